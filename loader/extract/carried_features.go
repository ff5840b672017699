package extract

import (
	"strconv"
	"strings"

	"stancegraph/loader/text"
	"stancegraph/loader/text/loglinear"
)

// features fills the features of g: of the segment as a whole, of each word and what it hangs
// on, of each word of a class of tones.yaml with what stands around it, and of what stands around g.
func (r *run) features(g *Segment) {
	add := func(at int, parts ...string) {
		g.Features = append(g.Features, loglinear.Hash(parts...))
		g.at = append(g.at, at)
	}
	add(-1, "bias")
	r.hear(g)
	voice := "author"
	if g.voice >= 0 {
		a := &r.attributions[g.voice]
		voice = "indirect"
		if r.quoteOf[g.tokens[len(g.tokens)/2]] >= 0 {
			voice = "quoted"
		}
		add(-1, "cue", r.lemmas[a.CueHead])
	}
	add(-1, "voice", voice)
	add(-1, "length", strconv.Itoa(min(len(g.tokens)/6, 6)))
	seen := map[loglinear.Feature]bool{}
	once := func(at int, parts ...string) {
		f := loglinear.Hash(parts...)
		if !seen[f] {
			seen[f] = true
			g.Features = append(g.Features, f)
			g.at = append(g.at, at)
		}
	}
	parties := 0
	for i, t := range g.tokens {
		l := r.generalised(t, g)
		if l == "PARTY" {
			parties++
		}
		prev := "^"
		if i > 0 {
			prev = r.generalised(g.tokens[i-1], g)
		}
		sign := r.sign(t)
		once(t, "b", prev, l)
		if r.meaningful(t) {
			once(t, "w", l)
			once(t, "ws", l, sign)
			if k := r.x.like.Of(l).Fine; k > 0 {
				class := strconv.Itoa(k)
				once(t, "like", class)
				once(t, "likesign", class, sign)
			}
		}
		r.linkFeatures(once, t, l, sign, g)
		for _, tone := range r.x.tones[r.lemmas[t]] {
			r.toneFeatures(once, t, tone, g)
		}
		if r.d.Tokens[t].Text == "!" {
			once(t, "!")
		}
	}
	add(-1, "parties", strconv.Itoa(min(parties, 2)))
	add(-1, "end", r.forms[g.tokens[len(g.tokens)-1]])
	r.aroundFeatures(g, once)
	if root := r.top(g); root >= 0 {
		neg := r.sign(root)
		subj := r.personOf(r.d.Child(root, "nsubj", "nsubj:pass", "expl"), g)
		once(root, "root", r.lemmas[root])
		once(root, "roottag", r.tags[root], neg)
		once(root, "rootsubj", subj, neg)
		once(root, "roottense", subj, neg, string(r.d.Tense(root)), r.d.Modal(root))
		once(root, "subjroot", subj, r.lemmas[root], neg)
		for _, tone := range r.x.tones[r.lemmas[root]] {
			once(root, "roottone", tone, subj, neg, r.d.Modal(root))
		}
	}
}

// linkFeatures adds what the word t of segment g, generalised to l and of that sign, hangs on, and
// whom it says something of.
func (r *run) linkFeatures(once func(int, ...string), t int, l, sign string, g *Segment) {
	if r.tags[t] == "MD" {
		once(t, "modal", l)
	}
	if s := r.d.Child(t, "nsubj", "nsubj:pass"); s >= 0 {
		subj := r.personOf(s, g)
		once(t, "sv", subj, l, sign)
		once(t, "st", subj, r.tags[t], sign)
	}
	h := r.head(t)
	if h < g.tokens[0] || h > g.tokens[len(g.tokens)-1] {
		return
	}
	switch rel := r.rel(t); rel {
	case "punct", "det", "case", "cc", "mark":
	default:
		once(t, "link", r.generalised(h, g), rel, l)
		if a, b := r.x.like.Of(r.lemmas[h]).Fine, r.x.like.Of(r.lemmas[t]).Fine; a > 0 && b > 0 && r.meaningful(h) && r.meaningful(t) {
			once(t, "linklike", strconv.Itoa(a), rel, strconv.Itoa(b))
		}
	}
}

