package queries

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/kljensen/snowball/english"
)

// pattern is a form of question that a query answers, as an ask line of its header
// writes it:
//
//	who (backs|supports) {claim}
//	did {actor} deny {claim} => stance=denies
//
// A word stands for itself in any inflection and but for a typing error, (a|b c|) for
// one of some wordings or nothing, {NAME} for the value of a parameter, and what follows
// => for values that the form of the question gives.
type pattern struct {
	text  string
	parts []part
	set   map[string]string
}

// part is a slot, or one of some wordings.
type part struct {
	slot     string
	wordings [][]string
}

var (
	patternPart = regexp.MustCompile(`\{[^}]*\}|\([^)]*\)|[^\s{}()]+`)
	slotPart    = regexp.MustCompile(`^\{([a-z][a-z0-9_]*)\}$`)
)

// parsePattern reads an ask line; its slots and settings must be of params.
func parsePattern(value string, params []Param) (pattern, error) {
	form, settings, _ := strings.Cut(value, " => ")
	p := pattern{text: form, set: map[string]string{}}
	taken := map[string]bool{}
	take := func(name string) (Param, error) {
		i := slices.IndexFunc(params, func(p Param) bool { return p.Name == name })
		if i < 0 {
			return Param{}, fmt.Errorf("%q is no parameter", name)
		}
		if taken[name] {
			return Param{}, fmt.Errorf("%s is given twice", name)
		}
		taken[name] = true
		return params[i], nil
	}
	words := 0
	for _, text := range patternPart.FindAllString(form, -1) {
		if m := slotPart.FindStringSubmatch(text); m != nil {
			if _, err := take(m[1]); err != nil {
				return pattern{}, err
			}
			if n := len(p.parts); n > 0 && p.parts[n-1].slot != "" {
				return pattern{}, fmt.Errorf("{%s} follows another slot without a word between", m[1])
			}
			p.parts = append(p.parts, part{slot: m[1]})
			continue
		}
		var wordings [][]string
		for _, wording := range strings.Split(strings.Trim(text, "()"), "|") {
			w := wordsOf(wording)
			words += len(w)
			wordings = append(wordings, w)
		}
		p.parts = append(p.parts, part{wordings: wordings})
	}
	if words == 0 {
		return pattern{}, fmt.Errorf("want words beside the slots")
	}
	if settings == "" {
		return p, nil
	}
	for _, setting := range strings.Split(settings, ", ") {
		name, v, _ := strings.Cut(setting, "=")
		param, err := take(name)
		if err != nil {
			return pattern{}, err
		}
		info, _ := lookupType(param.Type) // read before
		if _, err := info.parse(v); err != nil {
			return pattern{}, fmt.Errorf("%s: %q is not %s", name, v, info.Takes)
		}
		p.set[name] = v
	}
	return p, nil
}

// question is what somebody asks, split into words.
type question struct {
	fields []string // as written, without the marks around them
	words  []string // wordsOf each field
	field  []int    // by word: the field that it stands in
}

func parseQuestion(text string) question {
	var q question
	for _, f := range strings.Fields(text) {
		f = strings.Trim(f, `?!.,;:"“”„()`)
		for _, w := range wordsOf(f) {
			q.words = append(q.words, w)
			q.field = append(q.field, len(q.fields))
		}
		q.fields = append(q.fields, f)
	}
	return q
}

// phrase returns the words from a to b as written, without a possessive ending; it is
// "" where they begin or end inside a field.
func (q question) phrase(a, b int) string {
	if a > 0 && q.field[a] == q.field[a-1] || b < len(q.words) && q.field[b] == q.field[b-1] {
		return ""
	}
	return possessive.ReplaceAllString(strings.Join(q.fields[q.field[a]:q.field[b-1]+1], " "), "")
}

// fillers may stand between the words of a pattern and mean nothing there.
var fillers = wordSet(`a actually all an any are at been being both can could currently did do does ever everything
	exactly far for give had has have i in is it just know like list me moment now of on out please really right
	show so some still that the their them then there they this to up us want was we were with would you`)

func wordSet(text string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(text) {
		set[w] = true
	}
	return set
}

