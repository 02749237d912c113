package plain

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/store/lineage"
	"autoeval/store/post"
	"autoeval/tui/aloud"
	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// cohort lists the learners who sent something on the grid in use, to filter,
// sort and read; a code says how many are at each level of an item.
func (p *program) cohort(ctx context.Context) error {
	g, err := p.cohortGrid(ctx)
	if err != nil {
		return err
	}
	var all []*model.CohortRow
	var s sifted
	rows := func(ctx context.Context) (out []string, err error) {
		if all, err = p.learners(ctx, g, s); err != nil {
			return nil, err
		}
		for _, r := range all {
			out = append(out, p.learnerSaid(g, r))
		}
		return out, nil
	}
	if all, err = p.learners(ctx, g, s); err != nil {
		return err
	}
	p.saySums(g, all)
	if err := p.sayBeside(ctx, g); err != nil {
		return err
	}
	return p.turn(ctx, page{sifted: &s, name: p.Text.Home.Cohort, rows: rows, ask: fmt.Sprintf(p.Text.Plain.Pages.CohortAsk, speech.Safe(string(g.Items[0].Code))),
		can: append([]can{{numbers: 1, do: func(_ context.Context, n []int, _ string) (result, error) {
			p.sayLearner(g, all[n[0]])
			return looked, nil
		}}, {order: p.Text.Plain.Pages.Year, do: func(ctx context.Context, _ []int, _ string) (result, error) {
			return looked, p.year(ctx, g, s)
		}}}, p.sift(&s, g)...),
		other: func(_ context.Context, typed string) (result, error) {
			it, ok := g.Item(model.ItemCode(typed))
			if !ok {
				return unknown, nil
			}
			d := model.SumCohort(g, all).Items[it.Code]
			p.Talk.Say("%s%s%s", aloud.Item(p.Text, g, it.Code), p.Text.Words.Colon, aloud.Distribution(p.Text, g.Scale(it.Scale), d))
			return looked, nil
		},
	})
}

// cohortGrid returns the grid in use; where nothing was shared on it, that of what
// came last.
func (p *program) cohortGrid(ctx context.Context) (*model.Grid, error) {
	g, err := p.InUse(ctx)
	if err != nil {
		return nil, err
	}
	all, err := p.Store.ReceivedSessions(ctx)
	if err != nil || len(all) == 0 || slices.ContainsFunc(all, func(r model.ReceivedSummary) bool { return r.Session.Grid.ID == g.ID }) {
		return g, err
	}
	return p.Grids.Grid(ctx, all[len(all)-1].Session.Grid)
}

// learners returns the rows of the cohort, filtered and sorted. Levels that a mentor
// is not to see yet are out of them.
func (p *program) learners(ctx context.Context, g *model.Grid, s sifted) ([]*model.CohortRow, error) {
	all, err := p.Store.ReceivedSessions(ctx)
	if err != nil {
		return nil, err
	}
	l, err := lineage.Of(ctx, p.Store, p.Grids, g)
	if err != nil {
		return nil, err
	}
	gathering := model.Gather(p.Now(), l.IDs()...)
	for i := range all {
		gathering.Add(&all[i])
	}
	rows := gathering.Rows(lang.Fold)
	if err := l.Rows(rows); err != nil {
		return nil, err
	}
	if err := post.Hide(ctx, p.Store, rows); err != nil {
		return nil, err
	}
	if seek := p.Text.Seek(s.words, p.Now()); !seek.Empty() {
		rows = slices.DeleteFunc(rows, func(r *model.CohortRow) bool {
			return !seek.FindsRow(r, lang.Fold(p.learnerSaid(g, r)+" "+p.Text.RowWords(r, p.Now())))
		})
	}
	model.SortCohort(rows, [...]model.CohortOrder{model.ByWaiting, model.ByName, model.ByDate, model.ByLevel}[s.by], s.item)
	return rows, nil
}

// saySums says how many there are, how many wait, and whose levels are hidden.
func (p *program) saySums(g *model.Grid, rows []*model.CohortRow) {
	t, sums := p.Text.CLI.Exchange.Cohort, model.SumCohort(g, rows)
	p.Talk.Say("%s. %s.", aloud.Text(p.Text, g.Title), aloud.Joined(p.Text.Count(sums.Learners, t.Learners), p.Text.Count(sums.Waiting, t.Waiting), p.Text.Count(sums.Stale, t.Stale)))
	if sums.Hidden > 0 {
		p.Talk.Say("%s", p.Text.Count(sums.Hidden, p.Text.Plain.Pages.HiddenLevels))
	}
}

// sayBeside says what was received on other grids.
func (p *program) sayBeside(ctx context.Context, g *model.Grid) error {
	all, err := p.Store.ReceivedSessions(ctx)
	for _, said := range p.Text.Beside(model.Beside(all, g.ID, p.Now())) {
		p.Talk.Say("%s", said)
	}
	return err
}

// learnerSaid returns a learner as a row: the latest session, what waits, and how
// many items are at each level.
func (p *program) learnerSaid(g *model.Grid, r *model.CohortRow) string {
	t := p.Text.CLI.Exchange.Cohort
	old, levels := "", p.Text.Plain.Pages.LevelsHidden
	if r.Stale {
		old = t.StaleMark
	}
	if !r.Hidden {
		d := model.Distribute(g, r.Latest.Session.Levels.Map(), model.Competency)
		levels = aloud.Joined(aloud.Distribution(p.Text, g.Scale(g.ItemsOf(model.Competency)[0].Scale), d), p.Text.RowAnew(g, r))
	}
	return aloud.Joined(p.person(r.Learner), p.Text.Exchange.Stages[string(r.Stage)], strings.TrimSpace(p.Text.Date(r.Latest.Session.When().Local())+" "+old), p.waits(r), levels)
}

// waits returns where a learner's latest session stands, and how long a session has
// waited: the latest, or another one, which is named.
func (p *program) waits(r *model.CohortRow) string {
	state := p.Text.ReceivedState(&r.Latest, p.Now())
	if r.Waiting == 0 {
		return state
	}
	ago := p.Text.Ago(r.Since.Local(), p.Now().Local())
	if _, label, ok := r.WaitsElsewhere(); ok {
		return fmt.Sprintf(p.Text.CLI.Exchange.Cohort.OtherWaits, state, speech.Safe(label), ago)
	}
	return state + " (" + ago + ")"
}

// sayLearner says a learner's latest levels, item by item.
func (p *program) sayLearner(g *model.Grid, r *model.CohortRow) {
	p.Talk.Say("%s, %s", p.person(r.Learner), aloud.Session(p.Text, r.Latest.Session.Label, r.Latest.Session.When()))
	if r.Hidden {
		p.Talk.Say("%s", title(p.Text.Plain.Pages.LevelsHidden)+".")
		return
	}
	for _, it := range g.Items {
		l, aside := r.Latest.Session.Levels.Of(it.Code), p.Text.RowAside(r, it.Code)
		switch {
		case l.Rated():
			p.Talk.Say("%s%s%s", aloud.Item(p.Text, g, it.Code), p.Text.Words.Colon, aloud.Joined(aloud.Level(p.Text, g, it.Code, l), aside))
		case aside != "":
			p.Talk.Say("%s%s%s", aloud.Item(p.Text, g, it.Code), p.Text.Words.Colon, aloud.Joined(p.Text.Words.Unrated, aside))
		}
	}
}
