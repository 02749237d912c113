package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/gridfile"
	"autoeval/store/rncp"
)

// intake is what "grid import" was given.
type intake struct {
	file          string
	fiche, search string
	title         string
	limit         int
	yes           bool
}

func newGridImport(c *cli) *cobra.Command {
	t := c.say.CLI.Import
	var in intake
	cmd := c.leaf("import FILE", t.Command, func(ctx context.Context, c *cli, args []string) error {
		in.file = args[0]
		return importGrid(ctx, c, in)
	})
	cmd.Example = "autoeval grid import export-fiches.zip --search \"génie logiciel\"\nautoeval grid import export-fiches.zip --fiche RNCP35419\nautoeval grid import competences.csv --title \"Ma formation\""
	f := cmd.Flags()
	f.StringVar(&in.fiche, "fiche", "", t.Fiche)
	f.StringVar(&in.search, "search", "", t.Search)
	f.IntVar(&in.limit, "limit", 40, t.Limit)
	f.StringVar(&in.title, "title", "", t.Title)
	f.BoolVarP(&in.yes, "yes", "y", false, c.say.CLI.Flags.Yes)
	cmd.ValidArgsFunction = nil // files
	return cmd
}

func importGrid(ctx context.Context, c *cli, in intake) error {
	kind, err := kindOfFile(in.file)
	if err != nil {
		return err
	}
	var g *model.Grid
	switch kind {
	case registerFile:
		if in.fiche == "" {
			return c.listTitles(in)
		}
		g, err = c.readSheet(in)
	case tableFile:
		g, err = c.readTable(in)
	default:
		g, err = readGridFile(in.file)
	}
	if err != nil {
		return err
	}
	return c.keepGrid(ctx, g)
}

// fileKind is what a file that holds a grid is.
type fileKind int

const (
	gridFile fileKind = iota
	tableFile
	registerFile
)

// kindOfFile goes by the name and, where that says nothing, by how the file
// begins.
func kindOfFile(path string) (fileKind, error) {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".yaml", ".yml":
		return gridFile, nil
	case ".csv", ".tsv":
		return tableFile, nil
	case ".xml", ".zip":
		return registerFile, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return gridFile, err
	}
	defer f.Close()
	head := make([]byte, 256)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return gridFile, err
	}
	start := strings.TrimLeft(strings.TrimPrefix(string(head[:n]), "\ufeff"), " \t\r\n")
	switch {
	case strings.HasPrefix(start, "<"), strings.HasPrefix(start, "PK\x03\x04"):
		return registerFile, nil
	case strings.Contains(strings.ToLower(strings.SplitN(start, "\n", 2)[0]), "libelle"):
		return tableFile, nil
	}
	return gridFile, nil
}

// maxGridFile is more than any grid needs, so that no file fills the memory
// before it is refused.
const maxGridFile = 2 << 20

func readGridFile(path string) (*model.Grid, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxGridFile))
	if err != nil {
		return nil, err
	}
	return gridfile.Parse(path, data)
}

func (c *cli) readTable(in intake) (*model.Grid, error) {
	f, err := os.Open(in.file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return rncp.ReadCSV(in.file, f, in.title)
}

// keepGrid keeps a grid and says so; the same one again changes nothing.
func (c *cli) keepGrid(ctx context.Context, g *model.Grid) error {
	t := c.say.CLI.Import
	id, version := line(string(g.ID)), line(g.Version)
	had, err := c.grids.Grid(ctx, g.Ref())
	switch {
	case err == nil && gridfile.Hash(had) != gridfile.Hash(g):
		return failed(fmt.Sprintf(t.Clash, id, version), t.ClashHint)
	case err == nil:
		c.note(t.Already, id, version)
	case !errors.Is(err, store.ErrNotFound):
		return err
	default:
		if err := c.opened().SaveGrid(ctx, g); err != nil {
			return err
		}
		c.note(t.Imported, line(c.say.In(g.Title)), id, version, len(g.Groups), g.Count(model.Competency), len(g.Activities))
	}
	c.noteValidity(g)
	if c.global.json {
		return c.printJSON(map[string]string{"id": string(g.ID), "version": g.Version})
	}
	c.print("%s", id)
	return nil
}

// soon is how many months before its end a title's registration is worth a word.
const soon = 12

// noteValidity says when a title's registration is over or nearly, and what
// replaces it.
func (c *cli) noteValidity(g *model.Grid) {
	t, end := c.say.CLI.Import, g.Facts.RegistrationEnd
	switch {
	case end.IsZero() || end.After(c.Now().AddDate(0, soon, 0)):
		return
	case end.Before(model.Day(c.Now())):
		c.note(t.EndedOn, c.say.Date(end))
	default:
		c.note(t.EndsOn, c.say.Date(end))
	}
	if len(g.Facts.Successors) > 0 {
		c.note(t.ReplacedBy, line(strings.Join(g.Facts.Successors, ", ")))
	}
}

// registerFault explains why a file of the register, or a table, is refused.
func (c *cli) registerFault(file string, err error) error {
	t, name := c.say.CLI.Import, line(filepath.Base(file))
	for _, x := range []struct {
		err  error
		text string
	}{
		{rncp.ErrNotExport, t.NotExport}, {rncp.ErrEncoding, t.NotUTF8}, {rncp.ErrUnsafe, t.Unsafe},
		{rncp.ErrTooLarge, t.TooLarge}, {rncp.ErrMalformed, t.Malformed}, {io.ErrUnexpectedEOF, t.Short},
	} {
		if errors.Is(err, x.err) {
			return badInput(fmt.Sprintf(x.text, name), "")
		}
	}
	return err
}
