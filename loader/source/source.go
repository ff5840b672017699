package source

import (
	"fmt"
	"strings"

	"stancegraph/graph"
)

// Item is one article as it was read, before anything is made of it.
type Item struct {
	// Doc is the file's name without extension, or the record's own id.
	Doc string
	// Path and Line tell where it was read from; Line is 0 for a whole file.
	Path string
	Line int
	// RecordID is the record's own id, or "".
	RecordID string
	// Text is decoded to UTF-8 and otherwise untouched; for HTML and feeds it is the
	// text taken out of them.
	Text string
	// Plain says that Text is a scraped page or plain file whose parts are yet to be
	// told apart; otherwise it is a clean body.
	Plain bool

	// What metadata says, "" where it does not. Published is as it was written.
	Title, URL, Source, Author, Published string
	// Folder is the name of the folder the file lies in, below the path that the user
	// gave; "" for a file given by itself.
	Folder string
}

// ID returns the article's id: a hash of its source and URL; without a URL, of its
// source (else its folder) and the record's own id; without either, of the text.
func (i Item) ID() string {
	switch {
	case i.URL != "":
		return graph.NewID("a", "url", i.Source, i.URL)
	case i.RecordID != "" && i.Source != "":
		return graph.NewID("a", "record", i.Source, i.RecordID)
	case i.RecordID != "":
		return graph.NewID("a", "record in folder", i.Folder, i.RecordID)
	}
	return graph.NewID("a", "text", i.Text)
}

// Problem says why a file or record was not read, or was read but lacks something.
type Problem struct {
	Path   string
	Line   int // 0 for a whole file
	Doc    string
	Reason Reason
	Detail string // what exactly, and what to do; "" where the reason says it all
}

// Place is the path, with the line where there is one: "news.jsonl:12".
func (p Problem) Place() string {
	if p.Line == 0 {
		return p.Path
	}
	return fmt.Sprintf("%s:%d", p.Path, p.Line)
}

// String is one line for people: place, reason and detail.
func (p Problem) String() string {
	parts := []string{p.Place(), string(p.Reason)}
	if p.Detail != "" {
		parts = append(parts, p.Detail)
	}
	return strings.Join(parts, ": ")
}

// Reason is the class of a problem, by which problems are counted.
type Reason string

// The reasons.
const (
	Unreadable    Reason = "unreadable"
	UnknownFormat Reason = "unknown format"
	Empty         Reason = "empty"
	Binary        Reason = "binary"
	BadEncoding   Reason = "bad encoding"
	TooLarge      Reason = "too large"
	BadRecord     Reason = "broken record"
	BadMetadata   Reason = "broken metadata"
	DuplicateID   Reason = "duplicate id"
	NotEnglish    Reason = "not english"
	NoText        Reason = "no article text"
	Unforeseen    Reason = "not foreseen" // reading failed by a mistake of the program
)
