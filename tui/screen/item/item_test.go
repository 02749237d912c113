package item

import (
	"context"
	"strings"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/theme"
	"autoeval/tui/tuitest"
)

var body = layout.Size{W: 80, H: 20}

// filled keeps two sessions of C07: N with a note in March, M in October with evidence,
// and a mentor who sees A there.
func filled(t *testing.T, l model.Lang) *nav.Env {
	t.Helper()
	env := tuitest.Env(t, l)
	ctx := t.Context()
	_, err := env.Store.SaveEvidence(ctx, model.Evidence{ID: "E1", Grid: env.Grid.Ref(), Kind: "project", Title: "Base des prêts", Items: []model.ItemCode{"C07"}, Date: tuitest.Start})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		id    model.SessionID
		month time.Month
		level int
		note  string
		proof []model.EvidenceID
	}{{"S1", time.March, 1, "une table, avec de l’aide", nil}, {"S2", time.October, 3, "index posés \x1b[31maprès mesure", []model.EvidenceID{"E1"}}} {
		at := time.Date(2026, x.month, 2, 9, 0, 0, 0, time.UTC)
		s := model.Session{ID: x.id, Label: "Bilan " + string(x.id), Grid: env.Grid.Ref(), StartedAt: at}
		if err := s.Rate(env.Grid, model.Rating{Item: "C07", Level: model.At(x.level), Confidence: 2, Note: x.note, Evidence: x.proof, At: at}); err != nil {
			t.Fatal(err)
		}
		if err := s.Finish(at); err != nil {
			t.Fatal(err)
		}
		if _, err := env.Store.SaveSession(ctx, s); err != nil {
			t.Fatal(err)
		}
	}
	_, err = env.Store.SaveReview(ctx, model.Review{ID: "R1", Session: "S2", State: model.Contested, Mentor: model.Contact{Name: "Hélène"}, ReturnedAt: tuitest.Start,
		Remarks: map[model.ItemCode]model.Remark{"C07": {Item: "C07", Level: model.At(2), Comment: "La mesure est bonne.", Question: "Et les droits ?", Verdict: model.Contest, Reason: "voir page 14"}}})
	if err != nil {
		t.Fatal(err)
	}
	return env
}

func TestAnchorsMarkThePresentLevelAndTheNext(t *testing.T) {
	s := New(filled(t, model.French), nav.Item{Code: "c07"})
	d := tuitest.Drive(t, s, layout.Size{W: 80, H: 36})
	d.See("Acquisition, stockage", "Par exemple", "▸ M Maîtrise aujourd’hui", "▲ E Expertise le suivant", "A02 Résolution de problématiques", "Maîtrise, cible Application atteinte", "indicatif")
	if s.Title() != "C07 Données, sécurité" || !strings.Contains(s.Status(), "Fin de 4A (indicatif)") {
		t.Errorf("%q, %q", s.Title(), s.Status())
	}
}

func TestHistoryTellsNotesEvidenceAndTheMentorsWords(t *testing.T) {
	d := tuitest.Drive(t, New(filled(t, model.French), nav.Item{Code: "C07"}), body)
	d.Press("v")
	d.See("Bilan S2 M Maîtrise ▲ 2 octobre 2026", "Bilan S1 N Notion 2 mars 2026", "●●○ confiance plutôt sûre", "après mesure", "Traces citées : Base des prêts",
		"Hélène : Application", "La mesure est bonne.", "Question : Et les droits ?", "contesté : voir page 14")
	d.CheckFrame()
	d.Press("down")
	d.See("une table, avec de l’aide")
	d.Hidden("Hélène")
}

func TestHistoryStartsAtTheSessionOneComesFrom(t *testing.T) {
	s := New(filled(t, model.French), nav.Item{Code: "C07", Session: "S1"})
	d := tuitest.Drive(t, s, layout.Size{W: 80, H: 40})
	d.See("▸ N Notion aujourd’hui", "Notion, cible Application")
	d.Press("v")
	d.See("une table, avec de l’aide", "N", "mars 2026")
}

func TestEvidenceAndActionAreOneKeyAway(t *testing.T) {
	d := tuitest.Drive(t, New(filled(t, model.English), nav.Item{Code: "C07"}), body)
	d.Press("e", "p", "v", "v", "enter")
	want := []nav.Place{nav.EvidenceForm{Item: "C07"}, nav.Plan{Item: "C07"}, nav.EvidenceForm{ID: "E1"}}
	if len(d.Went) != 3 || d.Went[0] != want[0] || d.Went[1] != want[1] || d.Went[2] != want[2] {
		t.Errorf("went to %v", d.Went)
	}
}

