package bolt

import (
	"bytes"
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/storetest"
)

var campaign = flag.Bool("campaign", false, "the long damage and kill campaigns")

// outcome of opening a damaged file.
type outcome int

const (
	refused  outcome = iota // with an error that says so
	harmless                // opened with the very same content
)

// TestADamagedFileIsRefusedOrWhole damages a store in many ways. Each must be
// refused as damaged, or open with exactly what was in it: never panic, hang or
// show something else.
func TestADamagedFileIsRefusedOrWhole(t *testing.T) {
	t.Parallel()
	content := small
	if *campaign {
		content = filled
	}
	good, err := content()
	if err != nil {
		t.Fatal(err)
	}
	want := contentOf(t, good)
	for _, kind := range damages(good) {
		t.Run(kind.name, func(t *testing.T) {
			n := kind.short
			if *campaign {
				n = kind.long
			}
			counts, worst := map[outcome]int{}, time.Duration(0)
			for i := range n {
				start := time.Now()
				got, err := openDamaged(t, kind.make(i), want)
				worst = max(worst, time.Since(start))
				if err != nil {
					t.Fatalf("case %d: %v", i, err)
				}
				counts[got]++
			}
			t.Logf("%d files: %d refused, %d harmless, 0 wrong; slowest %v", n, counts[refused], counts[harmless], worst.Round(time.Millisecond))
		})
	}
}

func contentOf(t *testing.T, file []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "autoeval.db")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	s := openAt(t, path, Options{})
	defer s.Close()
	return dumpOf(t, s)
}

// openDamaged opens a file and reads all of it: in at most five seconds, or ten
// where other tests run beside.
func openDamaged(t *testing.T, file []byte, want string) (outcome, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "autoeval.db")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	// The lock file of a store that once stood here.
	if err := os.WriteFile(path+".lock", []byte(`{"created":true,"clean":true}`), 0o600); err != nil {
		t.Fatal(err)
	}
	type result struct {
		outcome
		err error
	}
	done := make(chan result, 1)
	go func() {
		got, err := readDamaged(path, want)
		done <- result{got, err}
	}()
	limit := 10 * time.Second
	if *campaign {
		limit = 5 * time.Second
	}
	select {
	case r := <-done:
		if r.err == nil && r.outcome == refused {
			if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, file) {
				return refused, fmt.Errorf("a refused file was changed: %v", err)
			}
		}
		return r.outcome, r.err
	case <-time.After(limit):
		return refused, errors.New("it hangs")
	}
}

func readDamaged(path, want string) (outcome, error) {
	s, err := Open(path, Options{})
	if errors.Is(err, store.ErrDamaged) {
		return refused, nil
	}
	if err != nil {
		return refused, fmt.Errorf("refused with another error: %w", err)
	}
	got, err := storetest.Dump(s)
	if err != nil {
		return refused, fmt.Errorf("opened, but then: %w", err)
	}
	if got != want {
		return refused, errors.New("opened with another content")
	}
	return harmless, s.Close()
}

type damage struct {
	name        string
	short, long int
	make        func(i int) []byte
}

func damages(good []byte) []damage {
	const size = 4096
	pages := len(good) / size
	rnd := rand.New(rand.NewPCG(1, 2))
	edit := func(f func(b []byte)) []byte {
		b := bytes.Clone(good)
		f(b)
		return b
	}
	page := func(b []byte, i int) []byte { return b[i*size : (i+1)*size] }
	foreign := [][]byte{
		{}, {0}, []byte("hello\n"), bytes.Repeat([]byte("text "), 9000), make([]byte, 65536),
		append([]byte("SQLite format 3\x00"), make([]byte, 8192)...), bytes.Repeat([]byte{0xFF}, 65536), wildMeta(good),
	}
	return []damage{
		{"CutAtPages", min(pages, 80), pages, func(i int) []byte { return good[:i*pages/min(pages, 80)*size%len(good)] }},
		{"CutAnywhere", 60, 1000, func(int) []byte { return good[:rnd.IntN(len(good))] }},
		{"BitFlipped", 50, 1000, func(int) []byte {
			return edit(func(b []byte) { b[rnd.IntN(len(b))] ^= 1 << rnd.IntN(8) })
		}},
		{"ByteChanged", 30, 1000, func(int) []byte {
			return edit(func(b []byte) { b[rnd.IntN(len(b))] += byte(1 + rnd.IntN(255)) })
		}},
		{"HeaderFlipped", 60, 1000, func(int) []byte {
			return edit(func(b []byte) { page(b, rnd.IntN(pages))[rnd.IntN(64)] ^= 1 << rnd.IntN(8) })
		}},
		{"PageZeroed", 40, pages, func(i int) []byte {
			return edit(func(b []byte) { clear(page(b, i*7919%pages)) })
		}},
		{"SectorZeroed", 20, 500, func(int) []byte {
			return edit(func(b []byte) { clear(b[rnd.IntN(len(b)/512)*512:][:512]) })
		}},
		{"PagesSwapped", 40, 500, func(int) []byte {
			return edit(func(b []byte) {
				x, y := rnd.IntN(pages), rnd.IntN(pages)
				p := bytes.Clone(page(b, x))
				copy(page(b, x), page(b, y))
				copy(page(b, y), p)
			})
		}},
		{"PageMisdirected", 40, 500, func(int) []byte { // with the right number on it
			return edit(func(b []byte) {
				x, y := rnd.IntN(pages), rnd.IntN(pages)
				copy(page(b, x)[8:], page(b, y)[8:])
			})
		}},
		{"Foreign", len(foreign), len(foreign), func(i int) []byte { return foreign[i] }},
	}
}

