package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"stancegraph/loader/text"
)

// fragment draws the part of a dependency tree that joins some tokens: the paths between
// them, and beside each word of a path what else depends on it, in few words.
type fragment struct {
	doc  *text.Document
	role map[int]string // by token: what it is to the reading
	on   map[int]bool   // tokens on the paths
}

// drawFragment draws the fragment of the tokens of role, all of one sentence, a line a
// word: its text, tag and relation, then its role.
func drawFragment(doc *text.Document, role map[int]string) string {
	f := fragment{doc, role, map[int]bool{}}
	under := map[int]int{} // by token of a path: how many of the tokens lie under it
	for t := range role {
		for k := t; k >= 0; k = doc.Tokens[k].Head {
			under[k]++
			f.on[k] = true
		}
	}
	if len(role) == 0 {
		return ""
	}
	// The lowest word above all of them lies on the way up from any.
	top := slices.Min(slices.Collect(maps.Keys(role)))
	for top >= 0 && under[top] < len(role) {
		top = doc.Tokens[top].Head
	}
	if top < 0 {
		return "" // they are not of one sentence
	}
	var b strings.Builder
	f.draw(&b, top, "", "")
	return b.String()
}

func (f *fragment) draw(b *strings.Builder, t int, first, rest string) {
	token := f.doc.Tokens[t]
	line := fmt.Sprintf("%s%s  %s %s", first, plainWords(token.Text), token.Tag, token.Rel)
	if role := f.role[t]; role != "" {
		line += "  = " + role
	}
	fmt.Fprintln(b, line)
	children := slices.DeleteFunc(slices.Clone(f.doc.Children(t)), func(k int) bool {
		return f.doc.Tokens[k].Rel == "punct"
	})
	for i, k := range children {
		branch, below := "├─ ", "│  "
		if i == len(children)-1 {
			branch, below = "└─ ", "   "
		}
		if f.on[k] {
			f.draw(b, k, rest+branch, rest+below)
			continue
		}
		fmt.Fprintf(b, "%s%s  %s\n", rest+branch, f.short(k), f.doc.Tokens[k].Rel)
	}
}

// longestBranch is how many words of what is beside the paths are shown.
const longestBranch = 6

// short is the words under token t, the middle left out where they are many.
func (f *fragment) short(t int) string {
	first, end := f.doc.Subtree(t)
	var words []string
	for i := first; i < end; i++ {
		if end-first > longestBranch && i >= first+longestBranch/2 && i < end-longestBranch/2 {
			if words[len(words)-1] != "…" {
				words = append(words, "…")
			}
			continue
		}
		words = append(words, plainWords(f.doc.Tokens[i].Text))
	}
	return strings.Join(words, " ")
}

// plainWords is s without what a terminal would obey.
func plainWords(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteString(printable(r))
	}
	return b.String()
}

// headOf is the token that heads the words of a span: the first whose own head lies
// outside; -1 where no token lies in it.
func headOf(doc *text.Document, span text.Span) int {
	first, _ := slices.BinarySearchFunc(doc.Tokens, span.Start, func(t text.Token, at int) int { return t.Start - at })
	for t := first; t < len(doc.Tokens) && doc.Tokens[t].Start < span.End; t++ {
		if h := doc.Tokens[t].Head; h < 0 || doc.Tokens[h].Start < span.Start || doc.Tokens[h].Start >= span.End {
			if doc.Tokens[t].Rel != "punct" {
				return t
			}
		}
	}
	return -1
}
