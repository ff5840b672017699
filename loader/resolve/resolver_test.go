package resolve

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph"
	"stancegraph/loader/clean"
	"stancegraph/loader/extract"
	"stancegraph/loader/text"
)

// find returns the first mention whose words are these.
func find(t testing.TB, d *text.Document, words string) int {
	t.Helper()
	for i, m := range d.Mentions {
		if d.Slice(m.Span) == words {
			return i
		}
	}
	t.Fatalf("no mention %q", words)
	return -1
}

// placeOf returns the place of words in the document.
func placeOf(t testing.TB, d *text.Document, words string) text.Span {
	t.Helper()
	before, _, ok := strings.Cut(d.Text, words)
	if !ok {
		t.Fatalf("no words %q", words)
	}
	start := len([]rune(before))
	return text.Span{Start: start, End: start + len([]rune(words))}
}

func token(t testing.TB, d *text.Document, word string) int {
	t.Helper()
	i := slices.IndexFunc(d.Tokens, func(k text.Token) bool { return k.Text == word })
	if i < 0 {
		t.Fatalf("no token %q", word)
	}
	return i
}

func article(body string) clean.Article {
	return clean.Article{Article: graph.Article{ID: "a-1", Docs: []string{"doc"}, Title: "On tides", Text: body, TextSHA256: "0"}}
}

func TestParties(t *testing.T) {
	for _, row := range []struct {
		text, mention string
		want          graph.Actor
		org           string
	}{
		{"Vera Calloway, the foreign minister, spoke. Calloway left.", "Calloway",
			graph.Actor{ID: "vera-calloway", Name: "Vera Calloway", Kind: graph.Person, Named: true}, ""},
		{"Mr. Calloway spoke.", "Mr. Calloway",
			graph.Actor{ID: "calloway~a-1", Name: "Calloway", Kind: graph.Person, Named: true}, ""},
		{"An unnamed spokesman for the Ministry of Tides denied it.", "An unnamed spokesman",
			graph.Actor{ID: "spokesman-for-the-ministry-of-tides~a-1", Name: "spokesman for the Ministry of Tides", Kind: graph.Person}, "Ministry of Tides"},
		{"French officials denied it.", "French officials",
			graph.Actor{ID: "french-officials~a-1", Name: "French officials", Kind: graph.Group}, "France"},
		{"Experts doubted it.", "Experts",
			graph.Actor{ID: "experts~a-1", Name: "experts", Kind: graph.Group}, ""},
		{"Paris said it would pay. The French government agreed.", "Paris",
			graph.Actor{ID: "france", Name: "France", Kind: graph.State, Named: true}, ""},
		{"Pyongyang denied it. Experts accuse Pyongyany.", "Pyongyany",
			graph.Actor{ID: "north-korea", Name: "North Korea", Kind: graph.State, Named: true}, ""},
		{"The FBI agreed.", "The FBI",
			graph.Actor{ID: "fbi", Name: "FBI", Kind: graph.Organization, Named: true}, "United States"},
	} {
		t.Run(row.mention, func(t *testing.T) {
			d := annotate(t, row.text)
			q := newResolver(t, nil).parties(article(row.text), d).of(find(t, d, row.mention))
			if q == nil {
				t.Fatal("no party")
			}
			got := q.actor()
			got.Aliases = nil
			if diff := cmp.Diff(row.want, got); diff != "" {
				t.Errorf("actor (-want +got):\n%s", diff)
			}
			org := ""
			if q.org != nil {
				org = q.org.name
			}
			if org != row.org {
				t.Errorf("speaks for %q, want %q", org, row.org)
			}
		})
	}
}

// A person's aliases hold the title with the surname, a body's its other names.
func TestAliases(t *testing.T) {
	const body = "Foreign Minister Vera Calloway spoke. The Federal Bureau of Investigation (FBI) agreed with Calloway."
	d := annotate(t, body)
	p := newResolver(t, nil).parties(article(body), d)
	for mention, want := range map[string]string{"Calloway": "foreign minister Calloway", "FBI": "Federal Bureau of Investigation"} {
		if aliases := p.of(find(t, d, mention)).actor().Aliases; !slices.Contains(aliases, want) {
			t.Errorf("%s: aliases %q lack %q", mention, aliases, want)
		}
	}
}

