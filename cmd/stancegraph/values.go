package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"stancegraph/queries"
)

// paramFlags are the parameters as the command line gives them.
type paramFlags struct {
	params []string // KEY=VALUE
	file   string   // of a JSON object, "-" for standard input
	strict bool
}

// given is a parameter's value: of a canned query as text; of Cypher of the user's own
// typed, by NAME:TYPE=VALUE or by JSON.
type given map[string]any

// readParams returns what the flags give; -p wins over JSON.
func (a *app) readParams(flags paramFlags) (given, error) {
	values, err := a.readJSONParams(flags.file)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for _, p := range flags.params {
		key, value, ok := strings.Cut(p, "=")
		name, kind, typed := strings.Cut(key, ":")
		if !ok || name == "" {
			return nil, usagef("query: -p %q: want KEY=VALUE", p)
		}
		if seen[name] {
			return nil, usagef("query: -p %s is given twice", name)
		}
		seen[name] = true
		values[name] = value
		if typed {
			if values[name], err = queries.Parse(queries.Type(kind), value); err != nil {
				return nil, usagef("query: -p %s: %w", name, err)
			}
		}
	}
	if flags.strict {
		values["strict"] = "true"
	}
	return values, nil
}

// readJSONParams reads a JSON object from a file, or from standard input.
func (a *app) readJSONParams(file string) (given, error) {
	values := given{}
	if file == "" {
		return values, nil
	}
	var data []byte
	var err error
	if file == "-" {
		data, err = io.ReadAll(a.stdin)
	} else {
		data, err = os.ReadFile(file)
	}
	if err != nil {
		return nil, usagef("query: --params: %w", err)
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	var decoded any
	if err := decoder.Decode(&decoded); err != nil {
		return nil, usagef("query: --params: want one JSON object of parameters, as in {\"limit\": 10}: %w", err)
	}
	object, ok := decoded.(map[string]any)
	if !ok {
		return nil, usagef("query: --params: want one JSON object of parameters, as in {\"limit\": 10}")
	}
	maps.Copy(values, object)
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, usagef("query: --params: something follows the JSON object")
	}
	for name, value := range values {
		if values[name], err = plainJSON(value); err != nil {
			return nil, usagef("query: --params: %s: %w", name, err)
		}
	}
	return values, nil
}

// plainJSON replaces numbers by int64 or float64.
func plainJSON(value any) (any, error) {
	switch v := value.(type) {
	case json.Number:
		if n, err := v.Int64(); err == nil {
			return n, nil
		}
		return v.Float64()
	case []any:
		for i := range v {
			var err error
			if v[i], err = plainJSON(v[i]); err != nil {
				return nil, err
			}
		}
	case map[string]any:
		for name := range v {
			var err error
			if v[name], err = plainJSON(v[name]); err != nil {
				return nil, err
			}
		}
	}
	return value, nil
}

// texts are the values as queries.Query.Bind takes them; null stands for the default.
func (g given) texts() (map[string]string, error) {
	texts := map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(g)) {
		switch v := g[name].(type) {
		case nil:
		case string:
			texts[name] = v
		case []any:
			line, err := listText(v)
			if err != nil {
				return nil, fmt.Errorf("parameter %s: %w", name, err)
			}
			texts[name] = line
		case map[string]any:
			return nil, fmt.Errorf("parameter %s takes no JSON object", name)
		default:
			texts[name] = fmt.Sprint(v)
		}
	}
	return texts, nil
}

// listText writes a list as parameters of type list are written.
func listText(list []any) (string, error) {
	items := make([]string, len(list))
	for i, item := range list {
		text, ok := item.(string)
		if !ok {
			return "", fmt.Errorf("item %d of the list is no text", i+1)
		}
		items[i] = text
	}
	var b strings.Builder
	w := csv.NewWriter(&b)
	if err := w.Write(items); err != nil {
		return "", err
	}
	w.Flush()
	return strings.TrimSuffix(b.String(), "\n"), nil
}
