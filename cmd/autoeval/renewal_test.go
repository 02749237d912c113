package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"autoeval/cmd/internal/clitest"
	"autoeval/model"
	"autoeval/tui"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// shows holds what a page says against what it must say, and what not.
func shows(t *testing.T, what, said string, want, never []string) {
	t.Helper()
	said = spaced(said)
	for _, w := range want {
		if !strings.Contains(said, spaced(w)) {
			t.Errorf("%s says not %q:\n%s", what, w, said)
		}
	}
	for _, w := range never {
		if strings.Contains(said, spaced(w)) {
			t.Errorf("%s says %q:\n%s", what, w, said)
		}
	}
}

func TestEvidenceAndPlanOfAnotherTitleStandUnderItsName(t *testing.T) {
	d, env, _ := renewed(t)
	other := env.Grid.Clone()
	other.ID, other.Version, other.Title = "rncp1", "7", model.Same("Licence de danse")
	other.Items[4].Title, other.Items[4].Label = model.Same("Chorégraphie"), model.Same("Chorégraphie")
	env.Grids = append(env.Grids.(versions), &other)
	did := func(_ any, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	did(nil, d.St.SaveGrid(t.Context(), &other))
	did(d.St.SaveEvidence(t.Context(), model.Evidence{ID: "E9", Grid: other.Ref(), Kind: "project", Title: "Spectacle de juin", Items: []model.ItemCode{"C05"}, Date: model.Day(tuitest.Start)}))
	did(d.St.SaveAction(t.Context(), model.Action{ID: "A9", Grid: other.Ref(), Item: "C05", Text: "Répéter le solo"}))
	for _, x := range []struct {
		place nav.Place
		want  []string
	}{
		{nav.Evidence{}, []string{"Licence de danse", "Spectacle de juin", "Ancien projet", "1 trace,"}}, // one is counted here
		{nav.Plan{}, []string{"Licence de danse", "Répéter le solo", "Ancienne action"}},
	} {
		shows(t, "the page", drawn(t, env, x.place, layout.Size{W: 80, H: 30}), x.want, nil)
	}
	for _, by := range []string{"", "g", "gg"} { // under every grouping
		a := tui.New(env, nav.Evidence{})
		s := tuitest.DriveApp(t, a, a.Frame, layout.Size{W: 140, H: 40})
		for _, k := range by {
			s.Press(string(k))
		}
		s.Press("end")
		shows(t, "the pane", s.Text(), []string{"sur le titre « Licence de danse »", "C05 Chorégraphie"}, nil)
	}
	shows(t, "the item's", drawn(t, env, nav.Evidence{Item: "C05"}, layout.Size{W: 80, H: 30}), []string{"Ancien projet"}, []string{"Spectacle"})
	for _, page := range []struct{ name, row string }{
		{"Traces", "Spectacle de juin, C05 Chorégraphie, Projet, 24 nov. 2026, sur le titre « Licence de danse »"},
		{"Plan", "Répéter le solo, C05 Chorégraphie, sans échéance, sur le titre « Licence de danse »"},
	} {
		shows(t, page.name, plainPage(t, d, page.name), []string{page.row}, nil)
	}
	for _, line := range []string{"evidence list", "plan list"} {
		shows(t, line, d.Does(line), []string{"Licence de danse"}, nil)
	}
}

func TestAFinishedSessionIsReadInTheVersionInUseOnAKey(t *testing.T) {
	d, env, old := renewed(t)
	through(t, d, env, old)
	a := tui.New(env, nav.Progress{View: nav.Situate, Session: "S2"})
	s := tuitest.DriveApp(t, a, a.Frame, layout.Size{W: 140, H: 40})
	shows(t, "its own version", s.Text(), []string{"grille 2020", "Ancienne analyse", "= lire en " + env.Grid.Version}, []string{"Analyse technique"})
	s.Press("=")
	shows(t, "the version in use", s.Text(), []string{"Analyse technique", "= lire en 2020"}, []string{"Ancienne analyse"})
	s.Press("enter") // the item's page is in the same words
	shows(t, "the item", s.Text(), []string{"Analyse de situations"}, nil)
	s.Press("esc")
	s.Press("=")
	shows(t, "as it was", s.Text(), []string{"Ancienne analyse"}, []string{"Analyse technique"})
	id := "1"
	for l := range strings.SplitSeq(plainPage(t, d, "Auto-évaluations"), "\n") {
		if n, rest, ok := strings.Cut(strings.TrimSpace(l), " "); ok && strings.HasPrefix(rest, "S2") {
			id = n
		}
	}
	shows(t, "plain", plainPage(t, d, "Auto-évaluations", "v "+id), []string{"Analyse technique"}, []string{"Ancienne analyse"})
	shows(t, "plain", plainPage(t, d, "Auto-évaluations", id), []string{"Ancienne analyse"}, []string{"Analyse technique :"})
}

func TestWhatWasWordedAnewIsAskedFirst(t *testing.T) {
	d, env, old := renewed(t)
	through(t, d, env, old)
	if err := d.St.DeleteSession(t.Context(), "S3"); err != nil {
		t.Fatal(err)
	}
	a := tui.New(env, nav.Walkthrough{Depth: model.FullReview})
	s := tuitest.DriveApp(t, a, a.Frame, layout.Size{W: 100, H: 40})
	shows(t, "the first question", s.Text(), []string{"C03", "Question 1 sur 16", "Partagé : avant, « C03 Ancien tout »"}, []string{"« C03 Ancien tout » Maîtrise"})
	s.Press("2")
	shows(t, "once answered", s.Text(), []string{"Partagé : avant, « C03 Ancien tout » Maîtrise"}, nil)
	s.Press("enter")
	shows(t, "the second question", s.Text(), []string{"C04", "Question 2 sur 16"}, nil)
	for range 3 {
		s.Press("1")
		s.Press("enter")
	}
	shows(t, "after what changed", s.Text(), []string{"C02", "Question 5 sur 16"}, nil) // C16 was new
	d.In = "\n"
	said := d.Does("rate --plain")
	shows(t, "plain", said, []string{"Question 5 sur 16"}, nil)
}

func TestAPassageIsOfferedLater(t *testing.T) {
	d, env, _ := renewed(t)
	offer := "La grille a une nouvelle version"
	a := tui.New(env, nav.Home{})
	s := tuitest.DriveApp(t, a, a.Frame, layout.Size{W: 100, H: 40})
	shows(t, "home", s.Text(), []string{offer}, nil)
	shows(t, "plain", d.Does("--plain"), []string{offer, "Proposer ce passage plus tard"}, nil)
	s.Press("z")
	shows(t, "home", s.Text(), []string{"Passage proposé de nouveau à partir du"}, []string{offer})
	shows(t, "home again", drawn(t, env, nav.Home{}, layout.Size{W: 100, H: 40}), nil, []string{offer})
	shows(t, "plain", d.Does("--plain"), nil, []string{offer})
	shows(t, "passages", drawn(t, env, nav.Passages{}, layout.Size{W: 100, H: 40}), []string{"proposé"}, nil)
	_, out, said := d.Run("grid", "passage", "later")
	shows(t, "the command", out+said, []string{"Passage proposé de nouveau à partir du"}, nil)
}

// plainPage returns what a page says without a screen, and to what is typed there.
func plainPage(t *testing.T, d *clitest.Desk, name string, typed ...string) string {
	t.Helper()
	d.In = ""
	number := ""
	for l := range strings.SplitSeq(d.Does("--plain"), "\n") {
		if n, rest, ok := strings.Cut(strings.TrimSpace(l), " "); ok && strings.HasPrefix(rest, name) {
			number = n
		}
	}
	d.In = strings.Join(append([]string{number}, typed...), "\n") + "\n\nq\n"
	defer func() { d.In = "" }()
	return d.Does("--plain")
}

func TestAPassageFileIsShownFirstAndKeptOnYes(t *testing.T) {
	d, env, old := renewed(t)
	file := filepath.Join(t.TempDir(), "ecole.yaml")
	yaml := "passage: 1\nfrom: {id: " + string(old.ID) + ", version: \"" + old.Version + "\"}\nto: {id: " + string(env.Grid.ID) + ", version: \"" + env.Grid.Version + "\"}\nby: L\u2019\u00e9cole\nlinks:\n- {from: [C01], to: [C01], holds: true}\n"
	if err := os.WriteFile(file, []byte(yaml), 0o600); err != nil {
		t.Fatal(err)
	}
	kept := func() int {
		t.Helper()
		all, err := d.St.Passages(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return len(all)
	}
	for _, words := range [][]string{{"open", file}, {file}} {
		code, out, said := d.Run(words...)
		shows(t, strings.Join(words, " "), out+said, []string{"Donné par L’école", "Ancienne analyse", "Aucune auto-évaluation n’est modifiée"}, nil)
		if code == 0 || kept() != 0 {
			t.Errorf("%v: status %d, %d kept without a yes", words, code, kept())
		}
	}
	d.Does("open --yes " + file)
	if kept() != 1 {
		t.Error("not kept")
	}
}

func TestEvidenceIsAttachedAcrossTitlesOnlyWhereAPassageLeads(t *testing.T) {
	d, env, _ := renewed(t)
	other := env.Grid.Clone()
	other.ID, other.Version = "rncp1", "7"
	other.Items[5].Code, other.Items[6].Code = other.Items[6].Code, other.Items[5].Code
	did := func(_ any, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	did(nil, d.St.SaveGrid(t.Context(), &other))
	did(d.St.SaveEvidence(t.Context(), model.Evidence{ID: "E9", Grid: other.Ref(), Kind: "project", Title: "Ailleurs", Items: []model.ItemCode{"C01"}, Date: model.Day(tuitest.Start)}))
	d.Does("session start --label S4")
	shows(t, "session rate", d.Fails(2, "session rate C06 A --evidence E9"), []string{"« Ailleurs » est liée à une autre grille"}, nil)
	did(d.St.SavePassage(t.Context(), model.Passage{From: other.Ref(), To: env.Grid.Ref()}))
	d.Does("session rate C06 A --evidence E9")
	e, err := d.St.EvidenceByID(t.Context(), "E9")
	if err != nil || e.Grid != other.Ref() || fmt.Sprint(e.Items) != "[C01 C07]" { // under the code that it has there
		t.Errorf("%v %v, %v", e.Grid, e.Items, err)
	}
}
