package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"stancegraph/loader/text/conllu"
	"stancegraph/loader/text/model"
)

// slack is by how many points a figure may drop below testdata/figures.json.
const slack = 0.3

// TestFigures measures the embedded model on the test treebanks and compares the
// figures with those of testdata/figures.json, which are written down anew
// (stancetrain eval --json) when a change raises them.
func TestFigures(t *testing.T) {
	dir := os.Getenv("STANCEGRAPH_SHARED")
	if dir == "" {
		dir = "../../../shared"
	}
	if _, err := os.Stat(filepath.Join(dir, "ud")); err != nil {
		t.Skipf("no treebanks beside the repository: %v", err)
	}
	b, err := os.ReadFile("testdata/figures.json")
	if err != nil {
		t.Fatal(err)
	}
	var all []figures
	if err := json.Unmarshal(b, &all); err != nil {
		t.Fatal(err)
	}
	m, err := model.English()
	if err != nil {
		t.Fatal(err)
	}
	if len(all) == 0 {
		t.Fatal("no figures to compare with")
	}
	for _, want := range all {
		sents, err := conllu.ReadFile(filepath.Join(dir, "ud", want.File))
		if err != nil {
			t.Fatal(err)
		}
		got, err := measure(m, sents)
		if err != nil {
			t.Fatal(err)
		}
		compare(t, want, got)
	}
}

func compare(t *testing.T, want, got figures) {
	t.Helper()
	w, g := reflect.ValueOf(want), reflect.ValueOf(got)
	for i := range w.NumField() {
		if name := w.Type().Field(i).Tag.Get("json"); w.Field(i).CanFloat() && g.Field(i).Float() < w.Field(i).Float()-slack {
			t.Errorf("%s: %s is %.2f, was %.2f", want.File, name, g.Field(i).Float(), w.Field(i).Float())
		}
	}
}
