package lexicon

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"stancegraph/graph"
)

// Cue is one row of a table of cues: words that attribute speech, an attitude or a
// stance to somebody.
type Cue struct {
	// Cue is the lemmas, in text order. "~" stands for an argument in between ("hold ~
	// responsible"); "^" marks the word whose arguments the frame speaks of, by default
	// the first. ":ending" is any word of the class of classes.yaml with that name: Cues
	// makes a further cue of the row for each.
	Cue string `yaml:"cue"`
	// Also lists further cues of the same frames.
	Also []string `yaml:"also"`
	// Frames are names of rows of frames.yaml; the first one that holds is taken.
	Frames []string `yaml:"frames"`
	// Target and Claim, where given, replace the places that the frames name.
	Target Slots `yaml:"target"`
	Claim  Slots `yaml:"claim"`
	// Hedged says that the cue itself holds back ("suspect").
	Hedged  bool      `yaml:"hedged"`
	Example string    `yaml:"example"`
	Reads   []Reading `yaml:"reads"`
}

// Says stands in a Reading for the stance where words are attributed without one.
const Says graph.Stance = "SAYS"

// Reading is what an example must be read as. In YAML it is a line "ACTOR STANCE:
// CLAIM", or "ACTOR STANCE TARGET: CLAIM", each part words of the example. A part left
// out is not compared. An empty list of readings means that nothing is found.
type Reading struct {
	Actor  string
	Stance graph.Stance
	Target string
	Claim  string
}

// UnmarshalYAML decodes a line.
func (r *Reading) UnmarshalYAML(n *yaml.Node) error {
	line, claim, _ := strings.Cut(n.Value, ":")
	r.Claim = strings.TrimSpace(claim)
	words := strings.Fields(line)
	for i, w := range words {
		s := graph.Stance(w)
		if _, known := s.Info(); known || s == Says {
			r.Actor, r.Stance, r.Target = strings.Join(words[:i], " "), s, strings.Join(words[i+1:], " ")
			return nil
		}
	}
	return fmt.Errorf("line %d: reading %q has no stance; want ACTOR STANCE [TARGET][: CLAIM]", n.Line, n.Value)
}

// Cues returns the rows of the table name ("verbs.yaml"), checked against the names of
// the frames; every error names file and line.
func Cues(name string, frames []Row[Frame]) ([]Row[Cue], error) {
	rows, err := Rows[Cue](name)
	if err != nil {
		return nil, err
	}
	if err := expand(rows); err != nil {
		return nil, err
	}
	return rows, checkCues(rows, frames)
}

// expand puts the words of a class in the place of its name.
func expand(rows []Row[Cue]) error {
	var classes []Row[Class]
	for i := range rows {
		c := &rows[i].Value
		if !strings.Contains(c.Cue, ":") {
			continue
		}
		before, name, _ := strings.Cut(c.Cue, ":")
		name, after, _ := strings.Cut(name, " ")
		if classes == nil {
			var err error
			if classes, err = Classes(); err != nil {
				return err
			}
		}
		at := slices.IndexFunc(classes, func(r Row[Class]) bool { return r.Value.Name == name })
		if at < 0 {
			return fmt.Errorf("%s: cue %q: unknown class %q", rows[i].At, c.Cue, name)
		}
		var cues []string
		for _, w := range classes[at].Value.Words {
			cues = append(cues, strings.TrimSpace(before+w+" "+after))
		}
		c.Cue, c.Also = cues[0], append(c.Also, cues[1:]...)
	}
	return nil
}

func checkCues(rows []Row[Cue], frames []Row[Frame]) error {
	known := map[string]bool{}
	for _, f := range frames {
		known[f.Value.Name] = true
	}
	for _, r := range rows {
		c := r.Value
		if strings.TrimSpace(c.Cue) == "" || len(c.Frames) == 0 || c.Example == "" {
			return fmt.Errorf("%s: a cue needs words, frames and an example", r.At)
		}
		for _, f := range c.Frames {
			if !known[f] {
				return fmt.Errorf("%s: cue %q: unknown frame %q", r.At, c.Cue, f)
			}
		}
	}
	return nil
}

// Effect is what a governing word does to the stance in the clause under it.
type Effect string

// The effects.
const (
	Real       Effect = "real"       // "continued to back": it backs
	Negates    Effect = "negates"    // "refused to back": it does not
	Undoes     Effect = "undoes"     // "dropped its backing", "stopped backing": it does not; "dropped out to back" does
	Unreal     Effect = "unreal"     // "wants to back": open
	Hedges     Effect = "hedges"     // "seemed to back": held back
	Presumes   Effect = "presumes"   // real, and under "if" still real: "if it continued to back"
	Deliberate Effect = "deliberate" // "pledged to back", "plans to back": as good as done
)

var effects = []Effect{Real, Negates, Undoes, Unreal, Hedges, Presumes, Deliberate}

// Governor is one row of governors.yaml: a verb, noun or adjective over an infinitive or
// a stance noun.
type Governor struct {
	Cue    string `yaml:"cue"` // lemma, for a phrasal verb with its particle ("walk back")
	Effect Effect `yaml:"effect"`
	// Negated is the effect of the governor under negation ("did not hesitate to back");
	// left out, the clause under it is open.
	Negated Effect    `yaml:"negated"`
	Example string    `yaml:"example"`
	Reads   []Reading `yaml:"reads"`
}

// Governors returns the rows of governors.yaml, checked; errors name file and line.
func Governors() ([]Row[Governor], error) {
	rows, err := Rows[Governor]("governors.yaml")
	if err != nil {
		return nil, err
	}
	return rows, checkGovernors(rows)
}

func checkGovernors(rows []Row[Governor]) error {
	seen := map[string]string{}
	for _, r := range rows {
		g := r.Value
		if err := once(seen, g.Cue, r.At, "governor"); err != nil {
			return err
		}
		if g.Effect == "" || g.Example == "" {
			return fmt.Errorf("%s: governor %q needs an effect and an example", r.At, g.Cue)
		}
		for _, e := range []Effect{g.Effect, g.Negated} {
			if !slices.Contains(effects, e) && e != "" {
				return fmt.Errorf("%s: governor %q: unknown effect %q", r.At, g.Cue, e)
			}
		}
	}
	return nil
}
