package cohort

import (
	"fmt"
	"regexp"
	"testing"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

func full(t testing.TB, l model.Lang) *nav.Env {
	t.Helper()
	env := tuitest.Filled(t, l)
	return env
}

func open(t testing.TB, env *nav.Env) (*Screen, *tuitest.Driver) {
	t.Helper()
	s := New(env)
	return s, tuitest.Drive(t, s, layout.Size{W: 80, H: 20})
}

func TestEmptyCohortNamesTheNextKey(t *testing.T) {
	_, d := open(t, tuitest.Env(t, model.French))
	d.See("Personne n’a encore partagé", "Touche o : ouvrir un fichier reçu")
	d.Press("t", "v", "d", "tab", "down", "enter", "o")
	if len(d.Went) != 1 || d.Went[0] != (nav.Receive{}) {
		t.Errorf("went to %v", d.Went)
	}
}

func TestCursorReadsItsCellOut(t *testing.T) {
	s, d := open(t, full(t, model.French))
	d.Press("pgdown", "down", "right", "right")
	r, _ := s.current()
	l := s.env.Grid.ScaleOf("C03").Label(r.Latest.Session.Levels.Of("C03"))
	d.See("C03 "+s.env.Text.In(s.items[2].Short()), l.FR, r.Learner.Name)
	d.Press("enter")
	if len(d.Went) != 1 || d.Went[0] != (nav.Review{Session: r.Latest.Session.ID}) {
		t.Errorf("went to %v", d.Went)
	}
}

// begun returns a demo's cohort in which a review of those who wait was begun for the
// first n of them, blind or seeing.
func begun(t *testing.T, n int, blind bool) *nav.Env {
	t.Helper()
	env := full(t, model.French)
	g := model.Gather(env.Now(), env.Grid.ID)
	if err := env.Store.EachReceived(t.Context(), g.Add); err != nil {
		t.Fatal(err)
	}
	rows := g.Rows(func(n string) string { return n })
	model.SortCohort(rows, model.ByWaiting, "")
	for _, r := range rows[:n] {
		of := r.Latest
		x := model.Review{ID: model.ReviewID(env.NewID()), Session: of.Session.ID, SessionHash: of.Hash, Grid: of.Session.Grid,
			Learner: of.Learner, Blind: blind, Number: 9, StartedAt: env.Now()}
		if _, err := env.Store.SaveReview(t.Context(), x); err != nil {
			t.Fatal(err)
		}
	}
	return env
}

func TestLevelsOfWhoWaitsAreHiddenUntilAskedTwiceAndThenNotBlind(t *testing.T) {
	env := begun(t, 2, true)
	s, d := open(t, env)
	d.See("C01 Analyse technique : masqué", "attend depuis le", "masqué avant votre réponse")
	hidden := 0
	for _, r := range s.shown {
		if r.Hidden {
			hidden++
			if r.Latest.Session.Levels.Len() > 0 {
				t.Errorf("%s is hidden with levels", r.Learner.Name)
			}
		}
	}
	if hidden != 7 { // the demo has some of its own
		t.Errorf("%d are hidden", hidden)
	}
	d.Press("d")
	d.See("? 7 masquées")
	d.Press("d", "b", "down", "b")
	if s.seeing {
		t.Error("two presses apart show everything")
	}
	d.Press("b")
	d.Hidden("? 7 masquées", "masqué")
	for _, b := range tuitest.Footer(s) {
		if b.Help().Key == "b" && b.Enabled() {
			t.Error("b is still offered")
		}
	}
	for _, r := range s.people.All() {
		all, err := env.Store.Reviews(t.Context(), r.Latest.Session.ID)
		if err != nil || len(all) == 0 {
			t.Fatalf("%s was seen, and nothing says so: %v", r.Learner.Name, err)
		}
		if x := all[len(all)-1]; x.State == model.InReview && x.Blind {
			t.Errorf("the review of %s is still blind", r.Learner.Name)
		}
	}
}

func TestAnOlderSessionThatWaitsIsNamed(t *testing.T) {
	for l, want := range map[model.Lang]string{model.French: "● « B1 » attend depuis le 24 nov. 2026", model.English: "● \"B1\" waits since 24 Nov 2026"} {
		env := tuitest.Env(t, l)
		who := model.Contact{Person: "K", Name: "Kim", Fingerprint: "a-b"}
		var all []model.Received
		for i, label := range []string{"B1", "B2"} {
			s := model.Session{ID: model.SessionID(label), Label: label, Grid: env.Grid.Ref(), FinishedAt: tuitest.Start.AddDate(0, i-3, 0)}
			all = append(all, model.Received{Session: s, Hash: label, Learner: who, ReceivedAt: tuitest.Start})
		}
		if err := env.Store.SaveReceived(t.Context(), all); err != nil {
			t.Fatal(err)
		}
		x := model.Review{ID: "R", Session: "B2", SessionHash: "B2", Grid: env.Grid.Ref(), Learner: who, Number: 1, State: model.Returned, StartedAt: tuitest.Start, ReturnedAt: tuitest.Start}
		if _, err := env.Store.SaveReview(t.Context(), x); err != nil {
			t.Fatal(err)
		}
		_, d := open(t, env)
		for _, size := range []layout.Size{{W: 60, H: 16}, {W: 80, H: 20}, {W: 120, H: 31}} {
			d.Resize(size)
			d.See(want)
			d.CheckFrame()
		}
	}
}

func TestWhatWaitsIsHiddenUnlessItIsReadSeeing(t *testing.T) {
	for name, env := range map[string]*nav.Env{"seeing": begun(t, 7, false), "some not begun": full(t, model.French)} {
		s, _ := open(t, env)
		for _, r := range s.people.All() {
			blind := r.Latest.Review == ""
			if r.Latest.Review != "" && r.Latest.State == model.InReview {
				x, err := env.Store.Review(t.Context(), r.Latest.Review)
				if err != nil {
					t.Fatal(err)
				}
				blind = x.Blind
			}
			if r.Hidden != blind || !blind && r.Latest.Session.Levels.Len() == 0 {
				t.Errorf("%s: %s is hidden %v, reviewed blind %v", name, r.Learner.Name, r.Hidden, blind)
			}
		}
	}
}

func TestWaitingAndStaleCanBeSeenAlone(t *testing.T) {
	s, d := open(t, full(t, model.French))
	d.See("● 7 attendent", "! 4 à relancer")
	d.Press("v")
	if len(s.shown) != 7 {
		t.Errorf("%d wait", len(s.shown))
	}
	d.Press("v")
	d.See("Florian Weber", "Kévin Ollivier")
	if len(s.shown) != 4 {
		t.Errorf("%d are stale", len(s.shown))
	}
	d.Press("esc")
	if len(s.shown) != 30 {
		t.Errorf("%d people", len(s.shown))
	}
}

func TestSortByTheLevelOfTheFocusedItem(t *testing.T) {
	s, d := open(t, full(t, model.French))
	d.Press("right", "right", "right", "right", "t", "t", "t")
	d.See("niveau en C05")
	last := model.Unrated
	for _, r := range s.shown {
		l := r.Latest.Session.Levels.Of("C05")
		if l.Rated() && l < last {
			t.Fatalf("%s after a higher level", r.Learner.Name)
		}
		last = max(last, l)
	}
	d.Press("t", "t")
	d.See("Tri : nom", "Adrien Fauvel")
}

func TestDistributionsFollowTheFilterAndTheKind(t *testing.T) {
	s, d := open(t, full(t, model.French))
	d.Press("/")
	d.Type("quemener")
	d.Press("enter", "d")
	d.See("Répartition des niveaux", "C16")
	if n := s.sums.Learners; n != 1 {
		t.Errorf("counts %d learners", n)
	}
	d.Press("tab")
	d.See("P01", "Parfois")
	d.Hidden("C16")
	d.Press("esc", "esc")
	if len(s.shown) != 30 {
		t.Errorf("%d people", len(s.shown))
	}
}

func TestEveryPageFitsAndHostileNamesStayText(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		env := full(t, l)
		bad := model.Received{
			Session: model.Session{ID: "01BAD", Label: "\x1b]0;x\a", Grid: env.Grid.Ref(), FinishedAt: tuitest.Start},
			Learner: model.Contact{Person: "P", Name: "\x1b[2J\u202eabc\r\n", Fingerprint: "a-b"}, ReceivedAt: tuitest.Start.AddDate(-5, 0, 0),
		}
		other := bad
		other.Session.ID, other.Session.Grid.ID = "01OTHER", "other"
		if err := env.Store.SaveReceived(t.Context(), []model.Received{bad, other}); err != nil {
			t.Fatal(err)
		}
		_, d := open(t, env)
		d.See("␛[2J")
		for _, w := range tuitest.Sizes {
			d.Size = w.Minus(0, 4)
			for _, keys := range [][]string{{}, {"down", "right"}, {"end", "pgup"}, {"a"}, {"d"}, {"esc"}, {"/", "z"}, {"enter"}, {"esc"}, {"v"}, {"v"}, {"v"}} {
				d.Press(keys...)
				d.CheckFrame()
			}
		}
	}
}

