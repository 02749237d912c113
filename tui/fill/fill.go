// Package fill keeps what a person types into a form from being lost. A sheet is
// a form that is filled in, over a list or as a page of its own: it is saved, or
// asked about before it is put away. The screen says what its entries are and
// what saving is; the keys of the question, of leaving and of quitting are here.
package fill

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/keys"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// Filled is what a screen says of its form.
type Filled struct {
	Form    func() *widget.Form
	Changed func() bool                   // something typed is not on the disk
	Busy    func() bool                   // it is on its way there
	Fault   func() (at int, said tea.Cmd) // the entry that keeps it from being saved; said is nil when none does
	Save    func() tea.Cmd
	Drop    func() tea.Cmd // puts the form away
}

// Sheet is a form and whether it is filled in, asked about or put away, as in the
// beginning.
type Sheet struct {
	env   *nav.Env
	of    Filled
	state state
}

type state uint8

const (
	away state = iota
	filling
	asking // what to do with what is not saved
)

// New returns a sheet that is put away.
func New(env *nav.Env, of Filled) *Sheet { return &Sheet{env: env, of: of} }

// Open begins to fill it in.
func (s *Sheet) Open() { s.state = filling }

// PutAway ends it.
func (s *Sheet) PutAway() { s.state = away }

// Shown says whether it is on the screen: letters are text then.
func (s *Sheet) Shown() bool { return s.state != away }

// Filling says whether the entries have the keyboard.
func (s *Sheet) Filling() bool { return s.state == filling }

// Asking says whether the question has it.
func (s *Sheet) Asking() bool { return s.state == asking }

// Unsaved says whether something would be lost.
func (s *Sheet) Unsaved() bool { return s.of.Busy() || s.Shown() && s.of.Changed() }

// Take does what a message asks of a form: to quit, or what is typed while it shows.
// It says whether the message was for it.
func (s *Sheet) Take(msg tea.Msg, acts func() keys.Acts) (cmd tea.Cmd, taken bool) {
	switch m := msg.(type) {
	case nav.Leaving:
		return s.Leave(), true
	case tea.PasteMsg:
		if s.Filling() {
			return s.Typed(m), true
		}
	case tea.KeyPressMsg:
		if s.Shown() {
			return s.key(m, acts()), true
		}
	}
	return nil, false
}

// key gives a key to the question, to what the acts do, or to the entry in focus.
func (s *Sheet) key(m tea.KeyPressMsg, acts keys.Acts) tea.Cmd {
	if s.Asking() {
		return s.Answer(m)
	}
	if cmd, done := nav.Press(acts, m); done {
		return cmd
	}
	return s.Typed(m)
}

// Typed gives a key or a paste to the entry in focus. What is on its way is what
// shows.
func (s *Sheet) Typed(msg tea.Msg) tea.Cmd {
	if s.of.Busy() {
		return nil
	}
	if _, cut := s.of.Form().Update(msg, s.env.Keys); cut {
		return nav.Hint(s.env.Text.Form.TooLong)
	}
	return nil
}

// Save keeps what was typed; an entry that is in the way takes the focus.
func (s *Sheet) Save() tea.Cmd {
	if s.of.Busy() {
		return nil
	}
	if at, said := s.of.Fault(); said != nil {
		s.of.Form().Select(at)
		return said
	}
	return s.of.Save()
}

// Close puts it away, or asks when something would be lost.
func (s *Sheet) Close() tea.Cmd {
	if !s.Unsaved() {
		return s.of.Drop()
	}
	s.state = asking
	return nil
}

// Leave answers the wish to quit: it saves what can be saved and asks about the
// rest.
func (s *Sheet) Leave() tea.Cmd {
	if !s.Shown() || s.of.Busy() {
		return nil
	}
	if s.whole() {
		return s.Save()
	}
	s.state = asking
	return nil
}

// whole says whether it can be saved.
func (s *Sheet) whole() bool {
	_, said := s.of.Fault()
	return said == nil
}

// Ask returns the question.
func (s *Sheet) Ask() widget.Ask { return widget.Unsaved(s.env.Text, s.whole()) }

// Answer gives a key to the question.
func (s *Sheet) Answer(m tea.KeyPressMsg) tea.Cmd {
	i, ok := s.Ask().Answer(m)
	if !ok {
		return nil
	}
	s.state = filling
	switch i {
	case widget.Keep:
		return s.Save()
	case widget.Discard:
		return s.of.Drop()
	}
	return func() tea.Msg { return nav.Stay{} }
}

// View draws the form below a head, in the room that it leaves, and the question
// if one is asked.
func (s *Sheet) View(head string, room layout.Size, w int) string {
	th := s.env.Theme
	if !s.Asking() {
		return head + s.of.Form().View(room, th)
	}
	ask := s.Ask().Lines(th, w)
	room = room.Minus(0, len(ask)+1)
	return head + layout.Fill(s.of.Form().View(room, th), room) + "\n\n" + strings.Join(ask, "\n")
}

// Items returns the items of a grid to choose one from.
func Items(env *nav.Env, on model.ItemCode) []widget.Option {
	out := make([]widget.Option, len(env.Grid.Items))
	for i, it := range env.Grid.Items {
		out[i] = widget.Option{Code: string(it.Code), Label: safetext.Line(env.Text.In(it.Short())), On: it.Code == on}
	}
	return out
}