func TestPronounWithoutAntecedent(t *testing.T) {
	const body = "It denied everything."
	d := annotate(t, body)
	p := newResolver(t, nil).parties(article(body), d)
	for i := range d.Mentions {
		if q := p.of(i); q != nil && d.Mentions[i].Type == text.Pronoun {
			t.Errorf("%q is %q", d.Slice(d.Mentions[i].Span), q.name)
		}
	}
}

// TestTwoArmies: descriptions that each look for their name in the other come to an end.
func TestTwoArmies(t *testing.T) {
	const body = "The army denied the raid. A spokesman of the ministry said that this army and the state army had praised the army, and the army the state army."
	d := annotate(t, body)
	p := newResolver(t, nil).parties(article(body), d)
	for i := range d.Mentions {
		if q := p.of(i); q != nil && q.name == "" {
			t.Errorf("%q has no name", d.Slice(d.Mentions[i].Span))
		}
	}
}

func TestAuthor(t *testing.T) {
	d := annotate(t, "The tides rise.")
	a := article(d.Text)
	if q := newResolver(t, nil).parties(a, d).author(); q.name != "author of On tides" || q.named || q.id != "author~a-1" {
		t.Errorf("without byline: %+v", q)
	}
	a.Author = "Vera  Calloway"
	if q := newResolver(t, nil).parties(a, d).author(); q.name != "Vera Calloway" || !q.named || q.id != "vera-calloway" {
		t.Errorf("with byline: %+v", q)
	}
}

// statementOn makes what extraction would find: a stance of the first mention given on
// the words given.
func statementOn(t testing.TB, d *text.Document, stance graph.Stance, source, cue string, claim extract.Proposition) extract.Statement {
	t.Helper()
	m := find(t, d, source)
	return extract.Statement{
		Stance: stance, Attribution: -1, Source: d.Mentions[m].Span, SourceMention: m, Cue: placeOf(t, d, cue),
		Evidence: d.Sentences[d.SentenceOf(d.Mentions[m].First)].Span, Section: graph.Body, Claim: claim, Within: -1,
	}
}

// A proposition understood as target, act and object is worded by its act; one that
// is not, by its own words, negation and pronouns resolved.
func TestWordingOfClaims(t *testing.T) {
	for _, row := range []struct {
		name, text, source, cue string
		stance                  graph.Stance
		target, act, object     string
		words                   string
		want                    string
	}{
		{"frame", "Selvany accused Ivo Brandt of the theft of the harbour files.", "Selvany", "accused", graph.Accuses,
			"Ivo Brandt", "theft of", "files", "the theft of the harbour files", "Ivo Brandt stole the harbour files"},
		{"clause", "Vera Calloway said that Ivo Brandt sold the harbour to his brother.", "Vera Calloway", "said", graph.Accuses,
			"Ivo Brandt", "sell", "harbour", "that Ivo Brandt sold the harbour to his brother", "Ivo Brandt sold the harbour to his brother"},
		{"negation", "Ivo Brandt said he did not sell the harbour.", "Ivo Brandt", "said", graph.Denies,
			"he", "sell", "harbour", "he did not sell the harbour", "Ivo Brandt sold the harbour"},
		{"never", "Ivo Brandt said he had never sold the harbour.", "Ivo Brandt", "said", graph.Denies,
			"he", "sell", "harbour", "he had never sold the harbour", "Ivo Brandt had sold the harbour"},
		{"no object", "Ivo Brandt said he had no plan.", "Ivo Brandt", "said", graph.Denies,
			"he", "have", "plan", "he had no plan", "Ivo Brandt had a plan"},
		{"gerund", "Selvany accused Ivo Brandt of selling the harbour.", "Selvany", "accused", graph.Accuses,
			"Ivo Brandt", "sell", "harbour", "of selling the harbour", "Ivo Brandt sold the harbour"},
		{"omission is kept", "Selvany said that Ivo Brandt did not pay the crew.", "Selvany", "said", graph.Accuses,
			"Ivo Brandt", "pay", "crew", "that Ivo Brandt did not pay the crew", "Ivo Brandt did not pay the crew"},
		{"denied noun", "Ivo Brandt denied a rift in the party.", "Ivo Brandt", "denied", graph.Denies,
			"", "", "rift", "a rift in the party", "There was a rift in the party"},
		{"blamed noun", "Selvany accused Ivo Brandt of hypocrisy.", "Selvany", "accused", graph.Accuses,
			"Ivo Brandt", "", "hypocrisy", "hypocrisy", "Ivo Brandt is guilty of hypocrisy"},
		{"act", "The Harbour Party criticized Ivo Brandt for selling the harbour.", "The Harbour Party", "criticized", graph.Condemns,
			"Ivo Brandt", "sell", "harbour", "selling the harbour", "Ivo Brandt's selling the harbour"},
		{"party", "The Harbour Party criticized Ivo Brandt.", "The Harbour Party", "criticized", graph.Condemns,
			"Ivo Brandt", "", "", "", "Ivo Brandt"},
		{"policy", "Vera Calloway backed the harbour plan of Ivo Brandt.", "Vera Calloway", "backed", graph.Supports,
			"", "", "plan", "the harbour plan of Ivo Brandt", "The harbour plan of Ivo Brandt"},
	} {
		t.Run(row.name, func(t *testing.T) {
			d := annotate(t, row.text)
			claim := extract.Proposition{Target: -1, Act: row.act, Object: extract.None, ObjectHead: -1, Words: extract.None, Kind: graph.Allegation}
			if row.stance == graph.Condemns || row.stance == graph.Supports {
				claim.Kind = graph.Act
			}
			if row.target != "" {
				claim.Target = find(t, d, row.target)
			}
			if row.object != "" {
				claim.ObjectHead = token(t, d, row.object)
				first, end := d.Subtree(claim.ObjectHead)
				claim.Object = text.Span{Start: d.Tokens[first].Start, End: d.Tokens[end-1].End}
				if row.act == "" {
					claim.Object = placeOf(t, d, row.words)
				}
			}
			if row.words != "" {
				claim.Words = placeOf(t, d, row.words)
			}
			found := extract.Result{Statements: []extract.Statement{statementOn(t, d, row.stance, row.source, row.cue, claim)}}
			reading, dropped := newResolver(t, nil).Read(article(row.text), d, found)
			if len(dropped) > 0 || len(reading.Statements) != 1 {
				t.Fatalf("%d statements, dropped %v", len(reading.Statements), dropped)
			}
			if got := reading.Statements[0].Claim; got != row.want {
				t.Errorf("got %q, want %q", got, row.want)
			}
		})
	}
}

