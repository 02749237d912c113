package evidence

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store/work"
)

func newCheck(c *cli.Env) *cobra.Command {
	cmd := c.Reader("check [ID...]", c.Say.CLI.Evidence.Check, func(ctx context.Context, c *cli.Env, args []string) error {
		return checkEvidence(ctx, c, args)
	})
	cmd.ValidArgsFunction = c.CompleteOne(find.EvidenceIDs)
	return cmd
}

// checkJSON is one file in "evidence check --json".
type checkJSON struct {
	ID       string `json:"id"`
	Location string `json:"location"`
	File     string `json:"file"`
}

func checkEvidence(ctx context.Context, c *cli.Env, ids []string) error {
	all, err := evidenceNamed(ctx, c, ids)
	if err != nil {
		return err
	}
	out, rows, wrong := []checkJSON{}, [][]string{}, 0
	for _, e := range all {
		s := work.ConditionOf(e, c.Look())
		if s == work.Unchecked {
			continue
		}
		if s.Wrong() {
			wrong++
		}
		out = append(out, checkJSON{string(e.ID), e.Location, s.String()})
		rows = append(rows, []string{string(e.ID), word.FileState(c, s), cli.Line(e.Title), cli.Line(e.Location)})
	}
	t := c.Say.CLI.Evidence
	if c.Options.JSON {
		err = c.PrintJSON(out)
	} else {
		_, err = io.WriteString(c.Out, cli.Columns(rows))
	}
	if err == nil && wrong > 0 {
		return cli.Failed(fmt.Sprintf(t.SomeWrong, wrong), "")
	}
	if err == nil && !c.Options.JSON && len(rows) == 0 {
		c.Note("%s", t.NoFiles)
	} else if err == nil && !c.Options.JSON {
		c.Note("%s", t.AllFine)
	}
	return err
}

// evidenceNamed returns the evidence with those identifiers; all of it without any.
func evidenceNamed(ctx context.Context, c *cli.Env, ids []string) ([]model.Evidence, error) {
	if len(ids) == 0 {
		st, err := c.Store(ctx)
		if err != nil {
			return nil, err
		}
		return st.Evidence(ctx)
	}
	var out []model.Evidence
	for _, id := range ids {
		e, err := find.Evidence(ctx, c, id)
		if err != nil {
			return nil, err
		}
		out = append(out, e)
	}
	return out, nil
}
