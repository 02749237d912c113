package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"autoeval/model"
	"autoeval/store/takeout"
)

func newImport(c *cli) *cobra.Command {
	t := c.say.CLI.Data
	preview := false
	cmd := c.leaf("import FILE", t.Import, func(ctx context.Context, c *cli, args []string) error {
		return importData(ctx, c, args[0], preview)
	})
	cmd.Example = "autoeval import mes-donnees.json --preview\nautoeval import mes-donnees.json"
	cmd.Flags().BoolVar(&preview, "preview", false, t.PreviewImport)
	cmd.ValidArgsFunction = nil // files
	return cmd
}

// snapshotter is a store that can put a copy aside before something big.
type snapshotter interface {
	Snapshot(context.Context) (path string, err error)
}

func importData(ctx context.Context, c *cli, path string, preview bool) error {
	data, err := c.readTakeout(ctx, path)
	if err != nil {
		return err
	}
	st, err := c.store(ctx)
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
		return err
	}
	if c.global.json {
		return c.printJSON(mergeShape(done))
	}
	c.sayMerged(done, data.Profile != nil, preview, before)
	if preview {
		return nil
	}
	db, err := c.dataPath()
	if err == nil {
		c.sayKeys(db, false)
	}
	return err
}

func (c *cli) readTakeout(ctx context.Context, path string) (*takeout.Data, error) {
	from, err := c.openFile(path)
	if err != nil {
		return nil, err
	}
	defer from.Close()
	data, err := takeout.Read(from, func(ref model.GridRef) (*model.Grid, bool) {
		g, err := c.grids.Grid(ctx, ref)
		return g, err == nil
	})
	var bad *takeout.Error
	if !errors.As(err, &bad) {
		return data, err
	}
	where := ""
	if bad.Where != "" {
		where = " (" + line(bad.Where) + ")"
	}
	return nil, badInput(line(path)+c.say.Words.Colon+c.say.CLI.Data.Wrong[string(bad.Problem)]+where+".", "")
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
}

type mergeTally struct {
	Added   int `json:"added"`
	Updated int `json:"updated"`
	Kept    int `json:"kept"`
}

func mergeShape(o takeout.Outcome) mergeJSON {
	return mergeJSON{
		o.Profile, mergeTally(o.Grids), mergeTally(o.Sessions), mergeTally(o.Evidence), mergeTally(o.Actions),
		mergeTally(o.Known), mergeTally(o.Received), mergeTally(o.Reviews),
	}
}

// sayMerged says what an import did, or would do, and how to go back: to the
// safety copy taken before. Profile says that the document has one.
func (c *cli) sayMerged(o takeout.Outcome, profile, preview bool, before string) {
	t := c.say.CLI.Data
	if !o.Changed() {
		c.note("%s", t.Unchanged)
		return
	}
	if preview {
		c.note("%s", t.WouldImport)
	} else {
		c.note("%s", t.Imported)
	}
	switch {
	case o.Profile:
		c.note("  %s", t.ProfileTaken)
	case profile:
		c.note("  %s", t.ProfileKept)
	}
	for _, k := range []struct {
		name string
		n    takeout.Tally
	}{
		{"grids", o.Grids}, {"sessions", o.Sessions}, {"evidence", o.Evidence}, {"actions", o.Actions},
		{"known", o.Known}, {"received", o.Received}, {"reviews", o.Reviews},
	} {
		if k.n != (takeout.Tally{}) {
			c.note("  %s", fmt.Sprintf(t.Count, title(t.Kinds[k.name]), k.n.Added, k.n.Updated, k.n.Kept))
		}
	}
	if before != "" {
		c.note(t.ImportBack, line(before))
	}
}
