package rncp

import (
	"archive/zip"
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strconv"
	"strings"
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

// Open opens an export: the XML itself, or the first XML of a zip. The caller
// closes it.
func Open(name string) (io.ReadCloser, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("open export: %w", err)
	}
	magic, _ := bufio.NewReaderSize(f, 16).Peek(4)
	if !bytes.Equal(magic, []byte("PK\x03\x04")) {
		if _, err := f.Seek(0, io.SeekStart); err != nil {
			f.Close()
			return nil, fmt.Errorf("open export: %w", err)
		}
		return f, nil
	}
	f.Close()
	return openZip(name)
}

func openZip(name string) (io.ReadCloser, error) {
	z, err := zip.OpenReader(name)
	if err != nil {
		return nil, fmt.Errorf("open export: %w", err)
	}
	for _, e := range z.File {
		if !strings.EqualFold(path.Ext(e.Name), ".xml") {
			continue
		}
		r, err := e.Open()
		if err != nil {
			z.Close()
			return nil, fmt.Errorf("open export: %w", err)
		}
		return zipped{r, z}, nil
	}
	z.Close()
	return nil, fmt.Errorf("open export: %w", ErrNotExport)
}

type zipped struct {
	io.ReadCloser
	archive io.Closer
}

func (z zipped) Close() error { return errors.Join(z.ReadCloser.Close(), z.archive.Close()) }

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
			e.Level = level(find(inner, "NIVEAU"))
		}
		return true
	})
	return e, err
}

// Read finds a title by its number, case ignored. It returns
// store.ErrNotFound if the export has no such sheet.
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
		if strings.EqualFold(found, strings.TrimSpace(number)) {
			return decode(raw)
		}
	}
}

// date reads the register's "31/08/2028"; zero when it is anything else.
func date(s string) time.Time {
	t, err := time.Parse("02/01/2006", strings.TrimSpace(s))
	if err != nil {
		return time.Time{}
	}
	return t
}

// level reads the register's "NIV7"; 0 when it is anything else.
func level(s string) int {
	n, err := strconv.Atoi(strings.TrimPrefix(strings.TrimSpace(s), "NIV"))
	if err != nil || n < 1 || n > 8 {
		return 0
	}
	return n
}
