package export

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"stancegraph/graph"
)

// report is what the pages of an HTML report are made from.
type report struct {
	claims   []*claimPage // those with most statements first
	actors   []*actorPage // likewise
	byClaim  map[string]*claimPage
	byActor  map[string]*actorPage
	articles []*articleRow // by date, undated ones last
	byID     map[string]*articleRow
	cards    *scratch
	days     span // of all dated statements
	total    int  // statements
}

type claimPage struct {
	graph.ClaimEntry
	balance
	edges    []*stand   // those with most statements first
	refs     []cardRef  // by date, undated ones last
	incoming []relation // from other claims to this one
}

// actorPage is an actor that takes a stance, is spoken for, or is a claim's target.
type actorPage struct {
	graph.ActorEntry
	statements int
	own        []*stand     // stances that it takes
	voiced     []*stand     // stances taken in its name
	about      []*claimPage // claims whose target it is
}

// lastVoiced reports whether s is the stance that was added last to those in a's name.
func (a *actorPage) lastVoiced(s *stand) bool {
	n := len(a.voiced)
	return n > 0 && a.voiced[n-1] == s
}

// stand is a stance edge with the statement that shows it best.
type stand struct {
	graph.StanceEdge
	who    *actorPage
	what   *claimPage
	shown  string // id of that statement
	words  string // of it, cut where they are many
	source string // of its article
	date   htmlDate
}

// cardRef is a statement that has a card in the scratch file.
type cardRef struct {
	id     string
	stance graph.Stance
	counts bool
	days   span
	card   place
}

type articleRow struct {
	graph.Article // without text
	statements    []string
}

// gatherReport reads all that a report is made from. The caller closes its cards.
func gatherReport(ctx context.Context, req Request) (*report, error) {
	r := &report{byClaim: map[string]*claimPage{}, byActor: map[string]*actorPage{}, byID: map[string]*articleRow{}}
	for _, step := range []func(context.Context, Request) error{r.survey, r.readClaims, r.readActors, r.readStands} {
		if err := step(ctx, req); err != nil {
			return nil, err
		}
	}
	var err error
	if r.cards, err = newScratch(); err != nil {
		return nil, err
	}
	if err := r.renderCards(ctx, req); err != nil {
		r.cards.close()
		return nil, err
	}
	r.order()
	return r, nil
}

// survey learns which articles, claims and actors there are.
func (r *report) survey(ctx context.Context, req Request) error {
	return req.Reader.Excerpts(ctx, req.Selection, false, func(e graph.Excerpt) error {
		row := &articleRow{Article: e.Article}
		r.articles, r.byID[e.Article.ID] = append(r.articles, row), row
		for _, s := range e.Statements {
			r.total++
			r.days = r.days.widen(spanOf(s))
			r.byClaim[s.What.ID] = nil
			row.statements = append(row.statements, s.ID)
			for _, ref := range []graph.Ref{s.Who, s.For, s.Whom} {
				if ref.ID == "" {
					continue
				}
				if r.byActor[ref.ID] == nil {
					r.byActor[ref.ID] = &actorPage{}
				}
			}
			r.byActor[s.Who.ID].statements++
		}
		return nil
	})
}

func (r *report) readClaims(ctx context.Context, req Request) error {
	return req.Reader.Claims(ctx, sortedKeys(r.byClaim), func(c graph.ClaimEntry) error {
		page := &claimPage{ClaimEntry: c}
		r.claims, r.byClaim[c.ID] = append(r.claims, page), page
		return nil
	})
}

func (r *report) readActors(ctx context.Context, req Request) error {
	return req.Reader.Actors(ctx, sortedKeys(r.byActor), func(a graph.ActorEntry) error {
		page := r.byActor[a.ID]
		page.ActorEntry = a
		r.actors = append(r.actors, page)
		return nil
	})
}

func (r *report) readStands(ctx context.Context, req Request) error {
	return req.Reader.StanceEdges(ctx, req.Selection, func(e graph.EdgeEvidence) error {
		who, what := r.byActor[e.Who.ID], r.byClaim[e.What.ID]
		if who == nil || what == nil {
			return fmt.Errorf("stance edge %s: %w", e.ID, ErrChanged)
		}
		shown := best(&e)
		s := &stand{e.StanceEdge, who, what, shown.ID, cutLine(shown.Quote, wordsLength), shown.In.Source, dateOf(shown)}
		what.edges = append(what.edges, s)
		who.own = append(who.own, s)
		for _, r2 := range e.Statements {
			body := r.byActor[r2.For.ID]
			if body != nil && body != who && !body.lastVoiced(s) {
				body.voiced = append(body.voiced, s)
			}
		}
		return nil
	})
}

func (r *report) renderCards(ctx context.Context, req Request) error {
	return req.Reader.Excerpts(ctx, req.Selection, true, func(e graph.Excerpt) error {
		text := []rune(e.Article.Text)
		for _, s := range e.Statements {
			claim := r.byClaim[s.What.ID]
			if claim == nil {
				return fmt.Errorf("statement %s: %w", s.ID, ErrChanged)
			}
			at, err := r.cards.add("card", r.cardOf(s, text))
			if err != nil {
				return err
			}
			claim.refs = append(claim.refs, cardRef{s.ID, s.Stance, s.Counts(), spanOf(s), at})
		}
		return nil
	})
}

// order puts everything in the order in which it is shown.
func (r *report) order() {
	for _, a := range r.actors {
		slices.SortStableFunc(a.own, byStatements)
		slices.SortStableFunc(a.voiced, byStatements)
	}
	slices.SortFunc(r.claims, func(a, b *claimPage) int {
		return cmp.Or(cmp.Compare(len(b.refs), len(a.refs)), cmp.Compare(a.Text, b.Text), cmp.Compare(a.ID, b.ID))
	})
	for _, c := range r.claims {
		c.balance = balanceOf(c.edges)
		for _, rel := range c.Relations {
			if other := r.byClaim[rel.To]; other != nil {
				other.incoming = append(other.incoming, relation{passive[rel.Kind], claimLink(c)})
			}
		}
		slices.SortFunc(c.refs, func(a, b cardRef) int {
			return cmp.Or(cmp.Compare(undatedLast(a.days), undatedLast(b.days)), cmp.Compare(a.id, b.id))
		})
		slices.SortStableFunc(c.edges, func(a, b *stand) int {
			return cmp.Or(cmp.Compare(b.Statements, a.Statements), cmp.Compare(a.who.Name, b.who.Name), cmp.Compare(a.Stance.Order(), b.Stance.Order()))
		})
		if target := r.byActor[c.Target]; target != nil {
			target.about = append(target.about, c)
		}
	}
	slices.SortFunc(r.actors, func(a, b *actorPage) int {
		return cmp.Or(cmp.Compare(b.statements, a.statements), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	slices.SortFunc(r.articles, func(a, b *articleRow) int {
		return cmp.Or(cmp.Compare(undatedLast(articleDays(a)), undatedLast(articleDays(b))), cmp.Compare(a.Source, b.Source), cmp.Compare(a.ID, b.ID))
	})
}

func byStatements(a, b *stand) int {
	return cmp.Or(cmp.Compare(b.Statements, a.Statements), cmp.Compare(a.what.Text, b.what.Text), cmp.Compare(a.ID, b.ID))
}

func articleDays(a *articleRow) span {
	first, last, _ := a.Published.Days()
	return span{first, last}
}

// undatedLast is what to sort a span by.
func undatedLast(s span) string {
	if s == (span{}) {
		return "~"
	}
	return s.first
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
