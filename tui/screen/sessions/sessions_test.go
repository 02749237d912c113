package sessions

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// keep saves n finished sessions named "Bilan 1" on, a month apart.
func keep(t *testing.T, env *nav.Env, n int) {
	t.Helper()
	for i := 1; i <= n; i++ {
		at := tuitest.Start.AddDate(0, i-n-1, 0)
		s := model.Session{ID: model.SessionID(fmt.Sprintf("01S%02d", i)), Label: fmt.Sprintf("Bilan %d", i), Grid: env.Grid.Ref(), StartedAt: at}
		if err := s.Rate(env.Grid, model.Rating{Item: "C01", Level: model.At(i % 5), At: at}); err != nil {
			t.Fatal(err)
		}
		if err := s.Finish(at); err != nil {
			t.Fatal(err)
		}
		if _, err := env.Store.SaveSession(t.Context(), s); err != nil {
			t.Fatal(err)
		}
	}
}

func open(t *testing.T, env *nav.Env) *tuitest.Driver {
	t.Helper()
	return tuitest.Drive(t, New(env), layout.Size{W: 80, H: 20})
}

func TestEmptyListNamesTheNextKey(t *testing.T) {
	d := open(t, tuitest.Env(t, model.French))
	d.See("Aucune auto-évaluation", "Touche n : commencer")
	d.Press("n")
	if len(d.Went) != 1 || d.Went[0] != (nav.Walkthrough{Depth: model.FullReview}) {
		t.Errorf("went to %v", d.Went)
	}
}

func TestDeletedSessionComesBackWhereItWas(t *testing.T) {
	env := tuitest.Env(t, model.French)
	keep(t, env, 3)
	before, _ := env.Store.Sessions(t.Context())
	d := open(t, env)
	d.Press("down", "x", "x")
	d.Hidden("Bilan 2")
	d.See("Bilan 1", "Bilan 3")
	d.Press("u")
	d.See("Bilan 2")
	after, _ := env.Store.Sessions(t.Context())
	for i := range before {
		if after[i].ID != before[i].ID || after[i].Seq != before[i].Seq {
			t.Errorf("place %d: %s, was %s", i, after[i].ID, before[i].ID)
		}
	}
}

// A level that the learner took over from a mentor shows below the list as it
// does on every other page.
func TestLevelsBelowTheListAreThoseThatWereAgreedOn(t *testing.T) {
	env := tuitest.Env(t, model.French)
	keep(t, env, 3)
	for _, id := range []model.SessionID{"01S01", "01S03"} {
		at := tuitest.Start
		if _, err := env.Store.SaveReview(t.Context(), model.Review{
			ID: model.ReviewID("R" + id), Session: id, Grid: env.Grid.Ref(), Number: 1, State: model.Accepted, StartedAt: at, ReturnedAt: at,
			Remarks: map[model.ItemCode]model.Remark{"C01": {Item: "C01", Level: model.At(4), Verdict: model.Accept, At: at}},
		}); err != nil {
			t.Fatal(err)
		}
	}
	d := open(t, env)
	shows := func(want string) {
		t.Helper()
		if !strings.Contains(d.Text(), want) {
			t.Errorf("%q is not below the list:\n%s", want, d.Text())
		}
	}
	shows("━━ E") // 3 of its own
	d.Press("down")
	shows("── A")
	d.Press("down")
	shows("━━ E") // 1 of its own
}

func TestCompareTakesTheOlderFirst(t *testing.T) {
	env := tuitest.Env(t, model.English)
	keep(t, env, 3)
	d := open(t, env)
	d.Press("c")
	hint := d.Toasts[len(d.Toasts)-1]
	named := strings.TrimSuffix(hint[strings.LastIndex(hint, " ")+1:], ".") // the key to go on with
	d.Press("down", "down", named)
	if len(d.Went) != 1 || d.Went[0] != (nav.Compare{From: "01S01", To: "01S03"}) {
		t.Errorf("went to %v", d.Went)
	}
}

func TestFilterFindsByNameAndDateAndSaysWhenNothingDoes(t *testing.T) {
	env := tuitest.Env(t, model.French)
	keep(t, env, 12)
	d := open(t, env)
	d.Press("/")
	d.Type("aout")
	d.See("août 2026")
	d.Hidden("Bilan 12")
	d.Type("zzz")
	d.See("Rien ne correspond")
	d.Press("esc")
	d.See("Bilan 12")
}

func TestListFitsEveryWindow(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for _, n := range []int{0, 1, 40} {
			env := tuitest.Env(t, l)
			keep(t, env, n)
			d := open(t, env)
			for _, w := range tuitest.Sizes {
				d.Size = w.Minus(0, 4)
				d.CheckFrame()
				d.Press("down", "pgdown", "end")
				d.CheckFrame()
			}
		}
	}
}

