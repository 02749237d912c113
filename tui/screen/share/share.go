// Package share makes a file for a mentor. A learner sees exactly what will
// leave before it is written, and may leave parts of it out or encrypt it.
// Files never leave: of a file, at most its name.
package share

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/model"
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
	loading  mode = iota
	choosing      // which sessions
	showing       // what leaves
	sealing       // who may read it
	passing       // a passphrase, twice
	naming        // where to
	posting       // to whom, on a service
	sending       // on its way
	done
)

// Screen makes one file.
type Screen struct {
	env   *nav.Env
	first model.SessionID
	mode  mode

	sessions []model.SessionSummary
	people   []model.Known
	to       []post.Recipient // on a service
	self     post.Self
	chosen   map[model.SessionID]bool
	left     []model.Part
	alone    bool // without the levels of earlier sessions
	seal     int  // index in choices: 0 none, then people, then passphrase
	pass     string

	asked   int // number of the last preview asked for
	preview exchange.Preview
	known   bool // preview is that of what is chosen
	stuck   bool // there will be none, and why
	why     string
	scroll  int

	list   widget.List // sessions
	seals  widget.List
	tos    widget.List // recipients
	secret [2]widget.Field
	path   widget.Field
	wrote  string // the file, once written
}

// New makes the screen of a place; Init reads what can be shared.
func New(env *nav.Env, p nav.Share) *Screen {
	return &Screen{env: env, first: p.Session, chosen: map[model.SessionID]bool{}}
}

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Home.Share }

// Init reads what can be shared.
func (s *Screen) Init() tea.Cmd { return load(s.env) }

// Editing says whether text is being typed.
func (s *Screen) Editing() bool { return s.mode == passing || s.mode == naming }

// Modal keeps esc inside while a choice is open.
func (s *Screen) Modal() bool { return s.mode == choosing || s.mode == sealing || s.mode == posting }

// Unsaved says whether the file is being written.
func (s *Screen) Unsaved() bool { return s.mode == sending }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case loaded:
		return s.take(m)
	case previewed:
		return s.see(m)
	case written:
		return s.finish(m)
	case nav.Changed:
		if s.stuck { // the keys may be there now
			return s.retry()
		}
		if s.mode == loading || len(s.sessions) == 0 {
			return s.Init()
		}
	case nav.Click:
		s.click(m)
	case tea.PasteMsg:
		if f := s.field(); f != nil {
			f.Update(m)
		}
	case tea.KeyPressMsg:
		return s.key(m)
	}
	return nil
}

// take shows what would leave of the session asked for, or of the latest.
func (s *Screen) take(m loaded) tea.Cmd {
	if m.err != nil {
		return nav.Fail(m.err)
	}
	again := s.mode != loading && len(s.sessions) > 0
	s.sessions, s.people, s.self, s.to = m.sessions, m.people, m.self, m.to
	s.tos.SetLen(len(s.to))
	s.list.SetLen(len(s.sessions))
	if again {
		return nil
	}
	s.mode = showing
	if len(s.sessions) == 0 {
		return nil
	}
	at := max(slices.IndexFunc(s.sessions, func(x model.SessionSummary) bool { return x.ID == s.first }), 0)
	s.chosen[s.sessions[at].ID] = true
	s.list.Select(at)
	if s.env.Services.Exchange.Preview == nil || m.keyErr != nil {
		return s.stop(m.keyErr)
	}
	cmd := s.ask()
	if m.self.Profile.Revision > s.env.Profile.Revision {
		p := m.self.Profile
		return tea.Batch(cmd, func() tea.Msg { return nav.ProfileChanged{Profile: p} })
	}
	return cmd
}

// stop says on the page why nothing can be shared: a way out is longer than a
// line.
func (s *Screen) stop(err error) tea.Cmd {
	s.stuck = true
	s.why = s.env.Text.Refusal(err)
	return nav.Fail(err)
}

// retry reads anew what can be shared.
func (s *Screen) retry() tea.Cmd {
	s.stuck, s.why, s.mode = false, "", loading
	return s.Init()
}

// request returns what is chosen now.
func (s *Screen) request() post.Share {
	r := post.Share{Left: slices.Clone(s.left), Alone: s.alone}
	for i := len(s.sessions) - 1; i >= 0; i-- { // oldest first
		if s.chosen[s.sessions[i].ID] {
			r.Sessions = append(r.Sessions, s.sessions[i].ID)
		}
	}
	switch {
	case s.sealPass():
		r.Seal.Passphrase = s.pass
	case s.seal > 0:
		r.Seal.To = []string{s.people[s.seal-1].Recipient}
	}
	return r
}

func (s *Screen) sealPass() bool { return s.seal == len(s.people)+1 }

// ask asks for the preview of what is chosen now; answers to earlier requests
// are passed over.
func (s *Screen) ask() tea.Cmd {
	x := s.env.Services.Exchange
	if x.Preview == nil {
		return nil
	}
	s.asked++
	s.known = false
	return preview(x, s.asked, s.request())
}

func (s *Screen) see(m previewed) tea.Cmd {
	if m.n != s.asked {
		return nil
	}
	if m.err != nil {
		return s.stop(m.err)
	}
	s.preview, s.known, s.scroll = m.preview, true, 0
	return nil
}

func (s *Screen) finish(m written) tea.Cmd {
	if s.mode != sending {
		return nil
	}
	if m.err != nil {
		s.mode = naming
		if s.posts() {
			s.mode = posting
		}
		return nav.Fail(m.err)
	}
	s.mode, s.wrote, s.pass = done, m.path, ""
	return nil
}

