package main

import (
	"fmt"
	"io"
	"strings"
)

// stepLine tells the steps of a long job: on a terminal each in place of the one before,
// elsewhere one line a step, whatever it counts after a colon.
type stepLine struct {
	w    io.Writer
	last string
}

func (s *stepLine) tell(line string) {
	if _, terminal := isTerminal(s.w); terminal {
		fmt.Fprintf(s.w, "\r\x1b[K%s", line)
		s.last = line
		return
	}
	if what, _, _ := strings.Cut(line, ":"); what != s.last {
		fmt.Fprintln(s.w, line)
		s.last = what
	}
}

// clear takes the line away, so that something else can be written.
func (s *stepLine) clear() {
	if _, terminal := isTerminal(s.w); terminal && s.last != "" {
		fmt.Fprint(s.w, "\r\x1b[K")
	}
	s.last = ""
}
