// Package walkthrough rates the items of a session one page at a time. A person
// leaves it with every competency rated by one key each, each answer on the
// disk before its ✓ shows, and can close the window at any moment: the session
// resumes at the first unanswered item.
//
// The files: walkthrough.go routes messages, answer.go changes the session,
// save.go keeps it, page.go draws a question, lists.go the jump list and the summary.
package walkthrough

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/work"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// mode is what the screen does now.
type mode uint8

const (
	loading  mode = iota
	asking        // one question
	noting        // typing a note to it
	jumping       // the list of all items
	summary       // the answers before finishing
	sure          // asked whether to finish for good
	finished      // done, on the way to what it brings
)

// Screen is the walkthrough of one session.
type Screen struct {
	env   *nav.Env
	place nav.Walkthrough
	mode  mode

	grid     *model.Grid
	asks     *model.Grid // the same, what was worded anew first
	changed  work.Changed
	session  model.Session
	earlier  []model.SessionSummary // finished ones before this, in order
	evidence []model.Evidence
	notes    []model.Note // caught before, those that wait first

	part  model.ItemKind
	items []model.Item // of the part
	at    int          // index in items
	focus int          // focused level value, -1 none
	open  bool         // the levels behind « plus » are shown
	note  widget.Area
	list  widget.List // of the jump list and the summary
	undo  []work.Step
	last  model.ItemCode // answered just before this page
	saver nav.Saver[model.ItemCode]
}

// New makes the walkthrough of a place; Init reads the session or begins one.
func New(env *nav.Env, p nav.Walkthrough) *Screen {
	return &Screen{env: env, place: p, focus: -1}
}

// Title returns the session's label.
func (s *Screen) Title() string {
	if s.mode == loading {
		return s.env.Text.App.Loading
	}
	return safetext.Line(s.session.Label)
}

// Status returns how many items of the part are rated.
func (s *Screen) Status() string {
	if s.mode == loading {
		return ""
	}
	return fmt.Sprintf("%d / %d", s.session.Rated(s.grid, s.part), len(s.items))
}

// Gauge returns the same for the app's rule.
func (s *Screen) Gauge() (done, total int) {
	if s.mode == loading {
		return 0, 0
	}
	return s.session.Rated(s.grid, s.part), len(s.items)
}

// Editing says whether a note is being typed.
func (s *Screen) Editing() bool { return s.mode == noting }

// Modal keeps esc inside while a list or a question is open.
func (s *Screen) Modal() bool { return s.mode == jumping || s.mode == summary || s.mode == sure }

// Unsaved says whether an answer, or a note being typed, is not on the disk yet.
func (s *Screen) Unsaved() bool {
	return s.saver.Unsaved() || s.mode == noting && s.note.Value() != s.noted()
}

// Init reads the session, or prepares a new one that is kept with its first
// answer.
func (s *Screen) Init() tea.Cmd {
	fresh := model.Session{
		ID: model.SessionID(s.env.NewID()), Grid: s.env.Grid.Ref(), Learner: s.env.Profile.ID, Depth: s.place.Depth, StartedAt: s.env.Now(),
	}
	return load(s.env.Store, s.env.Grids, s.env.Text, s.place.Session, fresh)
}

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case loaded:
		cmd := s.take(m)
		if m.part {
			cmd = tea.Batch(cmd, s.env.Rest(remember(s.env.Store, s.env.Grids, m.grid)))
		}
		return cmd
	case remembered:
		if m.err == nil {
			s.earlier = m.earlier
		}
		return nav.Fail(m.err)
	case saved:
		return s.confirm(m)
	case retry:
		return s.push()
	case edited:
		return s.takeNote(m)
	case nav.Changed:
		if s.mode != loading && s.mode != finished && !s.Unsaved() {
			return load(s.env.Store, s.env.Grids, s.env.Text, s.session.ID, s.session)
		}
	case nav.Attached:
		return s.attach(m)
	case nav.Told:
		return s.told(m)
	case settled:
		return tea.Batch(nav.Fail(m.err), nav.Notify())
	case nav.Leaving:
		if s.mode == noting {
			return s.keepNote(s.note.Value())
		}
	case nav.Click:
		return s.click(m)
	case tea.PasteMsg:
		if s.mode == noting && s.note.Update(m) {
			return nav.Hint(s.env.Text.Form.TooLong)
		}
	case tea.KeyPressMsg:
		return s.key(m)
	}
	return nil
}