func TestArrowsTurnToTheNextItemAndStopAtTheEnds(t *testing.T) {
	s := New(filled(t, model.French), nav.Item{Code: "C01"})
	d := tuitest.Drive(t, s, body)
	d.Press("left")
	d.See("Pas encore noté")
	d.Press("v")
	d.See("Le prochain bilan commencera cette histoire")
	d.Press("right")
	if s.code != "C02" {
		t.Errorf("at %s", s.code)
	}
	for range 40 {
		d.Press("right")
	}
	if s.code != "P10" {
		t.Errorf("at %s", s.code)
	}
	d.See("Pas encore noté")
}

func TestPageFitsEveryWindowInEveryLook(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for _, o := range []theme.Options{{Variant: theme.Dark}, {Variant: theme.Mono, ASCII: true}} {
			env := tuitest.Filled(t, l)
			env.Theme = theme.New(o)
			for _, c := range []model.ItemCode{"C07", "C13", "P02", "ZZ"} {
				s := New(env, nav.Item{Code: c})
				d := tuitest.Drive(t, s, body)
				for range panes {
					d.CheckSizes()
					d.Resize(layout.Size{W: 60, H: 16})
					d.CheckFrame()
					if x, y, ok := s.Cursor(d.Size); ok && (x < 0 || x >= 60 || y < 0 || y >= 16) {
						t.Errorf("%s: cursor at %d %d", c, x, y)
					}
					d.Press("v", "down", "pgdown", "up", "pgup", "enter")
					d.Send(nav.Click{X: 4, Y: 5, Size: d.Size})
				}
			}
		}
	}
}

func TestPageSaysWhatOneLevelUpBrings(t *testing.T) {
	env := tuitest.Env(t, model.French)
	at := tuitest.Start
	x := model.Session{ID: "S1", Grid: env.Grid.Ref(), StartedAt: at}
	for _, r := range []model.Rating{{Item: "C14", Level: model.At(1), At: at}, {Item: "C05", Level: model.At(1), At: at}} {
		if err := x.Rate(env.Grid, r); err != nil {
			t.Fatal(err)
		}
	}
	if err := x.Finish(at); err != nil {
		t.Fatal(err)
	}
	if _, err := env.Store.SaveSession(t.Context(), x); err != nil {
		t.Fatal(err)
	}
	// A11 needs C14 alone; C05 is two levels below its target.
	tuitest.Drive(t, New(env, nav.Item{Code: "C14"}), layout.Size{W: 80, H: 40}).See("Monter d’un niveau : avance A04, avance A07, complète A11")
	tuitest.Drive(t, New(env, nav.Item{Code: "C05"}), layout.Size{W: 80, H: 40}).Hidden("Monter d’un niveau")
}

func TestAnchorsSayThatMoreFollowsUntilTheEnd(t *testing.T) {
	env := filled(t, model.French)
	d := tuitest.Drive(t, New(env, nav.Item{Code: "C07"}), layout.Size{W: 80, H: 20})
	d.See(env.Text.App.More)
	for range 40 {
		d.Press("down")
	}
	d.Hidden(env.Text.App.More)
}

func TestEvidenceThatAMentorConfirmedShowsSo(t *testing.T) {
	env := filled(t, model.French)
	pieces, err := env.Store.Evidence(t.Context())
	if err != nil || len(pieces) == 0 {
		t.Fatal(err)
	}
	for _, c := range []struct {
		find model.Finding
		mark string
	}{{0, "○"}, {model.Confirms, "●"}} {
		if c.find != 0 {
			if _, err := env.Store.SaveReview(t.Context(), model.Review{ID: "R2", Session: "S2", State: model.Returned, ReturnedAt: tuitest.Start,
				Evidence: map[model.EvidenceID]model.Finding{pieces[0].ID: c.find}}); err != nil {
				t.Fatal(err)
			}
		}
		d := tuitest.Drive(t, New(env, nav.Item{Code: "C07"}), body)
		d.Press("v", "v")
		d.See(c.mark + " " + pieces[0].Title)
	}
}

