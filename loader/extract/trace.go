package extract

import (
	"slices"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text"
)

// Trace is what was considered in a document and came to nothing, and why.
type Trace struct {
	Discards []Discard // in the order in which they were considered
	// QuoteCues holds, by index in Document.Quotes, the token of the verb of speech that
	// a quotation belongs to, -1 where none was found.
	QuoteCues []int
	// Weighed tells of every carried stance which words weighed for it.
	Weighed []Weighing
}

// Weighing is the words that made the model of carried stances take one, by its cue.
type Weighing struct {
	Cue   text.Span
	Words []WordWeight // the weightiest first, a few
}

// WordWeight is what a word adds to the log odds of a stance against none.
type WordWeight struct {
	Token  int
	Weight float64
}

// Discard is a cue that stands in the text and made no statement.
type Discard struct {
	Cue    text.Span
	Anchor int          // token whose arguments the frame speaks of
	Stance graph.Stance // that the frame would have read; "" for one that only reports
	Rule   string       // name of the frame
	// Lexicon is file:line of the row.
	Lexicon string
	// Actor, Target and Claim are the tokens that head the arguments found, -1.
	Actor, Target, Claim int
	Reason               Reason
	// Word is the token that decided ("if", "no", the actor that is no party), -1.
	Word int
	// Wants is the class that Word had to belong to, where that is the reason.
	Wants string
}

// Reason says why a cue made no statement; Info tells it in words.
type Reason string

// The reasons, in the order of the stages that give them.
const (
	WrongTag      Reason = "wrong-tag"
	InName        Reason = "in-name"
	Modifier      Reason = "modifier"
	Particle      Reason = "particle"
	NoActor       Reason = "no-actor"
	NoTarget      Reason = "no-target"
	NoClaim       Reason = "no-claim"
	WrongObject   Reason = "wrong-object"
	NotBare       Reason = "not-bare"
	NoStance      Reason = "no-stance"
	NoJudgement   Reason = "no-judgement"
	NotSpeech     Reason = "not-speech"
	Negated       Reason = "negated"
	Withheld      Reason = "withheld"
	Nothing       Reason = "nothing"
	Any           Reason = "any"
	Figure        Reason = "figure"
	Reflexive     Reason = "reflexive"
	Deontic       Reason = "deontic"
	Conditional   Reason = "conditional"
	Question      Reason = "question"
	Imagined      Reason = "imagined"
	Governed      Reason = "governed"
	Announced     Reason = "announced"
	DeniedBy      Reason = "denied-by"
	Blow          Reason = "blow"
	Alleged       Reason = "alleged"
	Agentless     Reason = "agentless"
	Document      Reason = "document"
	NotParty      Reason = "not-party"
	Indefinite    Reason = "indefinite"
	Generic       Reason = "generic"
	Speakerless   Reason = "speakerless"
	OnSelf        Reason = "on-self"
	Pointing      Reason = "pointing"
	OutletsOwn    Reason = "outlets-own"
	Measuring     Reason = "measuring"
	Everyday      Reason = "everyday"
	NotDeontic    Reason = "not-deontic"
	OtherwiseRead Reason = "otherwise-read"
	Aside         Reason = "aside"
	Wordless      Reason = "wordless"
	Untargeted    Reason = "untargeted"
	Unsure        Reason = "unsure"
	Reserved      Reason = "reserved"
	Faint         Reason = "faint"
)

// ReasonInfo is one row of the table of reasons.
type ReasonInfo struct {
	Reason Reason
	Stage  string // of extraction: cue, frame, state, source, content
	About  string // why the cue was put aside, as a clause
	Needs  string // what would be needed for a statement, as a clause
}

