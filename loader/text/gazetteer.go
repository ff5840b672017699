package text

import (
	"stancegraph/loader/lexicon"
)

// hit is a run of tokens that the gazetteer knows.
type hit struct {
	first, end int
	senses     []lexicon.Sense
}

// lookup finds the names that the gazetteer knows in a document. Matching goes by
// atoms (see lexicon.Atoms), so that it does not depend on how hyphens, clitics and
// abbreviations were cut; a match begins and ends at the edges of tokens.
type lookup struct {
	lex     *lexicon.Gazetteer
	atoms   []lexicon.Atom
	surface []string
	token   []int32 // the token that an atom belongs to
	start   []int32 // by token: its first atom; one more than there are tokens
}

// read cuts the document's tokens into atoms.
func (l *lookup) read(d *Document) {
	l.atoms, l.surface, l.token, l.start = l.atoms[:0], l.surface[:0], l.token[:0], l.start[:0]
	for i := range d.Tokens {
		l.start = append(l.start, int32(len(l.atoms)))
		s := d.Tokens[i].Text
		if isLetters(s) {
			l.add(s, i)
			continue
		}
		for _, a := range lexicon.Atoms(s) {
			l.add(a, i)
		}
	}
	l.start = append(l.start, int32(len(l.atoms)))
}

func (l *lookup) add(atom string, token int) {
	l.atoms = append(l.atoms, l.lex.Atom(atom))
	l.surface = append(l.surface, atom)
	l.token = append(l.token, int32(token))
}

// isLetters reports whether s is a single atom for sure.
func isLetters(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// longest returns the longest run of tokens from first, not beyond end, that the
// gazetteer knows; ok is false where there is none.
func (l *lookup) longest(first, end int) (h hit, ok bool) {
	a := int(l.start[first])
	if a == len(l.atoms) || l.atoms[a] == 0 {
		return h, false
	}
	limit := int(l.start[end])
	l.lex.Match(l.atoms[:limit], l.surface, a, func(e int, senses []lexicon.Sense) {
		if e == len(l.atoms) || l.token[e] != l.token[e-1] {
			h, ok = hit{first, int(l.token[e-1]) + 1, senses}, true
		}
	})
	return h, ok
}
