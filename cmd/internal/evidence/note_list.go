package evidence

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store/work"
)

func newNoteList(c *cli.Env) *cobra.Command {
	var all bool
	cmd := c.Reader("list", c.Say.Notes.CLI.List, func(ctx context.Context, c *cli.Env, _ []string) error {
		return listNotes(ctx, c, all)
	})
	cmd.Flags().BoolVar(&all, "all", false, c.Say.Notes.CLI.All)
	return cmd
}

func listNotes(ctx context.Context, c *cli.Env, every bool) error {
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	all, err := st.Notes(ctx)
	if err != nil {
		return err
	}
	g, err := find.Grid(ctx, c)
	if err != nil {
		return err
	}
	shapes, rows := []shape.NoteJSON{}, word.Titles{InUse: g}
	for _, n := range model.SortNotes(all) {
		if !n.Waits() && !every {
			continue
		}
		shapes = append(shapes, shape.Note(n))
		on, err := find.GridOf(ctx, c, n.Grid)
		if err != nil {
			on = &model.Grid{ID: n.Grid.ID} // its grid is not here: it still shows
		}
		rows.Add(on, c.Identified(string(n.ID), noteCells(c, n)))
	}
	if c.Options.JSON {
		return c.PrintJSON(shapes)
	}
	if len(shapes) == 0 {
		c.Note("%s", c.Say.Notes.None)
	}
	_, err = io.WriteString(c.Out, rows.Text(c))
	return err
}

// noteCells returns what a list says of a note.
func noteCells(c *cli.Env, n model.Note) []string {
	when := c.Say.ShortDate(n.CreatedAt.Local())
	if !n.Waits() {
		when = fmt.Sprintf(c.Say.Notes.Used, c.Say.ShortDate(n.UsedAt.Local()))
	}
	what := cli.Line(n.Text)
	if n.Location != "" && n.Location != n.Text {
		what += "  " + cli.Line(n.Location)
	}
	if c.PlainText() {
		item := cli.Line(string(n.Item))
		if item == "" {
			item = c.Say.Notes.Free
		}
		return []string{what, item, when} // what it is comes first
	}
	return []string{when, cli.Line(string(n.Item)), what}
}

func newNoteUse(c *cli.Env) *cobra.Command {
	var f fields
	var cmd *cobra.Command
	cmd = c.Leaf("use ID", c.Say.Notes.CLI.Use, func(ctx context.Context, c *cli.Env, args []string) error {
		return useNote(ctx, c, args[0], &f, cmd.Flags())
	})
	cmd.Flags().StringVar(&f.title, "title", "", c.Say.CLI.Evidence.Title)
	f.addTo(cmd, c)
	cmd.ValidArgsFunction = c.CompleteOne(find.NoteIDs)
	return cmd
}

func useNote(ctx context.Context, c *cli.Env, id string, f *fields, given *pflag.FlagSet) error {
	n, g, err := noteAt(ctx, c, id)
	if err != nil {
		return err
	}
	if !n.Waits() {
		return cli.BadInput(c.Say.Notes.Done, "")
	}
	e := n.AsEvidence(usualKind(g), n.Item)
	e.ID, e.Grid, e.CreatedAt, e.UpdatedAt = model.EvidenceID(c.NewID()), g.Ref(), c.Now(), c.Now()
	if n.Location != "" && !given.Changed("location") {
		_ = work.Place(&e, n.Location, c.Locate, c.Look()) // what cannot be read is kept without a fingerprint
	}
	if err := f.apply(c, g, given, &e); err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	if e, err = work.NoteToEvidence(ctx, st, g, n.ID, e, c.Now()); err != nil {
		return err
	}
	if c.Options.JSON {
		return c.PrintJSON(map[string]string{"id": string(e.ID)})
	}
	c.Print("%s", e.ID)
	c.Note(c.Say.Notes.Made, cli.Line(e.Title))
	return nil
}

func newNoteDelete(c *cli.Env) *cobra.Command {
	t := c.Say.Notes
	var yes bool
	cmd := c.Leaf("delete ID", t.CLI.Delete, func(ctx context.Context, c *cli.Env, args []string) error {
		n, err := find.Note(ctx, c, args[0])
		if err != nil {
			return err
		}
		if err := c.Confirm(fmt.Sprintf(t.AskDelete, cli.Line(n.Text)), yes); err != nil {
			return err
		}
		st, err := c.Store(ctx)
		if err != nil {
			return err
		}
		if _, err := work.DeleteNote(ctx, st, n.ID, c.Now()); err != nil {
			return err
		}
		c.Note(t.Deleted, cli.Line(n.Text))
		c.Note("%s", c.Say.Trash.Kept)
		return nil
	})
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, c.Say.CLI.Flags.Yes)
	cmd.ValidArgsFunction = c.CompleteOne(find.NoteIDs)
	return cmd
}
