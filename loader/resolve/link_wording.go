package resolve

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
)

// families are the tables of words for one kind of act or thing, by all forms of these.
type families struct {
	acts   map[string][]string // the families of acts that a word, or two, stand in
	things map[string]string   // the family of things
	// gerunds give the verb of each gerund of the acts.
	gerunds map[string]string
}

func (t *tables) loadFamilies() error {
	f := families{map[string][]string{}, map[string]string{}, map[string]string{}}
	acts, err := lexicon.ActFamilies()
	if err != nil {
		return err
	}
	for _, row := range acts {
		for _, w := range row.Value.Words {
			if gerund := t.gerundOf(w); f.gerunds[gerund] == "" && !strings.HasSuffix(w, "ing") && !strings.Contains(w, " ") {
				f.gerunds[gerund] = w
			}
			for _, form := range t.formsOf(w) {
				if !slices.Contains(f.acts[form], row.Value.Family) {
					f.acts[form] = append(f.acts[form], row.Value.Family)
				}
			}
		}
	}
	things, err := lexicon.ThingFamilies()
	if err != nil {
		return err
	}
	for _, row := range things {
		for _, w := range row.Value.Words {
			for _, form := range t.formsOf(w) {
				f.things[form] = row.Value.Family
			}
		}
	}
	t.families = f
	return nil
}

// formsOf are the forms that a verb or noun may take, with what stands beside it: "shut
// down" and "shutting down", "job cut" and "job cuts".
func (t *tables) formsOf(phrase string) []string {
	phrase = strings.Join(normalWords(phrase), " ")
	forms := []string{phrase, t.presentOf(phrase)}
	verb, _, _ := strings.Cut(phrase, " ")
	if !t.words[function][verb] {
		rest := strings.TrimPrefix(phrase, verb)
		forms = append(forms, t.presentOf(verb)+rest, t.pastOf(verb)+rest, t.gerundOf(verb)+rest)
	}
	return forms
}

// wording is what a claim says, so that another of other words can be compared with it.
type wording struct {
	claim   graph.Claim
	target  string // representative of the target, ""
	framed  bool   // target, act and object are known; else all comes from the text
	whole   bool   // names what was acted on, of which the other words say more
	answers bool   // says only that the target answers for what the families tell
	bare    bool   // tells the act and whose it is, not what was acted on: "carried out the raid"
	acts    []actWord
	names   map[string]bool // words of names and numbers of what was acted on
	words   map[string]bool // its other words, by family or stem
	beside  map[string]bool // names that the rest of the clause tells
	rest    string          // all its words
	owner   map[string]bool // of a phrase: words for whose the act is
}

// actWord is a word for an act, with the families that it stands in.
type actWord struct {
	stem     string
	families []string
}

// answering are the acts that say that somebody did what the object names.
var answering = map[string]bool{carryOut: true, "be-responsible": true, "be-guilty": true, "be-involved": true, "be-linked": true, "cause": true}

// wordingOf reads the claim, whose target's names consist of the words own; it reports
// whether the claim tells an act and something by which to find it.
func (t *tables) wordingOf(c graph.Claim, target string, own map[string]bool) (wording, bool) {
	w := wording{claim: c, target: target, framed: c.Act != "" && (c.Kind != graph.Act || c.Act == carryOut && c.Target != ""), names: map[string]bool{}, words: map[string]bool{}, beside: map[string]bool{}}
	proper := properWords(append([]string{c.Text}, c.Aliases...))
	if !w.framed {
		if c.Kind == graph.Allegation {
			return w, false
		}
		t.readPhrase(&w, proper)
		return w, len(w.acts) > 0 && (len(w.names)+len(w.words) > 0 || len(w.acts) > 1 && len(w.owner) > 0)
	}
	object, rest, _ := strings.Cut(c.Object, " "+besides+" ")
	tokens := strings.Fields(object)
	if w.answers = answering[c.Act]; w.answers {
		at := slices.IndexFunc(tokens, func(token string) bool { return t.deeds[token].Deed != "" || len(t.families.acts[spaced(token)]) > 0 })
		if at >= 0 {
			w.acts = []actWord{{tokens[at], t.families.acts[spaced(tokens[at])]}}
			tokens = slices.Delete(tokens, at, at+1)
			if len(tokens) == 0 {
				w.bare = target != ""
				return w, w.bare
			}
		} else {
			w.acts = []actWord{{"", []string{"causing"}}}
		}
	} else {
		w.acts = []actWord{{c.Act, append([]string{"=" + c.Act}, t.actFamilies(c.Act)...)}}
	}
	for _, token := range tokens {
		for _, word := range strings.Split(token, "-") {
			if !own[stem(word)] {
				t.put(&w, word, proper)
			}
		}
	}
	w.rest = rest
	for _, word := range strings.FieldsFunc(rest, func(r rune) bool { return r == ' ' || r == '-' }) {
		if own[stem(word)] {
			return w, false // a party that acts on itself was misread
		}
		if proper[word] && !t.words[times][word] {
			w.beside[word] = true
		}
	}
	w.whole = len(w.names) > 0 && t.wholeName(c.Text, w)
	return w, len(w.names)+len(w.words) > 0
}

