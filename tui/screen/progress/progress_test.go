package progress

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// Three sessions, by hand. The target is end4a: M for C05, A for the others.
//
//	      C01 C02 C03 C05 C09 P01
//	Un     N   A   0   N   ·   P     10 January 2025
//	Deux   A   A   ·   M   ·   S     10 September 2025
//	Trois  M   N   ·   A   A   S     10 June 2026
func three(t testing.TB, env *nav.Env) {
	t.Helper()
	for i, s := range []struct {
		label string
		at    time.Time
		rates map[model.ItemCode]int
	}{
		{"Un", time.Date(2025, 1, 10, 9, 0, 0, 0, time.UTC), map[model.ItemCode]int{"C01": 1, "C02": 2, "C03": 0, "C05": 1, "P01": 1}},
		{"Deux", time.Date(2025, 9, 10, 9, 0, 0, 0, time.UTC), map[model.ItemCode]int{"C01": 2, "C02": 2, "C05": 3, "P01": 2}},
		{"Trois", time.Date(2026, 6, 10, 9, 0, 0, 0, time.UTC), map[model.ItemCode]int{"C01": 3, "C02": 1, "C05": 2, "C09": 2, "P01": 2}},
	} {
		keep(t, env, model.SessionID("S"+string(rune('1'+i))), s.label, s.at, s.rates)
	}
}

func keep(t testing.TB, env *nav.Env, id model.SessionID, label string, at time.Time, rates map[model.ItemCode]int) {
	t.Helper()
	s := model.Session{ID: id, Label: label, Grid: env.Grid.Ref(), StartedAt: at}
	for c, v := range rates {
		if err := s.Rate(env.Grid, model.Rating{Item: c, Level: model.At(v), Confidence: 2, At: at}); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Finish(at); err != nil {
		t.Fatal(err)
	}
	if _, err := env.Store.SaveSession(t.Context(), s); err != nil {
		t.Fatal(err)
	}
}

var body = layout.Size{W: 80, H: 20}

func open(t *testing.T, l model.Lang, v nav.View) (*Screen, *tuitest.Driver) {
	t.Helper()
	env := tuitest.Env(t, l)
	three(t, env)
	s := New(env, nav.Progress{View: v})
	return s, tuitest.Drive(t, s, body)
}

func TestSituateShowsEachReadingAndMutesEarlierAnswers(t *testing.T) {
	s, d := open(t, model.French, nav.Situate)
	d.See("Trois, 10 juin 2026 3/3", "C01 Analyse technique ━━ ━◇ ━━ ── M ◇A ●●○", "0 · Un", "C05 Programmation ━━ ━━ ─◇ ── A ◇M")
	if s.Status() != "Cible\u00a0: Fin de 4A (indicatif)" {
		t.Errorf("status %q", s.Status())
	}
	d.See("C01 : Maîtrise, cible Application atteinte, confiance plutôt sûre, auc")
	d.Resize(layout.Size{W: 120, H: 36})
	d.See("aucune trace, Application dans Deux", "Analyse de situations techniques complexes", "À rafraîchir (plus d’un an) : C03", "Besoin 1/3")
}

func TestALongNameOfAnEarlierSessionEndsBeforeTheTarget(t *testing.T) {
	env := tuitest.Env(t, model.French)
	keep(t, env, "S1", "Découverte de novembre, à la journée portes ouvertes", tuitest.Start.AddDate(0, -1, 0), map[model.ItemCode]int{"C05": 1})
	keep(t, env, "S2", "Bilan", tuitest.Start, map[model.ItemCode]int{"C01": 1})
	d := tuitest.Drive(t, New(env, nav.Progress{View: nav.Situate}), body)
	if !strings.Contains(d.Text(), "… ◇") {
		t.Errorf("no space before the target:\n%s", d.Text())
	}
}

func TestNothingExpectedYetIsNotReached(t *testing.T) {
	s, d := open(t, model.French, nav.Situate)
	p := s.env.Profile.Clone()
	p.Stage, p.Target = model.Prospective, "entry3a"
	s.env.Profile = p
	d.Send(nav.LookChanged{})
	d.See("C01 : Maîtrise, rien d’attendu à cette étape", "confiance trace")
	d.Press("3")
	d.See("Rien n’est encore attendu pour A01 à cette étape.")
	d.Hidden("0/0")
}

// A01 and the family Besoin are both C01 C02 C03, of which nothing is expected at
// the entry: neither is counted.
func TestAFamilyAndAnActivityOfTheSameItemsCountTheSame(t *testing.T) {
	for l, want := range map[model.Lang][]string{
		model.French:  {"A01 ", "pas encore attendue", "Besoin", "11 pas encore attendues à cette étape"},
		model.English: {"A01 ", "not expected yet", "Needs", "11 not expected yet at this stage"},
	} {
		env := tuitest.Env(t, l)
		env.Profile.Stage, env.Profile.Target = model.Prospective, "entry3a"
		keep(t, env, "S1", "Un", tuitest.Start, map[model.ItemCode]int{"C01": 1, "C02": 0, "C03": 1})
		for _, size := range []layout.Size{body, {W: 120, H: 36}} {
			d := tuitest.Drive(t, New(env, nav.Progress{View: nav.Orient}), size)
			d.See(want[:2]...)
			d.Press("1", "v")
			d.See(want[3])
			for _, line := range strings.Split(d.Text(), "\n") {
				if _, bar, ok := strings.Cut(line, want[2]+"  "); ok && strings.Contains(bar, "/") {
					t.Errorf("%s, %v: %q", l, size, line)
				}
			}
		}
	}
}

// What is below the bars of the families is there in every window: all levels one
// under the other, or in one line.
func TestCountsUnderTheFamiliesAreWhole(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		s, d := open(t, l, nav.Situate)
		d.Press("v")
		top := s.env.Text.In(s.data.Grid.ScaleOf("C01").Label(model.At(4)))
		for _, size := range []layout.Size{{W: 60, H: 16}, {W: 80, H: 20}, {W: 100, H: 26}} {
			d.Resize(size)
			lines := strings.Split(d.Text(), "\n")
			rows, oneLine := strings.Contains(d.Text(), "E "+top), 0
			for _, line := range lines[headHeight:] {
				if strings.Contains(line, "N 1") && strings.Contains(line, "A 2") && strings.Contains(line, "M 1") {
					oneLine++
				}
			}
			if !rows && oneLine != 1 {
				t.Errorf("%s, %v:\n%s", l, size, d.Text())
			}
			d.See("C03") // to refresh
			d.CheckFrame()
		}
	}
}

