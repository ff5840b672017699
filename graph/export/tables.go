package export

import (
	"context"
	"slices"

	"stancegraph/graph"
)

// sheet is one table of the formats that are folders of tables.
type sheet struct {
	name, about string
	columns     []column[any] // without values
	key         []string      // columns that together differ in every row
}

// sheets lists all tables, in the order in which they are described.
var sheets = []sheet{
	describe("statements", "one place in an article where an actor takes a stance on a claim: the unit of evidence", statementColumns, "statement"),
	describe("articles", "articles of the statements, without their text", articleColumns, "article_id"),
	describe("stances", "statements of one actor, stance and claim summed up", stanceColumns, "edge"),
	describe("claims", "what the stances are about", claimColumns, "claim_id"),
	describe("actors", "parties that take stances, are spoken for, blamed or reported through", actorColumns, "actor_id"),
	describe("claim_relations", "claims that presuppose, assert, contradict, rival or narrow others", relationColumns, "from_id", "kind", "to_id"),
	describe("affiliations", "actors that speak for, or are part of, others", affiliationColumns, "actor_id", "kind", "of_id"),
	describe("identities", "names that were taken to be one party, wordings that were taken to be one claim, and why", identityColumns, "key"),
}

func describe[R any](name, about string, columns []column[R], key ...string) sheet {
	t := sheet{name: name, about: about, key: key}
	for _, c := range columns {
		t.columns = append(t.columns, column[any]{name: c.name, kind: c.kind, about: c.about})
	}
	return t
}

// tableFiles returns the names of the files that hold the tables, and more.
func tableFiles(ext string, more ...string) []string {
	for _, t := range sheets {
		more = append(more, t.name+ext)
	}
	return more
}

var articleColumns = []column[graph.Article]{
	{"article_id", isText, "id of the article", func(a graph.Article) any { return a.ID }},
	{"title", isText, "headline", func(a graph.Article) any { return a.Title }},
	{"source", isText, "who published it", func(a graph.Article) any { return a.Source }},
	{"source_id", isText, "id of the source", func(a graph.Article) any { return graph.SourceID(a.Source) }},
	{"author", isText, "byline", func(a graph.Article) any { return a.Author }},
	{"published", isText, "date: 2014-12-19, 2014-12, 2014, or --12-19 without a year", func(a graph.Article) any { return a.Published.Value }},
	{"published_precision", isText, "day, month, month-day or year", func(a graph.Article) any { return string(a.Published.Precision) }},
	{"published_basis", isText, "metadata, text, or inferred where the year was deduced", func(a graph.Article) any { return string(a.Basis) }},
	{"url", isText, "address", func(a graph.Article) any { return a.URL }},
	{"docs", isList, "names under which it was read", func(a graph.Article) any { return list(a.Docs) }},
	{"duplicate_of", isText, "id of the article whose copy this is", func(a graph.Article) any { return a.DuplicateOf }},
	{"text_sha256", isText, "hash of the text that the offsets count in", func(a graph.Article) any { return a.TextSHA256 }},
}

