package resolve

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/decide"
)

// Wire copies are found in two steps: the MinHash signatures of package clean, cut into
// bands, propose candidates (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets,
// chapter 3), and an exact overlap of word shingles decides.
const (
	shingleWords   = 5
	bandRows       = 3    // 21 bands of 64 values: a pair of Jaccard similarity .5 is a candidate with p = .94
	copyContained  = 0.8  // share of the shorter text's shingles that the longer one holds
	copyEstimate   = 0.25 // similarity by signature below which texts are not compared
	proseWords     = 12   // a line with fewer words is a title, caption, tag or menu
	copyMinShingle = 20   // shorter texts are never copies of one another
	pairBatch      = 256  // pairs whose texts are held at once
)

// shinglesOf returns the hashes of the shingles of the text's prose: its lines of a
// dozen words and more, so that menus, tags and captions of a site, which unlike
// articles share, do not count.
func shinglesOf(text string) map[uint64]bool {
	var words []string
	for line := range strings.Lines(text) {
		if w := normalWords(line); len(w) >= proseWords {
			words = append(words, w...)
		}
	}
	shingles := map[uint64]bool{}
	for i := 0; i+shingleWords <= len(words); i++ {
		h := fnv.New64a()
		for _, w := range words[i : i+shingleWords] {
			h.Write([]byte(w))
			h.Write([]byte{' '})
		}
		shingles[h.Sum64()] = true
	}
	return shingles
}

// contained is the share of the smaller set's shingles that the other holds.
func contained(a, b map[uint64]bool) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < copyMinShingle {
		return 0
	}
	shared := 0
	for s := range a {
		if b[s] {
			shared++
		}
	}
	return float64(shared) / float64(len(a))
}

// duplicates returns, by article ID, the article whose copy it is.
func duplicates(articles []graph.ArticleKey, texts Texts) (map[string]string, error) {
	u := newUnion(nil, decide.Rules{})
	for pairs := range slices.Chunk(copyCandidates(articles), pairBatch) {
		shingles, err := shinglesByID(pairs, texts)
		if err != nil {
			return nil, err
		}
		for _, p := range pairs {
			if u.find(p[0]) == u.find(p[1]) {
				continue
			}
			if share := contained(shingles[p[0]], shingles[p[1]]); share >= copyContained {
				u.join(edge{a: p[0], b: p[1], score: share})
			}
		}
	}
	components := map[string][]graph.ArticleKey{}
	for _, a := range articles {
		if _, joined := u.best[a.ID]; joined {
			root := u.find(a.ID)
			components[root] = append(components[root], a)
		}
	}
	copies := map[string]string{}
	for _, members := range components {
		original := slices.MinFunc(members, earlier)
		for _, m := range members {
			if m.ID != original.ID {
				copies[m.ID] = original.ID
			}
		}
	}
	return copies, nil
}

// earlier orders articles by full date, those without one last, then by ID.
func earlier(a, b graph.ArticleKey) int {
	full := func(k graph.ArticleKey) string {
		if k.Published.Precision == graph.Day {
			return k.Published.Value
		}
		return "~"
	}
	return cmp.Or(cmp.Compare(full(a), full(b)), cmp.Compare(a.ID, b.ID))
}

// copyCandidates returns the pairs of IDs whose signatures agree in a band, sorted.
// Within a band an article is paired with the first of its bucket and with its
// neighbour, so that a thousand copies make two thousand pairs and not a million; a
// third one that agrees with neither by text is caught in another of the bands.
func copyCandidates(articles []graph.ArticleKey) [][2]string {
	type band struct {
		index int
		rows  [bandRows]int64
	}
	sorted := slices.Clone(articles)
	slices.SortFunc(sorted, func(a, b graph.ArticleKey) int { return cmp.Compare(a.ID, b.ID) })
	buckets := map[band][]int{}
	var found [][2]string
	for i, a := range sorted {
		for b := 0; (b+1)*bandRows <= len(a.Signature); b++ {
			key := band{b, [bandRows]int64(a.Signature[b*bandRows:])}
			bucket := buckets[key]
			for _, j := range partners(bucket) {
				if agreement(sorted[j].Signature, a.Signature) >= copyEstimate {
					found = append(found, [2]string{sorted[j].ID, a.ID})
				}
			}
			buckets[key] = append(bucket, i)
		}
	}
	slices.SortFunc(found, func(a, b [2]string) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	return slices.Compact(found)
}

// partners are the first and the last of a bucket.
func partners(bucket []int) []int {
	switch len(bucket) {
	case 0, 1:
		return bucket
	default:
		return []int{bucket[0], bucket[len(bucket)-1]}
	}
}

// agreement is the share of equal places, an estimate of the Jaccard similarity.
func agreement(a, b []int64) float64 {
	if len(a) == 0 || len(a) != len(b) {
		return 0
	}
	same := 0
	for i := range a {
		if a[i] == b[i] {
			same++
		}
	}
	return float64(same) / float64(len(a))
}

// shinglesByID returns the shingles of the articles in pairs.
func shinglesByID(pairs [][2]string, texts Texts) (map[string]map[uint64]bool, error) {
	var ids []string
	for _, p := range pairs {
		ids = append(ids, p[0], p[1])
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	found, err := texts(ids)
	if err != nil {
		return nil, err
	}
	shingles := make(map[string]map[uint64]bool, len(ids))
	for _, id := range ids {
		shingles[id] = shinglesOf(found[id])
	}
	return shingles, nil
}