// A07 is linked to C06 C11 C14 C15; at the entry only C06 is expected.
func TestHavingWhatIsExpectedOfLittleIsNotBeingReady(t *testing.T) {
	for l, want := range map[model.Lang][]string{
		model.French: {"1/1", "A07 : tout ce qui est attendu à cette étape est à la cible.", "C11 Tests du logiciel Non abordé, pas encore attendue",
			"C14 Solutions livrées non noté, pas encore attendue", ": 1/1 à la cible (3 pas encore attendues à cette étape)"},
		model.English: {"1/1", "A07: all that is expected at this stage is at target.", "not rated, not expected yet", ": 1/1 at target (3 not expected yet at this stage)"},
	} {
		env := tuitest.Env(t, l)
		env.Profile.Stage, env.Profile.Target = model.Prospective, "entry3a"
		keep(t, env, "S1", "Un", tuitest.Start, map[model.ItemCode]int{"C06": 1, "C11": 0, "C15": 0})
		s := New(env, nav.Progress{View: nav.Orient})
		d := tuitest.Drive(t, s, layout.Size{W: 100, H: 24})
		d.Press("down", "down", "down", "down", "down", "down")
		d.See(want...)
		d.Hidden(strings.Split(env.Text.Progress.Orient.AllAtTarget, "%s")[0])
		d.Resize(layout.Size{W: 120, H: 36})
		d.See("C11 ", env.Text.Progress.Orient.NotYet, "C15 ")
		d.Hidden("pas encore a…", "not expected y…")
		d.Hidden(strings.Split(env.Text.Progress.Orient.AllAtTarget, "%s")[0])
	}
}

func TestCountsKeepAttitudesApartAndUnratedUncounted(t *testing.T) {
	s, d := open(t, model.French, nav.Situate)
	c := s.sums.Counts[model.Competency]
	if c.Unrated != 12 || c.Counts[0] != 0 || c.Counts[1] != 1 || c.Counts[2] != 2 || c.Counts[3] != 1 || c.Counts[4] != 0 {
		t.Errorf("competencies %+v", c)
	}
	a := s.sums.Counts[model.Attitude]
	if a.Unrated != 9 || a.Counts[2] != 1 {
		t.Errorf("attitudes %+v", a)
	}
	d.Press("end")
	d.See("P10", "Attitudes")
	d.Press("home", "v")
	d.See("Besoin ━━━━━━━━━━━━━━━━━━ ────────────────── ·················· 1/3", "Application 2", "Réaliser, Piloter : rien de noté")
}

