package main

import (
	"cmp"
	"slices"
	"strings"

	"stancegraph/loader/text/conllu"
	"stancegraph/loader/text/model"
)

// inflection is a form with a tag, and how often the treebank gives it each lemma.
type inflection struct {
	form string
	tag  uint8
}

// trainLemmas learns which script a suffix calls for. A rule is kept where it says
// something else than the next shorter suffix that has one.
func trainLemmas(types []lemmaType) model.Lemmatizer {
	votes := map[uint64]map[model.Script]int{}
	vote := func(key uint64, s model.Script) {
		if votes[key] == nil {
			votes[key] = map[model.Script]int{}
		}
		votes[key][s]++
	}
	for _, t := range types {
		for n := range min(model.LongestSuffix, len(t.form)) + 1 {
			vote(model.LemmaKey(t.tag, t.form[len(t.form)-n:], false), t.script)
		}
	}
	lem := model.Lemmatizer{Rules: map[uint64]uint16{}}
	index := map[model.Script]uint16{}
	rule := func(key uint64, s model.Script) {
		if _, ok := index[s]; !ok {
			index[s] = uint16(len(lem.Scripts))
			lem.Scripts = append(lem.Scripts, s)
		}
		lem.Rules[key] = index[s]
	}
	for n := range model.LongestSuffix + 1 {
		for _, t := range types {
			if n > len(t.form) {
				continue
			}
			key := model.LemmaKey(t.tag, t.form[len(t.form)-n:], false)
			best, sum := majority(votes[key])
			if n > 2 && sum < 2 {
				continue
			}
			if have, ok := shorter(&lem, t, n); !ok || have != best {
				rule(key, best)
			}
		}
	}
	for _, t := range types {
		if lem.Lemma(t.form, t.tag) != t.lemma {
			rule(model.LemmaKey(t.tag, t.form, true), t.script)
		}
	}
	return lem
}

// shorter is the script that the longest known suffix of t below n bytes gives.
func shorter(lem *model.Lemmatizer, t lemmaType, n int) (model.Script, bool) {
	for n--; n >= 0; n-- {
		if s, ok := lem.Rules[model.LemmaKey(t.tag, t.form[len(t.form)-n:], false)]; ok {
			return lem.Scripts[s], true
		}
	}
	return model.Script{}, false
}

// majority is the script with most votes, on a tie the one that sorts first.
func majority(votes map[model.Script]int) (best model.Script, sum int) {
	top := 0
	for s, n := range votes {
		sum += n
		if n > top || n == top && compareScripts(s, best) < 0 {
			best, top = s, n
		}
	}
	return best, sum
}

func compareScripts(a, b model.Script) int {
	return cmp.Or(cmp.Compare(a.Cut, b.Cut), cmp.Compare(a.Add, b.Add))
}

type lemmaType struct {
	inflection
	lemma  string
	script model.Script
}

// lemmaTypes lists the forms of the treebank with their most frequent lemma, sorted.
func lemmaTypes(sents []conllu.Sentence, l labels) []lemmaType {
	tag := number(l.tags)
	counts := map[inflection]map[string]int{}
	for i := range sents {
		for _, t := range sents[i].Tokens {
			if t.Lemma == "_" || strings.Contains(t.Misc, "CorrectForm") {
				continue
			}
			k := inflection{strings.ToLower(t.Form), tag[t.XPOS]}
			if counts[k] == nil {
				counts[k] = map[string]int{}
			}
			counts[k][strings.ToLower(t.Lemma)]++
		}
	}
	var types []lemmaType
	for k, c := range counts {
		best := ""
		for lemma, n := range c {
			if n > c[best] || n == c[best] && lemma < best {
				best = lemma
			}
		}
		types = append(types, newType(k, best))
	}
	sortTypes(types)
	return types
}

func newType(k inflection, lemma string) lemmaType {
	return lemmaType{k, lemma, model.NewScript(k.form, lemma)}
}

func sortTypes(types []lemmaType) {
	slices.SortFunc(types, func(a, b lemmaType) int {
		return cmp.Or(cmp.Compare(a.tag, b.tag), strings.Compare(a.form, b.form))
	})
}
