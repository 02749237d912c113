package bolt

import (
	"cmp"
	"context"
	"time"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/store"
)

type trashed struct {
	Place     uint64    `json:"place,omitzero"`
	DeletedAt time.Time `json:"deleted_at"`
	Session   *session  `json:"session,omitempty"`
	Received  *received `json:"received,omitempty"`
	Evidence  *evidence `json:"evidence,omitempty"`
	Action    *action   `json:"action,omitempty"`
	Reviews   []review  `json:"reviews,omitempty"`
	More      more      `json:",embed"`
}

func trashRecord(x model.Trashed, place uint64) trashed {
	out := trashed{Place: place, DeletedAt: utc(x.DeletedAt), Reviews: each(x.Reviews, func(r model.Review) review { return reviewRecord(r, 0) })}
	if x.Session != nil {
		s := sessionRecord(*x.Session, x.Seq)
		out.Session = &s
	}
	if x.Received != nil {
		r := receivedRecord(*x.Received, 0)
		out.Received = &r
	}
	if x.Evidence != nil {
		e := evidenceRecord(*x.Evidence, 0)
		out.Evidence = &e
	}
	if x.Action != nil {
		a := actionRecord(*x.Action, 0)
		out.Action = &a
	}
	return out
}

func (r trashed) model() model.Trashed {
	out := model.Trashed{Number: r.Place, DeletedAt: r.DeletedAt, Reviews: each(r.Reviews, review.model)}
	if r.Session != nil {
		s := r.Session.model()
		out.Session, out.Seq = &s, r.Session.Place
	}
	if r.Received != nil {
		x := r.Received.model()
		out.Received = &x
	}
	if r.Evidence != nil {
		e := r.Evidence.model()
		out.Evidence = &e
	}
	if r.Action != nil {
		a := r.Action.model()
		out.Action = &a
	}
	return out
}

// Trash implements store.Trash.
func (s *Store) Trash(ctx context.Context) (out []model.Trashed, err error) {
	err = s.view(ctx, "list what was deleted", func(t *tx) error {
		if !t.has(trashBucket) { // an older file, open to read
			return nil
		}
		recs, err := all[trashed](t, trashBucket)
		order.Stable(recs, func(a, b trashed) int { return cmp.Compare(b.Place, a.Place) })
		out = each(recs, trashed.model)
		return err
	})
	return out, err
}

// SaveTrash implements store.Trash.
func (s *Store) SaveTrash(ctx context.Context, x model.Trashed) (number uint64, err error) {
	err = s.update(ctx, "keep what is deleted", func(t *tx) error {
		if number, err = t.next(trashBucket); err != nil {
			return err
		}
		return save(t, trashBucket, placeKey(number), trashRecord(x, number))
	})
	return kept(number, err)
}

// DropTrash implements store.Trash.
func (s *Store) DropTrash(ctx context.Context, number uint64) error {
	return s.remove(ctx, "forget what was deleted", trashBucket, placeKey(number))
}

var _ store.Trash = (*Store)(nil)
