package queries

import (
	"encoding/csv"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"stancegraph/graph"
)

// Type is the type of a query's parameter.
type Type string

// The types of parameter. A value of one of the last four is what a person writes;
// Query.Resolve turns it into the ids of the claims, actors or outlets it names.
const (
	String     Type = "string"
	Int        Type = "int"
	Float      Type = "float"
	Bool       Type = "bool"
	Date       Type = "date"
	List       Type = "list"
	Stance     Type = "stance"
	Kind       Type = "kind"
	ClaimKind  Type = "claimkind"
	Period     Type = "period"
	Claim      Type = "claim"
	Allegation Type = "allegation"
	Actor      Type = "actor"
	Outlet     Type = "outlet"
)

// TypeInfo is one row of the table of types.
type TypeInfo struct {
	Type Type
	// Takes says what a value looks like: it fills "PARAM takes …".
	Takes string
	// Example is a value of the type, as written on a command line.
	Example string
	parse   func(string) (any, error)
}

// Types is the table that header parsing, binding, help and errors derive from.
var Types = []TypeInfo{
	{String, "any text", "tide", parseString},
	{Int, "a whole number", "10", parseInt},
	{Float, "a number", "0.8", parseFloat},
	{Bool, "true or false", "true", parseBool},
	{Date, "a date as YYYY-MM-DD, YYYY-MM or YYYY", "2014-12-19", parseDate},
	{List, "texts with commas between them (a text that holds a comma in double quotes)", "lead,body", parseList},
	{Stance, "one of " + strings.Join(stanceNames(), ", "), "denies", parseStance},
	{Kind, "a kind of actor: one of person, organization, state, group", "state", oneOf(actorKinds)},
	{ClaimKind, "a kind of claim: one of allegation, position, act", "allegation", oneOf(claimKinds)},
	{Period, "a length of time: year or month", "month", oneOf([]string{"year", "month"})},
	{Claim, "a claim: its id, words of it, ACTOR accusation (or denial, condemnation …), or accuser=ACTOR,target=ACTOR", `"FBI attribution"`, parseName},
	{Allegation, "an allegation: its id, words of it, ACTOR accusation (or denial …), or accuser=ACTOR,target=ACTOR", `"FBI attribution"`, parseName},
	{Actor, "an actor: its id, name or alias", `"North Korea"`, parseName},
	{Outlet, "an outlet that publishes articles: its id or name", `"Harbour Wire"`, parseName},
}

var (
	actorKinds = []string{string(graph.Person), string(graph.Organization), string(graph.State), string(graph.Group)}
	claimKinds = []string{string(graph.Allegation), string(graph.Position), string(graph.Act)}
)

func lookupType(t Type) (TypeInfo, bool) {
	for _, info := range Types {
		if info.Type == t {
			return info, true
		}
	}
	return TypeInfo{}, false
}

// Parse reads a value of type t as a person writes it. A name of a claim, actor or
// outlet stays the text it is.
func Parse(t Type, value string) (any, error) {
	info, ok := lookupType(t)
	if !ok {
		return nil, fmt.Errorf("unknown type %q: choose one of %s", t, strings.Join(typeNames(), ", "))
	}
	v, err := info.parse(value)
	if err != nil {
		return nil, fmt.Errorf("want %s, as in %s, not %q", info.Takes, info.Example, value)
	}
	return v, nil
}

func typeNames() []string {
	names := make([]string, len(Types))
	for i, info := range Types {
		names[i] = string(info.Type)
	}
	return names
}

func stanceNames() []string {
	names := make([]string, len(graph.Stances))
	for i, info := range graph.Stances {
		names[i] = string(info.Stance)
	}
	return names
}

var errNotSo = errors.New("not so")

func parseString(s string) (any, error) { return s, nil }

func parseInt(s string) (any, error) { return strconv.ParseInt(s, 10, 64) }

func parseFloat(s string) (any, error) {
	f, err := strconv.ParseFloat(s, 64)
	if err == nil && (math.IsNaN(f) || math.IsInf(f, 0)) {
		err = errNotSo
	}
	return f, err
}

func parseBool(s string) (any, error) {
	switch s {
	case "true":
		return true, nil
	case "false":
		return false, nil
	}
	return nil, errNotSo
}

// parseDate keeps the text, since dates of the graph compare as strings.
func parseDate(s string) (any, error) {
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if _, err := time.Parse(layout, s); err == nil {
			return s, nil
		}
	}
	return nil, errNotSo
}

func parseList(s string) (any, error) {
	list := []any{}
	if strings.TrimSpace(s) == "" {
		return list, nil
	}
	r := csv.NewReader(strings.NewReader(s))
	r.TrimLeadingSpace = true
	record, err := r.Read()
	if err != nil {
		return nil, err
	}
	if _, err := r.Read(); err == nil {
		return nil, fmt.Errorf("more than one line")
	}
	for _, item := range record {
		list = append(list, strings.TrimSpace(item))
	}
	return list, nil
}

func parseStance(s string) (any, error) {
	upper := strings.ToUpper(s)
	if _, ok := graph.Stance(upper).Info(); !ok {
		return nil, errNotSo
	}
	return upper, nil
}

// oneOf parses one of the words, whatever its case.
func oneOf(words []string) func(string) (any, error) {
	return func(s string) (any, error) {
		if lower := strings.ToLower(s); slices.Contains(words, lower) {
			return lower, nil
		}
		return nil, errNotSo
	}
}

func parseName(s string) (any, error) {
	name := strings.TrimSpace(s)
	if name == "" {
		return nil, errNotSo
	}
	return name, nil
}
