package bolt

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	bbolt "go.etcd.io/bbolt"

	"autoeval/model"
	"autoeval/store/codec"
)

// fullSession returns a session of 26 ratings with notes, about 3 kB on disk.
func fullSession(i int) model.Session {
	at := time.Date(2026, 9, 1, 8, 0, i, 0, time.UTC)
	s := model.Session{
		ID: model.SessionID(fmt.Sprintf("01K4A7Q0%018d", i)), Label: fmt.Sprint("Bilan ", i),
		Grid: model.GridRef{ID: "rncp37579", Version: "1"}, Learner: "01K4A7Q0000000000000LEARNER",
		StartedAt: at, Ratings: map[model.ItemCode]model.Rating{},
	}
	for n := range 26 {
		code := model.ItemCode(fmt.Sprintf("C%02d", n+1))
		if n >= 16 {
			code = model.ItemCode(fmt.Sprintf("P%02d", n-15))
		}
		s.Ratings[code] = model.Rating{
			Item: code, Level: model.At((i + n) % 4), Confidence: 2, At: at,
			Note: "Index posés après mesure, schéma relu avec l’équipe.",
		}
	}
	return s
}

func fullReceived(i int) model.Received {
	s := fullSession(i)
	s.FinishedAt = s.StartedAt.Add(time.Hour)
	who := fmt.Sprintf("01K4A7Q0%018d", i%20_000)
	s.Learner = model.PersonID(who)
	return model.Received{
		Session: s, Hash: strings.Repeat("0123456789abcdef", 4), Stage: model.Year4, ReceivedAt: s.FinishedAt, SharedAt: s.FinishedAt,
		Learner: model.Contact{Person: s.Learner, Name: "Prénom Nom " + who[20:], Fingerprint: "SHA256:" + who + who[:17]},
	}
}

// BenchmarkSave compares a durable answer with the least that bbolt can do.
func BenchmarkSave(b *testing.B) {
	b.Run("bbolt Put of 3 kB", func(b *testing.B) {
		db, err := openFile(filepath.Join(b.TempDir(), "plain.db"), bbolt.Options{InitialMmapSize: initialMap})
		if err != nil {
			b.Fatal(err)
		}
		defer db.Close()
		value := []byte(strings.Repeat("x", 3000))
		for b.Loop() {
			err := db.Update(func(b state) error {
				if err := b.Create("sessions"); err != nil {
					return err
				}
				return b.Bucket("sessions").Put([]byte("one"), value)
			})
			if err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("SaveSession", func(b *testing.B) {
		s := openAt(b, filepath.Join(b.TempDir(), "autoeval.db"), Options{})
		x := fullSession(1)
		var err error
		for b.Loop() {
			if x.Revision, err = s.SaveSession(ctx, x); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkSessions10000 lists ten thousand own sessions.
func BenchmarkSessions10000(b *testing.B) {
	s := openAt(b, filepath.Join(b.TempDir(), "autoeval.db"), Options{})
	s.snapshot.stop()
	err := s.update(ctx, "fill", func(t *tx) error {
		for i := range 10_000 {
			place, err := t.next(sessionIndex)
			if err != nil {
				return err
			}
			x := fullSession(i)
			if err := putSession(t, codec.Session{}, codec.OfSession(x, place), x.Summary()); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		all, err := s.Sessions(ctx)
		if err != nil || len(all) != 10_000 {
			b.Fatal(len(all), err)
		}
	}
}

// BenchmarkReceived100000 lists a hundred thousand received sessions and
// compares it with reading them whole.
func BenchmarkReceived100000(b *testing.B) {
	const n = 100_000
	path := filepath.Join(b.TempDir(), "autoeval.db")
	s := openAt(b, path, Options{})
	s.snapshot.stop()
	for i := 0; i < n; i += 5000 {
		var some []model.Received
		for j := range 5000 {
			some = append(some, fullReceived(i+j))
		}
		if err := s.SaveReceived(ctx, some); err != nil {
			b.Fatal(err)
		}
	}
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("summaries", func(b *testing.B) {
		b.ReportAllocs()
		var all []model.ReceivedSummary
		for b.Loop() {
			if all, err = s.ReceivedSessions(ctx); err != nil || len(all) != n {
				b.Fatal(len(all), err)
			}
		}
		var mem runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&mem)
		b.ReportMetric(float64(mem.HeapAlloc)/(1<<20), "MiB-held")
		b.ReportMetric(float64(info.Size())/(1<<20), "MiB-file")
		runtime.KeepAlive(all)
	})
	b.Run("whole", func(b *testing.B) {
		for b.Loop() {
			err := s.view(ctx, "read all", func(t *tx) error {
				return t.each(receivedBucket, nil, func(k, v []byte) error {
					var r codec.Received
					err := decodeRecord(receivedBucket, k, v, &r)
					m := r.Model()
					_ = m.Summary()
					return err
				})
			})
			if err != nil {
				b.Fatal(err)
			}
		}
	})
	closeStore(b, s)
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			closeStore(b, openAt(b, path, Options{}))
		}
	})
}

// BenchmarkOpen10000 opens a store of so many sessions.
func BenchmarkOpen10000(b *testing.B) {
	path := filepath.Join(b.TempDir(), "autoeval.db")
	s := openAt(b, path, Options{})
	for i := range 10_000 {
		if _, err := s.SaveSession(ctx, fullSession(i)); err != nil {
			b.Fatal(err)
		}
	}
	closeStore(b, s)
	for b.Loop() {
		s := openAt(b, path, Options{})
		b.StopTimer()
		closeStore(b, s)
		b.StartTimer()
	}
}

// BenchmarkOpen400 opens and closes a store of 400 records of each kind.
func BenchmarkOpen400(b *testing.B) {
	path, _ := filledStore(b)
	for b.Loop() {
		closeStore(b, openAt(b, path, Options{}))
	}
}