// Reasons is the table that explanations are worded from.
var Reasons = []ReasonInfo{
	{WrongTag, "cue", "the word is not tagged as the part of speech that the row is for", "the word used as that part of speech, or a row for the one it is"},
	{InName, "cue", "the word is part of a name", "the same word outside of a name"},
	{Modifier, "cue", "the participle only modifies the noun after it", "the verb as a predicate of its own"},
	{Particle, "cue", "with its particle the verb is another", "the verb alone, or a row of phrases.yaml with the particle"},
	{NoActor, "frame", "nobody stands where the frame looks for its actor", "somebody named, or described, as subject, owner or agent"},
	{NoTarget, "frame", "nothing stands where the frame looks for its target", "the party that the words are about, in one of the frame's places"},
	{NoClaim, "frame", "nothing stands where the frame looks for its claim", "a clause or noun in one of the frame's places"},
	{WrongObject, "frame", "the object is not of the class that the frame asks for", "an object of that class"},
	{NotBare, "frame", "the frame holds only where nothing tells what the stance is about", "the verb alone, after what somebody else said"},
	{NoStance, "frame", "the cue reports words without taking a stance", "a word that names a stance, or a judgement, accusation or denial in what is said"},
	{NoJudgement, "content", "what somebody is called or thought to be is no judging word of said.yaml", "a judging word, or a row for it"},
	{NotSpeech, "source", "a judging word, but in nobody's speech: the article's own voice takes no stance", "a speaker whose words these are, or a signed opinion piece"},
	{Negated, "state", "it is negated, and the cue says nothing under negation", "the cue without negation"},
	{Withheld, "state", "what somebody has not done need not be a stance against it", "words that say the opposite outright"},
	{Nothing, "state", "it speaks of nobody or nothing, or says that there is none", "a party or thing that there is"},
	{Any, "state", "it speaks of any at all, so that not to take the stance is none", "one in particular"},
	{Figure, "state", "it only tells a share in a poll or vote", "a party that takes the stance itself"},
	{Reflexive, "state", "it is about the actor himself", "somebody or something else"},
	{Deontic, "state", "it stands under should or must: a demand, not a stance taken", "words that say that it was done"},
	{Conditional, "state", "it stands under if, unless, whether or would", "words that say that it happened"},
	{Question, "state", "the sentence asks", "a sentence that asserts"},
	{Imagined, "state", "the reader is told to imagine it", "a sentence that asserts"},
	{Governed, "state", "the word that governs it leaves open whether it was done", "words that say that it was done"},
	{Announced, "state", "it is yet to be said", "words that were said"},
	{Blow, "state", "what may or could be hit is rather hit with more than words", "words that say that it was done"},
	{DeniedBy, "state", "it is what somebody denies", "the same words outside of the denial"},
	{Alleged, "state", "it is what somebody else alleges, not what the actor says", "the actor's own words"},
	{Agentless, "source", "nobody is named who says or does it: a passive without agent, or a subject that the parser lost", "somebody named, or described, as subject, owner or agent"},
	{Document, "source", "a text is the source, and nothing tells whose it is", "an owner or author of the text"},
	{NotParty, "source", "what stands as the actor is no person, body, state or group", "somebody who can take a stance"},
	{Indefinite, "source", "the actor is someone, everyone, nobody or a share of people", "somebody named or described"},
	{Generic, "source", "the actor is only a kind of people described by the clause itself", "somebody named or described"},
	{Speakerless, "source", "\"I\" or \"we\" stands in a quotation whose speaker was not found", "a speaker for the quotation"},
	{OnSelf, "content", "the actor would take the stance against, or praise, itself", "another target"},
	{Pointing, "content", "praise of \"it\" or \"this\" may be of anything", "what is praised, by name"},
	{OutletsOwn, "source", "a news outlet's own words take no stance", "a speaker who is no outlet"},
	{Measuring, "content", "the author's word measures or describes a thing, and need not judge it", "a word that only judges, or a party that is judged"},
	{Everyday, "state", "the word stands in an everyday sense: a taste, keeping a family, receiving guests, a feeling about what befell oneself", "the word for a stance on somebody else's act, plan or words"},
	{NotDeontic, "state", "the frame holds only under should or must", "should, must or the like"},
	{Aside, "state", "it only tells when something else took place", "a clause of its own that says so"},
	{Wordless, "content", "no word with a meaning of its own speaks for the stance that the model reads", "a word that judges"},
	{Untargeted, "content", "nobody is named whom the stance that the model reads is about", "the party that is praised, blamed, accused or cleared"},
	{Unsure, "content", "the model of what is said is not sure enough that it carries a stance", "a plainer judgement, or a row of said.yaml for its words"},
	{Reserved, "state", "what is said asks, or is negated or left open by what introduces it", "words that are asserted"},
	{Faint, "cue", "the network of live cues is not sure enough that the word takes a stance here", "a plainer word, or a row for this one"},
	{OtherwiseRead, "cue", "the word of judgement is read already, in what somebody calls somebody else", ""},
}

