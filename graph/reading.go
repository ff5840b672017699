package graph

// Reading is everything that one article contributes to the graph. Slices are in a
// fixed order: statements by place, the others by ID.
type Reading struct {
	Article      Article
	Actors       []Actor
	Claims       []Claim
	Statements   []Statement
	Relations    []ClaimRelation
	Affiliations []Affiliation
}

// Keys are all actors and claims of a store, each sorted by ID, with the number of
// statements that use them: what the link step works on.
type Keys struct {
	Actors    []Actor
	Claims    []Claim
	ActorUses map[string]int // actor ID -> statements in which it is actor or target
	ClaimUses map[string]int // claim ID -> statements
	Articles  []ArticleKey   // sorted by ID
	// Seen is how many writes the store had seen when it was read. Links made from these
	// keys carry it back, so that the store can tell whether they cover all it holds.
	Seen int64
}

// ArticleKey is what the link step knows of an article to find near-duplicates.
type ArticleKey struct {
	ID        string
	Published Date
	Signature []int64
}

// Link says that Alias names the same party, or the same claim, as Representative:
// the smallest key of their component.
type Link struct {
	Alias          string  `json:"alias"`
	Representative string  `json:"representative"`
	Score          float64 `json:"score"` // 0 to 1
	Reason         string  `json:"reason"`
}

// Links is the outcome of the link step over all keys: components given as links from
// each key to its representative, with the name or text that the component shows.
type Links struct {
	Actors []Link
	Claims []Link
	// ActorNames and ClaimTexts hold, by representative, the most frequent (then the
	// alphabetically first) name or text of its component, for components of two or
	// more keys.
	ActorNames map[string]string
	ClaimTexts map[string]string
	// Duplicates maps an article's ID to that of the article whose copy it is: the one
	// of its component with the earliest full date, then the smallest ID.
	Duplicates map[string]string
	// Reviews are the decisions of people about statements: these hold then, and no others.
	Reviews []Review
	// Seen is that of the keys these links were made from; 0 stands for all there is.
	Seen int64
}

// PresentLinks returns, by alias, those of the links that can hold among the keys with
// these IDs: both ends are there, and the representative is no alias itself.
func PresentLinks(links []Link, ids map[string]bool) map[string]Link {
	aliases := make(map[string]bool, len(links))
	for _, l := range links {
		if l.Alias != l.Representative {
			aliases[l.Alias] = true
		}
	}
	present := make(map[string]Link, len(links))
	for _, l := range links {
		if aliases[l.Alias] && !aliases[l.Representative] && ids[l.Alias] && ids[l.Representative] {
			present[l.Alias] = l
		}
	}
	return present
}
