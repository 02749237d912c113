package rncp

import (
	"errors"
	"strings"
	"testing"

	"autoeval/model"
)

const competencies = "code;parent;libelle;description;niveau_attendu\n" +
	"B1;;Besoin;;\nC1;B1;\"Analyser ; comprendre\";Écouter d'abord;3\nC2;B1;Formaliser;;M\nC.3;;Seul;;\n"

func TestReadCSVMakesGroupsItemsAndATarget(t *testing.T) {
	g, err := ReadCSV("/tmp/Ma Grille été.csv", strings.NewReader(competencies), "")
	if err != nil {
		t.Fatal(err)
	}
	valid(t, g)
	if g.ID != "ma-grille-ete" || g.Title.FR != "Ma Grille été" || codes(g) != "C1 C2 C.3" || len(g.Groups) != 1 {
		t.Errorf("%s %q %s %v", g.ID, g.Title.FR, codes(g), g.Groups)
	}
	it, _ := g.Item("C1")
	if it.Group != "B1" || it.Statement.EN != "Analyser ; comprendre" || it.Explanation.FR != "Écouter d'abord" {
		t.Errorf("%+v", it)
	}
	levels := g.Targets[0].Levels
	if len(levels) != 2 || levels["C1"] != model.At(3) || levels["C2"] != model.At(3) {
		t.Errorf("%v", levels)
	}
}

func TestReadCSVTakesWhatSpreadsheetsWrite(t *testing.T) {
	for name, text := range map[string]string{
		"comma":  "Code,Libellé\r\nC1,Été\r\n",
		"tab":    "libelle\tcode\nÉté\tC1\n",
		"mark":   "\ufeffcode;libelle\nC1;Été\n",
		"1252":   "code;libell\xe9\nC1;\xc9t\xe9\n",
		"blanks": "code;libelle;;\n;;;\nC1;Été;;\n",
	} {
		g, err := ReadCSV("x.csv", strings.NewReader(text), "T")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if it, ok := g.Item("C1"); !ok || it.Statement.FR != "Été" || g.Title.FR != "T" {
			t.Errorf("%s: %+v", name, it)
		}
	}
}

func TestReadCSVSaysWhatIsWrongAndWhere(t *testing.T) {
	for _, c := range []struct {
		old, new string
		problem  Problem
		line     int
	}{
		{"code;parent", "cod;parent", BadHeader, 1},
		{"\nC2;", "\nc1;", DuplicateCode, 4},
		{"\nC2;", "\n=2;", BadCode, 4},
		{"\nC2;", "\n;", BadCode, 4},
		{"C2;B1", "C2;B2", NoSuchParent, 4},
		{"C2;B1", "C2;C2", NoSuchParent, 4},
		{"Formaliser", "", MissingLabel, 4},
		{";M\n", ";9\n", BadLevel, 4},
		{"\"Analyser", "x\"Analyser", BadCSV, 3},
		{"C.3;;Seul;;\n", strings.Repeat("x", 1<<20), TooBig, 0},
	} {
		_, err := ReadCSV("x.csv", strings.NewReader(strings.Replace(competencies, c.old, c.new, 1)), "")
		var e *RowError
		if !errors.As(err, &e) || e.Problem != c.problem || e.Line != c.line {
			t.Errorf("%q -> %.20q: %v", c.old, c.new, err)
		}
	}
	for _, text := range []string{"code;libelle\n", "code;parent;libelle\na1;b1;x\nb1;a1;x\n"} {
		var e *RowError
		if _, err := ReadCSV("x.csv", strings.NewReader(text), ""); !errors.As(err, &e) || e.Problem != NoRows {
			t.Errorf("%q: %v", text, err)
		}
	}
	if _, err := ReadCSV("x.csv", strings.NewReader(""), ""); err == nil {
		t.Error("an empty table is a grid")
	}
}

func TestATableIsReadAsSpreadsheetsWriteIt(t *testing.T) {
	const plain = "code;libelle;niveau_attendu\nC01;Écouter;Maîtrise\n"
	for name, in := range map[string]string{
		"separator first": "sep=;\r\n" + plain, "comma first": "SEP=,\n" + strings.ReplaceAll(plain, ";", ","),
		"carriage returns": strings.ReplaceAll(plain, "\n", "\r"), "Windows": strings.NewReplacer("É", "\xc9", "î", "\xee", "\n", "\r\n").Replace(plain),
		"a blank in a code": strings.Replace(plain, "C01", " C01 ", 1), "no accents": strings.Replace(plain, "Maîtrise", "maitrise", 1),
	} {
		g, err := ReadCSV("t.csv", strings.NewReader(in), "")
		if err != nil || len(g.Items) != 1 || g.Items[0].Code != "C01" || g.Items[0].Statement.FR != "Écouter" || g.Targets[0].Levels["C01"] != model.At(3) {
			t.Errorf("%s: %+v, %v", name, g, err)
		}
	}
	for in, want := range map[string]Problem{"PK\x03\x04": Spreadsheet, "\xd0\xcf\x11\xe0": Spreadsheet, "code;libelle\nC1;é\xe9": NotText, "code;libelle\n\"": BadCSV} {
		var bad *RowError
		if _, err := ReadCSV("t.csv", strings.NewReader(in), ""); !errors.As(err, &bad) || bad.Problem != want || want == NotText && (bad.Line != 2 || bad.Detail != "6") {
			t.Errorf("%q: %v", in, err)
		}
	}
}
