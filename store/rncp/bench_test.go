package rncp

import (
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"
	"time"

	"autoeval/store"
)

// longExport is an export of any size, made while it is read.
type longExport struct {
	size  int // still to be made
	n     int
	sheet string
	rest  []byte
	ended bool
}

func newLongExport(t testing.TB, size int) *longExport {
	text := export(t)
	from, to := strings.Index(text, "<FICHE>"), strings.Index(text, "</FICHE>")+len("</FICHE>")
	partner := "<PARTENAIRE><NOM_PARTENAIRE>ÉCOLE</NOM_PARTENAIRE><SIRET_PARTENAIRE>12345678901234</SIRET_PARTENAIRE></PARTENAIRE>\n"
	one := strings.Replace(text[from:to], "<ACTIF>", "<PARTENAIRES>"+strings.Repeat(partner, 150)+"</PARTENAIRES><ACTIF>", 1)
	return &longExport{size: size, sheet: one, rest: []byte(text[:from])}
}

func (l *longExport) Read(p []byte) (int, error) {
	if len(l.rest) == 0 {
		switch {
		case l.ended:
			return 0, io.EOF
		case l.size <= 0:
			l.rest, l.ended = []byte("</FICHES>"), true
		default:
			l.n++
			l.rest = []byte(strings.Replace(l.sheet, "RNCP90003", fmt.Sprintf("RNCP%d", l.n), 1))
			l.size -= len(l.rest)
		}
	}
	n := copy(p, l.rest)
	l.rest = l.rest[n:]
	return n, nil
}

// peak returns the most memory the process had, in MiB; 0 where that is not told.
func peak() int {
	data, _ := os.ReadFile("/proc/self/status")
	_, after, _ := strings.Cut(string(data), "VmHWM:")
	kb, _ := strconv.Atoi(strings.Fields(after + " 0")[0])
	return kb >> 10
}

func searchLong(t testing.TB, size int) {
	t.Helper()
	if all, err := Find(newLongExport(t, size), "cuisine", 0); err != nil || len(all) != 0 {
		t.Fatal(len(all), err)
	}
	if _, err := Read(newLongExport(t, size), "RNCP999999"); !errors.Is(err, store.ErrNotFound) {
		t.Fatal(err)
	}
}

// register is how long an export is tried, in MiB; the real one has 500 and more:
//
//	go test ./store/rncp ./store/intake -register 560
var register = flag.Int("register", 48, "length of an export in MiB")

func TestALongExportIsNotHeldInMemory(t *testing.T) {
	debug.FreeOSMemory()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	searchLong(t, *register<<20)
	runtime.ReadMemStats(&after)
	if grown := (int(after.Sys) - int(before.Sys)) >> 20; grown > 32 {
		t.Errorf("%d MiB more for %d MiB of export", grown, *register)
	}
}

// BenchmarkHalfAGigabyte reports the peak memory of the whole process:
//
//	go test -run '^$' -bench HalfAGigabyte -benchtime 1x ./store/rncp
func BenchmarkHalfAGigabyte(b *testing.B) {
	const size = 500 << 20
	b.SetBytes(2 * size)
	for b.Loop() {
		searchLong(b, size)
	}
	b.ReportMetric(float64(peak()), "peak-MiB")
	if peak() > 64 {
		b.Errorf("peak memory %d MiB", peak())
	}
}

// BenchmarkToXMLDecoder looks for one sheet at the end of 100 MiB, and has
// encoding/xml skip the tokens of the same export, in turns: "ratio" is ours to
// the decoder's.
//
//	go test -run '^$' -bench XMLDecoder -benchtime 3x ./store/rncp
func BenchmarkToXMLDecoder(b *testing.B) {
	const size = 100 << 20
	var ours, theirs time.Duration
	for b.Loop() {
		began := time.Now()
		if _, err := Read(newLongExport(b, size), "RNCP999999"); !errors.Is(err, store.ErrNotFound) {
			b.Fatal(err)
		}
		ours += time.Since(began)
		began = time.Now()
		d := xml.NewDecoder(newLongExport(b, size))
		for {
			if _, err := d.RawToken(); err == io.EOF {
				break
			} else if err != nil {
				b.Fatal(err)
			}
		}
		theirs += time.Since(began)
	}
	b.ReportMetric(float64(ours)/float64(theirs), "ratio")
}
