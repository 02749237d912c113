package piece

import (
	"context"
	"slices"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// session keeps an open session with C07 rated.
func session(t *testing.T, env *nav.Env) model.SessionID {
	t.Helper()
	s := model.Session{ID: "01S", Label: "Bilan", Grid: env.Grid.Ref(), StartedAt: tuitest.Start}
	if err := s.Rate(env.Grid, model.Rating{Item: "C07", Level: model.At(2), Note: "index", At: tuitest.Start}); err != nil {
		t.Fatal(err)
	}
	if _, err := env.Store.SaveSession(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	return s.ID
}

func TestATitleAndEnterAttachFromAQuestion(t *testing.T) {
	env := tuitest.Env(t, model.French)
	id := session(t, env)
	_, d := open(t, env, nav.EvidenceForm{Item: "C07", Attach: id})
	d.See("Un titre suffit", "C07 Données, sécurité")
	d.Type("Schéma de la base")
	d.Press("enter")
	if !d.Closed || len(d.Errs) > 0 {
		t.Fatalf("closed %v, %v\n%s", d.Closed, d.Errs, d.Text())
	}
	kept := all(t, env)
	if len(kept) != 1 || kept[0].Title != "Schéma de la base" || !kept[0].Supports("C07") || kept[0].Kind != "project" || !kept[0].Date.Equal(model.Day(tuitest.Start)) {
		t.Errorf("kept %+v", kept)
	}
	s, _ := env.Store.Session(t.Context(), id)
	if r := s.Rating("C07"); len(r.Evidence) != 1 || r.Evidence[0] != kept[0].ID || r.Level != model.At(2) || r.Note != "index" {
		t.Errorf("the answer is %+v", r)
	}
}

func TestEvidenceKeptAlreadyIsLinkedInsteadOfTypedAgain(t *testing.T) {
	env := tuitest.Env(t, model.French)
	id := session(t, env)
	for _, e := range []model.Evidence{{ID: "E1", Title: "Rapport de stage", Items: []model.ItemCode{"C12"}}, {ID: "E2", Title: "Projet web"}} {
		e.Kind, e.Grid, e.Date = "project", env.Grid.Ref(), tuitest.Start
		if _, err := env.Store.SaveEvidence(t.Context(), e); err != nil {
			t.Fatal(err)
		}
	}
	s, d := open(t, env, nav.EvidenceForm{Item: "C07", Attach: id})
	d.See("Déjà gardées", "Rapport de stage", "Projet web")
	d.Type("rapp")
	d.Hidden("Projet web")
	d.Press("down", "enter")
	if !d.Closed || s.Unsaved() {
		t.Fatalf("closed %v, unsaved %v", d.Closed, s.Unsaved())
	}
	if kept := all(t, env); len(kept) != 2 {
		t.Errorf("kept %d", len(kept))
	}
	e, _ := env.Store.EvidenceByID(t.Context(), "E1")
	if !e.Supports("C07") || !e.Supports("C12") {
		t.Errorf("linked to %v", e.Items)
	}
	got, _ := env.Store.Session(t.Context(), id)
	if r := got.Rating("C07"); len(r.Evidence) != 1 || r.Evidence[0] != "E1" {
		t.Errorf("the answer has %v", r.Evidence)
	}
}

func TestEnterWithoutATitleGoesToWhatIsKept(t *testing.T) {
	env := tuitest.Env(t, model.French)
	id := session(t, env)
	if _, err := env.Store.SaveEvidence(t.Context(), model.Evidence{ID: "E1", Title: "Rapport", Kind: "exam", Grid: env.Grid.Ref(), Date: tuitest.Start}); err != nil {
		t.Fatal(err)
	}
	_, d := open(t, env, nav.EvidenceForm{Item: "C07", Attach: id})
	d.Press("enter", "enter")
	got, _ := env.Store.Session(t.Context(), id)
	if r := got.Rating("C07"); len(r.Evidence) != 1 {
		t.Errorf("the answer has %v", r.Evidence)
	}
}

// refusing is a store whose sessions cannot be saved while full is set.
type refusing struct {
	store.Store
	full *bool
}

func (f refusing) SaveSession(ctx context.Context, s model.Session) (uint64, error) {
	if *f.full {
		return 0, store.ErrFull
	}
	return f.Store.SaveSession(ctx, s)
}

func (f refusing) Together(ctx context.Context, do func(store.Store) error) error {
	return f.Store.Together(ctx, func(st store.Store) error { return do(refusing{st, f.full}) })
}

func TestAttachThatFailsHalfwayKeepsNothingAndIsTriedAgain(t *testing.T) {
	env := tuitest.Env(t, model.French)
	id, full := session(t, env), true
	env.Store = refusing{env.Store, &full}
	s, d := open(t, env, nav.EvidenceForm{Item: "C07", Attach: id})
	d.Type("Schéma")
	d.Press("enter")
	if d.Closed || !s.Unsaved() || len(d.Errs) != 1 {
		t.Errorf("closed %v, unsaved %v, %v", d.Closed, s.Unsaved(), d.Errs)
	}
	if kept := all(t, env); len(kept) != 0 {
		t.Errorf("evidence for an answer that does not name it: %+v", kept)
	}
	full = false
	d.Press("ctrl+s")
	got, _ := env.Store.Session(t.Context(), id)
	if kept := all(t, env); len(kept) != 1 || !d.Closed || len(got.Rating("C07").Evidence) != 1 {
		t.Errorf("kept %d, closed %v, linked %v", len(kept), d.Closed, got.Rating("C07").Evidence)
	}
}

func TestFormOpensWhileTheFirstAnswerIsOnItsWay(t *testing.T) {
	env := tuitest.Env(t, model.French)
	_, d := open(t, env, nav.EvidenceForm{Item: "C07", Attach: "01S"})
	d.Type("Schéma")
	session(t, env)
	d.Press("enter")
	got, _ := env.Store.Session(t.Context(), "01S")
	if len(d.Errs) > 0 || len(got.Rating("C07").Evidence) != 1 {
		t.Errorf("errors %v, linked %v", d.Errs, got.Rating("C07").Evidence)
	}
}

func TestTheItemThatTheFormIsForStaysTicked(t *testing.T) {
	for l, words := range map[model.Lang][2]string{model.French: {"Ctrl+S l’enregistre et la lie à C07", "C07 reste cochée"}, model.English: {"Ctrl+S saves it and links it to C07", "C07 stays ticked"}} {
		env := tuitest.Env(t, l)
		id := session(t, env)
		s, d := open(t, env, nav.EvidenceForm{Item: "C07", Attach: id})
		d.Type("Proj")
		d.Press("tab", "tab")
		d.See(words[0])
		if !slices.ContainsFunc(tuitest.Footer(s), func(b key.Binding) bool {
			return b.Help().Key == "␣ ⏎" && b.Help().Desc == env.Text.Keys.Tick
		}) {
			t.Error("the footer does not say what ticks")
		}
		d.Press("enter", "space")
		if len(d.Toasts) != 2 || !strings.Contains(d.Toasts[0], words[1]) {
			t.Errorf("said %q", d.Toasts)
		}
		d.Type("c01")
		d.Press("enter", "ctrl+s")
		kept := all(t, env)
		if len(kept) != 1 || !kept[0].Supports("C07") || !kept[0].Supports("C01") || !strings.Contains(d.Toasts[2], "C07") {
			t.Errorf("kept %+v, said %q", kept, d.Toasts)
		}
	}
}
