package plain

import (
	"context"
	"errors"
	"fmt"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/aloud"
	"autoeval/tui/speech"
)

// trash lists what was deleted in the last thirty days: to put it back, or to erase
// all of it for good.
func (p *program) trash(ctx context.Context) error {
	var all []model.Trashed
	rows := func(ctx context.Context) (out []string, err error) {
		all, err = work.Trash(ctx, p.Store, p.Now())
		for i := range all {
			out = append(out, p.thrownRow(&all[i]))
		}
		return out, err
	}
	t := p.Text.Trash
	return p.turn(ctx, page{name: t.Place, rows: rows, ask: t.PlainAsk, can: []can{
		{numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			return altered, p.putBack(ctx, all[n[0]])
		}},
		{order: t.Erase, do: func(ctx context.Context, _ []int, _ string) (result, error) {
			return altered, p.eraseTrash(ctx, len(all))
		}},
	}})
}

// thrownRow returns something that was deleted as a row of a list.
func (p *program) thrownRow(x *model.Trashed) string {
	kind, name := p.Text.Thrown(x)
	return aloud.Joined(kind, p.called(name), fmt.Sprintf(p.Text.Trash.DeletedOn, p.Text.Date(x.DeletedAt.Local())))
}

// putBack puts something back where it was.
func (p *program) putBack(ctx context.Context, x model.Trashed) error {
	_, name := p.Text.Thrown(&x)
	switch _, err := work.PutBack(ctx, p.Store, x.Number); {
	case errors.Is(err, store.ErrConflict):
		return refusal(fmt.Sprintf(p.Text.Trash.There, speech.Safe(name)))
	case err != nil:
		return err
	}
	p.Talk.Say(p.Text.Trash.Restored, speech.Safe(name))
	return nil
}

// eraseTrash erases for good, once that was asked, also from the files.
func (p *program) eraseTrash(ctx context.Context, n int) error {
	t := p.Text.Trash
	if n == 0 {
		return refusal(p.Text.Count(0, t.Emptied))
	}
	if !p.agrees(t.AskEmpty, p.Text.Number(n)) {
		return nil
	}
	n, err := work.Purge(ctx, p.Store)
	switch {
	case errors.Is(err, work.ErrNotPurged):
		return refusal(p.Text.CLI.Evidence.NotPurged)
	case err != nil && !errors.Is(err, work.ErrCannotPurge):
		return err
	}
	p.Talk.Say("%s", p.Text.Count(n, t.Emptied))
	said := p.Text.CLI.Evidence.Purged
	if err != nil {
		said = p.Text.CLI.Evidence.CannotPurge
	}
	p.Talk.Say("%s", said)
	return nil
}
