package export

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"stancegraph/graph"
)

// title is the heading of the report.
func (r *report) title() string {
	if len(r.claims) == 1 {
		return "Who stands where: " + shortLine(r.claims[0].Text)
	}
	return "Who stands where"
}

// facts say how much the report holds.
func (r *report) facts() []string {
	sources := map[string]bool{}
	for _, a := range r.articles {
		sources[a.Source] = true
	}
	facts := []string{many(r.total, "statement", "statements"), many(len(r.claims), "claim", "claims"), many(len(r.actors), "actor", "actors"),
		many(len(r.articles), "article", "articles"), many(len(sources), "source", "sources")}
	if days := wordDays(r.days); days != "" {
		facts = append(facts, days)
	}
	return facts
}

// scope says what the selection left out.
func (r *report) scope(sel graph.Selection) []string {
	var only []string
	add := func(what string, names []string) {
		if len(names) > 0 {
			only = append(only, what+" "+strings.Join(names, ", "))
		}
	}
	sourceNames := map[string]string{}
	for _, a := range r.articles {
		sourceNames[graph.SourceID(a.Source)] = a.Source
	}
	name := func(ids []string, of func(id string) string) (names []string) {
		for _, id := range ids {
			names = append(names, shortLine(cmp.Or(of(id), id)))
		}
		return names
	}
	add("on", name(sel.Claims, func(id string) string {
		if c := r.byClaim[id]; c != nil {
			return c.Text
		}
		return ""
	}))
	add("by or for", name(sel.Actors, func(id string) string {
		if a := r.byActor[id]; a != nil {
			return a.Name
		}
		return ""
	}))
	add("in", name(sel.Sources, func(id string) string { return sourceNames[id] }))
	var verbs []string
	for _, s := range sel.Stances {
		info, _ := s.Info()
		verbs = append(verbs, info.Verb)
	}
	add("that say who", verbs)
	if sel.From != "" {
		only = append(only, "from "+wordDays(span{sel.From, sel.From}))
	}
	if sel.To != "" {
		only = append(only, "up to "+wordDays(span{sel.To, sel.To}))
	}
	if sel.MinConfidence > 0 {
		only = append(only, fmt.Sprintf("read with a confidence of %g or more", sel.MinConfidence))
	}
	return only
}

// balance is how many statements and actors stand on each side of a claim.
type balance struct {
	ForStatements, AgainstStatements int
	ForActors, AgainstActors         int
}

func balanceOf(edges []*stand) balance {
	var b balance
	seen := map[graph.Side]map[string]bool{graph.For: {}, graph.Against: {}}
	for _, e := range edges {
		info, _ := e.Stance.Info()
		if info.Side == graph.For {
			b.ForStatements += e.Statements
		} else {
			b.AgainstStatements += e.Statements
		}
		seen[info.Side][e.Actor] = true
	}
	b.ForActors, b.AgainstActors = len(seen[graph.For]), len(seen[graph.Against])
	return b
}

// contested orders claims by how evenly many actors stand on both sides.
func contested(a, b *claimPage) int {
	return cmp.Or(
		cmp.Compare(min(b.ForActors, b.AgainstActors), min(a.ForActors, a.AgainstActors)),
		cmp.Compare(b.ForActors+b.AgainstActors, a.ForActors+a.AgainstActors),
		cmp.Compare(len(b.refs), len(a.refs)), cmp.Compare(a.Text, b.Text), cmp.Compare(a.ID, b.ID))
}

// claimRow is a claim among others, with a bar to each side of its middle.
type claimRow struct {
	Link htmlLink
	Kind graph.ClaimKind
	balance
	ForWidth, AgainstWidth int // of 100
	ForStart               int // where the bar for it starts, of 101
}

func rowOf(c *claimPage, most int) claimRow {
	width := func(n int) int {
		if n == 0 {
			return 0
		}
		return max(1, n*100/max(most, 1))
	}
	return claimRow{claimLink(c), c.Kind, c.balance, width(c.ForActors), width(c.AgainstActors), 101 - width(c.ForActors)}
}

func claimLink(c *claimPage) htmlLink { return htmlLink{c.Text, anchor("claim", c.ID)} }

func rowsOf(claims []*claimPage) []claimRow {
	most := 0
	for _, c := range claims {
		most = max(most, c.ForActors, c.AgainstActors)
	}
	rows := make([]claimRow, len(claims))
	for i, c := range claims {
		rows[i] = rowOf(c, most)
	}
	return rows
}

func (r *report) claimRows() []claimRow { return rowsOf(r.claims) }

// overviewClaims is how many claims the overview lists.
const overviewClaims = 10

type overview struct {
	Claims   []claimRow
	More     int // claims that are not listed
	Timeline *timeline
	Network  *networkPicture
}

func (r *report) overview() overview {
	claims := slices.Clone(r.claims)
	slices.SortFunc(claims, contested)
	claims = claims[:min(len(claims), overviewClaims)]
	var refs []cardRef
	for _, c := range r.claims {
		refs = append(refs, c.refs...)
	}
	return overview{rowsOf(claims), len(r.claims) - len(claims), newTimeline(refs), r.network()}
}

// claimView is the page of a claim, but for its statements.
type claimView struct {
	Anchor, Text string
	Kind         graph.ClaimKind
	Target       htmlLink
	Aliases      []string
	Relations    []relation
	Sides        []sideView
	Timeline     *timeline
	Statements   int
}

// relation leads to another claim: "rivals", "is presupposed by".
type relation struct {
	Words string
	Link  htmlLink
}

// passive words a relation of claims from its other end.
var passive = map[graph.RelType]string{
	graph.Presupposes: "taken as fact by", graph.Asserts: "asserted by", graph.Contradicts: "contradicted by", graph.Rivals: "rivalled by", graph.Narrows: "narrowed by",
}

