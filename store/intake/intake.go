// Package intake takes grids in from files: a grid of the program's own form, a
// table of competencies, or a title of the national register. It says nothing
// to a person: commands and the form without a screen word what it returns.
package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/charset"
	"autoeval/store/disk"
	"autoeval/store/framework"
	"autoeval/store/gridfile"
	"autoeval/store/rncp"
	"autoeval/store/work"
)

// Kind is what a file that may hold a grid is.
type Kind uint8

// The kinds. A Register holds many titles: see Titles and Sheet. Of what is Other
// no grid can be made: Read says what it is.
const (
	File Kind = iota
	Table
	Register
	Framework
	Linking // a passage: see Passage
	Other
)

// NotGrid says that no grid can be made of a file, and what it is.
type NotGrid struct {
	Path string
	Is   framework.Kind
}

func (e *NotGrid) Error() string { return fmt.Sprintf("%s is no grid but %s", e.Path, e.Is) }

// Web is what an address is: the program has no network.
const Web framework.Kind = "address"

// KindOf returns what a file is, by its content and, where that says nothing, by
// its name.
func KindOf(ctx context.Context, path string) (Kind, error) {
	is, err := What(ctx, path)
	if err != nil {
		return File, err
	}
	switch is {
	case framework.KindGrid:
		return File, nil
	case framework.KindTable:
		return Table, nil
	case framework.KindRegister:
		return Register, nil
	case framework.KindMoodle, framework.KindCASE:
		return Framework, nil
	case framework.KindPassage:
		return Linking, nil
	case framework.KindUnknown:
		return byName(path), nil
	}
	return Other, nil
}

// byName takes a file at its name's word: what is wrong in it is then said with
// its line. One whose name says nothing either is no grid.
func byName(path string) Kind {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".csv", ".tsv":
		return Table
	case ".xml", ".zip":
		return Register
	case ".yaml", ".yml", "":
		return File
	}
	return Other
}

// MayHold says by a file's name whether a grid may be in it.
func MayHold(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".zip", ".xml", ".gz", ".yaml", ".yml", ".csv", ".tsv", ".json":
		return true
	}
	return false
}

// beginning is how much of a file is looked at to tell what it is.
const beginning = 64 << 10

// What tells a file by its beginning, by the whole where it is short.
func What(ctx context.Context, path string) (framework.Kind, error) {
	if strings.HasPrefix(path, "https://") || strings.HasPrefix(path, "http://") {
		return Web, nil
	}
	f, err := disk.Open(ctx, path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	most := int64(beginning)
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() && info.Size() <= maxFile {
		most = max(most, info.Size()) // a file of the system says 0 and holds something
	}
	head, err := io.ReadAll(io.LimitReader(f, most))
	if err != nil {
		return "", fmt.Errorf("read %s: %w", path, err)
	}
	if text, err := charset.Text(head); err == nil && framework.Detect(head) == framework.KindUnknown {
		head = text
	}
	return framework.Detect(head), nil
}

// maxFile is more than any grid needs, so that no file fills the memory before
// it is refused.
const maxFile = 2 << 20

// Read reads the grid of a File, a Table or a Framework; the title is that of a
// table. What is wrong with one is a *gridfile.Error, a *rncp.RowError or an
// error of store/framework; what is Other is *NotGrid. Lost is what of a
// framework a grid has no place for.
func Read(ctx context.Context, path string, kind Kind, title string) (g *model.Grid, lost []framework.Loss, err error) {
	if kind == Other || kind == Linking {
		is, err := What(ctx, path)
		if err == nil {
			err = &NotGrid{path, is}
		}
		return nil, nil, err
	}
	data, err := disk.Read(ctx, path, maxFile)
	if err != nil {
		return nil, nil, err
	}
	switch kind {
	case Table:
		g, err = rncp.ReadCSV(path, strings.NewReader(string(data)), title)
	case Framework:
		g, lost, err = framework.Read(path, data)
	default:
		g, err = gridfile.Parse(path, data)
	}
	return g, lost, err
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
		return true, work.AdoptGrid(ctx, st, g.Ref())
	case !errors.Is(err, store.ErrNotFound):
		return false, err
	}
	return false, st.SaveGrid(ctx, g)
}

// Beside says what keeping a grid beside the one in use leaves to be asked.
type Beside struct {
	Already bool          // it was here
	Asks    bool          // it is another version of the grid in use, which stays in use until the person says otherwise
	Profile model.Profile // as kept, where Asks
}

// KeepBeside is Keep for a person who works with a grid: another version of it never
// takes its place by itself. See work.ChooseVersion.
func KeepBeside(ctx context.Context, st store.Store, grids Grids, g, use *model.Grid) (b Beside, err error) {
	if _, err := grids.Grid(ctx, g.Ref()); errors.Is(err, store.ErrNotFound) && g.ID == use.ID {
		if b.Profile, err = work.ChooseVersion(ctx, st, use.Ref()); err != nil {
			return b, err
		}
		b.Asks = true
	}
	b.Already, err = Keep(ctx, st, grids, g)
	return b, err
}
