package graph

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReviewed(t *testing.T) {
	const words = "The ministry accused the Tide Front of arson."
	accuses := Statement{ID: "s-1", Article: "a-1", Section: Body, Actor: "ministry", Stance: Accuses, Cue: "accused", Quote: words}
	denies := Statement{ID: "s-2", Article: "a-1", Section: Body, Actor: "Tide Front", Stance: Denies, Cue: "denied", Quote: "It denied it."}
	elsewhere := accuses
	elsewhere.ID, elsewhere.Article = "s-3", "a-2"
	rejected := accuses
	rejected.Review, rejected.ReviewWhy = Rejected, "irony"
	relabelled := accuses
	relabelled.Review, relabelled.ReviewWhy, relabelled.ReadAs, relabelled.Stance = Relabelled, "backs it", Accuses, Supports
	reject := Review{Statement: "s-1", Article: "a-1", Actor: "ministry", Read: Accuses, Cue: "accused", Quote: words, Verdict: Rejected, Why: "irony"}
	relabel := reject
	relabel.Verdict, relabel.Stance, relabel.Why = Relabelled, Supports, "backs it"
	moved := func(change func(*Review)) Review {
		r := reject
		r.Statement = "s-old"
		change(&r)
		return r
	}
	for _, row := range []struct {
		name    string
		given   Statement
		reviews []Review
		want    Statement
	}{
		{"none", accuses, nil, accuses},
		{"rejected", accuses, []Review{reject}, rejected},
		{"rejected again", rejected, []Review{reject}, rejected},
		{"taken back", rejected, nil, accuses},
		{"relabelled", accuses, []Review{relabel}, relabelled},
		{"relabelled again", relabelled, []Review{relabel}, relabelled},
		{"label taken back", relabelled, nil, accuses},
		{"the later one holds", accuses, []Review{reject, relabel}, relabelled},
		{"found by words", accuses, []Review{moved(func(*Review) {})}, rejected},
		{"found under another actor", accuses, []Review{moved(func(r *Review) { r.Actor = "Ministry of Tides" })}, rejected},
		{"found by another cue", accuses, []Review{moved(func(r *Review) { r.Cue = "has accused" })}, rejected},
		{"found in a longer sentence", accuses, []Review{moved(func(r *Review) { r.Quote = "The ministry accused the Tide Front" })}, rejected},
		{"other words", accuses, []Review{moved(func(r *Review) { r.Quote = "The Tide Front laughed." })}, accuses},
		{"another stance in these words", accuses, []Review{moved(func(r *Review) { r.Read = Denies })}, accuses},
		{"another actor and cue in these words", accuses, []Review{moved(func(r *Review) { r.Actor, r.Cue = "Tide Front", "of" })}, accuses},
		{"another article", accuses, []Review{moved(func(r *Review) { r.Article = "a-9" })}, accuses},
	} {
		t.Run(row.name, func(t *testing.T) {
			want := []Statement{row.want, denies, elsewhere}
			if diff := cmp.Diff(want, Reviewed([]Statement{row.given, denies, elsewhere}, row.reviews)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
	if rejected.Counts() || !relabelled.Counts() {
		t.Error("a rejected statement counts, or a relabelled one does not")
	}
}
