package postgres_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/bolt"
	"autoeval/store/postgres"
	"autoeval/store/postgres/pgtest"
)

// BenchmarkAnswer saves an answer of a session with 26 of them, as a walkthrough
// does, in a file and in PostgreSQL in turns: both syncs, on one disk, and what else
// the machine does falls on both alike.
//
//	go test ./store/postgres -run xxx -bench Answer -benchtime 300x
func BenchmarkAnswer(b *testing.B) {
	c, err := pgtest.New(pgtest.Find(b)) // one that writes before it answers
	if err != nil {
		b.Fatal(err)
	}
	defer c.Remove()
	db, err := postgres.Open(ctx, c.URL(pgtest.Service), postgres.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	file, err := bolt.Open(filepath.Join(b.TempDir(), "autoeval.db"), bolt.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	stores := []store.Store{file, db.Of(newOwner())}
	sessions, took := make([]model.Session, 2), make([][]time.Duration, 2)
	for i := range sessions {
		sessions[i] = model.Session{ID: "s", Ratings: map[model.ItemCode]model.Rating{}}
	}
	answer := func(i, n int) {
		x := &sessions[i]
		code := model.ItemCode(fmt.Sprintf("C%02d", n%26))
		x.Ratings[code] = model.Rating{Item: code, Level: model.At(n % 5), Note: fmt.Sprint("une note de quelques mots, la ", n)}
		began := time.Now()
		rev, err := stores[i].SaveSession(ctx, *x)
		if err != nil {
			b.Fatal(err)
		}
		x.Revision = rev
		took[i] = append(took[i], time.Since(began))
	}
	for n := range 30 {
		answer(0, n)
		answer(1, n)
	}
	took = make([][]time.Duration, 2)
	for n := 0; b.Loop(); n++ {
		answer(n%2, n)
		answer(1-n%2, n)
	}
	for name, share := range map[string]int{"": 2, "tenth-": 10} { // the median, and the quickest tenth, which others disturb least
		at := func(i int) float64 {
			slices.Sort(took[i])
			return float64(took[i][len(took[i])/share].Microseconds())
		}
		b.ReportMetric(at(0), name+"file-µs")
		b.ReportMetric(at(1), name+"postgres-µs")
		b.ReportMetric(at(1)/at(0), name+"times")
	}
	if load, err := os.ReadFile("/proc/loadavg"); err == nil {
		b.Logf("load %s", load[:4])
	}
}
