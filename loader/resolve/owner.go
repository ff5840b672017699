package resolve

import (
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/extract"
	"stancegraph/loader/text"
)

// maker is the party that a clause on the noun at token t says to have made or done what it
// names: "the articles produced by the school", "the strategy that the mayor announced"; nil
// where a possessor tells whose it is.
func (r *reader) maker(t int, speaker *party) *party {
	if r.d.Child(t, "nmod:poss") >= 0 {
		return nil
	}
	for _, k := range r.d.Children(t) {
		rel := r.d.Tokens[k].Rel
		if k < t || rel != "acl" && rel != "acl:relcl" {
			continue
		}
		doer := r.d.Agent(k)
		if s := r.d.Child(k, "nsubj"); doer < 0 && rel == "acl:relcl" && s > t && !r.lex.words[reporting][r.lemma(k)] && r.makes(k) && !strings.HasPrefix(r.d.Tokens[s].Tag, "W") && r.lemma(s) != "that" {
			doer = s
		}
		if doer < 0 {
			continue
		}
		if m := r.mentionAt(doer); m >= 0 && r.d.Mentions[m].Head == doer {
			return r.partyAt(m, speaker)
		}
	}
	return nil
}

// makes reports whether who does what the verb at token k says may have made or done its object: not
// who takes a stance on a bill, but for those whose own it is, and not who reports or undergoes a raid.
func (r *reader) makes(k int) bool {
	at := r.d.Tokens[k].Span
	return r.lex.words[championing][r.lemma(k)] || !r.lex.words[undergone][r.lemma(k)] && !slices.ContainsFunc(r.found.Statements, func(s extract.Statement) bool {
		return s.Cue.Contains(at)
	})
}

// predicatedOf is the mention of whom the description headed by token t says something, or
// whose name its own predicate gives: "Calloway is a strong candidate", "the only candidate
// is Calloway"; -1.
func (r *reader) predicatedOf(t int) int {
	other := r.d.Child(t, "nsubj")
	if r.d.Child(t, "cop") < 0 {
		if other = r.d.Tokens[t].Head; other < 0 || r.d.Tokens[t].Rel != "nsubj" || r.d.Child(other, "cop") < 0 {
			return -1
		}
	}
	if other < 0 {
		return -1
	}
	m := r.headAt[other]
	if m < 0 || r.d.Mentions[m].Head != other || r.d.Chains[r.d.Mentions[m].Chain].Name == "" || r.d.Chains[r.d.Mentions[m].Chain].Kind != graph.Person {
		return -1
	}
	return m
}

// ownerElsewhere is the party whose thing "the strategy" at token t is, where other words of
// the article tell it of the same noun, the nearest before them first: "Calloway's strategy",
// "a filibuster by the Harbour Party", "the party filibustered"; of words that were said,
// whoever spoke last. It is not the actor, who is seldom said to judge own deeds so.
func (r *reader) ownerElsewhere(t int, actor *party) *party {
	det := r.d.Child(t, "det")
	if !strings.HasPrefix(r.d.Tokens[t].Tag, "NN") || det < 0 || !definite(r.d.Tokens[det]) || r.nameAt[t] >= 0 || r.lex.words[times][r.lemma(t)] {
		return nil
	}
	if r.isParty(t) {
		return nil
	}
	family := r.family(t)
	near := func(k int) *party {
		same := r.lemma(k) == r.lemma(t) || family != "" && r.lex.words[family][r.lemma(k)] && strings.HasPrefix(r.d.Tokens[k].Tag, "NN")
		if !same || !r.d.SectionAt(r.d.Tokens[k].Start).Counts() {
			return nil
		}
		if a, b := r.d.Child(t, "acl"), r.d.Child(k, "acl"); a > t && b > k && r.lemma(a) != r.lemma(b) {
			return nil // "efforts to close the port" are no "efforts to keep it"
		}
		if q := r.ownedBy(k); q != nil && q != actor {
			return q
		}
		return nil
	}
	for k := t - 1; k >= max(0, t-lookBack); k-- {
		if q := near(k); q != nil {
			return q
		}
	}
	if r.lex.words[utterances][r.lemma(t)] {
		return r.lastSpeaker(t, actor)
	}
	for k := t + 1; k < min(len(r.d.Tokens), t+lookAhead); k++ {
		if q := near(k); q != nil {
			return q
		}
	}
	return nil
}

