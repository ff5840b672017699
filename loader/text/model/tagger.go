package model

// Tagger assigns Penn Treebank tags from left to right by a linear model.
type Tagger struct {
	Tags []string
	// Dict holds the tag of frequent words that have but one, by Word.form.
	Dict   map[uint32]uint8
	Linear *Linear
}

// Key is the number under which a word stands in Tagger.Dict.
func (w *Word) Key() uint32 { return w.form }

const tagFeatures = 40

// TagFeatures appends the features of word i to f; tags holds those of the words
// before it.
func TagFeatures(f []uint64, ws []Word, tags []uint8, i int) []uint64 {
	at := func(k int) *Word {
		if k < 0 || k >= len(ws) {
			return &border
		}
		return &ws[k]
	}
	tag := func(k int) uint32 {
		if k < 0 {
			return 255
		}
		return uint32(tags[k])
	}
	w, p, pp, n, nn := at(i), at(i-1), at(i-2), at(i+1), at(i+2)
	t1, t2 := tag(i-1), tag(i-2)
	first := uint32(0)
	if i == 0 {
		first = 1
	}
	return append(f,
		1,
		mix2(1, w.form), mix2(2, w.lower), mix2(3, p.lower), mix2(4, n.lower),
		mix2(5, pp.lower), mix2(6, nn.lower),
		mix2(7, w.suf1), mix2(8, w.suf2), mix2(9, w.suf3), mix2(10, w.suf4),
		mix2(11, w.pre1), mix2(12, w.pre2), mix2(13, w.pre3),
		mix3(14, w.shape, first), mix2(15, p.shape), mix2(16, n.shape),
		mix2(17, p.suf3), mix2(18, n.suf3), mix2(19, n.suf2), mix2(20, nn.suf3),
		mix2(21, t1), mix3(22, t1, t2), mix3(23, t1, w.lower), mix3(24, t2, w.lower),
		mix3(25, t1, n.lower), mix3(26, p.lower, w.lower), mix3(27, w.lower, n.lower),
		mix3(28, t1, w.suf3), mix3(29, w.shape, p.shape), mix3(30, w.shape, n.shape),
		mix4(31, t1, w.suf2, n.suf2), mix4(32, t1, t2, w.lower), mix3(33, w.suf3, n.suf3),
		mix4(34, t1, w.shape, w.suf3), mix3(35, p.lower, n.lower), mix3(36, n.lower, nn.lower),
		mix3(37, t2, p.lower), mix4(38, p.shape, w.shape, n.shape),
	)
}

// Tag fills tags, as indices in t.Tags, for the words of one sentence.
func (t *Tagger) Tag(ws []Word, tags []uint8) {
	var fb [tagFeatures]uint64
	var scores [64]int32
	for i := range ws {
		if tag, ok := t.Dict[ws[i].form]; ok {
			tags[i] = tag
			continue
		}
		clear(scores[:])
		t.Linear.add(TagFeatures(fb[:0], ws, tags, i), scores[:])
		tags[i] = uint8(argmax(scores[:len(t.Tags)]))
	}
}

// argmax is the first index of the greatest score.
func argmax(scores []int32) int {
	best := 0
	for i, s := range scores {
		if s > scores[best] {
			best = i
		}
	}
	return best
}
