package main

import (
	"context"
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"autoeval/model"
	"autoeval/store"
)

// table gathers one table: a line of stable column names, then the rows.
func (c *cli) table(ctx context.Context, name string) ([][]string, error) {
	st, err := c.store(ctx)
	if err != nil {
		return nil, err
	}
	switch name {
	case "sessions":
		return c.sessionTable(ctx, st)
	case "evidence":
		return evidenceTable(ctx, st)
	case "plan":
		return c.planTable(ctx, st)
	}
	return c.ratingTable(ctx, st)
}

func (c *cli) ratingTable(ctx context.Context, st store.Store) ([][]string, error) {
	rows := [][]string{{
		"session", "label", "grid", "grid_version", "state", "date", "item", "kind", "title",
		"level", "code", "level_name", "confidence", "note", "evidence", "rated_at",
	}}
	all, err := st.Sessions(ctx)
	if err != nil {
		return nil, err
	}
	for _, sum := range all {
		s, g, err := c.wholeSession(ctx, string(sum.ID))
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
				string(s.ID), s.Label, string(g.ID), g.Version, stateName(sum), sum.When().Local().Format(dayForm),
				string(it.Code), kindName(it.Kind), c.say.In(it.Name()), digit(r.Level), scale.Code(r.Level), c.say.In(scale.Label(r.Level)),
				numberOrNothing(int(r.Confidence)), r.Note, join(r.Evidence, " "), timeOrNothing(r.At),
			})
		}
	}
	return rows, nil
}

func (c *cli) sessionTable(ctx context.Context, st store.Store) ([][]string, error) {
	rows := [][]string{{"session", "label", "grid", "grid_version", "state", "started_at", "finished_at", "rated", "total", "attitudes_rated", "attitudes_total"}}
	all, err := st.Sessions(ctx)
	if err != nil {
		return nil, err
	}
	for _, s := range all {
		g, err := c.pinned(ctx, s.Grid)
		if err != nil {
			return nil, err
		}
		comp, att := tallyOf(g, s, model.Competency), tallyOf(g, s, model.Attitude)
		rows = append(rows, []string{
			string(s.ID), s.Label, string(g.ID), g.Version, stateName(s), timeOrNothing(s.StartedAt), timeOrNothing(s.FinishedAt),
			strconv.Itoa(comp.Rated), strconv.Itoa(comp.Total), strconv.Itoa(att.Rated), strconv.Itoa(att.Total),
		})
	}
	return rows, nil
}

func evidenceTable(ctx context.Context, st store.Store) ([][]string, error) {
	rows := [][]string{{"evidence", "date", "kind", "title", "items", "location", "sha256", "size", "collaboration", "ai_use", "quality", "relevance", "constraints"}}
	all, err := st.Evidence(ctx)
	if err != nil {
		return nil, err
	}
	for _, e := range all {
		x := evidenceShape(e)
		rows = append(rows, []string{
			x.ID, x.Date, x.Kind, x.Title, strings.Join(x.Items, " "), x.Location, x.SHA256, numberOrNothing(int(x.Size)),
			x.Collaboration, x.AIUse, x.Quality, x.Relevance, x.Constraints,
		})
	}
	return rows, nil
}

func (c *cli) planTable(ctx context.Context, st store.Store) ([][]string, error) {
	rows := [][]string{{"action", "state", "due", "item", "text", "created_at", "done_at"}}
	all, err := st.Actions(ctx)
	if err != nil {
		return nil, err
	}
	for _, a := range model.SortActions(all) {
		x := c.actionShape(a)
		rows = append(rows, []string{x.ID, x.State, x.Due, x.Item, x.Text, timeOrNothing(a.CreatedAt), timeOrNothing(a.DoneAt)})
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
	if s := stamp(t); s != nil {
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

// oneChar reads the separator; "tab" is one too.
func (c *cli) oneChar(s string) (rune, error) {
	if strings.EqualFold(s, "tab") || s == `\t` {
		return '\t', nil
	}
	r, n := utf8.DecodeRuneInString(s)
	if n != len(s) || !strings.ContainsRune(",;\t|", r) {
		return 0, badInput(c.say.CLI.Data.OneChar, "")
	}
	return r, nil
}

// writeCSV writes a table for a spreadsheet.
func writeCSV(out io.Writer, rows [][]string, comma rune, bom bool) error {
	if bom {
		if _, err := io.WriteString(out, "\ufeff"); err != nil {
			return err
		}
	}
	w := csv.NewWriter(out)
	w.Comma, w.UseCRLF = comma, true
	for _, row := range rows {
		safe := make([]string, len(row))
		for i, cell := range row {
			safe[i] = defuse(cell)
		}
		if err := w.Write(safe); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// defuse keeps a spreadsheet from taking a text for a formula: an apostrophe
// stands before what would begin one, also after spaces and in full width, and
// what controls a terminal is shown.
func defuse(cell string) string {
	cell = block(cell)
	start := strings.TrimLeft(cell, " \u00a0\t\r\n'\"")
	if start != "" && strings.ContainsRune("=+-@|%＝＋－＠", firstRune(start)) {
		return "'" + cell
	}
	if cell != "" && strings.ContainsRune("\t\r\n", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
