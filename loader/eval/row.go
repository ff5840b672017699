package eval

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"stancegraph/graph"
)

// Gold is one annotated statement.
type Gold struct {
	Doc    string       `json:"doc"`
	Actor  oneOrAll     `json:"actor"` // names that are right
	Stance graph.Stance `json:"stance"`
	// Also are further labels that can be defended; Accept, where given, is all that are
	// accepted.
	Also   []graph.Stance `json:"also"`
	Accept []graph.Stance `json:"accept"`
	Claim  string         `json:"claim"`
	Target string         `json:"target"`
	// ClaimID is compared only within what was annotated together: all of one file, or
	// one document, where the part before "#" names it.
	ClaimID     string   `json:"claim_id"`
	Start       int      `json:"start"`
	End         int      `json:"end"`
	Cue         oneOrAll `json:"cue"` // words
	CueStart    *int     `json:"cue_start"`
	CueEnd      *int     `json:"cue_end"`
	SourceStart *int     `json:"source_start"`
	SourceEnd   *int     `json:"source_end"`
	Nested      bool     `json:"nested"`
	Hedged      bool     `json:"hedged"`
	Explicit    *bool    `json:"explicit"` // nil is true
	Core        bool     `json:"core"`     // false: counts neither for nor against; true where the key is missing
}

// UnmarshalJSON decodes a row: one that does not say whether it is core is.
func (g *Gold) UnmarshalJSON(data []byte) error {
	type keys Gold
	row := keys{Core: true}
	if err := json.Unmarshal(data, &row); err != nil {
		return err
	}
	*g = Gold(row)
	return nil
}

// IsExplicit reports whether the cue itself names the stance.
func (g *Gold) IsExplicit() bool { return g.Explicit == nil || *g.Explicit }

// accepted are the stances accepted for g.
func (g *Gold) accepted() []graph.Stance {
	if g.Accept != nil {
		return g.Accept
	}
	return append([]graph.Stance{g.Stance}, g.Also...)
}

// oneOrAll is a string, or a list of them, in JSON.
type oneOrAll []string

func (o *oneOrAll) UnmarshalJSON(data []byte) error {
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("[")) {
		return json.Unmarshal(data, (*[]string)(o))
	}
	var one *string
	if err := json.Unmarshal(data, &one); err != nil {
		return err
	}
	*o = oneOrAll{""}
	if one != nil {
		*o = oneOrAll{*one}
	}
	return nil
}

// Row is one predicted statement: what `extract` prints, or what another tool does with
// the same keys.
type Row struct {
	ID          string       `json:"id"`
	Doc         string       `json:"doc"`
	Actor       string       `json:"actor"`
	Aliases     []string     `json:"aliases"`
	Stance      graph.Stance `json:"stance"`
	Claim       string       `json:"claim"`
	ClaimID     string       `json:"claim_id"`
	Target      string       `json:"target"`
	SourceStart *int         `json:"source_start"`
	SourceEnd   *int         `json:"source_end"`
	CueStart    *int         `json:"cue_start"` // nil: start and end are the evidence
	CueEnd      *int         `json:"cue_end"`
	Start       int          `json:"start"`
	End         int          `json:"end"`
	Nested      bool         `json:"nested"`
	Hedged      bool         `json:"hedged"`
	Explicit    bool         `json:"explicit"`
	Rule        string       `json:"rule"`
	Lexicon     string       `json:"lexicon"`
	Confidence  float64      `json:"confidence"`
}

// evidence is the cue of p, else its span.
func (p *Row) evidence() (start, end int) {
	if p.CueStart != nil && p.CueEnd != nil {
		return *p.CueStart, *p.CueEnd
	}
	return p.Start, p.End
}

// StatementRow is s as a row to score.
func StatementRow(s graph.Statement) Row {
	return Row{
		ID: s.ID, Doc: s.Doc, Actor: s.Actor, Stance: s.Stance, Claim: s.Claim, ClaimID: s.ClaimID, Target: s.Target,
		SourceStart: &s.SourceStart, SourceEnd: &s.SourceEnd, CueStart: &s.CueStart, CueEnd: &s.CueEnd,
		Start: s.Start, End: s.End, Nested: s.Nested, Hedged: s.Hedged, Explicit: s.Explicit,
		Rule: s.Rule, Lexicon: s.Lexicon, Confidence: s.Confidence,
	}
}

// ReadGold reads annotated statements, a JSON object a line; name stands in errors.
func ReadGold(name string, r io.Reader) ([]Gold, error) { return ReadLines[Gold](name, r) }

// ReadRows reads predicted statements likewise.
func ReadRows(name string, r io.Reader) ([]Row, error) { return ReadLines[Row](name, r) }

// ReadLines decodes a JSON object a line, blank lines left out; keys that T lacks are
// ignored. An error names the line.
func ReadLines[T any](name string, r io.Reader) ([]T, error) {
	var rows []T
	lines := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := lines.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			var row T
			if err := json.Unmarshal(line, &row); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, n, err)
			}
			rows = append(rows, row)
		}
		switch {
		case errors.Is(err, io.EOF):
			return rows, nil
		case err != nil:
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
}

// Part is a share of the documents of a collection.
type Part string

// The parts: kept documents are those whose SHA-256(name) begins with 0-3 in hex; nobody
// develops on them. Whole is both.
const (
	Whole Part = ""
	Dev   Part = "dev"
	Kept  Part = "kept"
)

// Has reports whether the document named doc is of part p.
func (p Part) Has(doc string) bool {
	if p == Whole {
		return true
	}
	kept := sha256.Sum256([]byte(doc))[0]>>4 < 4
	return kept == (p == Kept)
}
