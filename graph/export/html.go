package export

import (
	"context"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"stancegraph/graph"
)

//go:embed html
var htmlFiles embed.FS

var (
	htmlPages  = template.Must(template.New("report").Funcs(htmlFuncs).ParseFS(htmlFiles, "html/*.tmpl"))
	htmlStyle  = stanceColours() + htmlAsset("html/report.css")
	htmlScript = htmlAsset("html/report.js")
)

// htmlFuncs are what the templates call.
var htmlFuncs = template.FuncMap{
	"line":    label,
	"short":   shortLine,
	"anchor":  anchor,
	"many":    many,
	"number":  func(i int) int { return i + 1 },
	"stances": func() []graph.StanceInfo { return graph.Stances },
}

// htmlAsset panics where the file is not embedded, which every test would show.
func htmlAsset(name string) string {
	data, err := htmlFiles.ReadFile(name)
	if err != nil {
		panic(err)
	}
	return string(data)
}

// stanceColours gives each stance its class, with the colour of the table of stances.
func stanceColours() string {
	var b, dark strings.Builder
	for _, s := range graph.Stances {
		fmt.Fprintf(&b, ".%s{--stance:#%s}\n", s.Verb, s.Colour)
		fmt.Fprintf(&dark, ".%s{--stance:color-mix(in srgb,#%s 65%%,white)}\n", s.Verb, s.Colour)
	}
	return b.String() + "@media screen and (prefers-color-scheme:dark){\n" + dark.String() + "}\n"
}

// writeHTML writes the report: one page that needs nothing but itself, in which claims
// and actors have sections that a small script shows one at a time. Without the script,
// and on request, they stand below one another.
//
// Statements are rendered in the order of the graph into a scratch file and copied from
// there in the order of the report, so that memory grows with actors, claims, stance edges
// and articles, and by some hundred bytes with each statement, not with the texts.
func writeHTML(ctx context.Context, req Request, w io.Writer) error {
	r, err := gatherReport(ctx, req)
	if err != nil {
		return err
	}
	defer r.cards.close()
	p := pageWriter{w: w}
	p.page("head", htmlHead{
		Title: r.title(), Policy: contentPolicy(), Facts: r.facts(), Scope: r.scope(req.Selection),
		Style:  template.HTML("<style>" + htmlStyle + "</style>"),
		Script: template.HTML("<script>" + htmlScript + "</script>"),
	})
	p.page("overview", r.overview())
	p.page("claims", r.claimRows())
	for _, c := range r.claims {
		p.claim(r, c)
	}
	p.page("actors", r.actorRows())
	for _, a := range r.actors {
		if a.Named {
			p.page("actor", r.actorPage(a))
		}
	}
	p.page("articles", r.articleRows())
	p.page("foot", nil)
	return p.err
}

type htmlHead struct {
	Title, Policy string
	Facts, Scope  []string
	Style, Script template.HTML
}

// contentPolicy lets the page run its own script and style and nothing else, and fetch
// nothing: a second wall behind the escaping of templates.
func contentPolicy() string {
	hash := func(s string) string {
		sum := sha256.Sum256([]byte(s))
		return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	return "default-src 'none'; style-src " + hash(htmlStyle) + "; script-src " + hash(htmlScript) + "; base-uri 'none'; form-action 'none'"
}

// pageWriter writes sections one after another. After an error it writes nothing more.
type pageWriter struct {
	w   io.Writer
	err error
}

func (p *pageWriter) page(name string, data any) {
	if p.err == nil {
		p.err = htmlPages.ExecuteTemplate(p.w, name, data)
	}
}

// claim writes the page of a claim with its statements.
func (p *pageWriter) claim(r *report, c *claimPage) {
	p.page("claim", r.claimView(c))
	for _, s := range c.refs {
		if p.err == nil {
			p.err = r.cards.copyTo(p.w, s.card)
		}
	}
	p.page("claim-end", nil)
}

// anchor is the id of the section of an actor or a claim: it may not hold white space.
func anchor(kind, id string) string {
	return kind + "-" + strings.Join(strings.Fields(id), "_")
}

// shortLength bounds names, in code points, where they stand among others.
const shortLength = 120

// wordsLength bounds the words that stand beside an actor, in code points; its statement
// has them all.
const wordsLength = 140

// shortLine is a name on one line, cut where it is very long.
func shortLine(s string) string { return cutLine(s, shortLength) }

func cutLine(s string, length int) string {
	runes := []rune(label(s))
	if len(runes) <= length {
		return string(runes)
	}
	return strings.TrimSpace(string(runes[:length-1])) + "…"
}

// many is a number with its noun.
func many(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return thousands.Sprintf("%d %s", n, more)
}

// thousands puts commas into numbers.
var thousands = message.NewPrinter(language.English)
