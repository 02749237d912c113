package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"autoeval/model"
)

func newEvidenceCheck(c *cli) *cobra.Command {
	cmd := c.reader("check [ID...]", c.say.CLI.Evidence.Check, func(ctx context.Context, c *cli, args []string) error {
		return checkEvidence(ctx, c, args)
	})
	cmd.ValidArgsFunction = c.completeOne(evidenceIDs)
	return cmd
}

// checkJSON is one file in "evidence check --json".
type checkJSON struct {
	ID       string `json:"id"`
	Location string `json:"location"`
	File     string `json:"file"`
}

func checkEvidence(ctx context.Context, c *cli, ids []string) error {
	all, err := c.evidenceNamed(ctx, ids)
	if err != nil {
		return err
	}
	out, rows, wrong := []checkJSON{}, [][]string{}, 0
	for _, e := range all {
		s := stateOf(e)
		if s == noFile {
			continue
		}
		if s.wrong() {
			wrong++
		}
		out = append(out, checkJSON{string(e.ID), e.Location, string(s)})
		rows = append(rows, []string{string(e.ID), c.sayFile(s), line(e.Title), line(e.Location)})
	}
	t := c.say.CLI.Evidence
	if c.global.json {
		err = c.printJSON(out)
	} else {
		_, err = io.WriteString(c.Out, columns(rows))
	}
	if err == nil && wrong > 0 {
		return failed(fmt.Sprintf(t.SomeWrong, wrong), "")
	}
	if err == nil && !c.global.json {
		c.note("%s", t.AllFine)
	}
	return err
}

// evidenceNamed is the evidence with those identifiers; all of it without any.
func (c *cli) evidenceNamed(ctx context.Context, ids []string) ([]model.Evidence, error) {
	if len(ids) == 0 {
		st, err := c.store(ctx)
		if err != nil {
			return nil, err
		}
		return st.Evidence(ctx)
	}
	var out []model.Evidence
	for _, id := range ids {
		e, err := c.evidenceAt(ctx, id)
		if err != nil {
			return nil, err
		}
		out = append(out, e)
	}
	return out, nil
}
