package graphtest

import "stancegraph/graph"

// The parties of the sample. All are invented.
var (
	orlandia  = graph.Actor{ID: "orlandia", Name: "Orlandia", Kind: graph.State, Named: true}
	vestria   = graph.Actor{ID: "vestria", Name: "Vestria", Kind: graph.State, Named: true, Aliases: []string{"Vestrian"}}
	republic  = graph.Actor{ID: "republic-of-vestria", Name: "Republic of Vestria", Kind: graph.State, Named: true}
	ministry  = graph.Actor{ID: "ministry-of-tides", Name: "Ministry of Tides", Kind: graph.Organization, Named: true, Aliases: []string{"MoT"}}
	tidewatch = graph.Actor{ID: "tidewatch", Name: "Tidewatch", Kind: graph.Organization, Named: true}
	corvane   = graph.Actor{ID: "corvane-shipping", Name: "Corvane Shipping", Kind: graph.Organization, Named: true, Aliases: []string{"Corvane"}}
	union     = graph.Actor{ID: "dock-workers-union", Name: "Dock Workers’ Union", Kind: graph.Organization, Named: true}
	calloway  = graph.Actor{ID: "vera-calloway", Name: "Vera Calloway", Kind: graph.Person, Named: true, Aliases: []string{"Calloway"}}
	dorfmann  = graph.Actor{ID: "lena-dorfmann", Name: "Lena Dorfmann", Kind: graph.Person, Named: true, Aliases: []string{"Dorfmann"}}
	ibarra    = graph.Actor{ID: "tomás-ibarra", Name: "Tomás Ibarra", Kind: graph.Person, Named: true}
	courier   = graph.Actor{ID: "harbour-courier", Name: "Harbour Courier", Kind: graph.Organization, Named: true}
	wire      = graph.Actor{ID: "meridian-wire", Name: "Meridian Wire", Kind: graph.Organization, Named: true}
)

// experts are unnamed, and so another party in every article.
func experts(article string) graph.Actor {
	return graph.Actor{ID: "experts~" + article, Name: "experts", Kind: graph.Group}
}

// The claims of the sample.
var (
	cable = graph.Claim{ID: "c-cable", Text: "Vestria cut the Orlandia sea cable", Kind: graph.Allegation,
		Target: "vestria", Act: "cut", Object: "orlandia sea cable"}
	severed = graph.Claim{ID: "c-severed", Text: "The Republic of Vestria severed the sea cable of Orlandia", Kind: graph.Allegation,
		Target: "republic-of-vestria", Act: "sever", Object: "sea cable orlandia"}
	navy = graph.Claim{ID: "c-navy", Text: "Vestria’s navy cut the Orlandia sea cable", Kind: graph.Allegation,
		Target: "vestria", Act: "cut", Object: "orlandia sea cable navy"}
	trawler = graph.Claim{ID: "c-trawler", Text: "A trawler cut the Orlandia sea cable", Kind: graph.Allegation,
		Act: "cut", Object: "orlandia sea cable trawler"}
	cutting = graph.Claim{ID: "c-cutting", Text: "Vestria’s cutting of the Orlandia sea cable", Kind: graph.Act,
		Target: "vestria", Act: "cut", Object: "orlandia sea cable"}
	accusation = graph.Claim{ID: "c-accusation", Text: "Orlandia’s accusation of Vestria", Kind: graph.Act,
		Target: "orlandia", Act: "accuse", Object: "vestria"}
	lake = graph.Claim{ID: "c-lake", Text: "Corvane Shipping dumped waste in Lake Maren", Kind: graph.Allegation,
		Target: "corvane-shipping", Act: "dump", Object: "waste lake maren"}
	treaty = graph.Claim{ID: "c-treaty", Text: "the Maren Treaty", Kind: graph.Position, Aliases: []string{"the treaty"}}
)

