package export

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"

	"stancegraph/graph"
)

// writeMarkdown writes a report to read: for each claim, those that most statements are
// about first, who stands for it and who against, with the words. Whatever Markdown or
// HTML the words hold is shown, not obeyed.
func writeMarkdown(ctx context.Context, req Request, w io.Writer) error {
	m := &markdownReport{w: w}
	m.line("# Who stands where\n")
	err := claimsByWeight(ctx, req, func(claim graph.Ref, edges []graph.EdgeEvidence) error {
		m.claim(claim, edges)
		return m.err
	})
	if err == nil && m.claims == 0 {
		m.line("No statement fits.")
	}
	return firstOf(err, m.err)
}

// batchStatements is the number of statements, about, that claimsByWeight holds.
const batchStatements = 2000

// claimsByWeight calls each for every claim with the stance edges on it, those with the
// most statements first, then by ID. It holds some claims at a time.
func claimsByWeight(ctx context.Context, req Request, each func(graph.Ref, []graph.EdgeEvidence) error) error {
	weight := map[string]int{}
	err := req.Reader.StanceEdges(ctx, req.Selection, func(e graph.EdgeEvidence) error {
		weight[e.What.ID] += len(e.Statements)
		return nil
	})
	if err != nil {
		return err
	}
	order := make([]string, 0, len(weight))
	for id := range weight {
		order = append(order, id)
	}
	slices.SortFunc(order, func(a, b string) int { return cmp.Or(cmp.Compare(weight[b], weight[a]), cmp.Compare(a, b)) })
	for len(order) > 0 {
		n := 0
		for sum := 0; n < len(order) && (n == 0 || sum+weight[order[n]] <= batchStatements); n++ {
			sum += weight[order[n]]
		}
		if err := claimBatch(ctx, req, order[:n], each); err != nil {
			return err
		}
		order = order[n:]
	}
	return nil
}

func claimBatch(ctx context.Context, req Request, ids []string, each func(graph.Ref, []graph.EdgeEvidence) error) error {
	sel := req.Selection
	sel.Claims = ids
	edges := map[string][]graph.EdgeEvidence{}
	err := req.Reader.StanceEdges(ctx, sel, func(e graph.EdgeEvidence) error {
		edges[e.What.ID] = append(edges[e.What.ID], e)
		return nil
	})
	if err != nil {
		return err
	}
	for _, id := range ids {
		if len(edges[id]) == 0 {
			continue // the graph changed, and the export will fail
		}
		if err := each(edges[id][0].What, edges[id]); err != nil {
			return err
		}
	}
	return nil
}

type markdownReport struct {
	w      io.Writer
	err    error
	claims int
}

func (m *markdownReport) line(format string, args ...any) {
	if m.err == nil {
		_, m.err = fmt.Fprintf(m.w, format+"\n", args...)
	}
}

func (m *markdownReport) claim(claim graph.Ref, edges []graph.EdgeEvidence) {
	m.claims++
	m.line("## %s\n", markdownCell(claim.Name))
	m.line("%s, `%s`\n", claim.Kind, claim.ID)
	for _, s := range []graph.Side{graph.For, graph.Against} {
		var of []graph.EdgeEvidence
		for _, e := range edges {
			if side(e.Stance) == string(s) {
				of = append(of, e)
			}
		}
		if len(of) == 0 {
			continue
		}
		slices.SortStableFunc(of, func(a, b graph.EdgeEvidence) int { return cmp.Compare(len(b.Statements), len(a.Statements)) })
		m.line("### %s\n", map[graph.Side]string{graph.For: "For", graph.Against: "Against"}[s])
		for _, e := range of {
			m.stance(e)
		}
		m.line("")
	}
}

func (m *markdownReport) stance(e graph.EdgeEvidence) {
	info, _ := e.Stance.Info()
	m.line("- **%s** %s: %s in %s", markdownCell(e.Who.Name), info.Verb, plural(len(e.Statements), "statement"), plural(e.Articles, "article"))
	for _, r := range e.Statements {
		m.line("  - “%s” — %s", markdownCell(r.Quote), strings.Join(provenance(r), ", "))
	}
}

// provenance tells where and how a statement was found.
func provenance(r graph.Resolved) []string {
	name := markdownCell(title(r.In))
	if address, ok := webAddress(r.In.URL); ok {
		name = "[" + name + "](" + address + ")"
	}
	parts := []string{name, markdownCell(r.In.Source)}
	if d := dated(r); d.date != "" {
		parts = append(parts, d.by+" "+d.date)
	}
	if r.For.Name != "" {
		parts = append(parts, "for "+markdownCell(r.For.Name))
	}
	for _, via := range r.Through {
		parts = append(parts, "via "+markdownCell(via.Name))
	}
	for _, mark := range []struct {
		name string
		set  bool
	}{{"hedged", r.Hedged}, {"nested", r.Nested}, {string(r.Review), r.Review != ""}} {
		if mark.set {
			parts = append(parts, mark.name)
		}
	}
	return append(parts, "`"+r.ID+"`")
}

// webAddress returns the address of a page with everything in it percent-encoded that
// markup could take for its own; ok is false for anything but http and https.
func webAddress(s string) (string, bool) {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return "", false
	}
	var b strings.Builder
	for _, c := range []byte(u.String()) {
		if c <= ' ' || c >= 0x7F || strings.IndexByte("\"<>()[]\\`{}|^'*_", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
			continue
		}
		b.WriteByte(c)
	}
	return b.String(), true
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
