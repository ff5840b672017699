package resolve

import (
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/calendar"
	"stancegraph/loader/text"
)

// SaidOn returns the date on which it was said, from the words of the cue's sentence
// that tell when ("on Friday", "last week", "in November 2014") against the article's
// publication date; the zero Date where the sentence does not tell, or where the
// publication is not known well enough. It is never the publication date by default.
//
// Of several times it is the one nearest to the cue that belongs to the cue's own
// clause: a time behind another verb, in a "that" or "who" clause, or in quoted words
// dates something else. For a stance that lies in what somebody says, the cue to give is
// that of the saying. Tags and quotes are used where the document has them; without tags
// a few common words tell the verbs.
func SaidOn(doc *text.Document, sentence int, cue text.Span, published graph.Date) graph.Date {
	if sentence < 0 || sentence >= len(doc.Sentences) {
		return graph.Date{}
	}
	c, ok := newClause(doc, doc.Sentences[sentence], cue)
	if !ok || c.ahead() {
		return graph.Date{}
	}
	best, distance := graph.Date{}, len(c.tokens)
	for i := 0; i < len(c.tokens); i++ {
		p, found := calendar.At(c.words, i)
		if !found {
			continue
		}
		end := i + p.Words
		d := 0
		switch {
		case c.elsewhere(p, i, end):
		case i >= c.end && c.after(i, end):
			d = i - c.end + 1
		case end <= c.start && c.before(i, end):
			d = c.start - end + 1
		}
		if d > 0 && d < distance {
			if date := p.Against(published); !date.IsZero() {
				best, distance = date, d
			}
		}
		i = end - 1
	}
	return best
}

// cueClause is a sentence as the search for times sees it.
type cueClause struct {
	tokens     []text.Token
	words      []string
	quoted     []bool
	start, end int // of the cue, in tokens
}

func newClause(doc *text.Document, s text.Sentence, cue text.Span) (*cueClause, bool) {
	c := &cueClause{tokens: doc.Tokens[s.First:s.After], start: -1}
	c.words = make([]string, len(c.tokens))
	for i, t := range c.tokens {
		c.words[i] = t.Text
		if t.Overlaps(cue) {
			if c.start < 0 {
				c.start = i
			}
			c.end = i + 1
		}
	}
	c.quoted = quotedTokens(doc, c.tokens)
	return c, c.start >= 0
}

// quotedTokens tells which tokens lie in a quotation: by the document's quotes, else by
// the marks in the sentence.
func quotedTokens(doc *text.Document, tokens []text.Token) []bool {
	quoted := make([]bool, len(tokens))
	open, next, reach := false, 0, 0
	for i, t := range tokens {
		if len(doc.Quotes) > 0 {
			for ; next < len(doc.Quotes) && doc.Quotes[next].Start <= t.Start; next++ {
				reach = max(reach, doc.Quotes[next].End)
			}
			quoted[i] = t.End <= reach
			continue
		}
		switch t.Text {
		case "“", "``":
			open = true
		case "”", "''":
			open = false
		case `"`:
			open = !open
		default:
			quoted[i] = open
		}
	}
	return quoted
}

// ahead reports whether the cue speaks of what is still to be said ("will deny").
func (c *cueClause) ahead() bool {
	if c.isModal(c.start) {
		return true
	}
	for i := max(0, c.start-3); i < c.start; i++ {
		if c.isModal(i) {
			return c.firstVerb(i+1, c.start) < 0 || c.isAuxiliary(c.firstVerb(i+1, c.start))
		}
	}
	return false
}

func (c *cueClause) isModal(k int) bool {
	return c.tokens[k].Tag == "MD" || c.tokens[k].Tag == "" && calendar.Plans(c.words[k])
}

// elsewhere reports whether the time at [i,end) cannot be that of a saying: it bounds a
// span ("since Friday"), names something ("Friday's talks", "the Friday talks"), lacks
// the preposition that a month or year wants, or is quoted: then it counts from the day
// of the speech, which is not known.
func (c *cueClause) elsewhere(p calendar.Phrase, i, end int) bool {
	if c.quoted[i] {
		return true
	}
	before := c.lower(i - 1)
	bounded := before
	if before == "last" || before == "early" || before == "late" {
		bounded = c.lower(i - 2)
	}
	after, tag := c.lower(end), ""
	if end < len(c.tokens) {
		tag = c.tokens[end].Tag
	}
	if calendar.Bounds(bounded) && p.Kind != calendar.Relative || after == "'s" || after == "’s" {
		return true
	}
	switch {
	case p.Kind == calendar.Absolute && p.Day == 0:
		return before != "in" && before != "during" && before != "last" && before != "early" && before != "late"
	case p.Kind == calendar.Named || p.Kind == calendar.Absolute:
		// "Friday prayers" and "the December 3 letter" name a thing; "said Friday Orlandia
		// had" and "on Friday evening" do not.
		return before != "on" && !partsOfDay[after] && (tag == "NN" || tag == "NNS") && i != c.end
	}
	return false
}

