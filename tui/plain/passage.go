package plain

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/store/intake"
	"autoeval/store/lineage"
	"autoeval/store/work"
	"autoeval/tui/aloud"
	"autoeval/tui/speech"
)

// linking is a passage as the person corrects it.
type linking struct {
	*program
	draft lineage.Draft
	undo  []lineage.Draft
	past  []model.SessionSummary
	rows  []model.Link
}

// passage reads what became of the items of one version in another, and takes what
// the person says of it. Leaving keeps nothing.
func (p *program) passage(ctx context.Context, from, to model.GridRef) error {
	old, err := p.Grids.Grid(ctx, from)
	if err != nil {
		return err
	}
	now, err := p.Grids.Grid(ctx, to)
	if err != nil {
		return err
	}
	d, err := lineage.NewDraft(ctx, p.Store, old, now)
	if err != nil {
		return err
	}
	return p.link(ctx, d)
}

// passageFile reads a passage that somebody gave.
func (p *program) passageFile(ctx context.Context, path string) error {
	d, err := intake.Passage(ctx, p.Store, intake.Serving(p.Grids), path)
	if err != nil {
		return err
	}
	return p.link(ctx, d)
}

// link says a draft and takes what the person says of it.
func (p *program) link(ctx context.Context, d lineage.Draft) error {
	l := &linking{program: p, draft: d}
	past, err := work.Past(ctx, p.Store, p.Grids, d.From, "", work.All)
	if err != nil {
		return err
	}
	l.past = past.Finished
	t := p.Text.Plain.Passages
	p.Talk.Say("%s", p.between(d.From.Ref(), d.To.Ref()))
	if by := l.draft.Passage.By; by != "" {
		p.Talk.Say(p.Text.Passage.By, speech.Safe(by))
	}
	err = p.turn(ctx, page{name: p.Text.Passage.One, ask: t.OneAsk, rows: func(context.Context) ([]string, error) { return l.list(), nil }, can: []can{
		{numbers: 1, do: func(_ context.Context, n []int, _ string) (result, error) { l.whole(l.rows[n[0]]); return looked, nil }},
		{order: t.Becomes, numbers: 1, words: true, do: func(_ context.Context, n []int, words string) (result, error) {
			return l.become(l.rows[n[0]], words)
		}},
		{order: t.Counts, numbers: 1, do: func(_ context.Context, n []int, _ string) (result, error) { return l.count(l.rows[n[0]]) }},
		{order: t.Drop, numbers: 1, do: func(_ context.Context, n []int, _ string) (result, error) {
			x := l.rows[n[0]]
			if len(x.From) == 0 {
				return looked, refusal(t.IsNew)
			}
			return l.correct(func(d *lineage.Draft) error { return d.Become(x.From, nil) })
		}},
		{order: t.Decide, numbers: 1, do: func(_ context.Context, n []int, _ string) (result, error) {
			x := l.rows[n[0]]
			return l.correct(func(d *lineage.Draft) error { d.Part(x); return nil })
		}},
		{order: p.Text.Plain.Pages.Undo, do: func(context.Context, []int, string) (result, error) { return l.takeBack() }},
		{order: t.Keep, do: func(ctx context.Context, _ []int, _ string) (result, error) { return l.keep(ctx) }},
	}})
	if err == nil && len(l.undo) > 0 && !l.draft.Kept {
		p.Talk.Say("%s", p.Text.Plain.Menu.Stays)
	}
	return err
}

// list says every link in a line.
func (l *linking) list() []string {
	l.rows = l.draft.Links()
	out := make([]string, len(l.rows))
	for i, x := range l.rows {
		out[i] = l.said(x)
	}
	return out
}

// said returns one link: the older items, what they became, and what that is.
func (l *linking) said(x model.Link) string {
	t := l.Text.Plain.Passages
	from, to := aloud.Items(l.Text, l.draft.From, x.From), aloud.Items(l.Text, l.draft.To, x.To)
	switch {
	case len(x.From) == 0:
		return aloud.Joined(to, l.Text.LinkSaid(x))
	case len(x.To) == 0, from == to:
		return aloud.Joined(from, l.Text.LinkSaid(x))
	}
	return aloud.Joined(from, fmt.Sprintf(t.Became, to), l.Text.LinkSaid(x))
}

