package export

import "stancegraph/graph"

// nodeColumns and tieColumns are the attributes of nodes and ties, beside id, label and
// weight, in every format of networks.
var nodeColumns = []column[node]{
	{"type", isText, "actor or claim", func(n node) any { return n.kind }},
	{"kind", isText, "of an actor or claim", func(n node) any { return string(n.actor.Kind) + string(n.claim.Kind) }},
	{"key", isText, "id in the graph", func(n node) any { return n.actor.ID + n.claim.ID }},
	{"aliases", isList, "other names or wordings", func(n node) any { return list(append(n.actor.Aliases, n.claim.Aliases...)) }},
	{"named", isTruth, "false for speakers whom the article does not name", func(n node) any { return n.kind == "claim" || n.actor.Named }},
	{"target", isText, "of a claim: key of the actor that it blames, defends or is about", func(n node) any { return n.claim.Target }},
	{"statements", isInteger, "by the actor, or on the claim", func(n node) any { return n.statements }},
	{"first", isText, "day of the first dated one", func(n node) any { return n.days.first }},
	{"last", isText, "day of the last dated one", func(n node) any { return n.days.last }},
}

var tieColumns = []column[tie]{
	{"sign", isInteger, "1 for the claim or for one another, -1 against", func(t tie) any { return t.sign }},
	{"window_start", isText, "first day of the window", func(t tie) any { return t.window.first }},
	{"window_end", isText, "its last day", func(t tie) any { return t.window.last }},
	ofStance("stance", isText, "ACCUSES, DENIES, SUPPORTS or CONDEMNS", func(e *graph.EdgeEvidence) any { return string(e.Stance) }),
	ofStance("statements", isInteger, "number of statements", func(e *graph.EdgeEvidence) any { return e.StanceEdge.Statements }),
	ofStance("articles", isInteger, "number of articles they stand in", func(e *graph.EdgeEvidence) any { return e.Articles }),
	ofStance("origins", isInteger, "number of independent origins", func(e *graph.EdgeEvidence) any { return e.Origins }),
	ofStance("first_said", isText, "earliest date on which it was said", func(e *graph.EdgeEvidence) any { return e.FirstSaid }),
	ofStance("last_said", isText, "latest date on which it was said", func(e *graph.EdgeEvidence) any { return e.LastSaid }),
	ofStance("confidence", isNumber, "highest of its statements", func(e *graph.EdgeEvidence) any { return e.Confidence }),
	ofStance("hedged_only", isTruth, "every statement is hedged", func(e *graph.EdgeEvidence) any { return e.HedgedOnly }),
	ofStance("nested_only", isTruth, "every statement stands in another actor's words", func(e *graph.EdgeEvidence) any { return e.NestedOnly }),
	ofStance("statement", isText, "id of the surest statement", func(e *graph.EdgeEvidence) any { return best(e).ID }),
	ofStance("words", isText, "its words", func(e *graph.EdgeEvidence) any { return best(e).Quote }),
	ofStance("date", isText, "its date", func(e *graph.EdgeEvidence) any { return dated(best(e)).date }),
	ofStance("article", isText, "its article", func(e *graph.EdgeEvidence) any { return title(best(e).In) }),
	ofStance("source", isText, "who published that", func(e *graph.EdgeEvidence) any { return best(e).In.Source }),
	ofStance("url", isText, "its address", func(e *graph.EdgeEvidence) any { return best(e).In.URL }),
}

// ofStance is a column of ties that stances are; others have nothing in it.
func ofStance(name string, k kind, about string, value func(*graph.EdgeEvidence) any) column[tie] {
	return column[tie]{name, k, about, func(t tie) any {
		if t.evidence == nil {
			return nil
		}
		return value(t.evidence)
	}}
}
