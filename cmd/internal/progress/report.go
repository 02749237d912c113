package progress

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/page"
	"autoeval/cmd/internal/whom"
	"autoeval/tui/report"
)

func NewReport(c *cli.Env) *cobra.Command {
	var o page.Options
	var of programme
	var as string
	cmd := c.Reader("report [ID]", c.Say.CLI.Report.Command, func(ctx context.Context, c *cli.Env, args []string) error {
		if of.cohort {
			return reportYear(ctx, c, args, o, of)
		}
		return makeReport(ctx, c, cli.First(args, find.Latest), as, o)
	})
	cmd.Example = "autoeval report latest -o s7.html\nautoeval report --format txt\nautoeval report --cohort --stage 4a -o 4a.html"
	o.AddTo(c, cmd)
	of.addTo(c, cmd)
	find.AsFlag(c, cmd, &as)
	cmd.ValidArgsFunction = c.CompleteOne(find.SessionIDs)
	return cmd
}

// programme is what a page of a programme's year was asked for with.
type programme struct {
	whom.Sift
	whom.Year
	cohort bool
}

func (p *programme) addTo(c *cli.Env, cmd *cobra.Command) {
	cmd.Flags().BoolVar(&p.cohort, "cohort", false, c.Say.CLI.Year.Report)
	p.Sift.AddTo(c, cmd)
	p.Year.AddTo(c, cmd)
	for _, name := range []string{"stage", "state", "since", "item", "filter", "target", "groups", "anonymous", "only-version", "seeing"} {
		cli.OnlyWith(cmd, name, "cohort")
	}
	cli.NotWith(cmd, "cohort", "story", "summary", "as")
}

// reportYear writes the page of a programme's year.
func reportYear(ctx context.Context, c *cli.Env, args []string, o page.Options, of programme) error {
	if len(args) > 0 {
		return cli.BadInput(fmt.Sprintf(c.Say.CLI.Wrong.TooMany, cli.Line(args[0])), "")
	}
	if err := o.Ready(c); err != nil {
		return err
	}
	of.Anonymous = of.Anonymous || o.Redacted()
	sum, err := of.Sum(ctx, c, &of.Sift)
	if err != nil {
		return err
	}
	return o.WriteYear(ctx, c, sum)
}

// makeReport writes the page of a session, to stdout unless a file is named.
func makeReport(ctx context.Context, c *cli.Env, id, as string, o page.Options) error {
	if err := o.Ready(c); err != nil {
		return err
	}
	s, g, err := find.WholeSession(ctx, c, id)
	if err != nil {
		return err
	}
	if as != "" {
		if g, err = find.ReadAs(ctx, c, as); err != nil {
			return err
		}
		if err := find.Reads(ctx, c, s.Grid, g); err != nil {
			return err
		}
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	subject, err := report.ReadIn(ctx, st, c.Grids, g, s.ID, c.Now())
	if err != nil {
		return err
	}
	return o.Write(ctx, c, subject)
}
