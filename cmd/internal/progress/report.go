package progress

import (
	"context"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/page"
	"autoeval/tui/report"
)

func NewReport(c *cli.Env) *cobra.Command {
	var o page.Options
	cmd := c.Reader("report [ID]", c.Say.CLI.Report.Command, func(ctx context.Context, c *cli.Env, args []string) error {
		return makeReport(ctx, c, cli.First(args, find.Latest), o)
	})
	cmd.Example = "autoeval report latest -o s7.html\nautoeval report --format txt"
	o.AddTo(c, cmd)
	cmd.ValidArgsFunction = c.CompleteOne(find.SessionIDs)
	return cmd
}

// makeReport writes the page of a session, to stdout unless a file is named.
func makeReport(ctx context.Context, c *cli.Env, id string, o page.Options) error {
	if err := o.Ready(c); err != nil {
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
	return o.Write(ctx, c, subject)
}
