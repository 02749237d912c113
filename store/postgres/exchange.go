package postgres

import (
	"cmp"
	"context"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/store"
	"autoeval/store/codec"
)

// Known implements store.Exchange.
func (s *Store) Known(ctx context.Context) (out []model.Known, err error) {
	err = s.view(ctx, func(t *tx) error {
		recs, err := list[codec.Known](t, allRecords, knownKind)
		out = codec.Models(recs)
		order.Stable(out, func(a, b model.Known) int { return cmp.Compare(a.Person, b.Person) })
		return err
	})
	return out, s.db.say("list known people", err)
}

// SaveKnown implements store.Exchange.
func (s *Store) SaveKnown(ctx context.Context, k model.Known) error {
	return s.db.say("save known person", s.update(ctx, func(t *tx) error {
		if err := store.CheckID(k.Person); err != nil {
			return err
		}
		old, there, err := load[codec.Known](t, oneRecord, knownKind, k.Person)
		if err != nil {
			return err
		}
		rec := codec.OfKnown(k)
		rec.Keep(old)
		return t.put(knownKind, string(k.Person), there, rec)
	}))
}

// DeleteKnown implements store.Exchange.
func (s *Store) DeleteKnown(ctx context.Context, id model.PersonID) error {
	return s.remove(ctx, "delete known person", dropRecord, knownKind, string(id))
}

// ReceivedSessions implements store.Exchange.
func (s *Store) ReceivedSessions(ctx context.Context) (out []model.ReceivedSummary, err error) {
	err = s.view(ctx, func(t *tx) error {
		out = nil
		return t.eachReceived(func(r *model.ReceivedSummary) { out = append(out, *r) })
	})
	return out, s.db.say("list received sessions", err)
}

// EachReceived implements store.Exchange. Once f was given something nothing is
// tried again: what breaks then fails with store.ErrUnavailable.
func (s *Store) EachReceived(ctx context.Context, f func(*model.ReceivedSummary)) error {
	var broke error
	err := s.view(ctx, func(t *tx) error {
		given := false
		err := t.eachReceived(func(r *model.ReceivedSummary) { given = true; f(r) })
		if err != nil && given && passes(err) {
			broke, err = &unreachable{err}, nil
		}
		return err
	})
	return s.db.say("go through received sessions", cmp.Or(err, broke))
}

func (t *tx) eachReceived(f func(*model.ReceivedSummary)) error {
	return t.query(`select place, review, state, summary from received where owner = $1 order by place`, nil, func(r pgx.Rows) error {
		var place, state int64
		var review string
		var body pgtype.DriverBytes
		var rec codec.ReceivedSummary
		if err := r.Scan(&place, &review, &state, &body); err != nil {
			return err
		}
		if err := decode(body, &rec); err != nil {
			return err
		}
		rec.Session.Place = uint64(place)
		out := rec.Model()
		out.Review, out.State = model.ReviewID(review), model.ReviewState(state)
		f(&out)
		return nil
	})
}

// Received implements store.Exchange.
func (s *Store) Received(ctx context.Context, id model.SessionID) (out model.Received, err error) {
	err = s.view(ctx, func(t *tx) error {
		if unnamed(string(id)) {
			return store.ErrNotFound
		}
		rec, err := stored[codec.Received](t, `select body from received where owner = $1 and id = $2`, id)
		out = rec.Model()
		return err
	})
	return out, s.db.say("read received session", err)
}

// SaveReceived implements store.Exchange.
func (s *Store) SaveReceived(ctx context.Context, all []model.Received) error {
	return s.db.say("keep what was received", s.update(ctx, func(t *tx) error {
		const most = 500 // in one statement
		for len(all) > 0 {
			n := min(most, len(all))
			if err := t.keepReceived(all[:n]); err != nil {
				return err
			}
			all = all[n:]
		}
		return nil
	}))
}

// keepReceived keeps those that are not there yet.
func (t *tx) keepReceived(all []model.Received) error {
	var ids []string
	for _, r := range all {
		if err := store.CheckID(r.Session.ID); err != nil {
			return err
		}
		ids = append(ids, string(r.Session.ID))
	}
	hashes := map[string]string{}
	err := t.query(`select id, hash from received where owner = $1 and id = any($2)`, []any{ids}, func(r pgx.Rows) error {
		var id string
		var hash []byte
		err := r.Scan(&id, &hash)
		hashes[id] = string(hash)
		return err
	})
	if err != nil {
		return err
	}
	var rows receivedRows
	for _, r := range all {
		hash, there := hashes[string(r.Session.ID)]
		switch {
		case there && hash != r.Hash:
			return store.ErrConflict
		case there:
			continue
		}
		hashes[string(r.Session.ID)] = r.Hash
		if err := rows.add(r, t.next()); err != nil {
			return err
		}
	}
	return rows.insert(t)
}

// receivedRows are rows to be written by one statement: one for each is many times
// slower.
type receivedRows struct {
	ids                       []string
	places                    []int64
	hashes, summaries, bodies [][]byte
}

func (a *receivedRows) add(r model.Received, place int64) error {
	body, err := codec.Marshal(codec.OfReceived(r, 0))
	if err != nil {
		return err
	}
	sum, err := codec.Marshal(codec.OfReceivedSummary(r.Summary()))
	a.ids, a.places = append(a.ids, string(r.Session.ID)), append(a.places, place)
	a.hashes, a.summaries, a.bodies = append(a.hashes, []byte(r.Hash)), append(a.summaries, sum), append(a.bodies, body)
	return err
}

// insert writes the rows, and lets those whose reviews were there first show them.
func (a *receivedRows) insert(t *tx) error {
	if len(a.ids) == 0 {
		return nil
	}
	t.exec(`insert into received (owner, id, place, hash, summary, body)
		select $1::text, x.id, x.place, x.hash, x.summary, x.body
		from unnest($2::text[], $3::bigint[], $4::bytea[], $5::bytea[], $6::bytea[]) as x(id, place, hash, summary, body)`,
		a.ids, a.places, a.hashes, a.summaries, a.bodies)
	var early []model.SessionID
	err := t.query(`select distinct session from review where owner = $1 and session = any($2)`, []any{a.ids}, func(r pgx.Rows) error {
		var of model.SessionID
		err := r.Scan(&of)
		early = append(early, of)
		return err
	})
	for _, of := range early {
		if err == nil {
			err = t.followReviews(of)
		}
	}
	return err
}

// DeleteReceived implements store.Exchange.
func (s *Store) DeleteReceived(ctx context.Context, id model.SessionID) error {
	return s.db.say("delete received session", s.update(ctx, func(t *tx) error {
		if unnamed(string(id)) {
			return store.ErrNotFound
		}
		t.dropReviews(id)
		return t.must(`delete from received where owner = $1 and id = $2 returning 1`, id)
	}))
}
