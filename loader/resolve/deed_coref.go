package resolve

import (
	"slices"
	"strings"

	"stancegraph/graph"
)

// inMind is how many of the last deeds a mention is compared with.
const inMind = 100

// place finds the deed that the mention means, or begins a new one.
func (ds *deeds) place(m deedMention) {
	var found *deed
	best := 0
	for _, e := range ds.all[max(0, len(ds.all)-inMind):] {
		if score := ds.score(m, e); score >= best && score > 0 && ds.nearer(m, e, found, score > best) {
			best, found = score, e
		}
	}
	if found == nil {
		if m.passing || !ds.begins(m) {
			return
		}
		found = &deed{class: m.classes[0], first: m.token}
		ds.all = append(ds.all, found)
	}
	ds.add(found, m)
}

// begins reports whether a mention that takes up no deed is one of its own: bare
// plurals and mass nouns without sufferer ("violence", "cyber attacks") are none.
func (ds *deeds) begins(m deedMention) bool {
	tag := ds.p.d.Tokens[m.token].Tag
	return len(m.sufferers) > 0 || strings.HasPrefix(tag, "VB") || tag == "NN" && (m.definite || ds.p.d.Child(m.token, "det") >= 0) || len(m.agents) > 0
}

// nearer prefers, among deeds that fit alike, the one mentioned last before the
// mention, then the first one of the article.
func (ds *deeds) nearer(m deedMention, e, found *deed, better bool) bool {
	if better || found == nil {
		return true
	}
	last := func(d *deed) int {
		at := -1
		for _, t := range d.mentions {
			if t < m.token && t > at {
				at = t
			}
		}
		return at
	}
	return last(e) > last(found)
}

// score tells how well mention m fits deed e: 0 not at all, 1 as a bare description
// does, 2 with a sufferer in common.
func (ds *deeds) score(m deedMention, e *deed) int {
	if m.another || m.year != "" && e.year != "" && m.year != e.year {
		return 0
	}
	if !slices.ContainsFunc(m.classes, func(c string) bool { return ds.sameClass(c, e.class) }) {
		return 0
	}
	shared := 0
	for _, s := range m.sufferers {
		if slices.ContainsFunc(e.sufferers, s.same) {
			shared++
		} else if len(e.sufferers) > 0 {
			return 0
		}
	}
	switch {
	case shared > 0:
		return 2
	case len(m.sufferers) > 0:
		// A sufferer where the deed so far has none.
		if m.definite {
			return 1
		}
		return 0
	case m.definite || m.passing:
		return 1
	case ds.p.d.SectionAt(ds.p.d.Tokens[m.token].Start) == graph.Headline:
		return 1
	case ds.p.d.Child(m.token, "det") < 0 && ds.p.d.Tokens[m.token].Tag != "NNS" && slices.Contains(m.classes, e.class):
		return 1 // "involvement in cyber-attack", "hacking"
	}
	return 0
}

// sameClass reports whether two classes may be of one deed.
func (ds *deeds) sameClass(a, b string) bool {
	return a == b || ds.p.lex.wider(a) == b || ds.p.lex.wider(b) == a
}

// same reports whether two participants are one: by coreference, by equal words, by a
// name that begins or ends like the other, or by a noun with some of the other's
// modifiers.
func (a participant) same(b participant) bool {
	if a.chain >= 0 && a.chain == b.chain {
		return true
	}
	if slices.Equal(a.words, b.words) {
		return true
	}
	short, long := a.words, b.words
	if len(short) > len(long) {
		short, long = long, short
	}
	if !a.named && !b.named && a.head == b.head {
		return !slices.ContainsFunc(short, func(w string) bool { return !slices.Contains(long, w) })
	}
	if !a.named || !b.named {
		return false
	}
	return len(short) > 0 && (slices.Equal(short, long[:len(short)]) || slices.Equal(short, long[len(long)-len(short):]))
}

// add makes mention m one of deed e.
func (ds *deeds) add(e *deed, m deedMention) {
	ds.at[m.token] = e
	e.mentions = append(e.mentions, m.token)
	e.first = min(e.first, m.token)
	if class := m.classes[0]; !m.passing && ds.p.lex.wider(class) == e.class {
		e.class = class
	}
	if e.year == "" {
		e.year = m.year
	}
	e.agents = append(e.agents, m.agents...)
	for _, s := range m.sufferers {
		i := slices.IndexFunc(e.sufferers, s.same)
		switch {
		case i < 0:
			e.sufferers = append(e.sufferers, s)
		case len(s.words) > len(e.sufferers[i].words) && (s.named || !e.sufferers[i].named):
			e.sufferers[i] = s
		}
	}
}
