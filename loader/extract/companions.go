package extract

// Who takes a stance beside the subject of its verb: in company ("Calloway, along with Quint,"),
// by comparison ("Like Quint, Calloway"), before it ("joined Quint in") or behind it ("as has
// Quint").

// companions are the parties that a phrase behind a comma puts beside the noun at token head:
// "Calloway, along with Quint,", "Calloway, joined by Quint,".
func (r *run) companions(head int) []int {
	near := r.d.Children(head)
	if v := r.head(head); v >= 0 && r.rel(head) == "nsubj" && v > head {
		near = append(near[:len(near):len(near)], r.d.Children(v)...)
	}
	var out []int
	for _, k := range near {
		first := r.behindComma(k)
		if first <= head || r.head(k) > head && k > r.head(k) {
			continue
		}
		beside := k
		switch r.forms[first] {
		case "along", "together":
			if r.forms[first+1] != "with" {
				continue
			}
		case "alongside":
		case "joined":
			beside = r.agent(k)
		default:
			continue
		}
		if beside > first && r.party(beside) {
			out = append(out, r.d.Conjuncts(beside)...)
		}
	}
	return out
}

// behindComma is the first word of the phrase of token i where a comma stands before it, -1.
func (r *run) behindComma(i int) int {
	switch lo := r.lo(i); {
	case r.d.Tokens[lo].Text == ",":
		return lo + 1
	case lo > 0 && r.d.Tokens[lo-1].Text == ",":
		return lo
	}
	return -1
}

// likened are the parties that the sentence of predicate p opens with, like whom its subject acts
// ("Like Quint, Calloway has condemned it").
func (r *run) likened(p int) []int {
	first, _ := r.bounds(p)
	if r.forms[first] != "like" || r.rel(first) != "case" || r.overRelative(p) >= 0 {
		return nil
	}
	k := r.head(first)
	if k > p || !r.party(k) || r.head(k) < 0 || !r.clause(r.head(k)) || r.forms[r.hi(k)+1] != "," && r.forms[r.hi(k)] != "," {
		return nil
	}
	return r.d.Conjuncts(k)
}

// followed are the parties of which an "as" with but an auxiliary behind predicate p tells that
// they do the same ("will not back it, as has Calloway, the deputy mayor").
func (r *run) followed(p int) []int {
	_, end := r.bounds(p)
	for t := p + 1; t+2 < end; t++ {
		if r.forms[t] != "as" || r.d.Tokens[t-1].Text != "," {
			continue
		}
		switch r.lemmas[t+1] {
		case "have", "do", "will", "would":
		default:
			continue
		}
		for m, mention := range r.d.Mentions {
			if x := mention.Head; mention.First == t+2 && r.party(x) && r.mention(x) == m && (mention.After >= end || !r.clause(mention.After)) {
				return r.d.Conjuncts(x)
			}
		}
	}
	return nil
}

// joinedIn are those whom the subject of the verb over gerund p joined in doing it ("Calloway joined
// Quint in condemning the plan").
func (r *run) joinedIn(p int) []int {
	v := r.head(p)
	if r.tags[p] != "VBG" || v < 0 || r.lemmas[v] != "join" || !r.markedBy(p, "in") {
		return nil
	}
	if o := r.d.Child(v, "obj"); o >= 0 && r.party(o) {
		return r.d.Conjuncts(o)
	}
	return nil
}
