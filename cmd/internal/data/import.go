package data

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/mail"
	"autoeval/cmd/internal/word"
	"autoeval/store/takeout"
)

func NewImport(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Data
	preview := false
	cmd := c.Leaf("import FILE", t.Import, func(ctx context.Context, c *cli.Env, args []string) error {
		return importData(ctx, c, args[0], preview)
	})
	cmd.Example = "autoeval import mes-donnees.json --preview\nautoeval import mes-donnees.json"
	cmd.Flags().BoolVar(&preview, "preview", false, t.PreviewImport)
	cmd.ValidArgsFunction = nil // files
	return cli.Makes(cmd)
}

// snapshotter is a store that can put a copy aside before something big.
type snapshotter interface {
	Snapshot(context.Context) (path string, err error)
}

func importData(ctx context.Context, c *cli.Env, path string, preview bool) error {
	from, err := c.OpenFile(ctx, path)
	if err != nil {
		return err
	}
	defer from.Close()
	data, err := takeout.Read(from, c.Grids.Lookup(ctx))
	if err != nil {
		return takeoutFault(c, path, err)
	}
	defer data.Close()
	if preview {
		c = c.Supposing()
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	merge, before := takeout.Merge, ""
	if preview {
		merge = takeout.Preview
	} else if s, ok := st.(snapshotter); ok && !st.ReadOnly() {
		if before, err = s.Snapshot(ctx); err != nil {
			return err
		}
	}
	done, err := merge(ctx, st, data)
	if err != nil {
		return takeoutFault(c, path, err) // it may have changed meanwhile
	}
	if c.Options.JSON {
		return c.PrintJSON(mergeShape(done))
	}
	sayMerged(c, done, data.Profile != nil, preview, before)
	if preview {
		return nil
	}
	if c.Hosted != nil {
		return nil
	}
	db, err := c.DataPath()
	if err == nil {
		mail.SayKeys(c, db, false)
	}
	return err
}

// takeoutFault says what is wrong with a document.
func takeoutFault(c *cli.Env, path string, err error) error {
	var bad *takeout.Error
	if !errors.As(err, &bad) {
		return err
	}
	where := ""
	if bad.Where != "" {
		where = " (" + cli.Line(bad.Where) + ")"
	}
	return cli.BadInput(cli.Line(path)+c.Say.Words.Colon+c.Say.CLI.Data.Wrong[string(bad.Problem)]+where+".", "")
}

// mergeJSON is the shape of "import --json".
type mergeJSON struct {
	Profile  bool       `json:"profile"`
	Grids    mergeTally `json:"grids"`
	Sessions mergeTally `json:"sessions"`
	Evidence mergeTally `json:"evidence"`
	Actions  mergeTally `json:"actions"`
	Known    mergeTally `json:"known"`
	Received mergeTally `json:"received"`
	Reviews  mergeTally `json:"reviews"`
	Passages mergeTally `json:"passages"`
	Notes    mergeTally `json:"notes"`
}

type mergeTally struct {
	Added   int `json:"added"`
	Updated int `json:"updated"`
	Kept    int `json:"kept"`
}

func mergeShape(o takeout.Outcome) mergeJSON {
	return mergeJSON{
		o.Profile, mergeTally(o.Grids), mergeTally(o.Sessions), mergeTally(o.Evidence), mergeTally(o.Actions),
		mergeTally(o.Known), mergeTally(o.Received), mergeTally(o.Reviews), mergeTally(o.Passages), mergeTally(o.Notes),
	}
}

// sayMerged says what an import did, or would do, and how to go back: to the
// safety copy taken before. Profile says that the document has one.
func sayMerged(c *cli.Env, o takeout.Outcome, profile, preview bool, before string) {
	t := c.Say.CLI.Data
	if !o.Changed() {
		c.Note("%s", t.Unchanged)
		return
	}
	if preview {
		c.Note("%s", t.WouldImport)
	} else {
		c.Note("%s", t.Imported)
	}
	switch {
	case o.Profile:
		c.Note("  %s", t.ProfileTaken)
	case profile:
		c.Note("  %s", t.ProfileKept)
	}
	for _, k := range []struct {
		name string
		n    takeout.Tally
	}{
		{"grids", o.Grids}, {"sessions", o.Sessions}, {"evidence", o.Evidence}, {"actions", o.Actions}, {"notes", o.Notes},
		{"known", o.Known}, {"received", o.Received}, {"reviews", o.Reviews},
	} {
		if k.n != (takeout.Tally{}) {
			c.Note("  %s", fmt.Sprintf(t.Count, word.Title(t.Kinds[k.name]), k.n.Added, k.n.Updated, k.n.Kept))
		}
	}
	if before != "" {
		c.Note(t.ImportBack, cli.Line(before))
	}
}
