package lexicon

import (
	"bytes"
	"path"
	"strconv"
	"strings"
)

// Source returns the text of the row at a place file:line ("en/verbs.yaml:12"), on one
// line; "" where no row stands there.
func Source(at string) string {
	file, number, _ := strings.Cut(at, ":")
	n, err := strconv.Atoi(number)
	if err != nil || path.Dir(file) != "en" {
		return ""
	}
	data, err := english.ReadFile(file)
	if err != nil {
		return ""
	}
	lines := bytes.Split(data, []byte("\n"))
	if n < 1 || n > len(lines) || !bytes.HasPrefix(lines[n-1], []byte("- ")) {
		return ""
	}
	row := []string{string(lines[n-1][2:])}
	for _, line := range lines[n:] {
		if !bytes.HasPrefix(line, []byte("  ")) {
			break
		}
		row = append(row, string(line))
	}
	return strings.Join(strings.Fields(strings.Join(row, " ")), " ")
}
