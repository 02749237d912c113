package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/model/safetext"
	"autoeval/store"
	"autoeval/store/postgres"
	"autoeval/store/record"
	"autoeval/store/school"
)

// fault explains the errors of a school.
func fault(c *cli.Env, err error) *cli.Problem {
	switch {
	case errors.Is(err, school.ErrTaken):
		return &cli.Problem{Code: cli.ExitFailed, Text: c.Say.Server.Exists}
	case errors.Is(err, school.ErrForbidden):
		return &cli.Problem{Code: cli.ExitFailed, Text: c.Say.Server.Forbidden}
	case errors.Is(err, school.ErrBadName):
		return &cli.Problem{Code: cli.ExitUsage, Text: c.Say.Server.BadName}
	case errors.Is(err, postgres.ErrURL):
		return &cli.Problem{Code: cli.ExitUsage, Text: c.Say.Server.BadAddress, Hint: c.Say.Server.BadAddressHint}
	case errors.Is(err, postgres.ErrDenied):
		return &cli.Problem{Code: cli.ExitFailed, Text: c.Say.Server.Denied, Hint: c.Say.Server.DeniedHint}
	case errors.Is(err, postgres.ErrTooOld):
		return &cli.Problem{Code: cli.ExitFailed, Text: c.Say.Server.TooOld, Hint: c.Say.Server.TooOldHint}
	case errors.Is(err, postgres.ErrOpen):
		return &cli.Problem{Code: cli.ExitFailed, Text: c.Say.Server.Unwalled, Hint: c.Say.Server.UnwalledHint}
	case errors.Is(err, postgres.ErrRole):
		return &cli.Problem{Code: cli.ExitFailed, Text: c.Say.Server.NoServiceRole, Hint: c.Say.Server.NoServiceRoleHint}
	case errors.Is(err, store.ErrTooNew):
		return &cli.Problem{Code: cli.ExitDamaged, Text: c.Say.Server.TooNew}
	}
	return nil
}

func newPeople(c *cli.Env) *cobra.Command {
	return c.Branch("people", c.Say.Server.People, newPeopleImport(c), newPeopleList(c), newPeopleKeys(c), newPeopleDisable(c), newPeopleErase(c), newPeopleErased(c), newPeopleEraseAgain(c))
}

// longest is how many bytes a list of people may have.
const longest = 32 << 20

func newPeopleImport(c *cli.Env) *cobra.Command {
	p := place{begins: true}
	var days int
	cmd := c.Leaf("import FILE", c.Say.Server.PeopleImport, func(ctx context.Context, c *cli.Env, args []string) error {
		table, err := c.ReadText(ctx, args[0], longest)
		if err != nil {
			return err
		}
		return p.with(ctx, c, func(s school.School) error { return importPeople(ctx, c, s, table, days) })
	})
	p.addTo(c, cmd)
	cmd.Flags().IntVar(&days, "expires", 30, c.Say.Server.Expires)
	return cmd
}

// importPeople enrols those of a table who are new and writes their codes. Who is
// there already keeps what they have but their name, role and programme.
func importPeople(ctx context.Context, c *cli.Env, s school.School, table []byte, days int) error {
	rows, err := readPeople(c, table)
	if err != nil {
		return err
	}
	there, err := s.Accounts(ctx)
	if err != nil {
		return err
	}
	var fresh []school.Account
	for i := range rows {
		known := slices.IndexFunc(there, func(a school.Account) bool { return a.External == rows[i].External && a.External != "" })
		if known >= 0 {
			a := there[known]
			a.Name, a.Role, a.Programme = rows[i].Name, rows[i].Role, rows[i].Programme
			if !rows[i].EndsOn.IsZero() {
				a.EndsOn = rows[i].EndsOn
			}
			rows[i] = a
			continue
		}
		rows[i].ID, rows[i].Active, rows[i].CreatedAt = school.AccountID(c.NewID()), true, c.Now()
		fresh = append(fresh, rows[i])
	}
	if err := s.SaveAccounts(ctx, rows); err != nil {
		return err
	}
	made, err := makeCodes(ctx, c, s, days, fresh...)
	if err != nil {
		return err
	}
	out := [][]string{{"name", "external", "code"}}
	for i, a := range fresh {
		out = append(out, []string{a.Name, a.External, made[i]})
	}
	c.Note("%s", c.Say.Count(len(fresh), c.Say.Server.Invited))
	return cli.WriteCSV(c.Out, out, ',', false)
}

