package model

// Turns counts how the levels of items went from one session to another.
type Turns struct {
	Up, Down, Same int
	One            int // those that only one of the two rates
}

// Add counts an item in; one that neither session rates is none.
func (n *Turns) Add(a, b Level) {
	switch {
	case !a.Rated() && !b.Rated():
	case !a.Rated() || !b.Rated():
		n.One++
	case b > a:
		n.Up++
	case b < a:
		n.Down++
	default:
		n.Same++
	}
}
