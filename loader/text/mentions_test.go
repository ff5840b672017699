package text

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// mentionsOf runs the pipeline on s.
func mentionsOf(t testing.TB, s string) *Document {
	t.Helper()
	d := NewDocument(s, nil)
	pipeline(t).Annotate(d)
	return d
}

// describe is a mention in one line: its words, type, kind, name, title and body.
func describe(d *Document, i int) string {
	m := &d.Mentions[i]
	s := fmt.Sprintf("[%s] %s %s", oneLine(d.Slice(m.Span)), m.Type, m.Kind)
	if m.Name != "" {
		s += " = " + m.Name
	}
	if m.Title != "" {
		s += ", " + m.Title
	}
	if m.Org >= 0 {
		org := d.Mentions[m.Org]
		name := org.Name
		if name == "" {
			name = d.Slice(org.Span)
		}
		s += " of " + name
	}
	if m.Adjectival {
		s += " (adjective)"
	}
	return s
}

// TestNames runs sentences, each with mentions that must be found in it, and words that
// no mention may be.
func TestNames(t *testing.T) {
	for _, tc := range []struct {
		text string
		want []string
		not  []string // spans
	}{
		{"The US Federal Bureau of Investigation (FBI) said so.", []string{
			"[The US Federal Bureau of Investigation] name organization = FBI", "[FBI] name organization = FBI"}, nil},
		{"Last week FBI chief Bram Reed said so.", []string{
			"[FBI chief Bram Reed] name person = Bram Reed, chief of FBI", "[FBI] name organization = FBI"}, []string{"FBI chief"}},
		{"White House press secretary Vera Calloway disagreed.", []string{
			"[White House press secretary Vera Calloway] name person = Vera Calloway, press secretary of White House"}, nil},
		{"Vera Calloway, Deputy Permanent Representative of the Democratic People's Republic of Korea (DPRK) to the United Nations, disagreed.", []string{
			"[Vera Calloway] name person = Vera Calloway, deputy permanent representative of North Korea",
			"[the Democratic People's Republic of Korea] name state = North Korea", "[DPRK] name state = North Korea",
			"[the United Nations] name organization = United Nations"}, nil},
		{"Vera Calloway, the Orlandian foreign minister, disagreed.", []string{
			"[Vera Calloway] name person = Vera Calloway, foreign minister of Orlandia",
			"[Orlandian] name state = Orlandia (adjective)"}, nil},
		{"Sen. Vera Calloway (R-Ohio) disagreed.", []string{
			"[Sen. Vera Calloway] name person = Vera Calloway, senator"}, nil},
		{"The US and Japan met on Monday.", []string{"[The US] name state = United States", "[Japan] name state = Japan"}, []string{"Monday"}},
		{"North Korean officials met the Chinese.", []string{
			"[North Korean] name state = North Korea (adjective)", "[North Korean officials] nominal group, official of North Korea",
			"[the Chinese] name state = China"}, nil},
		{"Pyongyang denied the attack, and North Korea's envoy left.", []string{"[Pyongyang] name state = North Korea"}, nil},
		{"Vera Calloway lives in Pyongyang, and North Korea knows it.", []string{"[Pyongyang] name place = Pyongyang"}, nil},
		{"The Kremlin denied it.", []string{"[The Kremlin] name state = Russia"}, nil},
		{"The Washington Post reported it.", []string{"[The Washington Post] name organization = The Washington Post"}, []string{"Washington"}},
		{"It happened in Washington state.", []string{"[Washington state] name place = Washington state"}, nil},
		{"South Korea protested, and the North answered.", []string{"[the North] name state = North Korea"}, nil},
		{"They drove to the north of Ohio.", nil, []string{"the North"}},
		{"The spokesman for Japan's foreign ministry said so.", []string{
			"[The spokesman] nominal person, spokesman of Japan Foreign Ministry",
			"[Japan's foreign ministry] nominal organization = Japan Foreign Ministry of Japan"}, nil},
		{"The US government disagreed.", []string{"[The US government] nominal state = United States"}, nil},
		{"The Calloway campaign praised Vera Calloway.", []string{"[The Calloway campaign] nominal organization = Calloway campaign"}, nil},
		{"An anonymous Pyongyang diplomat left.", []string{
			"[An anonymous Pyongyang diplomat] nominal person, diplomat of North Korea"}, nil},
		{"Independent harbour researchers disagreed.", []string{"[Independent harbour researchers] nominal group, researcher"}, nil},
		{"She studied at the University of Tides in Tidesport, Ohio.", []string{
			"[the University of Tides] name organization = University of Tides", "[Tidesport, Ohio] name place = Tidesport"}, nil},
		{"Most young Americans disagreed.", []string{"[Most young Americans] name group = young Americans"}, nil},
		{"Many Native Americans disagreed.", []string{"[Many Native Americans] name group = Native Americans"}, nil},
		{"Many working-class Americans disagreed.", []string{"[Many working-class Americans] name group = working-class Americans"}, nil},
		{"The advocacy group Americans for Tides disagreed.", []string{"[The advocacy group Americans] name group = Americans"}, nil},
		{"Republicans and Democrats disagreed.", []string{"[Republicans] name group = Republicans", "[Democrats] name group = Democrats"}, nil},
		{"He praised “The Ministry of Rain” yesterday.", []string{"[The Ministry of Rain] name other = The Ministry of Rain"}, nil},
		{"The court heard the Coastal Board yesterday.", []string{"[the Coastal Board] name organization = Coastal Board", "[The court] nominal organization"}, nil},
		{"Vera Calloway and Bram Reed said they disagreed.", []string{
			"[Vera Calloway and Bram Reed] nominal group", "[they] pronoun "}, nil},
	} {
		d := mentionsOf(t, tc.text)
		var got []string
		for i := range d.Mentions {
			got = append(got, describe(d, i))
		}
		for _, w := range tc.want {
			if !slices.Contains(got, w) {
				t.Errorf("%s\nlacks %s\nhas\t%s", tc.text, w, strings.Join(got, "\n\t"))
			}
		}
		for _, n := range tc.not {
			if slices.ContainsFunc(got, func(g string) bool { return strings.HasPrefix(g, "["+n+"]") }) {
				t.Errorf("%s\nmust not have %s", tc.text, n)
			}
		}
	}
}

