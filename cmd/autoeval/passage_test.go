package main

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"autoeval/cmd/internal/clitest"
	"autoeval/model"
	"autoeval/store/lineage"
	"autoeval/tui"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// renewed fills a desk with two sessions on an older version of the grid and one on
// the newer: C01 was worded anew, C02 was two items, C03 was part of one with C04,
// C16 is new and ZZ is not asked for any more; evidence, an action, own targets and a
// received session are on the older one.
func renewed(t *testing.T) (*clitest.Desk, *nav.Env, *model.Grid) {
	t.Helper()
	d, env := clitest.NewDesk(t), tuitest.Env(t, model.French)
	old := env.Grid.Clone()
	old.Version = "2020"
	word := func(i int, code, words string) {
		old.Items[i].Code, old.Items[i].Title, old.Items[i].Label, old.Items[i].Statement = model.ItemCode(code), model.Same(words), model.Same(words), model.Same(words)
	}
	word(0, "C01", "Ancienne analyse")
	word(1, "C02", "Ancienne moitié")
	word(2, "C03", "Ancien tout")
	word(3, "ZY", "Autre moitié")
	word(15, "ZZ", "Ancienne compétence abandonnée")
	old.Targets = nil
	did := func(_ any, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	rate := func(g *model.Grid, id string, month int, levels map[model.ItemCode]int) model.Session {
		at := tuitest.Start.AddDate(0, month, 0)
		s := model.Session{ID: model.SessionID(id), Label: id, Grid: g.Ref(), StartedAt: at}
		for _, c := range slices.Sorted(maps.Keys(levels)) {
			did(nil, s.Rate(g, model.Rating{Item: c, Level: model.At(levels[c]), Note: "note de " + string(c), At: at}))
		}
		did(nil, s.Finish(at))
		return s
	}
	s1 := rate(&old, "S1", -9, map[model.ItemCode]int{"C01": 1, "C02": 2, "C03": 3, "ZY": 3, "C05": 1, "ZZ": 4})
	did(lineage.SaveSession(t.Context(), d.St, s1, &old))
	s2 := rate(&old, "S2", -6, map[model.ItemCode]int{"C01": 2, "C02": 2, "C05": 2, "ZY": 2, "ZZ": 4})
	did(lineage.SaveSession(t.Context(), d.St, s2, &old))
	did(lineage.SaveSession(t.Context(), d.St, rate(env.Grid, "S3", -1, map[model.ItemCode]int{"C05": 3, "C16": 1}), env.Grid))
	did(d.St.SaveEvidence(t.Context(), model.Evidence{ID: "E1", Grid: old.Ref(), Kind: "project", Title: "Ancien projet", Items: []model.ItemCode{"C01", "C05"}, Date: model.Day(tuitest.Start), CreatedAt: tuitest.Start.AddDate(0, -6, 0)}))
	did(d.St.SaveAction(t.Context(), model.Action{ID: "A1", Grid: old.Ref(), Item: "C01", Text: "Ancienne action", CreatedAt: tuitest.Start.AddDate(0, -6, 0)}))
	s2.ID = "R2"
	did(nil, d.St.SaveReceived(t.Context(), []model.Received{{Session: s2, Hash: "h", Learner: model.Contact{Person: "p", Name: "Lina", Fingerprint: "a-b-c"}, ReceivedAt: tuitest.Start}}))
	did(d.St.SaveProfile(t.Context(), model.Profile{ID: "ME", Name: "Zoé", Welcomed: true, Stage: model.Year4, Own: model.OwnTargets{old.Ref(): {"C05": model.At(4)}}}))
	env.Store, env.Grids = d.St, versions{env.Grid, &old}
	env.Profile, _ = d.St.Profile(t.Context())
	return d, env, &old
}

// through is the passage between the two.
func through(t *testing.T, d *clitest.Desk, env *nav.Env, old *model.Grid) {
	t.Helper()
	dr, err := lineage.NewDraft(t.Context(), d.St, old, env.Grid)
	if err != nil {
		t.Fatal(err)
	}
	dr.Passage.Links = nil
	for _, l := range []model.Link{
		{From: []model.ItemCode{"C01"}, To: []model.ItemCode{"C01"}, Holds: true}, {From: []model.ItemCode{"C02", "ZY"}, To: []model.ItemCode{"C02"}},
		{From: []model.ItemCode{"C03"}, To: []model.ItemCode{"C03", "C04"}}, {From: []model.ItemCode{"ZZ"}},
	} {
		if err := dr.Join(l); err != nil {
			t.Fatal(err)
		}
	}
	if err := lineage.KeepPassage(t.Context(), d.St, env.Grids, &dr, tuitest.Start); err != nil {
		t.Fatal(err)
	}
}

// everything returns all that the commands say and all screens show.
func everything(t *testing.T, d *clitest.Desk, env *nav.Env, old *model.Grid) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, line := range []string{
		"progress", "progress --json", "progress --plain", "session list", "session list --json", "session show S1", "session show S3", "session compare S1 S3", "session compare S2 S3 --json",
		"evidence list", "evidence list --json", "evidence show E1", "plan list", "plan list --json", "plan suggest", "report S1 --format txt", "report latest --format txt", "report latest --format md", "report latest --format html",
		"progress --since 2026-05-01", "progress --as " + old.Ref().String(), "session show S1 --as " + env.Grid.Ref().String(), "report S1 --format txt --as " + env.Grid.Ref().String(), "story", "story --json", "report --story --format txt",
		"evidence show E1 --json", "plan suggest --json", "target show --json", "cohort", "cohort --json", "cohort --csv", "cohort --plain", "cohort year", "cohort year --json", "cohort year --csv", "report --cohort --format txt", "report --cohort --format md", "report --cohort --format html",
		"received list", "received list --json", "received show R2", "received show R2 --json", "received report R2 --format txt", "grid list", "grid list --json", "grid show", "target show", "profile show", "export", "doctor", "--plain", "trash list", "grid passage list", "grid diff " + old.Ref().String() + " " + env.Grid.Ref().String(), "grid passage propose " + old.Ref().String() + " " + env.Grid.Ref().String(),
	} {
		_, said, errs := d.Run(strings.Fields(line)...)
		out[line] = said + errs
	}
	for _, page := range []string{"Le récit", "Se situer", "Se développer", "S’orienter", "Auto-évaluations", "Traces", "Plan d’action", "Notes", "Profil cible", "Relectures reçues", "Relire", "Promotion", "Grilles", "Lire la grille"} {
		out["plain "+page] = plainPage(t, d, page)
	}
	for _, page := range []string{"Auto-évaluations", "Traces", "Promotion"} { // and what stands there first
		out["plain "+page+" 1"] = plainPage(t, d, page, "1")
	}
	for _, p := range tuitest.Everywhere(t, env.Store) {
		for _, size := range []layout.Size{{W: 80, H: 24}, {W: 140, H: 50}} {
			out[fmt.Sprintf("%s %+v %v", reflect.TypeOf(p), p, size)] = drawn(t, env, p, size)
		}
	}
	return out
}

