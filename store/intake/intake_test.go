package intake

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/framework"
	"autoeval/store/memory"
	"autoeval/store/rncp"
)

func file(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

const moodle = "Parent ID number,ID number,Short name,Description,Description format,Scale values,Scale configuration,Rule type,Rule outcome,Rule config,Cross-referenced,Exported ID,Is framework,Taxonomy\n"

func TestWhatNoGridCanBeMadeOfIsNamed(t *testing.T) {
	for content, want := range map[string]framework.Kind{"%PDF-1.7": framework.KindPDF, "conceptType,conceptUri\n": framework.KindESCO, `{"framework":{"standards":[]}}`: framework.KindMahara} {
		_, _, err := Read(t.Context(), file(t, "x", content), Other, "")
		var not *NotGrid
		if !errors.As(err, &not) || not.Is != want {
			t.Errorf("%q: %v", content, err)
		}
	}
	var not *NotGrid
	if _, _, err := Read(t.Context(), "https://exemple.fr/grille.yaml", Other, ""); !errors.As(err, &not) || not.Is != Web {
		t.Errorf("an address: %v", err)
	}
}

func TestKindGoesByTheContentThenByTheName(t *testing.T) {
	for _, c := range []struct {
		name, content string
		want          Kind
	}{
		{"g.yaml", "", Other}, {"g.yml", "<xml", File}, {"t.csv", "a", Table}, {"t.TSV", "a", Table}, {"x.xml", "a", Register}, {"x.zip", "a", Register}, {"n.txt", "bonjour", Other}, {"n", "bonjour", File},
		{"t.csv", moodle, Framework}, {"c.json", `{"CFDocument":{}}`, Framework}, {"r.xml.gz", "\x1f\x8b\x08", Register}, {"t.csv", "\xff\xfec\x00o\x00d\x00e\x00;\x00l\x00i\x00b\x00e\x00l\x00l\x00e\x00\n\x00", Table},
		{"x.pdf", "%PDF-1.7", Other}, {"x.csv", "Id_Fiche;Numero_Fiche\n", Other}, {"x.yaml", `{"@context":[],"type":"OpenBadgeCredential"}`, Other}, {"x.db", "SQLite format 3\x00", Other},
		{"g", "id: x\n", File}, {"t", "code;libelle\n", Table}, {"x", "\ufeff <FICHES>", Register}, {"z", "PK\x03\x04", Register}, {"empty", " \n", Other},
	} {
		if got, err := KindOf(t.Context(), file(t, c.name, c.content)); got != c.want || err != nil {
			t.Errorf("%s: %v, %v", c.name, got, err)
		}
	}
	if _, err := KindOf(t.Context(), filepath.Join(t.TempDir(), "none")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
}

// shelf are the grids of a store.
type shelf struct{ store.Store }

func (s shelf) Grid(ctx context.Context, ref model.GridRef) (*model.Grid, error) {
	return s.Store.Grid(ctx, ref)
}

func TestAVersionOfAGridNeverChanges(t *testing.T) {
	st := memory.New()
	g, _, err := Read(t.Context(), file(t, "t.csv", "code;libelle\nC01;Souder\n"), Table, "Soudure")
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []bool{false, true} {
		if already, err := Keep(t.Context(), st, shelf{st}, g); already != want || err != nil {
			t.Errorf("time %d: %v, %v", i, already, err)
		}
	}
	other := *g
	other.Title = model.Text{FR: "Autre", EN: "Other"}
	var clash *Clash
	if _, err := Keep(t.Context(), st, shelf{st}, &other); !errors.As(err, &clash) || clash.Grid != g.Ref() {
		t.Errorf("%v", err)
	}
}

func TestWhatIsNoRegisterSaysWhichFile(t *testing.T) {
	path := file(t, "x.xml", "<html></html>")
	for _, err := range []error{second(Titles(t.Context(), path, "", 10, nil)), second(Sheet(t.Context(), path, "RNCP1", nil))} {
		var u *Unread
		if !errors.As(err, &u) || u.Path != path || !errors.Is(err, rncp.ErrNotExport) {
			t.Errorf("%v", err)
		}
	}
}

func second[T any](_ T, err error) error { return err }
