package postgres_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/postgres"
	"autoeval/store/postgres/pgtest"
)

// through opens the shared database through a proxy.
func through(t *testing.T, o postgres.Options) (*proxy, *postgres.DB) {
	t.Helper()
	p := newProxy(t, cluster(t).Dir())
	db, err := postgres.Open(ctx, p.url(pgtest.Service), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return p, db
}

// TestWhatANetworkDoesLosesAndDoublesNothing breaks connections before the server
// heard something and before its answer arrived, and compares what was
// acknowledged with what is there.
func TestWhatANetworkDoesLosesAndDoublesNothing(t *testing.T) {
	t.Parallel() // it waits
	var retried, unsure atomic.Int64
	p, db := through(t, postgres.Options{
		Patience: time.Minute, Connections: 4,
		Retried: func() { retried.Add(1) }, Unsure: func() { unsure.Add(1) },
	})
	s := db.Of(newOwner())
	rounds, enough := 15, 3
	if *campaign {
		rounds, enough = 2000, 400
	}
	p.set(random(7, 8))
	x, acked := model.Session{ID: "s", Ratings: map[model.ItemCode]model.Rating{}}, 0
	for i := range rounds {
		code := model.ItemCode(fmt.Sprintf("C%03d", i))
		x.Ratings[code] = model.Rating{Item: code, Level: model.At(i % 5)}
		rev, err := s.SaveSession(ctx, x)
		if err != nil {
			t.Fatalf("save %d: %v", i, err)
		}
		x.Revision = rev
		runs := 0
		err = s.Together(ctx, func(s store.Store) error {
			runs++
			for _, half := range []string{"a", "b"} {
				if _, err := s.SaveAction(ctx, model.Action{ID: model.ActionID(fmt.Sprint(i, half))}); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatalf("together %d, %d runs: %v", i, runs, err)
		}
		acked++
	}
	p.set(func() fault { return none })
	is, err := s.Session(ctx, "s")
	if err != nil || is.Revision != uint64(acked) || len(is.Ratings) != acked {
		t.Errorf("revision %d with %d ratings, %d saves were acknowledged; %v", is.Revision, len(is.Ratings), acked, err)
	}
	all, err := s.Actions(ctx)
	if err != nil || len(all) != 2*acked {
		t.Errorf("%d actions, %d were acknowledged; %v", len(all), 2*acked, err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.counts[cut] < enough || p.counts[deaf] < enough || retried.Load() < int64(2*enough) || unsure.Load() != 0 {
		t.Errorf("%d cut, %d answers lost, %d tried again, %d unsure: too little was tried", p.counts[cut], p.counts[deaf], retried.Load(), unsure.Load())
	}
}

// TestALostAnswerIsFoundAgain loses the answer of the commit alone.
func TestALostAnswerIsFoundAgain(t *testing.T) {
	p, db := through(t, postgres.Options{Patience: 10 * time.Second, Connections: 1})
	s := db.Of(newOwner())
	for n := range 6 {
		said := 0
		p.set(func() fault { // the nth thing that is said
			said++
			if said == n+1 {
				return deaf
			}
			return none
		})
		if _, err := s.SaveAction(ctx, model.Action{ID: model.ActionID(fmt.Sprint(n))}); err != nil {
			t.Errorf("%d: %v", n, err)
		}
	}
	p.set(func() fault { return none })
	if all, err := s.Actions(ctx); err != nil || len(all) != 6 {
		t.Errorf("%d actions, %v", len(all), err)
	}
}

func TestACallIsBoundedAndSaysWhatItKnows(t *testing.T) {
	o := postgres.Options{Attempt: 300 * time.Millisecond, Patience: 400 * time.Millisecond, Connections: 2}
	p, db := through(t, o)
	s := db.Of(newOwner())
	x := model.Session{ID: "s"}
	save := func() (err error) {
		rev, err := s.SaveSession(ctx, x)
		if err == nil {
			x.Revision = rev
		}
		return err
	}
	for range 2 {
		if err := save(); err != nil {
			t.Fatal(err)
		}
	}
	within := func(what string, want error, do func() error) {
		t.Helper()
		began := time.Now()
		err := do()
		if !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", what, err, want)
		}
		if took := time.Since(began); took > 10*time.Second { // a loaded machine is not measured here
			t.Errorf("%s took %v", what, took)
		}
	}
	act := func() error { _, err := s.SaveAction(ctx, model.Action{ID: "a"}); return err }
	p.set(func() fault { return mute })
	within("an answer, sent at once, while nothing arrives", store.ErrUnsure, save)
	within("reading", store.ErrUnavailable, func() error { _, err := s.Sessions(ctx); return err })
	within("writing", store.ErrUnavailable, act)
	p.drop()
	p.set(func() fault { return cut })
	within("writing, while everything breaks", store.ErrUnavailable, act)
	p.set(func() fault { return deaf })
	within("writing, while every answer is lost", store.ErrUnavailable, act)
	soon, cancel := context.WithTimeout(ctx, 50*time.Millisecond)
	defer cancel()
	within("with a context that ends", context.DeadlineExceeded, func() error { _, err := s.SaveAction(soon, model.Action{ID: "b"}); return err })
	p.set(func() fault { return none })
	within("afterwards", nil, act)
	is, err := s.Session(ctx, "s")
	if err != nil || is.Revision != x.Revision {
		t.Errorf("revision %d, %v", is.Revision, err)
	}
}

// TestAStandbyIsReadAndWritesAreTriedElsewhere works with a server that only reads.
func TestAStandbyIsReadAndWritesAreTriedElsewhere(t *testing.T) {
	owner := newOwner()
	if _, err := open(t, postgres.Options{}).Of(owner).SaveProfile(ctx, model.Profile{Name: "Léa"}); err != nil {
		t.Fatal(err)
	}
	db, err := postgres.Open(ctx, cluster(t).URL(pgtest.Service)+" options='-c default_transaction_read_only=on'", postgres.Options{Patience: 100 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	s := db.Of(owner)
	p, err := s.Profile(ctx)
	if err != nil || p.Name != "Léa" {
		t.Errorf("%+v, %v", p, err)
	}
	if _, err := s.SaveProfile(ctx, p); !errors.Is(err, store.ErrUnavailable) {
		t.Errorf("writing: %v", err)
	}
}

func TestWhatAnotherProcessWroteIsNoticed(t *testing.T) {
	owner := newOwner()
	here, there := open(t, postgres.Options{Look: time.Millisecond}).Of(owner), open(t, postgres.Options{}).Of(owner)
	if _, err := there.SaveProfile(ctx, model.Profile{Name: "Léa"}); err != nil {
		t.Fatal(err)
	}
	for until := time.Now().Add(20 * time.Second); here.Version() == 0; time.Sleep(time.Millisecond) {
		if time.Now().After(until) {
			t.Fatal("it never is")
		}
	}
	if here.Version() != there.Version() {
		t.Errorf("version %d here, %d there", here.Version(), there.Version())
	}
	if err := here.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestTwoDevicesSettleByRevision saves one session through two stores in turns.
func TestTwoDevicesSettleByRevision(t *testing.T) {
	owner := newOwner()
	db := open(t, postgres.Options{})
	one, two := db.Of(owner), db.Of(owner)
	x := model.Session{ID: "s"}
	for _, s := range []*postgres.Store{one, one, two} {
		rev, err := s.SaveSession(ctx, x)
		if err != nil {
			t.Fatal(err)
		}
		x.Revision = rev
	}
	old := x
	old.Revision--
	if _, err := one.SaveSession(ctx, old); !errors.Is(err, store.ErrConflict) { // what it remembers is over
		t.Errorf("over another's: %v", err)
	}
	x.FinishedAt = time.Unix(1, 0)
	if _, err := two.SaveSession(ctx, x); err != nil {
		t.Fatal(err)
	}
	x.Revision++
	if _, err := two.SaveSession(ctx, x); !errors.Is(err, model.ErrFinished) {
		t.Errorf("over a finished one: %v", err)
	}
}

// TestAnAnswerIsOneRoundTrip counts what is said to the server.
func TestAnAnswerIsOneRoundTrip(t *testing.T) {
	p, db := through(t, postgres.Options{Connections: 1})
	s := db.Of(newOwner())
	x := model.Session{ID: "s"}
	for i := range 6 {
		said := 0
		p.set(func() fault { said++; return none })
		rev, err := s.SaveSession(ctx, x)
		if err != nil {
			t.Fatal(err)
		}
		x.Revision = rev
		p.set(func() fault { return none })
		if i > 2 && said != 1 { // the statements are known to the server by then
			t.Errorf("save %d: %d round trips", i, said)
		}
	}
}

// TestARecordOfANewerProgramKeepsWhatItSays writes members that this one does not
// know, and saves over them, at once and not.
func TestARecordOfANewerProgramKeepsWhatItSays(t *testing.T) {
	owner := newOwner()
	db := open(t, postgres.Options{})
	s := db.Of(owner)
	x := model.Session{ID: "s"}
	x.Revision, _ = s.SaveSession(ctx, x)
	raw := func(sql string, args ...any) (out string) {
		t.Helper()
		c, err := pgx.Connect(ctx, cluster(t).URL(pgtest.Admin))
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close(ctx)
		if err := c.QueryRow(ctx, sql, args...).Scan(&out); err != nil {
			t.Fatal(err)
		}
		return out
	}
	raw(`update session set body = convert_to(replace(convert_from(body, 'UTF8'), '"revision"', '"mood":"good","revision"'), 'UTF8') where owner = $1 returning id`, owner)
	other := db.Of(owner)
	for _, label := range []string{"read first", "at once"} {
		x.Label = label
		rev, err := other.SaveSession(ctx, x)
		if err != nil {
			t.Fatal(err)
		}
		x.Revision = rev
		body := raw(`select convert_from(body, 'UTF8') from session where owner = $1`, owner)
		if want := `"mood":"good"`; !strings.Contains(body, want) || !strings.Contains(body, label) {
			t.Errorf("%s: %s", label, body)
		}
	}
}
