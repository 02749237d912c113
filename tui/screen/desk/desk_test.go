package desk

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/post"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

func full(t testing.TB, l model.Lang) *nav.Env {
	t.Helper()
	env := tuitest.Filled(t, l)
	return env
}

func open(t *testing.T, env *nav.Env) (*Screen, *tuitest.Driver) {
	t.Helper()
	s := New(env)
	return s, tuitest.Drive(t, s, layout.Size{W: 80, H: 20})
}

func TestEmptyInboxNamesTheNextKey(t *testing.T) {
	env := tuitest.Env(t, model.French)
	_, d := open(t, env)
	d.See("Aucune auto-évaluation reçue", "Touche o : ouvrir le fichier")
	d.Press("o")
	if len(d.Went) != 1 || d.Went[0] != (nav.Receive{}) {
		t.Errorf("went to %v", d.Went)
	}
}

func TestThoseWhoWaitComeFirst(t *testing.T) {
	s, d := open(t, full(t, model.French))
	for i := range s.list.Len() {
		if want := i < s.waiting; s.list.Row(i).Waiting(s.env.Now()) != want {
			t.Errorf("row %d: waiting %v", i, !want)
		}
	}
	if s.Status() != "7 attendent" {
		t.Errorf("status %q", s.Status())
	}
	cur := s.list.Current()
	d.Press("enter")
	if len(d.Went) != 1 || d.Went[0] != (nav.Review{Session: cur.Session.ID}) {
		t.Errorf("went to %v", d.Went)
	}
}

func TestWhatWasSignedLeavesTheCursorToTheNext(t *testing.T) {
	env := full(t, model.French)
	s, d := open(t, env)
	d.Press("down")
	signed, next := *s.list.Current().ReceivedSummary, s.list.Row(2).Session.ID
	r := model.Review{ID: "R", Session: signed.Session.ID, SessionHash: signed.Hash, Grid: signed.Session.Grid, Learner: signed.Learner, Number: 1, State: model.Returned, StartedAt: env.Now(), ReturnedAt: env.Now()}
	if _, err := env.Store.SaveReview(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	d.Send(nav.Changed{})
	if got := s.list.Current().Session.ID; got != next {
		t.Errorf("the cursor is on %s, want %s", got, next)
	}
}

func TestAListSaysThatItGoesOn(t *testing.T) {
	_, d := open(t, full(t, model.French))
	d.Hidden("\n ↑")
	d.See("↓ ")
	d.Press("end")
	d.Hidden("↓")
	d.See("↑ ")
}

func TestSortByNameIgnoresAccents(t *testing.T) {
	s, d := open(t, full(t, model.French))
	d.Press("t")
	d.See("Adrien Fauvel", "Anaïs Ferrand")
	for i := 1; i < s.list.Len(); i++ {
		if s.list.Row(i).name < s.list.Row(i-1).name {
			t.Fatalf("%s after %s", s.list.Row(i).name, s.list.Row(i-1).name)
		}
	}
}

func TestFilterFindsAName(t *testing.T) {
	_, d := open(t, full(t, model.French))
	d.Press("/")
	d.Type("quemener")
	d.See("Baptiste Quéméner")
	d.Hidden("Inès")
	d.Type("zzz")
	d.See("Rien ne correspond")
	d.Press("esc")
	d.See("Inès")
}

func TestDeletedSessionComesBackWithItsReview(t *testing.T) {
	env := full(t, model.French)
	s, d := open(t, env)
	d.Press("t", "/")
	d.Type("quemener")
	d.Press("enter")
	cur := s.list.Current()
	before, _ := env.Store.Reviews(t.Context(), cur.Session.ID)
	d.Press("x", "x")
	d.Hidden("Baptiste")
	if len(d.Toasts) == 0 || !strings.Contains(d.Toasts[len(d.Toasts)-1], "Supprimé avec la relecture signée") {
		t.Errorf("said %q", d.Toasts)
	}
	d.Press("u")
	d.See("Baptiste Quéméner")
	after, _ := env.Store.Reviews(t.Context(), cur.Session.ID)
	if len(after) != len(before) || len(after) == 0 || after[0].State != before[0].State {
		t.Errorf("%d reviews, had %d", len(after), len(before))
	}
}

// withoutOne deletes a received session that was reviewed, and returns what it was
// with its reviews.
func withoutOne(t *testing.T, env *nav.Env) (s *Screen, d *tuitest.Driver, cur *model.ReceivedSummary, reviews []model.Review) {
	s, d = open(t, env)
	d.Press("t", "/")
	d.Type("quemener")
	d.Press("enter")
	row := s.list.Current()
	reviews, _ = env.Store.Reviews(t.Context(), row.Session.ID)
	d.Press("x", "x")
	return s, d, row.ReceivedSummary, reviews
}

func TestAReceivedSessionThatCouldNotComeBackCanStill(t *testing.T) {
	env := full(t, model.French)
	disk := &tuitest.Faulty{Store: env.Store}
	env.Store = disk
	s, d, cur, before := withoutOne(t, env)
	disk.Full.Store(true)
	d.Press("u")
	if len(d.Errs) != 1 || s.Unsaved() {
		t.Fatalf("failed with %v, unsaved %v", d.Errs, s.Unsaved())
	}
	disk.Full.Store(false)
	d.Press("u")
	d.See("Baptiste Quéméner")
	if after, _ := disk.Reviews(t.Context(), cur.Session.ID); len(after) != len(before) || len(after) == 0 {
		t.Errorf("%d reviews, had %d", len(after), len(before))
	}
}

// refusesReviews keeps sessions but no reviews while it is set.
type refusesReviews struct {
	store.Store
	now bool
}

func (r *refusesReviews) SaveReview(ctx context.Context, x model.Review) (uint64, error) {
	if r.now {
		return 0, store.ErrFull
	}
	return r.Store.SaveReview(ctx, x)
}

func (r *refusesReviews) Together(ctx context.Context, do func(store.Store) error) error {
	return r.Store.Together(ctx, func(st store.Store) error { return do(&refusesReviews{st, r.now}) })
}

func TestWhatWasReceivedAgainIsNotPutBackOverIt(t *testing.T) {
	env := full(t, model.French)
	_, d, cur, before := withoutOne(t, env)
	if err := env.Store.SaveReceived(t.Context(), []model.Received{{Session: model.Session{ID: cur.Session.ID, Grid: cur.Session.Grid, FinishedAt: tuitest.Start}, Hash: cur.Hash}}); err != nil {
		t.Fatal(err)
	}
	d.Press("u")
	if len(d.Toasts) == 0 || !strings.Contains(d.Toasts[len(d.Toasts)-1], "Déjà revenu") {
		t.Errorf("said %q", d.Toasts)
	}
	after, err := env.Store.Reviews(t.Context(), cur.Session.ID)
	if err != nil || len(after) != 0 || len(before) == 0 {
		t.Errorf("%d reviews beside the new share, had %d, %v", len(after), len(before), err)
	}
	d.Press("u")
	if n := strings.Count(strings.Join(d.Toasts, "\n"), "Déjà revenu"); n != 1 || len(d.Errs) != 0 {
		t.Errorf("u is still offered: %q, %v", d.Toasts, d.Errs)
	}
}

func TestASessionComesBackWithItsReviewsOrNotAtAll(t *testing.T) {
	env := full(t, model.French)
	disk := &refusesReviews{Store: env.Store}
	env.Store = disk
	_, d, cur, before := withoutOne(t, env)
	disk.now = true
	d.Press("u")
	if _, err := disk.Received(t.Context(), cur.Session.ID); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("it came back without its reviews: %v", err)
	}
	disk.now = false
	d.Press("u")
	after, _ := disk.Reviews(t.Context(), cur.Session.ID)
	if len(d.Errs) != 1 || len(after) != len(before) || len(after) == 0 {
		t.Errorf("%d reviews, had %d; failed with %v", len(after), len(before), d.Errs)
	}
	d.Press("u")
	if len(d.Errs) != 1 {
		t.Errorf("put back twice: %v", d.Errs)
	}
}

