package memory

import (
	"context"
	"maps"

	"autoeval/store"
)

// Receive implements store.Exchange.
func (s *Store) Receive(ctx context.Context, in store.Incoming) error {
	return s.update(ctx, func() error {
		seq, grids, known := s.seq, maps.Clone(s.grids), maps.Clone(s.known)
		received, reviews := maps.Clone(s.received), maps.Clone(s.reviews)
		err := s.take(in)
		if err != nil {
			s.seq, s.grids, s.known, s.received, s.reviews = seq, grids, known, received, reviews
		}
		return err
	})
}

// take keeps the parts one after the other, to the first that fails.
func (s *Store) take(in store.Incoming) error {
	for _, id := range in.Replaces {
		if err := s.dropReceived(id); err != nil {
			return err
		}
	}
	for _, g := range in.Grids {
		if err := s.keepGrid(g); err != nil {
			return err
		}
	}
	if in.Known != nil {
		if err := s.keepKnown(*in.Known); err != nil {
			return err
		}
	}
	if err := s.keepReceived(in.Sessions); err != nil {
		return err
	}
	if in.Review != nil {
		_, err := s.keepReview(*in.Review)
		return err
	}
	return nil
}