// Sample is a small graph's worth of readings: six articles and a wire copy from five
// sources (one of them unknown), a dozen invented parties, eight claims of every kind,
// and statements with every stance, hedged, nested, reported through outlets, in
// sections that do not count, and dated with every precision. Each call builds it anew.
func Sample() []graph.Reading {
	return []graph.Reading{
		Build(cableStory("a-cable", "cable", "Meridian Wire", day("2024-03-04"))),
		Build(cableStory("a-copy", "cable-copy", "The Saltmarsh Post", day("2024-03-05"))),
		Build(denialStory()), Build(lakeStory()), Build(navyStory()), Build(blog()), Build(weather()),
	}
}

// SampleLinks joins the keys of the sample that name the same party or claim, and its
// copy to the original.
func SampleLinks() graph.Links {
	return graph.Links{
		Actors:     []graph.Link{{Alias: "vestria", Representative: "republic-of-vestria", Score: 1, Reason: "codebook: Vestria"}},
		Claims:     []graph.Link{{Alias: "c-severed", Representative: "c-cable", Score: 0.9, Reason: "same target, act and object"}},
		ActorNames: map[string]string{"republic-of-vestria": "Vestria"},
		ClaimTexts: map[string]string{"c-cable": "Vestria cut the Orlandia sea cable"},
		Duplicates: map[string]string{"a-copy": "a-cable"},
	}
}

func day(v string) graph.Date { return graph.Date{Value: v, Precision: graph.Day} }

func cableStory(id, doc, source string, published graph.Date) Article {
	return Article{
		ID: id, Doc: doc, Title: "Orlandia blames Vestria for cut sea cable", Source: source,
		Published: published, Basis: graph.FromMetadata,
		Text: "Orlandia blames Vestria for cut sea cable\n\n" +
			"SALTMARSH, March 4 (Meridian Wire) — Orlandia accused Vestria on Monday of cutting the sea cable between its islands. " +
			"“Vestria cut our cable,” President Vera Calloway told parliament. " +
			"The Ministry of Tides said that Vestria was behind the damage. " +
			"Vestria’s envoy, Lena Dorfmann, dismissed the charge. " +
			"“My country has nothing to do with the cable,” she said. " +
			"Tidewatch, a monitoring group, condemned the cutting of the cable. " +
			"Experts say Vestria may have cut the cable.\n",
		Actors:    []graph.Actor{orlandia, vestria, calloway, ministry, dorfmann, tidewatch, experts(id)},
		Claims:    []graph.Claim{cable, cutting},
		Relations: []graph.ClaimRelation{{From: "c-cutting", Kind: graph.Presupposes, To: "c-cable"}},
		Affiliations: []graph.Affiliation{
			{Actor: "lena-dorfmann", Kind: graph.SpeaksFor, Of: "vestria", Basis: []string{"4", "5"}},
			{Actor: "ministry-of-tides", Kind: graph.PartOf, Of: "orlandia", Basis: []string{graph.BasisCodebook}},
			{Actor: "vera-calloway", Kind: graph.SpeaksFor, Of: "orlandia", Basis: []string{"2"}},
		},
		Says: []Say{
			{Actor: "orlandia", Source: "Orlandia", Stance: graph.Accuses, Cue: "blames", Claim: "c-cable", Section: graph.Headline,
				Content: []string{"Vestria for cut sea cable"}, Quote: "Orlandia blames Vestria for cut sea cable", Explicit: true, Confidence: 0.8},
			{Actor: "orlandia", Source: "Orlandia", Stance: graph.Accuses, Cue: "accused", Claim: "c-cable", Section: graph.Lead,
				Content: []string{"Vestria", "of cutting the sea cable between its islands"}, Explicit: true, SaidOn: day("2024-03-04"), Confidence: 0.97,
				Quote: "Orlandia accused Vestria on Monday of cutting the sea cable between its islands."},
			{Actor: "vera-calloway", Org: "orlandia", Source: "President Vera Calloway", Stance: graph.Accuses, Cue: "told", Claim: "c-cable",
				Content: []string{"Vestria cut our cable"}, Quote: "“Vestria cut our cable,” President Vera Calloway told parliament.", SaidOn: day("2024-03-04")},
			{Actor: "ministry-of-tides", Org: "orlandia", Source: "The Ministry of Tides", Stance: graph.Accuses, Cue: "said", Claim: "c-cable",
				Content: []string{"that Vestria was behind the damage"}, Quote: "The Ministry of Tides said that Vestria was behind the damage."},
			{Actor: "lena-dorfmann", Org: "vestria", Source: "Lena Dorfmann", Stance: graph.Denies, Cue: "dismissed", Claim: "c-cable",
				Content: []string{"the charge"}, Quote: "Vestria’s envoy, Lena Dorfmann, dismissed the charge.", Explicit: true},
			{Actor: "lena-dorfmann", Org: "vestria", Source: "she", Stance: graph.Denies, Cue: "has nothing to do with", Claim: "c-cable",
				Content: []string{"My country has nothing to do with the cable"}, Quote: "“My country has nothing to do with the cable,” she said.", Explicit: true, SaidOn: day("2024-03-04")},
			{Actor: "tidewatch", Source: "Tidewatch", Stance: graph.Condemns, Cue: "condemned", Claim: "c-cutting",
				Content: []string{"the cutting of the cable"}, Quote: "Tidewatch, a monitoring group, condemned the cutting of the cable.", Explicit: true},
			{Actor: "experts~" + id, Source: "Experts", Stance: graph.Accuses, Cue: "say", Claim: "c-cable", Hedged: true, Confidence: 0.6,
				Content: []string{"Vestria may have cut the cable"}, Quote: "Experts say Vestria may have cut the cable."},
		},
	}
}

