package resolve

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph"
	"stancegraph/loader/clean"
)

func scatter(x uint64) uint64 {
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
	x = (x ^ x>>27) * 0x94D049BB133111EB
	return x ^ x>>31
}

// prose makes a text of n lines of thirty words, told apart by the seed.
func prose(seed, n int) string {
	var b strings.Builder
	for line := range n {
		for word := range 30 {
			fmt.Fprintf(&b, "w%d ", scatter(uint64(seed*100000+line*100+word))%5000)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func articleKeys(texts map[string]string, dates map[string]graph.Date, ids ...string) []graph.ArticleKey {
	var keys []graph.ArticleKey
	for _, id := range ids {
		keys = append(keys, graph.ArticleKey{ID: id, Published: dates[id], Signature: clean.Signature(texts[id])})
	}
	return keys
}

func TestDuplicates(t *testing.T) {
	const menu = "Home\nNews\nTides\nShare this\n"
	wire := prose(1, 12)
	texts := map[string]string{
		"a-1": wire,
		"a-2": menu + wire + "Tags: tides, harbour\n",                             // the same with a site's furniture
		"a-3": menu + strings.Join(strings.SplitAfter(wire, "\n")[:8], ""),        // cut at the end
		"a-4": menu + prose(2, 12),                                                // another story of that site
		"a-5": prose(3, 6) + strings.Join(strings.SplitAfter(wire, "\n")[:3], ""), // quotes a little of it
		"a-6": "Short note.\n",
		"a-7": "Short note.\n",
	}
	dates := map[string]graph.Date{
		"a-1": {Value: "2014-12-20", Precision: graph.Day},
		"a-2": {Value: "2014-12", Precision: graph.Month},
		"a-3": {Value: "2014-12-19", Precision: graph.Day},
	}
	want := map[string]string{"a-1": "a-3", "a-2": "a-3"}
	for _, ids := range [][]string{
		{"a-1", "a-2", "a-3", "a-4", "a-5", "a-6", "a-7"},
		{"a-7", "a-3", "a-5", "a-2", "a-6", "a-1", "a-4"},
	} {
		got, err := duplicates(articleKeys(texts, dates, ids...), func(ids []string) (map[string]string, error) {
			found := map[string]string{}
			for _, id := range ids {
				found[id] = texts[id]
			}
			return found, nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("copies of %v (-want +got):\n%s", ids, diff)
		}
	}
}

// Many copies cost a few comparisons each, not all with all.
func TestDuplicatesOfMany(t *testing.T) {
	wire := prose(1, 10)
	var keys []graph.ArticleKey
	signature := clean.Signature(wire)
	for i := range 2000 {
		keys = append(keys, graph.ArticleKey{ID: fmt.Sprintf("a-%04d", i), Signature: signature})
	}
	if pairs := copyCandidates(keys); len(pairs) > 2*len(keys) {
		t.Errorf("%d candidate pairs for %d copies", len(pairs), len(keys))
	}
	copies, err := duplicates(keys, func(ids []string) (map[string]string, error) {
		found := map[string]string{}
		for _, id := range ids {
			found[id] = wire
		}
		return found, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(copies) != len(keys)-1 {
		t.Errorf("%d copies, want %d", len(copies), len(keys)-1)
	}
}

func TestDuplicatesTextsFail(t *testing.T) {
	down := errors.New("store is down")
	texts := map[string]string{"a-1": prose(1, 5), "a-2": prose(1, 5)}
	_, err := Link(graph.Keys{Articles: articleKeys(texts, nil, "a-1", "a-2")}, nil, nil,
		func([]string) (map[string]string, error) { return nil, down })
	if !errors.Is(err, down) {
		t.Errorf("got %v, want %v", err, down)
	}
}
