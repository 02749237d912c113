package compare

import (
	"strings"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/theme"
	"autoeval/tui/tuitest"
)

var body = layout.Size{W: 80, H: 20}

// three keeps three sessions, a month apart:
//
//	   C01 C02 C03 C05 P01
//	S1  N   A   ·   M   P
//	S2  A   A   N   A   S
//	S3  M   ·   N   A   S
func three(t *testing.T, l model.Lang) *nav.Env {
	t.Helper()
	env := tuitest.Env(t, l)
	for i, rates := range []map[model.ItemCode]int{
		{"C01": 1, "C02": 2, "C05": 3, "P01": 1}, {"C01": 2, "C02": 2, "C03": 1, "C05": 2, "P01": 2}, {"C01": 3, "C03": 1, "C05": 2, "P01": 2},
	} {
		at := time.Date(2026, time.Month(3+i), 1, 9, 0, 0, 0, time.UTC)
		id := model.SessionID("S" + string(rune('1'+i)))
		s := model.Session{ID: id, Label: "Bilan " + string(id), Grid: env.Grid.Ref(), StartedAt: at}
		for c, v := range rates {
			if err := s.Rate(env.Grid, model.Rating{Item: c, Level: model.At(v), Note: "note de " + string(id), At: at}); err != nil {
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
	return env
}

func TestTwoSessionsStandSideBySide(t *testing.T) {
	d := tuitest.Drive(t, New(three(t, model.French), nav.Compare{From: "S1", To: "S2"}), body)
	d.See("1 en hausse, 1 en baisse, 1 inchangée, 1 dans une seule", "C01 Analyse technique ━━━ ─── ─── ─── N ━━━ ━━━ ─── ─── A ▲ en hausse",
		"▼ en baisse", "C03 Besoins et valeur ··· ··· ··· ··· · ━━━ ─── ─── ─── N +", "inchangée ", "Attitudes", "note de S1", "note de S2")
	d.Press("d")
	d.Hidden("C02")
}

func TestLastTwoAreComparedByDefault(t *testing.T) {
	s := New(three(t, model.French), nav.Compare{})
	tuitest.Drive(t, s, body)
	if s.from != "S2" || s.to != "S3" || s.counts != [2]model.Turns{{Up: 1, Same: 2, One: 1}, {Same: 1}} {
		t.Errorf("%s %s %+v", s.from, s.to, s.counts)
	}
}

func TestEitherSideMovesThroughTheSessions(t *testing.T) {
	s := New(three(t, model.French), nav.Compare{})
	d := tuitest.Drive(t, s, body)
	d.Press("<")
	if s.from != "S1" || s.to != "S3" {
		t.Errorf("%s %s", s.from, s.to)
	}
	d.Press("left")
	if s.to != "S2" {
		t.Errorf("to %s", s.to)
	}
	d.Press("left", "<")
	if s.from != "S1" || s.to != "S2" {
		t.Errorf("%s %s: a session beside itself", s.from, s.to)
	}
	d.Press("v")
	if s.from != "S2" || s.to != "S1" {
		t.Errorf("%s %s", s.from, s.to)
	}
	d.Press("enter")
	if len(d.Went) != 1 || d.Went[0] != (nav.Item{Code: "C01", Session: "S1"}) {
		t.Errorf("went to %v", d.Went)
	}
}

func TestOneSessionCannotBeCompared(t *testing.T) {
	d := tuitest.Drive(t, New(tuitest.Env(t, model.English), nav.Compare{}), body)
	d.See("Comparing takes two finished self-assessments", "Key Esc: go back")
	d.Press("enter", "v", "d", "<", "left", "down")
	if len(d.Went)+len(d.Errs) != 0 {
		t.Errorf("went to %v, %v", d.Went, d.Errs)
	}
}

func TestComparisonFitsEveryWindowInEveryLook(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for _, o := range []theme.Options{{Variant: theme.Dark}, {Variant: theme.Mono, ASCII: true}} {
			env := tuitest.Filled(t, l)
			env.Theme = theme.New(o)
			s := New(env, nav.Compare{})
			d := tuitest.Drive(t, s, body)
			d.CheckSizes()
			d.Resize(layout.Size{W: 60, H: 16})
			for range len(s.rows) {
				d.Press("down")
				d.CheckFrame()
			}
		}
	}
}

func TestClickFocusesTheRowUnderIt(t *testing.T) {
	s := New(three(t, model.French), nav.Compare{From: "S1", To: "S2"})
	d := tuitest.Drive(t, s, body)
	d.Send(nav.Click{X: 5, Y: headHeight + 3, Size: body})
	_, y, ok := s.Cursor(body)
	if !ok || !strings.Contains(strings.Split(d.Text(), "\n")[y], "▸ C05") {
		t.Errorf("cursor at %d:\n%s", y, d.Text())
	}
}

func TestOnlyWhatThereIsIsCounted(t *testing.T) {
	d := tuitest.Drive(t, New(three(t, model.French), nav.Compare{From: "S2", To: "S3"}), body)
	d.See("Du 1er avr. 2026 au 1er mai 2026 : 1 en hausse, 2 inchangées, 1 dans une seule")
	d.Hidden("en baisse")
}

func TestWhatIsCountedIsSaidAndOneWordMeansUnchanged(t *testing.T) {
	for l, want := range map[model.Lang][]string{
		model.French:  {"1 dans une seule (compétences)", "A inchangée", "Attitudes : 1 en hausse"},
		model.English: {"1 unchanged, 1 in one only (competencies)", "A unchanged", "Attitudes: 1 up"},
	} {
		d := tuitest.Drive(t, New(three(t, l), nav.Compare{From: "S1", To: "S2"}), layout.Size{W: 100, H: 24})
		d.See(want...)
		d.Hidden("pareil", "same")
	}
}

func TestAListThatGoesOnSaysWhereItIs(t *testing.T) {
	d := tuitest.Drive(t, New(three(t, model.French), nav.Compare{From: "S1", To: "S2"}), layout.Size{W: 60, H: 10})
	d.See("1-4/5") // four competencies, then a heading and an attitude
	d.Press("end")
	d.See("3-5/5")
	d.Resize(body)
	d.Hidden("/5")
}

func TestANarrowComparisonMarksChangesWithoutWords(t *testing.T) {
	d := tuitest.Drive(t, New(three(t, model.French), nav.Compare{From: "S1", To: "S2"}), layout.Size{W: 60, H: 16})
	d.See("A ▲ C02", "A = C03", "▼")
	d.Hidden("▲…", "p…")
}
