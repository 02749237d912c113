package answers

import (
	"context"
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/post"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

func full(t *testing.T, l model.Lang) *nav.Env {
	t.Helper()
	env := tuitest.Filled(t, l)
	return env
}

func start(t *testing.T, env *nav.Env) (*Screen, *tuitest.Driver) {
	t.Helper()
	s := New(env, nav.Answers{})
	return s, tuitest.Drive(t, s, layout.Size{W: 80, H: 20})
}

func stored(t *testing.T, env *nav.Env, s *Screen) model.Review {
	t.Helper()
	r, err := env.Store.Review(t.Context(), s.review().ID)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestNoReviewNamesTheNextKeys(t *testing.T) {
	_, d := start(t, tuitest.Env(t, model.French))
	d.See("Aucune relecture reçue", "Touche m : préparer un fichier", "touche o : ouvrir la")
	d.Press("a", "c", "f", "tab", "m", "o")
	if len(d.Went) != 2 || d.Went[0] != (nav.Share{}) || d.Went[1] != (nav.Receive{}) {
		t.Errorf("went to %v", d.Went)
	}
}

func TestBothViewsStandSideBySideAndAboveShowsLikeBelow(t *testing.T) {
	s, d := start(t, full(t, model.French))
	d.See("Relecture d’Hélène Marchetti", "à l’aveugle", "Un semestre solide")
	if s.Status() != "3 remarques sans réponse" {
		t.Errorf("status %q", s.Status())
	}
	d.See("A Application", "M Maîtrise", "▲", "▼")
	d.Press("home")
	d.See("vous · N Notion", "récite plus que", "Hélène Marchetti · A Application", "▲ vous voit plus haut", "Vous êtes sévère")
	d.Press("enter")
	d.See("récite plus que je ne modélise : je reviens à Notion", "le reste est acquis sans aide")
	d.Press("esc", "down", "down")
	if s.current().item != "C07" {
		t.Fatalf("at %v", s.current())
	}
	d.See("▼ vous voit plus bas", "! contestée")
	d.Hidden("%", "score")
}

func TestVerdictsAreKeptAndUndone(t *testing.T) {
	env := full(t, model.French)
	s, d := start(t, env)
	first := s.current().item // the first without an answer
	d.Press("a")
	if r := stored(t, env, s); r.Remarks[first].Verdict != model.Accept {
		t.Errorf("%s: %+v", first, r.Remarks[first])
	}
	second := s.current().item
	d.Press("c")
	if second == first || !s.Editing() {
		t.Fatalf("%s after %s", second, first)
	}
	d.Press("ctrl+s") // no reason
	if !s.Editing() || len(d.Toasts) != 1 {
		t.Errorf("said %q", d.Toasts)
	}
	d.Type("la trace le montre")
	d.Press("esc")
	if m := stored(t, env, s).Remarks[second]; m.Verdict != model.Contest || m.Reason != "la trace le montre" {
		t.Errorf("%+v", m)
	}
	d.Press("u", "u")
	r := stored(t, env, s)
	if r.Remarks[first].Verdict != model.NoVerdict || r.Remarks[second].Verdict != model.NoVerdict || r.State != model.Contested { // C07 is, in the demo
		t.Errorf("after undo: %+v", r.Remarks)
	}
}

func TestAllAnsweredIsSaidAndSentBackOnceKept(t *testing.T) {
	env := full(t, model.French)
	var replies []nav.Reply
	fail := error(&fs.PathError{Op: "create", Path: "x", Err: fs.ErrExist})
	env.Services.Exchange.Suggest = func(words ...string) string { return words[0] + ".autoeval" }
	env.Services.Exchange.Verdicts = func(_ context.Context, r nav.Reply) (string, error) {
		replies = append(replies, r)
		return "/tmp/" + r.Path, fail
	}
	s, d := start(t, env)
	d.Press("a", "a", "a")
	if r := stored(t, env, s); r.State != model.Contested {
		t.Errorf("state %d", r.State)
	}
	d.See("✓ d’accord")
	d.Press("f")
	d.See("Renvoyer vos réponses à Hélène Marchetti", "Chiffré")
	d.Press("tab", "enter")
	if len(replies) != 1 || replies[0].How != post.Clear || !errors.Is(d.Errs[0], fs.ErrExist) || !s.Editing() {
		t.Fatalf("%v, %v", replies, d.Errs)
	}
	fail = nil
	d.Press("enter")
	if len(replies) != 2 || replies[1].Path != "réponses.autoeval" || s.Unsaved() || s.Editing() {
		t.Errorf("%v", replies)
	}
}

// On a service nothing is a file: there is nothing to encrypt.
func TestOnAServiceNothingIsEncryptedByHand(t *testing.T) {
	env := full(t, model.French)
	var replies []nav.Reply
	env.Services.Exchange.Office = struct{ post.Office }{}
	env.Services.Exchange.Verdicts = func(_ context.Context, r nav.Reply) (string, error) {
		replies = append(replies, r)
		return "", post.ErrElsewhere
	}
	s, d := start(t, env)
	d.Press("a", "a", "a", "f")
	d.See("rien à transporter")
	for _, a := range s.Acts() {
		if a.When && slices.Contains(a.Key.Keys(), "tab") {
			t.Errorf("tab is offered: %v", a.Key.Help())
		}
	}
	d.Press("enter")
	if len(replies) != 1 || !errors.Is(d.Errs[0], post.ErrElsewhere) {
		t.Errorf("%v, %v", replies, d.Errs)
	}
}

// failing is a store whose reviews are not saved until it is mended.
type failing struct {
	store.Store
	err error
}

func (f *failing) SaveReview(ctx context.Context, r model.Review) (uint64, error) {
	if f.err != nil {
		return 0, f.err
	}
	return f.Store.SaveReview(ctx, r)
}

func TestTheMarkShowsOnlyWhatIsOnTheDisk(t *testing.T) {
	env := full(t, model.French)
	f := &failing{Store: env.Store, err: store.ErrFull}
	env.Store = f
	s, d := start(t, env)
	c := s.current().item
	cmd := s.Update(tuitest.Key("a"))
	d.See("… d’accord")
	if s.Update(cmd()) == nil || !s.Unsaved() {
		t.Fatal("a failed save passed")
	}
	f.err = nil
	d.Send(retry{s.review().ID})
	d.Hidden("… d’accord")
	if s.Unsaved() || stored(t, env, s).Remarks[c].Verdict != model.Accept {
		t.Error("not saved by the retry")
	}
}

func TestTwoMentorsAreTwoReviewsAndTheLastOfEach(t *testing.T) {
	env := full(t, model.French)
	s, _ := start(t, env)
	r := s.review().Clone()
	r.ID, r.Revision, r.Mentor, r.Remarks = "R2", 0, model.Contact{Person: "M2", Name: "Paul Keller", Fingerprint: "zinc-zoom"}, map[model.ItemCode]model.Remark{"C01": {Item: "C01", Level: model.At(2)}}
	if _, err := env.Store.SaveReview(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	r.ID, r.Number, r.Message, r.Revision = "R3", 2, "Seconde lecture", 0
	if _, err := env.Store.SaveReview(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	s, d := start(t, env)
	if len(s.data.reviews) != 2 {
		t.Fatalf("%d reviews", len(s.data.reviews))
	}
	d.See("relecture 1 sur")
	d.Press("tab")
	d.See("Paul Keller", "Seconde lecture")
}

func TestEveryPageFitsAndHostileTextStaysText(t *testing.T) {
	const bad = "\x1b[2J\u202eabc\a\r\nencore"
	for _, l := range []model.Lang{model.French, model.English} {
		env := full(t, l)
		s, _ := start(t, env)
		r := *s.review()
		r.Message, r.Mentor.Name = bad+bad+bad, bad
		for c, m := range r.Remarks {
			m.Comment, m.Question = bad+bad+bad+bad, bad
			r.Remarks[c] = m
		}
		if _, err := env.Store.SaveReview(t.Context(), r); err != nil {
			t.Fatal(err)
		}
		env.Services.Exchange.Verdicts = func(context.Context, nav.Reply) (string, error) { return bad, nil }
		_, d := start(t, env)
		for _, keys := range [][]string{{}, {"home"}, {"down", "down"}, {"enter"}, {"down"}, {"esc", "end"}, {"home", "c"}, {"x", "esc"}, {"f"}, {"enter"}} {
			d.Press(keys...)
			for _, w := range tuitest.Sizes {
				d.Size = w.Minus(0, 4)
				d.CheckFrame()
			}
		}
	}
}

func TestTheCursorStandsInTheReason(t *testing.T) {
	for _, size := range []layout.Size{{W: 80, H: 20}, {W: 120, H: 31}} {
		s, d := start(t, full(t, model.French))
		d.Resize(size)
		d.Press("c")
		d.Type("un")
		d.Press("enter")
		d.Type("quetzal")
		x, y, ok := s.Cursor(size)
		lines := strings.Split(d.Text(), "\n")
		if !ok || y >= len(lines) || !strings.HasSuffix(ansi.Truncate(lines[y], x, ""), "quetzal") {
			t.Errorf("%v: cursor at %d, %d, %v in:\n%s", size, x, y, ok, d.Text())
		}
	}
}

func TestAQuestionIsAnsweredWithAnAgreement(t *testing.T) {
	for _, size := range []layout.Size{{W: 80, H: 20}, {W: 60, H: 16}, {W: 120, H: 31}} {
		env := full(t, model.French)
		s, _ := start(t, env)
		r := s.review().Clone()
		c := s.current().item
		m := r.Remarks[c]
		m.Question = "Avec quelle base ?"
		r.Remarks[c] = m
		if _, err := env.Store.SaveReview(t.Context(), r); err != nil {
			t.Fatal(err)
		}
		s, d := start(t, env)
		d.Resize(size)
		d.Press("r")
		d.See("Avec quelle base ?", "D’accord, et vous répondez")
		d.Press("ctrl+s") // nothing yet
		if !s.Editing() || len(d.Toasts) != 1 {
			t.Errorf("said %q", d.Toasts)
		}
		d.Type("PostgreSQL")
		x, y, ok := s.Cursor(size)
		if lines := strings.Split(d.Text(), "\n"); !ok || y >= len(lines) || !strings.HasSuffix(ansi.Truncate(lines[y], x, ""), "PostgreSQL") {
			t.Errorf("%v: cursor at %d, %d in:\n%s", size, x, y, d.Text())
		}
		d.Press("esc")
		if m := stored(t, env, s).Remarks[c]; m.Verdict != model.Accept || m.Reason != "PostgreSQL" {
			t.Errorf("%+v", m)
		}
		for s.current().item != c {
			d.Press("up")
		}
		d.Press("a", "c", "esc") // changes nothing
		d.See("PostgreSQL")
		if m := stored(t, env, s).Remarks[c]; m.Verdict != model.Accept || m.Reason != "PostgreSQL" {
			t.Errorf("%+v", m)
		}
	}
}

func TestALongMessageIsReadWhole(t *testing.T) {
	env := full(t, model.French)
	s, _ := start(t, env)
	r := s.review().Clone()
	r.Message = strings.Repeat("Un semestre solide. ", 20) + "\nEt la fin."
	if _, err := env.Store.SaveReview(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	_, d := start(t, env)
	d.Hidden("Et la fin.")
	d.Press("m")
	d.See("Et la fin.")
	d.Press("esc")
	d.See("C07")
	d.Hidden("Et la fin.")
}
