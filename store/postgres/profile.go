package postgres

import (
	"bytes"
	"cmp"
	"context"

	"github.com/jackc/pgx/v5"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/codec"
)

// Profile implements store.Profiles.
func (s *Store) Profile(ctx context.Context) (out model.Profile, err error) {
	err = s.view(ctx, func(t *tx) error {
		p, _, err := load[codec.Profile](t, `select body from profile where owner = $1`)
		out = p.Model()
		return err
	})
	return out, s.db.say("read profile", err)
}

// SaveProfile implements store.Profiles.
func (s *Store) SaveProfile(ctx context.Context, p model.Profile) (rev uint64, err error) {
	err = s.update(ctx, func(t *tx) error {
		old, _, err := load[codec.Profile](t, `select body from profile where owner = $1`)
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
		body, err := codec.Marshal(rec)
		t.exec(`insert into profile (owner, body) values ($1, $2) on conflict (owner) do update set body = excluded.body`, body)
		return err
	})
	return kept(rev, s.db.say("save profile", err))
}

// kept returns a new revision, or none with an error.
func kept(rev uint64, err error) (uint64, error) {
	if err != nil {
		return 0, err
	}
	return rev, nil
}

// KeptGrids implements store.Grids.
func (s *Store) KeptGrids(ctx context.Context) (out []model.KeptGrid, err error) {
	err = s.view(ctx, func(t *tx) error {
		out = nil
		return t.query(`select id, version, origin from grid where owner = $1 order by place`, nil, func(r pgx.Rows) error {
			var ref model.GridRef
			var body []byte
			var by codec.Origin
			if err := r.Scan(&ref.ID, &ref.Version, &body); err != nil {
				return err
			}
			err := decode(body, &by)
			out = append(out, model.KeptGrid{Ref: ref, Origin: by.Model()})
			return err
		})
	})
	return out, s.db.say("list grids", err)
}

// Grid implements store.Grids.
func (s *Store) Grid(ctx context.Context, ref model.GridRef) (out *model.Grid, err error) {
	if unnamed(string(ref.ID), ref.Version) {
		err = store.ErrNotFound
	}
	err = cmp.Or(err, s.view(ctx, func(t *tx) error {
		g, err := stored[codec.Grid](t, `select body from grid where owner = $1 and id = $2 and version = $3`, ref.ID, ref.Version)
		if err == nil {
			m := g.Model()
			out = &m
		}
		return err
	}))
	return out, s.db.say("read grid", err)
}

// SaveGrid implements store.Grids.
func (s *Store) SaveGrid(ctx context.Context, g *model.Grid) error {
	return s.db.say("save grid", s.update(ctx, func(t *tx) error {
		if err := cmp.Or(store.CheckID(g.ID), store.CheckID(g.Version)); err != nil {
			return err
		}
		now, err := codec.MarshalSorted(codec.OfGrid(g))
		if err != nil {
			return err
		}
		var was []byte
		err = t.query(`select body from grid where owner = $1 and id = $2 and version = $3`, []any{g.ID, g.Version}, func(r pgx.Rows) error { return r.Scan(&was) })
		switch {
		case err != nil:
			return err
		case was == nil:
			t.exec(`insert into grid (owner, id, version, place, origin, body) values ($1, $2, $3, $4, '{}', $5)`, g.ID, g.Version, t.next(), now)
		case !bytes.Equal(was, now):
			return store.ErrConflict
		}
		return nil
	}))
}

// SaveOrigin implements store.Grids.
func (s *Store) SaveOrigin(ctx context.Context, ref model.GridRef, o model.Origin) error {
	return s.db.say("save the origin of a grid", s.update(ctx, func(t *tx) error {
		body, err := codec.Marshal(codec.OfOrigin(o))
		if err != nil {
			return err
		}
		return t.must(`update grid set origin = $4 where owner = $1 and id = $2 and version = $3 returning 1`, ref.ID, ref.Version, body)
	}))
}

// DeleteGrid implements store.Grids.
func (s *Store) DeleteGrid(ctx context.Context, ref model.GridRef) error {
	return s.remove(ctx, "delete grid", `delete from grid where owner = $1 and id = $2 and version = $3 returning 1`, string(ref.ID), ref.Version)
}

// Passages implements store.Passages.
func (s *Store) Passages(ctx context.Context) (out []model.Passage, err error) {
	err = s.view(ctx, func(t *tx) error {
		recs, err := list[codec.Passage](t, `select body from passage where owner = $1 order by place`)
		out = codec.Models(recs)
		return err
	})
	return out, s.db.say("list passages", err)
}

// SavePassage implements store.Passages.
func (s *Store) SavePassage(ctx context.Context, p model.Passage) (rev uint64, err error) {
	err = s.update(ctx, func(t *tx) error {
		key := []any{string(p.From.ID), p.From.Version, string(p.To.ID), p.To.Version}
		for _, id := range key {
			if err := store.CheckID(id.(string)); err != nil {
				return err
			}
		}
		old, there, err := load[codec.Passage](t, `select body from passage where owner = $1 and from_id = $2 and from_version = $3 and to_id = $4 and to_version = $5`, key...)
		if err != nil {
			return err
		}
		if p.Revision != old.Revision {
			return store.ErrConflict
		}
		rec := codec.OfPassage(p, 0)
		rec.Keep(old)
		rec.Revision++
		rev = rec.Revision
		body, err := codec.Marshal(rec)
		if there {
			t.exec(`update passage set body = $6 where owner = $1 and from_id = $2 and from_version = $3 and to_id = $4 and to_version = $5`, append(key, body)...)
		} else {
			t.exec(`insert into passage (owner, from_id, from_version, to_id, to_version, place, body) values ($1, $2, $3, $4, $5, $6, $7)`, append(key, t.next(), body)...)
		}
		return err
	})
	return kept(rev, s.db.say("save passage", err))
}

// DeletePassage implements store.Passages.
func (s *Store) DeletePassage(ctx context.Context, from, to model.GridRef) error {
	return s.remove(ctx, "delete passage", `delete from passage where owner = $1 and from_id = $2 and from_version = $3 and to_id = $4 and to_version = $5 returning 1`,
		string(from.ID), from.Version, string(to.ID), to.Version)
}
