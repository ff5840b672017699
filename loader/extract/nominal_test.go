package extract

import "testing"

// TestNominalPlaces reads stance nouns whose actor or claim stands farther off than beside
// them, each construction beside one that looks like it.
func TestNominalPlaces(t *testing.T) {
	tests := []struct {
		text string
		want string // the one reading, "" for none
	}{
		// A relative clause whose object the noun is.
		{"The mistrust that the unions feel about the mayor runs deep.", "the unions CONDEMNS the mayor: the mayor"},
		{"The opposition that Peter Novak faced from the unions hurt the party.", "the unions CONDEMNS Peter Novak: Peter Novak"},
		// The actor behind what the noun is about.
		{"They noted the support for Quint among the delegates.", "the delegates SUPPORTS Quint: Quint [nested] via They"},
		{"The plan faced criticism for the delay from the Reed Council.", "the Reed Council CONDEMNS: The plan"},
		{"They noted the support for refugees from Orlandia.", ""},
		// The owner of support is whom it is for, where somebody else gives it.
		{"Maria Keller noted her support from the unions.", "the unions SUPPORTS her: her [nested] via Maria Keller"},
		// An adjunct of what the actor does.
		{"Peter Novak closed his speech with a tribute to the nurses.", "Peter Novak SUPPORTS the nurses: the nurses"},
		{"Maria Keller followed up with a frontal attack on Peter Novak.", "Maria Keller CONDEMNS Peter Novak: Peter Novak"},
		{"Peter Novak dealt with criticism of the plan.", ""},
		// What took place beside the stance.
		{"The dam was built with the blessing of the Reed Council.", "the Reed Council SUPPORTS: The dam"},
		{"The dam was built despite protests from the Reed Council.", "the Reed Council CONDEMNS: The dam was built"},
		{"The harbor plan drew the ire of the unions.", "the unions CONDEMNS: The harbor plan"},
		{"The city won the mayor's praise.", "the mayor SUPPORTS: The city"},
		{"The city sought the mayor's praise.", ""},
		{"The levy was met with a good deal of scorn by the Reed Council.", "the Reed Council CONDEMNS: The levy"},
		{"The unions greeted the plan with scorn.", "The unions CONDEMNS: the plan"},
		{"Peter Novak won the vote with the mayor's support.", "the mayor SUPPORTS Peter Novak: Peter Novak"},
		// Who takes the stance is told by a relative pronoun, or is presupposed.
		{"The port was built by Vera Quint, whose criticism of the plan has sharpened.", "Vera Quint CONDEMNS: the plan"},
		{"They debated the idea that Vera Quint prospers because of her support among teachers.", "teachers SUPPORTS her: her"},
		{"There is resistance among many voters to the levy.", "many voters CONDEMNS: the levy"},
		// Given, and joined to another.
		{"Peter Novak gave the plan his blessing.", "Peter Novak SUPPORTS: the plan"},
		{"Peter Novak opened the session with jokes and attacks on Maria Keller.", "Peter Novak CONDEMNS Maria Keller: Maria Keller"},
		{"Peter Novak's comments about tenants and attacks on Maria Keller hurt him.", "Peter Novak CONDEMNS Maria Keller: Maria Keller"},
		{"Maria Keller is the least friendly to business.", ""},
		{"The minister had nothing but contempt for the bankers.", "The minister CONDEMNS the bankers: the bankers"},
		// Critics and supporters who are named.
		{"The levy's supporters include Peter Novak.", "Peter Novak SUPPORTS: The levy's"},
		{"Opponents of the levy, including Peter Novak, cheered.", "Peter Novak CONDEMNS: the levy"},
		{"The levy's most prominent critic is Peter Novak.", "Peter Novak CONDEMNS: The levy's"},
		{"The levy's critics include many lies in their letters.", ""},
		// Adjectives beside a noun and under a verb that makes one feel.
		{"Vera Quint, long critical of the levy, resigned.", "Vera Quint CONDEMNS: the levy"},
		{"The mayor's remarks left the teachers furious.", "the teachers CONDEMNS The mayor: The mayor's remarks"},
		{"In a show of solidarity with the dockers, the teachers stayed at home.", "the teachers SUPPORTS the dockers: the dockers"},
		// Blows that are no words, and what is not so.
		{"Ten people died in an attack on the police.", ""},
		{"The city saw protests by farmers over the levy.", "farmers CONDEMNS: the levy"},
		{"The bill could win the support of the unions.", ""},
		{"The bill needs the support of the unions.", ""},
		// A feeling about what one sees, hears or has.
		{"The minister is glad to see the bridge open.", "The minister SUPPORTS: the bridge"},
		{"The minister is glad to help.", ""},
	}
	const two = "The bill drew support from the mayor but opposition from the unions."
	if got := lines(t, two); len(got) != 2 || got[0] != "the mayor SUPPORTS: The bill" || got[1] != "the unions CONDEMNS: The bill" {
		t.Errorf("%q: read %q", two, got)
	}
	for _, tt := range tests {
		got := lines(t, tt.text)
		if tt.want == "" && len(got) > 0 || tt.want != "" && (len(got) != 1 || got[0] != tt.want) {
			t.Errorf("%q: read %q, want %q", tt.text, got, tt.want)
		}
	}
}
