package plain

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"unicode/utf8"

	"autoeval/model"
	"autoeval/store/intake"
	"autoeval/store/rncp"
	"autoeval/store/work"
	"autoeval/tui/aloud"
	"autoeval/tui/speech"
)

// grids lists the grids, to choose the one to work with and to import others.
func (p *program) grids(ctx context.Context) error {
	var all []model.ShelvedGrid
	t := p.Text.Plain.Menu
	rows := func(ctx context.Context) (out []string, err error) {
		now, err := p.InUse(ctx)
		if err != nil {
			return nil, err
		}
		if all, err = p.Grids.Every(ctx); err != nil {
			return nil, err
		}
		for _, g := range all {
			row := aloud.Joined(aloud.Text(p.Text, g.Title), "version "+speech.Safe(g.Version), p.Text.Count(g.Count(model.Competency), p.Text.Words.Competencies), p.Text.Origin(g))
			if g.Ref() == now.Ref() {
				row = fmt.Sprintf(t.Current, row)
			}
			out = append(out, row)
		}
		return out, nil
	}
	return p.turn(ctx, page{name: p.Text.Home.Grids, rows: rows, ask: t.GridAsk,
		can: []can{{numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			return altered, p.use(ctx, all[n[0]])
		}}, {order: t.Remove, numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			return altered, p.letGo(ctx, all[n[0]])
		}}},
		other: func(ctx context.Context, typed string) (result, error) {
			if p.Files.None {
				return looked, refusal(p.Text.Service.NoFiles)
			}
			path := work.Locate(typed)
			if _, err := os.Stat(path); err != nil {
				return looked, err
			}
			return altered, p.importGrid(ctx, path)
		},
	})
}

// sayElsewhere says what there is on other titles than the one in use, each under
// its own name, and how to go back to them.
func (p *program) sayElsewhere(ctx context.Context) error {
	g, err := p.InUse(ctx)
	if err != nil {
		return err
	}
	all, err := work.Elsewhere(ctx, p.Store, p.Grids, g.ID)
	if said := p.Text.ElsewhereOnPage(all); said != "" {
		p.Talk.Say("%s", said)
	}
	return err
}

// use makes a version the one that the person works with, and adopts it.
func (p *program) use(ctx context.Context, g model.ShelvedGrid) error {
	if g.Origin.Foreign() && !p.agrees("%s", p.Text.Shelf.OnlyReads+" "+p.Text.Shelf.AdoptAsk) {
		p.Talk.Say("%s", p.Text.Plain.Menu.Stays)
		return nil
	}
	_, err := work.UseGrid(ctx, p.Store, g, false)
	if err == nil {
		p.Talk.Say(p.Text.CLI.Profile.GridSaved, aloud.Text(p.Text, g.Title))
	}
	return err
}

// letGo deletes a version for good, once the person agreed.
func (p *program) letGo(ctx context.Context, g model.ShelvedGrid) error {
	t, said := p.Text.Shelf, speech.Safe(g.Ref().String())
	if g.BuiltIn {
		return refusal(t.BuiltInStays)
	}
	if !p.agrees(t.Ask, said) {
		return nil
	}
	if err := work.DeleteGrid(ctx, p.Store, g); err != nil {
		if text, hint := p.Text.GridStays(err); text != "" {
			return refusal(strings.TrimSpace(text + " " + hint))
		}
		return err
	}
	p.Talk.Say(t.Deleted, said)
	return nil
}

// importGrid takes in a file that holds a grid: of an export of the register,
// the title that the person chooses.
func (p *program) importGrid(ctx context.Context, path string) error {
	kind, err := intake.KindOf(ctx, path)
	if err != nil {
		return err
	}
	if kind == intake.Register {
		return p.titles(ctx, path)
	}
	g, lost, err := intake.Read(ctx, path, kind, "")
	if err != nil {
		return err
	}
	for i, l := range lost {
		if i == 0 {
			p.Talk.Say("%s", p.Text.CLI.Import.LostReading)
		}
		p.Talk.Say("%s (%s)", p.Text.CLI.Import.Losses[string(l.What)], p.Text.Number(l.N))
	}
	return p.keepGrid(ctx, g)
}

// keepGrid keeps a grid and says so; the same one again changes nothing.
func (p *program) keepGrid(ctx context.Context, g *model.Grid) error {
	t := p.Text.CLI.Import
	already, err := intake.Keep(ctx, p.Store, p.Grids, g)
	switch {
	case err != nil:
		return err
	case already:
		p.Talk.Say(t.Already, speech.Safe(string(g.ID)), speech.Safe(g.Version))
	default:
		p.Talk.Say(t.Imported, aloud.Text(p.Text, g.Title), speech.Safe(string(g.ID)), speech.Safe(g.Version), len(g.Groups), g.Count(model.Competency), len(g.Activities))
	}
	p.validity(g)
	return nil
}

