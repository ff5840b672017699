package resolve

import (
	"fmt"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/clean"
	"stancegraph/loader/confidence"
	"stancegraph/loader/extract"
	"stancegraph/loader/text"
)

// Trace tells how the statements of one article got their actors and claims.
type Trace struct {
	IDs     []string           // by index in extract.Result.Statements; "" for a dropped one
	Steps   [][]Step           // by the same index, in the order in which they were taken
	Signs   []confidence.Signs // by the same index; those that the confidence is made of
	Dropped []Dropped
}

// Step is one step from words to a party or claim.
type Step struct {
	Of   string // "actor", "speaks for", "target", "act", "claim" or "key"
	From string // words of the article, or what the step before gave
	To   string // "" where the step found nothing
	By   string // what decided
}

// Trace resolves as Read does, by the same code, and tells the steps.
func (r *Resolver) Trace(a clean.Article, d *text.Document, found extract.Result) (graph.Reading, Trace) {
	rd := r.read(a, d, found)
	t := Trace{IDs: rd.statementIDs(), Dropped: rd.dropped}
	for i := range found.Statements {
		t.Steps = append(t.Steps, rd.steps(i))
		var signs confidence.Signs
		if t.IDs[i] != "" {
			signs = rd.signs(i)
		}
		t.Signs = append(t.Signs, signs)
	}
	return rd.reading(), t
}

// steps are those of statement i.
func (r *reader) steps(i int) []Step {
	s, actor, c := r.found.Statements[i], r.actors[i], r.claims[i]
	for _, d := range r.dropped {
		if d.Statement == i && (d.Reason == SelfAccused || d.Reason == Unsure || d.Reason == Twice) {
			return nil // it was resolved, and dropped for what came out
		}
	}
	steps := r.actorSteps(s, actor)
	words := ""
	if s.Claim.Words != extract.None {
		words = r.d.Slice(s.Claim.Words)
	}
	if actor == nil && c == nil {
		return steps
	}
	p := r.refine(s.Claim)
	if p.Act != "" {
		class := r.lex.class(p.Act)
		if class == "" {
			class = "none: the verb itself stands for it"
		}
		steps = append(steps, Step{"act", p.Act, class, "class of acts.yaml"})
	}
	if c == nil {
		return append(steps, Step{"claim", words, "", r.unclaimed(s)})
	}
	steps = append(steps, Step{"claim", words, c.Text, c.by})
	if c.target != nil {
		from, by := words, "the party that the claim's own words name"
		if m := s.Claim.Target; m >= 0 {
			from, by = r.d.Slice(r.d.Mentions[m].Span), r.how(m, c.target)
		}
		steps = append(steps, Step{"target", from, c.target.name, by})
	}
	return append(steps, Step{"key", keyParts(c), c.ID, "hash of kind, target, act and object"})
}

// keyParts is what the key of c is made of, for people.
func keyParts(c *claim) string {
	parts := []string{string(c.Kind)}
	for _, part := range []string{c.Target, c.Act, c.Object} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if c.Act == "" {
		parts = append(parts, "its content words")
	}
	return strings.Join(parts, " | ")
}

func (r *reader) actorSteps(s extract.Statement, actor *party) []Step {
	if actor == nil {
		if s.SourceMention < 0 {
			return []Step{{"actor", r.article.Author, "", string(NoActor)}}
		}
		return []Step{{"actor", r.d.Slice(r.d.Mentions[s.SourceMention].Span), "", r.nobodyBehind(s.SourceMention)}}
	}
	if s.SourceMention < 0 {
		return []Step{{"actor", r.article.Author, actor.name, "the author of a signed piece"}}
	}
	words := r.d.Slice(r.d.Mentions[s.SourceMention].Span)
	var steps []Step
	if said := s.Source; said != extract.None && r.d.Slice(said) != words && r.d.Slice(said) != actor.name && len([]rune(r.d.Slice(said))) < len([]rune(words)) {
		steps = append(steps, Step{"actor", r.d.Slice(said), words, "whoever says these words"})
	}
	steps = append(steps, Step{"actor", words, actor.name, r.how(s.SourceMention, actor)})
	if actor.org != nil {
		steps = append(steps, Step{"speaks for", actor.name, actor.org.name, "role, title or possessor that the article gives"})
	}
	return steps
}

// how tells what made mention m the party q.
func (r *reader) how(m int, q *party) string {
	mention := r.d.Mentions[m]
	chain := r.d.Chains[mention.Chain]
	words := r.d.Slice(mention.Span)
	switch _, known := r.codebook.actorByID(q.id); {
	case known:
		return "codebook"
	case mention.Type == text.Pronoun && chain.Name != "":
		return fmt.Sprintf("coreference: %s, %s", antecedent(r.d, m), mentions(len(chain.Mentions)))
	case mention.Type == text.Pronoun:
		return "coreference: the description that it takes up"
	case mention.Type == text.Nominal && chain.Name != "":
		return fmt.Sprintf("coreference of a description: %s", antecedent(r.d, m))
	case mention.Type == text.Nominal && q.named:
		return "a description that the gazetteers know as a name"
	case mention.Type == text.Nominal:
		return "a description, an unnamed party of this article alone"
	case words == q.name:
		return "its own name"
	case mention.Name == q.name:
		return "canonical form of the words: gazetteer, title or demonym"
	}
	return fmt.Sprintf("fullest name of its chain, %s", mentions(len(chain.Mentions)))
}

func mentions(n int) string {
	if n == 1 {
		return "1 mention"
	}
	return fmt.Sprintf("%d mentions", n)
}

// antecedent words the nearest name before mention m in its chain, else the chain's first.
func antecedent(d *text.Document, m int) string {
	best := -1
	for _, k := range d.Chains[d.Mentions[m].Chain].Mentions {
		if d.Mentions[k].Type == text.Name && (best < 0 || d.Mentions[k].Start < d.Mentions[m].Start) {
			best = k
		}
	}
	if best < 0 {
		return "its chain"
	}
	return fmt.Sprintf("%q at %d", d.Slice(d.Mentions[best].Span), d.Mentions[best].Start)
}

// nobodyBehind says why mention m is no party.
func (r *reader) nobodyBehind(m int) string {
	mention := r.d.Mentions[m]
	switch mention.Type {
	case text.Pronoun:
		return "a pronoun without antecedent in the article"
	case text.Nominal:
		return "a description of a thing, or a word that only points"
	}
	return string(NoActor)
}

// unclaimed says why statement s got no claim.
func (r *reader) unclaimed(s extract.Statement) string {
	switch h := s.Claim.ObjectHead; {
	case s.Claim.Anaphor && s.Claim.Words == extract.None:
		return "no words state the claim, and none is in discussion nearby"
	case s.Claim.Anaphor:
		return "the words only point at a claim, and none is in discussion nearby"
	case h >= 0 && r.headAt[h] >= 0 && r.headAt[h] == s.Claim.Target, r.rootOf(s.Claim.Words) >= 0 && r.nameAt[r.rootOf(s.Claim.Words)] >= 0:
		return "only a party is named, which cannot be true or false"
	}
	return string(NoClaim)
}
