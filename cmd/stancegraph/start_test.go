package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"testing"
)

// TestStart holds what a command costs before it does anything: what packages put into
// memory when the program starts, which is the same on every machine. A module that fills
// large tables then (as go-dateparser does, which loader/source/undated replaces) makes
// every query slower.
func TestStart(t *testing.T) {
	const most = 12 << 20
	cmd := exec.Command("stancegraph", "version")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	var trace bytes.Buffer
	cmd.Stderr = &trace
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	total, packages := 0, 0
	for line := range bytes.Lines(trace.Bytes()) {
		var name string
		var at, clock float64
		var size, count int
		if n, _ := fmt.Sscanf(string(line), "init %s @%f ms, %f ms clock, %d bytes, %d allocs", &name, &at, &clock, &size, &count); n == 5 {
			total, packages = total+size, packages+1
		}
	}
	if packages < 20 || total > most {
		t.Errorf("%d packages put %d bytes into memory at the start, want at most %d", packages, total, most)
	}
}