// A condemnation of what somebody did takes as fact that it was done.
func TestPresupposes(t *testing.T) {
	const body = "Selvany condemned Orlandia's cyber-attack on the Harbour Bank."
	d := annotate(t, body)
	claim := extract.Proposition{
		Kind: graph.Act, Target: find(t, d, "Orlandia"), ObjectHead: token(t, d, "attack"),
		Object: placeOf(t, d, "Orlandia's cyber-attack on the Harbour Bank"), Words: placeOf(t, d, "Orlandia's cyber-attack on the Harbour Bank"),
	}
	found := extract.Result{Statements: []extract.Statement{statementOn(t, d, graph.Condemns, "Selvany", "condemned", claim)}}
	reading := newResolver(t, nil).Resolve(article(body), d, found)
	texts := map[string]string{}
	for _, c := range reading.Claims {
		texts[c.ID] = string(c.Kind) + " " + c.Text
	}
	var got []string
	for _, r := range reading.Relations {
		got = append(got, texts[r.From]+" "+string(r.Kind)+" "+texts[r.To])
	}
	want := []string{"act Orlandia's cyber-attack on the Harbour Bank PRESUPPOSES allegation Orlandia carried out the cyber-attack on the Harbour Bank"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("relations (-want +got):\n%s", diff)
	}
}

// Who condemns an accusation condemns an act that asserts the allegation.
func TestAsserts(t *testing.T) {
	const body = "The Ministry of Tides accused the Tide Front of the hacking of Harbour Bank. Vera Calloway condemned the ministry's accusation."
	d := annotate(t, body)
	none := extract.Proposition{Target: -1, Object: extract.None, ObjectHead: -1, Words: extract.None}
	accused, condemned := none, none
	accused.Kind, accused.Act, accused.Target = graph.Allegation, "carry out", find(t, d, "the Tide Front")
	accused.ObjectHead, accused.Object, accused.Words = token(t, d, "hacking"), placeOf(t, d, "the hacking of Harbour Bank"), placeOf(t, d, "the hacking of Harbour Bank")
	condemned.Kind, condemned.ObjectHead = graph.Act, token(t, d, "accusation")
	condemned.Object, condemned.Words = placeOf(t, d, "the ministry's accusation"), placeOf(t, d, "the ministry's accusation")
	found := extract.Result{Statements: []extract.Statement{
		statementOn(t, d, graph.Accuses, "The Ministry of Tides", "accused", accused),
		statementOn(t, d, graph.Condemns, "Vera Calloway", "condemned", condemned),
	}}
	reading := newResolver(t, nil).Resolve(article(body), d, found)
	texts := map[string]string{}
	for _, c := range reading.Claims {
		texts[c.ID] = string(c.Kind) + " " + c.Text
	}
	var got []string
	for _, r := range reading.Relations {
		got = append(got, texts[r.From]+" "+string(r.Kind)+" "+texts[r.To])
	}
	want := []string{"act The Ministry of Tides' accusation of the Tide Front ASSERTS allegation The Tide Front carried out the cyber-attack on Harbour Bank"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("relations (-want +got):\n%s", diff)
	}
}