// sideView is one side of a claim, with those who stand there.
type sideView struct {
	Side       graph.Side
	Means      string // what standing there means
	Statements int
	Actors     int
	Rows       []standView
}

type standView struct {
	Who        htmlLink
	Stance     graph.StanceInfo
	Statements int
	Origins    int // independent ones
	Width      int // of a bar, of 100
	Source     string
	Date       htmlDate
	Shown      string // id of the statement that shows it best
	Words      string // of that
	Notes      []string
}

// meanings say what it means to stand for, and against, a claim of each kind.
var meanings = map[graph.ClaimKind][2]string{
	graph.Allegation: {"say that it is so", "deny it"},
	graph.Position:   {"support it", "condemn it"},
	graph.Act:        {"support it", "condemn it"},
}

func (r *report) claimView(c *claimPage) claimView {
	v := claimView{Anchor: anchor("claim", c.ID), Text: cutLine(c.Text, 4*shortLength), Kind: c.Kind, Aliases: aliasesShown(c.Aliases),
		Timeline: newTimeline(c.refs), Statements: len(c.refs)}
	if target := r.byActor[c.Target]; target != nil {
		v.Target = r.actorLink(graph.Ref{ID: target.ID, Name: target.Name})
	}
	for _, rel := range c.Relations {
		if other := r.byClaim[rel.To]; other != nil {
			v.Relations = append(v.Relations, relation{strings.ToLower(string(rel.Kind)), claimLink(other)})
		}
	}
	v.Relations = append(v.Relations, c.incoming...)
	means := meanings[c.Kind]
	v.Sides = []sideView{
		{graph.For, means[0], c.ForStatements, c.ForActors, r.stands(c, graph.For)},
		{graph.Against, means[1], c.AgainstStatements, c.AgainstActors, r.stands(c, graph.Against)},
	}
	return v
}

// stands are those on one side of c.
func (r *report) stands(c *claimPage, side graph.Side) []standView {
	most := 1
	sides := map[string]int{}
	for _, e := range c.edges {
		most = max(most, e.Statements)
		info, _ := e.Stance.Info()
		sides[e.Actor] |= map[graph.Side]int{graph.For: 1, graph.Against: 2}[info.Side]
	}
	var rows []standView
	for _, e := range c.edges {
		info, _ := e.Stance.Info()
		if info.Side != side {
			continue
		}
		row := standView{r.actorLink(graph.Ref{ID: e.who.ID, Name: e.who.Name}), info, e.Statements, e.Origins, max(1, e.Statements*100/most),
			e.source, e.date, e.shown, e.words, notesOnStand(e)}
		if sides[e.Actor] == 3 {
			row.Notes = append(row.Notes, "also on the other side")
		}
		rows = append(rows, row)
	}
	return rows
}

func notesOnStand(s *stand) []string {
	var notes []string
	if !s.who.Named {
		notes = append(notes, "unnamed")
	}
	if s.HedgedOnly {
		notes = append(notes, "only hedged")
	}
	if s.NestedOnly {
		notes = append(notes, "only in the words of others")
	}
	return notes
}

// aliasesShown bounds the other names that are listed.
func aliasesShown(aliases []string) []string { return aliases[:min(len(aliases), 12)] }

type actorRow struct {
	Link       htmlLink
	Kind       graph.ActorKind
	Statements int
	About      int // claims about it
}

func (r *report) actorRows() []actorRow {
	var rows []actorRow
	for _, a := range r.actors {
		if a.Named {
			rows = append(rows, actorRow{r.actorLink(graph.Ref{ID: a.ID, Name: a.Name}), a.Kind, a.statements, len(a.about)})
		}
	}
	return rows
}

// actorView is the page of an actor.
type actorView struct {
	Anchor, Name string
	Kind         graph.ActorKind
	Aliases      []string
	Affiliations []relation
	Own, Voiced  []actorStand
	About        []claimRow
}

// actorStand is a stance with the claim it is about, and for those taken in an actor's
// name with who takes it.
type actorStand struct {
	Who, Claim htmlLink
	Stance     graph.StanceInfo
	Statements int
	Date       htmlDate
	Source     string
	Shown      string
	Notes      []string
}

func (r *report) actorPage(a *actorPage) actorView {
	v := actorView{Anchor: anchor("actor", a.ID), Name: cutLine(a.Name, 4*shortLength), Kind: a.Kind, Aliases: aliasesShown(a.Aliases),
		Own: r.actorStands(a.own), Voiced: r.actorStands(a.voiced), About: rowsOf(a.about)}
	for _, f := range a.Affiliations {
		if of := r.byActor[f.Of]; of != nil {
			words := strings.ToLower(strings.ReplaceAll(string(f.Kind), "_", " "))
			v.Affiliations = append(v.Affiliations, relation{words, r.actorLink(graph.Ref{ID: of.ID, Name: of.Name})})
		}
	}
	return v
}

func (r *report) actorStands(stands []*stand) []actorStand {
	rows := make([]actorStand, len(stands))
	for i, s := range stands {
		info, _ := s.Stance.Info()
		rows[i] = actorStand{r.actorLink(graph.Ref{ID: s.who.ID, Name: s.who.Name}), claimLink(s.what), info, s.Statements, s.date, s.source, s.shown, notesOnStand(s)}
	}
	return rows
}

type articleView struct {
	Title, URL, Source string
	Date               htmlDate
	Inferred           bool
	Statements         []string
}

func (r *report) articleRows() []articleView {
	rows := make([]articleView, len(r.articles))
	for i, a := range r.articles {
		rows[i] = articleView{title(&a.Article), a.URL, a.Source, wordDate(a.Published), a.Basis == graph.Inferred, a.statements}
	}
	return rows
}
