package evidence

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/assets/text"
	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/lineage"
	"autoeval/store/work"
)

// NewNote returns the commands on what is caught between two sessions. Words in
// place of a command are kept.
func NewNote(c *cli.Env) *cobra.Command {
	cmd := c.Branch("note", c.Say.Notes.CLI.Group, newNoteAdd(c), newNoteEdit(c), newNoteList(c), newNoteUse(c), newNoteDelete(c))
	help, known := cmd.RunE, cmd.Args
	keep := noteLeaf(c, cmd, "note [TEXT...]", c.Say.Notes.CLI.Group)
	cmd.Use = keep.Use
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) == 1 && len(cmd.SuggestionsFor(args[0])) > 0 { // a slip in the name of a command
			return known(cmd, args)
		}
		return nil
	}
	cli.Does(cmd, func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return help(cmd, args)
		}
		return keep.RunE(cmd, args)
	})
	return cmd
}

func newNoteAdd(c *cli.Env) *cobra.Command {
	cmd := &cobra.Command{}
	leaf := noteLeaf(c, cmd, "add TEXT...", c.Say.Notes.CLI.Add)
	leaf.Flags().AddFlagSet(cmd.Flags())
	leaf.Example = cmd.Example
	return cli.Makes(leaf)
}

// noteLeaf returns what keeps a note, and gives a command its options.
func noteLeaf(c *cli.Env, on *cobra.Command, use string, t text.Command) *cobra.Command {
	var f noteFields
	f.addTo(on, c)
	on.Example = fmt.Sprintf("autoeval note %s\nautoeval note \"%s https://git.example/x\" --item C08", c.Say.Notes.CLI.Example, c.Say.Notes.CLI.LinkExample)
	cli.Makes(on)
	return c.Leaf(use, t, func(ctx context.Context, c *cli.Env, args []string) error {
		return addNote(ctx, c, strings.Join(args, " "), f, on.Flags())
	})
}

// noteFields are the options that say what a note is. Only those that were given
// change anything; an empty item or location takes it away.
type noteFields struct{ text, item, location string }

func (f *noteFields) addTo(cmd *cobra.Command, c *cli.Env) {
	t := c.Say.Notes.CLI
	cmd.Flags().StringVar(&f.item, "item", "", t.Item)
	cmd.Flags().StringVar(&f.location, "location", "", t.Location)
	c.CompleteFlag(cmd, "item", find.ItemCodes)
}

func (f *noteFields) apply(c *cli.Env, g *model.Grid, given *pflag.FlagSet, n *model.Note) error {
	if given.Changed("item") {
		n.Item = ""
		if f.item != "" {
			it, err := find.Item(c, g, f.item)
			if err != nil {
				return err
			}
			n.Item = it.Code
		}
	}
	if given.Changed("location") {
		var e model.Evidence
		if err := place(c, &e, f.location); err != nil {
			return err
		}
		n.Location = e.Location
	}
	return n.Validate(g)
}

func addNote(ctx context.Context, c *cli.Env, words string, f noteFields, given *pflag.FlagSet) error {
	g, err := find.GridToUse(ctx, c)
	if err != nil {
		return err
	}
	n := model.Jot(g, c.KeptTrim(words, safetext.Title))
	if err := f.apply(c, g, given, &n); err != nil { // before there are data
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	if err := lineage.Adopted(ctx, st, g.Ref()); err != nil {
		return err
	}
	if n, err = work.AddNote(ctx, st, g, model.NoteID(c.NewID()), n, c.Now()); err != nil {
		return err
	}
	if c.Options.JSON {
		return c.PrintJSON(map[string]string{"id": string(n.ID)})
	}
	c.Print("%s", n.ID)
	c.Note(c.Say.Notes.Kept, cli.Line(n.Text))
	return nil
}

func newNoteEdit(c *cli.Env) *cobra.Command {
	t := c.Say.Notes.CLI
	var f noteFields
	var cmd *cobra.Command
	cmd = c.Leaf("edit ID", t.Edit, func(ctx context.Context, c *cli.Env, args []string) error {
		return editNote(ctx, c, args[0], f, cmd.Flags())
	})
	cmd.Flags().StringVar(&f.text, "text", "", c.Say.CLI.Session.Note)
	f.addTo(cmd, c)
	cmd.ValidArgsFunction = c.CompleteOne(find.NoteIDs)
	cli.Erases(cmd, "item", "location")
	return cmd
}

func editNote(ctx context.Context, c *cli.Env, id string, f noteFields, given *pflag.FlagSet) error {
	n, g, err := noteAt(ctx, c, id)
	if err != nil {
		return err
	}
	if err := c.SomethingGiven(given, "text", "item", "location"); err != nil {
		return err
	}
	if given.Changed("text") {
		n.Text = c.KeptTrim(f.text, safetext.Title)
	}
	if err := f.apply(c, g, given, &n); err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	if n, err = work.KeepNote(ctx, st, g, n); err != nil {
		return err
	}
	if c.Options.JSON {
		return c.PrintJSON(shape.Note(n))
	}
	c.Note(c.Say.Notes.Saved, cli.Line(n.Text))
	return nil
}

// noteAt finds a note that a person names, and its grid.
func noteAt(ctx context.Context, c *cli.Env, id string) (model.Note, *model.Grid, error) {
	n, err := find.Note(ctx, c, id)
	if err != nil {
		return n, nil, err
	}
	g, err := find.GridOf(ctx, c, n.Grid)
	return n, g, err
}
