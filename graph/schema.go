package graph

// RelType is a relationship type of the graph.
type RelType string

// The relationship types beside the stances.
const (
	Made        RelType = "MADE"
	About       RelType = "ABOUT"
	ReportedIn  RelType = "REPORTED_IN"
	PublishedBy RelType = "PUBLISHED_BY"
	Via         RelType = "VIA"
	Within      RelType = "WITHIN"
	Targets     RelType = "TARGETS"
	SameAs      RelType = "SAME_AS"
	SpeaksFor   RelType = "SPEAKS_FOR"
	PartOf      RelType = "PART_OF"
	Presupposes RelType = "PRESUPPOSES"
	Asserts     RelType = "ASSERTS"
	Contradicts RelType = "CONTRADICTS"
	Rivals      RelType = "RIVALS"
	Narrows     RelType = "NARROWS"
)