// What shows today and what would show next is there without scrolling, for
// every competency and level, in both languages.
func TestThePresentAndTheNextAnchorNeedNoScrolling(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for level := range 5 {
			env := tuitest.Env(t, l)
			x := model.Session{ID: "S1", Label: "Bilan", Grid: env.Grid.Ref(), StartedAt: tuitest.Start}
			for _, it := range env.Grid.ItemsOf(model.Competency) {
				if err := x.Rate(env.Grid, model.Rating{Item: it.Code, Level: model.At(level), At: tuitest.Start}); err != nil {
					t.Fatal(err)
				}
			}
			if err := x.Finish(tuitest.Start); err != nil {
				t.Fatal(err)
			}
			if _, err := env.Store.SaveSession(t.Context(), x); err != nil {
				t.Fatal(err)
			}
			for _, it := range env.Grid.ItemsOf(model.Competency) {
				d := tuitest.Drive(t, New(env, nav.Item{Code: it.Code}), layout.Size{W: 80, H: 19})
				d.See(env.Text.In(it.Statement))
				for _, v := range []int{level, min(level+1, 4)} {
					d.See(env.Text.In(env.Grid.AnchorText(it, model.At(v))))
				}
				if level > 0 {
					d.Press("end")
					d.See(env.Text.Item.Links)
				}
				d.CheckFrame()
			}
		}
	}
}

// other returns a grid that calls C07 something else.
func other(t *testing.T, env *nav.Env) *model.Grid {
	t.Helper()
	g := env.Grid.Clone()
	g.ID, g.Version = "rncp35419", "2021"
	for i := range g.Items {
		if g.Items[i].Code == "C07" {
			g.Items[i].Label, g.Items[i].Statement = model.Same("Maquette"), model.Same("Maquetter\x1b[2J une page")
		}
	}
	env.Grids = two{env.Grid, &g}
	return &g
}

type two [2]*model.Grid

func (s two) Grid(_ context.Context, r model.GridRef) (*model.Grid, error) {
	for _, g := range s {
		if g.Ref() == r {
			return g, nil
		}
	}
	return nil, store.ErrNotFound
}
func (s two) List(context.Context) ([]*model.Grid, error) { return s[:], nil }
func (s two) Every(context.Context) ([]model.ShelvedGrid, error) {
	return tuitest.Shelved(s[:]...), nil
}

func TestAnItemOfAnotherGridReadsInItsOwnWords(t *testing.T) {
	env := filled(t, model.French)
	g := other(t, env)
	s := New(env, nav.Item{Code: "C07", Grid: g.Ref()})
	if got := s.Title(); got != "C07" {
		t.Errorf("before it is read, called %q", got)
	}
	d := tuitest.Drive(t, s, body)
	d.See("Maquetter␛[2J une page", "Pas encore noté")
	d.Hidden("Acquisition, stockage", "noté.,")
	d.Press("e", "p")
	if len(d.Went) != 0 {
		t.Errorf("went to %v: evidence and actions belong to the grid in use", d.Went)
	}
	for _, k := range tuitest.Footer(s) {
		if h := k.Help(); k.Enabled() && (h.Key == "e" || h.Key == "p") {
			t.Errorf("offers %s", h.Desc)
		}
	}
	d.Press("right")
	if got := s.Title(); !strings.HasPrefix(got, "C08 ") {
		t.Errorf("turned to %q", got)
	}
}

func TestAGridThatIsGoneIsSaid(t *testing.T) {
	env := tuitest.Env(t, model.French)
	d := tuitest.Drive(t, New(env, nav.Item{Code: "C07", Grid: model.GridRef{ID: "gone"}}), body)
	if len(d.Errs) != 1 {
		t.Errorf("errors %v", d.Errs)
	}
	d.CheckSizes()
}

func TestPageSaysWhatEveryStageExpects(t *testing.T) {
	d := tuitest.Drive(t, New(tuitest.Env(t, model.French), nav.Item{Code: "C05"}), layout.Size{W: 80, H: 40})
	d.See("Attendu à chaque étape (indicatif)", "Entrée en 3A : Notion, Fin de 3A : Application, Fin de 4A : Maîtrise, Titre d’ingénieur : Maîtrise")
	env := tuitest.Env(t, model.French)
	env.Grid.Targets = nil
	tuitest.Drive(t, New(env, nav.Item{Code: "C05"}), layout.Size{W: 80, H: 40}).Hidden("Attendu à chaque étape")
}

func TestAnItemSaysWhereItIsPractisedWhereTheGridDoes(t *testing.T) {
	env := filled(t, model.French)
	d := tuitest.Drive(t, New(env, nav.Item{Code: "C07"}), layout.Size{W: 80, H: 60})
	d.Hidden("Où l’exercer")
	tuitest.Teach(env.Grid)
	d = tuitest.Drive(t, New(env, nav.Item{Code: "C07"}), layout.Size{W: 80, H: 60})
	d.See("Où l’exercer (indicatif) : Service informatique (stage ou mission)")
	d.CheckSizes()
}
