package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"stancegraph/graph"
)

// Known returns, for those of the article IDs that the store holds, what it holds.
func (s *Store) Known(ctx context.Context, ids []string) (map[string]graph.Known, error) {
	var known map[string]graph.Known
	err := s.read(ctx, "known articles", func(t tx) error {
		known = make(map[string]graph.Known)
		return t.each(`UNWIND $ids AS id MATCH (a:Article {id: id})
			RETURN id, a.text_sha256, a.extracted_with, a.docs`, map[string]any{"ids": ids}, func(r *neo4j.Record) error {
			known[str(r.Values[0])] = graph.Known{TextSHA256: str(r.Values[1]), ExtractedWith: str(r.Values[2]), Docs: strs(r.Values[3])}
			return nil
		})
	})
	return known, err
}

// Texts returns the texts of the articles with these IDs.
func (s *Store) Texts(ctx context.Context, ids []string) (map[string]string, error) {
	var texts map[string]string
	err := s.read(ctx, "texts", func(t tx) error {
		texts = make(map[string]string)
		return t.each("UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN id, a.text",
			map[string]any{"ids": ids}, func(r *neo4j.Record) error {
				texts[str(r.Values[0])] = str(r.Values[1])
				return nil
			})
	})
	return texts, err
}

// Keys returns all actors and claims, each as its own key says, and what is known of
// articles.
func (s *Store) Keys(ctx context.Context) (graph.Keys, error) {
	var keys graph.Keys
	err := s.read(ctx, "keys", func(t tx) error {
		keys = graph.Keys{ActorUses: map[string]int{}, ClaimUses: map[string]int{}}
		// Seen comes first: what is written meanwhile makes it too low, never too high.
		state, err := t.state()
		if err != nil {
			return err
		}
		keys.Seen = state.writes
		if keys.Actors, err = all(t, actorTable, keys.ActorUses); err != nil {
			return err
		}
		if keys.Claims, err = all(t, claimTable, keys.ClaimUses); err != nil {
			return err
		}
		if err := t.targetUses(keys.ActorUses); err != nil {
			return err
		}
		keys.Articles, err = t.articleKeys()
		return err
	})
	return keys, err
}

// all returns the keys, sorted by ID, and adds to uses the statements that each makes or
// that are about it.
func all[K graph.Actor | graph.Claim](t tx, kind table[K], uses map[string]int) ([]K, error) {
	var keys []K
	err := t.each("MATCH (n:"+string(kind.label)+"|"+string(kind.alias)+") RETURN properties(n), COUNT { "+kind.uses+" }", nil,
		func(r *neo4j.Record) error {
			key := kind.parse(r.Values[0].(map[string]any))
			keys = append(keys, key)
			if n := num(r.Values[1]); n > 0 {
				uses[kind.id(key)] = n
			}
			return nil
		})
	slices.SortFunc(keys, func(a, b K) int { return cmp.Compare(kind.id(a), kind.id(b)) })
	return keys, err
}

// targetUses adds to uses the statements whose target an actor is, unless it made them.
func (t tx) targetUses(uses map[string]int) error {
	return t.each("MATCH (s:Statement) WHERE s.target_id <> s.actor_id RETURN s.target_id, count(*)", nil, func(r *neo4j.Record) error {
		uses[str(r.Values[0])] += num(r.Values[1])
		return nil
	})
}

func (t tx) articleKeys() ([]graph.ArticleKey, error) {
	var keys []graph.ArticleKey
	err := t.each("MATCH (a:Article) RETURN a.id, a.published, a.published_precision, a.signature", nil, func(r *neo4j.Record) error {
		key := graph.ArticleKey{ID: str(r.Values[0]),
			Published: graph.Date{Value: str(r.Values[1]), Precision: graph.Precision(str(r.Values[2]))}}
		signature, _ := r.Values[3].([]any)
		for _, v := range signature {
			key.Signature = append(key.Signature, v.(int64))
		}
		keys = append(keys, key)
		return nil
	})
	slices.SortFunc(keys, func(a, b graph.ArticleKey) int { return cmp.Compare(a.ID, b.ID) })
	return keys, err
}

