package graph

import (
	"strings"
	"testing"
)

func sound() Reading {
	return Reading{
		Article: Article{ID: "a-1"},
		Actors:  []Actor{{ID: "vera"}, {ID: "orlandia"}},
		Claims:  []Claim{{ID: "c-1", Target: "orlandia"}, {ID: "c-2"}},
		Statements: []Statement{
			{ID: "s-1", Article: "a-1", ActorID: "vera", Stance: Accuses, ClaimID: "c-1", OrgID: "orlandia", TargetID: "orlandia"},
			{ID: "s-2", Article: "a-1", ActorID: "vera", Stance: Denies, ClaimID: "c-1", Within: "s-1", Via: []string{"O"}, ViaIDs: []string{"orlandia"}, ViaOutlet: "orlandia"},
		},
		Relations:    []ClaimRelation{{"c-1", Rivals, "c-2"}},
		Affiliations: []Affiliation{{"vera", SpeaksFor, "orlandia", []string{"s-1"}}, {"vera", PartOf, "orlandia", []string{BasisCodebook}}},
	}
}

func TestCheck(t *testing.T) {
	if err := sound().Check(); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		want  string
		spoil func(*Reading)
	}{
		{"article without an id", func(r *Reading) { r.Article.ID = "" }},
		{"actor without an id", func(r *Reading) { r.Actors[0].ID = "" }},
		{`claim id "c 1" has white space`, func(r *Reading) { r.Claims[0].ID = "c 1" }},
		{"statement s-1 given twice", func(r *Reading) { r.Statements[1].ID = "s-1" }},
		{`claim c-1: target "nobody"`, func(r *Reading) { r.Claims[0].Target = "nobody" }},
		{"statement s-1: article", func(r *Reading) { r.Statements[0].Article = "a-2" }},
		{"statement s-1: no such stance", func(r *Reading) { r.Statements[0].Stance = "LIKES" }},
		{`statement s-1: actor "nobody"`, func(r *Reading) { r.Statements[0].ActorID = "nobody" }},
		{`statement s-1: actor ""`, func(r *Reading) { r.Statements[0].ActorID = "" }},
		{`statement s-1: claim "c-9"`, func(r *Reading) { r.Statements[0].ClaimID = "c-9" }},
		{`statement s-1: org "nobody"`, func(r *Reading) { r.Statements[0].OrgID = "nobody" }},
		{`statement s-1: target "nobody"`, func(r *Reading) { r.Statements[0].TargetID = "nobody" }},
		{`statement s-2: within "s-9"`, func(r *Reading) { r.Statements[1].Within = "s-9" }},
		{`statement s-2: via "nobody"`, func(r *Reading) { r.Statements[1].ViaIDs[0] = "nobody" }},
		{"statement s-2: 0 names and 1 ids in via", func(r *Reading) { r.Statements[1].Via = nil }},
		{`statement s-2: via_outlet "vera"`, func(r *Reading) { r.Statements[1].ViaOutlet = "vera" }},
		{`relation: from "c-9"`, func(r *Reading) { r.Relations[0].From = "c-9" }},
		{`relation: to "c-9"`, func(r *Reading) { r.Relations[0].To = "c-9" }},
		{`relation of kind "MADE"`, func(r *Reading) { r.Relations[0].Kind = Made }},
		{`affiliation: of "nobody"`, func(r *Reading) { r.Affiliations[0].Of = "nobody" }},
		{`affiliation of kind "RIVALS"`, func(r *Reading) { r.Affiliations[0].Kind = Rivals }},
		{"affiliation of vera without a basis", func(r *Reading) { r.Affiliations[0].Basis = nil }},
		{`affiliation: basis "s-9"`, func(r *Reading) { r.Affiliations[0].Basis = []string{"s-9"} }},
	} {
		r := sound()
		test.spoil(&r)
		err := r.Check()
		if err == nil || !strings.Contains(err.Error(), test.want) || !strings.HasPrefix(err.Error(), "article ") {
			t.Errorf("%v: want %q", err, test.want)
		}
	}
}
