package decide

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph"
)

func keysOf(do Do, ids ...string) Decision {
	d := Decision{Do: do, Of: Actors}
	for _, id := range ids {
		d.Keys = append(d.Keys, Key{id, strings.ToUpper(id)})
	}
	return d
}

func about(do Do, id string, to graph.Stance) Decision {
	return Decision{Do: do, Stance: to, Why: "seen", Statement: &Statement{ID: id, Article: "a-1", Actor: "Tide Front", Stance: graph.Denies, Cue: "denied", Quote: "It denied it."}}
}

// made adds the decisions, an undo by the place of the one that it undoes.
func made(decisions []Decision, undo []int) (*Book, error) {
	var b *Book
	var err error
	for _, d := range decisions {
		if b, _, err = b.Add(d); err != nil {
			return nil, err
		}
	}
	for _, i := range undo {
		all, _ := b.All()
		if b, _, err = b.Add(Decision{Do: Undo, Decision: all[i].ID}); err != nil {
			return nil, err
		}
	}
	return b, nil
}

func TestContradictions(t *testing.T) {
	for _, row := range []struct {
		name      string
		decisions []Decision
		undo      []int // places of decisions that are undone, in order
		then      []Decision
		want      string // part of the error; "" for none
	}{
		{"merge and not-same", []Decision{keysOf(Merge, "a", "b")}, nil, []Decision{keysOf(NotSame, "a", "b")}, "not-same \"A\" (a) and \"B\" (b) contradicts d-"},
		{"not-same and merge", []Decision{keysOf(NotSame, "a", "b")}, nil, []Decision{keysOf(Merge, "a", "b")}, "contradicts"},
		{"through a third", []Decision{keysOf(Merge, "a", "b"), keysOf(NotSame, "a", "c")}, nil, []Decision{keysOf(Merge, "b", "c")}, "contradicts"},
		{"split and merge", []Decision{keysOf(Split, "a")}, nil, []Decision{keysOf(Merge, "a", "b")}, "contradicts"},
		{"merge and split", []Decision{keysOf(Merge, "a", "b")}, nil, []Decision{keysOf(Split, "a")}, "split \"A\" (a) contradicts"},
		{"undone before", []Decision{keysOf(Merge, "a", "b")}, []int{0}, []Decision{keysOf(NotSame, "a", "b")}, ""},
		{"undo undone", []Decision{keysOf(Merge, "a", "b")}, []int{0, 1}, []Decision{keysOf(NotSame, "a", "b")}, "contradicts"},
		{"others", []Decision{keysOf(Merge, "a", "b"), keysOf(NotSame, "c", "d")}, nil, []Decision{keysOf(Merge, "b", "c")}, ""},
		{"two verdicts", []Decision{about(Reject, "s-1", "")}, nil, []Decision{about(Relabel, "s-1", graph.Supports)}, "relabel s-1 (Tide Front DENIES) as SUPPORTS contradicts"},
		{"two statements", []Decision{about(Reject, "s-1", "")}, nil, []Decision{about(Reject, "s-2", "")}, ""},
		{"the same stance", nil, nil, []Decision{about(Relabel, "s-1", graph.Denies)}, "was read as DENIES already"},
		{"no stance", nil, nil, []Decision{about(Relabel, "s-1", "LIKES")}, "is no stance"},
		{"nothing to undo", nil, nil, []Decision{{Do: Undo, Decision: "d-none"}}, "there is no decision d-none"},
		{"one key", nil, nil, []Decision{keysOf(Merge, "a")}, "1 keys, want 2"},
		{"unknown", nil, nil, []Decision{{Do: "praise"}}, "\"praise\" is none of"},
	} {
		t.Run(row.name, func(t *testing.T) {
			b, err := made(row.decisions, row.undo)
			if err != nil {
				t.Fatal(err)
			}
			_, _, err = b.Add(row.then[0])
			switch {
			case row.want == "" && err != nil:
				t.Error(err)
			case row.want != "" && (err == nil || !strings.Contains(err.Error(), row.want)):
				t.Errorf("error %v, want %q", err, row.want)
			case err != nil && strings.Contains(err.Error(), "\n"):
				t.Errorf("more than one line: %v", err)
			}
		})
	}
}

