package cli

import (
	"bytes"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestNoCellBeginsAFormulaWhateverTheSeparator opens a table with another
// separator than it was written with, as a spreadsheet does by the language of
// its system: quotes do not hold then.
func TestNoCellBeginsAFormulaWhateverTheSeparator(t *testing.T) {
	cell := rapid.StringOfN(rapid.SampledFrom([]rune("=+@-;,|\t\n\"' ax1")), 0, 12, -1)
	separators := ";,|\t"
	rapid.Check(t, func(t *rapid.T) {
		row := rapid.SliceOfN(cell, 1, 4).Draw(t, "row")
		with := rapid.SampledFrom([]rune(separators)).Draw(t, "separator")
		var b bytes.Buffer
		if err := WriteCSV(&b, [][]string{row}, with, false); err != nil {
			t.Fatal(err)
		}
		for _, other := range separators {
			for _, part := range strings.FieldsFunc(b.String(), func(r rune) bool { return r == other || r == '\n' || r == '\r' }) {
				start := strings.TrimLeft(part, " \"")
				if start != "" && strings.ContainsRune("=+@", rune(start[0])) {
					t.Fatalf("%q, opened with %q, has a cell %q", b.String(), other, part)
				}
			}
		}
	})
}

// What is no formula stays as it was written.
func TestTextInACellStaysAsItIs(t *testing.T) {
	for _, text := range []string{"a; b, c | d", "liste\n- un\n- deux", "2, -3; -4", "x=1, y=2"} {
		var b bytes.Buffer
		if err := WriteCSV(&b, [][]string{{text}}, ',', false); err != nil {
			t.Fatal(err)
		}
		if got := strings.Trim(strings.ReplaceAll(b.String(), "\r\n", "\n"), "\"\n"); got != text {
			t.Errorf("%q became %q", text, got)
		}
	}
}
