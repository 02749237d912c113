package plain

import (
	"context"
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/store/lineage"
	"autoeval/store/work"
	"autoeval/tui/aloud"
	"autoeval/tui/speech"
)

// passages lists what was said of versions of grids, and what can be.
func (p *program) passages(ctx context.Context) error {
	var all []lineage.Pair
	var gone []model.Passage
	t := p.Text.Plain.Passages
	rows := func(ctx context.Context) (out []string, err error) {
		use, err := p.InUse(ctx)
		if err != nil {
			return nil, err
		}
		if all, err = lineage.Pairs(ctx, p.Store, p.Grids, use); err != nil {
			return nil, err
		}
		for _, x := range all {
			row := aloud.Joined(p.between(x.From, x.To), p.Text.Passage.Standings[x.Standing.String()])
			if x.Links != nil {
				row += ". " + p.Text.PassageEffect(x.Links)
			}
			out = append(out, row)
		}
		return out, nil
	}
	return p.turn(ctx, page{name: p.Text.Passage.Place, rows: rows, ask: t.ListAsk, can: []can{
		{numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			return altered, p.passage(ctx, all[n[0]].From, all[n[0]].To)
		}},
		{order: p.Text.Plain.Menu.Remove, numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			x := all[n[0]]
			if x.Standing != lineage.Kept {
				return looked, refusal(p.Text.Passage.NotKept)
			}
			from, to := speech.Safe(x.From.String()), speech.Safe(x.To.String())
			if !p.agrees(p.Text.Passage.AskDelete, from, to) {
				return looked, nil
			}
			was, err := lineage.DeletePassage(ctx, p.Store, x.From, x.To)
			if err == nil {
				gone = append(gone, was)
				p.Talk.Say(p.Text.Passage.Deleted, from, to)
			}
			return altered, err
		}},
		{order: p.Text.Plain.Pages.Undo, do: func(ctx context.Context, _ []int, _ string) (result, error) {
			n := len(gone)
			if n == 0 {
				return looked, refusal(p.Text.CLI.Import.NothingToUndo)
			}
			err := lineage.PutBack(ctx, p.Store, gone[n-1])
			if err == nil {
				gone = gone[:n-1]
				p.Talk.Say("%s", p.Text.App.Undone)
			}
			return altered, err
		}},
	}})
}

// between names two versions.
func (p *program) between(from, to model.GridRef) string {
	return fmt.Sprintf(p.Text.Versus.Pair, speech.Safe(from.String()), speech.Safe(to.String()))
}

// offers returns the line of the menu that a passage is worth making from.
func (p *program) offers(ctx context.Context, use *model.Grid) ([]entry, error) {
	all, err := lineage.Due(ctx, p.Store, p.Grids, use, p.Now())
	if err != nil || len(all) == 0 {
		return nil, err
	}
	o, t := all[0], p.Text.Passage
	name := t.OfferVersion
	if o.Successor() {
		name = fmt.Sprintf(t.OfferTitle, speech.Safe(strings.ToUpper(string(o.To.ID))), speech.Safe(strings.ToUpper(string(o.From.ID))))
	}
	do := func(ctx context.Context) error { return p.passage(ctx, o.From.Ref(), o.To.Ref()) }
	if len(all) > 1 {
		do = p.passages
	}
	return []entry{{name, t.OfferAsk, do}, {t.LaterRow, "", p.putOff}}, nil
}

// putOff says when the passages are offered again.
func (p *program) putOff(ctx context.Context) error {
	me, err := work.PutOff(ctx, p.Store, p.Now())
	if err == nil {
		p.Talk.Say(p.Text.Passage.LaterSaid, p.Text.Date(me.Later))
	}
	return err
}
