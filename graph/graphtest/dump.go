package graphtest

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"stancegraph/graph"
)

// Node is a node that a store must hold.
type Node struct {
	Label      graph.Label // LabelActorAlias and LabelClaimAlias stand for LabelAlias too
	ID         string
	Properties map[string]any
}

// Ref is the label and ID of a node.
type Ref struct {
	Label graph.Label
	ID    string
}

// Relationship is a relationship that a store must hold.
type Relationship struct {
	Type       graph.RelType
	From, To   Ref
	Properties map[string]any
}

// Graph returns the nodes and relationships that a store of these readings and links
// holds: what graph.Nodes and graph.Relationships document, written down anew from the
// domain types. Their order is not fixed.
func (m *Memory) Graph() ([]Node, []Relationship) {
	m.mu.Lock()
	defer m.mu.Unlock()
	p := &projection{m: m, ids: m.identity(), keyOf: map[string]Ref{}, sources: map[string]string{}}
	p.keys()
	for _, r := range m.sorted() {
		p.article(r)
	}
	for _, e := range graph.StanceEdges(m.statements(), p.ids) {
		props := fields(e)
		delete(props, "actor")
		delete(props, "stance")
		delete(props, "claim")
		ranked(props, m.ranks.Edges[e.ID])
		p.join(graph.RelType(e.Stance), p.keyOf[e.Actor], p.keyOf[e.Claim], props)
	}
	for id, name := range p.sources {
		p.node(graph.LabelSource, id, map[string]any{"id": id, "name": name})
	}
	return p.nodes, p.relationships
}

// Dump returns the graph as lines, sorted:
//
//	Actor orlandia {"id":"orlandia",…}
//	MADE Actor orlandia -> Statement s-… {}
func (m *Memory) Dump(context.Context) ([]string, error) {
	nodes, relationships := m.Graph()
	lines := make([]string, 0, len(nodes)+len(relationships))
	for _, n := range nodes {
		lines = append(lines, Line(fmt.Sprintf("%s %s", n.Label, n.ID), n.Properties))
	}
	for _, r := range relationships {
		lines = append(lines, Line(fmt.Sprintf("%s %s %s -> %s %s", r.Type, r.From.Label, r.From.ID, r.To.Label, r.To.ID), r.Properties))
	}
	slices.Sort(lines)
	return lines, nil
}

// Line writes a node or relationship as Dump does: what is its label and ID, or its
// type and ends.
func Line(what string, properties map[string]any) string {
	data, err := json.Marshal(properties)
	if err != nil {
		panic(err) // all values are numbers, strings, booleans and lists of them
	}
	return what + " " + string(data)
}

type projection struct {
	m             *Memory
	ids           graph.Identity
	keyOf         map[string]Ref
	sources       map[string]string // source ID -> name
	nodes         []Node
	relationships []Relationship
}

func (p *projection) node(label graph.Label, id string, properties map[string]any) {
	p.nodes = append(p.nodes, Node{label, id, properties})
}

func (p *projection) join(kind graph.RelType, from, to Ref, properties map[string]any) {
	p.relationships = append(p.relationships, Relationship{kind, from, to, properties})
}

// keys writes actors and claims, and what joins them to one another.
func (p *projection) keys() {
	actors := merged(p.m.actorMentions(), graph.MergeActors)
	claims := merged(p.m.claimMentions(), graph.MergeClaims)
	for _, a := range actors {
		props := fields(a)
		show(props, "name", "key_name", p.m.links.ActorNames[a.ID])
		ranked(props, p.m.ranks.Actors[a.ID])
		p.key(a.ID, graph.LabelActor, graph.LabelActorAlias, p.ids.Actors, props)
	}
	for _, c := range claims {
		props := fields(c)
		show(props, "text", "key_text", p.m.links.ClaimTexts[c.ID])
		ranked(props, p.m.ranks.Claims[c.ID])
		p.key(c.ID, graph.LabelClaim, graph.LabelClaimAlias, p.ids.Claims, props)
	}
	for _, l := range slices.Concat(p.m.links.Actors, p.m.links.Claims) {
		p.join(graph.SameAs, p.keyOf[l.Alias], p.keyOf[l.Representative], map[string]any{"score": l.Score, "reason": l.Reason})
	}
	for _, c := range claims {
		if c.Target != "" {
			p.join(graph.Targets, p.keyOf[c.ID], p.keyOf[c.Target], map[string]any{})
		}
	}
	p.relations()
	p.affiliations()
}

func (p *projection) key(id string, label, alias graph.Label, of map[string]string, props map[string]any) {
	if _, ok := of[id]; ok {
		label = alias
	}
	p.keyOf[id] = Ref{label, id}
	p.node(label, id, props)
}

// show gives a representative the name of its component.
func show(props map[string]any, shown, own, name string) {
	if name != "" {
		props[own], props[shown] = props[shown], name
	}
}

// ranked adds the properties of a rank.
func ranked(props map[string]any, rank graph.Rank) {
	for name, n := range rank {
		props[name] = n
	}
}

func (p *projection) relations() {
	seen := map[graph.ClaimRelation]bool{}
	for _, r := range p.m.sorted() {
		for _, rel := range r.Relations {
			if !seen[rel] {
				seen[rel] = true
				p.join(rel.Kind, p.keyOf[rel.From], p.keyOf[rel.To], map[string]any{})
			}
		}
	}
}

