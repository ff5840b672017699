package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// annotated parses a text and returns it with the token that is the given word.
func annotated(t *testing.T, p *Pipeline, s, word string) (*Document, int) {
	t.Helper()
	d := NewDocument(s, nil)
	p.Annotate(d)
	for i := range d.Tokens {
		if d.Tokens[i].Text == word {
			return d, i
		}
	}
	t.Fatalf("%q has no token %q", s, word)
	return nil, 0
}

func (d *Document) words(list []int) string {
	var out []string
	for _, i := range list {
		out = append(out, d.Tokens[i].Text)
	}
	return strings.Join(out, " ")
}

func (d *Document) wordOf(i int) string {
	if i < 0 {
		return ""
	}
	return d.Tokens[i].Text
}

func TestMorphology(t *testing.T) {
	p := pipeline(t)
	type reading struct {
		Group, Modal              string
		Tense                     Tense
		Passive, Negated, Perfect bool
		Subject, Object, Agent    string
	}
	for _, c := range []struct {
		in, word string
		want     reading
	}{
		{"The minister did not accuse the fleet.", "accuse", reading{Group: "did not accuse", Tense: Past, Negated: true, Subject: "minister", Object: "fleet"}},
		{"The fleet was accused by the minister.", "accused", reading{Group: "was accused", Tense: Past, Passive: true, Subject: "fleet", Agent: "minister"}},
		{"The party will never support the plan.", "support", reading{Group: "will never support", Modal: "will", Tense: Future, Negated: true, Subject: "party", Object: "plan"}},
		{"The ministry has denied the claim.", "denied", reading{Group: "has denied", Tense: Past, Perfect: true, Subject: "ministry", Object: "claim"}},
		{"She can't condemn the attack.", "condemn", reading{Group: "ca n't condemn", Modal: "can", Tense: Present, Negated: true, Subject: "She", Object: "attack"}},
		{"The minister refused to confirm the report.", "confirm", reading{Group: "confirm", Subject: "minister", Object: "report"}},
		{"Officials deny the charge.", "deny", reading{Group: "deny", Tense: Present, Subject: "Officials", Object: "charge"}},
		{"The report could have been written by experts.", "written", reading{Group: "could have been written", Modal: "could", Tense: Present, Passive: true, Perfect: true, Subject: "report", Agent: "experts"}},
	} {
		d, i := annotated(t, p, c.in, c.word)
		got := reading{
			Group: d.words(d.Group(i)), Modal: d.Modal(i), Tense: d.Tense(i),
			Passive: d.Passive(i), Negated: d.Negated(i), Perfect: d.Perfect(i),
			Subject: d.wordOf(d.Subject(i)), Object: d.wordOf(d.Object(i)), Agent: d.wordOf(d.Agent(i)),
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q, %q: (-want +got)\n%s", c.in, c.word, diff)
		}
	}
}

func TestLemmas(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ in, want string }{
		{"The ministries blamed two men for lying.", "the ministry blame two man for lie ."},
		{"They've written that she isn't stopping.", "they have write that she be not stop ."},
		{"Calloway sought better ships.", "Calloway seek good ship ."},
	} {
		d := NewDocument(c.in, nil)
		p.Annotate(d)
		var got []string
		for i := range d.Tokens {
			got = append(got, d.Tokens[i].Lemma)
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%q has the lemmas %q, want %q", c.in, g, c.want)
		}
	}
}

func TestTree(t *testing.T) {
	p := pipeline(t)
	d, said := annotated(t, p, "According to Orlandia, the minister said that Holt and Weil lied.", "said")
	if got := d.wordOf(d.Root(0)); got != "said" {
		t.Errorf("the root is %q", got)
	}
	if first, end := d.Subtree(said); first != 0 || end != len(d.Tokens) {
		t.Errorf("the root's subtree is [%d:%d)", first, end)
	}
	holt := d.Subject(d.Child(said, "ccomp"))
	if got := d.words(d.Conjuncts(holt)); got != "Holt Weil" {
		t.Errorf("conjuncts are %q", got)
	}
	if got := d.Slice(d.SubtreeSpan(holt)); got != "Holt and Weil" {
		t.Errorf("the subtree of the subject is %q", got)
	}
	if got := d.Case(d.Child(said, "obl")); got != "according to" {
		t.Errorf("the preposition is %q", got)
	}
}
