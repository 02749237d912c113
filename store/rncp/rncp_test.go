package rncp

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/charset"
)

func export(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile("testdata/export.xml")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func sheet(t testing.TB, number string) *Sheet {
	t.Helper()
	s, err := Read(strings.NewReader(export(t)), number)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func numbers(all []Entry) string {
	var out []string
	for _, e := range all {
		out = append(out, e.Number)
	}
	return strings.Join(out, " ")
}

func TestFindIgnoresAccentsAndCase(t *testing.T) {
	for _, c := range []struct {
		query string
		limit int
		want  string
	}{
		{"", 0, "RNCP90003 RNCP90001 RNCP90002 RNCP90004 RS9005"},
		{"", 2, "RNCP90003 RNCP90001"},
		{"DEVELOPPEUR jardins", 0, "RNCP90003"},
		{"oeuvres ingenierie", 0, "RNCP90001"},
		{"rncp90002", 0, "RNCP90002"},
		{"90004", 0, "RNCP90004"},
		{"l'oral", 0, "RS9005"},
		{"cuisine", 0, ""},
	} {
		got, err := Find(strings.NewReader(export(t)), c.query, c.limit)
		if err != nil || numbers(got) != c.want {
			t.Errorf("Find(%q) = %s, %v; want %s", c.query, numbers(got), err, c.want)
		}
	}
}

func TestFindSaysWhatATitleIs(t *testing.T) {
	got, err := Find(strings.NewReader(export(t)), "90001", 0)
	want := Entry{
		Number: "RNCP90001", Title: "Expert·e en ingénierie des œuvres numériques", Level: 7,
		RegistrationEnd: time.Date(2026, 3, 17, 0, 0, 0, 0, time.UTC),
	}
	if err != nil || len(got) != 1 || got[0] != want {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestReadTakesTheSheetNotItsMentions(t *testing.T) {
	s := sheet(t, " rncp90001 ")
	if s.Number != "RNCP90001" || len(s.Blocs) != 4 || s.Blocs[0].Label != "Demande & besoin" {
		t.Errorf("%s has %d blocs: %+v", s.Number, len(s.Blocs), s.Blocs[0])
	}
	if !reflect.DeepEqual(s.Successors, []string{"RNCP90042"}) || !reflect.DeepEqual(s.Predecessors, []string{"RNCP80001"}) || s.Active {
		t.Errorf("successors %v, active %v", s.Successors, s.Active)
	}
	if s := sheet(t, "RNCP90003"); len(s.Blocs) != 2 {
		t.Errorf("the blocs of CORRESPONDANCES are counted: %d", len(s.Blocs))
	} else if want := []model.Correspondence{{Title: "RNCP90001", Here: []model.GroupID{"RNCP90003BC01"}, There: []model.GroupID{"RNCP90001BC01"}}}; !reflect.DeepEqual(s.Correspondences, want) {
		t.Errorf("correspondences %+v", s.Correspondences)
	}
	if _, err := Read(strings.NewReader(export(t)), "RNCP1"); !errors.Is(err, store.ErrNotFound) {
		t.Error(err)
	}
}

func TestReadWorksByAnyPieces(t *testing.T) {
	for name, r := range map[string]io.Reader{
		"bytes": iotest.OneByteReader(strings.NewReader(export(t))),
		"error": iotest.DataErrReader(strings.NewReader(export(t))),
		"crlf":  strings.NewReader(strings.ReplaceAll(export(t), "\n", "\r\n")),
	} {
		all, err := Find(r, "", 0)
		if err != nil || len(all) != 5 {
			t.Errorf("%s: %d sheets, %v", name, len(all), err)
		}
	}
}

func TestOpenLooksIntoAZip(t *testing.T) {
	dir := t.TempDir()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range []struct{ name, text string }{{"lisez-moi.txt", "x"}, {"export.XML", export(t)}} {
		w, err := z.Create(f.name)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, f.text)
	}
	z.Close()
	for name, data := range map[string][]byte{"e.zip": b.Bytes(), "e.xml": []byte(export(t))} {
		p := filepath.Join(dir, name)
		if err := os.WriteFile(p, data, 0o600); err != nil {
			t.Fatal(err)
		}
		f, err := Open(p)
		if err != nil {
			t.Fatal(name, err)
		}
		if s, err := Read(f, "RS9005"); err != nil || s.Number != "RS9005" {
			t.Errorf("%s: %v", name, err)
		}
		if err := f.Close(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestExportsThatCannotBeTrustedAreRefused(t *testing.T) {
	sheet := "<FICHE><NUMERO_FICHE>RNCP1</NUMERO_FICHE></FICHE>"
	for name, c := range map[string]struct {
		text string
		want error
	}{
		"nothing":     {"", ErrNotExport},
		"other":       {"<html></html>", ErrNotExport},
		"long":        {strings.Repeat("x", 1<<20), ErrNotExport},
		"doctype":     {`<!DOCTYPE x [<!ENTITY a "b">]><FICHES>` + sheet + "</FICHES>", ErrUnsafe},
		"latin1":      {`<?xml version="1.0" encoding="ISO-8859-1"?><FICHES>` + sheet + "</FICHES>", ErrEncoding},
		"utf16":       {"\xff\xfe<\x00F\x00", ErrEncoding},
		"cut":         {"<FICHES>" + sheet + "<FICHE><NUMERO_FICHE>RN", io.ErrUnexpectedEOF},
		"cut between": {"<FICHES>" + sheet, io.ErrUnexpectedEOF},
		"huge":        {"<FICHES><FICHE>" + strings.Repeat("<a>b</a>", 2<<20) + "</FICHE></FICHES>", ErrTooLarge},
		"inner":       {"<FICHES><FICHE><!DOCTYPE a></FICHE></FICHES>", ErrMalformed},
		"open":        {"<FICHES><FICHE><A><B></A></B><C></FICHE></FICHES>", ErrMalformed},
	} {
		_, err := Read(strings.NewReader(c.text), "RNCP2")
		if !errors.Is(err, c.want) {
			t.Errorf("%s: read: %v", name, err)
		}
		if _, err := Find(strings.NewReader(c.text), "", 0); !errors.Is(err, c.want) {
			t.Errorf("%s: find: %v", name, err)
		}
	}
}

func TestAnExportWithoutSheetsIsEmpty(t *testing.T) {
	if all, err := Find(strings.NewReader("<FICHES></FICHES>"), "", 0); err != nil || len(all) != 0 {
		t.Error(all, err)
	}
}

func TestSplitFollowsTheSheetsOwnMarks(t *testing.T) {
	for number, want := range map[string][]Part{
		"RNCP90002": {
			{Group: 0, Mark: "", Head: "", Text: "Valider un réseau"}, {Group: 0, Mark: "", Head: "", Text: "Coder"}, {Group: 0, Mark: "", Head: "", Text: "Installer une infrastructure"},
			{Group: 1, Mark: "", Head: "À l'issue, la personne sait", Text: "Communiquer (français/anglais)"},
			{Group: 1, Mark: "", Head: "À l'issue, la personne sait", Text: "Analyser une installation"},
			{Group: 1, Mark: "", Head: "À l'issue, la personne sait", Text: "Gérer un projet"},
		},
		"RNCP90003": {
			{Group: 0, Mark: "", Head: "", Text: "Poser un capteur d'humidité dans un sol sec"}, {Group: 0, Mark: "", Head: "", Text: "Régler un capteur selon la saison"},
			{Group: 0, Mark: "", Head: "", Text: "Relier les capteurs au réseau de la commune"}, {Group: 0, Mark: "", Head: "", Text: "Documenter la pose"},
			{Group: 1, Mark: "", Head: "", Text: "Lire une courbe d'humidité"}, {Group: 1, Mark: "", Head: "", Text: "Comparer deux saisons"},
			{Group: 1, Mark: "", Head: "", Text: "Alerter les usagers et leurs voisins"}, {Group: 1, Mark: "", Head: "", Text: "Conserver les mesures"},
		},
		"RNCP90004": {
			{Group: 0, Mark: "1.1.1", Head: "Recueillir le besoin", Text: "Auditer les personnes"}, {Group: 0, Mark: "1.1.2.", Head: "Recueillir le besoin", Text: "Formaliser les besoins"},
			{Group: 0, Mark: "1.2.1", Head: "Rédiger un cahier des charges", Text: "Analyser le contexte"}, {Group: 0, Mark: "1.2.2", Head: "Rédiger un cahier des charges", Text: "Traduire les besoins"},
			{Group: 1, Mark: "2.1.1", Head: "Développer la solution", Text: "Créer les tables"}, {Group: 1, Mark: "2.2", Head: "", Text: "Organiser la recette"},
		},
		"RS9005": {
			{Group: 0, Mark: "", Head: "", Text: "Écouter"}, {Group: 0, Mark: "", Head: "", Text: "Résumer"}, {Group: 0, Mark: "", Head: "", Text: "Relire"},
			{Group: 1, Mark: "", Head: "", Text: "Classer"}, {Group: 1, Mark: "", Head: "", Text: "Transmettre"},
		},
	} {
		got := sheet(t, number).Split()
		if !reflect.DeepEqual(got.Parts, want) {
			t.Errorf("%s: %+v", number, got.Parts)
		}
	}
}

func TestSplitKnowsOtherWaysOfNumbering(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"C1 Faire  C2 : Défaire", []string{"Faire", "Défaire"}},
		{"C1.1 - Faire une chose.  C1.2 - En faire une autre", []string{"Faire une chose.", "En faire une autre"}},
		{"Compétence 1 : Faire  Compétence 2 : Défaire", []string{"Faire", "Défaire"}},
		{"1. Faire  2. Défaire", []string{"Faire", "Défaire"}},
		{"BC01-C1 Faire  BC01-C2 Défaire", []string{"Faire", "Défaire"}},
		{"Faire :  C1 Ceci  C2 Cela", []string{"Ceci", "Cela"}},
		{"C1 Faire  avec soin  * vite  C2 Défaire", []string{"Faire avec soin", "Défaire"}},
		{"Concevoir un plan. Écrire un rapport. Rendre compte.", []string{"Concevoir un plan", "Écrire un rapport", "Rendre compte."}},
		{"Il conçoit un plan. Il écrit.", []string{"Il conçoit un plan. Il écrit."}},
		{"Respecter la norme ISO 27001 et le RGPD 2 ans durant", []string{"Respecter la norme ISO 27001 et le RGPD 2 ans durant"}},
		{"<ul><li>Faire</li><li>D&eacute;faire</li></ul>", []string{"Faire", "Défaire"}},
		{"", nil}, {" \n ", nil}, {"* \n*", nil}, {"C.1.", nil},
	} {
		var got []string
		for _, p := range propose(c.text, noHead) {
			got = append(got, p.Text)
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q: %q", c.text, got)
		}
	}
}

func TestAPersonCorrectsASplit(t *testing.T) {
	s := sheet(t, "RNCP90002").Split()
	before := sheet(t, "RNCP90002").Split()
	refused := []error{s.Merge(2), s.Merge(5), s.Merge(-1), s.SplitAt(0, 0), s.SplitAt(0, 99), s.SplitAt(9, 1), s.Edit(0, " "), s.Edit(6, "x"), s.Drop(6)}
	for i, want := range []error{ErrOtherBloc, ErrNoPart, ErrNoPart, ErrEmptyPart, ErrEmptyPart, ErrNoPart, ErrEmptyPart, ErrNoPart, ErrNoPart} {
		if refused[i] != want {
			t.Errorf("refusal %d: %v", i, refused[i])
		}
	}
	if !reflect.DeepEqual(s, before) {
		t.Fatal("a refusal changed the split")
	}
	kept := s
	for _, err := range []error{s.Merge(0), s.SplitAt(4, len([]rune("Gérer un"))), s.Edit(1, " Installer\x1b[2J "), s.Drop(2)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	for _, p := range s.Parts {
		got = append(got, p.Text)
	}
	want := []string{"Valider un réseau Coder", "Installer␛[2J", "Analyser une installation", "Gérer un", "projet"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%q", got)
	}
	if !reflect.DeepEqual(kept, before) {
		t.Error("a copy made before saw the corrections")
	}
}

func codes(g *model.Grid) string {
	var out []string
	for _, it := range g.Items {
		out = append(out, string(it.Code))
	}
	return strings.Join(out, " ")
}

// Some exports say that they are UTF-8 and are not.
func TestASheetIsReadAsWhatItIs(t *testing.T) {
	doc := func(title, more string) string {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<FICHES>\n<FICHE>\n<NUMERO_FICHE>RNCP1</NUMERO_FICHE>\n<INTITULE>" + title + "</INTITULE>" + more + "</FICHE>\n</FICHES>"
	}
	found, err := Find(strings.NewReader(doc("Ing\xe9nieur", "")), "", 0)
	if err != nil || len(found) != 1 || found[0].Title != "Ingénieur" {
		t.Errorf("%+v, %v", found, err)
	}
	_, err = Find(strings.NewReader(doc("Ing\xe9nieur", "<!-- é -->")), "", 0)
	var bad *charset.Error
	if !errors.Is(err, ErrEncoding) || !errors.As(err, &bad) || bad.Line != 5 || bad.Byte != 14 {
		t.Errorf("damaged text: %v", err)
	}
}
