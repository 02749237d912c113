package notes

import (
	"cmp"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/fill"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// editor is the form of one note: its words, and what may be said besides.
type editor struct {
	form  *widget.Form
	text  *widget.Line
	item  *widget.Choices
	place *widget.Line
	base  model.Note // as kept, or as a new one begins
	begun draft
}

// slotText is the entry that a note needs.
const slotText = 0

// draft is what the form holds.
type draft struct{ text, item, place string }

func newEditor(env *nav.Env, n model.Note) editor {
	th, t := env.Theme, env.Text.Notes
	e := editor{
		base:  n,
		text:  widget.NewLine(th, n.Text, t.TextHint, safetext.Title),
		item:  widget.NewChoices(th, env.Keys, fill.Items(env, n.Item), true, widget.ChoicesWords{None: env.Text.Plan.NoItem, Search: env.Text.Plan.SearchItem, Empty: env.Text.Form.NoOption}),
		place: widget.NewLine(th, n.Location, env.Text.Evidence.Form.LocationHint, safetext.Link),
	}
	e.form = widget.NewForm(
		widget.Slot{Label: env.Text.Words.Note, Entry: e.text}, widget.Slot{Label: env.Text.Words.Competency, Entry: e.item}, widget.Slot{Label: env.Text.Evidence.Form.Location, Entry: e.place})
	e.begun = e.draft()
	return e
}

func (e *editor) draft() draft {
	return draft{strings.TrimSpace(e.text.Value()), strings.Join(e.item.Chosen(), " "), strings.TrimSpace(e.place.Value())}
}

func (e *editor) changed() bool { return e.draft() != e.begun }

// dress makes the entries anew for another language or theme.
func (e *editor) dress(env *nav.Env) {
	d, begun, at, base := e.draft(), e.begun, e.form.At(), e.base
	now := base
	now.Text, now.Location = d.text, d.place
	if d.item != begun.item {
		now.Item = model.ItemCode(d.item)
	}
	*e = newEditor(env, now)
	e.base, e.begun = base, begun
	e.form.Select(at)
}

// note returns the note with what the entries hold. What is typed in one go, the code
// of an item before it or an address beside it, fills the entries that are empty. An
// item that the grid does not have stays.
func (e *editor) note(env *nav.Env) model.Note {
	d, n := e.draft(), e.base
	n.Text, n.Location = d.text, d.place
	if d.item != e.begun.item {
		n.Item = model.ItemCode(d.item)
	}
	if n.Item == "" && n.Location == "" && n.Revision == 0 {
		jot := model.Jot(env.Grid, d.text)
		n.Text, n.Item, n.Location = jot.Text, jot.Item, jot.Location
	}
	if n.Location != e.base.Location && n.Location != "" && !model.IsURL(n.Location) && env.Services.Locate != nil {
		n.Location = cmp.Or(env.Services.Locate(n.Location), n.Location)
	}
	return n
}

// filled says what the form of a note is to its sheet.
func (s *Screen) filled() fill.Filled {
	return fill.Filled{
		Form:    func() *widget.Form { return s.form.form },
		Changed: func() bool { return s.form.changed() },
		Busy:    s.steps.Busy,
		Fault:   s.fault,
		Save:    s.save,
		Drop:    s.putAway,
	}
}

// putAway leaves the form: a page that was opened for it alone goes back where one came
// from.
func (s *Screen) putAway() tea.Cmd {
	s.sheet.PutAway()
	if s.once {
		return nav.Close()
	}
	return nil
}

// fault returns the entry that keeps the note from being saved.
func (s *Screen) fault() (int, tea.Cmd) {
	if s.form.draft().text == "" {
		return slotText, nav.Fail(model.ErrNoTitle)
	}
	return 0, nil
}

func (s *Screen) save() tea.Cmd {
	x := step{Was: s.form.base, Now: s.form.note(s.env), Existed: s.form.base.Revision > 0, Exists: true}
	if x.Said = fmt.Sprintf(s.env.Text.Notes.Kept, safetext.Line(x.Now.Text)); x.Existed {
		x.Said = fmt.Sprintf(s.env.Text.Notes.Saved, safetext.Line(x.Now.Text))
	}
	return s.steps.Do(x)
}
