package main

import (
	"bytes"
	"context"
	"fmt"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
	"autoeval/tui/report"
)

// keepPage writes the page of a session for the screens: HTML, under a name that
// is free, in the directory where the program was started. It returns the path.
func (c *cli) keepPage(st store.Store, grids nav.GridSource) func(context.Context, model.SessionID, model.Lang) (string, error) {
	return func(ctx context.Context, id model.SessionID, l model.Lang) (string, error) {
		subject, err := report.Read(ctx, st, id)
		if err != nil {
			return "", err
		}
		if subject.Grid, err = grids.Grid(ctx, subject.Session.Grid); err != nil {
			return "", err
		}
		subject.Now, subject.Version = c.Now(), readBuild().Version
		var page bytes.Buffer
		if err := report.HTML(&page, report.Make(subject, lang.New(l))); err != nil {
			return "", fmt.Errorf("make the page of session %s: %w", id, err)
		}
		return writeNew(freePath(".html", subject.Session.Label), page.Bytes())
	}
}
