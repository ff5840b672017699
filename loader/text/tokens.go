package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stancegraph/graph"
)

// tokens is the stage that fills Document.Paragraphs and Document.Tokens, after the
// conventions of UD English (EWT, GUM): clitics and hyphenated words are split,
// prefixes ("re-elected"), numbers, addresses and abbreviations stay whole.
// Boilerplate and datelines yield neither paragraphs nor tokens.
type tokens struct{ abbr abbreviations }

func (s tokens) Annotate(d *Document) {
	d.Paragraphs, d.Tokens = d.Paragraphs[:0], d.Tokens[:0]
	width := wrapWidth(d.Text)
	for _, r := range areas(d) {
		if r.Section == graph.Boilerplate || r.Section == graph.Dateline {
			continue
		}
		for _, p := range paragraphs(d.Text, d.Byte(r.Start), d.Byte(r.End), width) {
			t := tokenizer{d: d, abbr: s.abbr, at: p.start, cp: d.codePoint(p.start)}
			first := len(d.Tokens)
			for _, part := range withoutLinks(d.Text[p.start:p.end], p.start) {
				t.end = part.end
				t.run(part.start)
			}
			if n := len(d.Tokens); n > first {
				d.Paragraphs = append(d.Paragraphs, Span{Start: d.Tokens[first].Start, End: d.Tokens[n-1].End})
			}
		}
	}
}

// areas are the regions and the gaps between them.
func areas(d *Document) []Region {
	var all []Region
	at := 0
	gap := func(to int) {
		if to > at {
			all = append(all, Region{Span: Span{Start: at, End: to}, Section: graph.Body})
		}
	}
	for _, r := range d.Regions {
		gap(r.Start)
		all = append(all, r)
		at = max(at, r.End)
	}
	gap(d.Len())
	return all
}

// tokenizer cuts one paragraph. Positions are bytes of d.Text.
type tokenizer struct {
	d    *Document
	abbr abbreviations
	end  int
	// at and cp are the same place, in bytes and code points: the end of the last token.
	at, cp int
}

// emit appends the token [i:j).
func (t *tokenizer) emit(i, j int) {
	if j <= i {
		return
	}
	text := t.d.Text
	if t.d.bytes == nil {
		t.cp = i
	} else {
		t.cp += utf8.RuneCountInString(text[t.at:i])
	}
	start := t.cp
	if t.d.bytes == nil {
		t.cp = j
	} else {
		t.cp += utf8.RuneCountInString(text[i:j])
	}
	t.at = j
	t.d.Tokens = append(t.d.Tokens, Token{Span: Span{Start: start, End: t.cp}, Text: text[i:j], Head: -1})
}

// rune returns the code point at byte i and its width; 0, 0 beyond the paragraph.
func (t *tokenizer) rune(i int) (rune, int) {
	if i >= t.end {
		return 0, 0
	}
	if c := t.d.Text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(t.d.Text[i:t.end])
}

func (t *tokenizer) byte(i int) byte {
	if i < 0 || i >= t.end {
		return 0
	}
	return t.d.Text[i]
}

