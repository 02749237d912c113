package plain

import (
	"context"
	"fmt"
	"strings"

	"autoeval/store/intake"
	"autoeval/store/rncp"
	"autoeval/tui/aloud"
	"autoeval/tui/speech"
)

// importTitle makes a grid of one title, once the person agreed to how its
// competencies are split. Leaving keeps nothing.
func (p *program) importTitle(ctx context.Context, path, number string) error {
	sheet, err := intake.Sheet(ctx, path, number, p.far())
	if err != nil {
		return err
	}
	d := rncp.NewDraft(sheet)
	if len(d.Split.Parts) == 0 {
		return refusal(fmt.Sprintf(p.Text.CLI.Import.NoCompetency, speech.Safe(sheet.Number)))
	}
	t, m, agreed := p.Text.Plain.Pages, p.Text.Plain.Menu, false
	p.Talk.Say("%s", p.Text.Parted(speech.Safe(sheet.Title), len(d.Split.Parts), len(d.Split.Groups)))
	p.sayUnused(d)
	one := func(verb string) func(context.Context, []int, string) (result, error) {
		return func(_ context.Context, n []int, words string) (result, error) {
			return again, p.correct(d, verb, n[0], words)
		}
	}
	err = p.turn(ctx, page{name: t.Split, ask: t.SplitAsk, rows: func(context.Context) ([]string, error) { return p.partRows(d.Split), nil }, can: []can{
		{order: t.Keep, do: func(context.Context, []int, string) (result, error) { agreed = true; return left, nil }},
		{order: t.Join, numbers: 1, do: one("m")},
		{order: t.Cut, numbers: 1, words: true, do: one("s")},
		{order: m.Modify, numbers: 1, words: true, do: one("e")},
		{order: m.Remove, numbers: 1, do: one("d")},
		{order: t.Heading, numbers: 1, do: one("h")},
		{order: t.Attitude, numbers: 1, do: one("a")},
		{order: t.Shift, numbers: 1, words: true, do: one("v")},
		{order: t.Option, numbers: 1, do: func(_ context.Context, n []int, _ string) (result, error) {
			return again, p.correct(d, "x", d.Split.Parts[n[0]].Group, "")
		}},
		{order: t.Source, numbers: 1, do: func(_ context.Context, n []int, _ string) (result, error) {
			p.Talk.Say("%s", aloud.Joined(p.Text.Imports.OfRegister, speech.Safe(strings.Join(strings.Fields(d.Text(d.Split.Parts[n[0]].Group)), " "))))
			return looked, nil
		}},
		{order: t.Undo, do: func(context.Context, []int, string) (result, error) { return again, p.refusedCorrection(d, "u") }},
	}})
	if err != nil || !agreed {
		p.Talk.Say("%s", m.Stays)
		return err
	}
	return p.keepGrid(ctx, sheet.Grid(d.Split))
}

// correct does a correction of a line or group, counted from 0.
func (p *program) correct(d *rncp.Draft, verb string, n int, words string) error {
	return p.refusedCorrection(d, fmt.Sprintf("%s %d %s", verb, n+1, words))
}

// refusedCorrection does a correction, or says why not.
func (p *program) refusedCorrection(d *rncp.Draft, line string) error {
	if _, err := d.Do(line); err != nil {
		return refusal(p.Text.SplitRefusal(err))
	}
	p.sayUnused(d)
	return nil
}

// sayUnused says what of the register is in no line.
func (p *program) sayUnused(d *rncp.Draft) {
	u := d.Unused()
	if u.Words == 0 {
		return
	}
	runs := make([]string, len(u.Runs))
	for i, r := range u.Runs {
		runs[i] = speech.Safe(r)
	}
	p.Talk.Say(p.Text.CLI.Import.Unused, p.Text.Number(u.Words), p.Text.Number(u.Of), strings.Join(runs, " … "))
}

// partRows returns the competencies as they are split, the first of each group with
// its name, the first under a head with that.
func (p *program) partRows(s rncp.Split) []string {
	out := make([]string, len(s.Parts))
	for i, part := range s.Parts {
		out[i] = speech.Safe(strings.TrimSpace(part.Mark + " " + part.Text))
		for _, d := range part.Details {
			out[i] = aloud.Joined(out[i], speech.Safe(d))
		}
		if part.Attitude {
			out[i] = aloud.Joined(out[i], p.Text.CLI.Import.Attitude)
		}
		if part.Head != "" && (i == 0 || s.Parts[i-1].Head != part.Head) {
			out[i] = speech.Safe(part.Head) + ". " + out[i]
		}
		if i == 0 || s.Parts[i-1].Group != part.Group {
			g := s.Groups[part.Group]
			out[i] = fmt.Sprintf(p.Text.Imports.GroupOf, part.Group+1) + p.Text.Words.Colon + speech.Safe(strings.TrimSpace(g.Code+" "+g.Label)) + ". " + out[i]
		}
	}
	return out
}
