package framework

import (
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	json "github.com/go-json-experiment/json"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/model/safetext/hostile"
	"autoeval/store/gridfile"
)

// builtIn returns the built-in grid.
func builtIn(t testing.TB) *model.Grid {
	t.Helper()
	data, err := os.ReadFile("../../assets/grids/rncp37579.yaml")
	if err != nil {
		t.Fatal(err)
	}
	g, err := gridfile.Parse("rncp37579.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// small returns a grid with something in each place that a form has.
func small() *model.Grid {
	return &model.Grid{
		ID: "essai", Version: "2026.1", Title: model.Same("Titre d’essai, données & équipes"), Source: "https://example.org/titre/",
		Facts:  model.Facts{Level: 7, RegistrationEnd: time.Date(2028, 8, 31, 0, 0, 0, 0, time.UTC), Successors: []string{"RNCP99999"}, Note: model.Same("Un essai.")},
		Scales: []model.Scale{gridfile.Autonomy(), gridfile.Frequency()},
		Groups: []model.Group{{ID: "data", Label: model.Same("Données")}, {ID: "people", Label: model.Same("Équipes"), Provenance: model.Editorial}},
		Activities: []model.Activity{
			{Code: "A01", Title: model.Same("Exploiter des données"), Statement: model.Same("Exploiter des données pour éclairer une décision.")},
			{Code: "A02", Statement: model.Same("Former")},
		},
		Items: []model.Item{
			{Code: "C01", Mark: "C.8.1", Group: "data", Scale: gridfile.AutonomyID, Title: model.Same("Concevoir une base"), Statement: model.Same("Concevoir une base de données, avec ses index & ses droits <b>."),
				Explanation: model.Same("Choisir quoi garder, et où."), Example: model.Same("la base d’un projet."), Activities: []model.ActivityCode{"A01", "A02"},
				Anchors: []model.Anchor{{Level: model.At(0), Text: model.Same("Pas encore.")}, {Level: model.At(1), Text: model.Same("Avec de l’aide, je crée une table.")}, {Level: model.At(2), Text: model.Same("Seul·e, je conçois une base.")},
					{Level: model.At(3), Text: model.Same("J’ai défendu un schéma.")}, {Level: model.At(4), Text: model.Same("On me fait relire les schémas.")}}},
			{Code: "C02", Group: "people", Scale: gridfile.AutonomyID, Statement: model.Same("Conduire un projet")},
			{Code: "P01", Kind: model.Attitude, Group: "people", Scale: gridfile.FrequencyID, Statement: model.Same("Écouter, et tenir ses engagements.")},
		},
		EvidenceKinds: kinds(),
		Targets:       []model.TargetProfile{{ID: "title", Label: model.Same("Titre"), Levels: map[model.ItemCode]model.Level{"C01": model.At(3), "C02": model.At(2)}}},
	}
}

// written returns a grid in a form.
func written(t testing.TB, g *model.Grid, f Format) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, g, f, model.French); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// There and back, a grid loses only what was listed: what remains is compared
// field by field.
func TestThereAndBackLosesOnlyWhatWasListed(t *testing.T) {
	for _, f := range []Format{Moodle, CASE, CASE11} {
		for name, g := range map[string]*model.Grid{"small": small(), "built-in": builtIn(t)} {
			back, _, err := Read("back", written(t, g, f))
			if err != nil {
				t.Errorf("%s, %s: %v", f, name, err)
				continue
			}
			lost := map[What]bool{}
			for _, l := range Losses(g, f, model.French) {
				lost[l.What] = true
			}
			same(t, string(f)+", "+name, lost, g, back)
		}
	}
}

func same(t *testing.T, name string, lost map[What]bool, was, is *model.Grid) {
	t.Helper()
	equal := func(what string, a, b any) {
		if !reflect.DeepEqual(a, b) {
			t.Errorf("%s: %s was %+v, is %+v", name, what, a, b)
		}
	}
	equal("id", was.ID, is.ID)
	equal("title", was.Title.FR, is.Title.FR)
	equal("source", was.Source, is.Source)
	equal("groups", len(was.Groups), len(is.Groups))
	equal("activities", len(was.Activities), len(is.Activities))
	for i, a := range was.Activities {
		b := is.Activities[i]
		equal("activity", []string{string(a.Code), a.Statement.FR}, []string{string(b.Code), b.Statement.FR})
		if !lost[LostTitles] {
			equal("title of "+string(a.Code), a.Title.FR, b.Title.FR)
		}
	}
	for i, it := range was.Items {
		b := is.Items[i]
		equal("item", []any{it.Code, it.Group, it.Kind, it.Statement.FR, it.Explanation.FR, it.Example.FR, len(it.Activities)},
			[]any{b.Code, b.Group, b.Kind, b.Statement.FR, b.Explanation.FR, b.Example.FR, len(b.Activities)})
		for _, a := range it.Anchors {
			if got := is.AnchorText(b, a.Level).FR; got != a.Text.FR && !lost[LostAnchors] {
				t.Errorf("%s: %s at %d was %q, is %q", name, it.Code, a.Level.Value(), a.Text.FR, got)
			}
		}
		for v, level := range was.Scale(it.Scale).Levels {
			got := is.Scale(b.Scale).Levels[v]
			equal("label", level.Label.FR, got.Label.FR)
			if !lost[LostCodes] {
				equal("level code", level.Code, got.Code)
			}
		}
		if !lost[LostMarks] {
			equal("mark", it.Mark, b.Mark)
		}
	}
	if !lost[LostTargets] && len(was.Targets) > 0 {
		equal("target", was.Targets[len(was.Targets)-1].Levels, is.Targets[0].Levels)
	}
	if !lost[LostFacts] {
		equal("registration", was.Facts.RegistrationEnd, is.Facts.RegistrationEnd)
		equal("successors", was.Facts.Successors, is.Facts.Successors)
	}
}

func TestLossesNameWhatAFormHasNoPlaceFor(t *testing.T) {
	for f, want := range map[Format][]Loss{
		Moodle: {{LostProvenance, 1}, {LostVersion, 1}, {LostFacts, 3}, {LostTargetName, 1}, {LostMarks, 1}},
		CASE:   {{LostProvenance, 1}, {LostFacts, 1}, {LostTargets, 1}},
	} {
		if got := Losses(small(), f, model.French); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v", f, got)
		}
	}
}

