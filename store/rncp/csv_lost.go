package rncp

import (
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/store/gridfile"
)

// lostInCSV counts what a table does not keep, by the names that store/framework has
// for losses.
type lostInCSV map[string]int

func (l lostInCSV) add(what string, n int) {
	if n > 0 {
		l[what] += n
	}
}

func (l lostInCSV) when(what string, lost bool) {
	if lost {
		l[what]++
	}
}

// LostInCSV returns what WriteCSV does not keep of a grid, by the names that
// store/framework has for losses, and of how many.
func LostInCSV(g *model.Grid) map[string]int {
	lost := lostInCSV{"identity": 1}
	lost.add("targets", len(g.Targets)-min(len(g.Targets), 1))
	lost.add("target-names", min(len(g.Targets), 1))
	lost.facts(g)
	lost.add("evidence-kinds", len(g.EvidenceKinds))
	for _, s := range g.Scales {
		lost.when("meanings", !general(s))
	}
	for _, x := range g.Groups {
		lost.when("groups", !slices.ContainsFunc(g.Items, func(it model.Item) bool { return it.Group == x.ID }))
		lost.when("provenance", x.Provenance == model.Editorial)
		lost.words(x.Label)
	}
	for _, a := range g.Activities {
		lost.activity(a)
	}
	for _, it := range g.Items {
		lost.item(it)
	}
	return lost
}

func (l lostInCSV) facts(g *model.Grid) {
	f := g.Facts
	l.add("facts", len(f.Successors)+len(f.Predecessors)+len(f.Correspondences)+len(f.Modalities))
	for _, said := range []bool{
		f.Level > 0 || !f.RegistrationEnd.IsZero(), f.ActivitiesLead != model.Text{}, f.ItemsLead != model.Text{}, f.DiplomaCode != "", f.Note != model.Text{}, g.Source != "",
	} {
		l.when("facts", said)
	}
}

func (l lostInCSV) activity(a model.Activity) {
	l.when("titles", a.Title != model.Text{})
	l.when("provenance", a.OccupationsBy == model.Editorial)
	l.words(a.Statement)
	for _, name := range a.Occupations {
		l.french(name)
	}
}

func (l lostInCSV) item(it model.Item) {
	l.when("marks", it.Mark != "")
	l.when("labels", it.Label != label(it.Statement.FR))
	l.when("examples", it.Before != model.Text{})
	l.when("titles", it.Title != title(it.Statement.FR))
	l.when("provenance", it.AnchorsBy == model.Editorial || it.LinksBy == model.Editorial || it.PractisedBy == model.Editorial)
	l.words(it.Statement)
	l.french(it.Explanation)
	l.french(it.Example)
	for _, a := range it.Anchors {
		l.french(a.Text)
	}
	for _, p := range it.Practised {
		l.french(p.Name)
	}
	l.when("years", slices.ContainsFunc(it.Practised, func(p model.Practice) bool { return p.Year != "" }))
}

// french counts a text of which a cell has one language.
func (l lostInCSV) french(t model.Text) {
	l.when("language", t.FR != t.EN)
	l.words(t)
}

// words counts a text that a cell does not give back: one of several lines, or with
// what is taken for HTML.
func (l lostInCSV) words(t model.Text) {
	for _, s := range []string{t.FR, t.EN} {
		switch back := cellText(s); {
		case back == s:
		case strings.Contains(s, "\n"):
			l["line-breaks"]++
		default:
			l["markup"]++
		}
	}
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
