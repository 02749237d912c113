// Package intake takes grids in from files: a grid of the program's own form, a
// table of competencies, or a title of the national register. It says nothing
// to a person: commands and the form without a screen word what it returns.
package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/disk"
	"autoeval/store/gridfile"
	"autoeval/store/rncp"
)

// Kind is what a file that may hold a grid is.
type Kind uint8

// The kinds. A Register holds many titles: see Titles and Sheet.
const (
	File Kind = iota
	Table
	Register
)

// KindOf returns what a file is, by its name and, where that says nothing, by
// how it begins.
func KindOf(path string) (Kind, error) {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".yaml", ".yml":
		return File, nil
	case ".csv", ".tsv":
		return Table, nil
	case ".xml", ".zip":
		return Register, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return File, err
	}
	defer f.Close()
	head := make([]byte, 256)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return File, err
	}
	start := strings.TrimLeft(strings.TrimPrefix(string(head[:n]), "\ufeff"), " \t\r\n")
	switch {
	case strings.HasPrefix(start, "<"), strings.HasPrefix(start, "PK\x03\x04"):
		return Register, nil
	case strings.Contains(strings.ToLower(strings.SplitN(start, "\n", 2)[0]), "libelle"):
		return Table, nil
	}
	return File, nil
}

// maxFile is more than any grid needs, so that no file fills the memory before
// it is refused.
const maxFile = 2 << 20

// Read reads the grid of a File or a Table; the title is that of a table. What
// is wrong with either is a *gridfile.Error or a *rncp.RowError, with the line.
func Read(ctx context.Context, path string, kind Kind, title string) (*model.Grid, error) {
	data, err := disk.Read(ctx, path, maxFile)
	if err != nil {
		return nil, err
	}
	if kind == Table {
		return rncp.ReadCSV(path, strings.NewReader(string(data)), title)
	}
	return gridfile.Parse(path, data)
}

// Unread says that a file of the register cannot be read, and why: one of the
// errors of store/rncp.
type Unread struct {
	Path string
	Err  error
}

func (e *Unread) Error() string { return fmt.Sprintf("read register %s: %v", e.Path, e.Err) }

// Unwrap returns why.
func (e *Unread) Unwrap() error { return e.Err }

// Titles returns the titles of a register that hold the words, at most limit.
func Titles(path, words string, limit int) (found []rncp.Entry, err error) {
	err = open(path, func(r io.Reader) (err error) {
		found, err = rncp.Find(r, words, limit)
		return err
	})
	return found, err
}

// Sheet returns one title of a register, or store.ErrNotFound.
func Sheet(path, number string) (s *rncp.Sheet, err error) {
	err = open(path, func(r io.Reader) (err error) {
		s, err = rncp.Read(r, number)
		return err
	})
	return s, err
}

// open reads a register.
func open(path string, read func(io.Reader) error) error {
	f, err := rncp.Open(path)
	if err == nil {
		err = errors.Join(read(f), f.Close())
	}
	if err == nil || errors.Is(err, store.ErrNotFound) {
		return err
	}
	return &Unread{path, err}
}

// Clash says that a grid of that identifier and version is here with other
// content: a version never changes.
type Clash struct{ Grid model.GridRef }

func (e *Clash) Error() string {
	return fmt.Sprintf("grid %s %s is here with other content", e.Grid.ID, e.Grid.Version)
}

// Grids finds grids that are here: built in or kept in the store.
type Grids interface {
	Grid(context.Context, model.GridRef) (*model.Grid, error)
}

// Keep keeps a grid, and reports whether the same one was here already, which
// changes nothing. It returns a *Clash for another one of that version.
func Keep(ctx context.Context, st store.Store, grids Grids, g *model.Grid) (already bool, err error) {
	had, err := grids.Grid(ctx, g.Ref())
	switch {
	case err == nil && gridfile.Hash(had) != gridfile.Hash(g):
		return false, &Clash{g.Ref()}
	case err == nil:
		return true, nil
	case !errors.Is(err, store.ErrNotFound):
		return false, err
	}
	return false, st.SaveGrid(ctx, g)
}
