package data

import (
	"context"
	"strconv"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/model"
	"autoeval/store"
)

// table gathers one table: a line of stable column names, then the rows.
func table(ctx context.Context, c *cli.Env, name string) ([][]string, error) {
	st, err := c.Store(ctx)
	if err != nil {
		return nil, err
	}
	switch name {
	case "sessions":
		return sessionTable(ctx, c, st)
	case "evidence":
		return evidenceTable(ctx, c, st)
	case "plan":
		return planTable(ctx, c, st)
	case "notes":
		return noteTable(ctx, c, st)
	}
	return ratingTable(ctx, c, st)
}

func ratingTable(ctx context.Context, c *cli.Env, st store.Store) ([][]string, error) {
	rows := [][]string{{
		"session", "label", "grid", "grid_version", "state", "date", "item", "kind", "title",
		"level", "code", "level_name", "confidence", "note", "evidence", "rated_at",
	}}
	all, err := st.Sessions(ctx)
	if err != nil {
		return nil, err
	}
	for _, sum := range all {
		s, g, err := find.WholeSession(ctx, c, string(sum.ID))
		if err != nil {
			return nil, err
		}
		for _, it := range g.Items {
			r := s.Rating(it.Code)
			if !r.Level.Rated() {
				continue
			}
			scale := g.Scale(it.Scale)
			rows = append(rows, []string{
				string(s.ID), s.Label, string(g.ID), g.Version, stateName(sum), sum.When().Local().Format(cli.DayForm),
				string(it.Code), shape.Kind(it.Kind), c.Say.In(it.Name()), shape.Digit(r.Level), scale.Code(r.Level), c.Say.In(scale.Label(r.Level)),
				numberOrNothing(int(r.Confidence)), r.Note, shape.Join(r.Evidence, " "), timeOrNothing(r.At),
			})
		}
	}
	return rows, nil
}

func sessionTable(ctx context.Context, c *cli.Env, st store.Store) ([][]string, error) {
	rows := [][]string{{"session", "label", "grid", "grid_version", "state", "started_at", "finished_at", "rated", "total", "attitudes_rated", "attitudes_total"}}
	all, err := st.Sessions(ctx)
	if err != nil {
		return nil, err
	}
	for _, s := range all {
		g, err := find.Pinned(ctx, c, s.Grid)
		if err != nil {
			return nil, err
		}
		comp, att := shape.TallyOf(g, s, model.Competency), shape.TallyOf(g, s, model.Attitude)
		rows = append(rows, []string{
			string(s.ID), s.Label, string(g.ID), g.Version, stateName(s), timeOrNothing(s.StartedAt), timeOrNothing(s.FinishedAt),
			strconv.Itoa(comp.Rated), strconv.Itoa(comp.Total), strconv.Itoa(att.Rated), strconv.Itoa(att.Total),
		})
	}
	return rows, nil
}

func evidenceTable(ctx context.Context, c *cli.Env, st store.Store) ([][]string, error) {
	rows := [][]string{{"evidence", "date", "kind", "title", "items", "location", "sha256", "size", "collaboration", "ai_use", "quality", "relevance", "constraints"}}
	all, err := st.Evidence(ctx)
	if err != nil {
		return nil, err
	}
	for _, e := range all {
		x := shape.Evidence(c, e)
		rows = append(rows, []string{
			string(x.ID), x.Date, string(x.Kind), x.Title, shape.Join(x.Items, " "), x.Location, x.SHA256, numberOrNothing(int(e.Size)),
			x.Collaboration, x.AIUse, x.Quality, x.Relevance, x.Constraints,
		})
	}
	return rows, nil
}

func planTable(ctx context.Context, c *cli.Env, st store.Store) ([][]string, error) {
	rows := [][]string{{"action", "state", "due", "item", "text", "created_at", "done_at"}}
	all, err := st.Actions(ctx)
	if err != nil {
		return nil, err
	}
	for _, a := range model.SortActions(all) {
		x := shape.Action(c, a)
		rows = append(rows, []string{string(x.ID), x.State, x.Due, string(x.Item), x.Text, timeOrNothing(a.CreatedAt), timeOrNothing(a.DoneAt)})
	}
	return rows, nil
}

func noteTable(ctx context.Context, c *cli.Env, st store.Store) ([][]string, error) {
	rows := [][]string{{"note", "item", "text", "location", "created_at", "used_at"}}
	all, err := st.Notes(ctx)
	if err != nil {
		return nil, err
	}
	for _, n := range model.SortNotes(all) {
		rows = append(rows, []string{string(n.ID), string(n.Item), n.Text, n.Location, timeOrNothing(n.CreatedAt), timeOrNothing(n.UsedAt)})
	}
	return rows, nil
}

func stateName(s model.SessionSummary) string {
	if s.Finished() {
		return "finished"
	}
	return "open"
}

func timeOrNothing(t time.Time) string {
	if s := shape.Stamp(t); s != nil {
		return *s
	}
	return ""
}

func numberOrNothing(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
