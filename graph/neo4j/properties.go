package neo4j

import (
	"strings"

	"stancegraph/graph"
)

// properties is the map of a node's or relationship's properties; what has nothing to
// say is left out.
type properties map[string]any

func (p properties) str(name, value string) properties {
	if value != "" {
		p[name] = value
	}
	return p
}

func (p properties) strs(name string, values []string) properties {
	if len(values) > 0 {
		p[name] = values
	}
	return p
}

func articleProperties(a graph.Article) properties {
	p := properties{"id": a.ID, "source": a.Source, "text": a.Text, "text_sha256": a.TextSHA256, "extracted_with": a.ExtractedWith}
	p.strs("docs", a.Docs).str("title", a.Title).str("url", a.URL).str("author", a.Author).
		str("published", a.Published.Value).str("published_precision", string(a.Published.Precision)).
		str("published_basis", string(a.Basis)).str("duplicate_of", a.DuplicateOf)
	if len(a.Signature) > 0 {
		p["signature"] = a.Signature
	}
	return p
}

// statementProperties leaves out the derived edge and origin.
func statementProperties(s graph.Statement) properties {
	p := properties{
		"id": s.ID, "article": s.Article, "doc": s.Doc, "section": string(s.Section),
		"actor": s.Actor, "actor_id": s.ActorID, "source_start": s.SourceStart, "source_end": s.SourceEnd,
		"stance": string(s.Stance), "cue": s.Cue, "cue_start": s.CueStart, "cue_end": s.CueEnd,
		"claim": s.Claim, "claim_id": s.ClaimID, "claim_kind": string(s.ClaimKind),
		"start": s.Start, "end": s.End, "quote": s.Quote,
		"nested": s.Nested, "hedged": s.Hedged, "explicit": s.Explicit,
		"confidence": s.Confidence, "rule": s.Rule,
		"clearness": s.Clearness(), "moment": s.Moment(),
	}
	p.str("org", s.Org).str("org_id", s.OrgID).str("target", s.Target).str("target_id", s.TargetID).
		strs("via", s.Via).strs("via_ids", s.ViaIDs).str("via_outlet", s.ViaOutlet).str("within", s.Within).
		str("said_on", s.SaidOn).str("said_precision", string(s.SaidPrecision)).
		str("published", s.Published).str("lexicon", s.Lexicon).
		str("review", string(s.Review)).str("review_why", s.ReviewWhy).str("read_as", string(s.ReadAs))
	if len(s.Content) > 0 {
		flat := make([]int, 0, 2*len(s.Content))
		for _, c := range s.Content {
			flat = append(flat, c.Start, c.End)
		}
		p["content"] = flat
	}
	return p
}

// parseStatement is the inverse of statementProperties.
func parseStatement(p map[string]any) graph.Statement {
	s := graph.Statement{
		ID: str(p["id"]), Article: str(p["article"]), Doc: str(p["doc"]), Section: graph.Section(str(p["section"])),
		Actor: str(p["actor"]), ActorID: str(p["actor_id"]), Org: str(p["org"]), OrgID: str(p["org_id"]),
		SourceStart: num(p["source_start"]), SourceEnd: num(p["source_end"]),
		Stance: graph.Stance(str(p["stance"])), Cue: str(p["cue"]), CueStart: num(p["cue_start"]), CueEnd: num(p["cue_end"]),
		Claim: str(p["claim"]), ClaimID: str(p["claim_id"]), ClaimKind: graph.ClaimKind(str(p["claim_kind"])),
		Target: str(p["target"]), TargetID: str(p["target_id"]),
		Start: num(p["start"]), End: num(p["end"]), Quote: str(p["quote"]),
		Via: strs(p["via"]), ViaIDs: strs(p["via_ids"]), ViaOutlet: str(p["via_outlet"]), Within: str(p["within"]),
		Nested: yes(p["nested"]), Hedged: yes(p["hedged"]), Explicit: yes(p["explicit"]),
		SaidOn: str(p["said_on"]), SaidPrecision: graph.Precision(str(p["said_precision"])), Published: str(p["published"]),
		Confidence: float(p["confidence"]), Rule: str(p["rule"]), Lexicon: str(p["lexicon"]),
		Review: graph.Verdict(str(p["review"])), ReviewWhy: str(p["review_why"]), ReadAs: graph.Stance(str(p["read_as"])),
	}
	flat, _ := p["content"].([]any)
	for i := 0; i+1 < len(flat); i += 2 {
		s.Content = append(s.Content, graph.Span{Start: num(flat[i]), End: num(flat[i+1])})
	}
	return s
}

