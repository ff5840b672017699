package text

import (
	"flag"
	"fmt"
	"runtime"
	"strings"
	"testing"
)

var leakSentences = flag.Int("sentences", 3_000, "how many sentences TestLeak annotates")

// TestLeak annotates many sentences, no two articles alike, and expects memory to be no
// fuller at the end than after the first part. A million:
//
//	go test ./loader/text -run Leak -sentences 1000000 -timeout 1h
func TestLeak(t *testing.T) {
	p := pipeline(t)
	// The race detector drops scratch space at random, so that one early look may find it gone.
	const looks = 8
	var early uint64
	for n, i, seen := 0, 0, 0; n < *leakSentences; i++ {
		d := NewDocument(strings.ReplaceAll(article, "Calloway", fmt.Sprintf("Calloway%d", i)), nil)
		p.Annotate(d)
		n += len(d.Sentences)
		if seen < looks && n >= *leakSentences/10*(seen+1)/looks {
			early = max(early, inUse())
			seen++
		}
	}
	const slack = 1 << 20
	if late := inUse(); late > early+slack {
		t.Errorf("%d bytes in use after %d sentences, %d after a tenth of them", late, *leakSentences, early)
	}
}

// inUse is the number of bytes that are reachable.
func inUse() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
