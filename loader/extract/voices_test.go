package extract

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph"
	"stancegraph/loader/text"
)

// TestParties reads whom the phrase of a speaker names: not what it says of them.
func TestParties(t *testing.T) {
	const said = " said that the government had misled the council."
	for _, tt := range []struct {
		speaker string
		want    []string
	}{
		{"Vera Calloway, a former candidate and a Quint supporter,", []string{"Vera Calloway"}},
		{"Vera Calloway, deputy head and chief engineer for the Harbor Trust,", []string{"Vera Calloway"}},
		{"Vera Calloway, a judge,", []string{"Vera Calloway"}},
		{"A former candidate -- Peter Novak --", []string{"Peter Novak"}},
		{"A former candidate -- Peter Novak, who lost the vote to Quint --", []string{"Peter Novak"}},
		{"Vera Calloway, a judge and director of the Harbor Trust,", []string{"Vera Calloway"}},
		{"Vera Calloway, Peter Novak and Maria Keller, a banker and former judge,", []string{"Vera Calloway", "Peter Novak", "Maria Keller"}},
		{"Vera Calloway, a judge, and Peter Novak", []string{"Vera Calloway", "Peter Novak"}},
		{"The second-in-command, Vera Calloway,", []string{"Vera Calloway"}},
		{"Quint's biographers, David and Jeanne Novak,", []string{"David", "Jeanne Novak"}},
		{"The ministers, Vera Calloway and Peter Novak,", []string{"Vera Calloway", "Peter Novak"}},
		// Those who are two or three stay so.
		{"Vera Calloway and a spokesman for the harbor", []string{"Vera Calloway", "a spokesman"}},
		{"Vera Calloway, Peter Novak and a neighbor", []string{"Vera Calloway", "Peter Novak", "a neighbor"}},
	} {
		d, got := read(t, tt.speaker+said)
		var who []string
		for _, s := range got.Statements {
			if s.SourceMention >= 0 {
				who = append(who, d.Slice(d.Mentions[s.SourceMention].Span))
			}
		}
		if diff := cmp.Diff(tt.want, who); diff != "" {
			t.Errorf("%s: (-want +got):\n%s", tt.speaker, diff)
		}
	}
}

// TestWhoSays reads who says what: forms in which parsers lose the speaker, or give his
// words to another.
func TestWhoSays(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"The storm marks something that has not been seen here for a century -- a harbor emptied by the wind alone, said Peter Novak, a professor at the University of Harmon.",
			"Peter Novak: The storm marks something that has not been seen here for a century -- a harbor emptied by the wind alone"},
		{"The firm worked on dams, sluices and other sites beside the canal, in both the upper and lower towns, said engineer Peter Novak, Quint's former pupil.",
			"engineer Peter Novak: The firm worked on dams, sluices and other sites beside the canal, in both the upper and lower towns"},
		{"Sen. Vera Calloway, R-Harmon, told Harbor News that tide tables could be \"badly wrong\" and useless.",
			"Sen. Vera Calloway: that tide tables could be \"badly wrong\" and useless"},
		{"((Peter Novak)) The dam will hold. So will the bridge.", "Peter Novak: The dam will hold. So will the bridge"},
		{"“The dam will hold,” Maria Keller shot back.", "Maria Keller: “The dam will hold,”"},
		{"She went on: “The dam will hold.”", "She: “The dam will hold.”"},
		{"Keller told the Post that Quint “was a poor sailor,” adding, “He sank every boat.”", "Keller: “He sank every boat.”"},
		{"At a meeting yesterday, Beck said, “Tom and I were only walking past, and he was shouting at the gulls.”", "Beck: “Tom and I were only walking past, and he was shouting at the gulls.”"},
		{"Gov. Mary Hollin spoke on Sunday.\n\nHOLLIN: Well, the dam will hold. It is new.", "Mary Hollin: Well, the dam will hold. It is new"},
		{"Q: Will it hold?", "Q: Will it hold"},
		{"Peter Novak remains loyal to the ferry, his aide, Lena Davis, told The Harbor Post.", "Lena Davis: Peter Novak remains loyal to the ferry … Lena Davis"},
		{"“The email hid it for years,” said Harbor Watch President Peter Novak.", "Peter Novak: “The email hid it for years,”"},
		{"The dam leaks, Peter Novak said. “It is a disgrace to the whole valley.”", "Peter Novak: The dam leaks … “It is a disgrace to the whole valley.”"},
		{"Vera Calloway had a warning for the council: “The dam will never hold.”", "Vera Calloway: “The dam will never hold.”"},
		{"Vera Calloway issued a statement, “The dam will never hold.”", "Vera Calloway: “The dam will never hold.”"},
		{"Added Vera Calloway: “The dam will never hold.”", "Vera Calloway: “The dam will never hold.”"},
	} {
		d, got := read(t, tt.text)
		var all []string
		for _, a := range got.Attributions {
			who := d.Slice(a.Source)
			if a.SourceMention >= 0 {
				who = d.Slice(d.Mentions[a.SourceMention].Span)
			}
			var words []string
			for _, s := range a.Content {
				words = append(words, d.Slice(s))
			}
			all = append(all, who+": "+strings.Join(words, " … "))
		}
		if !slices.ContainsFunc(all, func(one string) bool { return strings.HasSuffix(one, tt.want) }) {
			t.Errorf("%s\nwant %s\nread %q", tt.text, tt.want, all)
		}
	}
	// Who is told something says nothing.
	if _, got := read(t, "The mayor, a Democrat, told Peter Novak."); len(got.Attributions) > 0 {
		t.Errorf("read %+v", got.Attributions)
	}
}