// TestChains runs texts with the party that words in them must stand for.
func TestChains(t *testing.T) {
	for _, tc := range []struct {
		text string
		want map[string]string // words, all mentions of them -> name of their chain
	}{
		{"FBI chief James Reed disagreed. According to Reed, it was late. He left.",
			map[string]string{"Reed": "James Reed", "He": "James Reed"}},
		// A given name that is a word for an office too, and a surname that somebody else is known by.
		{"Hunter Reed resigned. Reed left early.", map[string]string{"Hunter Reed": "Hunter Reed", "Reed": "Hunter Reed"}},
		{"Jay Nixon was governor of Missouri. Nixon lived in Jefferson City.", map[string]string{"Nixon": "Jay Nixon"}},
		{"Carol Thatcher is the daughter of Margaret Thatcher. Thatcher was prime minister.", map[string]string{"Thatcher": "Margaret Thatcher"}},
		// Whom main clauses are about goes on.
		{"Peter Reed, Robert Quint's spokesman, suggested that the gauges had been moved in a way that hurt Quint. Asked about the dam, he said that it was old.",
			map[string]string{"he": "Peter Reed"}},
		{"Peter Reed said Robert Quint and the harbour camp had failed. The camp feels bloodless compared with the appeals of Robert Quint, he said.",
			map[string]string{"he": "Peter Reed"}},
		{"The Northern Harbour Board (NHB) met. The NHB closed. The board said it was late.",
			map[string]string{"NHB": "Northern Harbour Board", "The NHB": "Northern Harbour Board", "The board": "Northern Harbour Board", "it": "Northern Harbour Board"}},
		{"University sues bank. Tidesport University accused the bank of fraud.", map[string]string{"University": "Tidesport University"}},
		{"The Office for Tides warned of floods. The OFT has no boats.", map[string]string{"The OFT": "Office for Tides"}},
		{"Bernadette Reed resigned. Bernadete Reed left early.", map[string]string{"Bernadete Reed": "Bernadette Reed"}},
		{"Vera Calloway resigned. \"We will miss @veracalloway,\" Bram Reed said.", map[string]string{"@veracalloway": "Vera Calloway"}},
		{"Robert Reed thanked Vera Calloway. She praised him, and his wife spoke to her.",
			map[string]string{"She": "Vera Calloway", "him": "Robert Reed", "his": "Robert Reed"}},
		{"North Korea denied it. Pyongyang said the DPRK was not involved. The isolated nation blamed Japan.",
			map[string]string{"Pyongyang": "North Korea", "the DPRK": "North Korea", "The isolated nation": "North Korea"}},
		{"President Vera Calloway spoke. The President praised Orlandia.",
			map[string]string{"The President": "Vera Calloway"}},
		{"“My country did not build the dam,” said Bram Reed, the Japanese ambassador.",
			map[string]string{"My country": "Japan", "My": "Bram Reed"}},
		{"Vera Preston met Bram Reed. Preston said she was late.", map[string]string{"Preston": "Vera Preston", "she": "Vera Preston"}},
		{"Mr. Reed spoke to his sister Vera Reed. Mr. Reed was late. Bram Reed did not mind.",
			map[string]string{"Mr. Reed": "Bram Reed", "his": "Bram Reed"}},
	} {
		d := mentionsOf(t, tc.text)
		got := map[string]string{}
		for i := range d.Mentions {
			m := &d.Mentions[i]
			if w := d.Slice(m.Span); tc.want[w] != "" && got[w] == "" || got[w] == tc.want[w] {
				got[w] = d.Chains[m.Chain].Name
			}
		}
		for w, name := range tc.want {
			if got[w] != name {
				t.Errorf("%s\n%q is %q, want %q", tc.text, w, got[w], name)
			}
		}
	}
}