// Info returns the row of the table for reason w.
func (w Reason) Info() ReasonInfo {
	for _, row := range Reasons {
		if row.Reason == w {
			return row
		}
	}
	return ReasonInfo{Reason: w, About: string(w)}
}

// Trace reads d as Extract does, by the same code, and tells what came to nothing.
func (e *Extractor) Trace(d *text.Document, info Info) (Result, Trace) {
	r := newRun(e.x, d, info)
	r.trace = &Trace{}
	result := r.extract(e)
	r.trace.QuoteCues = r.quoteCue
	return result, *r.trace
}

// stateReasons are those of a cue that is read and takes no stance of its own as it stands.
var stateReasons = func() map[Reason]bool {
	all := map[Reason]bool{}
	for _, row := range Reasons {
		all[row.Reason] = row.Stage == "state" || row.Reason == OtherwiseRead || row.Reason == NoStance
	}
	return all
}()

// discard notes that h made no statement because of word, -1 where no word decides; in a traced run,
// why. It is false, so that a check can return it.
func (r *run) discard(h *hit, why Reason, word int) bool {
	r.unstanced[h.anchor] = r.unstanced[h.anchor] || stateReasons[why]
	if r.trace == nil {
		return false
	}
	r.trace.Discards = append(r.trace.Discards, Discard{
		Cue: r.span(extent{h.tokens[0], h.tokens[len(h.tokens)-1] + 1}), Anchor: h.anchor,
		Stance: h.frame.Stance, Rule: h.frame.Name, Lexicon: h.cue.at,
		Actor: h.actor, Target: h.target, Claim: h.claim, Reason: why, Word: word,
	})
	return false
}

// lack is a frame with nothing in the place of a role.
type lack struct {
	h    *hit
	role lexicon.Role
}

// putAside reports whether the tables know a cue at token t that takes no stance as it stands.
func (r *run) putAside(t int) bool {
	return r.unstanced[t] || slices.ContainsFunc(r.lacking, func(l lack) bool { return l.h.anchor == t && r.turnsAway(l.h, l.role) })
}

// turnsAway reports whether h, which has nothing in the place of role, is read and takes no stance for
// that: a noun that is nobody's, a verb whose object is of another class ("defended its title").
func (r *run) turnsAway(h *hit, role lexicon.Role) bool {
	places := h.frame.Claim
	switch role {
	case lexicon.Actor:
		if places = h.frame.Actor; r.noun(h.anchor) {
			return true
		}
	case lexicon.Target:
		places = h.frame.Target
	}
	return slices.ContainsFunc(places, func(s lexicon.Slot) bool { return r.fill(h, s) >= 0 })
}

// lacks is discard for a frame that has nothing in the place of role. Where something
// stands there that is not of the class asked for, it says so.
func (r *run) lacks(h *hit, role lexicon.Role) bool {
	r.lacking = append(r.lacking, lack{h, role})
	if r.trace == nil {
		return false
	}
	why, places := NoClaim, h.frame.Claim
	switch role {
	case lexicon.Actor:
		why, places = NoActor, h.frame.Actor
	case lexicon.Target:
		why, places = NoTarget, h.frame.Target
	}
	word, wants := -1, ""
	for _, s := range places {
		if word = r.fill(h, s); word >= 0 {
			wants = h.frame.Where[role]
			break
		}
	}
	r.discard(h, why, word)
	r.trace.Discards[len(r.trace.Discards)-1].Wants = wants
	return false
}

// unfit is discard for a cue whose words match and whose anchor a cannot be one.
func (r *run) unfit(c *cue, tokens []int, a int, why Reason) {
	if r.trace == nil {
		return
	}
	h := &hit{cue: c, tokens: tokens, anchor: a, actor: -1, target: -1, claim: -1}
	if len(c.frames) > 0 {
		h.frame = c.frames[0]
	}
	r.discard(h, why, a)
}

// nobody is what speaker returns where the actor is none who could take a stance; the
// statement at hand is discarded for that reason.
func (r *run) nobody(why Reason) (text.Span, int, bool) {
	r.refusal = why
	return None, -1, false
}
