package graph

// Count is a number of things of one name.
type Count struct {
	Name string
	N    int
}

// Stats counts the nodes of each label and the relationships of each type that a graph
// holds, sorted by name; names without any are left out.
type Stats struct {
	Nodes         []Count
	Relationships []Count
}
