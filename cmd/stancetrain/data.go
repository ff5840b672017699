package main

import (
	"bufio"
	"math/rand/v2"
	"os"
	"slices"
	"strings"

	"stancegraph/loader/text/conllu"
	"stancegraph/loader/text/model"
)

// sample is one sentence as the models see it.
type sample struct {
	words  []model.Word
	forms  []string
	tags   []uint8    // gold
	heads  []int      // gold; len(words) for the root
	rels   []uint8    // gold
	feats  [][]uint32 // rows of the embedding table
	counts []int      // of all rows, how often training data have them
}

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

// readTraining reads treebanks without the excluded documents.
func readTraining(files []string, excluded map[string]bool) ([]conllu.Sentence, error) {
	var all []conllu.Sentence
	for _, f := range files {
		s, err := conllu.ReadFile(f)
		if err != nil {
			return nil, err
		}
		for i := range s {
			if !excluded[s[i].Doc] {
				all = append(all, s[i])
			}
		}
	}
	return all, nil
}

// readList reads one name a line; empty lines and lines that begin with # are skipped.
func readList(file string) (map[string]bool, error) {
	names := map[string]bool{}
	if file == "" {
		return names, nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	for in := bufio.NewScanner(f); in.Scan(); {
		if l := strings.TrimSpace(in.Text()); l != "" && l[0] != '#' {
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

func shuffled(s []*sample, seed uint64) []*sample {
	s = slices.Clone(s)
	rand.New(rand.NewPCG(seed, 1)).Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
	return s
}
