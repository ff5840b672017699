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
	// Heard is the probability that the network of live cues gives a cue that names its stance, 0 where it
	// was not asked.
	Heard float64
	// Whose is the probability that the ranking of actors gives the actor, 0 where it was not asked.
	Whose float64
}

// class is the table of the row that read the statement: "verbs", "said".
func (s Signs) class() string {
	file, _, _ := strings.Cut(s.Lexicon, ":")
	file = strings.TrimSuffix(file, ".yaml")
	return file[strings.LastIndexByte(file, '/')+1:]
}

// Flag is a sign that holds or not.
type Flag struct {
	Sign  string // its name in the model's data
	Word  string // the same as one word
	Holds *bool
}

// Flags are the flags of s, in a fixed order.
func (s *Signs) Flags() []Flag {
	return []Flag{
		{"actor unnamed", "unnamed", &s.Unnamed}, {"nested", "nested", &s.Nested}, {"hedged", "hedged", &s.Hedged},
		{"implied", "implied", &s.Implied}, {"turned", "turned", &s.Turned}, {"claim pointed at", "pointed", &s.Pointed},
		{"no target", "noparty", &s.NoParty}, {"target unnamed", "vague", &s.Vague}, {"main clause", "main", &s.Main},
		{"possible", "possible", &s.Possible}, {"future", "future", &s.Future}, {"infinitive", "infinitive", &s.Infinitive},
		{"relative clause", "relative", &s.Relative}, {"figures", "figures", &s.Figures}, {"condition", "condition", &s.Condition},
	}
}

// band is the band that probability p lies in.
func band(p float64) string {
	for _, from := range []float64{.9, .8, .6, .4, .2, .05} {
		if p >= from {
			return "from " + strings.TrimPrefix(fmt.Sprint(from), "0")
		}
	}
	return "hardly"
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
	if s.Heard > 0 {
		names = append(names, "heard "+band(s.Heard))
	}
	if s.Whose > 0 {
		names = append(names, "whose "+band(s.Whose))
	}
	if s.Carried == 0 && s.Cue != "" {
		names = append(names, "cue "+s.Cue)
	}
	if s.Head != "" {
		names = append(names, "head "+s.Head)
	}
	for _, flag := range s.Flags() {
		if *flag.Holds {
			names = append(names, flag.Sign)
		}
	}
	return slices.Compact(names)
}