var stanceColumns = []column[graph.EdgeEvidence]{
	{"edge", isText, "id of the stance edge", func(e graph.EdgeEvidence) any { return e.ID }},
	{"actor", isText, "who takes the stance", func(e graph.EdgeEvidence) any { return e.Who.Name }},
	{"actor_id", isText, "id of the actor", func(e graph.EdgeEvidence) any { return e.Who.ID }},
	{"stance", isText, "ACCUSES, DENIES, SUPPORTS or CONDEMNS", func(e graph.EdgeEvidence) any { return string(e.Stance) }},
	{"side", isText, "for or against the claim as worded", func(e graph.EdgeEvidence) any { return side(e.Stance) }},
	{"claim", isText, "the claim", func(e graph.EdgeEvidence) any { return e.What.Name }},
	{"claim_id", isText, "id of the claim", func(e graph.EdgeEvidence) any { return e.What.ID }},
	{"statements", isInteger, "number of statements", func(e graph.EdgeEvidence) any { return e.StanceEdge.Statements }},
	{"articles", isInteger, "number of articles they stand in", func(e graph.EdgeEvidence) any { return e.Articles }},
	{"origins", isInteger, "number of independent origins; copies count once, unknown ones not at all", func(e graph.EdgeEvidence) any { return e.Origins }},
	{"first_said", isText, "earliest date with a year on which it was said", func(e graph.EdgeEvidence) any { return e.FirstSaid }},
	{"last_said", isText, "latest date with a year on which it was said", func(e graph.EdgeEvidence) any { return e.LastSaid }},
	{"confidence", isNumber, "highest confidence of a statement", func(e graph.EdgeEvidence) any { return e.Confidence }},
	{"hedged_only", isTruth, "every statement is hedged", func(e graph.EdgeEvidence) any { return e.HedgedOnly }},
	{"nested_only", isTruth, "every statement stands in another actor's words", func(e graph.EdgeEvidence) any { return e.NestedOnly }},
}

var claimColumns = []column[graph.ClaimEntry]{
	{"claim_id", isText, "id of the claim", func(c graph.ClaimEntry) any { return c.ID }},
	{"claim", isText, "wording", func(c graph.ClaimEntry) any { return c.Text }},
	{"kind", isText, "allegation, position or act", func(c graph.ClaimEntry) any { return string(c.Kind) }},
	{"target_id", isText, "id of the actor that it blames, defends or is about", func(c graph.ClaimEntry) any { return c.Target }},
	{"act", isText, "class of act, or lemma of the verb", func(c graph.ClaimEntry) any { return c.Act }},
	{"object", isText, "normalised words of what was acted on", func(c graph.ClaimEntry) any { return c.Object }},
	{"aliases", isList, "other wordings", func(c graph.ClaimEntry) any { return list(c.Aliases) }},
}

var actorColumns = []column[graph.ActorEntry]{
	{"actor_id", isText, "id of the actor", func(a graph.ActorEntry) any { return a.ID }},
	{"actor", isText, "name", func(a graph.ActorEntry) any { return a.Name }},
	{"kind", isText, "person, organization, state or group", func(a graph.ActorEntry) any { return string(a.Kind) }},
	{"named", isTruth, "false for speakers whom the article does not name", func(a graph.ActorEntry) any { return a.Named }},
	{"aliases", isList, "other names", func(a graph.ActorEntry) any { return list(a.Aliases) }},
}

var relationColumns = []column[graph.ClaimRelation]{
	{"from_id", isText, "id of the claim", func(r graph.ClaimRelation) any { return r.From }},
	{"kind", isText, "PRESUPPOSES, ASSERTS, CONTRADICTS, RIVALS or NARROWS", func(r graph.ClaimRelation) any { return string(r.Kind) }},
	{"to_id", isText, "id of the other claim", func(r graph.ClaimRelation) any { return r.To }},
}

var affiliationColumns = []column[graph.AffiliationEdge]{
	{"actor_id", isText, "id of the actor", func(a graph.AffiliationEdge) any { return a.Actor }},
	{"kind", isText, "SPEAKS_FOR or PART_OF", func(a graph.AffiliationEdge) any { return string(a.Kind) }},
	{"of_id", isText, "id of the body or state", func(a graph.AffiliationEdge) any { return a.Of }},
	{"basis", isText, "statements or codebook", func(a graph.AffiliationEdge) any { return a.Basis }},
	{"statements", isList, "ids of statements that show it, the first ten", func(a graph.AffiliationEdge) any { return list(a.Statements) }},
	{"first_said", isText, "earliest date of a statement that shows it", func(a graph.AffiliationEdge) any { return a.FirstSaid }},
	{"last_said", isText, "latest date of a statement that shows it", func(a graph.AffiliationEdge) any { return a.LastSaid }},
}

// identity is a key that another one represents.
type identity struct {
	key, name, of, what string
	score               float64
	reason              string
}

