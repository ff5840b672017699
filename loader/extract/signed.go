package extract

import "strings"

// longestSignature is the most tokens from the dash before a writer's name to the handle behind it.
const longestSignature = 12

// signed reads a post that stands in an article with its writer behind it: "The dam will fail.
// — Vera Calloway (@calloway) May 3, 2019". What stands before the dash in its paragraph, or in the
// paragraph before where the dash begins one, is said by the writer.
func (r *run) signed(s int) {
	sentence := r.d.Sentences[s]
	for i := sentence.First + 1; i+1 < sentence.After; i++ {
		if r.d.Tokens[i-1].Text != "(" || len(r.d.Tokens[i].Text) < 2 || r.d.Tokens[i].Text[0] != '@' || r.d.Tokens[i+1].Text != ")" {
			continue
		}
		dash := i - 2
		for dash >= sentence.First && dash > i-longestSignature && !isDash(r.d.Tokens[dash].Text) {
			dash--
		}
		if dash < sentence.First || !isDash(r.d.Tokens[dash].Text) || dash+1 >= i-1 {
			continue
		}
		first := r.paragraph(s)
		if first == dash && first > 0 {
			first = r.paragraph(r.d.SentenceOf(first - 1))
		}
		speaker := dash + 1
		if m := r.nameAt(speaker); m >= 0 {
			speaker = r.d.Mentions[m].Head
		}
		if first < dash {
			r.attributeLine(speaker, dash, extent{first, dash})
		}
		return
	}
}

// isDash reports whether a token is a dash between words.
func isDash(s string) bool { return strings.Trim(s, "—–-") == "" && s != "" }

// paragraph is the first token of the paragraph that sentence s stands in.
func (r *run) paragraph(s int) int {
	for s > 0 && r.d.Sentences[s-1].Paragraph == r.d.Sentences[s].Paragraph {
		s--
	}
	return r.d.Sentences[s].First
}
