package neo4j

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestComponentBatches(t *testing.T) {
	c := newComponents()
	for _, pair := range [][2]string{{"b", "a"}, {"d", "c"}, {"e", ""}, {"d", "b"}, {"g", "f"}, {"h", ""}} {
		c.join(pair[0], pair[1])
	}
	for size, want := range map[int][][]string{
		1:   {{"a", "b", "c", "d"}, {"e"}, {"f", "g"}, {"h"}},
		5:   {{"a", "b", "c", "d"}, {"e", "f", "g"}, {"h"}},
		100: {{"a", "b", "c", "d", "e", "f", "g", "h"}},
	} {
		if diff := cmp.Diff(want, c.batches(size, map[string]int{"d": 1, "f": 2})); diff != "" {
			t.Errorf("of %d (-want +got):\n%s", size, diff)
		}
	}
	if got := newComponents().batches(5, nil); len(got) != 0 {
		t.Errorf("of nothing: %v", got)
	}
}