func claimIdentity(c graph.ClaimEntry, j graph.Joined[graph.Claim]) identity {
	return identity{j.Key.ID, j.Key.Text, c.ID, "claim", j.Score, j.Reason}
}

func actorIdentity(a graph.ActorEntry, j graph.Joined[graph.Actor]) identity {
	return identity{j.Key.ID, j.Key.Name, a.ID, "actor", j.Score, j.Reason}
}

var identityColumns = []column[identity]{
	{"key", isText, "id of the key that was joined", func(i identity) any { return i.key }},
	{"name", isText, "its own name or wording", func(i identity) any { return i.name }},
	{"of", isText, "actor or claim", func(i identity) any { return i.what }},
	{"representative", isText, "id of the actor or claim that it is", func(i identity) any { return i.of }},
	{"score", isNumber, "0 to 1", func(i identity) any { return i.score }},
	{"reason", isText, "why", func(i identity) any { return i.reason }},
}

// members collects the actors and claims of what a selection takes. Its memory grows
// with their number.
type members struct{ actors, claims set }

type set map[string]bool

func newMembers() members { return members{set{}, set{}} }

func (m members) add(r graph.Resolved) {
	m.claims[r.What.ID] = true
	m.actors.add(r.Who)
	m.actors.add(r.For)
	m.actors.add(r.Whom)
	for _, via := range r.Through {
		m.actors.add(via)
	}
}

func (s set) add(r graph.Ref) {
	if r.ID != "" {
		s[r.ID] = true
	}
}

func (s set) sorted() []string {
	ids := make([]string, 0, len(s))
	for id := range s {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// openTable starts a table; what it returns is called with every row, and then closed.
type openTable func(t sheet) (RowWriter, error)

// writeTables writes the rows of all tables.
func writeTables(ctx context.Context, req Request, open openTable) error {
	out := map[string]RowWriter{}
	for _, t := range sheets {
		w, err := open(t)
		if err != nil {
			return err
		}
		out[t.name] = w
	}
	m := newMembers()
	err := req.Reader.Excerpts(ctx, req.Selection, false, func(e graph.Excerpt) error {
		for _, r := range e.Statements {
			m.add(r)
			if err := out["statements"].Write(values(statementColumns, r)); err != nil {
				return err
			}
		}
		return out["articles"].Write(values(articleColumns, e.Article))
	})
	if err != nil {
		return err
	}
	err = req.Reader.StanceEdges(ctx, req.Selection, func(e graph.EdgeEvidence) error {
		return out["stances"].Write(values(stanceColumns, e))
	})
	if err != nil {
		return err
	}
	if err := req.Reader.Claims(ctx, m.claims.sorted(), func(c graph.ClaimEntry) error { return writeClaim(out, m, c) }); err != nil {
		return err
	}
	if err := req.Reader.Actors(ctx, m.actors.sorted(), func(a graph.ActorEntry) error { return writeActor(out, m, a) }); err != nil {
		return err
	}
	for _, t := range sheets {
		if err := out[t.name].Close(); err != nil {
			return err
		}
	}
	return nil
}

func writeClaim(out map[string]RowWriter, m members, c graph.ClaimEntry) error {
	for _, r := range c.Relations {
		if m.claims[r.To] {
			if err := out["claim_relations"].Write(values(relationColumns, r)); err != nil {
				return err
			}
		}
	}
	for _, j := range c.Joined {
		if err := out["identities"].Write(values(identityColumns, claimIdentity(c, j))); err != nil {
			return err
		}
	}
	return out["claims"].Write(values(claimColumns, c))
}

func writeActor(out map[string]RowWriter, m members, a graph.ActorEntry) error {
	for _, f := range a.Affiliations {
		if m.actors[f.Of] {
			if err := out["affiliations"].Write(values(affiliationColumns, f)); err != nil {
				return err
			}
		}
	}
	for _, j := range a.Joined {
		if err := out["identities"].Write(values(identityColumns, actorIdentity(a, j))); err != nil {
			return err
		}
	}
	return out["actors"].Write(values(actorColumns, a))
}
