package text

import (
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
)

// run makes names of the run of name tokens [i:j): a title and a person, what the
// gazetteer knows, else an unknown name whose head word may tell its kind. Names
// inside it are made too.
func (w *namer) run(i, j int) {
	if h := w.hitAt(i); h != nil && h.end == j {
		w.add(name{first: i, end: j, from: i, to: j, outer: true}, h)
		return
	}
	if j-i == 1 && w.d.Tokens[i].Text[0] == '@' {
		w.add(name{first: i, end: j, from: i, to: j, outer: true, kind: graph.Person, sure: true}, nil)
		return
	}
	if h := w.bodyBehind(i, j, graph.State); h != nil {
		w.add(name{first: i, end: j, from: h.first, to: j, outer: true}, h)
		w.hitsInside(i, h.first, false)
		return
	}
	if w.headline {
		if w.noisy(i, j) {
			w.hitsInside(i, j, true)
			return
		}
		if j-i == 3 && !isInitial(w.d.Tokens[i+1].Text) {
			j-- // "Vera Calloway Accuses"
		}
	}
	if w.endsInPeople(i, j) {
		w.add(name{first: i, end: j, from: i, to: j, outer: true, kind: graph.Group, sure: true}, nil)
		w.hitsInside(i, j-1, false)
		return
	}
	if title, from := w.titleIn(i, j); from > 0 && from < j {
		n := name{first: i, end: j, from: from, to: j, kind: graph.Person, person: true, outer: true, title: title}
		if h := w.hitAt(from); h != nil && h.end == j && h.senses[0].Kind == graph.Person {
			n.sense = &h.senses[0]
		}
		w.add(n, nil)
		w.hitsInside(i, from, false)
		return
	} else if from == j { // an office, no name: "the Prime Minister"
		w.hitsInside(i, j, true)
		return
	}
	if j < len(w.d.Tokens)-1 && w.d.Tokens[j].Text == "-" && w.d.Tokens[j].Start == w.d.Tokens[j-1].End && w.hitAt(i) == nil {
		return // "Tides-related"
	}
	if j-i == 1 && w.bodyWord(i) {
		return
	}
	n := name{first: i, end: j, from: i, to: j, outer: true}
	n.kind = w.headKind(i, j)
	if n.kind == "" && w.personal(i, j) {
		n.kind, n.person = graph.Person, true
	}
	if n.kind == "" {
		n.kind = w.restKind(i)
	}
	w.add(n, nil)
	if h := w.hitAt(i); h != nil && h.end < j && w.d.Tokens[h.end].Text == "of" && h.senses[0].Kind == graph.Organization {
		w.hitsInside(h.end, j, false) // another state's "Supreme Court"
	} else {
		w.hitsInside(i, j, false)
	}
	if !n.person {
		w.parts(i, j)
	}
}

// endsInPeople reports whether the run [i:j) ends in the word for a people, of which the words
// before it tell some ("Marsh Orlandians").
func (w *namer) endsInPeople(i, j int) bool {
	h := w.hitAt(j - 1)
	if h == nil || j-1 == i || !isPlural(&w.d.Tokens[j-1]) {
		return false
	}
	return h.senses[0].Use == lexicon.People && peopled(&h.senses[0])
}

// peopled reports whether s has a people, of which some are often meant; of a party ("some
// Republicans") it is still the party.
func peopled(s *lexicon.Sense) bool { return s.Kind == graph.State || s.Kind == Place }

// bodyWord reports whether token i is no name but a common noun for a body, in a capital
// ("the Court", "a conservative PAC").
func (w *namer) bodyWord(i int) bool {
	noun := w.lex.Noun(strings.ToLower(w.d.Tokens[i].Text))
	return noun != nil && (noun.Kind == graph.Organization || noun.Kind == graph.State) && w.d.Child(i, "det", "amod", "nmod:poss") >= 0
}

