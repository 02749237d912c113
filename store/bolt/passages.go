package bolt

import (
	"cmp"
	"context"
	"time"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/store"
)

type passage struct {
	Place    uint64    `json:"place,omitzero"`
	From     gridRef   `json:"from"`
	To       gridRef   `json:"to"`
	Links    []link    `json:"links,omitempty"`
	MadeAt   time.Time `json:"made_at,omitzero"`
	By       string    `json:"by,omitzero"`
	Revision uint64    `json:"revision"`
	More     more      `json:",embed"`
}

type link struct {
	From  []model.ItemCode `json:"from,omitempty"`
	To    []model.ItemCode `json:"to,omitempty"`
	Holds bool             `json:"holds,omitzero"`
	Basis model.Basing     `json:"basis,omitzero"`
	Note  string           `json:"note,omitzero"`
}

func passageRecord(p model.Passage, place uint64) passage {
	return passage{
		Place: place, From: gridRef(p.From), To: gridRef(p.To), MadeAt: utc(p.MadeAt), By: p.By, Revision: p.Revision,
		Links: each(p.Links, func(l model.Link) link { return link(l) }),
	}
}

func (p passage) model() model.Passage {
	return model.Passage{
		From: model.GridRef(p.From), To: model.GridRef(p.To), MadeAt: p.MadeAt, By: p.By, Revision: p.Revision,
		Links: each(p.Links, func(l link) model.Link { return model.Link(l) }),
	}
}

func passageKey(from, to model.GridRef) []byte {
	return pairKey(string(gridKey(from)), string(gridKey(to)))
}

// Passages implements store.Passages.
func (s *Store) Passages(ctx context.Context) (out []model.Passage, err error) {
	err = s.view(ctx, "list passages", func(t *tx) error {
		if !t.has(passageBucket) { // an older file, open to read
			return nil
		}
		recs, err := all[passage](t, passageBucket)
		order.Stable(recs, func(a, b passage) int { return cmp.Compare(a.Place, b.Place) })
		out = each(recs, passage.model)
		return err
	})
	return out, err
}

// SavePassage implements store.Passages.
func (s *Store) SavePassage(ctx context.Context, p model.Passage) (rev uint64, err error) {
	err = s.update(ctx, "save passage", func(t *tx) error {
		for _, id := range []string{string(p.From.ID), p.From.Version, string(p.To.ID), p.To.Version} {
			if err := store.CheckID(id); err != nil {
				return err
			}
		}
		key := passageKey(p.From, p.To)
		old, there, err := load[passage](t, passageBucket, key)
		if err != nil {
			return err
		}
		if p.Revision != old.Revision {
			return store.ErrConflict
		}
		place, err := placeOf(t, passageBucket, old.Place, there)
		if err != nil {
			return err
		}
		rec := passageRecord(p, place)
		rec.More = old.More
		rec.Revision++
		rev = rec.Revision
		return save(t, passageBucket, key, rec)
	})
	return kept(rev, err)
}

// DeletePassage implements store.Passages.
func (s *Store) DeletePassage(ctx context.Context, from, to model.GridRef) error {
	return s.remove(ctx, "delete passage", passageBucket, passageKey(from, to))
}
