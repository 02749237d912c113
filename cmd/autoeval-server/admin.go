package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/store/postgres"
	"autoeval/store/school"
)

func newCode(c *cli.Env) *cobra.Command {
	return c.Branch("code", c.Say.Server.Code, newCodeNew(c), newCodeList(c))
}

// codeOptions holds the options of "code new".
type codeOptions struct {
	place
	role, programme string
	count, days     int
}

func newCodeNew(c *cli.Env) *cobra.Command {
	t := c.Say.Server
	var o codeOptions
	cmd := c.Leaf("new [PERSON]", t.CodeNew, func(ctx context.Context, c *cli.Env, args []string) error {
		return o.with(ctx, c, func(s school.School) error { return newCodes(ctx, c, s, o, args) })
	})
	o.addTo(c, cmd)
	o.begins = true
	f := cmd.Flags()
	c.FewValues(cmd, &o.role, "role", t.Role, school.Roles[:]...)
	f.StringVar(&o.programme, "programme", "", t.Programme)
	f.IntVar(&o.count, "count", 1, t.Count)
	f.IntVar(&o.days, "expires", 30, t.Expires)
	return cmd
}

func newCodes(ctx context.Context, c *cli.Env, s school.School, o codeOptions, args []string) error {
	role, _ := school.ParseRole(o.role)
	for range max(1, min(o.count, 10_000)) {
		a := school.Account{Role: role, Programme: school.Programme(o.programme)}
		if o.programme != "" && !school.ValidName(o.programme) {
			return school.ErrBadName
		}
		if len(args) > 0 {
			var err error
			if a, err = account(ctx, c, s, args[0]); err != nil {
				return err
			}
		}
		made, err := makeCodes(ctx, c, s, o.days, a)
		if err != nil {
			return err
		}
		fmt.Fprintln(c.Out, made[0])
	}
	return s.Log(ctx, school.Event{At: c.Now(), What: school.Administer, Whom: strings.Join(append(args, "code"), " ")})
}

// makeCodes keeps a code for each account and returns their words; an account
// without an identifier is one that the code makes.
func makeCodes(ctx context.Context, c *cli.Env, s school.School, days int, of ...school.Account) ([]string, error) {
	var out []string
	var kept []school.Code
	for _, a := range of {
		words, err := school.NewCode(rand.Reader)
		if err != nil {
			return nil, err
		}
		out = append(out, words)
		kept = append(kept, school.Code{Hash: school.HashCode(words), Account: a.ID, Role: a.Role, Programme: a.Programme, ExpiresAt: c.Now().AddDate(0, 0, days)})
	}
	return out, s.SaveCodes(ctx, kept)
}

func newCodeList(c *cli.Env) *cobra.Command {
	var p place
	cmd := c.Leaf("list", c.Say.Server.CodeList, func(ctx context.Context, c *cli.Env, _ []string) error {
		return p.with(ctx, c, func(s school.School) error {
			all, err := s.Codes(ctx)
			if err != nil {
				return err
			}
			rows := [][]string{}
			for _, k := range all {
				if k.SpentBy == "" && c.Now().Before(k.ExpiresAt) {
					rows = append(rows, []string{c.Say.Date(k.ExpiresAt.Local()), k.Role.String(), cli.Line(string(k.Programme)), string(k.Account)})
				}
			}
			if len(rows) == 0 {
				c.Note("%s", c.Say.Server.NoCodes)
			}
			fmt.Fprint(c.Out, cli.Columns(rows))
			return nil
		})
	})
	p.addTo(c, cmd)
	return cmd
}

// eventJSON is a line of the journal as programs read it.
type eventJSON struct {
	At     string `json:"at"`
	Who    string `json:"who,omitempty"`
	What   string `json:"what"`
	Whom   string `json:"whom,omitempty"`
	Remote string `json:"remote,omitempty"`
}

func newAudit(c *cli.Env) *cobra.Command {
	var p place
	var days int
	var who string
	cmd := c.Leaf("audit", c.Say.Server.Audit, func(ctx context.Context, c *cli.Env, _ []string) error {
		return p.with(ctx, c, func(s school.School) error { return audit(ctx, c, s, days, who) })
	})
	p.addTo(c, cmd)
	cmd.Flags().IntVar(&days, "since", 30, c.Say.Server.Since)
	cmd.Flags().StringVar(&who, "who", "", c.Say.Server.Who)
	return cmd
}

func audit(ctx context.Context, c *cli.Env, s school.School, days int, who string) error {
	all, err := s.Events(ctx, c.Now().AddDate(0, 0, -days))
	if err != nil {
		return err
	}
	shapes, rows := []eventJSON{}, [][]string{}
	for _, e := range all {
		if who != "" && string(e.Who) != who {
			continue
		}
		shapes = append(shapes, eventJSON{stamp(e.At), string(e.Who), string(e.What), e.Whom, e.Remote})
		rows = append(rows, []string{stamp(e.At), cli.Line(string(e.Who)), string(e.What), cli.Line(e.Whom), cli.Line(e.Remote)})
	}
	switch {
	case c.Options.JSON:
		return c.PrintJSON(shapes)
	case len(rows) == 0:
		c.Note("%s", c.Say.Server.NoEvents)
	}
	fmt.Fprint(c.Out, cli.Columns(rows))
	return nil
}

