package bolt

import (
	"cmp"
	"math"
	"slices"

	"autoeval/model"
	"autoeval/store/codec"
)

// addVersions makes version 3: what means something within one version of a grid
// says which.
func addVersions(t *tx, find shipped) error {
	if err := t.create(passageBucket, trashBucket); err != nil {
		return err
	}
	if err := nameVersions(t); err != nil {
		return err
	}
	return keepGrids(t, find)
}

// nameVersions gives evidence, actions and own targets the version of the grid
// whose codes they use, where they name none, and grids the places they lack.
// What cannot be known stays unsaid. Doing it again changes nothing.
func nameVersions(t *tx) error {
	sessions, _, err := summaries(t, sessionIndex, math.MaxInt, (*lists).decode)
	if err != nil {
		return err
	}
	err = rewrite(t, evidenceBucket, func(e *codec.Evidence) bool {
		e.Version = cmp.Or(e.Version, model.VersionAt(e.Grid, e.CreatedAt, sessions))
		return e.Version != ""
	})
	if err != nil {
		return err
	}
	err = rewrite(t, actionBucket, func(a *codec.Action) bool {
		a.Version = cmp.Or(a.Version, model.VersionAt(a.Grid, a.CreatedAt, sessions))
		return a.Version != ""
	})
	if err != nil {
		return err
	}
	if err := nameOwn(t, sessions); err != nil {
		return err
	}
	return placeGrids(t)
}

// nameOwn gives own targets the version that was used last.
func nameOwn(t *tx, sessions []model.SessionSummary) error {
	return rewrite(t, profileBucket, func(p *codec.Profile) bool {
		changed := false
		for name, levels := range p.Own {
			ref := model.ParseGridRef(name)
			i := len(sessions) - 1
			for i >= 0 && sessions[i].Grid.ID != ref.ID {
				i--
			}
			if ref.Version != "" || i < 0 {
				continue
			}
			delete(p.Own, name)
			p.Own[sessions[i].Grid.String()] = levels
			changed = true
		}
		return changed
	})
}

// placeGrids gives places to grids that have none, by id then version.
func placeGrids(t *tx) error {
	return rewrite(t, gridBucket, func(g *codec.Grid) bool {
		if g.Place != 0 {
			return false
		}
		place, err := t.next(gridBucket)
		g.Place = place
		return err == nil
	})
}

// keepGrids keeps the grids that sessions name and that came with the program: a
// session never depends on what a later one brings.
func keepGrids(t *tx, find shipped) error {
	if find == nil {
		return nil
	}
	sessions, _, err := summaries(t, sessionIndex, math.MaxInt, (*lists).decode)
	if err != nil {
		return err
	}
	var seen []model.GridRef
	for _, s := range sessions {
		if slices.Contains(seen, s.Grid) {
			continue
		}
		seen = append(seen, s.Grid)
		if g, ok := find(s.Grid); ok {
			if err := putGrid(t, g); err != nil {
				return err
			}
		}
	}
	return nil
}

// rewrite changes the records of a bucket for which f reports a change. Members
// that this program does not know stay.
func rewrite[T any](t *tx, bucket string, f func(*T) bool) error {
	type changed struct {
		key []byte
		rec T
	}
	var all []changed
	err := t.each(bucket, nil, func(k, b []byte) error {
		var v T
		if err := decodeRecord(bucket, k, b, &v); err != nil {
			return err
		}
		if f(&v) {
			all = append(all, changed{slices.Clone(k), v})
		}
		return nil
	})
	for _, c := range all {
		if err != nil {
			break
		}
		err = save(t, bucket, c.key, c.rec)
	}
	return err
}
