// Package cohort is a mentor's learners at a glance: the latest session of each
// as a row of levels, who waits, who is stale, and how each item is spread. It
// reads summaries only. Counts, never averages. The levels of who waits are
// hidden, so that a review can be blind, until the mentor asks twice.
package cohort

import (
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store/post"
	"autoeval/tui/chart"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// only is whom to see.
type only uint8

const (
	everybody only = iota
	whoWaits
	whoIsStale
	onlies
)

// Screen is the cohort.
type Screen struct {
	env     *nav.Env
	ready   bool
	version uint64
	people  widget.Sifted[*model.CohortRow] // the lines of the table
	others  int

	shown  []*model.CohortRow // of people, those that are let through
	labels []string           // of shown
	signs  string             // what those of levels given in other words mean
	sums   model.CohortSums
	items  []model.Item
	codes  []string
	part   model.ItemKind

	col    int
	by     model.CohortOrder
	byItem model.ItemCode
	only   only
	words  map[*model.CohortRow]string // folded, for the filter; made when it asks
	spread bool                        // distributions instead of the table
	asked  bool                        // b was pressed once
	sure   bool                        // the key before asked
	seeing bool                        // and once more
	list   widget.List                 // of the distributions

	rev   uint64 // rises with what is drawn, besides the cursor
	cache drawn
}

// New makes the screen; Init reads the cohort.
func New(env *nav.Env) *Screen {
	s := &Screen{env: env}
	s.people = widget.NewSifted(env.Theme, env.Text.App.Filter, func(r **model.CohortRow) string { return s.wordsOf(*r) })
	s.people.Only = func(r **model.CohortRow) bool {
		return (s.only != whoWaits || (*r).Waiting > 0) && (s.only != whoIsStale || (*r).Stale)
	}
	s.people.Judge = func(query string) func(**model.CohortRow) bool {
		seek := env.Text.Seek(query, env.Now())
		return func(r **model.CohortRow) bool { return seek.FindsRow(*r, s.wordsOf(*r)) }
	}
	s.turnTo(model.Competency)
	return s
}

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Home.Cohort }

// Status returns how many people show, out of how many where some do not.
func (s *Screen) Status() string {
	if !s.ready {
		return ""
	}
	if n := len(s.people.All()); n > len(s.shown) {
		p := s.env.Text
		return fmt.Sprintf(p.Cohort.OutOf, p.Number(len(s.shown)), p.Count(n, p.Cohort.Learners))
	}
	return s.env.Text.Count(len(s.shown), s.env.Text.Cohort.Learners)
}

// Init reads the cohort.
func (s *Screen) Init() tea.Cmd {
	by := model.Contact{Person: s.env.Profile.ID, Name: s.env.Profile.Name}
	return load(s.env.Store, s.env.Grids, s.env.Grid, post.Reader{By: by, At: s.env.Now(), NewID: s.env.NewID}, s.seeing)
}

// Editing says whether the filter is being typed.
func (s *Screen) Editing() bool { return s.people.Typing() }

// Modal keeps esc here while there is something to take off.
func (s *Screen) Modal() bool {
	return s.spread || s.people.Filter.Value() != "" || s.only != everybody
}

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case loaded:
		return s.take(m)
	case nav.Changed:
		if !s.ready || s.env.Store.Version() != s.version {
			return s.Init()
		}
	case nav.LookChanged:
		s.turnTo(s.part)
		s.count()
		return s.Init()
	case nav.Click:
		return s.click(m)
	case tea.PasteMsg:
		s.search(m)
	case tea.KeyPressMsg:
		if s.people.Typing() {
			s.search(m)
			return nil
		}
		return s.key(m)
	}
	return nil
}

func (s *Screen) take(m loaded) tea.Cmd {
	switch {
	case m.err != nil:
		return nav.Fail(m.err)
	case m.grid != s.env.Grid.ID || m.seeing != s.seeing:
		return nil
	}
	was, had := s.current()
	s.ready, s.version, s.others, s.words = true, m.version, m.others, map[*model.CohortRow]string{}
	if s.by != model.ByWaiting {
		model.SortCohort(m.rows, s.by, s.byItem)
	}
	s.people.Fill(m.rows)
	s.people.Seek(func(r **model.CohortRow) bool { return had && (*r).Learner.Self() == was.Learner.Self() })
	s.count()
	return nil
}

func (s *Screen) key(m tea.KeyPressMsg) tea.Cmd {
	s.sure, s.asked = s.asked, false
	cmd, done := nav.Press(s.Acts(), m)
	switch {
	case done:
	case s.spread:
		s.list.Update(m, s.env.Keys)
	default:
		s.move(m)
	}
	return cmd
}

// nextView shows everybody, who waits, or who is stale.
func (s *Screen) nextView() {
	s.only = (s.only + 1) % onlies
	s.people.Sift()
	s.count()
}

func (s *Screen) showAll() {
	s.only = everybody
	s.people.ShowAll()
	s.count()
}

