package queries

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"
)

// Answerable is a query, with parameters, that answers a question.
type Answerable struct {
	Query  Query
	Values map[string]string // as for Bind
	Params map[string]any    // as Resolve gives them
	// Resolved says what the names in the question were taken to be. Of a name that is
	// not in the graph as written, Match.How is "by a name spelt nearly so".
	Resolved []Resolved

	quality float64 // how surely the names are meant, 0 to 1
	score   float64
}

// UnsureError says that no query answers a question surely.
type UnsureError struct {
	Question string
	// Near are the queries that come nearest, best first: with the values read from the
	// question where they could be read.
	Near []Answerable
	// Why are the names that were not found, if the form of the question was clear.
	Why error
}

func (e *UnsureError) Error() string {
	if e.Why != nil {
		return e.Why.Error()
	}
	return fmt.Sprintf("no query surely answers %.200q", e.Question)
}

func (e *UnsureError) Unwrap() error { return e.Why }

const (
	// nameWeight is how many words of a pattern the names in a question are worth.
	nameWeight = 4
	// leastLead is by how much the best reading of a question must lead.
	leastLead = 0.25
	// mostWords bounds a question, since a pattern is tried at every word of it.
	mostWords = 60
	// mostOf is the share of the words of a claim that a question must have right: with
	// less, another claim may be meant.
	mostOf = 0.7
	// nearlySo is the share of a name that must be there for a misspelling of it.
	nearlySo = 0.75
)

// What a name found in one way or another is worth. The words of a claim are worth less
// than the name of an actor, since most actors stand in some claim.
const (
	worthNoun      = 0.95
	worthPart      = 0.9
	worthWords     = 0.75
	worthMisspelt  = 0.7
	worthAmbiguous = 0.5
	// worthAnyClaim is the share that a claim is worth where any kind will do: a query
	// about allegations is the better answer for one.
	worthAnyClaim = 0.9
)

// Ask finds the query that answers a question in plain English: the one of whose ask
// patterns one fits the whole question, with names that the graph has. It is a pure
// function of question, catalogue and graph. The error is an *UnsureError where no
// query, or more than one, fits; its Near say what comes nearest.
func Ask(ctx context.Context, r Reader, text string) (Answerable, error) {
	a := asker{ctx: ctx, reader: r, found: map[string]Match{}}
	q := parseQuestion(text)
	if len(q.words) > mostWords {
		return Answerable{}, &UnsureError{Question: text}
	}
	asked := []question{q}
	if who, ok := q.asWho(); ok {
		asked = append(asked, who)
	}
	var fits []Answerable
	var unnamed []error
	var near []Answerable
	for _, query := range Catalog() {
		for _, p := range query.asks {
			for _, b := range p.matchAny(asked) {
				fit, err := a.answerable(query, p, b)
				var missing *NotFoundError
				switch {
				case errors.As(err, &missing):
					unnamed = append(unnamed, err)
					near = append(near, Answerable{Query: query, Values: asWritten(p, b), score: b.fit})
				case err != nil:
					return Answerable{}, err
				case fit.Query.Name != "":
					fits = append(fits, fit)
				}
			}
		}
	}
	fits = sorted(fits)
	if len(fits) == 0 {
		if len(near) == 0 {
			near = nearestByWords(q)
		}
		return Answerable{}, &UnsureError{text, best(near), plainest(unnamed)}
	}
	for _, other := range fits[1:] {
		if fits[0].score-other.score < leastLead && other.Query.Name != fits[0].Query.Name {
			return Answerable{}, &UnsureError{text, best(fits), nil}
		}
	}
	return fits[0], nil
}

// asWritten are the values that a pattern finds in a question.
func asWritten(p pattern, b binding) map[string]string {
	values := maps.Clone(p.set)
	maps.Copy(values, b.slots)
	return values
}

// best returns the first few of readings in order.
func best(fits []Answerable) []Answerable {
	fits = sorted(fits)
	return fits[:min(len(fits), mostNear)]
}

