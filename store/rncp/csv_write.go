package rncp

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"autoeval/model"
	"autoeval/store/gridfile"
)

// columns are those that WriteCSV writes and ReadCSV reads.
func columns() []string {
	return []string{
		"code", "parent", "type", "libelle", "libelle_en", "description", "exemple", "niveau_attendu", "activites", "niveau0", "niveau1", "niveau2", "niveau3", "niveau4",
	}
}

// WriteCSV writes a grid as the table that ReadCSV reads, one row a group, an
// activity and an item, with the levels of its last target profile, for a
// spreadsheet in that language. LostInCSV says what it has no column for.
func WriteCSV(w io.Writer, g *model.Grid, l model.Lang, separator rune) error {
	out := csv.NewWriter(w)
	out.Comma = separator
	out.Write(columns())
	put := func(code, parent, kind string, words model.Text, more ...string) {
		r := []string{code, parent, kind, words.In(l), "", ""}
		if l == model.French && words.EN != words.FR {
			r[4] = words.EN
		}
		r = append(r[:5], more...)
		out.Write(append(r, make([]string, len(columns())-len(r))...))
	}
	for _, x := range g.Groups {
		put(string(x.ID), "", typeGroup, x.Label)
	}
	for _, a := range g.Activities {
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
	return cells
}

// LostInCSV returns what WriteCSV does not keep of a grid, by the names that
// store/framework has for losses, and of how many.
func LostInCSV(g *model.Grid) map[string]int {
	lost := map[string]int{}
	add := func(what string, n int) {
		if n > 0 {
			lost[what] += n
		}
	}
	add("targets", len(g.Targets)-min(len(g.Targets), 1))
	add("facts", len(g.Facts.Successors)+len(g.Facts.Predecessors)+len(g.Facts.Correspondences)+len(g.Facts.Modalities))
	if g.Facts.Level > 0 || !g.Facts.RegistrationEnd.IsZero() {
		add("facts", 1)
	}
	for _, lead := range []model.Text{g.Facts.ActivitiesLead, g.Facts.ItemsLead} {
		if lead != (model.Text{}) {
			add("facts", 1)
		}
	}
	add("evidence-kinds", len(g.EvidenceKinds))
	for _, s := range g.Scales {
		if !general(s) {
			add("meanings", 1)
		}
	}
	for _, it := range g.Items {
		if it.Mark != "" {
			add("marks", 1)
		}
		if it.Label != label(it.Statement.FR) {
			add("labels", 1)
		}
		if it.Before != (model.Text{}) {
			add("examples", 1)
		}
		if it.Title != title(it.Statement.FR) {
			add("titles", 1)
		}
		if it.Explanation.FR != it.Explanation.EN || it.Example.FR != it.Example.EN {
			add("language", 1)
		}
		if it.AnchorsBy == model.Editorial || it.LinksBy == model.Editorial {
			add("provenance", 1)
		}
	}
	return lost
}

// general reports whether a scale is one of the general ones, which a table
// takes for granted.
func general(s model.Scale) bool {
	for _, have := range []model.Scale{gridfile.Autonomy(), gridfile.Frequency()} {
		if s.ID == have.ID && slices.Equal(s.Levels, have.Levels) {
			return true
		}
	}
	return false
}
