package progress

import (
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/theme"
	"autoeval/tui/tuitest"
)

func TestOrientCountsItemsAtTargetAndSaysWhatHoldsBack(t *testing.T) {
	s, d := open(t, model.French, nav.Orient)
	d.See("A01 Analyse et formulation des besoins client", "1/3", "Ce qui retient A01 :", "C02 Besoins du client Notion → Application", "C03 Besoins et valeur non noté", "indicatifs")
	d.Press("down", "down", "down")
	d.See("A04 Conception et développement : 1/5 à la cible", "C05 Programmation Application → Maîtrise")
	d.Press("enter")
	if len(d.Went) != 1 || d.Went[0] != (nav.Activity{Code: "A04", Session: "S3"}) {
		t.Errorf("went to %v", d.Went)
	}
	d.Press("v")
	d.See("C02 Besoins du client Notion → Application avance A01 A03", "C05 Programmation Application → Maîtrise avance A04")
	d.Press("v")
	d.See("3A : de « Entrée en 3A » à « Fin de 3A »", "C05 Programmation Notion → Application")
	d.Press("end")
	d.See("C16 Responsabilité Application → Maîtrise")
	if n := len(s.sums.Years); n != 3 {
		t.Errorf("%d years", n)
	}
}

func TestAListThatGoesOnSaysWhereItIs(t *testing.T) {
	_, d := open(t, model.French, nav.Situate)
	d.Resize(layout.Size{W: 120, H: 30})
	d.See("1-24/26")
	d.Press("end")
	d.See("P10", "3-26/26")
	d.Press("3")
	d.Resize(layout.Size{W: 60, H: 16})
	d.See("1-7/11")
	d.Press("end")
	d.See("5-11/11")
	d.Resize(body)
	d.Hidden("11/11")
}

func TestALongActivityIsReadOutWholeWhereALineIsBlank(t *testing.T) {
	for l, want := range map[model.Lang]string{model.French: "maintenance : 4/4 à la cible", model.English: "maintenance: 4/4 at target"} {
		env := tuitest.Env(t, l)
		keep(t, env, "S1", "Un", tuitest.Start, map[model.ItemCode]int{"C06": 3, "C11": 3, "C14": 3, "C15": 3})
		d := tuitest.Drive(t, New(env, nav.Progress{View: nav.Orient}), layout.Size{W: 60, H: 18})
		for range 6 {
			d.Press("down")
		}
		d.See(want)
		d.CheckFrame()
	}
}

func TestEmptyViewsNameTheKeyThatFillsThem(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		env := tuitest.Env(t, l)
		for v := range 3 {
			d := tuitest.Drive(t, New(env, nav.Progress{View: nav.View(v)}), body)
			d.See(env.Text.Progress.NoSession, env.Text.Progress.NoSessionNew)
			d.CheckSizes()
			d.Press("enter", "<", "d", "a", "u", "p", "left")
			if len(d.Went) != 1 || d.Went[0] != (nav.Walkthrough{Depth: model.FullReview}) {
				t.Errorf("went to %v", d.Went)
			}
		}
		env.Profile.Stage = model.Prospective
		d := tuitest.Drive(t, New(env, nav.Progress{}), body)
		d.Press("enter")
		if len(d.Went) != 1 || d.Went[0] != (nav.Walkthrough{Depth: model.Discover}) {
			t.Errorf("a prospective student went to %v", d.Went)
		}
		d = tuitest.Drive(t, New(env, nav.Progress{View: nav.Orient}), body)
		d.Press("v") // of whom nothing is expected, no step is asked
		d.See("3A", "C05")
	}
}

// footer returns what the keys that work now do, in a line.
func footer(s *Screen) string {
	var out []string
	for _, b := range tuitest.Footer(s) {
		if b.Enabled() {
			out = append(out, b.Help().Desc)
		}
	}
	return strings.Join(out, ", ")
}

func TestTheFooterOfAnEmptyViewSaysWhatWorks(t *testing.T) {
	env := tuitest.Env(t, model.French)
	s := New(env, nav.Progress{})
	d := tuitest.Drive(t, s, body)
	if got := footer(s); got != "nouveau bilan, vue suivante, cible" {
		t.Errorf("Se situer: %s", got)
	}
	d.Press("v", "tab", "tab")
	if got := footer(s); got != "nouveau bilan, vue suivante, volet, cible" || s.panes[nav.Situate] != itemsPane {
		t.Errorf("S’orienter: %s, panes %v", got, s.panes)
	}
	env.Profile.Stage = model.Prospective
	s = New(env, nav.Progress{})
	tuitest.Drive(t, s, body)
	if got := footer(s); got != "découvrir, vue suivante" {
		t.Errorf("prospective: %s", got)
	}
}

