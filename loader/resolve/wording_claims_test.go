package resolve

import "testing"

// Each row is a class of wording that once came out broken, or not self-contained.
func TestClaimsReadTrue(t *testing.T) {
	r := newResolver(t, nil)
	for _, row := range []struct {
		class, text, want string
	}{
		{"guilty of nothing named", "The council accused Ivo Brandt on Monday. Ivo Brandt left.", "Ivo Brandt is at fault"},
		{"allegations of a wrong", "Vera Calloway denied allegations of bribery.", "Vera Calloway was responsible for bribery"},
		{"allegations against another", "Vera Calloway denied the allegations of bribery against Ivo Brandt.", "Ivo Brandt was responsible for bribery"},
		{"what somebody is unmasked as", "Vera Calloway unmasked Ivo Brandt as the thief.", "Ivo Brandt is the thief"},
		{"accused of a fault", "Vera Calloway accused Ivo Brandt of hypocrisy.", "Ivo Brandt is guilty of hypocrisy"},
		{"a passive charge", "Vera Calloway accused Ivo Brandt of being influenced by shipping companies.", "Ivo Brandt was influenced by shipping companies"},
		{"who is charged did not make the charge", "Vera Calloway dismissed the charges against Ivo Brandt.", "The charges against Ivo Brandt are true"},
		{"whether a thing is so", "Vera Calloway denied the authenticity of the report.", "The report is true"},
		{"what is published", "Vera Calloway said that the article was false.", "The article is true"},
		{"what a court decides", "The court dismissed a lawsuit by Ivo Brandt.", "A lawsuit by Ivo Brandt is well founded"},
		{"an alleged deed", "Vera Calloway alleged harassment by Ivo Brandt.", "Ivo Brandt was responsible for harassment"},
		{"to be undone", "Vera Calloway called for the harbour tax to be dropped.", "The harbour tax"},
		{"the clause behind it", "Vera Calloway considered it wrong for judges to run for office.", "Judges' running for office"},
		{"nobody is said to do it", "Vera Calloway said it was wrong to close the port.", "Closing the port"},
		{"the clause of the cue", "A new harbour tax, backed by Vera Calloway, was rejected.", "A new harbour tax"},
		{"the subject taken for an object", "A council spokesman denied Ivo Brandt was leaving.", "Ivo Brandt was leaving"},
		{"a long subject", "Moves to lift the ban on arms exports have been condemned by Vera Calloway.", "Moves to lift the ban on arms exports"},
		{"whose the remarks are", "Karl Novak criticized Ivo Brandt for his remarks.", "Ivo Brandt's remarks"},
		{"whose the letters are", "Karl Novak accused Ivo Brandt of hiding his letters.", "Ivo Brandt hid his letters"},
		{"efforts to do something", "Vera Calloway opposes efforts to repeal the law.", "Efforts to repeal the law"},
		{"a decision for somebody", "Vera Calloway criticized Orlandia's decision to back the rebels.", "Orlandia's decision to back the rebels"},
		{"what is confirmed not to be", "Vera Calloway confirmed that the vote would not be held in May.", "The vote would be held in May"},
		{"what somebody failed to do", "Vera Calloway sued Ivo Brandt for not enforcing the rules.", "Ivo Brandt did not enforce the rules"},
		{"what somebody believes in", "Vera Calloway believes in paying taxes.", "Paying taxes"},
		{"what stands in apposition", "The harbour levy, a charge defended by Vera Calloway, is small.", "The harbour levy"},
		{"the wrong behind several accused", "Vera Calloway accused the army and its allies of looting the port.", "The army looted the port"},
		{"people by their party", "Vera Calloway accused Republicans of stalling.", "Republicans are guilty of stalling"},
		{"what somebody failed in", "Vera Calloway accused Ivo Brandt of failing to save the ferry.", "Ivo Brandt failed to save the ferry"},
		{"who accuses stands behind", "Ivo Brandt was accused of fraud by Vera Calloway.", "Ivo Brandt is guilty of fraud"},
		{"plural subject", "Vera Calloway accused the guards of being behind the fire.", "The guards were behind the fire"},
		{"accused without a name", "Vera Calloway accused reckless elements of smuggling cigars.", "Reckless elements smuggled cigars"},
		{"reporting runs on", "Ivo Brandt admitted that the accounts of the harbour were wrong, but said that the council had seen them.", "The accounts of the harbour were wrong"},
		{"the words it stands in", "Vera Calloway alleged that Ivo Brandt had stolen the pension money in a letter to the council.", "Ivo Brandt had stolen the pension money"},
		{"a number before a name", "The Tide Front admitted to robbing about 100 Orlandians.", "The Tide Front robbed about 100 Orlandians"},
		{"a pronoun in its own clause", "Vera Calloway condemned a bill that would require pupils to wear their coats.", "A bill that would require pupils to wear their coats"},
		{"his or her", "Vera Calloway opposes any plan to punish a sailor for his or her religion.", "Any plan to punish a sailor for his or her religion"},
		{"nothing was done", "Vera Calloway criticised Ivo Brandt for not paying the dockers.", "Ivo Brandt's not paying the dockers"},
		{"should not have", "Ivo Brandt should not have sold the ferry, said Vera Calloway.", "Ivo Brandt's selling the ferry"},
		{"should have been", "Vera Calloway said the report should have been printed, and left.", "Not printing the report"},
		{"should not have been", "The ferry should not have been sold, said Vera Calloway.", "Selling the ferry"},
		{"dismissed as bad", "Vera Calloway dismissed the latest offer as inadequate.", "The latest offer"},
		{"dismissed by a name for it", "Vera Calloway dismissed the inquiry as a witch hunt.", "The inquiry"},
		{"claims of a party", "The council rejected Tory claims that the dam is leaking.", "The dam is leaking"},
		{"demands of a party", "The Harbour Party backed Tory demands that the port be closed.", "The port be closed"},
		{"calls dismissed", "Vera Calloway dismissed calls for an inquiry.", "Calls for an inquiry"},
		{"dismissed as untrue", "Vera Calloway dismissed the allegations as ridiculous.", "The allegations are true"},
		{"not guilty of counts", "Ivo Brandt pleaded not guilty to six counts of fraud.", "Ivo Brandt is guilty of fraud"},
		{"not guilty to an indictment", "Ivo Brandt pleaded not guilty to a 12-count indictment.", "Ivo Brandt is guilty of the charges in a 12-count indictment"},
		{"a request to a court", "The judge denied the company's request to block the levy.", "The company's request to block the levy is well founded"},
		{"verbs of a relative clause", "Vera Calloway opposes a bill that would raise or abolish the levy.", "A bill that would raise or abolish the levy"},
		{"another verb behind a noun", "Vera Calloway backed the decision not to sail and praised the crew.", "The decision not to sail"},
		{"what is done to somebody", "Vera Calloway opposed women being sent to sea.", "Women being sent to sea"},
		{"no longer so", "The council confirmed that it is no longer paying the dockers.", "The council is no longer paying the dockers"},
		{"what it was brought in for", "The council discussed a plan to close the port. Vera Calloway condemned the plan.", "A plan to close the port"},
		{"by another word", "The council discussed a bill to close the port. Vera Calloway condemned the measure.", "A bill to close the port"},
		{"a plan of its own", "The council discussed a plan to close the port. Vera Calloway condemned the plan to build a dam.", "The plan to build a dam"},
		{"wrongdoing in something", "Ivo Brandt denied any wrongdoing in the sale of the ferry.", "Ivo Brandt did wrong in the sale of the ferry"},
		{"what a clause blames", "Two died in an attack on the fleet which Vera Calloway blames on Ivo Brandt.", "Ivo Brandt carried out the attack on the fleet"},
		{"an adjective before a name", "Vera Calloway condemned a plan to build an independent Orlandia.", "A plan to build an independent Orlandia"},
		{"an infinitive of nobody", "The court overturned the decision to close the port.", "The decision to close the port"},
		{"an indefinite description", "Vera Calloway condemned a harbour master.", "A harbour master"},
		{"a body takes its article", "Vera Calloway praised the Harbour Committee. The committee met.", "The Harbour Committee"},
		{"what somebody is called", "\"Ivo Brandt is a complete fraud,\" Vera Calloway said.", "Ivo Brandt is a complete fraud"},
		{"what several are called", "Otto Quint called islanders \"criminals\".", "Islanders are criminals"},
		{"the blamed stand elsewhere", "The council blames the failure on the ministry.", "The ministry caused the failure"},
		{"nobody is charged", "Ivo Brandt denied the leak of the report.", "The leak of the report took place"},
		{"the charged deny", "Vera Calloway accused Ivo Brandt of the leak of the report. Ivo Brandt denied the leak.", "Ivo Brandt was behind the leak of the report"},
		{"no any in what is denied", "Ivo Brandt said he does not believe there is any tunnel under the river.", "There is a tunnel under the river"},
		{"a clause with a verb of claiming", "The clerk said it was bizarre for the Harbour Party to claim that it won.", "The Harbour Party's claiming that it won"},
		{"remarks in brackets", "Vera Calloway praised the re-election of Ivo Brandt (R-Marlow) and Otto Quint.", "The re-election of Ivo Brandt and Otto Quint"},
		{"a title with of", "The union accused the secretary of state of using dockers as props.", "The secretary of state used dockers as props"},
		{"two deeds in one", "The union is worried that Ivo Brandt could hurt the port and lead to strikes in the future.", "Ivo Brandt's hurting the port and leading to strikes in the future"},
		{"the blamed in quotation marks", "Ivo Brandt blamed the problem of fires on \"sickos\".", "There was a problem of fires"},
		{"why a name is blamed", "Ivo Brandt went on to criticize the Harbour Convention for its failure to mention the war.", "The Harbour Convention"},
		{"those of whom a clause tells", "Vera Calloway praised those who left the Harbour Party.", "Those who left the Harbour Party"},
		{"a description takes its article", "Vera Calloway praised the dockers.", "The dockers"},
	} {
		t.Run(row.class, func(t *testing.T) {
			reading, dropped := readText(t, r, "x", row.text)
			for _, s := range reading.Statements {
				if s.Claim == row.want {
					return
				}
			}
			for _, s := range reading.Statements {
				t.Errorf("got %s %s %q", s.Actor, s.Stance, s.Claim)
			}
			t.Errorf("want %q; dropped %v", row.want, dropped)
		})
	}
}