func TestTwoFilesOfOneGridAreEqual(t *testing.T) {
	for _, f := range []Format{Moodle, CASE, CASE11} {
		if !bytes.Equal(written(t, small(), f), written(t, small(), f)) {
			t.Errorf("%s: two files differ", f)
		}
	}
}

// What the CASE 1.0 schema requires is there, and every identifier is unique.
func TestCASEHasWhatTheSchemaRequires(t *testing.T) {
	var p map[string]any
	if err := json.Unmarshal(written(t, small(), CASE), &p); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	check := func(what string, o any, required ...string) map[string]any {
		m := o.(map[string]any)
		for _, r := range append(required, "identifier", "uri", "lastChangeDateTime") {
			if s, ok := m[r]; !ok || s == "" {
				t.Errorf("%s without %s: %v", what, r, m)
			}
		}
		id := m["identifier"].(string)
		if seen[id] || len(id) != 36 || id[14] != '5' {
			t.Errorf("%s: identifier %s", what, id)
		}
		seen[id] = true
		return m
	}
	check("document", p["CFDocument"], "creator", "title")
	for _, it := range p["CFItems"].([]any) {
		check("item", it, "fullStatement", "CFDocumentURI")
	}
	for _, a := range p["CFAssociations"].([]any) {
		check("association", a, "associationType", "originNodeURI", "destinationNodeURI")
	}
	for _, r := range p["CFRubrics"].([]any) {
		for _, c := range check("rubric", r)["CFRubricCriteria"].([]any) {
			for _, l := range check("criterion", c)["CFRubricCriterionLevels"].([]any) {
				check("level", l, "quality")
			}
		}
	}
}

