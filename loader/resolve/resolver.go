package resolve

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/clean"
	"stancegraph/loader/confidence"
	"stancegraph/loader/extract"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text"
)

// Resolver gives statements their actors and claims. It is safe for concurrent use.
type Resolver struct {
	codebook  *Codebook
	lex       *tables
	gazetteer *lexicon.Gazetteer
	sureness  *confidence.Model
}

// New returns a resolver with the tables of package lexicon; codebook may be nil.
func New(codebook *Codebook) (*Resolver, error) {
	lex, err := loadTables()
	if err != nil {
		return nil, err
	}
	gazetteer, err := lexicon.English()
	if err != nil {
		return nil, err
	}
	sureness, err := confidence.English()
	if err != nil {
		return nil, err
	}
	return &Resolver{codebook, lex, gazetteer, sureness}, nil
}

// Cut is the confidence below which statements are dropped.
func (r *Resolver) Cut() float64 { return r.sureness.Cut() }

// WithCut returns the resolver that drops statements of a confidence below cut, in place of
// the model's own.
func (r *Resolver) WithCut(cut float64) *Resolver {
	other := *r
	other.sureness = r.sureness.WithCut(cut)
	return &other
}

// Dropped is a statement that was found and not kept.
type Dropped struct {
	Statement int // index in extract.Result.Statements
	Reason    DropReason
}

// DropReason says why a statement was dropped.
type DropReason string

// The reasons.
const (
	NoActor DropReason = "nothing tells who the actor is"
	NoClaim DropReason = "nothing tells what the claim is"
	// SelfAccused: who owns up to a deed supports the claim; who is read as accusing, or
	// as backing, itself was misread, often from the noun phrase of an accusation against
	// it or a pronoun for somebody else.
	SelfAccused DropReason = "the actor would take it against or for itself"
	Unsure      DropReason = "its confidence is below the cut"
	Twice       DropReason = "the sentence tells the same by other words"
)

// Resolve returns what the article contributes to the graph. Statements whose actor or
// claim the text does not tell are dropped rather than guessed; Read lists them.
func (r *Resolver) Resolve(a clean.Article, d *text.Document, found extract.Result) graph.Reading {
	reading, _ := r.Read(a, d, found)
	return reading
}

// Read is Resolve, with the statements that were dropped.
func (r *Resolver) Read(a clean.Article, d *text.Document, found extract.Result) (graph.Reading, []Dropped) {
	rd := r.read(a, d, found)
	return rd.reading(), rd.dropped
}

func (r *Resolver) read(a clean.Article, d *text.Document, found extract.Result) *reader {
	rd := &reader{parties: r.parties(a, d), found: found}
	rd.deeds = rd.findDeeds()
	rd.resolve()
	return rd
}

// reader is the work on one article.
type reader struct {
	*parties
	found   extract.Result
	deeds   *deeds
	actors  []*party // by statement; nil for a dropped one
	claims  []*claim // by statement; nil for a dropped one
	voice   *party   // who says "I" in the words of the statement at hand
	until   int      // the token at which the words of its claim end at the latest
	dropped []Dropped
}

// resolve finds actors and claims: first of the statements that word their claim, then
// of those that point at one.
func (r *reader) resolve() {
	statements := r.found.Statements
	r.actors, r.claims = make([]*party, len(statements)), make([]*claim, len(statements))
	for i, s := range statements {
		r.actors[i] = r.actorOf(s)
		if r.actors[i] != nil {
			r.listen(i)
			r.keep(i, r.claimOf(s, r.actors[i]), worded)
		}
	}
	for i, s := range statements {
		if r.actors[i] != nil && r.claims[i] == nil {
			r.listen(i)
			r.keep(i, r.pointed(s, r.actors[i]), inDiscussion)
		}
	}
	r.complete()
	r.oneTarget()
	for i := range statements {
		switch {
		case r.actors[i] == nil:
			r.dropped = append(r.dropped, Dropped{i, NoActor})
		case r.claims[i] == nil || r.lex.words[blanks][strings.ToLower(r.claims[i].Text)]:
			r.dropped = append(r.dropped, Dropped{i, NoClaim})
			r.claims[i] = nil
		case r.onItself(i):
			r.dropped = append(r.dropped, Dropped{i, SelfAccused})
			r.actors[i], r.claims[i] = nil, nil
		case r.sureness.Score(r.signs(i)) < r.sureness.Cut():
			r.dropped = append(r.dropped, Dropped{i, Unsure})
			r.actors[i], r.claims[i] = nil, nil
		}
	}
	r.told()
}