// family is the table of nouns one of which may take up another, where the noun at token t is of
// one ("his offer … the bid"); "" for none.
func (r *reader) family(t int) string {
	for _, name := range []string{messages, proposals, statutes, embargoes} {
		if r.lex.words[name][r.lemma(t)] {
			return name
		}
	}
	return ""
}

// lookAhead is how many tokens ahead the owner of a thing is looked for.
const lookAhead = 500

// ownedBy is the party whose act or thing the word at token k names: its possessor, "by" whom
// it is, who made it, a name or demonym before it; of a verb its subject. It is nil for none.
func (r *reader) ownedBy(k int) *party {
	named := func(t int) *party {
		m := r.mentionAt(t)
		if t < 0 || m < 0 || r.d.Mentions[m].Head != t {
			return nil
		}
		if q := r.partyAt(m, nil); q != nil && (q.named || q.kind != graph.Person) {
			return q
		}
		return nil
	}
	if strings.HasPrefix(r.d.Tokens[k].Tag, "VB") {
		if s := r.d.Subject(k); s >= 0 {
			return named(s)
		}
		return nil
	}
	if !strings.HasPrefix(r.d.Tokens[k].Tag, "NN") || r.nameAt[k] >= 0 {
		return nil
	}
	for _, c := range r.d.Children(k) {
		switch rel := r.d.Tokens[c].Rel; {
		case rel == "nmod:poss", rel == "nmod" && c > k && (r.d.Case(c) == "by" || r.d.Case(c) == "from" && r.family(k) != ""),
			(rel == "compound" || rel == "amod") && c < k && r.nameAt[c] >= 0 && (r.deeds.at[k] == nil || r.didBefore(c, k)):
			if q := named(c); q != nil {
				return q
			}
		}
	}
	for _, c := range r.d.Children(k) {
		if agent := r.d.Agent(c); c > k && r.d.Tokens[c].Rel == "acl" && agent >= 0 && r.makes(c) {
			return named(agent)
		}
	}
	return nil
}

// didBefore reports whether the name at token c before the deed at token k tells who did it: a demonym ("the
// Orlandian attack"), or that of a party, where a phrase behind the deed tells whom it befell; as against "the
// Norland shooting".
func (r *reader) didBefore(c, k int) bool {
	m := r.d.Mentions[r.nameAt[c]]
	if m.Adjectival || m.Kind == text.Place {
		return m.Adjectival
	}
	return slices.ContainsFunc(r.d.Children(k), func(t int) bool {
		of := r.d.Case(t)
		return t > k && r.d.Tokens[t].Rel == "nmod" && (of == "of" || of == "on" || of == "against")
	})
}

// lastSpeaker is the party, other than the actor and outlets, that was said to say something
// last before token t; nil for none within earshot.
func (r *reader) lastSpeaker(t int, actor *party) *party {
	at := r.d.Tokens[t].Start
	n, _ := slices.BinarySearchFunc(r.found.Attributions, at, func(a extract.Attribution, at int) int { return a.Cue.Start - at })
	for i := n - 1; i >= 0 && at-r.found.Attributions[i].Cue.Start < 2*earshot; i-- {
		m := r.found.Attributions[i].SourceMention
		if m < 0 || r.d.SentenceOf(t) == r.d.SentenceOf(r.d.Mentions[m].Head) || r.d.Mentions[m].Type == text.Pronoun && r.of(m) == nil {
			continue
		}
		if q := r.of(m); q != nil && q != actor && !q.outlet {
			return q
		}
	}
	return nil
}
