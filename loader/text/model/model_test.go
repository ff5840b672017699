package model

import "testing"

// TestDecodeCutOff cuts the embedded model off at many places: an error, no panic.
func TestDecodeCutOff(t *testing.T) {
	if _, err := Decode(english); err != nil {
		t.Fatal(err)
	}
	for n := 0; n < len(english); n += 1 + n/7 {
		if _, err := Decode(english[:n]); err == nil {
			t.Fatalf("the first %d bytes decode", n)
		}
	}
}

// TestSize holds the model to what the repository allows.
func TestSize(t *testing.T) {
	const limit = 8 << 20
	if len(english) > limit {
		t.Errorf("the model has %d bytes, the limit is %d", len(english), limit)
	}
}

func BenchmarkDecode(b *testing.B) {
	for b.Loop() {
		if _, err := Decode(english); err != nil {
			b.Fatal(err)
		}
	}
}
