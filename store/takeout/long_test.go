package takeout

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"autoeval/model"
	"autoeval/store/memory"
)

// longDocument returns an export of many sessions, of more bytes than are held,
// and how many they are.
func longDocument(t *testing.T) (doc []byte, n int) {
	t.Helper()
	g, st := builtIn(t), memory.New()
	at := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	for len(doc) <= inMemory {
		for range 400 {
			n++
			s := model.Session{ID: model.SessionID(fmt.Sprintf("01S%06d", n)), Label: "été", Grid: g.Ref(), StartedAt: at}
			for _, it := range g.Items[:16] {
				if err := s.Rate(g, model.Rating{Item: it.Code, Level: model.At(1), Note: strings.Repeat("noté ", 20), At: at}); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := st.SaveSession(t.Context(), s); err != nil {
				t.Fatal(err)
			}
		}
		doc = written(t, st)
	}
	return doc, n
}

// A long document is read from where it is, however its text is written and
// whatever it comes through, and leaves no file.
func TestALongDocumentIsReadWhateverItComesThrough(t *testing.T) {
	doc, n := longDocument(t)
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	little := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(string(doc))) {
		little = binary.LittleEndian.AppendUint16(little, u)
	}
	latin, err := charmap.Windows1252.NewEncoder().Bytes(doc)
	if err != nil {
		t.Fatal(err)
	}
	for name, b := range map[string][]byte{"UTF-8": doc, "mark": append([]byte("\ufeff"), doc...), "UTF-16": little, "Windows-1252": latin} {
		file := filepath.Join(t.TempDir(), "a.json")
		if err := os.WriteFile(file, b, 0o600); err != nil {
			t.Fatal(err)
		}
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		for through, r := range map[string]io.Reader{"file": f, "pipe": io.MultiReader(bytes.NewReader(b))} {
			d, err := Read(r, lookup(builtIn(t)))
			if err != nil {
				t.Fatalf("%s, %s: %v", name, through, err)
			}
			into := memory.New()
			o, err := Merge(t.Context(), into, d)
			if err != nil || o.Sessions.Added != n || d.Close() != nil {
				t.Errorf("%s, %s: %+v, %v", name, through, o, err)
			}
			if s, err := into.Session(t.Context(), "01S000001"); err != nil || s.Label != "été" {
				t.Errorf("%s, %s: %q, %v", name, through, s.Label, err)
			}
		}
		f.Close()
	}
	if left, err := os.ReadDir(temp); err != nil || len(left) > 0 {
		t.Errorf("left %v, %v", left, err)
	}
}

// What is read is not held: of a long document little is in memory afterwards.
func TestALongDocumentIsNotHeld(t *testing.T) {
	doc, _ := longDocument(t)
	file := filepath.Join(t.TempDir(), "a.json")
	if err := os.WriteFile(file, doc, 0o600); err != nil {
		t.Fatal(err)
	}
	size := len(doc)
	doc = nil
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	find := lookup(builtIn(t))
	before := inUse()
	d, err := Read(f, find)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if more := inUse() - before; more > int64(size)/4 {
		t.Errorf("%d bytes are held of %d", more, size)
	}
	runtime.KeepAlive(d)
}

func inUse() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// The members may come in any order, and lists may be missing or null.
func TestMembersComeInAnyOrder(t *testing.T) {
	from := memory.New()
	full(t, from)
	good := string(written(t, from))
	grids, sessions, evidence := strings.Index(good, "\n \"grids\": ["), strings.Index(good, "\n \"sessions\": ["), strings.Index(good, "\n \"evidence\": [")
	turned := good[:grids] + good[sessions:evidence] + good[grids:sessions] + good[evidence:]
	one, other := memory.New(), memory.New()
	if a, b := merged(t, one, []byte(good)), merged(t, other, []byte(turned)); a != b || !bytes.Equal(written(t, one), written(t, other)) {
		t.Errorf("%+v in another order %+v", a, b)
	}
	for _, doc := range []string{`{"format":"autoeval-takeout","version":2}`, `{"format":"autoeval-takeout","version":2,"sessions":null,"reviews":[]}`} {
		if o := merged(t, memory.New(), []byte(doc)); o.Changed() {
			t.Errorf("%s: %+v", doc, o)
		}
	}
	for _, doc := range []string{`{"format":"autoeval-takeout","version":2,"sessions":{}}`, `{"format":"autoeval-takeout","version":2,"reviews":"x"}`} {
		var bad *Error
		if _, err := Read(strings.NewReader(doc), lookup(builtIn(t))); !errors.As(err, &bad) || bad.Problem != BadForm {
			t.Errorf("%s: %v", doc, err)
		}
	}
}

// A file that changes between the check and the merge is refused whole.
func TestADocumentThatChangesMeanwhileIsRefused(t *testing.T) {
	doc, n := longDocument(t)
	file := filepath.Join(t.TempDir(), "a.json")
	if err := os.WriteFile(file, doc, 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.OpenFile(file, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	d, err := Read(f, lookup(builtIn(t)))
	if err != nil {
		t.Fatal(err)
	}
	last := bytes.LastIndex(doc, fmt.Appendf(nil, "01S%06d", n))
	if _, err := f.WriteAt([]byte("01S \u0000"), int64(last)); err != nil {
		t.Fatal(err)
	}
	into := memory.New()
	if o, err := Merge(t.Context(), into, d); err == nil || o.Changed() {
		t.Errorf("%+v, %v", o, err)
	}
	if all, err := into.Sessions(t.Context()); err != nil || len(all) > 0 {
		t.Errorf("%d sessions were kept, %v", len(all), err)
	}
}