func TestChainFacts(t *testing.T) {
	d := mentionsOf(t, "Vera Calloway, the Japanese ambassador, met the researchers. The FBI, of the United States, was late.")
	type facts struct {
		Gender Gender
		Plural bool
		Org    string
	}
	got := map[string]facts{}
	for i := range d.Mentions {
		c := &d.Chains[d.Mentions[i].Chain]
		f := facts{Gender: c.Gender, Plural: c.Plural}
		if c.Org >= 0 {
			f.Org = d.Chains[c.Org].Name
		}
		got[d.Slice(d.Mentions[i].Span)] = f
	}
	want := map[string]facts{
		"Vera Calloway":   {Gender: Feminine, Org: "Japan"},
		"the researchers": {Plural: true},
		"The FBI":         {Gender: Neuter, Org: "United States"},
	}
	for w, f := range want {
		if diff := cmp.Diff(f, got[w]); diff != "" {
			t.Errorf("%s: %s", w, diff)
		}
	}
}

// checkMentions checks what holds for any text: mentions in order, nested or apart, each in one
// chain, and every chain in the order of its first mention.
func checkMentions(t *testing.T, d *Document) {
	t.Helper()
	seen := map[int]bool{}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.First < 0 || m.First >= m.After || m.After > len(d.Tokens) || m.Head < m.First || m.Head >= m.After {
			t.Fatalf("mention %d is [%d:%d) with head %d", i, m.First, m.After, m.Head)
		}
		if m.Start != d.Tokens[m.First].Start || m.End != d.Tokens[m.After-1].End {
			t.Fatalf("mention %d: its span is not that of its tokens", i)
		}
		if m.Org >= len(d.Mentions) || m.Org == i {
			t.Fatalf("mention %d: body %d", i, m.Org)
		}
		if i > 0 {
			o := &d.Mentions[i-1]
			if o.First > m.First || o.First == m.First && o.After < m.After {
				t.Fatalf("mentions %d and %d are out of order", i-1, i)
			}
		}
		if m.Chain < 0 || m.Chain >= len(d.Chains) || !slices.Contains(d.Chains[m.Chain].Mentions, i) {
			t.Fatalf("mention %d: chain %d does not have it", i, m.Chain)
		}
	}
	last := -1
	for k, c := range d.Chains {
		if !slices.IsSorted(c.Mentions) || len(c.Mentions) == 0 || c.Mentions[0] <= last {
			t.Fatalf("chain %d: mentions %v", k, c.Mentions)
		}
		if c.Org == k || c.Org >= len(d.Chains) {
			t.Fatalf("chain %d: body %d", k, c.Org)
		}
		last = c.Mentions[0]
		for _, i := range c.Mentions {
			if seen[i] {
				t.Fatalf("mention %d is in two chains", i)
			}
			seen[i] = true
		}
	}
}

