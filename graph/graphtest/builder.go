package graphtest

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"stancegraph/graph"
)

// Article is an article made by hand: its text, and what is said in it.
type Article struct {
	ID, Doc, Title, Source, Author string
	Published                      graph.Date
	Basis                          graph.DateBasis
	Text                           string
	Actors                         []graph.Actor
	Claims                         []graph.Claim
	Relations                      []graph.ClaimRelation
	Affiliations                   []graph.Affiliation // Basis holds numbers of Says, "0", or "codebook"
	Says                           []Say
}

// Say is a statement in an article made by hand. Words are given as they stand in the
// text; the builder finds where.
type Say struct {
	Actor, Org string // IDs
	Source     string // the words that name the actor, "" for the author
	Stance     graph.Stance
	Cue        string
	Claim      string // ID
	Content    []string
	Quote      string // the words that carry the statement
	Via        []string
	Outlet     string
	Within     int // number of the statement around it, counted from 1; 0 for none
	Section    graph.Section
	SaidOn     graph.Date
	Confidence float64
	Nested     bool
	Hedged     bool
	Explicit   bool
}

// Build returns the reading of a. It panics where a is not sound: words that are not
// in the text, or an ID that a does not list.
func Build(a Article) graph.Reading {
	hash := sha256.Sum256([]byte(a.Text))
	r := graph.Reading{
		Article: graph.Article{
			ID: a.ID, Docs: []string{a.Doc}, Title: a.Title, Source: a.Source, Author: a.Author,
			URL:       "https://example.org/" + a.Doc,
			Published: a.Published, Basis: a.Basis, Text: a.Text, TextSHA256: hex.EncodeToString(hash[:]),
			ExtractedWith: "graphtest", Signature: []int64{int64(len(a.Text)), 7},
		},
		Actors: a.Actors, Claims: a.Claims, Relations: a.Relations,
	}
	for i := range a.Says {
		r.Statements = append(r.Statements, a.statement(i, r.Statements))
	}
	for _, f := range a.Affiliations {
		f.Basis = slices.Clone(f.Basis)
		for i, basis := range f.Basis {
			if basis != graph.BasisCodebook {
				n, err := strconv.Atoi(basis)
				if err != nil {
					panic(fmt.Sprintf("graphtest: article %s: basis %q: %v", a.ID, basis, err))
				}
				f.Basis[i] = r.Statements[n].ID
			}
		}
		slices.Sort(f.Basis)
		r.Affiliations = append(r.Affiliations, f)
	}
	slices.SortFunc(r.Actors, func(x, y graph.Actor) int { return cmp.Compare(x.ID, y.ID) })
	slices.SortFunc(r.Claims, func(x, y graph.Claim) int { return cmp.Compare(x.ID, y.ID) })
	if err := r.Check(); err != nil {
		panic(err)
	}
	return r
}

func (a Article) statement(i int, before []graph.Statement) graph.Statement {
	say := a.Says[i]
	claim := a.claim(say.Claim)
	start, end := span(a.Text, 0, say.Quote)
	s := graph.Statement{
		ID: graph.NewID("s", a.ID, fmt.Sprint(i)), Article: a.ID, Doc: a.Doc, Section: cmp.Or(say.Section, graph.Body),
		Actor: a.actor(say.Actor).Name, ActorID: say.Actor, OrgID: say.Org, SourceStart: -1, SourceEnd: -1,
		Stance: say.Stance, Cue: say.Cue, Claim: claim.Text, ClaimID: claim.ID, ClaimKind: claim.Kind,
		TargetID: claim.Target, Start: start, End: end, Quote: say.Quote,
		ViaIDs: say.Via, ViaOutlet: say.Outlet, Nested: say.Nested, Hedged: say.Hedged, Explicit: say.Explicit,
		SaidOn: say.SaidOn.Value, SaidPrecision: say.SaidOn.Precision, Published: a.Published.Value,
		Confidence: cmp.Or(say.Confidence, 0.9), Rule: "by-hand",
	}
	s.CueStart, s.CueEnd = span(a.Text, start, say.Cue)
	if say.Source != "" {
		s.SourceStart, s.SourceEnd = span(a.Text, start, say.Source)
	}
	for _, words := range say.Content {
		from, to := span(a.Text, start, words)
		s.Content = append(s.Content, graph.Span{Start: from, End: to})
	}
	for _, id := range say.Via {
		s.Via = append(s.Via, a.actor(id).Name)
	}
	if say.Org != "" {
		s.Org = a.actor(say.Org).Name
	}
	if claim.Target != "" {
		s.Target = a.actor(claim.Target).Name
	}
	if say.Within > 0 {
		s.Within = before[say.Within-1].ID
	}
	return s
}

func (a Article) actor(id string) graph.Actor {
	i := slices.IndexFunc(a.Actors, func(x graph.Actor) bool { return x.ID == id })
	if i < 0 {
		panic(fmt.Sprintf("graphtest: article %s does not list actor %q", a.ID, id))
	}
	return a.Actors[i]
}

func (a Article) claim(id string) graph.Claim {
	i := slices.IndexFunc(a.Claims, func(x graph.Claim) bool { return x.ID == id })
	if i < 0 {
		panic(fmt.Sprintf("graphtest: article %s does not list claim %q", a.ID, id))
	}
	return a.Claims[i]
}

// span returns where words stand in text at or behind the code point from.
func span(text string, from int, words string) (start, end int) {
	at := len(string([]rune(text)[:from]))
	i := strings.Index(text[at:], words)
	if i < 0 || words == "" {
		panic(fmt.Sprintf("graphtest: %q does not stand in the text behind %d", words, from))
	}
	start = from + utf8.RuneCountInString(text[at:at+i])
	return start, start + utf8.RuneCountInString(words)
}
