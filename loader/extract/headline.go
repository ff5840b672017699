package extract

import (
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/text"
)

// ends are the tokens that head subject and object of a verb, -1.
type ends struct{ subject, object int }

// maxHeadline is how many tokens a headline has at most.
const maxHeadline = 36

// headlines finds the verbs of headlines that the tagger took for nouns, as it often does
// ("Governor Endorses Rival"): a form of a verb of the tables, in a line that has no finite
// verb before it, between a party and what the verb can be about.
func (r *run) headlines() {
	r.headed = map[int]ends{}
	for _, s := range r.d.Sentences {
		if s.After-s.First > maxHeadline || s.Section != graph.Headline && s.Section != graph.Lead && s.Section != graph.Body {
			continue
		}
		for i := s.First; i < s.After-1; i++ {
			switch r.tags[i] {
			case "VBD", "VBZ", "VBP", "MD":
				i = s.After
				continue
			}
			verb := r.thirdPerson(i)
			if verb == "" {
				verb = r.plural(s, i)
			}
			if verb == "" || i == s.First {
				continue
			}
			subject, object := r.partyBefore(i), r.nextNoun(i)
			if subject < 0 || object < 0 && !r.particled(verb, i+1) {
				continue
			}
			r.headed[i] = ends{subject, object}
			r.tags[i], r.lemmas[i] = "VBZ", verb
			break
		}
	}
}

// thirdPerson is the verb of the tables that noun i is the present tense of, "" for none.
func (r *run) thirdPerson(i int) string {
	if !strings.HasPrefix(r.tags[i], "N") {
		return ""
	}
	w := r.forms[i]
	for _, end := range []struct{ cut, add string }{{"ies", "y"}, {"es", ""}, {"s", ""}} {
		stem, ok := strings.CutSuffix(w, end.cut)
		if ok && r.x.verbs[stem+end.add] {
			return stem + end.add
		}
	}
	return ""
}

// plural is the verb of the tables that token i is after a plural ("Senators Rebut Claim")
// in a line s without finite verb, "" for none.
func (r *run) plural(s text.Sentence, i int) string {
	if i == s.First || !strings.HasSuffix(r.tags[i-1], "S") || !r.noun(i-1) || !r.x.verbs[r.forms[i]] || r.verb(i) {
		return ""
	}
	for t := i + 1; t < s.After; t++ {
		switch r.tags[t] {
		case "VBD", "VBZ", "VBP", "MD":
			return ""
		}
	}
	return r.forms[i]
}

// particled reports whether token i is the second word of a cue that begins with verb
// ("Rips Into").
func (r *run) particled(verb string, i int) bool {
	for _, c := range r.x.cues[verb] {
		if len(c.words) > 1 && c.words[1] == r.forms[i] {
			return true
		}
	}
	return false
}

// partyBefore is the head of the mention of a party that ends right before token i, -1. The
// mention, which a longer one that takes the verb for a name may hide, is brought out.
func (r *run) partyBefore(i int) int {
	for n, m := range r.d.Mentions {
		if m.After != i || m.Adjectival || m.Type == text.Pronoun {
			continue
		}
		shown := r.mentionOf[m.Head]
		r.mentionOf[m.Head] = n
		if r.party(m.Head) || r.unknownName(m.Head) || r.agentive(m.Head) {
			if over := r.head(m.Head); r.rel(m.Head) == "nmod" && over >= 0 && r.preposition(m.Head) >= 0 && r.party(over) {
				return over // "parents of victims sue"
			}
			return m.Head
		}
		r.mentionOf[m.Head] = shown
	}
	return -1
}
