package grid

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/model"
	"autoeval/store/framework"
	"autoeval/store/intake"
)

// exportOptions holds the options of "grid export".
type exportOptions struct {
	cli.Output
	grid, format, language, separator string
}

func newExport(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Import
	var o exportOptions
	cmd := c.Reader("export [ID[@VERSION]]", t.Export, func(ctx context.Context, c *cli.Env, args []string) error {
		o.grid = cli.First(args, "")
		return exportGrid(ctx, c, o)
	})
	cmd.Example = "autoeval grid export -o grille.yaml\nautoeval grid export rncp37579 --format moodle -o moodle.csv"
	o.Output.AddTo(c, cmd)
	c.FewValues(cmd, &o.format, "format", t.ExportFormat, intake.Formats()...)
	c.FewValues(cmd, &o.language, "language", t.ExportLanguage, "fr", "en")
	cmd.Flags().StringVar(&o.separator, "separator", ";", c.Say.CLI.Data.Separator)
	cmd.ValidArgsFunction = c.CompleteOne(find.GridIDs)
	return cmd
}

// lossJSON is one entry of what a form does not keep.
type lossJSON struct {
	What string `json:"what"`
	N    int    `json:"count"`
}

// exportGrid writes a grid as a file, once it has said what the form does not
// keep of it.
func exportGrid(ctx context.Context, c *cli.Env, o exportOptions) error {
	if err := o.Missing(c); err != nil {
		return err
	}
	if err := o.Alone(c); err != nil {
		return err
	}
	if err := o.formatFromName(c); err != nil {
		return err
	}
	comma, err := c.OneChar(o.separator)
	if err != nil {
		return err
	}
	if err := o.Free(c); err != nil {
		return err
	}
	g, err := o.find(ctx, c)
	if err != nil {
		return err
	}
	lang := c.Say.Lang
	if o.language != "" {
		lang = model.Lang(o.language)
	}
	var data bytes.Buffer
	lost, err := intake.Write(&data, g, o.format, lang, comma)
	if err != nil {
		return fmt.Errorf("export grid: %w", err)
	}
	noteLosses(c, c.Say.CLI.Import.LostWriting, lost)
	if err := o.Write(ctx, c, data.Bytes()); err != nil {
		return err
	}
	if c.Options.JSON && o.To != cli.Stream {
		out := make([]lossJSON, len(lost))
		for i, l := range lost {
			out[i] = lossJSON{string(l.What), l.N}
		}
		return c.PrintJSON(map[string]any{"id": string(g.ID), "version": g.Version, "format": o.format, "output": o.To, "lost": out})
	}
	return c.Wrote(o.To, c.Say.CLI.Import.Exported, cli.Line(c.Say.In(g.Title)), cli.Place(o.To))
}

func (o exportOptions) find(ctx context.Context, c *cli.Env) (*model.Grid, error) {
	if o.grid == "" {
		return find.Grid(ctx, c)
	}
	return find.NamedGrid(ctx, c, o.grid)
}

// formatFromName takes the form from the file's ending where no option says it.
func (o *exportOptions) formatFromName(c *cli.Env) error {
	if o.format != "" {
		return nil
	}
	t := c.Say.CLI.Import
	switch strings.ToLower(filepath.Ext(o.To)) {
	case ".yaml", ".yml":
		o.format = "yaml"
	case ".csv":
		o.format = "csv"
	case ".json":
		o.format = "case"
	}
	if o.To == cli.Stream {
		o.format = "yaml"
	}
	if !slices.Contains(intake.Formats(), o.format) {
		return cli.BadInput(fmt.Sprintf(t.NoExportFormat, cli.Line(filepath.Base(o.To))), fmt.Sprintf(t.NoExportFormatHint, strings.Join(intake.Formats(), ", ")))
	}
	return nil
}

// noteLosses says what is not kept, one line each.
func noteLosses(c *cli.Env, head string, lost []framework.Loss) {
	if len(lost) == 0 {
		return
	}
	c.Note("%s", head)
	for _, l := range lost {
		c.Note("  - %s (%s)", c.Say.CLI.Import.Losses[string(l.What)], c.Say.Number(l.N))
	}
}
