package grid

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/disk"
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
func listTitles(ctx context.Context, c *cli.Env, in importOptions) error {
	found, err := intake.Titles(ctx, in.file, in.search, in.limit+1, far(c))
	if err != nil {
		return err
	}
	more := len(found) > in.limit
	found = found[:min(in.limit, len(found))]
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
	case more:
		c.Note("%s", c.Say.Count(in.limit, t.More))
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
func readSheet(ctx context.Context, c *cli.Env, in importOptions) (*model.Grid, error) {
	t := c.Say.CLI.Import
	sheet, err := intake.Sheet(ctx, in.file, in.fiche, far(c))
	if errors.Is(err, store.ErrNotFound) {
		return nil, cli.NotFound(fmt.Sprintf(t.NoSheet, cli.Line(in.fiche)), t.NoSheetHint)
	}
	if err != nil {
		return nil, err
	}
	draft := rncp.NewDraft(sheet)
	if len(draft.Split.Parts) == 0 {
		return nil, cli.BadInput(fmt.Sprintf(t.NoCompetency, cli.Line(sheet.Number)), "")
	}
	if in.split != "" {
		script, err := disk.Read(ctx, in.split, maxScript)
		if err == nil {
			err = draft.Script(string(script))
		}
		if err != nil {
			return nil, err
		}
	}
	if in.yes {
		sayUnused(c, draft)
		return sheet.Grid(draft.Split), nil
	}
	showSplit(c, draft)
	if err := correct(c, draft); err != nil {
		return nil, err
	}
	return sheet.Grid(draft.Split), nil
}

// maxScript is more than the corrections of any sheet take.
const maxScript = 256 << 10

// showSplit writes the proposed competencies, numbered, group by group, with the
// heads and lists of the sheet, its activities, and what stands in no line. It is
// part of the conversation, so it goes where the questions go.
func showSplit(c *cli.Env, d *rncp.Draft) {
	s := d.Split
	c.Note("%s", c.Say.Parted(cli.Line(d.Sheet.Title), len(s.Parts), len(s.Groups)))
	group, head := -1, ""
	for i, p := range s.Parts {
		if p.Group != group {
			group, head = p.Group, ""
			c.Note("\n%d. %s", group+1, cli.Line(strings.TrimSpace(s.Groups[group].Code+" "+s.Groups[group].Label)))
		}
		if p.Head != head {
			head = p.Head
			c.Note("     %s", cli.Line(head))
		}
		sayPart(c, i, p)
	}
	for i, a := range d.Sheet.Grid(s).Activities {
		if i == 0 {
			c.Note("\n%s", c.Say.CLI.Grid.Activities)
		}
		c.Note("  %s  %s", cli.Line(string(a.Code)), cli.Line(a.Statement.FR))
	}
	c.Note("")
	sayUnused(c, d)
}

// sayPart writes one line of a split: its number, the certifier's code, its
// words, and the list below it.
func sayPart(c *cli.Env, i int, p rncp.Part) {
	words := strings.TrimSpace(p.Mark + " " + p.Text)
	if p.Attitude {
		words += " (" + c.Say.CLI.Import.Attitude + ")"
	}
	c.Note("%3d  %s", i+1, cli.Line(words))
	for _, detail := range p.Details {
		c.Note("       %s", cli.Line(detail))
	}
}

// sayUnused says what of the sheet is in no line, and which blocs say nothing.
func sayUnused(c *cli.Env, d *rncp.Draft) {
	t := c.Say.CLI.Import
	for _, h := range d.Split.Empty {
		c.Note(t.EmptyBloc, cli.Line(strings.TrimSpace(h.Code+" "+h.Label)))
	}
	u := d.Unused()
	if u.Words == 0 {
		return
	}
	runs := make([]string, len(u.Runs))
	for i, r := range u.Runs {
		runs[i] = cli.Line(r)
	}
	c.Note(t.Unused, c.Say.Number(u.Words), c.Say.Number(u.Of), strings.Join(runs, " … "))
}
