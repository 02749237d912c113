package grid

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/word"
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

func NewGridImport(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Import
	var in intake
	cmd := c.Leaf("import FILE", t.Command, func(ctx context.Context, c *cli.Env, args []string) error {
		in.file = args[0]
		return importGrid(ctx, c, in)
	})
	cmd.Example = "autoeval grid import export-fiches.zip --search \"génie logiciel\"\nautoeval grid import export-fiches.zip --fiche RNCP35419\nautoeval grid import competences.csv --title \"Ma formation\""
	f := cmd.Flags()
	f.StringVar(&in.fiche, "fiche", "", t.Fiche)
	f.StringVar(&in.search, "search", "", t.Search)
	f.IntVar(&in.limit, "limit", 40, t.Limit)
	f.StringVar(&in.title, "title", "", t.Title)
	f.BoolVarP(&in.yes, "yes", "y", false, c.Say.CLI.Flags.Yes)
	cmd.ValidArgsFunction = nil // files
	return cmd
}

func importGrid(ctx context.Context, c *cli.Env, in intake) error {
	kind, err := kindOfFile(in.file)
	if err != nil {
		return err
	}
	var g *model.Grid
	switch kind {
	case registerFile:
		if in.fiche == "" {
			return listTitles(c, in)
		}
		g, err = readSheet(c, in)
	case tableFile:
		g, err = readTable(c, in)
	default:
		g, err = readGridFile(in.file)
	}
	if err != nil {
		return err
	}
	return keepGrid(ctx, c, g)
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

func readTable(c *cli.Env, in intake) (*model.Grid, error) {
	f, err := os.Open(in.file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return rncp.ReadCSV(in.file, f, in.title)
}

// keepGrid keeps a grid and says so; the same one again changes nothing.
func keepGrid(ctx context.Context, c *cli.Env, g *model.Grid) error {
	t := c.Say.CLI.Import
	id, version := cli.Line(string(g.ID)), cli.Line(g.Version)
	had, err := c.Grids.Grid(ctx, g.Ref())
	switch {
	case err == nil && gridfile.Hash(had) != gridfile.Hash(g):
		return cli.Failed(fmt.Sprintf(t.Clash, id, version), t.ClashHint)
	case err == nil:
		c.Note(t.Already, id, version)
	case !errors.Is(err, store.ErrNotFound):
		return err
	default:
		if err := c.Opened().SaveGrid(ctx, g); err != nil {
			return err
		}
		c.Note(t.Imported, cli.Line(c.Say.In(g.Title)), id, version, len(g.Groups), g.Count(model.Competency), len(g.Activities))
	}
	word.NoteValidity(c, g)
	if c.Options.JSON {
		return c.PrintJSON(map[string]string{"id": string(g.ID), "version": g.Version})
	}
	c.Print("%s", id)
	return nil
}

// registerFault explains why a file of the register, or a table, is refused.
func registerFault(c *cli.Env, file string, err error) error {
	t, name := c.Say.CLI.Import, cli.Line(filepath.Base(file))
	for _, x := range []struct {
		err  error
		text string
	}{
		{rncp.ErrNotExport, t.NotExport}, {rncp.ErrEncoding, t.NotUTF8}, {rncp.ErrUnsafe, t.Unsafe},
		{rncp.ErrTooLarge, t.TooLarge}, {rncp.ErrMalformed, t.Malformed}, {io.ErrUnexpectedEOF, t.Short},
	} {
		if errors.Is(err, x.err) {
			return cli.BadInput(fmt.Sprintf(x.text, name), "")
		}
	}
	return err
}
