package extract

import (
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/text"
)

// Phrases that stand beside a name and tell what it is.

// apposed is whom the phrases of all, which the parser coordinated, name where they are
// rather one party and what it is ("Calloway, a former judge and a friend of the mayor,
// said", "Quint's biographers, Jon and Vera Novak, wrote"): set off by commas on both sides,
// names on the one and descriptions on the other. It is nil elsewhere.
func (r *run) apposed(all []int) []int {
	if len(all) < 2 {
		return nil
	}
	first, end := r.lo(all[1]), r.hi(all[len(all)-1])+1
	a := r.d.Child(all[0], "appos")
	if a > all[0] && a < all[1] {
		first = r.lo(a)
	} else {
		a = -1
	}
	if cut := r.d.Tokens[first].Text; cut == "," {
		first++
	}
	if end-1 > all[len(all)-1] && r.d.Tokens[end-1].Text == "," {
		end--
	}
	if first < 1 || end >= len(r.d.Tokens) || r.d.Tokens[first-1].Text != "," || r.d.Tokens[end].Text != "," {
		return nil
	}
	names := 0
	for _, c := range all[1:] {
		if r.nameAt(c) >= 0 {
			names++
		} else if r.tags[c] != "NN" || r.described(c) {
			return nil
		}
	}
	// "the two leading Orlandians, Calloway and Thorpe, have backed it"
	counted := strings.HasSuffix(r.tags[all[0]], "S") && r.d.Child(all[0], "nummod") >= 0
	switch named := r.nameAt(all[0]) >= 0 && !counted; {
	case named && names == 0:
		return all[:1]
	case !named && names == len(all)-1:
		if a >= 0 && r.nameAt(a) >= 0 {
			return append([]int{a}, all[1:]...) // "biographers, Jon and Vera Novak", Jon the apposition
		}
		return all[1:]
	}
	return nil
}

// namedBehind are the people whose names follow the description of several at noun head, which the
// parser joined to a place or body within it ("two members from Norland, Calloway and Thorpe,
// said"); nil for none.
func (r *run) namedBehind(head int) []int {
	if !strings.HasSuffix(r.tags[head], "S") || r.nameAt(head) >= 0 {
		return nil
	}
	for t := head + 1; t <= r.hi(head); t++ {
		if m := r.nameAt(t); m < 0 || r.kind(m) == graph.Person || r.d.Case(t) == "" {
			continue
		}
		var people []int
		for _, k := range r.d.Children(t) {
			if r.rel(k) == "conj" && r.nameAt(k) >= 0 && r.kindAt(k) == graph.Person {
				people = append(people, k)
			}
		}
		if len(people) > 1 && r.comma(t, people[0]) && r.d.Child(people[0], "cc") < 0 {
			return people
		}
	}
	return nil
}

// undescribed is all, a list of parties, without those that only tell what the name before
// them is, although the parser joined them to the list: what "and" joins to an apposition
// ("Calloway, a judge and friend of the mayor"), and descriptions after a comma that follow
// the list's own "and" ("Quint and Thorpe, a banker and former judge").
func (r *run) undescribed(all []int) []int {
	out := all[:1:1]
	for _, c := range all[1:] {
		if r.stanceNoun(c) {
			continue // "support from the mayor and criticism from the unions"
		}
		last := out[len(out)-1]
		if (r.determined(c, "a", "an") || (r.tags[c] == "NN" || r.tags[c] == "NNP") && r.nameAt(c) < 0 && !r.described(c)) && r.nameAt(last) >= 0 {
			if a := r.d.Child(last, "appos"); a > last && a < c && !r.comma(a, c) {
				continue
			}
			if r.comma(last, c) && r.d.Child(last, "cc") >= 0 && r.d.Child(c, "cc") < 0 {
				return out
			}
		}
		out = append(out, c)
	}
	return out
}

// comma reports whether a comma stands between tokens a and b.
func (r *run) comma(a, b int) bool {
	return slices.ContainsFunc(r.d.Tokens[a:b], func(t text.Token) bool { return t.Text == "," })
}

// described reports whether noun c is one already spoken of ("the mayor", "his aide"), so
// that it stands for itself beside a name.
func (r *run) described(c int) bool {
	d := r.d.Child(c, "det")
	return d >= 0 && r.forms[d] == "the" && r.d.Child(c, "nmod", "acl:relcl", "acl") < 0
}