const (
	fillerCost = 0.1
	alikeCost  = 0.3
	typoCost   = 0.5
	// mostBindings bounds the ways in which one pattern is laid over a question.
	mostBindings = 64
)

// binding is one way in which a pattern fits a question.
type binding struct {
	slots map[string]string
	// fit counts the words of the pattern that the question has, less what was skipped
	// or misspelt.
	fit float64
}

// matchAny returns the ways in which p fits one of the wordings of a question.
func (p pattern) matchAny(wordings []question) []binding {
	var found []binding
	for _, q := range wordings {
		found = append(found, p.match(q)...)
	}
	return found
}

// match returns the ways in which p fits the whole of q.
func (p pattern) match(q question) []binding {
	var found []binding
	var walk func(part, at int, slots map[string]string, fit float64)
	walk = func(part, at int, slots map[string]string, fit float64) {
		if len(found) == mostBindings {
			return
		}
		if part == len(p.parts) {
			for ; at < len(q.words); at++ {
				if !fillers[q.words[at]] {
					return
				}
				fit -= fillerCost
			}
			found = append(found, binding{maps.Clone(slots), fit})
			return
		}
		if name := p.parts[part].slot; name != "" {
			for end := at + 1; end <= len(q.words); end++ {
				if text := q.phrase(at, end); text != "" {
					slots[name] = text
					walk(part+1, end, slots, fit)
					delete(slots, name)
				}
			}
			return
		}
		for _, wording := range p.parts[part].wordings {
			if end, gain, ok := q.has(wording, at); ok {
				walk(part+1, end, slots, fit+gain)
			}
		}
	}
	walk(0, 0, map[string]string{}, 0)
	return found
}

// has reports whether the words of q from at on, fillers skipped, are the wording, and
// where they end.
func (q question) has(wording []string, at int) (end int, gain float64, ok bool) {
	for _, w := range wording {
		for {
			if at == len(q.words) {
				return 0, 0, false
			}
			cost, same := compareWords(q.words[at], w)
			if same {
				gain += 1 - cost
				at++
				break
			}
			if !fillers[q.words[at]] {
				return 0, 0, false
			}
			gain -= fillerCost
			at++
		}
	}
	return at, gain, true
}

// alike are words that stand for one another in a form of question.
var alike = classes(
	"do does did has have had is are was were",
	"about on over regarding concerning",
	"itself himself herself themselves themself",
	"outlet outlets paper papers newspaper newspapers journal journals media",
	"through via",
	"accusation accusations allegation allegations charge charges",
	"often frequently",
)

// classes gives each word the number of its line, from 1.
func classes(lines ...string) map[string]int {
	of := map[string]int{}
	for i, line := range lines {
		for _, w := range strings.Fields(line) {
			of[w] = i + 1
		}
	}
	return of
}

// whoever are ways to begin a question that ask no more than who does.
var whoever = []string{
	"which actors", "which actor", "which people", "which parties", "what people", "what actors",
	"is there anybody who", "is there anyone who", "is there anybody that", "is there anyone that", "are there people who",
	"did anybody", "did anyone", "does anybody", "does anyone", "has anybody", "has anyone", "do any actors", "do people",
	"do any sources", "do any named sources", "does somebody", "does someone", "did somebody", "did someone",
}

// asWho returns q with who in place of one of whoever at its beginning.
func (q question) asWho() (question, bool) {
	for _, beginning := range whoever {
		w := strings.Fields(beginning)
		if len(q.words) > len(w) && slices.Equal(q.words[:len(w)], w) && q.field[len(w)] == len(w) {
			return parseQuestion("who " + strings.Join(q.fields[len(w):], " ")), true
		}
	}
	return question{}, false
}

// compareWords reports whether a stands for b: in any inflection, as a word alike, or
// misspelt at a cost.
func compareWords(a, b string) (cost float64, same bool) {
	switch {
	case a == b || english.Stem(a, true) == english.Stem(b, true):
		return 0, true
	case alike[a] > 0 && alike[a] == alike[b]:
		return alikeCost, true
	case isTypo(a, b):
		return typoCost, true
	}
	return 0, false
}
