package grid

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/work"
	"autoeval/tui/chart"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// Activity is an activity's page: what it is, the competencies it takes with the
// level expected of each, and one's own beside it.
type Activity struct {
	reader
	place nav.Activity
	at    model.ActivityCode
	items []model.Item
	list  widget.List
	drawn uint64
	memo  widget.Memo[memoKey]
}

// NewActivity makes the page of an activity; Init reads it.
func NewActivity(env *nav.Env, at nav.Activity) *Activity {
	return &Activity{reader: reader{env: env}, place: at, at: at.Code}
}

// Title returns the activity's code and title.
func (s *Activity) Title() string {
	if !s.ready() {
		return code(s.at)
	}
	return safetext.Line(s.env.Text.ActivityName(s.grid, s.at))
}

// Status names the target profile in force.
func (s *Activity) Status() string {
	if !s.ready() || s.target.ID == "" {
		return ""
	}
	return fmt.Sprintf(s.env.Text.Progress.Target, s.in(s.target.Label))
}

// Init reads the grid: what the first frame needs, then the rest.
func (s *Activity) Init() tea.Cmd {
	recent := few
	if s.ready() {
		recent = work.All
	}
	return load(s.env.Store, s.env.Grids, s.env.Grid, question{of: s.place, grid: s.place.Grid, session: s.place.Session, recent: recent, text: s.env.Text})
}

// Update routes messages.
func (s *Activity) Update(msg tea.Msg) tea.Cmd {
	s.drawn++
	switch m := msg.(type) {
	case loaded:
		if m.of == s.place {
			return s.take(m)
		}
	case nav.Changed:
		return s.Init()
	case nav.LookChanged:
		s.aim()
	case nav.Click:
		return s.click(m)
	case tea.KeyPressMsg:
		return s.key(m)
	}
	return nil
}

func (s *Activity) take(m loaded) tea.Cmd {
	if m.err != nil {
		return nav.Fail(m.err)
	}
	s.learn(m)
	s.show(s.at)
	if m.part {
		return s.env.Rest(s.Init())
	}
	return nil
}

// show turns to an activity; one that the grid does not have shows as that.
func (s *Activity) show(c model.ActivityCode) {
	if a, ok := s.grid.Activity(c); ok {
		c = a.Code // as the grid writes it
	}
	if s.at != c {
		s.list.Select(0)
	}
	s.at, s.items = c, s.grid.ItemsFor(c)
	s.list.SetLen(len(s.items))
}

// turn shows the activity so many places away in the grid's order.
func (s *Activity) turn(by int) {
	all := s.grid.Activities
	i := slices.IndexFunc(all, func(a model.Activity) bool { return a.Code == s.at })
	if i >= 0 && i+by >= 0 && i+by < len(all) {
		s.show(all[i+by].Code)
	}
}

// turnBy turns where an arrow points.
func (s *Activity) turnBy(m tea.KeyPressMsg) tea.Cmd {
	if key.Matches(m, s.env.Keys.Left) {
		s.turn(-1)
	} else {
		s.turn(1)
	}
	return nil
}

func (s *Activity) key(m tea.KeyPressMsg) tea.Cmd {
	cmd, done := nav.Press(s.Acts(), m)
	if !done && s.ready() {
		s.list.Update(m, s.env.Keys)
	}
	return cmd
}

// open goes to the focused competency.
func (s *Activity) open() tea.Cmd {
	if i := s.list.At(); i < len(s.items) {
		return nav.Open(nav.Item{Code: s.items[i].Code, Session: s.place.Session, Grid: s.other()})
	}
	return nil
}

// click focuses a competency; one more opens it.
func (s *Activity) click(m nav.Click) tea.Cmd {
	if !s.ready() {
		return nil
	}
	b := s.boxes(m.Size)
	if m.X < b.list.W && s.list.Click(m.Y-b.y, b.list.H, 1) {
		return s.open()
	}
	return nil
}