func TestCASEIsReadAsOthersWriteIt(t *testing.T) {
	const doc = `"CFDocument":{"identifier":"0aaa1111-9604-5e61-b68e-a3dcbcc7daf8","title":"Autre titre","educationalLevel":"7","version":7}`
	items := `"CFItems":[
		{"identifier":"g","fullStatement":"Groupe"},
		{"identifier":"1","fullStatement":"**Lire** un plan","humanCodingScheme":"1.a b","educationLevel":["12"]},
		{"identifier":"2","fullStatement":"Écrire","humanCodingScheme":"X2","CFItemType":"Savoir-être"}]`
	links := `"CFAssociations":[
		{"associationType":"isChildOf","sequenceNumber":"2","originNodeURI":{"identifier":"1"},"destinationNodeURI":{"identifier":"g"}},
		{"associationType":"isChildOf","sequenceNumber":1,"originNodeURI":{"uri":"","identifier":"2"},"destinationNodeURI":{"identifier":"g"}},
		{"associationType":"isChildOf","originNodeURI":"g","destinationNodeURI":{"identifier":"1"}},
		{"associationType":"precedes","originNodeURI":"1","destinationNodeURI":"2"}]`
	for name, text := range map[string]string{
		"plain":   "{" + doc + "," + items + "," + links + "}",
		"wrapped": `{"CFPackage":{` + doc + "," + items + "," + links + "}}",
		"marked":  "\ufeff{" + doc + "," + items + "," + links + "}",
	} {
		g, lost, err := Read("autre.json", []byte(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if g.ID != "autre-titre-0aaa1111" || g.Version != "7" || len(g.Groups) != 1 || len(g.Items) != 2 {
			t.Errorf("%s: %s@%s, %d groups, %d items", name, g.ID, g.Version, len(g.Groups), len(g.Items))
			continue
		}
		if g.Items[0].Code != "X2" || g.Items[0].Kind != model.Attitude {
			t.Errorf("%s: the order of sequence numbers is not kept: %+v", name, g.Items[0])
		}
		if it := g.Items[1]; it.Statement.FR != "Lire un plan" || it.Mark != "1.a b" || it.Group != g.Groups[0].ID {
			t.Errorf("%s: %+v", name, it)
		}
		if want := (losses{{LostLinks, 1}, {LostDetails, 1}}); !reflect.DeepEqual(lost, []Loss(want)) {
			t.Errorf("%s: lost %+v", name, lost)
		}
	}
}

func TestFilesThatAreNoFrameworkAreRefused(t *testing.T) {
	header := strings.Join(moodleHeader(), ",") + "\n"
	row := func(cells ...string) string {
		return strings.Join(append(cells, make([]string, 14-len(cells))...), ",") + "\n"
	}
	root := row("", "f", "Titre") // no mark: set below
	root = strings.TrimSuffix(root, ",,\n") + ",1,\n"
	for name, c := range map[string]struct {
		text string
		want error
	}{
		"nothing":          {"", ErrFormat},
		"a grid file":      {"id: x\n", ErrFormat},
		"too long":         {strings.Repeat("x", maxBytes+1), ErrTooLarge},
		"broken JSON":      {`{"CFDocument":{"title":`, ErrBroken},
		"no document":      {`{"CFPackage":{"CFItems":[]}}`, ErrNoGrid},
		"no items":         {`{"CFDocument":{"title":"x"},"CFItems":[]}`, ErrNoItems},
		"an item twice":    {`{"CFDocument":{"title":"x"},"CFItems":[{"identifier":"1"},{"identifier":"1"}]}`, ErrTwice},
		"broken quotes":    {header + `"a` + "\n", ErrBroken},
		"no framework row": {header + row("", "C01", "Lire"), ErrNoGrid},
		"two frameworks":   {header + root + root, ErrNoGrid},
		"a code twice":     {header + root + row("", "C01", "Lire") + row("", "c01", "Écrire"), ErrTwice},
		"too many rows":    {header + root + strings.Repeat(row("", "", "x"), 1) + manyRows(row), ErrTooLarge},
	} {
		if _, _, err := Read("x", []byte(c.text)); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func manyRows(row func(...string) string) string {
	var b strings.Builder
	for i := range maxItems + 2 {
		b.WriteString(row("", "C"+string(rune('a'+i%26))+strings.Repeat("x", i/26), "Lire"))
	}
	return b.String()
}

func TestDetectTellsFilesApart(t *testing.T) {
	for text, want := range map[string]Kind{
		"": KindEmpty, " \n": KindEmpty, "id: x\nversion: 1\n": KindGrid, "code;libelle\n": KindTable, "sep=;\ncode;libellé\n": KindTable,
		"<?xml version=\"1.0\"?><FICHES>": KindRegister, "<!DOCTYPE html><html>": KindWeb, "\x1f\x8b\x08": KindRegister, "%PDF-1.7": KindPDF, "SQLite format 3\x00": KindSQLite,
		"Id_Fiche;Numero_Fiche\n": KindRegisterCSV, "conceptType,conceptUri,skillType\n": KindESCO, `{"framework":{"standards":[]}}`: KindMahara, `{"CFDocument":{}}`: KindCASE,
		`{"@context":[],"type":["OpenBadgeCredential"]}`: KindBadge, `{"a":1}`: KindJSON, "autoeval exchange 1 signed\n": KindExchange, "PK\x03\x04xxxx": KindRegister,
		"\x89PNG\r\n": KindImage, "7z\xbc\xaf\x27\x1c": KindArchive, "bonjour": KindUnknown,
	} {
		if got := Detect([]byte(text)); got != want {
			t.Errorf("%q is %s, want %s", text, got, want)
		}
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	if _, err := z.Create("export_fiches_CSV_Standard_2026_11_30.csv"); err != nil {
		t.Fatal(err)
	}
	z.Close()
	if got := Detect(b.Bytes()); got != KindRegisterCSV {
		t.Errorf("an archive of the register's tables is %s", got)
	}
	for name, want := range map[string]Kind{"bilan.autoeval": KindArchive, "fiches.xml": KindRegister, "xl/workbook.xml": KindSheet} {
		b.Reset()
		z := zip.NewWriter(&b)
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		w.Write(bytes.Repeat([]byte("x"), 300))
		z.Close()
		if got := Detect(b.Bytes()[:60]); got != want {
			t.Errorf("the beginning of an archive of %s is %s, want %s", name, got, want)
		}
	}
	if got := Detect(written(t, small(), Moodle)); got != KindMoodle {
		t.Errorf("Moodle's table is %s", got)
	}
}

// Other people's words stay words, in both forms and on the way back.
func TestWordsOfOthersStayWords(t *testing.T) {
	for _, h := range hostile.Texts() {
		if len(h.Text) > 2000 || strings.TrimSpace(h.Text) == "" {
			continue
		}
		text := safetext.Clean(h.Text, safetext.Note) // as every grid's text is
		g := small()
		g.Items[0].Statement, g.Items[0].Explanation = model.Same(text), model.Same(text)
		for _, f := range []Format{Moodle, CASE} {
			back, _, err := Read("x", written(t, g, f))
			if err != nil {
				continue // refused whole is harmless, too
			}
			if s := back.Items[0].Statement.FR; strings.ContainsAny(s, "\x1b\x00") {
				t.Errorf("%s, %s: %q", f, h.Name, s)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(written(f, small(), Moodle))
	f.Add(written(f, small(), CASE))
	f.Add([]byte(`{"CFPackage":{"CFDocument":{},"CFItems":[{"fullStatement":"x"}]}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		g, _, err := Read("x", data)
		if err != nil {
			return
		}
		for _, form := range []Format{Moodle, CASE} {
			if err := Write(&bytes.Buffer{}, g, form, model.French); err != nil {
				t.Errorf("%s: %v", form, err)
			}
		}
	})
}
