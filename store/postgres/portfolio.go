package postgres

import (
	"cmp"
	"context"
	"slices"

	"github.com/jackc/pgx/v5"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/store"
	"autoeval/store/codec"
)

// unnamed says that nothing can be kept under one of those names, so that none of
// them is asked for: the database refuses what is not text.
func unnamed(names ...string) bool { return store.CheckID(names...) != nil }

// remove deletes a record that must be there, by its names.
func (s *Store) remove(ctx context.Context, what, sql string, names ...string) error {
	return s.db.say(what, s.update(ctx, func(t *tx) error {
		if unnamed(names...) {
			return store.ErrNotFound
		}
		args := make([]any, 0, len(names))
		for _, n := range names {
			args = append(args, n)
		}
		return t.must(sql, args...)
	}))
}

// The kinds of record that need nothing but their place. A new one needs no table.
const (
	evidenceKind = "evidence"
	actionKind   = "action"
	noteKind     = "note"
	knownKind    = "known"
)

// What they are read and deleted by.
const (
	allRecords = `select body from record where owner = $1 and kind = $2 order by place`
	oneRecord  = `select body from record where owner = $1 and kind = $2 and id = $3`
	dropRecord = `delete from record where owner = $1 and kind = $2 and id = $3 returning 1`
)

// put writes a record, at the end where it is not there yet.
func (t *tx) put(kind, id string, there bool, rec any) error {
	body, err := codec.Marshal(rec)
	if there {
		t.exec(`update record set body = $4 where owner = $1 and kind = $2 and id = $3`, kind, id, body)
	} else {
		t.exec(`insert into record (owner, kind, id, place, body) values ($1, $2, $3, $4, $5)`, kind, id, t.next(), body)
	}
	return err
}

// Evidence implements store.Portfolio.
func (s *Store) Evidence(ctx context.Context) (out []model.Evidence, err error) {
	err = s.view(ctx, func(t *tx) error {
		recs, err := list[codec.Evidence](t, allRecords, evidenceKind)
		slices.Reverse(recs)
		order.Stable(recs, func(a, b codec.Evidence) int { return b.Date.Compare(a.Date) })
		out = codec.Models(recs)
		return err
	})
	return out, s.db.say("list evidence", err)
}

// EvidenceByID implements store.Portfolio.
func (s *Store) EvidenceByID(ctx context.Context, id model.EvidenceID) (out model.Evidence, err error) {
	err = s.view(ctx, func(t *tx) error {
		if unnamed(string(id)) {
			return store.ErrNotFound
		}
		rec, err := stored[codec.Evidence](t, oneRecord, evidenceKind, id)
		out = rec.Model()
		return err
	})
	return out, s.db.say("read evidence", err)
}

// SaveEvidence implements store.Portfolio.
func (s *Store) SaveEvidence(ctx context.Context, e model.Evidence) (rev uint64, err error) {
	err = s.update(ctx, func(t *tx) error {
		if err := store.CheckID(e.ID); err != nil {
			return err
		}
		old, there, err := load[codec.Evidence](t, oneRecord, evidenceKind, e.ID)
		if err != nil {
			return err
		}
		if e.Revision != old.Revision {
			return store.ErrConflict
		}
		rec := codec.OfEvidence(e, 0)
		rec.Keep(old)
		rec.Revision++
		rev = rec.Revision
		return t.put(evidenceKind, string(e.ID), there, rec)
	})
	return kept(rev, s.db.say("save evidence", err))
}

// DeleteEvidence implements store.Portfolio.
func (s *Store) DeleteEvidence(ctx context.Context, id model.EvidenceID) error {
	return s.remove(ctx, "delete evidence", dropRecord, evidenceKind, string(id))
}

// Confirmed implements store.Portfolio: one statement, which reads the reviews of
// those sessions alone in which something that is there was confirmed.
func (s *Store) Confirmed(ctx context.Context) (out []model.Confirmation, err error) {
	err = s.view(ctx, func(t *tx) error {
		own, reviews := map[model.EvidenceID]bool{}, []codec.Review{}
		err := t.query(`
			select e.id, null::bytea, 0::bigint from confirmation c join record e on e.owner = c.owner and e.kind = 'evidence' and e.id = c.evidence where c.owner = $1
			union all
			select '', r.body, r.place from review r where r.owner = $1 and r.session in (
				select v.session from confirmation c
				join record e on e.owner = c.owner and e.kind = 'evidence' and e.id = c.evidence
				join review v on v.owner = c.owner and v.id = c.review
				where c.owner = $1)
			order by 3`, nil, func(r pgx.Rows) error {
			var id model.EvidenceID
			var body []byte
			var place int64
			if err := r.Scan(&id, &body, &place); err != nil {
				return err
			}
			if body == nil {
				own[id] = true
				return nil
			}
			var rec codec.Review
			err := decode(body, &rec)
			reviews = append(reviews, rec)
			return err
		})
		out = nil
		for _, c := range model.ConfirmedBy(codec.Models(reviews)) {
			if own[c.Evidence] {
				out = append(out, c)
			}
		}
		return err
	})
	return out, s.db.say("look up confirmations", err)
}