// listed is how many titles of the register are looked at.
const listed = 200

// titles lists the titles of an export that hold the words, to import one by its
// number. Other words look again.
func (p *program) titles(ctx context.Context, path string) error {
	t := p.Text.Plain.Pages
	words, ok := p.Talk.Ask("%s", t.SearchAsk)
	if !ok || p.enough(words) {
		return nil
	}
	for {
		found, err := intake.Titles(path, words, listed)
		if err != nil {
			return err
		}
		anew := ""
		rows := func(context.Context) (out []string, err error) {
			for _, x := range found {
				out = append(out, p.titleRow(x))
			}
			return out, nil
		}
		err = p.turn(ctx, page{name: t.Titles, rows: rows, ask: t.TitlesAsk,
			can: []can{{numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
				return left, p.importTitle(ctx, path, found[n[0]].Number)
			}}},
			other: func(_ context.Context, typed string) (result, error) { anew = typed; return left, nil },
		})
		if words = anew; err != nil || anew == "" {
			return err
		}
	}
}

// titleRow is a title of the register as a row.
func (p *program) titleRow(x rncp.Entry) string {
	t := p.Text.CLI.Import
	state, until := t.Inactive, t.UntilUnknown
	if x.Active {
		state = t.Active
	}
	if !x.RegistrationEnd.IsZero() {
		until = fmt.Sprintf(t.Until, p.Text.ShortDate(x.RegistrationEnd))
	}
	return aloud.Joined(speech.Safe(x.Title), speech.Safe(x.Number), state, until)
}

// importTitle makes a grid of one title, once the person agreed to how its
// competencies are split. Leaving keeps nothing.
func (p *program) importTitle(ctx context.Context, path, number string) error {
	sheet, err := intake.Sheet(path, number)
	if err != nil {
		return err
	}
	split := sheet.Split()
	if len(split.Parts) == 0 {
		return refusal(fmt.Sprintf(p.Text.CLI.Import.NoCompetency, speech.Safe(sheet.Number)))
	}
	t, agreed := p.Text.Plain.Pages, false
	p.Talk.Say(p.Text.CLI.Import.Proposal, speech.Safe(sheet.Title), len(split.Parts), len(split.Groups))
	err = p.turn(ctx, page{name: t.Split, ask: t.SplitAsk, rows: func(context.Context) ([]string, error) { return partRows(split), nil }, can: []can{
		{order: t.Keep, do: func(context.Context, []int, string) (result, error) { agreed = true; return left, nil }},
		{order: t.Join, numbers: 1, do: func(_ context.Context, n []int, _ string) (result, error) {
			return again, p.refused(split.Merge(n[0]), n[0])
		}},
		{order: t.Cut, numbers: 1, words: true, do: func(_ context.Context, n []int, words string) (result, error) {
			return again, p.cut(&split, n[0], words)
		}},
		{order: p.Text.Plain.Menu.Modify, numbers: 1, words: true, do: func(_ context.Context, n []int, words string) (result, error) {
			return again, p.refused(split.Edit(n[0], words), n[0])
		}},
		{order: p.Text.Plain.Menu.Remove, numbers: 1, do: func(_ context.Context, n []int, _ string) (result, error) {
			return again, p.refused(split.Drop(n[0]), n[0])
		}},
	}})
	if err != nil || !agreed {
		p.Talk.Say("%s", p.Text.Plain.Menu.Stays)
		return err
	}
	return p.keepGrid(ctx, sheet.Grid(split))
}

// partRows are the proposed competencies, the first of each group with its name.
func partRows(s rncp.Split) []string {
	out := make([]string, len(s.Parts))
	for i, part := range s.Parts {
		out[i] = speech.Safe(part.Text)
		if i == 0 || s.Parts[i-1].Group != part.Group {
			g := s.Groups[part.Group]
			out[i] = speech.Safe(strings.TrimSpace(g.Code+" "+g.Label)) + ". " + out[i]
		}
	}
	return out
}

// cut splits a line before the words given.
func (p *program) cut(s *rncp.Split, at int, words string) error {
	text := s.Parts[at].Text
	i := strings.Index(text, words)
	if words == "" || i <= 0 {
		return refusal(fmt.Sprintf(p.Text.CLI.Import.WhereToSplit, at+1))
	}
	return p.refused(s.SplitAt(at, utf8.RuneCountInString(text[:i])), at)
}

// refused says why a line cannot be corrected so.
func (p *program) refused(err error, at int) error {
	t := p.Text.CLI.Import
	switch {
	case err == nil:
		return nil
	case errors.Is(err, rncp.ErrNoPart):
		return refusal(fmt.Sprintf(t.NoSuchLine, fmt.Sprint(at+2)))
	case errors.Is(err, rncp.ErrOtherBloc):
		return refusal(t.OtherGroup)
	case errors.Is(err, rncp.ErrEmptyPart):
		return refusal(t.NoWords)
	}
	return err
}
