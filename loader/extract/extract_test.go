package extract

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph"
	"stancegraph/loader/text"
)

// line writes statement s as "ACTOR STANCE TARGET: words" with what qualifies it.
func line(d *text.Document, s Statement) string {
	target := ""
	if s.Claim.Target >= 0 {
		target = " " + d.Slice(d.Mentions[s.Claim.Target].Span)
	}
	out := slice(d, s.Source) + " " + string(s.Stance) + target + ": " + slice(d, s.Claim.Words)
	for _, mark := range []struct {
		on   bool
		word string
	}{{s.Nested, "nested"}, {s.Hedged, "hedged"}, {!s.Explicit, "implicit"}, {s.Claim.Anaphor, "anaphor"}} {
		if mark.on {
			out += " [" + mark.word + "]"
		}
	}
	for _, m := range s.Via {
		out += " via " + d.Slice(d.Mentions[m].Span)
	}
	return out
}

func lines(t *testing.T, example string) []string {
	t.Helper()
	d, got := read(t, example)
	out := []string{}
	for _, s := range got.Statements {
		out = append(out, line(d, s))
	}
	return out
}

// TestStatements reads stances in all the forms that the rules of this package speak of.
func TestStatements(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"passive", "The mayor was accused by the Reed Foundation of fraud.",
			[]string{"the Reed Foundation ACCUSES The mayor: fraud"}},
		{"agentless passive", "The mayor was accused of fraud.", []string{}},
		{"blame, deed first", "Maria Keller blamed the flood on the Ministry of Tides.",
			[]string{"Maria Keller ACCUSES the Ministry of Tides: the flood"}},
		{"control", "The ministry refused to endorse the plan.",
			[]string{"The ministry CONDEMNS: the plan"}},
		{"called by a word of no row", "Maria Keller called the mayor a “special person.”",
			[]string{"Maria Keller SUPPORTS the mayor: the mayor [implicit]"}},
		{"called by what is no judgement", "Maria Keller called the mayor “a farmer from the valley.”", []string{}},
		{"no promise, no stance", "The ministry wants to endorse the plan.", []string{}},
		{"double negation is open", "Maria Keller did not refuse to endorse the plan.", []string{}},
		{"not denied", "Maria Keller did not deny the allegation.", []string{}},
		{"refused to rule out", "Maria Keller refused to rule out a raid.", []string{}},
		{"conditional", "If Maria Keller condemned the raid, the ministry would fall.", []string{}},
		{"yet to be said", "The report will explain how Maria Keller condemned the raid.", []string{}},
		{"imagined", "Imagine that Maria Keller condemned the raid.", []string{}},
		{"question", "Did Maria Keller condemn the raid?", []string{}},
		{"hedged", "Peter Novak may oppose the plan.",
			[]string{"Peter Novak CONDEMNS: the plan [hedged]"}},
		{"hedged from above", "Peter Novak might fight in order to oppose the plan.",
			[]string{"Peter Novak CONDEMNS: the plan [hedged]"}},
		{"a past beside the one above a past perfect", "The statement added that Orlandia recognized the announcement that Skerry had been responsible for the attack and condemned the actions.",
			[]string{"Orlandia SUPPORTS Skerry: that Skerry had been responsible for the attack and condemned the actions [nested] via The statement",
				"Orlandia CONDEMNS: the actions [nested] via The statement"}},
		{"accusations that a state may make or face", "The Orlandia accusations were read on Monday.", []string{}},
		{"a blow that may fall", "The ministry could use a tug in order to attack the company for the flood.", []string{}},
		{"two actors", "Maria Keller and Peter Novak condemned the raid.",
			[]string{"Maria Keller CONDEMNS: the raid", "Peter Novak CONDEMNS: the raid"}},
		{"relative clause", "Maria Keller, who opposed the plan, left the party.",
			[]string{"Maria Keller CONDEMNS: the plan"}},
		{"nested", "Maria Keller said that Peter Novak backs the plan.",
			[]string{"Peter Novak SUPPORTS: the plan [nested] via Maria Keller"}},
		{"own words are not nested", "Maria Keller said that she backs the plan.",
			[]string{"Maria Keller SUPPORTS: the plan"}},
		{"first person", "“I condemn the raid,” Maria Keller said.",
			[]string{"I CONDEMNS: the raid"}},
		{"through an outlet", "Maria Keller condemned the raid, Reuters reported.",
			[]string{"Maria Keller CONDEMNS: the raid via Reuters"}},
		{"denial composed", "Peter Novak rejected the allegation that the ministry hid the report.",
			[]string{"Peter Novak DENIES the ministry: that the ministry hid the report"}},
		{"denied deed of one's own", "The Ministry of Tides denied involvement in the raid.",
			[]string{"The Ministry of Tides DENIES The Ministry of Tides: involvement in the raid"}},
		{"accusation in speech", "Maria Keller said the Ministry of Tides was behind the attack.",
			[]string{"Maria Keller ACCUSES the Ministry of Tides: the attack [implicit]"}},
		{"denial in speech", "Maria Keller said the Ministry of Tides was not behind the attack.",
			[]string{"Maria Keller DENIES the Ministry of Tides: the attack [implicit]"}},
		{"judgement in speech", "“The plan is a disgrace,” Peter Novak said.",
			[]string{"Peter Novak CONDEMNS: The plan [implicit]"}},
		{"what somebody calls it", "Peter Novak called the plan reckless.",
			[]string{"Peter Novak CONDEMNS: the plan [implicit]"}},
		{"called so in quotation marks", "Peter Novak called the use of the old dam “reckless.”",
			[]string{"Peter Novak CONDEMNS: the use of the old dam [implicit]"}},
		{"not done is not against", "Peter Novak has not endorsed the plan.", []string{}},
		{"prove wrong", "“We will prove the ministry wrong,” Peter Novak said.", []string{}},
		{"accused of a stance", "Peter Novak was accused of supporting the raid.", []string{}},
		{"a stance denied", "Maria Keller denied supporting the raid.",
			[]string{"Maria Keller DENIES Maria Keller: supporting the raid"}},
		{"somebody else's stance denied", "Maria Keller denied that Peter Novak supports the raid.",
			[]string{"Maria Keller DENIES Peter Novak: that Peter Novak supports the raid"}},
		{"no evidence", "Maria Keller said there was no evidence that Peter Novak was behind the raid.",
			[]string{"Maria Keller DENIES Peter Novak: that Peter Novak was behind the raid [implicit]"}},
		{"refrained", "Peter Novak refrained from endorsing the plan.", []string{}},
		{"considered", "Peter Novak is considering endorsing the plan.", []string{}},
		{"few", "Few senators support the plan.", []string{}},
		{"any", "Peter Novak is not backing any candidate.", []string{}},
		{"a share", "45 percent of the voters backed the plan.", []string{}},
		{"support lost", "Maria Keller lost the support of Peter Novak.", []string{}},
		{"praise for a stance", "Maria Keller praised the ministry for opposing the plan.",
			[]string{"Maria Keller SUPPORTS the ministry: for opposing the plan", "the ministry CONDEMNS: the plan [nested] via Maria Keller"}},
		{"quoted as saying", "Maria Keller quoted Peter Novak as saying the plan was a disgrace.",
			[]string{"Peter Novak CONDEMNS: the plan [implicit]"}},
		{"subject behind commas", "Maria Keller, in particular, has condemned the raid.",
			[]string{"Maria Keller CONDEMNS: the raid"}},
		{"shared object", "The ministry praised and thanked the council.",
			[]string{"The ministry SUPPORTS the council: the council", "The ministry SUPPORTS the council: the council"}},
		{"the first to", "Maria Keller was the first senator to back the plan.",
			[]string{"Maria Keller SUPPORTS: the plan"}},
		{"plain report", "The ministry said on Tuesday that the dam would be built.", []string{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, lines(t, tt.text)); diff != "" {
				t.Errorf("%s\n(-want +got)\n%s", tt.text, diff)
			}
		})
	}
}

