package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"

	"stancegraph/loader/text/conllu"
	"stancegraph/loader/text/model"
)

// sample is one sentence as the models see it.
type sample struct {
	reading
	words []model.Word
	forms []string
	tags  []uint8 // gold
	heads []int   // gold; len(words) for the root
	rels  []uint8 // gold
}

// reading is a sentence as an encoder sees it.
type reading struct {
	feats   [][]uint32 // rows of the embedding table, that of the word first; or none
	classes [][]uint32 // rows of the classes of words
	unknown []uint32   // rows that stand in for those of words that are not known; or none
	counts  []int      // of all rows, how often training data have them
}

// size is the number of words.
func (s *reading) size() int { return len(s.feats) }

// labels are the names behind the numbers in samples.
type labels struct{ tags, rels []string }

// kept are the relations whose subtype says something that extraction needs.
var kept = []string{"nsubj:pass", "csubj:pass", "aux:pass", "obl:agent", "nmod:poss", "acl:relcl", "compound:prt"}

// relation cuts the subtypes that are not kept.
func relation(rel string) string {
	if slices.Contains(kept, rel) {
		return rel
	}
	base, _, _ := strings.Cut(rel, ":")
	return base
}

// readTraining reads treebanks without the excluded documents, and the held ones apart.
func readTraining(files []string, excluded, held map[string]bool) (train, apart []conllu.Sentence, err error) {
	for _, f := range files {
		s, err := conllu.ReadFile(f)
		if err != nil {
			return nil, nil, err
		}
		for i := range s {
			switch {
			case excluded[s[i].Doc]:
			case held[s[i].Doc]:
				apart = append(apart, s[i])
			default:
				train = append(train, s[i])
			}
		}
	}
	return train, apart, nil
}

// readList reads one name a line; empty lines and lines that begin with # are skipped.
func readList(file string) (map[string]bool, error) {
	names := map[string]bool{}
	if file == "" {
		return names, nil
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	for l := range strings.Lines(string(b)) {
		if l = strings.TrimSpace(l); l != "" && l[0] != '#' {
			names[l] = true
		}
	}
	return names, nil
}

// collect lists the tags and relations of a treebank, sorted.
func collect(sents []conllu.Sentence) labels {
	tags, rels := map[string]bool{}, map[string]bool{}
	for i := range sents {
		for _, t := range sents[i].Tokens {
			tags[t.XPOS], rels[relation(t.Rel)] = true, true
		}
	}
	return labels{sorted(tags), sorted(rels)}
}

func sorted(set map[string]bool) []string {
	var out []string
	for s := range set {
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}

// number gives names their index.
func number(names []string) map[string]uint8 {
	n := map[string]uint8{}
	for i, s := range names {
		n[s] = uint8(i)
	}
	return n
}

func samples(sents []conllu.Sentence, l labels) []*sample {
	tag, rel := number(l.tags), number(l.rels)
	out := make([]*sample, len(sents))
	for i := range sents {
		toks := sents[i].Tokens
		s := &sample{}
		for _, t := range toks {
			s.words = append(s.words, model.NewWord(t.Form))
			s.forms = append(s.forms, t.Form)
			s.tags = append(s.tags, tag[t.XPOS])
			h := t.Head
			if h < 0 {
				h = len(toks)
			}
			s.heads = append(s.heads, h)
			s.rels = append(s.rels, rel[relation(t.Rel)])
		}
		out[i] = s
	}
	return out
}

// drawSamples draws the samples of a grammar for each epoch, none where there is no
// grammar.
func drawSamples(g *grammar, sc schedule, l labels) ([][]*sample, error) {
	out := make([][]*sample, sc.epochs)
	if g == nil {
		return out, nil
	}
	for i := range out {
		sents, err := g.draw(sc.drawn, uint64(i))
		if err != nil {
			return nil, err
		}
		if err := knownLabels(sents, l); err != nil {
			return nil, err
		}
		out[i] = samples(sents, l)
	}
	return out, nil
}

// portion is the part of n samples that epoch i gets, all of them in turn.
func portion(all []*sample, n, i int) []*sample {
	n = min(n, len(all))
	out := make([]*sample, n)
	for k := range out {
		out[k] = all[(i*n+k)%len(all)]
	}
	return out
}

// knownLabels checks that a treebank has all tags and relations that sents have.
func knownLabels(sents []conllu.Sentence, l labels) error {
	for i := range sents {
		for _, t := range sents[i].Tokens {
			if !slices.Contains(l.tags, t.XPOS) || !slices.Contains(l.rels, relation(t.Rel)) {
				return fmt.Errorf("%q: no treebank has the tag %q and the relation %q", t.Form, t.XPOS, t.Rel)
			}
		}
	}
	return nil
}

// shuffled is s in another order, the same for the same seed.
func shuffled[T any](s []T, seed uint64) []T {
	s = slices.Clone(s)
	rand.New(rand.NewPCG(seed, 1)).Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
	return s
}
