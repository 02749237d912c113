package receive

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// folder answers for a folder with letters of three people, one of them new, and a
// file that is refused.
func (b *mailbox) folder(x nav.Exchange) nav.Exchange {
	x.Many = func(typed string) ([]string, bool) { return []string{typed}, strings.HasSuffix(typed, "/") }
	x.OpenAll = func(_ context.Context, _ []string, _ string, told func(done, all int)) post.Batch {
		told(4, 4)
		known, first, seen := sample(false), sample(true), sample(false)
		known.From.PublicKey, first.From.PublicKey, seen.From.PublicKey = "A", "B", "C"
		first.From.Name, seen.From.Name, seen.Change.Seen, seen.Change.New = "Ali Ben", "Zoé Martin", true, nil
		return post.Batch{
			Letters: []post.Letter{known, first, seen},
			Refused: []post.Outcome{{Letter: post.Letter{Path: "/tmp/soir/bad.autoeval"}, Err: &exchange.Error{Reason: exchange.Tampered}}},
		}
	}
	x.KeepAll = func(_ context.Context, all []post.Letter) ([]post.Outcome, error) {
		var out []post.Outcome
		for _, l := range all {
			b.kept = append(b.kept, l)
			out = append(out, post.Outcome{Letter: l, Err: b.err})
		}
		return out, nil
	}
	x.Choices = func(typed string) []post.Choice {
		if strings.HasPrefix("/tmp/soir/", typed) {
			return []post.Choice{{Path: "/tmp/a.autoeval"}, {Path: "/tmp/soir/", Folder: true}}
		}
		return nil
	}
	return x
}

func startMany(t *testing.T, b *mailbox, l model.Lang) (*Screen, *tuitest.Driver) {
	t.Helper()
	s, d := start(t, b, l)
	s.env.Services.Exchange = b.folder(s.env.Services.Exchange)
	return s, d
}

func TestAFolderIsOnePageOfWhoCame(t *testing.T) {
	for l, words := range map[model.Lang][]string{
		model.French:  {"4 fichiers, 3 personnes, 1 premier contact, 1 refusé", "Inès Belkacem", "1 auto-évaluation", "premier contact", "1 déjà reçue", "bad.autoeval", "modifié après sa signature"},
		model.English: {"4 files, 3 people, 1 first contact, 1 refused", "first contact", "1 received before", "changed after it was signed"},
	} {
		b := &mailbox{}
		_, d := startMany(t, b, l)
		d.Paste("/tmp/soir/")
		d.Press("enter")
		d.See(words...)
		for _, size := range tuitest.Sizes {
			d.Size = size.Minus(0, 4)
			d.CheckFrame()
			d.Press("down")
		}
		d.Size = tuitest.Sizes[0].Minus(0, 4)
		if len(b.kept) != 0 {
			t.Fatal("kept before anybody agreed")
		}
		d.Press("enter")
		if len(b.kept) != 3 || len(d.Went) != 1 || d.Went[0] != (nav.Desk{}) {
			t.Errorf("kept %d, went %v", len(b.kept), d.Went)
		}
	}
}

func TestWhatCouldNotBeKeptStaysOnThePage(t *testing.T) {
	b := &mailbox{err: &exchange.Error{Reason: exchange.ReviewBegun}}
	s, d := startMany(t, b, model.French)
	d.Paste("/tmp/soir/")
	d.Press("enter", "enter")
	d.See("commencé à relire", "4 refusés")
	if len(d.Went) != 0 || s.Unsaved() {
		t.Errorf("went %v", d.Went)
	}
}

func TestAPathIsChosenFromAList(t *testing.T) {
	b := &mailbox{in: sample(false)}
	s, d := startMany(t, b, model.French)
	d.Type("/t")
	d.See("a.autoeval", "soir/")
	d.Press("tab")
	if s.path.Value() != "/tmp/" {
		t.Fatalf("tab made it %q", s.path.Value())
	}
	d.Press("down", "down", "enter") // into the folder
	if s.path.Value() != "/tmp/soir/" || !s.Editing() {
		t.Fatalf("chose %q", s.path.Value())
	}
	s.path.SetValue("/tmp/")
	d.Type("x")
	d.Press("backspace", "down", "enter")
	if fmt.Sprint(b.asked) != "[/tmp/a.autoeval]" {
		t.Errorf("opened %q", b.asked)
	}
}
