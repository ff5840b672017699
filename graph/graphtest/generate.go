package graphtest

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"stancegraph/graph"
)

// Generate returns readings with n statements or a few more, the same for the same n:
// articles of some 1,500 code points with one to nine statements each, about parties
// and claims of which a few are in most articles and most in few, as in the news.
func Generate(n int) []graph.Reading {
	g := generator{rand: rand.New(rand.NewPCG(1, uint64(n))), parties: n/15 + 10, topics: n/8 + 10}
	var readings []graph.Reading
	for written := 0; written < n; {
		r := g.reading(len(readings))
		readings = append(readings, r)
		written += len(r.Statements)
	}
	return readings
}

type generator struct {
	rand            *rand.Rand
	parties, topics int // how many there are
}

// draw returns a number below n; small ones are drawn most.
func (g generator) draw(n int) int {
	x := g.rand.Float64()
	return int(x * x * x * float64(n))
}

func (g generator) party(i int) graph.Actor {
	kinds := []graph.ActorKind{graph.State, graph.Organization, graph.Person, graph.Group}
	name := fmt.Sprintf("Party Number %d", i)
	return graph.Actor{ID: graph.Slug(name), Name: name, Kind: kinds[i%len(kinds)], Named: true}
}

// topic is a claim about the party that is its target, whatever the article.
func (g generator) topic(i int) (graph.Claim, graph.Actor) {
	target := g.party(i * 7 % g.parties)
	c := graph.Claim{ID: graph.NewID("c", fmt.Sprint(i)), Target: target.ID, Act: "do", Object: fmt.Sprintf("deed number %d", i)}
	if i%3 == 2 {
		c.Kind, c.Text = graph.Act, fmt.Sprintf("the deed number %d of %s", i, target.Name)
	} else {
		c.Kind, c.Text = graph.Allegation, fmt.Sprintf("%s did deed number %d", target.Name, i)
	}
	return c, target
}

func (g generator) reading(number int) graph.Reading {
	a := Article{
		ID: graph.NewID("a", fmt.Sprint(number)), Doc: fmt.Sprintf("doc-%06d", number), Title: fmt.Sprintf("Story number %d", number),
		Source:    fmt.Sprintf("Outlet %d", g.draw(60)),
		Published: day(fmt.Sprintf("20%02d-%02d-%02d", 10+g.rand.IntN(15), 1+g.rand.IntN(12), 1+g.rand.IntN(28))), Basis: graph.FromMetadata,
	}
	seen := map[string]bool{}
	add := func(actor graph.Actor) string {
		if !seen[actor.ID] {
			seen[actor.ID] = true
			a.Actors = append(a.Actors, actor)
		}
		return actor.ID
	}
	var text strings.Builder
	for i := range 1 + g.rand.IntN(9) {
		claim, target := g.topic(g.draw(g.topics))
		add(target)
		if !seen[claim.ID] {
			seen[claim.ID] = true
			a.Claims = append(a.Claims, claim)
		}
		say := g.say(i, claim, a.Published)
		speaker := g.party(g.draw(g.parties))
		say.Actor, say.Source = add(speaker), speaker.Name
		say.Content = []string{claim.Text}
		say.Quote = fmt.Sprintf("%s %s, in passage %d of this story, that %s, and went on to speak of other matters at some length.", speaker.Name, say.Cue, i, claim.Text)
		if g.rand.IntN(4) == 0 {
			say.Org = add(g.party(g.draw(g.parties)))
			a.Affiliations = append(a.Affiliations, affiliations(a, say, i)...)
		}
		if g.rand.IntN(4) == 0 {
			say.Via = []string{add(g.party(g.draw(g.parties)))}
			say.Outlet = say.Via[0]
		}
		a.Says = append(a.Says, say)
		text.WriteString(say.Quote + " Nothing more was known of it by the evening, and nobody else wished to be named on the matter.\n")
	}
	a.Text = text.String()
	return Build(a)
}

// affiliations are none where the article shows the same already.
func affiliations(a Article, say Say, i int) []graph.Affiliation {
	if say.Actor == say.Org {
		return nil
	}
	for _, f := range a.Affiliations {
		if f.Actor == say.Actor && f.Of == say.Org {
			return nil
		}
	}
	return []graph.Affiliation{{Actor: say.Actor, Kind: graph.SpeaksFor, Of: say.Org, Basis: []string{fmt.Sprint(i)}}}
}

func (g generator) say(i int, claim graph.Claim, published graph.Date) Say {
	stances := []graph.Stance{graph.Accuses, graph.Denies, graph.Supports}
	if claim.Kind == graph.Act {
		stances = []graph.Stance{graph.Condemns, graph.Supports}
	}
	say := Say{
		Stance: stances[g.rand.IntN(len(stances))], Cue: "said", Claim: claim.ID,
		Confidence: float64(50+g.rand.IntN(50)) / 100, Hedged: g.rand.IntN(6) == 0, Explicit: g.rand.IntN(2) == 0,
	}
	if g.rand.IntN(3) > 0 {
		say.SaidOn = published
	}
	if i > 0 && g.rand.IntN(8) == 0 {
		say.Within, say.Nested = i, true
	}
	return say
}
