package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
)

// sniffJSON takes a head that begins as an object does, or an array of them.
func sniffJSON(head []byte) bool {
	head = bytes.TrimSpace(head)
	if bytes.HasPrefix(head, []byte{'['}) {
		head = bytes.TrimSpace(head[1:])
	}
	if !bytes.HasPrefix(head, []byte{'{'}) {
		return false
	}
	head = bytes.TrimSpace(head[1:])
	return bytes.HasPrefix(head, []byte{'"'}) || bytes.HasPrefix(head, []byte{'}'})
}

// readJSON emits the records of a JSON text: one object, an array of them, or several
// one after another. Objects are framed by their brackets, so that a broken one loses
// only itself.
func readJSON(in *input, emit emit) {
	f := framer{in: in, line: 1}
	ordinal := 0
	for {
		frame, err := f.next()
		if err != nil && !errors.Is(err, io.EOF) {
			emit(Item{}, in.failed(err))
			return
		}
		if f.stray > 0 && !emit(Item{}, in.at(f.stray, BadRecord, "neither an object nor an array of objects")) {
			return
		}
		switch {
		case frame == nil:
		case f.tooLong:
			if !emit(Item{}, in.at(f.start, TooLarge, tooLarge(in.maxRecord()))) {
				return
			}
		case f.open || !json.Valid(frame) && bytes.ContainsRune(frame, '\n'):
			if !f.resync(&ordinal, emit) {
				return
			}
		default:
			ordinal++
			if !emitJSON(in, frame, f.start, ordinal, emit) {
				return
			}
		}
		if err != nil {
			return
		}
	}
}

// emitJSON emits the article of one JSON object, which begins at line.
func emitJSON(in *input, data []byte, line, ordinal int, emit emit) bool {
	r, problem := in.object(data, line)
	if problem != nil {
		return emit(Item{}, problem)
	}
	return emitRecord(in, r, line, ordinal, emit)
}

// framer cuts a JSON text into its objects.
type framer struct {
	in     *input
	line   int // of the next byte
	column int // of the next byte, from 0

	// Of the last frame:
	buf     []byte
	start   int  // line
	indent  int  // bytes before it on its line
	open    bool // the text ended within it
	tooLong bool // only its beginning is in buf
	stray   int  // line of bytes before it that belong to no object, 0
}

// next returns the next object, valid until the call after; nil at the end.
func (f *framer) next() ([]byte, error) {
	f.buf, f.open, f.tooLong, f.stray = f.buf[:0], false, false, 0
	var state brackets
	for {
		b, err := f.in.r.ReadByte()
		if err != nil {
			f.open = len(f.buf) > 0
			if !f.open {
				return nil, err
			}
			return f.buf, err
		}
		column := f.column
		if f.column++; b == '\n' {
			f.line++
			f.column = 0
		}
		if len(f.buf) == 0 {
			switch b {
			case ' ', '\t', '\r', '\n', ',', '[', ']', 0x1E:
				continue
			case '{':
				f.start, f.indent = f.line, column
			default:
				if f.stray == 0 {
					f.stray = f.line
				}
				continue
			}
		}
		if len(f.buf) < f.in.maxRecord() {
			f.buf = append(f.buf, b)
		} else {
			f.tooLong = true
		}
		if state.step(b); state.depth == 0 {
			return f.buf, nil
		}
	}
}

// brackets follows how deep in objects and arrays a JSON text is.
type brackets struct {
	depth           int
	quoted, escaped bool
}

func (s *brackets) step(b byte) {
	switch {
	case s.escaped:
		s.escaped = false
	case s.quoted && b == '\\':
		s.escaped = true
	case b == '"':
		s.quoted = !s.quoted
	case s.quoted:
	case b == '{' || b == '[':
		s.depth++
	case b == '}' || b == ']':
		s.depth--
	}
}

// resync finds the records in a frame that is broken: later ones begin where a line
// opens an object no deeper in than the first.
func (f *framer) resync(ordinal *int, emit emit) bool {
	var piece []byte
	first, line := f.start, f.start
	flush := func() bool {
		if piece = bytes.TrimRight(piece, " \t\r\n,]"); len(piece) == 0 {
			return true
		}
		*ordinal++
		return emitJSON(f.in, piece, first, *ordinal, emit)
	}
	for text := range bytes.Lines(f.buf) {
		body := bytes.TrimLeft(text, " \t")
		if line > f.start && bytes.HasPrefix(body, []byte{'{'}) && len(text)-len(body) <= f.indent {
			if !flush() {
				return false
			}
			piece, first = nil, line
		}
		piece = append(piece, text...)
		line++
	}
	return flush()
}
