package share

import (
	"context"
	"errors"
	"io/fs"
	"slices"
	"testing"

	"autoeval/model"
	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// office answers previews from what is asked, and notes what is written.
type office struct {
	asked  []post.Share
	wrote  []post.Share
	err    error
	pieces int
}

const hostile = "\x1b[2J\u202eabc\a\r\n"

func (p *office) services() nav.Exchange {
	return nav.Exchange{
		Self: func(context.Context) (post.Self, error) {
			return post.Self{Name: "Camille", Fingerprint: "album-bison-canal-dragon-escale-galaxie-horizon-igloo"}, nil
		},
		Preview: func(_ context.Context, r post.Share) (exchange.Preview, error) {
			p.asked = append(p.asked, r)
			v := exchange.Preview{Stage: model.Year4, Left: r.Left}
			if !r.Alone {
				v.Previous = []exchange.PreviewSession{{Label: "Bilan S5"}}
			}
			if !slices.Contains(r.Left, model.PartName) {
				v.Name = "Camille Arnaud"
			}
			for _, id := range r.Sessions {
				v.Sessions = append(v.Sessions, exchange.PreviewSession{ID: id, Label: "Bilan partagé", FinishedAt: tuitest.Start, Ratings: 26, Notes: 11})
			}
			for range p.pieces {
				v.Evidence = append(v.Evidence, exchange.PreviewEvidence{Title: "Projet S6 " + hostile, Location: "https://git.example/" + hostile},
					exchange.PreviewEvidence{Title: "Rapport", Location: "rapport.pdf", Size: 1_200_000, SHA256: "abc"})
			}
			v.Links = p.pieces
			return v, nil
		},
		Share: func(_ context.Context, r post.Share, path string) (string, error) {
			p.wrote = append(p.wrote, r)
			return "/tmp/" + path, p.err
		},
		Suggest: func(...string) string { return "bilan.autoeval" },
	}
}

func start(t *testing.T, l model.Lang, p *office, fill bool) (*Screen, *tuitest.Driver) {
	t.Helper()
	env := tuitest.Env(t, l)
	if fill {
		env = tuitest.Filled(t, l)
		mentor := model.Known{Contact: model.Contact{Person: "M", Name: "Hélène " + hostile, Fingerprint: "a-b"}, Recipient: "age1xyz", Role: model.Mentor}
		if err := env.Store.SaveKnown(t.Context(), mentor); err != nil {
			t.Fatal(err)
		}
	}
	env.Services.Exchange = p.services()
	s := New(env, nav.Share{})
	return s, tuitest.Drive(t, s, layout.Size{W: 80, H: 20})
}

func TestNothingToShareNamesTheNextKey(t *testing.T) {
	_, d := start(t, model.French, &office{}, false)
	d.See("Aucune auto-évaluation terminée", "Touche n : en commencer une")
	d.Press("s", "enter", "c", "n")
	if len(d.Went) != 1 || d.Went[0] != (nav.Walkthrough{Depth: model.FullReview}) {
		t.Errorf("went to %v", d.Went)
	}
}

func TestPreviewSaysWhatLeavesAndSwitchesLeavePartsOut(t *testing.T) {
	p := &office{pieces: 2}
	s, d := start(t, model.French, p, true)
	d.See("Ce qui partira", "Camille Arnaud", "26 réponses avec leur confiance et leur heure, 11 notes", "Bilan S5", "niveaux seulement", "4 titres", "Projet S6", "https://git.example", "vos fichiers eux-mêmes", "par qui a le fichier")
	if len(p.asked) != 1 || p.asked[0].Sessions[0] != s.sessions[0].ID {
		t.Fatalf("asked %+v", p.asked)
	}
	d.Press("p", "n", "i")
	d.Hidden("Camille Arnaud")
	d.See("Nom ✗ laissé de côté", "✗ notes laissées de côté", "✗ liens laissés de côté")
	d.Press("t")
	d.Hidden("Projet S6")
	d.See("Traces ✗ laissées de côté")
	d.Press("p", "enter", "enter")
	if len(p.wrote) != 1 || len(p.wrote[0].Left) != 3 || slices.Contains(p.wrote[0].Left, model.PartName) {
		t.Errorf("wrote %+v", p.wrote)
	}
	d.See("Fichier écrit", "/tmp/bilan.autoeval", "album bison canal dragon")
}

func TestSessionsAreChosenAndNoneIsRefused(t *testing.T) {
	p := &office{}
	s, d := start(t, model.French, p, true)
	d.Press("s", "space", "enter")
	d.See("Que partager")
	if len(d.Toasts) != 1 {
		t.Errorf("said %q", d.Toasts)
	}
	d.Press("down", "space", "down", "space", "enter")
	last := p.asked[len(p.asked)-1]
	if len(last.Sessions) != 2 || last.Sessions[0] != s.sessions[2].ID { // oldest first
		t.Errorf("asked %v", last.Sessions)
	}
}

func TestEncryptedForAContactOrUnderAPassphraseTypedTwice(t *testing.T) {
	p := &office{}
	_, d := start(t, model.French, p, true)
	d.Press("c", "down", "enter")
	d.See("par Hélène")
	d.Press("c", "end", "enter")
	d.Type("un deux trois")
	d.Hidden("un deux")
	d.Press("enter")
	d.Type("autre chose")
	d.Press("enter")
	if len(d.Toasts) != 1 {
		t.Errorf("two that differ: said %q", d.Toasts)
	}
	for range 2 {
		d.Type("un deux trois")
		d.Press("enter")
	}
	d.See("avec une phrase de passe")
	d.Press("enter", "enter")
	if len(p.wrote) != 1 || p.wrote[0].Seal.Passphrase != "un deux trois" || len(p.wrote[0].Seal.To) != 0 {
		t.Errorf("wrote %+v", p.wrote)
	}
}

func TestFileThatExistsAsksForAnotherName(t *testing.T) {
	p := &office{err: &fs.PathError{Op: "create", Path: "x", Err: fs.ErrExist}}
	s, d := start(t, model.French, p, true)
	d.Press("enter")
	d.Type("2")
	d.Press("enter")
	if len(d.Errs) != 1 || !errors.Is(d.Errs[0], fs.ErrExist) || !s.Editing() || s.Unsaved() {
		t.Fatalf("errors %v", d.Errs)
	}
	p.err = nil
	d.Press("backspace", "enter")
	d.See("Fichier écrit")
	d.Press("enter")
	if !d.Closed {
		t.Error("not closed")
	}
}

func TestEveryPageFits(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		_, d := start(t, l, &office{pieces: 50}, true)
		for _, keys := range [][]string{{}, {"down", "pgdown"}, {"p", "n", "i"}, {"s"}, {"enter"}, {"c"}, {"end", "enter"}, {"a", "enter"}, {"a", "enter"}, {"enter"}, {"enter"}} {
			d.Press(keys...)
			for _, w := range tuitest.Sizes {
				d.Size = w.Minus(0, 4)
				d.CheckFrame()
			}
		}
	}
}

