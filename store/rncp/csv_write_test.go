package rncp

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store/gridfile"
)

// A table says attitudes, activities, anchors and English; what is written is
// read again as it was.
func TestATableThereAndBack(t *testing.T) {
	data, err := os.ReadFile("../../assets/grids/rncp37579.yaml")
	if err != nil {
		t.Fatal(err)
	}
	g, err := gridfile.Parse("rncp37579.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	for _, separator := range []rune{';', ',', '\t'} {
		var b bytes.Buffer
		if err := WriteCSV(&b, g, model.French, separator); err != nil {
			t.Fatal(err)
		}
		back, err := ReadCSV("rncp37579.csv", &b, g.Title.FR)
		if err != nil {
			t.Fatal(err)
		}
		valid(t, back)
		if len(back.Groups) != len(g.Groups) || len(back.Activities) != len(g.Activities) || len(back.Items) != len(g.Items) {
			t.Fatalf("%d groups, %d activities, %d items", len(back.Groups), len(back.Activities), len(back.Items))
		}
		for i, it := range g.Items {
			b := back.Items[i]
			if b.Code != it.Code || b.Kind != it.Kind || b.Group != it.Group || b.Statement != it.Statement || b.Explanation.FR != it.Explanation.FR || b.Example.FR != it.Example.FR || len(b.Activities) != len(it.Activities) {
				t.Errorf("%s: %+v", it.Code, b)
			}
			for _, a := range it.Anchors {
				if got := back.AnchorText(b, a.Level).FR; got != a.Text.FR {
					t.Errorf("%s at %d: %q", it.Code, a.Level.Value(), got)
				}
			}
			if want := g.Targets[len(g.Targets)-1].Levels[it.Code]; it.Kind == model.Competency && back.Targets[0].Levels[it.Code] != want {
				t.Errorf("%s: target %v", it.Code, back.Targets[0].Levels[it.Code])
			}
		}
	}
	lost := LostInCSV(g)
	for _, what := range []string{"targets", "facts", "evidence-kinds", "provenance", "language", "titles", "examples"} {
		if lost[what] == 0 {
			t.Errorf("nothing is said of %s", what)
		}
	}
}

func TestTheWiderColumnsAreChecked(t *testing.T) {
	for text, want := range map[string]Problem{
		"code;libelle;type\nC01;Lire;chanson\n":    BadType,
		"code;libelle;activites\nC01;Lire;A01\n":   NoSuchLink,
		"code;libelle;type\nA01;Former;activité\n": NoRows,
		"code;libelle;type\nG;Groupe;Groupes\n":    NoRows,
	} {
		_, err := ReadCSV("t.csv", strings.NewReader(text), "")
		var bad *RowError
		if !errors.As(err, &bad) || bad.Problem != want {
			t.Errorf("%q: %v", text, err)
		}
	}
	g, err := ReadCSV("t.csv", strings.NewReader("Code;Libellé;Type;Activités;Niveau0;Niveau4;Niveau_attendu\nA1;Former;Activité;;;;\nC1;Lire;Compétence;A1;Pas encore;Pour d’autres;M\nP1;Écouter;attitudes;;;;Souvent\n"), "")
	if err != nil {
		t.Fatal(err)
	}
	valid(t, g)
	c, _ := g.Item("C1")
	p, _ := g.Item("P1")
	if len(c.Anchors) != 2 || c.Anchors[1].Text.FR != "Pour d’autres" || len(c.Activities) != 1 || p.Kind != model.Attitude || g.Targets[0].Levels["P1"] != model.At(2) {
		t.Errorf("%+v\n%+v\n%+v", c, p, g.Targets)
	}
}
