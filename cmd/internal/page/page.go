// Package page writes the report of a session as commands do: where it goes, in
// which form, and what is left out.
package page

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/tui/report"
)

// Options holds the options of a command that writes a report.
type Options struct {
	cli.Output
	format string
	redact bool
	short  bool
}

// forms are what a report can be written as.
func forms() []string { return []string{"md", "html", "txt"} }

// AddTo declares them.
func (o *Options) AddTo(c *cli.Env, cmd *cobra.Command) {
	t := c.Say.CLI.Report
	o.Output.AddTo(c, cmd)
	c.FewValues(cmd, &o.format, "format", t.Format, forms()...)
	cmd.Flags().BoolVar(&o.redact, "redact", false, t.Redact)
	cmd.Flags().BoolVar(&o.short, "summary", false, t.Short)
}

// Ready fails when the page could not be written as asked: before anything is
// read. Without -o it goes to standard output.
func (o *Options) Ready(c *cli.Env) error {
	if o.To == "" {
		o.To = cli.Stream
	}
	if _, err := o.form(c); err != nil {
		return err
	}
	return o.Free(c)
}

// Write writes the page of a subject, and says where.
func (o *Options) Write(ctx context.Context, c *cli.Env, of report.Subject) error {
	form, err := o.form(c)
	if err != nil {
		return err
	}
	of.Version, of.Redact = cli.ReadBuild().Version, o.redact
	doc := report.Make(of, c.Say)
	if o.short {
		doc = doc.Short()
	}
	var page bytes.Buffer
	if err := form(&page, doc); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	if err := o.Output.Write(ctx, c, page.Bytes()); err != nil {
		return err
	}
	return c.Wrote(o.To, c.Say.CLI.Report.Written, cli.Line(o.To))
}

// form is the form asked for: by --format, else by the file's extension, else
// Markdown.
func (o *Options) form(c *cli.Env) (func(io.Writer, report.Document) error, error) {
	name := o.format
	if name == "" && o.To != cli.Stream {
		name = strings.ToLower(strings.TrimPrefix(filepath.Ext(o.To), "."))
		if name == "htm" {
			name = "html"
		}
		if !slices.Contains(forms(), name) {
			t := c.Say.CLI.Report
			return nil, cli.BadInput(fmt.Sprintf(t.NoForm, cli.Line(filepath.Base(o.To))), t.NoFormHint)
		}
	}
	switch name {
	case "html":
		return report.HTML, nil
	case "txt":
		return report.Text, nil
	}
	return report.Markdown, nil
}
