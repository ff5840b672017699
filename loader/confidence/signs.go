package confidence

import (
	"fmt"
	"slices"
	"strings"

	"stancegraph/graph"
)

// Actor says how a reading came to its actor.
type Actor string

// The ways to an actor, from the surest.
const (
	Name        Actor = "name"
	Description Actor = "description"
	Pronoun     Actor = "pronoun"
	Writer      Actor = "writer" // of a text without a title: a letter, a post
	Author      Actor = "author"
)

// Signs are what is known of how a statement was read.
type Signs struct {
	Rule    string // name of the frame
	Lexicon string // file:line of the row; its file is the class of the rule
	Stance  graph.Stance
	Actor   Actor
	Unnamed bool   // the actor is told by a description alone
	Slot    string // place of the actor in the frame: "subj", "poss", ...
	Nested  bool
	Hedged  bool
	Implied bool // the cue names no stance
	Turned  bool // negation or another stance in the claim turned the cue's own stance
	Pointed bool // the claim's words only point at one
	NoParty bool // no target was found
	Vague   bool // the target is told by a description alone
	Main    bool // the cue heads its sentence
	// Possible and Future say that "can", "may" and the like, or "will", stand at the cue;
	// Infinitive that it follows "to"; Relative that its clause tells which party is meant.
	Possible, Future, Infinitive, Relative bool
	Figures                                bool   // the sentence tells of a poll or gives percentages
	Condition                              bool   // an if-clause stands in the sentence
	Cue                                    string // the cue in its dictionary form
	Head                                   string // the noun of an actor that is described or a group ("voter"), ""
	// Carried is the probability that the model of carried stances gives, 0 where a rule
	// read the statement.
	Carried float64
}

// class is the table of the row that read the statement: "verbs", "said".
func (s Signs) class() string {
	file, _, _ := strings.Cut(s.Lexicon, ":")
	file = strings.TrimSuffix(file, ".yaml")
	return file[strings.LastIndexByte(file, '/')+1:]
}

// names are the names of the signs that hold, those of the model's data.
func (s Signs) names() []string {
	names := []string{"class " + s.class(), "class " + s.class() + " " + string(s.Stance), "rule " + s.Rule}
	if s.Actor != Name {
		names = append(names, "actor by "+string(s.Actor))
	}
	if s.Slot != "subj" && s.Slot != "" {
		names = append(names, "actor not subject")
	}
	if s.Carried > 0 {
		// Below .4 stand accusations alone, too few to be told from those above.
		names = append(names, fmt.Sprintf("carried from .%d", min(max(int(s.Carried*10), 4), 9)))
	}
	if s.Carried == 0 && s.Cue != "" {
		names = append(names, "cue "+s.Cue)
	}
	if s.Head != "" {
		names = append(names, "head "+s.Head)
	}
	for _, flag := range []struct {
		holds bool
		name  string
	}{{s.Unnamed, "actor unnamed"}, {s.Nested, "nested"}, {s.Hedged, "hedged"}, {s.Implied, "implied"}, {s.Turned, "turned"}, {s.Pointed, "claim pointed at"}, {s.NoParty, "no target"}, {s.Vague, "target unnamed"}, {s.Main, "main clause"}, {s.Possible, "possible"}, {s.Future, "future"}, {s.Infinitive, "infinitive"}, {s.Relative, "relative clause"}, {s.Figures, "figures"}, {s.Condition, "condition"}} {
		if flag.holds {
			names = append(names, flag.name)
		}
	}
	return slices.Compact(names)
}