// named is the name beside noun i, in apposition to it either way ("longtime friend Lena
// Davis", "Davis, a friend who"), or i itself.
func (r *run) named(i int) int {
	name := func(t int) bool {
		m := r.nameAt(t)
		return m >= 0 && !r.d.Mentions[m].Adjectival && r.party(t)
	}
	if t := i + 1; r.tags[i] == "JJ" && t < len(r.d.Tokens) && name(t) && r.kindAt(t) == graph.Person {
		return r.d.Mentions[r.mention(t)].Head // "mayoral hopeful Lena Davis"
	}
	if p := r.titled(i); p >= 0 {
		return p
	}
	if name(i) || !r.noun(i) || r.tags[i] == "PRP" {
		return i
	}
	if body := r.bodyBefore(i); body >= 0 {
		return body
	}
	if h := r.head(i); r.rel(i) == "appos" && h >= 0 && (name(h) || r.x.classes["partitive"][r.lemmas[i]] && (r.party(h) || r.tags[h] == "NNS")) {
		return h // "the regulars, a group that"
	}
	for _, k := range r.d.Children(i) {
		if rel := r.rel(k); (rel == "appos" || rel == "flat") && name(k) {
			return k
		}
		if n := r.nameGiven(k); n >= 0 && name(n) {
			return n
		}
	}
	if k := r.nameOfSpokesman(i); k >= 0 {
		return k
	}
	if m := r.mention(i); m >= 0 {
		if end := r.d.Mentions[m].After; end < len(r.d.Tokens) && name(end) && r.kindAt(end) == graph.Person && r.d.Mentions[r.mention(end)].First == end {
			return r.d.Mentions[r.mention(end)].Head
		}
	}
	if t := i + 2; r.rel(i) == "appos" && t < len(r.d.Tokens) && r.d.Tokens[i+1].Text == "," && name(t) && r.rel(t) == "appos" && r.head(t) == r.head(i) {
		return t // "told the ferry's owner, his aide, Lena Davis", both on what stands before
	}
	// "Calloway, the minister's aide, said": the parser may take the apposition for the
	// subject; not so "in a debate with Calloway, the minister said".
	first, end := r.bounds(i)
	if lo, next := r.lo(i), r.hi(i)+1; lo-2 >= first && next < end && r.d.Tokens[next].Text == "," && r.d.Case(r.d.Mentions[max(r.mention(lo-2), 0)].Head) == "" && r.tags[lo] != "WP$" && r.d.Tokens[lo-1].Text == "," && name(lo-2) && r.kind(r.mention(lo-2)) == graph.Person && r.kind(r.mention(lo-2)) == r.kindAt(i) {
		return lo - 2
	}
	return i
}

// nameGiven is the name that participle k gives the noun it modifies ("a driver named Luis Orta", "a group
// calling itself the Delta Brigade"), -1.
func (r *run) nameGiven(k int) int {
	if r.rel(k) != "acl" || r.lemmas[k] != "name" && r.lemmas[k] != "call" && r.lemmas[k] != "dub" {
		return -1
	}
	switch r.tags[k] {
	case "VBN", "VBD":
		return r.d.Child(k, "obj", "xcomp")
	case "VBG":
		if k+1 < len(r.forms) && (r.forms[k+1] == "itself" || r.forms[k+1] == "themselves" || r.forms[k+1] == "himself" || r.forms[k+1] == "herself") {
			return r.d.Child(k, "obj", "xcomp")
		}
	}
	return -1
}

// nameOfSpokesman is the person whose name follows the description of who speaks for somebody, at
// noun i, and which the parser hung on that body ("a spokesman for the ministry, Ivo Thorsen,"); -1.
func (r *run) nameOfSpokesman(i int) int {
	if !r.noun(i) || r.kindAt(i) != graph.Person {
		return -1
	}
	for _, body := range r.d.Children(i) {
		c := r.d.Case(body)
		if body < i || r.rel(body) != "nmod" || c != "for" && c != "of" {
			continue
		}
		if m := r.nameAt(body); m >= 0 && c == "of" && (r.kind(m) == graph.Person || r.unknownName(body)) && !strings.HasPrefix(r.d.Slice(r.d.Mentions[m].Span), r.d.Mentions[m].Name) {
			return body // "Minister of Culture Ivo Brandt", of which "Culture" is no part of the name
		}
		for _, k := range r.d.Children(body) {
			if r.rel(k) == "appos" && r.kindAt(body) != graph.Person && r.nameAt(k) >= 0 && r.kindAt(k) == graph.Person && r.comma(body, k) {
				return k
			}
		}
	}
	return -1
}

// bodyBefore is the body that stands right before the comma of the description of one at token i
// ("Vera Calloway, head of Harbor Watch, a group that", which the parser took for what Calloway is,
// "the founder of Harbor Watch, a group that"); -1.
func (r *run) bodyBefore(i int) int {
	lo := r.behindComma(i)
	if lo < 2 || !r.determined(i, "a", "an") || r.kindAt(i) != graph.Organization || r.nameAt(i) >= 0 {
		return -1
	}
	m := r.nameAt(lo - 2)
	if m < 0 || r.kind(m) != graph.Organization && r.kind(m) != text.Other && r.kind(m) != "" {
		return -1
	}
	return r.d.Mentions[m].Head
}

// titled is the person whose title begins with the name at token i, the subject behind its
// verb ("said Harbor Watch President Peter Novak", of which the parser took but the body for
// the subject); -1.
func (r *run) titled(i int) int {
	m, v := r.nameAt(i), r.head(i)
	if m < 0 || r.rel(i) != "nsubj" || v < 0 || v > i || !r.verb(v) {
		return -1
	}
	_, end := r.bounds(i)
	for t := r.d.Mentions[m].After; t < end && t < r.d.Mentions[m].After+5 && (r.noun(t) || r.adjective(t)); t++ {
		if p := r.nameAt(t); p >= 0 && r.kind(p) == graph.Person && r.d.Mentions[p].First == t {
			return r.d.Mentions[p].Head
		}
	}
	return -1
}
