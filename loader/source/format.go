package source

import (
	"path/filepath"
	"slices"
	"strings"
)

// Format is one kind of input.
type Format struct {
	Name       string
	Extensions []string // with the dot, in lower case; ".gz" may follow
	Help       string   // one line
	// sniff reports whether a file that begins with head, decoded to UTF-8, is of this
	// format; nil never is.
	sniff func(head []byte) bool
	// read emits the articles of in, and problems in their place, until emit returns
	// false.
	read func(in *input, emit emit)
}

// emit takes an article, or the problem that stands in its place, and reports whether
// more are wanted.
type emit func(Item, *Problem) bool

// Formats is the table of input formats. A file's extension chooses the row; content
// chooses it where the extension does not, in this order, and the last takes the rest.
var Formats = []Format{
	{"html", []string{".html", ".htm", ".xhtml", ".shtml"},
		"a web page, of which text, title, author, site and date are taken", sniffHTML, readHTML},
	{"jsonl", []string{".jsonl", ".ndjson", ".jsonlines"},
		"one JSON record a line (" + fieldHelp + ")", sniffJSONLines, readJSONLines},
	{"json", []string{".json"},
		"one JSON record, or an array of them", sniffJSON, readJSON},
	{"csv", []string{".csv", ".tsv"},
		"one record a row, columns named in the first; comma, semicolon or tab", sniffCSV, readCSV},
	{plainText, []string{".txt", ".text"},
		"one article a file, scraped from a page or clean", nil, readText},
}

const plainText = "text"

// FormatNames returns the names of the formats, in the order of the table.
func FormatNames() []string {
	names := make([]string, len(Formats))
	for i, f := range Formats {
		names[i] = f.Name
	}
	return names
}

func formatNamed(name string) *Format {
	i := slices.IndexFunc(Formats, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return nil
	}
	return &Formats[i]
}

// formatOf returns the format that a file's extension names, or nil. It also returns
// the extension, which is "" where the name has none.
func formatOf(path string) (*Format, string) {
	ext := strings.ToLower(filepath.Ext(strings.TrimSuffix(filepath.Base(path), ".gz")))
	for i, f := range Formats {
		if slices.Contains(f.Extensions, ext) {
			return &Formats[i], ext
		}
	}
	return nil, ext
}

// sniff returns the format of a file that begins with head.
func sniff(head []byte) *Format {
	for i, f := range Formats {
		if f.sniff != nil && f.sniff(head) {
			return &Formats[i]
		}
	}
	return formatNamed(plainText)
}

// docName is the name of a file without folder and extensions.
func docName(path string) string {
	base := strings.TrimSuffix(filepath.Base(path), ".gz")
	if stem := strings.TrimSuffix(base, filepath.Ext(base)); stem != "" {
		return stem
	}
	return base
}
