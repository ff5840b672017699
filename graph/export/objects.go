package export

import "io"

// object is a JSON object that is written whole, keys in order.
type object = map[string]any

// objectList writes a JSON document with a list of objects, one a line. After an error
// it writes nothing more.
type objectList struct {
	w                 io.Writer
	err               error
	open, shut, empty string // around the list, and in its place where nothing is in it
	n                 int
}

func (l *objectList) put(o object) error {
	line := []byte(",\n")
	if l.n == 0 {
		line = []byte(l.open + "\n")
	}
	l.n++
	line, err := appendJSON(line, o)
	if err == nil && l.err == nil {
		_, err = l.w.Write(line)
	}
	l.err = firstOf(l.err, err)
	return l.err
}

func (l *objectList) end() error {
	text := "\n" + l.shut
	if l.n == 0 {
		text = l.empty
	}
	if l.err == nil {
		_, l.err = io.WriteString(l.w, text+"\n")
	}
	return l.err
}
