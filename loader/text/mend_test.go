package text

import "testing"

// TestMends looks at the head and relation of a word in constructions that the parser misreads.
func TestMends(t *testing.T) {
	p := pipeline(t)
	for _, tt := range []struct{ text, word, tag, rel, head string }{
		{"The council rejected Tory claims that the plan failed.", "claims", "NNS", "obj", "rejected"},
		{"The council rejected Tory claims that the plan failed.", "Tory", "NNP", "compound", "claims"},
		{"Peter Novak said he was a voter and would probably back the plan.", "back", "VB", "conj", "voter"},
		{"U.S. Ambassador to the United Nations Vera Calloway has removed her name.", "Vera", "NNP", "appos", "Ambassador"},
		{"Current White House Chief of Staff Peter Novak praised the plan.", "Peter", "NNP", "appos", "Chief"},
		{"US Ambassador to the European Union Peter Novak denounced the deal.", "Peter", "NNP", "appos", "Ambassador"},
		{"Director of National Intelligence Peter Novak backed the plan.", "Peter", "NNP", "appos", "Director"},
		{"Speaker of the House Vera Calloway opposed the bill.", "Vera", "NNP", "appos", "Speaker"},
		{"Acting Secretary of Homeland Security Peter Novak praised the plan.", "Peter", "NNP", "appos", "Secretary"},
		{"Chairman of the Joint Chiefs of Staff Peter Novak praised the plan.", "Peter", "NNP", "appos", "Chairman"},
		{"Peter Novak ran on his ability to mend the dam and condemned the mayor.", "condemned", "VBD", "conj", "ran"},
		{"The unions opposed women being sent to sea.", "sent", "VBN", "acl", "women"},
		{"Peter Novak defended the plan against its critics.", "critics", "NNS", "obl", "defended"},
		{"Police brought charges of fraud against the council.", "council", "NN", "nmod", "charges"},
		{"Peter Novak was critical of how the mayor handled the flood.", "handled", "VBD", "advcl", "critical"},
		{"Vera Calloway accused reckless elements of smuggling cigars.", "smuggling", "VBG", "acl", "elements"},
		{"Mara Quint and Peter Novak blamed each other for the delay.", "other", "JJ", "fixed", "each"},
		{"The company says that its mine is closed.", "mine", "NN", "nsubj:pass", "closed"},
		{"Analysts agree a simple change of the accord will not be enough.", "change", "NN", "nsubj", "enough"},
		{"“I reject any suggestion of wrongdoing,” Peter Novak said.", "wrongdoing", "NN", "nmod", "suggestion"},
		{"Mr Borrman acknowledged it needed to change in order to grow.", "it", "PRP", "nsubj", "needed"},
		{"Mara Quint criticised leaks to the press about the inquiry.", "leaks", "NNS", "obj", "criticised"},
		{"Peter Novak accused the council and the union of fraud.", "fraud", "NN", "obl", "accused"},
		{"Peter Novak, a former judge and a staunch conservative, was accused by a woman of fraud.", "conservative", "NN", "conj", "judge"},
		{"Peter Novak pleaded not guilty to money laundering and other charges.", "money", "NN", "compound", "laundering"},
		{"The group released party emails during the campaign that agencies say were hacked by guards.", "say", "VBP", "acl:relcl", "emails"},
		{"Lawmakers railed against what they say was a rushed process by the council.", "process", "NN", "ccomp", "say"},
		{"Peter Novak was indicted by a grand jury and charged with taking bribes.", "charged", "VBN", "conj", "indicted"},
		{"Mara Quint defended the operation to rescue the soldiers.", "rescue", "VB", "acl", "operation"},
		{"The council rejected calls to close the port.", "close", "VB", "acl", "calls"},
		{"Mara Quint supports the right of islands, towns and villages to issue permits.", "issue", "VB", "acl", "right"},
		{"Peter Novak introduced a bill in the Vesna Assembly to close the port.", "close", "VB", "acl", "bill"},
		{"The Harbor Department's inspector general criticized Mara Quint.", "general", "NN", "amod", "inspector"},
		{"President Moss's chief of staff John Kelso opposed the clearance.", "John", "NNP", "appos", "chief"},
		{"Peter Novak accused the mayor, who has led the city since 2012, of lying to voters.", "lying", "VBG", "advcl", "accused"},
		{"Peter Novak was charged by federal prosecutors with fraud.", "fraud", "NN", "obl", "charged"},
		{"The bill is backed by Sen. Peter Novak, R-Ohio, and Rep. Mara Quint, D-Utah.", "Ohio", "NNP", "nmod", "R"},
		{"The chairman, a spokeswoman said late Tuesday, has lied to voters.", "chairman", "NN", "nsubj", "lied"},
		{"The chairwoman stands by the plan.", "plan", "NN", "obl", "stands"},
		{"Peter Novak, Mara Quint said, had condemned the raid.", "Peter", "NNP", "nsubj", "condemned"},
		{"The report was \"simply not true,\" his spokeswoman, Mara Quint, said.", "report", "NN", "nsubj", "true"},
		{"That is a mistake, says David Moss, who as comptroller general headed the agency from 1998 to 2008.", "headed", "VBD", "acl:relcl", "David"},
	} {
		d := NewDocument(tt.text, nil)
		p.Annotate(d)
		found := false
		for _, w := range d.Tokens {
			if w.Text != tt.word {
				continue
			}
			found = true
			if w.Tag != tt.tag || w.Rel != tt.rel || w.Head < 0 || d.Tokens[w.Head].Text != tt.head {
				t.Errorf("%s: %q is %s, %s of token %d, want %s, %s of %q", tt.text, tt.word, w.Tag, w.Rel, w.Head, tt.tag, tt.rel, tt.head)
			}
		}
		if !found {
			t.Errorf("%s: no %q", tt.text, tt.word)
		}
	}
}
