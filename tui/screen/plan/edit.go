package plan

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
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
		item: widget.NewChoices(th, env.Keys, itemOptions(env, a.Item), true, widget.ChoicesWords{None: t.NoItem, Search: t.SearchItem, Empty: env.Text.Form.NoOption}),
		due:  widget.NewDay(th, env.Text, env.Now(), a.Due, true, t.DueHint),
	}
	e.form = widget.NewForm(
		widget.Slot{Label: t.Text, Entry: e.text}, widget.Slot{Label: env.Text.Words.Competency, Entry: e.item}, widget.Slot{Label: t.Due, Entry: e.due})
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
	if at, cmd := s.fault(); cmd != nil {
		s.form.form.Select(at)
		return cmd
	}
	x := step{was: s.form.base, now: s.form.action(), existed: s.form.base.Revision > 0, exists: true, said: s.env.Text.Plan.Added}
	if x.existed {
		x.said = s.env.Text.Plan.Saved
	}
	return s.do(x)
}

func (s *Screen) close() tea.Cmd {
	s.mode = asking
	if !s.form.changed() {
		s.mode = listing
	}
	return nil
}

// leave answers the wish to quit: it saves what can be saved and asks about
// the rest.
func (s *Screen) leave() tea.Cmd {
	if s.mode == listing || s.busy {
		return nil
	}
	if _, cmd := s.fault(); cmd == nil {
		return s.save()
	}
	s.mode = asking
	return nil
}

func (s *Screen) ask() widget.Ask {
	_, fault := s.fault()
	return widget.Unsaved(s.env.Text, fault == nil)
}

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
		s.mode = listing
		return nil
	}
	return func() tea.Msg { return nav.Stay{} }
}
