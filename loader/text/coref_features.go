package text

import (
	"strconv"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text/loglinear"
)

// features appends to into what speaks for or against the party root, last mentioned at
// last, as antecedent of the pronoun i; it is the rank-th that agrees, nearest first.
// Each is told apart by the pronoun's class, since "it" looks for other things than
// "she".
func (l *linker) features(i, last, root int32, rank int, into []loglinear.Feature) []loglinear.Feature {
	d, t := l.d, l.d.Tokens
	m, o := &d.Mentions[i], &d.Mentions[last]
	f, g := &l.facts[i], &l.facts[root]
	if up := t[o.Head].Head; t[o.Head].Rel == "appos" && up >= 0 {
		if j := l.heads[up] - 1; j >= 0 && l.root(j) == root {
			o = &d.Mentions[j] // "Calloway, a former judge,"
		}
	}
	pronoun, head := &t[m.Head], &t[o.Head]
	class := pronounClass(f)
	add := func(parts ...string) {
		f := loglinear.Hash(parts...)
		into = append(into, f, f.With(class))
	}
	gap := int(l.sent[i] - l.sent[last])
	sentences := strconv.Itoa(min(gap, 5))
	kind := string(g.kind)
	add("bias")
	add("gap", sentences)
	add("rank", strconv.Itoa(min(rank, 8)))
	add("rel", head.Rel)
	add("rel gap", head.Rel, sentences)
	add("type", string(o.Type), sentences)
	add("kind", kind)
	add("kind type", kind, string(o.Type))
	add("count", strconv.Itoa(int(min(g.count, 5))))
	add("named", strconv.FormatBool(g.named))
	add("gender", match(string(f.gender), string(g.gender)), string(g.gender))
	add("number", strconv.Itoa(int(f.number)), strconv.Itoa(int(g.number)))
	add("animate", strconv.FormatBool(g.animate))
	if o.Type == Pronoun {
		add("same word", strconv.FormatBool(strings.EqualFold(pronoun.Text, head.Text)), sentences)
	} else {
		add("tag", head.Tag)
	}
	add("quote", l.quoteRelation(i, last))
	add("mentions", strconv.Itoa(bucket(int(g.count))))
	add("rels", pronoun.Rel, head.Rel, strconv.Itoa(min(gap, 2)))
	if l.d.SectionAt(d.Mentions[root].Start) == graph.Headline {
		add("headline")
	}
	if l.toldBeside(m.Head, o.Head) {
		add("apposed")
	}
	speaks := pronoun.Head >= 0 && l.lex.Verb(t[pronoun.Head].Lemma, lexicon.Speaking)
	if up := head.Head; up >= 0 && l.lex.Verb(t[up].Lemma, lexicon.Speaking) {
		add("both speak", head.Rel, pronoun.Rel, strconv.FormatBool(speaks), strconv.Itoa(min(gap, 3)))
		add("speaker", head.Rel, strconv.FormatBool(gap == 0 && d.Dominates(up, m.Head)), strconv.Itoa(min(gap, 2)))
	}
	if o.Adjectival {
		add("adjectival")
	}
	if o.Type == Nominal {
		add("article", l.article(o))
		word := strings.ToLower(head.Lemma)
		into = append(into, loglinear.Hash(class, "head", word))
		if noun := l.lex.Noun(word); noun != nil {
			add("noun", string(noun.Kind))
		}
	}
	if gap == 0 {
		distance := m.First - o.Head
		add("near", strconv.Itoa(bucket(distance)))
		switch {
		case head.Head >= 0 && head.Head == pronoun.Head:
			add("same verb", head.Rel, pronoun.Rel)
		case pronoun.Tag == "PRP$" && head.Head >= 0 && d.Dominates(head.Head, m.Head):
			add("clause owner", head.Rel)
		case head.Head >= 0 && d.Dominates(head.Head, m.Head):
			add("above", head.Rel, pronoun.Rel)
		}
	} else if head.Head >= 0 && t[head.Head].Head < 0 {
		add("main clause", head.Rel)
	}
	if up := pronoun.Head; up >= 0 {
		into = append(into, loglinear.Hash(class, "verb", t[up].Lemma, pronoun.Rel, kind))
		if head.Head >= 0 && strings.EqualFold(t[up].Lemma, t[head.Head].Lemma) {
			add("same lemma", pronoun.Rel, head.Rel)
		}
		if speaks {
			add("speaks", pronoun.Rel, kind)
		}
	}
	return into
}

// toldBeside reports whether the pronoun at token t stands in what is put beside the noun at token o to tell who
// that is: "Calloway, one of his allies".
func (l *linker) toldBeside(t, o int) bool {
	for n := 0; t > o && n < 6; n++ {
		up := l.d.Tokens[t].Head
		if up == o {
			return l.d.Tokens[t].Rel == "appos"
		}
		t = up
	}
	return false
}

// nothing appends to into what speaks for pronoun i having no antecedent at all, as the
// "it" of the weather or before a clause that is its real content.
func (l *linker) nothing(i int32, into []loglinear.Feature) []loglinear.Feature {
	d, t := l.d, l.d.Tokens
	k := d.Mentions[i].Head
	class := pronounClass(&l.facts[i])
	add := func(parts ...string) { into = append(into, loglinear.Hash(class, "none").With(parts...)) }
	add("bias")
	add("rel", t[k].Rel)
	add("first", strconv.FormatBool(d.Sentences[l.sent[i]].First == k))
	for x := k + 1; x < min(k+4, len(t)); x++ {
		add("next", strconv.Itoa(x-k), strings.ToLower(t[x].Text))
		add("next tag", strconv.Itoa(x-k), t[x].Tag)
	}
	if k > 0 {
		add("before", strings.ToLower(t[k-1].Text))
	}
	if up := t[k].Head; up >= 0 {
		add("verb", t[up].Lemma, t[k].Rel)
		add("verb tag", t[up].Tag, t[k].Rel)
		for _, c := range d.Children(up) {
			if c > up {
				add("after", t[c].Rel, t[up].Tag)
			}
		}
		add("cop", strconv.FormatBool(d.Child(up, "cop") >= 0))
	}
	return into
}

// pronounClass is the class of a third-person pronoun by what it can stand for.
func pronounClass(f *facts) string {
	switch {
	case f.number == plural:
		return "they"
	case f.gender == Neuter:
		return "it"
	}
	return "he"
}

// match tells how two values agree that may be unknown.
func match(a, b string) string {
	switch {
	case a == "" || b == "":
		return "unknown"
	case a == b:
		return "same"
	}
	return "other"
}

// quoteRelation tells whether the mentions i and j stand in the same quote.
func (l *linker) quoteRelation(i, j int32) string {
	switch {
	case l.quote[i] == l.quote[j] && l.quote[i] < 0:
		return "outside"
	case l.quote[i] == l.quote[j]:
		return "same"
	case l.quote[i] < 0:
		return "from"
	case l.quote[j] < 0:
		return "into"
	}
	return "across"
}

// article is the first determiner of the noun phrase o.
func (l *linker) article(o *Mention) string {
	for k := o.First; k < o.Head; k++ {
		switch l.d.Tokens[k].Tag {
		case "DT", "PRP$", "CD":
			return strings.ToLower(l.d.Tokens[k].Text)
		case "POS":
			return "'s"
		}
	}
	return ""
}

func bucket(n int) int {
	switch {
	case n <= 2:
		return n
	case n <= 4:
		return 3
	case n <= 8:
		return 4
	case n <= 16:
		return 5
	}
	return 6
}