func (t *tokenizer) before(i int) rune {
	if i <= 0 {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(t.d.Text[:i])
	return r
}

func (t *tokenizer) run(i int) {
	for i < t.end {
		r, n := t.rune(i)
		switch {
		case isBlank(r):
			i += n
		case isWord(r):
			i = t.word(i)
		default:
			i = t.mark(i, r, n)
		}
	}
}

// isBlank reports whether r separates tokens and belongs to none.
func isBlank(r rune) bool {
	if r < utf8.RuneSelf {
		return r <= ' ' || r == 0x7f
	}
	switch r {
	case '\u200b', '\u200e', '\u200f', '\u2060', '\ufeff', '\u2028', '\u2029':
		return true
	}
	return unicode.IsSpace(r) || unicode.IsControl(r)
}

// isWord reports whether r may begin or continue a word.
func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) && r != '\ufe0f' || r == '\u00ad' || r == '\u200c' || r == '\u200d'
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return unicode.IsLetter(r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' }

// runOf is the end of the run of word characters that begins at i.
func (t *tokenizer) runOf(i int) int {
	for {
		r, n := t.rune(i)
		if n == 0 || !isWord(r) {
			return i
		}
		i += n
	}
}

// word cuts the word that begins at i and returns its end.
func (t *tokenizer) word(i int) int {
	if j := t.address(i); j > i {
		t.emit(i, j)
		return j
	}
	seg := i // where the segment after the last connector begins
	j := t.runOf(i)
	for j < t.end {
		k := t.connect(i, seg, j)
		if k == 0 {
			break
		}
		seg, j = k, t.runOf(k)
	}
	j = t.stop(i, j)
	t.contract(i, j)
	return t.clitic(j)
}

// connect decides whether the character at j joins the word [i:j), whose last segment
// begins at seg, to what follows; it returns where the next segment begins, else 0.
func (t *tokenizer) connect(i, seg, j int) int {
	c, n := t.rune(j)
	next, _ := t.rune(j + n)
	if !isWord(next) {
		return 0
	}
	last := t.before(j)
	digits := isDigit(last) && isDigit(next)
	joined := false
	switch c {
	case '.':
		joined = digits || t.dotted(i, seg, j)
	case ',':
		joined = digits && t.runOf(j+1) == j+4 && t.numeric(seg, j)
	case ':':
		joined = digits && j-seg <= 2
	case '/':
		joined = digits || j-seg == 1 && t.runOf(j+1) == j+2
	case '-':
		joined = t.hyphen(i, seg, j)
	case '&':
		joined = unicode.IsUpper(last) && unicode.IsUpper(next)
	case '\'', '’', 'ʼ':
		joined = isLetter(last) && isLetter(next) && t.cliticAt(j) == 0 || t.decade(i, j, n)
	}
	if joined {
		return j + n
	}
	return 0
}

func (t *tokenizer) numeric(i, j int) bool {
	for ; i < j; i++ {
		if !isDigit(rune(t.d.Text[i])) {
			return false
		}
	}
	return true
}

// dotted reports whether the dot at j is inside an abbreviation or a name ("U.S",
// "p.m", "Ph.D", "example.com"), not the end of a sentence without a space.
func (t *tokenizer) dotted(i, seg, j int) bool {
	first, n := t.rune(seg)
	if isLetter(first) && seg+n == j {
		return true
	}
	k := t.runOf(j + 1)
	if t.abbr.dotted(t.d.Text[i:min(k+1, t.end)]) {
		return true
	}
	return t.abbr.suffix[strings.ToLower(t.d.Text[j+1:k])] && t.byte(k) != '\''
}

// hyphen reports whether the hyphen at j stays inside the word: after a prefix, in
// telephone numbers and in dates.
func (t *tokenizer) hyphen(i, seg, j int) bool {
	k := t.runOf(j + 1)
	if t.numeric(seg, j) && t.numeric(j+1, k) {
		a, b := j-seg, k-j-1
		phone := a == 3 && (b == 4 || b == 3 && t.byte(k) == '-') || a == 1 && b == 3 && t.byte(k) == '-'
		date := a <= 2 && b <= 2 && t.byte(k) == '-' || i < seg && b == 4
		return phone || date
	}
	return i == seg && t.abbr.prefix[strings.ToLower(t.d.Text[i:j])]
}

// decade reports whether the apostrophe at j begins the plural of a number ("1990's").
func (t *tokenizer) decade(i, j, n int) bool {
	return t.byte(j-1) == '0' && (j-i == 2 || j-i == 4) && t.numeric(i, j) && t.runOf(j+n) == j+n+1 && t.byte(j+n) == 's'
}

// clitics follow an apostrophe.
var clitics = map[string]bool{"s": true, "m": true, "d": true, "re": true, "ve": true, "ll": true}

// cliticAt is the end of the clitic that the apostrophe at j begins, 0 where it
// begins none; the t of n't is none, contract cuts it off.
func (t *tokenizer) cliticAt(j int) int {
	_, n := t.rune(j)
	k := t.runOf(j + n)
	if k-j-n > 2 || k == j+n || !clitics[strings.ToLower(t.d.Text[j+n:k])] {
		return 0
	}
	return k
}

// clitic emits the clitic at j, if there is one, and returns where to go on.
func (t *tokenizer) clitic(j int) int {
	for {
		r, n := t.rune(j)
		if n == 0 || !isApostrophe(r) && r != '`' {
			return j
		}
		k := t.cliticAt(j)
		if k == 0 {
			return j
		}
		t.emit(j, k)
		j = k
	}
}

// contractions are words without an apostrophe that are two, with the length of the
// first.
var contractions = map[string]int{
	"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3,
	"dont": 2, "didnt": 3, "doesnt": 4, "isnt": 2, "wasnt": 3, "couldnt": 5, "wouldnt": 5, "shouldnt": 6,
}

// contract emits the word [i:j), in two where it is a contraction.
func (t *tokenizer) contract(i, j int) {
	w := t.d.Text[i:j]
	if 4 < len(w) && len(w) < 9 || len(w) == 4 {
		if k := contractions[strings.ToLower(w)]; k > 0 {
			t.emit(i, i+k)
			t.emit(i+k, j)
			return
		}
	}
	if len(w) > 3 && (w[len(w)-1] == 't' || w[len(w)-1] == 'T') {
		r, n := utf8.DecodeLastRuneInString(w[:len(w)-1])
		if isApostrophe(r) {
			if k := len(w) - 2 - n; k > 0 && (w[k] == 'n' || w[k] == 'N') {
				t.emit(i, i+k)
				t.emit(i+k, j)
				return
			}
		}
	}
	t.emit(i, j)
}

// stop takes the full stop at j into the word [i:j) where it belongs to an
// abbreviation, an initial or the number of a list item, and "$" after a country.
func (t *tokenizer) stop(i, j int) int {
	switch t.byte(j) {
	case '$':
		if w := t.d.Text[i:j]; w == "US" || w == "A" || w == "C" || w == "HK" || w == "NZ" || w == "S" {
			return j + 1
		}
		return j
	case '.':
	default:
		return j
	}
	if t.byte(j+1) == '.' {
		return j
	}
	w := t.d.Text[i:j]
	after := t.after(j + 1)
	switch {
	case len(w) == 1 && 'A' <= w[0] && w[0] <= 'Z':
		if unicode.IsUpper(after) && (w != "I" || t.before(i) != ' ') || after == ',' || t.byte(j+1) == ',' {
			return j + 1
		}
	case strings.IndexByte(w, '.') > 0 && !isDigit(rune(w[len(w)-1])) && t.initials(w):
		return j + 1
	case len(w) <= 2 && t.numeric(i, j):
		if t.cp == 0 || t.begins(i) && isLetter(after) {
			return j + 1
		}
	case t.abbr.known(w, after):
		return j + 1
	}
	return j
}

// begins reports whether i is the first place of the paragraph that holds a token.
func (t *tokenizer) begins(i int) bool {
	for k := i; k > 0; {
		r, n := utf8.DecodeLastRuneInString(t.d.Text[:k])
		if r == '\n' {
			return true
		}
		if !isBlank(r) {
			return false
		}
		k -= n
	}
	return true
}

// after is the first character behind j that is not blank, 0 at the end.
func (t *tokenizer) after(j int) rune {
	for k := j; k < t.end && k < j+16; {
		r, n := t.rune(k)
		if !isBlank(r) {
			return r
		}
		k += n
	}
	return 0
}

// initials reports whether the parts of w between its dots are letters, none longer
// than two ("U.S", "p.m", "Ph.D").
func (t *tokenizer) initials(w string) bool {
	n := 0
	for _, r := range w {
		switch {
		case r == '.':
			n = 0
		case !isLetter(r):
			return false
		default:
			if n++; n > 2 {
				return false
			}
		}
	}
	return true
}

// longestAddress bounds the look ahead for an "@", so that no text is quadratic.
const longestAddress = 100

// address is the end of the URL or e-mail address at i, else i.
func (t *tokenizer) address(i int) int {
	rest := t.d.Text[i:t.end]
	if c := rest[0] | 0x20; c == 'h' || c == 'w' || c == 'f' || c == 'm' {
		head := strings.ToLower(rest[:min(len(rest), 9)])
		for _, p := range [...]string{"http://", "https://", "www.", "ftp://", "mailto:"} {
			if strings.HasPrefix(head, p) && len(rest) > len(p) {
				return t.trim(i, i+len(p))
			}
		}
	}
	for k := 0; k < len(rest) && k < longestAddress; k++ {
		c := rest[k]
		switch {
		case c == '@':
			if k > 0 && k+1 < len(rest) && isWord(rune(rest[k+1])) && rest[k+1] < utf8.RuneSelf {
				return t.trim(i, i+k+1)
			}
			return i
		case c < utf8.RuneSelf && isWord(rune(c)) || c == '.' && k > 0 || c == '-' || c == '+' || c == '%':
		default:
			return i
		}
	}
	return i
}

// trim ends an address that begins at i and goes on at j: at the next blank, without
// the punctuation of the sentence around it.
func (t *tokenizer) trim(i, j int) int {
	open := 0
	for j < t.end {
		r, n := t.rune(j)
		if isBlank(r) || r == '<' || r == '>' || r == '"' || r == '“' || r == '”' {
			break
		}
		if r == '(' {
			open++
		} else if r == ')' {
			if open--; open < 0 {
				break
			}
		}
		j += n
	}
	for j > i+1 {
		r, n := utf8.DecodeLastRuneInString(t.d.Text[i:j])
		if !strings.ContainsRune(".,;:!?'’*…", r) {
			break
		}
		j -= n
	}
	return j
}