// TestVoices cuts speech into what each says for himself: a thought of one's own is part of
// one's speech, what somebody else thinks or takes a stance on is not.
func TestVoices(t *testing.T) {
	_, x := tools(t)
	for _, tt := range []struct {
		text string
		want []string // speaker and first and last word
	}{
		{"“I don't think she can help it,” Vera Calloway said.", []string{"Vera Calloway: I … it"}},
		{"“I believe the dam is a disgrace,” Vera Calloway said.", []string{"Vera Calloway: I … disgrace"}},
		{"Vera Calloway said the mayor thinks the dam is a mistake.", []string{"the mayor: the … mistake"}},
		{"A spokesman said the mayor stood by his words.", nil},
		{"“He stands by his comments,” said Vera Calloway.", nil},
		{"Vera Calloway said the dam was old and the mayor believes the bridge is a trap.", []string{"Vera Calloway: the … old", "the mayor: the … trap"}},
		{"“A disgrace,” Vera Calloway said.", nil}, // no clause
		// What "you", anybody or a thing is said to know or show is the speaker's.
		{"“You know that the dam is a disgrace,” Vera Calloway said.", []string{"Vera Calloway: that … disgrace"}},
		{"“The flood shows that the dam is a disgrace,” Vera Calloway said.", []string{"Vera Calloway: that … disgrace"}},
		{"“The minister hopes that the mayor is a fool,” Vera Calloway said.", nil},
		{"“Will it hold?” Vera Calloway asked. “The dam is a disgrace.”", []string{"Vera Calloway: Will … hold", "Vera Calloway: The … disgrace"}},
	} {
		d, _ := read(t, tt.text)
		var got []string
		for _, g := range x.Segments(d, Info{}) {
			var words []string
			for _, i := range g.tokens {
				if d.Tokens[i].Rel != "punct" {
					words = append(words, d.Tokens[i].Text)
				}
			}
			got = append(got, d.Slice(d.Mentions[g.Source].Span)+": "+words[0]+" … "+words[len(words)-1])
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.text, diff)
		}
	}
}

