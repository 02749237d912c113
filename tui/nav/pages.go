package nav

import (
	"context"
	"errors"

	"autoeval/model"
)

// ErrNoViewer says that no program opens a page here.
var ErrNoViewer = errors.New("no program opens the page")

// Pages makes pages to keep: the report of a session. Each is called from a
// command; Write nil means that none is offered.
type Pages struct {
	// Forms are what a page can be written as, by what its file ends with; the
	// first is the one for most people.
	Forms []string
	// Suggest returns a path for a new page of that form about these words; no file
	// has it yet.
	Suggest func(form string, words ...string) string
	// Story returns the first part of the page in lines that are not wrapped. Of what
	// somebody shared it returns post.ErrHidden while levels are kept from the reader;
	// so does Write.
	Story func(context.Context, PageOrder) ([]string, error)
	// Write writes the page, whole or not at all, and returns where it is. A file
	// that is there already is never written over (fs.ErrExist).
	Write func(context.Context, PageOrder) (path string, err error)
	// Show opens a page in the program that the system has for it, or returns
	// ErrNoViewer.
	Show func(path string) error
	// Complete returns what a path of a page of that form can become.
	Complete func(form, typed string) []string
}

// PageOrder is a page that is asked for.
type PageOrder struct {
	Session  model.SessionID
	Received bool     // it is another person's, that they shared
	Year     YearPage // a programme's year instead, where it names a grid
	Lang     model.Lang
	Form     string
	Story    bool   // the first part alone
	Redact   bool   // without names, notes, and where evidence is
	Path     string // where to; what it ends with is added where it has no end
}

// YearPage says which year of a programme a page is about.
type YearPage struct {
	Grid   model.GridRef
	Groups string // the file of a list of groups; "" counts by stage
}
