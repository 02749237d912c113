package rncp

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store/gridfile"
)

// valid puts a grid through its file form, which checks everything.
func valid(t *testing.T, g *model.Grid) {
	t.Helper()
	out, err := gridfile.Marshal(g)
	if err != nil {
		t.Fatal(err)
	}
	back, err := gridfile.Parse("back.yaml", out)
	if err != nil {
		t.Fatal(err)
	}
	if gridfile.Hash(back) != gridfile.Hash(g) {
		t.Error("the grid changed in its file")
	}
}

func TestEverySheetMakesAValidGrid(t *testing.T) {
	for number, want := range map[string][2]int{
		"RNCP90001": {4, 18}, "RNCP90002": {2, 6}, "RNCP90003": {2, 8}, "RNCP90004": {2, 6}, "RS9005": {2, 5},
	} {
		s := sheet(t, number)
		g := s.Grid(s.Split())
		valid(t, g)
		if len(g.Groups) != want[0] || g.Count(model.Competency) != want[1] {
			t.Errorf("%s: %d groups, %d competencies", number, len(g.Groups), g.Count(model.Competency))
		}
		if string(g.ID) != strings.ToLower(number) {
			t.Errorf("%s: id %s", number, g.ID)
		}
	}
}

func TestGridSaysWhatTheSheetSays(t *testing.T) {
	s := sheet(t, "RNCP90001")
	g := s.Grid(s.Split())
	if !strings.HasPrefix(codes(g), "C01 C02 C03") || !strings.HasSuffix(codes(g), "C17 C18") {
		t.Error(codes(g))
	}
	want := model.Facts{
		Level: 7, RegistrationEnd: time.Date(2026, 3, 17, 0, 0, 0, 0, time.UTC), Successors: []string{"RNCP90042"}, Predecessors: []string{"RNCP80001"},
		Modalities: []string{"Cas pratiques", "Mise en situation professionnelle simulée", "Etude de cas"},
	}
	if !reflect.DeepEqual(g.Facts, want) {
		t.Errorf("facts %+v", g.Facts)
	}
	if g.Source != "https://www.francecompetences.fr/recherche/rncp/90001/" {
		t.Error(g.Source)
	}
	it, _ := g.Item("C01")
	if it.Title != model.Same("Conduire une réunion") || it.Group != "RNCP90001BC01" || it.Explanation != (model.Text{}) {
		t.Errorf("%+v", it)
	}
	if it, _ := g.Item("C13"); it.Statement.FR != "Déployer selon C.12 et la norme ISO 27001." {
		t.Errorf("%+v", it)
	}
	if len(g.Activities) != 5 || g.Activities[4].Statement.FR != "Demande & besoin" || !reflect.DeepEqual(g.Activities[3], model.Activity{Code: "A04", Statement: model.Same("Architecture")}) {
		t.Errorf("%+v", g.Activities)
	}
	if got := kindIDs(g); got != "case_study simulation other" {
		t.Error(got)
	}
}

func TestActivitiesKeepWhatIsSaidOfThem(t *testing.T) {
	for number, want := range map[string][]model.Activity{
		"RNCP90002": {
			{Code: "A01", Statement: model.Same("Installation")}, {Code: "A02", Statement: model.Same("Gestion d’incidents")},
		},
		"RNCP90003": {{Code: "A01", Statement: model.Same("Équiper un jardin")}, {Code: "A02", Statement: model.Same("Exploiter les mesures")}}, // running text names none: the blocs do
		"RNCP90004": {
			{Code: "A01", Title: model.Same("Concevoir"), Statement: model.Same("La personne s'approprie le contexte. Elle schématise.")},
			{Code: "A02", Title: model.Same("Développer"), Statement: model.Same("Elle code et teste.")},
		},
		"RS9005": {{Code: "A01", Statement: model.Same("Prendre des notes")}, {Code: "A02", Statement: model.Same("Rendre des notes")}},
	} {
		s := sheet(t, number)
		if got := s.Grid(s.Split()).Activities; !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v", number, got)
		}
	}
}

func kindIDs(g *model.Grid) string {
	var out []string
	for _, k := range g.EvidenceKinds {
		out = append(out, string(k.ID))
	}
	return strings.Join(out, " ")
}

func TestVersionFollowsTheContent(t *testing.T) {
	s := sheet(t, "RNCP90001")
	split := s.Split()
	g := s.Grid(split)
	if again := s.Grid(s.Split()); again.Version != g.Version || !strings.HasPrefix(g.Version, "2021-03-17.") {
		t.Errorf("%s, then %s", g.Version, again.Version)
	}
	if err := split.Merge(0); err != nil {
		t.Fatal(err)
	}
	if s.Grid(split).Version == g.Version {
		t.Error("another split has the same version")
	}
	if v := sheet(t, "RS9005"); len(v.Grid(v.Split()).Version) != 8 {
		t.Error("a sheet without dates has no digest for a version")
	}
}

func TestManyCompetenciesHaveThreeFigures(t *testing.T) {
	var split Split
	split.Groups = []Heading{{}}
	for i := range 120 {
		split.Parts = append(split.Parts, Part{Text: fmt.Sprintf("Faire %d", i)})
	}
	g := (&Sheet{Number: "RNCP1", Title: "x"}).Grid(split)
	valid(t, g)
	if !strings.HasPrefix(codes(g), "C001 C002") {
		t.Error(codes(g)[:20])
	}
}

func TestGeneralScaleIsTheBuiltInOne(t *testing.T) {
	data, err := os.ReadFile("../../assets/grids/rncp37579.yaml")
	if err != nil {
		t.Fatal(err)
	}
	g, err := gridfile.Parse("rncp37579.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	if got := gridfile.Autonomy(); !reflect.DeepEqual(got, g.Scale(scaleID)) {
		t.Errorf("%+v\n%+v", got, g.Scale(scaleID))
	}
}