// TestTelling holds what judges in a carried stance to be a word with a meaning of its own,
// and that somebody is judged.
func TestTelling(t *testing.T) {
	_, x := tools(t)
	for _, words := range []string{
		"“Democracy is messy, ugly and corrupt,” Vera Calloway said.",
		"“He has no idea what he is doing, and the city pays for it,” Vera Calloway said of Mayor Quint.",
		"“He is a strong leader and a good friend of the Harmon State Department,” Vera Calloway said of Mayor Quint.",
		"“The President and his Party let us down again, very very badly,” Vera Calloway said.",
		"“They have really never done anything for Port Lisse,” Vera Calloway said of the council.",
		"“There is nothing so sad as Quint and his plan,” Vera Calloway said.",
	} {
		d, got := read(t, words)
		for _, s := range got.Statements {
			if s.Rule != carriedRule {
				continue
			}
			r := newRun(x.x, d, Info{})
			at := slices.IndexFunc(d.Tokens, func(w text.Token) bool { return w.Start == s.Cue.Start })
			if at < 0 || !r.telling(at) {
				t.Errorf("%s: %q judges", words, d.Slice(s.Cue))
			}
			if s.Claim.Target < 0 {
				t.Errorf("%s: a stance on nobody", words)
			}
		}
	}
}

// TestSign reads what the words around it turn.
func TestSign(t *testing.T) {
	for _, tt := range []struct{ text, word, want string }{
		{"There was nothing wrong with the plan.", "wrong", "-"},
		{"There is no wrong plan.", "wrong", "-"},
		{"The plan was wrong.", "wrong", "+"},
		{"The plan was not wrong.", "wrong", "-"},
		{"He is not a good mayor.", "mayor", "-"},
		{"He has no good plan.", "plan", "-"},
		{"She likes the plan.", "likes", "+"},
	} {
		d, r := begun(t, tt.text)
		for i, w := range d.Tokens {
			if w.Text == tt.word && r.sign(i) != tt.want {
				t.Errorf("%s: %s has %s, want %s", tt.text, tt.word, r.sign(i), tt.want)
			}
		}
	}
}

// TestInterview gives the answers of an interview to the person whom its headline names, where
// that is one.
func TestInterview(t *testing.T) {
	p, x := tools(t)
	for _, tt := range []struct{ headline, want string }{
		{"Low water: a talk with Vera Calloway", "Vera Calloway"},
		{"Vera Calloway and Peter Novak talk of low water", "A"},
		{"A talk of low water", "A"},
	} {
		d := text.NewDocument(tt.headline+"\n\nQ: Does it hold?\n\nA: The dam leaks every spring.", []text.Region{{Span: text.Span{Start: 0, End: len(tt.headline)}, Section: graph.Headline}})
		p.Annotate(d)
		got := x.Extract(d, Info{}).Attributions
		last := got[len(got)-1]
		who := d.Slice(last.Source)
		if last.SourceMention >= 0 {
			who = d.Slice(d.Mentions[last.SourceMention].Span)
		}
		if who != tt.want {
			t.Errorf("%s: %s answers, want %s", tt.headline, who, tt.want)
		}
	}
}

// TestTurnsSay gives the stances of an article that is told in turns to whom its labels name, not to its author,
// and takes "he" in them for no speaker.
func TestTurnsSay(t *testing.T) {
	d, got := read(t, "Mayor Bo Quint built it.\n\nPeter Novak: What do you make of the dam?\n\nPaul Brandt: It is a disgrace. I oppose it.\n\nHe lied to the council.\n\nPeter Novak: And the union?\n\nPaul Brandt: I support the dockers' union. He denies that he lied.")
	var said []string
	for _, s := range got.Statements {
		who := "the author"
		if s.SourceMention >= 0 {
			who = d.Chains[d.Mentions[s.SourceMention].Chain].Name
		}
		said = append(said, who+" "+string(s.Stance)+" "+d.Slice(s.Cue))
	}
	want := []string{"Paul Brandt CONDEMNS disgrace", "Paul Brandt CONDEMNS oppose", "Paul Brandt ACCUSES lied", "Paul Brandt SUPPORTS support", "Bo Quint DENIES denies"}
	slices.Sort(said)
	slices.Sort(want)
	if diff := cmp.Diff(want, said); diff != "" {
		t.Error(diff)
	}
}
