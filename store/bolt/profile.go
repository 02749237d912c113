package bolt

import (
	"bytes"
	"cmp"
	"context"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/store"
	"autoeval/store/codec"
)

// load reads a JSON record; there is false when it is not kept.
func load[T any](t *tx, bucket string, key []byte) (v T, there bool, err error) {
	b, err := t.get(bucket, key)
	if err != nil || b == nil {
		return v, false, err
	}
	return v, true, decodeRecord(bucket, key, b, &v)
}

// stored is load of a record that must be there.
func stored[T any](t *tx, bucket string, key []byte) (T, error) {
	v, there, err := load[T](t, bucket, key)
	if err == nil && !there {
		err = store.ErrNotFound
	}
	return v, err
}

// save writes a JSON record.
func save(t *tx, bucket string, key []byte, v any) error {
	b, err := codec.Marshal(v)
	if err != nil {
		return err
	}
	return t.put(bucket, key, b)
}

// Profile implements store.Profiles.
func (s *Store) Profile(ctx context.Context) (out model.Profile, err error) {
	err = s.view(ctx, "read profile", func(t *tx) error {
		p, _, err := load[codec.Profile](t, profileBucket, profileKey)
		out = p.Model()
		return err
	})
	return out, err
}

// SaveProfile implements store.Profiles.
func (s *Store) SaveProfile(ctx context.Context, p model.Profile) (rev uint64, err error) {
	err = s.update(ctx, "save profile", func(t *tx) error {
		old, _, err := load[codec.Profile](t, profileBucket, profileKey)
		if err != nil {
			return err
		}
		if p.Revision != old.Revision {
			return store.ErrConflict
		}
		rec := codec.OfProfile(p)
		rec.Keep(old)
		rec.Revision++
		rev = rec.Revision
		return save(t, profileBucket, profileKey, rec)
	})
	return kept(rev, err)
}

// kept returns a new revision, or none with an error.
func kept(rev uint64, err error) (uint64, error) {
	if err != nil {
		return 0, err
	}
	return rev, nil
}

func gridKey(ref model.GridRef) []byte { return pairKey(string(ref.ID), ref.Version) }

// KeptGrids implements store.Grids.
func (s *Store) KeptGrids(ctx context.Context) (out []model.KeptGrid, err error) {
	type named struct {
		ID      model.GridID `json:"id"`
		Version string       `json:"version"`
		Place   uint64       `json:"place,omitzero"`
		Origin  codec.Origin `json:"origin,omitzero"`
	}
	err = s.view(ctx, "list grids", func(t *tx) error {
		recs, err := all[named](t, gridBucket)
		order.Stable(recs, func(a, b named) int { return cmp.Compare(a.Place, b.Place) })
		for _, n := range recs {
			out = append(out, model.KeptGrid{Ref: model.GridRef{ID: n.ID, Version: n.Version}, Origin: n.Origin.Model()})
		}
		return err
	})
	return out, err
}

// Grid implements store.Grids.
func (s *Store) Grid(ctx context.Context, ref model.GridRef) (out *model.Grid, err error) {
	err = s.view(ctx, "read grid", func(t *tx) error {
		g, err := stored[codec.Grid](t, gridBucket, gridKey(ref))
		if err != nil {
			return err
		}
		m := g.Model()
		out = &m
		return nil
	})
	return out, err
}

// SaveGrid implements store.Grids.
func (s *Store) SaveGrid(ctx context.Context, g *model.Grid) error {
	return s.update(ctx, "save grid", func(t *tx) error { return putGrid(t, g) })
}

// putGrid keeps a version where it is not kept yet.
func putGrid(t *tx, g *model.Grid) error {
	if err := cmp.Or(store.CheckID(g.ID), store.CheckID(g.Version)); err != nil {
		return err
	}
	key := gridKey(g.Ref())
	old, there, err := load[codec.Grid](t, gridBucket, key)
	if err != nil {
		return err
	}
	rec := codec.OfGrid(g)
	rec.Origin = old.Origin
	if rec.Place, err = placeOf(t, gridBucket, old.Place, there); err != nil {
		return err
	}
	now, err := codec.MarshalSorted(rec)
	if err != nil || !there {
		return cmp.Or(err, t.put(gridBucket, key, now))
	}
	was, err := t.get(gridBucket, key)
	if err == nil && !bytes.Equal(was, now) {
		return store.ErrConflict
	}
	return err
}

// SaveOrigin implements store.Grids.
func (s *Store) SaveOrigin(ctx context.Context, ref model.GridRef, o model.Origin) error {
	return s.update(ctx, "save the origin of a grid", func(t *tx) error {
		rec, err := stored[codec.Grid](t, gridBucket, gridKey(ref))
		if err != nil {
			return err
		}
		rec.Origin = codec.OfOrigin(o)
		b, err := codec.MarshalSorted(rec)
		return cmp.Or(err, t.put(gridBucket, gridKey(ref), b))
	})
}

// DeleteGrid implements store.Grids.
func (s *Store) DeleteGrid(ctx context.Context, ref model.GridRef) error {
	return s.remove(ctx, "delete grid", gridBucket, gridKey(ref))
}
