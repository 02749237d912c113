package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/tui/report"
)

// reporting is what the report command was asked.
type reporting struct {
	output
	format string
	redact bool
}

// reportForms are what a report can be written as.
func reportForms() []string { return []string{"md", "html", "txt"} }

func newReport(c *cli) *cobra.Command {
	t := c.say.CLI.Report
	var o reporting
	cmd := c.reader("report [ID]", t.Command, func(ctx context.Context, c *cli, args []string) error {
		return makeReport(ctx, c, first(args, latest), o)
	})
	cmd.Example = "autoeval report latest -o s7.html\nautoeval report --format txt"
	o.output.addTo(c, cmd)
	c.fewValues(cmd, &o.format, "format", t.Format, reportForms()...)
	cmd.Flags().BoolVar(&o.redact, "redact", false, t.Redact)
	cmd.ValidArgsFunction = c.completeOne(sessionIDs)
	return cmd
}

// makeReport writes the page of a session, to stdout unless a file is named.
func makeReport(ctx context.Context, c *cli, id string, o reporting) error {
	if o.to == "" {
		o.to = stream
	}
	form, err := c.reportForm(o)
	if err != nil {
		return err
	}
	if err := o.free(c); err != nil {
		return err
	}
	s, g, err := c.wholeSession(ctx, id)
	if err != nil {
		return err
	}
	subject, err := report.Read(ctx, c.opened(), s.ID)
	if err != nil {
		return err
	}
	subject.Grid, subject.Now, subject.Version, subject.Redact = g, c.Now(), readBuild().Version, o.redact
	var page bytes.Buffer
	if err := form(&page, report.Make(subject, c.say)); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	if err := o.write(c, page.Bytes()); err != nil {
		return err
	}
	return c.wrote(o.to, c.say.CLI.Report.Written, line(o.to))
}

// reportForm is the form asked for: by --format, else by the file's extension,
// else Markdown.
func (c *cli) reportForm(o reporting) (func(io.Writer, report.Document) error, error) {
	name := o.format
	if name == "" && o.to != stream {
		name = strings.ToLower(strings.TrimPrefix(filepath.Ext(o.to), "."))
		if name == "htm" {
			name = "html"
		}
		if !slices.Contains(reportForms(), name) {
			t := c.say.CLI.Report
			return nil, badInput(fmt.Sprintf(t.NoForm, line(filepath.Base(o.to))), t.NoFormHint)
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
