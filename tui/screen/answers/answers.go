// Package answers sets a mentor's view of a session beside one's own: both
// levels with their anchors and reasons. Higher and lower look alike, and a gap
// is never a score. Each remark is agreed with or contested with a reason; what
// was answered goes back as a file.
//
// The files: answers.go routes messages, verdict.go answers remarks and keeps
// it, send.go sends back, view.go draws.
package answers

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// mode is what the screen does now.
type mode uint8

const (
	loading   mode = iota
	reading        // the remarks
	reasoning      // why one is contested, or what is answered to it
	naming         // where the file goes
	sending        // on its way
)

// row is a remark, or what the mentor says of a piece of evidence.
type row struct {
	item     model.ItemCode
	evidence model.EvidenceID
	shows    model.Judgement // of that
}

// Screen shows the reviews of one session.
type Screen struct {
	env    *nav.Env
	of     model.SessionID
	mode   mode
	data   loaded
	at     int // which review
	rows   []row
	list   widget.List
	area   widget.Area
	about  model.Verdict // what is being written goes with
	path   widget.Field
	seal   bool
	why    string // the file was not written
	whole  bool   // the focused remark alone, at length
	letter bool   // or the message
	scroll int
	undo   []step
	saver  nav.Saver[model.ItemCode]
}

// New makes the screen of a place; Init reads the reviews.
func New(env *nav.Env, p nav.Answers) *Screen {
	return &Screen{env: env, of: p.Session}
}

// Title returns the page's name.
func (s *Screen) Title() string {
	if s.mode == loading || s.data.none {
		return s.env.Text.Home.Answers
	}
	return s.env.Text.Home.Answers + " " + s.env.Theme.Glyph.Dot + " " + safetext.Line(s.data.session.Label)
}

// Status returns how many remarks have no answer yet.
func (s *Screen) Status() string {
	if s.mode == loading || s.data.none {
		return ""
	}
	return s.env.Text.Count(s.left(), s.env.Text.Answers.Left)
}

// left returns how many remarks have no answer.
func (s *Screen) left() int {
	n := 0
	for _, m := range s.review().Remarks {
		if m.Verdict == model.NoVerdict {
			n++
		}
	}
	return n
}

// Init reads the reviews.
func (s *Screen) Init() tea.Cmd { return load(s.env, s.of) }

// Editing says whether text is being typed.
func (s *Screen) Editing() bool { return s.mode == reasoning || s.mode == naming }

// Modal keeps esc inside while a remark or the message is read at length.
func (s *Screen) Modal() bool { return s.whole || s.letter }

// Unsaved says whether something, a reason being written too, is not on the disk
// yet.
func (s *Screen) Unsaved() bool {
	writing := s.mode == reasoning && s.typed() != "" && s.typed() != s.said()
	return s.saver.Unsaved() || s.mode == sending || writing
}

// review returns the one shown.
func (s *Screen) review() *model.Review { return &s.data.reviews[s.at] }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case loaded:
		return s.take(m)
	case saved:
		return s.confirm(m)
	case retry:
		if s.ready() && m.id == s.review().ID {
			return s.push()
		}
	case sent:
		return s.arrived(m)
	case nav.Changed:
		if !s.Unsaved() && !s.Editing() {
			return s.Init()
		}
	case nav.Leaving:
		if s.mode == reasoning {
			return s.keepReason()
		}
	case nav.Click:
		if top, h := s.listBox(m.Size); s.mode == reading && !s.Modal() && s.ready() && s.list.Click(m.Y-top, h, 1) {
			return s.key(tea.KeyPressMsg{Code: tea.KeyEnter})
		}
	case tea.PasteMsg:
		return s.paste(m)
	case tea.KeyPressMsg:
		return s.key(m)
	}
	return nil
}

func (s *Screen) ready() bool { return s.mode != loading && !s.data.none }

// take shows what was read, on the review and row it was on.
func (s *Screen) take(m loaded) tea.Cmd {
	switch {
	case m.asked != s.of || s.Unsaved() || s.Editing():
		return nil
	case m.err != nil:
		return nav.Fail(m.err)
	}
	var was model.ReviewID
	if s.ready() {
		was = s.review().ID
	}
	s.data, s.at, s.mode = m, 0, reading
	if m.none {
		return nil
	}
	for i := range m.reviews {
		if m.reviews[i].ID == was {
			s.at = i
		}
	}
	s.turn(s.at, was == s.review().ID)
	return nil
}

// turn shows a review; keep says that the cursor stays.
func (s *Screen) turn(i int, keep bool) {
	s.at, s.rows = i, nil
	r := s.review()
	for _, it := range s.data.grid.Items {
		if _, ok := r.Remarks[it.Code]; ok {
			s.rows = append(s.rows, row{item: it.Code})
		}
	}
	for _, j := range r.Judgements() {
		s.rows = append(s.rows, row{evidence: j.Evidence, shows: j})
	}
	s.list.SetLen(len(s.rows))
	if keep {
		return
	}
	s.undo, s.saver = nil, nav.Saver[model.ItemCode]{}
	s.list.Select(0)
	for i, x := range s.rows {
		if x.item != "" && r.Remarks[x.item].Verdict == model.NoVerdict {
			s.list.Select(i)
			break
		}
	}
}

func (s *Screen) key(m tea.KeyPressMsg) tea.Cmd {
	if cmd, done := nav.Press(s.Acts(), m); done {
		return cmd
	}
	switch {
	case s.mode == reasoning:
		if s.area.Update(m) {
			return nav.Hint(s.env.Text.Form.TooLong)
		}
	case s.mode == naming:
		s.path.Update(m)
	case s.mode != reading || s.data.none:
	case s.Modal() && key.Matches(m, s.env.Keys.Down, s.env.Keys.PageDown):
		s.scroll++
	case s.Modal() && key.Matches(m, s.env.Keys.Up, s.env.Keys.PageUp):
		s.scroll = max(s.scroll-1, 0)
	default:
		s.list.Update(m, s.env.Keys)
	}
	return nil
}

func (s *Screen) paste(m tea.PasteMsg) tea.Cmd {
	cut := false
	switch s.mode {
	case reasoning:
		cut = s.area.Update(m)
	case naming:
		cut = s.path.Update(m)
	}
	if cut {
		return nav.Hint(s.env.Text.Form.TooLong)
	}
	return nil
}

// current returns the row under the cursor.
func (s *Screen) current() row {
	if s.list.At() < len(s.rows) {
		return s.rows[s.list.At()]
	}
	return row{}
}

// Cursor returns where the focused row is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	if s.ready() && s.mode == reasoning {
		return s.caret(size)
	}
	if !s.ready() || s.mode != reading || s.Modal() {
		return 0, 0, false
	}
	top, h := s.listBox(size)
	return 1, top + s.list.CursorY(h, 1), len(s.rows) > 0
}

// caret returns where the next letter of a reason goes.
func (s *Screen) caret(size layout.Size) (x, y int, ok bool) {
	box := s.detailBox(size)
	above := len(s.reasonHead(box.W))
	x, y = s.area.Caret(box.W, reasonHeight(box.H, above))
	if size.Wide() {
		return s.leftWidth(size) + 3 + x, len(s.head(size.W)) + above + y, true
	}
	top, h := s.listBox(size)
	return 1 + x, top + h + 1 + above + y, true
}
