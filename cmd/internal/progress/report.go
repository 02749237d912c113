package progress

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
	"autoeval/cmd/internal/find"
	"autoeval/tui/report"
)

// reportOptions holds the options of "report".
type reportOptions struct {
	cli.Output
	format string
	redact bool
	short  bool
}

// reportForms are what a report can be written as.
func reportForms() []string { return []string{"md", "html", "txt"} }

func NewReport(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Report
	var o reportOptions
	cmd := c.Reader("report [ID]", t.Command, func(ctx context.Context, c *cli.Env, args []string) error {
		return makeReport(ctx, c, cli.First(args, find.Latest), o)
	})
	cmd.Example = "autoeval report latest -o s7.html\nautoeval report --format txt"
	o.Output.AddTo(c, cmd)
	c.FewValues(cmd, &o.format, "format", t.Format, reportForms()...)
	cmd.Flags().BoolVar(&o.redact, "redact", false, t.Redact)
	cmd.Flags().BoolVar(&o.short, "summary", false, t.Short)
	cmd.ValidArgsFunction = c.CompleteOne(find.SessionIDs)
	return cmd
}

// makeReport writes the page of a session, to stdout unless a file is named.
func makeReport(ctx context.Context, c *cli.Env, id string, o reportOptions) error {
	if o.To == "" {
		o.To = cli.Stream
	}
	form, err := reportForm(c, o)
	if err != nil {
		return err
	}
	if c.Options.JSON && o.To == cli.Stream {
		return cli.BadInput(c.Say.CLI.Given.OneForm, "")
	}
	if err := o.Free(c); err != nil {
		return err
	}
	s, _, err := find.WholeSession(ctx, c, id)
	if err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	subject, err := report.Read(ctx, st, c.Grids, s.ID, c.Now())
	if err != nil {
		return err
	}
	subject.Version, subject.Redact = cli.ReadBuild().Version, o.redact
	doc := report.Make(subject, c.Say)
	if o.short {
		doc = doc.Short()
	}
	var page bytes.Buffer
	if err := form(&page, doc); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	if err := o.Write(ctx, c, page.Bytes()); err != nil {
		return err
	}
	return c.Wrote(o.To, c.Say.CLI.Report.Written, cli.Line(o.To))
}

// reportForm is the form asked for: by --format, else by the file's extension,
// else Markdown.
func reportForm(c *cli.Env, o reportOptions) (func(io.Writer, report.Document) error, error) {
	name := o.format
	if name == "" && o.To != cli.Stream {
		name = strings.ToLower(strings.TrimPrefix(filepath.Ext(o.To), "."))
		if name == "htm" {
			name = "html"
		}
		if !slices.Contains(reportForms(), name) {
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
