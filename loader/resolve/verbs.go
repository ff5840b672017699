package resolve

import "strings"

// pastOf returns the past of a verb's lemma, a particle kept after it: "steal" is
// "stole", "cover up" is "covered up".
func (t *tables) pastOf(lemma string) string {
	verb, particle, _ := strings.Cut(lemma, " ")
	form := ""
	switch irregular, ok := t.past[verb]; {
	case verb == "be":
		form = "was"
	case t.words[unchanged][verb]:
		form = verb
	case ok && !t.words[weak][verb]:
		form = irregular
	default:
		form = t.ending(verb, "ed")
	}
	return strings.TrimSpace(form + " " + particle)
}

// gerundOf returns the -ing form of a verb's lemma: "steal" is "stealing".
func (t *tables) gerundOf(lemma string) string {
	verb, particle, _ := strings.Cut(lemma, " ")
	form := ""
	switch {
	case verb == "be":
		form = "being"
	case strings.HasSuffix(verb, "ie"):
		form = strings.TrimSuffix(verb, "ie") + "ying"
	default:
		form = t.ending(verb, "ing")
	}
	return strings.TrimSpace(form + " " + particle)
}

// ending joins a verb with -ed or -ing as English spells it.
func (t *tables) ending(verb, ending string) string {
	switch {
	case strings.HasSuffix(verb, "ee") || strings.HasSuffix(verb, "ye") || strings.HasSuffix(verb, "oe"):
		if ending == "ed" {
			return verb + "d"
		}
		return verb + ending
	case strings.HasSuffix(verb, "e"):
		return strings.TrimSuffix(verb, "e") + ending
	case strings.HasSuffix(verb, "y") && len(verb) > 1 && !vowel(verb[len(verb)-2]) && ending == "ed":
		return strings.TrimSuffix(verb, "y") + "ied"
	case strings.HasSuffix(verb, "c"):
		return verb + "k" + ending
	case t.doubles(verb):
		return verb + verb[len(verb)-1:] + ending
	}
	return verb + ending
}

// doubles reports whether the verb doubles its last consonant: one of one syllable
// that ends in consonant, vowel, consonant, or one of the list.
func (t *tables) doubles(verb string) bool {
	if t.words[doubling][verb] {
		return true
	}
	n := len(verb)
	if n < 3 || vowel(verb[n-1]) || !vowel(verb[n-2]) || vowel(verb[n-3]) || strings.ContainsRune("wxy", rune(verb[n-1])) {
		return false
	}
	return !strings.ContainsFunc(verb[:n-3], func(r rune) bool { return vowel(byte(r)) })
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

// possessive returns the possessor form of a name: "Orlandia's", "the States'".
func possessive(name string) string {
	if name == "" {
		return ""
	}
	if strings.HasSuffix(name, "s") || strings.HasSuffix(name, "S") && len(name) > 3 {
		return name + "'"
	}
	return name + "'s"
}

// presentOf returns the third person singular of a verb's lemma.
func (t *tables) presentOf(lemma string) string {
	switch {
	case lemma == "be":
		return "is"
	case lemma == "have":
		return "has"
	case strings.HasSuffix(lemma, "y") && len(lemma) > 1 && !vowel(lemma[len(lemma)-2]):
		return strings.TrimSuffix(lemma, "y") + "ies"
	case strings.HasSuffix(lemma, "s"), strings.HasSuffix(lemma, "x"), strings.HasSuffix(lemma, "z"), strings.HasSuffix(lemma, "o"),
		strings.HasSuffix(lemma, "ch"), strings.HasSuffix(lemma, "sh"):
		return lemma + "es"
	}
	return lemma + "s"
}
