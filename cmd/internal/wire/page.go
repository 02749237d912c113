package wire

import (
	"bytes"
	"context"
	"fmt"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/mail"
	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
	"autoeval/tui/report"
)

// keepPage writes the page of a session for the screens: HTML, under a name that
// is free, in the directory where the program was started. It returns the path.
func keepPage(c *cli.Env, st store.Store, grids nav.GridSource) func(context.Context, model.SessionID, model.Lang) (string, error) {
	return func(ctx context.Context, id model.SessionID, l model.Lang) (string, error) {
		subject, err := report.Read(ctx, st, grids, id, c.Now())
		if err != nil {
			return "", err
		}
		subject.Version = cli.ReadBuild().Version
		var page bytes.Buffer
		if err := report.HTML(&page, report.Make(subject, lang.New(l))); err != nil {
			return "", fmt.Errorf("make the page of session %s: %w", id, err)
		}
		return mail.WriteNew(ctx, c, mail.FreePath(".html", subject.Session.Label), page.Bytes())
	}
}
