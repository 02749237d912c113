package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/model"
	"autoeval/model/safetext"
)

func newEvidenceAdd(c *cli) *cobra.Command {
	var f evidenceFields
	var cmd *cobra.Command
	t := c.say.CLI.Evidence
	cmd = c.leaf("add TITLE", t.Add, func(ctx context.Context, c *cli, args []string) error {
		return addEvidence(ctx, c, args[0], &f, cmd.Flags())
	})
	cmd.Example = fmt.Sprintf("autoeval evidence add \"%s\" --kind project --item C05,C07 --group\nautoeval evidence add \"%s\" --location %s",
		t.ProjectExample, t.ReportExample, t.FileExample)
	f.addTo(cmd, c)
	return cmd
}

func addEvidence(ctx context.Context, c *cli, title string, f *evidenceFields, given *pflag.FlagSet) error {
	g, err := c.grid(ctx)
	if err != nil {
		return err
	}
	now := c.Now()
	e := model.Evidence{
		ID: model.EvidenceID(c.NewID()), Grid: g.ID, Kind: usualKind(g), Date: model.Day(now),
		Title:     c.keptTrim(title, safetext.Title),
		CreatedAt: now, UpdatedAt: now,
	}
	if err := f.apply(c, g, given, &e); err != nil {
		return err
	}
	if err := e.Validate(g); err != nil {
		return err
	}
	st, err := c.store(ctx)
	if err != nil {
		return err
	}
	if e.Revision, err = st.SaveEvidence(ctx, e); err != nil {
		return err
	}
	if f.date != "" {
		c.noteAhead(e.Date)
	}
	if c.global.json {
		return c.printJSON(map[string]string{"id": string(e.ID)})
	}
	c.print("%s", e.ID)
	c.note(c.say.CLI.Evidence.Added, line(e.Title))
	return nil
}

// usualKind is the kind of evidence when none is said: "other" where the grid
// has it, else its last.
func usualKind(g *model.Grid) model.KindID {
	if _, ok := g.Kind("other"); ok || len(g.EvidenceKinds) == 0 {
		return "other"
	}
	return g.EvidenceKinds[len(g.EvidenceKinds)-1].ID
}
