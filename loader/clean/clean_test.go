package clean

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph"
	"stancegraph/loader/source"
	"stancegraph/loader/text"
)

// marked lists the regions of a as "section: text".
func marked(a Article) []string {
	d := text.NewDocument(a.Text, a.Regions)
	var all []string
	for _, r := range a.Regions {
		all = append(all, string(r.Section)+": "+d.Slice(r.Span))
	}
	return all
}

const prose = "The Ministry of Tides said that Orlandia had nothing to do with the damage to the cable."

func TestRegions(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a page of an agency's site", `08:15 GMT11 May 2021
Listen Live
    Asia & Pacific
    Get short URL
    Strait of Orlandia Dispute (31)
    0 12

    Orlandia will lead the inquiry into the “Skerry” cable together with its neighbour.

    PORT ORLANDIA, March 3 (Tidewire) — ` + prose + `

    Ferries in the harbour of Skerry
    © Tide Pictures / INES PORTER
    The minister repeated this on Tuesday.

    Strait of Orlandia Dispute (31)


    Skerry Blames Orlandia for Cut Cable
    Harbour Board Backs Inquiry: Source
    Skerry, Harbour Board (HB), cable, Orlandia
    Community standardsDiscussion
    Nobody believes a word of this, said a reader. I do not believe it either.
`, []string{
			"boilerplate: 08:15 GMT11 May 2021", "boilerplate: Listen Live", "boilerplate: Asia & Pacific",
			"boilerplate: Get short URL", "boilerplate: Strait of Orlandia Dispute (31)", "boilerplate: 0 12",
			"lead: Orlandia will lead the inquiry into the “Skerry” cable together with its neighbour.",
			"dateline: PORT ORLANDIA, March 3 (Tidewire) —",
			"caption: Ferries in the harbour of Skerry", "caption: © Tide Pictures / INES PORTER",
			"boilerplate: Strait of Orlandia Dispute (31)",
			"related: Skerry Blames Orlandia for Cut Cable", "related: Harbour Board Backs Inquiry: Source",
			"boilerplate: Skerry, Harbour Board (HB), cable, Orlandia", "boilerplate: Community standardsDiscussion",
			"boilerplate: Nobody believes a word of this, said a reader. I do not believe it either.",
		}},
		{"a blog", "Home » News » Cable Cut\n\nCable Cut\n\n\n" + prose + "\n\nIt is a fairy tale, the minister said.\n\nLeave a Reply\n\nYour email address will not be published. Required fields are marked *\n", []string{
			"boilerplate: Home » News » Cable Cut", "headline: Cable Cut", "lead: " + prose,
			"boilerplate: Leave a Reply", "boilerplate: Your email address will not be published. Required fields are marked *",
		}},
		{"headline, byline and date", "Orlandia rejects charge over cable\nBy Vera Calloway\nTuesday, March 3, 2015\n\n" + prose + "\n", []string{
			"headline: Orlandia rejects charge over cable", "boilerplate: By Vera Calloway", "boilerplate: Tuesday, March 3, 2015", "lead: " + prose,
		}},
		{"a headline within the menu", "The Skerry Post\nWorld\nOrlandia rejects charge over damaged cable\nShare\nPrint\n" + prose, []string{
			"boilerplate: The Skerry Post", "boilerplate: World", "headline: Orlandia rejects charge over damaged cable",
			"boilerplate: Share", "boilerplate: Print", "lead: " + prose,
		}},
		{"a short headline that the breadcrumbs repeat", "Home » World » Cable cut\nCable cut\nShare\nPrint\n" + prose, []string{
			"boilerplate: Home » World » Cable cut", "headline: Cable cut", "boilerplate: Share", "boilerplate: Print", "lead: " + prose,
		}},
		{"an archive's headline", "Orlandia rejects charge over cable.\n\nABSTRACT.\n\nThe ministry answered.\n\nFULL TEXT.\n\n" + prose, []string{
			"headline: Orlandia rejects charge over cable.", "boilerplate: ABSTRACT.", "lead: The ministry answered.", "boilerplate: FULL TEXT.",
		}},
		{"clean prose is left alone", prose + "\nThe board thanked the owners.\nIt rained.\n", []string{"lead: " + prose}},
		{"a speech has no headline", "I am glad to see you all.\n\n" + prose + " " + prose, []string{"lead: I am glad to see you all."}},
		{"a list at the end is prose", prose + "\n\nThe board asked for\n\nan inquiry\n\na new cable", []string{"lead: " + prose}},
		{"related lines within the text", prose + "\n\nREAD MORE: Skerry Blames Orlandia for Cut Cable\n\nThe board thanked the owners.\n", []string{
			"lead: " + prose, "related: READ MORE: Skerry Blames Orlandia for Cut Cable",
		}},
		{"a list of other articles", prose + "\nRelated stories\nSkerry Blames Orlandia for Cable\nHarbour Board Backs Inquiry\nThe board thanked the owners.\n", []string{
			"lead: " + prose, "boilerplate: Related stories", "related: Skerry Blames Orlandia for Cable", "related: Harbour Board Backs Inquiry",
		}},
		{"a caption that ends like a sentence", prose + "\n\nFerries lie in the harbour.\nPhoto: Ines Porter\n\nThe board thanked the owners.\n", []string{
			"lead: " + prose, "caption: Ferries lie in the harbour.", "caption: Photo: Ines Porter",
		}},
		{"a credit below a paragraph", prose + "\nThe board thanked the owners of the boats.\n© Tide Pictures\nIt rained.", []string{
			"lead: " + prose, "caption: © Tide Pictures",
		}},
		{"lines of fixed width", "Orlandia rejects charge over cable\n\nThe Ministry of Tides said on Tuesday that Orlandia had\nnothing to do with the damage to the cable, which has\nleft the island without telephone for ten days.\n\nThe harbour board of the island repeated its demand for\nan inquiry that both governments would lead, and asked\nthe ferries for help.\n", []string{
			"headline: Orlandia rejects charge over cable",
			"lead: The Ministry of Tides said on Tuesday that Orlandia had\nnothing to do with the damage to the cable, which has\nleft the island without telephone for ten days.",
		}},
		{"line ends of all kinds", "Cable cut by ship\r\n\r\n" + prose + "\r\n\r\n© Tide Pictures\u2028Share\rThe board thanked the owners.", []string{
			"headline: Cable cut by ship", "lead: " + prose, "caption: © Tide Pictures", "boilerplate: Share",
		}},
		{"nothing", "", nil},
		{"one word", "Cable", []string{"headline: Cable"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, marked(Clean(source.Item{Doc: "d", Text: tt.text, Plain: true}))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestKnownTitle(t *testing.T) {
	got := marked(Clean(source.Item{Text: "Cable ‘cut’ by ship\n\n" + prose, Title: "Cable 'Cut' by Ship"}))
	if diff := cmp.Diff([]string{"headline: Cable ‘cut’ by ship", "lead: " + prose}, got); diff != "" {
		t.Error(diff)
	}
	got = marked(Clean(source.Item{Text: "The board was asked by the\n\n" + prose, Title: "Cable cut by ship"}))
	if diff := cmp.Diff([]string{"lead: " + prose}, got); diff != "" {
		t.Error(diff)
	}
}

func TestDateline(t *testing.T) {
	tests := []struct {
		text, line, agency string
	}{
		{"PORT ORLANDIA, March 3 (Tidewire) — " + prose, "PORT ORLANDIA, March 3 (Tidewire) —", "Tidewire"},
		{"PORT ORLANDIA,\u00a0March 3 (Tidewire)\u00a0– " + prose, "PORT ORLANDIA,\u00a0March 3 (Tidewire)\u00a0–", "Tidewire"},
		{"SKERRY HARBOUR, Tide. (AP) -- " + prose, "SKERRY HARBOUR, Tide. (AP) --", "Associated Press"},
		{"Skerry, 3 March (Kyodo) - " + prose, "Skerry, 3 March (Kyodo) -", "Kyodo News"},
		{"LONDON/PARIS, March 3, 2015 (Reuters) - " + prose, "LONDON/PARIS, March 3, 2015 (Reuters) -", "Reuters"},
		{"(CNN)" + prose, "(CNN)", "CNN"},
		{"(CNN) — " + prose, "(CNN) —", "CNN"},
		{"Skerry (CNN) " + prose, "Skerry (CNN)", "CNN"},
		{"SKERRY — " + prose, "SKERRY —", ""},
		{"ST. SKERRY, O.R. -" + prose, "", ""},
		{"EXCLUSIVE — " + prose, "", ""},
		{"THE ISLAND OF SKERRY AND ITS FERRIES — " + prose, "", ""},
		{"Vera Calloway — the minister — denied the charge.", "", ""},
		{"Vera Calloway (R) — the minister — denied the charge.", "", ""},
		{"Skerry (Tidewire) said the cable was cut.", "", ""},
		{"The board (the islanders call it so) - it meets weekly - agreed.", "", ""},
		{prose, "", ""},
	}
	for _, tt := range tests {
		a := Clean(source.Item{Text: "Headline of the day in Skerry\n\n" + tt.text, Plain: true})
		line := ""
		for _, r := range marked(a) {
			if cut, ok := strings.CutPrefix(r, "dateline: "); ok {
				line = cut
			}
		}
		if agency := strings.Replace(a.Source, "unknown", "", 1); line != tt.line || agency != tt.agency {
			t.Errorf("%.60q: dateline %q of %q, want %q of %q", tt.text, line, agency, tt.line, tt.agency)
		}
	}
	// Capitals before a dash are headings further down.
	a := Clean(source.Item{Text: prose + "\n\n" + prose + "\n\nSKERRY — " + prose})
	if got := marked(a); len(got) != 1 {
		t.Errorf("dateline in the third paragraph: %q", got)
	}
}

func TestFields(t *testing.T) {
	type fields struct {
		Title, Source, Author string
		Opinion               bool
	}
	plain := func(text string) source.Item { return source.Item{Text: text, Plain: true} }
	tests := []struct {
		name string
		item source.Item
		want fields
	}{
		{"nothing", plain(prose), fields{Source: "unknown"}},
		{"headline", plain("Cable   cut.\n\n" + prose), fields{Title: "Cable cut", Source: "unknown"}},
		{"headline over two lines", plain("Orlandia rejects charge;\nInquiry to be led by both.\n\n" + prose), fields{Title: "Orlandia rejects charge; Inquiry to be led by both", Source: "unknown"}},
		{"metadata wins", source.Item{Text: "Cable cut\n\nBy Tom Reed\n\nSKERRY (AP) — " + prose, Title: "T", Source: "S", Author: "By Ines Porter", Folder: "f", Plain: true},
			fields{Title: "T", Source: "S", Author: "Ines Porter"}},
		{"agency before folder", source.Item{Text: "Cable cut\n\nSKERRY (AP) — " + prose, Folder: "post", Plain: true}, fields{Title: "Cable cut", Source: "Associated Press"}},
		{"site before agency", source.Item{Text: "SKERRY (AP) — " + prose, URL: "https://www.SkerryPost.example/1"}, fields{Source: "skerrypost.example"}},
		{"folder", source.Item{Text: prose, Folder: "post"}, fields{Source: "post"}},
		{"byline with a job", plain("Cable cut by ship\nBy Vera Calloway, staff writer\n\n" + prose), fields{Title: "Cable cut by ship", Source: "unknown", Author: "Vera Calloway"}},
		{"two names", plain("Cable cut by ship\nBy Vera Calloway and Tom de Reed\n\n" + prose), fields{Title: "Cable cut by ship", Source: "unknown", Author: "Vera Calloway, Tom de Reed"}},
		{"name and agency", plain("Cable cut by ship\nBy Vera Calloway TIDEWIRE INTERNATIONAL\n\n" + prose), fields{Title: "Cable cut by ship", Source: "unknown", Author: "Vera Calloway"}},
		{"in capitals", plain("Cable cut by ship\nBY VERA CALLOWAY | MARCH 3, 2015\n\n" + prose), fields{Title: "Cable cut by ship", Source: "unknown", Author: "VERA CALLOWAY"}},
		{"no byline", plain("By Tuesday Orlandia had answered.\n\n" + prose), fields{Title: "By Tuesday Orlandia had answered", Source: "unknown"}},
		{"opinion", plain("Opinion: The cable must be mended\nBy Vera Calloway\n\n" + prose), fields{"Opinion: The cable must be mended", "unknown", "Vera Calloway", true}},
		{"opinion without a name", plain("Opinion: The cable must be mended\n\n" + prose), fields{Title: "Opinion: The cable must be mended", Source: "unknown", Opinion: true}},
		{"opinion by a note", plain("The cable must be mended\n\n" + prose + "\n\nThe views expressed by contributors are their own."), fields{Title: "The cable must be mended", Source: "unknown", Opinion: true}},
		{"a note of whose views", plain("The cable must be mended\n\nEditor's note: Vera Calloway, a diver, is the author of “Low Water.” The opinions expressed in this commentary are solely those of the author.\n\n" + prose), fields{"The cable must be mended", "unknown", "Vera Calloway", true}},
		{"views of a name", plain("The cable must be mended\n\n" + prose + "\n\nThe opinions expressed in this commentary are solely those of Vera Calloway."), fields{"The cable must be mended", "unknown", "Vera Calloway", true}},
		{"a guest", plain("The cable must be mended\n\nVera Calloway\n\nOpinion contributor\n\n" + prose), fields{"The cable must be mended", "unknown", "Vera Calloway", true}},
		{"opinion by syndicate", plain("The cable must be mended\n\n" + prose + "\n\n© 2018 Harbor Features Syndicate"), fields{Title: "The cable must be mended", Source: "unknown", Opinion: true}},
		{"opinion section", plain("Op-Ed\nThe cable must be mended\nBy Vera Calloway\n\n" + prose), fields{"The cable must be mended", "unknown", "Vera Calloway", true}},
		{"signed behind the prose", plain("The cable must be mended\n\n" + prose + "\n\nVera Calloway is a host of the podcast “Low Water.” Hear it here:"), fields{"The cable must be mended", "unknown", "Vera Calloway", true}},
		{"signed at the foot", plain("The cable must be mended\n\n" + prose + "\n\nVera Calloway, a diver from Skerry, is author of a history of the strait."), fields{"The cable must be mended", "unknown", "Vera Calloway", true}},
		{"about somebody in the piece", plain("Vera Calloway wins\n\n" + prose + "\n\nVera Calloway is a professor of engineering in Skerry."), fields{Title: "Vera Calloway wins", Source: "unknown"}},
		{"a reporter at the foot", plain("The cable must be mended\n\n" + prose + "\n\nVera Calloway is a reporter in Skerry."), fields{Title: "The cable must be mended", Source: "unknown"}},
		{"a sentence at the foot", plain("The cable must be mended\n\n" + prose + "\n\nThe Skerry Council is due to vote on Friday."), fields{Title: "The cable must be mended", Source: "unknown"}},
		{"a surname in the piece", plain("Calloway wins\n\n" + prose + "\n\nVera Calloway is a professor of engineering in Skerry."), fields{Title: "Calloway wins", Source: "unknown"}},
		{"a column at the foot", plain("The cable must be mended\n\n" + prose + "\n\nHarbor Talk is a weekly column written by members of the crew."), fields{Title: "The cable must be mended", Source: "unknown"}},
		{"to be followed", plain("Cable cut by ship\n\n" + prose + "\n\nFollow Vera Calloway on Twitter @calloway."), fields{Title: "Cable cut by ship", Source: "unknown", Author: "Vera Calloway"}},
		{"opinion in a menu", plain("World\nSport\nOpinion\nThe cable must be mended\nBy Vera Calloway\n\n" + prose), fields{"The cable must be mended", "unknown", "Vera Calloway", false}},
		{"opinion by address", source.Item{Text: prose, Author: "Vera Calloway", URL: "https://post.example/opinion/2015/cable"}, fields{Source: "post.example", Author: "Vera Calloway", Opinion: true}},
		{"no opinion by address", source.Item{Text: prose, Author: "Vera Calloway", URL: "https://post.example/news/opinion-polls-on-cable"}, fields{Source: "post.example", Author: "Vera Calloway"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := Clean(tt.item)
			if diff := cmp.Diff(tt.want, fields{a.Title, a.Source, a.Author, a.Opinion}); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestIdentify(t *testing.T) {
	item := source.Item{Doc: "d", Text: prose, URL: "https://post.example/1"}
	id, hash := Identify(item)
	sum := sha256.Sum256([]byte(prose))
	if hash != hex.EncodeToString(sum[:]) || id != item.ID() {
		t.Errorf("Identify = %s, %s", id, hash)
	}
	if a := Clean(item); a.ID != id || a.TextSHA256 != hash || a.Text != prose || a.URL != item.URL || !cmp.Equal(a.Docs, []string{"d"}) {
		t.Errorf("Clean gives %+v", a.Article)
	}
}

// shared is the folder of the seeds and corpora; tests that want it skip without it.
func shared(t testing.TB) string {
	dir := os.Getenv("STANCEGRAPH_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared")
	}
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("the shared folder is not there: set STANCEGRAPH_SHARED (%v)", err)
	}
	return dir
}

func TestSeeds(t *testing.T) {
	want := map[string]struct {
		Source, Title, Value string
		Basis                graph.DateBasis
	}{
		// December 20 was a Saturday in 2014, the latest year before the page was fetched in
		// 2020: "said in a statement Saturday" in the dateline's sentence.
		"000_71602e2051c2b094": {"Sputnik", "", "2014-12-20", graph.Inferred},
		// No year and no weekday.
		"001_485e33bc360a94a8": {"Sputnik", "", "--12-04", graph.FromText},
		// "On Friday" in the dateline's sentence: 2014 again.
		"002_a2f2319523fc04d1": {"Sputnik", "", "2014-12-19", graph.Inferred},
		// The first January 14 after November 2014. By its "Tuesday", which is not in the
		// dateline's sentence, it would have been 2020.
		"003_e61947b39a5e133a": {"Sputnik", "", "2015-01-14", graph.Inferred},
		// Neither dateline nor date.
		"004_1de066725806b673": {"unknown", "North Korea Accusations", "", ""},
	}
	read := 0
	for item, problem := range source.Read(t.Context(), []string{filepath.Join(shared(t), "seeds")}, source.Options{}) {
		if problem != nil {
			t.Fatal(problem)
		}
		read++
		a := Clean(item)
		w := want[item.Doc]
		if a.Source != w.Source || a.Title != w.Title || a.Published.Value != w.Value || a.Basis != w.Basis {
			t.Errorf("%s: source %q, title %q, published %v %s; want %v", item.Doc, a.Source, a.Title, a.Published, a.Basis, w)
		}
		counts := map[graph.Section]int{}
		for _, r := range a.Regions {
			counts[r.Section]++
		}
		if counts[graph.Lead] != 1 || counts[graph.Boilerplate] < 3 || (counts[graph.Dateline] == 1) != (w.Source == "Sputnik") {
			t.Errorf("%s: regions %v", item.Doc, counts)
		}
	}
	if read != len(want) {
		t.Errorf("%d seeds", read)
	}
}

// TestCleanCorpora shows that clean prose is not taken for boilerplate: of the documents
// that are not kept apart, less than three characters in a thousand are marked, and
// all but speeches and posts have a headline.
func TestCleanCorpora(t *testing.T) {
	for _, corpus := range []struct {
		path      string
		headlines float64 // share of documents
	}{{"polnear/train/text", 0.99}, {"open/text", 0.5}} {
		all, eaten, docs, headlines := 0, 0, 0, 0
		files, err := filepath.Glob(filepath.Join(shared(t), corpus.path, "*.txt"))
		if err != nil {
			t.Fatal(err)
		}
		var dev []string
		for _, f := range files {
			if !keptApart(strings.TrimSuffix(filepath.Base(f), ".txt")) {
				dev = append(dev, f)
			}
		}
		for item, problem := range source.Read(t.Context(), dev, source.Options{}) {
			if problem != nil {
				t.Error(problem)
				continue
			}
			docs++
			a := Clean(item)
			all += len([]rune(a.Text))
			if a.Title != "" {
				headlines++
			}
			for _, r := range a.Regions {
				switch r.Section {
				case graph.Boilerplate, graph.Related, graph.Caption:
					eaten += r.Len()
				}
			}
		}
		if docs == 0 {
			t.Fatalf("no documents in %s", corpus.path)
		}
		t.Logf("%s: %d documents, %d characters, %.2f %% marked as no body, %d headlines", corpus.path, docs, all, 100*float64(eaten)/float64(all), headlines)
		if eaten*1000 > all*3 {
			t.Errorf("%s: %d of %d characters are marked", corpus.path, eaten, all)
		}
		if float64(headlines) < corpus.headlines*float64(docs) {
			t.Errorf("%s: %d headlines in %d documents", corpus.path, headlines, docs)
		}
	}
}

// keptApart reports whether a document is kept for scoring, and read by nothing else.
func keptApart(doc string) bool {
	sum := sha256.Sum256([]byte(doc))
	return sum[0] < 0x40
}

// FuzzClean gives any text to Clean: regions are in order, apart, and within the text.
func FuzzClean(f *testing.F) {
	table, err := boilerplate()
	if err != nil {
		f.Fatal(err)
	}
	var lines []string
	for _, r := range table.rows {
		lines = append(lines, r.Example)
	}
	f.Add(strings.Join(lines, "\n"), "Cable cut")
	f.Add(prose+"\n\n"+strings.Join(lines, "\n")+"\n\nSKERRY, March 3 (AP) — said Friday in November, 2014. "+prose, "")
	f.Add("\xff\x00 ©\n\n\u2028", "")
	f.Fuzz(func(t *testing.T, s, title string) {
		a := Clean(source.Item{Text: s, Title: title, Plain: title == ""})
		end := 0
		for _, r := range a.Regions {
			if r.Start < end || r.End <= r.Start {
				t.Fatalf("region %v after %d", r, end)
			}
			end = r.End
		}
		if n := len([]rune(s)); end > n {
			t.Fatalf("region ends at %d of %d", end, n)
		}
		if a.Published.IsZero() != (a.Basis == "") {
			t.Errorf("published %v, basis %q", a.Published, a.Basis)
		}
	})
}

func TestSignature(t *testing.T) {
	var words []string
	for i := range 400 {
		words = append(words, "w"+string(rune('a'+i%26))+string(rune('a'+i/26)))
	}
	agreement := func(a, b []int64) float64 {
		same := 0
		for i := range a {
			if a[i] == b[i] {
				same++
			}
		}
		return float64(same) / float64(len(a))
	}
	whole := Signature(strings.Join(words, " "))
	if len(whole) != 64 {
		t.Fatalf("%d values", len(whole))
	}
	if got := Signature(strings.ToUpper(strings.Join(words, ",\n"))); agreement(whole, got) != 1 {
		t.Error("case and white space count")
	}
	// Half of the words shared: Jaccard similarity 1/3 of the shingles.
	if got := agreement(whole, Signature(strings.Join(words[:200], " ")+" "+strings.Join(reversed(words[200:]), " "))); got < .15 || got > .55 {
		t.Errorf("agreement %.2f for a similarity of a third", got)
	}
	if got := agreement(whole, Signature(strings.Join(reversed(words), " "))); got > .05 {
		t.Errorf("agreement %.2f without a common shingle", got)
	}
	if got := Signature("only three words"); got != nil {
		t.Errorf("three words have %v", got)
	}
	// Stored signatures are compared with new ones, so the functions must never change.
	if got := Signature("a b c d")[:2]; !cmp.Equal(got, []int64{-4202970792837991689, 8025267781981589007}) {
		t.Errorf("the hash functions changed: %d", got)
	}
}

func reversed(words []string) []string {
	out := make([]string, 0, len(words))
	for i := range words {
		out = append(out, words[len(words)-1-i])
	}
	return out
}

// BenchmarkClean reports the speed over the open corpus, or over one page without it.
func BenchmarkClean(b *testing.B) {
	var items []source.Item
	size := 0
	for item, problem := range source.Read(b.Context(), []string{filepath.Join(shared(b), "seeds"), "../source/testdata/text"}, source.Options{}) {
		if problem == nil {
			items = append(items, item)
			size += len(item.Text)
		}
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, item := range items {
			Clean(item)
		}
	}
}
