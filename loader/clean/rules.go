package clean

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
)

// rule is a row of the lexicon's table of lines that are no part of an article's body.
type rule struct {
	Name    string        `yaml:"name"`
	Section graph.Section `yaml:"section"`
	Where   where         `yaml:"where"`
	Role    role          `yaml:"role"`
	Lines   []string      `yaml:"lines"`
	Start   []string      `yaml:"start"`
	Pattern string        `yaml:"pattern"`
	Words   []string      `yaml:"words"`
	Long    bool          `yaml:"long"`
	Example string        `yaml:"example"`
	Not     string        `yaml:"not"`

	pattern *regexp.Regexp
}

// where is the part of a page in which a rule holds.
type where string

const (
	anywhere where = "any"
	top      where = "top"  // before the first paragraph of prose
	tail     where = "tail" // after the last
	edge     where = "edge" // either
)

// role is what a line tells beside being no body.
type role string

const (
	stamp     role = "stamp"
	published role = "published"
	dated     role = "dated"
	byline    role = "byline"
	opinion   role = "opinion"
	credit    role = "credit"
	rest      role = "rest"
	headings  role = "headings"
)

const (
	// maxRuleLine is the longest line, in bytes, that a rule can match.
	maxRuleLine = 300
	// longLine is the length beyond which only rules match that say so.
	longLine = 120
)

// rules is the table, ready for use.
type rules struct {
	rows  []*rule
	long  []*rule // those of rows that match long lines
	exact map[string]*rule
}

var boilerplate = sync.OnceValues(loadRules)

func loadRules() (*rules, error) {
	rows, err := lexicon.Rows[rule]("boilerplate.yaml")
	if err != nil {
		return nil, err
	}
	t := &rules{exact: map[string]*rule{}}
	for _, row := range rows {
		r := row.Value
		if err := r.compile(); err != nil {
			return nil, fmt.Errorf("%s: %w", row.At, err)
		}
		for _, line := range r.Lines {
			if t.exact[line] != nil {
				return nil, fmt.Errorf("%s: the line %q stands in the table already", row.At, line)
			}
			t.exact[line] = &r
		}
		if len(r.Start) > 0 || r.pattern != nil {
			t.rows = append(t.rows, &r)
			if r.Long {
				t.long = append(t.long, &r)
			}
		}
	}
	return t, nil
}

func (r *rule) compile() error {
	switch r.Section {
	case graph.Boilerplate, graph.Caption, graph.Related:
	default:
		return fmt.Errorf("section %q is none of boilerplate, caption and related", r.Section)
	}
	switch r.Where {
	case anywhere, top, tail, edge:
	default:
		return fmt.Errorf("where %q is none of any, top, tail and edge", r.Where)
	}
	switch r.Role {
	case "", stamp, published, dated, byline, opinion, credit, rest, headings:
	default:
		return fmt.Errorf("there is no role %q", r.Role)
	}
	if r.Pattern == "" {
		return nil
	}
	var err error
	r.pattern, err = regexp.Compile("(?i)" + r.Pattern)
	return err
}

// match returns the first rule that fits the line, or nil. Where a rule holds is left
// to the caller.
func (t *rules) match(line string) *rule {
	if len(line) > maxRuleLine {
		return nil
	}
	line = plain(line)
	low := strings.ToLower(line)
	if r := t.exact[low]; r != nil {
		return r
	}
	rows := t.rows
	if len(line) > longLine {
		rows = t.long
	}
	for _, r := range rows {
		if r.fits(line, low) {
			return r
		}
	}
	return nil
}

func (r *rule) fits(line, low string) bool {
	if len(r.Start) > 0 && !hasAny(low, r.Start, strings.HasPrefix) {
		return false
	}
	if len(r.Words) > 0 && !hasAny(low, r.Words, strings.Contains) {
		return false
	}
	return r.pattern == nil || r.pattern.MatchString(line)
}

func hasAny(s string, parts []string, has func(s, part string) bool) bool {
	for _, p := range parts {
		if has(s, p) {
			return true
		}
	}
	return false
}

// plain is a line with single blanks and straight quotation marks.
func plain(line string) string {
	var b strings.Builder
	b.Grow(len(line))
	blank := false
	for _, r := range line {
		switch {
		case unicode.IsSpace(r):
			blank = true
			continue
		case r == '\u200B' || r == '\uFEFF':
			continue
		case r == '‘' || r == '’':
			r = '\''
		case r == '“' || r == '”':
			r = '"'
		}
		if blank && b.Len() > 0 {
			b.WriteByte(' ')
		}
		blank = false
		b.WriteRune(r)
	}
	return b.String()
}

// holds reports whether the rule holds for a line that stands before the first, or
// after the last, paragraph of prose.
func (r *rule) holds(atTop, atTail bool) bool {
	switch r.Where {
	case top:
		return atTop
	case tail:
		return atTail
	case edge:
		return atTop || atTail
	}
	return true
}

// belowHeadline reports whether the rule's lines stand between headline and text, where
// they tell nothing of where a page's menu ends.
func (r *rule) belowHeadline() bool {
	return r.Role == byline || r.Role == published || r.Role == dated || r.Name == "database labels"
}

// endsSentence reports whether s ends as a sentence does, quotation marks and brackets
// after it allowed.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'“”‘’»)] ")
	r, _ := utf8.DecodeLastRuneInString(s)
	return r == '.' || r == '!' || r == '?' || r == '…'
}
