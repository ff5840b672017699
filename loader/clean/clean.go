package clean

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/source"
	"stancegraph/loader/text"
)

// Article is an article whose parts are told apart. Text is that of the item, and
// Regions mark it; nothing is cut, so offsets never shift.
type Article struct {
	graph.Article
	Regions []text.Region
	// Opinion says that the piece is signed opinion, whose author speaks in it.
	Opinion bool
}

// Identify returns the article's id and the hash of its text, by which copies and
// clashes are found before anything is read.
func Identify(item source.Item) (id, textSHA256 string) {
	sum := sha256.Sum256([]byte(item.Text))
	return item.ID(), hex.EncodeToString(sum[:])
}

// Clean tells the parts of an article apart. It is a pure function of item and the
// lexicon, in time linear in the text.
//
// Docs holds the item's own doc alone; ExtractedWith and DuplicateOf are left to
// others. Title is "" where neither metadata nor a headline gives it.
func Clean(item source.Item) Article {
	page := newPage(item)
	page.layOut()
	first := page.dateline()
	when, basis := page.published(first)
	id, hash := Identify(item)
	a := Article{
		Article: graph.Article{
			ID: id, Docs: []string{item.Doc}, URL: item.URL,
			Title:     page.title(),
			Source:    page.source(first),
			Author:    page.author(),
			Published: when, Basis: basis,
			Text: item.Text, TextSHA256: hash,
		},
		Regions: page.regions(),
	}
	a.Opinion = page.opinion()
	a.Signature = Signature(page.body())
	return a
}

// title is what metadata or the headline give, without the full stop that some
// archives add.
func (p *page) title() string {
	if p.item.Title != "" {
		return p.item.Title
	}
	var parts []string
	for i := range p.lines {
		if p.lines[i].section == graph.Headline {
			parts = append(parts, plainSpace(p.lines[i].text))
		}
	}
	title := strings.Join(parts, " ")
	if cut, ok := strings.CutSuffix(title, "."); ok && !strings.HasSuffix(cut, ".") {
		return cut
	}
	return title
}

// plainSpace is s with single blanks.
func plainSpace(s string) string { return strings.Join(strings.Fields(s), " ") }

// source is what metadata says, else the site of the address, else the agency of the
// dateline, else the folder.
func (p *page) source(first dateline) string {
	switch address, _ := url.Parse(p.item.URL); {
	case p.item.Source != "":
		return p.item.Source
	case address != nil && address.Hostname() != "":
		return strings.TrimPrefix(strings.ToLower(address.Hostname()), "www.")
	case first.agency != "":
		return first.agency
	case p.item.Folder != "":
		return p.item.Folder
	}
	return "unknown"
}

// body is the prose of the article: what wire copies have in common.
func (p *page) body() string {
	var b strings.Builder
	for i := range p.lines {
		l := &p.lines[i]
		if l.section == graph.Body || l.section == graph.Lead {
			b.WriteString(p.item.Text[l.start+l.dateline : l.end])
			b.WriteByte('\n')
		}
	}
	return b.String()
}
