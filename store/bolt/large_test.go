package bolt

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"autoeval/store/storetest"
)

// TestALargeDamagedFileNeverHangs damages a store too large to be read whole at
// each opening. It must open at once; damage shows then or when it is read,
// never as another content.
func TestALargeDamagedFileNeverHangs(t *testing.T) {
	if !*campaign {
		t.Skip("writes 20 MB for each of 300 cases; with -campaign")
	}
	path := filepath.Join(t.TempDir(), "autoeval.db")
	s := openAt(t, path, Options{})
	s.snapshot.stop()
	for i := 0; i < 5000; i += 500 {
		err := s.update(ctx, "fill", func(t *tx) error {
			for j := range 500 {
				place, err := t.next(sessionIndex)
				if err != nil {
					return err
				}
				x := fullSession(i + j)
				if err := putSession(t, session{}, sessionRecord(x, place), x.Summary()); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	want := dumpOf(t, s)
	closeStore(t, s)
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if len(good) < wholeCheck {
		t.Fatalf("only %d bytes", len(good))
	}
	rnd, worst, counts := rand.New(rand.NewPCG(11, 12)), time.Duration(0), map[string]int{}
	for i := range 300 {
		b := bytes.Clone(good)
		page := func() []byte { return b[rnd.IntN(len(b)/4096)*4096:][:4096] }
		switch i % 4 {
		case 0:
			clear(page())
		case 1:
			page()[rnd.IntN(16)] ^= 1 << rnd.IntN(8)
		case 2:
			copy(page()[8:], page()[8:])
		case 3:
			for range 20 {
				page()[rnd.IntN(4096)] ^= 1 << rnd.IntN(8)
			}
		}
		counts[openLarge(t, b, want, &worst)]++
	}
	t.Logf("300 files: %v; slowest opening %v", counts, worst.Round(time.Millisecond))
}

// openLarge opens a file and reads it, and says what came of it.
func openLarge(t *testing.T, file []byte, want string, worst *time.Duration) string {
	t.Helper()
	dir, err := os.MkdirTemp(t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "autoeval.db")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path+".lock", []byte(`{"pid":1,"clean":true,"created":true}`), 0o600); err != nil {
		t.Fatal(err)
	}
	done := make(chan string, 1)
	go func() {
		start := time.Now()
		s, err := Open(path, Options{})
		*worst = max(*worst, time.Since(start))
		if err != nil {
			done <- "refused"
			return
		}
		defer s.Close()
		switch got, err := storetest.Dump(s); {
		case err != nil:
			done <- "refused when read"
		case got != want:
			done <- "WRONG"
		default:
			done <- "harmless"
		}
	}()
	select {
	case got := <-done:
		if got == "WRONG" {
			t.Error("opened with another content")
		}
		return got
	case <-time.After(30 * time.Second):
		t.Fatal("it hangs")
		return ""
	}
}
