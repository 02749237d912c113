package model

import "slices"

// Ways leads from versions of grids to one of them: by words, and through passages.
// Find returns a version, nil where it is nowhere; it is asked again and again.
type Ways struct {
	To       *Grid
	Passages []Passage
	Find     func(GridRef) (*Grid, error)
}

// Way is how a version is read on another: the map, and the passages on the way. The
// zero Way leads nowhere.
type Way struct {
	Map  Map
	Over []Passage
}

// IDs names the grid and the other ones from which passages lead here.
func (w *Ways) IDs() []GridID {
	reached := []GridID{w.To.ID}
	for changed := true; changed; {
		changed = false
		for i := range w.Passages {
			p := &w.Passages[i]
			if slices.Contains(reached, p.To.ID) && !slices.Contains(reached, p.From.ID) {
				reached, changed = append(reached, p.From.ID), true
			}
		}
	}
	return reached
}

// From returns the way from a version: by the passage between the two, by one
// passage to a version nearer, or by the words of another version of the same grid.
func (w *Ways) From(ref GridRef) (Way, error) {
	if !slices.Contains(w.IDs(), ref.ID) {
		return Way{}, nil
	}
	return w.path(ref, nil)
}

// path is From. Seen are the versions on the way.
func (w *Ways) path(ref GridRef, seen []GridRef) (Way, error) {
	if slices.Contains(seen, ref) {
		return Way{}, nil
	}
	from, err := w.Find(ref)
	if from == nil || err != nil {
		return Way{}, err
	}
	if ref == w.To.Ref() {
		return Way{Map: Carry(from, from, nil)}, nil
	}
	seen = append(slices.Clone(seen), ref)
	if i := slices.IndexFunc(w.Passages, func(p Passage) bool { return p.From == ref && p.To == w.To.Ref() }); i >= 0 {
		return Way{Carry(from, w.To, &w.Passages[i]), w.Passages[i : i+1 : i+1]}, nil
	}
	for i := range w.Passages {
		if p := &w.Passages[i]; p.From == ref {
			if way, err := w.along(from, p.To, p, seen); err != nil || way.Map.Reads() {
				return way, err
			}
		}
	}
	if ref.ID == w.To.ID {
		return Way{Map: Carry(from, w.To, nil)}, nil
	}
	for i := range w.Passages {
		if p := &w.Passages[i]; p.From.ID == ref.ID && p.From != ref {
			if way, err := w.along(from, p.From, nil, seen); err != nil || way.Map.Reads() {
				return way, err
			}
		}
	}
	return Way{}, nil
}

// along returns the way over a version: one step to it, and the path from there.
func (w *Ways) along(from *Grid, over GridRef, p *Passage, seen []GridRef) (Way, error) {
	rest, err := w.path(over, seen)
	if err != nil || !rest.Map.Reads() {
		return Way{}, err
	}
	mid, err := w.Find(over)
	if err != nil {
		return Way{}, err
	}
	out := Way{Map: Carry(from, mid, p).Then(rest.Map)}
	if p != nil {
		out.Over = append(out.Over, *p)
	}
	out.Over = append(out.Over, rest.Over...)
	return out, nil
}

// AndOf returns passages and those of somebody else between two versions of which none
// of the first is.
func AndOf(own, others []Passage) []Passage {
	out := slices.Clone(own)
	for _, p := range others {
		if !slices.ContainsFunc(own, func(o Passage) bool { return o.From == p.From && o.To == p.To }) {
			out = append(out, p)
		}
	}
	return out
}
