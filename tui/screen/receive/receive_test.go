package receive

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"testing"

	"autoeval/model"
	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// mailbox answers Open with what a test put in it, and notes what is kept.
type mailbox struct {
	in     post.Letter
	err    error
	secret string // the passphrase to ask for
	asked  []string
	kept   []post.Letter
}

func (b *mailbox) services() nav.Exchange {
	return nav.Exchange{
		Open: func(_ context.Context, path, pass string) (post.Letter, error) {
			b.asked = append(b.asked, path)
			if b.secret != pass {
				return post.Letter{}, &exchange.Error{Reason: exchange.WrongPassphrase}
			}
			return b.in, b.err
		},
		Keep: func(_ context.Context, in post.Letter) error { b.kept = append(b.kept, in); return nil },
	}
}

func sample(first bool) post.Letter {
	from := model.Known{
		Contact: model.Contact{Person: "P1", Name: "Inès Belkacem", Fingerprint: "album-bison-canal-dragon-escale-galaxie-horizon-igloo"},
		Since:   tuitest.Start.AddDate(0, -2, 0),
	}
	return post.Letter{
		From: from,
		Parcel: &exchange.Parcel{
			Kind: exchange.KindShare, CreatedAt: tuitest.Start, From: from,
			Sessions: []model.Received{received("S1", "Bilan S8", 16), received("S2", "Bilan S7", 15)},
		},
		Change: exchange.Change{Kind: exchange.KindShare, From: from, First: first, New: []model.SessionID{"S1"}, Same: []model.SessionID{"S2"}},
	}
}

// received returns a session with that many answers, shared without its notes.
func received(id model.SessionID, label string, answers int) model.Received {
	s := model.Session{ID: id, Label: label, FinishedAt: tuitest.Start, Ratings: map[model.ItemCode]model.Rating{}}
	for n := range answers {
		code := model.ItemCode(fmt.Sprintf("C%02d", n+1))
		s.Ratings[code] = model.Rating{Item: code, Level: model.At(1)}
	}
	return model.Received{Session: s, Left: []model.Part{model.PartNotes}}
}

// review makes the letter one that brings a review.
func review(in post.Letter, r *model.Review) post.Letter {
	in.Parcel = &exchange.Parcel{Kind: exchange.KindAnswer, CreatedAt: tuitest.Start, Review: r}
	in.Change.Kind, in.Change.Review, in.Change.New, in.Change.Same = exchange.KindAnswer, r, nil, nil
	return in
}

func start(t *testing.T, b *mailbox, l model.Lang) (*Screen, *tuitest.Driver) {
	t.Helper()
	env := tuitest.Env(t, l)
	env.Services.Exchange = b.services()
	s := New(env, nav.Receive{})
	d := tuitest.Drive(t, s, layout.Size{W: 80, H: 20})
	return s, d
}

func TestANamesakeIsPointedOutBeforeAnythingIsKept(t *testing.T) {
	for l, words := range map[model.Lang]string{model.French: "vous connaissez déjà quelqu’un du nom", model.English: "you already know somebody named"} {
		in := sample(true)
		in.Change.Namesake = &model.Known{Contact: model.Contact{Person: "P0", Name: "Inès BELKACEM", Fingerprint: "zeste-yourte-xylo-wagon-vague-usine-tango-sable"}}
		_, d := start(t, &mailbox{in: in}, l)
		d.Paste("/tmp/ines.autoeval")
		d.Press("enter")
		d.See(words, "Inès BELKACEM", "zeste-yourte", "album bison canal dragon")
		d.CheckSizes()
	}
}

func TestFirstContactAsksForTheFingerprintBeforeAnythingIsKept(t *testing.T) {
	b := &mailbox{in: sample(true)}
	s, d := start(t, b, model.French)
	d.See("Quel fichier ouvrir")
	d.Paste("/tmp/ines.autoeval")
	d.Press("enter")
	d.See("Inès Belkacem", "Bilan S8", "16 réponses", "déjà ici", "Laissé de côté : notes", "Premier contact", "album bison canal dragon")
	if len(b.kept) != 0 {
		t.Fatal("kept before anybody agreed")
	}
	d.Press("a")
	if len(b.kept) != 1 || !b.kept[0].Change.Confirmed || !b.kept[0].Change.Compared {
		t.Fatalf("kept %+v", b.kept)
	}
	if len(d.Went) != 1 || d.Went[0] != (nav.Desk{}) || s.Unsaved() {
		t.Errorf("went to %v", d.Went)
	}
}

func TestAFirstContactCanBeComparedLater(t *testing.T) {
	b := &mailbox{in: sample(true)}
	_, d := start(t, b, model.English)
	d.Paste("/tmp/ines.autoeval")
	d.Press("enter", "enter")
	if len(b.kept) != 1 || !b.kept[0].Change.Confirmed || b.kept[0].Change.Compared {
		t.Errorf("kept %+v", b.kept)
	}
}