func TestHostileLabelsStayText(t *testing.T) {
	env := tuitest.Env(t, model.French)
	s := model.Session{ID: "01X", Label: "\x1b[2J\u202eabc\a", Grid: env.Grid.Ref(), StartedAt: tuitest.Start}
	if _, err := env.Store.SaveSession(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	d := open(t, env)
	d.CheckFrame()
	d.See("␛[2J")
}

func TestASessionThatCouldNotComeBackCanStill(t *testing.T) {
	env := tuitest.Env(t, model.French)
	keep(t, env, 2)
	disk := &tuitest.Faulty{Store: env.Store}
	env.Store = disk
	d := open(t, env)
	d.Press("x", "x")
	disk.Full.Store(true)
	d.Press("u")
	disk.Full.Store(false)
	d.Press("u")
	if all, err := disk.Sessions(t.Context()); err != nil || len(all) != 2 || len(d.Errs) != 1 {
		t.Errorf("%d sessions, %v; failed with %v", len(all), err, d.Errs)
	}
}

func TestAnOpenSessionGetsAnotherName(t *testing.T) {
	for l, words := range map[model.Lang][3]string{
		model.French:  {"Nom : Bilan", "« Bilan » s’appelle maintenant « Bilan S7 ».", "garde son nom"},
		model.English: {"Name: Bilan", "\"Bilan\" is now called \"Bilan S7\".", "keeps its name"},
	} {
		env := tuitest.Env(t, l)
		keep(t, env, 1)
		if _, err := env.Store.SaveSession(t.Context(), model.Session{ID: "02S", Label: "Bilan", Grid: env.Grid.Ref(), StartedAt: tuitest.Start}); err != nil {
			t.Fatal(err)
		}
		d := open(t, env)
		d.Press("r")
		d.See(words[0])
		d.CheckFrame()
		d.Type(" S9")
		d.Press("esc", "r")
		d.Type(" S7")
		d.Press("enter")
		d.See("Bilan S7")
		d.Hidden("S9")
		if len(d.Toasts) != 1 || strings.Join(strings.Fields(d.Toasts[0]), " ") != words[1] {
			t.Errorf("said %q", d.Toasts)
		}
		d.Press("r")
		d.Press("backspace", "backspace", "backspace", "backspace", "backspace", "backspace", "backspace", "backspace", "enter", "esc")
		s, err := env.Store.Session(t.Context(), "02S")
		if err != nil || s.Label != "Bilan S7" {
			t.Errorf("called %q, %v", s.Label, err)
		}
		d.Press("down", "r")
		if got := d.Toasts[len(d.Toasts)-1]; !strings.Contains(got, words[2]) {
			t.Errorf("of a finished one it says %q", got)
		}
	}
}

func TestASessionFinishedMeanwhileKeepsItsName(t *testing.T) {
	env := tuitest.Env(t, model.French)
	s := model.Session{ID: "02S", Label: "Bilan", Grid: env.Grid.Ref(), StartedAt: tuitest.Start}
	if err := s.Rate(env.Grid, model.Rating{Item: "C01", Level: model.At(1)}); err != nil {
		t.Fatal(err)
	}
	var err error
	if s.Revision, err = env.Store.SaveSession(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	d := open(t, env)
	d.Press("r")
	d.Type(" S7")
	if err := s.Finish(tuitest.Start); err != nil {
		t.Fatal(err)
	}
	if _, err := env.Store.SaveSession(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	d.Press("enter")
	if got, _ := env.Store.Session(t.Context(), "02S"); got.Label != "Bilan" || len(d.Errs) > 0 || len(d.Toasts) != 1 {
		t.Errorf("called %q, %v, said %q", got.Label, d.Errs, d.Toasts)
	}
}

// shelf is a source of these grids.
type shelf []*model.Grid

func (s shelf) Grid(_ context.Context, ref model.GridRef) (*model.Grid, error) {
	for _, g := range s {
		if g.Ref() == ref {
			return g, nil
		}
	}
	return nil, store.ErrNotFound
}
func (s shelf) List(context.Context) ([]*model.Grid, error)        { return s[:1], nil }
func (s shelf) Every(context.Context) ([]model.ShelvedGrid, error) { return tuitest.Shelved(s...), nil }

func TestALevelStandsUnderTheWordsItWasGivenFor(t *testing.T) {
	env := tuitest.Env(t, model.French)
	other, older := env.Grid.Clone(), env.Grid.Clone()
	other.ID, other.Title = "rncp1\x1b", model.Same("Autre titre")
	older.Version = "2020"
	older.Items[0].Label, older.Items[0].Statement = model.Same("Un ancien intitulé"), model.Same("Un ancien intitulé")
	env.Grids = shelf{env.Grid, &other, &older}
	for i, g := range []*model.Grid{&other, &older} {
		s := model.Session{ID: model.SessionID(fmt.Sprint("01", i)), Label: fmt.Sprint("Bilan ", i), Grid: g.Ref(), StartedAt: tuitest.Start, FinishedAt: tuitest.Start,
			Ratings: map[model.ItemCode]model.Rating{"C01": {Item: "C01", Level: model.At(4)}}}
		if _, err := env.Store.SaveSession(t.Context(), s); err != nil {
			t.Fatal(err)
		}
	}
	d := tuitest.Drive(t, New(env), layout.Size{W: 100, H: 30})
	d.See("Bilan 1", "C01 Un ancien intitulé", "━━ ━━ ━━ ━━ E", "2020", "Bilan 0 Autre titre")
	d.Hidden("rncp1", "C01 Analyse technique")
	d.Press("down")
	d.See("C01 Analyse technique", "Autre titre")
}
