package text

import (
	"slices"
	"strconv"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text/loglinear"
)

// mostEdges bounds the places where a noun phrase is tried to begin or end.
const mostEdges = 6

// whole finds the whole noun phrase of the name n: the model picks where it begins and,
// apart from that, where it ends.
func (w *namer) whole(n *name) (first, end int) {
	if n.modifier {
		return n.first, n.ruledEnd
	}
	w.edges = w.lefts(n, w.edges[:0])
	first = w.pick(n, w.edges, w.leftEdge)
	w.edges = w.rights(n, w.edges[:0])
	w.follow(n)
	end = w.pick(n, w.edges, w.rightEdge)
	return first, end
}

// pick is the edge that the model finds most likely.
func (w *namer) pick(n *name, edges []int, features func(n *name, at int, into []loglinear.Feature) []loglinear.Feature) int {
	if len(edges) == 1 {
		return edges[0]
	}
	best, bestScore := edges[0], float32(-1e9)
	for _, at := range edges {
		var score [1]float32
		w.row = features(n, at, w.row[:0])
		w.extents.Score(w.row, score[:])
		if score[0] > bestScore {
			best, bestScore = at, score[0]
		}
	}
	return best
}

// lefts appends to into the tokens at which the noun phrase of n may begin: those from
// which on all up to the head hangs together under it, and where the rules begin it.
func (w *namer) lefts(n *name, into []int) []int {
	t := w.d.Tokens
	s := w.d.Sentences[w.d.SentenceOf(n.head)].First
	low := n.head // the lowest token that something seen so far depends on, or is
	for p := n.head; p >= s && len(into) < mostEdges; p-- {
		if p < n.head {
			h := t[p].Head
			if h < p || h > n.head { // its head is not inside: what is left of it neither
				if h < 0 || h > n.head {
					break
				}
				low = min(low, h)
			}
		}
		if low >= p {
			low = p
			into = append(into, p)
		}
	}
	for _, p := range []int{n.from, n.first} {
		if p <= n.head && !slices.Contains(into, p) {
			into = append(into, p)
		}
	}
	return into
}

// rights is lefts for the ends.
func (w *namer) rights(n *name, into []int) []int {
	t := w.d.Tokens
	s := w.d.Sentences[w.d.SentenceOf(n.head)].After
	high := n.head
	for p := n.head; p < s && len(into) < mostEdges; p++ {
		if p > n.head {
			h := t[p].Head
			if h < n.head {
				break
			}
			high = max(high, h)
		}
		if high <= p {
			into = append(into, p+1)
		}
	}
	add := func(p int) {
		if p > n.head && p <= s && !slices.Contains(into, p) {
			into = append(into, p)
		}
	}
	add(n.to)
	add(n.end)
	add(n.ruledEnd)
	for p, k := n.to, 0; k < 2 && p < s; k++ {
		p = w.nextPhrase(p, s)
		add(p)
	}
	return into
}

// nextPhrase is the end of the phrase that begins at token p or, after a comma or in
// brackets, at the next, whatever it depends on.
func (w *namer) nextPhrase(p, end int) int {
	t := w.d.Tokens
	from := p
	if s := t[p].Text; s == "," || s == "(" || s == "[" || s == ":" {
		from++
	}
	if from >= end {
		return end
	}
	top := from
	for h := t[top].Head; h > top && h < end && h-from < farPhrase; h = t[top].Head {
		if first, _ := w.near(h); first < from {
			break
		}
		top = h
	}
	_, to := w.near(top)
	if to > end {
		to = end
	}
	if s := t[p].Text; (s == "(" || s == "[") && to < end && (t[to].Text == ")" || t[to].Text == "]") {
		to++
	}
	return to
}

// farPhrase is how far from its beginning, in tokens, the end of a phrase is looked for;
// it keeps the time linear in sentences without end.
const farPhrase = 64

// What the features of edges are made from.
var edgeLeft, edgeRight, edgeFollower = loglinear.Hash("left"), loglinear.Hash("right"), loglinear.Hash("follower")