func FuzzMentions(f *testing.F) {
	for _, s := range []string{
		"", "Vera Calloway, the Orlandian minister, said: \"We disagree.\"", "''''\"\"“”‘’", "US US US's (US) & - The The the North Korean",
		"THE MINISTRY OF TIDES SAID SO\n\nhe she it they I we you", "Of of of and and, , , Ohio, Ohio, Ohio", "\u00a0\u200b\ufeff🤷🏽 Łódź Ελλάδα 北京 said",
	} {
		f.Add(s)
	}
	p, err := NewPipeline()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := NewDocument(strings.ToValidUTF8(s, "?"), nil)
		p.Annotate(d)
		checkMentions(t, d)
		for _, q := range d.Quotes {
			if q.First >= q.After || q.Start > q.Inner.Start || q.Inner.Start > q.Inner.End || q.Inner.End > q.End {
				t.Fatalf("quote %+v", q)
			}
		}
		first := fmt.Sprint(d.Mentions, d.Chains)
		p.Annotate(d)
		if second := fmt.Sprint(d.Mentions, d.Chains); first != second {
			t.Fatal("a second run differs")
		}
	})
}

// TestMentionsLinear doubles texts that are hard on one step or another; the time of
// quotes, names and coreference must not grow much faster than the text.
func TestMentionsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	p := pipeline(t)
	for _, s := range []string{
		"Calloway said he told her that they knew it. ", "US, UK, Ohio and the North Korean FBI chief Bram Reed of Tides. ",
		"'a' \"b\" ‘c’ “d ", "the company and the ministry and the man and the country. ", "Reed Tides " + "Of Ohio, ",
	} {
		cost := func(n int) time.Duration {
			d := NewDocument(strings.Repeat(s, n), nil)
			p.Annotate(d)
			best := time.Hour
			for range 3 {
				start := time.Now()
				for _, stage := range p.stages[2:] {
					stage.Annotate(d)
				}
				best = min(best, time.Since(start))
			}
			return best
		}
		once, fourfold := cost(500), cost(2000)
		if fourfold > 10*once+50*time.Millisecond {
			t.Errorf("%q: %v for 500 times, %v for 2000", s, once, fourfold)
		}
	}
}

// TestOwnAbbreviation takes the article's word for what letters stand for that the gazetteer
// knows as those of another body.
func TestOwnAbbreviation(t *testing.T) {
	d := mentionsOf(t, "AFP says the police lied.\n\nThe Alder Farmers Party (AFP) condemned the raid.\n")
	if got := d.Chains[d.Mentions[0].Chain].Name; got != "Alder Farmers Party" {
		t.Errorf("AFP is %q", got)
	}
}
