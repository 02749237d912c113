package mail_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/library"
	"autoeval/cmd/internal/mail"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/demo"
	"autoeval/store/exchange"
	"autoeval/store/memory"
	"autoeval/store/post"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
)

// postDesk is somebody with a store, keys and a post.
type postDesk struct {
	st store.Store
	nav.Exchange
	dir string
}

func newPostDesk(t *testing.T, name string, fill bool) postDesk {
	t.Helper()
	n, dir := 0, t.TempDir()
	now := func() time.Time { return time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC) }
	newID := func() string { n++; return fmt.Sprintf("01%s%020d", name, n) }
	st := memory.New()
	grids := library.New(func(context.Context) (store.Store, error) { return st, nil })
	if fill {
		all, err := library.BuiltIn()
		if err == nil {
			err = demo.Fill(t.Context(), st, all[0], now(), model.French, newID)
		}
		if err != nil {
			t.Fatal(err)
		}
	} else if _, err := st.SaveProfile(t.Context(), model.Profile{Name: name}); err != nil {
		t.Fatal(err)
	}
	c := cli.NewEnv(cli.World{Now: now, NewID: newID, Getenv: func(string) string { return filepath.Join(dir, "data.db") }}, lang.New(model.French))
	return postDesk{st, mail.ExchangeOf(c, mail.NewPost(grids, post.KeysBeside(filepath.Join(dir, "data.db"), false, nil), cli.World{Now: now, NewID: newID, WorkFactor: 10}), st), dir}
}

func must[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// take opens a file, trusts its sender and keeps what it brings.
func (d postDesk) take(t *testing.T, path string) post.Letter {
	t.Helper()
	in := must(d.Open(t.Context(), path, ""))(t)
	in.Change.Confirmed = true
	if err := d.Keep(t.Context(), in); err != nil {
		t.Fatal(err)
	}
	return in
}

func TestFilesGoThereAndBack(t *testing.T) {
	ctx := t.Context()
	learner, mentor := newPostDesk(t, "L", true), newPostDesk(t, "M", false)
	sessions := must(learner.st.Sessions(ctx))(t)
	last := sessions[len(sessions)-1]
	request := post.Share{Sessions: []model.SessionID{last.ID}}
	preview := must(learner.Preview(ctx, request))(t)
	if preview.Name == "" || len(preview.Evidence) == 0 || len(preview.Previous) != 3 || len(preview.Grids) != 1 { // of a version that the receiver may not have
		t.Errorf("preview %+v", preview)
	}
	path := must(learner.Share(ctx, request, filepath.Join(learner.dir, "bilan")))(t)
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 || !strings.HasSuffix(path, "bilan.autoeval") {
		t.Fatalf("%s: %v %v", path, info, err)
	}
	in := mentor.take(t, path)
	if c := in.Change; !c.First || c.Seen || len(c.New) != 1 || in.Parcel.Sessions[0].Session.Label != last.Label {
		t.Errorf("incoming %+v", in)
	}
	if again := must(mentor.Open(ctx, path, ""))(t).Change; !again.Seen || again.First {
		t.Errorf("the second time: %+v", again)
	}
	got := must(mentor.st.Received(ctx, last.ID))(t)
	self := must(mentor.Self(ctx))(t)
	r := model.Review{
		ID: "R1", Session: last.ID, SessionHash: got.Hash, Grid: last.Grid, Learner: got.Learner, Number: 1,
		Mentor:  model.Contact{Person: self.Profile.ID, Name: self.Name, Fingerprint: self.Fingerprint},
		Remarks: map[model.ItemCode]model.Remark{"C05": {Item: "C05", Level: model.At(2)}}, StartedAt: got.ReceivedAt,
	}
	r.Revision = must(mentor.st.SaveReview(ctx, r))(t)
	reply := nav.Reply{Review: "R1", Path: filepath.Join(mentor.dir, "reponse.autoeval"), How: post.Locked}
	if _, err := mentor.Answer(ctx, reply); exchange.ReasonOf(err) != exchange.Unfinished {
		t.Errorf("an open review left: %v", err)
	}
	if err := r.Return(time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)); err != nil {
		t.Fatal(err)
	}
	must(mentor.st.SaveReview(ctx, r))(t)
	back := learner.take(t, must(mentor.Answer(ctx, reply))(t))
	if c := back.Change; !back.Parcel.Encrypted || c.Kind != exchange.KindAnswer || c.Review == nil {
		t.Errorf("answer %+v", back)
	}
	mine := must(learner.st.Review(ctx, "R1"))(t)
	if err := mine.Answer("C05", model.Contest, "La trace le montre."); err != nil {
		t.Fatal(err)
	}
	must(learner.st.SaveReview(ctx, mine))(t)
	judged := must(learner.Verdicts(ctx, nav.Reply{Review: "R1", Path: filepath.Join(learner.dir, "v.autoeval")}))(t)
	if in := mentor.take(t, judged).Change; in.Kind != exchange.KindVerdict || in.First {
		t.Errorf("verdicts %+v", in)
	}
	if r := must(mentor.st.Review(ctx, "R1"))(t); r.State != model.Contested || r.Remarks["C05"].Reason == "" {
		t.Errorf("the mentor has %+v", r)
	}
}