// state is what the meta node holds.
type state struct {
	schema  int64 // 0 where no schema was applied
	pending bool
	writes  int64
}

func (t tx) state() (state, error) {
	records, err := t.rows("OPTIONAL MATCH (m:"+meta+") RETURN m.schema, m.pending, m.writes", nil)
	if err != nil {
		return state{}, err
	}
	v := records[0].Values
	return state{int64(num(v[0])), yes(v[1]), int64(num(v[2]))}, nil
}

// Pending reports whether keys were written that the link step has not seen yet.
func (s *Store) Pending(ctx context.Context) (bool, error) {
	var st state
	err := s.read(ctx, "pending links", func(t tx) (err error) {
		st, err = t.state()
		return err
	})
	return st.pending, err
}

// Stats counts nodes and relationships, from the counts that the server keeps.
func (s *Store) Stats(ctx context.Context) (graph.Stats, error) {
	var parts []string
	for _, n := range graph.Nodes {
		if n.Label != graph.LabelMeta {
			parts = append(parts, fmt.Sprintf("MATCH (n:%s) RETURN 'node' AS kind, '%[1]s' AS name, count(n) AS n", n.Label))
		}
	}
	for _, r := range graph.Relationships {
		parts = append(parts, fmt.Sprintf("MATCH ()-[r:%s]->() RETURN 'relationship' AS kind, '%[1]s' AS name, count(r) AS n", r.Type))
	}
	var stats graph.Stats
	err := s.read(ctx, "stats", func(t tx) error {
		stats = graph.Stats{}
		return t.each(strings.Join(parts, " UNION ALL "), nil, func(r *neo4j.Record) error {
			c := graph.Count{Name: str(r.Values[1]), N: num(r.Values[2])}
			switch {
			case c.N == 0:
			case str(r.Values[0]) == "node":
				stats.Nodes = append(stats.Nodes, c)
			default:
				stats.Relationships = append(stats.Relationships, c)
			}
			return nil
		})
	})
	byName := func(a, b graph.Count) int { return cmp.Compare(a.Name, b.Name) }
	slices.SortFunc(stats.Nodes, byName)
	slices.SortFunc(stats.Relationships, byName)
	return stats, err
}

// Edges returns all stance edges, sorted by ID.
func (s *Store) Edges(ctx context.Context) ([]graph.StanceEdge, error) {
	var edges []graph.StanceEdge
	err := s.read(ctx, "stance edges", func(t tx) (err error) {
		edges, err = t.stanceEdges()
		return err
	})
	return edges, err
}

func (t tx) stanceEdges() ([]graph.StanceEdge, error) {
	var edges []graph.StanceEdge
	var types []graph.RelType
	for _, info := range graph.Stances {
		types = append(types, graph.RelType(info.Stance))
	}
	err := t.each("MATCH (a:Actor)-[r:"+relationTypes(types)+"]->(c:Claim) RETURN a.id, type(r), c.id, properties(r)", nil,
		func(r *neo4j.Record) error {
			p := r.Values[3].(map[string]any)
			edges = append(edges, graph.StanceEdge{
				ID: str(p["id"]), Actor: str(r.Values[0]), Stance: graph.Stance(str(r.Values[1])), Claim: str(r.Values[2]),
				Statements: num(p["statements"]), Articles: num(p["articles"]), Origins: num(p["origins"]),
				FirstSaid: str(p["first_said"]), LastSaid: str(p["last_said"]), Confidence: float(p["confidence"]),
				HedgedOnly: yes(p["hedged_only"]), NestedOnly: yes(p["nested_only"]), Clearest: str(p["clearest"]),
			})
			return nil
		})
	slices.SortFunc(edges, func(a, b graph.StanceEdge) int { return cmp.Compare(a.ID, b.ID) })
	return edges, err
}