// TestAttributions reads who says what.
func TestAttributions(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"indirect", "Maria Keller said that the dam would hold.", "Maria Keller | said | that the dam would hold"},
		{"direct", "“The dam will hold,” Maria Keller said.", "Maria Keller | said | “The dam will hold,”"},
		{"inverted", "“The dam will hold,” said Maria Keller.", "Maria Keller | said | “The dam will hold,”"},
		{"split", "“The dam,” Maria Keller said, “will hold.”", "Maria Keller | said | “The dam,” … “will hold.”"},
		{"two sentences", "“The dam will hold,” Maria Keller said. “It is new.”",
			"Maria Keller | said | “The dam will hold,” … “It is new.”"},
		{"after a question mark", "“Will the dam hold?” Maria Keller asked.", "Maria Keller | asked | “Will the dam hold?”"},
		{"two paragraphs", "“The dam will hold,” Maria Keller said.\n\n“It is new and strong.”",
			"Maria Keller | said | “The dam will hold,” … “It is new and strong.”"},
		{"according to", "According to the Ministry of Tides, the old dam held back the flood.",
			"the Ministry of Tides | According to | the old dam held back the flood"},
		{"colon", "Keller: The dam will hold.", "Keller | : | The dam will hold"},
		{"aside", "Peter Novak said the dam would hold, adding that it was new.", "Peter Novak | said | the dam would hold"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, got := read(t, tt.text)
			var all []string
			for _, a := range got.Attributions {
				var content []string
				for _, c := range a.Content {
					content = append(content, d.Slice(c))
				}
				all = append(all, fmt.Sprintf("%s | %s | %s", slice(d, a.Source), d.Slice(a.Cue), strings.Join(content, " … ")))
			}
			for _, a := range all {
				if a == tt.want {
					return
				}
			}
			t.Errorf("%s\nwant %s\ngot  %s", tt.text, tt.want, strings.Join(all, "\n     "))
		})
	}
}

func TestCompose(t *testing.T) {
	tests := []struct{ outer, inner, want graph.Stance }{
		{graph.Denies, graph.Accuses, graph.Denies},
		{graph.Denies, graph.Denies, graph.Supports},
		{graph.Supports, graph.Accuses, graph.Supports},
		{graph.Supports, graph.Denies, graph.Denies},
		{graph.Supports, graph.Condemns, graph.Condemns},
		{graph.Condemns, graph.Accuses, graph.Condemns},
		{graph.Supports, "", graph.Supports},
	}
	for _, tt := range tests {
		if got := compose(tt.outer, tt.inner); got != tt.want {
			t.Errorf("compose(%s, %s) = %s, want %s", tt.outer, tt.inner, got, tt.want)
		}
	}
}