// wholeName reports whether the text begins what was acted on with its name, of which
// the other words say more: "the Harbour Mint of coins", not "the Harbour Mint's coins".
func (t *tables) wholeName(text string, w wording) bool {
	fields := strings.Fields(text)
	at := -1
	for i, field := range fields {
		n := normalWords(field)
		switch {
		case i == 0 || len(n) == 0 || t.words[function][n[0]]:
		case w.names[n[0]]:
			at = i
		case at >= 0, w.words[stem(n[0])]:
			return at >= 0 && i > 0 && !strings.Contains(fields[at], "'") && !strings.Contains(fields[at], "’") && at < i-1
		}
	}
	return at >= 0
}

// actFamilies are the families of an act by its class, its words or its verb; a negated
// act has none.
func (t *tables) actFamilies(act string) []string {
	if strings.HasPrefix(act, "not ") {
		return nil
	}
	if found := t.families.acts[spaced(act)]; len(found) > 0 {
		return found
	}
	verb, _, _ := strings.Cut(act, " ")
	return t.families.acts[verb]
}

// spaced is the word with a space in the place of each hyphen.
func spaced(word string) string { return strings.ReplaceAll(word, "-", " ") }

// properWords are the words of names and numbers in texts that begin with a capital
// whatever they are.
func properWords(texts []string) map[string]bool {
	proper := map[string]bool{}
	for _, text := range texts {
		for i, w := range strings.Fields(text) {
			w = strings.TrimLeft(w, "\"'“‘(")
			if w == "" {
				continue
			}
			if r := []rune(w)[0]; unicode.IsUpper(r) && i > 0 || unicode.IsDigit(r) {
				for _, n := range normalWords(w) {
					proper[n] = true
				}
			}
		}
	}
	return proper
}

// put adds a word of what was acted on.
func (t *tables) put(w *wording, word string, proper map[string]bool) {
	switch {
	case word == "", t.words[function][word], t.words[times][word], t.words[vague][word]:
	case proper[word]:
		w.names[word] = true
	default:
		if thing, ok := t.families.things[word]; ok {
			w.words["~"+thing] = true
			return
		}
		w.words[stem(word)] = true
	}
}

// readPhrase reads a noun phrase: its words for acts, what they were done to, and whose
// they are. Of a relative clause the names alone count, as those whose act it is: "the tariffs
// that Orlandia imposed".
func (t *tables) readPhrase(w *wording, proper map[string]bool) {
	fields := strings.Fields(w.claim.Text)
	words := make([]string, 0, len(fields))
	by, clause := false, false
	for _, field := range fields[t.owned(w, fields):] {
		n := normalWords(field)
		clause = clause || len(n) == 1 && relative[n[0]] && len(words) > 0
		if clause {
			w.owner = addAll(w.owner, slices.DeleteFunc(n, func(word string) bool { return !proper[word] }))
			continue
		}
		if len(n) == 1 && t.words[function][n[0]] {
			by = n[0] == "by"
		}
		if by {
			w.owner = addAll(w.owner, t.notFunction(n))
			continue
		}
		words = append(words, n...)
	}
	for i := 0; i < len(words); i++ {
		word := words[i]
		if i+1 < len(words) && !t.words[function][words[i+1]] {
			if pair := word + " " + words[i+1]; len(t.families.acts[pair]) > 0 {
				w.acts = append(w.acts, actWord{pair, t.families.acts[pair]})
				i++
				continue
			}
		}
		thing := t.families.things[word] != "" && len(w.acts) > 0 // "(smuggling of) arms"
		if found := t.families.acts[word]; len(found) > 0 && !thing && !proper[word] && !t.words[function][word] && !t.words[vague][word] {
			w.acts = append(w.acts, actWord{stem(word), found})
			continue
		}
		t.put(w, word, proper)
	}
}

// owned returns where the phrase goes on after the possessor that it begins with, and
// keeps that one's words.
func (t *tables) owned(w *wording, fields []string) int {
	for i, field := range fields {
		n := normalWords(field)
		if len(n) == 0 || i > 0 && t.words[function][n[0]] {
			return 0
		}
		if apostrophe := strings.ReplaceAll(field, "’", "'"); strings.HasSuffix(apostrophe, "'s") || strings.HasSuffix(apostrophe, "s'") {
			for _, f := range fields[:i+1] {
				w.owner = addAll(w.owner, t.notFunction(normalWords(f)))
			}
			return i + 1
		}
	}
	return 0
}

// notFunction are the words that say something.
func (t *tables) notFunction(words []string) []string {
	return slices.DeleteFunc(words, func(w string) bool { return t.words[function][w] })
}

func addAll(set map[string]bool, words []string) map[string]bool {
	if set == nil {
		set = map[string]bool{}
	}
	for _, w := range words {
		set[w] = true
	}
	return set
}

// relative are the words that begin a clause about a noun.
var relative = map[string]bool{"that": true, "which": true, "who": true, "whose": true, "where": true, "when": true}

// shared reports whether two words for acts stand in one family.
func (a actWord) shared(b actWord) bool {
	return a.stem != "" && a.stem == b.stem || slices.ContainsFunc(a.families, func(f string) bool { return slices.Contains(b.families, f) })
}

// sameActs counts the acts of two wordings that may be one, and adds to the words of each
// those that the other has none for.
func sameActs(a, b wording) (left, right map[string]bool, met int) {
	left, right = maps.Clone(a.words), maps.Clone(b.words)
	for _, x := range a.acts {
		if slices.ContainsFunc(b.acts, x.shared) {
			met++
		} else {
			left[x.stem] = true
		}
	}
	for _, y := range b.acts {
		if !slices.ContainsFunc(a.acts, y.shared) {
			right[y.stem] = true
		}
	}
	return left, right, met
}
