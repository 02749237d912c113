package grid

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/model"
	"autoeval/store/lineage"
	"autoeval/store/record"
	"autoeval/store/work"
	"autoeval/tui/lang"
)

func newPassage(c *cli.Env) *cobra.Command {
	return c.Branch("passage", c.Say.Passage.Group, newPassageList(c), newPassagePropose(c), newPassageShow(c), newPassageKeep(c),
		newPassageDelete(c), newPassageExport(c), newPassageImport(c), newPassageLater(c))
}

// passageJSON is the shape of "grid passage --json".
type passageJSON struct {
	record.Passage
	Kept      bool             `json:"kept"`
	Undecided []model.ItemCode `json:"undecided"`
}

func passageShape(d *lineage.Draft) passageJSON {
	p := d.Passage
	p.Links = slices.DeleteFunc(d.Links(), func(l model.Link) bool { return l.Kind() == model.LinkUndecided })
	return passageJSON{record.OfPassage(&p), d.Kept, append([]model.ItemCode{}, d.Undecided()...)}
}

func newPassageList(c *cli.Env) *cobra.Command {
	return c.Reader("list", c.Say.Passage.List, func(ctx context.Context, c *cli.Env, _ []string) error {
		st, err := c.Store(ctx)
		if err != nil {
			return err
		}
		all, err := st.Passages(ctx)
		if err != nil {
			return err
		}
		if c.Options.JSON {
			out := []record.Passage{}
			for i := range all {
				out = append(out, record.OfPassage(&all[i]))
			}
			return c.PrintJSON(out)
		}
		t := c.Say.Passage
		if len(all) == 0 {
			c.Note("%s", t.None)
			c.Note("%s", t.NoneHint)
		}
		for _, p := range all {
			c.Print(t.Row, cli.Line(p.From.String()), cli.Line(p.To.String()))
		}
		return nil
	})
}

func newPassagePropose(c *cli.Env) *cobra.Command {
	return passageOf(c, c.Reader("propose FROM TO", c.Say.Passage.Propose, func(ctx context.Context, c *cli.Env, args []string) error {
		d, err := draft(ctx, c, args)
		if err != nil {
			return err
		}
		if d.Kept {
			d = lineage.Draft{From: d.From, To: d.To, Passage: model.Passage{From: d.From.Ref(), To: d.To.Ref(), Links: model.Propose(d.From, d.To)}}
		}
		return sayPassage(c, &d)
	}))
}

// passageOf completes the names of two grids.
func passageOf(c *cli.Env, cmd *cobra.Command) *cobra.Command {
	cmd.ValidArgsFunction = c.CompleteInOrder(find.GridVersions, find.GridVersions)
	return cmd
}

func newPassageShow(c *cli.Env) *cobra.Command {
	return passageOf(c, c.Reader("show FROM TO", c.Say.Passage.Show, func(ctx context.Context, c *cli.Env, args []string) error {
		d, err := keptDraft(ctx, c, args)
		if err != nil {
			return err
		}
		return sayPassage(c, &d)
	}))
}

// draft returns the passage between two grids that a person names.
func draft(ctx context.Context, c *cli.Env, args []string) (lineage.Draft, error) {
	from, err := find.NamedGrid(ctx, c, args[0])
	if err != nil {
		return lineage.Draft{}, err
	}
	to, err := find.NamedGrid(ctx, c, args[1])
	if err != nil {
		return lineage.Draft{}, err
	}
	if from.Ref() == to.Ref() {
		return lineage.Draft{}, cli.BadInput(c.Say.Passage.SameGrid, "")
	}
	st, err := c.Store(ctx)
	if err != nil {
		return lineage.Draft{}, err
	}
	return lineage.NewDraft(ctx, st, from, to)
}

func keptDraft(ctx context.Context, c *cli.Env, args []string) (lineage.Draft, error) {
	d, err := draft(ctx, c, args)
	if err == nil && !d.Kept {
		err = cli.NotFound(c.Say.Passage.None, c.Say.Passage.NoneHint)
	}
	return d, err
}

// sayPassage says what became of every item, and what follows.
func sayPassage(c *cli.Env, d *lineage.Draft) error {
	if c.Options.JSON {
		return c.PrintJSON(passageShape(d))
	}
	t := c.Say.Passage
	c.Heading(fmt.Sprintf(t.Title, cli.Line(d.From.Ref().String()), cli.Line(d.To.Ref().String())))
	if d.Passage.By != "" {
		c.Print(t.By, cli.Line(d.Passage.By))
	}
	var rows [][]string
	for _, l := range d.Links() {
		rows = append(rows, []string{named(c, d.From, l.From), lang.LinkMark(l), named(c, d.To, l.To), linkSaid(c, l)})
	}
	fmt.Fprint(c.Out, cli.Columns(rows))
	c.Print("")
	c.Print("%s", c.Wrapped(c.Say.PassageEffect(d.Links())+" "+t.Unchanged))
	return nil
}

// linkSaid returns what a link is, and whether an old answer counts.
func linkSaid(c *cli.Env, l model.Link) string {
	said := c.Say.LinkSaid(l)
	if l.Note != "" {
		said += " (" + cli.Line(l.Note) + ")"
	}
	return said
}