func (p *projection) affiliations() {
	type pair struct {
		actor string
		kind  graph.RelType
		of    string
	}
	edges := map[pair]graph.AffiliationEdge{}
	for _, r := range p.m.sorted() {
		for _, a := range r.Affiliations {
			e := affiliationEdge(a, r)
			id := pair{a.Actor, a.Kind, a.Of}
			if known, ok := edges[id]; ok {
				e = known.Merge(e)
			}
			edges[id] = e
		}
	}
	for id, e := range edges {
		p.join(id.kind, p.keyOf[id.actor], p.keyOf[id.of], compact(map[string]any{"basis": e.Basis, "statements": e.Statements,
			"first_said": e.FirstSaid, "last_said": e.LastSaid}))
	}
}

func affiliationEdge(a graph.Affiliation, r graph.Reading) graph.AffiliationEdge {
	said := map[string]graph.Date{}
	for _, s := range r.Statements {
		said[s.ID] = s.Said()
	}
	return graph.NewAffiliationEdge(a, said)
}

// article writes an article, its statements, and what it says of keys.
func (p *projection) article(r graph.Reading) {
	a := r.Article
	a.DuplicateOf = p.ids.Duplicates[a.ID]
	props := fields(a)
	maps.Copy(props, compact(map[string]any{"published": a.Published.Value, "published_precision": string(a.Published.Precision), "signature": a.Signature}))
	here := Ref{graph.LabelArticle, a.ID}
	p.node(graph.LabelArticle, a.ID, props)

	source := graph.SourceID(a.Source)
	if name, ok := p.sources[source]; !ok || a.Source < name {
		p.sources[source] = a.Source
	}
	p.join(graph.PublishedBy, here, Ref{graph.LabelSource, source}, map[string]any{})

	packed := pack(r)
	for _, actor := range r.Actors {
		p.mention(here, actor.ID, fields(actor), packed[actor.ID])
	}
	for _, claim := range r.Claims {
		p.mention(here, claim.ID, fields(claim), packed[claim.ID])
	}
	for _, s := range r.Statements {
		p.statement(here, s)
	}
}

func (p *projection) mention(article Ref, key string, props map[string]any, relations []string) {
	delete(props, "id")
	if len(relations) > 0 {
		slices.Sort(relations)
		props["relations"] = relations
	}
	p.join(graph.Mentions, article, p.keyOf[key], props)
}

// pack returns the relations that r shows, by the key they start from.
func pack(r graph.Reading) map[string][]string {
	packed := map[string][]string{}
	for _, rel := range r.Relations {
		packed[rel.From] = append(packed[rel.From], fmt.Sprintf("%s %s", rel.Kind, rel.To))
	}
	for _, a := range r.Affiliations {
		e := affiliationEdge(a, r)
		line := fmt.Sprintf("%s %s %s", e.Kind, e.Of, e.Basis)
		if e.Basis != graph.BasisCodebook {
			line = fmt.Sprintf("%s %s %s %s", e.Kind, e.Of, dash(e.FirstSaid), dash(e.LastSaid))
			for _, id := range e.Statements {
				line += " " + id
			}
		}
		packed[a.Actor] = append(packed[a.Actor], line)
	}
	return packed
}

func dash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func (p *projection) statement(article Ref, s graph.Statement) {
	props := fields(s)
	delete(props, "content")
	var content []int
	for _, c := range s.Content {
		content = append(content, c.Start, c.End)
	}
	edge, _, _ := p.ids.Edge(s)
	maps.Copy(props, compact(map[string]any{"content": content, "edge": edge, "origin": p.ids.Origin(s),
		"clearness": s.Clearness(), "moment": s.Moment()}))
	here := Ref{graph.LabelStatement, s.ID}
	p.node(graph.LabelStatement, s.ID, props)
	none := map[string]any{}
	p.join(graph.Made, p.keyOf[s.ActorID], here, none)
	p.join(graph.About, here, p.keyOf[s.ClaimID], none)
	p.join(graph.ReportedIn, here, article, none)
	if s.OrgID != "" {
		p.join(graph.OnBehalfOf, here, p.keyOf[s.OrgID], none)
	}
	if s.Within != "" {
		p.join(graph.Within, here, Ref{graph.LabelStatement, s.Within}, none)
	}
	for i, via := range s.ViaIDs {
		p.join(graph.Via, here, p.keyOf[via], map[string]any{"position": i})
	}
}

// fields returns the fields of a domain type under their JSON names, without those
// that have nothing to say.
func fields(v any) map[string]any {
	data, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	var m map[string]any
	if err := json.Unmarshal(data, &m); err != nil {
		panic(err)
	}
	return compact(m)
}

// compact drops empty strings and lists.
func compact(m map[string]any) map[string]any {
	maps.DeleteFunc(m, func(_ string, v any) bool {
		switch v := v.(type) {
		case nil:
			return true
		case string:
			return v == ""
		case []any:
			return len(v) == 0
		case []string:
			return len(v) == 0
		case []int:
			return len(v) == 0
		case []int64:
			return len(v) == 0
		}
		return false
	})
	return m
}
