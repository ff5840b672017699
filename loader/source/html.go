package source

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// sniffHTML takes a head that begins with a document type or an element that only
// pages begin with.
func sniffHTML(head []byte) bool {
	head = bytes.ToLower(bytes.TrimSpace(head[:min(len(head), 1024)]))
	if bytes.HasPrefix(head, []byte("<?xml")) {
		if _, rest, ok := bytes.Cut(head, []byte("?>")); ok {
			head = bytes.TrimSpace(rest)
		}
	}
	for _, start := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if bytes.HasPrefix(head, []byte(start)) {
			return true
		}
	}
	return false
}

// readHTML emits the article of a page. Its text is that of the paragraphs that
// trafilatura takes for the article's, under the page's title; a blank line stands
// between paragraphs.
func readHTML(in *input, emit emit) {
	data, problem := in.all(in.limit)
	if problem != nil {
		emit(Item{}, problem)
		return
	}
	page, err := decodePage(data)
	if err != nil {
		emit(Item{}, in.problem(BadEncoding, err.Error()))
		return
	}
	item, err := readPage(page)
	if err != nil {
		emit(Item{}, in.problem(NoText, err.Error()))
		return
	}
	item.Doc, item.Path = in.doc, in.path
	emit(item, nil)
}

// decodePage decodes a page by what its head declares, unless it is UTF-8 anyway.
func decodePage(data []byte) (string, error) {
	text, err := decodeText(data)
	if err == nil && strings.ToValidUTF8(string(data), "") == text {
		return text, nil
	}
	enc, _, certain := charset.DetermineEncoding(data[:min(len(data), 1024)], "")
	if !certain {
		return text, err
	}
	if declared, ok := sensible(enc, data); ok {
		return declared, nil
	}
	return text, err
}

// readPage takes the article out of a page.
func readPage(page string) (item Item, err error) {
	// A page can be malformed in ways that the extractor did not foresee; it must not
	// take the others with it.
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the page could not be understood: %v", r)
		}
	}()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return Item{}, err
	}
	published := declaredDate(doc)
	// The date is taken from what the page declares alone: trafilatura would else guess
	// one, and a wrong date is worse than none.
	found, err := trafilatura.ExtractDocument(doc, trafilatura.Options{
		ExcludeComments: true,
		HtmlDateMode:    trafilatura.Disabled,
	})
	if err != nil {
		return Item{}, err
	}
	meta := found.Metadata
	site, _, _ := strings.Cut(meta.Sitename, ";")
	title := withoutSite(meta.Title, site)
	text := blockText(found.ContentNode)
	if title != "" && !strings.HasPrefix(text, title) {
		text = title + "\n\n" + text
	}
	return Item{
		Text: text, Title: title, URL: meta.URL, Source: strings.TrimSpace(site),
		Author: strings.ReplaceAll(meta.Author, "; ", ", "), Published: published,
	}, nil
}

// withoutSite cuts the site's name off the end of a page title.
func withoutSite(title, site string) string {
	if site == "" {
		return title
	}
	for _, separator := range []string{" - ", " – ", " — ", " | ", " : ", " · ", " » "} {
		if cut, ok := strings.CutSuffix(title, separator+site); ok {
			return cut
		}
	}
	return title
}
