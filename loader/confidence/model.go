package confidence

import (
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"math"
	"sync"

	"go.yaml.in/yaml/v3"
)

// Model maps signs to a probability. It is safe for concurrent use.
type Model struct {
	cut     float64
	base    float64
	weights map[string]float64
	rows    []Weight
}

// Weight is what one sign adds to the log odds that a reading is right, and in how many
// examples it was seen.
type Weight struct {
	Sign   string  `yaml:"sign"`
	Weight float64 `yaml:"weight"`
	Rows   int     `yaml:"rows"`
	Right  int     `yaml:"right"`
}

// file is the form of the model's data.
type file struct {
	Cut     float64  `yaml:"cut"`
	Base    float64  `yaml:"base"`
	Weights []Weight `yaml:"weights"`
}

//go:embed confidence.yaml
var english []byte

// English returns the embedded model, decoded on the first call.
var English = sync.OnceValues(func() (*Model, error) {
	m, err := Read(bytes.NewReader(english))
	if err != nil {
		return nil, fmt.Errorf("confidence.yaml: %w", err)
	}
	return m, nil
})

// Digest is the content of the embedded data, for whoever must tell versions apart.
func Digest() []byte { return english }

// Read decodes a model that Write wrote.
func Read(r io.Reader) (*Model, error) {
	strict := yaml.NewDecoder(r)
	strict.KnownFields(true)
	var f file
	if err := strict.Decode(&f); err != nil {
		return nil, err
	}
	return newModel(f.Base, f.Weights).WithCut(f.Cut), nil
}

// Cut is the confidence below which readings are not told, unless asked for: of those at or
// above it four in five are expected to be right.
func (m *Model) Cut() float64 { return m.cut }

// WithCut returns the model with another cut.
func (m *Model) WithCut(cut float64) *Model {
	other := *m
	other.cut = cut
	return &other
}

func newModel(base float64, rows []Weight) *Model {
	m := &Model{base: base, weights: map[string]float64{}, rows: rows}
	for _, w := range rows {
		m.weights[w.Sign] = w.Weight
	}
	return m
}

// Write encodes the model, one sign a line, below a comment of the lines of about.
func (m *Model) Write(w io.Writer, about []string) error {
	var b bytes.Buffer
	for _, line := range about {
		fmt.Fprintf(&b, "# %s\n", line)
	}
	fmt.Fprintf(&b, "cut: %.2f\nbase: %.4f\nweights:\n", m.cut, m.base)
	for _, row := range m.rows {
		fmt.Fprintf(&b, "- {sign: %q, weight: %.4f, rows: %d, right: %d}\n", row.Sign, row.Weight, row.Rows, row.Right)
	}
	_, err := w.Write(b.Bytes())
	return err
}

// Score is the probability that a reading with these signs is right, to three digits.
func (m *Model) Score(s Signs) float64 {
	sum := m.base
	for _, name := range s.names() {
		sum += m.weights[name]
	}
	return math.Round(1000*sigmoid(sum)) / 1000
}

// Parts are the signs that move the score of s, with their weights, as the model has them;
// a sign that was never seen has none and is left out. base is the log odds without any.
func (m *Model) Parts(s Signs) (base float64, parts []Weight) {
	known := map[string]Weight{}
	for _, row := range m.rows {
		known[row.Sign] = row
	}
	for _, name := range s.names() {
		if row, ok := known[name]; ok {
			parts = append(parts, row)
		}
	}
	return m.base, parts
}

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
