package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"autoeval/model"
	"autoeval/store"
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
func (c *cli) listTitles(in intake) error {
	f, err := rncp.Open(in.file)
	if err != nil {
		return c.registerFault(in.file, err)
	}
	defer f.Close()
	limit := max(in.limit, 0)
	found, err := rncp.Find(f, in.search, limit)
	if err != nil {
		return c.registerFault(in.file, err)
	}
	if c.global.json {
		out := []titleJSON{}
		for _, e := range found {
			out = append(out, titleJSON{e.Number, e.Title, e.Level, e.Active, dayOrNothing(e.RegistrationEnd)})
		}
		return c.printJSON(out)
	}
	t := c.say.CLI.Import
	var rows [][]string
	for _, e := range found {
		state, until := t.Inactive, t.UntilUnknown
		if e.Active {
			state = t.Active
		}
		if !e.RegistrationEnd.IsZero() {
			until = fmt.Sprintf(t.Until, c.say.ShortDate(e.RegistrationEnd))
		}
		rows = append(rows, []string{line(e.Number), state, until, line(e.Title)})
	}
	fmt.Fprint(c.Out, columns(rows))
	switch {
	case len(found) == 0:
		c.note("%s", t.NothingFound)
	case len(found) == limit:
		c.note(t.More, limit)
	}
	c.note("%s", t.FicheHint)
	return nil
}

func dayOrNothing(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(dayForm)
}

// readSheet makes a grid of one title, once a person agreed to how its
// competencies are split.
func (c *cli) readSheet(in intake) (*model.Grid, error) {
	f, err := rncp.Open(in.file)
	if err != nil {
		return nil, c.registerFault(in.file, err)
	}
	defer f.Close()
	t := c.say.CLI.Import
	sheet, err := rncp.Read(f, in.fiche)
	if errors.Is(err, store.ErrNotFound) {
		return nil, notFound(fmt.Sprintf(t.NoSheet, line(in.fiche)), t.NoSheetHint)
	}
	if err != nil {
		return nil, c.registerFault(in.file, err)
	}
	split := sheet.Split()
	if len(split.Parts) == 0 {
		return nil, badInput(fmt.Sprintf(t.NoCompetency, line(sheet.Number)), "")
	}
	if !in.yes {
		c.showSplit(sheet, &split)
		if err := c.correct(sheet, &split); err != nil {
			return nil, err
		}
	}
	return sheet.Grid(split), nil
}

// showSplit writes the proposed competencies, numbered, group by group. It is
// part of the conversation, so it goes where the questions go.
func (c *cli) showSplit(sheet *rncp.Sheet, s *rncp.Split) {
	t := c.say.CLI.Import
	c.note(t.Proposal, line(sheet.Title), len(s.Parts), len(s.Groups))
	group := -1
	for i, p := range s.Parts {
		if p.Group != group {
			group = p.Group
			c.note("\n%s", line(strings.TrimSpace(s.Groups[group].Code+" "+s.Groups[group].Label)))
		}
		c.note("%3d  %s", i+1, line(p.Text))
	}
	c.note("")
}
