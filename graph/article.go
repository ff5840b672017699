package graph

import "slices"

// DateBasis says where a publication date comes from.
type DateBasis string

// The bases of a publication date.
const (
	// FromMetadata: a sidecar, a record's field, a feed, a page's meta tags.
	FromMetadata DateBasis = "metadata"
	// FromText: the text itself states it in full.
	FromText DateBasis = "text"
	// Inferred: month and day are stated, the year was deduced.
	Inferred DateBasis = "inferred"
)

// Article is one text from one source, kept whole.
type Article struct {
	// ID is "a-" and a hash of source and URL or record id, else of the text.
	ID string `json:"id"`
	// Docs are the names under which the text was read (a file's name without
	// extension, or a record's own id), sorted.
	Docs   []string `json:"docs"`
	Title  string   `json:"title"`
	URL    string   `json:"url,omitempty"`
	Source string   `json:"source"` // "unknown" where nothing tells
	Author string   `json:"author,omitempty"`

	Published Date      `json:"-"`
	Basis     DateBasis `json:"published_basis,omitempty"`

	Text       string `json:"text"` // as read, decoded to UTF-8 and otherwise untouched
	TextSHA256 string `json:"text_sha256"`
	// DuplicateOf is the ID of the article whose copy this is, or "".
	DuplicateOf string `json:"duplicate_of,omitempty"`
	// ExtractedWith is a hash of code version, lexicon, codebook and model.
	ExtractedWith string `json:"extracted_with"`
	// Signature is the MinHash signature of the text's word shingles, by which the link
	// step finds near-duplicates (wire copies).
	Signature []int64 `json:"-"`
}

// Section is the part of an article that a place in its text belongs to.
type Section string

// The sections. Statements of Related and Caption are marked and never count;
// nothing is read in Boilerplate (navigation, stamps, tags, forms) and Dateline.
const (
	Headline    Section = "headline"
	Lead        Section = "lead"
	Body        Section = "body"
	Related     Section = "related"
	Caption     Section = "caption"
	Dateline    Section = "dateline"
	Boilerplate Section = "boilerplate"
)

// Counts reports whether statements found in s count towards stance edges.
func (s Section) Counts() bool { return s == Headline || s == Lead || s == Body }

// MergeDocs returns the names of both lists, sorted, each once.
func MergeDocs(a, b []string) []string {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}

// Known is what a store holds of an article: enough to tell whether it must be read
// again.
type Known struct {
	TextSHA256    string
	ExtractedWith string
	Docs          []string
}
