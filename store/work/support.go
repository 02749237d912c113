package work

import (
	"context"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/lineage"
)

// Support says that evidence shows an item: it returns the evidence to be saved, and
// false where there is nothing to save.
type Support func(e model.Evidence, item model.ItemCode) (model.Evidence, bool)

// Supporting returns how evidence made on these versions comes to show items of a
// grid. It reads all it needs at once, so that the answer can be asked for within a
// commit. Evidence of another version is changed under the code that the item had
// there; where the item is new it is brought over whole, or stays as it is if that
// would lose what it shows.
func Supporting(ctx context.Context, st store.Store, grids Grids, g *model.Grid, refs ...model.GridRef) (Support, error) {
	l, err := lineage.Of(ctx, st, grids, g)
	if err != nil {
		return nil, err
	}
	for _, ref := range refs {
		if _, err := l.Map(ref); err != nil {
			return nil, err
		}
	}
	return func(e model.Evidence, item model.ItemCode) (model.Evidence, bool) {
		out, ok, err := l.Support(e, item)
		return out, ok && err == nil && (out.Grid != e.Grid || len(out.Items) != len(e.Items))
	}, nil
}
