package extract

import "testing"

// TestEverydaySenses reads words for a stance in the senses of letters, reviews, recipes and
// lives, each beside the same word for a stance.
func TestEverydaySenses(t *testing.T) {
	tests := []struct {
		everyday string
		stance   string
		about    string // the reading of stance
	}{
		{"I like cheese.", "I like the harbor plan.", "I SUPPORTS: the harbor plan"},
		{"We like it with potatoes.", "Peter Novak likes the harbor plan.", "Peter Novak SUPPORTS: the harbor plan"},
		{"Maria Keller went to sea to support her mother.", "Maria Keller supported the harbor plan.", "Maria Keller SUPPORTS: the harbor plan"},
		{"He was welcomed by the minister.", "The minister welcomed the treaty.", "The minister SUPPORTS: the treaty"},
		{"The council and the ministry could not agree on a budget.", "The council did not agree with the budget.", "The council CONDEMNS: the budget"},
		{"Peter Novak defended the family firm against its creditors.", "Peter Novak defended the plan against its critics.", "Peter Novak SUPPORTS: the plan"},
		{"Brightwater Energy will vigorously defend the lawsuit.", "Brightwater Energy defended the dam.", "Brightwater Energy SUPPORTS: the dam"},
		{"Peter Novak likes lots of pages of the party.", "Peter Novak likes the harbor plan.", "Peter Novak SUPPORTS: the harbor plan"},
		{"Peter Novak would need the council's approval to repeal the law.", "Peter Novak won the council's approval of the law.", "the council SUPPORTS: the law"},
		{"Voters could send a message by backing Peter Novak.", "Voters sent a message by backing Peter Novak.", "Voters SUPPORTS Peter Novak: Peter Novak"},
		{"Peter Novak worried that if the mayor won, the unions would strike.", "Peter Novak is worried about the mayor's plan.", "Peter Novak CONDEMNS the mayor: the mayor's plan"},
		{"“I cannot believe that I am here,” Peter Novak said.", "“I do not believe that the council leaked the report,” Peter Novak said.", "I DENIES the council: that the council leaked the report"},
		{"Harbor United brushed aside Tide City to win the cup.", "Peter Novak brushed aside the claim that the mayor resigned.", "Peter Novak DENIES the mayor: that the mayor resigned"},
		{"Peter Novak shut down the account of the mayor.", "Peter Novak shut down rumors that the mayor resigned.", "Peter Novak DENIES the mayor: that the mayor resigned"},
		{"Peter Novak is standing against Vera Calloway in Harmon.", "Peter Novak is standing against the plan.", "Peter Novak CONDEMNS: the plan"},
		{"Peter Novak likes music.", "Peter Novak likes the harbor plan.", "Peter Novak SUPPORTS: the harbor plan"},
		{"I am glad that they won.", "The minister is glad about the harbor plan.", "The minister SUPPORTS: the harbor plan"},
		{"Peter Novak upset the thirteenth seed in straight sets.", "Peter Novak is upset about the delay.", "Peter Novak CONDEMNS: the delay"},
		{"Please approve the plan.", "Peter Novak approved the plan.", "Peter Novak SUPPORTS: the plan"},
		{"The minister said: “We should have left.”", "The minister said that Peter Novak should have left.", "The minister CONDEMNS Peter Novak: that Peter Novak should have left [implicit]"},
		{"Once we agree on the list, we can sign.", "I agree with the plan.", "I SUPPORTS: the plan"},
		{"The ministry promoted a senior engineer.", "The ministry promoted the harbor plan.", "The ministry SUPPORTS: the harbor plan"},
		{"Peter Novak is promoting his third book.", "Peter Novak is promoting the treaty.", "Peter Novak SUPPORTS: the treaty"},
		{"Maria Keller credited the success to a warm spring.", "Maria Keller credited the harbor plan.", "Maria Keller SUPPORTS: the harbor plan"},
		{"A crowd celebrating Harbor Day in the city was dispersed.", "The unions celebrated the harbor plan.", "The unions SUPPORTS: the harbor plan"},
		{"Peter Novak may choose his men any way he likes.", "Peter Novak likes the way they choose.", "Peter Novak SUPPORTS: the way"},
		{"The minister spoke to the press, with Peter Novak standing behind her as she urged the town to wait.", "Peter Novak stood behind the minister.", "Peter Novak SUPPORTS the minister: the minister"},
		{"The report names Maria Keller's acceptance of gifts.", "The report names Maria Keller's acceptance of the plan.", "Maria Keller SUPPORTS: the plan"},
		{"“I challenge the mayor to a race across the harbor,” Peter Novak said.", "Peter Novak challenged the harbor plan.", "Peter Novak CONDEMNS: the harbor plan"},
		{"Peter Novak admitted that he was nervous.", "Peter Novak admitted that the council had hidden the report.", "Peter Novak SUPPORTS the council: that the council had hidden the report"},
		{"Fog is a problem that has angered the ferry company for years.", "The delay angered the ferry company.", "the ferry company CONDEMNS: The delay"},
		{"Peter Novak carried out his deadly attack on the mayor in May.", "Peter Novak continued his attack on the mayor.", "Peter Novak CONDEMNS the mayor: the mayor"},
		{"Maria Keller has ten endorsements in the council.", "Maria Keller won the endorsement of the council.", "the council SUPPORTS Maria Keller: Maria Keller"},
		{"“We give advice as necessary,” Peter Novak said.", "“The dam is necessary,” Peter Novak said.", "Peter Novak SUPPORTS: The dam [implicit]"},
		{"“These are horrible times,” Peter Novak said.", "“This is a horrible plan,” Peter Novak said of the harbor.", "Peter Novak CONDEMNS: the harbor [implicit]"},
		{"“He sits right of center,” Peter Novak said.", "“The mayor is right,” Peter Novak said.", "Peter Novak SUPPORTS The mayor: The mayor [implicit]"},
		{"“It is fair to say that we met,” Peter Novak said.", "“It is fair to tax the harbor,” Peter Novak said.", "Peter Novak SUPPORTS: to tax the harbor [implicit]"},
		{"Vera Calloway said she was worried about paying the rent.", "Vera Calloway said she was worried about the harbor plan.", "Vera Calloway CONDEMNS: the harbor plan"},
		{"Investors are concerned about the threat of a slowdown.", "Investors are concerned about the merger.", "Investors CONDEMNS: the merger"},
		{"Investors have concerns that rain could spoil the wheat.", "Investors have concerns about the merger.", "Investors CONDEMNS: the merger"},
		{"The company took on more staff.", "The union took on the minister.", "The union CONDEMNS the minister: the minister"},
		{"The unions worked long to hammer out a deal.", "The unions hammered the deal.", "The unions CONDEMNS: the deal"},
		{"The mayor will defend her seat in May.", "The mayor defended the plan in May.", "The mayor SUPPORTS: the plan"},
		{"The band signed a new agreement with the studio.", "The band voiced its agreement with the plan.", "The band SUPPORTS: the plan"},
		{"Peter Novak said he relished the chance to play.", "Peter Novak relished the harbor plan.", "Peter Novak SUPPORTS: the harbor plan"},
		{"“I'm not going to lie, it was hard,” Peter Novak said.", "“I never lied,” Peter Novak said.", "Peter Novak DENIES I: “I never lied,” [implicit]"},
		{"Peter Novak said that data was essential.", "Peter Novak said that the dam was essential.", "Peter Novak SUPPORTS: the dam [implicit]"},
		{"The tax is seen by the unions as crucial to their prospects.", "The tax is seen by the unions as dangerous.", "the unions CONDEMNS: The tax [implicit]"},
		{"The rebels targeted the ministry's refinery.", "The rebels targeted the ministry's record.", "The rebels CONDEMNS the ministry: the ministry's record"},
		{"The union alleged that the meeting took place on Monday.", "The union alleged that the meeting was rigged.", "The union ACCUSES: that the meeting was rigged"},
		{"Peter Novak told the paper on Sunday after the guards attacked the crowd.", "Peter Novak told the paper that the guards attacked the crowd.", "Peter Novak ACCUSES the guards: that the guards attacked the crowd [implicit]"},
		{"“The report is about assets,” Peter Novak said.", "“The harbor is an asset,” Peter Novak said.", "Peter Novak SUPPORTS: The harbor [implicit]"},
		{"“That cost is too great,” Peter Novak said.", "“That bridge is great,” Peter Novak said.", "Peter Novak SUPPORTS: That bridge [implicit]"},
		{"“Drones can be great fun,” Peter Novak said.", "“Drones are great fun,” Peter Novak said.", "Peter Novak SUPPORTS: Drones [implicit]"},
		{"“They have improved and it is great to see,” Peter Novak said.", "“It is great to see them win,” Peter Novak said.", "Peter Novak SUPPORTS: to see them win [implicit]"},
		{"The unions are offering tailored support for each client.", "The unions are offering support for the plan.", "The unions SUPPORTS: the plan"},
		{"Maria Keller was ecstatic about the first nomination of her career.", "Maria Keller was ecstatic about the treaty.", "Maria Keller SUPPORTS: the treaty"},
		{"Peter Novak boasted of his ties to the mayor.", "Peter Novak boasted of the treaty.", "Peter Novak SUPPORTS: the treaty"},
		{"The minister steered clear of taking sides.", "The minister opposed taking sides.", "The minister CONDEMNS: taking sides"},
		{"The party must restore trust in the courts.", "The party has put its trust in the courts.", "The party SUPPORTS the courts: the courts"},
		{"The staff were told that the cuts were necessary.", "The staff said that the cuts were necessary.", "The staff SUPPORTS: the cuts [implicit]"},
		{"Maria Keller stood for election in May.", "Maria Keller stood for lower taxes.", "Maria Keller SUPPORTS: lower taxes"},
		{"“I did not believe that I would win,” Peter Novak said.", "“I do not believe that the dam leaks,” Peter Novak said.", "I DENIES the dam: that the dam leaks"},
		{"Peter Novak was troubled by injury.", "Peter Novak was troubled by the plan.", "Peter Novak CONDEMNS: the plan"},
		{"Peter Novak was disappointed by his side's loss.", "Peter Novak was disappointed by the mayor's refusal.", "Peter Novak CONDEMNS the mayor: the mayor's refusal"},
		{"The minister filled the post herself, breaking with precedent.", "The minister broke with the party.", "The minister CONDEMNS the party: the party"},
		{"Peter Novak and Maria Keller, who call themselves friends, met in May.", "Peter Novak called Maria Keller a friend.", "Peter Novak SUPPORTS Maria Keller: Maria Keller [implicit]"},
		{"“We are upset now, but the referee is in charge,” Peter Novak said.", "“We are upset about the delay,” Peter Novak said.", "We CONDEMNS: the delay"},
		{"The fund weighs its options with respect to the dam.", "The fund showed its respect for the law.", "The fund SUPPORTS: the law"},
		{"The party has the votes for passage.", "The party's votes for the bill were welcome.", "The party SUPPORTS: the bill"},
		{"A businessman agreed a smaller contract with Peter Novak.", "A businessman agreed with Peter Novak.", "A businessman SUPPORTS Peter Novak: Peter Novak"},
		{"“The story is true of most ports,” Vera Calloway said.", "“The story is true,” Vera Calloway said.", "Vera Calloway SUPPORTS: The story [implicit] [anaphor]"},
		{"Peter Novak took steps to minimize the risk.", "Peter Novak minimized the fraud.", "Peter Novak DENIES Peter Novak: the fraud"},
		{"Peter Novak will take on Mayor Quint in May.", "Peter Novak took on Mayor Quint over the delay.", "Peter Novak CONDEMNS Mayor Quint: the delay"},
		{"The party will be defending districts of the north.", "The party will be defending the plan.", "The party SUPPORTS: the plan"},
		{"Orlandia agreed with Vestria to expand the port.", "Orlandia agreed with the finding.", "Orlandia SUPPORTS: the finding [anaphor]"},
		{"Officials raised concerns to the ministry.", "Officials raised concerns about the ministry.", "Officials CONDEMNS the ministry: the ministry"},
	}
	for _, tt := range tests {
		if got := lines(t, tt.everyday); len(got) > 0 {
			t.Errorf("%q: read %q, want nothing", tt.everyday, got)
		}
		if got := lines(t, tt.stance); len(got) != 1 || got[0] != tt.about {
			t.Errorf("%q: read %q, want %q", tt.stance, got, tt.about)
		}
	}
}
