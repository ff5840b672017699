package graphtest

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"stancegraph/graph"
)

// Memory is a graph store in memory. It is safe for concurrent use.
type Memory struct {
	mu       sync.Mutex
	readings map[string]graph.Reading // by article ID
	links    graph.Links              // those that hold among what is there
	ranks    graph.Ranks              // as the last Link derived them, on what is still there
	pending  bool
	writes   int64
}

// NewMemory returns an empty store.
func NewMemory() *Memory { return &Memory{readings: map[string]graph.Reading{}} }

// Known returns, for those of the article IDs that the store holds, what it holds.
func (m *Memory) Known(_ context.Context, ids []string) (map[string]graph.Known, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	known := map[string]graph.Known{}
	for _, id := range ids {
		if r, ok := m.readings[id]; ok {
			a := r.Article
			known[id] = graph.Known{TextSHA256: a.TextSHA256, ExtractedWith: a.ExtractedWith, Docs: a.Docs}
		}
	}
	return known, nil
}

// Texts returns the texts of the articles with these IDs.
func (m *Memory) Texts(_ context.Context, ids []string) (map[string]string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	texts := map[string]string{}
	for _, id := range ids {
		if r, ok := m.readings[id]; ok {
			texts[id] = r.Article.Text
		}
	}
	return texts, nil
}

// Write stores the readings, all or none.
func (m *Memory) Write(ctx context.Context, readings []graph.Reading) error {
	seen := map[string]bool{}
	for _, r := range readings {
		if err := r.Check(); err != nil {
			return err
		}
		if seen[r.Article.ID] {
			return fmt.Errorf("article %s: given twice in one write", r.Article.ID)
		}
		seen[r.Article.ID] = true
	}
	if len(readings) == 0 || ctx.Err() != nil {
		return ctx.Err()
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, r := range readings {
		m.readings[r.Article.ID] = r
	}
	m.changed()
	return nil
}

// Remove takes the article, and everything that only it supports, away.
func (m *Memory) Remove(_ context.Context, article string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if _, ok := m.readings[article]; !ok {
		return fmt.Errorf("article %s: %w", article, graph.ErrNoArticle)
	}
	delete(m.readings, article)
	m.changed()
	return nil
}

// AddDocs adds names under which the text of the article was read too.
func (m *Memory) AddDocs(_ context.Context, article string, docs []string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	r, ok := m.readings[article]
	if !ok {
		return fmt.Errorf("article %s: %w", article, graph.ErrNoArticle)
	}
	r.Article.Docs = graph.MergeDocs(r.Article.Docs, docs)
	m.readings[article] = r
	m.writes++
	return nil
}

// changed forgets the links that no longer hold.
func (m *Memory) changed() {
	m.pending = true
	m.writes++
	m.links = m.present(m.links)
	m.forgetRanks()
}

// Link replaces the links and reviews by those given.
func (m *Memory) Link(_ context.Context, links graph.Links) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.links = m.present(links)
	for id, r := range m.readings {
		r.Statements = graph.Reviewed(r.Statements, links.Reviews)
		m.readings[id] = r
	}
	m.ranks = m.ranked()
	if links.Seen == 0 || links.Seen == m.writes {
		m.pending = false
	}
	return nil
}

// Statement returns the statement with this ID; ok is false where there is none.
func (m *Memory) Statement(_ context.Context, id string) (s graph.Statement, ok bool, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, s := range m.statements() {
		if s.ID == id {
			return s, true, nil
		}
	}
	return graph.Statement{}, false, nil
}

// present returns what of the links can hold among the keys and articles there are.
func (m *Memory) present(links graph.Links) graph.Links {
	actors, claims := map[string]bool{}, map[string]bool{}
	for _, r := range m.readings {
		for _, a := range r.Actors {
			actors[a.ID] = true
		}
		for _, c := range r.Claims {
			claims[c.ID] = true
		}
	}
	held := graph.Links{
		Actors: inOrder(graph.PresentLinks(links.Actors, actors)), ActorNames: map[string]string{},
		Claims: inOrder(graph.PresentLinks(links.Claims, claims)), ClaimTexts: map[string]string{},
		Duplicates: map[string]string{},
	}
	shown(held.Actors, links.ActorNames, held.ActorNames)
	shown(held.Claims, links.ClaimTexts, held.ClaimTexts)
	for id, original := range links.Duplicates {
		if m.has(id) && m.has(original) && id != original {
			held.Duplicates[id] = original
		}
	}
	return held
}

func (m *Memory) has(article string) bool { _, ok := m.readings[article]; return ok }

func inOrder(links map[string]graph.Link) []graph.Link {
	return slices.SortedFunc(maps.Values(links), func(a, b graph.Link) int { return cmp.Compare(a.Alias, b.Alias) })
}

// shown copies the names of representatives that have an alias.
func shown(links []graph.Link, names, into map[string]string) {
	for _, l := range links {
		if name, ok := names[l.Representative]; ok {
			into[l.Representative] = name
		}
	}
}