func edgeProperties(e graph.StanceEdge) properties {
	p := properties{
		"id": e.ID, "statements": e.Statements, "articles": e.Articles, "origins": e.Origins,
		"confidence": e.Confidence, "hedged_only": e.HedgedOnly, "nested_only": e.NestedOnly,
		"clearest": e.Clearest,
	}
	return p.str("first_said", e.FirstSaid).str("last_said", e.LastSaid)
}

// ownActor returns what the key of an actor node is by itself.
func ownActor(p map[string]any) graph.Actor {
	a := graph.Actor{ID: str(p["id"]), Name: str(p["name"]), Kind: graph.ActorKind(str(p["kind"])),
		Named: yes(p["named"]), Aliases: strs(p["aliases"])}
	if own := str(p["key_name"]); own != "" {
		a.Name = own
	}
	return a
}

func actorProperties(a graph.Actor) properties {
	return properties{"id": a.ID, "named": a.Named}.str("name", a.Name).str("kind", string(a.Kind)).strs("aliases", a.Aliases)
}

// ownClaim returns what the key of a claim node is by itself.
func ownClaim(p map[string]any) graph.Claim {
	c := graph.Claim{ID: str(p["id"]), Text: str(p["text"]), Kind: graph.ClaimKind(str(p["kind"])),
		Target: str(p["target"]), Act: str(p["act"]), Object: str(p["object"]), Aliases: strs(p["aliases"])}
	if own := str(p["key_text"]); own != "" {
		c.Text = own
	}
	return c
}

func claimProperties(c graph.Claim) properties {
	return properties{"id": c.ID}.str("text", c.Text).str("kind", string(c.Kind)).str("target", c.Target).
		str("act", c.Act).str("object", c.Object).strs("aliases", c.Aliases)
}

// A mention carries the relations that its article shows as packed strings: "RIVALS
// c-…" of a claim; "SPEAKS_FOR united-states 2014-12-19 2015-01-07 s-… s-…" of an
// actor, with "-" for a date that is not known, or "SPEAKS_FOR united-states codebook".

func packRelation(r graph.ClaimRelation) string { return string(r.Kind) + " " + r.To }

func unpackRelation(from, packed string) graph.ClaimRelation {
	kind, to, _ := strings.Cut(packed, " ")
	return graph.ClaimRelation{From: from, Kind: graph.RelType(kind), To: to}
}

func packAffiliation(a graph.AffiliationEdge) string {
	head := string(a.Kind) + " " + a.Of + " "
	if a.Basis == graph.BasisCodebook {
		return head + graph.BasisCodebook
	}
	return head + orDash(a.FirstSaid) + " " + orDash(a.LastSaid) + " " + strings.Join(a.Statements, " ")
}

func unpackAffiliation(actor, packed string) graph.AffiliationEdge {
	f := strings.Fields(packed)
	a := graph.AffiliationEdge{Actor: actor, Kind: graph.RelType(f[0]), Of: f[1], Basis: graph.BasisCodebook}
	if f[2] != graph.BasisCodebook {
		a.Basis, a.FirstSaid, a.LastSaid, a.Statements = graph.BasisStatements, fromDash(f[2]), fromDash(f[3]), f[4:]
	}
	return a
}

func affiliationProperties(e graph.AffiliationEdge) properties {
	return properties{"basis": e.Basis}.strs("statements", e.Statements).
		str("first_said", e.FirstSaid).str("last_said", e.LastSaid)
}

func parseAffiliation(id affiliation, p map[string]any) graph.AffiliationEdge {
	return graph.AffiliationEdge{Actor: id.actor, Kind: id.kind, Of: id.of, Basis: str(p["basis"]),
		Statements: strs(p["statements"]), FirstSaid: str(p["first_said"]), LastSaid: str(p["last_said"])}
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func fromDash(s string) string {
	if s == "-" {
		return ""
	}
	return s
}
