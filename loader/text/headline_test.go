package text

import (
	"strings"
	"testing"

	"stancegraph/graph"
)

// TestHeadlineRoles runs headlines that name a role alone, with whom the article names by it.
func TestHeadlineRoles(t *testing.T) {
	for _, tc := range []struct{ headline, body, role, want string }{
		{"Governor backs harbour pact", "Governor Vera Calloway backed the pact. Bram Reed did not.", "Governor", "Vera Calloway"},
		{"Mayor blasts dockers' union", "Otto Quint, mayor of Tidesport, blasted the union.", "Mayor", "Otto Quint"},
		{"Senator sues bank", "Senator Vera Calloway met Senator Bram Reed.", "Senator", ""},
		{"A senator sues bank", "Senator Vera Calloway was late.", "A senator", ""},
	} {
		body := tc.headline + "\n\n" + tc.body
		d := NewDocument(body, []Region{
			{Span: Span{Start: 0, End: len(tc.headline)}, Section: graph.Headline},
			{Span: Span{Start: len(tc.headline), End: len(body)}, Section: graph.Body},
		})
		pipeline(t).Annotate(d)
		got := "(no mention)"
		for i := range d.Mentions {
			if m := &d.Mentions[i]; strings.HasPrefix(d.Slice(m.Span), tc.role) && m.Start == 0 {
				got = d.Chains[m.Chain].Name
			}
		}
		if got != tc.want {
			t.Errorf("%q over %q: %q, want %q", tc.headline, tc.body, got, tc.want)
		}
	}
}
