package resolve

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stancegraph/graph"
	"stancegraph/loader/decide"
)

// The scores of the reasons for which two actors are one.
const (
	scoreCodebook     = 1
	scoreSameName     = 0.98
	scoreLegalForm    = 0.95 // "Brandt Shipping Ltd" and "Brandt Shipping"
	scoreInitial      = 0.92 // "Vera M. Calloway" and "Vera Calloway"
	scoreAbbreviation = 0.9  // "MoT", which one article gives as short for the name
	scoreInitials     = 0.85 // "HUM", and in another article the Harbour Union of Marlow
	scoreTitle        = 0.85 // "Foreign Minister Calloway", and in another article her full name
)

// linkActors finds the components of the named actors.
func (t *tables) linkActors(actors []graph.Actor, codebook *Codebook, rules decide.Rules) *union {
	known := map[string]string{}
	var named []graph.Actor
	for _, a := range actors {
		if !a.Named || rules.Alone[a.ID] {
			continue
		}
		named = append(named, a)
		if k, ok := codebook.actorByID(a.ID); ok {
			known[a.ID] = k.ID
		} else if k, ok := codebook.actor(a.Name); ok {
			known[a.ID] = k.ID
		}
	}
	u := newUnion(known, rules)
	var edges []edge
	edges = append(edges, sameEntry(known)...)
	edges = append(edges, sameForm(named)...)
	edges = append(edges, abbreviations(named)...)
	edges = append(edges, initials(named)...)
	edges = append(edges, t.titles(named)...)
	edges = append(edges, spellings(named, t.variants)...)
	edges = append(edges, t.shortNames(named)...)
	edges = append(edges, oneWord(named)...)
	u.joinAll(edges)
	return u
}

// sameEntry joins the keys of one codebook entry.
func sameEntry(known map[string]string) []edge {
	first := map[string]string{}
	var edges []edge
	for _, key := range slices.Sorted(maps.Keys(known)) {
		entry := known[key]
		if first[entry] == "" {
			first[entry] = key
			continue
		}
		edges = append(edges, edge{first[entry], key, scoreCodebook, "codebook: " + entry})
	}
	return edges
}

// Local reports whether the key of an actor holds in its article alone.
func Local(key string) bool { return strings.Contains(key, localMark) }

// localMark separates, in the key of an actor whom its article does not name in full,
// the name from the article's ID.
const localMark = "~"

// family of a kind: kinds of one family may name the same party.
func family(kind graph.ActorKind) string {
	switch kind {
	case graph.Person:
		return "person"
	case graph.State:
		return "state"
	default:
		return "body"
	}
}

// sameForm joins full names that differ in case, accents, points, a legal form or a
// middle initial.
func sameForm(actors []graph.Actor) []edge {
	exact, reduced := map[string][]graph.Actor{}, map[string][]graph.Actor{}
	for _, a := range actors {
		if Local(a.ID) {
			continue
		}
		block := family(a.Kind) + " "
		exact[block+normalName(a.Name)] = append(exact[block+normalName(a.Name)], a)
		form := block + reducedName(a)
		reduced[form] = append(reduced[form], a)
	}
	var edges []edge
	for _, form := range slices.Sorted(maps.Keys(exact)) {
		edges = append(edges, chainOf(exact[form], scoreSameName, "same name")...)
	}
	for _, form := range slices.Sorted(maps.Keys(reduced)) {
		block := reduced[form]
		switch {
		case block[0].Kind != graph.Person:
			edges = append(edges, chainOf(block, scoreLegalForm, "same name but for the legal form")...)
		case oneMiddle(block):
			edges = append(edges, chainOf(block, scoreInitial, "same name but for a middle initial")...)
		}
	}
	return edges
}

// chainOf joins all actors of a block.
func chainOf(block []graph.Actor, score float64, reason string) []edge {
	var edges []edge
	for i := 1; i < len(block); i++ {
		edges = append(edges, edge{block[0].ID, block[i].ID, score, reason})
	}
	return edges
}

