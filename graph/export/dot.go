package export

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// writeDOT writes the language of Graphviz. Lines are as wide as their weight's
// logarithm and have the colour of their stance; what a reader sees on pointing at one
// are the words that show it.
func writeDOT(ctx context.Context, req Request, w io.Writer) error {
	return draw(ctx, req, &dot{w: w, join: "--"})
}

type dot struct {
	w    io.Writer
	join string
}

func (d *dot) begin(net Network) error {
	kind := "graph"
	if net.twoMode() {
		kind, d.join = "digraph", "->"
	}
	_, err := fmt.Fprintf(d.w, "%s stancegraph {\n"+
		"graph [charset=\"UTF-8\", rankdir=\"LR\", overlap=\"false\"];\nnode [fontname=\"sans-serif\", style=\"filled\"];\nedge [fontname=\"sans-serif\"];\n", kind)
	return err
}

// dotShapes tell actors from claims.
var dotShapes = map[string]string{"actor": `shape="ellipse", fillcolor="#E5E9F0"`, "claim": `shape="box", fillcolor="#FFFFFF"`}

func (d *dot) node(n node) error {
	_, err := fmt.Fprintf(d.w, "%s [label=%s, %s];\n", dotString(n.id), dotString(wrap(label(n.label), dotWidth)), dotShapes[n.kind])
	return err
}

func (d *dot) turn() error { return nil }

func (d *dot) tie(t tie) error {
	more := ""
	if t.evidence != nil {
		info, _ := t.evidence.Stance.Info()
		r := best(t.evidence)
		more = fmt.Sprintf(", color=\"#%s\", fontcolor=\"#%[1]s\", tooltip=%s", info.Colour,
			dotString(label(fmt.Sprintf("%s (%s, %s)", r.Quote, r.In.Source, dated(r).date))))
	}
	_, err := fmt.Fprintf(d.w, "%s %s %s [label=%s, weight=\"%d\", penwidth=\"%s\"%s];\n", dotString(t.from), d.join, dotString(t.to),
		dotString(strings.ToLower(t.label)), dotWeight(t.weight), penWidth(t.weight), more)
	return err
}

func (d *dot) end() error {
	_, err := io.WriteString(d.w, "}\n")
	return err
}

// dotWidth is the number of code points in a line of a label.
const dotWidth = 30

// dotWeight is a whole number, as dot wants one, of at least 1.
func dotWeight(weight float64) int { return max(1, int(min(weight, 1000))) }

// penWidth grows with the number of digits of a weight.
func penWidth(weight float64) string {
	width := 1.0
	for weight = max(weight, -weight); weight >= 2 && width < 8; weight /= 2 {
		width++
	}
	return strconv.FormatFloat(width, 'g', -1, 64)
}

// longestDOT is the number of code points that dot still takes of one string: its own
// limit is 16,384 bytes.
const longestDOT = 3000

// dotString quotes s. In labels a backslash would start an escape, and the pictures that
// Graphviz makes are XML, which lacks two more characters.
func dotString(s string) string {
	s = strings.NewReplacer("\uFFFE", "\uFFFD", "\uFFFF", "\uFFFD").Replace(withoutControls(s))
	if r := []rune(s); len(r) > longestDOT {
		s = string(r[:longestDOT]) + "…"
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", "", "\t", " ", "&", "&amp;").Replace(s) + `"`
}

// wrap breaks a line between words so that its parts have about width code points.
func wrap(s string, width int) string {
	var b strings.Builder
	n := 0
	for i, word := range strings.Fields(s) {
		switch {
		case i == 0:
		case n+1+len([]rune(word)) > width:
			b.WriteByte('\n')
			n = 0
		default:
			b.WriteByte(' ')
			n++
		}
		b.WriteString(word)
		n += len([]rune(word))
	}
	return b.String()
}