func (s *Screen) openSpread() {
	s.spread = true
	s.list.SetLen(len(s.items))
	s.list.Select(s.col)
}

func (s *Screen) closeSpread() {
	s.spread = false
	s.col = s.list.At()
}

// otherPart turns to the attitudes, or back.
func (s *Screen) otherPart() {
	s.turnTo(1 - s.part)
	if s.spread {
		s.list.SetLen(len(s.items))
		s.list.Select(0)
	}
}

// see shows the levels of what waits for a review, and records that they were
// seen: the question says what it means for these reviews.
func (s *Screen) see() tea.Cmd {
	if !s.sure {
		s.asked = true
		return nav.Hint(s.env.Text.Cohort.SeeAsk)
	}
	s.seeing = true
	return s.Init()
}

// move moves the cursor in the table.
func (s *Screen) move(m tea.KeyPressMsg) {
	k := s.env.Keys
	switch {
	case key.Matches(m, k.Left):
		s.col--
	case key.Matches(m, k.Right):
		s.col++
	default:
		s.people.SetPage(s.cache.rows)
		s.people.Update(m, k)
	}
	s.hold()
}

// hold keeps the cursor inside the columns.
func (s *Screen) hold() { s.col = max(min(s.col, len(s.items)-1), 0) }

// search gives the filter a key or a paste.
func (s *Screen) search(m tea.Msg) {
	s.people.Search(m, s.env.Keys)
	s.count()
}

// turnTo shows the columns of a kind.
func (s *Screen) turnTo(k model.ItemKind) {
	if s.env.Grid.Count(k) == 0 {
		k = model.Competency
	}
	s.part, s.items = k, s.env.Grid.ItemsOf(k)
	s.codes = s.codes[:0:0]
	for _, it := range s.items {
		s.codes = append(s.codes, string(it.Code))
	}
	s.rev++
	s.hold()
}

// count takes over whom the filter lets through, and counts them.
func (s *Screen) count() {
	s.shown = s.shown[:0]
	for i := range s.people.Len() {
		s.shown = append(s.shown, *s.people.Row(i))
	}
	s.labels = make([]string, len(s.shown))
	var signs []string
	for i, r := range s.shown {
		s.labels[i] = s.label(r)
		signs = append(signs, lang.RowSigns(s.env.Grid, r)...)
	}
	s.signs = s.env.Text.EchoLegend(slices.Values(signs))
	s.sums = model.SumCohort(s.env.Grid, s.shown)
	s.rev++
}

// wordsOf returns what the filter looks in.
func (s *Screen) wordsOf(r *model.CohortRow) string {
	words, ok := s.words[r]
	if !ok {
		words = lang.Fold(s.env.Text.RowWords(r, s.env.Now()))
		s.words[r] = words
	}
	return words
}

// resort goes to the next order; by level, it is that of the focused item.
func (s *Screen) resort() tea.Cmd {
	s.by = (s.by + 1) % (model.ByLevel + 1)
	s.byItem = s.item().Code
	model.SortCohort(s.people.All(), s.by, s.byItem)
	s.people.Sift()
	s.people.Select(0)
	s.count()
	return nav.Say(fmt.Sprintf(s.env.Text.App.SortedBy, s.order()), false)
}

// order returns the name of the current order.
func (s *Screen) order() string {
	t := s.env.Text.Cohort
	if s.by == model.ByLevel {
		return fmt.Sprintf(t.Sorts[model.ByLevel], string(s.byItem))
	}
	return t.Sorts[s.by]
}

func (s *Screen) item() model.Item { return s.items[s.col] }

func (s *Screen) current() (model.CohortRow, bool) {
	if r := s.people.Current(); r != nil {
		return **r, true
	}
	return model.CohortRow{}, false
}

func (s *Screen) open() tea.Cmd {
	if cur, ok := s.current(); ok {
		return nav.Open(nav.Review{Session: cur.Latest.Session.ID})
	}
	return nil
}

// click moves the cursor to the cell clicked.
func (s *Screen) click(m nav.Click) tea.Cmd {
	if len(s.shown) == 0 || s.people.Typing() {
		return nil
	}
	if s.spread {
		s.list.Click(m.Y-spreadTop, m.Size.H-spreadTop, 1)
		return nil
	}
	box := s.tableSize(m.Size)
	if row, col, ok := chart.HeatHit(s.heat(), box, m.X-1, m.Y-headHeight); ok {
		if row == s.people.At() && col == s.col {
			return s.key(tea.KeyPressMsg{Code: tea.KeyEnter})
		}
		s.people.Select(row)
		s.col = col
	}
	return nil
}

// Cursor returns where the focused row is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	if len(s.shown) == 0 || s.people.Typing() {
		return 0, 0, false
	}
	if s.spread {
		return 1, spreadTop + s.list.CursorY(size.H-spreadTop, 1), true
	}
	x, y, ok = chart.HeatPoint(s.heat(), s.tableSize(size))
	return 1 + x, headHeight + y, ok
}
