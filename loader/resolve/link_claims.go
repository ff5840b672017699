package resolve

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode"

	"stancegraph/graph"
	"stancegraph/loader/decide"
)

// The scores of the reasons for which two claims are one.
const (
	scoreSameFrame   = 0.97 // equal target, act and object
	scoreSameWords   = 0.95 // equal words, for claims without a frame
	scoreOneNarrower = 0.85 // one object words the other more fully
	scoreNameAlone   = 0.9  // the name of a thing, which one article has as a party and another as an act
)

// sameWords is the Jaccard similarity of content words from which two claims without a
// frame, about one target, are one.
const sameWords = 0.8

// linkClaims finds the components of the claims; actors are those of their targets, of the
// words of their names by component, told the pairs that say the same in other words.
func (t *tables) linkClaims(claims []graph.Claim, of map[string]map[string]bool, actors *union, told [][2]wording, codebook *Codebook, rules decide.Rules) *union {
	known := map[string]string{}
	blocks := map[claimBlock][]claimKey{}
	named := nameClaims{}
	for _, c := range claims {
		if rules.Alone[c.ID] {
			continue
		}
		target := ""
		if c.Target != "" {
			target = actors.find(c.Target)
		}
		entry := actors.known[target]
		if k, ok := codebook.claim(c.Kind, cmp.Or(entry, c.Target), append([]string{c.Text}, c.Aliases...)...); ok {
			known[c.ID] = k.ID
		} else if k, ok := codebook.claimByID(c.ID); ok {
			known[c.ID] = k.ID
		}
		key := t.claimKey(c, of[target])
		if len(key.tokens) == 0 {
			continue
		}
		worded := c.Act == "" && key.tokens[0] != partyAlone
		if c.Act == "" && c.Kind != graph.Allegation {
			if worded && t.generic(c.Text, of[target]) {
				continue // "the bill" may be any
			}
			named.add(t.contentWords(c.Text), key, !Local(c.Target))
		}
		if worded && len(key.tokens) < 2 && target != "" {
			continue // so may "Brandt's comments"
		}
		block := claimBlock{c.Kind, target, c.Act}
		blocks[block] = append(blocks[block], key)
	}
	u := newUnion(known, rules)
	edges := slices.Concat(sameEntry(known), sameMeaning(told, rules.Alone), named.edges())
	for _, block := range slices.SortedFunc(maps.Keys(blocks), claimBlock.compare) {
		edges = append(edges, t.sameClaims(block, blocks[block])...)
	}
	u.joinAll(edges)
	return u
}

// claimBlock is what two claims must share to be compared; act is "" for claims
// without a frame.
type claimBlock struct {
	kind   graph.ClaimKind
	target string
	act    string
}

func (b claimBlock) compare(o claimBlock) int {
	return cmp.Or(cmp.Compare(b.kind, o.kind), cmp.Compare(b.target, o.target), cmp.Compare(b.act, o.act))
}

// claimKey is what is compared of a claim.
type claimKey struct {
	id     string
	tokens []string // of the object, where the claim has a frame; else of the text
	beside []string // what else the clause tells
	// proper says which tokens are names.
	proper map[string]bool
}

// partyAlone is the token of a claim that consists of its target.
const partyAlone = "(party)"

// nameClaims are, by their words in order, the claims that consist of a name or of the same words:
// articles may have "the Orlandia War" as a party, as an act about Orlandia, or as an act alone.
type nameClaims map[string]struct{ parties, acts []string }

// add enters the claim of key with the words of its text, two at least; one word may be a common noun. A party
// that only its article knows names nothing.
func (n nameClaims) add(words []string, key claimKey, known bool) {
	if len(words) < 2 {
		return
	}
	at := strings.Join(words, " ")
	same := n[at]
	switch {
	case key.tokens[0] != partyAlone:
		same.acts = append(same.acts, key.id)
	case known:
		same.parties = append(same.parties, key.id)
	}
	n[at] = same
}

// edges join all claims of the same words where one of them consists of a name.
func (n nameClaims) edges() []edge {
	var edges []edge
	for _, words := range slices.Sorted(maps.Keys(n)) {
		same := n[words]
		if len(same.parties) == 0 {
			continue
		}
		all := slices.Sorted(slices.Values(slices.Concat(same.parties, same.acts)))
		for _, id := range all[1:] {
			edges = append(edges, edge{all[0], id, scoreNameAlone, "the same name, of a party or of an act"})
		}
	}
	return edges
}

// targetWords are the content words of the names of each component of actors.
func (t *tables) targetWords(all []graph.Actor, actors *union) map[string]map[string]bool {
	of := map[string]map[string]bool{}
	for _, a := range all {
		root := actors.find(a.ID)
		if of[root] == nil {
			of[root] = map[string]bool{}
		}
		for _, w := range t.contentWords(a.Name) {
			of[root][w] = true
		}
	}
	return of
}

