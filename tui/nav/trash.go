package nav

import (
	"context"
	"errors"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store"
	"autoeval/store/work"
)

// Trash is a Bin whose content is the store's trash: what one list deletes, and
// what u puts back.
type Trash struct {
	Bin[model.Trashed]
	env  *Env
	kind TrashKind
}

// TrashKind is what a list deletes, and what it says of that.
type TrashKind struct {
	Has      func(*model.Trashed) bool  // such things are the list's
	Deleted  func(model.Trashed) Toast  // what is said once one is in the trash
	Restored func(model.Trashed) string // and once it is back
	// Back is said of one that came back by another way; nil says the error.
	Back func(model.Trashed) string
}

// NewTrash returns the trash of a list, which leaves in gone what it holds.
func NewTrash(env *Env, gone *[]model.Trashed, kind TrashKind) *Trash {
	return &Trash{NewBin(gone), env, kind}
}

// What came of reading the trash, of a deletion and of a return, for the screen
// that asked.
type (
	trashRead struct {
		of  *Trash
		all []model.Trashed
		err error
	}
	deleted struct {
		of   *Trash
		gone model.Trashed
		err  error
	}
	restored struct {
		of   *Trash
		gone model.Trashed
		err  error
	}
)

// Load returns the command that reads what can be put back.
func (t *Trash) Load() tea.Cmd {
	st, now := t.env.Store, t.env.Now()
	return func() tea.Msg {
		all, err := work.Trash(context.Background(), st, now)
		var out []model.Trashed
		for i := len(all) - 1; i >= 0; i-- {
			if t.kind.Has(&all[i]) {
				out = append(out, all[i])
			}
		}
		return trashRead{t, out, err}
	}
}

// Drop deletes a thing by that deed, at the second time that it is asked to; the
// first time it asks.
func Drop[ID ~string](t *Trash, id ID, called string, deed func(context.Context, store.Store, ID, time.Time) (model.Trashed, error)) tea.Cmd {
	if !t.Asked(string(id)) {
		return Hint(fmt.Sprintf(t.env.Text.App.DeleteAsk, safetext.Line(called)))
	}
	if !t.Delete() {
		return nil
	}
	st, now := t.env.Store, t.env.Now()
	return func() tea.Msg {
		gone, err := deed(context.Background(), st, id, now)
		return deleted{t, gone, err}
	}
}

// Undo puts back what was deleted last.
func (t *Trash) Undo() tea.Cmd {
	x, ok := t.PutBack()
	if !ok {
		return nil
	}
	st := t.env.Store
	return func() tea.Msg {
		_, err := work.PutBack(context.Background(), st, x.Number)
		return restored{t, x, err}
	}
}

// Take takes what came of all that, and says whether the message was such.
func (t *Trash) Take(msg tea.Msg) (cmd tea.Cmd, taken bool) {
	switch m := msg.(type) {
	case trashRead:
		if m.of != t {
			return nil, false
		}
		if m.err == nil {
			t.Fill(m.all)
		}
		return Fail(m.err), true
	case deleted:
		if m.of != t {
			return nil, false
		}
		if t.Deleted(m.gone, m.err); m.err != nil {
			return Fail(m.err), true
		}
		said := t.kind.Deleted(m.gone)
		said.Undo = true
		return tea.Batch(func() tea.Msg { return said }, Notify()), true
	case restored:
		if m.of != t {
			return nil, false
		}
		switch t.Restored(m.err); {
		case errors.Is(m.err, store.ErrConflict) && t.kind.Back != nil:
			return Hint(t.kind.Back(m.gone)), true
		case m.err != nil:
			return Fail(m.err), true
		}
		return tea.Batch(Say(t.kind.Restored(m.gone), false), Notify()), true
	}
	return nil, false
}
