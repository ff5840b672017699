package text

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"
)

// actorCase is a line of testdata/actors.tsv.
type actorCase struct {
	class, text string
	checks      []string
	kept        bool // it only measures
}

func actorCases(t testing.TB) []actorCase {
	t.Helper()
	f, err := os.Open("testdata/actors.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []actorCase
	class, n := "", 0
	for in := bufio.NewScanner(f); in.Scan(); {
		line := in.Text()
		if name, ok := strings.CutPrefix(line, "= "); ok {
			class, n = name, 0
			continue
		}
		text, checks, ok := strings.Cut(line, "\t")
		if !ok {
			continue
		}
		n++
		all = append(all, actorCase{class, text, strings.Split(checks, ";"), n%2 == 0})
	}
	return all
}

// fault tells what of a check does not hold in d, "" where it holds.
func fault(d *Document, check string) string {
	check = strings.TrimSpace(check)
	find := func(words string) *Mention {
		var found *Mention
		for i := range d.Mentions {
			if m := &d.Mentions[i]; oneLine(d.Slice(m.Span)) == words {
				found = m
			}
		}
		return found
	}
	if words, ok := strings.CutPrefix(check, "! "); ok {
		if find(words) != nil {
			return fmt.Sprintf("%q is a mention", words)
		}
		return ""
	}
	words, want, _ := strings.Cut(check, " = ")
	kind, name, _ := strings.Cut(strings.TrimSpace(want), " ")
	m := find(words)
	if m == nil {
		return fmt.Sprintf("%q is no mention", words)
	}
	c := d.Chains[m.Chain]
	if kind != "*" && string(m.Kind) != kind && string(c.Kind) != kind {
		return fmt.Sprintf("%q is a %s, want %s", words, m.Kind, kind)
	}
	switch name {
	case "":
		return ""
	case "-":
		name = ""
	}
	if c.Name != name {
		return fmt.Sprintf("%q is %q, want %q", words, c.Name, name)
	}
	return ""
}

// keptRight is how many of the lines of even number were read right when last measured.
const keptRight = 57

// TestActors reads the lines of testdata/actors.tsv: all of odd number must be read
// right, and as many of the others as were when last measured.
func TestActors(t *testing.T) {
	type share struct{ right, of int }
	var classes []string
	kept := map[string]share{}
	for _, c := range actorCases(t) {
		d := mentionsOf(t, c.text)
		var faults []string
		for _, check := range c.checks {
			if f := fault(d, check); f != "" {
				faults = append(faults, f)
			}
		}
		if !c.kept {
			if len(faults) > 0 {
				t.Errorf("%s: %s\n\t%s", c.class, c.text, strings.Join(faults, "\n\t"))
			}
			continue
		}
		if _, ok := kept[c.class]; !ok {
			classes = append(classes, c.class)
		}
		s := kept[c.class]
		s.of++
		if len(faults) == 0 {
			s.right++
		}
		kept[c.class] = s
	}
	sum := 0
	for _, class := range classes {
		t.Logf("kept apart: %s: %d of %d", class, kept[class].right, kept[class].of)
		sum += kept[class].right
	}
	if sum < keptRight {
		t.Errorf("kept apart: %d read right, were %d", sum, keptRight)
	}
}
