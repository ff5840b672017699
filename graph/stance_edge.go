package graph

import (
	"cmp"
	"maps"
	"slices"
)

// StanceEdge sums up the statements in which one actor takes one stance on one claim.
// Actor and Claim are representatives of their components.
type StanceEdge struct {
	ID         string  `json:"id"`
	Actor      string  `json:"actor"` // actor ID
	Stance     Stance  `json:"stance"`
	Claim      string  `json:"claim"` // claim ID
	Statements int     `json:"statements"`
	Articles   int     `json:"articles"`
	Origins    int     `json:"origins"`    // independent ones; unknown origins do not count
	FirstSaid  string  `json:"first_said"` // a Date's Value with a year, or ""
	LastSaid   string  `json:"last_said"`
	Confidence float64 `json:"confidence"` // the highest of its statements
	HedgedOnly bool    `json:"hedged_only"`
	NestedOnly bool    `json:"nested_only"`
	Clearest   string  `json:"clearest"` // ID of the statement whose Clearness sorts first
}

// UnknownSource is the name of the source of articles whose source nothing tells.
const UnknownSource = "unknown"

// SourceID returns the ID of the source with this name. It is of the form of an
// actor's key, so that an outlet that publishes and is reported through is one origin.
func SourceID(name string) string {
	if id := Slug(name); id != "" {
		return id
	}
	return NewID("source", name)
}

// EdgeID returns the ID of the edge between two representatives.
func EdgeID(actor string, stance Stance, claim string) string {
	return NewID("e", actor, string(stance), claim)
}

// Identity is what is known of who is who when stance edges are derived. A key that a
// map lacks stands for itself.
type Identity struct {
	Actors     map[string]string // actor ID -> representative
	Claims     map[string]string // claim ID -> representative
	Duplicates map[string]string // article ID -> the article whose copy it is
	Sources    map[string]string // article ID -> source ID
}

// Edge returns the ID, actor and claim of the edge that s counts towards; the ID is ""
// where it does not count.
func (i Identity) Edge(s Statement) (id, actor, claim string) {
	if !s.Counts() {
		return "", "", ""
	}
	actor, claim = representative(i.Actors, s.ActorID), representative(i.Claims, s.ClaimID)
	return EdgeID(actor, s.Stance, claim), actor, claim
}

// Origin returns the ID of the independent origin that s comes from: the innermost
// outlet that it is reported through, else the source of its article, or of the
// article whose copy that is. It is "" where that is unknown.
func (i Identity) Origin(s Statement) string {
	origin := s.ViaOutlet
	if origin == "" {
		origin = i.Sources[representative(i.Duplicates, s.Article)]
	}
	if origin == UnknownSource {
		return ""
	}
	return representative(i.Actors, origin)
}

func representative(of map[string]string, id string) string {
	if r, ok := of[id]; ok {
		return r
	}
	return id
}

// StanceEdges derives the edges of statements, sorted by ID.
func StanceEdges(statements []Statement, ids Identity) []StanceEdge {
	d := NewDeriver()
	for _, s := range statements {
		d.Add(s, ids)
	}
	return d.Edges()
}

// Deriver derives stance edges from a stream of statements, in any order. Its memory
// grows with the edges and their articles, not with the texts.
type Deriver struct {
	edges map[string]*evidence
}

type evidence struct {
	StanceEdge
	articles, origins map[string]bool
	clearness         string // of the clearest statement so far
}

// NewDeriver returns an empty deriver.
func NewDeriver() *Deriver { return &Deriver{map[string]*evidence{}} }

// Add counts s, once.
func (d *Deriver) Add(s Statement, ids Identity) {
	if id, actor, claim := ids.Edge(s); id != "" {
		d.add(s, id, actor, claim, ids.Origin(s))
	}
}

func (d *Deriver) add(s Statement, id, actor, claim, origin string) {
	e := d.edges[id]
	if e == nil {
		e = &evidence{StanceEdge{ID: id, Actor: actor, Stance: s.Stance, Claim: claim, HedgedOnly: true, NestedOnly: true},
			map[string]bool{}, map[string]bool{}, ""}
		d.edges[id] = e
	}
	e.Statements++
	e.articles[s.Article] = true
	if origin != "" {
		e.origins[origin] = true
	}
	e.FirstSaid, e.LastSaid = widen(e.FirstSaid, e.LastSaid, s.Said())
	e.Confidence = max(e.Confidence, s.Confidence)
	e.HedgedOnly = e.HedgedOnly && s.Hedged
	e.NestedOnly = e.NestedOnly && s.Nested
	if clearness := s.Clearness(); e.clearness == "" || clearness < e.clearness {
		e.clearness, e.Clearest = clearness, s.ID
	}
}

// Edges returns the edges of all statements added so far, sorted by ID.
func (d *Deriver) Edges() []StanceEdge {
	edges := make([]StanceEdge, 0, len(d.edges))
	for e := range maps.Values(d.edges) {
		e.Articles, e.Origins = len(e.articles), len(e.origins)
		edges = append(edges, e.StanceEdge)
	}
	slices.SortFunc(edges, func(a, b StanceEdge) int { return cmp.Compare(a.ID, b.ID) })
	return edges
}

// Said returns the date on which s was said.
func (s Statement) Said() Date { return Date{s.SaidOn, s.SaidPrecision} }

// widen returns the range first to last with d in it, if d has a year.
func widen(first, last string, d Date) (string, string) {
	if !d.Ordered() {
		return first, last
	}
	if first == "" || d.Value < first {
		first = d.Value
	}
	return first, max(last, d.Value)
}
