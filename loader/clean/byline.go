package clean

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stancegraph/graph"
)

var (
	bylineStart = regexp.MustCompile(`(?i)^(by:?|byline:|written by|story by|author:) `)
	// bylineEnd is where names end and jobs, papers, places and dates begin.
	bylineEnd   = regexp.MustCompile(` (for|in|@|at) |[|/·•&@(–—]| - |,? \d`)
	nameBetween = regexp.MustCompile(`, | and `)
	particles   = strings.Fields("de da del di van von der den al bin el la le")

	opinionTitle = regexp.MustCompile(`(?i)^["“]?(opinion|op-ed|oped|commentary|guest column|viewpoint|letter to the editor)( \||:| [—–-]) |\| ?(opinion|op-ed|commentary)\.?$`)
	opinionPath  = regexp.MustCompile(`(?i)/(opinions?|op-ed|oped|commentisfree|commentary|columnists?|blogs?/opinion)(/|$)`)
)

// author is what metadata or the byline give.
func (p *page) author() string {
	if p.item.Author != "" {
		return strings.TrimSpace(bylineStart.ReplaceAllString(p.item.Author, ""))
	}
	for i := range p.lines {
		if l := &p.lines[i]; l.rule != nil && l.rule.Role == byline {
			return bylineNames(l.text)
		}
	}
	return ""
}

// bylineNames returns the names in a byline, ", " between them: "Vera Calloway" of "By
// Vera Calloway, staff writer".
func bylineNames(s string) string {
	s = strings.TrimSuffix(bylineStart.ReplaceAllString(plainSpace(s), ""), ".")
	if at := bylineEnd.FindStringIndex(s); at != nil {
		s = s[:at[0]]
	}
	var names []string
	for _, part := range nameBetween.Split(s, -1) {
		name := nameOf(part)
		if name == "" {
			break
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

// nameOf returns the personal name that s begins with, "" where it has fewer than two
// words. What follows it in capitals is the name of an agency.
func nameOf(s string) string {
	words := strings.Fields(s)
	shout := len(words) > 0 && isShout(words[0])
	n := 0
	for n < len(words) {
		r, _ := utf8.DecodeRuneInString(words[n])
		isName := unicode.IsUpper(r) && (shout || n < 2 || !isShout(words[n]))
		if !isName && (n == 0 || !slices.Contains(particles, words[n])) {
			break
		}
		n++
	}
	if n < 2 || n > 5 {
		return ""
	}
	return strings.Join(words[:n], " ")
}

// isShout reports whether a word is written in capitals, initials aside.
func isShout(word string) bool {
	return utf8.RuneCountInString(word) > 2 && !strings.Contains(word, ".") && !strings.ContainsFunc(word, unicode.IsLower)
}

// opinion reports whether the page says that it is opinion: in its headline, its
// address, or by a section name that does not stand in a menu of them.
func (p *page) opinion() bool {
	if opinionTitle.MatchString(p.item.Title) || opinionPath.MatchString(p.item.URL) {
		return true
	}
	menu, marked := 0, false
	for i := range p.lines {
		l := &p.lines[i]
		switch {
		case l.section == graph.Headline && opinionTitle.MatchString(l.text):
			return true
		case l.rule == nil || i >= p.firstProse:
		case l.rule.Role == opinion:
			return true
		case l.rule.Name == "sections":
			menu++
			marked = marked || slices.Contains([]string{"opinion", "opinions", "commentary"}, strings.ToLower(plain(l.text)))
		}
	}
	return marked && menu <= 2
}