// onItself reports whether statement i would accuse, condemn or back its own actor.
func (r *reader) onItself(i int) bool {
	c := r.claims[i]
	return c.target == r.actors[i] && (r.found.Statements[i].Stance == graph.Accuses || c.Kind == graph.Position && c.Text == r.actors[i].name)
}

// told keeps one of the statements of a sentence that say the same ("reaffirmed its support
// for the plan"): the surest, of equal ones the first.
func (r *reader) told() {
	type same struct {
		actor    *party
		stance   graph.Stance
		claim    string
		evidence text.Span
	}
	best := map[same]int{}
	for i, s := range r.found.Statements {
		if r.actors[i] == nil || r.claims[i] == nil {
			continue
		}
		key := same{r.actors[i], s.Stance, r.claims[i].ID, s.Evidence}
		other, twice := best[key]
		if !twice {
			best[key] = i
			continue
		}
		if r.sureness.Score(r.signs(i)) > r.sureness.Score(r.signs(other)) {
			best[key] = i
		} else {
			other = i
		}
		r.dropped = append(r.dropped, Dropped{other, Twice})
		r.actors[other], r.claims[other] = nil, nil
	}
}

// listen sets whose words statement i is in, and how far they reach.
func (r *reader) listen(i int) {
	s := r.found.Statements[i]
	r.voice = r.voiceOf(s, r.actors[i])
	r.meantBy = nil
	if m := r.together(i); m >= 0 {
		r.meantBy = map[int]*party{m: r.actors[i]}
	}
	r.until = r.apart(s)
}

// together is the mention of a plural possessive in the claim of statement i by which several
// who take the stance together mean each their own, -1: "Calloway and Thorpe defended their
// record".
func (r *reader) together(i int) int {
	statements := r.found.Statements
	s := statements[i]
	if s.SourceMention < 0 || s.Claim.Words == extract.None {
		return -1
	}
	first := func(m int) int { return r.d.FirstConjunct(r.d.Mentions[m].Head) }
	several := slices.ContainsFunc(statements[max(0, i-maxTogether):min(len(statements), i+maxTogether)], func(o extract.Statement) bool {
		return o.Cue == s.Cue && o.SourceMention >= 0 && o.SourceMention != s.SourceMention && first(o.SourceMention) == first(s.SourceMention)
	})
	if !several {
		return -1
	}
	at := r.tokensOf(s.Claim.Words)
	for t := at.first; t < at.end; t++ {
		if m := r.near[t]; m >= 0 && strings.EqualFold(r.d.Tokens[t].Text, "their") && r.d.Mentions[m].Type == text.Pronoun {
			return m
		}
	}
	return -1
}

// maxTogether is the most parties of one cue.
const maxTogether = 8

// apart is the token at which the words of the claim of s end because the target comes next,
// where the parser hung it on them ("blamed the failure on the ministry"), or the clause of the
// cue ("the plan opposed by the ministry"); else the end of the document.
func (r *reader) apart(s extract.Statement) int {
	if s.Claim.Words == extract.None {
		return len(r.d.Tokens)
	}
	at := r.tokensOf(s.Claim.Words)
	cue, root := r.tokensOf(s.Cue), r.rootOf(s.Claim.Words)
	if by := r.tokensOf(s.Source).first; s.Source != extract.None && by >= at.end && root >= 0 && r.d.Dominates(root, by) && by < len(r.d.Tokens) && cue.first < at.first {
		return at.end // "praise for the crews from the mayor"
	}
	if t := at.end; t < len(r.d.Tokens) && cue.first < at.first && r.lemma(cue.first) == "raise" && r.lemma(t) == "with" {
		return t // "raised concerns about the plan with the ministry"
	}
	for t := cue.first; t < cue.end; t++ {
		if token := &r.d.Tokens[t]; t >= at.end && token.Head == root && strings.HasPrefix(token.Rel, "acl") {
			return at.end
		}
	}
	if s.Claim.Target < 0 {
		return len(r.d.Tokens)
	}
	if t := at.end; t < r.d.Mentions[s.Claim.Target].First && r.d.Tokens[t].Rel == "case" && r.d.Tokens[t].Head == r.d.Mentions[s.Claim.Target].Head {
		return t
	}
	return len(r.d.Tokens)
}

