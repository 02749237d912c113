package find

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/lineage"
)

// GridOf returns the version of a grid that evidence or an action is tied to, the
// usual one where none is named or it is gone, and the grid in use when they name
// no grid.
func GridOf(ctx context.Context, c *cli.Env, ref model.GridRef) (*model.Grid, error) {
	if ref.ID == "" {
		return Grid(ctx, c)
	}
	if ref.Version != "" {
		if g, err := c.Grids.Grid(ctx, ref); !errors.Is(err, store.ErrNotFound) {
			return g, err
		}
	}
	return NamedGrid(ctx, c, string(ref.ID))
}

// Grid returns the one a command works on: --grid, else the person's choice, else
// that of the session begun last, else the built-in one.
func Grid(ctx context.Context, c *cli.Env) (*model.Grid, error) {
	if c.Options.Grid != "" {
		return NamedGrid(ctx, c, c.Options.Grid)
	}
	st, err := c.Store(ctx)
	if err != nil {
		return nil, err
	}
	p, err := st.Profile(ctx)
	if err != nil {
		return nil, err
	}
	last, _, err := st.RecentSessions(ctx, 1)
	if err != nil {
		return nil, err
	}
	ids := []model.GridID{p.Grid.ID}
	if len(last) > 0 {
		ids = append(ids, last[0].Grid.ID)
	}
	for _, id := range ids {
		if id == "" {
			continue
		}
		if g, err := c.Grids.Find(ctx, string(id)); !errors.Is(err, store.ErrNotFound) {
			return g, err
		}
	}
	all, err := c.Grids.List(ctx)
	if err != nil || len(all) == 0 {
		return nil, cmp.Or(err, store.ErrNotFound)
	}
	return all[0], nil
}

// ReadAs returns the version that --as names to read in, the one in use where it names
// none.
func ReadAs(ctx context.Context, c *cli.Env, as string) (*model.Grid, error) {
	if as == "" {
		return Grid(ctx, c)
	}
	return NamedGrid(ctx, c, as)
}

// Reads fails where nothing leads from the version that a session is on to the one
// that it is to be read in.
func Reads(ctx context.Context, c *cli.Env, from model.GridRef, to *model.Grid) error {
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	l, err := lineage.Of(ctx, st, c.Grids, to)
	if err != nil {
		return err
	}
	m, err := l.Map(from)
	if err == nil && !m.Reads() {
		t, a, b := c.Say.Passage, cli.Line(from.String()), cli.Line(to.Ref().String())
		err = cli.BadInput(fmt.Sprintf(t.Apart, a, b), fmt.Sprintf(t.OfferNext, a, b))
	}
	return err
}

// GridToUse is Grid for what makes something on it: model.ErrNotAdopted on one
// that somebody brought and that serves only what came with it.
func GridToUse(ctx context.Context, c *cli.Env) (*model.Grid, error) {
	g, err := Grid(ctx, c)
	if err != nil {
		return nil, err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return nil, err
	}
	return g, lineage.Adopted(ctx, st, g.Ref())
}

// NamedGrid returns the grid a person names, with the names of those that exist when
// there is none.
func NamedGrid(ctx context.Context, c *cli.Env, name string) (*model.Grid, error) {
	g, err := c.Grids.Find(ctx, name)
	if !errors.Is(err, store.ErrNotFound) {
		return g, err
	}
	all, err := c.Grids.List(ctx)
	if err != nil {
		return nil, err
	}
	names := make([]string, len(all))
	for i, g := range all {
		names[i] = string(g.ID)
	}
	w := c.Say.CLI.Wrong
	return nil, cli.NotFound(fmt.Sprintf(w.Grid, cli.Line(name)), fmt.Sprintf(w.GridHint, strings.Join(names, ", ")))
}

// Pinned returns the grid a session was made on.
func Pinned(ctx context.Context, c *cli.Env, ref model.GridRef) (*model.Grid, error) {
	g, err := c.Grids.Grid(ctx, ref)
	if errors.Is(err, store.ErrNotFound) {
		w := c.Say.CLI.Wrong
		return nil, cli.NotFound(fmt.Sprintf(w.GridGone, cli.Line(string(ref.ID)), cli.Line(ref.Version)), w.GridGoneHint)
	}
	return g, err
}
