package loglinear

import (
	"bytes"
	"testing"
)

// fruit tells two classes by one feature, with another that tells nothing.
func fruit() []Example {
	var all []Example
	for i := range 40 {
		class := i % 2
		all = append(all, Example{
			Features: []Feature{Hash("colour", []string{"red", "green"}[class]), Hash("day", "any")},
			Class:    class, Group: i,
		})
	}
	return all
}

func scores(m *Model, f ...Feature) []float32 {
	s := make([]float32, m.Classes())
	m.Score(f, s)
	Softmax(s)
	return s
}

func TestTrain(t *testing.T) {
	m := Train(fruit(), Options{Classes: 2, Epochs: 10, Rate: 0.1, MinGroups: 1})
	if s := scores(m, Hash("colour", "red")); s[0] < 0.8 {
		t.Errorf("red is %v", s)
	}
	if s := scores(m, Hash("colour", "blue")); s[0] != 0.5 {
		t.Errorf("a feature never seen tells %v", s)
	}
}

func TestRank(t *testing.T) {
	var choices []Choice
	for i := range 30 {
		near, far := []Feature{Hash("near")}, []Feature{Hash("far")}
		choices = append(choices, Choice{Candidates: [][]Feature{far, near, far}, Right: []bool{false, true, false}, Group: i})
	}
	choices = append(choices, Choice{Candidates: [][]Feature{{Hash("far")}}, Right: []bool{false}, Group: 99})
	m := Rank(choices, Options{Epochs: 10, Rate: 0.1, MinGroups: 1})
	var near, far [1]float32
	m.Score([]Feature{Hash("near")}, near[:])
	m.Score([]Feature{Hash("far")}, far[:])
	if near[0] <= far[0]+1 {
		t.Errorf("near %v, far %v", near, far)
	}
}

// TestMinGroups drops features of a single group after training.
func TestMinGroups(t *testing.T) {
	all := append(fruit(), Example{Features: []Feature{Hash("peculiar")}, Class: 1, Group: 99})
	m := Train(all, Options{Classes: 2, Epochs: 5, Rate: 0.1, MinGroups: 2})
	if s := scores(m, Hash("peculiar")); s[0] != 0.5 {
		t.Errorf("a feature of one group tells %v", s)
	}
}

func TestWriteRead(t *testing.T) {
	o := Options{Classes: 2, Epochs: 10, Rate: 0.1, MinGroups: 1}
	var a, b bytes.Buffer
	if err := Train(fruit(), o).Write(&a); err != nil {
		t.Fatal(err)
	}
	if err := Train(fruit(), o).Write(&b); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("two trainings give two models")
	}
	m, err := Read(a.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if s := scores(m, Hash("colour", "green")); s[1] < 0.8 {
		t.Errorf("green is %v after reading", s)
	}
}

func FuzzRead(f *testing.F) {
	var b bytes.Buffer
	if err := Train(fruit(), Options{Classes: 2, Epochs: 2, Rate: 0.1, MinGroups: 1}).Write(&b); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, data []byte) {
		if m, err := Read(data); err == nil {
			scores(m, Hash("colour", "red"))
		}
	})
}
