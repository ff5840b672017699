package export

import (
	"context"
	"io"
	"net/url"

	"stancegraph/graph"
)

// writeClaimReview writes JSON-LD in the vocabulary of schema.org: a Claim for each
// claim; a ClaimReview by the actor for each stance edge, whose rating says the stance,
// not whether the claim is true; a NewsArticle for each article; and the actors. The
// context stands in the document, so that it is read without a network.
func writeClaimReview(ctx context.Context, req Request, w io.Writer) error {
	const head = `{"@context":{"@vocab":"https://schema.org/","url":{"@type":"@id"},"datePublished":{"@type":"Date"}}`
	c := &claimReview{list: objectList{w: w, open: head + `,"@graph":[`, shut: "]}", empty: head + `,"@graph":[]}`}, members: newMembers()}
	err := req.Reader.Excerpts(ctx, req.Selection, false, func(e graph.Excerpt) error {
		for _, r := range e.Statements {
			c.members.add(r)
		}
		return c.list.put(newsArticle(&e.Article))
	})
	if err != nil {
		return err
	}
	if err := req.Reader.StanceEdges(ctx, req.Selection, func(e graph.EdgeEvidence) error { return c.list.put(review(e)) }); err != nil {
		return err
	}
	if err := req.Reader.Claims(ctx, c.members.claims.sorted(), func(e graph.ClaimEntry) error { return c.list.put(claimObject(e)) }); err != nil {
		return err
	}
	if err := req.Reader.Actors(ctx, c.members.actors.sorted(), func(a graph.ActorEntry) error { return c.list.put(actorObject(a)) }); err != nil {
		return err
	}
	return c.list.end()
}

type claimReview struct {
	list    objectList
	members members
}

// urn is the IRI of something of ours.
func urn(kind, id string) string { return "urn:stancegraph:" + kind + ":" + url.PathEscape(id) }

func refTo(kind, id string) object { return object{"@id": urn(kind, id)} }

// schemaTypes are what schema.org calls the kinds of actor.
var schemaTypes = map[graph.ActorKind]string{
	graph.Person: "Person", graph.Organization: "Organization", graph.State: "Country", graph.Group: "Organization",
}

func newsArticle(a *graph.Article) object {
	o := object{"@type": "NewsArticle", "@id": urn("article", a.ID), "headline": label(title(a)),
		"publisher": object{"@type": "Organization", "name": label(a.Source)}}
	if address, ok := webAddress(a.URL); ok {
		o["url"] = address
	}
	if a.Author != "" {
		o["author"] = object{"@type": "Person", "name": label(a.Author)}
	}
	if isoDate(a.Published) {
		o["datePublished"] = a.Published.Value
	}
	return o
}

// isoDate reports whether schema.org's Date can hold d.
func isoDate(d graph.Date) bool { return d.Ordered() && d.Precision != graph.Week }

// ratings are the stances as numbers between the worst, 1, and the best, 5.
var ratings = map[graph.Side]int64{graph.For: 5, graph.Against: 1}

func review(e graph.EdgeEvidence) object {
	info, _ := e.Stance.Info()
	shown := best(&e)
	o := object{"@type": "ClaimReview", "@id": urn("review", e.ID), "claimReviewed": e.What.Name,
		"author": refTo("actor", e.Who.ID), "itemReviewed": refTo("claim", e.What.ID), "reviewBody": shown.Quote,
		"reviewRating": object{"@type": "Rating", "ratingValue": ratings[info.Side], "worstRating": int64(1), "bestRating": int64(5),
			"alternateName": info.Verb, "ratingExplanation": "what the author says of the claim: it " + info.About}}
	if address, ok := webAddress(shown.In.URL); ok {
		o["url"] = address
	}
	if when, _ := shown.When(); isoDate(when) {
		o["datePublished"] = when.Value
	}
	articles := set{}
	for _, r := range e.Statements {
		articles[r.Article] = true
	}
	var based []any
	for _, id := range articles.sorted() {
		based = append(based, refTo("article", id))
	}
	o["isBasedOn"] = based
	return o
}

func claimObject(c graph.ClaimEntry) object {
	o := object{"@type": "Claim", "@id": urn("claim", c.ID), "text": c.Text, "identifier": c.ID, "additionalType": string(c.Kind)}
	if c.Target != "" {
		o["about"] = refTo("actor", c.Target)
	}
	if len(c.Aliases) > 0 {
		o["alternateName"] = list(c.Aliases)
	}
	return o
}

func actorObject(a graph.ActorEntry) object {
	o := object{"@type": schemaTypes[a.Kind], "@id": urn("actor", a.ID), "name": label(a.Name), "identifier": a.ID}
	if len(a.Aliases) > 0 {
		o["alternateName"] = list(a.Aliases)
	}
	return o
}