func TestMentorStandsBesideWhereAReviewCameBack(t *testing.T) {
	env := tuitest.Env(t, model.French)
	three(t, env)
	if s := New(env, nav.Progress{}); tuitest.Drive(t, s, body) == nil || s.sums.reviewed {
		t.Error("a mentor's column without a review")
	}
	_, err := env.Store.SaveReview(t.Context(), model.Review{ID: "R1", Session: "S3", State: model.Returned, ReturnedAt: tuitest.Start,
		Remarks: map[model.ItemCode]model.Remark{"C02": {Item: "C02", Level: model.At(2)}, "C01": {Item: "C01", Level: model.At(2)}}})
	if err != nil {
		t.Fatal(err)
	}
	d := tuitest.Drive(t, New(env, nav.Progress{}), body)
	d.See("niveau cible conf. trace mentor", "A▼", "A▲")
	d.Resize(layout.Size{W: 120, H: 36})
	d.See("niveau cible conf. trace mentor")
}

func TestHeatCursorReadsTheCellInWords(t *testing.T) {
	_, d := open(t, model.French, nav.Develop)
	d.See("C01 Analyse technique, Trois, 10 juin 2026 : Application → Maîtrise", "[M]")
	d.Press("left")
	d.See("C01 Analyse technique, Deux, 10 septembre 2025 : Notion → Application")
	d.Press("left", "down")
	d.See("C02 Besoins du client, Un, 10 janvier 2025 : Application, première fois")
	d.Press("right")
	d.See("Deux, 10 septembre 2025 : Application, comme avant")
	d.Press("down")
	d.See("C03 Besoins et valeur, Deux, 10 septembre 2025 : non noté")
}

func TestDevelopListsChangesGapsAndPlan(t *testing.T) {
	s, d := open(t, model.French, nav.Develop)
	d.Press("v", "v")
	d.See("Depuis Deux, 10 septembre 2025", "▲ C01 Analyse technique Application → Maîtrise en hausse", "▼ C02 Besoins du client Application → Notion en baisse",
		"▼ C05 Programmation Maîtrise → Application", "C09 Modélisation Application première fois", "changements 4")
	d.Press("v")
	d.See("Écarts à la cible : Fin de 4A (indicatif)", "C02 Besoins du client Notion → Application", "C05 Programmation Application → Maîtrise", "écarts 2")
	d.Hidden("C01")
	d.Press("v")
	d.See("plan 0", "Propositions", "C02 Besoins du client : viser Application", "j’ai préparé mes questions", "sans trace, en commençant par", "Touche a : adopter")
	if len(s.sums.Steps) != 16 || len(s.sums.Acts) >= 8 {
		t.Errorf("%d suggestions in %d acts", len(s.sums.Steps), len(s.sums.Acts))
	}
	d.Press("down")
	d.See("Notion, la cible est Application, aucune trace", "Où")
}

// Nine competencies and four attitudes move.
func moving(t *testing.T, l model.Lang) *Screen {
	t.Helper()
	env := tuitest.Env(t, l)
	first, second := map[model.ItemCode]int{}, map[model.ItemCode]int{}
	for _, c := range []model.ItemCode{"C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08", "C09", "P01", "P02", "P03", "P04"} {
		first[c], second[c] = 0, 2
	}
	keep(t, env, "S1", "Un", tuitest.Start.AddDate(0, -6, 0), first)
	keep(t, env, "S2", "Deux", tuitest.Start, second)
	return New(env, nav.Progress{View: nav.Develop})
}

func TestChangesOfAttitudesAreCountedApartAndNoHeadingIsOne(t *testing.T) {
	for l, want := range map[model.Lang][2]string{
		model.French:  {"changements 9+4", "et %d autres"},
		model.English: {"changes 9+4", "and %d more"},
	} {
		s := moving(t, l)
		d := tuitest.Drive(t, s, layout.Size{W: 120, H: 26})
		rows := 0
		for _, line := range strings.Split(d.Text(), "\n") {
			if strings.Contains(line, "▲ C0") || strings.Contains(line, "▲ P0") {
				rows++
			}
		}
		if rows < 5 || rows > 11 {
			t.Errorf("%d of 13 rows show:\n%s", rows, d.Text())
		}
		d.See(want[0], fmt.Sprintf(want[1], 13-rows))
		d.Press("v", "v")
		d.Resize(body)
		d.See(s.env.Text.Words.AttitudesHead + s.env.Text.Words.Colon + "4")
	}
}

