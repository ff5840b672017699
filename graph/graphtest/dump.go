package graphtest

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"stancegraph/graph"
)

// Dump returns the nodes and relationships that a store of these readings and links
// holds, one a line, sorted: what graph.Nodes and graph.Relationships document, written
// down anew from the domain types.
//
//	Actor orlandia {"id":"orlandia",…}
//	MADE Actor orlandia -> Statement s-… {}
func (m *Memory) Dump(context.Context) ([]string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	p := newProjection(m)
	p.keys()
	for _, r := range m.sorted() {
		p.article(r)
	}
	for _, e := range graph.StanceEdges(m.statements(), p.ids) {
		props := fields(e)
		delete(props, "actor")
		delete(props, "stance")
		delete(props, "claim")
		p.join(graph.RelType(e.Stance), p.ends[e.Actor], p.ends[e.Claim], props)
	}
	for id, name := range p.sources {
		p.node(graph.LabelSource, id, map[string]any{"id": id, "name": name})
	}
	slices.Sort(p.lines)
	return p.lines, nil
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
	m       *Memory
	ids     graph.Identity
	ends    map[string]string // key -> "Actor orlandia"
	sources map[string]string // source ID -> name
	lines   []string
}

func newProjection(m *Memory) *projection {
	return &projection{m: m, ids: m.identity(), ends: map[string]string{}, sources: map[string]string{}}
}

func (p *projection) node(label graph.Label, id string, properties map[string]any) {
	p.lines = append(p.lines, Line(string(label)+" "+id, properties))
}

func (p *projection) join(kind graph.RelType, from, to string, properties map[string]any) {
	p.lines = append(p.lines, Line(string(kind)+" "+from+" -> "+to, properties))
}

// keys writes actors and claims, and what joins them to one another.
func (p *projection) keys() {
	actors := merged(p.m.actorMentions(), graph.MergeActors)
	claims := merged(p.m.claimMentions(), graph.MergeClaims)
	for _, a := range actors {
		props := fields(a)
		show(props, "name", "key_name", p.m.links.ActorNames[a.ID])
		p.key(a.ID, graph.LabelActor, graph.LabelActorAlias, p.ids.Actors, props)
	}
	for _, c := range claims {
		props := fields(c)
		show(props, "text", "key_text", p.m.links.ClaimTexts[c.ID])
		p.key(c.ID, graph.LabelClaim, graph.LabelClaimAlias, p.ids.Claims, props)
	}
	for _, l := range slices.Concat(p.m.links.Actors, p.m.links.Claims) {
		p.join(graph.SameAs, p.ends[l.Alias], p.ends[l.Representative], map[string]any{"score": l.Score, "reason": l.Reason})
	}
	for _, c := range claims {
		if c.Target != "" {
			p.join(graph.Targets, p.ends[c.ID], p.ends[c.Target], map[string]any{})
		}
	}
	p.relations()
	p.affiliations()
}

func (p *projection) key(id string, label, alias graph.Label, of map[string]string, props map[string]any) {
	if _, ok := of[id]; ok {
		label = alias
	}
	p.ends[id] = string(label) + " " + id
	p.node(label, id, props)
}

// show gives a representative the name of its component.
func show(props map[string]any, shown, own, name string) {
	if name != "" {
		props[own], props[shown] = props[shown], name
	}
}

func (p *projection) relations() {
	seen := map[graph.ClaimRelation]bool{}
	for _, r := range p.m.sorted() {
		for _, rel := range r.Relations {
			if !seen[rel] {
				seen[rel] = true
				p.join(rel.Kind, p.ends[rel.From], p.ends[rel.To], map[string]any{})
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
		p.join(id.kind, p.ends[id.actor], p.ends[id.of], compact(map[string]any{"basis": e.Basis, "statements": e.Statements,
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
	here := string(graph.LabelArticle) + " " + a.ID
	p.node(graph.LabelArticle, a.ID, props)

	source := graph.SourceID(a.Source)
	if name, ok := p.sources[source]; !ok || a.Source < name {
		p.sources[source] = a.Source
	}
	p.join(graph.PublishedBy, here, string(graph.LabelSource)+" "+source, map[string]any{})

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

func (p *projection) mention(article, key string, props map[string]any, relations []string) {
	delete(props, "id")
	if len(relations) > 0 {
		slices.Sort(relations)
		props["relations"] = relations
	}
	p.join(graph.Mentions, article, p.ends[key], props)
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

func (p *projection) statement(article string, s graph.Statement) {
	props := fields(s)
	delete(props, "content")
	var content []int
	for _, c := range s.Content {
		content = append(content, c.Start, c.End)
	}
	edge, _, _ := p.ids.Edge(s)
	maps.Copy(props, compact(map[string]any{"content": content, "edge": edge, "origin": p.ids.Origin(s)}))
	here := string(graph.LabelStatement) + " " + s.ID
	p.node(graph.LabelStatement, s.ID, props)
	none := map[string]any{}
	p.join(graph.Made, p.ends[s.ActorID], here, none)
	p.join(graph.About, here, p.ends[s.ClaimID], none)
	p.join(graph.ReportedIn, here, article, none)
	if s.OrgID != "" {
		p.join(graph.OnBehalfOf, here, p.ends[s.OrgID], none)
	}
	if s.Within != "" {
		p.join(graph.Within, here, string(graph.LabelStatement)+" "+s.Within, none)
	}
	for i, via := range s.ViaIDs {
		p.join(graph.Via, here, p.ends[via], map[string]any{"position": i})
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