// Cursor returns where the focused competency is.
func (s *Activity) Cursor(size layout.Size) (x, y int, ok bool) {
	if !s.ready() {
		return 0, 0, false
	}
	b := s.boxes(size)
	return 1, b.y + s.list.CursorY(b.list.H, 1), len(s.items) > 0
}

// View draws the page.
func (s *Activity) View(size layout.Size) string {
	return s.memo.Draw(memoKey{s.drawn, s.env.Look, size}, func() string { return s.draw(size) })
}

// boxes are the parts of the page: what is said of the activity, y lines, then
// the list, and the focused competency beside or below it.
type boxes struct {
	said    []string
	y       int
	list    layout.Size
	reading layout.Size
}

func (s *Activity) boxes(size layout.Size) boxes {
	w := size.W
	if size.Wide() {
		w = size.W * 11 / 20
	}
	a, _ := s.grid.Activity(s.at)
	b := boxes{said: s.cutShort(s.statement(a, w), max(size.H/3, 2), s.env.Theme.Glyph.Ellipsis)}
	b.said = append(b.said, "", s.linkedHead(s.items, w))
	b.y = len(b.said)
	b.list = layout.Size{W: w, H: min(len(s.items), max((size.H-b.y)*2/3, 3))}
	b.reading = layout.Size{W: w, H: max(size.H-b.y-b.list.H-len(s.standing(w))-1, 0)}
	if size.Wide() {
		b.reading = layout.Size{W: layout.Pane(size.W, w), H: size.H}
	}
	return b
}

func (s *Activity) draw(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	if !s.ready() {
		return " " + th.Muted.Render(t.App.Loading)
	}
	if _, ok := s.grid.Activity(s.at); !ok {
		return " " + th.Plain.Render(layout.Cut(fmt.Sprintf(t.Grids.Reading.NotInGrid, code(s.at)), layout.Text(size.W)))
	}
	b := s.boxes(size)
	rows := s.list.View(b.list, th, func(i int, focused bool, w int) string { return s.linked(s.items[i], focused, w) })
	left := strings.Join(append(append(b.said, rows), s.standing(b.list.W)...), "\n")
	reading := strings.Join(s.reading(b.reading), "\n")
	if size.Wide() {
		box := layout.Size{W: b.list.W, H: size.H}
		gap := " " + th.Faint.Render(th.Glyph.Bar) + " "
		return layout.Clip(layout.Beside(layout.Fill(left, box), b.list.W, gap, reading), size)
	}
	return layout.Clip(left+"\n\n"+reading, size)
}

// reading returns the focused competency in full.
func (s *Activity) reading(size layout.Size) []string {
	i := s.list.At()
	if i >= len(s.items) {
		return nil
	}
	return s.cutShort(s.item(s.items[i], size.W), size.H, s.env.Text.Grids.Reading.More)
}

// standing counts the competencies at the target in force, where the person has
// answered.
func (s *Activity) standing(w int) []string {
	t := s.env.Text
	if s.stands == nil || len(s.items) == 0 || len(s.target.Levels) == 0 {
		return nil
	}
	for _, x := range model.ExpectedReadiness(s.grid, s.stands, s.target.Levels) {
		if x.Activity != s.at {
			continue
		}
		if x.Items == 0 {
			return []string{"", " " + s.env.Theme.Muted.Render(layout.Cut(fmt.Sprintf(t.Progress.Orient.NothingYet, code(s.at)), layout.Text(w)))}
		}
		bar := chart.Readiness(chart.ReadinessFrom(x), 28, s.env.Theme)
		return []string{"", " " + strings.TrimRight(bar, " ") + " " + s.env.Theme.Muted.Render(t.Grids.Reading.AtTarget)}
	}
	return nil
}

// Widest says how many columns the page can use.
func (s *Activity) Widest() int { return layout.TwoPanes }