func TestWithoutKeysNothingIsOffered(t *testing.T) {
	env := tuitest.Filled(t, model.French)
	env.Services.Exchange = (&office{}).services()
	locked, self := exchange.ErrPassphrase, env.Services.Exchange.Self
	env.Services.Exchange.Self = func(context.Context) (post.Self, error) { return post.Self{}, locked }
	d := tuitest.Drive(t, New(env, nav.Share{}), layout.Size{W: 80, H: 20})
	if len(d.Errs) != 1 || !errors.Is(d.Errs[0], locked) {
		t.Errorf("errors %v", d.Errs)
	}
	d.See("demande une phrase de passe")
	d.Hidden("n’est pas disponible")
	d.Press("enter", "n", "c", "s") // which tries again
	d.See("demande une phrase de passe")
	if len(d.Errs) != 2 {
		t.Errorf("errors %v", d.Errs)
	}

	env.Services.Exchange.Self = self // and then they are there
	d.Send(nav.Changed{})
	d.Hidden("phrase de passe")
	d.See("Ce qui partira", "Camille")
}

// Nothing leaves that the page does not name: what the command's preview says is
// on the screen too.
func TestPreviewNamesAllThatLeaves(t *testing.T) {
	_, d := start(t, model.French, &office{pieces: 1}, true)
	d.See("votre identifiant, votre clé publique et votre adresse de chiffrement", "avec leur confiance", "avec type, date")
	d.Press("p")
	d.See("Année 4A") // it leaves without the name
	d.Press("pgdown")
	d.See("rapport.pdf, 1,2 Mo, SHA-256")
}

func TestTheLevelsOfEarlierSessionsCanStay(t *testing.T) {
	p := &office{}
	s, d := start(t, model.French, p, true)
	d.Press("a")
	if last := p.asked[len(p.asked)-1]; !last.Alone {
		t.Errorf("asked %+v", last)
	}
	d.See("Avant ✗ niveaux laissés de côté")
	d.Hidden("Bilan S5")
	d.Press("a")
	d.See("Bilan S5")
	d.Press("a", "enter", "enter")
	if len(p.wrote) != 1 || !p.wrote[0].Alone || s.mode != done {
		t.Errorf("wrote %+v", p.wrote)
	}
}

func TestTheAnswerIsOpenedWhereTheFileWasMade(t *testing.T) {
	_, d := start(t, model.French, &office{}, true)
	d.Press("o", "enter", "enter")
	d.See("à ouvrir avec o")
	d.Press("o")
	if len(d.Went) != 2 || d.Went[0] != (nav.Receive{}) || d.Went[1] != (nav.Receive{}) {
		t.Errorf("went to %v", d.Went)
	}
}
