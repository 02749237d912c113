package memory

import (
	"context"

	"autoeval/model"
	"autoeval/store"
)

// Sessions implements store.Sessions.
func (s *Store) Sessions(ctx context.Context) (out []model.SessionSummary, err error) {
	err = s.view(ctx, func() error {
		for _, r := range inOrder(s.sessions) {
			out = append(out, r.value.sum)
		}
		return nil
	})
	return out, err
}

// RecentSessions implements store.Sessions.
func (s *Store) RecentSessions(ctx context.Context, n int) ([]model.SessionSummary, int, error) {
	all, err := s.Sessions(ctx)
	return all[max(len(all)-max(n, 0), 0):], len(all), err
}

// GridSessions implements store.Sessions.
func (s *Store) GridSessions(ctx context.Context, grid model.GridID, n int) (model.GridSessions, error) {
	all, err := s.Sessions(ctx)
	return model.SessionsOf(grid, all, n), err
}

// Session implements store.Sessions.
func (s *Store) Session(ctx context.Context, id model.SessionID) (out model.Session, err error) {
	err = s.view(ctx, func() error {
		r, ok := s.sessions[id]
		if !ok {
			return store.ErrNotFound
		}
		out = r.value.Clone()
		return nil
	})
	return out, err
}

// SaveSession implements store.Sessions.
func (s *Store) SaveSession(ctx context.Context, x model.Session) (rev uint64, err error) {
	err = s.update(ctx, func() error {
		old := s.sessions[x.ID]
		if err := store.CheckID(x.ID); err != nil {
			return err
		}
		if old.value.Finished() {
			return model.ErrFinished
		}
		if x.Revision != old.value.Revision {
			return store.ErrConflict
		}
		kept := x.Clone()
		kept.Revision++
		rev = kept.Revision
		s.keep(kept, s.place(old.seq))
		return nil
	})
	return rev, err
}

// DeleteSession implements store.Sessions.
func (s *Store) DeleteSession(ctx context.Context, id model.SessionID) error {
	return s.update(ctx, func() error {
		if err := remove(s.sessions, id); err != nil {
			return err
		}
		s.dropReviews(id)
		return nil
	})
}

// RestoreSession implements store.Sessions.
func (s *Store) RestoreSession(ctx context.Context, x model.Session, seq uint64, reviews []model.Review) error {
	return s.update(ctx, func() error {
		if err := store.CheckID(x.ID); err != nil {
			return err
		}
		if _, taken := s.sessions[x.ID]; taken {
			return store.ErrConflict
		}
		for _, r := range s.sessions {
			if r.seq == seq {
				return store.ErrConflict
			}
		}
		for _, r := range reviews {
			if _, taken := s.reviews[r.ID]; taken || r.Session != x.ID {
				return store.ErrConflict
			}
		}
		kept := x.Clone()
		kept.Revision = max(kept.Revision, 1)
		s.seq = max(s.seq, seq)
		s.keep(kept, s.place(seq))
		for _, r := range reviews {
			s.reviews[r.ID] = placed[model.Review]{s.place(0), r.Clone()}
		}
		return nil
	})
}

// keep puts a session at its place.
func (s *Store) keep(x model.Session, seq uint64) {
	sum := x.Summary()
	sum.Seq = seq
	s.sessions[x.ID] = placed[session]{seq, session{x, sum}}
}

func (s *Store) dropReviews(of model.SessionID) {
	for id, r := range s.reviews {
		if r.value.Session == of {
			delete(s.reviews, id)
		}
	}
}
