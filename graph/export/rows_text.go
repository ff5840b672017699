package export

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// listSeparator stands between the items of a list in formats that have no lists.
const listSeparator = "; "

// cellText renders a value for formats whose cells are text: nothing for null, the
// shortest decimal form for a number, the items of a flat list joined by "; ", and
// compact JSON for a map or a list that holds lists or maps.
func cellText(value any) (string, error) {
	switch v := value.(type) {
	case nil:
		return "", nil
	case string:
		return v, nil
	case bool:
		return strconv.FormatBool(v), nil
	case int64:
		return strconv.FormatInt(v, 10), nil
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64), nil
	case []any:
		return listText(v)
	case map[string]any:
		data, err := appendJSON(nil, v)
		return string(data), err
	}
	return "", fmt.Errorf("a value of type %T has no rendering", value)
}

func listText(list []any) (string, error) {
	items := make([]string, len(list))
	for i, item := range list {
		switch item.(type) {
		case []any, map[string]any:
			data, err := appendJSON(nil, list)
			return string(data), err
		}
		text, err := cellText(item)
		if err != nil {
			return "", err
		}
		items[i] = text
	}
	return strings.Join(items, listSeparator), nil
}

// cellTexts renders a row, each text made harmless by clean.
func cellTexts(row []any, columns []string, clean func(string) string) ([]string, error) {
	if len(row) != len(columns) {
		return nil, fmt.Errorf("a row has %d values for %d columns", len(row), len(columns))
	}
	cells := make([]string, len(row))
	for i, value := range row {
		text, err := cellText(value)
		if err != nil {
			return nil, fmt.Errorf("column %s: %w", columns[i], err)
		}
		cells[i] = clean(text)
	}
	return cells, nil
}

// withoutControls replaces every control character but tab, line feed and carriage
// return, which a terminal may obey and many readers refuse, by U+FFFD.
func withoutControls(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\t' && r != '\n' && r != '\r' {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// oneLine is for formats that people look at: control characters and the format
// characters that reorder a line are replaced by U+FFFD, and every run of white space
// is one space.
func oneLine(s string) string {
	s = strings.Map(func(r rune) rune {
		if isBidiControl(r) {
			return unicode.ReplacementChar
		}
		return r
	}, withoutControls(s))
	return strings.Join(strings.Fields(s), " ")
}

// isBidiControl reports whether r embeds, overrides or isolates direction (Unicode
// Standard Annex #9, section 2). The marks U+200E and U+200F only lend direction to
// their neighbours and are left alone.
func isBidiControl(r rune) bool {
	return '\u202A' <= r && r <= '\u202E' || '\u2066' <= r && r <= '\u2069'
}
