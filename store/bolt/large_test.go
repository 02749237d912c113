package bolt

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"autoeval/store"
	"autoeval/store/codec"
	"autoeval/store/storetest"
)

// largeLasts is how long the campaign with large files may take: on a slow machine
// it tries fewer of them, and says how many.
const largeLasts = 10 * time.Minute

// TestALargeDamagedFileNeverHangs damages a store too large to be read whole at
// each opening. It must open at once; damage shows then or when it is read,
// never as another content.
func TestALargeDamagedFileNeverHangs(t *testing.T) {
	if !*campaign {
		t.Skip("writes 20 MB for each of 300 cases; with -campaign")
	}
	good, want := largeStore(t)
	rnd, worst, counts := rand.New(rand.NewPCG(11, 12)), time.Duration(0), map[string]int{}
	begin, tried := time.Now(), 0
	for i := range 300 {
		if time.Since(begin) > largeLasts {
			break
		}
		tried++
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
	t.Logf("%d files: %v; slowest opening %v", tried, counts, worst.Round(time.Millisecond))
}

// largeStore returns the content of a store too large to be read whole at each
// opening, and its dump.
func largeStore(t *testing.T) (file []byte, dump string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "autoeval.db")
	s := openAt(t, path, Options{})
	s.snapshot.stop()
	noSync(s) // nothing is tried here
	for i := 0; i < 5000; i += 500 {
		err := s.update(ctx, "fill", func(t *tx) error {
			for j := range 500 {
				place, err := t.next(sessionIndex)
				if err != nil {
					return err
				}
				x := fullSession(i + j)
				if err := putSession(t, codec.Session{}, codec.OfSession(x, place), x.Summary()); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	dump = dumpOf(t, s)
	closeStore(t, s)
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if len(file) < wholeCheck {
		t.Fatalf("only %d bytes", len(file))
	}
	return file, dump
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
		got, err := storetest.Dump(s)
		closing := s.Close()
		switch {
		case err != nil:
			done <- "refused when read"
		case errors.Is(closing, store.ErrDamaged):
			done <- "warned"
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

// TestALargeFileSaysWhatItsListsLack takes entries out of a list by one changed
// bit: the count of an index's page.
func TestALargeFileSaysWhatItsListsLack(t *testing.T) {
	t.Parallel()
	good, _ := largeStore(t)
	m, _, err := readMetas(inMemory(good))
	if err != nil {
		t.Fatal(err)
	}
	pages := pagesOf(good, m)[sessionIndex]
	path := filepath.Join(t.TempDir(), "autoeval.db")
	good[int(pages[len(pages)/2])*m.pageSize+10] ^= 1 // a page's count
	clean := []byte(`{"pid":1,"clean":true,"created":true}`)
	if err := errors.Join(os.WriteFile(path, good, 0o600), os.WriteFile(path+".lock", clean, 0o600)); err != nil {
		t.Fatal(err)
	}
	s := openAt(t, path, Options{})
	if err := s.Close(); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("closing says %v", err)
	}
	if _, err := Open(path, Options{}); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("opening again says %v", err)
	}
}

// TestIndexesOfALargeFileAreReadWhole flips bits in the pages of the indexes of a
// store that is checked as large ones are.
func TestIndexesOfALargeFileAreReadWhole(t *testing.T) {
	_, good := filledStore(t)
	m, _, err := readMetas(inMemory(good))
	if err != nil {
		t.Fatal(err)
	}
	pages := pagesOf(good, m)
	if problems := checkIndexes(inMemory(good), m); len(problems) > 0 {
		t.Fatalf("a good file: %v", problems)
	}
	rnd, tried := rand.New(rand.NewPCG(21, 22)), 0
	for _, index := range []string{sessionIndex, receivedIndex, reviewIndex, gridSessions, confirmations} {
		for _, id := range pages[index] {
			for range 8 {
				b := bytes.Clone(good)
				at := int(id)*m.pageSize + []int{8, 9, 10, 11, rnd.IntN(200), rnd.IntN(m.pageSize)}[rnd.IntN(6)]
				b[at] ^= 1 << rnd.IntN(8)
				whole := inspect(inMemory(b), int64(len(b)), true, nil)
				if len(whole.problems) > 0 && len(checkIndexes(inMemory(b), m)) == 0 {
					t.Errorf("%s, page %d, byte %d: %v goes unseen", index, id, at, whole.problems)
				}
				tried++
			}
		}
	}
	if tried < 400 {
		t.Errorf("only %d flips were tried", tried)
	}
}

// pagesOf says which pages each bucket has.
func pagesOf(file []byte, m meta) map[string][]uint64 {
	out, before, name := map[string][]uint64{}, bitset(nil), ""
	w := newWalker(inMemory(file), m, func(string, []byte, []byte) {})
	turn := func(next string) {
		for id := uint64(2); id < m.pages; id++ {
			if w.seen.has(id) && (before == nil || !before.has(id)) {
				out[name] = append(out[name], id)
			}
		}
		before, name = append(bitset(nil), w.seen...), next
	}
	w.buckets(turn)
	turn("")
	return out
}

// weighed is a file that says how much memory was held while it was read.
type weighed struct {
	io.ReaderAt
	reads int
	most  uint64
}

// ReadAt implements io.ReaderAt.
func (w *weighed) ReadAt(b []byte, at int64) (int, error) {
	if w.reads++; w.reads%1000 == 0 {
		w.most = max(w.most, held())
	}
	return w.ReaderAt.ReadAt(b, at)
}

// held returns how much of the heap is in use.
func held() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// TestDoctorHoldsNoRecords examines a large file, of which it may keep the indexes
// and nothing else.
func TestDoctorHoldsNoRecords(t *testing.T) {
	file, _ := largeStore(t)
	before := held()
	w := &weighed{ReaderAt: bytes.NewReader(file)}
	in, indexes := survey(w, int64(len(file)))
	problems := indexes.sound(w, in)
	if len(in.problems)+len(problems) > 0 || in.found[sessionBucket].count != 5000 {
		t.Errorf("%v %v, %d sessions", in.problems, problems, in.found[sessionBucket].count)
	}
	if w.reads < 5000 || w.most < before || w.most-before > uint64(len(file))/3 {
		t.Errorf("%d reads of a file of %d KiB held %d KiB", w.reads, len(file)>>10, (w.most-before)>>10)
	}
}