func denialStory() Article {
	return Article{
		ID: "a-denial", Doc: "denial", Title: "Vestria rejects cable claim", Source: "Orlandia Today",
		Published: graph.Date{Value: "--03-07", Precision: graph.MonthDay}, Basis: graph.FromText,
		Text: "Vestria rejects cable claim\n\n" +
			"Vestria condemned Orlandia’s accusation on Thursday. " +
			"Lena Dorfmann told the Harbour Courier that Orlandia’s claim was false. " +
			"The Dock Workers’ Union, according to the Harbour Courier, backs her denial. " +
			"Dorfmann said that Corvane Shipping had admitted that a trawler cut the cable. " +
			"Related: Tidewatch denounces the Maren Treaty\n",
		Actors: []graph.Actor{orlandia, vestria, dorfmann, courier, union, corvane, tidewatch},
		Claims: []graph.Claim{cable, accusation, trawler, treaty},
		Relations: []graph.ClaimRelation{
			{From: "c-accusation", Kind: graph.Asserts, To: "c-cable"},
			{From: "c-trawler", Kind: graph.Rivals, To: "c-cable"},
		},
		Affiliations: []graph.Affiliation{{Actor: "lena-dorfmann", Kind: graph.SpeaksFor, Of: "vestria", Basis: []string{"1"}}},
		Says: []Say{
			{Actor: "vestria", Source: "Vestria", Stance: graph.Condemns, Cue: "condemned", Claim: "c-accusation", Section: graph.Lead,
				Content: []string{"Orlandia’s accusation"}, Quote: "Vestria condemned Orlandia’s accusation on Thursday.",
				SaidOn: graph.Date{Value: "--03-07", Precision: graph.MonthDay}, Explicit: true},
			{Actor: "lena-dorfmann", Org: "vestria", Source: "Lena Dorfmann", Stance: graph.Denies, Cue: "false", Claim: "c-cable",
				Content: []string{"that Orlandia’s claim was false"}, Via: []string{"harbour-courier"}, Outlet: "harbour-courier",
				Quote: "Lena Dorfmann told the Harbour Courier that Orlandia’s claim was false."},
			{Actor: "dock-workers-union", Source: "The Dock Workers’ Union", Stance: graph.Denies, Cue: "backs", Claim: "c-cable",
				Content: []string{"her denial"}, Via: []string{"harbour-courier"}, Outlet: "harbour-courier", Explicit: true,
				Quote: "The Dock Workers’ Union, according to the Harbour Courier, backs her denial."},
			{Actor: "lena-dorfmann", Org: "vestria", Source: "Dorfmann", Stance: graph.Supports, Cue: "said", Claim: "c-trawler", Confidence: 0.7,
				Content: []string{"that Corvane Shipping had admitted that a trawler cut the cable"},
				Quote:   "Dorfmann said that Corvane Shipping had admitted that a trawler cut the cable."},
			{Actor: "corvane-shipping", Source: "Corvane Shipping", Stance: graph.Supports, Cue: "admitted", Claim: "c-trawler", Within: 4, Nested: true,
				Content: []string{"that a trawler cut the cable"}, Via: []string{"lena-dorfmann"},
				Quote: "Dorfmann said that Corvane Shipping had admitted that a trawler cut the cable."},
			{Actor: "tidewatch", Source: "Tidewatch", Stance: graph.Condemns, Cue: "denounces", Claim: "c-treaty", Section: graph.Related,
				Content: []string{"the Maren Treaty"}, Quote: "Related: Tidewatch denounces the Maren Treaty", Explicit: true},
		},
	}
}

