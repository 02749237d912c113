// Package data holds the commands that carry a person's data elsewhere and back:
// export, import.
package data

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/store/takeout"
)

// exportOptions holds the options of "export".
type exportOptions struct {
	cli.Output
	format, table string
	separator     string
	bom           bool
}

func NewExport(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Data
	w := exportOptions{format: "json", table: "ratings"}
	cmd := c.Reader("export", t.Export, func(ctx context.Context, c *cli.Env, _ []string) error {
		return exportData(ctx, c, w)
	})
	cmd.Example = "autoeval export -o mes-donnees.json\nautoeval export --format csv --table ratings --bom -o notes.csv"
	f := cmd.Flags()
	c.FewValues(cmd, &w.format, "format", t.Format, "json", "csv")
	c.FewValues(cmd, &w.table, "table", t.Table, "ratings", "sessions", "evidence", "plan", "notes")
	f.StringVar(&w.separator, "separator", ",", t.Separator)
	f.BoolVar(&w.bom, "bom", false, t.BOM)
	w.Output.AddTo(c, cmd)
	for _, of := range []string{"table", "separator", "bom"} {
		cli.OnlyWith(cmd, of, "format=csv")
	}
	return cmd
}

func exportData(ctx context.Context, c *cli.Env, w exportOptions) error {
	if err := w.Free(c); err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	var size counter
	write := func(out io.Writer) error {
		return takeout.Write(ctx, io.MultiWriter(&cli.Tamed{Out: out}, &size), st, c.Grids.Lookup(ctx))
	}
	if w.format == "csv" {
		if err := w.Alone(c); err != nil {
			return err
		}
		rows, err := table(ctx, c, w.table)
		if err != nil {
			return err
		}
		comma, err := c.OneChar(w.separator)
		if err != nil {
			return err
		}
		write = func(out io.Writer) error { return cli.WriteCSV(out, rows, comma, w.bom) }
	}
	if err := w.Stream(ctx, c, write); err != nil {
		return err
	}
	if err := c.Wrote(w.To, c.Say.CLI.Data.Exported, cli.Place(w.To)); err != nil {
		return err
	}
	if !takeout.Readable(int64(size)) {
		c.Note("%s", c.Say.CLI.Data.TooLargeBack)
	}
	return nil
}

// counter counts what is written.
type counter int64

func (n *counter) Write(b []byte) (int, error) {
	*n += counter(len(b))
	return len(b), nil
}
