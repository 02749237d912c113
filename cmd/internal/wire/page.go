package wire

import (
	"context"
	"path/filepath"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/mail"
	"autoeval/cmd/internal/page"
	"autoeval/cmd/internal/people"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
	"autoeval/tui/plain"
	"autoeval/tui/report"
)

// pagesOf makes pages for the screens.
func pagesOf(c *cli.Env, st store.Store, grids nav.GridSource) nav.Pages {
	p := nav.Pages{
		Suggest: func(form string, words ...string) string { return mail.FreePath("."+form, words...) },
		Story: func(ctx context.Context, o nav.PageOrder) ([]string, error) {
			subject, err := subjectOf(ctx, c, st, grids, o)
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

// subjectOf gathers what a page is about: a session of the person, or one that
// somebody shared.
func subjectOf(ctx context.Context, c *cli.Env, st store.Store, grids nav.GridSource, o nav.PageOrder) (report.Subject, error) {
	if o.Received {
		return people.ReceivedSubject(ctx, st, grids, o.Session, c.Now())
	}
	return report.Read(ctx, st, grids, o.Session, c.Now())
}

// writePage writes the page of a session as it was ordered and returns where it
// is.
func writePage(ctx context.Context, c *cli.Env, st store.Store, grids nav.GridSource, o nav.PageOrder) (string, error) {
	if o.Year != (nav.YearPage{}) {
		sum, err := people.YearSum(ctx, st, grids, c.Now(), o.Year.Grid, o.Year.Groups, o.Redact)
		if err != nil {
			return "", err
		}
		return writeYear(ctx, c, sum, o)
	}
	subject, err := subjectOf(ctx, c, st, grids, o)
	if err != nil {
		return "", err
	}
	subject.Version = cli.ReadBuild().Version
	data, err := ordered(ctx, c, o).Page(subject, lang.New(o.Lang))
	if err != nil {
		return "", err
	}
	return writeAs(ctx, c, o, data, subject.Session.Label)
}

// writeYear writes the page of a programme's year as it was ordered and returns where
// it is.
func writeYear(ctx context.Context, c *cli.Env, sum people.Year, o nav.PageOrder) (string, error) {
	say := lang.New(o.Lang)
	data, err := ordered(ctx, c, o).Year(sum, say, cli.ReadBuild().Version)
	if err != nil {
		return "", err
	}
	return writeAs(ctx, c, o, data, say.Year.Place)
}

// ordered returns the order as reports know it.
func ordered(ctx context.Context, c *cli.Env, o nav.PageOrder) report.Order {
	form, _ := report.FormNamed(o.Form)
	return report.Order{Form: form, Short: o.Story, Redact: o.Redact, Print: page.Printer(ctx, c.Getenv)}
}

// writeAs writes a page where it was ordered, else under these words where the
// program was started.
func writeAs(ctx context.Context, c *cli.Env, o nav.PageOrder, data []byte, words ...string) (string, error) {
	if o.Path == "" {
		o.Path = mail.FreePath("."+o.Form, words...)
	}
	if filepath.Ext(o.Path) == "" {
		o.Path += "." + o.Form
	}
	return mail.WriteNew(ctx, c, o.Path, data)
}

// keepPage writes the page of what the program without a screen is asked for, to a path or
// under a name that is free in the directory where it was started. It returns the path.
func keepPage(c *cli.Env, st store.Store, grids nav.GridSource) func(context.Context, plain.Sheet) (string, error) {
	return func(ctx context.Context, of plain.Sheet) (string, error) {
		o := nav.PageOrder{Session: of.Session, Received: of.Received, Lang: of.Lang, Form: of.Form, Path: of.Path}
		if named, ok := report.FormNamed(strings.ToLower(strings.TrimPrefix(filepath.Ext(of.Path), "."))); ok {
			o.Form = named.Name
		}
		if of.Year != nil {
			return writeYear(ctx, c, of.Year, o)
		}
		return writePage(ctx, c, st, grids, o)
	}
}
