// Package sheet reads the small tables that people make in a spreadsheet and hand
// to a command: a line of column names, then the rows. Whatever the spreadsheet
// wrote is understood, UTF-8, UTF-16 or Windows-1252, semicolons, commas or tabs;
// names of columns are found whatever their case and accents.
package sheet

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"autoeval/model/fold"
	"autoeval/model/safetext"
	"autoeval/store/charset"
	"autoeval/store/framework"
)

// Most is how large a table may be, in bytes.
const Most = 1 << 20

// Problem is what is wrong with a table. The values are stable: whoever speaks to
// people finds their words by them.
type Problem string

// The problems.
const (
	BadCSV      Problem = "bad-csv"     // quotes or columns do not add up
	NotText     Problem = "not-text"    // bytes that are no text; Detail is the byte's number in its line
	Spreadsheet Problem = "spreadsheet" // a workbook instead of a table
	Archive     Problem = "archive"     // what a table may lie in, packed
	BadHeader   Problem = "bad-header"  // a column is missing; Detail is its name
	NoRows      Problem = "no-rows"     // nothing below the names
)

// Error says what is wrong with a table and where.
type Error struct {
	Line    int // from 1; 0 when it is no line's
	Problem Problem
	Detail  string
}

func (e *Error) Error() string { return fmt.Sprintf("line %d: %s %s", e.Line, e.Problem, e.Detail) }

// Column is one that a table may have. Words are the names that people give it, the
// first of which is used in what is said of it.
type Column struct {
	Words []string
	Must  bool // a table without it is none
}

// Row is a line of a table, its cells in the order of the columns asked for; a
// column that the table does not have is "".
type Row struct {
	Line  int // from 1
	Cells []string
}

// Read returns the rows below the names that say anything in the columns asked
// for. Errors are *Error.
func Read(data []byte, columns []Column) ([]Row, error) {
	switch framework.Detect(data) {
	case framework.KindSheet:
		return nil, &Error{Problem: Spreadsheet}
	case framework.KindArchive, framework.KindDocument, framework.KindRegister:
		return nil, &Error{Problem: Archive}
	}
	text, err := charset.Text(data)
	if bad := (*charset.Error)(nil); errors.As(err, &bad) {
		return nil, &Error{bad.Line, NotText, fmt.Sprint(bad.Byte)}
	}
	table, comma, skipped := charset.Table(string(text))
	r := csv.NewReader(strings.NewReader(table))
	r.Comma, r.FieldsPerRecord = comma, -1
	var out []Row
	var places []int
	for {
		record, err := r.Read()
		if err == io.EOF {
			break
		}
		if bad := (*csv.ParseError)(nil); errors.As(err, &bad) {
			return nil, &Error{bad.Line + skipped, BadCSV, ""}
		}
		if err != nil {
			return nil, fmt.Errorf("read table: %w", err)
		}
		line, _ := r.FieldPos(0)
		if places == nil {
			if places, err = find(record, columns, line+skipped); err != nil {
				return nil, err
			}
			continue
		}
		row := Row{line + skipped, cells(record, places)}
		if strings.Join(row.Cells, "") != "" {
			out = append(out, row)
		}
	}
	if len(out) == 0 {
		return nil, &Error{Problem: NoRows}
	}
	return out, nil
}

// find returns where each column stands, -1 for one that the table does not have.
func find(head []string, columns []Column, line int) ([]int, error) {
	for i, name := range head {
		head[i] = fold.Words(name)
	}
	out := make([]int, len(columns))
	for i, c := range columns {
		out[i] = slices.IndexFunc(head, func(name string) bool {
			return slices.ContainsFunc(c.Words, func(w string) bool { return fold.Words(w) == name })
		})
		if out[i] < 0 && c.Must {
			return nil, &Error{line, BadHeader, c.Words[0]}
		}
	}
	return out, nil
}

func cells(record []string, places []int) []string {
	out := make([]string, len(places))
	for i, at := range places {
		if at >= 0 && at < len(record) {
			out[i] = armed(strings.TrimSpace(safetext.Clean(record[at], safetext.Note)))
		}
	}
	return out
}

// armed takes away the apostrophe that keeps a spreadsheet from taking a text for a
// formula.
func armed(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && rest != "" && strings.ContainsRune("=+-@|%", rune(rest[0])) {
		return rest
	}
	return cell
}
