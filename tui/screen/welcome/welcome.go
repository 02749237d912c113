// Package welcome asks the two first-run questions: who are you, and what to
// call you. A person leaves it, with two keys or with none, on the home page
// that fits them.
package welcome

import (
	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/keys"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// step is the question asked now.
type step uint8

const (
	who step = iota
	name
)

// Screen is the first-run page.
type Screen struct {
	env    *nav.Env
	step   step
	list   widget.List
	name   widget.Field
	saving bool
}

// choice is one answer to "who are you".
type choice struct {
	role  model.Role
	stage model.Stage
}

// choices are the stages that the title has before its diploma, and who accompanies
// others where nobody knows that.
func (s *Screen) choices() []choice {
	var out []choice
	for _, stage := range model.StagesOf(s.env.Grid) {
		if stage != model.StageGraduate {
			out = append(out, choice{model.Learner, stage})
		}
	}
	if s.env.Known != nil {
		return out
	}
	return append(out, choice{model.Mentor, model.StageUnsaid})
}

// New makes the page.
func New(env *nav.Env) *Screen {
	s := &Screen{env: env, name: widget.NewField(env.Theme, env.Profile.Name, env.Text.Home.Welcome.NameHint, safetext.Name)}
	s.list.SetLen(len(s.choices()))
	return s
}

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Home.Welcome.Title }

// Init does nothing: the page shows what it knows.
func (s *Screen) Init() tea.Cmd { return nil }

// Editing says whether a name is being typed.
func (s *Screen) Editing() bool { return s.step == name }

// Modal keeps esc here: it passes the questions.
func (s *Screen) Modal() bool { return true }

// Unsaved says whether the answers are on their way to the disk.
func (s *Screen) Unsaved() bool { return s.saving }

// Update takes the answers.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case saved:
		s.saving = false
		if m.err != nil {
			return nav.Fail(m.err)
		}
		return tea.Batch(func() tea.Msg { return nav.ProfileChanged{Profile: m.profile} }, nav.Close())
	case nav.Click:
		if i, ok := s.list.RowAt(m.Y-s.listTop(m.Size), len(s.choices()), 1); ok && s.step == who {
			s.list.Select(i)
			return s.next()
		}
	case tea.PasteMsg:
		if s.name.Update(m) {
			return nav.Hint(s.env.Text.Form.TooLong)
		}
	case tea.KeyPressMsg:
		return s.key(m)
	}
	return nil
}

func (s *Screen) key(m tea.KeyPressMsg) tea.Cmd {
	cmd, done := nav.Press(s.Acts(), m)
	switch {
	case done:
	case s.step == name:
		s.name.Update(m)
	default:
		s.list.Update(m, s.env.Keys)
	}
	return cmd
}

// next goes to the second question, or keeps both answers.
func (s *Screen) next() tea.Cmd {
	if s.step == who && s.env.Known == nil {
		s.step = name
		s.name.Focus()
		return nil
	}
	c := s.choices()[s.list.At()]
	called := s.name.Value()
	if s.step == who {
		called = s.env.Profile.Name
	}
	return s.finish(model.Profile{Name: called, Role: c.role, Stage: c.stage})
}

func (s *Screen) finish(answers model.Profile) tea.Cmd {
	if s.saving {
		return nil
	}
	p := s.env.Profile.Clone()
	p.Name, p.Role, p.Welcomed = answers.Name, answers.Role, true
	p.SayStage(answers.Stage, s.env.Now())
	if p.ID == "" {
		p.ID = model.PersonID(s.env.NewID())
	}
	if s.env.Store.ReadOnly() {
		return func() tea.Msg { return saved{profile: p} }
	}
	s.saving = true
	return save(s.env.Store, p)
}

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	t, k := s.env.Text.Keys, s.env.Keys
	next := keys.Act{Key: keys.Bind("⏎", t.Continue, "enter"), When: true, Do: s.next}
	if s.step == name {
		back := func() { s.step = who }
		return keys.Acts{next, {Key: keys.Bind("esc", t.Back, "esc"), When: true, Do: keys.Deed(back)}}
	}
	skip := func() tea.Cmd { return s.finish(s.env.Profile) } // what was said elsewhere stays
	return keys.Acts{
		{Key: keys.Bind("↑ ↓", t.Move, "up", "down"), When: true},
		next,
		{Key: keys.Bind("esc", t.Skip, "esc"), When: true, Do: skip},
		{Key: k.Language, When: true},
		{Key: k.Quit, When: true, Do: func() tea.Cmd { return func() tea.Msg { return nav.Quit{} } }},
	}
}

// Cursor returns where the focused answer or the name is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	if s.step == name {
		return nameLeft + s.name.CaretX(nameWidth(size)), s.listTop(size), true
	}
	return 1, s.listTop(size) + s.list.At(), true
}