// lower is word k in small letters, "" where there is none.
func (c *cueClause) lower(k int) string {
	if k < 0 || k >= len(c.words) {
		return ""
	}
	return strings.ToLower(c.words[k])
}

var partsOfDay = map[string]bool{"morning": true, "afternoon": true, "evening": true, "night": true}

// after reports whether a time behind the cue belongs to it: between them stands no
// other clause, and no verb has the time for its subject.
func (c *cueClause) after(i, end int) bool {
	for k := c.end; k < i; k++ {
		if c.opensClause(k) || c.isVerb(k) && !c.isModifier(k) || c.joins(k, i) {
			return false
		}
	}
	return end >= len(c.tokens) || !c.isFinite(end) // "said Friday was", "said the talks on Friday were"
}

// before reports whether a time in front of the cue belongs to it: it opens the clause
// or stands next to the cue, no other clause stands between them, and it does not
// belong to a verb in front of it.
func (c *cueClause) before(i, end int) bool {
	for k := end; k < c.start; k++ {
		if c.opensClause(k) || c.isVerb(k) && !c.isModifier(k) && !c.isAuxiliary(k) {
			return false
		}
		if w := c.lower(k); k > end && (w == "but" || w == "and" && c.lower(k-1) == ",") {
			return false // "they met on Friday, but the board denied it"
		}
	}
	for k := i - 1; k >= 0; k-- {
		switch w := c.lower(k); {
		case w == "," || w == ";" || w == "and" || w == "but" || w == "that" || c.quoted[k] != c.quoted[i]:
			return true
		case c.isVerb(k) && !c.isModifier(k):
			return false
		case k == 0:
			// "The attack on Friday was condemned": the time is the attack's.
			return i == k+1 || c.start == end || !c.isPassive()
		}
	}
	return true
}

// subordinators open a clause with a time of its own.
var subordinators = map[string]bool{"that": true, "who": true, "which": true, "whose": true, "whom": true, "where": true,
	"when": true, "while": true, "because": true, "if": true, "although": true, "though": true, "whether": true,
	"after": true, "before": true, "since": true, "until": true, "as": true, "how": true, "why": true, "what": true,
	";": true, ":": true}

func (c *cueClause) opensClause(k int) bool { return subordinators[c.lower(k)] }

// joins reports whether token k joins a new clause right before the time at i ("denied
// it and on Friday blamed").
func (c *cueClause) joins(k, i int) bool {
	w := c.lower(k)
	return (w == "and" || w == "but") && i-k <= 2
}

// isVerb reports whether token k is a verb; where no tags are, whether it looks like one
// in the past, or is a common auxiliary.
func (c *cueClause) isVerb(k int) bool {
	if tag := c.tokens[k].Tag; tag != "" {
		return strings.HasPrefix(tag, "VB") || tag == "MD"
	}
	w := c.lower(k)
	return auxiliaries[w] || w == "said" || len(w) > 4 && strings.HasSuffix(w, "ed")
}

func (c *cueClause) isFinite(k int) bool {
	switch c.tokens[k].Tag {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	case "":
		return auxiliaries[c.lower(k)]
	}
	return false
}

var auxiliaries = map[string]bool{"is": true, "are": true, "was": true, "were": true, "be": true, "been": true, "has": true,
	"have": true, "had": true, "do": true, "does": true, "did": true, "will": true, "would": true, "could": true, "should": true,
	"can": true, "may": true, "might": true, "must": true}

func (c *cueClause) isAuxiliary(k int) bool {
	w := c.lower(k)
	return auxiliaries[w] || w == "being"
}

// isModifier reports whether a participle stands before a noun ("leaked documents").
func (c *cueClause) isModifier(k int) bool {
	if k+1 >= len(c.tokens) || c.tokens[k].Tag != "VBN" && c.tokens[k].Tag != "VBG" {
		return false
	}
	return strings.HasPrefix(c.tokens[k+1].Tag, "NN")
}

// isPassive reports whether a form of "be" stands right before the cue.
func (c *cueClause) isPassive() bool {
	switch c.lower(c.start - 1) {
	case "is", "are", "was", "were", "be", "been", "being":
		return true
	}
	return false
}

// firstVerb returns the first verb in [i,j), or -1.
func (c *cueClause) firstVerb(i, j int) int {
	for k := i; k < j; k++ {
		if c.isVerb(k) {
			return k
		}
	}
	return -1
}
