package memory

import (
	"cmp"
	"context"
	"maps"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/store"
)

// Known implements store.Exchange.
func (s *Store) Known(ctx context.Context) (out []model.Known, err error) {
	err = s.view(ctx, func() error {
		out = order.Sorted(maps.Values(s.known), func(a, b model.Known) int {
			return cmp.Compare(a.Person, b.Person)
		})
		return nil
	})
	return out, err
}

// SaveKnown implements store.Exchange.
func (s *Store) SaveKnown(ctx context.Context, k model.Known) error {
	return s.update(ctx, func() error {
		if err := store.CheckID(k.Person); err != nil {
			return err
		}
		s.known[k.Person] = k
		return nil
	})
}

// DeleteKnown implements store.Exchange.
func (s *Store) DeleteKnown(ctx context.Context, id model.PersonID) error {
	return s.update(ctx, func() error { return remove(s.known, id) })
}

// ReceivedSessions implements store.Exchange.
func (s *Store) ReceivedSessions(ctx context.Context) (out []model.ReceivedSummary, err error) {
	err = s.EachReceived(ctx, func(r *model.ReceivedSummary) { out = append(out, *r) })
	return out, err
}

// EachReceived implements store.Exchange.
func (s *Store) EachReceived(ctx context.Context, f func(*model.ReceivedSummary)) error {
	return s.view(ctx, func() error {
		reviews := map[model.SessionID]model.Review{}
		for _, r := range inOrder(s.reviews) {
			if last, ok := reviews[r.value.Session]; !ok || r.value.Number >= last.Number {
				reviews[r.value.Session] = r.value
			}
		}
		for _, r := range inOrder(s.received) {
			sum := r.value.sum
			last := reviews[sum.Session.ID]
			sum.Review, sum.State = last.ID, last.State
			f(&sum)
		}
		return nil
	})
}

// Received implements store.Exchange.
func (s *Store) Received(ctx context.Context, id model.SessionID) (out model.Received, err error) {
	err = s.view(ctx, func() error {
		r, ok := s.received[id]
		if !ok {
			return store.ErrNotFound
		}
		out = r.value.Clone()
		return nil
	})
	return out, err
}

// SaveReceived implements store.Exchange.
func (s *Store) SaveReceived(ctx context.Context, all []model.Received) error {
	return s.update(ctx, func() error {
		hashes := map[model.SessionID]string{}
		for id, r := range s.received {
			hashes[id] = r.value.Hash
		}
		for _, r := range all {
			if err := store.CheckID(r.Session.ID); err != nil {
				return err
			}
			if h, ok := hashes[r.Session.ID]; ok && h != r.Hash {
				return store.ErrConflict
			}
			hashes[r.Session.ID] = r.Hash
		}
		for _, r := range all {
			if _, there := s.received[r.Session.ID]; !there {
				kept, seq := r.Clone(), s.place(0)
				sum := kept.Summary()
				sum.Session.Seq = seq
				s.received[r.Session.ID] = placed[received]{seq, received{kept, sum}}
			}
		}
		return nil
	})
}

// DeleteReceived implements store.Exchange.
func (s *Store) DeleteReceived(ctx context.Context, id model.SessionID) error {
	return s.update(ctx, func() error {
		if err := remove(s.received, id); err != nil {
			return err
		}
		s.dropReviews(id)
		return nil
	})
}

// Reviews implements store.Exchange.
func (s *Store) Reviews(ctx context.Context, of model.SessionID) (out []model.Review, err error) {
	err = s.view(ctx, func() error {
		found := map[model.ReviewID]placed[model.Review]{}
		for id, r := range s.reviews {
			if r.value.Session == of {
				found[id] = r
			}
		}
		for _, r := range inOrder(found) {
			out = append(out, r.value.Clone())
		}
		return nil
	})
	return out, err
}

// Review implements store.Exchange.
func (s *Store) Review(ctx context.Context, id model.ReviewID) (out model.Review, err error) {
	err = s.view(ctx, func() error {
		r, ok := s.reviews[id]
		if !ok {
			return store.ErrNotFound
		}
		out = r.value.Clone()
		return nil
	})
	return out, err
}

// SaveReview implements store.Exchange.
func (s *Store) SaveReview(ctx context.Context, x model.Review) (rev uint64, err error) {
	err = s.update(ctx, func() error {
		old, there := s.reviews[x.ID]
		if err := cmp.Or(store.CheckID(x.ID), store.CheckID(x.Session)); err != nil {
			return err
		}
		if x.Revision != old.value.Revision || there && x.Session != old.value.Session {
			return store.ErrConflict
		}
		kept := x.Clone()
		kept.Revision++
		s.reviews[x.ID] = placed[model.Review]{s.place(old.seq), kept}
		rev = kept.Revision
		return nil
	})
	return rev, err
}

// DeleteReview implements store.Exchange.
func (s *Store) DeleteReview(ctx context.Context, id model.ReviewID) error {
	return s.update(ctx, func() error { return remove(s.reviews, id) })
}
