package grid

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/model"
	"autoeval/store/gridfile"
	"autoeval/store/intake"
	"autoeval/store/lineage"
)

func newPassageExport(c *cli.Env) *cobra.Command {
	var to cli.Output
	cmd := c.Reader("export FROM TO", c.Say.Passage.Export, func(ctx context.Context, c *cli.Env, args []string) error {
		if err := errors.Join(to.Missing(c), to.Free(c)); err != nil {
			return err
		}
		d, err := keptDraft(ctx, c, args)
		if err != nil {
			return err
		}
		d.Passage.By = ""
		if err := to.Write(ctx, c, gridfile.MarshalPassage(&d.Passage, d.From, d.To)); err != nil {
			return err
		}
		if c.Options.JSON && to.To != cli.Stream {
			return c.PrintJSON(map[string]any{"output": to.To})
		}
		return c.Wrote(to.To, c.Say.Passage.Exported, cli.Place(to.To))
	})
	cmd.Example = "autoeval grid passage export rncp35340 rncp40792 -o passage.yaml"
	to.AddTo(c, cmd)
	return passageOf(c, cmd)
}

func newPassageImport(c *cli.Env) *cobra.Command {
	var yes bool
	cmd := c.Leaf("import FILE", c.Say.Passage.Import, func(ctx context.Context, c *cli.Env, args []string) error {
		return TakePassage(ctx, c, args[0], yes)
	})
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, c.Say.CLI.Flags.Yes)
	cmd.ValidArgsFunction = nil // files
	return cli.Makes(cmd)
}

// TakePassage shows the passage of somebody else, and keeps it once the person says so.
func TakePassage(ctx context.Context, c *cli.Env, path string, yes bool) error {
	d, err := readPassage(ctx, c, path)
	if err != nil {
		return err
	}
	return keepDraft(ctx, c, &d, yes)
}

// readPassage reads the file of somebody else as a draft, checked against the two
// grids.
func readPassage(ctx context.Context, c *cli.Env, path string) (d lineage.Draft, err error) {
	path, done, err := c.AtHand(ctx, path)
	defer done()
	if err != nil {
		return d, err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return d, err
	}
	find := func(ctx context.Context, ref model.GridRef) (*model.Grid, error) { return gridNamed(ctx, c, ref) }
	return intake.Passage(ctx, st, find, path)
}

// gridNamed returns the version that a file names; where it names none, the one that
// serves.
func gridNamed(ctx context.Context, c *cli.Env, ref model.GridRef) (*model.Grid, error) {
	if ref.Version == "" {
		return find.NamedGrid(ctx, c, string(ref.ID))
	}
	return find.Pinned(ctx, c, ref)
}
