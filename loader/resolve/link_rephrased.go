package resolve

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"stancegraph/graph"
)

// scoreRephrased is the score of two claims of other words for one act and object.
const scoreRephrased = 0.8

// tooCommon is how many claims may share a word and a family of acts; what more share
// tells nothing.
const tooCommon = 400

// rephrased are the pairs of claims that tell the same act of the same party on the same
// object in other words ("the raid on the bank", "robbing the Harbour Bank"). Where
// two that say more than a third do not meet each other, nothing tells which of them is
// meant, and it stays apart from both.
func (t *tables) rephrased(all []wording, b *bearers) [][2]wording {
	index := map[string][]int{}
	near := make([][]int, len(all))
	for i, w := range all {
		for j := range found(index, w) {
			if t.meets(w, all[j], b) {
				near[i], near[j] = append(near[i], j), append(near[j], i)
			}
		}
		for _, key := range w.keys() {
			index[key] = append(index[key], i)
		}
	}
	var pairs [][2]wording
	for i := range all {
		slices.Sort(near[i])
		for _, j := range near[i] {
			if i < j && !t.doubtful(all, near, i, j, b) && !t.doubtful(all, near, j, i, b) {
				pairs = append(pairs, [2]wording{all[i], all[j]})
			}
		}
	}
	return pairs
}

// found are the wordings that share a word and a family with w, in order.
func found(index map[string][]int, w wording) map[int]bool {
	near := map[int]bool{}
	for _, key := range w.keys() {
		if len(index[key]) <= tooCommon {
			for _, j := range index[key] {
				near[j] = true
			}
		}
	}
	return near
}

