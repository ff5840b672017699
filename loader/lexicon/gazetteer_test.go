package lexicon

import (
	"testing"
)

func BenchmarkGazetteerLoad(b *testing.B) {
	for b.Loop() {
		if _, err := load(); err != nil {
			b.Fatal(err)
		}
	}
}