// parts makes names of what may be named inside the run [i:j): what stands before its
// last word ("Calloway" in "Calloway School"), and what follows "of". The model of
// kinds decides whether they are names.
func (w *namer) parts(i, j int) {
	t := w.d.Tokens
	end := j
	for k := i + 1; k < j-1; k++ {
		if s := t[k].Text; s != "of" && s != "for" {
			continue
		}
		from := k + 1
		if t[from].Tag == "DT" && from+1 < j {
			from++
		}
		w.part(from, j)
		end = k
		break
	}
	whole := end - 1
	if end-1 > i && !w.connector(end-2) {
		w.part(i, end-1)
	}
	for k := i; k < j; k++ {
		if !isNameTag(t[k].Tag) || t[k].Head < i || t[k].Head >= j {
			continue
		}
		switch t[k].Rel {
		case "compound", "nmod", "nmod:poss", "conj", "amod":
		default:
			continue
		}
		first, last := w.near(k)
		if t[k].Head < k {
			first = k
		}
		for first < k && !w.nameToken(first) {
			first++
		}
		if first = max(first, i); t[k].Head > k {
			last = k + 1
		}
		if last > j || first == i && last == whole || first == i && last == j || first > i && t[first-1].Text == "-" || last < j && t[last].Text == "-" {
			continue
		}
		w.part(first, last)
	}
}

// connector reports whether token k joins the words of a name and is none itself.
func (w *namer) connector(k int) bool {
	switch s := w.d.Tokens[k].Text; s {
	case "-", "&", "and", "/", "'s", "’s", "'", "’", ",":
		return true
	default:
		return particles[s]
	}
}

// part makes a nested name of [i:j), unless a hit begins there already.
func (w *namer) part(i, j int) {
	if w.inHit[i] == 0 && w.inHit[j-1] == 0 && w.model != nil || w.train != nil && w.inHit[i] == 0 && w.inHit[j-1] == 0 {
		w.add(name{first: i, end: j, from: i, to: j}, nil)
	}
}

// bodyBehind returns the hit of a body that ends the run [i:j) if all before it is a state or place,
// by its kind, that it belongs to ("the Orlandian Tides Agency", "the Ohio Senate"), nil.
func (w *namer) bodyBehind(i, j int, of graph.ActorKind) *hit {
	k := w.inHit[j-1]
	if k == 0 || w.hits[k-1].first == i {
		return nil
	}
	h, owner := &w.hits[k-1], w.hitAt(i)
	if owner == nil || owner.end != h.first || owner.senses[0].Kind != of || h.senses[0].Kind != graph.Organization {
		return nil
	}
	return h
}

// noisy reports whether a run in headline capitals is likely to be more than a name.
func (w *namer) noisy(i, j int) bool {
	return !w.personal(i, j) || j-i > 3
}

// hitAt returns the outermost hit that begins at token i, nil.
func (w *namer) hitAt(i int) *hit {
	if k := w.inHit[i]; k > 0 && w.hits[k-1].first == i {
		return &w.hits[k-1]
	}
	return nil
}

// hitsInside makes names of the hits in [i:j), nested in a longer name unless outer.
func (w *namer) hitsInside(i, j int, outer bool) {
	for k := i; k < j; {
		h := w.hitAt(k)
		if h == nil || h.end > j {
			k++
			continue
		}
		if !outer && h == w.bodyBehind(i, j, Place) {
			return // "Ohio Senate" names no other Senate
		}
		w.add(name{first: k, end: h.end, from: k, to: h.end, outer: outer}, h)
		k = h.end
	}
}

// titleIn finds the last title in the run [i:j), and the token after it, at which the
// person's name begins; from is 0 where there is no title. The name may be empty.
func (w *namer) titleIn(i, j int) (title string, from int) {
	t := w.d.Tokens
	for p := j - 1; p >= i; p-- {
		if k := w.inHit[p]; k > 0 && w.hits[k-1].end > p+1 {
			continue
		}
		if p+2 == j && generations[t[p+1].Text] != "" {
			continue // "Martin King Jr." is no king
		}
		first, words := w.titleAt(i, p)
		if first < 0 {
			continue
		}
		if p+1 == j {
			if first > i && w.hitAt(i) == nil { // "Calloway Judge"
				return "", 0
			}
			return words, j
		}
		if w.strongTitle(p) || !w.headWord(j-1) && t[p+1].Text != "of" {
			return words, p + 1
		}
		return "", 0
	}
	return "", 0
}

