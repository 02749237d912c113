// Package settings are the person's preferences: what to call them, what they
// do here, how the program speaks and looks. A choice shows at once, everywhere.
package settings

import (
	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// Screen is the list of preferences.
type Screen struct {
	env    *nav.Env
	list   widget.List
	name   widget.Field
	typing bool

	want    choices // what shows
	sending bool
	again   bool // something changed while it was being saved

	fleeting bool // the last choice could not be kept; not said yet
}

// choices is the part of the profile chosen here.
type choices struct {
	name     string
	role     model.Role
	stage    model.Stage
	settings model.Settings
}

func chosen(p model.Profile) choices { return choices{p.Name, p.Role, p.Stage, p.Settings} }

// put writes the choices into a profile.
func (c choices) put(p *model.Profile) {
	p.Name, p.Role, p.Stage, p.Settings = c.name, c.role, c.stage, c.settings
}

// New makes the list; the profile is known already.
func New(env *nav.Env) *Screen {
	s := &Screen{env: env, want: chosen(env.Profile)}
	s.list.SetLen(len(s.rows()))
	return s
}

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Home.Settings }

// Init does nothing: the profile is known.
func (s *Screen) Init() tea.Cmd { return nil }

// Editing says whether a name is being typed.
func (s *Screen) Editing() bool { return s.typing }

// Unsaved says whether a choice is on its way, or a name half typed.
func (s *Screen) Unsaved() bool { return s.sending || s.typing && s.name.Value() != s.want.name }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case saved:
		return s.confirm(m)
	case nav.LookChanged:
		if !s.sending {
			s.want = chosen(s.env.Profile)
		}
		if s.fleeting { // said in the language just chosen
			s.fleeting = false
			return nav.Hint(s.env.Text.Settings.NotKept)
		}
	case nav.Leaving:
		if s.typing {
			return s.keepName()
		}
	case nav.Click:
		return s.click(m)
	case tea.PasteMsg:
		if s.typing && s.name.Update(m) {
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
	case !s.typing:
		s.list.Update(m, s.env.Keys)
	case s.name.Update(m):
		return nav.Hint(s.env.Text.Form.TooLong)
	}
	return cmd
}

// enter does what a row is for: type the name, go elsewhere, take the next
// option.
func (s *Screen) enter(r row) tea.Cmd {
	switch {
	case r.place != nil:
		return nav.Open(r.place)
	case r.turn != nil:
		return s.turn(r, 1)
	}
	s.typing = true
	s.name = widget.NewField(s.env.Theme, s.want.name, s.env.Text.Settings.NameHint, safetext.Name)
	s.name.Focus()
	return nil
}

func (s *Screen) turn(r row, by int) tea.Cmd {
	r.turn(&s.want, by)
	return s.push()
}

func (s *Screen) keepName() tea.Cmd {
	s.typing = false
	s.want.name = trim(s.name.Value())
	return s.push()
}

// push keeps what shows; there is one save at a time.
func (s *Screen) push() tea.Cmd {
	if s.sending {
		s.again = true
		return nil
	}
	s.sending = true
	return save(s.env.Store, s.env.Profile.Clone(), s.want, s.env.Now())
}

// confirm makes a choice the program's own. One that cannot be kept because
// the store is read-only lasts until one leaves. After a failure what shows is
// what is kept, but for a name, which stays in its field.
func (s *Screen) confirm(m saved) tea.Cmd {
	s.sending = false
	if m.err != nil {
		s.again = false
		s.typing = s.typing || s.want.name != s.env.Profile.Name
		s.want = chosen(s.env.Profile)
		return nav.Fail(m.err)
	}
	cmds := []tea.Cmd{func() tea.Msg { return nav.ProfileChanged{Profile: m.profile} }}
	s.fleeting = m.fleeting
	if s.again {
		s.again = false
		cmds = append(cmds, s.push())
	}
	return tea.Batch(cmds...)
}

func (s *Screen) click(m nav.Click) tea.Cmd {
	if !s.typing && s.list.Click(m.Y-top, len(s.rows())*s.rowHeight(m.Size), s.rowHeight(m.Size)) {
		return s.enter(s.rows()[s.list.At()])
	}
	return nil
}

// Cursor returns where the focused row is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	y = top + s.list.At()*s.rowHeight(size)
	if w := layout.Form(size.W); s.typing {
		col := s.labelWidth(w) + 2
		return 2 + col + s.name.CaretX(w-col), y, true
	}
	return 1, y, true
}
