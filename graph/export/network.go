package export

// Network says which network to draw. The zero value is the two-mode network of actors
// and claims over all time.
type Network struct{}