func lakeStory() Article {
	return Article{
		ID: "a-lake", Doc: "lake", Title: "Who fouled Lake Maren?", Source: "The Saltmarsh Post", Author: "Ida Brandt",
		Published: graph.Date{Value: "2023-11", Precision: graph.Month}, Basis: graph.Inferred,
		Text: "Who fouled Lake Maren?\n\n" +
			"Tidewatch this week accused Corvane Shipping of dumping waste in Lake Maren. " +
			"Corvane’s spokesman Tomás Ibarra denied it in October. " +
			"In 2022 President Vera Calloway endorsed the Maren Treaty. " +
			"Lena Dorfmann praised the treaty, which the Dock Workers’ Union criticised.\n",
		Actors: []graph.Actor{tidewatch, corvane, ibarra, calloway, dorfmann, union},
		Claims: []graph.Claim{lake, treaty},
		Affiliations: []graph.Affiliation{
			{Actor: "tomás-ibarra", Kind: graph.SpeaksFor, Of: "corvane-shipping", Basis: []string{"1"}},
		},
		Says: []Say{
			{Actor: "tidewatch", Source: "Tidewatch", Stance: graph.Accuses, Cue: "accused", Claim: "c-lake", Explicit: true,
				Content: []string{"Corvane Shipping of dumping waste in Lake Maren"}, SaidOn: graph.Date{Value: "2023-11-06", Precision: graph.Week},
				Quote: "Tidewatch this week accused Corvane Shipping of dumping waste in Lake Maren."},
			{Actor: "tomás-ibarra", Org: "corvane-shipping", Source: "Corvane’s spokesman Tomás Ibarra", Stance: graph.Denies, Cue: "denied", Claim: "c-lake",
				Content: []string{"it"}, SaidOn: graph.Date{Value: "2023-10", Precision: graph.Month}, Explicit: true,
				Quote: "Corvane’s spokesman Tomás Ibarra denied it in October."},
			{Actor: "vera-calloway", Source: "President Vera Calloway", Stance: graph.Supports, Cue: "endorsed", Claim: "c-treaty", Explicit: true,
				Content: []string{"the Maren Treaty"}, SaidOn: graph.Date{Value: "2022", Precision: graph.Year},
				Quote: "In 2022 President Vera Calloway endorsed the Maren Treaty."},
			{Actor: "lena-dorfmann", Source: "Lena Dorfmann", Stance: graph.Supports, Cue: "praised", Claim: "c-treaty", Explicit: true,
				Content: []string{"the treaty"}, Quote: "Lena Dorfmann praised the treaty, which the Dock Workers’ Union criticised."},
			{Actor: "dock-workers-union", Source: "the Dock Workers’ Union", Stance: graph.Condemns, Cue: "criticised", Claim: "c-treaty", Explicit: true,
				Content: []string{"the treaty"}, Quote: "Lena Dorfmann praised the treaty, which the Dock Workers’ Union criticised."},
		},
	}
}

