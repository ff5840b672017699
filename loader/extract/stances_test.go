package extract

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"testing"

	"stancegraph/graph"
	"stancegraph/loader/text"
)

// sentence is one line of testdata/stances_*.tsv: a sentence and the stances that a
// careful reader takes from it, as "ACTOR STANCE [TARGET]" joined by "; ", none for a near
// miss. Each part is words of the sentence; a target left out is not compared.
type sentence struct {
	text string
	want []wanted
}

type wanted struct {
	actor, target string
	stance        graph.Stance
}

func sentences(t *testing.T, name string) []sentence {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []sentence
	for lines := bufio.NewScanner(f); lines.Scan(); {
		line, readings, ok := strings.Cut(lines.Text(), "\t")
		if !ok {
			t.Fatalf("%s: %q: want a sentence, a tab and its readings", name, line)
		}
		s := sentence{text: line}
		for _, r := range strings.Split(readings, "; ") {
			words := strings.Fields(r)
			i := slices.IndexFunc(words, func(w string) bool { _, known := graph.Stance(w).Info(); return known })
			if i < 0 {
				if r != "" {
					t.Fatalf("%s: reading %q has no stance", name, r)
				}
				continue
			}
			s.want = append(s.want, wanted{strings.Join(words[:i], " "), strings.Join(words[i+1:], " "), graph.Stance(words[i])})
		}
		out = append(out, s)
	}
	return out
}

// named reports whether mention m, by its words or its chain's name, or else span s, holds
// words.
func named(d *text.Document, m int, s text.Span, words string) bool {
	all := slice(d, s)
	if m >= 0 {
		all += " " + d.Slice(d.Mentions[m].Span)
		if c := d.Mentions[m].Chain; c >= 0 {
			all += " " + d.Chains[c].Name
		}
	}
	return strings.Contains(strings.ToLower(all), strings.ToLower(words))
}

// counts are what was found of the readings of a table of sentences.
type counts struct{ owed, found, targets, targeted, wrong, silent, near int }

// measure reads sentences by the rules alone. A reading that is not among those of its
// sentence is wrong; near counts the near misses and silent those that give nothing.
func measure(t *testing.T, all []sentence) counts {
	var n counts
	for _, s := range all {
		d, got := read(t, s.text)
		statements := slices.DeleteFunc(got.Statements, func(s Statement) bool { return s.Carried > 0 || strings.HasPrefix(s.Lexicon, "live.model:") })
		fits := func(w wanted, st Statement) bool {
			return st.Stance == w.stance && named(d, st.SourceMention, st.Source, w.actor)
		}
		for _, w := range s.want {
			n.owed++
			mine := slices.DeleteFunc(slices.Clone(statements), func(st Statement) bool { return !fits(w, st) })
			if len(mine) == 0 {
				t.Logf("missed %v: %s\n\tread %s", w, s.text, describe(d, got))
				continue
			}
			n.found++
			if w.target == "" {
				continue
			}
			n.targets++
			if slices.ContainsFunc(mine, func(st Statement) bool { return st.Claim.Target >= 0 && named(d, st.Claim.Target, None, w.target) }) {
				n.targeted++
			} else {
				t.Logf("other target than %v: %s\n\tread %s", w, s.text, describe(d, got))
			}
		}
		before := n.wrong
		for _, st := range statements {
			if !slices.ContainsFunc(s.want, func(w wanted) bool { return fits(w, st) }) {
				n.wrong++
				t.Logf("wrong (%s %s): %s\n\tread %s", st.Rule, st.Lexicon, s.text, line(d, st))
			}
		}
		if len(s.want) == 0 {
			n.near++
			if n.wrong == before {
				n.silent++
			}
		}
	}
	return n
}

// TestNaturalStances measures the rules on sentences that were written before them: every
// class of wording that news takes an explicit stance in, and near misses of the same words.
// The rules were made on the first table; the second was kept apart from their making.
func TestNaturalStances(t *testing.T) {
	for _, tt := range []struct {
		table                        string
		recall, precision, targeting float64 // floors
	}{
		{"stances_developed.tsv", 0.76, 0.93, 0.87},
		{"stances_apart.tsv", 0.61, 0.84, 0.87},
	} {
		t.Run(tt.table, func(t *testing.T) {
			n := measure(t, sentences(t, tt.table))
			recall := float64(n.found) / float64(n.owed)
			precision := float64(n.found) / float64(n.found+n.wrong)
			targeting := float64(n.targeted) / float64(n.targets)
			t.Logf("recall %.3f (%d of %d), precision %.3f (%d wrong), target %.3f (%d of %d), near misses silent %d of %d",
				recall, n.found, n.owed, precision, n.wrong, targeting, n.targeted, n.targets, n.silent, n.near)
			if recall < tt.recall || precision < tt.precision || targeting < tt.targeting {
				t.Errorf("want recall %.2f, precision %.2f, target %.2f at least", tt.recall, tt.precision, tt.targeting)
			}
		})
	}
}
