package extract

import (
	"strings"

	"stancegraph/loader/text"
)

// reach is how many tokens a verb of speech may stand away from its quotation.
const reach = 30

// linkQuotes finds the verb of speech for every quotation that is an utterance:
// quoteCue is its token by quotation, -1 where none was found. A quotation without verb
// of its own goes on after one in the same paragraph that has one, or from the
// paragraph before where that quotation was left open.
func (r *run) linkQuotes() {
	r.quoteCue = make([]int, len(r.d.Quotes))
	outer := -1 // the last quotation that lies in no other
	for i, q := range r.d.Quotes {
		r.quoteCue[i] = -1
		if q.First >= q.After || q.Scare && !r.utterance(q) {
			continue
		}
		cue := r.cueBefore(q)
		if cue < 0 {
			cue = r.cueAfter(q)
		}
		if cue < 0 {
			cue = r.cueOver(q)
		}
		if cue < 0 {
			cue = r.goesOnWith(q, outer)
		}
		if cue < 0 {
			cue = r.saidBefore(i)
		}
		if cue < 0 {
			cue = r.introduced(q)
		}
		if outer < 0 || q.First >= r.d.Quotes[outer].After {
			outer = i
		}
		r.quoteCue[i] = cue
		if cue >= 0 {
			r.quotesOf[cue] = append(r.quotesOf[cue], i)
		}
	}
}

// utterance reports whether a quotation of a word or two stands for itself, with a comma
// or full stop of its own at the start of a sentence (“Safety,” said Grimm).
func (r *run) utterance(q text.Quote) bool {
	return q.First == r.d.Sentences[r.d.SentenceOf(q.First)].First && q.After-q.First > 2 && r.rel(q.After-2) == "punct"
}

// speech reports whether token i is a verb that can introduce a quotation.
func (r *run) speech(i int) bool {
	return r.verb(i) && (r.x.speech[r.lemmas[i]] || i+1 < len(r.lemmas) && r.x.speechWith[r.lemmas[i]+" "+r.lemmas[i+1]])
}

// cueBefore is the verb before quotation q in its sentence, where a comma, a colon or
// nothing stands between ("She said on Monday, ...").
func (r *run) cueBefore(q text.Quote) int {
	s := r.d.Sentences[r.d.SentenceOf(q.First)]
	prev := q.First - 1
	if prev < s.First {
		return r.cueColon(prev)
	}
	if r.speech(prev) && r.quoteOf[prev] < 0 {
		return prev
	}
	switch r.d.Tokens[prev].Text {
	case ",", ":", "-", "—", "–":
	default:
		return -1
	}
	return r.lastSpeech(s.First, prev)
}

// cueColon is the verb of a sentence that ends with token prev, a colon.
func (r *run) cueColon(prev int) int {
	if prev < 0 || r.d.Tokens[prev].Text != ":" {
		return -1
	}
	s := r.d.Sentences[r.d.SentenceOf(prev)]
	return r.lastSpeech(s.First, prev)
}

func (r *run) lastSpeech(first, end int) int {
	for i := end - 1; i >= first && i > end-reach; i-- {
		if r.quoteOf[i] >= 0 {
			if !r.d.Quotes[r.quoteOf[i]].Scare {
				return -1
			}
			continue
		}
		if r.speech(i) {
			return i
		}
	}
	return -1
}

// cueAfter is the verb after quotation q in its sentence ("...," she said).
func (r *run) cueAfter(q text.Quote) int {
	n := r.d.SentenceOf(q.After - 1)
	s := r.d.Sentences[n]
	if !r.ends(q) {
		return -1
	}
	if q.After == s.After && n+1 < len(r.d.Sentences) && r.d.Sentences[n+1].Paragraph == s.Paragraph {
		return r.tag(r.d.Sentences[n+1])
	}
	for i := q.After; i < s.After && i < q.After+reach; i++ {
		if r.quoteOf[i] >= 0 {
			return -1
		}
		if r.speech(i) {
			if r.tags[i] == "VBG" {
				return -1 // ", adding" leads over to what comes next
			}
			return i
		}
		switch r.d.Tokens[i].Text {
		case ";", ":", ".":
			return -1
		}
	}
	return -1
}

// tag is the verb of a sentence that only names the speaker of the quotation before it
// ("Will it hold?" Calloway asked.), which the splitter cuts off after a question mark.
func (r *run) tag(s text.Sentence) int {
	for i := s.First; i < s.After && i < s.First+12; i++ {
		if r.quoteOf[i] >= 0 {
			return -1
		}
		if r.speech(i) {
			if o := r.d.Child(i, "obj"); r.d.Child(i, "ccomp", "xcomp") >= 0 || o >= 0 && !r.party(o) {
				return -1
			}
			return i
		}
		if r.verb(i) {
			return -1
		}
	}
	return -1
}

// ends reports whether q closes with punctuation that leads over to its speaker: inside
// the marks, or right after them.
func (r *run) ends(q text.Quote) bool {
	if q.After < len(r.d.Tokens) && r.d.Tokens[q.After].Text == "," {
		return true
	}
	for i := q.After - 1; i > q.First && i >= q.After-3; i-- {
		switch r.d.Tokens[i].Text {
		case ",", "?", "!", "—", "–", "-", "...", "…", ".":
			return true
		}
	}
	return false
}

