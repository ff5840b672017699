package clean

import (
	"testing"

	"stancegraph/graph"
	"stancegraph/loader/source"
)

// TestPublished is the table of cases of the publication date: one for each rule, and
// for what must not be taken for it.
func TestPublished(t *testing.T) {
	const stamped = "08:15 GMT11 May 2021\nListen Live\n\n"
	const march3 = "PORT ORLANDIA, March 3 (Tidewire) — "
	tests := []struct {
		name  string
		item  source.Item
		want  string
		basis graph.DateBasis
	}{
		{"nothing", source.Item{Text: prose}, "", ""},

		{"a field", source.Item{Text: prose, Published: "3 March 2015"}, "2015-03-03", graph.FromMetadata},
		{"a field before all else", source.Item{Text: "Cable cut\n\nPublished: 4 March 2015\n\n" + march3 + prose, Doc: "x_2015-03-05", Published: "2015-03-02"}, "2015-03-02", graph.FromMetadata},
		{"a field that nobody can read", source.Item{Text: prose, Published: "last Tuesday", Doc: "x_2015-03-05"}, "2015-03-05", graph.FromMetadata},
		{"a year, and the day of the dateline", source.Item{Text: march3 + prose, Published: "2015"}, "2015-03-03", graph.FromMetadata},
		{"a month, and the day of the dateline", source.Item{Text: march3 + prose, Published: "2015-03"}, "2015-03-03", graph.FromMetadata},
		{"a month that is another", source.Item{Text: march3 + prose, Published: "2015-04"}, "2015-04", graph.FromMetadata},
		{"the doc's name", source.Item{Text: prose, Doc: "post_2015-03-03_cable"}, "2015-03-03", graph.FromMetadata},
		{"no date in the doc's name", source.Item{Text: prose, Doc: "post_2015-13-03_20150303"}, "", ""},
		{"the address", source.Item{Text: prose, URL: "https://post.example/2015/03/03/cable"}, "2015-03-03", graph.FromMetadata},

		{"a line that says so", source.Item{Text: "Cable cut by ship\nPosted on March 3, 2015 by Ines Porter\n\n" + prose}, "2015-03-03", graph.FromText},
		{"in numbers of one reading", source.Item{Text: "Cable cut by ship\nPublished: 13/03/2015\n\n" + prose}, "2015-03-13", graph.FromText},
		{"in numbers of two readings", source.Item{Text: "Cable cut by ship\nPublished: 03/04/2015\n\n" + prose}, "", ""},
		{"a date below the headline", source.Item{Text: "Cable cut by ship\nTuesday, March 3, 2015\n\n" + prose, Plain: true}, "2015-03-03", graph.FromText},
		{"a date above the headline is the day of the fetch", source.Item{Text: "Tuesday, May 11, 2021\nCable cut by ship\n\n" + prose, Plain: true}, "", ""},
		{"the date of a byline", source.Item{Text: "Cable cut by ship\nBy Ines Porter | March 3, 2015\n\n" + prose, Plain: true}, "2015-03-03", graph.FromText},
		{"a dateline with its year", source.Item{Text: "SKERRY, March 3, 2015 (Tidewire) — " + prose}, "2015-03-03", graph.FromText},

		{"a stamp is no publication date", source.Item{Text: stamped + prose}, "", ""},
		{"nor is an update", source.Item{Text: "Cable cut by ship\nUpdated: 11 May 2021\n\n" + prose, Plain: true}, "", ""},
		{"a dateline alone", source.Item{Text: march3 + prose}, "--03-03", graph.FromText},
		{"a dateline and a stamp alone", source.Item{Text: stamped + march3 + prose}, "--03-03", graph.FromText},

		{"rule 1: after an event of the year before", source.Item{Text: march3 + prose + " The cable was laid in November, 2014."}, "2015-03-03", graph.Inferred},
		{"rule 1: after an event of the same year", source.Item{Text: march3 + prose + " The cable was cut in February 2015."}, "2015-03-03", graph.Inferred},
		{"rule 1: on the day itself", source.Item{Text: march3 + prose + " It was cut on March 3, 2015."}, "2015-03-03", graph.Inferred},
		{"rule 1: the day after", source.Item{Text: march3 + prose + " It was cut on March 4, 2014."}, "2015-03-03", graph.Inferred},
		{"rule 1: the latest event", source.Item{Text: march3 + prose + " It was laid in May 2009 and mended in June 2014."}, "2015-03-03", graph.Inferred},
		{"rule 1: years before it", source.Item{Text: march3 + prose + " It was laid in 2009 and cut in November 2014."}, "2015-03-03", graph.Inferred},
		{"rule 1: a year alone does not decide", source.Item{Text: march3 + prose + " It was laid in 2009."}, "--03-03", graph.FromText},
		{"rule 1: nor does a month before a later year", source.Item{Text: march3 + prose + " It was laid in May 2009 and mended in 2013."}, "--03-03", graph.FromText},
		{"rule 1: what is to come is no event", source.Item{Text: march3 + prose + " The inquiry will end in May 2016."}, "--03-03", graph.FromText},
		{"rule 1: nor is a term", source.Item{Text: march3 + prose + " The cable must be mended by May 2016."}, "--03-03", graph.FromText},
		{"rule 1: not after the stamp", source.Item{Text: stamped + march3 + prose + " It was cut in April 2021."}, "--03-03", graph.FromText},
		{"rule 1: February 29 wants a leap year", source.Item{Text: "SKERRY, February 29 (AP) — " + prose + " It was laid in May 2014."}, "--02-29", graph.FromText},
		{"rule 1: other articles do not count", source.Item{Text: march3 + prose + "\n\nRelated stories\nCable Was Cut in May 2009\n"}, "--03-03", graph.FromText},

		// March 3 was a Tuesday in 2015 and 2020.
		{"rule 2: the weekday of the dateline's sentence", source.Item{Text: stamped + march3 + "Orlandia denied on Tuesday that it had cut the cable. " + prose, Plain: true}, "2020-03-03", graph.Inferred},
		{"rule 2: before the stamp", source.Item{Text: "08:15 GMT02 March 2020\nListen Live\n\n" + march3 + "Orlandia denied on Tuesday that it had cut the cable.", Plain: true}, "2015-03-03", graph.Inferred},
		{"rule 2: wants a stamp", source.Item{Text: march3 + "Orlandia denied on Tuesday that it had cut the cable."}, "--03-03", graph.FromText},
		{"rule 2: wants the sentence", source.Item{Text: stamped + march3 + prose + " The minister said so on Tuesday."}, "--03-03", graph.FromText},
		{"rule 2: one weekday", source.Item{Text: stamped + march3 + "Orlandia denied on Tuesday what Skerry had said on Monday."}, "--03-03", graph.FromText},
		{"rule 2: no weekday of another week", source.Item{Text: stamped + march3 + "Orlandia denied last Tuesday that it had cut the cable."}, "--03-03", graph.FromText},
		{"rule 2: no bound of a time", source.Item{Text: stamped + march3 + "Orlandia has denied since Tuesday that it had cut the cable."}, "--03-03", graph.FromText},
		{"rule 2: not against a later year", source.Item{Text: "08:15 GMT02 March 2020\n\n" + march3 + "Orlandia denied on Tuesday that it had cut the cable. It was laid in 2018."}, "--03-03", graph.FromText},
		{"rule 1 before rule 2", source.Item{Text: stamped + march3 + "Orlandia denied on Tuesday that it had cut the cable. It was laid in May 2014."}, "2015-03-03", graph.Inferred},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if a := Clean(tt.item); a.Published.Value != tt.want || a.Basis != tt.basis {
				t.Errorf("published %v %q, want %q %q", a.Published, a.Basis, tt.want, tt.basis)
			}
		})
	}
}
