package queries

import (
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/graph/graphtest"
)

// fixture is a graph that cases run on.
type fixture struct {
	readings []graph.Reading
	links    graph.Links
	oneByOne bool // written in a transaction each
}

// fixtures are the graphs that the cases of testdata/cases name.
var fixtures = map[string]func() fixture{
	"empty":  func() fixture { return fixture{} },
	"sample": func() fixture { return fixture{readings: graphtest.Sample(), links: graphtest.SampleLinks()} },
	"sample in another order": func() fixture {
		readings := graphtest.Sample()
		slices.Reverse(readings)
		return fixture{readings, graphtest.SampleLinks(), true}
	},
	"feud":    func() fixture { return fixture{readings: feud()} },
	"quarrel": func() fixture { return fixture{readings: []graph.Reading{quarrel(), quarrelAgain()}} },
}

// said is a statement of a story: its sentence is a whole paragraph of the article.
type said struct {
	actor    string
	stance   graph.Stance
	claim    string
	sentence string
	cue      string
	via      string // an outlet, or ""
	hedged   bool
	nested   bool
	on       string // the date on which it was said, or ""
	org      string
	section  graph.Section
}

// quarrel has what the sample lacks: claims that contradict each other, actors on both
// sides, stances from which something follows that the actor itself contradicts, and
// evidence that is only hedged, only nested, or in part the one and in part the other.
func quarrel() graph.Reading {
	return story("a-quarrel", "The empty vault", "Fenmouth Herald", "2024-05-02", []said{
		{actor: "auditors-guild", stance: graph.Accuses, claim: "c-vault", cue: "accused", sentence: "The Auditors’ Guild accused Hollin Bank of emptying the Marsh vault."},
		{actor: "auditors-guild", stance: graph.Accuses, claim: "c-vault", cue: "blames", via: "north-mail", sentence: "The Guild blames the bank, the North Mail reported."},
		{actor: "auditors-guild", stance: graph.Accuses, claim: "c-vault", cue: "blames", via: "east-mail", sentence: "The Guild blames the bank, the East Mail reported."},
		{actor: "auditors-guild", stance: graph.Accuses, claim: "c-vault", cue: "blames", via: "south-mail", sentence: "The Guild blames the bank, the South Mail reported."},
		{actor: "auditors-guild", stance: graph.Accuses, claim: "c-vault", cue: "blames", via: "west-mail", sentence: "The Guild blames the bank, the West Mail reported."},
		{actor: "hollin-bank", stance: graph.Denies, claim: "c-vault", cue: "denied", sentence: "Hollin Bank denied it."},
		{actor: "hollin-bank", stance: graph.Condemns, claim: "c-emptying", cue: "condemned", sentence: "The bank condemned the emptying of the vault."},
		{actor: "pell-ostrow", stance: graph.Accuses, claim: "c-vault", cue: "pointed at", sentence: "Pell Ostrow first pointed at the bank."},
		{actor: "rhea-quill", stance: graph.Condemns, claim: "c-charge", cue: "deplored", sentence: "Rhea Quill deplored the Guild’s accusation."},
		{actor: "tamsin-holt", stance: graph.Condemns, claim: "c-charge", cue: "criticised", sentence: "Tamsin Holt criticised the tone of the Guild’s accusation."},
		{actor: "tamsin-holt", stance: graph.Supports, claim: "c-vault", cue: "agreed", sentence: "But Tamsin Holt agreed that the bank had done it."},
		{actor: "lio-brand", stance: graph.Supports, claim: "c-untouched", cue: "insisted", sentence: "Lio Brand insisted that nobody had emptied the vault."},
		{actor: "harbour-board", stance: graph.Denies, claim: "c-untouched", cue: "rejected", sentence: "The Harbour Board rejected the idea that nobody had."},
		{actor: "sister-amity", stance: graph.Accuses, claim: "c-vault", cue: "may have", hedged: true, sentence: "The bank may have done it, said Sister Amity."},
		{actor: "doran-pike", stance: graph.Accuses, claim: "c-vault", cue: "might have", hedged: true, sentence: "The bank might have done it, said Doran Pike."},
		{actor: "doran-pike", stance: graph.Accuses, claim: "c-vault", cue: "blames", nested: true, sentence: "Sister Amity said that Doran Pike blames the bank."},
		{actor: "ines-vale", stance: graph.Denies, claim: "c-vault", cue: "doubts", nested: true, sentence: "Lio Brand said that Ines Vale doubts it."},
		{actor: "flood-office", stance: graph.Accuses, claim: "c-flood", cue: "said", sentence: "The Flood Office said that a flood emptied the vault."},
		{actor: "town-council", stance: graph.Condemns, claim: "c-emptying", cue: "denounced", sentence: "The Town Council denounced the emptying of the vault by the bank."},
	})
}

