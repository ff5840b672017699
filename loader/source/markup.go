package source

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blocks are the elements that stand on lines of their own.
var blocks = []atom.Atom{
	atom.P, atom.Div, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Li, atom.Ul,
	atom.Ol, atom.Blockquote, atom.Pre, atom.Table, atom.Tr, atom.Section, atom.Article,
	atom.Figure, atom.Figcaption, atom.Dl, atom.Dt, atom.Dd, atom.Hr, atom.Header, atom.Footer,
}

// blockText is the text of a tree: a blank line between blocks, a line end for a
// break, white space else as a browser shows it.
func blockText(root *html.Node) string {
	var w blockWriter
	w.node(root)
	return w.out.String()
}

type blockWriter struct {
	out strings.Builder
	gap string // what separates the next word from the text so far
}

func (w *blockWriter) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.text(n.Data)
		return
	case n.DataAtom == atom.Script || n.DataAtom == atom.Style:
		return
	case n.DataAtom == atom.Br:
		w.separate("\n")
	}
	block := slices.Contains(blocks, n.DataAtom)
	if block {
		w.separate("\n\n")
	}
	for c := range n.ChildNodes() {
		w.node(c)
	}
	if block {
		w.separate("\n\n")
	}
}

func (w *blockWriter) separate(gap string) {
	if len(gap) > len(w.gap) || w.gap == " " {
		w.gap = gap
	}
}

func (w *blockWriter) text(s string) {
	const space = " \t\r\n\f"
	for i, word := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(space, r) }) {
		if w.gap == "" && (i > 0 || strings.ContainsRune(space, rune(s[0]))) {
			w.gap = " "
		}
		if w.out.Len() > 0 {
			w.out.WriteString(w.gap)
		}
		w.gap = ""
		w.out.WriteString(word)
	}
	if s != "" && strings.ContainsRune(space, rune(s[len(s)-1])) && w.gap == "" {
		w.gap = " "
	}
}

var tags = regexp.MustCompile(`(?i)</p>|<p>|<br ?/?>|</div>`)

// looksMarkedUp reports whether the text of a record is a piece of HTML.
func looksMarkedUp(text string) bool {
	return strings.Contains(text, "<") && tags.MatchString(text)
}

// fragmentText is the text of a piece of HTML.
func fragmentText(fragment string) string {
	doc, err := html.Parse(strings.NewReader(fragment))
	if err != nil {
		return fragment
	}
	return blockText(doc)
}

var (
	// dateNames are the names under which pages declare when they were published.
	dateNames = []string{"article:published_time", "og:published_time", "datepublished", "pubdate",
		"publishdate", "publish_date", "publish-date", "publication_date", "dc.date", "dc.date.issued",
		"dcterms.date", "dcterms.created", "dcterms.issued", "parsely-pub-date", "sailthru.date",
		"citation_publication_date", "article.published", "published_time", "date"}
	linkedDate = regexp.MustCompile(`"datePublished"\s*:\s*"([^"]+)"`)
)

// declaredDate is the publication date as a page's linked data, meta tags or time
// element give it, in this order; "" where none does.
func declaredDate(doc *html.Node) string {
	var meta, linked, element string
	for n := range doc.Descendants() {
		switch n.DataAtom {
		case atom.Meta:
			name := strings.ToLower(firstNonEmpty(attr(n, "property"), attr(n, "name"), attr(n, "itemprop")))
			if meta == "" && slices.Contains(dateNames, name) {
				meta = attr(n, "content")
			}
		case atom.Script:
			if linked == "" && attr(n, "type") == "application/ld+json" && n.FirstChild != nil {
				if m := linkedDate.FindStringSubmatch(n.FirstChild.Data); m != nil {
					linked = m[1]
				}
			}
		case atom.Time:
			declared := strings.EqualFold(attr(n, "itemprop"), "datePublished") || slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "pubdate" })
			if element == "" && declared {
				element = attr(n, "datetime")
			}
		}
	}
	return firstNonEmpty(linked, meta, element)
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

func firstNonEmpty(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}
