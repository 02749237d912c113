package plan

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/fill"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// editor is the form of one action.
type editor struct {
	form  *widget.Form
	text  *widget.Line
	item  *widget.Choices
	due   *widget.Day
	base  model.Action // as kept, or as a new one begins
	begun draft
}

// The entries, in their order.
const (
	slotText = iota
	slotItem
	slotDue
)

// draft is what the form holds.
type draft struct{ text, item, due string }

func newEditor(env *nav.Env, a model.Action) editor {
	th, t := env.Theme, env.Text.Plan
	e := editor{
		base: a,
		text: widget.NewLine(th, a.Text, t.TextHint, safetext.Title),
		item: widget.NewChoices(th, env.Keys, fill.Items(env, a.Item), true, widget.ChoicesWords{None: t.NoItem, Search: t.SearchItem, Empty: env.Text.Form.NoOption}),
		due:  widget.NewDay(th, env.Text, env.Now(), a.Due, true, t.DueHint),
	}
	e.form = widget.NewForm(
		widget.Slot{Label: t.Text, Entry: e.text}, widget.Slot{Label: env.Text.Words.Competency, Entry: e.item}, widget.Slot{Label: t.Due, Entry: e.due})
	e.begun = e.draft()
	return e
}

func (e *editor) draft() draft {
	return draft{strings.TrimSpace(e.text.Value()), strings.Join(e.item.Chosen(), " "), e.due.Value()}
}

func (e *editor) changed() bool { return e.draft() != e.begun }

// dress makes the entries anew for another language or theme.
func (e *editor) dress(env *nav.Env) {
	d, begun, at := e.draft(), e.begun, e.form.At()
	now := e.action()
	base := e.base
	*e = newEditor(env, now)
	e.text.SetValue(d.text)
	e.due.SetValue(d.due)
	e.base, e.begun = base, begun
	e.form.Select(at)
}

// action returns the action with what the entries hold. An item that the grid does
// not have stays.
func (e *editor) action() model.Action {
	d, a := e.draft(), e.base
	a.Text = d.text
	if d.item != e.begun.item {
		a.Item = model.ItemCode(d.item)
	}
	if due, ok := e.due.Day(); ok {
		a.Due = due
	}
	return a
}

// filled says what the form of an action is to its sheet.
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

// putAway leaves the form: a plan that was opened for a new action goes back where one
// came from.
func (s *Screen) putAway() tea.Cmd {
	s.sheet.PutAway()
	if s.once {
		return nav.Close()
	}
	return nil
}

// fault returns the entry that keeps the action from being saved.
func (s *Screen) fault() (int, tea.Cmd) {
	if s.form.draft().text == "" {
		return slotText, nav.Fail(model.ErrNoTitle)
	}
	if _, ok := s.form.due.Day(); !ok {
		return slotDue, nav.Hint(s.env.Text.Form.DayBad)
	}
	return 0, nil
}

func (s *Screen) save() tea.Cmd {
	x := step{Was: s.form.base, Now: s.form.action(), Existed: s.form.base.Revision > 0, Exists: true, Said: s.env.Text.Plan.Added}
	if x.Existed {
		x.Said = s.env.Text.Plan.Saved
	}
	return s.steps.Do(x)
}
