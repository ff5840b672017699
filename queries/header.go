package queries

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

var (
	queryName  = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)
	columnName = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)
	headerLine = regexp.MustCompile(`^// ([a-z]+): (\S.*)$`)
	// NAME TYPE [= DEFAULT], e.g. EXAMPLE -- MEANING
	paramLine = regexp.MustCompile(`^(\S+) (\S+?)(?: = (\S.*?))?, e\.g\. (\S.*?) -- (\S.*)$`)
	// COLUMN -- MEANING
	returnsLine = regexp.MustCompile(`^(\S+) -- (\S.*)$`)
)

// headerKey is a key of the header: whether it must be there, whether it may be there
// more than once, and what its value adds to the query.
type headerKey struct {
	name               string
	required, repeated bool
	read               func(q *Query, value string) error
}

// headerKeys are the keys in the order in which they must come.
var headerKeys = []headerKey{
	{"name", true, false, readName},
	{"about", true, false, readAbout},
	{"param", false, true, readParam},
	{"needs", false, false, readNeeds},
	{"ask", true, true, readAsk},
	{"returns", true, true, readReturns},
	{"table", false, false, readTable},
}

// noDefault is the default that stands for null.
const noDefault = "none"

// parseHeader reads the header of a query file. Its errors begin with file:line.
func parseHeader(file, text string) (Query, error) {
	q := Query{File: text, Cypher: withoutCommands(text)}
	fail := func(line int, format string, args ...any) (Query, error) {
		return Query{}, fmt.Errorf("%s:%d: %w", file, line, fmt.Errorf(format, args...))
	}
	number := 0
	counts := make([]int, len(headerKeys))
	last := 0
	var commands []string
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if line == "" {
			break
		}
		if strings.HasPrefix(line, command) {
			commands = append(commands, line)
			continue
		}
		if len(commands) > 0 {
			return fail(number, "want an empty line after the %q lines", command)
		}
		m := headerLine.FindStringSubmatch(line)
		if m == nil {
			return fail(number, "want // KEY: VALUE in the header, and an empty line after it")
		}
		key := slices.IndexFunc(headerKeys, func(k headerKey) bool { return k.name == m[1] })
		switch {
		case key < 0:
			return fail(number, "unknown key %q: want %s", m[1], headerOrder())
		case key < last:
			return fail(number, "%s stands after %s: the order is %s", m[1], headerKeys[last].name, headerOrder())
		case counts[key] > 0 && !headerKeys[key].repeated:
			return fail(number, "%s is given twice", m[1])
		}
		last = key
		counts[key]++
		if err := headerKeys[key].read(&q, strings.TrimSpace(m[2])); err != nil {
			return fail(number, "%s: %w", m[1], err)
		}
	}
	for i, k := range headerKeys {
		if k.required && counts[i] == 0 {
			return fail(1, "the header has no %s", k.name)
		}
	}
	if at, want := differ(commands, q.Commands()); at >= 0 {
		return fail(number-len(commands)+at, "want %s, as the header says", want)
	}
	return q, nil
}

// differ returns the index of the first line that is not as wanted, and what it should
// be; the index is -1 where all are.
func differ(got, wanted []string) (at int, want string) {
	for i := range max(len(got), len(wanted)) {
		switch {
		case i >= len(wanted):
			return i, "an empty line"
		case i >= len(got) || got[i] != wanted[i]:
			return i, wanted[i]
		}
	}
	return -1, ""
}

func headerOrder() string {
	names := make([]string, len(headerKeys))
	for i, k := range headerKeys {
		names[i] = k.name
	}
	return strings.Join(names, ", ")
}

func readName(q *Query, value string) error {
	if !queryName.MatchString(value) {
		return fmt.Errorf("%q is not lower-case words joined by hyphens", value)
	}
	q.Name = value
	return nil
}

func readAbout(q *Query, value string) error {
	q.About = value
	return nil
}

func readParam(q *Query, value string) error {
	m := paramLine.FindStringSubmatch(value)
	if m == nil {
		return fmt.Errorf("want NAME TYPE [= DEFAULT], e.g. EXAMPLE -- MEANING")
	}
	p := Param{Name: m[1], Type: Type(m[2]), DefaultText: m[3], Example: m[4], About: m[5], Required: m[3] == ""}
	if !columnName.MatchString(p.Name) {
		return fmt.Errorf("%q is not a lower-case name", p.Name)
	}
	if _, ok := q.Param(p.Name); ok {
		return fmt.Errorf("%s is given twice", p.Name)
	}
	info, ok := lookupType(p.Type)
	if !ok {
		return fmt.Errorf("%s: unknown type %q: choose one of %s", p.Name, p.Type, strings.Join(typeNames(), ", "))
	}
	if !p.Required && p.DefaultText != noDefault {
		var err error
		if p.Default, err = info.parse(p.DefaultText); err != nil {
			return fmt.Errorf("%s: default %q is not %s", p.Name, p.DefaultText, info.Takes)
		}
	}
	if _, err := info.parse(p.Example); err != nil {
		return fmt.Errorf("%s: example %q is not %s", p.Name, p.Example, info.Takes)
	}
	q.Params = append(q.Params, p)
	return nil
}

func readNeeds(q *Query, value string) error {
	q.Needs = splitNames(value, "|")
	if len(q.Needs) < 2 {
		return fmt.Errorf("want NAME | NAME")
	}
	for i, name := range q.Needs {
		p, ok := q.Param(name)
		switch {
		case !ok:
			return fmt.Errorf("%q is no parameter", name)
		case p.Required || p.DefaultText != noDefault:
			return fmt.Errorf("%s must have the default %s", name, noDefault)
		case slices.Contains(q.Needs[:i], name):
			return fmt.Errorf("%s is given twice", name)
		}
	}
	return nil
}

func readAsk(q *Query, value string) error {
	p, err := parsePattern(value, q.Params)
	if err != nil {
		return err
	}
	q.asks = append(q.asks, p)
	return nil
}

func readReturns(q *Query, value string) error {
	m := returnsLine.FindStringSubmatch(value)
	if m == nil {
		return fmt.Errorf("want COLUMN -- MEANING")
	}
	if !columnName.MatchString(m[1]) {
		return fmt.Errorf("%q is not a lower-case name", m[1])
	}
	if slices.Contains(q.Columns(), m[1]) {
		return fmt.Errorf("%s is given twice", m[1])
	}
	q.Returns = append(q.Returns, Column{m[1], m[2]})
	return nil
}

func readTable(q *Query, value string) error {
	q.Table = splitNames(value, ",")
	for i, name := range q.Table {
		switch {
		case !slices.Contains(q.Columns(), name):
			return fmt.Errorf("%q is no column", name)
		case slices.Contains(q.Table[:i], name):
			return fmt.Errorf("%s is given twice", name)
		}
	}
	return nil
}

func splitNames(value, separator string) []string {
	names := strings.Split(value, separator)
	for i, name := range names {
		names[i] = strings.TrimSpace(name)
	}
	return names
}