func quarrelAgain() graph.Reading {
	return story("a-quarrel-2", "Ostrow takes it back", "Fenmouth Herald", "2024-05-09", []said{
		{actor: "pell-ostrow", stance: graph.Denies, claim: "c-vault", cue: "not the bank", sentence: "It was not the bank, Pell Ostrow says now."},
	})
}

func story(id, title, source, published string, all []said) graph.Reading {
	a := graphtest.Article{
		ID: id, Doc: strings.TrimPrefix(id, "a-"), Title: title, Source: source,
		Published: graph.Date{Value: published, Precision: graph.Day}, Basis: graph.FromMetadata,
	}
	names := map[string]string{"auditors-guild": "Auditors’ Guild", "hollin-bank": "Hollin Bank", "pell-ostrow": "Pell Ostrow",
		"rhea-quill": "Rhea Quill", "tamsin-holt": "Tamsin Holt", "lio-brand": "Lio Brand", "harbour-board": "Harbour Board",
		"sister-amity": "Sister Amity", "doran-pike": "Doran Pike", "ines-vale": "Ines Vale", "flood-office": "Flood Office",
		"town-council": "Town Council", "north-mail": "North Mail", "east-mail": "East Mail", "south-mail": "South Mail", "west-mail": "West Mail"}
	a.Actors = []graph.Actor{{ID: "traders~" + id, Name: "traders", Kind: graph.Group}}
	for key, name := range names {
		a.Actors = append(a.Actors, graph.Actor{ID: key, Name: name, Kind: graph.Organization, Named: true})
	}
	a.Claims = []graph.Claim{
		{ID: "c-vault", Text: "Hollin Bank emptied the Marsh vault", Kind: graph.Allegation, Target: "hollin-bank"},
		{ID: "c-untouched", Text: "Nobody emptied the Marsh vault", Kind: graph.Allegation},
		{ID: "c-flood", Text: "A flood emptied the Marsh vault", Kind: graph.Allegation},
		{ID: "c-emptying", Text: "Hollin Bank’s emptying of the Marsh vault", Kind: graph.Act, Target: "hollin-bank"},
		{ID: "c-charge", Text: "the Auditors’ Guild’s accusation of Hollin Bank", Kind: graph.Act, Target: "auditors-guild"},
		{ID: "c-books", Text: "The Auditors’ Guild forged the books", Kind: graph.Allegation, Target: "auditors-guild"},
		{ID: "c-clean", Text: "Nobody forged the books", Kind: graph.Allegation},
		{ID: "c-tolls", Text: "The Harbour Board kept the tolls", Kind: graph.Allegation, Target: "harbour-board"},
		{ID: "c-dikes", Text: "The Flood Office opened the dikes", Kind: graph.Allegation, Target: "flood-office"},
		{ID: "c-merger", Text: "the merger of the two banks", Kind: graph.Position},
	}
	a.Relations = []graph.ClaimRelation{
		{From: "c-untouched", Kind: graph.Contradicts, To: "c-vault"},
		{From: "c-flood", Kind: graph.Rivals, To: "c-vault"},
		{From: "c-emptying", Kind: graph.Presupposes, To: "c-vault"},
		{From: "c-charge", Kind: graph.Asserts, To: "c-vault"},
		{From: "c-clean", Kind: graph.Contradicts, To: "c-books"},
	}
	for _, s := range all {
		a.Text += s.sentence + "\n\n"
		say := graphtest.Say{Actor: s.actor, Stance: s.stance, Claim: s.claim, Quote: s.sentence, Cue: s.cue, Content: []string{s.cue},
			Hedged: s.hedged, Nested: s.nested, Explicit: true, SaidOn: saidOn(s.on), Org: s.org, Section: s.section}
		if s.via != "" {
			say.Via, say.Outlet = []string{s.via}, s.via
		}
		a.Says = append(a.Says, say)
	}
	return graphtest.Build(a)
}

// saidOn reads a date by its form; one that ends in w is the Monday of a week.
func saidOn(value string) graph.Date {
	switch week := strings.TrimSuffix(value, "w"); {
	case value == "":
		return graph.Date{}
	case week != value:
		return graph.Date{Value: week, Precision: graph.Week}
	case strings.HasPrefix(value, "--"):
		return graph.Date{Value: value, Precision: graph.MonthDay}
	}
	precisions := map[int]graph.Precision{4: graph.Year, 7: graph.Month, 10: graph.Day}
	return graph.Date{Value: value, Precision: precisions[len(value)]}
}

