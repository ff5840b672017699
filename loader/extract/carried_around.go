package extract

import (
	"slices"
	"strconv"

	"stancegraph/graph"
	"stancegraph/loader/text"
)

// around is what the rules found in the article of who is for and against whom.
type around struct {
	at map[int][]int             // by sentence: the statements whose cue stands in it
	on map[[2]int][]graph.Stance // by the chains of actor and target: the stances taken
}

// authorChain stands for the article's author among chains.
const authorChain = -1

// chainOf is the chain of mention m, authorChain where that is -1.
func (r *run) chainOf(m int) int {
	if m < 0 {
		return authorChain
	}
	return r.d.Mentions[m].Chain
}

// lookAround gathers what the rules found.
func (r *run) lookAround() around {
	a := around{map[int][]int{}, map[[2]int][]graph.Stance{}}
	for i := range r.statements {
		st := &r.statements[i]
		s, _ := slices.BinarySearchFunc(r.d.Sentences, st.Cue.Start, func(s text.Sentence, at int) int { return s.End - at - 1 })
		a.at[s] = append(a.at[s], i)
		if st.Claim.Target >= 0 {
			pair := [2]int{r.chainOf(st.SourceMention), r.chainOf(st.Claim.Target)}
			if !slices.Contains(a.on[pair], st.Stance) {
				a.on[pair] = append(a.on[pair], st.Stance)
			}
		}
	}
	return a
}

// stancesOn is what stances the speaker of segment g takes on whom mention m names, and whether that
// party takes one on the speaker.
func (r *run) stancesOn(g *Segment, m int) (taken []graph.Stance, rival bool) {
	speaker, party := r.chainOf(g.Source), r.chainOf(m)
	return r.around.on[[2]int{speaker, party}], g.Source >= 0 && len(r.around.on[[2]int{party, speaker}]) > 0
}

// nearby is how many sentences before and behind a segment tell what its speaker is up to.
const nearby = 2

// aroundFeatures adds what stands around segment g: the stances that its speaker takes nearby,
// and on those whom it names, and what kind of speaker that is.
func (r *run) aroundFeatures(g *Segment, once func(int, ...string)) {
	speaker := r.chainOf(g.Source)
	for s := max(0, g.Sentence-nearby); s <= g.Sentence+nearby; s++ {
		for _, i := range r.around.at[s] {
			if st := &r.statements[i]; r.chainOf(st.SourceMention) == speaker {
				once(-1, "near", string(st.Stance))
				once(-1, "near", string(st.Stance), strconv.Itoa(s-g.Sentence))
			}
		}
	}
	kind, named := "", false
	if g.Source >= 0 {
		kind, named = string(r.kind(g.Source)), r.nameOf(g.Source) != ""
	}
	once(-1, "kind", kind, strconv.FormatBool(named))
	once(-1, "opinion", strconv.FormatBool(r.info.Opinion))
	once(-1, "place", strconv.Itoa(5*g.Sentence/len(r.d.Sentences)))
	names, pronouns := map[string]bool{}, 0
	for _, t := range g.tokens {
		m := r.mention(t)
		if m < 0 || r.d.Mentions[m].Head != t || g.Source >= 0 && r.same(m, g.Source) {
			continue
		}
		taken, rival := r.stancesOn(g, m)
		for _, s := range taken {
			once(-1, "on", string(s))
		}
		if rival {
			once(-1, "rival")
		}
		if name := r.nameOf(m); name != "" && (r.party(t) || r.unknownName(t)) {
			names[name] = true
		}
		if r.d.Mentions[m].Type == text.Pronoun {
			pronouns++
		}
	}
	once(-1, "names", strconv.Itoa(min(len(names), 2)))
	once(-1, "pronouns", strconv.Itoa(min(pronouns, 2)))
}