func TestRules(t *testing.T) {
	b, err := made([]Decision{keysOf(Merge, "a", "b"), keysOf(NotSame, "c", "d"), keysOf(Split, "e"), keysOf(Merge, "gone", "c"), keysOf(Merge, "x", "y")}, []int{4})
	if err != nil {
		t.Fatal(err)
	}
	var actors []graph.Actor
	for _, id := range []string{"a", "b", "c", "d", "e", "x", "y"} {
		actors = append(actors, graph.Actor{ID: id, Name: strings.ToUpper(id)})
	}
	rules := b.ActorRules(actors)
	pairs := func(ps []Pair) (out []string) {
		for _, p := range ps {
			out = append(out, p.A+" "+p.B)
		}
		return out
	}
	if diff := cmp.Diff([]string{"a b"}, pairs(rules.Joined)); diff != "" {
		t.Errorf("joined (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"c d"}, pairs(rules.Apart)); diff != "" {
		t.Errorf("apart (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(map[string]bool{"e": true}, rules.Alone); diff != "" {
		t.Errorf("alone (-want +got):\n%s", diff)
	}
	// An upgrade that gives keys other IDs: they are found again by name.
	rules = b.ActorRules([]graph.Actor{{ID: "a-new", Name: "A"}, {ID: "b", Name: "B"}, {ID: "e-1", Name: "E"}, {ID: "e-2", Name: "E"}})
	if diff := cmp.Diff([]string{"a-new b"}, pairs(rules.Joined)); diff != "" {
		t.Errorf("joined after an upgrade (-want +got):\n%s", diff)
	}
	if len(rules.Alone) > 0 {
		t.Errorf("two keys of one name: %v", rules.Alone)
	}
}

func TestFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "decisions.jsonl")
	b, err := ReadFile(path)
	if err != nil || b != nil {
		t.Fatalf("no file: %v, %v", b, err)
	}
	for _, d := range []Decision{keysOf(Merge, "a", "b"), about(Relabel, "s-1", graph.Supports)} {
		var err error
		if b, d, err = b.Add(d); err != nil {
			t.Fatal(err)
		}
		if err := Append(path, d); err != nil {
			t.Fatal(err)
		}
	}
	read, err := ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want, _ := b.All()
	got, _ := read.All()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-written +read:\n%s", diff)
	}
	wantReview := []graph.Review{{Statement: "s-1", Article: "a-1", Actor: "Tide Front", Read: graph.Denies, Cue: "denied", Quote: "It denied it.",
		Verdict: graph.Relabelled, Stance: graph.Supports, Why: "decision " + want[1].ID + ": seen"}}
	if diff := cmp.Diff(wantReview, read.Reviews()); diff != "" {
		t.Errorf("reviews (-want +got):\n%s", diff)
	}
	// A line added by hand without an end of line does not swallow the next one.
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(strings.TrimRight(string(data), "\n")), 0o666); err != nil {
		t.Fatal(err)
	}
	_, d, err := read.Add(keysOf(Split, "c"))
	if err != nil {
		t.Fatal(err)
	}
	if err := Append(path, d); err != nil {
		t.Fatal(err)
	}
	if read, err = ReadFile(path); err != nil {
		t.Fatal(err)
	}
	if all, _ := read.All(); len(all) != 3 {
		t.Errorf("%d decisions, want 3", len(all))
	}
}

func TestReadErrors(t *testing.T) {
	for _, row := range []struct{ data, want string }{
		{"{\"id\":\"d-1\",\"do\":\"merge\"}\n", "d.jsonl: decision 1: merge: of is \"\""},
		{"\n{\"id\":\"d-1\",\"did\":\"merge\"}\n", "d.jsonl:2: json: unknown field \"did\""},
		{"{} {}\n", "d.jsonl:1: more than one decision in a line"},
		{"nonsense\n", "d.jsonl:1: invalid character"},
		{strings.Repeat(`{"id":"d-1","do":"split","of":"actors","keys":[{"id":"a","name":"A"}]}`+"\n", 2), "the id d-1 stands twice"},
	} {
		if _, err := Read("d.jsonl", []byte(row.data)); err == nil || !strings.Contains(err.Error(), row.want) {
			t.Errorf("%q: error %v, want %q", row.data, err, row.want)
		}
	}
}
