package main

import (
	"slices"
	"strings"

	"stancegraph/loader/lexicon"
	"stancegraph/loader/text/conllu"
)

// lexiconVerbs are the verbs of the lexicon: treebanks do not have all their forms.
func lexiconVerbs() ([]string, error) {
	frames, err := lexicon.Frames()
	if err != nil {
		return nil, err
	}
	var verbs []string
	for _, table := range []string{"verbs.yaml", "phrases.yaml"} {
		cues, err := lexicon.Cues(table, frames)
		if err != nil {
			return nil, err
		}
		for _, c := range cues {
			verbs = append(verbs, strings.Fields(c.Value.Cue)[0])
		}
	}
	return verbs, nil
}

// regularTypes makes the regular forms of verbs, and of the verbs and nouns of a
// treebank, where they are not among the types it has: a form that was seen as a
// participle is also the past tense, whichever of them the treebank happens to have.
func regularTypes(types []lemmaType, verbs []string, l labels) []lemmaType {
	tag := number(l.tags)
	seen := map[inflection]bool{}
	var nouns []string
	irregular := map[string]bool{} // verbs whose past is not regular
	for _, t := range types {
		seen[t.inflection] = true
		switch name := l.tags[t.tag]; {
		case name == "NN" && t.lemma == t.form:
			nouns = append(nouns, t.form)
		case strings.HasPrefix(name, "VB"):
			verbs = append(verbs, t.lemma)
			if (name == "VBD" || name == "VBN") && !slices.Contains(pasts(t.lemma), t.form) {
				irregular[t.lemma] = true
			}
		}
	}
	var more []lemmaType
	add := func(lemma string, forms []string, tags ...string) {
		for _, f := range forms {
			for _, name := range tags {
				n, ok := tag[name]
				if k := (inflection{f, n}); ok && !seen[k] {
					seen[k] = true
					more = append(more, newType(k, lemma))
				}
			}
		}
	}
	verbs = sortedWords(verbs)
	for _, choice := range []func([]string) []string{first, rest} {
		for _, v := range verbs {
			add(v, choice([]string{sForm(v)}), "VBZ")
			add(v, choice(gerunds(v)), "VBG")
			if !irregular[v] {
				add(v, choice(pasts(v)), "VBD", "VBN")
			}
		}
	}
	for _, n := range sortedWords(nouns) {
		add(n, []string{sForm(n)}, "NNS")
	}
	return more
}

// sortedWords sorts words and leaves out what is no plain word of three and more letters.
func sortedWords(words []string) []string {
	words = slices.DeleteFunc(slices.Clone(words), func(w string) bool {
		return len(w) < 3 || strings.ContainsFunc(w, func(r rune) bool { return r < 'a' || r > 'z' })
	})
	slices.Sort(words)
	return slices.Compact(words)
}

// first and rest part the likeliest form from the others, which must not take its place:
// "planing" is of plane and not of plan.
func first(forms []string) []string { return forms[:min(1, len(forms))] }
func rest(forms []string) []string  { return forms[min(1, len(forms)):] }

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// endings are a word with an ending that begins with a vowel, the last letter doubled
// where it must be (beg) or may be (rebut, but not visit: the stress is not known).
func endings(w, ending string) []string {
	n := len(w)
	last, before := w[n-1], w[n-2]
	if vowel(last) || strings.IndexByte("wxyh", last) >= 0 || !vowel(before) || vowel(w[n-3]) && !strings.HasPrefix(w[max(0, n-4):], "qu") {
		return []string{w + ending}
	}
	double := w + w[n-1:] + ending
	if !strings.ContainsAny(strings.ReplaceAll(w[:n-2], "qu", "q"), "aeiou") {
		return []string{double}
	}
	return []string{w + ending, double}
}

// sForm is the third person of a verb and the plural of a noun.
func sForm(w string) string {
	n := len(w)
	switch {
	case w[n-1] == 'y' && !vowel(w[n-2]):
		return w[:n-1] + "ies"
	case w[n-1] == 's' || w[n-1] == 'x' || w[n-1] == 'z' || strings.HasSuffix(w, "ch") || strings.HasSuffix(w, "sh"):
		return w + "es"
	}
	return w + "s"
}

// pasts are the forms of a verb in -ed.
func pasts(w string) []string {
	n := len(w)
	switch {
	case n < 3:
		return nil
	case w[n-1] == 'e':
		return []string{w + "d"}
	case w[n-1] == 'y' && !vowel(w[n-2]):
		return []string{w[:n-1] + "ied"}
	}
	return endings(w, "ed")
}

// gerunds are the forms of a verb in -ing.
func gerunds(w string) []string {
	n := len(w)
	switch {
	case strings.HasSuffix(w, "ie"):
		return []string{w[:n-2] + "ying"}
	case w[n-1] == 'e' && !strings.HasSuffix(w, "ee") && !strings.HasSuffix(w, "oe") && !strings.HasSuffix(w, "ye"):
		return []string{w[:n-1] + "ing"}
	}
	return endings(w, "ing")
}

// lemmaData are the types that lemma rules are learned from.
func lemmaData(sents []conllu.Sentence, l labels) ([]lemmaType, error) {
	verbs, err := lexiconVerbs()
	if err != nil {
		return nil, err
	}
	types := lemmaTypes(sents, l)
	types = append(types, regularTypes(types, verbs, l)...)
	sortTypes(types)
	return types, nil
}