// titleAt returns the title that ends with token p, and its first token, -1.
func (w *namer) titleAt(i, p int) (first int, words string) {
	t := w.d.Tokens
	if h := w.lex.Honorific(t[p].Text); h != nil {
		first, words = p, h.Role
		if p > i && w.lex.Honorific(t[p-1].Text+" "+t[p].Text) != nil {
			first, words = p-1, w.lex.Honorific(t[p-1].Text+" "+t[p].Text).Role
		}
		if n, k := w.roleAt(i, p); n != nil {
			first, words = k, n.Words
		}
		return first, words
	}
	if n, k := w.roleAt(i, p); n != nil && n.Title {
		if _, given := w.lex.Given(t[p].Text); given && k == p && w.d.Child(p, "det") < 0 {
			return -1, "" // "Hunter Calloway" is no hunter
		}
		return k, n.Words
	}
	return -1, ""
}

// roleAt returns the longest noun of the table of roles that ends with token p and
// begins at i or later, with its first token.
func (w *namer) roleAt(i, p int) (*lexicon.Noun, int) {
	t := w.d.Tokens
	var buf [64]byte
	for k := max(i, p-5); k <= p; k++ {
		words := buf[:0]
		for x := k; x <= p; x++ {
			if x > k && t[x-1].End < t[x].Start {
				words = append(words, ' ')
			}
			s := t[x].Text
			if x == p && strings.HasPrefix(t[x].Tag, "NN") && (t[x].Tag == "NNS" || t[x].Tag == "NNPS") {
				s = t[x].Lemma
			}
			words = append(words, strings.ToLower(s)...)
		}
		if n := w.lex.Noun(string(words)); n != nil {
			return n, k
		}
	}
	return nil, -1
}

// strongTitle reports whether token p can be nothing but a title.
func (w *namer) strongTitle(p int) bool {
	s := w.d.Tokens[p].Text
	h := w.lex.Honorific(s)
	return h != nil && (strings.HasSuffix(s, ".") || h.Role != "")
}

func (w *namer) headWord(p int) bool {
	h := w.lex.NameHead(w.d.Tokens[p].Text)
	return h != nil && h.Kind != lexicon.Calendar // "Mrs May"
}

// headKind is the kind that a head word of the run [i:j) tells: its last word, or the
// last before "of".
func (w *namer) headKind(i, j int) MentionKind {
	t := w.d.Tokens
	for k := i + 1; k < j; k++ {
		if t[k].Text == "of" || t[k].Text == "for" {
			if h := w.lex.NameHead(t[k-1].Text); h != nil {
				return h.Kind
			}
			if k+1 < j {
				break
			}
		}
	}
	h := w.lex.NameHead(t[j-1].Text)
	if h == nil || j-i == 1 && !h.Outlet && h.Kind != graph.Organization {
		if first := w.lex.NameHead(t[i].Text); first != nil && j-i > 1 {
			switch t[i].Text {
			case "Mount", "Mt.", "Lake", "Fort", "Cape", "Team", "Camp", "Hurricane", "Operation", "Hotel":
				return first.Kind
			}
		}
		return ""
	}
	return h.Kind
}

// personal reports whether the run [i:j) looks like a person's full name: a given name
// or initial and more.
func (w *namer) personal(i, j int) bool {
	t := w.d.Tokens
	if j-i < 2 || w.headWord(j-1) && w.inHit[i] == 0 && !isInitial(t[i].Text) {
		if j-i < 2 {
			return false
		}
	}
	if _, ok := w.lex.Given(t[i].Text); ok {
		if h := w.hitAt(i); h == nil || h.end == i+1 {
			return true
		}
	}
	if isInitial(t[i].Text) && w.inHit[i] == 0 {
		return true
	}
	return isInitial(t[i+1].Text) && j-i > 2 && w.inHit[i] == 0
}

// isInitial reports whether s is one letter with a full stop, or several ("J.R.").
func isInitial(s string) bool {
	if len(s) < 2 || len(s) > 6 || !strings.HasSuffix(s, ".") {
		return false
	}
	for k := 0; k < len(s); k += 2 {
		if s[k] < 'A' || s[k] > 'Z' || k+1 >= len(s) || s[k+1] != '.' {
			return false
		}
	}
	return true
}

// restKind is the kind of a run that begins with a name the gazetteer knows: a product
// of a company, a team of a city.
func (w *namer) restKind(i int) MentionKind {
	h := w.hitAt(i)
	if h == nil {
		return ""
	}
	s := h.senses[0]
	switch {
	case s.Kind == graph.Organization && s.Use == lexicon.Plain:
		return Other
	case s.Kind == graph.State || s.Kind == Place:
		return graph.Organization
	}
	return ""
}