// cueOver is the verb of speech that governs the words of q.
func (r *run) cueOver(q text.Quote) int {
	for i := q.First; i < q.After && i < q.First+reach; i++ {
		h := r.head(i)
		if h < 0 || h >= q.First && h < q.After {
			continue
		}
		if r.speech(h) && r.quoteOf[h] < 0 && (r.rel(i) == "ccomp" || r.rel(i) == "parataxis" || r.rel(i) == "obj") {
			return h
		}
		return -1
	}
	return -1
}

// goesOnWith is the verb of the quotation before q, where q goes on with its speech.
func (r *run) goesOnWith(q text.Quote, last int) int {
	if last >= 0 && r.quoteCue[last] >= 0 {
		before := r.d.Quotes[last]
		if before.Continued || q.First < before.After || r.follows(q, before, r.quoteCue[last]) {
			return r.quoteCue[last]
		}
	}
	if r.alone(q) {
		return r.spokeBefore(q, last)
	}
	return -1
}

// follows reports whether nothing but the clause of the verb cue stands between the
// quotation before and q, in one paragraph ("...," she said. "..."). The mark that opens
// q may have fallen to the sentence before.
func (r *run) follows(q, before text.Quote, cue int) bool {
	s, t := r.d.SentenceOf(q.First), r.d.SentenceOf(before.After-1)
	if r.d.Sentences[s].Paragraph != r.d.Sentences[t].Paragraph {
		return false
	}
	first := q.First == r.d.Sentences[s].First
	if first && s-t <= 1 {
		return true
	}
	if q.First-before.After > reach || cue < before.After && !first || cue >= q.First || s-t > 2 {
		return false
	}
	if r.d.SentenceOf(cue) != r.d.SentenceOf(q.First-1) && cue >= before.After {
		return false
	}
	return first || strings.HasSuffix(r.d.Tokens[q.First-1].Text, ".")
}

// spokeBefore is the verb of speech that a paragraph of nothing but speech goes on with:
// that of the last quotation of the paragraph before, else the last one there.
func (r *run) spokeBefore(q text.Quote, last int) int {
	n := r.d.Sentences[r.d.SentenceOf(q.First)].Paragraph
	if last >= 0 && r.quoteCue[last] >= 0 && r.d.ParagraphOf(r.d.Quotes[last].After-1) == n-1 {
		return r.quoteCue[last]
	}
	prev := r.d.SentenceOf(q.First) - 1
	if prev < 0 || r.d.Sentences[prev].Paragraph != n-1 || last >= 0 && r.d.ParagraphOf(r.d.Quotes[last].After-1) == n-1 && !r.d.Quotes[last].Scare {
		return -1
	}
	s := r.d.Sentences[prev]
	for i := s.First; i < s.After; i++ {
		if r.verb(i) && len(r.x.cues[r.lemmas[i]]) > 0 && r.quoteOf[i] < 0 && r.ownSubject(i) >= 0 && r.party(r.ownSubject(i)) {
			return i
		}
	}
	return -1
}

// saidBefore is the verb by which the sentence before quotation q, in its paragraph, tells
// what somebody says, where q is the next sentence ("The dam leaks, Calloway said. “It is a
// disgrace.”"); -1.
func (r *run) saidBefore(q int) int {
	first, end := r.d.Quotes[q].First, r.d.Quotes[q].After
	n := r.d.SentenceOf(first)
	if n == 0 || end < r.d.Sentences[r.d.SentenceOf(end-1)].After || first != r.d.Sentences[n].First || r.d.Sentences[n-1].Paragraph != r.d.Sentences[n].Paragraph || r.quoteHead(q) >= 0 {
		return -1
	}
	for i := r.d.Sentences[n-1].First; i < first; i++ {
		if r.quoteOf[i] < 0 && r.speech(i) && r.rel(i) != "acl:relcl" && r.ownSubject(i) >= 0 && r.party(r.ownSubject(i)) {
			return i
		}
	}
	return -1
}

// introduced is the mark that leads over to q from a sentence whose subject is a party and
// whose verb is none of speech ("Calloway had a warning: “The dam leaks.”"), which it makes a
// cue; -1.
func (r *run) introduced(q text.Quote) int {
	at := q.First - 1
	if at < 0 || r.quoteOf[at] >= 0 || r.hitAt[at] > 0 {
		return -1
	}
	root := -1
	for i := r.d.Sentences[r.d.SentenceOf(at)].First; i < at; i++ {
		if r.verb(i) && r.quoteOf[i] < 0 && r.rel(i) == "root" {
			root = i
		}
	}
	if root < 0 || r.ownSubject(root) < 0 || !r.party(r.ownSubject(root)) {
		return -1
	}
	switch o := r.d.Child(root, "obj"); {
	case r.d.Tokens[at].Text == ":":
	case r.d.Tokens[at].Text == "," && o >= 0 && r.x.classes["document"][r.lemmas[o]]: // "issued a statement, “The dam ..."
	default:
		return -1
	}
	r.attributeLine(r.ownSubject(root), at)
	return at
}

// alone reports whether q is a paragraph by itself.
func (r *run) alone(q text.Quote) bool {
	p := r.d.Paragraphs[r.d.Sentences[r.d.SentenceOf(q.First)].Paragraph]
	return q.Start-p.Start <= 1 && p.End-q.End <= 1
}

// quoted reports whether a quotation belongs to the cue of h.
func (r *run) quoted(h *hit) bool {
	for _, m := range h.tokens {
		if len(r.quotesOf[m]) > 0 {
			return true
		}
	}
	return false
}

// bounds are the first and the end token of the sentence of i.
func (r *run) bounds(i int) (int, int) {
	s := r.d.Sentences[r.d.SentenceOf(i)]
	return s.First, s.After
}
