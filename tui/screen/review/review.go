// Package review is a mentor's reading of one received session. By default it
// is blind: the learner's level, confidence and note on an item appear once the
// mentor's own level is given. It saves itself like a session; what is returned
// no longer changes. A mentor leaves it with a signed file for the learner.
//
// The files: review.go routes messages, change.go changes the review, save.go
// keeps it, overview.go lists the items, page.go draws one, evidence.go judges
// evidence, sign.go ends it.
package review

import (
	"fmt"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/post"
	"autoeval/store/work"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// mode is what the screen does now.
type mode uint8

const (
	loading  mode = iota
	overview      // all items
	asking        // one item
	whole         // all that is said of it, at length
	letter        // the message, at length
	writing       // a comment, a question or the message
	judging       // evidence
	signing       // what leaves, and where
	sending       // on its way
)

// Screen is the review of one received session.
type Screen struct {
	env  *nav.Env
	of   model.SessionID
	mode mode

	grid   *model.Grid
	got    model.Received
	review model.Review
	begun  bool           // the review is on the disk
	others []model.Review // all of the session, as read
	rounds map[model.ItemCode][]model.Round
	seal   bool  // the answer can be encrypted
	sealed bool  // and will be
	locked error // why nothing can be signed here

	items []model.Item
	list  widget.List
	at    int // index in items
	focus int // focused level value, -1 none

	area  widget.Area
	about writes
	from  mode // where writing or judging goes back to

	evidence []model.Evidence // being judged
	shows    []model.ItemCode // the item that each is to show, "" where it is linked to none
	pieces   widget.List

	left   *post.Evening // once this review was signed here
	scroll int           // of the long form
	path   widget.Field
	seeing bool // b was pressed once
	sure   bool // the key before asked
	undo   []step
	saver  nav.Saver[work.Part]
}

// New makes the review of a place; Init reads the session.
func New(env *nav.Env, p nav.Review) *Screen {
	return &Screen{env: env, of: p.Session, focus: -1}
}

// Title is whose session is read.
func (s *Screen) Title() string {
	if s.mode == loading {
		return s.env.Text.Review.Title
	}
	return fmt.Sprintf(s.env.Text.Review.Of, safetext.Line(s.got.Session.Label), s.who())
}

// Status returns how many items have the mentor's level.
func (s *Screen) Status() string {
	if s.mode == loading {
		return ""
	}
	done, total := s.Gauge()
	return fmt.Sprintf("%d / %d", done, total)
}

// Gauge returns the same for the app's rule.
func (s *Screen) Gauge() (done, total int) {
	for _, it := range s.items {
		if s.remark(it.Code).Level.Rated() {
			done++
		}
	}
	return done, len(s.items)
}

// Editing says whether text is being typed.
func (s *Screen) Editing() bool { return s.mode == writing || s.mode == signing }

// Modal keeps esc inside while an item or a list is open.
func (s *Screen) Modal() bool {
	return s.mode == asking || s.mode == whole || s.mode == letter || s.mode == judging
}

// Unsaved says whether something, a text being written too, is not on the disk
// yet.
func (s *Screen) Unsaved() bool {
	return s.saver.Unsaved() || s.mode == sending || s.mode == writing && s.area.Value() != s.written()
}

// open says whether the mentor may still write.
func (s *Screen) open() bool { return s.review.State == model.InReview && !s.env.Store.ReadOnly() }

// Init reads the session and the review.
func (s *Screen) Init() tea.Cmd { return load(s.env, s.of) }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case loaded:
		return s.take(m)
	case saved:
		return s.confirm(m)
	case retry:
		if m.id == s.review.ID {
			return s.push()
		}
	case sent:
		return s.arrived(m)
	case edited:
		return s.takeEdit(m)
	case nav.Changed:
		if s.mode != loading && !s.Unsaved() {
			return s.Init()
		}
	case nav.Leaving:
		if s.mode == writing {
			return s.keepText(s.area.Value())
		}
	case nav.Click:
		return s.click(m)
	case tea.PasteMsg:
		return s.paste(m)
	case tea.KeyPressMsg:
		return s.key(m)
	}
	return nil
}

// take shows what was read: the first time at what is to do, later where the
// mentor is.
func (s *Screen) take(m loaded) tea.Cmd {
	if m.of != s.of {
		return nil
	}
	if m.err != nil {
		return nav.Fail(m.err)
	}
	first := s.mode == loading
	if !first && (s.Unsaved() || m.review.Revision < s.review.Revision && m.review.ID == s.review.ID) {
		return nil
	}
	s.grid, s.got, s.others, s.rounds, s.seal, s.locked = m.grid, m.got, m.before, m.rounds, m.seal, m.locked
	switch {
	case m.begun && (first || m.review.ID == s.review.ID || m.review.Number > s.review.Number):
		s.review, s.begun = m.review, true
	case first:
		s.review = s.fresh(m)
	}
	if !first {
		return nil
	}
	s.sealed = s.seal
	s.items = append(s.rated(model.Competency), s.rated(model.Attitude)...)
	s.list.SetLen(len(s.items))
	s.mode = overview
	s.turn(s.firstOpen())
	if m.self != nil && m.self.Profile.Revision > s.env.Profile.Revision {
		p := m.self.Profile
		return func() tea.Msg { return nav.ProfileChanged{Profile: p} }
	}
	return nil
}

