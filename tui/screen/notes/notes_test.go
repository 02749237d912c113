package notes

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

var window = layout.Size{W: 80, H: 20}

func all(t *testing.T, env *nav.Env) []model.Note {
	t.Helper()
	out, err := env.Store.Notes(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func keep(t *testing.T, env *nav.Env, notes ...model.Note) {
	t.Helper()
	for i, n := range notes {
		n.Grid = env.Grid.Ref()
		if n.CreatedAt.IsZero() {
			n.CreatedAt = tuitest.Start.Add(time.Duration(i) * time.Minute)
		}
		if _, err := env.Store.SaveNote(t.Context(), n); err != nil {
			t.Fatal(err)
		}
	}
}

func open(t *testing.T, env *nav.Env, p nav.Notes) (*Screen, *tuitest.Driver) {
	t.Helper()
	s := New(env, p)
	return s, tuitest.Drive(t, s, window)
}

func TestANoteIsKeptInOneLine(t *testing.T) {
	env := tuitest.Env(t, model.French)
	s, d := open(t, env, nav.Notes{New: true})
	d.Type("c13 démo devant le client https://git.example/x")
	d.Press("enter")
	got := all(t, env)
	if len(got) != 1 || got[0].Text != "démo devant le client" || got[0].Item != "C13" || got[0].Location != "https://git.example/x" || !got[0].Waits() {
		t.Fatalf("kept %+v", got)
	}
	if s.Unsaved() || !d.Closed || !strings.Contains(strings.Join(d.Toasts, " "), "Note gardée") {
		t.Errorf("unsaved %v, closed %v, said %q", s.Unsaved(), d.Closed, d.Toasts)
	}
}

func TestWithoutWordsNothingIsKept(t *testing.T) {
	env := tuitest.Env(t, model.French)
	s, d := open(t, env, nav.Notes{New: true})
	d.Press("enter")
	if len(d.Errs) != 1 || len(all(t, env)) != 0 || d.Closed {
		t.Errorf("errors %v, kept %v, closed %v", d.Errs, all(t, env), d.Closed)
	}
	d.Press("esc")
	if s.Unsaved() || !d.Closed {
		t.Errorf("unsaved %v, gone back %v", s.Unsaved(), d.Closed)
	}
	_, d = open(t, env, nav.Notes{})
	d.See("Aucune note en attente", "Touche a")
	d.Press("a", "esc")
	if d.See("Aucune note en attente"); d.Closed {
		t.Error("esc left the list that the form was opened from")
	}
}

func TestNotesThatWaitStandFirstAndSayWhen(t *testing.T) {
	env := tuitest.Env(t, model.French)
	keep(t, env, model.Note{ID: "N1", Text: "vieille idée", UsedAt: tuitest.Start}, model.Note{ID: "N2", Item: "C07", Text: "index posés", Location: "https://x.example/y"})
	_, d := open(t, env, nav.Notes{})
	d.See("C07", "index posés", "https://x.example/y", "reprise le 24 nov. 2026")
	if text := d.Text(); strings.Index(text, "index posés") > strings.Index(text, "vieille idée") {
		t.Errorf("what waits stands below:\n%s", text)
	}
}

func TestANoteIsChangedSettledDeletedAndTakenBack(t *testing.T) {
	env := tuitest.Env(t, model.French)
	keep(t, env, model.Note{ID: "N1", Text: "démo"})
	_, d := open(t, env, nav.Notes{})
	d.Press("enter")
	d.Type("!")
	d.Press("ctrl+s")
	if got := all(t, env); got[0].Text != "démo!" || d.Closed {
		t.Fatalf("changed to %+v, closed %v", got, d.Closed)
	}
	d.Press("space")
	if all(t, env)[0].Waits() {
		t.Error("it still waits")
	}
	d.Press("u")
	if !all(t, env)[0].Waits() {
		t.Error("it does not wait again")
	}
	d.Press("x")
	if len(all(t, env)) != 1 {
		t.Fatal("deleted without a question")
	}
	d.Press("x")
	if len(all(t, env)) != 0 {
		t.Fatal("still there")
	}
	d.Press("u")
	if got := all(t, env); len(got) != 1 || got[0].Text != "démo!" {
		t.Errorf("came back: %+v", got)
	}
}

func TestANoteBecomesEvidenceOfItsItem(t *testing.T) {
	env := tuitest.Env(t, model.French)
	keep(t, env, model.Note{ID: "N1", Item: "C07", Text: "index posés"})
	_, d := open(t, env, nav.Notes{})
	d.Press("e")
	if len(d.Went) != 1 || d.Went[0] != (nav.EvidenceForm{Item: "C07", Note: "N1"}) {
		t.Errorf("went to %v", d.Went)
	}
	d = tuitest.Drive(t, New(env, nav.Notes{Item: "C08", Session: "S", Rated: true}), window)
	d.See("Aucune note en attente")
	keep(t, env, model.Note{ID: "N2", Text: "à placer"})
	d.Send(nav.Changed{})
	d.Press("e")
	if len(d.Went) != 1 || d.Went[0] != (nav.EvidenceForm{Item: "C08", Attach: "S", Note: "N2"}) {
		t.Errorf("from an answer, went to %v", d.Went)
	}
}

// failing is a store whose notes cannot be saved while full is set.
type failing struct {
	store.Store
	full bool
}

func (f *failing) SaveNote(ctx context.Context, n model.Note) (uint64, error) {
	if f.full {
		return 0, store.ErrFull
	}
	return f.Store.SaveNote(ctx, n)
}

func TestAFailedSaveKeepsWhatWasTyped(t *testing.T) {
	env := tuitest.Env(t, model.French)
	disk := &failing{env.Store, true}
	env.Store = disk
	s, d := open(t, env, nav.Notes{New: true})
	d.Type("démo")
	d.Press("enter")
	d.See("démo")
	if len(d.Errs) != 1 || !s.Unsaved() || d.Closed {
		t.Errorf("errors %v, unsaved %v, closed %v", d.Errs, s.Unsaved(), d.Closed)
	}
	disk.full = false
	d.Press("enter")
	if s.Unsaved() || len(all(t, env)) != 1 || !d.Closed {
		t.Errorf("unsaved %v, kept %d, closed %v", s.Unsaved(), len(all(t, env)), d.Closed)
	}
}

func TestANoteChangedElsewhereIsSaidThenKept(t *testing.T) {
	env := tuitest.Env(t, model.French)
	keep(t, env, model.Note{ID: "N1", Text: "démo"})
	_, d := open(t, env, nav.Notes{})
	d.Press("enter")
	elsewhere := all(t, env)[0]
	elsewhere.Text = "ailleurs"
	if _, err := env.Store.SaveNote(t.Context(), elsewhere); err != nil {
		t.Fatal(err)
	}
	d.Type("!")
	d.Press("ctrl+s", "ctrl+s")
	if got := all(t, env); got[0].Text != "démo!" || !strings.Contains(d.Toasts[0], "ailleurs") {
		t.Errorf("kept %+v, said %q", got, d.Toasts)
	}
}

func TestNotesFitEveryWindow(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for _, n := range []int{0, 1, 50} {
			env := tuitest.Env(t, l)
			for i := range n {
				x := model.Note{ID: model.NoteID(fmt.Sprintf("N%02d", i)), Text: strings.Repeat("\x1b[2Jtexte ", 12), Item: "\u202eC07", Location: "\x1b]8;;x"}
				if i%3 == 0 {
					x.UsedAt = tuitest.Start
				}
				keep(t, env, x)
			}
			s, d := open(t, env, nav.Notes{})
			for _, w := range tuitest.Sizes {
				d.Size = w.Minus(0, 4)
				for _, k := range []string{"down", "pgdown", "end", "up", "home"} {
					d.Press(k)
					d.CheckFrame()
					if x, y, ok := s.Cursor(d.Size); ok && (x < 0 || y < 0 || y >= d.Size.H) {
						t.Errorf("cursor at %d,%d in %v", x, y, d.Size)
					}
				}
				d.Press("a")
				d.Type("é")
				d.Press("tab")
				d.CheckFrame()
				d.Send(nav.LookChanged{})
				d.Press("esc")
				d.CheckFrame()
				d.Press("x")
			}
		}
	}
}