// wildMeta returns the file with a first page that is valid and means nonsense.
func wildMeta(good []byte) []byte {
	b := bytes.Clone(good)
	m := b[headerLen:]
	binary.NativeEndian.PutUint64(m[40:], 1<<39)
	binary.NativeEndian.PutUint64(m[48:], 1<<60)
	binary.NativeEndian.PutUint64(m[metaLen-8:], metaSum(m))
	return b
}

func TestADirectoryInItsPlaceIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "autoeval.db")
	if err := os.Mkdir(path, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, opt := range []Options{{}, {ReadOnly: true}} {
		if _, err := Open(path, opt); !errors.Is(err, store.ErrDamaged) {
			t.Errorf("error %v, want ErrDamaged", err)
		}
	}
}

// TestReadingNonsenseNeverPanics changes a small store in several places at
// once, metas with the right sum among them, and reads it with plain reads.
func TestReadingNonsenseNeverPanics(t *testing.T) {
	path := filepath.Join(t.TempDir(), "autoeval.db")
	s := openAt(t, path, Options{})
	saveOne(t, s, "a")
	closeStore(t, s)
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	good = good[:24576]
	n := 5000
	if *campaign {
		n = 1_000_000
	}
	rnd, worst := rand.New(rand.NewPCG(9, 10)), time.Duration(0)
	for i := range n {
		b := bytes.Clone(good)
		for range 1 + rnd.IntN(40) {
			b[rnd.IntN(len(b))] = byte(rnd.IntN(256))
		}
		for page := 0; page < 2 && i%4 == 0; page++ {
			m := b[page*4096+headerLen:]
			copy(m, good[page*4096+headerLen:][:metaLen])
			for range 3 {
				m[16+rnd.IntN(40)] = byte(rnd.IntN(256))
			}
			binary.NativeEndian.PutUint64(m[metaLen-8:], metaSum(m))
		}
		start := time.Now()
		in, _ := gather(bytes.NewReader(b), int64(len(b)), true)
		worst = max(worst, time.Since(start))
		// With a forged sum the commit before may look like the last one.
		if i%4 != 0 && in.verdict(path) == nil && in.found[sessionBucket].count != 1 {
			t.Fatalf("case %d passes without its record", i)
		}
	}
	t.Logf("%d files, slowest %v", n, worst.Round(time.Millisecond))
}

// TestASummaryOfAWrongFormIsDamageAndNamed spoils one of many summaries and
// gives it the right sum: those before it are given, none from it on.
func TestASummaryOfAWrongFormIsDamageAndNamed(t *testing.T) {
	const n, bad = 3000, 2000
	s := openAt(t, filepath.Join(t.TempDir(), "autoeval.db"), Options{})
	defer s.Close()
	all := make([]model.Received, n)
	for i := range all {
		all[i] = fullReceived(i)
	}
	if err := s.SaveReceived(ctx, all); err != nil {
		t.Fatal(err)
	}
	err := s.update(ctx, "spoil", func(t *tx) error {
		v, err := t.get(receivedIndex, placeKey(bad))
		return errors.Join(err, t.put(receivedIndex, placeKey(bad), append(bytes.Clone(v), 0)))
	})
	if err != nil {
		t.Fatal(err)
	}
	given := 0
	err = s.EachReceived(ctx, func(r *model.ReceivedSummary) {
		if given++; r.Session.Seq != uint64(given) {
			t.Errorf("place %d is given as number %d", r.Session.Seq, given)
		}
	})
	if !errors.Is(err, store.ErrDamaged) || !strings.Contains(err.Error(), "received_index: record 2000: its form is wrong") || given != bad-1 {
		t.Errorf("after %d: %v", given, err)
	}
}
