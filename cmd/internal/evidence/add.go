package evidence

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/model"
	"autoeval/model/safetext"
)

func newAdd(c *cli.Env) *cobra.Command {
	var f fields
	var cmd *cobra.Command
	t := c.Say.CLI.Evidence
	cmd = c.Leaf("add TITLE", t.Add, func(ctx context.Context, c *cli.Env, args []string) error {
		return addEvidence(ctx, c, args[0], &f, cmd.Flags())
	})
	cmd.Example = fmt.Sprintf("autoeval evidence add \"%s\" --kind project --item C05,C07 --group\nautoeval evidence add \"%s\" --location %s",
		t.ProjectExample, t.ReportExample, t.FileExample)
	f.addTo(cmd, c)
	return cli.Makes(cmd)
}

func addEvidence(ctx context.Context, c *cli.Env, title string, f *fields, given *pflag.FlagSet) error {
	g, err := find.GridToUse(ctx, c)
	if err != nil {
		return err
	}
	now := c.Now()
	e := model.Evidence{
		ID: model.EvidenceID(c.NewID()), Grid: g.Ref(), Kind: usualKind(g), Date: model.Day(now),
		Title:     c.KeptTrim(title, safetext.Title),
		CreatedAt: now, UpdatedAt: now,
	}
	if err := f.apply(c, g, given, &e); err != nil {
		return err
	}
	if err := e.Validate(g); err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	if e.Revision, err = st.SaveEvidence(ctx, e); err != nil {
		return err
	}
	if f.date != "" {
		c.NoteAhead(e.Date)
	}
	if c.Options.JSON {
		return c.PrintJSON(map[string]string{"id": string(e.ID)})
	}
	c.Print("%s", e.ID)
	c.Note(c.Say.CLI.Evidence.Added, cli.Line(e.Title))
	return nil
}

// usualKind returns the kind of evidence when none is said: "other" where the grid
// has it, else its last.
func usualKind(g *model.Grid) model.KindID {
	if _, ok := g.Kind("other"); ok || len(g.EvidenceKinds) == 0 {
		return "other"
	}
	return g.EvidenceKinds[len(g.EvidenceKinds)-1].ID
}