func TestHostileNamesStayTextInEveryWindow(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		env := full(t, l)
		bad := model.Received{
			Session: model.Session{ID: "01BAD", Label: "\x1b]0;x\a", Grid: env.Grid.Ref(), FinishedAt: tuitest.Start},
			Learner: model.Contact{Person: "P", Name: "\x1b[2J\u202eabc\r\n", Fingerprint: "a-b"}, ReceivedAt: tuitest.Start.AddDate(-5, 0, 0),
		}
		nameless := bad
		nameless.Session.ID, nameless.Learner.Name = "01NONE", ""
		if err := env.Store.SaveReceived(t.Context(), []model.Received{bad, nameless}); err != nil {
			t.Fatal(err)
		}
		_, d := open(t, env)
		d.See("␛[2J")
		for _, w := range tuitest.Sizes {
			d.Size = w.Minus(0, 4)
			d.CheckFrame()
			d.Press("pgdown", "end", "/")
			d.Type("a")
			d.CheckFrame()
			d.Press("esc")
		}
	}
}

func BenchmarkMoveAmong5000(b *testing.B) {
	env := tuitest.Env(b, model.French)
	var all []model.Received
	for i := range 5000 {
		all = append(all, model.Received{
			Session: model.Session{ID: model.SessionID(fmt.Sprintf("S%05d", i)), Label: "Bilan", Grid: env.Grid.Ref(), FinishedAt: tuitest.Start},
			Learner: model.Contact{Person: model.PersonID(fmt.Sprintf("P%05d", i)), Name: fmt.Sprintf("Élève %d", i)},
		})
	}
	if err := env.Store.SaveReceived(b.Context(), all); err != nil {
		b.Fatal(err)
	}
	s := New(env)
	tuitest.Drive(b, s, layout.Size{W: 120, H: 35})
	for b.Loop() {
		s.Update(tuitest.Key("down"))
		_ = s.View(layout.Size{W: 120, H: 35})
	}
}

func TestThePageOfWhatIsHiddenWaitsForTheReview(t *testing.T) {
	env := full(t, model.French)
	env.Services.Pages.Write = func(context.Context, nav.PageOrder) (string, error) { return "", nil }
	s, d := open(t, env)
	d.Press("w")
	if len(d.Errs) != 1 || !errors.Is(d.Errs[0], post.ErrHidden) || len(d.Went) != 0 {
		t.Fatalf("said %v, went to %v", d.Errs, d.Went)
	}
	d.Press("end", "w")
	if want := (nav.Page{Session: s.list.Current().Session.ID, Received: true}); len(d.Went) != 1 || d.Went[0] != want {
		t.Errorf("went to %v", d.Went)
	}
}