func TestDeletingAPassageMakesEveryPageWhatItWas(t *testing.T) {
	d, env, old := renewed(t)
	d.Does("cohort --seeing")
	before := everything(t, d, env, old)
	through(t, d, env, old)
	with, changed := everything(t, d, env, old), 0
	for name, was := range before {
		if with[name] != was {
			changed++
		}
	}
	if changed < 10 {
		t.Errorf("only %d pages changed through the passage", changed)
	}
	if err := d.St.DeletePassage(t.Context(), old.Ref(), env.Grid.Ref()); err != nil {
		t.Fatal(err)
	}
	for name, now := range everything(t, d, env, old) {
		equal(t, name, before[name], now, "")
	}
}

func TestWhatNobodyDecidedIsSaidSo(t *testing.T) {
	d, _, _ := renewed(t)
	if said := spaced(d.Does("progress")); !strings.Contains(said, "À décider : sous « ZZ Ancienne compétence abandonnée » (2020), S1 Expertise, S2 Expertise.") {
		t.Errorf("progress:\n%s", said)
	}
}

func TestAnswersInOtherWordsStandUnderTheWordsTheyWereGivenFor(t *testing.T) {
	d, env, old := renewed(t)
	through(t, d, env, old)
	want := []string{
		"C01 Analyse technique : avant, sous « C01 Ancienne analyse » (2020), S1 Notion, S2 Application ; intitulé changé, une ancienne réponse compte.",
		"C02 Besoins du client : avant, sous « C02 Ancienne moitié » (2020), S1 Application, S2 Application ; sous « ZY Autre moitié » (2020), S1 Maîtrise, S2 Application ; réuni, une ancienne réponse compte.",
		"C03 Besoins et valeur : avant, sous « C03 Ancien tout » (2020), S1 Maîtrise ; partagé, à redemander.",
		"Plus demandé : sous « ZZ Ancienne compétence abandonnée » (2020), S1 Expertise, S2 Expertise.",
	}
	for _, line := range []string{"progress", "progress --plain", "report latest --format txt", "report latest --format md"} {
		said := spaced(d.Does(line))
		for _, w := range want {
			if !strings.Contains(said, spaced(w)) {
				t.Errorf("%s says not %q:\n%s", line, w, said)
			}
		}
	}
	for _, line := range []string{"session compare S1 S3", "session compare S1 S3 --plain"} {
		if said := spaced(d.Does(line)); !strings.Contains(said, "C03 Besoins et valeur : avant, sous « C03 Ancien tout » (2020), S1 Maîtrise ; partagé, à redemander.") {
			t.Errorf("%s:\n%s", line, said)
		}
	}
	if said := drawn(t, env, nav.Compare{From: "S1", To: "S3"}, layout.Size{W: 140, H: 50}); !strings.Contains(spaced(said), "sous « C03 Ancien tout » (2020), S1 Maîtrise") {
		t.Errorf("Comparer shows:\n%s", said)
	}
	var p struct {
		Carried []struct {
			Item, Kind string
			Counts     bool
			Said       []struct {
				Session, Item string
				Level         int
			}
		}
	}
	d.Reads("progress", &p)
	if len(p.Carried) != 5 || p.Carried[0].Item != "C01" || !p.Carried[0].Counts || p.Carried[2].Counts || p.Carried[2].Said[0].Item != "C03" || p.Carried[4].Kind != "dropped" {
		t.Errorf("%+v", p.Carried)
	}
	size := layout.Size{W: 140, H: 50}
	develop := drawn(t, env, nav.Progress{View: nav.Develop}, size)
	for _, w := range []string{"~ ÷ + d’autres mots, non compté", "repris d’autres mots", "Répondu sous d’autres mots"} {
		if !strings.Contains(develop, w) {
			t.Errorf("Se développer shows not %q:\n%s", w, develop)
		}
	}
	if item := drawn(t, env, nav.Item{Code: "C03"}, size); !strings.Contains(spaced(item), "sous « C03 Ancien tout » (2020)") {
		t.Errorf("the item's page:\n%s", item)
	}
}

