package text

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/loader/text/model"
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

// TestFinite reads verbs that the tagger takes for participles, and participles.
func TestFinite(t *testing.T) {
	s := syntax{m: &model.Model{}}
	for _, c := range []struct{ in, want string }{
		{"minister/NN<1/nsubj:pass called/VBN<-1/root ./.<1/punct", "VBD nsubj"},
		{"minister/NN<2/nsubj:pass was/VBD<2/aux:pass called/VBN<-1/root ./.<2/punct", "VBN nsubj:pass"},
		{"minister/NN<1/nsubj:pass called/VBN<-1/root", "VBN nsubj:pass"},
		{"plan/NN<-1/root called/VBN<0/acl ./.<0/punct", "VBN root"},
		{"minister/NN<1/nsubj:pass called/VBN<-1/root by/IN<3/case us/PRP<1/obl:agent ./.<1/punct", "VBN nsubj:pass"},
	} {
		d := tree(t, c.in)
		s.finite(d, &d.Sentences[0])
		verb := slices.IndexFunc(d.Tokens, func(k Token) bool { return k.Text == "called" })
		if got := d.Tokens[verb].Tag + " " + d.Tokens[0].Rel; got != c.want {
			t.Errorf("%s: %s, want %s", c.in, got, c.want)
		}
	}
}

// tree makes a document of words as WORD/TAG<HEAD/RELATION.
func tree(t *testing.T, s string) *Document {
	t.Helper()
	d := &Document{}
	for _, w := range strings.Fields(s) {
		word, arc, _ := strings.Cut(w, "<")
		form, tag, _ := strings.Cut(word, "/")
		head, rel, _ := strings.Cut(arc, "/")
		n, err := strconv.Atoi(head)
		if err != nil {
			t.Fatal(err)
		}
		d.Tokens = append(d.Tokens, Token{Text: form, Lemma: form, Tag: tag, Head: n, Rel: rel})
	}
	d.Sentences = []Sentence{{After: len(d.Tokens)}}
	d.indexTree()
	return d
}

// TestSeldomForms looks at forms of verbs that treebanks have seldom or not at all.
func TestSeldomForms(t *testing.T) {
	p := pipeline(t)
	for in, want := range map[string]string{
		"She applauded the plan.":            "applaud",
		"She bribed the minister.":           "bribe",
		"He declined to comment.":            "decline",
		"They persuaded the mayor to leave.": "persuade",
		"The mayor touted the plan.":         "tout",
		"The mayor conceded defeat.":         "concede",
		"They were praising the fleet.":      "praise",
	} {
		d := NewDocument(in, nil)
		p.Annotate(d)
		if got := d.Tokens[d.Root(0)].Lemma; got != want {
			t.Errorf("%q: the verb is %q, want %q", in, got, want)
		}
	}
}

// TestHeadGerund hangs what stands before a gerund that is a noun on it.
func TestHeadGerund(t *testing.T) {
	for s, want := range map[string]string{
		"The mayor denounced the police shooting of an unarmed man.": "shooting",
		"The ministry condemned the mass shooting in the market.":    "shooting",
	} {
		d := mentionsOf(t, s)
		o := d.Child(d.Root(0), "obj")
		if o < 0 || d.Tokens[o].Text != want {
			t.Errorf("%s: the object is token %d, want %q", s, o, want)
		}
	}
}
