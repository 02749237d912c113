package sheet

import (
	"errors"
	"slices"
	"testing"
)

func columns() []Column {
	return []Column{{Words: []string{"item", "élément"}, Must: true}, {Words: []string{"level", "niveau"}, Must: true}, {Words: []string{"note"}}}
}

func TestReadsWhatSpreadsheetsWrite(t *testing.T) {
	for name, data := range map[string]string{
		"commas":            "item,level,note\nC01,M,\"a, b\"\n",
		"semicolons, BOM":   "\ufeffÉlément;Niveau;Note\r\nC01;M;a, b\r\n",
		"tabs, other order": "Note\tNIVEAU\tElement\na, b\tM\tC01\n",
		"its own sign":      "sep=;\nitem;level;note\nC01;M;a, b\n",
		"Windows-1252":      "\xc9l\xe9ment;Niveau;note\nC01;M;a, b\n",
		"blank rows":        "item;level;note;more\n;;;\nC01;M;a, b;x\n;;;y\n",
	} {
		rows, err := Read([]byte(data), columns())
		if err != nil || len(rows) != 1 || !slices.Equal(rows[0].Cells, []string{"C01", "M", "a, b"}) {
			t.Errorf("%s: %v, %v", name, rows, err)
		}
	}
}

func TestSaysWhatIsWrongAndWhere(t *testing.T) {
	for data, want := range map[string]Error{
		"item;note\nC01;x\n":              {1, BadHeader, "level"},
		"item;level\n":                    {0, NoRows, ""},
		"item;level\nC01;\"M\n":           {2, BadCSV, ""},
		"item;level\nC01;M\n\xc3\xa9\xff": {3, NotText, "3"},
		"PK\x03\x04":                      {0, Archive, ""},
		"PK\x03\x04 xl/workbook.xml":      {0, Spreadsheet, ""},
	} {
		_, err := Read([]byte(data), columns())
		var got *Error
		if !errors.As(err, &got) || *got != want {
			t.Errorf("%q: %v, want %v", data, err, &want)
		}
	}
}

func TestAnApostropheOfASpreadsheetComesOff(t *testing.T) {
	rows, err := Read([]byte("item;level;note\nC01;M;'=1+1\nC02;M;'quoted'\n"), columns())
	if err != nil || rows[0].Cells[2] != "=1+1" || rows[1].Cells[2] != "'quoted'" {
		t.Fatal(rows, err)
	}
}
