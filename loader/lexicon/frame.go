package lexicon

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"

	"stancegraph/graph"
)

// Slot names a place in a cue's dependency frame.
//
//	subj    subject of a verb, or of an adjective or noun that is predicated; the
//	        by-agent of a passive; the understood subject of an infinitive or participle
//	obj     direct object; the subject of a passive; the noun that a participle modifies
//	iobj    indirect object ("told the council that ...")
//	that    finite clause that complements the cue, or a quotation
//	inf     infinitive that complements the cue
//	comp    either of the two
//	attr    what is predicated of the object ("called it slander")
//	poss    possessor of a noun ("Orlandia's denial")
//	light   subject of the verb of giving that a noun is the object of ("issued a denial")
//	getter  subject of the verb of getting that a noun is the object of ("drew criticism")
//	topic   subject of the clause that a noun stands in ("has lived with the criticism of
//	        Thorpe"), where it is a party
//	mod     demonym or name that modifies a noun ("the Orlandian denial")
//	speaker whoever says the words that the cue stands in
//	governor the predicate that the cue's anchor belongs to ("should not have ...")
//	carrier subject of the predicate that the cue, a preposition, makes of its noun ("was
//	        behind the raid")
//	csubj   clause that is the subject, or stands for it ("it is wrong to back it")
//	thing   the noun that the cue, an adjective, modifies, or that it is
//	self    the clause that the cue itself heads
//	felt, source  who is made to feel as the cue says, and by what ("the ruling left the
//	        unions furious")
//	beheld  what the infinitive under a feeling sees, hears or has ("glad to see it")
//	bearer  subject of the verb that the cue's noun, with a claim of its own, is an adjunct
//	        of ("opened the session with a tribute to the nurses")
//	amid    what took place amid, over, despite or with the stance that the cue's noun names
//	        ("the bill passed over the objections of the unions")
//	treated object of the verb that the cue's noun is an adjunct of ("regards him with scorn"),
//	        or to whom the noun is given ("gave the plan his blessing")
//	mutual  the coordinated subject, each of whom does it to the others ("traded barbs")
//	whose   who the object, a noun for a deed, says did it ("alleged fraud by Orlandia")
//	undergoer who or what is to undergo what the clause under the cue asks for ("demanded that
//	        the sanctions be lifted")
//	shown   what evidence, named by the cue, would show ("no evidence to suggest that")
//	marked  the noun that the cue introduces ("according to Orlandia")
//	host    the clause that the cue and its noun stand in
//	for, of, on, ...  any other word is a preposition: what stands after it, noun or gerund
type Slot string

var prepositions = []Slot{"about", "after", "against", "among", "around", "as", "at", "away from", "behind", "between", "by", "for", "from", "in", "into", "of",
	"on", "out", "over", "to", "toward", "towards", "under", "up", "upon", "with", "within"}

var places = []Slot{"subj", "obj", "iobj", "that", "inf", "comp", "attr", "poss", "light", "getter", "topic", "mod", "marked", "host", "speaker", "governor", "self", "carrier", "thing", "csubj", "beheld", "bearer", "amid", "treated", "felt", "source", "whose", "undergoer", "mutual", "grounds", "kind", "shown"}

// Preposition reports whether s names a preposition.
func (s Slot) Preposition() bool { return slices.Contains(prepositions, s) }

// Role is what an argument of a cue is to the stance.
type Role string

// The roles.
const (
	Actor  Role = "actor"
	Target Role = "target"
	Claim  Role = "claim"
)

// Slots lists places to look for one argument, the first one filled wins. In YAML it
// is a line of words separated by commas.
type Slots []Slot

// UnmarshalYAML decodes a comma-separated line.
func (s *Slots) UnmarshalYAML(n *yaml.Node) error {
	*s = nil
	for word := range strings.SplitSeq(n.Value, ",") {
		slot := Slot(strings.TrimSpace(word))
		if !slices.Contains(places, slot) && !slot.Preposition() {
			return fmt.Errorf("line %d: unknown place %q", n.Line, slot)
		}
		*s = append(*s, slot)
	}
	return nil
}

