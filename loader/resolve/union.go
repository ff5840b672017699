package resolve

import (
	"cmp"
	"maps"
	"slices"

	"stancegraph/graph"
	"stancegraph/loader/decide"
)

// edge says that two keys name the same party, claim or article.
type edge struct {
	a, b   string
	score  float64 // 0 to 1
	reason string
}

// stronger orders edges, whatever the order they were found in.
func stronger(e, o edge) int {
	return cmp.Or(
		cmp.Compare(o.score, e.score),
		cmp.Compare(e.reason, o.reason),
		cmp.Compare(e.a, o.a),
		cmp.Compare(e.b, o.b),
	)
}

// union keeps the components that edges make of keys. A component holds one codebook
// entry at most.
type union struct {
	parent map[string]string
	known  map[string]string // root -> the codebook entry of its component
	best   map[string]edge   // key -> the strongest edge that joined it to another
	rules  decide.Rules      // of people's decisions
}

// newUnion returns a union of what people decided to be one; known gives, by key, the
// codebook entries.
func newUnion(known map[string]string, rules decide.Rules) *union {
	u := &union{parent: map[string]string{}, known: maps.Clone(known), best: map[string]edge{}, rules: rules}
	for _, p := range rules.Joined {
		u.join(edge{p.A, p.B, scoreDecision, p.Reason})
	}
	return u
}

// scoreDecision is the score of what people decided.
const scoreDecision = 1

// find returns the smallest key of key's component.
func (u *union) find(key string) string {
	root := key
	for {
		p, ok := u.parent[root]
		if !ok {
			break
		}
		root = p
	}
	for key != root {
		key, u.parent[key] = u.parent[key], root
	}
	return root
}

// joinAll joins the components that edges connect, the strongest first, leaving out
// an edge that would bring two codebook entries together, or what people keep apart.
func (u *union) joinAll(edges []edge) {
	slices.SortFunc(edges, stronger)
	for _, e := range edges {
		u.join(e)
	}
}

func (u *union) join(e edge) {
	a, b := u.find(e.a), u.find(e.b)
	if ka, kb := u.known[a], u.known[b]; ka != "" && kb != "" && ka != kb || u.apart(a, b) {
		return
	}
	for _, key := range []string{e.a, e.b} {
		if old, ok := u.best[key]; !ok || stronger(e, old) < 0 {
			u.best[key] = e
		}
	}
	if a == b {
		return
	}
	root := min(a, b)
	u.parent[max(a, b)] = root
	if u.known[root] == "" && u.known[max(a, b)] != "" {
		u.known[root] = u.known[max(a, b)]
	}
}

// apart reports whether people keep a key of root a apart from one of root b.
func (u *union) apart(a, b string) bool {
	return slices.ContainsFunc(u.rules.Apart, func(p decide.Pair) bool {
		x, y := u.find(p.A), u.find(p.B)
		return x == a && y == b || x == b && y == a
	})
}

// links gives each key that is not its component's smallest one the link to that, with
// score and reason of the strongest edge that holds the key in the component.
func (u *union) links() []graph.Link {
	var links []graph.Link
	for _, key := range slices.Sorted(maps.Keys(u.best)) {
		if root := u.find(key); root != key {
			e := u.best[key]
			links = append(links, graph.Link{Alias: key, Representative: root, Score: e.score, Reason: e.reason})
		}
	}
	return links
}

// shown returns, by the representatives of components of two or more keys, the most
// frequent and then the alphabetically first of the members' names.
func (u *union) shown(names map[string]string, uses map[string]int) map[string]string {
	counts := map[string]map[string]int{}
	for key := range u.best {
		root := u.find(key)
		if counts[root] == nil {
			counts[root] = map[string]int{}
		}
		counts[root][names[key]] += uses[key]
	}
	shown := make(map[string]string, len(counts))
	for root, count := range counts {
		shown[root] = slices.MinFunc(slices.Collect(maps.Keys(count)), func(a, b string) int {
			return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b))
		})
	}
	return shown
}