// readPeople reads a table of people, by the names of its columns.
func readPeople(c *cli.Env, table []byte) ([]school.Account, error) {
	t := c.Say.Server
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(table, []byte("\ufeff"))))
	r.FieldsPerRecord = -1
	head, err := r.Read()
	if err != nil {
		return nil, cli.BadInput(fmt.Sprintf(t.BadRow, 1, t.Columns), "")
	}
	at := func(name string) int {
		return slices.IndexFunc(head, func(h string) bool { return strings.EqualFold(strings.TrimSpace(h), name) })
	}
	if at("name") < 0 || at("role") < 0 {
		return nil, cli.BadInput(fmt.Sprintf(t.BadRow, 1, t.Columns), "")
	}
	var out []school.Account
	for n := 2; ; n++ {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		cell := func(name string) string {
			if i := at(name); i >= 0 && i < len(row) {
				return strings.TrimSpace(safetext.Clean(row[i], safetext.Name))
			}
			return ""
		}
		role, known := school.ParseRole(strings.ToLower(cell("role")))
		programme := cell("programme")
		ends, dated := lastDay(cell("ends"))
		switch {
		case err != nil:
			return nil, cli.BadInput(fmt.Sprintf(t.BadRow, n, cli.Line(err.Error())), "")
		case !known:
			return nil, cli.BadInput(fmt.Sprintf(t.BadRow, n, fmt.Sprintf(t.NoRole, cli.Line(cell("role")))), t.NoRoleHint)
		case cell("name") == "":
			return nil, cli.BadInput(fmt.Sprintf(t.BadRow, n, c.Say.Service.NameEmpty), "")
		case programme != "" && !school.ValidName(programme):
			return nil, cli.BadInput(fmt.Sprintf(t.BadRow, n, cli.Line(programme)), t.Programme)
		case !dated:
			return nil, cli.BadInput(fmt.Sprintf(t.BadRow, n, fmt.Sprintf(t.BadDay, cli.Line(cell("ends")))), t.BadDayHint)
		}
		out = append(out, school.Account{Name: cell("name"), Role: role, Programme: school.Programme(programme), External: cell("external"), EndsOn: ends})
	}
}

// lastDay reads a day as programs and as people write it, false if it is none;
// nothing is no day.
func lastDay(word string) (day time.Time, ok bool) {
	if word == "" {
		return day, true
	}
	for _, form := range []string{time.DateOnly, "02/01/2006"} {
		if day, err := time.Parse(form, word); err == nil {
			return day, true
		}
	}
	return day, false
}

// accountJSON is an account as programs read it.
type accountJSON struct {
	ID        string `json:"id"`
	Name      string `json:"name"`
	Role      string `json:"role"`
	Programme string `json:"programme,omitempty"`
	External  string `json:"external,omitempty"`
	Active    bool   `json:"active"`
	EndsOn    string `json:"ends_on,omitempty"`
	SeenAt    string `json:"seen_at,omitempty"`
}

func newPeopleList(c *cli.Env) *cobra.Command {
	var p place
	cmd := c.Leaf("list", c.Say.Server.PeopleList, func(ctx context.Context, c *cli.Env, _ []string) error {
		return p.with(ctx, c, func(s school.School) error { return listPeople(ctx, c, s) })
	})
	p.addTo(c, cmd)
	return cmd
}

func listPeople(ctx context.Context, c *cli.Env, s school.School) error {
	all, err := s.Accounts(ctx)
	if err != nil {
		return err
	}
	shapes, rows := []accountJSON{}, [][]string{}
	for _, a := range all {
		seen, shut := c.Say.Server.Never, ""
		if !a.SeenAt.IsZero() {
			seen = c.Say.Date(a.SeenAt.Local())
		}
		if !a.Active {
			shut = c.Say.Server.Shut
		}
		shapes = append(shapes, accountJSON{string(a.ID), a.Name, a.Role.String(), string(a.Programme), a.External, a.Active, record.Day(a.EndsOn), stamp(a.SeenAt)})
		rows = append(rows, []string{string(a.ID), cli.Line(a.Name), a.Role.String(), cli.Line(string(a.Programme)), seen, shut})
	}
	switch {
	case c.Options.JSON:
		return c.PrintJSON(shapes)
	case len(all) == 0:
		c.Note("%s", c.Say.Server.Nobody)
	}
	fmt.Fprint(c.Out, cli.Columns(rows))
	return nil
}

