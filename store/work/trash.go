package work

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"autoeval/model"
	"autoeval/store"
)

// DeleteSession takes a session of the person's own with the reviews of it out of
// the store and keeps it in the trash.
func DeleteSession(ctx context.Context, st store.Store, id model.SessionID, now time.Time) (model.Trashed, error) {
	return trash(ctx, st, now, func(st store.Store, x *model.Trashed) error {
		s, err := st.Session(ctx, id)
		if err != nil {
			return err
		}
		x.Session = &s
		if x.Reviews, err = st.Reviews(ctx, id); err != nil {
			return err
		}
		if x.Seq, err = placeOf(ctx, st, s); err != nil {
			return err
		}
		return st.DeleteSession(ctx, id)
	})
}

// placeOf returns the place of a session in its list.
func placeOf(ctx context.Context, st store.Store, s model.Session) (uint64, error) {
	all, err := st.GridSessions(ctx, s.Grid.ID, All)
	for _, x := range all.All() {
		if x.ID == s.ID {
			return x.Seq, err
		}
	}
	return 0, err
}

// DeleteReceived does the same with a session that was received.
func DeleteReceived(ctx context.Context, st store.Store, id model.SessionID, now time.Time) (model.Trashed, error) {
	return trash(ctx, st, now, func(st store.Store, x *model.Trashed) error {
		r, err := st.Received(ctx, id)
		if err != nil {
			return err
		}
		x.Received = &r
		if x.Reviews, err = st.Reviews(ctx, id); err != nil {
			return err
		}
		return st.DeleteReceived(ctx, id)
	})
}

// DeleteEvidence does the same with a piece of evidence.
func DeleteEvidence(ctx context.Context, st store.Store, id model.EvidenceID, now time.Time) (model.Trashed, error) {
	return trash(ctx, st, now, func(st store.Store, x *model.Trashed) error {
		e, err := st.EvidenceByID(ctx, id)
		if err != nil {
			return err
		}
		x.Evidence = &e
		return st.DeleteEvidence(ctx, id)
	})
}

// DeleteAction does the same with a line of the plan.
func DeleteAction(ctx context.Context, st store.Store, id model.ActionID, now time.Time) (model.Trashed, error) {
	return trash(ctx, st, now, func(st store.Store, x *model.Trashed) error {
		all, err := st.Actions(ctx)
		if err != nil {
			return err
		}
		for i := range all {
			if all[i].ID == id {
				x.Action = &all[i]
			}
		}
		return st.DeleteAction(ctx, id)
	})
}

// DeleteNote does the same with a note.
func DeleteNote(ctx context.Context, st store.Store, id model.NoteID, now time.Time) (model.Trashed, error) {
	return trash(ctx, st, now, func(st store.Store, x *model.Trashed) error {
		all, err := st.Notes(ctx)
		if err != nil {
			return err
		}
		for i := range all {
			if all[i].ID == id {
				x.Note = &all[i]
			}
		}
		return st.DeleteNote(ctx, id)
	})
}

// trash moves something to the trash in one commit.
func trash(ctx context.Context, st store.Store, now time.Time, move func(store.Store, *model.Trashed) error) (x model.Trashed, err error) {
	err = st.Together(ctx, func(st store.Store) error {
		x = model.Trashed{DeletedAt: now}
		if err := move(st, &x); err != nil {
			return err
		}
		x.Number, err = st.SaveTrash(ctx, x)
		return err
	})
	return x, err
}

// Trash lists what can be put back, what was deleted last first.
func Trash(ctx context.Context, st store.Store, now time.Time) (out []model.Trashed, err error) {
	all, err := st.Trash(ctx)
	for i := range all {
		if !all[i].Expired(now) {
			out = append(out, all[i])
		}
	}
	return out, err
}

// PutBack puts something back where it was. It fails with store.ErrConflict where
// it is there again already, and with store.ErrNotFound if the trash does not
// have it.
func PutBack(ctx context.Context, st store.Store, number uint64) (x model.Trashed, err error) {
	err = st.Together(ctx, func(st store.Store) error {
		x = model.Trashed{}
		all, err := st.Trash(ctx)
		if err != nil {
			return err
		}
		for i := range all {
			if all[i].Number == number {
				x = all[i]
			}
		}
		if x.Number == 0 {
			return store.ErrNotFound
		}
		if err := restore(ctx, st, x.Clone()); err != nil {
			return err
		}
		return st.DropTrash(ctx, number)
	})
	return x, err
}

