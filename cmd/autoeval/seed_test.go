package main

import (
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// What the diploma says of itself stands wherever it is read: how competencies are
// assessed, and what its engineers do, whole.
func TestEveryFormSaysWhatTheDiplomaSaysOfItself(t *testing.T) {
	d := demoDesk(t, model.French)
	g := tuitest.Grid(t)
	assessed := g.Facts.ModalitiesIn(model.French)
	if len(assessed) == 0 || g.Facts.ActivitiesLead.In(model.French) == "" || g.Facts.ItemsLead.In(model.French) == "" || len(g.Activities) != 11 {
		t.Fatal("the grid lacks what its title says")
	}
	whole := append([]string{g.Facts.ActivitiesLead.In(model.French), g.Facts.ItemsLead.In(model.French)}, assessed...)
	for _, a := range g.Activities {
		whole = append(whole, a.Statement.In(model.French))
	}
	for _, line := range []string{"grid show", "grid show --plain", "report latest --format txt", "report latest --format md", "report latest --format html"} {
		said := d.Does(line)
		if strings.HasSuffix(line, "html") {
			said = strings.NewReplacer("&#39;", "'", "&nbsp;", " ").Replace(said)
		}
		shows(t, line, said, whole, nil)
	}
	for _, a := range g.Activities {
		shows(t, string(a.Code), d.Does("grid item "+string(a.Code)), []string{a.Statement.In(model.French)}, nil)
		shows(t, string(a.Code)+" without a screen", plainPage(t, d, "Lire la grille", string(a.Code)), append([]string{a.Statement.In(model.French)}, assessed...), nil)
		env := tuitest.Env(t, model.French)
		shows(t, string(a.Code)+" on a screen", drawn(t, env, nav.Activity{Code: a.Code}, layout.Size{W: 100, H: 50}), []string{a.Statement.In(model.French)}, nil)
	}
}
