package text

import "slices"

// hangInfinitive hangs an infinitive right behind the object of a verb on that object, where it
// is a noun for what somebody means, may or is asked to do and the parser gave the infinitive to
// the verb: "rejected calls to close the port". In the parts of EWT and GUM that train, the
// infinitive behind such an object is the noun's in 73 of 74 cases.
func hangInfinitive(d *Document, first, i int) {
	t := d.Tokens
	n := i - 2
	if n < first || t[i].Tag != "VB" || t[i].Rel != "advcl" && t[i].Rel != "xcomp" || t[i-1].Tag != "TO" || t[i-1].Head != i {
		return
	}
	if o := &t[n]; o.Rel != "obj" || o.Head != t[i].Head || o.Head > n || !slices.Contains(infinitiveNouns, o.Lemma) || o.Lemma == "call" && o.Tag == "NN" {
		return
	}
	t[i].Rel, t[i].Head = "acl", n
}

// infinitiveNouns are nouns whose infinitive tells what they are of; of "call" only the plural,
// as a single one may be by telephone.
var infinitiveNouns = []string{"effort", "attempt", "call", "plan", "bid", "move", "push", "proposal", "decision", "demand", "request", "offer", "promise", "pledge", "vow", "right",
	"chance", "opportunity", "ability", "desire", "intention", "willingness", "refusal", "failure", "threat", "permission", "authority", "power"}