var legalForms = []string{"inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "plc", "llc", "llp", "gmbh", "ag", "sa", "nv", "bv", "oy", "ab", "spa"}

// reducedName is the normal form without a legal form, for a person without initials
// between first and last name.
func reducedName(a graph.Actor) string {
	words := normalWords(a.Name)
	if a.Kind == graph.Person {
		kept := words[:0:0]
		for i, w := range words {
			if i == 0 || i == len(words)-1 || len([]rune(w)) > 1 {
				kept = append(kept, w)
			}
		}
		return strings.Join(kept, " ")
	}
	for len(words) > 1 && slices.Contains(legalForms, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// oneMiddle reports whether the names of a block have at most one middle initial among
// them: with two, the name without one may be either person's.
func oneMiddle(block []graph.Actor) bool {
	full := map[string]bool{}
	for _, a := range block {
		if words := normalWords(a.Name); strings.Join(words, " ") != reducedName(a) {
			full[strings.Join(words, " ")] = true
		}
	}
	return len(full) <= 1
}

// abbreviations joins a body that is known by its short name alone with the one body
// for which an article gives that short name.
func abbreviations(actors []graph.Actor) []edge {
	type claimant struct {
		form string
		key  string
	}
	owners := map[string][]claimant{} // short form -> the bodies it is short for
	byName := map[string][]graph.Actor{}
	for _, a := range actors {
		if family(a.Kind) == "person" || Local(a.ID) {
			continue
		}
		byName[family(a.Kind)+" "+normalName(a.Name)] = append(byName[family(a.Kind)+" "+normalName(a.Name)], a)
		for _, alias := range a.Aliases {
			if abbreviation(alias) && !abbreviation(a.Name) {
				short := family(a.Kind) + " " + normalName(alias)
				owners[short] = append(owners[short], claimant{reducedName(a), a.ID})
			}
		}
	}
	var edges []edge
	for _, short := range slices.Sorted(maps.Keys(owners)) {
		claimants := owners[short]
		if slices.ContainsFunc(claimants, func(c claimant) bool { return c.form != claimants[0].form }) {
			continue
		}
		for _, a := range byName[short] {
			edges = append(edges, edge{min(a.ID, claimants[0].key), max(a.ID, claimants[0].key), scoreAbbreviation, "abbreviation given in an article"})
		}
	}
	return edges
}

// abbreviation reports whether name is one word of two to six letters, most of them
// capitals ("MoT", "U.N.", "FBI").
func abbreviation(name string) bool {
	letters := strings.ReplaceAll(name, ".", "")
	if len(letters) < 2 || len(letters) > 6 || strings.ContainsAny(letters, " -'’") {
		return false
	}
	capitals := 0
	for _, r := range letters {
		if r >= 'A' && r <= 'Z' {
			capitals++
		}
	}
	return 2*capitals > len(letters)
}

// initials joins a body that articles know by three to six letters alone with the one body of
// the graph whose words begin with these.
func initials(actors []graph.Actor) []edge {
	short, full := map[string][]graph.Actor{}, map[string][]graph.Actor{}
	for _, a := range actors {
		if a.Kind == graph.Person || Local(a.ID) {
			continue
		}
		if words := strings.Fields(a.Name); len(words) == 1 && abbreviation(a.Name) && len(words[0]) > 2 {
			short[normalName(a.Name)] = append(short[normalName(a.Name)], a)
		} else if letters := initialsOf(words); len(letters) > 2 {
			full[letters] = append(full[letters], a)
		}
	}
	var edges []edge
	for _, letters := range slices.Sorted(maps.Keys(short)) {
		owners := full[letters]
		if len(owners) == 0 || slices.ContainsFunc(owners, func(a graph.Actor) bool { return reducedName(a) != reducedName(owners[0]) }) {
			continue
		}
		for _, a := range short[letters] {
			if family(a.Kind) == family(owners[0].Kind) {
				edges = append(edges, edge{min(a.ID, owners[0].ID), max(a.ID, owners[0].ID), scoreInitials, "initials of the one body that has them"})
			}
		}
	}
	return edges
}

// initialsOf are the first letters of the words that have a capital, in lower case; "" where
// another word but "of", "the", "and", "for" stands among them.
func initialsOf(words []string) string {
	var b strings.Builder
	for _, w := range words {
		switch first, _ := utf8.DecodeRuneInString(w); {
		case unicode.IsUpper(first):
			b.WriteString(strings.ToLower(string(first)))
		case w != "of" && w != "the" && w != "and" && w != "for":
			return ""
		}
	}
	return b.String()
}

// titles joins a person whom an article names by title and surname alone with the one
// person whom other articles name in full under the same title. Titles of one word are
// no evidence where two people of the graph have the surname: there are many presidents.
func (t *tables) titles(actors []graph.Actor) []edge {
	full, short := map[string][]string{}, map[string][]string{}
	bearers := map[string]map[string]bool{} // surname -> full names
	for _, a := range actors {
		if words := normalWords(a.Name); a.Kind == graph.Person && len(words) > 1 {
			if bearers[lastWord(words)] == nil {
				bearers[lastWord(words)] = map[string]bool{}
			}
			bearers[lastWord(words)][reducedName(a)] = true
		}
	}
	for _, a := range actors {
		if a.Kind != graph.Person {
			continue
		}
		name := normalWords(a.Name)
		if len(name) == 0 {
			continue
		}
		for _, alias := range a.Aliases {
			words := normalWords(alias)
			if len(words) < 2 || len(words) < 3 && (t.words[manyBear][words[0]] || len(bearers[lastWord(words)]) > 1) ||
				words[len(words)-1] != name[len(name)-1] || words[0] == name[0] {
				continue
			}
			form := strings.Join(words, " ")
			if Local(a.ID) {
				short[form] = append(short[form], a.ID)
			} else {
				full[form] = append(full[form], a.ID)
			}
		}
	}
	var edges []edge
	for _, form := range slices.Sorted(maps.Keys(short)) {
		owners := slices.Compact(slices.Sorted(slices.Values(full[form])))
		if len(owners) != 1 {
			continue
		}
		for _, key := range short[form] {
			edges = append(edges, edge{min(key, owners[0]), max(key, owners[0]), scoreTitle, "same title and surname: " + form})
		}
	}
	return edges
}
