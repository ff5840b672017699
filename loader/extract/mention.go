package extract

import (
	"stancegraph/graph"
	"stancegraph/loader/text"
)

// mention returns the mention that token i heads, or else stands in; -1.
func (r *run) mention(i int) int { return r.mentionOf[i] }

// nameAt is the mention at token i where that is a name, -1.
func (r *run) nameAt(i int) int {
	if m := r.mention(i); m >= 0 && r.d.Mentions[m].Type == text.Name {
		return m
	}
	return -1
}

// heads is the mention that token i heads, -1.
func (r *run) heads(i int) int {
	if m := r.mention(i); m >= 0 && r.d.Mentions[m].Head == i {
		return m
	}
	return -1
}

// party reports whether token i heads the mention of somebody who can act.
func (r *run) party(i int) bool {
	m := r.mentionOf[i]
	if m < 0 || r.tags[i] == "NN" && r.d.Child(i, "det") < 0 && (r.x.deeds[r.lemmas[i]] || r.x.classes["person-fault"][r.lemmas[i]]) {
		return false // "a fraud" may be somebody, "fraud" is a deed
	}
	switch kind := r.kind(m); kind {
	case graph.Person, graph.Organization, graph.State, graph.Group:
		return true
	}
	return false
}

// kind is the kind of mention m, else of its chain.
func (r *run) kind(m int) text.MentionKind {
	mention := r.d.Mentions[m]
	if mention.Kind != "" || mention.Chain < 0 || mention.Chain >= len(r.d.Chains) {
		return mention.Kind
	}
	return r.d.Chains[mention.Chain].Kind
}
