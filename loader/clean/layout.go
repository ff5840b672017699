package clean

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stancegraph/graph"
)

// layOut gives each line its section. Lines that the table of boilerplate knows are
// told by it; of the others, those in front of the first paragraph of prose and after
// the last are judged by their neighbours, since a page's menu and its list of other
// articles are made of lines that alone look like headlines.
func (p *page) layOut() {
	table, err := boilerplate()
	if err != nil {
		panic(err) // the table is embedded; its test reads it
	}
	for i := range p.lines {
		p.lines[i].rule = table.match(p.lines[i].text)
	}
	p.findProse()
	p.cutComments()
	for i := range p.lines {
		if l := &p.lines[i]; l.rule != nil {
			if l.rule.holds(i < p.firstProse, i > p.lastProse) {
				l.section = l.rule.Section
			} else {
				l.rule = nil
			}
		}
	}
	p.captions()
	p.listedHeadings()
	p.headOfPage()
	p.footOfPage()
	p.lead()
}

// findProse finds the first and last paragraph of running text.
func (p *page) findProse() {
	p.firstProse, p.lastProse = -1, -1
	for i := range p.lines {
		if l := &p.lines[i]; l.rule == nil && isProse(l.text) {
			if p.firstProse < 0 {
				p.firstProse = i
			}
			p.lastProse = i
		}
	}
}

const (
	proseWords = 5   // a shorter line with a full stop may be a label
	proseBytes = 240 // a longer line is prose, however it ends
)

// isProse reports whether a line is a paragraph of running text: it ends as a sentence
// does, or is too long for anything else.
func isProse(s string) bool {
	if len(s) > proseBytes {
		return true
	}
	words := strings.Fields(s)
	return endsSentence(s) && len(words) >= proseWords && (strings.HasSuffix(s, ".") || !titleCase(words))
}

// titleCase reports whether most of the longer words have capitals, as in headlines.
func titleCase(words []string) bool {
	capital, all := 0, 0
	for _, w := range words {
		w = strings.TrimLeft(w, "\"'“‘(")
		r, _ := utf8.DecodeRuneInString(w)
		if utf8.RuneCountInString(w) < 4 || !unicode.IsLetter(r) {
			continue
		}
		all++
		if unicode.IsUpper(r) {
			capital++
		}
	}
	return all >= 2 && capital*4 >= all*3
}

// cutComments makes boilerplate of all that follows a line that opens the comments,
// if the article stands before it.
func (p *page) cutComments() {
	prose := false
	for i := range p.lines {
		l := &p.lines[i]
		if !prose || l.rule == nil || l.rule.Role != rest {
			prose = prose || l.rule == nil && isProse(l.text)
			continue
		}
		for j := i + 1; j < len(p.lines); j++ {
			p.lines[j].rule = l.rule
		}
		p.findProse()
		return
	}
}

// maxCaption is the longest caption, in bytes, that a picture's credit makes of the
// line above it.
const maxCaption = 200

// captions marks the lines right above the credits of pictures.
func (p *page) captions() {
	for i := 1; i < len(p.lines); i++ {
		l, above := &p.lines[i], &p.lines[i-1]
		if l.rule == nil || l.rule.Role != credit || l.gap || above.rule != nil || len(above.text) > maxCaption {
			continue
		}
		if above.gap || !endsSentence(above.text) {
			above.section = graph.Caption
		}
	}
}

// open reports whether line i has no section yet.
func (p *page) open(i int) bool {
	return p.lines[i].rule == nil && p.lines[i].section == graph.Body
}

// headOfPage finds the headline and marks the menu lines around it.
func (p *page) headOfPage() {
	if p.knownTitle() {
		return
	}
	end := p.firstProse
	if end < 0 {
		end = min(len(p.lines), 1)
	}
	var candidates []int
	furniture := -1 // the last known line of the page's head
	for i := range end {
		switch {
		case p.open(i):
			candidates = append(candidates, i)
		case p.lines[i].section == graph.Boilerplate && !p.lines[i].rule.belowHeadline():
			furniture = i
		}
	}
	headline := p.chooseHeadline(candidates, furniture)
	for _, i := range candidates {
		if i != headline && i < furniture {
			p.lines[i].section = graph.Boilerplate
		}
	}
	switch {
	case headline >= 0:
		p.markHeadline(headline)
	case p.item.Title == "" && len(candidates) == 0 && furniture < 0 && p.item.Plain && p.closedHeadline(end):
		p.markHeadline(end)
	}
}

// knownTitle marks the line that the title of the metadata stands in.
func (p *page) knownTitle() bool {
	if p.item.Title == "" {
		return false
	}
	want := plain(p.item.Title)
	for i := range p.lines[:min(len(p.lines), p.firstProse+2)] {
		if p.open(i) && strings.EqualFold(strings.TrimSuffix(plain(p.lines[i].text), "."), strings.TrimSuffix(want, ".")) {
			p.markHeadline(i)
			return true
		}
	}
	return !p.item.Plain
}

