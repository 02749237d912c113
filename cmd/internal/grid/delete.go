package grid

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/model"
	"autoeval/store/work"
)

func newDelete(c *cli.Env) *cobra.Command {
	var yes bool
	cmd := c.Leaf("delete ID[@VERSION]", c.Say.Shelf.Delete, func(ctx context.Context, c *cli.Env, args []string) error {
		return deleteGrid(ctx, c, args[0], yes)
	})
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, c.Say.CLI.Flags.Yes)
	cmd.ValidArgsFunction = c.CompleteOne(find.GridVersions)
	return cmd
}

func deleteGrid(ctx context.Context, c *cli.Env, name string, yes bool) error {
	g, err := shelved(ctx, c, name)
	if err != nil {
		return err
	}
	t, said := c.Say.Shelf, cli.Line(g.Ref().String())
	if g.BuiltIn {
		return cli.BadInput(fmt.Sprintf(t.IsBuiltIn, said), "")
	}
	if err := c.Confirm(fmt.Sprintf(t.Ask, said), yes); err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	if err := work.DeleteGrid(ctx, st, g); err != nil {
		if text, hint := c.Say.GridStays(err); text != "" {
			return cli.Failed(text, hint)
		}
		return err
	}
	c.Note(t.Deleted, said)
	return nil
}

// shelved returns the version that a person names; where they name none, the only one
// of that grid.
func shelved(ctx context.Context, c *cli.Env, name string) (model.ShelvedGrid, error) {
	all, err := c.Grids.Every(ctx)
	if err != nil {
		return model.ShelvedGrid{}, err
	}
	ref := model.ParseGridRef(strings.TrimSpace(name))
	var found []model.ShelvedGrid
	for _, g := range all {
		if strings.EqualFold(string(g.ID), string(ref.ID)) && (ref.Version == "" || ref.Version == g.Version) {
			found = append(found, g)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		w := c.Say.CLI.Wrong
		return model.ShelvedGrid{}, cli.NotFound(fmt.Sprintf(w.Grid, cli.Line(name)), c.Say.Shelf.NameOne)
	}
	return model.ShelvedGrid{}, cli.BadInput(c.Say.Shelf.NameOne, "")
}