// spaced joins lines and makes every blank a space.
func spaced(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\n' || r == '\u00a0' || r == '\u202f' }), " ")
}

func TestASessionIsReadInTheWordsOfAnotherVersion(t *testing.T) {
	d, env, old := renewed(t)
	now, was := env.Grid.Ref().String(), old.Ref().String()
	var s struct {
		Version string `json:"grid_version"`
		ReadAs  string `json:"read_as"`
		Rated   int
		Ratings []struct{ Item string }
	}
	d.Reads("session show S1 --as "+now, &s)
	if s.ReadAs != now || s.Version != "2020" || s.Rated != 6 || len(s.Ratings) != 1 || s.Ratings[0].Item != "C05" {
		t.Errorf("without a passage: %+v", s)
	}
	through(t, d, env, old)
	d.Reads("session show S1 --as "+now, &s)
	if len(s.Ratings) != 2 || s.Ratings[0].Item != "C01" { // C02 is merged of levels that differ
		t.Errorf("through a passage: %+v", s)
	}
	if said := d.Does("report S1 --format txt --as " + now); !strings.Contains(spaced(said), "sous « C03 Ancien tout » (2020)") {
		t.Errorf("report:\n%s", said)
	}
	if said := d.Does("progress --as " + was); !strings.Contains(said, "Ancienne analyse") || strings.Contains(said, "Analyse technique") {
		t.Errorf("progress:\n%s", said)
	}
	other := env.Grid.Clone()
	other.ID, other.Version = "rncp1", "1"
	if err := d.St.SaveGrid(t.Context(), &other); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"session show S1 --as rncp1", "report S1 --as rncp1"} {
		if said := d.Fails(2, line); !strings.Contains(said, "Rien ne relie") {
			t.Errorf("%s says %q", line, said)
		}
	}
	d.Fails(3, "progress --as rncp99")
}

