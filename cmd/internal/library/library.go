// Package library finds grids: those built in, and those that the person
// imported.
package library

import (
	"context"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"autoeval/assets"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/gridfile"
)

// Grids finds grids: those built in, and those kept with the data. It may be used
// from several goroutines.
type Grids struct {
	store func(context.Context) (store.Store, error)
}

// New returns the library with the grids of these data, which are asked for when they
// are needed.
func New(st func(context.Context) (store.Store, error)) *Grids { return &Grids{st} }

// BuiltIn returns the newest version of every grid that is built in. They are read
// once in a process, when first asked for; nobody changes them.
var BuiltIn = sync.OnceValues(readBuiltIn)

// older are the earlier versions that were asked for, *model.Grid by model.GridRef.
var older sync.Map

func readBuiltIn() ([]*model.Grid, error) {
	names, err := fs.Glob(assets.Grids, "grids/*.json")
	if err != nil {
		return nil, err
	}
	var out []*model.Grid
	for _, name := range names {
		if strings.Contains(name, "@") {
			continue
		}
		g, err := read(name)
		if err != nil {
			return nil, err
		}
		out = append(out, g)
	}
	return out, nil
}

func read(name string) (*model.Grid, error) {
	data, err := assets.Grids.ReadFile(name)
	if err != nil {
		return nil, err
	}
	g, err := gridfile.Load(data)
	if err != nil {
		return nil, fmt.Errorf("read built-in grid: %w", err)
	}
	return g, nil
}

// Shipped returns a version that is built in, whether it is the newest or not.
func Shipped(ref model.GridRef) (*model.Grid, bool) {
	if g, err := read("grids/" + ref.String() + ".json"); err == nil && g.Ref() == ref {
		return g, true
	}
	g, err := read("grids/" + string(ref.ID) + ".json")
	return g, err == nil && g.Ref() == ref
}

