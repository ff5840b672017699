package model

import (
	"math"
	"sync"
)

// Gates are read from tables: 2^gateBits entries a unit, from -gateRange to gateRange,
// values in steps of 2^-15.
const (
	gateBits  = 9
	gateRange = 8
	gateSize  = 2 * gateRange << gateBits
)

// sigmoids and tanhs are made by the first model that is decoded, so that a command that
// needs none does not wait for them.
var (
	sigmoids, tanhs *gateTable
	makeGates       = sync.OnceFunc(func() { sigmoids, tanhs = gateTables() })
)

// gateTable has a place more, since vectors are read from it two places a lane.
type gateTable [gateSize + 1]int16

func gateTables() (s, t *gateTable) {
	s, t = new(gateTable), new(gateTable)
	for i := range gateSize {
		x := (float64(i)+0.5)/(1<<gateBits) - gateRange
		s[i] = int16(math.Round(32767 / (1 + math.Exp(-x))))
		t[i] = int16(math.Round(32767 * math.Tanh(x)))
	}
	return s, t
}

// gate is the index in a table of a number whose scale exceeds the table's by shift
// bits.
func gate(a int32, shift int) uint32 {
	return uint32(min(max(a>>(uint(shift)&31), -gateSize/2), gateSize/2-1)+gateSize/2) % gateSize
}