func (t *tables) claimKey(c graph.Claim, of map[string]bool) claimKey {
	object, rest, _ := strings.Cut(c.Object, " "+besides+" ")
	words, beside := strings.Fields(object), strings.Fields(rest)
	if c.Act == "" {
		all := t.contentWords(c.Text)
		words, beside = slices.DeleteFunc(slices.Clone(all), func(w string) bool { return of[w] }), nil
		if len(words) == 0 && len(all) > 0 {
			words = []string{partyAlone}
		}
	}
	key := claimKey{id: c.ID, tokens: words, beside: beside, proper: map[string]bool{}}
	for _, text := range append([]string{c.Text}, c.Aliases...) {
		for i, w := range strings.Fields(text) {
			if r := []rune(w)[0]; unicode.IsUpper(r) && i > 0 || unicode.IsDigit(r) {
				for _, n := range normalWords(w) {
					key.proper[n] = true
				}
			}
		}
	}
	return key
}

// sameClaims joins the claims of a block that say the same.
func (t *tables) sameClaims(b claimBlock, keys []claimKey) []edge {
	reason, score := "same target, act and object", scoreSameFrame
	if b.act == "" {
		reason, score = "same words about the same target", scoreSameWords
	}
	bySet := map[string][]claimKey{}
	for _, k := range keys {
		set := strings.Join(slices.Compact(slices.Sorted(slices.Values(k.tokens))), " ") + " " + besides + " " + strings.Join(k.beside, " ")
		bySet[set] = append(bySet[set], k)
	}
	var edges []edge
	var distinct []claimKey
	for _, set := range slices.Sorted(maps.Keys(bySet)) {
		same := bySet[set]
		for i := 1; i < len(same); i++ {
			edges = append(edges, edge{same[0].id, same[i].id, score, reason})
		}
		merged := same[0]
		merged.proper = map[string]bool{}
		for _, k := range same {
			maps.Copy(merged.proper, k.proper)
		}
		distinct = append(distinct, merged)
	}
	if b.act == "" {
		return append(edges, t.similar(distinct)...)
	}
	return append(edges, t.narrower(distinct)...)
}

// narrower joins each object with those that word it more fully ("cyber-attack sony"
// with "cyber-attack sony-pictures"), unless two of these differ from one another: then
// nothing tells which of them is meant.
func (t *tables) narrower(keys []claimKey) []edge {
	index := map[string][]int{}
	for i, k := range keys {
		for _, stem := range t.stems(k) {
			index[stem] = append(index[stem], i)
		}
	}
	var edges []edge
	for i, k := range keys {
		var fuller []claimKey
		for _, j := range candidates(index, rarest(index, t.stems(k)), i) {
			if t.covers(k, keys[j]) {
				fuller = append(fuller, keys[j])
			}
		}
		if len(fuller) == 0 || !t.comparable(fuller) {
			continue
		}
		for _, f := range fuller {
			edges = append(edges, edge{min(k.id, f.id), max(k.id, f.id), scoreOneNarrower, "same target and act, one object worded more fully"})
		}
	}
	return edges
}

// comparable reports whether of any two keys one covers the other.
func (t *tables) comparable(keys []claimKey) bool {
	for i, a := range keys {
		for _, b := range keys[:i] {
			if !t.covers(a, b) && !t.covers(b, a) {
				return false
			}
		}
	}
	return true
}

// stems are the words under which an object is found, the class of a deed left out.
func (t *tables) stems(k claimKey) []string {
	var stems []string
	for i, w := range k.tokens {
		if _, deed := t.deeds[w]; !deed || i > 0 {
			stems = append(stems, strings.Split(w, "-")...)
		}
	}
	return slices.Compact(slices.Sorted(slices.Values(stems)))
}

// rarest is the stem that the fewest keys have; whatever words an object more fully has
// it too.
func rarest(index map[string][]int, stems []string) []string {
	if len(stems) == 0 {
		return nil
	}
	return []string{slices.MinFunc(stems, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(index[a]), len(index[b])), cmp.Compare(a, b))
	})}
}

