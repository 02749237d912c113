package lang

import (
	"fmt"

	"autoeval/model/safetext"
	"autoeval/store/sheet"
)

// SheetFault says what is wrong with a table that a person made, and on which line.
func (p *Printer) SheetFault(file string, bad *sheet.Error) string {
	t := p.Sheet
	what := t.Problems[string(bad.Problem)]
	if bad.Detail != "" {
		what = fmt.Sprintf(t.Detailed, what, safetext.Line(bad.Detail))
	}
	return p.SheetAt(file, bad.Line, what)
}

// SheetAt puts the file and the line, if it is a line's, before what is wrong.
func (p *Printer) SheetAt(file string, line int, what string) string {
	if line == 0 {
		return fmt.Sprintf(p.Sheet.In, safetext.Line(file), what)
	}
	return fmt.Sprintf(p.Sheet.At, safetext.Line(file), line, what)
}