// Frame is one row of frames.yaml: which argument of a cue is who in the stance.
type Frame struct {
	Name string `yaml:"name"`
	// Stance is "" for a report: words are attributed, whatever they say.
	Stance graph.Stance `yaml:"stance"`
	// Negated is the stance of the cue under negation, "" for none.
	Negated graph.Stance `yaml:"negated"`
	Actor   Slots        `yaml:"actor"`
	Target  Slots        `yaml:"target"`
	Claim   Slots        `yaml:"claim"`
	// Needs lists roles without which the frame does not hold.
	Needs []Role `yaml:"needs"`
	// Where names, by role, a class of classes.yaml that the argument's head must (or,
	// after "not ", must not) belong to.
	Where map[Role]string `yaml:"where"`
	// Doer is the role of the understood subject of a claim that has none of its own:
	// "denied involvement" (actor), "accused Orlandia of lying" (target).
	Doer Role `yaml:"doer"`
	// Act is the class of act of a claim that names only a deed ("blamed Orlandia for the
	// flood": cause).
	Act string `yaml:"act"`
	// Kind of the claim; "" leaves it to the claim's form.
	Kind graph.ClaimKind `yaml:"kind"`
	// Implied says that the cue names no stance, which only follows from its words.
	Implied bool `yaml:"implied"`
	// Deontic says that the frame holds only under "should", "must" or the like.
	Deontic bool `yaml:"deontic"`
	// Verbal says that a cue of said.yaml is a verb; otherwise a verb is none ("insulted" is
	// not the noun).
	Verbal bool `yaml:"verbal"`
	// Bare says that the frame holds only where nothing tells what the stance is about, which
	// is what somebody else has just said ("Thorpe agreed").
	Bare bool `yaml:"bare"`
	// Object is a class that the object of the claim's verb must belong to.
	Object string `yaml:"object"`
	// Judges says that the claim tells what the target is called or thought to be: a word
	// of said.yaml in it is the stance.
	Judges bool `yaml:"judges"`
	// Content says that what the cue attributes is searched for frames of its own, as
	// speech is.
	Content bool `yaml:"content"`
	// Live says that the frame is that of the cues which a network hears, and of no row.
	Live  bool   `yaml:"live"`
	About string `yaml:"about"`
}

// Class is one row of classes.yaml: words that an argument's head must be one of.
type Class struct {
	Name  string   `yaml:"name"`
	Words []string `yaml:"words"`
	About string   `yaml:"about"`
}

// Frames returns the rows of frames.yaml, checked; every error names file and line.
func Frames() ([]Row[Frame], error) {
	rows, err := Rows[Frame]("frames.yaml")
	if err != nil {
		return nil, err
	}
	return rows, checkFrames(rows)
}

func checkFrames(rows []Row[Frame]) error {
	seen := map[string]string{}
	for _, r := range rows {
		if err := once(seen, r.Value.Name, r.At, "frame"); err != nil {
			return err
		}
		if err := r.Value.check(); err != nil {
			return fmt.Errorf("%s: frame %s: %w", r.At, r.Value.Name, err)
		}
	}
	return nil
}

func (f Frame) check() error {
	for _, s := range []graph.Stance{f.Stance, f.Negated} {
		if _, known := s.Info(); s != "" && !known {
			return fmt.Errorf("unknown stance %q", s)
		}
	}
	places := map[Role]Slots{Actor: f.Actor, Target: f.Target, Claim: f.Claim}
	if len(f.Actor) == 0 {
		return errors.New("no place for the actor")
	}
	for _, role := range f.Needs {
		if len(places[role]) == 0 {
			return fmt.Errorf("needs %q, which has no place", role)
		}
	}
	for role := range f.Where {
		if len(places[role]) == 0 {
			return fmt.Errorf("where %q, which has no place", role)
		}
	}
	if f.Doer != "" && f.Doer != Actor && f.Doer != Target {
		return fmt.Errorf("doer is actor or target, not %q", f.Doer)
	}
	switch f.Kind {
	case "", graph.Allegation, graph.Act, graph.Position:
		return nil
	}
	return fmt.Errorf("unknown kind %q", f.Kind)
}

// Classes returns the rows of classes.yaml, which is read once; nobody may change them.
var Classes = sync.OnceValues(func() ([]Row[Class], error) { return Rows[Class]("classes.yaml") })