func TestKnownPersonIsKeptWithOneKey(t *testing.T) {
	in := review(sample(false), &model.Review{Session: "S9", Remarks: map[model.ItemCode]model.Remark{"C01": {}}})
	b := &mailbox{in: in}
	_, d := start(t, b, model.English)
	d.Type("x")
	d.Press("enter")
	d.See("Feedback on your self-assessment", "1 remark", "Key known since 24 September 2026")
	d.Press("enter")
	if len(b.kept) != 1 || b.kept[0].Change.Confirmed {
		t.Errorf("kept %+v", b.kept)
	}
	if len(d.Went) != 1 || d.Went[0] != (nav.Answers{Session: "S9"}) {
		t.Errorf("went to %v", d.Went)
	}
}

func TestChangedKeyIsALoudWarningThatNothingPasses(t *testing.T) {
	old, now := sample(false).From, sample(false).From
	now.Fingerprint = "zinc-zoom-yacht-volume-visa-village-verdict-vampire"
	b := &mailbox{err: &exchange.Error{Reason: exchange.ChangedKey, Old: &old, New: &now}}
	_, d := start(t, b, model.French)
	d.Type("x")
	d.Press("enter")
	d.See("✗ Attention : la clé d’Inès Belkacem", "album", "zinc", "retirez-la de vos contacts")
	d.Press("enter", "a", "o")
	if len(b.kept) != 0 {
		t.Fatal("a changed key was accepted")
	}
	d.Press("i")
	if len(d.Went) != 1 || d.Went[0] != (nav.Identity{}) {
		t.Errorf("went to %v", d.Went)
	}
}

func TestPassphraseIsAskedForAndNeverShown(t *testing.T) {
	b := &mailbox{in: sample(false), secret: "chat"}
	_, d := start(t, b, model.French)
	d.Type("x")
	d.Press("enter")
	d.See("phrase de passe")
	d.Type("chien")
	d.Hidden("chien")
	d.Press("enter")
	if len(d.Errs) != 1 {
		t.Errorf("errors %v", d.Errs)
	}
	d.Type("chat")
	d.Press("enter")
	d.See("Inès Belkacem")
}

func TestWhatCannotBeReadIsSaidAndAnotherFileMayBeNamed(t *testing.T) {
	b := &mailbox{err: &fs.PathError{Op: "open", Path: "x", Err: fs.ErrNotExist}}
	s, d := start(t, b, model.French)
	d.Press("enter")
	if len(b.asked) != 0 || len(d.Toasts) != 1 {
		t.Errorf("asked for %q, said %q", b.asked, d.Toasts)
	}
	d.Type("x")
	d.Press("enter")
	if len(d.Errs) != 1 || !errors.Is(d.Errs[0], fs.ErrNotExist) || !s.Editing() {
		t.Errorf("errors %v, editing %v", d.Errs, s.Editing())
	}
}

func TestRefusalIsSaidWholeOnThePage(t *testing.T) {
	b := &mailbox{err: &exchange.Error{Reason: exchange.ReviewBegun}}
	_, d := start(t, b, model.French)
	d.Type("x")
	d.Press("enter")
	d.See("commencé à relire", "rouvrez ce fichier")
	b.err, b.in = nil, sample(false)
	d.Press("enter", "f")
	d.Hidden("commencé à relire")
}

func TestAlarmSaysWhatToDoInASmallWindow(t *testing.T) {
	old := model.Known{Contact: model.Contact{Name: "Inès Benali", Fingerprint: "a-b-c-d-e-f-g-h"}, Since: tuitest.Start}
	b := &mailbox{err: &exchange.Error{Reason: exchange.ChangedKey, Old: &old, New: &old}}
	_, d := start(t, b, model.French)
	d.Size = layout.Size{W: 60, H: 16}
	d.Type("x")
	d.Press("enter")
	d.See("Attention", "nouvelle empreinte.")
}

func TestSeenTwiceChangesNothing(t *testing.T) {
	in := sample(false)
	in.Change.Seen = true
	b := &mailbox{in: in}
	_, d := start(t, b, model.French)
	d.Type("x")
	d.Press("enter")
	d.See("Tout est déjà ici")
	d.Press("enter")
	if len(b.kept) != 0 || len(d.Went) != 1 {
		t.Errorf("kept %v, went %v", b.kept, d.Went)
	}
}

func TestEveryPageFitsAndHostileTextStaysText(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		in := sample(true)
		in.From.Name, in.Parcel.Sessions[0].Session.Label = "\x1b[2J\u202eabc\a", "\x1b]0;x\a"
		for range 40 {
			in.Parcel.Sessions = append(in.Parcel.Sessions, in.Parcel.Sessions[0])
		}
		old, now := in.From, in.From
		for _, b := range []*mailbox{{in: in}, {in: in, secret: "x"}, {err: &exchange.Error{Reason: exchange.WrongSigner, Old: &old, New: &now}}} {
			_, d := start(t, b, l)
			check := func() {
				for _, w := range tuitest.Sizes {
					d.Size = w.Minus(0, 4)
					d.CheckFrame()
				}
			}
			check()
			d.Type("x")
			check()
			d.Press("enter")
			check()
			d.Press("down", "down", "pgdown")
			check()
		}
	}
}
