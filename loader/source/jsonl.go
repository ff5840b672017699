package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// sniffJSONLines takes a head whose first line is a whole JSON object, with another one
// after it.
func sniffJSONLines(head []byte) bool {
	line, rest, ok := bytes.Cut(bytes.TrimSpace(head), []byte{'\n'})
	return ok && isObject(line) && bytes.HasPrefix(bytes.TrimSpace(rest), []byte{'{'})
}

func isObject(line []byte) bool {
	line = bytes.TrimSpace(line)
	return len(line) > 1 && line[0] == '{' && line[len(line)-1] == '}'
}

// readJSONLines emits the record of each line; one that runs over several lines is read
// as JSON is.
func readJSONLines(in *input, emit emit) {
	if head, _ := in.r.Peek(headBytes); !isObject(firstLine(head)) && sniffJSON(head) {
		readJSON(in, emit)
		return
	}
	ordinal := 0
	for line, r := range in.objects(emit) {
		ordinal++
		if !emitRecord(in, r, line, ordinal, emit) {
			return
		}
	}
}

// objects yields the JSON object of each line with the line's number.
func (in *input) objects(emit emit) func(yield func(int, record) bool) {
	return func(yield func(int, record) bool) {
		for line, data := range in.lines(emit) {
			if len(bytes.TrimSpace(data)) == 0 {
				continue
			}
			r, problem := in.object(data, line)
			if problem != nil && !emit(Item{}, problem) || problem == nil && !yield(line, r) {
				return
			}
		}
	}
}

// object reads one JSON object, which begins at line.
func (in *input) object(data []byte, line int) (record, *Problem) {
	text, err := decodeText(data)
	if err != nil {
		return nil, in.at(line, BadEncoding, err.Error())
	}
	r, err := parseRecord([]byte(text))
	if err != nil {
		return nil, in.at(line, BadRecord, err.Error())
	}
	return r, nil
}

func firstLine(head []byte) []byte {
	line, _, found := bytes.Cut(bytes.TrimSpace(head), []byte{'\n'})
	if !found && len(head) == headBytes {
		return []byte("{}") // longer than the head: it is on one line, then
	}
	return line
}

// maxRecord is the length of a record, in bytes, beyond which it is not read: an
// article of full size with its escapes, and its metadata.
func (in *input) maxRecord() int { return 2*in.limit + headBytes }

// lines yields the lines of in with their numbers, from 1, each valid until the next. A
// line beyond maxRecord is passed over and emitted as a problem, and so is a failure to
// read on, which ends the lines.
func (in *input) lines(emit emit) func(yield func(int, []byte) bool) {
	return func(yield func(int, []byte) bool) {
		var buf []byte
		for number := 1; ; number++ {
			var err error
			buf, err = in.line(buf[:0])
			if err != nil && !errors.Is(err, io.EOF) {
				emit(Item{}, in.failed(err))
				return
			}
			switch {
			case len(buf) > in.maxRecord():
				if !emit(Item{}, in.at(number, TooLarge, tooLarge(in.maxRecord()))) {
					return
				}
			case len(buf) > 0 && !yield(number, buf):
				return
			}
			if err != nil {
				return
			}
		}
	}
}

// line appends the next line to buf, with its end; of one beyond maxRecord only its
// beginning, though all of it is consumed.
func (in *input) line(buf []byte) ([]byte, error) {
	for {
		part, err := in.r.ReadSlice('\n')
		if len(buf) <= in.maxRecord() {
			buf = append(buf, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return buf, err
		}
	}
}