// Pending reports whether keys were written that the link step has not seen yet.
func (m *Memory) Pending(context.Context) (bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.pending, nil
}

// Keys returns all actors and claims, each as its own key says, and what is known of
// articles.
func (m *Memory) Keys(context.Context) (graph.Keys, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	keys := graph.Keys{ActorUses: map[string]int{}, ClaimUses: map[string]int{}, Seen: m.writes}
	keys.Actors = merged(m.actorMentions(), graph.MergeActors)
	keys.Claims = merged(m.claimMentions(), graph.MergeClaims)
	for _, r := range m.sorted() {
		keys.Articles = append(keys.Articles, graph.ArticleKey{ID: r.Article.ID, Published: r.Article.Published, Signature: r.Article.Signature})
		for _, s := range r.Statements {
			keys.ActorUses[s.ActorID]++
			if s.TargetID != "" && s.TargetID != s.ActorID {
				keys.ActorUses[s.TargetID]++
			}
			keys.ClaimUses[s.ClaimID]++
		}
	}
	return keys, nil
}

// sorted returns the readings by article ID.
func (m *Memory) sorted() []graph.Reading {
	var readings []graph.Reading
	for _, id := range slices.Sorted(maps.Keys(m.readings)) {
		readings = append(readings, m.readings[id])
	}
	return readings
}

func (m *Memory) actorMentions() map[string][]graph.Mention[graph.Actor] {
	mentions := map[string][]graph.Mention[graph.Actor]{}
	for _, r := range m.readings {
		for _, a := range r.Actors {
			mentions[a.ID] = append(mentions[a.ID], graph.Mention[graph.Actor]{Key: a, N: 1})
		}
	}
	return mentions
}

func (m *Memory) claimMentions() map[string][]graph.Mention[graph.Claim] {
	mentions := map[string][]graph.Mention[graph.Claim]{}
	for _, r := range m.readings {
		for _, c := range r.Claims {
			mentions[c.ID] = append(mentions[c.ID], graph.Mention[graph.Claim]{Key: c, N: 1})
		}
	}
	return mentions
}

// merged returns what the mentions of each key amount to, by ID.
func merged[K graph.Actor | graph.Claim](mentions map[string][]graph.Mention[K], merge func([]graph.Mention[K]) K) []K {
	var keys []K
	for _, id := range slices.Sorted(maps.Keys(mentions)) {
		keys = append(keys, merge(mentions[id]))
	}
	return keys
}

// identity is who is who, as the links and sources say.
func (m *Memory) identity() graph.Identity {
	ids := graph.Identity{Actors: map[string]string{}, Claims: map[string]string{},
		Duplicates: m.links.Duplicates, Sources: map[string]string{}}
	for _, l := range m.links.Actors {
		ids.Actors[l.Alias] = l.Representative
	}
	for _, l := range m.links.Claims {
		ids.Claims[l.Alias] = l.Representative
	}
	for id, r := range m.readings {
		ids.Sources[id] = graph.SourceID(r.Article.Source)
	}
	return ids
}

func (m *Memory) statements() []graph.Statement {
	var all []graph.Statement
	for _, r := range m.sorted() {
		all = append(all, r.Statements...)
	}
	return all
}

// Edges returns all stance edges, sorted by ID.
func (m *Memory) Edges(context.Context) ([]graph.StanceEdge, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return graph.StanceEdges(m.statements(), m.identity()), nil
}

// Stats counts nodes and relationships.
func (m *Memory) Stats(ctx context.Context) (graph.Stats, error) {
	lines, err := m.Dump(ctx)
	if err != nil {
		return graph.Stats{}, err
	}
	counts := map[string]int{}
	for _, line := range lines {
		name, _, _ := strings.Cut(line, " ")
		counts[name]++
		if label := graph.Label(name); label == graph.LabelActorAlias || label == graph.LabelClaimAlias {
			counts[string(graph.LabelAlias)]++
		}
	}
	var stats graph.Stats
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		c := graph.Count{Name: name, N: counts[name]}
		if isRelationship(name) {
			stats.Relationships = append(stats.Relationships, c)
		} else {
			stats.Nodes = append(stats.Nodes, c)
		}
	}
	return stats, nil
}

func isRelationship(name string) bool {
	return slices.ContainsFunc(graph.Relationships, func(r graph.RelationshipType) bool { return string(r.Type) == name })
}

// Verify checks every statement against the text of its article. All else is computed
// from the readings whenever it is asked for.
func (m *Memory) Verify(context.Context) (graph.Report, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	report := graph.Report{Articles: len(m.readings), Edges: len(graph.StanceEdges(m.statements(), m.identity()))}
	for _, r := range m.sorted() {
		evidence := graph.NewEvidence(r.Article.Text)
		for _, s := range r.Statements {
			report.Statements++
			for _, detail := range evidence.Faults(s) {
				report.Faults = append(report.Faults, graph.Fault{ID: s.ID, Detail: detail})
			}
		}
	}
	return report, nil
}