// field returns the one that is typed in.
func (s *Screen) field() *widget.Field {
	switch {
	case s.mode == naming:
		return &s.path
	case s.mode == passing && s.secret[1].Focused():
		return &s.secret[1]
	case s.mode == passing:
		return &s.secret[0]
	}
	return nil
}

func (s *Screen) key(m tea.KeyPressMsg) tea.Cmd {
	if cmd, done := nav.Press(s.Acts(), m); done {
		return cmd
	}
	switch s.mode {
	case choosing:
		s.list.Update(m, s.env.Keys)
	case showing:
		s.scrollBy(m)
	case sealing:
		s.seals.Update(m, s.env.Keys)
	case posting:
		s.tos.Update(m, s.env.Keys)
	case passing:
		s.field().Update(m)
	case naming:
		s.path.Update(m)
	}
	return nil
}

// tick takes the focused session in, or leaves it out.
func (s *Screen) tick() {
	id := s.sessions[s.list.At()].ID
	s.chosen[id] = !s.chosen[id]
}

// chose goes back to the preview, of what is ticked.
func (s *Screen) chose() tea.Cmd {
	if len(s.request().Sessions) == 0 {
		return nav.Hint(s.env.Text.Share.NoneChosen)
	}
	s.mode = showing
	return s.ask()
}

// scrollBy moves the preview.
func (s *Screen) scrollBy(m tea.KeyPressMsg) {
	k := s.env.Keys
	switch {
	case key.Matches(m, k.Down):
		s.scroll++
	case key.Matches(m, k.PageDown):
		s.scroll += 10
	case key.Matches(m, k.Up):
		s.scroll = max(s.scroll-1, 0)
	case key.Matches(m, k.PageUp):
		s.scroll = max(s.scroll-10, 0)
	}
}

// toggleEarlier leaves earlier levels out, or takes them in again.
func (s *Screen) toggleEarlier() tea.Cmd {
	s.alone = !s.alone
	return s.ask()
}

// openSeal asks who may read the file.
func (s *Screen) openSeal() {
	s.mode = sealing
	s.seals.SetLen(len(s.people) + 2)
	s.seals.Select(s.seal)
}

// hasEarlier says whether there are earlier sessions whose levels may leave.
func (s *Screen) hasEarlier() bool { return s.alone || len(s.preview.Previous) > 0 }

// toggle leaves a part out, or takes it in again.
func (s *Screen) toggle(p model.Part) tea.Cmd {
	if i := slices.Index(s.left, p); i >= 0 {
		s.left = slices.Delete(s.left, i, i+1)
	} else {
		s.left = append(s.left, p)
	}
	return s.ask()
}

func (s *Screen) pickSeal(i int) {
	if i <= len(s.people) {
		s.seal, s.pass, s.mode = i, "", showing
		return
	}
	s.mode = passing
	for n := range s.secret {
		s.secret[n] = widget.NewField(s.env.Theme, "", "", safetext.Link)
		s.secret[n].Mask()
	}
	s.secret[0].Focus()
}

// takePass takes the passphrase, twice.
func (s *Screen) takePass() tea.Cmd {
	t := s.env.Text.Share
	switch {
	case s.secret[0].Value() == "":
		return nav.Hint(t.PassEmpty)
	case s.secret[0].Focused():
		s.secret[0].Blur()
		s.secret[1].Focus()
	case s.secret[0].Value() != s.secret[1].Value():
		s.pickSeal(len(s.people) + 1)
		return nav.Hint(t.PassDiffer)
	default:
		s.seal, s.pass, s.mode = len(s.people)+1, s.secret[0].Value(), showing
	}
	return nil
}

// name asks for the file, once what leaves was shown.
func (s *Screen) name() tea.Cmd {
	if !s.known {
		return nil
	}
	if s.posts() {
		return s.address()
	}
	x, path := s.env.Services.Exchange, s.path.Value()
	if path == "" && x.Suggest != nil {
		path = x.Suggest(s.preview.Name, s.preview.Sessions[len(s.preview.Sessions)-1].Label)
	}
	s.path = widget.NewField(s.env.Theme, path, s.env.Text.Words.File, safetext.Link)
	s.path.Focus()
	s.mode = naming
	return nil
}

// write writes the file where it was said.
func (s *Screen) write() tea.Cmd {
	if s.path.Value() == "" {
		return nav.Hint(s.env.Text.Exchange.NoPath)
	}
	s.mode = sending
	return write(s.env.Services.Exchange, s.request(), s.path.Value())
}

// click takes the row clicked.
func (s *Screen) click(m nav.Click) {
	switch s.mode {
	case choosing:
		if i, ok := s.list.RowAt(m.Y-listTop, m.Size.H-listTop, 1); ok {
			s.list.Select(i)
			s.chosen[s.sessions[i].ID] = !s.chosen[s.sessions[i].ID]
		}
	case posting:
		s.tos.Click(m.Y-listTop, m.Size.H-listTop, 1)
	case sealing:
		if i, ok := s.seals.RowAt(m.Y-listTop, m.Size.H-sealFoot, 1); ok {
			s.seals.Select(i)
			s.pickSeal(i)
		}
	}
}

// Cursor returns where the focused row is, or where one types.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	switch s.mode {
	case choosing:
		return 1, listTop + s.list.CursorY(size.H-listTop, 1), true
	case sealing:
		return 1, listTop + s.seals.CursorY(size.H-sealFoot, 1), true
	case posting:
		return 1, listTop + s.tos.CursorY(size.H-listTop, 1), true
	case naming:
		return 3, 3, true
	}
	return 0, 0, false
}
