package decide

import (
	"fmt"
	"strings"

	"stancegraph/graph"
)

// Do is what a decision does.
type Do string

// The decisions.
const (
	Merge   Do = "merge"    // its keys are one party or claim
	Split   Do = "split"    // its key is joined to no other
	NotSame Do = "not-same" // its keys are two parties or claims
	Reject  Do = "reject"   // its statement was misread
	Relabel Do = "relabel"  // its statement takes another stance than was read
	Undo    Do = "undo"     // the decision that it names does not hold
)

// Of is what the keys of a decision are keys of.
type Of string

// The sorts of key.
const (
	Actors Of = "actors"
	Claims Of = "claims"
)

// Key is an actor's or claim's key, with the name or wording that finds it again.
type Key struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// Statement is what finds a statement again.
type Statement struct {
	ID      string       `json:"id"`
	Article string       `json:"article"`
	Actor   string       `json:"actor"`
	Stance  graph.Stance `json:"stance"` // as it was read
	Cue     string       `json:"cue"`
	Quote   string       `json:"quote"`
}

// Decision is one line of the file.
type Decision struct {
	ID        string       `json:"id"`
	Do        Do           `json:"do"`
	Of        Of           `json:"of,omitempty"`
	Keys      []Key        `json:"keys,omitempty"`
	Statement *Statement   `json:"statement,omitempty"`
	Stance    graph.Stance `json:"stance,omitempty"`   // that a relabelled statement takes
	Decision  string       `json:"decision,omitempty"` // ID of the one that is undone
	Why       string       `json:"why,omitempty"`
	Who       string       `json:"who,omitempty"`
	When      string       `json:"when,omitempty"`
}

// String tells the decision in one line.
func (d Decision) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s", d.ID, d.Do)
	for i, k := range d.Keys {
		if i > 0 {
			b.WriteString(" and")
		}
		fmt.Fprintf(&b, " %q (%s)", k.Name, k.ID)
	}
	switch d.Do {
	case Reject:
		fmt.Fprintf(&b, " %s (%s %s)", d.Statement.ID, d.Statement.Actor, d.Statement.Stance)
	case Relabel:
		fmt.Fprintf(&b, " %s (%s %s) as %s", d.Statement.ID, d.Statement.Actor, d.Statement.Stance, d.Stance)
	case Undo:
		fmt.Fprintf(&b, " %s", d.Decision)
	}
	return b.String()
}

// check says in one line what is wrong with the form of d.
func (d Decision) check() error {
	keys := map[Do]int{Merge: 2, NotSame: 2, Split: 1}
	switch {
	case d.ID == "":
		return fmt.Errorf("no id")
	case keys[d.Do] > 0:
		return d.checkKeys(keys[d.Do])
	case d.Do == Reject || d.Do == Relabel:
		return d.checkStatement()
	case d.Do == Undo && d.Decision == "":
		return fmt.Errorf("undo: no decision is named")
	case d.Do != Undo:
		return fmt.Errorf("%q is none of merge, split, not-same, reject, relabel and undo", d.Do)
	}
	return nil
}

func (d Decision) checkKeys(want int) error {
	if d.Of != Actors && d.Of != Claims {
		return fmt.Errorf("%s: of is %q, want actors or claims", d.Do, d.Of)
	}
	if len(d.Keys) != want {
		return fmt.Errorf("%s: %d keys, want %d", d.Do, len(d.Keys), want)
	}
	for _, k := range d.Keys {
		if k.ID == "" {
			return fmt.Errorf("%s: a key without id", d.Do)
		}
	}
	if want == 2 && d.Keys[0].ID == d.Keys[1].ID {
		return fmt.Errorf("%s: both keys are %s", d.Do, d.Keys[0].ID)
	}
	return nil
}

func (d Decision) checkStatement() error {
	switch _, known := d.Stance.Info(); {
	case d.Statement == nil || d.Statement.ID == "" || d.Statement.Article == "":
		return fmt.Errorf("%s: no statement", d.Do)
	case d.Do == Relabel && !known:
		return fmt.Errorf("relabel: %q is no stance", d.Stance)
	case d.Do == Relabel && d.Stance == d.Statement.Stance:
		return fmt.Errorf("relabel: %s was read as %s already", d.Statement.ID, d.Stance)
	}
	return nil
}

// Review is the decision as package graph has it.
func (d Decision) review() graph.Review {
	s := d.Statement
	r := graph.Review{Statement: s.ID, Article: s.Article, Actor: s.Actor, Read: s.Stance, Cue: s.Cue, Quote: s.Quote,
		Verdict: graph.Rejected, Why: d.because()}
	if d.Do == Relabel {
		r.Verdict, r.Stance = graph.Relabelled, d.Stance
	}
	return r
}

// because names the decision, with why, who and when as far as they were given.
func (d Decision) because() string {
	text := "decision " + d.ID
	if d.Why != "" {
		text += ": " + d.Why
	}
	var by []string
	for _, part := range []string{d.Who, d.When} {
		if part != "" {
			by = append(by, part)
		}
	}
	if len(by) > 0 {
		text += " (" + strings.Join(by, ", ") + ")"
	}
	return text
}
