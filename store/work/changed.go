package work

import (
	"context"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/lineage"
)

// Changed is what a walk has to ask anew: the person's last session was on another
// version of the grid, or on a title before it, and some of its answers do not count.
type Changed struct {
	First  []model.ItemCode // what is asked before all else, in the grid's order
	echoes []model.Echo
}

// lookedBack is how many sessions are looked at for answers in other words.
const lookedBack = 12

// ChangedSince returns what changed for a person who is asked on a grid; nothing once
// they finished a session on it.
func ChangedSince(ctx context.Context, st store.Store, grids Grids, g *model.Grid) (Changed, error) {
	var out Changed
	l, err := lineage.Of(ctx, st, grids, g)
	if err != nil {
		return out, err
	}
	past, err := l.Sessions(lookedBack)
	last, ok := past.Latest()
	if err != nil || !ok || last.Grid == g.Ref() {
		return out, err
	}
	m, err := l.Map(last.Grid)
	if err != nil || !m.Reads() || m.Alike() {
		return out, err
	}
	for _, it := range g.Items {
		if len(m.Counts(it.Code)) == 0 {
			out.First = append(out.First, it.Code)
		}
	}
	out.echoes, err = l.Echoes(past.Finished)
	return out, err
}

// Before returns what the person answered last in other words than those of an item;
// false where they did not, or where it counts and is told with the levels.
func (c *Changed) Before(item model.ItemCode) (model.Echo, bool) {
	for _, e := range c.echoes {
		if e.Item == item && !e.Counts() {
			return e, true
		}
	}
	return model.Echo{}, false
}
