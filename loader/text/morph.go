package text

import "strings"

// Tense is the time a verb group is set in, as its form tells.
type Tense string

// The tenses; the empty one is that of infinitives, participles and words that are
// not predicates.
const (
	Past    Tense = "past"
	Present Tense = "present"
	Future  Tense = "future"
)

// IsVerb reports whether the tag of t is that of a verb.
func (d *Document) IsVerb(t int) bool { return d.Tokens[t].Tag[0] == 'V' }

// Group returns the words of the predicate t in text order: auxiliaries, modals,
// copula, negation and t itself.
func (d *Document) Group(t int) []int {
	var all []int
	placed := false
	for _, c := range d.Children(t) {
		if c > t && !placed {
			all, placed = append(all, t), true
		}
		switch rel := d.Tokens[c].Rel; {
		case rel == "aux" || rel == "aux:pass" || rel == "cop" || rel == "compound:prt", rel == "advmod" && d.negates(c):
			all = append(all, c)
		}
	}
	if !placed {
		all = append(all, t)
	}
	return all
}

// Passive reports whether t is in the passive voice ("was accused", "got fired"), or a
// past participle that modifies a noun ("the man accused of it").
func (d *Document) Passive(t int) bool {
	if d.Child(t, "aux:pass", "nsubj:pass", "csubj:pass") >= 0 {
		return true
	}
	if d.Tokens[t].Rel == "conj" && d.Tokens[t].Tag == "VBN" && d.Child(t, "aux", "nsubj") < 0 {
		return d.Tokens[t].Head >= 0 && d.Passive(d.Tokens[t].Head)
	}
	return d.Tokens[t].Tag == "VBN" && d.Tokens[t].Rel == "acl"
}

// Negated reports whether t itself is negated: by "not", "never", "no longer",
// "neither", a determiner "no", or "without" before it.
func (d *Document) Negated(t int) bool {
	for _, c := range d.Children(t) {
		switch d.Tokens[c].Rel {
		case "advmod", "det", "cc:preconj", "cc", "case", "mark":
			if d.negates(c) {
				return true
			}
		case "aux", "aux:pass", "cop":
			for _, k := range d.Children(c) {
				if d.negates(k) {
					return true
				}
			}
		}
	}
	return false
}

// negates reports whether the word t is a negation.
func (d *Document) negates(t int) bool {
	switch strings.ToLower(d.Tokens[t].Text) {
	case "no":
		return t+1 >= len(d.Tokens) || d.Tokens[t+1].Text != "longer" // "is no longer paid" was paid
	case "not", "n't", "n’t", "never", "neither", "nor", "without", "nt":
		return true
	}
	return false
}

// Modal returns the modal of t in lower case and in full ("will" for "'ll"), "" where
// it has none.
func (d *Document) Modal(t int) string {
	for _, c := range d.Children(t) {
		if d.Tokens[c].Tag != "MD" {
			continue
		}
		switch w := strings.ToLower(d.Tokens[c].Text); w {
		case "'ll", "’ll", "wo":
			return "will"
		case "ca":
			return "can"
		case "'d", "’d":
			return "would"
		case "sha":
			return "shall"
		default:
			return w
		}
	}
	return ""
}

// Tense returns the tense of the predicate t.
func (d *Document) Tense(t int) Tense {
	switch d.Modal(t) {
	case "will", "shall":
		return Future
	case "":
	default:
		return Present
	}
	for _, k := range d.Group(t) {
		switch d.Tokens[k].Tag {
		case "VBD":
			return Past
		case "VBZ", "VBP":
			if d.Tokens[k].Lemma == "have" && k != t {
				return Past // the present perfect tells of what has happened
			}
			return Present
		}
	}
	return ""
}

// Perfect reports whether t stands in a perfect ("has denied").
func (d *Document) Perfect(t int) bool {
	for _, c := range d.Children(t) {
		if d.Tokens[c].Rel == "aux" && d.Tokens[c].Lemma == "have" {
			return true
		}
	}
	return false
}
