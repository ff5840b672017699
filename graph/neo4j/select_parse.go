package neo4j

import (
	"cmp"
	"slices"

	"stancegraph/graph"
)

// articleMap and statementMap are what a selection returns of the article a and the
// statement s.
const (
	articleMap = `a {.id, .docs, .title, .url, .source, .author, .published, .published_precision, .published_basis,
		.text_sha256, .duplicate_of, .extracted_with, text: CASE WHEN $texts THEN a.text END}`
	statementMap = `s {.*,
		who: [(s)<-[:MADE]-(k) | coalesce([(k)-[:SAME_AS]->(r) | [r.id, r.name, r.kind]][0], [k.id, k.name, k.kind])][0],
		for: [(s)-[:ON_BEHALF_OF]->(k) | coalesce([(k)-[:SAME_AS]->(r) | [r.id, r.name, r.kind]][0], [k.id, k.name, k.kind])][0],
		what: [(s)-[:ABOUT]->(k) | coalesce([(k)-[:SAME_AS]->(r) | [r.id, r.text, r.kind]][0], [k.id, k.text, k.kind])][0],
		whom: [(s)-[:ABOUT]->(c) | [(c)-[:SAME_AS*0..1]->(r:Claim)-[:TARGETS]->(k) |
			coalesce([(k)-[:SAME_AS]->(t) | [t.id, t.name, t.kind]][0], [k.id, k.name, k.kind])][0]][0],
		through: [(s)-[v:VIA]->(k) | [v.position] + coalesce([(k)-[:SAME_AS]->(r) | [r.id, r.name, r.kind]][0], [k.id, k.name, k.kind])]}`
)

func parseArticle(p map[string]any) graph.Article {
	return graph.Article{ID: str(p["id"]), Docs: strs(p["docs"]), Title: str(p["title"]), URL: str(p["url"]),
		Source: str(p["source"]), Author: str(p["author"]),
		Published: graph.Date{Value: str(p["published"]), Precision: graph.Precision(str(p["published_precision"]))},
		Basis:     graph.DateBasis(str(p["published_basis"])), Text: str(p["text"]), TextSHA256: str(p["text_sha256"]),
		DuplicateOf: str(p["duplicate_of"]), ExtractedWith: str(p["extracted_with"])}
}

func parseResolved(p map[string]any) graph.Resolved {
	r := graph.Resolved{Statement: parseStatement(p), Who: parseRef(p["who"]), For: parseRef(p["for"]),
		What: parseRef(p["what"]), Whom: parseRef(p["whom"]), Edge: str(p["edge"]), Origin: str(p["origin"])}
	via, _ := p["through"].([]any)
	slices.SortFunc(via, func(a, b any) int { return cmp.Compare(num(a.([]any)[0]), num(b.([]any)[0])) })
	for _, v := range via {
		r.Through = append(r.Through, parseRef(v.([]any)[1:]))
	}
	return r
}

// parseRef reads an id, a name and a kind; null is the zero Ref.
func parseRef(v any) graph.Ref {
	parts, _ := v.([]any)
	if len(parts) < 3 {
		return graph.Ref{}
	}
	return graph.Ref{ID: str(parts[0]), Name: str(parts[1]), Kind: str(parts[2])}
}

func parseActorEntry(values []any) graph.ActorEntry {
	p := values[0].(map[string]any)
	own := ownActor(p)
	var affiliations []graph.AffiliationEdge
	for _, v := range values[2].([]any) {
		row := v.([]any)
		id := affiliation{actor: own.ID, kind: graph.RelType(str(row[0])), of: str(row[1])}
		affiliations = append(affiliations, parseAffiliation(id, row[2].(map[string]any)))
	}
	return graph.NewActorEntry(own, str(p["name"]), parseJoined(values[1], ownActor), affiliations)
}

func parseClaimEntry(values []any) graph.ClaimEntry {
	p := values[0].(map[string]any)
	own := ownClaim(p)
	var relations []graph.ClaimRelation
	for _, v := range values[2].([]any) {
		row := v.([]any)
		relations = append(relations, graph.ClaimRelation{From: own.ID, Kind: graph.RelType(str(row[0])), To: str(row[1])})
	}
	return graph.NewClaimEntry(own, str(p["text"]), str(values[3]), parseJoined(values[1], ownClaim), relations)
}

// parseJoined reads the properties of keys, each with score and reason.
func parseJoined[K graph.Actor | graph.Claim](v any, own func(map[string]any) K) []graph.Joined[K] {
	var joined []graph.Joined[K]
	for _, row := range v.([]any) {
		v := row.([]any)
		joined = append(joined, graph.Joined[K]{Key: own(v[0].(map[string]any)), Score: float(v[1]), Reason: str(v[2])})
	}
	return joined
}
