package text

import "slices"

// A mend corrects what the parser gives token i, of sentences that are the tokens [first,end), in a
// construction that it is known to misread. One that makes a verb of a token empties its lemma.
type mend func(d *Document, first, end, i int)

// mends are made at each token in this order.
var mends = []mend{raise, headGerund, hangInfinitive, mendModal, mendSubject, mendAgent, mendCharged, hangOwnSubject, mendConjunct, mendBeyondQuote, mendPlural, mendThings, mendMine, mendWrongdoing, mendEach, hangUndergoing, hangAgainst, hangHow, hangLastName, hangCharge, hangChargeBeyond, hangBehindAgent, hangBlame, hangContent, hangBareContent, hangTitle, joinGeneral, hangNameBehindOffice, headOffice, hangNameBehindBody, hangParty, hangRelative, hangBeyondNot, hangWho, mendObject, openGerund, joinGerund, opposeName, hangBehindDay, hangBehindTelling, hangWhat, openLetting}

// reachOfMend is how far behind a word its dependents are looked for.
const reachOfMend = 12

// hung is the first of the tokens [from,to) that hangs on token h by one of the relations, -1: a mend runs
// before the document knows the dependents of its tokens.
func hung(d *Document, h, from, to int, rels ...string) int {
	for k := from; k < to; k++ {
		if d.Tokens[k].Head == h && slices.Contains(rels, d.Tokens[k].Rel) {
			return k
		}
	}
	return -1
}

// rehang hangs token i of the sentence [first,end) on token n by rel, unless that would make arcs cross or a
// circle; it reports whether it did.
func rehang(d *Document, first, end, i, n int, rel string) bool {
	t := d.Tokens
	under := make([]bool, end-first) // whether a token stands under i
	lo, hi := i, i
	for k := first; k < end; k++ {
		for up, step := k, 0; up >= first && up < end && step < end-first; up, step = t[up].Head, step+1 {
			if up == i {
				under[k-first], lo, hi = true, min(lo, k), max(hi, k)
				break
			}
		}
	}
	if under[n-first] {
		return false
	}
	from, to := min(n, lo), max(n, hi)
	inside := func(k int) bool { return k > from && k < to && k != n && !under[k-first] }
	for k := first; k < end; k++ {
		h := t[k].Head
		within := h >= from && h <= to
		if inside(k) && !within || !inside(k) && !under[k-first] && k != n && h >= first && h < end && inside(h) {
			return false
		}
	}
	t[i].Head, t[i].Rel = n, rel
	return true
}

// raise hangs a preposition or article that the parser gave to a word before the head of
// its noun phrase on that head: "for the" in "for the Sony hack".
func raise(d *Document, _, _, i int) {
	t := &d.Tokens[i]
	if t.Rel != "case" && t.Rel != "det" {
		return
	}
	for h := t.Head; h > i; h = t.Head {
		up := &d.Tokens[h]
		if up.Rel != "compound" || up.Head <= h {
			return
		}
		t.Head = up.Head
	}
}