func TestOneSessionHasNothingToCompareYet(t *testing.T) {
	env := tuitest.Env(t, model.French)
	keep(t, env, "S1", "Un", tuitest.Start, map[model.ItemCode]int{"C01": 2})
	s := New(env, nav.Progress{View: nav.Develop})
	d := tuitest.Drive(t, s, body)
	d.Press("c", "d", "v", "v")
	d.See("Une seule auto-évaluation")
	if len(d.Went) != 0 || s.chooser != nil {
		t.Errorf("went to %v", d.Went)
	}
}

func TestThatThereIsOneSessionIsSaidOnce(t *testing.T) {
	for l, want := range map[model.Lang][2]string{
		model.French: {"Une seule auto-évaluation", "Ce qui a changé"}, model.English: {"Only one self-assessment", "What changed"},
	} {
		for _, size := range []layout.Size{{W: 120, H: 31}, {W: 60, H: 16}} {
			env := tuitest.Env(t, l)
			keep(t, env, "S1", "Un", tuitest.Start, map[model.ItemCode]int{"C01": 2})
			d := tuitest.Drive(t, New(env, nav.Progress{View: nav.Develop}), size)
			if size.Wide() {
				d.See(want[1])
			}
			for pane := range 3 { // the maps, the changes
				if n := strings.Count(d.Text(), want[0]); n != 1 {
					t.Errorf("%s, %v, pane %d: said %d times\n%s", l, size, pane, n, d.Text())
				}
				d.Press("v")
			}
		}
	}
}

func TestEveryPaneFitsEveryWindowInEveryLook(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for _, o := range []theme.Options{{Variant: theme.Dark}, {Variant: theme.Mono}, {Variant: theme.Mono, ASCII: true}} {
			env := tuitest.Filled(t, l)
			env.Theme = theme.New(o)
			for v := range 3 {
				d := tuitest.Drive(t, New(env, nav.Progress{View: nav.View(v)}), body)
				for range paneCount(nav.View(v)) {
					d.CheckSizes()
					d.Resize(layout.Size{W: 60, H: 16})
					d.CheckFrame()
					if o.ASCII {
						d.Resize(layout.Size{W: 120, H: 36})
						plainGlyphs(t, d.Text())
					}
					d.Press("v", "down")
				}
			}
		}
	}
}

// plainGlyphs fails on marks that --ascii promises not to draw; letters of the
// language stay.
func plainGlyphs(t *testing.T, text string) {
	t.Helper()
	if i := strings.IndexAny(text, "━─●○◐◇▲▼▸█▀▄░→"); i >= 0 {
		t.Errorf("%q in ASCII:\n%s", []rune(text[i:])[0], text)
	}
}

func TestClicksReachTabsRowsAndCells(t *testing.T) {
	s, d := open(t, model.French, nav.Situate)
	for _, size := range []layout.Size{body, {W: 120, H: 36}} {
		d.Resize(size)
		d.Send(nav.Click{X: 20, Y: headHeight + 3, Size: size})
		if e, _ := s.focused(); e.item != "C04" {
			t.Errorf("at %v: %s is focused", size, e.item)
		}
		if x, y, ok := s.Cursor(size); !ok || y != headHeight+3 || x > 2 {
			t.Errorf("cursor %d %d", x, y)
		}
		d.Send(nav.Click{X: 20, Y: headHeight + 5, Size: size})
	}
	d.Resize(body)
	d.Send(nav.Click{X: 20, Y: headHeight + 5, Size: body})
	if len(d.Went) != 1 || d.Went[0] != (nav.Item{Code: "C06", Session: "S3"}) {
		t.Errorf("went to %v", d.Went)
	}
	d.Send(nav.Click{X: 20, Y: 0, Size: body})
	if s.view != nav.Develop {
		t.Error("the tab was not opened")
	}
	s.col = 0
	if x, y, ok := s.Cursor(body); !ok || !strings.HasPrefix(strings.Split(d.Text(), "\n")[y][x:], "") {
		t.Errorf("cursor %d %d %v", x, y, ok)
	}
}

func TestLanguageAndTargetAreTakenUpAtOnce(t *testing.T) {
	s, d := open(t, model.French, nav.Situate)
	s.env.Profile.Target = "title"
	s.env.Look++
	d.Send(nav.LookChanged{})
	if s.Status() != "Cible\u00a0: Titre d’ingénieur (indicatif)" {
		t.Errorf("status %q", s.Status())
	}
	d.See("C05 Programmation ━━ ━━ ─◇ ── A ◇M", "C02 Besoins du client ━━ ── ─◇")
}