func navyStory() Article {
	return Article{
		ID: "a-navy", Doc: "navy", Title: "Calloway names the navy", Source: "Harbour Courier",
		Published: day("2024-03-09"), Basis: graph.FromMetadata,
		Text: "Calloway names the navy\n\n" +
			"Vestria’s navy cut the cable, Vera Calloway said on Friday, Meridian Wire reported. " +
			"The Ministry of Tides charged that the Republic of Vestria severed it. " +
			"Calloway also denounced the Maren Treaty. " +
			"Photo: dockers who blame Corvane for the foul lake\n",
		Actors:    []graph.Actor{calloway, wire, vestria, orlandia, ministry, republic, union, corvane},
		Claims:    []graph.Claim{navy, cable, severed, treaty, lake},
		Relations: []graph.ClaimRelation{{From: "c-navy", Kind: graph.Narrows, To: "c-cable"}},
		Affiliations: []graph.Affiliation{
			{Actor: "vera-calloway", Kind: graph.SpeaksFor, Of: "orlandia", Basis: []string{"0"}},
		},
		Says: []Say{
			{Actor: "vera-calloway", Org: "orlandia", Source: "Vera Calloway", Stance: graph.Accuses, Cue: "said", Claim: "c-navy",
				Content: []string{"Vestria’s navy cut the cable"}, Via: []string{"meridian-wire"}, Outlet: "meridian-wire", SaidOn: day("2024-03-08"),
				Quote: "Vestria’s navy cut the cable, Vera Calloway said on Friday, Meridian Wire reported."},
			{Actor: "ministry-of-tides", Org: "orlandia", Source: "The Ministry of Tides", Stance: graph.Accuses, Cue: "charged", Claim: "c-severed",
				Content: []string{"that the Republic of Vestria severed it"}, Explicit: true, Confidence: 0.85,
				Quote: "The Ministry of Tides charged that the Republic of Vestria severed it."},
			{Actor: "vera-calloway", Org: "orlandia", Source: "Calloway", Stance: graph.Condemns, Cue: "denounced", Claim: "c-treaty", Explicit: true,
				Content: []string{"the Maren Treaty"}, SaidOn: day("2024-03-08"), Quote: "Calloway also denounced the Maren Treaty."},
			{Actor: "dock-workers-union", Source: "dockers", Stance: graph.Accuses, Cue: "blame", Claim: "c-lake", Section: graph.Caption,
				Content: []string{"Corvane for the foul lake"}, Quote: "Photo: dockers who blame Corvane for the foul lake"},
		},
	}
}

// blog is signed opinion from a source that nothing tells.
func blog() Article {
	return Article{
		ID: "a-blog", Doc: "blog", Title: "Cables and quarrels", Source: graph.UnknownSource, Author: "Ida Brandt",
		Published: graph.Date{Value: "2024", Precision: graph.Year}, Basis: graph.FromText,
		Text: "Cables and quarrels\n\n" +
			"Experts doubt that Vestria cut the cable. Tidewatch has now accused Vestria too. " +
			"I find the quarrel over the treaty shameful: it deserves our support.\n",
		Actors: []graph.Actor{experts("a-blog"), vestria, tidewatch,
			{ID: "ida-brandt", Name: "Ida Brandt", Kind: graph.Person, Named: true}},
		Claims: []graph.Claim{cable, treaty},
		Says: []Say{
			{Actor: "experts~a-blog", Source: "Experts", Stance: graph.Denies, Cue: "doubt", Claim: "c-cable", Explicit: true,
				Content: []string{"that Vestria cut the cable"}, Quote: "Experts doubt that Vestria cut the cable."},
			{Actor: "tidewatch", Source: "Tidewatch", Stance: graph.Accuses, Cue: "accused", Claim: "c-cable", Explicit: true, Nested: true,
				Content: []string{"Vestria"}, Via: []string{"ida-brandt"}, Quote: "Tidewatch has now accused Vestria too."},
			{Actor: "ida-brandt", Stance: graph.Supports, Cue: "deserves our support", Claim: "c-treaty", Explicit: true,
				Content: []string{"it"}, Quote: "I find the quarrel over the treaty shameful: it deserves our support."},
		},
	}
}

// weather is an article in which nobody takes a stance.
func weather() Article {
	return Article{
		ID: "a-weather", Doc: "weather", Title: "Mild and grey", Source: "Orlandia Today", Published: day("2024-03-10"), Basis: graph.FromMetadata,
		Text: "Mild and grey\n\nLight rain is expected in Saltmarsh on Sunday.\n",
	}
}
