package nn

import (
	"math"
	"testing"
)

func TestExp(t *testing.T) {
	for x := -80.0; x <= 80; x += 0.37 {
		if got, want := float64(Exp(float32(x))), math.Exp(float64(float32(x))); math.Abs(got/want-1) > 1e-6 {
			t.Errorf("Exp(%v) is %v, want %v", x, got, want)
		}
	}
}

// TestSlopes compares the slopes with differences.
func TestSlopes(t *testing.T) {
	const h = 1e-3
	for x := float32(-5.03); x < 5; x += 0.11 {
		if got, want := BendSlope(Bend(x)), (Bend(x+h)-Bend(x-h))/(2*h); math.Abs(float64(got-want)) > 2e-3 {
			t.Errorf("BendSlope at %v is %v, want %v", x, got, want)
		}
		if got, want := GateSlope(Gate(x)), (Gate(x+h)-Gate(x-h))/(2*h); math.Abs(float64(got-want)) > 2e-3 {
			t.Errorf("GateSlope at %v is %v, want %v", x, got, want)
		}
	}
}
