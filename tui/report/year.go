package report

import (
	"fmt"

	"autoeval/store/cohort"
	"autoeval/tui/lang"
	"autoeval/tui/year"
)

// MakeYear builds the document of a programme's year: a heading a part, a table a
// question.
func MakeYear(s *cohort.Sum, p *lang.Printer, version string) Document {
	doc := Document{Lang: string(p.Lang), Colon: p.Words.Colon, Semicolon: p.Words.Semicolon, Title: year.Title(p, s), Footer: fmt.Sprintf(p.Report.Footer, version)}
	doc.Meta = []Field{
		{p.Words.DateHead, p.Date(s.Ask.Now.Local())},
		{p.Words.Grid, p.In(s.Grid.Title) + " (" + clean(s.Grid.Ref().String()) + ")"},
		{p.Year.TermPeople, year.Size(p, &s.Whole)},
	}
	notes := year.Notes(p, s)
	doc.Nature, doc.Running = notes[0], doc.Title+" · "+doc.Meta[0].Value
	for _, n := range notes[1:] {
		doc.Nature += " " + n
	}
	for _, part := range year.Parts(s) {
		doc.add(year.Name(p, s, part), paragraph(year.Size(p, part)+"."))
		for _, t := range year.Tables(p, s, part) {
			head, rows := t.Texts()
			b := Block{Caption: t.Title, Head: head, Rows: rows, List: t.List}
			var blocks []Block
			for _, l := range t.Lead {
				blocks = append(blocks, paragraph(l))
			}
			doc.Sections = append(doc.Sections, Section{Heading: t.Title, Sub: true, Blocks: append(blocks, b)})
		}
	}
	if len(s.Out) > 0 {
		t := year.Unseen(p, s)
		doc.add(t.Title, Block{List: t.List})
	}
	return doc
}
