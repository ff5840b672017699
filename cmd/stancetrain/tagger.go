package main

import "stancegraph/loader/text/model"

const tagEpochs = 5

// trainTagger trains on gold tags and returns the tagger with its rows.
func trainTagger(train []*sample, l labels, often int32) (model.Tagger, []model.Row) {
	dict := tagDict(train)
	p := newPerceptron()
	scores := make([]float32, len(l.tags))
	var buf []uint64
	for epoch := range tagEpochs {
		for _, s := range shuffled(train, uint64(epoch)) {
			guess := make([]uint8, len(s.words))
			for i := range s.words {
				if t, ok := dict[s.words[i].Key()]; ok {
					guess[i] = t
					continue
				}
				buf = model.TagFeatures(buf[:0], s.words, guess, i)
				p.scores(buf, scores)
				best := 0
				for k, v := range scores {
					if v > scores[best] {
						best = k
					}
				}
				guess[i] = uint8(best)
				p.now++
				if guess[i] != s.tags[i] {
					p.update(buf, s.tags[i], guess[i])
				}
			}
		}
	}
	rows := p.average(often)
	return model.Tagger{Tags: l.tags, Dict: dict, Linear: model.NewLinear(rows)}, rows
}

// tagDict lists the words that are frequent and have practically one tag.
func tagDict(train []*sample) map[uint32]uint8 {
	counts := map[uint32]*[64]int{}
	for _, s := range train {
		for i := range s.words {
			k := s.words[i].Key()
			if counts[k] == nil {
				counts[k] = new([64]int)
			}
			counts[k][s.tags[i]]++
		}
	}
	dict := map[uint32]uint8{}
	for k, c := range counts {
		total, best := 0, 0
		for t, n := range c {
			total += n
			if n > c[best] {
				best = t
			}
		}
		if total >= 30 && float64(c[best]) >= 0.995*float64(total) {
			dict[k] = uint8(best)
		}
	}
	return dict
}

// jackknife fills the auto tags of every sample by taggers trained on the other folds.
func jackknife(train []*sample, l labels, folds, workers int) {
	parallel(folds, workers, func(k int) {
		var rest []*sample
		for i, s := range train {
			if i%folds != k {
				rest = append(rest, s)
			}
		}
		t, _ := trainTagger(rest, l, 1)
		for i := k; i < len(train); i += folds {
			t.Tag(train[i].words, train[i].auto)
		}
	})
}
