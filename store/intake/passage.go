package intake

import (
	"context"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/disk"
	"autoeval/store/gridfile"
	"autoeval/store/lineage"
)

// maxPassage is how large a passage file may be; five hundred links take a tenth.
const maxPassage = 1 << 20

// Passage reads the passage of somebody else as a draft, checked against the two
// grids, which find returns; of a version that the file leaves out it is asked
// without one. Nothing is kept. The errors are *gridfile.Error, those of find and
// those of model.Passage.Check.
func Passage(ctx context.Context, st store.Store, find func(context.Context, model.GridRef) (*model.Grid, error), path string) (d lineage.Draft, err error) {
	data, err := disk.Read(ctx, path, maxPassage)
	if err != nil {
		return d, err
	}
	p, err := gridfile.ParsePassage(path, data)
	if err != nil {
		return d, err
	}
	if d.From, err = find(ctx, p.From); err != nil {
		return d, err
	}
	if d.To, err = find(ctx, p.To); err != nil {
		return d, err
	}
	kept, known, err := lineage.Between(ctx, st, d.From.Ref(), d.To.Ref())
	if err != nil {
		return d, err
	}
	p.From, p.To, p.Revision = d.From.Ref(), d.To.Ref(), kept.Revision
	d.Known = known
	d.Passage, err = p.Check(d.From, d.To)
	return d, err
}

// Serving returns how Passage finds grids among those at hand: of a version that is
// left out the one that serves.
func Serving(shelf lineage.Shelf) func(context.Context, model.GridRef) (*model.Grid, error) {
	return func(ctx context.Context, ref model.GridRef) (*model.Grid, error) {
		if ref.Version != "" {
			return shelf.Grid(ctx, ref)
		}
		all, err := shelf.List(ctx)
		if err != nil {
			return nil, err
		}
		for _, g := range all {
			if g.ID == ref.ID {
				return g, nil
			}
		}
		return nil, store.ErrNotFound
	}
}
