package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"autoeval/store/takeout"
)

// parcelling is what "export" was given.
type parcelling struct {
	format, table string
	separator     string
	bom, force    bool
	output        string
}

func newExport(c *cli) *cobra.Command {
	t := c.say.CLI.Data
	w := parcelling{format: "json", table: "ratings"}
	cmd := c.reader("export", t.Export, func(ctx context.Context, c *cli, _ []string) error {
		return exportData(ctx, c, w)
	})
	cmd.Example = "autoeval export -o mes-donnees.json\nautoeval export --format csv --table ratings --bom -o notes.csv"
	f := cmd.Flags()
	c.fewValues(cmd, &w.format, "format", t.Format, "json", "csv")
	c.fewValues(cmd, &w.table, "table", t.Table, "ratings", "sessions", "evidence", "plan")
	f.StringVar(&w.separator, "separator", ",", t.Separator)
	f.BoolVar(&w.bom, "bom", false, t.BOM)
	f.StringVarP(&w.output, "output", "o", "", c.say.CLI.Flags.Output)
	f.BoolVar(&w.force, "force", false, c.say.CLI.Flags.Force)
	return cmd
}

func exportData(ctx context.Context, c *cli, w parcelling) error {
	st, err := c.store(ctx)
	if err != nil {
		return err
	}
	write := func(out io.Writer) error { return takeout.Write(ctx, &tamed{out: out}, st) }
	if w.format == "csv" {
		rows, err := c.table(ctx, w.table)
		if err != nil {
			return err
		}
		comma, err := c.oneChar(w.separator)
		if err != nil {
			return err
		}
		write = func(out io.Writer) error { return writeCSV(out, rows, comma, w.bom) }
	}
	if err := c.deliverTo(w.output, w.force, write); err != nil {
		return err
	}
	return c.wrote(w.output, c.say.CLI.Data.Exported, line(w.output))
}