// The codebook's names and claims win, whatever the article alone gives.
func TestResolveByCodebook(t *testing.T) {
	const body = "The MoT said Port Orla hacked Harbour Bank."
	d := annotate(t, body)
	claim := extract.Proposition{
		Kind: graph.Allegation, Target: find(t, d, "Port Orla"), Act: "hack", ObjectHead: token(t, d, "Bank"),
		Object: placeOf(t, d, "Harbour Bank"), Words: placeOf(t, d, "Port Orla hacked Harbour Bank"),
	}
	found := extract.Result{Statements: []extract.Statement{statementOn(t, d, graph.Accuses, "The MoT", "said", claim)}}
	reading := newResolver(t, readTestCodebook(t)).Resolve(article(body), d, found)
	if len(reading.Statements) != 1 {
		t.Fatalf("%d statements, want 1", len(reading.Statements))
	}
	s := reading.Statements[0]
	got := []string{s.ActorID, s.Actor, s.OrgID, s.TargetID, s.Target, s.ClaimID, s.Claim}
	want := []string{"ministry-of-tides", "Ministry of Tides", "orlandia", "orlandia", "Orlandia", "bank-attack", "Orlandia carried out the cyber-attack on the Harbour Bank"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("statement (-want +got):\n%s", diff)
	}
	affiliation := []graph.Affiliation{{Actor: "ministry-of-tides", Kind: graph.PartOf, Of: "orlandia", Basis: []string{graph.BasisCodebook}}}
	if diff := cmp.Diff(affiliation, reading.Affiliations); diff != "" {
		t.Errorf("affiliations (-want +got):\n%s", diff)
	}
}

// Statements without a speaker or a claim are dropped, and the drop is told.
func TestDropped(t *testing.T) {
	const body = "It denied it."
	d := annotate(t, body)
	if len(d.Mentions) == 0 {
		t.Fatal("no mentions")
	}
	s := extract.Statement{
		Stance: graph.Denies, Attribution: -1, Source: d.Mentions[0].Span, SourceMention: 0, Cue: placeOf(t, d, "denied"),
		Evidence: d.Sentences[0].Span, Claim: extract.Proposition{Target: -1, ObjectHead: -1, Object: extract.None, Words: extract.None}, Within: -1,
	}
	reading, dropped := newResolver(t, nil).Read(article(body), d, extract.Result{Statements: []extract.Statement{s}})
	if diff := cmp.Diff([]Dropped{{0, NoActor}}, dropped); diff != "" {
		t.Errorf("dropped (-want +got):\n%s", diff)
	}
	if len(reading.Statements) != 0 {
		t.Errorf("kept %v", reading.Statements)
	}
}

// A third person's own country is the one that the person speaks for.
func TestOwnLand(t *testing.T) {
	const body = "Bram Reed, the Japanese ambassador, spoke. Reed said that his country had stolen nothing."
	d := annotate(t, body)
	claim := extract.Proposition{
		Kind: graph.Allegation, Target: find(t, d, "his country"), Object: extract.None, ObjectHead: -1,
		Words: placeOf(t, d, "his country had stolen nothing"),
	}
	found := extract.Result{Statements: []extract.Statement{statementOn(t, d, graph.Denies, "Reed", "said", claim)}}
	reading := newResolver(t, nil).Resolve(article(body), d, found)
	if len(reading.Statements) != 1 || reading.Statements[0].Target != "Japan" {
		t.Errorf("got %+v, want one statement about Japan", reading.Statements)
	}
}