func TestEvidenceOfAnotherVersionIsAttachedUnderItsOwnCode(t *testing.T) {
	d, env, old := renewed(t)
	through(t, d, env, old)
	d.Does("session start --label S4")
	d.Does("session rate C06 A --evidence E1")
	e, err := d.St.EvidenceByID(t.Context(), "E1")
	if err != nil || e.Grid != old.Ref() || fmt.Sprint(e.Items) != "[C01 C05 C06]" { // C06 has the same words and code in both
		t.Errorf("%v %v, %v", e.Grid, e.Items, err)
	}
	d.Does("session rate C01 M --evidence E1")
	d.Does("session rate C16 N --evidence E1") // new: the evidence comes over whole
	e, err = d.St.EvidenceByID(t.Context(), "E1")
	if err != nil || e.Grid != env.Grid.Ref() || fmt.Sprint(e.Items) != "[C01 C05 C06 C16]" {
		t.Errorf("%v %v, %v", e.Grid, e.Items, err)
	}
}

func TestACohortMarksLevelsGivenInOtherWords(t *testing.T) {
	d, env, old := renewed(t)
	const legend = "a repris d’autres mots"
	shows(t, "without a passage", d.Does("cohort --seeing"), []string{"····  A···"}, []string{legend})
	through(t, d, env, old)
	shows(t, "the command", d.Does("cohort"), []string{"aa··  A···", legend}, nil)
	shows(t, "by ear", d.Does("cohort --plain"), []string{"repris d’autres mots : C01, C02"}, nil)
	var j struct {
		Rows []struct {
			Carried    []string
			NotCounted []string `json:"not_counted"`
		}
	}
	d.Reads("cohort", &j)
	if got := fmt.Sprint(j.Rows); got != "[{[C01 C02] []}]" {
		t.Error(got)
	}
	shows(t, "for a spreadsheet", d.Does("cohort --csv"), []string{",carried", ",C01 C02"}, nil)
	a := tui.New(env, nav.Cohort{})
	s := tuitest.DriveApp(t, a, a.Frame, layout.Size{W: 80, H: 24})
	shows(t, "the screen", s.Text(), []string{legend, "Lina [a] a · · A", "C01 Analyse technique : Application, repris d’autres mots"}, nil)
	shows(t, "plain", plainPage(t, d, "Promotion", "1"), []string{"C01 Analyse technique : Application, repris d’autres mots"}, nil)
}

func TestACohortMarksAnswersThatDoNotCount(t *testing.T) {
	d, env, old := renewed(t)
	through(t, d, env, old)
	s1, err := d.St.Session(t.Context(), "S1")
	if err != nil {
		t.Fatal(err)
	}
	s1.ID = "R1"
	if err := d.St.SaveReceived(t.Context(), []model.Received{{Session: s1, Hash: "h1", Learner: model.Contact{Person: "q", Name: "Max", Fingerprint: "d-e-f"}, ReceivedAt: tuitest.Start}}); err != nil {
		t.Fatal(err)
	}
	const legend = "a repris d’autres mots ~ ÷ + d’autres mots, non compté"
	shows(t, "the command", d.Does("cohort --seeing --filter Max"), []string{"n+÷÷  N···", legend}, nil)
	shows(t, "by ear", d.Does("cohort --plain --filter Max"), []string{"repris d’autres mots : C01", "d’autres mots, non compté : C02, C03, C04"}, nil)
	a := tui.New(env, nav.Cohort{})
	s := tuitest.DriveApp(t, a, a.Frame, layout.Size{W: 80, H: 24})
	shows(t, "the screen", s.Text(), []string{legend, "n + ÷ ÷ N"}, nil)
	shows(t, "plain", plainPage(t, d, "Promotion", "f Max", "1"), []string{"C03 Besoins et valeur : non noté, d’autres mots, non compté"}, nil)
}
