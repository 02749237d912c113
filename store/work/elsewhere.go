package work

import (
	"context"
	"errors"
	"slices"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/lineage"
)

// OnTitle is what a person has on a title that neither is the grid in use nor leads
// to it: its own evidence and plan, under the items of one version of it.
type OnTitle struct {
	Grid     *model.Grid // where no such grid is here, one with an ID alone
	Evidence []model.Evidence
	Actions  []model.Action // in the order for reading
	Proved   model.Attested
}

// Apart returns the evidence and the plan that a page of the grid in use has no items
// for, under the titles that they are on, in the order in which these first come up.
func Apart(ctx context.Context, st store.Store, grids Grids, g *model.Grid) ([]OnTitle, error) {
	here, err := lineage.Of(ctx, st, grids, g)
	if err != nil {
		return nil, err
	}
	evidence, err := st.Evidence(ctx)
	if err != nil {
		return nil, err
	}
	actions, err := st.Actions(ctx)
	if err != nil {
		return nil, err
	}
	a := &apart{but: here.IDs()}
	for i := range evidence {
		if t := a.on(evidence[i].Grid); t != nil {
			t.Evidence = append(t.Evidence, evidence[i])
		}
	}
	for _, x := range model.SortActions(actions) {
		if t := a.on(x.Grid); t != nil {
			t.Actions = append(t.Actions, x)
		}
	}
	for i := range a.titles {
		if err := a.titles[i].read(ctx, st, grids); err != nil {
			return nil, err
		}
	}
	return a.titles, nil
}

type apart struct {
	but    []model.GridID
	titles []OnTitle
}

// on returns the title of a version; nil for the one in use and those that lead to
// it. What names no grid is on the one in use.
func (a *apart) on(ref model.GridRef) *OnTitle {
	if ref.ID == "" || slices.Contains(a.but, ref.ID) {
		return nil
	}
	i := slices.IndexFunc(a.titles, func(t OnTitle) bool { return t.Grid.ID == ref.ID })
	if i < 0 {
		i, a.titles = len(a.titles), append(a.titles, OnTitle{Grid: &model.Grid{ID: ref.ID, Version: ref.Version}})
	}
	return &a.titles[i]
}

// read brings what is on a title under the items of its one version.
func (t *OnTitle) read(ctx context.Context, st store.Store, grids Grids) error {
	switch g, err := grids.Grid(ctx, t.Grid.Ref()); {
	case errors.Is(err, store.ErrNotFound):
		return nil
	case err != nil:
		return err
	default:
		t.Grid = g
	}
	l, err := lineage.Of(ctx, st, grids, t.Grid)
	if err != nil {
		return err
	}
	if t.Evidence, err = l.Evidence(t.Evidence); err != nil {
		return err
	}
	if t.Actions, err = l.Actions(t.Actions); err != nil {
		return err
	}
	confirmed, err := st.Confirmed(ctx)
	if err != nil {
		return err
	}
	t.Proved, err = l.Attested(confirmed)
	return err
}

// Elsewhere returns what the person has on other titles than the grid in use,
// each with its name: so that a page with nothing on this one can say where the
// rest is. It lists no sessions.
func Elsewhere(ctx context.Context, st store.Store, grids Grids, g *model.Grid) ([]model.OtherTitle, error) {
	all, err := Apart(ctx, st, grids, g)
	if err != nil {
		return nil, err
	}
	var out []model.OtherTitle
	for i := range all {
		t := &all[i]
		o := model.OtherTitle{Grid: t.Grid.Ref(), Title: t.Grid.Title, Evidence: len(t.Evidence)}
		for j := range t.Actions {
			o.Actions += one(t.Actions[j].State == model.Todo)
		}
		out = append(out, o)
	}
	if out, err = withSessions(ctx, st, grids, g, out); err != nil {
		return nil, err
	}
	return slices.DeleteFunc(out, func(o model.OtherTitle) bool { return o.Sessions+o.Evidence+o.Actions == 0 }), nil
}

// withSessions counts the sessions on other titles: each keeps its grid.
func withSessions(ctx context.Context, st store.Store, grids Grids, g *model.Grid, out []model.OtherTitle) ([]model.OtherTitle, error) {
	here, err := lineage.Of(ctx, st, grids, g)
	if err != nil {
		return nil, err
	}
	kept, err := st.KeptGrids(ctx)
	if err != nil {
		return nil, err
	}
	seen := here.IDs()
	for _, k := range kept {
		if slices.Contains(seen, k.Ref.ID) {
			continue
		}
		seen = append(seen, k.Ref.ID)
		sessions, err := st.GridSessions(ctx, k.Ref.ID, 0)
		if err != nil {
			return nil, err
		}
		i := slices.IndexFunc(out, func(o model.OtherTitle) bool { return o.Grid.ID == k.Ref.ID })
		if i < 0 {
			i, out = len(out), append(out, model.OtherTitle{Grid: k.Ref})
			title, err := grids.Grid(ctx, k.Ref)
			if err == nil {
				out[i].Title = title.Title
			} else if !errors.Is(err, store.ErrNotFound) {
				return nil, err
			}
		}
		out[i].Sessions = len(sessions.Open) + len(sessions.Finished) + sessions.Older
	}
	return out, nil
}
