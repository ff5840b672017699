package graph

import "slices"

// SchemaVersion is stored in every graph. It rises when a graph written by an older
// version could be misread.
const SchemaVersion = 3

// Label is a label of a node.
type Label string

// The labels. A key of an actor or claim that is not the representative of its
// component has LabelAlias and one of LabelActorAlias and LabelClaimAlias in place of
// LabelActor or LabelClaim.
const (
	LabelArticle    Label = "Article"
	LabelSource     Label = "Source"
	LabelActor      Label = "Actor"
	LabelClaim      Label = "Claim"
	LabelStatement  Label = "Statement"
	LabelAlias      Label = "Alias"
	LabelActorAlias Label = "ActorAlias"
	LabelClaimAlias Label = "ClaimAlias"
	LabelMeta       Label = "Meta"
)

// RelType is a relationship type of the graph.
type RelType string

// The relationship types beside the stances.
const (
	Made        RelType = "MADE"
	About       RelType = "ABOUT"
	OnBehalfOf  RelType = "ON_BEHALF_OF"
	Via         RelType = "VIA"
	Within      RelType = "WITHIN"
	ReportedIn  RelType = "REPORTED_IN"
	PublishedBy RelType = "PUBLISHED_BY"
	Mentions    RelType = "MENTIONS"
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

// ClaimRelTypes are the types that a ClaimRelation can have.
var ClaimRelTypes = []RelType{Presupposes, Asserts, Contradicts, Rivals, Narrows}

// AffiliationTypes are the types that an Affiliation can have.
var AffiliationTypes = []RelType{SpeaksFor, PartOf}

// Property documents one property of a node or relationship. A property that has
// nothing to say is absent: no empty string or empty list is stored.
type Property struct {
	Name  string
	Type  string // STRING, INTEGER, FLOAT, BOOLEAN or LIST<…>, as Cypher names them
	About string
}

// NodeType documents the nodes with one label.
type NodeType struct {
	Label      Label
	About      string
	Properties []Property
}

// RelationshipType documents the relationships of one type.
type RelationshipType struct {
	Type       RelType
	From, To   []Label
	About      string
	Properties []Property
}

// IndexKind is the kind of an index.
type IndexKind string

// The kinds of index. A unique one is a constraint.
const (
	Unique   IndexKind = "unique"
	Range    IndexKind = "range"
	FullText IndexKind = "full text"
)

// Index is an index or uniqueness constraint on nodes with any of Labels, or on
// relationships of type Type.
type Index struct {
	Name       string
	Kind       IndexKind
	Labels     []Label
	Type       RelType // "" for nodes
	Properties []string
	Analyzer   string // of a full-text index
	About      string
}

// FullTextActors and FullTextClaims are the names of the full-text indexes.
const (
	FullTextActors = "actors"
	FullTextClaims = "claims"
)

// Nodes, Relationships and Indexes are the schema: what stores apply, write, document
// and check derives from these tables.
var (
	Nodes         = nodeTypes
	Relationships = append(relationshipTypes, stanceTypes()...)
	Indexes       = slices.Concat(uniqueIDs(), secondaryIndexes, rankIndexes())
)

var nodeTypes = []NodeType{
	{LabelArticle, "one text from one source, kept whole", []Property{
		{"id", "STRING", "a- and a hash of source and URL or record id, else of the text"},
		{"docs", "LIST<STRING>", "names under which the text was read, sorted"},
		{"title", "STRING", "headline"},
		{"url", "STRING", "address"},
		{"source", "STRING", "name of the source; unknown where nothing tells"},
		{"author", "STRING", "byline"},
		{"published", "STRING", "date of publication: 2014-12-19, 2014-12, 2014, or --12-19 without a year"},
		{"published_precision", "STRING", "day, week, month, month-day or year"},
		{"published_basis", "STRING", "metadata, text, or inferred where the year was deduced"},
		{"text", "STRING", "the text as read; all offsets count its code points from 0, half open"},
		{"text_sha256", "STRING", "hash of the text"},
		{"duplicate_of", "STRING", "id of the article whose copy this is"},
		{"extracted_with", "STRING", "hash of code version, lexicon, codebook and model"},
		{"signature", "LIST<INTEGER>", "MinHash signature by which copies are found"},
	}},
	{LabelSource, "an outlet or publisher of articles", []Property{
		{"id", "STRING", "slug of the name"},
		{"name", "STRING", "name"},
	}},
	{LabelActor, "a party that takes a stance or that a claim targets", actorProperties},
	{LabelClaim, "a proposition, act or party that stances are about; always affirmative", claimProperties},
	{LabelStatement, "one place in an article where an actor takes a stance on a claim: the unit of evidence", []Property{
		{"id", "STRING", "s- and a hash of article, text, spans, stance and ordinal"},
		{"article", "STRING", "id of the article"},
		{"doc", "STRING", "name under which the article was read"},
		{"section", "STRING", "headline, lead, body, related or caption; the last two never count"},
		{"actor", "STRING", "name of the actor as this article gives it"},
		{"actor_id", "STRING", "key of the actor"},
		{"org", "STRING", "body or state spoken for"},
		{"org_id", "STRING", "its key"},
		{"source_start", "INTEGER", "start of the words that name the actor; -1 where none do"},
		{"source_end", "INTEGER", "their end; -1 where none do"},
		{"stance", "STRING", "ACCUSES, DENIES, SUPPORTS or CONDEMNS"},
		{"cue", "STRING", "the words that carry the stance"},
		{"cue_start", "INTEGER", "their start"},
		{"cue_end", "INTEGER", "their end"},
		{"claim", "STRING", "the claim as this article words it"},
		{"claim_id", "STRING", "key of the claim"},
		{"claim_kind", "STRING", "allegation, position or act"},
		{"target", "STRING", "the party that the claim blames, defends or is about"},
		{"target_id", "STRING", "its key"},
		{"content", "LIST<INTEGER>", "spans of the words that state the claim: start, end, start, end, …"},
		{"start", "INTEGER", "start of the sentences that carry the statement"},
		{"end", "INTEGER", "their end"},
		{"quote", "STRING", "the text from start to end, to the letter"},
		{"via", "LIST<STRING>", "outlets and people through whom the stance is reported, innermost first"},
		{"via_ids", "LIST<STRING>", "their keys"},
		{"via_outlet", "STRING", "key of the innermost outlet among them"},
		{"within", "STRING", "id of the statement in whose content this one lies"},
		{"nested", "BOOLEAN", "reported inside another actor's speech"},
		{"hedged", "BOOLEAN", "said with may, could, reportedly, …"},
		{"explicit", "BOOLEAN", "the cue itself names the stance"},
		{"said_on", "STRING", "date on which it was said, as the text tells; written as published is"},
		{"said_precision", "STRING", "day, week, month, month-day or year"},
		{"published", "STRING", "date of the article"},
		{"confidence", "FLOAT", "0 to 1"},
		{"rule", "STRING", "the rule that read it"},
		{"lexicon", "STRING", "file and line of the lexicon row"},
		{"review", "STRING", "what a person decided about it: rejected (it does not count) or relabelled"},
		{"review_why", "STRING", "why"},
		{"read_as", "STRING", "of a relabelled one: the stance that was read"},
		{"clearness", "STRING", "derived: key by which the clearest statement sorts first; its last word is the id"},
		{"moment", "STRING", "derived: key by which statements sort in order of time; its first word is the date, ~ for none with a year"},
		{"edge", "STRING", "derived: id of the stance edge that this counts towards; absent where it does not count"},
		{"origin", "STRING", "derived: id of the independent origin that it counts as; absent where that is unknown"},
	}},
	{LabelAlias, "a key that another one represents; beside ActorAlias or ClaimAlias", nil},
	{LabelActorAlias, "also labelled Alias: an actor key that another one represents", actorProperties[:5]},
	{LabelClaimAlias, "also labelled Alias: a claim key that another one represents", claimProperties[:7]},
	{LabelMeta, "one node: the state of the graph, and the lock that writers take turns on", []Property{
		{"id", "STRING", "stancegraph"},
		{"schema", "INTEGER", "schema version"},
		{"pending", "BOOLEAN", "keys were written since they were last linked"},
		{"writes", "INTEGER", "number of write transactions so far"},
	}},
}

var actorProperties = []Property{
	{"id", "STRING", "key: slug of the full name; with the article in it where the article tells less"},
	{"name", "STRING", "name; of a component of keys, the one most used"},
	{"kind", "STRING", "person, organization, state or group"},
	{"named", "BOOLEAN", "false for speakers whom the article does not name"},
	{"aliases", "LIST<STRING>", "other names of this key, sorted"},
	{"key_name", "STRING", "the name of this key alone, where name is that of its component"},
	{RankStatements, "INTEGER", "derived by the link step: number of its statements that count"},
	{RankAccusers, "INTEGER", "derived by the link step: number of other named actors that accuse it"},
	{RankAccusations, "INTEGER", "derived by the link step: number of claims of which they do"},
	{RankLeadingAccusation, "STRING", "derived by the link step: id of the leading of their edges"},
}

var claimProperties = []Property{
	{"id", "STRING", "key: c- and a hash of kind and frame or text; a codebook claim has the codebook's id"},
	{"text", "STRING", "wording, so that ACTOR stance TEXT reads true; of a component, the one most used"},
	{"kind", "STRING", "allegation, position or act"},
	{"target", "STRING", "key of the actor that it blames, defends or is about"},
	{"act", "STRING", "class of act, or lemma of the verb"},
	{"object", "STRING", "normalised words of what was acted on"},
	{"aliases", "LIST<STRING>", "other wordings of this key, sorted"},
	{"key_text", "STRING", "the wording of this key alone, where text is that of its component"},
	{RankStatements, "INTEGER", "derived by the link step: number of statements on it that count"},
	{RankFor, "INTEGER", "derived by the link step: number of named actors that stand for it"},
	{RankAgainst, "INTEGER", "derived by the link step: number of named actors that stand against it"},
	{RankDisputed, "INTEGER", "derived by the link step: number of named actors on the lesser of its sides"},
	{RankLeadingFor, "STRING", "derived by the link step: id of the leading edge of a named actor for it"},
	{RankLeadingAgainst, "STRING", "derived by the link step: id of the leading edge of a named actor against it"},
}

var (
	actorLabels = []Label{LabelActor, LabelActorAlias}
	claimLabels = []Label{LabelClaim, LabelClaimAlias}
)

var relationshipTypes = []RelationshipType{
	{Made, actorLabels, []Label{LabelStatement}, "who takes the stance", nil},
	{About, []Label{LabelStatement}, claimLabels, "on what", nil},
	{OnBehalfOf, []Label{LabelStatement}, actorLabels, "the body or state that the actor speaks for here", nil},
	{Via, []Label{LabelStatement}, actorLabels, "through whom the stance is reported", []Property{
		{"position", "INTEGER", "0 for the innermost"},
	}},
	{Within, []Label{LabelStatement}, []Label{LabelStatement}, "the statement in whose content this one lies", nil},
	{ReportedIn, []Label{LabelStatement}, []Label{LabelArticle}, "where it stands", nil},
	{PublishedBy, []Label{LabelArticle}, []Label{LabelSource}, "who published the article", nil},
	{Mentions, []Label{LabelArticle}, []Label{LabelActor, LabelActorAlias, LabelClaim, LabelClaimAlias}, "what this article alone says of an actor or claim", []Property{
		{"name", "STRING", "the actor's name in this article"},
		{"text", "STRING", "the claim's wording in this article"},
		{"kind", "STRING", "its kind"},
		{"named", "BOOLEAN", "of an actor"},
		{"target", "STRING", "of a claim"},
		{"act", "STRING", "of a claim"},
		{"object", "STRING", "of a claim"},
		{"aliases", "LIST<STRING>", "its other names or wordings"},
		{"relations", "LIST<STRING>", "relations of the claim or affiliations of the actor that the article shows, packed"},
	}},
	{Targets, claimLabels, actorLabels, "the party that the claim blames, defends or is about", nil},
	{SameAs, []Label{LabelAlias}, []Label{LabelActor, LabelClaim}, "names the same party or claim", []Property{
		{"score", "FLOAT", "0 to 1"},
		{"reason", "STRING", "why"},
	}},
	{SpeaksFor, actorLabels, actorLabels, "has been shown speaking for", affiliationProperties},
	{PartOf, actorLabels, actorLabels, "has been shown as part of", affiliationProperties},
	{Presupposes, claimLabels, claimLabels, "takes as fact (a stance on the act takes the allegation as fact)", nil},
	{Asserts, claimLabels, claimLabels, "is the making of", nil},
	{Contradicts, claimLabels, claimLabels, "one is the negation of the other", nil},
	{Rivals, claimLabels, claimLabels, "is another explanation of the same event", nil},
	{Narrows, claimLabels, claimLabels, "says the same, and more", nil},
}

var affiliationProperties = []Property{
	{"basis", "STRING", "statements or codebook"},
	{"statements", "LIST<STRING>", "ids of statements that show it, sorted, the first ten"},
	{"first_said", "STRING", "earliest date of a statement that shows it"},
	{"last_said", "STRING", "latest date of a statement that shows it"},
}

func stanceTypes() []RelationshipType {
	var rows []RelationshipType
	for _, s := range Stances {
		rows = append(rows, RelationshipType{RelType(s.Stance), []Label{LabelActor}, []Label{LabelClaim},
			"derived from statements; " + string(s.Side) + " the claim: the actor " + s.About,
			append(slices.Clone(stanceProperties), rankProperties(s)...)})
	}
	return rows
}

var stanceProperties = []Property{
	{"id", "STRING", "e- and a hash of actor, stance and claim; the edge of its statements"},
	{"statements", "INTEGER", "number of statements that count"},
	{"articles", "INTEGER", "number of articles they stand in"},
	{"origins", "INTEGER", "number of independent origins: copies count once, with the outlet they came through or their source; unknown ones do not count"},
	{"first_said", "STRING", "earliest date with a year on which it was said"},
	{"last_said", "STRING", "latest date with a year on which it was said"},
	{"confidence", "FLOAT", "highest confidence of a statement"},
	{"hedged_only", "BOOLEAN", "every statement is hedged"},
	{"nested_only", "BOOLEAN", "every statement is nested"},
	{"clearest", "STRING", "id of the clearest statement: the one to show"},
}

// rankProperties are those by which edges of the stance are ranked.
func rankProperties(s StanceInfo) []Property {
	var rows []Property
	if s.Side == Against {
		rows = append(rows, Property{RankOpposed, "INTEGER", "derived by the link step, where the actor also stands for the claim: number of its statements on it"})
	}
	if s.Stance == Accuses {
		rows = append(rows, Property{RankMutual, "INTEGER", "derived by the link step, of the strongest edge between two actors that accuse each other: number of statements in which they do"})
	}
	return rows
}

// rankIndexes serve the ranks in a total order.
func rankIndexes() []Index {
	row := func(name, property, about string) Index {
		return Index{Name: name + "_" + property, Kind: Range, Properties: []string{property, "id"}, About: about}
	}
	node := func(label Label, property, about string) Index {
		i := row(Slug(string(label)), property, about)
		i.Labels = []Label{label}
		return i
	}
	rows := []Index{
		node(LabelActor, RankStatements, "the actors with the most statements first, in a total order"),
		node(LabelActor, RankAccusers, "those whom the most others accuse first"),
		node(LabelClaim, RankStatements, "the claims with the most statements first"),
		node(LabelClaim, RankDisputed, "the claims with the most actors on both sides first"),
	}
	for _, s := range Stances {
		for _, p := range rankProperties(s) {
			i := row(Slug(string(s.Stance)), p.Name, "of the actors on both sides, or of those that accuse each other, those with the most statements first")
			i.Type = RelType(s.Stance)
			rows = append(rows, i)
		}
	}
	return rows
}

func uniqueIDs() []Index {
	var rows []Index
	for _, n := range nodeTypes {
		if n.Label == LabelAlias {
			continue // its nodes have an id by their other label
		}
		rows = append(rows, Index{Name: Slug(string(n.Label)) + "_id", Kind: Unique, Labels: []Label{n.Label},
			Properties: []string{"id"}, About: "one node a key"})
	}
	for _, s := range Stances {
		rows = append(rows, Index{Name: Slug(string(s.Stance)) + "_id", Kind: Unique, Type: RelType(s.Stance),
			Properties: []string{"id"}, About: "one edge an actor, stance and claim"})
	}
	return rows
}

var secondaryIndexes = []Index{
	{Name: "statement_edge", Kind: Range, Labels: []Label{LabelStatement}, Properties: []string{"edge"},
		About: "from a stance edge to its evidence"},
	{Name: "statement_claim_moment", Kind: Range, Labels: []Label{LabelStatement}, Properties: []string{"claim_id", "moment"},
		About: "the statements on a claim in order of time"},
	{Name: "statement_actor_moment", Kind: Range, Labels: []Label{LabelStatement}, Properties: []string{"actor_id", "moment"},
		About: "the statements of an actor in order of time"},
	{Name: "statement_review", Kind: Range, Labels: []Label{LabelStatement}, Properties: []string{"review"},
		About: "the statements that people reviewed"},
	{Name: "article_duplicate_of", Kind: Range, Labels: []Label{LabelArticle}, Properties: []string{"duplicate_of"},
		About: "from an article to its copies"},
	{Name: "article_published", Kind: Range, Labels: []Label{LabelArticle}, Properties: []string{"published", "id"},
		About: "the latest articles first"},
	{Name: "accuses_statements", Kind: Range, Type: RelType(Accuses), Properties: []string{"statements", "id"},
		About: "the accusations with the most statements first, in a total order"},
	{Name: FullTextActors, Kind: FullText, Labels: actorLabels, Properties: []string{"name", "key_name", "aliases"},
		Analyzer: "standard-folding", About: "actors by words; a hit may be an alias"},
	{Name: FullTextClaims, Kind: FullText, Labels: claimLabels, Properties: []string{"text", "key_text", "aliases"},
		Analyzer: "english", About: "claims by words; a hit may be an alias"},
}
