package export

import (
	"context"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"stancegraph/graph"
	"stancegraph/graph/graphtest"
)

func htmlFormat(t testing.TB) Format {
	t.Helper()
	f, err := LookupFormat("html")
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// reportOf is the report on a store as text and as a tree.
func reportOf(t testing.TB, store Reader, sel graph.Selection) (string, *html.Node) {
	t.Helper()
	text := exported(t, htmlFormat(t), Request{Reader: store, Selection: sel})[""]
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return text, root
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func elements(root *html.Node, want func(*html.Node) bool) (found []*html.Node) {
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && want(n) {
			found = append(found, n)
		}
	}
	return found
}

func withClass(class string) func(*html.Node) bool {
	return func(n *html.Node) bool {
		return strings.Contains(" "+attribute(n, "class")+" ", " "+class+" ")
	}
}

func tagged(tag string) func(*html.Node) bool {
	return func(n *html.Node) bool { return n.Data == tag }
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// What the store holds is on the page, once: every statement with its words marked, every
// claim and named actor with a section, and every link leads somewhere.
func TestHTMLHolds(t *testing.T) {
	for name, sel := range map[string]graph.Selection{
		"what counts": {}, "all": {AllSections: true}, "one claim": {Claims: []string{"c-cable"}}, "nothing": {Actors: []string{"nobody"}},
	} {
		t.Run(name, func(t *testing.T) {
			store := sampleStore(t)
			_, root := reportOf(t, store, sel)
			byID := map[string]*html.Node{}
			for _, n := range elements(root, func(n *html.Node) bool { return attribute(n, "id") != "" }) {
				if id := attribute(n, "id"); byID[id] != nil {
					t.Errorf("id %s is there twice", id)
				} else {
					byID[id] = n
				}
			}
			statements, claims, actors := 0, map[string]bool{}, map[string]bool{}
			err := store.Excerpts(t.Context(), sel, true, func(e graph.Excerpt) error {
				for _, s := range e.Statements {
					statements++
					claims[s.What.ID] = true
					for _, ref := range []graph.Ref{s.Who, s.For, s.Whom} {
						if ref.ID != "" && !strings.HasPrefix(ref.ID, "experts~") {
							actors[ref.ID] = true
						}
					}
					checkCard(t, byID[s.ID], s, []rune(e.Article.Text))
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			got := []int{len(elements(root, withClass("card"))), len(elements(root, func(n *html.Node) bool { return attribute(n, "data-kind") == "claim" })),
				len(elements(root, func(n *html.Node) bool { return attribute(n, "data-kind") == "actor" }))}
			if diff := cmp.Diff([]int{statements, len(claims), len(actors)}, got); diff != "" {
				t.Errorf("cards, claims and actors (-want +got):\n%s", diff)
			}
			for _, a := range elements(root, tagged("a")) {
				if to, inside := strings.CutPrefix(attribute(a, "href"), "#"); inside && to != "everything" && byID[unescaped(t, to)] == nil {
					t.Errorf("a link leads to %s, which is nowhere", to)
				}
			}
		})
	}
}

func unescaped(t *testing.T, fragment string) string {
	t.Helper()
	b := regexp.MustCompile("%[0-9a-fA-F]{2}").ReplaceAllStringFunc(fragment, func(s string) string {
		n, err := strconv.ParseUint(s[1:], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		return string([]byte{byte(n)})
	})
	return b
}

// checkCard compares a card with the statement it shows.
func checkCard(t *testing.T, card *html.Node, s graph.Resolved, text []rune) {
	t.Helper()
	if card == nil {
		t.Errorf("%s has no card", s.ID)
		return
	}
	marked := map[string]string{}
	for _, m := range elements(card, tagged("mark")) {
		for _, class := range strings.Fields(attribute(m, "class")) {
			marked[class] += textOf(m)
		}
	}
	want := map[string]string{"cue": s.Cue}
	if s.SourceStart >= 0 {
		want["who"] = string(text[s.SourceStart:s.SourceEnd])
	}
	for _, c := range s.Content {
		want["what"] += string(text[c.Start:c.End])
	}
	if diff := cmp.Diff(want, marked); diff != "" {
		t.Errorf("%s: marked words (-want +got):\n%s", s.ID, diff)
	}
	if words := textOf(elements(card, tagged("blockquote"))[0]); !strings.Contains(words, s.Quote) {
		t.Errorf("%s: %q does not hold %q", s.ID, words, s.Quote)
	}
	if whole := textOf(card); !strings.Contains(whole, s.Who.Name) || !strings.Contains(whole, s.In.Source) {
		t.Errorf("%s: the card tells not who (%s) and where (%s): %s", s.ID, s.Who.Name, s.In.Source, whole)
	}
}

// Both sides of the claim of the sample hold those who stand there.
func TestHTMLSides(t *testing.T) {
	_, root := reportOf(t, sampleStore(t), graph.Selection{Claims: []string{"c-cable"}})
	got := map[string][]string{}
	for _, side := range elements(root, withClass("side")) {
		_, name, _ := strings.Cut(attribute(side, "class"), " ")
		for _, item := range elements(side, tagged("li")) {
			got[name] = append(got[name], textOf(elements(item, tagged("bdi"))[0])+" "+textOf(elements(item, withClass("stance"))[0]))
		}
	}
	want := map[string][]string{}
	err := sampleStore(t).StanceEdges(t.Context(), graph.Selection{Claims: []string{"c-cable"}}, func(e graph.EdgeEvidence) error {
		info, _ := e.Stance.Info()
		want[string(info.Side)] = append(want[string(info.Side)], e.Who.Name+" "+info.Verb)
		return nil
	})
	if err != nil || len(want) != 2 {
		t.Fatal(want, err)
	}
	for side := range want {
		a, b := fmt.Sprint(sortedCopy(want[side])), fmt.Sprint(sortedCopy(got[side]))
		if a != b {
			t.Errorf("%s: got %s, want %s", side, b, a)
		}
	}
}

func sortedCopy(s []string) []string {
	m := map[string]bool{}
	for i, item := range s {
		m[fmt.Sprintf("%s %d", item, i)] = true
	}
	out := sortedKeys(m)
	for i := range out {
		out[i] = out[i][:strings.LastIndex(out[i], " ")]
	}
	return out
}

// A report fetches nothing, runs nothing but its own script, and shows hostile text as
// text.
func TestHTMLInert(t *testing.T) {
	text, root := reportOf(t, storeOf(t, hostileReadings(), graph.Links{}), graph.Selection{})
	if n := len(elements(root, tagged("script"))); n != 1 {
		t.Errorf("%d scripts", n)
	}
	if !strings.Contains(text, `content="`+strings.ReplaceAll(html.EscapeString(contentPolicy()), "+", "&#43;")) && !strings.Contains(text, contentPolicy()) {
		t.Error("the page has no content security policy")
	}
	for _, n := range elements(root, func(*html.Node) bool { return true }) {
		switch n.Data {
		case "img", "link", "iframe", "object", "embed", "base", "image", "use", "foreignobject":
			t.Errorf("element %s", n.Data)
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "style" || a.Key == "srcdoc" || strings.HasSuffix(a.Key, "href") && a.Val != "" && !regexp.MustCompile("^(#|https?://)").MatchString(a.Val) {
				t.Errorf("attribute %s=%q of %s", a.Key, a.Val, n.Data)
			}
		}
	}
	if strings.Contains(htmlStyle, "url(") || strings.Contains(htmlStyle, "@import") {
		t.Error("the style fetches something")
	}
	if !strings.Contains(textOf(root), "<script>alert('x')</script>") {
		t.Error("the text is not shown")
	}
}

// The colours of text differ enough from those behind it, light and dark: WCAG 2.2, level
// AA, wants 4.5 to 1.
func TestHTMLContrast(t *testing.T) {
	roots := regexp.MustCompile(`:root\{([^}]*)\}`).FindAllStringSubmatch(htmlStyle, -1)
	if len(roots) != 3 {
		t.Fatalf("%d sets of colours, want light, dark and print", len(roots))
	}
	for i, name := range []string{"light", "dark", "print"} {
		colour := map[string]string{}
		for _, m := range regexp.MustCompile(`--([a-z]+):#([0-9a-f]{3,6})`).FindAllStringSubmatch(roots[i][1], -1) {
			colour[m[1]] = m[2]
		}
		for _, pair := range [][2]string{{"ink", "ground"}, {"ink", "card"}, {"soft", "ground"}, {"soft", "card"}, {"link", "ground"}, {"link", "card"},
			{"ink", "who"}, {"ink", "cue"}, {"ink", "what"}} {
			if c := contrast(t, colour[pair[0]], colour[pair[1]]); c < 4.5 {
				t.Errorf("%s: %s on %s has a contrast of %.1f", name, pair[0], pair[1], c)
			}
		}
		for _, side := range []string{"for", "against"} { // pictures: 3 to 1
			if c := contrast(t, colour[side], colour["ground"]); c < 3 {
				t.Errorf("%s: %s has a contrast of %.1f", name, side, c)
			}
		}
	}
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatalf("colour %q: %v", hex, err)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

// Nothing in the picture of the network covers anything else.
func TestHTMLArrangement(t *testing.T) {
	for _, n := range []int{1, 2, 3, 12, 36, -36} { // below 0: every claim with every actor
		var sizes []point
		var pairs [][2]int
		for i := range max(n, -n) {
			sizes = append(sizes, point{float64(60 + 20*(i%8)), float64(40 + 10*(i%3))})
			for j := range i {
				if n > 0 && i%5 != 0 && j == i/3 || n < 0 && j < 10 && i >= 10 {
					pairs = append(pairs, [2]int{i, j})
				}
			}
		}
		at := arrangement(sizes, pairs)
		if diff := cmp.Diff(at, arrangement(sizes, pairs), cmp.AllowUnexported(point{})); diff != "" {
			t.Errorf("%d nodes are drawn otherwise the second time:\n%s", n, diff)
		}
		for i := range at {
			for j := range i {
				if math.Abs(at[i].x-at[j].x) < (sizes[i].x+sizes[j].x)/2-1 && math.Abs(at[i].y-at[j].y) < (sizes[i].y+sizes[j].y)/2-1 {
					t.Errorf("%d nodes: %d and %d cover one another", n, i, j)
				}
			}
		}
	}
}

func TestWordDate(t *testing.T) {
	for _, c := range []struct {
		date           graph.Date
		words, machine string
	}{
		{graph.Date{Value: "2024-03-04", Precision: graph.Day}, "4 March 2024", "2024-03-04"},
		{graph.Date{Value: "2024-03-04", Precision: graph.Week}, "week of 4 March 2024", "2024-03-04"},
		{graph.Date{Value: "2024-03", Precision: graph.Month}, "March 2024", "2024-03"},
		{graph.Date{Value: "2024", Precision: graph.Year}, "2024", "2024"},
		{graph.Date{Value: "--03-04", Precision: graph.MonthDay}, "4 March, year unknown", "03-04"},
		{graph.Date{}, "undated", ""},
		{graph.Date{Value: "soon", Precision: graph.Day}, "undated", ""},
	} {
		if got := wordDate(c.date); got.Words != c.words || got.Machine != c.machine {
			t.Errorf("%v: got %q, %q", c.date, got.Words, got.Machine)
		}
	}
}

// large is a store with n generated statements.
func large(t testing.TB, n int) *graphtest.Memory {
	return storeOf(t, graphtest.Generate(n), graph.Links{})
}

// counter counts bytes.
type counter int64

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

func BenchmarkHTML(b *testing.B) {
	store := large(b, 10_000)
	f := htmlFormat(b)
	var size counter
	for b.Loop() {
		size = 0
		if err := f.WriteFile(context.Background(), Request{Reader: store}, &size); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(size)/1e6, "MB")
}