// Everywhere returns of every built-in grid the version that came first: each
// program ever released has it. A newer one may be missing where a file goes.
func Everywhere() ([]*model.Grid, error) {
	all, err := BuiltIn()
	if err != nil {
		return nil, err
	}
	out := slices.Clone(all)
	before := earlier()
	for i := range out {
		j := slices.IndexFunc(before, func(r model.GridRef) bool { return r.ID == out[i].ID })
		if j < 0 {
			continue
		}
		if out[i], err = readEarlier(before[j]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// earlier names the built-in versions that newer ones followed.
func earlier() []model.GridRef {
	names, _ := fs.Glob(assets.Grids, "grids/*@*.json") // the pattern is well formed
	out := make([]model.GridRef, len(names))
	for i, name := range names {
		out[i] = model.ParseGridRef(strings.TrimSuffix(path.Base(name), ".json"))
	}
	return out
}

// Grid implements nav.GridSource.
func (l *Grids) Grid(ctx context.Context, ref model.GridRef) (*model.Grid, error) {
	all, err := BuiltIn()
	if err != nil {
		return nil, err
	}
	for _, g := range all {
		if g.Ref() == ref {
			return g, nil
		}
	}
	if slices.Contains(earlier(), ref) {
		return readEarlier(ref)
	}
	st, err := l.store(ctx)
	if err != nil {
		return nil, err
	}
	return st.Grid(ctx, ref)
}

func readEarlier(ref model.GridRef) (*model.Grid, error) {
	if g, ok := older.Load(ref); ok {
		return g.(*model.Grid), nil
	}
	g, err := read("grids/" + ref.String() + ".json")
	if err == nil {
		older.Store(ref, g)
	}
	return g, err
}

// Lookup finds a version for who reads a file.
func (l *Grids) Lookup(ctx context.Context) func(model.GridRef) (*model.Grid, bool) {
	return func(ref model.GridRef) (*model.Grid, bool) {
		g, err := l.Grid(ctx, ref)
		return g, err == nil
	}
}

// Refs names every version of every grid, each once: those built in, then those
// kept, in the order they came.
func (l *Grids) Refs(ctx context.Context) ([]model.GridRef, error) {
	refs, _, err := l.refs(ctx)
	return refs, err
}

// refs returns Refs, and who brought those that somebody else brought. What is
// built in is so, whoever sends it.
func (l *Grids) refs(ctx context.Context) ([]model.GridRef, map[model.GridRef]model.Origin, error) {
	out, err := shipped()
	if err != nil {
		return nil, nil, err
	}
	st, err := l.store(ctx)
	if err != nil {
		return nil, nil, err
	}
	kept, err := st.KeptGrids(ctx)
	if err != nil {
		return nil, nil, err
	}
	from := map[model.GridRef]model.Origin{}
	for _, k := range kept {
		if !slices.Contains(out, k.Ref) {
			out, from[k.Ref] = append(out, k.Ref), k.Origin
		}
	}
	return out, from, nil
}

// shipped names what is built in, earlier versions first.
func shipped() ([]model.GridRef, error) {
	all, err := BuiltIn()
	if err != nil {
		return nil, err
	}
	out := earlier()
	for _, g := range all {
		out = append(out, g.Ref())
	}
	return out, nil
}

// Every implements nav.GridSource: every version, in the order of Refs.
func (l *Grids) Every(ctx context.Context) ([]model.ShelvedGrid, error) {
	refs, from, err := l.refs(ctx)
	if err != nil {
		return nil, err
	}
	usual, err := l.usual(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]model.ShelvedGrid, len(refs))
	for i, ref := range refs {
		g, err := l.Grid(ctx, ref)
		if err != nil {
			return nil, err
		}
		_, kept := from[ref]
		out[i] = model.ShelvedGrid{Grid: g, BuiltIn: !kept, Serves: slices.Contains(usual, ref), Origin: from[ref]}
	}
	return out, nil
}

// List implements nav.GridSource: of every grid the version that serves when
// none is named, built-in ones first. Of a built-in grid it is the newest one
// built in, of any other the one that came last; what the person chose goes
// before both. What somebody else brought is not among them before the person
// adopts it.
func (l *Grids) List(ctx context.Context) ([]*model.Grid, error) {
	refs, err := l.usual(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]*model.Grid, len(refs))
	for i, ref := range refs {
		if out[i], err = l.Grid(ctx, ref); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// usual names the versions that List returns.
func (l *Grids) usual(ctx context.Context) ([]model.GridRef, error) {
	all, err := BuiltIn()
	if err != nil {
		return nil, err
	}
	var out []model.GridRef
	place := func(id model.GridID) int {
		return slices.IndexFunc(out, func(r model.GridRef) bool { return r.ID == id })
	}
	for _, g := range all {
		out = append(out, g.Ref())
	}
	refs, from, err := l.refs(ctx)
	if err != nil {
		return nil, err
	}
	for _, ref := range refs {
		if at := place(ref.ID); from[ref].Foreign() {
			continue
		} else if at < 0 {
			out = append(out, ref)
		} else if at >= len(all) {
			out[at] = ref
		}
	}
	chosen, err := l.chosen(ctx)
	if at := place(chosen.ID); at >= 0 && slices.Contains(refs, chosen) && !from[chosen].Foreign() {
		out[at] = chosen
	}
	return out, err
}

// chosen returns the version that the person chose, if any.
func (l *Grids) chosen(ctx context.Context) (model.GridRef, error) {
	st, err := l.store(ctx)
	if err != nil {
		return model.GridRef{}, err
	}
	p, err := st.Profile(ctx)
	return p.Grid, err
}

// Find returns the grid a person names, case ignored: "ID", the version that
// serves, or "ID@VERSION". Of a grid that only others brought it is the version
// that came last. It returns store.ErrNotFound if there is none.
func (l *Grids) Find(ctx context.Context, name string) (*model.Grid, error) {
	ref := model.ParseGridRef(strings.TrimSpace(name))
	ref.ID = model.GridID(strings.ToLower(string(ref.ID)))
	if ref.Version != "" {
		return l.Grid(ctx, ref)
	}
	all, err := l.usual(ctx)
	if err != nil {
		return nil, err
	}
	refs, err := l.Refs(ctx)
	if err != nil {
		return nil, err
	}
	slices.Reverse(refs)
	for _, r := range append(all, refs...) {
		if strings.EqualFold(string(r.ID), string(ref.ID)) {
			return l.Grid(ctx, r)
		}
	}
	return nil, store.ErrNotFound
}
