package loader

import (
	"iter"
	"slices"

	"stancegraph/loader/clean"
	"stancegraph/loader/source"
)

// Inputs yields items, or problems in place of those that cannot be read. It can be
// run through more than once and then yields the same.
type Inputs = iter.Seq2[source.Item, *source.Problem]

// group is what one article ID stands for in an input: one text, under one name or
// several.
type group struct {
	hash  string   // of the text
	docs  []string // sorted
	first int      // ordinal of the item that is read: the first of the smallest doc
	clash bool     // two different texts claim the ID
}

// groups runs through inputs once, keeping no text, and returns what each article ID
// stands for and the problems met. Both items of a clash are named as problems.
func groups(inputs Inputs) (map[string]*group, []source.Problem) {
	byID := map[string]*group{}
	owner := map[string]source.Item{} // without text, to name both sides of a clash
	var problems []source.Problem
	ordinal := -1
	for item, problem := range inputs {
		if problem != nil {
			problems = append(problems, *problem)
			continue
		}
		ordinal++
		id, hash := clean.Identify(item)
		item.Text = ""
		g := byID[id]
		if g == nil {
			byID[id] = &group{hash: hash, docs: []string{item.Doc}, first: ordinal}
			owner[id] = item
			continue
		}
		if g.hash != hash {
			if !g.clash {
				problems = append(problems, clash(owner[id], item))
			}
			g.clash = true
			problems = append(problems, clash(item, owner[id]))
			continue
		}
		if item.Doc < g.docs[0] {
			g.first, owner[id] = ordinal, item
		}
		if at, found := slices.BinarySearch(g.docs, item.Doc); !found {
			g.docs = slices.Insert(g.docs, at, item.Doc)
		}
	}
	return byID, problems
}

func clash(item, other source.Item) source.Problem {
	return source.Problem{
		Path: item.Path, Line: item.Line, Doc: item.Doc, Reason: source.DuplicateID,
		Detail: "another text has the same id: " + place(other) + "; neither is read: give one of them another id or url",
	}
}

func place(item source.Item) string {
	return source.Problem{Path: item.Path, Line: item.Line}.Place()
}

// distinct yields, of the items of inputs, the one that each group reads, with the
// group's docs.
func distinct(inputs Inputs, byID map[string]*group) iter.Seq[work] {
	return func(yield func(work) bool) {
		ordinal := -1
		for item, problem := range inputs {
			if problem != nil {
				continue
			}
			ordinal++
			id := item.ID()
			g := byID[id]
			// An input that changed between the two runs has items nobody counted.
			if g == nil || g.clash || g.first != ordinal {
				continue
			}
			if !yield(work{item, id, g.docs}) {
				return
			}
		}
	}
}

// work is one article to read.
type work struct {
	item source.Item
	id   string
	docs []string
}