// fresh returns a review that says nothing yet; it is kept with its first word.
func (s *Screen) fresh(m loaded) model.Review {
	by := model.Contact{Person: s.env.Profile.ID, Name: s.env.Profile.Name}
	if m.self != nil {
		by = model.Contact{Person: m.self.Profile.ID, Name: m.self.Name, Fingerprint: m.self.Fingerprint}
	}
	r := model.BeginReview(&m.got, m.before, by, model.ReviewID(s.env.NewID()), s.env.Now())
	r.StartedAt = time.Time{} // it begins with its first word
	return r
}

// rated lists the items of a kind that are of use to read: all competencies, and
// the attitudes the learner rated.
func (s *Screen) rated(k model.ItemKind) []model.Item {
	var out []model.Item
	for _, it := range s.grid.ItemsOf(k) {
		if k == model.Competency || s.got.Session.Rating(it.Code).Level.Rated() {
			out = append(out, it)
		}
	}
	return out
}

// firstOpen returns the first item that the learner contests, else the first one that
// the mentor gave no level.
func (s *Screen) firstOpen() int {
	for i, it := range s.items {
		if s.remark(it.Code).Verdict == model.Contest {
			return i
		}
	}
	for i, it := range s.items {
		if !s.remark(it.Code).Level.Rated() {
			return i
		}
	}
	return 0
}

func (s *Screen) key(m tea.KeyPressMsg) tea.Cmd {
	s.sure, s.seeing = s.seeing, false
	if cmd, done := nav.Press(s.Acts(), m); done {
		return cmd
	}
	switch s.mode {
	case overview:
		if s.list.Update(m, s.env.Keys) {
			s.turn(s.list.At())
		}
	case whole, letter:
		s.read(m)
	case writing:
		if s.area.Update(m) {
			return nav.Hint(s.env.Text.Form.TooLong)
		}
	case judging:
		s.pieces.Update(m, s.env.Keys)
	case signing:
		s.path.Update(m)
	}
	return nil
}

// read moves the long form.
func (s *Screen) read(m tea.KeyPressMsg) {
	k := s.env.Keys
	switch {
	case key.Matches(m, k.Down, k.PageDown):
		s.scroll++
	case key.Matches(m, k.Up, k.PageUp):
		s.scroll = max(s.scroll-1, 0)
	}
}

func (s *Screen) item() model.Item { return s.items[s.at] }

// remark returns what the mentor says of an item.
func (s *Screen) remark(c model.ItemCode) model.Remark { return s.review.Remarks[c] }

// revealed says whether the learner's answer to an item may be seen.
func (s *Screen) revealed(c model.ItemCode) bool { return s.review.Reveals(c) }

// top returns the highest level value of the item's scale.
func (s *Screen) top() int {
	if s.grid == nil || len(s.items) == 0 {
		return 4
	}
	return s.grid.Scale(s.item().Scale).Top().Value()
}

// turn sets the page up for an item.
func (s *Screen) turn(i int) {
	s.at = min(max(i, 0), max(len(s.items)-1, 0))
	s.focus = -1
	if len(s.items) > 0 {
		s.focus = s.remark(s.item().Code).Level.Value()
	}
	s.list.Select(s.at)
}

// step goes to the page before or after; after the last comes the overview.
func (s *Screen) step(by int) {
	if s.at+by >= len(s.items) {
		s.openOverview()
		return
	}
	s.turn(s.at + by)
}

func (s *Screen) openOverview() {
	s.mode = overview
	s.list.Select(s.at)
}

// click goes to the row clicked and opens the one in focus, or takes the level clicked.
func (s *Screen) click(m nav.Click) tea.Cmd {
	switch s.mode {
	case overview:
		top, h := s.listBox(m.Size)
		if s.list.Click(m.Y-top, h, 1) {
			s.turn(s.list.At())
			s.mode = asking
		}
	case asking:
		if v, ok := s.page(pageSize(m.Size)).LevelAt(m.Y); ok && s.open() {
			return s.rate(v)
		}
	case judging:
		s.pieces.Click(m.Y-evidenceTop, s.piecesHeight(m.Size), 1)
	}
	return nil
}

// Cursor returns where the focused row or level is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	switch s.mode {
	case overview:
		top, h := s.listBox(size)
		return 1, top + s.list.CursorY(h, 1), len(s.items) > 0
	case asking:
		return 2, s.page(pageSize(size)).LevelLine(max(s.focus, 0)), true
	case judging:
		return 1, evidenceTop + s.pieces.CursorY(s.piecesHeight(size), 1), len(s.evidence) > 0
	}
	return 0, 0, false
}
