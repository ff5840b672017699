package text

import "slices"

// finite corrects verbs of the sentence that were taken for past participles though
// they have a subject before them and no auxiliary: in a clause that ends in a full stop,
// as headlines do not, that is the past tense ("The minister called for it."). It runs on
// the tree, which the tagger does not see.
func (s *syntax) finite(d *Document, sent *Sentence) {
	if !stopped(d, sent) {
		return
	}
	for i := sent.First; i < sent.After; i++ {
		t := &d.Tokens[i]
		if t.Tag != "VBN" || !slices.Contains(clauses, t.Rel) || d.Child(i, "aux", "aux:pass", "cop", "obl:agent") >= 0 {
			continue
		}
		c := d.Child(i, "nsubj", "nsubj:pass")
		if c < 0 || c > i {
			continue
		}
		t.Tag = "VBD"
		t.Lemma = s.lemma(t.Text, t.Tag, s.past)
		d.Tokens[c].Rel = "nsubj"
	}
}

// clauses are the relations of predicates that are finite.
var clauses = []string{"root", "ccomp", "parataxis", "acl:relcl"}

// stopped reports whether the sentence ends in a full stop, within quotation marks or
// brackets maybe.
func stopped(d *Document, sent *Sentence) bool {
	for i := sent.After - 1; i >= sent.First; i-- {
		switch d.Tokens[i].Tag {
		case "''", "-RRB-":
		case ".":
			return true
		default:
			return false
		}
	}
	return false
}
