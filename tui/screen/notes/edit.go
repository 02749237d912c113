package notes

import (
	"cmp"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
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
		item:  widget.NewChoices(th, env.Keys, itemOptions(env, n.Item), true, widget.ChoicesWords{None: t.Free, Search: env.Text.Plan.SearchItem, Empty: env.Text.Form.NoOption}),
		place: widget.NewLine(th, n.Location, env.Text.Evidence.Form.LocationHint, safetext.Link),
	}
	e.form = widget.NewForm(
		widget.Slot{Label: env.Text.Words.Note, Entry: e.text}, widget.Slot{Label: env.Text.Words.Competency, Entry: e.item}, widget.Slot{Label: env.Text.Evidence.Form.Location, Entry: e.place})
	e.begun = e.draft()
	return e
}

func itemOptions(env *nav.Env, on model.ItemCode) []widget.Option {
	out := make([]widget.Option, len(env.Grid.Items))
	for i, it := range env.Grid.Items {
		out[i] = widget.Option{Code: string(it.Code), Label: safetext.Line(env.Text.In(it.Short())), On: it.Code == on}
	}
	return out
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

func (s *Screen) formKey(m tea.KeyPressMsg) tea.Cmd {
	if s.mode == asking {
		return s.answer(m)
	}
	if cmd, done := nav.Press(s.Acts(), m); done {
		return cmd
	}
	return s.typed(m)
}

func (s *Screen) typed(msg tea.Msg) tea.Cmd {
	if s.busy {
		return nil
	}
	if _, cut := s.form.form.Update(msg, s.env.Keys); cut {
		return nav.Hint(s.env.Text.Form.TooLong)
	}
	return nil
}

func (s *Screen) save() tea.Cmd {
	if s.form.draft().text == "" {
		s.form.form.Select(slotText)
		return nav.Fail(model.ErrNoTitle)
	}
	x := step{was: s.form.base, now: s.form.note(s.env), existed: s.form.base.Revision > 0, exists: true}
	if x.said = fmt.Sprintf(s.env.Text.Notes.Kept, safetext.Line(x.now.Text)); x.existed {
		x.said = fmt.Sprintf(s.env.Text.Notes.Saved, safetext.Line(x.now.Text))
	}
	return s.do(x)
}

func (s *Screen) close() tea.Cmd {
	s.mode = asking
	if !s.form.changed() {
		s.mode, s.once = listing, false
	}
	return nil
}

// leave answers the wish to quit: it saves what can be saved.
func (s *Screen) leave() tea.Cmd {
	switch {
	case s.mode == listing || s.busy:
		return nil
	case s.form.draft().text != "":
		return s.save()
	}
	s.mode = asking
	return nil
}

func (s *Screen) ask() widget.Ask { return widget.Unsaved(s.env.Text, s.form.draft().text != "") }

func (s *Screen) answer(m tea.KeyPressMsg) tea.Cmd {
	i, ok := s.ask().Answer(m)
	if !ok {
		return nil
	}
	s.mode = editing
	switch i {
	case widget.Keep:
		return s.save()
	case widget.Discard:
		s.mode, s.once = listing, false
		return nil
	}
	return func() tea.Msg { return nav.Stay{} }
}
