package graphtest

import (
	"cmp"
	"context"
	"slices"

	"stancegraph/graph"
)

// Revision is a number that differs between two states of the store.
func (m *Memory) Revision(context.Context) (int64, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.pending {
		return 2*m.writes + 1, nil
	}
	return 2 * m.writes, nil
}

// Excerpts calls each for every article with wanted statements, by article ID. With
// texts, the articles have their text.
func (m *Memory) Excerpts(_ context.Context, sel graph.Selection, texts bool, each func(graph.Excerpt) error) error {
	v := m.view()
	for _, r := range v.readings {
		e := graph.Excerpt{Article: r.Article}
		e.Article.Signature, e.Article.DuplicateOf = nil, v.ids.Duplicates[r.Article.ID]
		if !texts {
			e.Article.Text = ""
		}
		for _, s := range r.Statements {
			if resolved := v.resolve(s, &e.Article); sel.Has(resolved) {
				e.Statements = append(e.Statements, resolved)
			}
		}
		if len(e.Statements) == 0 {
			continue
		}
		slices.SortFunc(e.Statements, graph.ComparePlaces)
		if err := each(e); err != nil {
			return err
		}
	}
	return nil
}

// StanceEdges calls each for every stance edge that wanted statements show, by claim,
// then as stances are displayed, then actor.
func (m *Memory) StanceEdges(ctx context.Context, sel graph.Selection, each func(graph.EdgeEvidence) error) error {
	sel.AllSections = false
	byEdge := map[string][]graph.Resolved{}
	err := m.Excerpts(ctx, sel, false, func(e graph.Excerpt) error {
		for _, r := range e.Statements {
			byEdge[r.Edge] = append(byEdge[r.Edge], r)
		}
		return nil
	})
	if err != nil {
		return err
	}
	var edges []graph.EdgeEvidence
	for _, statements := range byEdge {
		edges = append(edges, graph.NewEdgeEvidence(statements))
	}
	slices.SortFunc(edges, func(a, b graph.EdgeEvidence) int { return graph.CompareStances(a.StanceEdge, b.StanceEdge) })
	for _, e := range edges {
		if err := each(e); err != nil {
			return err
		}
	}
	return nil
}

// Actors calls each for those of the actors with these IDs that the store holds, in the
// order given.
func (m *Memory) Actors(_ context.Context, ids []string, each func(graph.ActorEntry) error) error {
	v := m.view()
	affiliations := v.affiliations()
	return eachKey(ids, v.actors, v.ids.Actors, v.links.Actors, func(own graph.Actor, joined []graph.Joined[graph.Actor]) error {
		return each(graph.NewActorEntry(own, v.actorName(own.ID), joined, affiliations[own.ID]))
	})
}

// Claims calls each for those of the claims with these IDs that the store holds, in the
// order given.
func (m *Memory) Claims(_ context.Context, ids []string, each func(graph.ClaimEntry) error) error {
	v := m.view()
	relations := v.relations()
	return eachKey(ids, v.claims, v.ids.Claims, v.links.Claims, func(own graph.Claim, joined []graph.Joined[graph.Claim]) error {
		return each(graph.NewClaimEntry(own, v.claimText(own.ID), v.actorRef(own.Target).ID, joined, relations[own.ID]))
	})
}

// eachKey calls each with the representatives among ids and the keys joined to them.
func eachKey[K graph.Actor | graph.Claim](ids []string, keys map[string]K, aliases map[string]string, links []graph.Link, each func(K, []graph.Joined[K]) error) error {
	joined := map[string][]graph.Joined[K]{}
	for _, l := range links {
		joined[l.Representative] = append(joined[l.Representative], graph.Joined[K]{Key: keys[l.Alias], Score: l.Score, Reason: l.Reason})
	}
	for _, id := range ids {
		own, ok := keys[id]
		if _, alias := aliases[id]; !ok || alias {
			continue
		}
		if err := each(own, joined[id]); err != nil {
			return err
		}
	}
	return nil
}

// view is what a store holds at one moment, looked up by ID.
type view struct {
	readings []graph.Reading // by article ID
	ids      graph.Identity
	links    graph.Links
	actors   map[string]graph.Actor
	claims   map[string]graph.Claim
}

func (m *Memory) view() view {
	m.mu.Lock()
	defer m.mu.Unlock()
	v := view{m.sorted(), m.identity(), m.links, map[string]graph.Actor{}, map[string]graph.Claim{}}
	for _, a := range merged(m.actorMentions(), graph.MergeActors) {
		v.actors[a.ID] = a
	}
	for _, c := range merged(m.claimMentions(), graph.MergeClaims) {
		v.claims[c.ID] = c
	}
	return v
}

func (v view) resolve(s graph.Statement, in *graph.Article) graph.Resolved {
	edge, _, _ := v.ids.Edge(s)
	r := graph.Resolved{Statement: s, Who: v.actorRef(s.ActorID), For: v.actorRef(s.OrgID), What: v.claimRef(s.ClaimID),
		Edge: edge, Origin: v.ids.Origin(s), In: in}
	r.Whom = v.actorRef(v.claims[r.What.ID].Target)
	for _, id := range s.ViaIDs {
		r.Through = append(r.Through, v.actorRef(id))
	}
	return r
}

func (v view) actorRef(key string) graph.Ref {
	if key == "" {
		return graph.Ref{}
	}
	if r, ok := v.ids.Actors[key]; ok {
		key = r
	}
	return graph.Ref{ID: key, Name: v.actorName(key), Kind: string(v.actors[key].Kind)}
}

func (v view) claimRef(key string) graph.Ref {
	if r, ok := v.ids.Claims[key]; ok {
		key = r
	}
	return graph.Ref{ID: key, Name: v.claimText(key), Kind: string(v.claims[key].Kind)}
}

func (v view) actorName(id string) string {
	return cmp.Or(v.links.ActorNames[id], v.actors[id].Name)
}

func (v view) claimText(id string) string {
	return cmp.Or(v.links.ClaimTexts[id], v.claims[id].Text)
}

// affiliations returns those of all keys, by the actor that stands for each.
func (v view) affiliations() map[string][]graph.AffiliationEdge {
	found := map[string][]graph.AffiliationEdge{}
	for _, r := range v.readings {
		for _, a := range r.Affiliations {
			e := affiliationEdge(a, r)
			e.Actor, e.Of = v.actorRef(a.Actor).ID, v.actorRef(a.Of).ID
			found[e.Actor] = append(found[e.Actor], e)
		}
	}
	return found
}

// relations returns those of all keys, by the claim that stands for each.
func (v view) relations() map[string][]graph.ClaimRelation {
	found := map[string][]graph.ClaimRelation{}
	for _, r := range v.readings {
		for _, rel := range r.Relations {
			rel.From, rel.To = v.claimRef(rel.From).ID, v.claimRef(rel.To).ID
			found[rel.From] = append(found[rel.From], rel)
		}
	}
	return found
}
