package work

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/lineage"
)

// ErrNoName says that a session cannot be called nothing.
var ErrNoName = errors.New("a name is needed")

// StillOpen says which session of the same depth is open already, on the same
// grid.
type StillOpen struct{ Session model.SessionSummary }

func (e *StillOpen) Error() string { return fmt.Sprintf("session %s is still open", e.Session.ID) }

// Start keeps a session that begins, and its grid with it. It fails with *StillOpen if one of the same
// depth is open on the grid: a Découverte does not keep a full review waiting.
func Start(ctx context.Context, st store.Store, g *model.Grid, s model.Session) (model.Session, error) {
	kept := s
	err := st.Together(ctx, func(st store.Store) error {
		all, err := st.GridSessions(ctx, s.Grid.ID, 0)
		if err != nil {
			return err
		}
		for i := range all.Open {
			if all.Open[i].Depth == s.Depth {
				return &StillOpen{all.Open[i]}
			}
		}
		kept.Revision, err = lineage.SaveSession(ctx, st, s, g)
		return err
	})
	return kept, err
}

// Rename gives an open session another name, as it is in the store now, and
// returns the old one. Errors: ErrNoName, model.ErrFinished: a finished session
// keeps its name.
func Rename(ctx context.Context, st store.Store, id model.SessionID, name string) (was string, err error) {
	if name = strings.TrimSpace(name); name == "" {
		return "", ErrNoName
	}
	err = st.Together(ctx, func(st store.Store) error {
		s, err := st.Session(ctx, id)
		switch {
		case err != nil:
			return err
		case s.Finished():
			return model.ErrFinished
		}
		was, s.Label = s.Label, name
		_, err = st.SaveSession(ctx, s)
		return err
	})
	return was, err
}

// Finish closes a session for good, as it is in the store now. Errors:
// model.ErrFinished, model.ErrNothingRated.
func Finish(ctx context.Context, st store.Store, id model.SessionID, now time.Time) (s model.Session, err error) {
	err = st.Together(ctx, func(st store.Store) error {
		if s, err = st.Session(ctx, id); err != nil {
			return err
		}
		if err := s.Finish(now); err != nil {
			return err
		}
		s.Revision, err = st.SaveSession(ctx, s)
		return err
	})
	return s, err
}

// ChangeSession makes a change to a session and keeps it in one commit with
// whatever also keeps. If another program kept the session meanwhile, the change
// is made on that. The session given is not changed; what comes back is as kept.
func ChangeSession(ctx context.Context, st store.Store, g *model.Grid, s model.Session, do func(*model.Session) error, also ...func(store.Store) error) (model.Session, error) {
	return changed(ctx, st, s.Clone(), do, also,
		func(st store.Store) (model.Session, error) { return st.Session(ctx, s.ID) },
		func(st store.Store, s model.Session) (model.Session, error) {
			rev, err := lineage.SaveSession(ctx, st, s, g)
			s.Revision = rev
			return s, err
		})
}

// changed makes a change on a copy of what is at hand, or on what is in the store
// where that is newer, and saves it.
func changed[T any](ctx context.Context, st store.Store, mine T, do func(*T) error, also []func(store.Store) error,
	read func(store.Store) (T, error), save func(store.Store, T) (T, error)) (T, error) {
	keep := func(st store.Store, x T) (T, error) {
		for _, f := range also {
			if err := f(st); err != nil {
				return x, err
			}
		}
		return save(st, x)
	}
	if err := do(&mine); err != nil {
		return mine, err
	}
	kept := mine
	err := st.Together(ctx, func(st store.Store) (err error) {
		kept, err = keep(st, mine)
		return err
	})
	if !errors.Is(err, store.ErrConflict) {
		return kept, err
	}
	err = st.Together(ctx, func(st store.Store) (err error) {
		if kept, err = read(st); err != nil {
			return err
		}
		if err = do(&kept); err != nil {
			return err
		}
		kept, err = keep(st, kept)
		return err
	})
	return kept, err
}

// MergeSession puts the unsaved answers of one program over what another one
// saved meanwhile, which also keeps the evidence that was attached there.
func MergeSession(mine, latest model.Session, unsaved []model.ItemCode) model.Session {
	for _, c := range unsaved {
		wait(&latest, c, mine.Waiting[c])
		r := mine.Rating(c)
		if !r.Level.Rated() {
			delete(latest.Ratings, c)
			continue
		}
		r.Evidence = slices.Clone(r.Evidence)
		for _, id := range latest.Rating(c).Evidence {
			if !slices.Contains(r.Evidence, id) {
				r.Evidence = append(r.Evidence, id)
			}
		}
		if latest.Ratings == nil {
			latest.Ratings = map[model.ItemCode]model.Rating{}
		}
		latest.Ratings[c] = r
	}
	latest.Skipped, latest.FinishedAt = mine.Skipped, mine.FinishedAt
	return latest
}

// wait keeps a note that waits for its level, or none.
func wait(s *model.Session, c model.ItemCode, note string) {
	delete(s.Waiting, c)
	if note == "" {
		return
	}
	if s.Waiting == nil {
		s.Waiting = map[model.ItemCode]string{}
	}
	s.Waiting[c] = note
}

// Step is what undo goes back to: an answer as it was before a change.
type Step struct {
	Item    model.ItemCode
	Before  model.Rating
	Skipped bool
}

// StepOf remembers an answer as it is.
func StepOf(s *model.Session, c model.ItemCode) Step {
	return Step{c, s.Rating(c), slices.Contains(s.Skipped, c)}
}

// Back puts the answer as it was. Evidence that was linked since stays: that is
// no change of the answer.
func (u Step) Back(g *model.Grid, s *model.Session) error {
	was := s.Rating(u.Item)
	var err error
	if u.Before.Level.Rated() {
		if was.Level.Rated() {
			u.Before.Evidence = was.Evidence
		}
		err = s.Rate(g, u.Before)
	} else {
		err = s.Unrate(u.Item)
	}
	if err != nil {
		return err
	}
	if !u.Before.Level.Rated() && was.Note != "" {
		wait(s, u.Item, was.Note) // it was written, and waits again
	}
	s.Skipped = slices.DeleteFunc(slices.Clone(s.Skipped), func(c model.ItemCode) bool { return c == u.Item })
	if u.Skipped {
		s.Skipped = append(s.Skipped, u.Item)
	}
	return nil
}
