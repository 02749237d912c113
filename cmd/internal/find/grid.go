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
)

// GridOf is the newest version of the grid that evidence or an action is tied
// to; the one in use when they say none.
func GridOf(ctx context.Context, c *cli.Env, id model.GridID) (*model.Grid, error) {
	if id == "" {
		return Grid(ctx, c)
	}
	return NamedGrid(ctx, c, string(id))
}

// Grid is the one a command works on: --grid, else the person's choice, else
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
	if p.Grid != "" {
		if g, err := c.Grids.Find(ctx, string(p.Grid)); err == nil {
			return g, nil
		}
	}
	last, _, err := st.RecentSessions(ctx, 1)
	if err != nil {
		return nil, err
	}
	if len(last) > 0 {
		if g, err := c.Grids.Find(ctx, string(last[0].Grid.ID)); err == nil {
			return g, nil
		}
	}
	built, err := c.Grids.BuiltIn()
	if err != nil || len(built) == 0 {
		return nil, cmp.Or(err, store.ErrNotFound)
	}
	return built[0], nil
}

// NamedGrid is the grid a person names, with the names of those that exist when
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

// Pinned is the grid a session was made on.
func Pinned(ctx context.Context, c *cli.Env, ref model.GridRef) (*model.Grid, error) {
	g, err := c.Grids.Grid(ctx, ref)
	if errors.Is(err, store.ErrNotFound) {
		w := c.Say.CLI.Wrong
		return nil, cli.NotFound(fmt.Sprintf(w.GridGone, cli.Line(string(ref.ID)), cli.Line(ref.Version)), w.GridGoneHint)
	}
	return g, err
}
