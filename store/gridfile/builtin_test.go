package gridfile_test

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"autoeval/assets"
	"autoeval/model"
	"autoeval/store/gridfile"
)

func builtin(t testing.TB) *model.Grid {
	t.Helper()
	data, err := assets.Grids.ReadFile("grids/rncp37579.yaml")
	if err != nil {
		t.Fatal(err)
	}
	g, err := gridfile.Parse("rncp37579.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestBuiltinGridKeepsTheOfficialWording(t *testing.T) {
	g := builtin(t)
	sections := officialWording(t)
	var activities []string
	for _, a := range g.Activities {
		activities = append(activities, a.Statement.FR)
	}
	compare(t, "activities", activities, sections["Activités principales"])
	compare(t, "competencies", statements(g, model.Competency), sections["Compétences attestées"])
	compare(t, "attitudes", statements(g, model.Attitude), sections["Attitudes professionnelles"])
	compare(t, "evaluation", g.Facts.Modalities, plainWording(t, "Modalités d’évaluation"))
	compare(t, "the lead of the activities", []string{g.Facts.ActivitiesLead.FR}, plainWording(t, "Activités principales"))
	compare(t, "the lead of the competencies", []string{g.Facts.ItemsLead.FR}, plainWording(t, "Compétences attestées"))
}

func statements(g *model.Grid, k model.ItemKind) []string {
	var out []string
	for _, it := range g.ItemsOf(k) {
		out = append(out, it.Statement.FR)
	}
	return out
}

func compare(t *testing.T, what string, got, want []string) {
	t.Helper()
	if len(want) == 0 || len(got) != len(want) {
		t.Fatalf("%d %s, the official text has %d", len(got), what, len(want))
	}
	for i := range want {
		if straight(got[i]) != straight(want[i]) {
			t.Errorf("%s:\n%s\nofficially:\n%s", what, got[i], want[i])
		}
	}
}

// straight leaves the form of apostrophes and blanks out of a comparison.
func straight(s string) string {
	return strings.NewReplacer("’", "'", "\u00a0", " ", "\u202f", " ").Replace(s)
}

// officialWording returns the bullets of each section of the certification's text.
func officialWording(t *testing.T) map[string][]string {
	t.Helper()
	data, err := os.ReadFile("testdata/seed.md")
	if err != nil {
		t.Fatal(err)
	}
	sections, section := map[string][]string{}, ""
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "## "); ok {
			section = name
		}
		if bullet, ok := strings.CutPrefix(line, "- "); ok {
			sections[section] = append(sections[section], strings.ReplaceAll(bullet, "**", ""))
		}
	}
	return sections
}

// plainWording returns what a section of the certification's text says outside its
// bullets.
func plainWording(t *testing.T, section string) []string {
	t.Helper()
	data, err := os.ReadFile("testdata/seed.md")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	_, rest, _ := strings.Cut(string(data), "## "+section+"\n")
	for line := range strings.Lines(rest) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "## ") {
			break
		}
		if line != "" && !strings.HasPrefix(line, "- ") {
			out = append(out, line)
		}
	}
	return out
}

func TestBuiltinGridIsWholeAndTravels(t *testing.T) {
	g := builtin(t)
	for _, it := range g.ItemsOf(model.Competency) {
		if len(it.Anchors) < 4 || len(it.Activities) == 0 || !it.Explanation.Complete() || !it.Example.Complete() {
			t.Errorf("%s: %d anchors, %d activities, explained %v", it.Code, len(it.Anchors), len(it.Activities), it.Explanation.Complete())
		}
		if !it.Before.Complete() || strings.ContainsAny(it.Before.FR+it.Before.EN, ":") { // it follows "Avant le diplôme :"
			t.Errorf("%s: the example from before the diploma is %q", it.Code, it.Before)
		}
		for _, p := range g.Targets {
			if !p.Levels[it.Code].Rated() {
				t.Errorf("%s: no level in %s", it.Code, p.ID)
			}
		}
	}
	out, err := gridfile.Marshal(g)
	if err != nil {
		t.Fatal(err)
	}
	back, err := gridfile.Parse("back", out)
	if err != nil || !reflect.DeepEqual(back, g) || gridfile.Hash(back) != gridfile.Hash(g) {
		t.Errorf("the grid changed on the way: %v", err)
	}
}

func BenchmarkParse(b *testing.B) {
	data, err := assets.Grids.ReadFile("grids/rncp37579.yaml")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := gridfile.Parse("g", data); err != nil {
			b.Fatal(err)
		}
	}
}

// A level is for everybody who studies: none up to the highest but one asks for a
// company, and each says one thing in one sentence that somebody else could check.
func TestAnchorsAskForNothingThatAStudentCannotShow(t *testing.T) {
	g := builtin(t)
	for _, it := range g.Items {
		scale, seen := g.Scale(it.Scale), map[string]bool{}
		for i, l := range scale.Levels {
			fr, en := g.AnchorText(it, l.Level).In(model.French), g.AnchorText(it, l.Level).In(model.English)
			if fr == "" || en == "" || seen[fr] || fr == l.Meaning.In(model.French) && i > 0 {
				t.Errorf("%s %s has no words of its own: %q %q", it.Code, l.Code, fr, en)
			}
			seen[fr] = true
			if strings.Count(fr, "\u00a0:") > 1 || strings.Count(en, ": ") > 1 {
				t.Errorf("%s %s has two colons: %q %q", it.Code, l.Code, fr, en)
			}
			for _, w := range []string{"En entreprise", "vrai client", "mon stage", "alternance"} {
				if l.Level.Value() < 4 && strings.Contains(fr, w) {
					t.Errorf("%s %s needs a company: %q", it.Code, l.Code, fr)
				}
			}
		}
		if ex := it.Example.In(model.French); strings.Count(ex, "\u00a0:") > 1 {
			t.Errorf("%s: the example has two colons: %q", it.Code, ex)
		}
	}
}
