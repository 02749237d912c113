package grid

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/framework"
	"autoeval/store/intake"
	"autoeval/store/lineage"
)

// importOptions holds the options of "grid import".
type importOptions struct {
	file          string
	fiche, search string
	title         string
	split         string // a file of corrections
	limit         int
	yes           bool
}

func newImport(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Import
	var in importOptions
	cmd := c.Leaf("import FILE", t.Command, func(ctx context.Context, c *cli.Env, args []string) error {
		in.file = args[0]
		return importGrid(ctx, c, in)
	})
	cmd.Example = "autoeval grid import export-fiches.zip --search \"génie logiciel\"\nautoeval grid import export-fiches.zip --fiche RNCP35419\nautoeval grid import competences.csv --title \"Ma formation\""
	f := cmd.Flags()
	f.StringVar(&in.fiche, "fiche", "", t.Fiche)
	f.StringVar(&in.search, "search", "", t.Search)
	f.IntVar(&in.limit, "limit", 40, t.Limit)
	f.StringVar(&in.title, "title", "", t.Title)
	cli.InFile(cmd, &in.split, "split", t.Split)
	f.BoolVarP(&in.yes, "yes", "y", false, c.Say.CLI.Flags.Yes)
	cmd.ValidArgsFunction = nil // files
	return cli.Makes(cmd)
}

func importGrid(ctx context.Context, c *cli.Env, in importOptions) error {
	file, done, err := c.AtHand(ctx, in.file)
	defer done()
	if err != nil {
		return err
	}
	name := in.file
	in.file = file
	kind, err := intake.KindOf(ctx, in.file)
	if err != nil {
		return err
	}
	if kind != intake.Register {
		if err := in.onlyOfTheRegister(c); err != nil {
			return err
		}
	}
	var g *model.Grid
	switch {
	case kind != intake.Register:
		var lost []framework.Loss
		g, lost, err = intake.Read(ctx, in.file, kind, in.title)
		noteLosses(c, c.Say.CLI.Import.LostReading, lost)
	case in.fiche == "":
		return listTitles(ctx, c, in)
	default:
		g, err = readSheet(ctx, c, in)
	}
	if err != nil {
		return namedAs(err, file, name)
	}
	return keepGrid(ctx, c, g, in.yes)
}

// onlyOfTheRegister refuses what chooses among the titles of the register, of a
// file that holds one grid.
func (in importOptions) onlyOfTheRegister(c *cli.Env) error {
	for name, given := range map[string]string{"fiche": in.fiche, "search": in.search, "split": in.split} {
		if given != "" {
			return cli.BadInput(fmt.Sprintf(c.Say.CLI.Given.NotWith, name, cli.Line(in.file)), "")
		}
	}
	return nil
}

// keepGrid keeps a grid and says so; the same one again changes nothing.
func keepGrid(ctx context.Context, c *cli.Env, g *model.Grid, yes bool) error {
	t := c.Say.CLI.Import
	id, version := cli.Line(string(g.ID)), cli.Line(g.Version)
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	now, err := find.Grid(ctx, c)
	if err != nil {
		return err
	}
	kept, err := intake.KeepBeside(ctx, st, c.Grids, g, now)
	switch {
	case err != nil:
		return err
	case kept.Already:
		c.Note(t.Already, id, version)
	default:
		c.Note(t.Imported, cli.Line(c.Say.In(g.Title)), id, version, c.Say.Extent(g))
	}
	word.NoteValidity(c, g)
	if kept.Asks {
		if err := chooseVersion(ctx, c, now, g, yes); err != nil {
			return err
		}
	}
	if err := noteOffers(ctx, c, st, g); err != nil {
		return err
	}
	if c.Options.JSON {
		return c.PrintJSON(map[string]string{"id": string(g.ID), "version": g.Version})
	}
	c.Print("%s", id)
	return nil
}

// chooseVersion asks whether another version of the grid in use takes its place.
func chooseVersion(ctx context.Context, c *cli.Env, now, g *model.Grid, yes bool) error {
	t := c.Say.Passage
	if !yes && !(c.Asking() && c.Agrees(fmt.Sprintf(t.UseNew, cli.Line(g.Version)))) {
		c.Note(t.StillUsed, cli.Line(now.Version), cli.Line(g.Ref().String()))
		return nil
	}
	if err := c.ChangeProfile(ctx, func(p *model.Profile) { p.Grid = g.Ref() }); err != nil {
		return err
	}
	c.Note(t.NowUsed, cli.Line(g.Version))
	return nil
}

// noteOffers says which passages to the grid are worth making.
func noteOffers(ctx context.Context, c *cli.Env, st store.Store, g *model.Grid) error {
	offers, err := lineage.Offers(ctx, st, c.Grids, g)
	for _, o := range offers {
		from, to := cli.Line(o.From.Ref().String()), cli.Line(o.To.Ref().String())
		if o.Successor() {
			c.Note(c.Say.Passage.Offer, cli.Line(strings.ToUpper(string(o.To.ID))), cli.Line(strings.ToUpper(string(o.From.ID))))
		}
		c.Note(c.Say.Passage.OfferNext, from, to)
	}
	return err
}
