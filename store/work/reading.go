package work

import (
	"context"
	"errors"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/lineage"
)

// Reading is how a list shows the levels of sessions on one version of a grid: under
// its own words, which the version in use has too where the two are alike.
type Reading struct {
	Own *model.Grid // the version itself; nil where nobody has it any more
	In  *model.Grid // the one whose items the levels are shown under; nil as Own
	m   model.Map
}

// Levels returns the levels of a session on Own under the codes of In.
func (r Reading) Levels(l model.Levels) model.Levels {
	if r.In == r.Own {
		return l
	}
	return r.m.Levels(l)
}

// Readings returns how sessions are listed, by the version that each is on.
func Readings(ctx context.Context, st store.Store, grids Grids, use *model.Grid, sessions []model.SessionSummary) (map[model.GridRef]Reading, error) {
	out := map[model.GridRef]Reading{use.Ref(): {Own: use, In: use}}
	var l *lineage.Lineage
	for i := range sessions {
		ref := sessions[i].Grid
		if _, ok := out[ref]; ok {
			continue
		}
		own, err := grids.Grid(ctx, ref)
		if errors.Is(err, store.ErrNotFound) {
			out[ref] = Reading{}
			continue
		}
		if err != nil {
			return nil, err
		}
		r := Reading{Own: own, In: own}
		if ref.ID == use.ID {
			if l == nil {
				if l, err = lineage.Of(ctx, st, grids, use); err != nil {
					return nil, err
				}
			}
			if r.m, err = l.Map(ref); err != nil {
				return nil, err
			}
			if r.m.Alike() {
				r.In = use
			}
		}
		out[ref] = r
	}
	return out, nil
}