// toneFeatures adds what the word t of a class of tones says in segment g: its sign, what
// it is said of, what it modifies.
func (r *run) toneFeatures(once func(int, ...string), t int, tone string, g *Segment) {
	sign := r.sign(t)
	pos := r.tags[t][:1]
	once(t, "t", tone, sign)
	once(t, "tp", tone, pos, sign)
	once(t, "rel", tone, r.rel(t), sign)
	p := t
	for n := 0; n < 3 && !r.clause(p) && r.head(p) >= 0; n++ {
		p = r.head(p)
	}
	subj := r.personOf(r.d.Child(p, "nsubj", "nsubj:pass", "expl"), g)
	once(t, "ts", tone, pos, subj, sign)
	if m := r.d.Modal(p); m != "" {
		once(t, "tm", tone, m, subj, sign)
	}
	if o := r.d.Child(t, "obj"); o >= 0 {
		once(t, "to", tone, r.personOf(o, g), sign)
		for _, other := range r.x.tones[r.lemmas[o]] {
			once(t, "tto", tone, other, sign)
		}
	}
	if h := r.head(t); h >= 0 && r.rel(t) == "amod" {
		for _, other := range r.x.tones[r.lemmas[h]] {
			once(t, "th", tone, other, sign)
		}
	}
	if k := r.d.Child(t, "nmod:poss"); k >= 0 {
		once(t, "tposs", tone, r.personOf(k, g), sign)
	}
}

// sign is "-" where what t says is negated: by itself, or by the word that it hangs on.
func (r *run) sign(t int) string {
	neg := r.d.Negated(t)
	for _, k := range r.d.Children(t) {
		if r.rel(k) == "det" && r.lemmas[k] == "no" {
			neg = true
		}
	}
	if h := r.head(t); h >= 0 && !neg {
		switch r.rel(t) {
		case "amod", "obj", "xcomp", "obl", "ccomp":
			neg = r.d.Negated(h) || r.determined(h, "no") || negations[r.lemmas[h]] || r.lemmas[h] == "nothing"
		}
	}
	if neg {
		return "-"
	}
	return "+"
}

// personOf tells what kind of thing token s refers to: the speaker, the hearer, another
// party, a pronoun, a thing.
func (r *run) personOf(s int, g *Segment) string {
	if s < 0 {
		return "none"
	}
	switch l := r.lemmas[s]; l {
	case "i", "we", "me", "us", "my", "our":
		return "self"
	case "you", "your":
		return "you"
	case "it", "this", "that", "these", "those", "what", "which", "there":
		return "it"
	}
	m := r.mention(s)
	if m >= 0 && g.Source >= 0 && r.same(m, g.Source) {
		return "self"
	}
	if m >= 0 && (r.party(s) || r.d.Mentions[m].Type == text.Pronoun || r.unknownName(s)) {
		return "party"
	}
	for _, tone := range r.x.tones[r.lemmas[s]] {
		switch tone {
		case "party-word":
			return "party"
		case "policy-word":
			return "policy"
		}
	}
	return "thing"
}

// generalised is the word of token t as the features name it: parties and numbers by their
// kind, the rest by lemma.
func (r *run) generalised(t int, g *Segment) string {
	if m := r.nameAt(t); m >= 0 {
		if g.Source >= 0 && r.same(m, g.Source) {
			return "SELF"
		}
		if r.party(t) || r.unknownName(t) {
			return "PARTY"
		}
		return "NAME"
	}
	if tag := r.tags[t]; tag == "CD" {
		return "NUM"
	} else if strings.HasPrefix(tag, "NNP") {
		return "NAME"
	}
	return r.lemmas[t]
}

// meaningful reports whether t is a word with a meaning of its own.
func (r *run) meaningful(t int) bool {
	switch r.tags[t][:1] {
	case "N", "V", "J", "R", "M", "U":
		return true
	}
	return false
}

// top is the token of g that the others hang on, -1.
func (r *run) top(g *Segment) int {
	first, last := g.tokens[0], g.tokens[len(g.tokens)-1]
	for _, t := range g.tokens {
		if h := r.head(t); (h < first || h > last) && r.rel(t) != "punct" {
			return t
		}
	}
	return -1
}
