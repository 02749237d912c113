package work

import (
	"context"
	"errors"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/lineage"
)

// ErrApart says that two sessions are on grids that nothing joins, or that one of
// them is not finished: there is nothing to compare item by item.
var ErrApart = errors.New("the two sessions cannot be compared")

// Two are two finished sessions side by side, by the items of one grid. The levels
// are those that hold, as Past has them.
type Two struct {
	Grid     *model.Grid
	Sessions []model.SessionSummary // all that could be compared, in order
	A, B     model.Session          // zero when there are not two
	Echoes   []model.Echo           // what either says in other words than those of the grid
}

// Compare reads two sessions; what is "", or is not there, is one of the last two.
// The grid is that of the second, where somebody still has it.
func Compare(ctx context.Context, st store.Store, grids Grids, g *model.Grid, from, to model.SessionID) (Two, error) {
	d := Two{Grid: g}
	all, err := Past(ctx, st, grids, g, "", All)
	if err != nil {
		return d, err
	}
	d.Sessions = all.Finished
	n := len(d.Sessions)
	if n < 2 {
		return d, nil
	}
	a, b := d.Index(from), d.Index(to)
	if b < 0 {
		b = n - 1
	}
	if a < 0 {
		a = max(b-1, 0)
	}
	if a == b {
		a = (b + n - 1) % n
	}
	if d.A, err = st.Session(ctx, d.Sessions[a].ID); err != nil {
		return d, err
	}
	if d.B, err = st.Session(ctx, d.Sessions[b].ID); err != nil {
		return d, err
	}
	if d.Grid, err = GridOf(ctx, grids, d.B.Grid, g); err != nil {
		return d, err
	}
	if d.Grid.Ref() != g.Ref() {
		all, err = Past(ctx, st, grids, d.Grid, "", All)
		d.Sessions = all.Finished
	}
	if err != nil {
		return d, err
	}
	return d, d.read(ctx, st, grids)
}

// read puts what either session says under the items of the grid.
func (d *Two) read(ctx context.Context, st store.Store, grids Grids) error {
	l, err := lineage.Of(ctx, st, grids, d.Grid)
	if err != nil {
		return err
	}
	if d.Echoes, err = l.Echoes([]model.SessionSummary{d.A.Summary(), d.B.Summary()}); err != nil {
		return err
	}
	if d.A, err = l.Session(d.A); err != nil {
		return err
	}
	d.B, err = l.Session(d.B)
	return err
}

// CompareThese is Compare for those two and no others, else ErrApart.
func CompareThese(ctx context.Context, st store.Store, grids Grids, from, to model.SessionSummary) (Two, error) {
	g, err := grids.Grid(ctx, to.Grid)
	if err != nil {
		return Two{}, err
	}
	d, err := Compare(ctx, st, grids, g, from.ID, to.ID)
	if err == nil && (d.A.ID != from.ID || d.B.ID != to.ID || d.Index(from.ID) < 0 || d.Index(to.ID) < 0) {
		err = ErrApart
	}
	return d, err
}

// Index returns where a session stands in line, -1 if it is not there.
func (d *Two) Index(id model.SessionID) int {
	for i := range d.Sessions {
		if d.Sessions[i].ID == id {
			return i
		}
	}
	return -1
}

// Levels returns those that hold in a session.
func (d *Two) Levels(id model.SessionID) model.Levels {
	if i := d.Index(id); i >= 0 {
		return d.Sessions[i].Levels
	}
	return model.Levels{}
}

// Move compares an item's level in the second session with those up to the first,
// and returns false if the second is not the later one.
func (d *Two) Move(c model.ItemCode) (model.Move, bool) {
	a, b := d.Index(d.A.ID), d.Index(d.B.ID)
	if a < 0 || b <= a {
		return model.Move{}, false
	}
	return model.MoveOf(c, d.Sessions[b].Levels.Of(c), d.Sessions[:a+1]), true
}

// Beside is an item with its level in either session.
type Beside struct {
	Item model.Item
	A, B model.Level
}

// Besides lists the items of a kind that either session rates, in grid order.
func (d *Two) Besides(k model.ItemKind) []Beside {
	var out []Beside
	a, b := d.Levels(d.A.ID), d.Levels(d.B.ID)
	for _, it := range d.Grid.ItemsOf(k) {
		if x := (Beside{it, a.Of(it.Code), b.Of(it.Code)}); x.A.Rated() || x.B.Rated() {
			out = append(out, x)
		}
	}
	return out
}

// TurnsOf counts how the levels of items went.
func TurnsOf(all []Beside) model.Turns {
	var n model.Turns
	for _, x := range all {
		n.Add(x.A, x.B)
	}
	return n
}