// stamp returns a time as programs read it, "" for none.
func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

// account finds whom a word names: by identifier, by what the school calls them.
func account(ctx context.Context, c *cli.Env, s school.School, word string) (school.Account, error) {
	a, err := s.Account(ctx, school.AccountID(word))
	if !errors.Is(err, store.ErrNotFound) {
		return a, err
	}
	all, err := s.Accounts(ctx)
	if err != nil {
		return a, err
	}
	for _, a := range all {
		if a.External != "" && a.External == word {
			return a, nil
		}
	}
	return a, cli.NotFound(fmt.Sprintf(c.Say.Server.NoPerson, cli.Line(word)), c.Say.Server.NoPersonHint)
}

// administered returns a command on one account. It is written down.
func administered(c *cli.Env, use string, p *place, do func(context.Context, *cli.Env, school.School, school.Account) error) func(context.Context, *cli.Env, []string) error {
	return func(ctx context.Context, c *cli.Env, args []string) error {
		return p.with(ctx, c, func(s school.School) error {
			a, err := account(ctx, c, s, args[0])
			if err != nil {
				return err
			}
			if err := do(ctx, c, s, a); err != nil {
				return err
			}
			return s.Log(ctx, school.Event{At: c.Now(), What: school.Administer, Whom: string(a.ID) + " " + use})
		})
	}
}

func newPeopleDisable(c *cli.Env) *cobra.Command {
	var p place
	cmd := c.Leaf("disable PERSON", c.Say.Server.PeopleDisable, administered(c, "disable", &p, func(ctx context.Context, c *cli.Env, s school.School, a school.Account) error {
		a.Active = false
		if err := s.SaveAccounts(ctx, []school.Account{a}); err != nil {
			return err
		}
		c.Note(c.Say.Server.Disabled, cli.Line(a.Name))
		return nil
	}))
	p.addTo(c, cmd)
	return cmd
}

func newPeopleErase(c *cli.Env) *cobra.Command {
	var p place
	var yes bool
	cmd := c.Leaf("erase PERSON", c.Say.Server.PeopleErase, administered(c, "erase", &p, func(ctx context.Context, c *cli.Env, s school.School, a school.Account) error {
		if err := c.Confirm(fmt.Sprintf(c.Say.Server.AskErase, cli.Line(a.Name)), yes); err != nil {
			return err
		}
		if err := s.Erase(ctx, a.ID, c.Now()); err != nil {
			return err
		}
		c.Note(c.Say.Server.Erased, cli.Line(a.Name))
		return s.Log(ctx, school.Event{At: c.Now(), What: school.Erasing, Whom: string(a.ID)})
	}))
	p.addTo(c, cmd)
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, c.Say.CLI.Flags.Yes)
	return cmd
}

func newPeopleKeys(c *cli.Env) *cobra.Command {
	var p place
	var drop string
	cmd := c.Leaf("keys PERSON", c.Say.Server.PeopleKeys, administered(c, "keys", &p, func(ctx context.Context, c *cli.Env, s school.School, a school.Account) error {
		keys, err := s.Keys(ctx, a.ID)
		if err != nil {
			return err
		}
		if drop == "" {
			rows := [][]string{}
			for _, k := range keys {
				rows = append(rows, []string{k.Fingerprint, c.Say.Date(k.AddedAt.Local())})
			}
			fmt.Fprint(c.Out, cli.Columns(rows))
			return nil
		}
		if !slices.ContainsFunc(keys, func(k school.Key) bool { return k.Fingerprint == drop }) {
			return store.ErrNotFound
		}
		if err := s.DeleteKey(ctx, drop); err != nil {
			return err
		}
		c.Note(c.Say.Server.KeyDropped, cli.Line(drop))
		return s.Log(ctx, school.Event{At: c.Now(), What: school.KeyDeleted, Whom: drop})
	}))
	p.addTo(c, cmd)
	cmd.Flags().StringVar(&drop, "drop", "", c.Say.Server.DropKey)
	return cmd
}
