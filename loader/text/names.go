package text

import (
	"slices"
	"sync"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text/clusters"
	"stancegraph/loader/text/loglinear"
)

// Names is the stage that fills Document.Mentions: names, nominals and pronouns, each
// with its kind, canonical name, title and the body or state that the title belongs
// to. It needs tokens, sentences, tags, dependencies and quotes. Mentions are in text
// order, of two that begin together the longer is first; they nest, and never cross.
//
// A name's span is its noun phrase up to the name's last word ("the Orlandian foreign
// minister Vera Calloway", "the Ministry of Tides"), without possessive clitic,
// apposition or relative clause; a name that modifies a noun stands alone ("Orlandia"
// in "the Orlandia talks"). A nominal's span is its noun phrase up to the head.
type Names struct {
	lex     *lexicon.Gazetteer
	models  NameModels
	scratch sync.Pool // of *namer
}

// NewNames returns the stage, with the names and nouns of lex and its models.
func NewNames(lex *lexicon.Gazetteer, models NameModels) *Names {
	return &Names{lex: lex, models: models}
}

// Annotate fills d.Mentions; Chain is -1 in each, until the stage Coref has run.
func (n *Names) Annotate(d *Document) {
	w, _ := n.scratch.Get().(*namer)
	if w == nil {
		w = newNamer(n.lex, n.models.Words)
	}
	defer n.scratch.Put(w)
	w.model, w.extents = n.models.Kinds, n.models.Extents
	w.begin(d)
	for s := range d.Sentences {
		w.sentence(s)
	}
	w.settle()
	w.finish()
	w.d = nil
}

// namer finds the mentions of one document.
type namer struct {
	d    *Document
	lex  *lexicon.Gazetteer
	like *clusters.Table
	look lookup

	model     *loglinear.Model
	extents   *loglinear.Model
	edges     []int
	followers []follower
	train     func(n *name, features []loglinear.Feature)
	row       []loglinear.Feature

	names    []name
	hits     []hit
	inHit    []int32            // by token: 1 + index in hits of the outermost hit over it, 0
	headline bool               // the sentence at hand is in headline capitals
	nnp      map[string]bool    // words tagged as names, once asked for
	pairs    map[[2]string]bool // capitalised words side by side inside sentences
	quote    int                // the next quote that a title may stand in
	covered  []bool             // by token: it belongs to a name
	member   []bool             // by token: it stands for one of a people or party
	headed   []int32            // by token: 1 + index of the outermost mention it heads, 0

	short  bool                      // a state with a short form ("the North") is named
	stated map[*lexicon.Entry]bool   // states named otherwise than by their capital
	states map[string]*lexicon.Entry // those known by a demonym alone, by name
	tokens map[string]bool           // capitalised tokens, once asked for
	lower  map[string]bool           // whether words stand without capitals too, once asked for
	needs  map[*lexicon.Entry]bool   // whether the words an entry needs were found
	known  map[string]MentionKind    // kinds of the names that are sure
	said   map[string]MentionKind    // what the article says names are ("Greenwatch, a group")
	firms  map[string]bool           // what may stand alone for a firm of the article ("Halvorsen")
}

// name is a name mention in the making.
type name struct {
	first, end int // the mention's tokens
	from, to   int // the name proper, without title and determiner
	head       int
	ruledEnd   int         // where the rules end the noun phrase
	kind       MentionKind // "" where not yet known
	sense      *lexicon.Sense
	place      *lexicon.Sense // its sense, while it may be a person of that name
	modifier   bool           // it modifies a noun to its right
	title      string
	canonical  string
	adjectival bool
	outer      bool // not nested in another name
	scored     bool // the model decided its kind
	sure       bool // its kind is beyond doubt
	placed     bool // followed by the larger place it lies in
	person     bool // it has a title or a given name: surely a person
}

func (w *namer) begin(d *Document) {
	w.d = d
	d.Mentions = d.Mentions[:0]
	w.names, w.hits = w.names[:0], w.hits[:0]
	w.inHit = slices.Grow(w.inHit[:0], len(d.Tokens))[:len(d.Tokens)]
	clear(w.inHit)
	w.covered = slices.Grow(w.covered[:0], len(d.Tokens))[:len(d.Tokens)]
	clear(w.covered)
	w.member = slices.Grow(w.member[:0], len(d.Tokens))[:len(d.Tokens)]
	clear(w.member)
	w.quote = 0
	clear(w.pairs)
	clear(w.nnp)
	clear(w.states)
	clear(w.tokens)
	clear(w.lower)
	w.look.read(d)
}

// sentence finds the names of sentence s.
func (w *namer) sentence(s int) {
	first, end := w.d.Sentences[s].First, w.d.Sentences[s].After
	w.headline = headlineCase(w.d.Tokens[first:end])
	w.findHits(first, end)
	for i := first; i < end; {
		if j := w.titled(i, end); j > i {
			w.add(name{first: i, end: j, from: i, to: j, outer: true, kind: Other, sure: true}, nil)
			i = j
			continue
		}
		j := w.runEnd(i, end)
		if j == i {
			i++
			continue
		}
		w.run(i, j)
		i = j
	}
}

// findHits fills hits and inHit for the tokens [first:end): longest matches, from left
// to right.
func (w *namer) findHits(first, end int) {
	for i := first; i < end; {
		h, ok := w.look.longest(i, end)
		if ok && h.end < end && h.end > i+1 && isThe(w.d.Tokens[i].Text) {
			if inner, more := w.look.longest(i+1, end); more && inner.end > h.end {
				ok = false // "the North Korean", not "the North"
			}
		}
		if !ok {
			h, ok = w.coined(i, end)
		} else if ok = w.plausible(h); ok && w.isMember(h) {
			w.member[i] = true
			i = h.end
			continue
		}
		if !ok {
			i++
			continue
		}
		w.hits = append(w.hits, h)
		for k := h.first; k < h.end; k++ {
			w.inHit[k] = int32(len(w.hits))
		}
		i = h.end
	}
}

func isThe(s string) bool { return s == "the" || s == "The" || s == "THE" }

// plausible reports whether the words of h may be read as a name at all: a single
// capitalised word at the beginning of a sentence, or in a headline, may be a common
// one.
func (w *namer) plausible(h hit) bool {
	t := w.d.Tokens[h.first:h.end]
	if h.first > 0 && w.d.Tokens[h.first-1].Text == "state" && h.senses[0].Kind == graph.Organization {
		switch t[len(t)-1].Text {
		case "Court", "Senate", "House", "Assembly", "Legislature":
			return false // "the state Supreme Court" is not that of the nation
		}
	}
	if len(t) > 1 || isNameTag(t[0].Tag) {
		return true
	}
	switch h.senses[0].Use {
	case lexicon.Adjective, lexicon.People:
		return t[0].Tag == "JJ" || t[0].Tag == "NN" || t[0].Tag == "NNS"
	}
	if t[0].Tag == "NN" && isCapital(t[0].Text) && !w.commonNoun(t[0].Text) {
		return true // "Citigroup" is no word otherwise
	}
	return isAcronym(t[0].Text) || !w.headline && isCapital(t[0].Text) && !w.opens(h.first) || t[0].Tag == "JJ" && h.senses[0].Kind != lexicon.Place || w.headline && len(t[0].Text) > 3
}
