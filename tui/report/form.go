package report

import (
	"bytes"
	"fmt"
	"io"
	"slices"

	"autoeval/store/cohort"
	"autoeval/tui/lang"
	"autoeval/tui/story"
)

// Form is a way to write a report: its name, which is also how a file of it
// ends, and what writes it.
type Form struct {
	Name    string
	Write   func(io.Writer, Document) error
	Printed bool // a browser prints what is written
	Read    bool // as it is, by a person
}

// Forms returns the forms there are, the one for most people first.
func Forms() []Form {
	return []Form{{Name: "html", Write: HTML}, {Name: "pdf", Write: HTML, Printed: true}, {Name: "md", Write: Markdown, Read: true}, {Name: "txt", Write: Text, Read: true}}
}

// FormNamed returns the form of that name, false if there is none.
func FormNamed(name string) (Form, bool) {
	all := Forms()
	i := slices.IndexFunc(all, func(f Form) bool { return f.Name == name })
	if i < 0 {
		return Form{}, false
	}
	return all[i], true
}

// Order is a page that was asked for: its form, and how much of it.
type Order struct {
	Form   Form
	Short  bool // the first part alone, the story of the period
	Redact bool // without names, notes, and where evidence is

	// Print has a page in HTML printed, for a form that is.
	Print func(html []byte) ([]byte, error)
}

// Page returns the page of a subject as it was ordered, in the printer's
// language.
func (o Order) Page(of Subject, p *lang.Printer) ([]byte, error) {
	return o.written(o.document(of, p))
}

// Year returns the page of a programme's year.
func (o Order) Year(of *cohort.Sum, p *lang.Printer, version string) ([]byte, error) {
	return o.written(MakeYear(of, p, version))
}

func (o Order) written(doc Document) ([]byte, error) {
	var page bytes.Buffer
	if err := o.Form.Write(&page, doc); err != nil {
		return nil, fmt.Errorf("write report as %s: %w", o.Form.Name, err)
	}
	if o.Form.Printed {
		return o.Print(page.Bytes())
	}
	return page.Bytes(), nil
}

// Story returns the first part of the page in lines that are not wrapped, as a
// screen gives it.
func (o Order) Story(of Subject, p *lang.Printer) []string {
	return story.Lines(p, story.Of(p, &of.Ending, "→"), "– ")
}

func (o Order) document(of Subject, p *lang.Printer) Document {
	of.Redact = o.Redact
	doc := Make(of, p)
	if o.Short {
		return doc.Short()
	}
	return doc
}
