// Package page writes the report of a session as commands do: where it goes, in
// which form, and what is left out.
package page

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/store/cohort"
	"autoeval/tui/browser"
	"autoeval/tui/report"
)

// Options holds the options of a command that writes a report.
type Options struct {
	cli.Output
	format string
	redact bool
	short  bool
	show   bool
}

// forms returns what a report can be written as.
func forms() []string {
	var names []string
	for _, f := range report.Forms() {
		names = append(names, f.Name)
	}
	return names
}

// Printer returns what prints a page: a browser, which may be none
// (browser.ErrNone).
func Printer(ctx context.Context, getenv func(string) string) func([]byte) ([]byte, error) {
	return func(html []byte) ([]byte, error) { return browser.PDF(ctx, getenv, html) }
}

// Fault explains why there is no PDF.
func Fault(c *cli.Env, err error) *cli.Problem {
	if text := c.Say.Unprinted(err); text != "" {
		return &cli.Problem{Code: cli.ExitFailed, Text: text, Hint: c.Say.CLI.Report.PrintHint}
	}
	return nil
}

// AddTo declares them.
func (o *Options) AddTo(c *cli.Env, cmd *cobra.Command) {
	t := c.Say.CLI.Report
	o.Output.AddTo(c, cmd)
	c.FewValues(cmd, &o.format, "format", t.Format, forms()...)
	cmd.Flags().BoolVar(&o.redact, "redact", false, t.Redact)
	cmd.Flags().BoolVar(&o.short, "story", false, t.Short)
	cmd.Flags().BoolVar(&o.short, "summary", false, t.Short)
	_ = cmd.Flags().MarkHidden("summary") // its name before
	cmd.Flags().BoolVar(&o.show, "open", false, t.Open)
}

// Ready fails when the page could not be written as asked: before anything is
// read. Without -o it goes to standard output.
func (o *Options) Ready(c *cli.Env) error {
	if o.To == "" {
		o.To = cli.Stream
	}
	if err := o.Alone(c); err != nil {
		return err
	}
	if o.show && o.To == cli.Stream {
		return cli.BadInput(c.Say.CLI.Report.OpenFile, c.Say.CLI.Report.OpenFileHint)
	}
	if _, err := o.form(c); err != nil {
		return err
	}
	return o.Free(c)
}

// Write writes the page of a subject, and says where.
func (o *Options) Write(ctx context.Context, c *cli.Env, of report.Subject) error {
	of.Version = cli.ReadBuild().Version
	return o.write(ctx, c, func(r report.Order) ([]byte, error) { return r.Page(of, c.Say) })
}

// WriteYear writes the page of a programme's year, and says where.
func (o *Options) WriteYear(ctx context.Context, c *cli.Env, of *cohort.Sum) error {
	return o.write(ctx, c, func(r report.Order) ([]byte, error) { return r.Year(of, c.Say, cli.ReadBuild().Version) })
}

func (o *Options) write(ctx context.Context, c *cli.Env, made func(report.Order) ([]byte, error)) error {
	form, err := o.form(c)
	if err != nil {
		return err
	}
	page, err := made(report.Order{Form: form, Short: o.short, Redact: o.redact, Print: Printer(ctx, c.Getenv)})
	if err != nil {
		return err
	}
	if err := o.put(ctx, c, form, page); err != nil {
		return err
	}
	if err := c.Wrote(o.To, c.Say.CLI.Report.Written, cli.Place(o.To)); err != nil || !o.show {
		return err
	}
	if err := Show(c.Getenv, o.To); err != nil {
		return cli.Failed(c.Say.Errors.NoViewer, "")
	}
	return nil
}

// put puts a page where it was asked for; a text that is shown is drawn as any other.
func (o *Options) put(ctx context.Context, c *cli.Env, form report.Form, page []byte) error {
	if o.To == cli.Stream && form.Read {
		_, err := c.Drawn(c.Raw.Out).Write(page)
		return err
	}
	return o.Output.Write(ctx, c, page)
}

// Redacted says whether a page without names is asked for.
func (o *Options) Redacted() bool { return o.redact }

// form returns the form asked for: by --format, else by the file's extension, else
// Markdown. What is no text is not written to a terminal, and a browser that is
// not there is told before anything is read.
func (o *Options) form(c *cli.Env) (report.Form, error) {
	name := o.format
	if name == "" && o.To != cli.Stream {
		name = strings.ToLower(strings.TrimPrefix(filepath.Ext(o.To), "."))
		if name == "htm" {
			name = "html"
		}
		if !slices.Contains(forms(), name) {
			t := c.Say.CLI.Report
			return report.Form{}, cli.BadInput(fmt.Sprintf(t.NoForm, cli.Line(filepath.Base(o.To))), t.NoFormHint)
		}
	}
	if name == "" {
		name = "md"
	}
	form, _ := report.FormNamed(name)
	if !form.Printed {
		return form, nil
	}
	if c.Hosted != nil { // no program of a service runs for somebody
		return form, cli.BadInput(c.Say.Service.NoPDF, "")
	}
	if t := c.Say.CLI.Report; o.To == cli.Stream && c.OutTerminal {
		return form, cli.BadInput(t.NotShown, t.NotShownHint)
	}
	_, err := browser.Find(c.Getenv)
	return form, err
}
