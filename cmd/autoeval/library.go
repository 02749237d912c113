package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"sync"

	"autoeval/assets"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/gridfile"
	"autoeval/tui/nav"
)

// library finds grids: those built in, and those the person imported. It may
// be used from several goroutines.
type library struct {
	builtIn func() ([]*model.Grid, error) // read once, when first asked for
	store   func(context.Context) (store.Store, error)
}

var _ nav.GridSource = (*library)(nil)

func newLibrary(st func(context.Context) (store.Store, error)) *library {
	return &library{builtIn: sync.OnceValues(readBuiltIn), store: st}
}

// in is the library with the grids of other data.
func (l *library) in(st func(context.Context) (store.Store, error)) *library {
	return &library{builtIn: l.builtIn, store: st}
}

func readBuiltIn() ([]*model.Grid, error) {
	names, err := fs.Glob(assets.Grids, "grids/*.json")
	if err != nil {
		return nil, err
	}
	var out []*model.Grid
	for _, name := range names {
		data, err := assets.Grids.ReadFile(name)
		if err != nil {
			return nil, err
		}
		g, err := gridfile.Load(data)
		if err != nil {
			return nil, fmt.Errorf("read built-in grid: %w", err)
		}
		out = append(out, g)
	}
	return out, nil
}

// Grid implements nav.GridSource.
func (l *library) Grid(ctx context.Context, ref model.GridRef) (*model.Grid, error) {
	all, err := l.builtIn()
	if err != nil {
		return nil, err
	}
	for _, g := range all {
		if g.Ref() == ref {
			return g, nil
		}
	}
	st, err := l.store(ctx)
	if err != nil {
		return nil, err
	}
	return st.Grid(ctx, ref)
}

// List implements nav.GridSource: the newest version of every grid, built-in
// ones first.
func (l *library) List(ctx context.Context) ([]*model.Grid, error) {
	all, err := l.builtIn()
	if err != nil {
		return nil, err
	}
	out := slices.Clone(all)
	st, err := l.store(ctx)
	if err != nil {
		return nil, err
	}
	refs, err := st.GridRefs(ctx)
	if err != nil {
		return nil, err
	}
	for _, ref := range refs {
		at := slices.IndexFunc(out, func(g *model.Grid) bool { return g.ID == ref.ID })
		if at >= 0 && !newer(ref.Version, out[at].Version) {
			continue
		}
		g, err := st.Grid(ctx, ref)
		if err != nil {
			return nil, err
		}
		if at >= 0 {
			out[at] = g
		} else {
			out = append(out, g)
		}
	}
	return out, nil
}

// find returns the grid a person names, case ignored: "ID", its newest version,
// or "ID@VERSION". It returns store.ErrNotFound if there is none.
func (l *library) find(ctx context.Context, name string) (*model.Grid, error) {
	id, version, pinned := strings.Cut(name, "@")
	id = strings.ToLower(strings.TrimSpace(id))
	if pinned {
		return l.Grid(ctx, model.GridRef{ID: model.GridID(id), Version: version})
	}
	all, err := l.List(ctx)
	if err != nil {
		return nil, err
	}
	for _, g := range all {
		if strings.EqualFold(string(g.ID), id) {
			return g, nil
		}
	}
	return nil, store.ErrNotFound
}

// newer compares two versions part by part, as numbers where they are.
func newer(a, b string) bool {
	x, y := strings.Split(a, "."), strings.Split(b, ".")
	for i := range min(len(x), len(y)) {
		m, errM := strconv.Atoi(x[i])
		n, errN := strconv.Atoi(y[i])
		d := cmp.Compare(x[i], y[i])
		if errM == nil && errN == nil {
			d = cmp.Compare(m, n)
		}
		if d != 0 {
			return d > 0
		}
	}
	return len(x) > len(y)
}

// grid is the one a command works on: --grid, else the person's choice, else
// that of the session begun last, else the built-in one.
func (c *cli) grid(ctx context.Context) (*model.Grid, error) {
	if c.global.grid != "" {
		return c.namedGrid(ctx, c.global.grid)
	}
	st, err := c.store(ctx)
	if err != nil {
		return nil, err
	}
	p, err := st.Profile(ctx)
	if err != nil {
		return nil, err
	}
	if p.Grid != "" {
		if g, err := c.grids.find(ctx, string(p.Grid)); err == nil {
			return g, nil
		}
	}
	last, _, err := st.RecentSessions(ctx, 1)
	if err != nil {
		return nil, err
	}
	if len(last) > 0 {
		if g, err := c.grids.find(ctx, string(last[0].Grid.ID)); err == nil {
			return g, nil
		}
	}
	built, err := c.grids.builtIn()
	if err != nil || len(built) == 0 {
		return nil, cmp.Or(err, store.ErrNotFound)
	}
	return built[0], nil
}

// namedGrid is the grid a person names, with the names of those that exist when
// there is none.
func (c *cli) namedGrid(ctx context.Context, name string) (*model.Grid, error) {
	g, err := c.grids.find(ctx, name)
	if !errors.Is(err, store.ErrNotFound) {
		return g, err
	}
	all, err := c.grids.List(ctx)
	if err != nil {
		return nil, err
	}
	names := make([]string, len(all))
	for i, g := range all {
		names[i] = string(g.ID)
	}
	w := c.say.CLI.Wrong
	return nil, notFound(fmt.Sprintf(w.Grid, line(name)), fmt.Sprintf(w.GridHint, strings.Join(names, ", ")))
}

// pinned is the grid a session was made on.
func (c *cli) pinned(ctx context.Context, ref model.GridRef) (*model.Grid, error) {
	g, err := c.grids.Grid(ctx, ref)
	if errors.Is(err, store.ErrNotFound) {
		w := c.say.CLI.Wrong
		return nil, notFound(fmt.Sprintf(w.GridGone, line(string(ref.ID)), line(ref.Version)), w.GridGoneHint)
	}
	return g, err
}
