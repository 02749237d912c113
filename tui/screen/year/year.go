// Package year is a programme's year on a screen: for all learners, or those of a
// stage, who is at the level expected, what mentors say, what shows it, how it went
// on and who was not seen. Counts, never averages, and nobody in an order. A head of
// programme leaves it knowing what holds the year back.
package year

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store/cohort"
	"autoeval/store/post"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
	"autoeval/tui/year"
)

// Screen is the year.
type Screen struct {
	env     *nav.Env
	ready   bool
	version uint64
	sum     *cohort.Sum
	parts   []*cohort.Part
	tables  []year.Table // of the part in front
	part    int
	table   int
	list    widget.List
	by      grouping
	asked   bool // b was pressed once
	sure    bool // the key before asked
	seeing  bool // and once more
}

// New makes the screen; Init counts.
func New(env *nav.Env) *Screen { return &Screen{env: env} }

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Year.Place }

// Status says which learners are counted.
func (s *Screen) Status() string {
	if !s.any() {
		return ""
	}
	p := s.parts[s.part]
	return fmt.Sprintf(s.env.Text.Year.PartOf, year.Name(s.env.Text, s.sum, p), s.env.Text.Count(p.People, s.env.Text.Cohort.Learners))
}

// Init counts the year.
func (s *Screen) Init() tea.Cmd {
	by := model.Contact{Person: s.env.Profile.ID, Name: s.env.Profile.Name}
	return load(s.env.Store, s.env.Grids, s.env.Grid, post.Reader{By: by, At: s.env.Now(), NewID: s.env.NewID}, s.by.list, s.seeing)
}

func (s *Screen) any() bool { return s.ready && s.sum.Whole.People > 0 }

// hidden returns how many people show nothing that is in sight.
func (s *Screen) hidden() int { return s.sum.Whole.People - s.sum.Whole.InView }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case loaded:
		return s.take(m)
	case grouped:
		if s.by.busy {
			return s.group(m)
		}
	case offered:
		if s.by.typing {
			s.by.path.Offer(m.typed, m.paths)
		}
	case nav.Changed:
		if !s.ready || s.env.Store.Version() != s.version {
			return s.Init()
		}
	case nav.LookChanged:
		return s.Init()
	case nav.Click:
		return s.click(m)
	case tea.PasteMsg:
		if s.by.typing {
			return s.typed(m)
		}
	case tea.KeyPressMsg:
		return s.key(m)
	}
	return nil
}

func (s *Screen) take(m loaded) tea.Cmd {
	switch {
	case m.err != nil:
		return nav.Fail(m.err)
	case m.sum.Grid.Ref() != s.env.Grid.Ref() || m.seeing != s.seeing:
		return nil
	}
	s.ready, s.version, s.sum, s.parts = true, m.version, m.sum, year.Parts(m.sum)
	s.part = min(s.part, len(s.parts)-1)
	s.layOut()
	return nil
}

// layOut makes the tables of the part in front; the kind of table stays.
func (s *Screen) layOut() {
	title := ""
	if s.table < len(s.tables) {
		title = s.tables[s.table].Title
	}
	s.tables = year.Tables(s.env.Text, s.sum, s.parts[s.part])
	if len(s.sum.Out) > 0 && s.parts[s.part] == &s.sum.Whole {
		s.tables = append(s.tables, year.Unseen(s.env.Text, s.sum))
	}
	s.tables = append(s.tables, year.About(s.env.Text, s.sum))
	s.table = 0
	for i := range s.tables {
		if s.tables[i].Title == title {
			s.table = i
		}
	}
	s.show()
}

// show puts the table in front into the list.
func (s *Screen) show() {
	n := 0
	if t := s.front(); t != nil {
		n = len(t.Rows) + len(t.List)
	}
	s.list.SetLen(n)
}

// front returns the table in front, nil where there is none.
func (s *Screen) front() *year.Table {
	if s.table >= len(s.tables) {
		return nil
	}
	return &s.tables[s.table]
}

func (s *Screen) key(m tea.KeyPressMsg) tea.Cmd {
	s.sure, s.asked = s.asked, false
	if s.by.typing && s.by.path.Holds(m) {
		return s.typed(m)
	}
	cmd, done := nav.Press(s.Acts(), m)
	switch {
	case done:
	case s.by.typing:
		return s.typed(m)
	case s.any():
		s.list.Update(m, s.env.Keys)
	}
	return cmd
}

// turn goes to the table on the left or on the right.
func (s *Screen) turn(m tea.KeyPressMsg) tea.Cmd {
	n := len(s.tables)
	if n == 0 {
		return nil
	}
	by := 1
	if key.Matches(m, s.env.Keys.Left) {
		by = n - 1
	}
	s.table = (s.table + by) % n
	s.show()
	return nil
}

// nextPart goes to the next stage.
func (s *Screen) nextPart() {
	s.part = (s.part + 1) % len(s.parts)
	s.layOut()
}

// see counts what waits for a review too, and records that it was seen.
func (s *Screen) see() tea.Cmd {
	if !s.sure {
		s.asked = true
		return nav.Hint(s.env.Text.Cohort.SeeAsk)
	}
	s.seeing = true
	return s.Init()
}

func (s *Screen) click(m nav.Click) tea.Cmd {
	if !s.any() || s.by.typing {
		return nil
	}
	if m.Y == tabLine {
		if i, ok := widget.TabAt(s.tabs(m.Size.W), m.X-1); ok {
			s.table = i
			s.show()
		}
		return nil
	}
	box := s.listBox(m.Size)
	s.list.Click(m.Y-s.top(m.Size), box.H, 1)
	return nil
}

// Editing says whether a path is being typed.
func (s *Screen) Editing() bool { return s.by.typing }

// Modal keeps esc here while a path is being typed.
func (s *Screen) Modal() bool { return s.by.typing }

// page makes the page of the year, by the groups that are counted now.
func (s *Screen) page() tea.Cmd {
	return nav.Open(nav.Page{Year: nav.YearPage{Grid: s.sum.Grid.Ref(), Groups: s.by.file}})
}

// Cursor returns where the focused row is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	if s.by.typing {
		x, y := s.by.path.Caret(layout.Form(size.W)-1, 1)
		return x + 3, y + 3, true
	}
	if !s.any() || s.list.Len() == 0 {
		return 0, 0, false
	}
	return 1, s.top(size) + s.list.CursorY(s.listBox(size).H, 1), true
}
