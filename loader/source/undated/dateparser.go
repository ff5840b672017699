// Package dateparser stands in for the module github.com/markusmobius/go-dateparser,
// which go-trafilatura brings for guessing the date of a page. stancegraph takes dates
// from what a page declares alone (see readPage) and never asks for a guess, yet the
// module would fill tables of two hundred languages at the start of every command, which
// is most of the time that a query takes. It holds what go-htmldate names, so that
// go-htmldate compiles; go.mod puts it in the module's place.
package dateparser

import (
	"errors"
	"time"
)

// Parser is named by go-htmldate's default settings.
type Parser struct{ ParserTypes []ParserType }

// ParserType is a way to read a date.
type ParserType uint8

// The ways that go-htmldate names.
const (
	CustomFormat ParserType = iota
	AbsoluteTime
)

// Configuration is named by go-htmldate's options.
type Configuration struct {
	PreferredDateSource PreferredDateSource
	StrictParsing       bool
}

// PreferredDateSource tells which of two dates is meant where both could be.
type PreferredDateSource uint8

// Past is the one that go-htmldate names.
const Past PreferredDateSource = 1

// Date is a date that was read.
type Date struct{ Time time.Time }

// Parse reads no date: it returns the zero Date and an error.
func (*Parser) Parse(*Configuration, string, ...string) (Date, error) {
	return Date{}, errors.New("dates are not guessed")
}
