package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fill puts target, object and the rest into the places of a template of the lexicon.
func fill(template, target, object string) string {
	return strings.NewReplacer("{target's}", possessive(target), "{target}", target, "{object}", object).Replace(template)
}

// allegation words an act of a class, or of a verb's lemma, as a sentence; "" where
// the class needs an object and there is none. deed is the class of the object where it
// is a deed, with the words of its sufferer.
func (t *tables) allegation(target, act, object, deed, sufferer string) string {
	if d, ok := t.deeds[deed]; ok && act == carryOut && d.Claim != "" && (sufferer != "" || !strings.Contains(d.Claim, "{sufferer}")) {
		return sentence(strings.NewReplacer("{target}", target, "{deed}", object, "{sufferer}", sufferer).Replace(d.Claim))
	}
	row, ok := t.acts[act]
	switch {
	case !ok && object == "":
		return sentence(target + " " + t.pastOf(act))
	case !ok:
		return sentence(target + " " + t.pastOf(act) + " " + object)
	case object == "" && row.Bare == "":
		return ""
	case object == "":
		return sentence(fill(row.Bare, target, ""))
	}
	return sentence(fill(row.Claim, target, object))
}

// nounPhrase words an act as a noun phrase without judgement; "" where the class has
// no such wording.
func (t *tables) nounPhrase(target, act, object string) string {
	if row, ok := t.acts[act]; ok {
		if row.Noun == "" || object == "" {
			return ""
		}
		return fill(row.Noun, target, object)
	}
	phrase := possessive(target) + " " + t.gerundOf(act)
	if object != "" {
		phrase += " of " + object
	}
	return phrase
}

// carryOut is the class of act whose object is a deed.
const carryOut = "carry-out"

// deedWords words a deed without article: "cyber-attack on the Harbour Grid".
func (t *tables) deedWords(class, sufferer string) string {
	if sufferer == "" {
		return class
	}
	return strings.ReplaceAll(t.deeds[class].Wording, "{sufferer}", sufferer)
}

// sentence returns s as a claim is written: its first letter in upper case, spaces
// single, no punctuation and no space at its end.
func sentence(s string) string {
	s = phrase(s)
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

// phrase returns s with single spaces and without punctuation at its ends.
func phrase(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	s = strings.TrimLeft(s, ",;:.!?—–- ")
	return strings.TrimRight(s, ",;:.!?—–- ")
}