func restore(ctx context.Context, st store.Store, x model.Trashed) error {
	switch {
	case x.Session != nil:
		return st.RestoreSession(ctx, *x.Session, x.Seq, x.Reviews)
	case x.Received != nil:
		return restoreReceived(ctx, st, *x.Received, x.Reviews)
	case x.Evidence != nil:
		x.Evidence.Revision = 0
		_, err := st.SaveEvidence(ctx, *x.Evidence)
		return err
	case x.Action != nil:
		x.Action.Revision = 0
		_, err := st.SaveAction(ctx, *x.Action)
		return err
	case x.Note != nil:
		x.Note.Revision = 0
		_, err := st.SaveNote(ctx, *x.Note)
		return err
	}
	return nil
}

func restoreReceived(ctx context.Context, st store.Store, r model.Received, reviews []model.Review) error {
	switch _, err := st.Received(ctx, r.Session.ID); {
	case err == nil:
		return store.ErrConflict
	case !errors.Is(err, store.ErrNotFound):
		return err
	}
	if err := st.SaveReceived(ctx, []model.Received{r}); err != nil {
		return err
	}
	for _, v := range reviews {
		v.Revision = 0
		if _, err := st.SaveReview(ctx, v); err != nil {
			return err
		}
	}
	return nil
}

// ErrCannotPurge says that a store cannot be written anew without what was deleted.
var ErrCannotPurge = errors.New("the store cannot be written anew")

// ErrNotPurged says that what was deleted is out of the trash, but that its words are
// still in the files: they could not be written anew. Expire tries again.
var ErrNotPurged = errors.New("the words of what was deleted are still in the files")

// purger is a store that can be written anew, with its safety copies, so that nothing
// of what was deleted is left in its files.
type purger interface{ Purge(context.Context) error }

// Purge empties the trash and leaves no word of it in the files. It returns how many
// entries that were. ErrCannotPurge and ErrNotPurged, once the trash is empty.
func Purge(ctx context.Context, st store.Store) (n int, err error) {
	p, ok := st.(purger)
	n, err = forget(ctx, st, ok, func(*model.Trashed) bool { return true })
	switch {
	case err != nil:
		return 0, err
	case !ok:
		return n, ErrCannotPurge
	}
	return n, writeAnew(ctx, st, p)
}

// Expire does the same with what was deleted too long ago to be put back, and ends
// what Purge could not. Where there is none, which is nearly always, it only looks.
func Expire(ctx context.Context, st store.Store, now time.Time) error {
	all, err := st.Trash(ctx)
	old := func(x *model.Trashed) bool { return x.Expired(now) }
	if err != nil || st.ReadOnly() || !slices.ContainsFunc(all, func(x model.Trashed) bool { return old(&x) }) {
		return err
	}
	p, ok := st.(purger)
	if _, err := forget(ctx, st, ok, old); err != nil || !ok {
		return err
	}
	return writeAnew(ctx, st, p)
}

// forget takes entries out of the trash in one commit and returns how many they were.
// A mark without words stays there until the files are written anew: should that
// fail, it is known that it has yet to be done. It was made in the year 1, so that
// it is as old as what has expired.
func forget(ctx context.Context, st store.Store, mark bool, which func(*model.Trashed) bool) (n int, err error) {
	err = st.Together(ctx, func(st store.Store) error {
		n = 0
		all, err := st.Trash(ctx)
		if err != nil {
			return err
		}
		for i := range all {
			if !which(&all[i]) {
				continue
			}
			if err := st.DropTrash(ctx, all[i].Number); err != nil {
				return err
			}
			if !isMark(&all[i]) {
				n++
			}
		}
		if mark {
			_, err = st.SaveTrash(ctx, model.Trashed{})
		}
		return err
	})
	return n, err
}

func isMark(x *model.Trashed) bool { return x.DeletedAt.IsZero() }

// writeAnew writes the files anew and takes the mark away.
func writeAnew(ctx context.Context, st store.Store, p purger) error {
	if err := p.Purge(ctx); err != nil {
		return fmt.Errorf("%w: %w", ErrNotPurged, err)
	}
	_, err := forget(ctx, st, false, isMark)
	return err
}