func TestCursorStandsOnTheFocusedRow(t *testing.T) {
	s, d := open(t, full(t, model.French))
	d.Press("down", "down", "down")
	_, y, ok := s.Cursor(d.Size)
	d.Send(nav.Click{X: 3, Y: y, Size: d.Size})
	if !ok || s.people.At() != 3 {
		t.Errorf("the cursor's line is that of row %d", s.people.At())
	}
}

// many keeps n received sessions of n/2 learners.
func many(t testing.TB, n int) *nav.Env {
	t.Helper()
	env := tuitest.Env(t, model.French)
	var all []model.Received
	for i := range n {
		s := model.Session{ID: model.SessionID(fmt.Sprintf("S%06d", i)), Label: "Bilan", Grid: env.Grid.Ref(), FinishedAt: tuitest.Start.AddDate(0, 0, -i%500)}
		s.Ratings = map[model.ItemCode]model.Rating{}
		for k, it := range env.Grid.Items {
			s.Ratings[it.Code] = model.Rating{Item: it.Code, Level: model.At((i + k) % 4)}
		}
		all = append(all, model.Received{Session: s, Learner: model.Contact{Person: model.PersonID(fmt.Sprintf("P%06d", i/2)), Name: fmt.Sprintf("Élève %d", i/2)}})
	}
	if err := env.Store.SaveReceived(t.Context(), all); err != nil {
		t.Fatal(err)
	}
	return env
}

