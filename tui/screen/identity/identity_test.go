package identity

import (
	"context"
	"errors"
	"io/fs"
	"testing"

	"autoeval/model"
	"autoeval/store/post"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

const words = "album-bison-canal-dragon-escale-galaxie-horizon-igloo"

func start(t *testing.T, l model.Lang, fill bool) (*nav.Env, *Screen, *tuitest.Driver) {
	t.Helper()
	env := tuitest.Env(t, l)
	if fill {
		env = tuitest.Filled(t, l)
	}
	env.Services.Exchange.Self = func(context.Context) (post.Self, error) {
		return post.Self{Name: "Camille", Fingerprint: words, Recipient: "age1w8dwaqdxz9fxqg8gqjf5dym7ecwetmhatr7nyqwlgugxvyhccuwqlrcrh5"}, nil
	}
	s := New(env)
	return env, s, tuitest.Drive(t, s, layout.Size{W: 80, H: 20})
}

func TestOwnFingerprintIsThereToReadAloud(t *testing.T) {
	_, _, d := start(t, model.French, false)
	d.See("Votre empreinte", "album bison canal dragon", "escale galaxie horizon igloo", "age1w8", "Personne pour le moment", "Touche o : ouvrir un fichier reçu")
	d.Press("x", "u", "o")
	if len(d.Went) != 1 || d.Went[0] != (nav.Receive{}) {
		t.Errorf("went to %v", d.Went)
	}
}

func TestRemovedContactComesBack(t *testing.T) {
	env, s, d := start(t, model.French, true)
	who := s.data.people[s.list.At()]
	if who.Role != model.Mentor {
		t.Errorf("%s first", who.Name)
	}
	d.See("Hélène Marchetti", "mentor")
	d.Press("x", "x")
	d.Hidden("Hélène")
	if known, _ := env.Store.Known(t.Context()); len(known) != 30 {
		t.Errorf("%d known people", len(known))
	}
	d.Press("u")
	d.See("Hélène Marchetti")
	known, _ := env.Store.Known(t.Context())
	for _, k := range known {
		if k.Person == who.Person && (k.PublicKey != who.PublicKey || !k.Since.Equal(who.Since)) {
			t.Errorf("came back as %+v", k)
		}
	}
	if len(known) != 31 {
		t.Errorf("%d known people", len(known))
	}
}

func TestAPersonWhoCouldNotComeBackCanStill(t *testing.T) {
	env, s, d := start(t, model.French, true)
	disk := &tuitest.Faulty{Store: env.Store}
	env.Store = disk
	d.Press("x", "x")
	disk.Full.Store(true)
	d.Press("u")
	if len(d.Errs) != 1 || s.Unsaved() {
		t.Fatalf("failed with %v, unsaved %v", d.Errs, s.Unsaved())
	}
	disk.Full.Store(false)
	d.Press("u")
	d.See("Hélène Marchetti")
}

func TestCardIsWrittenAndNothingWrittenOver(t *testing.T) {
	env, s, d := start(t, model.French, false)
	err := error(&fs.PathError{Op: "create", Path: "x", Err: fs.ErrExist})
	env.Services.Exchange.Card = func(_ context.Context, path string) (string, error) { return "/tmp/" + path, err }
	d.Press("f")
	d.Type("carte")
	d.Press("enter")
	if len(d.Errs) != 1 || !errors.Is(d.Errs[0], fs.ErrExist) || !s.Editing() {
		t.Fatalf("errors %v", d.Errs)
	}
	err = nil
	d.Press("enter")
	if len(d.Toasts) != 1 || d.Toasts[0] != "Carte écrite\u00a0: /tmp/carte" || s.Unsaved() {
		t.Errorf("said %q", d.Toasts)
	}
}

func TestEveryPageFitsAndHostileNamesStayText(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for _, fill := range []bool{false, true} {
			env, _, d := start(t, l, fill)
			bad := model.Known{Contact: model.Contact{Person: "P", Name: "\x1b[2J\u202eabc\r\n", Fingerprint: "\x1b[31m-\u202e-c"}, Role: model.Mentor}
			if err := env.Store.SaveKnown(t.Context(), bad); err != nil {
				t.Fatal(err)
			}
			env.Services.Exchange.Card = func(context.Context, string) (string, error) { return "", nil }
			d.Send(nav.Changed{})
			d.See("␛[2J")
			for _, keys := range [][]string{{}, {"end"}, {"f"}} {
				d.Press(keys...)
				for _, w := range tuitest.Sizes {
					d.Size = w.Minus(0, 4)
					d.CheckFrame()
				}
			}
		}
	}
}

func TestANewKeyIsMadeOnceThatIsSaidTwice(t *testing.T) {
	env, _, d := start(t, model.French, false)
	n := 0
	env.Services.Exchange.Renew = func(context.Context) (string, error) { n++; return "/data/autoeval.db.key.1", nil }
	d.Press("n")
	if n != 0 {
		t.Fatal("made at once")
	}
	env.Services.Exchange.Self = func(context.Context) (post.Self, error) {
		return post.Self{Name: "Camille", Fingerprint: "zinc-" + words}, nil
	}
	d.Press("n")
	if n != 1 {
		t.Errorf("made %d times", n)
	}
	d.See("zinc") // the page says the new one
	env.Services.Exchange.Renew = func(context.Context) (string, error) { return "", post.ErrSSHSigns }
	d.Press("n", "n")
	if n != 1 {
		t.Errorf("made %d times", n)
	}
}