// take shows what was read: the first time at the first unanswered item, later
// where the person is.
func (s *Screen) take(m loaded) tea.Cmd {
	if m.err != nil {
		return nav.Fail(m.err)
	}
	first := s.mode == loading
	if !first && (s.Unsaved() || m.session.Revision < s.session.Revision) {
		return nil
	}
	s.grid, s.session, s.earlier, s.evidence, s.notes = m.grid, m.session, m.earlier, m.evidence, m.notes
	s.changed, s.asks = m.changed, m.grid.AskedFirst(m.changed.First)
	if !first {
		return nil
	}
	if s.session.Finished() {
		return nav.Fail(model.ErrFinished)
	}
	s.mode = asking
	s.turnTo(model.Competency)
	if c := s.place.Item; c != "" {
		s.jump(c)
	} else if c, ok := s.session.NextUnanswered(s.asks, s.part, ""); ok {
		s.jump(c)
	} else {
		s.openSummary()
	}
	return s.stageMoved()
}

// stageMoved says, as a session begins, that the stage may be of the year before.
func (s *Screen) stageMoved() tea.Cmd {
	me := &s.env.Profile
	last := time.Time{}
	if n := len(s.earlier); n > 0 {
		last = s.earlier[n-1].FinishedAt
	}
	if s.session.Revision > 0 || me.StageDue(s.grid, last, s.env.Now()) == model.StageUnsaid {
		return nil
	}
	return nav.Hint(s.env.Text.StageMoved(me))
}

func (s *Screen) key(m tea.KeyPressMsg) tea.Cmd {
	if cmd, done := nav.Press(s.Acts(), m); done {
		return cmd
	}
	switch s.mode {
	case noting:
		if s.note.Update(m) {
			return nav.Hint(s.env.Text.Form.TooLong)
		}
	case jumping, summary:
		s.list.Update(m, s.env.Keys)
	case sure: // any other key thinks better of it
		s.mode = summary
	}
	return nil
}

func (s *Screen) item() model.Item     { return s.items[s.at] }
func (s *Screen) rating() model.Rating { return s.session.Rating(s.item().Code) }

// top returns the highest level value that is offered.
func (s *Screen) top() int {
	if s.grid == nil || len(s.items) == 0 {
		return 4
	}
	return s.asked().Top().Value()
}

// asked returns the answers that are offered.
func (s *Screen) asked() model.Scale {
	return s.env.Text.Asked(s.grid, s.item(), s.session.Depth, s.open)
}

// closed says whether a level stands behind « plus », which is not open.
func (s *Screen) closed(l model.Level) bool {
	beyond := s.grid.Scale(s.item().Scale).Beyond(s.session.Depth)
	return beyond.Rated() && l >= beyond && !s.open
}

// turnTo shows a part.
func (s *Screen) turnTo(k model.ItemKind) {
	s.part, s.items, s.at = k, s.asks.ItemsOf(k), 0
	s.arrive()
}

// arrive sets the page up for the item it is on.
func (s *Screen) arrive() {
	l := s.rating().Level
	s.focus, s.open = l.Value(), false
	s.open = s.closed(l)
}

// jump shows an item of either part.
func (s *Screen) jump(c model.ItemCode) {
	it, ok := s.grid.Item(c)
	if !ok {
		return
	}
	if it.Kind != s.part {
		s.turnTo(it.Kind)
	}
	for i := range s.items {
		if s.items[i].Code == it.Code {
			s.at = i
		}
	}
	s.mode = asking
	s.arrive()
}

// step goes to the page before or after; after the last comes the summary.
func (s *Screen) step(by int) {
	s.last = ""
	if s.at+by >= len(s.items) {
		s.openSummary()
		return
	}
	s.at = max(s.at+by, 0)
	s.arrive()
}

func (s *Screen) switchPart() {
	k := model.Attitude
	if s.part == model.Attitude {
		k = model.Competency
	}
	if s.grid.Count(k) == 0 {
		return
	}
	s.turnTo(k)
	if c, ok := s.session.NextUnanswered(s.asks, k, ""); ok {
		s.jump(c)
	}
}

// click rates the level clicked, or opens the row clicked.
func (s *Screen) click(m nav.Click) tea.Cmd {
	switch s.mode {
	case asking:
		if v, ok := s.page(pageSize(m.Size)).LevelAt(m.Y); ok {
			return s.rate(v)
		}
	case jumping, summary:
		if i, ok := s.list.RowAt(m.Y-listTop, s.listHeight(m.Size), 1); ok {
			s.list.Select(i)
			return s.pickRow()
		}
	}
	return nil
}

// Cursor returns where the focused level or row is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	switch s.mode {
	case asking:
		return 2, s.page(pageSize(size)).LevelLine(max(s.focus, 0)), true
	case noting:
		w := min(layout.Text(pageSize(size).W), textWidth)
		x, y := s.note.Caret(w, noteHeight)
		return 1 + x, len(s.notePage(w)) - noteHeight + y, true
	case jumping, summary:
		return 1, listTop + s.list.CursorY(s.listHeight(size), 1), true
	}
	return 0, 0, false
}
