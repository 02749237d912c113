package cli

import (
	"encoding/csv"
	"io"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"
)

// OneChar reads the separator; "tab" is one too.
func (c *Env) OneChar(s string) (rune, error) {
	if strings.EqualFold(s, "tab") || s == `\t` {
		return '\t', nil
	}
	r, n := utf8.DecodeRuneInString(s)
	if n != len(s) || !strings.ContainsRune(",;\t|", r) {
		return 0, BadInput(c.Say.CLI.Data.OneChar, "")
	}
	return r, nil
}

// WriteCSV writes a table for a spreadsheet.
func WriteCSV(out io.Writer, rows [][]string, comma rune, bom bool) error {
	if bom {
		if _, err := io.WriteString(out, "\ufeff"); err != nil {
			return err
		}
	}
	w := csv.NewWriter(out)
	w.Comma, w.UseCRLF = comma, true
	for _, row := range rows {
		safe := make([]string, len(row))
		for i, cell := range row {
			safe[i] = defuse(disarm(cell))
		}
		if err := w.Write(safe); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// within is what would begin a formula inside a cell, were the table opened with
// another separator or a quoted cell taken apart at its lines.
var within = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`([;,|\t\r\n][ \x{a0}\t"]*)([=+@%＝＋－＠]|-[^ \d-])`)
})

// disarm puts an apostrophe before each of them. What ends one may begin the next.
func disarm(cell string) string {
	for {
		safe := within().ReplaceAllString(cell, "$1'$2")
		if safe == cell {
			return cell
		}
		cell = safe
	}
}

// defuse keeps a spreadsheet from taking a text for a formula: an apostrophe
// stands before what would begin one, also after spaces and in full width, and
// what controls a terminal is shown.
func defuse(cell string) string {
	cell = block(cell)
	start := strings.TrimLeft(cell, " \u00a0\t\r\n'\"")
	if start != "" && strings.ContainsRune("=+-@|%＝＋－＠", FirstRune(start)) {
		return "'" + cell
	}
	if cell != "" && strings.ContainsRune("\t\r\n", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

func FirstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
