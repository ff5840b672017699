package clusters

import (
	"bytes"
	"fmt"
	"testing"
)

// harbour is a vocabulary of two groups of words, whose vectors point two ways.
func harbour() *Table {
	var words []string
	var vectors [][]float32
	for i := range 40 {
		words = append(words, fmt.Sprintf("quay%d", i), fmt.Sprintf("clerk%d", i))
		a := float32(i) / 400
		vectors = append(vectors, []float32{1, a}, []float32{a, 1})
	}
	return Train(words, vectors, Options{Fine: 2, Coarse: 1, Rounds: 5})
}

func TestTrain(t *testing.T) {
	c := harbour()
	quay, clerk := c.Of("quay1"), c.Of("clerk1")
	if quay.Fine == 0 || quay.Fine == clerk.Fine || quay.Coarse != clerk.Coarse {
		t.Errorf("quay is %v, clerk %v", quay, clerk)
	}
	if c.Of("Quay30") != quay {
		t.Errorf("capitals change the cluster: %v", c.Of("Quay30"))
	}
	if got := c.Of("unheard"); got != (Cluster{}) {
		t.Errorf("an unknown word is of %v", got)
	}
}

func TestWriteRead(t *testing.T) {
	var a, b bytes.Buffer
	if err := harbour().Write(&a); err != nil {
		t.Fatal(err)
	}
	if err := harbour().Write(&b); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("two trainings give two tables")
	}
	c, err := Read(a.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range []string{"quay7", "clerk39", "unheard"} {
		if got, want := c.Of(w), harbour().Of(w); got != want {
			t.Errorf("%s is %v after reading, was %v", w, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	var b bytes.Buffer
	if err := harbour().Write(&b); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, data []byte) {
		if c, err := Read(data); err == nil {
			c.Of("quay1")
		}
	})
}