// sorted puts the best readings first and keeps one of those with the same query and
// values.
func sorted(fits []Answerable) []Answerable {
	slices.SortStableFunc(fits, func(a, b Answerable) int { return cmp.Compare(b.score, a.score) })
	seen := map[string]bool{}
	return slices.DeleteFunc(fits, func(a Answerable) bool {
		line := a.CommandLine()
		if seen[line] {
			return true
		}
		seen[line] = true
		return false
	})
}

// plainest returns the error that a misspelt name most likely made, or nil.
func plainest(all []error) error {
	var best error
	near := -1
	for _, err := range all {
		var missing *NotFoundError
		if errors.As(err, &missing) && len(missing.Match.Near) > near {
			best, near = err, len(missing.Match.Near)
		}
	}
	return best
}

// asker looks up the names of one question, each once.
type asker struct {
	ctx    context.Context
	reader Reader
	found  map[string]Match // by type and text
}

// answerable fills in the query's parameters. It is zero where a value cannot be one of
// its parameter, and the error a *NotFoundError where the graph has no such name.
func (a asker) answerable(query Query, p pattern, b binding) (Answerable, error) {
	out := Answerable{Query: query, Values: map[string]string{}, quality: 1}
	for name, value := range p.set {
		out.Values[name] = value
	}
	names := map[string]Match{}
	var missing error
	for _, param := range query.Params {
		text, ok := b.slots[param.Name]
		if !ok {
			continue
		}
		if !param.Type.named() {
			value, ok := spoken(param.Type, text)
			if !ok {
				return Answerable{}, nil
			}
			out.Values[param.Name] = value
			continue
		}
		m, worth, err := a.find(param.Type, text)
		if err != nil {
			return Answerable{}, err
		}
		if len(m.Found) == 0 {
			missing = &NotFoundError{param, m}
			continue
		}
		names[param.Name] = m
		out.Values[param.Name] = text
		out.quality *= worth
		out.Resolved = append(out.Resolved, Resolved{param, m})
	}
	if missing != nil {
		return Answerable{}, missing
	}
	var err error
	if out.Params, err = query.Bind(out.Values); err != nil {
		return Answerable{}, nil //nolint:nilerr // a question that says too little is none for this query
	}
	for _, param := range query.Params {
		if !param.Type.named() {
			continue
		}
		ids := []any{}
		for _, id := range names[param.Name].IDs() {
			ids = append(ids, id)
		}
		out.Params[param.Name] = ids
	}
	out.score = b.fit - nameWeight*(1-out.quality)
	return out, nil
}

// find looks text up as a name; what it is worth says how surely it is meant.
func (a asker) find(t Type, text string) (Match, float64, error) {
	key := string(t) + " " + text
	m, ok := a.found[key]
	if !ok {
		var err error
		m, err = t.find(a.ctx, a.reader, text)
		var missing *NotFoundError // of an actor within the value
		if err != nil && !errors.As(err, &missing) {
			return m, 0, err
		}
		if len(m.Found) == 0 && len(m.Near) > 0 && m.Near[0].near >= nearlySo && (len(m.Near) == 1 || m.Near[1].near < m.Near[0].near) {
			m.Found, m.How = m.Near[:1], "by a name spelt nearly so"
		}
		if m.How == byWords && len(m.Found) > 0 && m.Found[0].Score < mostOf {
			m.Found, m.Near = nil, m.Found[:1]
		}
		a.found[key] = m
	}
	if len(m.Found) == 0 {
		return m, 0, nil
	}
	worth := worthOf(m)
	if t == Claim {
		worth *= worthAnyClaim
	}
	return m, worth, nil
}

// worthOf says how surely what was found is meant.
func worthOf(m Match) float64 {
	switch best := m.Found[0]; {
	case len(m.Found) > 1:
		return worthAmbiguous
	case strings.HasPrefix(m.How, "by a name"):
		return worthMisspelt
	case m.How == "by id", m.How == "by name" && best.Score == 1:
		return 1
	case m.How == "by name":
		return worthPart
	case m.How == byWords:
		return worthWords * best.Score
	}
	return worthNoun
}

