package eval

import "strings"

// stop are the words that tell no name from another.
var stop = wordSet("of the a an and for to in on u s government president mr mrs ms sen rep gov secretary")

func wordSet(line string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(line) {
		set[w] = true
	}
	return set
}

var possessives = strings.NewReplacer("'s", " ", "’s", " ")

// tokens are the words of s in lower case: runs of a-z and 0-9, possessives left out.
func tokens(s string) []string {
	return strings.FieldsFunc(possessives.Replace(lower(s)), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
}

// lower is s in lower case. The dotted capital I keeps its dot as a mark of its own, as
// Unicode's full mapping has it.
func lower(s string) string {
	return strings.ToLower(strings.ReplaceAll(s, "İ", "i̇"))
}

// words are the words of a name that tell it from others; all of them where none does.
func words(s string) map[string]bool {
	all, telling := map[string]bool{}, map[string]bool{}
	for _, w := range tokens(s) {
		all[w] = true
		if !stop[w] {
			telling[w] = true
		}
	}
	if len(telling) > 0 {
		return telling
	}
	return all
}

// alike reports whether the words of one name, neither empty, contain those of the other.
func alike(a, b map[string]bool) bool {
	return len(a) > 0 && len(b) > 0 && (within(a, b) || within(b, a))
}

func within(a, b map[string]bool) bool {
	for w := range a {
		if !b[w] {
			return false
		}
	}
	return true
}

// slice is the text between two offsets as a negative one or one beyond the end would have
// it in the study's scorer: counted from the end, and cut.
func slice(text []rune, start, end int) string {
	at := func(i int) int {
		if i < 0 {
			i += len(text)
		}
		return min(max(i, 0), len(text))
	}
	if start, end = at(start), at(end); start < end {
		return string(text[start:end])
	}
	return ""
}

// SameName reports whether the words that tell one name from others contain those of the other.
func SameName(a, b string) bool { return alike(words(a), words(b)) }
