package clean

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"stancegraph/graph"
	"stancegraph/loader/calendar"
	"stancegraph/loader/lexicon"
)

// dateline is what stands before the first sentence of a news report.
type dateline struct {
	line   int             // index in page.lines; -1 where there is none
	length int             // bytes from the start of the line up to and with the dash
	agency string          // "" where none is named
	when   calendar.Phrase // Words is 0 where no date stands in it
}

const (
	// maxDateline is the longest dateline, in bytes.
	maxDateline = 120
	// maxPlace is the longest place, or region it lies in, in bytes.
	maxPlace = 20
	// datelineLines of the article may begin with a dateline that has neither date nor
	// agency ("ORLANDIA CITY — The minister …"): further down, words in capitals before
	// a dash are headings.
	datelineLines = 2
)

var (
	// A blank, written as _, may be one that does not break.
	datelineParts = regexp.MustCompile(strings.ReplaceAll(`^(?:(?P<place>\p{Lu}[\pL.'’/-]*(?:_\p{Lu}?[\pL.'’/-]+){0,4}(?:,_\p{Lu}[\pL.]*(?:_\p{Lu}[\pL.]*){0,2}){0,2})(?P<date>,?_(?:\p{Lu}\pL{2,8}\.?_\d{1,2}|\d{1,2}_\p{Lu}\pL{2,8}\.?)(?:,?_\d{4})?)?[,:]?)?_?(?:\((?P<agency>\p{Lu}[\pL.&'’\x{20}\x{A0}/-]{1,40})\)(?:_?(?P<dash>[—–―]|--?))?|(?P<bare>[—–―]|--?))`, "_", `[ \x{A0}]`))
	placeGroup    = datelineParts.SubexpIndex("place")
	dateGroup     = datelineParts.SubexpIndex("date")
	agencyGroup   = datelineParts.SubexpIndex("agency")
	dashGroup     = datelineParts.SubexpIndex("dash")
	bareGroup     = datelineParts.SubexpIndex("bare") // the dash where no agency is named
	dateInLine    = regexp.MustCompile(`\pL+\.?|\d+|,`)
)

// readDateline reads the dateline that a paragraph begins with: "MOSCOW, December 20
// (Sputnik) —", "LOUISVILLE, Ky. (AP) —", "Tokyo, 3 March (Kyodo) -", "(CNN)". Bare says
// that it needs no agency: a date, or a place in capitals, and a dash are enough.
func readDateline(s string, bare bool) (d dateline, ok bool) {
	head := s[:min(len(s), maxDateline)]
	marks := "("
	if bare {
		marks = "(—–―-"
	}
	if !strings.ContainsAny(head, marks) {
		return d, false
	}
	m := datelineParts.FindStringSubmatchIndex(head)
	group := func(i int) string {
		if m == nil || m[2*i] < 0 {
			return ""
		}
		return head[m[2*i]:m[2*i+1]]
	}
	place, agency, dash := group(placeGroup), group(agencyGroup), group(dashGroup)+group(bareGroup)
	if date := group(dateGroup); date != "" {
		words := dateInLine.FindAllString(strings.TrimLeft(date, ", "), -1)
		if p, found := calendar.At(words, 0); found && p.Kind == calendar.Absolute && p.Day != 0 {
			d.when = p
		}
	}
	known := ""
	if agency != "" {
		known = outlet(agency)
	}
	switch {
	case m == nil || place == "" && agency == "":
		return d, false
	case dash != "" && !dashEnds(s[m[1]:], dash):
		return d, false
	case dash == "" && (known == "" || goesOn(s[m[1]:])), // "Skerry (CNN)The minister" is the one form without a dash
		d.when.Words == 0 && known == "" && (!allCapitals(place) || agency == "" && !bare):
		return d, false
	}
	d.length = m[1]
	if d.agency = known; known == "" {
		d.agency = agency
	}
	return d, true
}

// dashEnds reports whether a dash that rest follows ends something: a hyphen does only
// between blanks.
func dashEnds(rest, dash string) bool {
	if dash == "-" {
		return strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "\u00A0")
	}
	return rest != ""
}

// goesOn reports whether rest goes on with the sentence, in lower case: what stands in
// brackets is the short name of whoever is spoken of ("The Reed Party (AFP) said").
func goesOn(rest string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " \u00A0"))
	return unicode.IsLower(r)
}

// allCapitals reports whether the place's first part is written in capitals, as
// datelines are.
func allCapitals(place string) bool {
	place, region, _ := strings.Cut(place, ",")
	if len(place) > maxPlace || len(region) > maxPlace {
		return false
	}
	return utf8.RuneCountInString(place) > 2 && !strings.ContainsFunc(place, unicode.IsLower) && !calendar.Kicker(place)
}

// outlet returns the full name of a news outlet that the gazetteer knows, else "".
func outlet(name string) string {
	names, err := lexicon.English()
	if err != nil {
		panic(err) // the tables are embedded; their tests read them
	}
	if entry := names.Entry(name); entry != nil && entry.Outlet {
		return entry.Name
	}
	return ""
}

// dateline marks the datelines of the article's paragraphs and returns the first.
func (p *page) dateline() dateline {
	first := dateline{line: -1}
	prose := 0
	for i := range p.lines {
		l := &p.lines[i]
		if l.section != graph.Body && l.section != graph.Lead {
			continue
		}
		prose++
		d, ok := readDateline(l.text, prose <= datelineLines && first.line < 0)
		if !ok {
			continue
		}
		l.dateline = d.length
		if first.line < 0 {
			first, first.line = d, i
		}
	}
	return first
}
