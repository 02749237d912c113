package grid

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/intake"
	"autoeval/store/rncp"
)

// titleJSON is one title of the register in "grid import --json" without
// --fiche.
type titleJSON struct {
	Number          string `json:"number"`
	Title           string `json:"title"`
	Level           int    `json:"level,omitzero"`
	Active          bool   `json:"active"`
	RegistrationEnd string `json:"registration_end,omitempty"`
}

// listTitles lists or searches the titles of an export.
func listTitles(c *cli.Env, in importOptions) error {
	limit := max(in.limit, 0)
	found, err := intake.Titles(in.file, in.search, limit)
	if err != nil {
		return err
	}
	if c.Options.JSON {
		out := []titleJSON{}
		for _, e := range found {
			out = append(out, titleJSON{e.Number, e.Title, e.Level, e.Active, dayOrNothing(e.RegistrationEnd)})
		}
		return c.PrintJSON(out)
	}
	t := c.Say.CLI.Import
	var rows [][]string
	for _, e := range found {
		state, until := t.Inactive, t.UntilUnknown
		if e.Active {
			state = t.Active
		}
		if !e.RegistrationEnd.IsZero() {
			until = fmt.Sprintf(t.Until, c.Say.ShortDate(e.RegistrationEnd))
		}
		rows = append(rows, []string{cli.Line(e.Number), state, until, cli.Line(e.Title)})
	}
	fmt.Fprint(c.Out, cli.Columns(rows))
	switch {
	case len(found) == 0:
		c.Note("%s", t.NothingFound)
	case len(found) == limit:
		c.Note(t.More, limit)
	}
	c.Note("%s", t.FicheHint)
	return nil
}

func dayOrNothing(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(cli.DayForm)
}

// readSheet makes a grid of one title, once a person agreed to how its
// competencies are split.
func readSheet(c *cli.Env, in importOptions) (*model.Grid, error) {
	t := c.Say.CLI.Import
	sheet, err := intake.Sheet(in.file, in.fiche)
	if errors.Is(err, store.ErrNotFound) {
		return nil, cli.NotFound(fmt.Sprintf(t.NoSheet, cli.Line(in.fiche)), t.NoSheetHint)
	}
	if err != nil {
		return nil, err
	}
	split := sheet.Split()
	if len(split.Parts) == 0 {
		return nil, cli.BadInput(fmt.Sprintf(t.NoCompetency, cli.Line(sheet.Number)), "")
	}
	if !in.yes {
		showSplit(c, sheet, &split)
		if err := correct(c, sheet, &split); err != nil {
			return nil, err
		}
	}
	return sheet.Grid(split), nil
}

// showSplit writes the proposed competencies, numbered, group by group. It is
// part of the conversation, so it goes where the questions go.
func showSplit(c *cli.Env, sheet *rncp.Sheet, s *rncp.Split) {
	t := c.Say.CLI.Import
	c.Note(t.Proposal, cli.Line(sheet.Title), len(s.Parts), len(s.Groups))
	group := -1
	for i, p := range s.Parts {
		if p.Group != group {
			group = p.Group
			c.Note("\n%s", cli.Line(strings.TrimSpace(s.Groups[group].Code+" "+s.Groups[group].Label)))
		}
		c.Note("%3d  %s", i+1, cli.Line(p.Text))
	}
	c.Note("")
}