// voiceOf is who speaks the words of a statement: for one nested in the speech of
// somebody else that one, else its own actor.
func (r *reader) voiceOf(s extract.Statement, actor *party) *party {
	if s.Nested && len(s.Via) > 0 {
		if q := r.of(s.Via[0]); q != nil {
			return q
		}
	}
	for a := s.Attribution; a >= 0; a = r.found.Attributions[a].Within {
		if of := &r.found.Attributions[a]; of.Rule == "colon" && of.SourceMention >= 0 {
			return r.of(of.SourceMention) // a line of an interview
		}
	}
	words := s.Claim.Words
	if words != extract.None && r.quoteAt(words.Start) < 0 && (s.Attribution < 0 || !r.found.Attributions[s.Attribution].Quoted) {
		return r.author() // "the council praised my country": nobody is quoted
	}
	if s.Source != extract.None && r.quoteAt(s.Source.Start) >= 0 {
		return r.speakerOf(s.Source, actor) // "our president": the words are not the actor's
	}
	return actor
}

// speakerOf is the party in whose words the span lies, nil where nothing tells; otherwise
// is the actor whose own pronoun the span is.
func (r *reader) speakerOf(span text.Span, otherwise *party) *party {
	best := -1
	from, _ := slices.BinarySearchFunc(r.found.Attributions, span.Start-earshot, func(a extract.Attribution, at int) int { return a.Cue.Start - at })
	for i := from; i < len(r.found.Attributions); i++ {
		a := r.found.Attributions[i]
		if a.Cue.Start > span.End+earshot {
			break
		}
		for _, c := range a.Content {
			if c.Contains(span) && (best < 0 || a.Cue.Start > r.found.Attributions[best].Cue.Start) {
				best = i
			}
		}
	}
	if best < 0 {
		if m := r.mentionAt(r.tokensOf(span).first); m >= 0 && r.d.Mentions[m].Type == text.Pronoun {
			return otherwise
		}
		return nil
	}
	return r.of(r.found.Attributions[best].SourceMention)
}

// quoteAt is the index of the quotation, of more than a few words, in which the offset
// lies, -1.
func (p *parties) quoteAt(offset int) int {
	i, found := slices.BinarySearchFunc(p.d.Quotes, offset, func(q text.Quote, at int) int { return q.Start - at })
	if !found {
		i--
	}
	for n := 0; i >= 0 && n < nestedQuotes; i, n = i-1, n+1 {
		if q := p.d.Quotes[i]; q.Start <= offset && offset < q.End && !q.Scare {
			return i
		}
	}
	return -1
}

// nestedQuotes is how many quotations before an offset may have it within them.
const nestedQuotes = 8

// What gave a statement its claim.
const (
	worded       = "worded from its frame or words"
	inDiscussion = "what the words point at: a claim in discussion, or a deed of the article"
	fromCodebook = "codebook"
)

// keep records c, given by what by names, as the claim of statement i.
func (r *reader) keep(i int, c *claim, by string) {
	if c == nil || c.Text == "" || unfinished(c.Text) || c.Kind == graph.Allegation && dangling(c.Text) && !r.leftBehind(r.rootOf(r.found.Statements[i].Claim.Words)) {
		return
	}
	if root := r.rootOf(r.found.Statements[i].Claim.Words); c.target == nil && c.Kind != graph.Allegation && root >= 0 {
		if q := r.ownerOf(root, nil); q != nil && q != r.actors[i] {
			c = r.newClaim(c.Kind, q, c.Act, c.Object, c.Text, true) // "called Thorpe's charge reckless"
		}
	}
	own := *c
	own.by = by
	own.at = r.found.Statements[i].Cue.Start
	words := ""
	if span := r.found.Statements[i].Claim.Words; span != extract.None {
		words = r.d.Slice(span)
	}
	r.known(&own, words)
	r.claims[i] = &own
}

// known gives a claim of the codebook the codebook's key and wording; words are those of
// the article.
func (r *reader) known(c *claim, words string) {
	known, ok := r.codebook.claim(c.Kind, c.Target, c.Text, words)
	if !ok {
		return
	}
	c.ID, c.Text, c.Act, c.Object = known.ID, known.Text, known.Act, known.Object
	c.by = fromCodebook
	if of, ok := r.codebook.actorByID(known.Target); ok {
		c.target = r.once(&party{id: of.ID, name: of.Name, kind: of.Kind, named: true, outlet: of.Outlet})
		c.Target = of.ID
	}
}

// actorOf is the party that takes the stance.
func (r *reader) actorOf(s extract.Statement) *party {
	if s.SourceMention < 0 {
		return r.author()
	}
	return r.of(s.SourceMention)
}