func BenchmarkMoveAmong5000Learners(b *testing.B) {
	s, _ := open(b, many(b, 10000))
	for b.Loop() {
		s.Update(tuitest.Key("down"))
		_ = s.View(layout.Size{W: 120, H: 35})
	}
}

func BenchmarkUnchanged(b *testing.B) {
	s, _ := open(b, many(b, 10000))
	for b.Loop() {
		_ = s.View(layout.Size{W: 120, H: 35})
	}
}

func BenchmarkFilterAmong5000Learners(b *testing.B) {
	s, d := open(b, many(b, 10000))
	d.Press("/")
	for b.Loop() {
		s.Update(tuitest.Key("1"))
		s.Update(tuitest.Key("backspace"))
	}
}

func TestTheCursorHasBothItsBracketsInASmallWindow(t *testing.T) {
	_, d := open(t, full(t, model.French))
	d.Size = layout.Size{W: 60, H: 16}
	whole := regexp.MustCompile(`▸.*\[[^ ]\]`)
	for col := range 16 {
		if !whole.MatchString(d.Text()) {
			t.Fatalf("column %d:\n%s", col, d.Text())
		}
		d.Press("right")
	}
}

func TestTheHeaderSaysOutOfHowManyAreShown(t *testing.T) {
	s, d := open(t, full(t, model.French))
	if got := s.Status(); got != "30 personnes" {
		t.Errorf("all: %q", got)
	}
	d.Press("/")
	d.Type("zzz")
	if got := s.Status(); got != "0 sur 30 personnes" {
		t.Errorf("none: %q", got)
	}
}
