package lang

import (
	"slices"
	"testing"

	"autoeval/model"
)

func taught() *model.Grid {
	return &model.Grid{
		Targets:    []model.TargetProfile{{ID: "y1", Label: model.Text{FR: "Fin de 1re année", EN: "End of year 1"}}, {ID: "y2", Label: model.Text{FR: "Fin de 2e année", EN: "End of year 2"}}},
		Activities: []model.Activity{{Code: "A01", Statement: model.Text{FR: "Câbler.", EN: "Wire."}, Occupations: []model.Text{{FR: "Câbleur·se", EN: "Cabler"}, model.Same("Technicien·ne")}}, {Code: "A02", Statement: model.Text{FR: "Former.", EN: "Train."}}},
		Items: []model.Item{
			{Code: "C01", PractisedBy: model.Editorial, Practised: []model.Practice{
				{Kind: model.Course, Year: "y1", Name: model.Text{FR: "Électricité", EN: "Electricity"}},
				{Kind: model.SchoolProject, Year: "y2", Name: model.Text{FR: "Projet d’armoire", EN: "Cabinet project"}},
				{Name: model.Same("Club")},
			}},
			{Code: "C02", Practised: []model.Practice{{Kind: model.SchoolProject, Year: "y2", Name: model.Text{FR: "Projet d’armoire", EN: "Cabinet project"}}}},
			{Code: "C03"},
		},
	}
}

func TestPlacesAreNamedWithKindAndYearTheYearAheadFirst(t *testing.T) {
	g := taught()
	for l, want := range map[model.Lang]string{
		model.French:  "Projet d’armoire (projet, Fin de 2e année)\u202f; Club\u202f; Électricité (cours, Fin de 1re année)",
		model.English: "Cabinet project (project, End of year 2); Club; Electricity (course, End of year 1)",
	} {
		p := New(l)
		if got := p.Places(g, g.Items[0], "y2"); got != want {
			t.Errorf("%s: %q", l, got)
		}
		if p.Places(g, g.Items[2], "y2") != "" {
			t.Errorf("%s: something is said where the grid says nothing", l)
		}
	}
}

func TestOnlyWhatIsNotTheSchoolsOwnWordIsIndicative(t *testing.T) {
	g, p := taught(), New(model.French)
	if a, b := p.PracticeOf(g.Items[0]), p.PracticeOf(g.Items[1]); a != "Où l’exercer (indicatif)" || b != "Où l’exercer" {
		t.Errorf("%q, %q", a, b)
	}
	if got := p.OccupationsOf(g.Activities[0]) + " " + p.Occupations(g.Activities[0]); got != "Métiers Câbleur·se, Technicien·ne" {
		t.Errorf("%q", got)
	}
	if got := p.ActivityWhole(g, "A01"); got != "Câbler (métiers : Câbleur·se, Technicien·ne)" {
		t.Errorf("%q", got)
	}
	if got := p.ActivityWhole(g, "A02"); got != "Former" {
		t.Errorf("%q", got)
	}
}

func TestAYearOffersEachPlaceOnce(t *testing.T) {
	g, p := taught(), New(model.English)
	code := func(c model.ItemCode) string { return string(c) }
	if got := p.Offered(g, "y2", code); !slices.Equal(got, []string{"Cabinet project (project), for C01, C02"}) {
		t.Errorf("%q", got)
	}
	if got := p.Offered(g, "", code); got != nil {
		t.Errorf("%q", got)
	}
}

func TestAnActSaysWhereItsItemIsPractisedElseForExample(t *testing.T) {
	g, p := taught(), New(model.English)
	g.Items[2].Example = model.Same("a plan")
	one := func(c model.ItemCode, places []model.Practice) model.Act {
		return model.Act{Of: []model.Suggestion{{Item: c, Reasons: []model.Reason{model.BelowTarget}, Places: places}}}
	}
	if got := p.ActWhere(g, one("C02", g.Items[1].Practised)); got != "Where: Cabinet project (project, End of year 2)" {
		t.Errorf("%q", got)
	}
	if got := p.ActWhere(g, one("C03", nil)); got != "Where: a plan" || p.ActPlaces(g, one("C03", nil)) != "" {
		t.Errorf("%q", got)
	}
}
