package source

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// fieldHelp names the fields of a record for people.
const fieldHelp = "text, title, url, source, author, date, id"

// fields are the names that records give to what an Item holds, in small letters
// without anything but letters; where a record has several, the first listed wins.
var fields = []struct {
	of    func(*Item) *string
	names []string
}{
	{func(i *Item) *string { return &i.Text }, []string{"text", "articlebody", "articletext", "fulltext", "maintext", "body", "content", "contenthtml", "article", "story"}},
	{func(i *Item) *string { return &i.Title }, []string{"title", "headline", "heading", "head"}},
	{func(i *Item) *string { return &i.URL }, []string{"url", "link", "canonicalurl", "permalink", "weburl", "articleurl", "sourceurl"}},
	{func(i *Item) *string { return &i.Source }, []string{"source", "publisher", "publication", "outlet", "newspaper", "site", "sitename", "sourcename", "provider", "domain"}},
	{func(i *Item) *string { return &i.Author }, []string{"author", "authors", "byline", "creator", "writer"}},
	{func(i *Item) *string { return &i.Published }, []string{"published", "publishedat", "datepublished", "date", "pubdate", "publicationdate", "publishdate", "publisheddate", "publishedon", "publishedtime", "datetime", "timestamp"}},
	{func(i *Item) *string { return &i.RecordID }, []string{"doc", "id", "docid", "articleid", "recordid", "guid", "identifier", "uid"}},
}

const textField, idField = 0, 6

// fieldName brings a key or column name to the form of the table.
func fieldName(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// record is one article as a set of named values, by fieldName.
type record map[string]string

// has reports whether the record has field i of the table, be it empty.
func (r record) has(i int) bool {
	return slices.ContainsFunc(fields[i].names, func(name string) bool { _, ok := r[name]; return ok })
}

// item returns what the record says. Ordinal counts the records of in from 1 and names
// a record without an id of its own.
func (r record) item(in *input, line, ordinal int) Item {
	item := Item{Path: in.path, Line: line}
	for _, f := range fields {
		for _, name := range f.names {
			if value := strings.TrimSpace(r[name]); value != "" {
				*f.of(&item) = value
				break
			}
		}
	}
	for _, name := range fields[textField].names {
		if strings.TrimSpace(r[name]) != "" {
			item.Text = r[name] // to the letter
			break
		}
	}
	if looksMarkedUp(item.Text) {
		item.Text = fragmentText(item.Text)
	}
	item.Doc = item.RecordID
	if item.Doc == "" {
		item.Doc = fmt.Sprintf("%s-%d", in.doc, ordinal)
	}
	return item
}

// emitRecord emits the article of a record, or the problem that it has none.
func emitRecord(in *input, r record, line, ordinal int, emit emit) bool {
	if !r.has(textField) {
		names := slices.Sorted(maps.Keys(r))
		return emit(Item{}, in.at(line, NoText, fmt.Sprintf("no field %q or the like among %q", "text", names[:min(len(names), 12)])))
	}
	return emit(r.item(in, line, ordinal), nil)
}

// parseRecord reads one JSON object.
func parseRecord(data []byte) (record, error) {
	if !json.Valid(data) { // a decoder would stop at the end of the object, whatever follows
		var syntax any
		return nil, json.Unmarshal(data, &syntax)
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber() // ids have more digits than a float64
	var object map[string]any
	if err := decoder.Decode(&object); err != nil {
		return nil, err
	}
	r := record{}
	for _, key := range slices.Sorted(maps.Keys(object)) {
		name := fieldName(key)
		if _, taken := r[name]; !taken || key == name {
			r[name] = flatten(object[key], slices.Contains(fields[textField].names, name))
		}
	}
	return r, nil
}

// flatten turns a JSON value into the string that it stands for: a list into its parts
// (", " between names, a blank line between paragraphs), an object into its name.
func flatten(value any, prose bool) string {
	switch v := value.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	case []any:
		var parts []string
		for _, part := range v {
			if s := flatten(part, prose); s != "" {
				parts = append(parts, s)
			}
		}
		if prose {
			return strings.Join(parts, "\n\n")
		}
		return strings.Join(parts, ", ")
	case map[string]any:
		for _, key := range []string{"name", "title", "rendered", "text", "value", "@value", "#text", "$oid", "$date"} {
			if s := flatten(v[key], prose); s != "" {
				return s
			}
		}
	}
	return ""
}
