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
	// opinionNote is a line that says so beside the piece: whose views they are, who syndicates
	// columns, whose pages these are.
	opinionNote = regexp.MustCompile(`(?i)\b(opinions?|views) (expressed|contained|presented) .*\b(own|those of|author|writer|columnist|contributor|solely)|^opinion contributor$|^(©|\(c\)|copyright).*\b(syndicate|tribune content agency|creators\.com|king features)\b|@\w+opinion$|\bdiversity of letters to the editor\b|^opinions? editor:`)
	opinionPath = regexp.MustCompile(`(?i)/(opinions?|op-ed|oped|commentisfree|commentary|columnists?|blogs?/opinion)(/|$)`)
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
	if name := p.signature(); name != "" {
		return name
	}
	if name := p.noted(); name != "" {
		return name
	}
	for i := range p.lines {
		if m := followAuthor.FindStringSubmatch(p.lines[i].text); m != nil {
			return nameOf(m[1])
		}
	}
	return ""
}

// personal is a name of two to four words.
const personal = `\p{Lu}[\pL.'’-]*(?: \p{Lu}[\pL.'’-]*){1,3}`

var (
	// signed is a line about the writer of an opinion piece at its foot.
	signed = regexp.MustCompile(`^(` + personal + `)(?:,[^.]{3,120},)? (?:is|was|teaches|writes|served|serves|directs|blogs|hosts|publishes|edits|chairs) `)
	// sentenceIn is the end of a sentence, which a headline in a list of other stories lacks.
	sentenceIn = regexp.MustCompile(`\pL[.!?]["”’)]*(?: |$)`)
	// reporting is what such a line says of those who write news.
	reporting = regexp.MustCompile(`(?i)\b(reporter|correspondent|staff writer|intern|coverage|contributed|covers|reports)\b`)
	// noWriter is what such a line calls a series or body, which wrote nothing.
	noWriter = regexp.MustCompile(`\b(column|company|series|home|newsletter|project|organization|group|site)$`)
	// calls is what such a line calls its subject, without what follows that.
	calls = regexp.MustCompile(` is ([\pL'’ -]+?)(?: (?:of|for|at|with|in|on|by|that|which|who|where|written|looking)\b|[^\pL'’ -]|$)`)
	// opener begins a sentence, and no name.
	opener = regexp.MustCompile(`^(?:The|An?|This|That|These|Those|And|But|Or|So|If|Since|Until|Unless|While|When|Once|After|Before|As|Because|Although|Though|In|On|At|For|From|By|With|To|Of|Now|Then|Here|There|Even|Only|Not|Mr|Mrs|Ms)\b|^\S+ (?:Sen|Rep|Gov|Mr|Mrs|Ms)\.`)
	// followAuthor is a line that asks to follow the writer.
	followAuthor = regexp.MustCompile(`^Follow (` + personal + `) (?:on|at) Twitter`)
)

// signature is the name in the line at the foot that tells who the writer of an opinion
// piece is, "" where there is none: the last line of prose, or of what follows it, about
// somebody whom the piece does not mention.
func (p *page) signature() string {
	at := len(p.lines) - 1
	for at > p.lastProse && (!signed.MatchString(p.lines[at].text) || !sentenceIn.MatchString(p.lines[at].text)) {
		at--
	}
	if at <= p.firstProse {
		return ""
	}
	line := p.lines[at].text
	m := signed.FindStringSubmatch(line)
	if m == nil || reporting.MatchString(line) || opener.MatchString(line) {
		return ""
	}
	if what := calls.FindStringSubmatch(line); what != nil && noWriter.MatchString(what[1]) {
		return ""
	}
	name := nameOf(m[1])
	surname := regexp.MustCompile(`\b` + regexp.QuoteMeta(name[strings.LastIndexByte(name, ' ')+1:]) + `\b`)
	for i := range at {
		if surname.MatchString(p.lines[i].text) {
			return ""
		}
	}
	return name
}

var (
	// writerOf is a note that says beside the piece whose views it holds: who that is stands
	// before it, or in it.
	writerOf = regexp.MustCompile(`^(?:Editor['’]s note: )?(` + personal + `)(?:, | (?:is|was|has|serves|served|teaches|writes) )`)
	viewsOf  = regexp.MustCompile(`(?:opinions?|views) expressed .*\bthose of (` + personal + `)\.?$`)
)

// noted is the name in a note that says whose views the piece holds, "" where none does.
func (p *page) noted() string {
	for i := range p.lines {
		line := p.lines[i].text
		if i > 0 && strings.EqualFold(line, "opinion contributor") && nameOf(p.lines[i-1].text) == p.lines[i-1].text {
			return p.lines[i-1].text
		}
		if !viewsNote(line) {
			continue
		}
		for _, note := range []*regexp.Regexp{viewsOf, writerOf} {
			if m := note.FindStringSubmatch(line); m != nil {
				return nameOf(strings.TrimSuffix(m[1], "."))
			}
		}
	}
	return ""
}

// viewsNote reports whether a line says that the piece is opinion and whose.
func viewsNote(line string) bool {
	if len(line) > noteBytes {
		return false
	}
	lower := strings.ToLower(line)
	return slices.ContainsFunc(noteWords, func(w string) bool { return strings.Contains(lower, w) }) && opinionNote.MatchString(line)
}

// noteWords are what every opinionNote has one of: to look for them first takes a tenth of the time.
var noteWords = []string{"opinion", "views", "copyright", "©", "(c)", "letters to the editor"}

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

// noteBytes bounds a note beside a piece, in bytes. Those that tell who the writer is are long.
const noteBytes = 800

// opinion reports whether the page says that it is opinion: in its headline, its
// address, a note, or by a section name that does not stand in a menu of them.
func (p *page) opinion() bool {
	if p.signature() != "" || opinionTitle.MatchString(p.item.Title) || opinionPath.MatchString(p.item.URL) {
		return true
	}
	menu, marked := 0, false
	for i := range p.lines {
		l := &p.lines[i]
		switch {
		case l.section == graph.Headline && opinionTitle.MatchString(l.text), viewsNote(l.text):
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
