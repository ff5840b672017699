package main

import (
	"errors"
	"fmt"
	"io"
	"syscall"
)

// The exit codes.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
	exitPart   = 3 // done in part: what failed is listed, running again finishes it
)

// exitError is an error that decides the exit code. A nil err has been told already.
type exitError struct {
	code int
	err  error
}

func (e *exitError) Error() string {
	if e.err == nil {
		return ""
	}
	return e.err.Error()
}

func (e *exitError) Unwrap() error { return e.err }

// usagef is a mistake in how a command was called.
func usagef(format string, args ...any) error {
	return &exitError{exitUsage, fmt.Errorf(format, args...)}
}

// exitCode tells err on stderr and returns the code to leave with.
func exitCode(err error, stderr io.Writer) int {
	if err == nil {
		return exitDone
	}
	// A reader that has seen enough (head, a pager) closes the pipe: no failure.
	if errors.Is(err, syscall.EPIPE) {
		return exitDone
	}
	code := exitFailed
	var exit *exitError
	if errors.As(err, &exit) {
		code = exit.code
	}
	if msg := err.Error(); msg != "" {
		fmt.Fprintf(stderr, "stancegraph: %s\n", msg)
	}
	return code
}
