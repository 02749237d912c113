package plain

import (
	"context"
	"fmt"
	"os"
	"strings"

	"autoeval/model"
	"autoeval/store/intake"
	"autoeval/store/rncp"
	"autoeval/store/work"
	"autoeval/tui/aloud"
	"autoeval/tui/lang"
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
		}}, {order: p.Text.Plain.Passages.List, do: func(ctx context.Context, _ []int, _ string) (result, error) {
			return altered, p.passages(ctx)
		}}, {order: p.Text.Plain.Pages.Import, do: func(ctx context.Context, _ []int, _ string) (result, error) {
			path, err := p.chooseFile(ctx, intake.MayHold)
			if err != nil || path == "" {
				return altered, err
			}
			return altered, p.importGrid(ctx, path)
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
	all, err := work.Elsewhere(ctx, p.Store, p.Grids, g)
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
	switch kind {
	case intake.Register:
		return p.titles(ctx, path)
	case intake.Linking:
		return p.passageFile(ctx, path)
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
	use, err := p.InUse(ctx)
	if err != nil {
		return err
	}
	kept, err := intake.KeepBeside(ctx, p.Store, p.Grids, g, use)
	switch {
	case err != nil:
		return err
	case kept.Already:
		p.Talk.Say(t.Already, speech.Safe(string(g.ID)), speech.Safe(g.Version))
	default:
		p.Talk.Say(t.Imported, aloud.Text(p.Text, g.Title), speech.Safe(string(g.ID)), speech.Safe(g.Version), p.Text.Extent(g))
	}
	p.validity(g)
	if kept.Asks {
		if err := p.chooseVersion(ctx, use, g); err != nil {
			return err
		}
	}
	if use, err = p.InUse(ctx); err != nil {
		return err
	}
	offers, err := p.offers(ctx, use)
	for _, o := range offers {
		p.Talk.Say("%s. %s", o.name, o.hint)
	}
	return err
}

// chooseVersion asks whether another version of the grid in use takes its place.
func (p *program) chooseVersion(ctx context.Context, use, g *model.Grid) error {
	t := p.Text.Passage
	if typed, ok := p.Talk.Ask(t.UseNew, speech.Safe(g.Version)); !ok || !lang.Agrees(typed) {
		p.Talk.Say(t.Stays, speech.Safe(use.Version))
		return nil
	}
	_, err := work.ChooseVersion(ctx, p.Store, g.Ref())
	if err == nil {
		p.Talk.Say(t.NowUsed, speech.Safe(g.Version))
	}
	return err
}

// far says how far a long file is read, at each quarter.
func (p *program) far() intake.Progress {
	return intake.Quarters(func(percent int64) { p.Talk.Say(p.Text.CLI.Import.Far, percent) })
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
		found, err := intake.Titles(ctx, path, words, listed, p.far())
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

// titleRow returns a title of the register as a row.
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