// candidates are the keys but i that share a stem.
func candidates(index map[string][]int, stems []string, i int) []int {
	var found []int
	for _, stem := range stems {
		for _, j := range index[stem] {
			if j != i {
				found = append(found, j)
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// covers reports whether k's object, of two tokens at least, is a shorter wording of
// the other's. A deed's object begins with its class, which must be the same or the
// wider one; each further token is one of the other's or a part of a name of it. Other
// objects are sets of words, of which the longer adds half as many at most.
func (t *tables) covers(k, o claimKey) bool {
	if len(k.beside)+len(o.beside) > 0 {
		return within(k.beside, o.beside) && (slices.Equal(k.tokens, o.tokens) && t.telling(k) || nounOf(k, o))
	}
	if nounOf(k, o) {
		return true
	}
	if len(k.tokens) < 2 || len(o.tokens) < 2 {
		return false
	}
	if _, deed := t.deeds[k.tokens[0]]; !deed {
		return within(k.tokens, o.tokens) && 2*(len(o.tokens)-len(k.tokens)) <= len(k.tokens)
	}
	if k.tokens[0] != o.tokens[0] && t.wider(o.tokens[0]) != k.tokens[0] {
		return false
	}
	for _, w := range k.tokens[1:] {
		if !slices.ContainsFunc(o.tokens[1:], func(full string) bool { return w == full || k.shortFor(w, full) }) {
			return false
		}
	}
	return len(o.tokens)-len(k.tokens) <= len(k.tokens)
}

// nounOf reports whether k's object is the one noun by which o's is named: "mint" of
// "marlow-mint".
func nounOf(k, o claimKey) bool {
	return len(k.tokens) == 1 && len(o.tokens) == 1 && strings.HasSuffix(o.tokens[0], "-"+k.tokens[0])
}

// telling reports whether what was acted on says by itself which deed is meant: two words
// or a name, not "money" alone.
func (t *tables) telling(k claimKey) bool {
	return len(k.tokens) > 1 || len(k.tokens) == 1 && strings.Contains(k.tokens[0], "-")
}

// shortFor reports whether the name short is the first part of the name full, or its
// last: "sony" of "sony-pictures", "brandt" of "ivo-brandt".
func (k claimKey) shortFor(short, full string) bool {
	if !strings.HasPrefix(full, short+"-") && !strings.HasSuffix(full, "-"+short) {
		return false
	}
	for _, w := range strings.Split(short, "-") {
		if !k.proper[w] {
			return false
		}
	}
	return true
}

// similar joins claims whose content words are nearly the same. Two claims may differ
// in plain words only: neither in a name nor in a number.
func (t *tables) similar(keys []claimKey) []edge {
	sets := make([]map[string]bool, len(keys))
	count := map[string]int{}
	for i, k := range keys {
		sets[i] = map[string]bool{}
		for _, t := range k.tokens {
			if !sets[i][t] {
				sets[i][t] = true
				count[t]++
			}
		}
	}
	index := map[string][]int{}
	fuller := map[int][]int{} // keys that differ in one word
	var edges []edge
	for i, k := range keys {
		rare := slices.SortedFunc(maps.Keys(sets[i]), func(a, b string) int {
			return cmp.Or(cmp.Compare(count[a], count[b]), cmp.Compare(a, b))
		})
		// Two sets of this similarity share one of their rarest words (prefix filtering,
		// Chaudhuri, Ganti and Kaushik 2006).
		prefix := rare[:len(rare)-int(math.Ceil(sameWords*float64(len(rare))))+1]
		if len(prefix) < 2 {
			prefix = rare[:min(2, len(rare))] // of two sets that differ in one word, too
		}
		for _, j := range candidates(index, prefix, i) {
			share := jaccard(sets[i], sets[j])
			switch {
			case !t.sameNames(k, keys[j], sets[i], sets[j]):
			case share >= sameWords:
				edges = append(edges, edge{min(k.id, keys[j].id), max(k.id, keys[j].id), share, "nearly the same words about the same target"})
			case oneMore(sets[i], sets[j]):
				fuller[i], fuller[j] = append(fuller[i], j), append(fuller[j], i)
			}
		}
		for _, w := range prefix {
			index[w] = append(index[w], i)
		}
	}
	for _, i := range slices.Sorted(maps.Keys(fuller)) {
		// Of several that word it more fully nothing tells which is meant.
		if j := fuller[i][0]; len(fuller[i]) == 1 && len(fuller[j]) == 1 && i < j {
			edges = append(edges, edge{min(keys[i].id, keys[j].id), max(keys[i].id, keys[j].id), jaccard(sets[i], sets[j]), "the same words but one, about the same target"})
		}
	}
	return edges
}

// oneMore reports whether one of two sets of three words or more has all words of the other
// and one besides: "plan to close six libraries" beside "plan to close libraries".
func oneMore(a, b map[string]bool) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 3 || len(b) != len(a)+1 {
		return false
	}
	for w := range a {
		if !b[w] {
			return false
		}
	}
	return true
}

func jaccard(a, b map[string]bool) float64 {
	shared := 0
	for w := range a {
		if b[w] {
			shared++
		}
	}
	return float64(shared) / float64(len(a)+len(b)-shared)
}

// sameNames reports whether no name, number or negation stands in one set alone.
func (t *tables) sameNames(a, b claimKey, as, bs map[string]bool) bool {
	alone := func(k claimKey, own, other map[string]bool) bool {
		for w := range own {
			if !other[w] && (k.proper[w] || t.words[negation][w] || t.words[reversing][w]) {
				return true
			}
		}
		return false
	}
	return !alone(a, as, bs) && !alone(b, bs, as)
}
