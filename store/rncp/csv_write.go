package rncp

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"autoeval/model"
)

// columns are those that WriteCSV writes and ReadCSV reads.
func columns() []string {
	return []string{
		"code", "parent", "type", "libelle", "libelle_en", "description", "exemple", "niveau_attendu", "activites", "niveau0", "niveau1", "niveau2", "niveau3", "niveau4", "pratique", "metiers",
	}
}

// WriteCSV writes a grid as the table that ReadCSV reads, one row a group, an
// activity and an item, with the levels of its last target profile, for a
// spreadsheet in that language. LostInCSV says what it has no column for.
func WriteCSV(w io.Writer, g *model.Grid, l model.Lang, separator rune) error {
	out := csv.NewWriter(w)
	out.Comma = separator
	out.Write(columns())
	leads := ""
	put := func(code, parent, kind string, words model.Text, more ...string) {
		r := []string{code, parent, kind, words.In(l), "", ""}
		if l == model.French && words.EN != words.FR {
			r[4] = words.EN
		}
		r = append(r[:5], more...)
		r = append(r, make([]string, len(columns())-len(r))...)
		if kind == typeActivity {
			r[len(r)-1] = leads
		}
		out.Write(r)
	}
	for _, x := range g.Groups {
		put(string(x.ID), "", typeGroup, x.Label)
	}
	for _, a := range g.Activities {
		leads = occupationsCell(a, l)
		put(string(a.Code), "", typeActivity, a.Statement)
	}
	for _, it := range g.Items {
		kind := typeCompetency
		if it.Kind == model.Attitude {
			kind = typeAttitude
		}
		put(string(it.Code), string(it.Group), kind, it.Statement, itemCells(g, it, l)...)
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("write table: %w", err)
	}
	return nil
}

// itemCells returns the cells of an item from description on.
func itemCells(g *model.Grid, it model.Item, l model.Lang) []string {
	level := ""
	if n := len(g.Targets); n > 0 {
		if at, ok := g.Targets[n-1].Levels[it.Code]; ok && at.Rated() {
			level = strconv.Itoa(at.Value())
		}
	}
	codes := make([]string, len(it.Activities))
	for i, c := range it.Activities {
		codes[i] = string(c)
	}
	cells := []string{it.Explanation.In(l), it.Example.In(l), level, strings.Join(codes, " ")}
	for v := range 5 {
		text := ""
		for _, a := range it.Anchors {
			if a.Level.Value() == v {
				text = a.Text.In(l)
			}
		}
		cells = append(cells, text)
	}
	return append(cells, practisedCell(it, l))
}
