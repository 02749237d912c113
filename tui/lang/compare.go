package lang

import (
	"strings"

	"autoeval/model"
)

// Turns says how many items went up, went down, stayed, or are in one session only;
// what there is none of is left out.
func (p *Printer) Turns(n model.Turns) string {
	t := p.Versus
	var parts []string
	add := func(n int, said string) {
		if n > 0 {
			parts = append(parts, said)
		}
	}
	add(n.Up, p.Count(n.Up, t.Up))
	add(n.Down, p.Count(n.Down, t.Down))
	add(n.Same, p.Count(n.Same, t.Kept))
	add(n.One, p.Count(n.One, t.One))
	return strings.Join(parts, ", ")
}

// Way says which way an item went between two levels, "" where one is missing.
func (p *Printer) Way(a, b model.Level) string {
	switch {
	case !a.Rated() || !b.Rated():
		return ""
	case b > a:
		return p.Words.Rose
	case b < a:
		return p.Words.Fell
	}
	return p.Versus.Same
}
