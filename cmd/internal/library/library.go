// Package library finds grids: those built in, and those that the person
// imported.
package library

import (
	"cmp"
	"context"
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
)

// Grids finds grids: those built in, and those the person imported. It may
// be used from several goroutines.
type Grids struct {
	BuiltIn func() ([]*model.Grid, error) // read once, when first asked for
	store   func(context.Context) (store.Store, error)
}

func New(st func(context.Context) (store.Store, error)) *Grids {
	return &Grids{BuiltIn: sync.OnceValues(ReadBuiltIn), store: st}
}

// In is the library with the grids of other data.
func (l *Grids) In(st func(context.Context) (store.Store, error)) *Grids {
	return &Grids{BuiltIn: l.BuiltIn, store: st}
}

func ReadBuiltIn() ([]*model.Grid, error) {
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
func (l *Grids) Grid(ctx context.Context, ref model.GridRef) (*model.Grid, error) {
	all, err := l.BuiltIn()
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
func (l *Grids) List(ctx context.Context) ([]*model.Grid, error) {
	all, err := l.BuiltIn()
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

// Find returns the grid a person names, case ignored: "ID", its newest version,
// or "ID@VERSION". It returns store.ErrNotFound if there is none.
func (l *Grids) Find(ctx context.Context, name string) (*model.Grid, error) {
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