// spoken turns what a question says into a value of the type, as Bind takes it.
func spoken(t Type, text string) (string, bool) {
	switch t {
	case Date:
		return spokenDate(text)
	case Kind:
		return spokenKind(text)
	}
	info, _ := lookupType(t)
	_, err := info.parse(text)
	return text, err == nil
}

// spokenDates are the forms of a date in a question, and as values.
var spokenDates = []struct{ form, value string }{
	{"2006-01-02", "2006-01-02"}, {"2006-01", "2006-01"}, {"2006", "2006"},
	{"2 January 2006", "2006-01-02"}, {"2 Jan 2006", "2006-01-02"}, {"January 2 2006", "2006-01-02"}, {"Jan 2 2006", "2006-01-02"},
	{"January 2006", "2006-01"}, {"Jan 2006", "2006-01"},
}

var ordinal = regexp.MustCompile(`^(\d+)(st|nd|rd|th)$`)

func spokenDate(text string) (string, bool) {
	var fields []string
	for _, f := range strings.Fields(strings.ReplaceAll(text, ",", " ")) {
		if f != "of" && f != "the" {
			fields = append(fields, ordinal.ReplaceAllString(f, "$1"))
		}
	}
	text = strings.Join(fields, " ")
	for _, d := range spokenDates {
		if when, err := time.Parse(d.form, text); err == nil {
			return when.Format(d.value), true
		}
	}
	return "", false
}

// spokenKinds are the words for kinds of actor, in the singular.
var spokenKinds = map[string]string{
	"person": "person", "people": "person", "man": "person", "politician": "person",
	"organization": "organization", "organisation": "organization", "company": "organization", "body": "organization",
	"institution": "organization", "firm": "organization", "agency": "organization",
	"state": "state", "country": "state", "nation": "state", "government": "state",
	"group": "group",
}

func spokenKind(text string) (string, bool) {
	words := nameWords(text)
	if len(words) != 1 {
		return "", false
	}
	for _, word := range slices.Sorted(maps.Keys(spokenKinds)) {
		if _, same := compareWords(words[0], word); same {
			return spokenKinds[word], true
		}
	}
	return "", false
}

// CommandLine is the command that runs a with the names as the question wrote them.
func (a Answerable) CommandLine() string {
	var b strings.Builder
	fmt.Fprintf(&b, "stancegraph query %s", a.Query.Name)
	for _, p := range a.Query.Params {
		if value, ok := a.Values[p.Name]; ok {
			fmt.Fprintf(&b, " -p %s=%s", p.Name, shellWord(value))
		}
	}
	return b.String()
}

// shellWord quotes a value for a shell where it needs to be.
func shellWord(s string) string {
	if s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !isWordRune(r) && !strings.ContainsRune("-./:~,", r) }) {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// nearestByWords returns the queries of whose patterns one has words of q in it.
func nearestByWords(q question) []Answerable {
	var near []Answerable
	for _, query := range Catalog() {
		best := 0.0
		for _, p := range query.asks {
			best = max(best, p.overlap(q))
		}
		if best > 0 {
			near = append(near, Answerable{Query: query, score: best})
		}
	}
	return near
}

// questionWords ask and say nothing of what is asked about.
var questionWords = wordSet("how what when where which who whom whose why")

// overlap is the share of the telling words of p that q has, and a little for each.
func (p pattern) overlap(q question) float64 {
	have, all := 0.0, 0.0
	for _, part := range p.parts {
		best, telling := 0.0, false
		for _, wording := range part.wordings {
			for _, w := range wording {
				if fillers[w] || questionWords[w] {
					continue
				}
				telling = true
				if slices.ContainsFunc(q.words, func(x string) bool { _, same := compareWords(x, w); return same }) {
					best = 1
				}
			}
		}
		if telling {
			all++
			have += best
		}
	}
	if have == 0 {
		return 0
	}
	return have/all + have/100
}