// headlineWords is the least number of words that a line among a menu's lines needs to
// be taken for the headline.
const headlineWords = 5

// chooseHeadline returns which of the candidate lines in front of the prose is the
// headline: the first below the last known menu line; else one within the menu that the
// breadcrumbs repeat, or that is long enough; else the first line of all; else -1.
func (p *page) chooseHeadline(candidates []int, furniture int) int {
	for _, i := range candidates {
		if i > furniture && strings.ContainsFunc(p.lines[i].text, unicode.IsLetter) {
			return i
		}
	}
	longest, crumbs, at := -1, "", 0
	for _, i := range candidates {
		for ; at < i; at++ {
			if r := p.lines[at].rule; r != nil && r.Name == "breadcrumb" {
				crumbs = plain(p.lines[at].text)
			}
		}
		s := plain(p.lines[i].text)
		if strings.HasSuffix(crumbs, " "+s) {
			return i
		}
		if len(strings.Fields(s)) >= headlineWords && (longest < 0 || len(s) > len(p.lines[longest].text)) {
			longest = i
		}
	}
	if longest < 0 && len(candidates) > 0 && candidates[0] == 0 {
		return 0
	}
	return longest
}

// markHeadline marks line i, and the one below where the headline plainly runs on.
func (p *page) markHeadline(i int) {
	p.lines[i].section = graph.Headline
	if i+1 < len(p.lines) && strings.HasSuffix(p.lines[i].text, ";") && !p.lines[i+1].gap && len(p.lines[i+1].text) <= maxHeadline {
		p.lines[i+1].section = graph.Headline
	}
}

const maxHeadline = 180 // bytes

var firstPerson = regexp.MustCompile(`^["“]?(I|We|I'm|I’m|We're|We’re|Dear|Mr)\b`)

// closedHeadline reports whether line i, the first of a clean text, is a headline though
// it ends with a full stop, as some archives write them: it is short, one sentence, set
// apart from a longer text, and no speech.
func (p *page) closedHeadline(i int) bool {
	if i+1 >= len(p.lines) {
		return false
	}
	s := p.lines[i].text
	if len(s) > maxHeadline || !p.lines[i+1].gap || len(p.item.Text) < 2*len(s) || firstPerson.MatchString(s) {
		return false
	}
	if _, ok := readDateline(s, true); ok {
		return false
	}
	return titleCase(strings.Fields(s)) || !sentenceEnd.MatchString(s)
}

var sentenceEnd = regexp.MustCompile(`[a-z0-9]{3}\.["”’)]* +["“]?[A-Z]`)

// footOfPage marks what follows the prose: headings of other articles and topics.
func (p *page) footOfPage() {
	if p.lastProse < 0 {
		return
	}
	var loose []int
	known, titles := false, 0
	for i := p.lastProse + 1; i < len(p.lines); i++ {
		if !p.open(i) {
			known = known || p.lines[i].rule != nil && p.lines[i].rule.Role != credit
			continue
		}
		loose = append(loose, i)
		if titleCase(strings.Fields(p.lines[i].text)) {
			titles++
		}
	}
	// Without a known line of a page's foot, only a run of headings is believed.
	if !known && (titles < 3 || titles*4 < len(loose)*3) {
		return
	}
	for _, i := range loose {
		switch l := &p.lines[i]; {
		case isTagLine(l.text):
			l.section = graph.Boilerplate
		case isHeading(l.text):
			l.section = graph.Related
		}
	}
}

// isHeading reports whether a line could be a headline: three words and more, without
// what ends or continues a sentence.
func isHeading(s string) bool {
	return len(strings.Fields(s)) >= 3 && !strings.ContainsAny(s[len(s)-1:], ".:;,")
}

// isTagLine reports whether a line is a list of topics: three and more, each of a few
// words.
func isTagLine(s string) bool {
	if strings.ContainsAny(s, ":;?!") || endsSentence(strings.TrimRight(s, ")")) {
		return false
	}
	topics := strings.Split(s, ",")
	return len(topics) >= 3 && !slices.ContainsFunc(topics, func(t string) bool {
		n := len(strings.Fields(t))
		return n == 0 || n > 6
	})
}

// lead marks the first paragraph of the article.
func (p *page) lead() {
	for i := max(p.firstProse, 0); i < len(p.lines); i++ {
		if p.lines[i].section == graph.Body {
			p.lines[i].section = graph.Lead
			return
		}
	}
}

// listedHeadings marks the headings below lines that say so ("Related stories").
func (p *page) listedHeadings() {
	for i := range p.lines {
		if l := &p.lines[i]; l.rule != nil && l.rule.Role == headings {
			p.headingsBelow(i)
		}
	}
}

// headingsBelow marks the run of headings below line i.
func (p *page) headingsBelow(i int) {
	for j := i + 1; j < len(p.lines) && p.open(j); j++ {
		s := p.lines[j].text
		if len(s) > maxHeadline || !isHeading(s) || j > i+1 && p.lines[j].gap && !p.lines[i+1].gap {
			return
		}
		p.lines[j].section = graph.Related
	}
}
