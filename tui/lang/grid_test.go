package lang

import (
	"testing"

	"autoeval/model"
)

func TestExpectedNamesTheLevelOfEveryStage(t *testing.T) {
	g := &model.Grid{
		Scales:     []model.Scale{{ID: "s", Levels: []model.ScaleLevel{{Level: model.At(0), Code: "0", Label: model.Same("Rien")}, {Level: model.At(1), Code: "N", Label: model.Same("Notion")}}}},
		Items:      []model.Item{{Code: "C01", Scale: "s"}, {Code: "C02", Scale: "s"}},
		Activities: []model.Activity{{Code: "A01", Statement: model.Same("Écouter\x1b[2J")}, {Code: "A02", Title: model.Same("Dire"), Statement: model.Same("Dire tout")}},
		Targets: []model.TargetProfile{
			{ID: "a", Label: model.Same("Entrée"), Levels: map[model.ItemCode]model.Level{"C01": model.At(0)}},
			{ID: "b", Label: model.Same("Titre"), Levels: map[model.ItemCode]model.Level{"C01": model.At(1)}},
		},
	}
	p := New(model.French)
	for _, c := range []struct{ got, want string }{
		{p.Expected(g, "C01"), "Entrée\u00a0: Rien, Titre\u00a0: Notion"}, {p.Expected(g, "C02"), ""}, {p.Expected(&model.Grid{}, "C01"), ""},
		{p.ActivityName(g, "A01"), "A01 Écouter␛[2J"}, {p.ActivityName(g, "A02"), "A02 Dire"}, {p.ActivityName(g, "A09"), "A09"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}