// keys are the forms under which wordings find one another.
func (w wording) keys() []string {
	kind := string(w.claim.Kind)
	if w.framed {
		kind += " framed"
	}
	var keys []string
	for _, act := range w.acts {
		for _, f := range act.families {
			for word := range w.names {
				keys = append(keys, kind+"|"+f+"|"+word)
			}
			for word := range w.owner {
				keys = append(keys, kind+"|"+f+"|"+word)
			}
			for word := range w.words {
				keys = append(keys, kind+"|"+f+"|"+word)
			}
			if w.framed && w.target != "" {
				keys = append(keys, kind+"|"+f+"|of "+w.target)
			}
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// doubtful reports whether i says no more than j and than another that j does not meet.
func (t *tables) doubtful(all []wording, near [][]int, i, j int, b *bearers) bool {
	if !less(all[i], all[j]) {
		return false
	}
	return slices.ContainsFunc(near[i], func(k int) bool {
		return k != j && less(all[i], all[k]) && !t.meets(all[j], all[k], b)
	})
}

// less reports whether a tells no more than b of what was acted on, where and by whom.
func less(a, b wording) bool {
	told := func(w wording) int { return len(w.names) + len(w.words) + len(w.beside) + len(w.owner) }
	return told(a) <= told(b)
}

// meets reports whether two wordings may tell the same.
func (t *tables) meets(a, b wording, of *bearers) bool {
	if a.claim.Kind != b.claim.Kind || a.framed != b.framed {
		return false
	}
	left, right, acts := sameActs(a, b)
	if acts == 0 {
		return false
	}
	if a.bare || b.bare {
		return a.framed && a.bare != b.bare && a.target == b.target && !Local(a.claim.Target) && !Local(b.claim.Target)
	}
	if a.framed && !of.one(a, b) {
		return false
	}
	names := shared(a.names, b.names)
	if len(a.names) > 0 && len(b.names) > 0 && !subset(a.names, b.names, b.beside) && !subset(b.names, a.names, a.beside) {
		return false
	}
	if len(a.owner) > 0 && len(b.owner) > 0 && !subset(a.owner, b.owner) && !subset(b.owner, a.owner) {
		return false
	}
	if len(a.beside) > 0 && len(b.beside) > 0 && shared(a.beside, b.beside) == 0 {
		return false
	}
	delete(left, "~computer")
	delete(right, "~computer")
	words := shared(left, right)
	more, fewer := len(left)-words, len(right)-words
	if more > 0 && fewer > 0 {
		return false
	}
	switch extra := more + fewer; {
	case extra > 0 && len(a.owner) == 0 != (len(b.owner) == 0):
		return false
	case names > 0 && extra > 0 && a.whole && b.whole:
		return true
	case names > 0:
		return extra == 0 || extra <= words || a.framed && words > 0 && extra <= 2*words
	case len(a.names) != len(b.names) && (!a.framed || a.target != b.target || extra > 0):
		return false // one tells by name what it was done to
	case !a.framed:
		words += acts - 1 // of "the strike ban" one act is what the other was done to
		return extra == 0 && (words > 1 || words > 0 && len(a.owner) > 0 && len(b.owner) > 0)
	case len(a.words) == 1 && a.rest != b.rest && (a.target != b.target || !restShared(a.rest, b.rest)):
		return false // "money" may be any
	case a.target != b.target:
		return extra == 0 && words > 0
	default:
		return words > 0 && extra < words
	}
}

// restShared reports whether what else two clauses tell has a word in common.
func restShared(a, b string) bool {
	other := strings.Fields(b)
	return slices.ContainsFunc(strings.Fields(a), func(w string) bool { return slices.Contains(other, w) })
}

func shared(a, b map[string]bool) int {
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}

// subset reports whether all of the words stand in one of the sets.
func subset(words map[string]bool, sets ...map[string]bool) bool {
	for w := range words {
		if !slices.ContainsFunc(sets, func(s map[string]bool) bool { return s[w] }) {
			return false
		}
	}
	return true
}

// bearers tell who may be meant by the name of a party that articles give in part.
type bearers struct {
	actors map[string]graph.Actor
	find   func(string) string
	// full holds, by the first and the last words of longer names, the representatives of
	// those who bear them.
	full map[string]map[string]bool
}

func newBearers(actors []graph.Actor, find func(string) string) *bearers {
	b := &bearers{map[string]graph.Actor{}, find, map[string]map[string]bool{}}
	for _, a := range actors {
		b.actors[a.ID] = a
		words := normalWords(a.Name)
		if !a.Named || len(words) < 2 || Local(a.ID) {
			continue
		}
		for n := 1; n < len(words); n++ {
			for _, part := range []string{strings.Join(words[:n], " "), strings.Join(words[n:], " ")} {
				if b.full[part] == nil {
					b.full[part] = map[string]bool{}
				}
				b.full[part][find(a.ID)] = true
			}
		}
	}
	return b
}

// one reports whether the targets of two claims are one party: joined already, or under
// one name that holds in an article alone and that one party of the graph bears at most.
func (b *bearers) one(x, y wording) bool {
	if x.target == y.target {
		return x.target != ""
	}
	if x.target == "" || y.target == "" {
		return false
	}
	short := b.inPart(x, y)
	return short != "" && len(b.full[short]) <= 1
}

// inPart is the name, in normal words, that an article alone gives for the target of one of
// the two claims and that is that of the other's or a part of it; "" for none.
func (b *bearers) inPart(x, y wording) string {
	p, q := b.actors[x.claim.Target], b.actors[y.claim.Target]
	if !p.Named || !q.Named || !Local(p.ID) && !Local(q.ID) {
		return ""
	}
	short, long := normalWords(p.Name), normalWords(q.Name)
	if len(short) > len(long) {
		p, q, short, long = q, p, long, short
	}
	if len(short) == 0 || !Local(p.ID) || !partOfName(p, q, short, long) {
		return ""
	}
	return strings.Join(short, " ")
}

// partOfName reports whether the words short of p's name may stand for q, whose are long.
func partOfName(p, q graph.Actor, short, long []string) bool {
	if slices.Equal(short, long) {
		return true // of what kind it is, an article that names it in part may not tell
	}
	if !Local(q.ID) && p.Kind == graph.Person && q.Kind == graph.Person {
		return len(short) == 1 && short[0] == long[len(long)-1]
	}
	return p.Kind != graph.Person && q.Kind != graph.Person && slices.Equal(short, long[:len(short)])
}

// wordings are the claims that can be compared by what they say, ordered by ID.
func (t *tables) wordings(claims []graph.Claim, of map[string]map[string]bool, find func(string) string) []wording {
	var all []wording
	for _, c := range claims {
		target := ""
		if c.Target != "" {
			target = find(c.Target)
		}
		if w, ok := t.wordingOf(c, target, of[target]); ok {
			all = append(all, w)
		}
	}
	slices.SortFunc(all, func(a, b wording) int { return cmp.Compare(a.claim.ID, b.claim.ID) })
	return all
}

// sameTold joins the parties that articles name in part of whom the same is told.
func sameTold(pairs [][2]wording) []edge {
	seen := map[[2]string]bool{}
	for _, p := range pairs {
		a, b := p[0].claim.Target, p[1].claim.Target
		if p[0].framed && a != b && p[0].target != p[1].target {
			seen[[2]string{min(a, b), max(a, b)}] = true
		}
	}
	var edges []edge
	for _, k := range slices.SortedFunc(maps.Keys(seen), func(a, b [2]string) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) }) {
		edges = append(edges, edge{k[0], k[1], scoreSaid, "the same name in part, and the same is told of both"})
	}
	return edges
}

// sameMeaning joins the claims of the pairs, but for those that people keep alone.
func sameMeaning(pairs [][2]wording, alone map[string]bool) []edge {
	var edges []edge
	for _, p := range pairs {
		a, b := p[0].claim.ID, p[1].claim.ID
		if alone[a] || alone[b] {
			continue
		}
		edges = append(edges, edge{min(a, b), max(a, b), scoreRephrased, "the same act on the same object, in other words"})
	}
	return edges
}