// feud has what a quarrel over one claim lacks: actors that accuse each other, that
// change sides on dates that tell it and on dates that do not, that contradict
// themselves, that never answer, and that others answer for.
func feud() []graph.Reading {
	return []graph.Reading{
		story("a-feud", "Banks at odds", "Fenmouth Herald", "2024-05-09", []said{
			{actor: "auditors-guild", stance: graph.Accuses, claim: "c-vault", cue: "accused", on: "2024-05-01", sentence: "The Guild accused Hollin Bank on Wednesday."},
			{actor: "hollin-bank", stance: graph.Accuses, claim: "c-books", cue: "shot back", on: "2024-05-02", sentence: "The Guild forged the books, the bank shot back on Thursday."},
			{actor: "hollin-bank", stance: graph.Supports, claim: "c-clean", cue: "maintained", sentence: "Yet the bank maintained in court that nobody had forged them."},
			{actor: "pell-ostrow", stance: graph.Supports, claim: "c-merger", cue: "praised", on: "2024-05-01", sentence: "Pell Ostrow praised the merger on Wednesday."},
			{actor: "rhea-quill", stance: graph.Supports, claim: "c-merger", cue: "backed", on: "2024", sentence: "Earlier this year Rhea Quill backed the merger."},
			{actor: "tamsin-holt", stance: graph.Supports, claim: "c-merger", cue: "welcomed", on: "--05-03", sentence: "Tamsin Holt welcomed the merger on May 3."},
			{actor: "lio-brand", stance: graph.Supports, claim: "c-merger", cue: "favoured", on: "2024-05-06w", sentence: "This week Lio Brand favoured the merger."},
			{actor: "lio-brand", stance: graph.Condemns, claim: "c-merger", cue: "lamented", on: "2024-05-08", sentence: "On Wednesday Lio Brand lamented the merger."},
			{actor: "traders~a-feud", stance: graph.Supports, claim: "c-merger", cue: "cheered", on: "2024-05-01", sentence: "Traders cheered the merger."},
			{actor: "traders~a-feud", stance: graph.Condemns, claim: "c-merger", cue: "booed", on: "2024-05-07", sentence: "Traders booed the merger a week on."},
			{actor: "doran-pike", stance: graph.Accuses, claim: "c-tolls", cue: "charged", on: "2024-05-04", via: "north-mail", sentence: "The Board kept the tolls, Doran Pike charged in the North Mail."},
			{actor: "town-council", stance: graph.Accuses, claim: "c-tolls", cue: "may have", hedged: true, sentence: "The Board may have kept them, the Town Council said."},
			{actor: "lio-brand", stance: graph.Accuses, claim: "c-tolls", cue: "slams", section: graph.Related, sentence: "Lio Brand slams toll theft"},
			{actor: "town-council", stance: graph.Accuses, claim: "c-dikes", cue: "blamed", on: "2024-05", sentence: "The Council blamed the Flood Office for the dikes in May."},
			{actor: "ines-vale", stance: graph.Denies, claim: "c-dikes", cue: "denied", org: "flood-office", sentence: "Ines Vale denied it for the Flood Office."},
		}),
		story("a-feud-2", "Second thoughts", "North Mail", "2024-06-03", []said{
			{actor: "pell-ostrow", stance: graph.Condemns, claim: "c-merger", cue: "now condemned", on: "2024-06-02", sentence: "Pell Ostrow now condemned the merger."},
			{actor: "rhea-quill", stance: graph.Condemns, claim: "c-merger", cue: "denounced", on: "2024-06-01", sentence: "Rhea Quill denounced the merger on Saturday."},
			{actor: "tamsin-holt", stance: graph.Condemns, claim: "c-merger", cue: "scorned", on: "2024-06-01", sentence: "Tamsin Holt scorned the merger."},
			{actor: "sister-amity", stance: graph.Supports, claim: "c-merger", cue: "blessed", on: "2024-06-01", sentence: "Sister Amity blessed the merger."},
			{actor: "sister-amity", stance: graph.Condemns, claim: "c-merger", cue: "cursed", on: "2024-06-01", sentence: "Sister Amity cursed the merger."},
			{actor: "auditors-guild", stance: graph.Accuses, claim: "c-vault", cue: "repeated", on: "2024-06-01", sentence: "The Guild repeated its accusation."},
		}),
	}
}