// kindNumber tells kinds apart.
func kindNumber(k MentionKind) int {
	switch k {
	case graph.Person:
		return 1
	case graph.Organization:
		return 2
	case graph.State:
		return 3
	case graph.Group:
		return 4
	case Place:
		return 5
	case Other:
		return 6
	}
	return 0
}

// Where a follower of a name lies of an edge.
const (
	beyond = iota
	before
	across
)

// follower is what depends on the head of a name and stands after it.
type follower struct {
	first, end int // its tokens
	features   [7]loglinear.Feature
}

// follow fills followers with those of n.
func (w *namer) follow(n *name) {
	d, t := w.d, w.d.Tokens
	w.followers = w.followers[:0]
	for _, c := range w.nearby(n.head) {
		if c <= n.head || t[c].Rel == "punct" {
			continue
		}
		from, to := w.near(c)
		rel := t[c].Rel
		if c < n.to {
			rel += " own"
		}
		prep, hit, lead := "", "", ""
		if rel == "nmod" || rel == "appos" {
			prep = d.Case(c)
			if k := w.inHit[c]; k > 0 {
				hit = string(w.hits[k-1].senses[0].Kind)
			}
		}
		if from > 0 {
			lead = t[from-1].Text
		}
		f := edgeFollower.With(rel)
		w.followers = append(w.followers, follower{c, to, [7]loglinear.Feature{
			f, f.With("lead", strings.ToLower(t[from].Text)), f.With("tag", t[c].Tag), f.With("case", prep, hit),
			f.With("case word", prep, t[n.head].Lemma), f.With("after", lead), f.With("size").Number(bucket(to - from)),
		}})
	}
}

// nearby are the children of t next to it, a few on either side.
func (w *namer) nearby(t int) []int {
	all := w.d.Children(t)
	at, _ := slices.BinarySearch(all, t)
	return all[max(0, at-mostEdges):min(len(all), at+mostEdges)]
}

// near is Document.Subtree, but goes down no deeper than a few levels.
func (w *namer) near(t int) (first, end int) {
	first, end = t, t+1
	for k, n := t, 0; n < mostEdges; n++ {
		c := w.d.Children(k)
		if len(c) == 0 || c[0] > k {
			break
		}
		k = c[0]
		first = k
	}
	for k, n := t, 0; n < mostEdges; n++ {
		c := w.d.Children(k)
		if len(c) == 0 || c[len(c)-1] < k {
			break
		}
		k = c[len(c)-1]
		end = k + 1
	}
	return first, end
}

// leftEdge appends to into what tells whether the noun phrase of n begins at token p.
func (w *namer) leftEdge(n *name, p int, into []loglinear.Feature) []loglinear.Feature {
	d, t := w.d, w.d.Tokens
	kind := kindNumber(n.kind)
	add := func(parts ...string) {
		f := edgeLeft.With(parts...)
		into = append(into, f, f.Number(kind))
	}
	word := func(k int) string { return strings.ToLower(t[k].Text) }
	rel := t[n.head].Rel
	add("rule", strconv.FormatBool(p == n.first), strconv.FormatBool(p == n.from))
	add("rule rel", strconv.FormatBool(p == n.first), rel)
	add("from", strconv.Itoa(max(-3, min(3, p-n.from))), strconv.FormatBool(n.outer))
	add("size", strconv.Itoa(min(n.head-p, 8)))
	add("at", t[p].Tag)
	add("at word", word(p))
	add("at rel", t[p].Rel, strconv.FormatBool(t[p].Head == n.head))
	if p > d.Sentences[d.SentenceOf(p)].First {
		add("before", t[p-1].Tag, t[p].Tag)
		add("before word", word(p-1))
		add("before rel", t[p-1].Rel, strconv.FormatBool(t[p-1].Head >= p && t[p-1].Head <= n.head))
		add("before both", word(p-1), t[p].Tag)
		add("glued", strconv.FormatBool(t[p-1].End == t[p].Start))
	} else {
		add("opens")
	}
	for _, c := range w.nearby(n.head) {
		if c >= n.head {
			continue
		}
		in := "out"
		if c >= p {
			in = "in"
		}
		add("child", in, t[c].Rel, t[c].Tag)
		add("child rel", in, t[c].Rel, strconv.FormatBool(w.inHit[c] > 0))
		if t[c].Rel == "compound" || t[c].Rel == "amod" {
			add("child class", in, string(w.lex.NounClass(strings.ToLower(t[c].Lemma))), t[c].Tag)
		}
	}
	into = w.balance(p, n.head+1, into, loglinear.Hash("left balance"))
	return into
}

