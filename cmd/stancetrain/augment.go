package main

import (
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stancegraph/loader/text/model"
)

// vary returns the training data of one epoch: now and then a sentence is written as
// headlines are (in title case or capitals, without its full stop), or in lower case,
// so that the network does not lean on capitals and full stops alone; and titles as
// British papers do, "Mr" for "Mr.".
func vary(train []*sample, v *vocabulary, epoch int) []*sample {
	rng := rand.New(rand.NewPCG(uint64(epoch), 21))
	out := make([]*sample, len(train))
	for i, s := range train {
		switch p := rng.Float64(); {
		case p < 0.01:
			s = s.rewritten(v, strings.ToUpper).withoutStop(v)
		case p < 0.04:
			s = s.rewritten(v, titleCase).withoutStop(v)
		case p < 0.045:
			s = s.rewritten(v, strings.ToLower).withoutStop(v)
		case p < 0.07:
			s = s.withoutStop(v)
		case p < 0.4 && slices.ContainsFunc(s.forms, isTitle):
			s = s.rewritten(v, plainTitle)
		}
		out[i] = s
	}
	return shuffled(out, uint64(epoch))
}

// rewritten returns s with every form changed by f; the forms themselves stay as they
// were.
func (s *sample) rewritten(v *vocabulary, f func(string) string) *sample {
	c := *s
	c.words, c.feats, c.classes, c.unknown = nil, nil, nil, nil
	for _, form := range s.forms {
		c.words = append(c.words, model.NewWord(f(form)))
	}
	v.fill([]*sample{&c})
	return &c
}

// withoutStop returns s without its last token where that is a full stop.
func (s *sample) withoutStop(v *vocabulary) *sample {
	n := len(s.words) - 1
	if n < 1 || s.forms[n] != "." {
		return s
	}
	for _, h := range s.heads {
		if h == n {
			return s
		}
	}
	c := *s
	c.words, c.forms, c.tags, c.rels = s.words[:n], s.forms[:n], s.tags[:n], s.rels[:n]
	c.feats, c.classes, c.unknown = nil, nil, nil
	c.heads = make([]int, n)
	for i, h := range s.heads[:n] {
		if h > n { // the root comes after the last word
			h = n
		}
		c.heads[i] = h
	}
	v.fill([]*sample{&c})
	return &c
}

func isTitle(w string) bool {
	switch w {
	case "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.":
		return true
	}
	return false
}

func plainTitle(w string) string {
	if isTitle(w) {
		return strings.TrimSuffix(w, ".")
	}
	return w
}

// small are the words that headlines do not capitalise.
var small = map[string]bool{
	"a": true, "an": true, "the": true, "of": true, "to": true, "in": true, "on": true, "for": true, "and": true,
	"but": true, "or": true, "by": true, "at": true, "as": true, "with": true, "from": true, "n't": true, "'s": true,
}

func titleCase(w string) string {
	if small[w] {
		return w
	}
	r, n := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(r)) + w[n:]
}
