package resolve

import "testing"

// A targetRow is a short article, and the target that its last statement must have: whose act,
// words, plan it is.
type targetRow struct{ class, text, want string }

// The rows of half a developed the rules; those of half b, of the same classes, are only
// measured.
var targetRows = map[string][]targetRow{
	"a": {
		{"made by", "Vera Calloway said that articles about the bank, produced by journalists from the Marlow School, were misleading. The bank denounced the articles produced by the Marlow School.", "Marlow School"},
		{"a clause tells who made it", "The union criticised the strategy that the Ministry of Tides announced on Sunday.", "Ministry of Tides"},
		{"the actor's own", "Ivo Brandt admitted that the date that appeared in his book was wrong.", "Ivo Brandt"},
		{"the actor's own work", "Ivo Brandt has touted the bridges he has helped build in the district.", "Ivo Brandt"},
		{"whose thing, told before", "Vera Calloway's plan would close the port. The dockers welcomed the plan.", "Vera Calloway"},
		{"whose words, told before", "\"The harbour is safe,\" Otto Quint said on Monday. The union blasted the statement.", "Otto Quint"},
		{"words judged by a pronoun", "\"The islanders are lazy,\" Ivo Brandt said. Vera Calloway called him on Tuesday. \"They are very rude remarks,\" she said.", "Ivo Brandt"},
		{"own words about another", "Ivo Brandt criticised Vera Calloway on Monday. On Tuesday Brandt defended his comments.", "Vera Calloway"},
		{"agreeing with words about another", "Ivo Brandt condemned Vera Calloway on Monday. Otto Quint said he agreed with Brandt's remarks.", "Vera Calloway"},
		{"a challenge to a thing of somebody", "The board rejected a challenge to Ivo Brandt's candidacy.", "Ivo Brandt"},
		{"the subject of a predicate", "\"I think Vera Calloway is a great candidate,\" Otto Quint said.", "Vera Calloway"},
		{"the party comes next", "The council blames the failure on the Ministry of Tides.", "Ministry of Tides"},
		{"each their own", "Ivo Brandt, Vera Calloway and Otto Quint appeared on Sunday to tout their continued viability.", "Otto Quint"},
		{"a speech called otherwise", "Vera Calloway told of the harbour in her address on Sunday. The dockers critiqued the speech.", "Vera Calloway"},
		{"for somebody to do", "Ada Voss said that it was inappropriate for Otto Quint to sell the ferry.", "Otto Quint"},
		{"a name behind a role", "\"I support our speaker of the House, Otto Quint,\" Ivo Brandt told a crowd.", "Otto Quint"},
		{"whom it was done to", "The union condemned the arrest of Vera Calloway.", ""},
		{"whom a clause tells of", "The union condemned a law that hurts Vera Calloway.", ""},
		{"a group concerned", "Ivo Brandt pledged to oppose fishing rights for unlicensed sailors.", "unlicensed sailors"},
		{"an office to be backed for", "The union endorsed Ada Voss for president.", "Ada Voss"},
		{"rivals to be backed over", "The dockers endorsed Ada Voss over two rivals.", "Ada Voss"},
		{"a charge that is called something", "Ned Holt charged that the count was false. Ivo Brandt responded, calling Holt's charge \"reckless\".", "Ned Holt"},
		{"said of somebody", "Ivo Brandt and Ned Holt met. \"His conduct was shameful,\" Brandt said of Otto Holt.", "Otto Holt"},
		{"one of a people", "The Ministry of Tides of Germany met a German envoy. Ned Holt condemned many Germans.", "many Germans"},
		{"the other spouse", "Bob Holt spoke for his wife, Ada Voss. On Monday Otto Quint criticised Holt's wife.", "Ada Voss"},
		{"services of a state", "Ada Voss accused French intelligence services of hacking the Harbour Bank.", "France"},
		{"denied with charge", "Orlandia accused the Tide Front of the raid on the harbour. The Tide Front denied it.", "Tide Front"},
	},
	"b": {
		{"made by", "The council deplored a report written by the Linden Institute.", "Linden Institute"},
		{"a clause tells who made it", "Otto Quint condemned the fees that the Harbour Bank introduced in May.", "Harbour Bank"},
		{"the actor's own", "Vera Calloway acknowledged that a figure in her report was inaccurate.", "Vera Calloway"},
		{"the actor's own work", "The mayor, Otto Quint, praised the schools he has built.", "Otto Quint"},
		{"whose thing, told before", "The Harbour Party's proposal would raise fares. Otto Quint opposed the proposal.", "Harbour Party"},
		{"whose words, told before", "\"We will sink their boats,\" Admiral Ada Voss said. The fishermen condemned the remarks.", "Ada Voss"},
		{"words judged by a pronoun", "\"Teachers do nothing all day,\" Otto Quint said. \"It was a foolish comment,\" Vera Calloway said.", "Otto Quint"},
		{"own words about another", "Otto Quint denounced the Harbour Bank in March. Quint stood by his remarks on Friday.", "Harbour Bank"},
		{"agreeing with words about another", "Ada Voss attacked the Harbour Bank. Otto Quint said he agreed with her comments.", "Harbour Bank"},
		{"a challenge to a thing of somebody", "The court dismissed an objection to Ada Voss's nomination.", "Ada Voss"},
		{"the subject of a predicate", "\"Ada Voss is a remarkable leader,\" Otto Quint said.", "Ada Voss"},
		{"the party comes next", "The dockers blamed the delay on the Harbour Bank.", "Harbour Bank"},
		{"each their own", "Ada Voss and Otto Quint defended their record.", "Otto Quint"},
		{"a speech called otherwise", "Ada Voss gave an interview on Monday; her remarks angered many. The union criticised the interview.", "Ada Voss"},
		{"for somebody to do", "Ivo Brandt said that it was wrong for the Harbour Bank to sue the dockers.", "Harbour Bank"},
		{"a name behind a role", "\"We trust our minister of the Tides, Ada Voss,\" Otto Quint said.", "Ada Voss"},
		{"a group concerned", "Otto Quint supports free school meals for poor pupils.", "poor pupils"},
		{"denied with charge", "The council accused the Harbour Bank of fraud. The Harbour Bank rejected the accusation.", "Harbour Bank"},
	},
}

// apartTargets is how many rows of half b were right when they were last counted.
const apartTargets = 14

func TestTargets(t *testing.T) {
	r := newResolver(t, nil)
	target := func(row targetRow) string {
		reading, _ := readText(t, r, "x", row.text)
		if len(reading.Statements) == 0 {
			return "(no statement)"
		}
		return reading.Statements[len(reading.Statements)-1].Target
	}
	for _, row := range targetRows["a"] {
		t.Run(row.class, func(t *testing.T) {
			if got := target(row); got != row.want {
				t.Errorf("the target of %q is %q, want %q", row.text, got, row.want)
			}
		})
	}
	right := 0
	for _, row := range targetRows["b"] {
		got := target(row)
		t.Logf("kept apart, %s: %q, want %q", row.class, got, row.want)
		if got == row.want {
			right++
		}
	}
	t.Logf("kept apart: %d of %d right", right, len(targetRows["b"]))
	if right < apartTargets {
		t.Errorf("%d of %d targets of the half kept apart are right, were %d", right, len(targetRows["b"]), apartTargets)
	}
}
