package post_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/bolt"
	"autoeval/store/exchange"
	"autoeval/store/memory"
	"autoeval/store/post"
	"autoeval/tui/tuitest"
)

// letters are the files that n learners share, each with a full self-assessment.
func letters(tb testing.TB, n int) []post.Mail {
	tb.Helper()
	g := tuitest.Grid(tb)
	var out []post.Mail
	for i := range n {
		made := 0
		p := office(g, func() string { made++; return fmt.Sprintf("01LEARNER%04d%013d", i, made) })
		st := memory.New()
		if _, err := st.SaveProfile(tb.Context(), model.Profile{ID: model.PersonID(p.NewID()), Name: fmt.Sprint("Learner ", i), Stage: model.Year4}); err != nil {
			tb.Fatal(err)
		}
		s := model.Session{ID: model.SessionID(p.NewID()), Label: "S8", Grid: g.Ref(), StartedAt: tuitest.Start}
		for _, it := range g.Items {
			if err := s.Rate(g, model.Rating{Item: it.Code, Level: model.At(i % 4), Note: "in a project of the year, alone and then with others", At: tuitest.Start}); err != nil {
				tb.Fatal(err)
			}
		}
		if err := s.Finish(tuitest.Start); err != nil {
			tb.Fatal(err)
		}
		if _, err := st.SaveSession(tb.Context(), s); err != nil {
			tb.Fatal(err)
		}
		file, err := p.Share(tb.Context(), st, post.Share{Sessions: []model.SessionID{s.ID}})
		if err != nil {
			tb.Fatal(err)
		}
		out = append(out, post.Mail{Path: fmt.Sprint(i), File: file})
	}
	return out
}

func office(g *model.Grid, id func() string) *post.Post {
	return &post.Post{
		Grid: func(_ context.Context, ref model.GridRef) (*model.Grid, error) {
			if ref == g.Ref() {
				return g, nil
			}
			return nil, store.ErrNotFound
		},
		BuiltIn: func() ([]*model.Grid, error) { return []*model.Grid{g}, nil },
		Keys:    post.PassingKeys(), Now: func() time.Time { return tuitest.Start.AddDate(0, 0, 1) }, NewID: id,
	}
}

// counting counts how often contacts are read.
type counting struct {
	store.Store
	n *int
}

func (c counting) Known(ctx context.Context) ([]model.Known, error) {
	*c.n++
	return c.Store.Known(ctx)
}

func (c counting) Together(ctx context.Context, f func(store.Store) error) error {
	return c.Store.Together(ctx, func(st store.Store) error { return f(counting{st, c.n}) })
}

func TestContactsAreReadOnceForManyLetters(t *testing.T) {
	n := 0
	st := counting{memory.New(), &n}
	p := office(tuitest.Grid(t), func() string { return "01MENTOR" })
	in := p.OpenAll(t.Context(), st, letters(t, 12), nil, nil)
	if len(in.Refused) > 0 || n != 1 {
		t.Fatalf("opened with contacts read %d times, %d refused", n, len(in.Refused))
	}
	in.Letters = append(in.Letters, in.Letters[0]) // once more: what the first brought is known by then
	out, err := post.KeepAll(t.Context(), st, in.Letters, true)
	if err != nil || n > 3 { // what is done together may run twice
		t.Fatalf("kept with contacts read %d times, %v", n, err)
	}
	if last := out[len(out)-1]; last.Err != nil || !last.Change.Seen || last.Change.First {
		t.Errorf("the first letter again: %+v", last.Change)
	}
	if known, err := st.Known(t.Context()); err != nil || len(known) != 12 {
		t.Errorf("%d known, %v", len(known), err)
	}
}

// TestManyLettersTakeOneSafetyCopy receives what 300 learners share: before them one copy
// of the data is taken, not one a letter.
func TestManyLettersTakeOneSafetyCopy(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	open := func() *bolt.Store {
		st, err := bolt.Open(path, bolt.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return st
	}
	st := open()
	if _, err := st.SaveProfile(t.Context(), model.Profile{ID: "01MENTOR"}); err != nil {
		t.Fatal(err)
	}
	st.Close()
	before := len(bolt.Snapshots(path))
	st = open()
	p := office(tuitest.Grid(t), func() string { return "01MENTOR" })
	in := p.OpenAll(t.Context(), st, letters(t, 300), nil, nil)
	out, err := post.KeepAll(t.Context(), st, in.Letters, true)
	all, read := st.ReceivedSessions(t.Context())
	if err != nil || read != nil || len(out) != 300 || len(all) != 300 {
		t.Fatal(len(out), len(all), err, read)
	}
	st.Close()
	if n := len(bolt.Snapshots(path)) - before; n != 1 {
		t.Errorf("%d safety copies", n)
	}
}

// BenchmarkReceive300 receives what 300 learners share in one go.
func BenchmarkReceive300(b *testing.B) {
	mails, p := letters(b, 300), office(tuitest.Grid(b), func() string { return "01MENTOR" })
	for b.Loop() {
		st := openBolt(b)
		in := p.OpenAll(b.Context(), st, mails, nil, nil)
		if out, err := post.KeepAll(b.Context(), st, in.Letters, true); err != nil || len(out) != 300 {
			b.Fatal(len(out), err)
		}
		st.Close()
	}
}

// BenchmarkDecodeAndCommit300 reads the same files and keeps what is in them in one
// commit, and nothing else.
func BenchmarkDecodeAndCommit300(b *testing.B) {
	mails, p := letters(b, 300), office(tuitest.Grid(b), func() string { return "01MENTOR" })
	for b.Loop() {
		st := openBolt(b)
		var all []model.Received
		var parcels []*exchange.Parcel
		for _, m := range mails {
			parcel, err := p.Read(b.Context(), m.File, nil)
			if err != nil {
				b.Fatal(err)
			}
			all, parcels = append(all, parcel.Sessions...), append(parcels, parcel)
		}
		err := st.Together(b.Context(), func(st store.Store) error {
			for _, x := range parcels {
				if err := st.SaveKnown(b.Context(), x.From); err != nil {
					return err
				}
			}
			return st.SaveReceived(b.Context(), all)
		})
		if err != nil {
			b.Fatal(err)
		}
		st.Close()
	}
}

func openBolt(b *testing.B) *bolt.Store {
	st, err := bolt.Open(filepath.Join(b.TempDir(), "a.db"), bolt.Options{})
	if err != nil {
		b.Fatal(err)
	}
	return st
}
