package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/store/school"
)

func newPeopleErased(c *cli.Env) *cobra.Command {
	var p place
	cmd := c.Leaf("erased", c.Say.Server.PeopleErased, func(ctx context.Context, c *cli.Env, _ []string) error {
		return p.with(ctx, c, func(s school.School) error {
			all, err := s.Erased(ctx)
			if err != nil {
				return err
			}
			rows := [][]string{{"account", "at"}}
			for _, e := range all {
				rows = append(rows, []string{string(e.Account), e.At.UTC().Format(time.RFC3339Nano)})
			}
			return cli.WriteCSV(c.Out, rows, ',', false)
		})
	})
	p.addTo(c, cmd)
	return cmd
}

func newPeopleEraseAgain(c *cli.Env) *cobra.Command {
	var p place
	var yes bool
	cmd := c.Leaf("erase-again [FILE]", c.Say.Server.PeopleEraseAgain, func(ctx context.Context, c *cli.Env, args []string) error {
		var list []school.Erasure
		if len(args) > 0 {
			table, err := c.ReadText(ctx, args[0], longest)
			if err != nil {
				return err
			}
			if list, err = readErased(c, table); err != nil {
				return err
			}
		}
		return p.with(ctx, c, func(s school.School) error {
			if err := c.Confirm(c.Say.Server.AskEraseAgain, yes); err != nil {
				return err
			}
			return eraseAgain(ctx, c, s, list)
		})
	})
	p.addTo(c, cmd)
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, c.Say.CLI.Flags.Yes)
	return cmd
}

// eraseAgain erases who is here again, and writes it down.
func eraseAgain(ctx context.Context, c *cli.Env, s school.School, list []school.Erasure) error {
	gone, err := school.EraseAgain(ctx, s, list)
	for _, id := range gone {
		if logged := s.Log(ctx, school.Event{At: c.Now(), What: school.Erasing, Whom: string(id)}); err == nil {
			err = logged
		}
	}
	if err == nil {
		c.Note("%s", c.Say.Count(len(gone), c.Say.Server.ErasedAgain))
	}
	return err
}

// readErased reads what "people erased" wrote.
func readErased(c *cli.Env, table []byte) (all []school.Erasure, err error) {
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(table, []byte("\ufeff")))).ReadAll()
	if err != nil || len(rows) == 0 || len(rows[0]) != 2 || rows[0][0] != "account" || rows[0][1] != "at" {
		return nil, cli.BadInput(c.Say.Server.NoErased, c.Say.Server.NoErasedHint)
	}
	for i, row := range rows[1:] {
		at, err := time.Parse(time.RFC3339Nano, row[1])
		if err != nil || !school.ValidName(row[0]) {
			return nil, cli.BadInput(fmt.Sprintf(c.Say.Server.BadRow, i+2, cli.Line(row[0]+","+row[1])), c.Say.Server.NoErasedHint)
		}
		all = append(all, school.Erasure{Account: school.AccountID(row[0]), At: at})
	}
	return all, nil
}
