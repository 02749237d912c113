package gridfile_test

import (
	"errors"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"autoeval/model"
	"autoeval/store/gridfile"
	"autoeval/store/gridfile/gridtest"
)

// A grid that is written is the same grid where it is read, whatever it says: its
// digest is, and each field.
func TestAWrittenGridIsTheSameGrid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := gridtest.Any(t)
		out, err := gridfile.Marshal(g)
		if err != nil {
			t.Fatal(err)
		}
		back, err := gridfile.Parse("back", out)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(g, back) || gridfile.Hash(g) != gridfile.Hash(back) {
			t.Fatalf("was %+v\nis %+v", g, back)
		}
	})
}

// A copy shares nothing: what is changed in it stays there.
func TestACloneSharesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := gridtest.Any(t)
		was, c := gridfile.Hash(g), g.Clone()
		for i := range c.Activities {
			for k := range c.Activities[i].Occupations {
				c.Activities[i].Occupations[k].FR += "x"
			}
		}
		for i := range c.Items {
			for k := range c.Items[i].Practised {
				c.Items[i].Practised[k].Name.EN += "x"
			}
		}
		if gridfile.Hash(g) != was {
			t.Fatal("the first one changed too")
		}
	})
}

func practised(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("testdata/small.yaml")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(string(data), "codes: [a01]}", `codes: [a01]}
  practised:
    provenance: editorial
    places:
    - {kind: project, year: END3A, fr: "Projet de semestre", en: "Semester project"}
    - {fr: "Club", en: "Club"}`, 1)
	return strings.Replace(text, `en: "Analysis of needs"}}`, `en: "Analysis of needs"}, occupations: {names: [{fr: "Analyste", en: "Analyst"}]}}`, 1)
}

func TestWhereAnItemIsPractisedAndWhatAnActivityLeadsTo(t *testing.T) {
	g, err := gridfile.Parse("g.yaml", []byte(practised(t)))
	if err != nil {
		t.Fatal(err)
	}
	want := []model.Practice{
		{Kind: model.SchoolProject, Year: "end3a", Name: model.Text{FR: "Projet de semestre", EN: "Semester project"}}, {Name: model.Same("Club")},
	}
	if it := g.Items[0]; !reflect.DeepEqual(it.Practised, want) || it.PractisedBy != model.Editorial {
		t.Errorf("%+v by %q", it.Practised, it.PractisedBy)
	}
	if a := g.Activities[0]; !reflect.DeepEqual(a.Occupations, []model.Text{{FR: "Analyste", EN: "Analyst"}}) || a.OccupationsBy != model.Official {
		t.Errorf("%+v", a)
	}
	if in := g.PractisedIn("end3a"); len(in) != 1 || in[0].Item != "C.1.1" || in[0].Practice.Name.EN != "Semester project" {
		t.Errorf("in that year: %+v", in)
	}
	if len(g.PractisedIn("")) != 0 {
		t.Error("what belongs to no year is said of one")
	}
}

func TestWhatIsWrongWithPlacesAndOccupationsIsNamed(t *testing.T) {
	many := func(n int, entry string) string { return strings.Repeat(entry+", ", n) + entry }
	for _, c := range []struct {
		old, new string
		problem  gridfile.Problem
	}{
		{"kind: project,", "kind: chanson,", gridfile.BadValue},
		{"year: END3A", "year: end9", gridfile.NoSuchLink},
		{"year: END3A", "year: é", gridfile.BadValue},
		{`en: "Semester project"`, `de: "x"`, gridfile.UnknownField},
		{`, en: "Semester project"`, "", gridfile.MissingLanguage},
		{"    places:", "    place:", gridfile.UnknownField},
		{`names: [{fr: "Analyste", en: "Analyst"}]`, "provenance: editorial", gridfile.MissingField},
		{`{fr: "Analyste", en: "Analyst"}`, "Analyste", gridfile.WrongType},
		{`{fr: "Analyste", en: "Analyst"}`, many(model.MaxOccupations, `{fr: a, en: a}`), gridfile.TooLarge},
		{`    - {fr: "Club", en: "Club"}`, strings.Repeat("    - {fr: a, en: a}\n", model.MaxPractices), gridfile.TooLarge},
		{`"Analyste"`, fmt.Sprintf("%q", strings.Repeat("é", 5000)), gridfile.TooLarge},
	} {
		text := practised(t)
		if !strings.Contains(text, c.old) {
			t.Fatalf("%q is not in the fixture", c.old)
		}
		_, err := gridfile.Parse("g.yaml", []byte(strings.Replace(text, c.old, c.new, 1)))
		var bad *gridfile.Error
		if !errors.As(err, &bad) || bad.Problem != c.problem || bad.Line == 0 {
			t.Errorf("%.40q -> %.40q: %v", c.old, c.new, err)
		}
	}
}