func newPassageKeep(c *cli.Env) *cobra.Command {
	var set, holds []string
	var yes bool
	cmd := c.Leaf("keep FROM TO", c.Say.Passage.Keep, func(ctx context.Context, c *cli.Env, args []string) error {
		d, err := draft(ctx, c, args)
		if err != nil {
			return err
		}
		said := d.Passage
		said.Links = nil
		for _, s := range set {
			if err := setLink(c, &d, &said, s); err != nil {
				return err
			}
		}
		for _, code := range holds {
			if err := d.Hold(codeOf(d.To, code), true); err != nil {
				return cli.BadInput(fmt.Sprintf(c.Say.Passage.NotReworded, cli.Line(code)), "")
			}
			said.Links = append(said.Links, model.Link{To: []model.ItemCode{codeOf(d.To, code)}})
		}
		if yes {
			d.OnlySaid(func(l model.Link) bool { return among(l, said.Links) })
		}
		return keepDraft(ctx, c, &d, yes)
	})
	cmd.Example = "autoeval grid passage keep rncp35340 rncp40792 --set C12=C14,C15 --holds C11"
	f := cmd.Flags()
	f.StringArrayVar(&set, "set", nil, c.Say.Passage.Set)
	f.StringArrayVar(&holds, "holds", nil, c.Say.Passage.Holds)
	f.BoolVarP(&yes, "yes", "y", false, c.Say.CLI.Flags.Yes)
	return cli.Makes(passageOf(c, cmd))
}

// among reports whether the person said one of the link's items by name.
func among(l model.Link, said []model.Link) bool {
	return slices.ContainsFunc(said, func(s model.Link) bool {
		return slices.ContainsFunc(s.From, func(c model.ItemCode) bool { return slices.Contains(l.From, c) }) ||
			slices.ContainsFunc(s.To, func(c model.ItemCode) bool { return slices.Contains(l.To, c) })
	})
}

// codeOf writes a code as the grid does.
func codeOf(g *model.Grid, typed string) model.ItemCode {
	it, _ := g.Item(model.ItemCode(strings.TrimSpace(typed)))
	return cmp.Or(it.Code, model.ItemCode(typed))
}

// setLink applies "C12=C14,C15".
func setLink(c *cli.Env, d *lineage.Draft, said *model.Passage, typed string) error {
	left, right, ok := strings.Cut(typed, "=")
	if !ok {
		return cli.BadInput(fmt.Sprintf(c.Say.Passage.BadSet, cli.Line(typed)), "")
	}
	l := model.Link{From: codesOf(d.From, left), To: codesOf(d.To, right)}
	if err := d.Join(l); err != nil {
		return err
	}
	said.Links = append(said.Links, l)
	return nil
}

func codesOf(g *model.Grid, typed string) []model.ItemCode {
	var out []model.ItemCode
	for code := range strings.SplitSeq(typed, ",") {
		if strings.TrimSpace(code) != "" {
			out = append(out, codeOf(g, code))
		}
	}
	return out
}

// keepDraft shows a passage, asks, and keeps it.
func keepDraft(ctx context.Context, c *cli.Env, d *lineage.Draft, yes bool) error {
	t := c.Say.Passage
	if !c.Options.JSON {
		if err := sayPassage(c, d); err != nil {
			return err
		}
	}
	if d.Known && !d.Kept {
		c.Note("%s", t.Already)
	}
	if err := c.Confirm(t.Ask, yes); err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	if err := lineage.KeepPassage(ctx, st, c.Grids, d, c.Now()); err != nil {
		return err
	}
	c.Note(t.Kept, cli.Line(d.From.Ref().String()), cli.Line(d.To.Ref().String()))
	if n := len(d.Undecided()); n > 0 {
		c.Note("%s", c.Say.Count(n, t.Undecided))
	}
	if c.Options.JSON {
		return c.PrintJSON(passageShape(d))
	}
	return nil
}

// newPassageLater puts off what the home page offers.
func newPassageLater(c *cli.Env) *cobra.Command {
	return c.Leaf("later", c.Say.Passage.PutOff, func(ctx context.Context, c *cli.Env, _ []string) error {
		st, err := c.Store(ctx)
		if err != nil {
			return err
		}
		me, err := work.PutOff(ctx, st, c.Now())
		if err != nil {
			return err
		}
		if c.Options.JSON {
			return c.PrintJSON(map[string]string{"later": record.Day(me.Later)})
		}
		c.Note(c.Say.Passage.LaterSaid, c.Say.Date(me.Later))
		return nil
	})
}

func newPassageDelete(c *cli.Env) *cobra.Command {
	var yes bool
	cmd := c.Leaf("delete FROM TO", c.Say.Passage.Delete, func(ctx context.Context, c *cli.Env, args []string) error {
		d, err := keptDraft(ctx, c, args)
		if err != nil {
			return err
		}
		t, from, to := c.Say.Passage, cli.Line(d.From.Ref().String()), cli.Line(d.To.Ref().String())
		if err := c.Confirm(fmt.Sprintf(t.AskDelete, from, to), yes); err != nil {
			return err
		}
		st, err := c.Store(ctx)
		if err != nil {
			return err
		}
		if _, err := lineage.DeletePassage(ctx, st, d.From.Ref(), d.To.Ref()); err != nil {
			return err
		}
		c.Note(t.Deleted, from, to)
		return nil
	})
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, c.Say.CLI.Flags.Yes)
	return passageOf(c, cmd)
}
