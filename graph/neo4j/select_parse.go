package neo4j

import "stancegraph/graph"

// articleMap is what a selection returns of the article a.
const articleMap = `a {.id, .docs, .title, .url, .source, .author, .published, .published_precision, .published_basis,
	.text_sha256, .duplicate_of, .extracted_with, text: CASE WHEN $texts THEN a.text END}`

func parseArticle(p map[string]any) graph.Article {
	return graph.Article{ID: str(p["id"]), Docs: strs(p["docs"]), Title: str(p["title"]), URL: str(p["url"]),
		Source: str(p["source"]), Author: str(p["author"]),
		Published: graph.Date{Value: str(p["published"]), Precision: graph.Precision(str(p["published_precision"]))},
		Basis:     graph.DateBasis(str(p["published_basis"])), Text: str(p["text"]), TextSHA256: str(p["text_sha256"]),
		DuplicateOf: str(p["duplicate_of"]), ExtractedWith: str(p["extracted_with"])}
}

// parseResolved leaves whom and what its keys stand for to tx.resolve.
func parseResolved(p map[string]any, in *graph.Article) graph.Resolved {
	return graph.Resolved{Statement: parseStatement(p), Edge: str(p["edge"]), Origin: str(p["origin"]), In: in}
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