// rightEdge appends to into what tells whether the noun phrase of n ends before token p.
func (w *namer) rightEdge(n *name, p int, into []loglinear.Feature) []loglinear.Feature {
	d, t := w.d, w.d.Tokens
	kind := kindNumber(n.kind)
	add := func(parts ...string) {
		f := edgeRight.With(parts...)
		into = append(into, f, f.Number(kind))
	}
	word := func(k int) string { return strings.ToLower(t[k].Text) }
	add("rule", strconv.FormatBool(p == n.end), strconv.FormatBool(p == n.to), strconv.FormatBool(p == n.ruledEnd))
	add("to", strconv.Itoa(max(-3, min(6, p-n.to))), strconv.FormatBool(n.outer))
	add("ruled", strconv.FormatBool(p == n.ruledEnd), strconv.FormatBool(n.outer), t[n.head].Rel)
	add("last", t[p-1].Tag)
	add("last rel", t[p-1].Rel)
	end := d.Sentences[d.SentenceOf(p-1)].After
	if p < end {
		add("next", t[p-1].Tag, t[p].Tag)
		add("next word", word(p))
		add("next rel", t[p].Rel, strconv.FormatBool(t[p].Head >= n.head && t[p].Head < p))
		if p+1 < end {
			add("next two", word(p), t[p+1].Tag)
			k := w.inHit[p+1]
			if k > 0 {
				add("next hit", word(p), string(w.hits[k-1].senses[0].Kind), strconv.FormatBool(w.hits[k-1].senses[0].Use == lexicon.Adjective))
			} else if isCapital(t[p+1].Text) {
				add("next name", word(p), string(w.lex.NameClass(t[p+1].Text)), strconv.FormatBool(w.lex.City(t[p+1].Text)))
			}
		}
	} else {
		add("ends")
	}
	if p > n.to && n.to < len(t) {
		add("after name", word(n.to), t[p-1].Tag)
		if k := w.inHit[p-1]; k > 0 {
			add("last hit", word(n.to), string(w.hits[k-1].senses[0].Kind))
		}
		if isCapital(t[p-1].Text) {
			add("last name", word(n.to), string(w.lex.NameClass(t[p-1].Text)), strconv.FormatBool(w.lex.City(t[p-1].Text)), strconv.Itoa(min(p-n.to, 5)))
		}
		add("after name two", word(n.to), t[min(n.to+1, len(t)-1)].Tag)
	}
	for _, c := range w.followers {
		state := beyond
		switch {
		case c.first < p && c.end > p:
			state = across
		case c.first < p:
			state = before
		}
		for _, f := range c.features {
			f = f.Number(state)
			into = append(into, f, f.Number(kind))
		}
	}
	into = w.balance(n.head, p, into, loglinear.Hash("right balance"))
	return into
}

// balance appends to into whether brackets and quotation marks are open at either end
// of the tokens [i:j).
func (w *namer) balance(i, j int, into []loglinear.Feature, f loglinear.Feature) []loglinear.Feature {
	round, square, quotes := 0, 0, 0
	t := w.d.Tokens
	for k := i; k < j; k++ {
		switch t[k].Text {
		case "(":
			round++
		case ")":
			round--
		case "[":
			square++
		case "]":
			square--
		case "\"", "“", "”", "''", "``":
			quotes++
		}
	}
	return append(into, f.With("round", strconv.Itoa(round)), f.With("square", strconv.Itoa(square)), f.With("quotes", strconv.Itoa(quotes%2)))
}