func heaviest(b *testing.B) (*Screen, layout.Size) {
	env := tuitest.Filled(b, model.French)
	s := New(env, nav.Progress{})
	tuitest.Drive(b, s, body)
	return s, layout.Size{W: 120, H: 36}
}

func BenchmarkFullRedraw(b *testing.B) {
	s, size := heaviest(b)
	for b.Loop() {
		s.drawn++
		s.worked++
		s.View(size)
	}
}

func BenchmarkCursorMove(b *testing.B) {
	s, size := heaviest(b)
	for b.Loop() {
		s.drawn++
		s.View(size)
	}
}

func BenchmarkUnchanged(b *testing.B) {
	s, size := heaviest(b)
	for b.Loop() {
		s.View(size)
	}
}

func TestMapKeepsToTheLatestOfManySessions(t *testing.T) {
	env := tuitest.Env(t, model.French)
	for i := range 230 {
		at := tuitest.Start.AddDate(0, 0, i-230)
		keep(t, env, model.SessionID(at.Format("S20060102")), at.Format("Le 2006-01-02"), at, map[model.ItemCode]int{"C01": i % 5})
	}
	s := New(env, nav.Progress{View: nav.Develop})
	d := tuitest.Drive(t, s, body)
	d.See("Le 2026-11-23", "230/230")
	for range 300 {
		d.Press("left")
	}
	d.CheckFrame()
	if s.col != 30 {
		t.Errorf("at column %d", s.col)
	}
	d.See("C01 Analyse technique, " + s.sums.Sessions[30].Label)
	for range 40 {
		d.Press("<")
	}
	d.See("190/230")
	if s.sums.first != 0 {
		t.Errorf("map starts at %d", s.sums.first)
	}
}

func TestClickOnTheTimelineMovesToThatSession(t *testing.T) {
	s, d := open(t, model.French, nav.Develop)
	body := layout.Size{W: 80, H: 24} // the map has its rows beside the timeline
	d.Size = body
	d.Send(nav.Click{X: body.W - timelineWidth - 1, Y: headHeight - 1, Size: body})
	d.See("Un, 10 janv. 2025 1/3")
	d.Send(nav.Click{X: body.W - 2, Y: headHeight - 1, Size: body})
	d.See("Trois, 10 juin 2026 3/3")
	if s.want != "" {
		t.Errorf("held at %q", s.want)
	}
}

// A session that answers little moves nothing down: no answer is not a zero.
func TestNoAnswerIsNotAFallOfTheGroup(t *testing.T) {
	env := tuitest.Env(t, model.French)
	keep(t, env, "S1", "Un", tuitest.Start.AddDate(0, -6, 0), map[model.ItemCode]int{"C01": 2, "C02": 2, "C03": 2, "C08": 2})
	keep(t, env, "S2", "Deux", tuitest.Start.AddDate(0, -1, 0), map[model.ItemCode]int{"C01": 3, "C02": 1})
	s := New(env, nav.Progress{View: nav.Situate})
	d := tuitest.Drive(t, s, body)
	d.Press("v")
	d.See("Besoin", "1/3 ▼ 1") // C02 fell; C03 has no answer
	d.Hidden("▼ 2")
	for _, l := range strings.Split(d.Text(), "\n") {
		if strings.Contains(l, "Concevoir") && strings.Contains(l, "▼") {
			t.Errorf("C08 has no answer: %q", l)
		}
	}
}

func TestWithNothingRatedEnterSaysThatItBegins(t *testing.T) {
	env := tuitest.Env(t, model.French)
	s := New(env, nav.Progress{View: nav.Orient})
	d := tuitest.Drive(t, s, body)
	d.See("⏎ commence la première")
	d.Hidden("0/3 à la cible")
	if h := tuitest.Footer(s)[0].Help(); h.Desc != "nouveau bilan" {
		t.Errorf("⏎ %s", h.Desc)
	}
	d.Press("enter")
	if len(d.Went) != 1 || d.Went[0] != (nav.Walkthrough{Depth: model.FullReview}) {
		t.Errorf("went to %v", d.Went)
	}
}

// At 80x24 the map shows all sixteen competencies, at the cost of the line above
// it; where they do not fit anyway, that line stays.
func TestTheMapShowsEveryRowAt80x24(t *testing.T) {
	s, d := open(t, model.French, nav.Develop)
	for _, it := range s.data.Grid.ItemsOf(model.Competency) {
		d.See(string(it.Code))
	}
	d.Size = layout.Size{W: 60, H: 16}
	d.Hidden("C16")
	d.See("Depuis")
}