// Actions implements store.Portfolio.
func (s *Store) Actions(ctx context.Context) (out []model.Action, err error) {
	err = s.view(ctx, func(t *tx) error {
		recs, err := list[codec.Action](t, allRecords, actionKind)
		out = codec.Models(recs)
		return err
	})
	return out, s.db.say("list actions", err)
}

// SaveAction implements store.Portfolio.
func (s *Store) SaveAction(ctx context.Context, a model.Action) (rev uint64, err error) {
	err = s.update(ctx, func(t *tx) error {
		if err := store.CheckID(a.ID); err != nil {
			return err
		}
		old, there, err := load[codec.Action](t, oneRecord, actionKind, a.ID)
		if err != nil {
			return err
		}
		if a.Revision != old.Revision {
			return store.ErrConflict
		}
		rec := codec.OfAction(a, 0)
		rec.Keep(old)
		rec.Revision++
		rev = rec.Revision
		return t.put(actionKind, string(a.ID), there, rec)
	})
	return kept(rev, s.db.say("save action", err))
}

// DeleteAction implements store.Portfolio.
func (s *Store) DeleteAction(ctx context.Context, id model.ActionID) error {
	return s.remove(ctx, "delete action", dropRecord, actionKind, string(id))
}

// Notes implements store.Portfolio.
func (s *Store) Notes(ctx context.Context) (out []model.Note, err error) {
	err = s.view(ctx, func(t *tx) error {
		recs, err := list[codec.Note](t, allRecords, noteKind)
		out = codec.Models(recs)
		return err
	})
	return out, s.db.say("list notes", err)
}

// SaveNote implements store.Portfolio.
func (s *Store) SaveNote(ctx context.Context, n model.Note) (rev uint64, err error) {
	err = s.update(ctx, func(t *tx) error {
		if err := store.CheckID(n.ID); err != nil {
			return err
		}
		old, there, err := load[codec.Note](t, oneRecord, noteKind, n.ID)
		if err != nil {
			return err
		}
		if n.Revision != old.Revision {
			return store.ErrConflict
		}
		rec := codec.OfNote(n, 0)
		rec.Keep(old)
		rec.Revision++
		rev = rec.Revision
		return t.put(noteKind, string(n.ID), there, rec)
	})
	return kept(rev, s.db.say("save note", err))
}

// DeleteNote implements store.Portfolio.
func (s *Store) DeleteNote(ctx context.Context, id model.NoteID) error {
	return s.remove(ctx, "delete note", dropRecord, noteKind, string(id))
}

// Trash implements store.Trash.
func (s *Store) Trash(ctx context.Context) (out []model.Trashed, err error) {
	err = s.view(ctx, func(t *tx) error {
		recs, err := list[codec.Trashed](t, `select body from trash where owner = $1`)
		order.Stable(recs, func(a, b codec.Trashed) int { return cmp.Compare(b.Place, a.Place) })
		out = codec.Models(recs)
		return err
	})
	return out, s.db.say("list what was deleted", err)
}

// SaveTrash implements store.Trash.
func (s *Store) SaveTrash(ctx context.Context, x model.Trashed) (number uint64, err error) {
	err = s.update(ctx, func(t *tx) error {
		number = uint64(t.next())
		body, err := codec.Marshal(codec.OfTrashed(x, number))
		t.exec(`insert into trash (owner, number, body) values ($1, $2, $3)`, int64(number), body)
		return err
	})
	return kept(number, s.db.say("keep what is deleted", err))
}

// DropTrash implements store.Trash.
func (s *Store) DropTrash(ctx context.Context, number uint64) error {
	return s.db.say("forget what was deleted", s.update(ctx, func(t *tx) error {
		return t.must(`delete from trash where owner = $1 and number = $2 returning 1`, int64(number))
	}))
}
