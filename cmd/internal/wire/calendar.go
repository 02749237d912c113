package wire

import (
	"context"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/mail"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/ical"
	"autoeval/store/work"
	"autoeval/tui/lang"
)

// calendar writes the day of the next session as a file for a calendar: under a name
// that is free, in the directory where the program was started. It returns the path.
func calendar(c *cli.Env, st store.Store) func(context.Context, model.Lang) (string, error) {
	return func(ctx context.Context, l model.Lang) (string, error) {
		p, err := work.Person(ctx, st, c.NewID)
		if err != nil {
			return "", err
		}
		g, err := find.GridToUse(ctx, c)
		if err != nil {
			return "", err
		}
		say := lang.New(l)
		return mail.WriteNew(ctx, c, mail.FreePath(ical.Ext, say.Next.Place), ical.File(say.NextEvent(&p, g, c.Now())))
	}
}
