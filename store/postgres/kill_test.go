package postgres_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/postgres"
	"autoeval/store/postgres/pgtest"
)

var (
	kills   = flag.Int("kills", 2, "how often PostgreSQL is killed")
	control = flag.Bool("control", false, "kill one that answers before it wrote: that must lose something")
)

// person saves as a walkthrough does, and knows what was acknowledged.
type person struct {
	s      *postgres.Store
	x      model.Session
	acked  int // answers
	both   int // commits of two actions
	unsure int // nobody knows of these
}

// people returns some that have nothing yet, with a session each.
func people(t *testing.T, db *postgres.DB, n int) (all []*person) {
	t.Helper()
	for range n {
		all = append(all, &person{s: db.Of(newOwner()), x: model.Session{ID: "s", Ratings: map[model.ItemCode]model.Rating{}}})
	}
	return all
}

// storm lets all of them save until the context ends.
func storm(ctx context.Context, t *testing.T, all []*person) (wait func()) {
	var work sync.WaitGroup
	for _, p := range all {
		work.Go(func() {
			for ctx.Err() == nil {
				if err := p.step(); err != nil {
					t.Errorf("after %d answers: %v", p.acked, err)
					return
				}
			}
		})
	}
	return work.Wait
}

// step saves an answer, and now and then two actions at once.
func (p *person) step() error {
	code := model.ItemCode(fmt.Sprintf("C%02d", p.acked%26))
	p.x.Ratings[code] = model.Rating{Item: code, Level: model.At(p.acked % 5), Note: fmt.Sprint("answer ", p.acked+1)}
	p.x.Label = fmt.Sprint(p.acked + 1)
	rev, err := p.s.SaveSession(context.Background(), p.x)
	if err != nil {
		return err
	}
	p.acked, p.x.Revision = p.acked+1, rev
	if p.acked%4 != 0 {
		return nil
	}
	n := p.both + p.unsure
	err = p.s.Together(context.Background(), func(s store.Store) error {
		for _, half := range []string{"a", "b"} {
			if _, err := s.SaveAction(context.Background(), model.Action{ID: model.ActionID(fmt.Sprint(n, half))}); err != nil {
				return err
			}
		}
		return nil
	})
	if errors.Is(err, store.ErrUnsure) {
		p.unsure++
		return nil
	}
	if err == nil {
		p.both++
	}
	return err
}

// lost returns how many acknowledged commits are not there.
func (p *person) lost(t *testing.T) int {
	t.Helper()
	is, err := p.s.Session(ctx, "s")
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		t.Fatal(err)
	}
	all, err := p.s.Actions(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(all); n%2 != 0 {
		t.Errorf("%d actions: half of a commit", n)
	}
	return max(p.acked-int(is.Revision), 0) + max(p.both-len(all)/2, 0)
}

// sum adds up what all of them had acknowledged and do not find.
func sum(t *testing.T, all []*person) (acked, lost int) {
	t.Helper()
	for _, p := range all {
		acked += p.acked + p.both
		lost += p.lost(t)
	}
	return acked, lost
}

// TestEndingBackendsLosesNothing ends connections on the server's side in the
// middle of everything.
func TestEndingBackendsLosesNothing(t *testing.T) {
	db := open(t, postgres.Options{Patience: time.Minute, Connections: 6})
	all := people(t, db, 6)
	admin := raw(t, pgtest.Admin)
	long := time.Second
	if *campaign {
		long = time.Minute
	}
	stop, cancel := context.WithTimeout(ctx, long)
	defer cancel()
	wait := storm(stop, t, all)
	ended, rnd := 0, rand.New(rand.NewPCG(5, 5))
	for stop.Err() == nil {
		var n int
		err := admin.QueryRow(ctx, `select count(pg_terminate_backend(pid)) from (
			select pid from pg_stat_activity where usename = $1 order by random() limit 2) as few`, pgtest.Service).Scan(&n)
		if err != nil {
			t.Fatal(err)
		}
		ended += n
		time.Sleep(time.Duration(rnd.IntN(8000)) * time.Microsecond) // any moment will do
	}
	wait()
	acked, lost := sum(t, all)
	t.Logf("%d backends ended, %d commits acknowledged, %d lost", ended, acked, lost)
	if lost > 0 || acked == 0 || ended == 0 {
		t.Error("that is not right")
	}
}

// TestKillingPostgresLosesNothing kills every process of a server in the middle of
// everything, starts it again, and goes on. With -control the server answers
// before it wrote: then something is lost, or this test sees nothing.
func TestKillingPostgresLosesNothing(t *testing.T) {
	c := cluster(t)
	if *control {
		var err error
		if c, err = pgtest.New(pgtest.Find(t), "synchronous_commit=off", "wal_writer_delay=10s", "wal_writer_flush_after=0"); err != nil {
			t.Fatal(err)
		}
		defer c.Remove()
	}
	db, err := postgres.Open(ctx, c.URL(pgtest.Service), postgres.Options{Patience: 2 * time.Minute})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rnd := rand.New(rand.NewPCG(3, 4))
	acked, lost := 0, 0
	for round := range *kills {
		all := people(t, db, 8)
		stop, cancel := context.WithCancel(ctx)
		wait := storm(stop, t, all)
		time.Sleep(time.Duration(200+rnd.IntN(300)) * time.Millisecond) // any moment will do
		if *control {
			cancel() // what is saved again afterwards would hide what was lost
		}
		if err := c.Kill(); err != nil {
			t.Fatal(err)
		}
		if err := c.Start(); err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		cancel()
		wait()
		a, l := sum(t, all)
		acked, lost = acked+a, lost+l
	}
	t.Logf("%d kills, %d commits acknowledged, %d lost", *kills, acked, lost)
	switch {
	case *control && lost == 0:
		t.Error("the control lost nothing: this test sees nothing")
	case !*control && lost > 0, acked == 0:
		t.Error("that is not right")
	}
}

// TestAMigrationThatWasCutOffGoesOn ends the connections that migrate, at any
// moment, until one comes through.
func TestAMigrationThatWasCutOffGoesOn(t *testing.T) {
	c, admin, name := cluster(t), raw(t, pgtest.Admin), newDatabase()
	if err := c.Make(name); err != nil {
		t.Fatal(err)
	}
	at := func(role string) string { return c.In(name, role) }
	cut := 0
	for n := range 12 {
		over := make(chan struct{})
		go func() {
			defer close(over)
			time.Sleep(time.Duration(n) * 4 * time.Millisecond) // any moment will do
			admin.Exec(ctx, "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", name)
		}()
		if err := postgres.Migrate(ctx, at(pgtest.Owner), ""); err != nil {
			cut++
		}
		<-over
	}
	if err := postgres.Migrate(ctx, at(pgtest.Owner), pgtest.Service); err != nil {
		t.Fatalf("after %d were cut off: %v", cut, err)
	}
	db, err := postgres.Open(ctx, at(pgtest.Service), postgres.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Of("x").SaveProfile(ctx, model.Profile{Name: "x"}); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d of 12 were cut off", cut)
}