func TestTheLevelsOfEarlierSessionsStayWhereAsked(t *testing.T) {
	ctx, learner := t.Context(), newPostDesk(t, "L", true)
	sessions := must(learner.st.Sessions(ctx))(t)
	last := sessions[len(sessions)-1].ID
	request := post.Share{Sessions: []model.SessionID{last}, Alone: true}
	if p := must(learner.Preview(ctx, request))(t); len(p.Sessions) != 1 || len(p.Previous) != 0 {
		t.Errorf("preview %+v", p)
	}
	mentor := newPostDesk(t, "M", false)
	mentor.take(t, must(learner.Share(ctx, request, filepath.Join(learner.dir, "bilan")))(t))
	if got := must(mentor.st.Received(ctx, last))(t); len(got.Previous) != 0 {
		t.Errorf("earlier sessions came along: %+v", got.Previous)
	}
}

func TestNothingIsWrittenOver(t *testing.T) {
	d := newPostDesk(t, "L", true)
	path := filepath.Join(d.dir, "mine.txt")
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Card(t.Context(), path); !errors.Is(err, fs.ErrExist) {
		t.Errorf("got %v", err)
	}
	if data, _ := os.ReadFile(path); string(data) != "mine" {
		t.Errorf("now %q", data)
	}
	if left, _ := filepath.Glob(filepath.Join(d.dir, ".*")); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestRefusalsAreNamed(t *testing.T) {
	learner, mentor := newPostDesk(t, "L", true), newPostDesk(t, "M", false)
	sessions := must(learner.st.Sessions(t.Context()))(t)
	request := post.Share{Sessions: []model.SessionID{sessions[0].ID}, Seal: post.Seal{Passphrase: "trois petits chats"}}
	sealed := must(learner.Share(t.Context(), request, filepath.Join(learner.dir, "a")))(t)
	request.Seal = post.Seal{}
	plain := must(learner.Share(t.Context(), request, filepath.Join(learner.dir, "b")))(t)
	data, _ := os.ReadFile(plain)
	data[len(data)/2] ^= 1
	bad := filepath.Join(learner.dir, "bad")
	if err := os.WriteFile(bad, data, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		path, pass string
		want       exchange.Reason
	}{
		{sealed, "", exchange.WrongPassphrase}, {sealed, "autre", exchange.WrongPassphrase}, {bad, "", exchange.Tampered}, {learner.dir, "", exchange.Folder},
		{"'" + bad + "' ", "", exchange.Tampered}, {"file://" + filepath.ToSlash(bad), "", exchange.Tampered},
	} {
		if _, err := mentor.Open(t.Context(), c.path, c.pass); exchange.ReasonOf(err) != c.want {
			t.Errorf("%s with %q: %v, want %s", filepath.Base(c.path), c.pass, err, c.want)
		}
	}
	if _, err := mentor.Open(t.Context(), sealed, "trois petits chats"); err != nil {
		t.Error(err)
	}
	if _, err := learner.Open(t.Context(), plain, ""); exchange.ReasonOf(err) != exchange.Own {
		t.Errorf("one's own file: %v", err)
	}
	if _, err := mentor.Open(t.Context(), filepath.Join(learner.dir, "none"), ""); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
	in := must(mentor.Open(t.Context(), plain, ""))(t)
	if err := mentor.Keep(t.Context(), in); exchange.ReasonOf(err) != exchange.Unconfirmed {
		t.Errorf("kept without trust: %v", err)
	}
}

func TestOtherPartsOfASessionUnderReviewNameTheWayOut(t *testing.T) {
	learner, mentor := newPostDesk(t, "L", true), newPostDesk(t, "M", false)
	id := must(learner.st.Sessions(t.Context()))(t)[0].ID
	request := post.Share{Sessions: []model.SessionID{id}}
	mentor.take(t, must(learner.Share(t.Context(), request, filepath.Join(learner.dir, "a")))(t))
	got := must(mentor.st.Received(t.Context(), id))(t)
	r := model.Review{ID: "R", Session: id, SessionHash: got.Hash, Grid: got.Session.Grid, Learner: got.Learner, Number: 1, Blind: true}
	if _, err := mentor.st.SaveReview(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	request.Left = []model.Part{model.PartNotes}
	if _, err := mentor.Open(t.Context(), must(learner.Share(t.Context(), request, filepath.Join(learner.dir, "b")))(t), ""); exchange.ReasonOf(err) != exchange.ReviewBegun {
		t.Errorf("refused with %v", err)
	}
}

func TestSuggestedNamesAreFree(t *testing.T) {
	t.Chdir(t.TempDir())
	first := mail.SuggestPath("Élise Vasseur", "Bilan S8 / ../x")
	if filepath.Base(first) != "elise-vasseur-bilan-s8-x.autoeval" {
		t.Errorf("suggested %s", first)
	}
	if err := os.WriteFile(first, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if second := mail.SuggestPath("Élise Vasseur", "Bilan S8 / ../x"); filepath.Base(second) != "elise-vasseur-bilan-s8-x-2.autoeval" {
		t.Errorf("then %s", second)
	}
	if got := mail.Slug("../\x1b[2J"); got != "2j" {
		t.Errorf("slug %q", got)
	}
}