// whole says both texts of a link and what the person answered.
func (l *linking) whole(x model.Link) {
	t := l.Text.Passage
	side := func(label string, g *model.Grid, codes []model.ItemCode) {
		for _, c := range codes {
			it, _ := g.Item(c)
			l.field(label, string(c)+" "+l.Text.In(it.Statement))
		}
	}
	side(t.Before, l.draft.From, x.From)
	if x.Kind() == model.LinkSame {
		l.Talk.Say("%s", t.SameWords)
	} else {
		side(t.After, l.draft.To, x.To)
		l.Talk.Say("%s.", title(l.Text.LinkSaid(x)))
	}
	var answers []string
	for _, c := range x.From {
		for _, s := range l.past {
			if level := s.Levels.Of(c); level.Rated() {
				answers = append(answers, strings.TrimSpace(l.called(s.Label)+" "+string(c)+" "+aloud.Level(l.Text, l.draft.From, c, level)))
			}
		}
	}
	if len(answers) > 0 {
		l.Talk.Say(t.Yours, strings.Join(answers, ", "))
	}
	if x.Note != "" {
		l.Talk.Say("%s", l.quoted(x.Note))
	}
}

// become links the items of a row with those whose codes were typed: newer ones, or
// older ones where the row is a new item.
func (l *linking) become(x model.Link, typed string) (result, error) {
	g := l.draft.To
	if len(x.From) == 0 {
		g = l.draft.From
	}
	var codes []model.ItemCode
	for _, w := range strings.FieldsFunc(typed, func(r rune) bool { return r == ' ' || r == ',' }) {
		it, ok := g.Typed(w)
		if !ok {
			return looked, refusal(fmt.Sprintf(l.Text.Plain.Passages.NoItem, speech.Safe(w)))
		}
		if !slices.Contains(codes, it.Code) {
			codes = append(codes, it.Code)
		}
	}
	if len(codes) == 0 {
		return looked, refusal(l.Text.Plain.Passages.NameItems)
	}
	from, to := x.From, codes
	if len(from) == 0 {
		from, to = codes, x.To
	}
	return l.correct(func(d *lineage.Draft) error { return d.Become(from, to) })
}

// count says whether old answers count for an item worded anew.
func (l *linking) count(x model.Link) (result, error) {
	if x.Kind() != model.LinkReworded {
		return looked, refusal(l.Text.Passage.OnlyReworded)
	}
	return l.correct(func(d *lineage.Draft) error { return d.Hold(x.To[0], !x.Holds) })
}

func (l *linking) correct(do func(*lineage.Draft) error) (result, error) {
	was := l.draft
	if err := do(&l.draft); err != nil {
		l.draft = was
		return looked, err
	}
	l.undo = append(l.undo, was)
	l.Talk.Say("%s", l.Text.PassageEffect(l.draft.Links()))
	return again, nil
}

func (l *linking) takeBack() (result, error) {
	n := len(l.undo)
	if n == 0 {
		return looked, refusal(l.Text.CLI.Import.NothingToUndo)
	}
	l.draft, l.undo = l.undo[n-1], l.undo[:n-1]
	l.Talk.Say("%s", l.Text.App.Undone)
	return again, nil
}

// keep says what will be seen, asks, and keeps the passage.
func (l *linking) keep(ctx context.Context) (result, error) {
	if l.draft.Kept {
		return looked, refusal(l.Text.Passage.AlreadyKept)
	}
	l.Talk.Say("%s %s", l.Text.PassageEffect(l.draft.Links()), l.Text.Passage.Unchanged)
	if !l.agrees("%s", l.Text.Passage.Ask) {
		return looked, nil
	}
	if err := lineage.KeepPassage(ctx, l.Store, l.Grids, &l.draft, l.Now()); err != nil {
		return looked, err
	}
	l.undo = nil
	l.Talk.Say(l.Text.Passage.Kept, speech.Safe(l.draft.From.Ref().String()), speech.Safe(l.draft.To.Ref().String()))
	return left, nil
}
