package walkthrough

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

func begin(t *testing.T, env *nav.Env, p nav.Walkthrough) (*Screen, *tuitest.Driver) {
	t.Helper()
	s := New(env, p)
	return s, tuitest.Drive(t, s, layout.Size{W: 80, H: 20})
}

func stored(t *testing.T, env *nav.Env) *model.Session {
	t.Helper()
	all, err := env.Store.Sessions(t.Context())
	if err != nil || len(all) != 1 {
		t.Fatalf("%d sessions, %v", len(all), err)
	}
	s, err := env.Store.Session(t.Context(), all[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	return &s
}

func TestDiscoverTakesSixteenKeysToTheSummary(t *testing.T) {
	env := tuitest.Env(t, model.French)
	s, d := begin(t, env, nav.Walkthrough{Depth: model.Discover})
	d.See("Question 1 sur 16", "rien ne quitte cette machine")
	for i := range 16 {
		d.Press([]string{"2", "à", "&", "é"}[i%4])
	}
	if s.mode != summary {
		t.Fatalf("mode %d after 16 keys", s.mode)
	}
	d.See("Vos réponses", "Tout est noté")
	kept := stored(t, env)
	if got := kept.Rated(env.Grid, model.Competency); got != 16 {
		t.Errorf("%d answers on the disk", got)
	}
	d.Press("f")
	d.See("ne change plus")
	d.Press("f")
	if !stored(t, env).Finished() {
		t.Error("not finished on the disk")
	}
	if len(d.Went) != 1 || d.Went[0] != (nav.Finished{Session: s.session.ID}) {
		t.Errorf("went to %v", d.Went)
	}
}

func TestAnswerIsOnTheDiskBeforeTheMarkShows(t *testing.T) {
	env := tuitest.Env(t, model.French)
	s := New(env, nav.Walkthrough{})
	d := tuitest.Drive(t, s, layout.Size{W: 80, H: 20})
	cmd := s.Update(tuitest.Key("2"))
	d.Hidden("✓")
	if all, _ := env.Store.Sessions(t.Context()); len(all) != 0 {
		t.Fatal("saved before the command ran")
	}
	d.Run(cmd)
	d.See("✓")
	if got := stored(t, env).Rating("C01").Level; got != model.At(2) {
		t.Errorf("C01 is %v on the disk", got)
	}
}

func TestResumesAtTheFirstUnanswered(t *testing.T) {
	env := tuitest.Env(t, model.English)
	_, d := begin(t, env, nav.Walkthrough{})
	d.Press("1", "enter", "2", "enter", "enter") // the last enter has nothing to take
	d.See("Question 3 of 16")
	_, again := begin(t, env, nav.Walkthrough{})
	again.See("Question 3 of 16")
	if len(stored(t, env).Ratings) != 2 {
		t.Error("not two answers")
	}
}

func TestPreviousRatingIsHiddenUntilTheNewOneIsGiven(t *testing.T) {
	env := tuitest.Env(t, model.French)
	past := model.Session{ID: "01A", Label: "Bilan S6", Grid: env.Grid.Ref(), StartedAt: tuitest.Start.AddDate(0, -6, 0)}
	if err := past.Rate(env.Grid, model.Rating{Item: "C01", Level: model.At(1), At: past.StartedAt}); err != nil {
		t.Fatal(err)
	}
	if err := past.Finish(past.StartedAt); err != nil {
		t.Fatal(err)
	}
	if _, err := env.Store.SaveSession(t.Context(), past); err != nil {
		t.Fatal(err)
	}
	_, d := begin(t, env, nav.Walkthrough{})
	d.Hidden("Bilan S6")
	d.Press("2")
	d.See("Depuis Bilan S6", "N → A ▲", "sans trace nouvelle")
	d.Press("1")
	d.See("inchangé (N)")
	d.Hidden("sans trace nouvelle")
}

func TestUndoTakesBackEachKindOfChange(t *testing.T) {
	env := tuitest.Env(t, model.French)
	_, d := begin(t, env, nav.Walkthrough{})
	d.Press("2", "c", "c", "3")
	d.Press("u")
	if r := stored(t, env).Rating("C01"); r.Level != model.At(2) || r.Confidence != 2 {
		t.Errorf("after one undo: %+v", r)
	}
	d.Press("u", "u")
	if r := stored(t, env).Rating("C01"); r.Confidence != 0 {
		t.Errorf("after three: %+v", r)
	}
	d.Press("u")
	if len(stored(t, env).Ratings) != 0 {
		t.Error("the first answer is still there")
	}
	d.Press("u")
	d.See("Question 1 sur 16")
}

func TestSkipStaysOpenAndComesBackLast(t *testing.T) {
	env := tuitest.Env(t, model.French)
	_, d := begin(t, env, nav.Walkthrough{Depth: model.Discover})
	d.Press("2", "s")
	d.See("Question 3 sur 16")
	d.Press("g")
	d.See("passée")
	d.Press("esc")
	for range 14 {
		d.Press("1")
	}
	d.See("Question 2 sur 16")
	d.Press("f")
	d.See("1 question reste ouverte")
}

func TestNoteIsKeptWhicheverWayOneLeaves(t *testing.T) {
	for _, leave := range []string{"esc", "ctrl+s"} {
		env := tuitest.Env(t, model.French)
		s, d := begin(t, env, nav.Walkthrough{})
		d.Press("2", "n")
		d.Type("index posés")
		d.Paste("\x1b[2J\r\net mesurés")
		if !s.Editing() {
			t.Fatal("not editing")
		}
		d.CheckFrame()
		d.Press(leave)
		d.CheckFrame()
		if got, want := stored(t, env).Rating("C01").Note, "index posés␛[2J\net mesurés"; got != want {
			t.Errorf("%s: note %q, want %q", leave, got, want)
		}
	}
}

func TestLeavingKeepsTheNoteBeingTyped(t *testing.T) {
	env := tuitest.Env(t, model.French)
	s, d := begin(t, env, nav.Walkthrough{})
	d.Press("2", "n")
	d.Type("à moitié")
	if !s.Unsaved() {
		t.Fatal("a note being typed counts as saved")
	}
	d.Send(nav.Leaving{})
	if got := stored(t, env).Rating("C01").Note; got != "à moitié" || s.Unsaved() {
		t.Errorf("kept %q, unsaved %v", got, s.Unsaved())
	}
}

func TestAttitudesAreASecondPartOnTheirOwnScale(t *testing.T) {
	env := tuitest.Env(t, model.French)
	_, d := begin(t, env, nav.Walkthrough{})
	d.Press("2", "tab")
	d.See("Question 1 sur 10", "Parfois")
	d.Press("4")
	d.Press("3")
	s := stored(t, env)
	if s.Rated(env.Grid, model.Attitude) != 1 || s.Rated(env.Grid, model.Competency) != 1 || s.Rating("P01").Level != model.At(3) {
		t.Errorf("%+v", s.Ratings)
	}
	d.Press("tab")
	d.See("sur 16")
}

func TestJumpListShowsEveryItemAndGoesThere(t *testing.T) {
	env := tuitest.Env(t, model.French)
	_, d := begin(t, env, nav.Walkthrough{})
	d.Press("3", "g")
	d.See("C01", "Maîtrise")
	d.Press("down", "down", "enter")
	d.See("Question 3 sur 16")
}

// failing is a store whose saves fail until it is mended.
type failing struct {
	store.Store
	err error
}

func (f *failing) SaveSession(ctx context.Context, s model.Session) (uint64, error) {
	if f.err != nil {
		return 0, f.err
	}
	return f.Store.SaveSession(ctx, s)
}

func TestFailedSaveKeepsTheAnswerAndTriesAgain(t *testing.T) {
	env := tuitest.Env(t, model.French)
	f := &failing{Store: env.Store, err: store.ErrFull}
	env.Store = f
	s := New(env, nav.Walkthrough{})
	d := tuitest.Drive(t, s, layout.Size{W: 80, H: 20})
	failed := s.Update(s.Update(tuitest.Key("2"))()) // the save, then what follows: the sentence and a wait
	follow, ok := failed().(tea.BatchMsg)
	if !ok || len(follow) != 2 {
		t.Fatalf("a failed save is followed by %T", failed())
	}
	d.Run(follow[0])
	if !s.Unsaved() || len(d.Errs) != 1 || !errors.Is(d.Errs[0], store.ErrFull) {
		t.Fatalf("unsaved %v, errors %v", s.Unsaved(), d.Errs)
	}
	d.Hidden("✓")
	f.err = nil
	d.Send(retry{})
	d.See("✓")
	if s.Unsaved() || stored(t, env).Rating("C01").Level != model.At(2) {
		t.Error("not saved by the retry")
	}
}

func TestEvidenceAttachedElsewhereSurvivesTheNextAnswer(t *testing.T) {
	env := tuitest.Env(t, model.French)
	s, d := begin(t, env, nav.Walkthrough{})
	d.Press("2")
	other := stored(t, env)
	r := other.Rating("C01")
	r.Evidence = []model.EvidenceID{"E1"}
	if err := other.Rate(env.Grid, r); err != nil {
		t.Fatal(err)
	}
	if _, err := env.Store.SaveSession(t.Context(), *other); err != nil {
		t.Fatal(err)
	}
	d.Press("c") // without having been told
	got := stored(t, env).Rating("C01")
	if got.Confidence != 1 || len(got.Evidence) != 1 || s.Unsaved() {
		t.Errorf("%+v, unsaved %v", got, s.Unsaved())
	}
}

func TestFinishedSessionIsNotReopened(t *testing.T) {
	env := tuitest.Env(t, model.French)
	s := model.Session{ID: "01A", Grid: env.Grid.Ref(), StartedAt: tuitest.Start}
	if err := s.Rate(env.Grid, model.Rating{Item: "C01", Level: model.At(1), At: tuitest.Start}); err != nil {
		t.Fatal(err)
	}
	if err := s.Finish(tuitest.Start); err != nil {
		t.Fatal(err)
	}
	if _, err := env.Store.SaveSession(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	_, d := begin(t, env, nav.Walkthrough{Session: "01A"})
	if len(d.Errs) != 1 || !errors.Is(d.Errs[0], model.ErrFinished) {
		t.Errorf("errors %v", d.Errs)
	}
}

func TestEveryPageFitsEveryWindow(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for _, depth := range []model.Depth{model.Discover, model.FullReview} {
			env := tuitest.Env(t, l)
			env.Now = func() time.Time { return tuitest.Start }
			_, d := begin(t, env, nav.Walkthrough{Depth: depth})
			check := func() {
				for _, w := range tuitest.Sizes {
					d.Size = w.Minus(0, 4)
					d.CheckFrame()
				}
			}
			for range 16 {
				check()
				d.Press("3")
				check()
				if depth == model.FullReview {
					d.Press("c", "enter")
				}
			}
			check()
			d.Press("f")
			check()
			d.Press("esc", "esc", "g")
			check()
			d.Press("esc", "tab", "n")
			check()
		}
	}
}

func TestClickOnALevelRates(t *testing.T) {
	env := tuitest.Env(t, model.French)
	s, d := begin(t, env, nav.Walkthrough{})
	y := s.page(d.Size).LevelLine(3)
	d.Send(nav.Click{X: 5, Y: y, Size: d.Size})
	if got := stored(t, env).Rating("C01").Level; got != model.At(3) {
		t.Errorf("C01 is %v", got)
	}
}

func TestUndoOfALevelKeepsEvidenceLinkedSince(t *testing.T) {
	env := tuitest.Env(t, model.French)
	s, d := begin(t, env, nav.Walkthrough{})
	d.Press("1", "2")
	kept := stored(t, env)
	code := s.item().Code
	r := kept.Rating(code)
	r.Evidence = []model.EvidenceID{"E1"}
	if err := kept.Rate(env.Grid, r); err != nil {
		t.Fatal(err)
	}
	if _, err := env.Store.SaveSession(t.Context(), *kept); err != nil {
		t.Fatal(err)
	}
	d.Send(nav.Changed{})
	d.Press("u")
	if r := stored(t, env).Rating(code); r.Level.Value() != 1 || len(r.Evidence) != 1 {
		t.Errorf("the answer is %+v", r)
	}
}

func TestUndoSaysWhatItUndid(t *testing.T) {
	for l, said := range map[model.Lang][2]string{model.French: {"Note retirée.", "De nouveau sans réponse."}, model.English: {"Note taken off.", "Unanswered again."}} {
		_, d := begin(t, tuitest.Env(t, l), nav.Walkthrough{})
		d.Press("2", "n")
		d.Type("index")
		d.Press("ctrl+s", "u", "u")
		for i, s := range said {
			if got := d.Toasts[len(d.Toasts)-2+i]; !strings.HasSuffix(got, s) || !strings.HasPrefix(got, "C01") {
				t.Errorf("undo %d says %q", i+1, got)
			}
		}
	}
}

func TestASecondSessionOfTheMonthHasANameOfItsOwn(t *testing.T) {
	env := tuitest.Env(t, model.French)
	var names []string
	for range 2 {
		s, d := begin(t, env, nav.Walkthrough{Depth: model.Discover})
		d.Press("2", "f", "f", "f")
		names = append(names, s.session.Label)
	}
	if names[0] != "Bilan · nov. 2026" && names[0] != "Découverte · nov. 2026" || names[1] != names[0]+" (2)" {
		t.Errorf("called %q", names)
	}
}

// Writing why before choosing is the natural order. What is typed is text at
// once, also when n comes before the level.
func TestANoteWrittenFirstWaitsForItsLevel(t *testing.T) {
	env := tuitest.Env(t, model.French)
	s, d := begin(t, env, nav.Walkthrough{})
	d.Press("2", "enter", "n")
	d.Type("nous susxa")
	d.Press("esc")
	d.See("Note en attente du niveau", "nous susxa")
	kept := stored(t, env)
	if kept.Rated(env.Grid, model.Competency) != 1 || len(kept.Skipped) > 0 || kept.Waiting["C02"] != "nous susxa" {
		t.Fatalf("kept %+v", kept)
	}
	d.Press("left", "right")
	d.See("nous susxa")
	again, e := begin(t, env, nav.Walkthrough{}) // after a restart it waits still
	e.Press("3")
	if r := again.session.Rating("C02"); r.Note != "nous susxa" || r.Level != model.At(3) || len(again.session.Waiting) > 0 {
		t.Errorf("rated %+v, waiting %v", r, again.session.Waiting)
	}
	e.Press("u")
	if kept = stored(t, env); kept.Waiting["C02"] != "nous susxa" {
		t.Errorf("after undo %+v", kept)
	}
	_ = s
}

// A Découverte that is open neither opens in the place of a full review nor keeps
// it waiting.
func TestADecouverteIsNoFullReview(t *testing.T) {
	env := tuitest.Env(t, model.French)
	looks, d := begin(t, env, nav.Walkthrough{Depth: model.Discover})
	d.Press("2")
	full, e := begin(t, env, nav.Walkthrough{Depth: model.FullReview})
	if full.session.ID == looks.session.ID || full.session.Depth != model.FullReview {
		t.Fatalf("n opens %+v", full.session)
	}
	e.Press("3")
	if back, _ := begin(t, env, nav.Walkthrough{Depth: model.Discover}); back.session.ID != looks.session.ID {
		t.Errorf("the Découverte is not resumed: %+v", back.session)
	}
}

func TestTurningBackToAnOpenQuestionIsSaid(t *testing.T) {
	env := tuitest.Env(t, model.French)
	s, d := begin(t, env, nav.Walkthrough{Depth: model.Discover})
	d.Press("s")
	for range 15 {
		d.Press("2")
	}
	if s.item().Code != "C01" || !strings.Contains(strings.Join(d.Toasts, "\n"), "C01, restée ouverte") {
		t.Errorf("at %s, said %q", s.item().Code, d.Toasts)
	}
}

// What was caught since the last session is offered on the question that it names, or
// on all when it names none.
func TestNotesAreOfferedOnTheirQuestion(t *testing.T) {
	env := tuitest.Env(t, model.French)
	for _, n := range []model.Note{{ID: "N1", Item: "C01", Text: "démo devant le client", Location: "https://x.example"}, {ID: "N2", Text: "lu un article"}} {
		n.Grid, n.CreatedAt = env.Grid.Ref(), tuitest.Start
		if _, err := env.Store.SaveNote(t.Context(), n); err != nil {
			t.Fatal(err)
		}
	}
	s := New(env, nav.Walkthrough{Depth: model.FullReview})
	d := tuitest.Drive(t, s, layout.Size{W: 80, H: 20})
	d.See("1 note gardée", "démo devant le client")
	d.Press("o")
	if want := (nav.Notes{Item: "C01", Session: s.session.ID}); len(d.Went) != 1 || d.Went[0] != want {
		t.Fatalf("went to %v", d.Went)
	}
	d.Press("2", "o")
	if want := (nav.Notes{Item: "C01", Session: s.session.ID, Rated: true}); d.Went[1] != want {
		t.Fatalf("then to %v", d.Went[1])
	}
	notes, err := env.Store.Notes(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	d.Send(nav.Told{Session: s.session.ID, Item: "C01", Note: notes[0]})
	kept, err := env.Store.Session(t.Context(), s.session.ID)
	if err != nil || kept.Rating("C01").Note != "démo devant le client https://x.example" {
		t.Errorf("%q, %v", kept.Rating("C01").Note, err)
	}
	if notes, _ = env.Store.Notes(t.Context()); notes[0].Waits() || !notes[1].Waits() {
		t.Errorf("notes: %+v", notes)
	}
	d.See("1 note à placer")
	d.Hidden("1 note gardée")
	d.Send(nav.Told{Session: "another", Item: "C01", Note: notes[1]})
	if notes, _ = env.Store.Notes(t.Context()); !notes[1].Waits() {
		t.Error("a note for another session was taken")
	}
	fast := New(env, nav.Walkthrough{Depth: model.Discover})
	tuitest.Drive(t, fast, layout.Size{W: 80, H: 20}).Hidden("note à placer")
}

// A session that begins says that the stage may be of the year before.
func TestAStageOfTheYearBeforeIsSaidAsASessionBegins(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Profile.SayStage(model.Year3, tuitest.Start.AddDate(-1, 0, 0))
	d := tuitest.Drive(t, New(env, nav.Walkthrough{}), layout.Size{W: 80, H: 20})
	if len(d.Toasts) != 1 || !strings.Contains(d.Toasts[0], "étape choisie") {
		t.Errorf("said %q", d.Toasts)
	}
	env.Profile.SayStage(model.Year3, tuitest.Start)
	if d = tuitest.Drive(t, New(env, nav.Walkthrough{}), layout.Size{W: 80, H: 20}); len(d.Toasts) != 0 {
		t.Errorf("said %q", d.Toasts)
	}
}

// A row of the answers cuts neither the answer nor the name of what was answered: the
// short name stands where the long one has no room.
func TestAnswersAreListedByWholeNames(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for _, depth := range []model.Depth{model.Discover, model.FullReview} {
			for _, size := range tuitest.Sizes {
				env := tuitest.Env(t, l)
				d := tuitest.Drive(t, New(env, nav.Walkthrough{Depth: depth}), size.Minus(0, 4))
				for i := range 15 {
					d.Press([]string{"0", "1", "2"}[i%3])
					if depth == model.FullReview {
						d.Press("enter")
					}
				}
				d.Press("f")
				d.See(env.Text.AnswerName(env.Grid, "C01", depth, model.At(1)))
				d.Hidden("…")
			}
		}
	}
}
