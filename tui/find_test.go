package tui

import (
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
)

// What is typed into the list of actions finds pages, items, activities,
// sessions, evidence and people, and says what each is.
func TestTheListOfActionsFindsThingsByName(t *testing.T) {
	for _, c := range []struct {
		l          model.Lang
		typed, see string
		at         nav.Place
	}{
		{model.French, "C07", "C07 Données, sécurité", nav.Item{Code: "C07"}},
		{model.French, "programmation", "C05 Programmation", nav.Item{Code: "C05"}},
		{model.English, "programming", "C05", nav.Item{Code: "C05"}},
		{model.French, "A11", "A11 Formation des utilisateurs", nav.Activity{Code: "A11"}},
		{model.French, "glossaire", "Tous les mots", nav.Glossary{}},
		{model.French, "imprimer", "Page à garder", nav.Page{}},
	} {
		_, d := at(t, filledEnv(t, c.l), nav.Home{}, layout.Size{W: 100, H: 30})
		d.Press("ctrl+p")
		d.Type(c.typed)
		d.See(c.see)
		d.Press("enter")
		if len(d.Went) == 0 || d.Went[len(d.Went)-1] != c.at {
			t.Errorf("%q went to %v, want %v", c.typed, d.Went, c.at)
		}
	}
	_, d := at(t, filledEnv(t, model.French), nav.Home{}, layout.Size{W: 100, H: 30})
	d.Press("ctrl+p")
	for typed, want := range map[string]string{"bilan s6": "Auto-évaluation, 15 septembre 2025", "réseau mairie": "Étude de cas", "marchetti": "Hélène Marchetti", "belkacem": "Inès Belkacem"} {
		d.Type(typed)
		d.See(want)
		d.Press("ctrl+u")
		if strings.Contains(d.Text(), typed) {
			t.Errorf("ctrl+u leaves %q", typed)
		}
	}
}
