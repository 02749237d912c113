// Package receive opens a file from somebody else: it shows what the file
// brings and whom it comes from before anything is kept. A first contact asks
// to compare the fingerprint; a changed key is a warning that nothing here can
// pass over.
package receive

import (
	"errors"
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/model/safetext"
	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// mode is what the screen does now.
type mode uint8

const (
	asking   mode = iota // which file
	locked               // its passphrase
	reading              // on its way
	showing              // what the file brings
	alarming             // a key that is not the one known
	opening              // many files are on their way
	listing              // what many files bring
)

// Screen opens a file, or many at a time.
type Screen struct {
	env    *nav.Env
	mode   mode
	path   widget.Field
	pass   widget.Field
	in     post.Letter
	bad    *exchange.Error // in alarming
	busy   bool            // being kept
	why    string          // the file named was not taken
	scroll int
	choose chooser
	many   batch
}

// New makes the screen; with a path, that file is read at once.
func New(env *nav.Env, p nav.Receive) *Screen {
	s := &Screen{env: env}
	s.path = widget.NewField(env.Theme, p.Path, env.Text.Receive.AskPlace, safetext.Link)
	s.path.Focus()
	return s
}

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Home.Receive }

// Init reads the file if it is known which, and else what there is to choose.
func (s *Screen) Init() tea.Cmd {
	switch {
	case s.env.Services.Exchange.Open == nil:
		return nil
	case s.path.Value() == "":
		return s.offer()
	}
	return s.readTyped()
}

// Editing says whether a path or a passphrase is being typed.
func (s *Screen) Editing() bool { return s.mode == asking || s.mode == locked }

// Unsaved says whether what came is on its way to the disk.
func (s *Screen) Unsaved() bool { return s.busy }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case opened:
		return s.show(m)
	case kept:
		return s.arrive(m)
	case choices:
		s.choose.take(m, s.path.Value())
	case openedAll:
		return s.list(m)
	case keptAll:
		return s.arriveAll(m)
	case still:
		return s.wait(m)
	case nav.Click:
		return s.click(m)
	case tea.PasteMsg:
		s.field().Update(m)
		return s.offer()
	case tea.KeyPressMsg:
		return s.key(m)
	}
	return nil
}

// field returns the one that is typed in.
func (s *Screen) field() *widget.Field {
	if s.mode == locked {
		return &s.pass
	}
	return &s.path
}

// enter reads the file that was named, with the passphrase where it needs one.
func (s *Screen) enter() tea.Cmd {
	switch {
	case s.env.Services.Exchange.Open == nil:
		return nav.Hint(s.env.Text.Exchange.NotOffered)
	case s.mode == asking && s.choose.chosen() != nil:
		return s.take(*s.choose.chosen())
	case s.path.Value() == "":
		return nav.Hint(s.env.Text.Exchange.NoPath)
	case s.mode == locked:
		return s.read(s.pass.Value())
	}
	return s.readTyped()
}

func (s *Screen) read(passphrase string) tea.Cmd {
	s.mode, s.why = reading, ""
	return open(s.env.Services.Exchange, s.path.Value(), passphrase)
}

// show takes what a file brings, or why it is not read.
func (s *Screen) show(m opened) tea.Cmd {
	if s.mode != reading {
		return nil
	}
	var refused *exchange.Error
	switch errors.As(m.err, &refused); {
	case m.err == nil:
		s.mode, s.in, s.scroll = showing, m.in, 0
		return nil
	case refused == nil:
	case refused.Reason == exchange.WrongPassphrase:
		again := s.pass.Value() != ""
		s.mode = locked
		s.pass = widget.NewField(s.env.Theme, "", "", safetext.Link)
		s.pass.Mask()
		s.pass.Focus()
		if again {
			return nav.Fail(m.err)
		}
		return nil
	case refused.Impostor():
		s.mode, s.bad = alarming, refused
		return nil
	}
	s.mode = asking
	s.choose = chooser{}
	s.why = s.env.Text.Refusal(m.err)
	return nav.Fail(m.err)
}

func (s *Screen) key(m tea.KeyPressMsg) tea.Cmd {
	if s.busy {
		return nil
	}
	cmd, done := nav.Press(s.Acts(), m)
	switch {
	case done:
	case s.mode == asking && s.choose.move(m):
	case s.Editing():
		s.field().Update(m)
		return s.offer()
	case s.mode == listing:
		s.many.rows.Update(m, s.env.Keys)
	case key.Matches(m, s.env.Keys.Down, s.env.Keys.PageDown):
		s.scroll++
	case key.Matches(m, s.env.Keys.Up, s.env.Keys.PageUp):
		s.scroll = max(s.scroll-1, 0)
	}
	return cmd
}

// another asks for another file.
func (s *Screen) another() {
	s.mode = asking
	s.path.SetValue("")
	s.choose = chooser{}
}

// keep keeps what the file brings; of a first contact the key too, to be compared
// later.
func (s *Screen) keep() tea.Cmd {
	if s.env.Store.ReadOnly() {
		return nav.Hint(s.env.Text.App.ReadOnly)
	}
	s.busy, s.in.Change.Confirmed = true, s.in.Change.First
	return keep(s.env.Services.Exchange, s.in)
}

// keepCompared is keep once the words were compared.
func (s *Screen) keepCompared() tea.Cmd {
	s.in.Change.Compared = true
	return s.keep()
}

// arrive goes where what was received is shown.
func (s *Screen) arrive(m kept) tea.Cmd {
	if !s.busy {
		return nil
	}
	s.busy = false
	if m.err != nil {
		s.in.Change.Confirmed, s.in.Change.Compared = false, false
		return nav.Fail(m.err)
	}
	t := s.env.Text.Receive
	said := map[exchange.Kind]string{exchange.KindShare: t.Kept, exchange.KindAnswer: t.KeptAnswer, exchange.KindVerdict: t.KeptVerdicts, exchange.KindCard: t.KeptCard}
	toast := nav.Toast{Text: s.env.Text.Naming(said[s.in.Change.Kind], s.sender())}
	if c := &s.in.Change; c.Moved != nil {
		toast.More = fmt.Sprintf(s.env.Text.CLI.Exchange.Receive.Moved, s.sender(), safetext.Line(c.Keeps().Fingerprint))
	}
	return tea.Batch(nav.Replace(s.destination()), nav.Notify(), func() tea.Msg { return toast })
}

// destination returns where what the file brings is shown.
func (s *Screen) destination() nav.Place {
	switch c := s.in.Change; c.Kind {
	case exchange.KindAnswer:
		return nav.Answers{Session: c.Review.Session}
	case exchange.KindCard:
		return nav.Identity{}
	case exchange.KindVerdict:
		return nav.Review{Session: c.Review.Session}
	}
	return nav.Desk{}
}

// sender returns the name of whom the file comes from.
func (s *Screen) sender() string {
	return s.env.Text.Called(s.in.From.Contact)
}

// Cursor returns where one types.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	switch n := s.choose.rows.At(); {
	case s.mode == listing:
		return 1, listTop + s.many.rows.CursorY(s.listHeight(size), 1), s.many.rows.Len() > 0
	case s.mode == asking && s.choose.chosen() != nil:
		from, _ := s.choose.rows.Window(choicesHeight(size), 1)
		return 3, choicesTop + n - from, true
	}
	return 3, 3, s.Editing()
}
