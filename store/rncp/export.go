package rncp

import (
	"archive/zip"
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"autoeval/model/safetext"
	"autoeval/store"
)

// Why an export is not read. A sheet that is not there is store.ErrNotFound; a
// file that ends too early is io.ErrUnexpectedEOF.
var (
	ErrNotExport = errors.New("not an export of the register")
	ErrEncoding  = errors.New("not in UTF-8")
	ErrUnsafe    = errors.New("document types and entities are not allowed")
	ErrTooLarge  = errors.New("a sheet is larger than any the register has")
	ErrMalformed = errors.New("the sheet is not well-formed")
)

// Entry is what a list of titles shows.
type Entry struct {
	Number          string // "RNCP35419"
	Title           string
	Level           int // European level, 0 if it has none
	Active          bool
	RegistrationEnd time.Time // zero if unknown
}

// Export is an open export.
type Export struct {
	io.Reader
	file io.Closer
	size int64         // 0 where that is not known
	read *atomic.Int64 // of these
}

// Far returns how many bytes have been read, of how many: 0 where that is not known.
// Of what is compressed by gzip, which does not say how long it is, the compressed
// ones count.
func (e *Export) Far() (done, whole int64) { return e.read.Load(), e.size }

// counting counts what is read through it.
type counting struct {
	r io.Reader
	n *atomic.Int64
}

func (c counting) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n.Add(int64(n))
	return n, err
}

// Close closes the file.
func (e *Export) Close() error { return e.file.Close() }

// Open opens an export: the XML itself, compressed by gzip or not, or every XML
// of a zip one after the other. What a Mac adds to a zip is passed over. A zip
// that was cut short is io.ErrUnexpectedEOF. The caller closes it.
func Open(name string) (*Export, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("open export: %w", err)
	}
	magic, _ := bufio.NewReaderSize(f, 16).Peek(4)
	switch {
	case bytes.Equal(magic, []byte("PK\x03\x04")):
		f.Close()
		return openZip(name)
	case bytes.HasPrefix(magic, []byte{0x1f, 0x8b}):
		return openGzip(f)
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		f.Close()
		return nil, fmt.Errorf("open export: %w", err)
	}
	n := new(atomic.Int64)
	return &Export{counting{f, n}, f, length(f), n}, nil
}

// length returns how long a file is, 0 of what is none.
func length(f *os.File) int64 {
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
		return info.Size()
	}
	return 0
}

func openGzip(f *os.File) (*Export, error) {
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		f.Close()
		return nil, fmt.Errorf("open export: %w", err)
	}
	n := new(atomic.Int64)
	z, err := gzip.NewReader(bufio.NewReader(counting{f, n}))
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("open export: %w", unexpected(err))
	}
	return &Export{z, f, length(f), n}, nil
}

func openZip(name string) (*Export, error) {
	z, err := zip.OpenReader(name)
	if errors.Is(err, zip.ErrFormat) { // it begins like one: its end is missing
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		return nil, fmt.Errorf("open export: %w", err)
	}
	var all []io.Reader
	var size uint64
	for _, e := range z.File {
		if holdsExport(e.Name) {
			all = append(all, &member{file: e})
			size += e.UncompressedSize64
		}
	}
	if len(all) == 0 {
		z.Close()
		return nil, fmt.Errorf("open export: %w", ErrNotExport)
	}
	n := new(atomic.Int64)
	return &Export{counting{io.MultiReader(all...), n}, z, int64(min(size, math.MaxInt64)), n}, nil
}

func holdsExport(name string) bool {
	return strings.EqualFold(path.Ext(name), ".xml") && !strings.HasPrefix(name, "__MACOSX/") && !strings.HasPrefix(path.Base(name), "._")
}

// member is a file of a zip that is opened when it is first read.
type member struct {
	file *zip.File
	r    io.ReadCloser
}

func (m *member) Read(p []byte) (int, error) {
	if m.r == nil {
		r, err := m.file.Open()
		if err != nil {
			return 0, err
		}
		m.r = r
	}
	n, err := m.r.Read(p)
	if err != nil {
		m.r.Close()
	}
	return n, err
}

// Find lists the titles whose number or name has every word of the query,
// accents and case ignored, in the export's order; all titles for an empty
// query. It stops at limit; 0 is no limit.
func Find(r io.Reader, query string, limit int) ([]Entry, error) {
	words := strings.Fields(fold(query))
	var out []Entry
	s := newScanner(r)
	for {
		raw, err := s.next()
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return out, fmt.Errorf("search export: %w", err)
		}
		e, err := entry(raw)
		if err != nil && e.Number == "" { // else one bad sheet would hide all the others
			return out, fmt.Errorf("search export: %w", err)
		}
		if !matches(e, words) {
			continue
		}
		if out = append(out, e); len(out) == limit {
			return out, nil
		}
	}
}

func matches(e Entry, words []string) bool {
	if len(words) == 0 {
		return true
	}
	in := fold(e.Number + " " + e.Title)
	for _, w := range words {
		if !strings.Contains(in, w) {
			return false
		}
	}
	return true
}

func entry(raw []byte) (Entry, error) {
	var e Entry
	err := children(raw, func(name, inner []byte) bool {
		switch string(name) {
		case "NUMERO_FICHE":
			e.Number = oneLine(inner, safetext.Name)
		case "INTITULE":
			e.Title = oneLine(inner, safetext.Title)
		case "ACTIF":
			e.Active = string(bytes.TrimSpace(inner)) == "Oui"
		case "DATE_FIN_ENREGISTREMENT":
			e.RegistrationEnd = date(string(inner))
		case "NOMENCLATURE_EUROPE":
			e.Level = euLevel(find(inner, "NIVEAU"))
		}
		return true
	})
	return e, err
}

// Read finds a title by its number, case ignored; the figures alone are enough.
// It returns store.ErrNotFound if the export has no such sheet.
func Read(r io.Reader, number string) (*Sheet, error) {
	s := newScanner(r)
	for {
		raw, err := s.next()
		if err == io.EOF {
			return nil, fmt.Errorf("read sheet %s: %w", number, store.ErrNotFound)
		}
		if err != nil {
			return nil, fmt.Errorf("read sheet %s: %w", number, err)
		}
		found := ""
		if err := children(raw, func(name, inner []byte) bool {
			if string(name) == "NUMERO_FICHE" {
				found = string(bytes.TrimSpace(inner))
			}
			return found == ""
		}); err != nil {
			return nil, fmt.Errorf("read sheet %s: %w", number, err)
		}
		if sameNumber(found, strings.TrimSpace(number)) {
			return decode(raw)
		}
	}
}

// sameNumber says whether a person named the sheet: "RNCP37873", "rncp 37873"
// or "37873".
func sameNumber(number, typed string) bool {
	typed = strings.ReplaceAll(typed, " ", "")
	return strings.EqualFold(number, typed) || typed != "" && strings.Trim(typed, "0123456789") == "" && strings.TrimLeft(number, "RNCPS") == typed
}

// date reads the register's "31/08/2028"; zero when it is anything else.
func date(s string) time.Time {
	t, err := time.Parse("02/01/2006", strings.TrimSpace(s))
	if err != nil {
		return time.Time{}
	}
	return t
}

// euLevel reads the register's "NIV7"; 0 when it is anything else.
func euLevel(s string) int {
	n, err := strconv.Atoi(strings.TrimPrefix(strings.TrimSpace(s), "NIV"))
	if err != nil || n < 1 || n > 8 {
		return 0
	}
	return n
}