func TestAChangeIsSaidWholeOrNotAtAll(t *testing.T) {
	s := moving(t, model.French)
	d := tuitest.Drive(t, s, layout.Size{W: 120, H: 36})
	d.See("Non abordé → Application en hausse")
	d.Resize(layout.Size{W: 110, H: 36})
	d.See("Non abordé → Application")
	d.Hidden("Application  en…", "haus…")
}

func TestScrubberMovesTheThreeViewsToAnySession(t *testing.T) {
	s, d := open(t, model.French, nav.Situate)
	d.Press("<")
	d.See("Deux, 10 sept. 2025 2/3", "C05 Programmation ━━ ━━ ━◇ ── M")
	d.Press("tab", "v", "v")
	d.See("Depuis Un, 10 janvier 2025", "C01 Analyse technique Notion → Application", "C05 Programmation Notion → Maîtrise")
	d.Press("tab")
	d.See("A11")
	if r := s.sums.Ready[3]; r.Activity != "A04" || len(r.AtTarget) != 1 {
		t.Errorf("%+v", r)
	}
	d.Press("<")
	d.See("1/3")
	d.Press("<", ">", ">", ">")
	d.See("3/3")
	if s.want != "" {
		t.Errorf("at the latest, but held at %q", s.want)
	}
}

func TestAWideWindowSaysOnceSinceWhen(t *testing.T) {
	_, d := open(t, model.French, nav.Develop)
	d.Resize(layout.Size{W: 120, H: 31})
	if n := strings.Count(d.Text(), "Depuis Deux"); n != 1 {
		t.Errorf("said %d times:\n%s", n, d.Text())
	}
	d.Press("v", "v")
	if n := strings.Count(d.Text(), "Depuis Deux"); n != 1 {
		t.Errorf("beside the list, said %d times:\n%s", n, d.Text())
	}
}

func TestAPastSessionIsSeenAsOnItsDay(t *testing.T) {
	s, d := open(t, model.French, nav.Situate)
	if len(s.sums.Stale) != 1 {
		t.Errorf("stale %v", s.sums.Stale)
	}
	d.Press("<")
	if len(s.sums.Stale) != 0 {
		t.Errorf("stale in September 2025: %v", s.sums.Stale)
	}
}

func TestChangesSinceASessionOrADate(t *testing.T) {
	s, d := open(t, model.French, nav.Situate)
	d.Press("d")
	d.See("Voir ce qui a changé depuis", "Deux", "Un")
	if !s.Modal() {
		t.Error("esc would leave the screen")
	}
	d.Press("down", "enter")
	d.See("Depuis Un, 10 janvier 2025", "C01 Analyse technique Notion → Maîtrise", "C05 Programmation Notion → Application")
	d.Press("d", "up", "enter")
	if !s.Editing() {
		t.Fatal("no date to type")
	}
	d.Type("bientôt")
	d.Press("enter")
	d.See("Cette date ne se lit pas : bientôt")
	d.Press("ctrl+u")
	d.Type("01/01/2025")
	d.Press("enter")
	d.See("Aucune auto-évaluation à cette date")
	d.Press("ctrl+u")
	d.Type("2026-01-01")
	d.Press("enter")
	d.See("Depuis Deux, 10 septembre 2025")
	d.Press("d", "esc")
	if s.Modal() {
		t.Error("esc did not close the choice")
	}
	d.Press("c")
	if n := len(d.Went); n != 1 || d.Went[0] != (nav.Compare{From: "S2", To: "S3"}) {
		t.Errorf("went to %v", d.Went)
	}
}

func TestAdoptedSuggestionIsInThePlanAndComesOffAgain(t *testing.T) {
	s, d := open(t, model.French, nav.Develop)
	d.Press("v", "v", "v", "v", "a")
	if len(d.Toasts) != 0 {
		t.Errorf("adopted a heading: %v", d.Toasts)
	}
	d.Press("down", "a")
	all, _ := s.env.Store.Actions(t.Context())
	if len(all) != 1 || all[0].Item != "C02" || !strings.HasPrefix(all[0].Text, "Besoins du client\u00a0: viser Application. ") || all[0].Due.Format(time.DateOnly) != "2027-02-24" {
		t.Fatalf("plan %+v", all)
	}
	d.See("plan 1", "pour le 24 février 2027")
	if s.Unsaved() || len(d.Toasts) != 1 {
		t.Errorf("toasts %v", d.Toasts)
	}
	d.Press("u")
	if all, _ := s.env.Store.Actions(t.Context()); len(all) != 0 {
		t.Errorf("still there: %v", all)
	}
	d.See("plan 0")
}