// The noun phrase of an accusation against a party is easily read as one by it.
func TestSelfAccused(t *testing.T) {
	const body = "Orlandia spoke of accusations over the cyber-attack on the Harbour Bank."
	d := annotate(t, body)
	claim := extract.Proposition{
		Kind: graph.Allegation, Target: find(t, d, "Orlandia"), Act: "carry-out", ObjectHead: token(t, d, "attack"),
		Object: placeOf(t, d, "the cyber-attack on the Harbour Bank"), Words: placeOf(t, d, "the cyber-attack on the Harbour Bank"),
	}
	found := extract.Result{Statements: []extract.Statement{statementOn(t, d, graph.Accuses, "Orlandia", "accusations", claim)}}
	reading, dropped := newResolver(t, nil).Read(article(body), d, found)
	if len(reading.Statements) != 0 {
		t.Errorf("got %v, want no statement", reading.Statements)
	}
	if diff := cmp.Diff([]Dropped{{0, SelfAccused}}, dropped); diff != "" {
		t.Errorf("dropped (-want +got):\n%s", diff)
	}
}

// FuzzResolve: whatever the text, every statement's quote and cue are the article's
// words, IDs refer to actors and claims of the reading, and a second run gives the same.
func FuzzResolve(f *testing.F) {
	for _, seed := range []string{
		"Orlandia denied that it hacked the Harbour Bank. \"We had nothing to do with it,\" said Vera Calloway.",
		"“My country is innocent”, he said — she said they’d never said it.",
		"its leader denied its leader's denial of its denial",
		"",
	} {
		f.Add(seed)
	}
	annotator, extractor := tools(f)
	r := newResolver(f, nil)
	f.Fuzz(func(t *testing.T, body string) {
		body = strings.ToValidUTF8(body, "")
		read := func() graph.Reading {
			d := text.NewDocument(body, nil)
			annotator.Annotate(d)
			return r.Resolve(article(body), d, extractor.Extract(d, extract.Info{Opinion: true}))
		}
		reading := read()
		if diff := cmp.Diff(reading, read()); diff != "" {
			t.Fatalf("two runs differ:\n%s", diff)
		}
		actors, claims, statements := map[string]bool{"": true}, map[string]bool{}, map[string]bool{"": true}
		for _, a := range reading.Actors {
			actors[a.ID] = true
		}
		for _, c := range reading.Claims {
			claims[c.ID] = true
			if c.Text == "" || !actors[c.Target] {
				t.Errorf("claim %+v has no text or an unknown target", c)
			}
		}
		runes := []rune(body)
		for _, s := range reading.Statements {
			if statements[s.ID] {
				t.Errorf("two statements have the id %s", s.ID)
			}
			statements[s.ID] = true
			if s.Quote != string(runes[s.Start:s.End]) || s.Cue != string(runes[s.CueStart:s.CueEnd]) {
				t.Errorf("statement %s: quote or cue are not the text's", s.ID)
			}
			if !actors[s.ActorID] || !actors[s.OrgID] || !actors[s.TargetID] || !claims[s.ClaimID] || s.ActorID == "" {
				t.Errorf("statement %s refers to what the reading lacks: %+v", s.ID, s)
			}
			for _, v := range s.ViaIDs {
				if !actors[v] {
					t.Errorf("statement %s: via %s is no actor of the reading", s.ID, v)
				}
			}
		}
		for _, s := range reading.Statements {
			if !statements[s.Within] {
				t.Errorf("statement %s lies within an unknown one", s.ID)
			}
		}
		for _, rel := range reading.Relations {
			if !claims[rel.From] || !claims[rel.To] {
				t.Errorf("relation %+v joins unknown claims", rel)
			}
		}
	})
}

// BenchmarkResolve reports the sentences that one core resolves in a second, over an
// article of some hundred sentences.
func BenchmarkResolve(b *testing.B) {
	body := strings.Repeat("The Ministry of Tides accused Brandt Shipping of hacking Harbour Bank. The firm denied involvement in the attack.\n\n", 100)
	d := annotate(b, body)
	_, extractor := tools(b)
	found := extractor.Extract(d, extract.Info{})
	r := newResolver(b, nil)
	for b.Loop() {
		r.Resolve(article(body), d, found)
	}
	b.ReportMetric(float64(len(d.Sentences)*b.N)/b.Elapsed().Seconds(), "sentences/s")
}