// reading puts together what was found.
func (r *reader) reading() graph.Reading {
	out := graph.Reading{Article: r.article.Article}
	actors, claims := map[string]*party{}, claimSet{}
	relations := map[graph.ClaimRelation]bool{}
	affiliations := affiliationSet{}
	ids := r.statementIDs()
	for i, s := range r.found.Statements {
		if ids[i] == "" {
			continue
		}
		actor, c := r.actors[i], r.claims[i]
		st := r.statement(i, ids)
		out.Statements = append(out.Statements, st)
		for _, q := range []*party{actor, actor.org, c.target} {
			r.collect(actors, q)
		}
		for _, m := range s.Via {
			r.collect(actors, r.of(m))
		}
		claims.add(c)
		for _, related := range []struct {
			kind graph.RelType
			to   *claim
		}{{graph.Presupposes, c.presupposes}, {graph.Asserts, c.asserts}} {
			if related.to != nil && related.to.ID != c.ID {
				claims.add(related.to)
				r.collect(actors, related.to.target)
				relations[graph.ClaimRelation{From: c.ID, Kind: related.kind, To: related.to.ID}] = true
			}
		}
		affiliations.add(actor, st.ID, r.codebook)
	}
	for _, relation := range r.relations() {
		relations[relation] = true
	}
	for _, id := range slices.Sorted(maps.Keys(actors)) {
		out.Actors = append(out.Actors, actors[id].actor())
	}
	out.Claims = claims.sorted()
	out.Relations = slices.SortedFunc(maps.Keys(relations), func(a, b graph.ClaimRelation) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.To, b.To))
	})
	out.Affiliations = affiliations.sorted()
	return out
}

// collect adds a party and those it belongs to.
func (r *reader) collect(actors map[string]*party, q *party) {
	for ; q != nil && actors[q.id] == nil; q = q.org {
		actors[q.id] = q
	}
}

// statementIDs returns the IDs of the statements that are kept, "" for the others.
func (r *reader) statementIDs() []string {
	ids := make([]string, len(r.found.Statements))
	seen := map[string]int{}
	for i, s := range r.found.Statements {
		if r.actors[i] == nil || r.claims[i] == nil {
			continue
		}
		place := []string{r.article.ID, r.article.TextSHA256, spanText(s.Source), spanText(s.Cue), spanText(s.Evidence), string(s.Stance)}
		for _, c := range s.Content {
			place = append(place, spanText(c))
		}
		base := graph.NewID("s", place...)
		ids[i] = graph.NewID("s", append(place, strconv.Itoa(seen[base]))...)
		seen[base]++
	}
	return ids
}

func spanText(s text.Span) string { return strconv.Itoa(s.Start) + "-" + strconv.Itoa(s.End) }

// statement is statement i as package graph has it.
func (r *reader) statement(i int, ids []string) graph.Statement {
	s, actor, c := r.found.Statements[i], r.actors[i], r.claims[i]
	st := graph.Statement{
		ID: ids[i], Article: r.article.ID, Section: s.Section,
		Actor: actor.name, ActorID: actor.id,
		SourceStart: s.Source.Start, SourceEnd: s.Source.End,
		Stance: s.Stance, Cue: r.d.Slice(s.Cue), CueStart: s.Cue.Start, CueEnd: s.Cue.End,
		Claim: c.Text, ClaimID: c.ID, ClaimKind: c.Kind,
		Content: append([]text.Span{}, s.Content...),
		Start:   s.Evidence.Start, End: s.Evidence.End, Quote: r.d.Slice(s.Evidence),
		Via: []string{}, ViaIDs: []string{},
		Nested: s.Nested, Hedged: s.Hedged, Explicit: s.Explicit,
		Published:  r.article.Published.Value,
		Confidence: r.sureness.Score(r.signs(i)), Rule: s.Rule, Lexicon: s.Lexicon,
	}
	// What is carried by somebody's words was said when those were.
	cue := s.Cue
	if s.Attribution >= 0 {
		cue = r.found.Attributions[s.Attribution].Cue
	}
	if at := r.tokensOf(cue); at.first < len(r.d.Tokens) {
		said := SaidOn(r.d, r.d.SentenceOf(at.first), cue, r.article.Published)
		st.SaidOn, st.SaidPrecision = said.Value, said.Precision
	}
	if len(r.article.Docs) > 0 {
		st.Doc = r.article.Docs[0]
	}
	if actor.org != nil {
		st.Org, st.OrgID = actor.org.name, actor.org.id
	}
	if c.target != nil {
		st.Target, st.TargetID = c.target.name, c.target.id
	}
	for _, m := range s.Via {
		via := r.of(m)
		if via == nil || via == actor {
			continue
		}
		st.Via, st.ViaIDs = append(st.Via, via.name), append(st.ViaIDs, via.id)
		if via.outlet && st.ViaOutlet == "" {
			st.ViaOutlet = via.id
		}
	}
	if s.Within >= 0 {
		st.Within = ids[s.Within]
	}
	return st
}
