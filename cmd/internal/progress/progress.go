// Package progress holds the commands that say where a person stands: the three
// views, the report, and the summary of a program started without a screen.
package progress

import (
	"context"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
)

func New(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Progress
	var since, target, as string
	var drawn cli.Output
	cmd := c.Reader("progress", t.Command, func(ctx context.Context, c *cli.Env, _ []string) error {
		return showProgress(ctx, c, since, target, as, drawn)
	})
	cmd.Example = "autoeval progress\nautoeval progress --since 2026-09-01 --target end4a\nautoeval progress --svg s8.svg"
	cmd.Flags().StringVar(&since, "since", "", t.Since)
	cmd.Flags().StringVar(&target, "target", "", t.Target)
	drawn.AddAs(c, cmd, "svg", "", t.SVG)
	find.AsFlag(c, cmd, &as)
	c.CompleteFlag(cmd, "since", find.SessionIDs)
	c.CompleteFlag(cmd, "target", find.TargetIDs)
	return cmd
}

// showProgress says the three views, or draws them where a file is named.
func showProgress(ctx context.Context, c *cli.Env, since, target, as string, drawn cli.Output) error {
	if drawn.To != "" {
		if c.Options.JSON && drawn.To == cli.Stream {
			return cli.BadInput(c.Say.CLI.Given.OneForm, "")
		}
		if err := drawn.Free(c); err != nil {
			return err
		}
	}
	p, err := find.Outlook(ctx, c, since, target, as)
	if err != nil {
		return err
	}
	if drawn.To != "" {
		return drawProgress(ctx, c, p, drawn)
	}
	if c.Options.JSON {
		return c.PrintJSON(progressShape(c, p))
	}
	printProgress(c, p)
	if p.Any() {
		return nil
	}
	return noteElsewhere(ctx, c, p.Grid)
}
