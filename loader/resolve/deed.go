package resolve

import (
	"cmp"
	"slices"
	"strings"
)

// deed is one attack, leak or fraud that an article speaks of, under whatever words.
type deed struct {
	class     string
	sufferers []participant // the fullest wording of each, in order of first mention
	agents    []int         // chains of those whom the noun phrases themselves name as doers
	year      string
	first     int // token of the first mention
	mentions  []int
}

// participant is somebody or something that a deed happened to.
type participant struct {
	chain int      // -1 where it is no mention
	head  string   // lemma of its head
	words []string // normal words of its name, or of its noun phrase
	text  string   // as the claim words it: "Sony Pictures", "the harbour"
	named bool
}

// deeds finds the deeds of one article and tells which one a word means.
type deeds struct {
	p   *parties
	all []*deed
	at  map[int]*deed // by head token of a mention
}

// findDeeds reads the whole article, in text order; words that name a deed by itself
// first, so that "the breach" in the lead finds the attack that the body names.
func (p *parties) findDeeds() *deeds {
	ds := &deeds{p: p, at: map[int]*deed{}}
	var passing []deedMention
	for t := range p.d.Tokens {
		m, ok := ds.read(t)
		if !ok {
			continue
		}
		if m.passing || len(m.sufferers) == 0 {
			passing = append(passing, m)
			continue
		}
		ds.place(m)
	}
	for _, m := range passing {
		ds.place(m)
	}
	slices.SortStableFunc(ds.all, func(a, b *deed) int { return cmp.Compare(a.first, b.first) })
	return ds
}

// sufferer words who or what suffered the deed: the first one named, else the first.
func (e *deed) sufferer() (participant, bool) {
	for _, s := range e.sufferers {
		if s.named {
			return s, true
		}
	}
	if len(e.sufferers) > 0 {
		return e.sufferers[0], true
	}
	return participant{}, false
}

// object is the deed as the object of a claim: its class and the names of those who
// suffered it, each joined by hyphens, then its year: "cyber-attack harbour-grid 2014".
func (e *deed) object() string {
	words := []string{e.class}
	if s, ok := e.sufferer(); ok {
		words = append(words, strings.Join(s.words, "-"))
	}
	if e.year != "" {
		words = append(words, e.year)
	}
	return strings.Join(words, " ")
}

// text words the deed with its article: "the cyber-attack on the Harbour Grid"; with
// its year where the article tells of another of its class.
func (ds *deeds) text(e *deed) string {
	s, _ := e.sufferer()
	words := "the " + ds.p.lex.deedWords(e.class, s.text)
	if e.year != "" && slices.ContainsFunc(ds.all, func(o *deed) bool { return o != e && o.class == e.class && o.year != "" }) {
		words += " in " + e.year
	}
	return words
}

// under returns the deed that a token of the range names, the one at head first; nil
// where none does.
func (ds *deeds) under(head, first, end int) *deed {
	if e := ds.at[head]; e != nil {
		return e
	}
	for t := first; t < end; t++ {
		if e := ds.at[t]; e != nil {
			return e
		}
	}
	return nil
}

// salient is the deed that the article mentions most before all others, nil where
// there is none or two are mentioned alike.
func (ds *deeds) salient() *deed {
	var best *deed
	tie := false
	for _, e := range ds.all {
		switch {
		case best == nil || len(e.mentions) > len(best.mentions):
			best, tie = e, false
		case len(e.mentions) == len(best.mentions):
			tie = true
		}
	}
	if tie {
		return nil
	}
	return best
}
