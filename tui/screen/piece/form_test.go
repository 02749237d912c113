package piece

import (
	"context"
	"io/fs"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

func open(t *testing.T, env *nav.Env, p nav.EvidenceForm) (*Screen, *tuitest.Driver) {
	t.Helper()
	s := New(env, p)
	return s, tuitest.Drive(t, s, layout.Size{W: 80, H: 20})
}

func all(t *testing.T, env *nav.Env) []model.Evidence {
	t.Helper()
	out, err := env.Store.Evidence(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestEveryEntryIsKept(t *testing.T) {
	env := tuitest.Env(t, model.French)
	_, d := open(t, env, nav.EvidenceForm{})
	d.Type("Étude")
	d.Press("enter", "right") // project → case study
	d.Press("tab")
	d.Type("modelis")
	d.Press("space")
	d.Type("c01")
	d.Press("enter")
	d.See("C01 C09")
	d.Press("tab")
	d.Type("hier")
	d.See("23 novembre 2026")
	d.Press("tab")
	d.Type("https://exemple.fr")
	d.Press("tab")
	d.Type("bon")
	d.Press("enter")
	d.Type("résultat")
	d.Press("tab")
	d.Type("pertinent")
	d.Press("tab")
	d.Type("délai")
	d.Press("tab", "right", "right", "tab")
	d.Type("relecture")
	d.CheckFrame()
	d.Press("ctrl+s")
	kept := all(t, env)
	if len(kept) != 1 {
		t.Fatalf("kept %d: %v\n%s", len(kept), d.Errs, d.Text())
	}
	e := kept[0]
	want := model.Reflection{Quality: "bon\nrésultat", Relevance: "pertinent", Constraints: "délai"}
	if e.Title != "Étude" || e.Kind != "case_study" || len(e.Items) != 2 || e.Items[0] != "C01" || e.Items[1] != "C09" || e.Date.Format("2006-01-02") != "2026-11-23" ||
		e.Location != "https://exemple.fr" || e.Reflection != want || e.Collaboration != model.Grouped || e.AIUse != "relecture" {
		t.Errorf("kept %+v", e)
	}
}

func TestEditingKeepsWhatWasNotTouched(t *testing.T) {
	env := tuitest.Env(t, model.English)
	was := model.Evidence{
		ID: "E1", Grid: env.Grid.Ref(), Kind: "lost", Title: "Report", Items: []model.ItemCode{"C02", "X99"}, Date: model.Day(tuitest.Start), Location: "/r.pdf", SHA256: "aa", Size: 3,
		Reflection: model.Reflection{Quality: "a\n\nb"}, Collaboration: model.Solo, CreatedAt: tuitest.Start,
	}
	if _, err := env.Store.SaveEvidence(t.Context(), was); err != nil {
		t.Fatal(err)
	}
	s, d := open(t, env, nav.EvidenceForm{ID: "E1"})
	if s.Unsaved() {
		t.Error("unsaved before anything was typed")
	}
	d.Type("s")
	if !s.Unsaved() {
		t.Error("saved before it was")
	}
	d.Press("ctrl+s")
	got, _ := env.Store.EvidenceByID(t.Context(), "E1")
	if got.Title != "Reports" || got.Kind != "lost" || len(got.Items) != 2 || got.SHA256 != "aa" || got.Reflection != was.Reflection || got.Collaboration != model.Solo || !got.CreatedAt.Equal(was.CreatedAt) {
		t.Errorf("kept %+v", got)
	}
}

func TestFilesKeepSizeAndFingerprintAndMissingOnesAreSaid(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Services.Locate = func(typed string) string { return "/abs/" + typed }
	env.Services.Inspect = func(path string) (int64, string, error) {
		if path == "/abs/r.pdf" {
			return 2_300_000, strings.Repeat("ab", 32), nil
		}
		return 0, "", &fs.PathError{Op: "stat", Path: path, Err: fs.ErrNotExist}
	}
	s, d := open(t, env, nav.EvidenceForm{})
	d.Type("Rapport")
	s.entries.form.Select(4)
	d.Type("r.pd")
	d.Press("tab")
	d.See("fichier absent : la trace peut quand même être gardée")
	d.Press("shift+tab")
	d.Type("f")
	d.Press("tab")
	d.See("2,3 Mo", "abababab")
	d.CheckFrame()
	d.Press("ctrl+s")
	e := all(t, env)[0]
	if e.Location != "/abs/r.pdf" || e.Size != 2_300_000 || e.SHA256 != strings.Repeat("ab", 32) {
		t.Errorf("kept %+v", e)
	}
}

func TestChangedFileKeepsItsFirstFingerprintUntilAsked(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Services.Inspect = func(string) (int64, string, error) { return 5, "bbbbbbbbbb", nil }
	was := model.Evidence{ID: "E1", Grid: env.Grid.Ref(), Kind: "exam", Title: "Copie", Location: "/c.pdf", SHA256: "aaaa", Size: 5, Date: tuitest.Start}
	if _, err := env.Store.SaveEvidence(t.Context(), was); err != nil {
		t.Fatal(err)
	}
	_, d := open(t, env, nav.EvidenceForm{ID: "E1"})
	d.See("le fichier a changé")
	d.Type("!")
	d.Press("ctrl+s")
	if e, _ := env.Store.EvidenceByID(t.Context(), "E1"); e.SHA256 != "aaaa" || e.Title != "Copie!" {
		t.Errorf("kept %+v", e)
	}
	s, d := open(t, env, nav.EvidenceForm{ID: "E1"})
	d.Press("ctrl+r")
	if !s.Unsaved() {
		t.Error("a fingerprint taken anew is a change")
	}
	d.Press("ctrl+s")
	if e, _ := env.Store.EvidenceByID(t.Context(), "E1"); e.SHA256 != "bbbbbbbbbb" {
		t.Errorf("kept %+v", e)
	}
}

func TestEscapeAsksAboutChanges(t *testing.T) {
	env := tuitest.Env(t, model.French)
	s, d := open(t, env, nav.EvidenceForm{})
	d.Press("esc")
	if !d.Closed {
		t.Error("an untouched form did not close")
	}
	d.Closed = false
	d.Type("Essai")
	d.Press("esc")
	d.See("pas enregistrés", "s enregistrer", "x abandonner", "esc continuer")
	d.CheckFrame()
	d.Press("esc")
	d.Type("x")
	if d.Closed || s.entries.title.Value() != "Essaix" {
		t.Errorf("closed %v, title %q", d.Closed, s.entries.title.Value())
	}
	d.Press("esc", "x")
	if !d.Closed || s.Unsaved() || len(all(t, env)) != 0 {
		t.Errorf("closed %v, unsaved %v", d.Closed, s.Unsaved())
	}
}

func TestWhatIsMissingTakesTheFocus(t *testing.T) {
	env := tuitest.Env(t, model.French)
	s, d := open(t, env, nav.EvidenceForm{})
	d.Press("down", "ctrl+s")
	if len(d.Errs) != 1 || s.entries.form.At() != slotTitle {
		t.Errorf("errors %v, focus %d", d.Errs, s.entries.form.At())
	}
	d.Type("T")
	s.entries.form.Select(s.entries.slotDate())
	d.Type("32/1")
	d.See("date non comprise")
	d.Press("ctrl+s")
	if len(all(t, env)) != 0 {
		t.Error("kept with a date that is none")
	}
}

// failing is a store whose evidence cannot be saved while full is set.
type failing struct {
	store.Store
	full bool
}

func (f *failing) SaveEvidence(ctx context.Context, e model.Evidence) (uint64, error) {
	if f.full {
		return 0, store.ErrFull
	}
	return f.Store.SaveEvidence(ctx, e)
}

func (f *failing) Together(ctx context.Context, do func(store.Store) error) error {
	return f.Store.Together(ctx, func(st store.Store) error { return do(&failing{st, f.full}) })
}

func TestFailedSaveKeepsWhatWasTypedAndTriesAgain(t *testing.T) {
	env := tuitest.Env(t, model.French)
	disk := &failing{env.Store, true}
	env.Store = disk
	s, d := open(t, env, nav.EvidenceForm{})
	d.Type("Rapport")
	d.Press("ctrl+s")
	d.See("Rapport")
	if len(d.Errs) != 1 || d.Closed || !s.Unsaved() {
		t.Errorf("errors %v, closed %v, unsaved %v", d.Errs, d.Closed, s.Unsaved())
	}
	disk.full = false
	d.Press("ctrl+s")
	if !d.Closed || s.Unsaved() || len(all(t, env)) != 1 {
		t.Errorf("closed %v, unsaved %v, kept %d", d.Closed, s.Unsaved(), len(all(t, env)))
	}
}

func TestEvidenceChangedElsewhereIsSaidThenOneOwnVersionKept(t *testing.T) {
	env := tuitest.Env(t, model.French)
	e := model.Evidence{ID: "E1", Grid: env.Grid.Ref(), Kind: "exam", Title: "Copie", Date: tuitest.Start}
	rev, err := env.Store.SaveEvidence(t.Context(), e)
	if err != nil {
		t.Fatal(err)
	}
	_, d := open(t, env, nav.EvidenceForm{ID: "E1"})
	e.Title, e.Revision = "Ailleurs", rev
	if _, err := env.Store.SaveEvidence(t.Context(), e); err != nil {
		t.Fatal(err)
	}
	d.Type("!")
	d.Press("ctrl+s")
	if d.Closed || len(d.Toasts) == 0 || !strings.Contains(d.Toasts[0], "ailleurs") {
		t.Errorf("closed %v, said %q", d.Closed, d.Toasts)
	}
	d.Press("ctrl+s")
	if got, _ := env.Store.EvidenceByID(t.Context(), "E1"); got.Title != "Copie!" || !d.Closed {
		t.Errorf("kept %q", got.Title)
	}
}

func TestLeavingSavesWhatCanBeSaved(t *testing.T) {
	env := tuitest.Env(t, model.French)
	s, d := open(t, env, nav.EvidenceForm{})
	d.Press("tab", "right")
	d.Send(nav.Leaving{})
	d.See("il manque un titre")
	d.Press("esc")
	s.entries.form.Select(0)
	d.Type("T")
	d.Send(nav.Leaving{})
	if s.Unsaved() || len(all(t, env)) != 1 {
		t.Errorf("unsaved %v, kept %d", s.Unsaved(), len(all(t, env)))
	}
}

func TestLongTextsOpenTheEditor(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Services.Edit = func(text string, done func(string, error) tea.Msg) tea.Cmd {
		return func() tea.Msg { return done(text+" et plus\n", nil) }
	}
	s, d := open(t, env, nav.EvidenceForm{})
	s.entries.form.Select(5)
	d.Type("bon")
	d.Press("ctrl+e")
	if got := s.entries.quality.Value(); got != "bon et plus" {
		t.Errorf("got %q", got)
	}
}

func TestTooLongPastesAreSaid(t *testing.T) {
	env := tuitest.Env(t, model.French)
	_, d := open(t, env, nav.EvidenceForm{})
	d.Paste(strings.Repeat("long ", 100))
	if len(d.Toasts) != 1 || !strings.Contains(d.Toasts[0], "trop long") {
		t.Errorf("said %q", d.Toasts)
	}
	d.Paste("\x1b[2J\u202e\a\r\nligne")
	d.CheckFrame()
}

func TestReadOnlyFormSaysSo(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Store = frozen{env.Store}
	s, d := open(t, env, nav.EvidenceForm{})
	d.Type("T")
	if s.Unsaved() || len(d.Errs) != 1 {
		t.Errorf("unsaved %v, %v", s.Unsaved(), d.Errs)
	}
	d.Press("esc")
	if !d.Closed {
		t.Error("did not close")
	}
}

type frozen struct{ store.Store }

func (frozen) ReadOnly() bool { return true }

func TestFormFitsEveryWindow(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		env := tuitest.Env(t, l)
		id := session(t, env)
		for i := range 5 {
			e := model.Evidence{ID: model.EvidenceID("E" + string(rune('0'+i))), Title: strings.Repeat("Titre ", 20), Kind: "exam", Grid: env.Grid.Ref(), Date: tuitest.Start}
			if _, err := env.Store.SaveEvidence(t.Context(), e); err != nil {
				t.Fatal(err)
			}
		}
		s, d := open(t, env, nav.EvidenceForm{Item: "C07", Attach: id})
		for range 12 {
			for _, w := range append(tuitest.Sizes, layout.Size{W: 60, H: 14}, layout.Size{W: 20, H: 8}) {
				d.Size = w.Minus(0, 4)
				d.CheckFrame()
				if x, y, ok := s.Cursor(d.Size); w.H > 8 && (!ok || x < 0 || y < 0 || y >= d.Size.H) {
					t.Errorf("cursor at %d,%d in %v", x, y, d.Size)
				}
			}
			d.Press("tab")
		}
		d.Send(nav.LookChanged{})
		d.Type("x")
		d.Press("esc")
		d.CheckSizes()
	}
}

func TestLanguageChangeKeepsWhatWasTyped(t *testing.T) {
	env := tuitest.Env(t, model.French)
	s, d := open(t, env, nav.EvidenceForm{})
	d.Type("  Titre ")
	before := s.entries.draft()
	d.Send(nav.LookChanged{})
	if s.entries.draft() != before || !s.Unsaved() {
		t.Errorf("got %+v, want %+v", s.entries.draft(), before)
	}
}

// A note begins a piece of evidence, and is used once that is kept.
func TestANoteBeginsTheForm(t *testing.T) {
	env := tuitest.Env(t, model.French)
	n := model.Note{ID: "N1", Grid: env.Grid.Ref(), Text: "démo devant le client", Location: "https://x.example", CreatedAt: tuitest.Start.AddDate(0, 0, -3)}
	if _, err := env.Store.SaveNote(t.Context(), n); err != nil {
		t.Fatal(err)
	}
	d := tuitest.Drive(t, New(env, nav.EvidenceForm{Item: "C13", Note: "N1"}), layout.Size{W: 80, H: 20})
	d.See("démo devant le client", "https://x.example")
	d.Press("ctrl+s")
	all, err := env.Store.Evidence(t.Context())
	if err != nil || len(all) != 1 || all[0].Title != n.Text || !all[0].Supports("C13") || !all[0].Date.Equal(model.Day(n.CreatedAt)) {
		t.Fatalf("%+v, %v", all, err)
	}
	if notes, err := env.Store.Notes(t.Context()); err != nil || notes[0].Waits() {
		t.Errorf("%+v, %v", notes, err)
	}
}
