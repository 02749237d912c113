package wire

import (
	"context"
	"path/filepath"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/mail"
	"autoeval/cmd/internal/page"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
	"autoeval/tui/report"
)

// pagesOf makes pages for the screens.
func pagesOf(c *cli.Env, st store.Store, grids nav.GridSource) nav.Pages {
	p := nav.Pages{
		Suggest: func(form string, words ...string) string { return mail.FreePath("."+form, words...) },
		Story: func(ctx context.Context, o nav.PageOrder) ([]string, error) {
			subject, err := report.Read(ctx, st, grids, o.Session, c.Now())
			if err != nil {
				return nil, err
			}
			return report.Order{Redact: o.Redact}.Story(subject, lang.New(o.Lang)), nil
		},
		Write: func(ctx context.Context, o nav.PageOrder) (string, error) { return writePage(ctx, c, st, grids, o) },
		Show:  func(path string) error { return page.Show(c.Getenv, path) },
		Complete: func(form, typed string) []string {
			return work.Complete(typed, func(name string) bool { return strings.EqualFold(filepath.Ext(name), "."+form) })
		},
	}
	for _, f := range report.Forms() {
		p.Forms = append(p.Forms, f.Name)
	}
	return p
}

// writePage writes the page of a session as it was ordered and returns where it
// is.
func writePage(ctx context.Context, c *cli.Env, st store.Store, grids nav.GridSource, o nav.PageOrder) (string, error) {
	subject, err := report.Read(ctx, st, grids, o.Session, c.Now())
	if err != nil {
		return "", err
	}
	subject.Version = cli.ReadBuild().Version
	form, _ := report.FormNamed(o.Form)
	data, err := report.Order{Form: form, Short: o.Story, Redact: o.Redact, Print: page.Printer(ctx, c.Getenv)}.Page(subject, lang.New(o.Lang))
	if err != nil {
		return "", err
	}
	if o.Path == "" {
		o.Path = mail.FreePath("."+o.Form, subject.Session.Label)
	}
	if filepath.Ext(o.Path) == "" {
		o.Path += "." + o.Form
	}
	return mail.WriteNew(ctx, c, o.Path, data)
}

// keepPage writes the page of a session in that form: under a name that is free,
// in the directory where the program was started. It returns the path.
func keepPage(c *cli.Env, st store.Store, grids nav.GridSource, form string) func(context.Context, model.SessionID, model.Lang) (string, error) {
	return func(ctx context.Context, id model.SessionID, l model.Lang) (string, error) {
		return writePage(ctx, c, st, grids, nav.PageOrder{Session: id, Lang: l, Form: form})
	}
}
