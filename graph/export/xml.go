package export

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
)

// xmlWriter writes XML piece by piece. After an error it writes nothing more.
type xmlWriter struct {
	w   io.Writer
	err error
}

// raw writes markup.
func (x *xmlWriter) raw(parts ...string) {
	for _, p := range parts {
		if x.err == nil {
			_, x.err = io.WriteString(x.w, p)
		}
	}
}

// tag writes <name a="b" …> or, where it is empty, <name a="b" …/>; pairs are names and
// values of attributes, those without value left out.
func (x *xmlWriter) tag(name string, empty bool, pairs ...string) {
	x.raw("<", name)
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			x.raw(" ", pairs[i], `="`, xmlText(pairs[i+1]), `"`)
		}
	}
	if empty {
		x.raw("/")
	}
	x.raw(">")
}

// xmlText escapes s for content and attributes. What XML 1.0 cannot hold becomes U+FFFD.
func xmlText(s string) string {
	var b bytes.Buffer
	// A bytes.Buffer takes everything.
	_ = xml.EscapeText(&b, []byte(withoutControls(s)))
	return b.String()
}

// xmlValue is the text of a value of a row; ok is false for nothing.
func xmlValue(value any) (s string, ok bool) {
	if value == nil {
		return "", false
	}
	s, err := cellText(value)
	return s, err == nil && strings.TrimSpace(s) != ""
}

// label makes a name one line that shows as it reads: without control characters, and
// without those that reorder a line.
func label(s string) string { return oneLine(s) }
