// Package extract finds who says what (attributions) and who takes which stance on what
// (statements) in an annotated document. Words are data: the cues, their frames and what
// governs them stand in the tables of package lexicon, each with an example that a test
// reads. The rules here are few and speak of syntax: they are a pure function of document
// and lexicon, in time linear in the document's length.
//
// The way of a document through it: quotations find their verb of speech (quote.go), cues
// are laid over the sentences and a frame of theirs fills its places with arguments
// (cue.go, slot.go and the files beside it; subject.go knows control, conjunction and
// relative clauses, stranded.go mends what the parser lost). Every cue with a source and
// content is an attribution (attribution.go). Every cue that names a stance and that
// nothing around it denies, imagines or leaves open (state.go, unreal.go, particular.go),
// in no everyday sense (everyday.go), is a statement of each of its actors (statement.go,
// speaker.go, apposition.go); so is what somebody calls somebody else (view.go), and a
// judgement, accusation or denial in what somebody says (said.go; carried.go where no cue
// says it, with whom it is about in carried_whom.go and its checks in carried_checks.go). What a statement is about is read as a
// proposition (proposition.go), whose words end where those of something else begin (ends.go) and
// whose target is a party within them (target.go).
//
// Whoever asks why a cue made no statement is told by a traced run (trace.go), which is the
// same code with its checks noted down.
//
// Precision comes first. A statement needs somebody named, or described, who takes the
// stance: passives without agent, "somebody" and shares in polls give none;
// and a word that is under "if", "may not", a denial or an accusation of somebody else's
// is not taken at face value.
package extract