func newRetention(c *cli.Env) *cobra.Command {
	var p place
	var months int
	var preview bool
	run := c.Leaf("run", c.Say.Server.RetentionRun, func(ctx context.Context, c *cli.Env, _ []string) error {
		return p.with(ctx, c, func(s school.School) error { return retain(ctx, c, s, months, preview) })
	})
	p.addTo(c, run)
	run.Flags().IntVar(&months, "months", 12, c.Say.Server.Months)
	run.Flags().BoolVar(&preview, "preview", false, c.Say.Server.Preview)
	return c.Branch("retention", c.Say.Server.Retention, run)
}

// journalMonths is how long the journal is kept.
const journalMonths = 6

// retain erases the accounts whose time is over, and forgets the old journal.
func retain(ctx context.Context, c *cli.Env, s school.School, months int, preview bool) error {
	all, err := s.Accounts(ctx)
	if err != nil {
		return err
	}
	due := school.Due(all, c.Now(), months)
	c.Note("%s", c.Say.Count(len(due), c.Say.Server.Due))
	for _, a := range due {
		fmt.Fprint(c.Out, cli.Columns([][]string{{string(a.ID), cli.Line(a.Name), c.Say.Date(a.EndsOn)}}))
		if preview {
			continue
		}
		if err := s.Erase(ctx, a.ID, c.Now()); err != nil {
			return err
		}
		if err := s.Log(ctx, school.Event{At: c.Now(), What: school.Erasing, Whom: string(a.ID)}); err != nil {
			return err
		}
	}
	if preview {
		return nil
	}
	n, err := s.Tidy(ctx, c.Now().AddDate(0, -journalMonths, 0))
	if err == nil {
		c.Note("%s", c.Say.Count(n, c.Say.Server.Tidied))
	}
	return err
}

func newCheck(c *cli.Env) *cobra.Command {
	var p place
	cmd := c.Leaf("check", c.Say.Server.Check, func(ctx context.Context, c *cli.Env, _ []string) error {
		return p.with(ctx, c, func(s school.School) error { return check(ctx, c, s) })
	})
	p.addTo(c, cmd)
	return cmd
}

// check says what is wrong in a school.
func check(ctx context.Context, c *cli.Env, s school.School) error {
	all, err := school.Check(ctx, s)
	if err != nil {
		return err
	}
	t := c.Say.Server
	said := map[school.Kind]string{school.Unreadable: t.Unreadable, school.Altered: t.Altered, school.Stray: t.Stray, school.Returned: t.Returned}
	shapes, rows, hint := []findingJSON{}, [][]string{}, ""
	for _, f := range all {
		shapes = append(shapes, findingJSON{f.Kind.String(), string(f.Of), f.What})
		rows = append(rows, []string{cli.Line(string(f.Of)), said[f.Kind], cli.Line(f.What)})
		if f.Kind == school.Returned {
			hint = t.ReturnedHint
		}
	}
	if c.Options.JSON {
		if err := c.PrintJSON(shapes); err != nil {
			return err
		}
	} else {
		fmt.Fprint(c.Out, cli.Columns(rows))
	}
	if len(all) > 0 {
		return &cli.Problem{Code: cli.ExitDamaged, Text: c.Say.Count(len(all), t.Found), Hint: hint}
	}
	c.Note("%s", t.Good)
	return nil
}

// findingJSON is what is wrong as programs read it.
type findingJSON struct {
	Kind string `json:"kind"`
	Of   string `json:"of"`
	What string `json:"what,omitempty"`
}

func newMigrate(c *cli.Env) *cobra.Command {
	var p place
	var role string
	cmd := c.Leaf("migrate", c.Say.Server.Migrate, func(ctx context.Context, c *cli.Env, _ []string) error {
		err := error(nil)
		if url := p.address(c); url != "" {
			err = postgres.Migrate(ctx, url, role)
		} else {
			err = p.with(ctx, c, func(s school.School) error { return migrateStores(ctx, c, s) })
		}
		if err == nil {
			c.Note("%s", c.Say.Server.Current)
		}
		return err
	})
	p.addTo(c, cmd)
	cmd.Flags().StringVar(&role, "role", "autoeval", c.Say.Server.ServiceRole)
	return cmd
}

// migrateStores opens every store of a folder: that brings it to this version,
// after a safety copy.
func migrateStores(ctx context.Context, c *cli.Env, s school.School) error {
	accounts, err := s.Accounts(ctx)
	if err != nil {
		return err
	}
	var broken []string
	err = school.EveryOwner(ctx, accounts, func(as school.Account, of school.Owner) error {
		st, err := s.Open(ctx, as.ID, of)
		if err == nil {
			err = st.Close()
		}
		if err != nil {
			broken = append(broken, string(of))
		}
		return nil
	})
	if err == nil && len(broken) > 0 {
		err = &cli.Problem{Code: cli.ExitDamaged, Text: fmt.Sprintf(c.Say.Server.Broken, strings.Join(broken, ", "))}
	}
	return err
}
