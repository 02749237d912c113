// Package finished is the moment after a session: what rose, what is new, one
// gentle question, three possible steps, and the ways on. A person leaves it
// with a step adopted, or simply with the picture.
package finished

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/work"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// steps is how many next steps are proposed.
const steps = 3

// Screen is the moment.
type Screen struct {
	env   *nav.Env
	id    model.SessionID
	data  loaded
	sums  work.Ending
	rows  []row
	list  widget.List
	from  int // first line of the story that shows
	ready bool
	plan  *nav.Adoption
}

// row is one line that can be chosen.
type row struct {
	name, hint string
	item       model.ItemCode // whose evidence is asked for
	step       *model.Act     // that can be adopted
	place      nav.Place
}

// New makes the moment of a session.
func New(env *nav.Env, at nav.Finished) *Screen {
	return &Screen{env: env, id: at.Session, plan: nav.NewAdoption(env)}
}

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Finished.Title }

// Status names the target profile in force.
func (s *Screen) Status() string {
	if !s.ready || s.sums.Target.ID == "" {
		return ""
	}
	return fmt.Sprintf(s.env.Text.Progress.Target, safetext.Line(s.env.Text.In(s.sums.Target.Label)))
}

// Init reads the session.
func (s *Screen) Init() tea.Cmd { return load(s.env.Store, s.env.Grids, s.env.Grid, s.id) }

// Unsaved says whether an action is on its way to the store.
func (s *Screen) Unsaved() bool { return s.plan.Busy() }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case loaded:
		if m.err != nil {
			return nav.Fail(m.err)
		}
		s.data, s.ready = m, true
		s.work()
	case nav.Changed:
		return s.Init()
	case nav.LookChanged:
		if s.ready {
			s.work()
		}
	case nav.Click:
		return s.click(m)
	case tea.KeyPressMsg:
		return s.key(m)
	}
	cmd, _ := s.plan.Take(msg)
	return cmd
}

// work does the sums and lays out the rows.
func (s *Screen) work() {
	s.sums = s.data.Ending(work.View{Profile: s.env.Profile, Now: s.env.Now()})
	s.rows = s.choices()
	s.list.SetLen(len(s.rows))
}

// choices lists the steps, the questions and the ways on.
func (s *Screen) choices() []row {
	t, g := s.env.Text.Finished, s.data.Grid
	id := s.data.Session.ID
	var rows []row
	if !s.sums.Discovery() {
		for i := range s.sums.Acts[:min(steps, len(s.sums.Acts))] {
			x := &s.sums.Acts[i]
			rows = append(rows, row{name: safetext.Line(s.env.Text.Act(g, *x)), hint: s.reason(*x), step: x})
		}
		if ask := s.sums.Competency.Unproven; len(ask) > 0 {
			name := fmt.Sprintf(s.env.Text.Ending.Beginning, s.env.Text.Count(len(ask), s.env.Text.Ending.Unproven), s.env.Text.In(must(g, ask[0]).Short()))
			rows = append(rows, row{name: safetext.Line(name), hint: t.ItemHint, item: ask[0], place: nav.EvidenceForm{Item: ask[0]}})
		}
	}
	if s.pages() {
		rows = append(rows, row{name: t.Page, hint: t.PageHint, place: nav.Page{Session: id}})
	}
	rows = append(rows, row{name: s.env.Text.Home.Situate, hint: t.SituateHint, place: nav.Progress{View: nav.Situate, Session: id}})
	if s.sums.Discovery() {
		return append(rows, row{name: s.env.Text.Home.Orient, hint: s.orientHint(), place: nav.Progress{View: nav.Orient, Session: id}},
			row{name: t.Again, hint: t.AgainHint, place: nav.Walkthrough{Depth: model.FullReview}})
	}
	return append(rows, row{name: s.env.Text.Home.Develop, hint: t.DevelopHint, place: nav.Progress{View: nav.Develop, Session: id}},
		row{name: s.env.Text.Home.Orient, hint: s.orientHint(), place: nav.Progress{View: nav.Orient, Session: id}},
		row{name: s.env.Text.Home.Share, hint: t.ShareHint, place: nav.Share{Session: id}},
		row{name: s.env.Text.Next.Place, hint: s.nextHint(), place: nav.Next{}})
}

// nextHint says the day of the next session, or what a day is for.
func (s *Screen) nextHint() string {
	if me := &s.env.Profile; me.NextAhead(s.data.Session.FinishedAt) {
		return s.env.Text.Date(me.Next)
	}
	return s.env.Text.Next.Hint
}

// orientHint says what S'orienter shows: years where the grid has some.
func (s *Screen) orientHint() string {
	if len(s.sums.Years) == 0 {
		return s.env.Text.Home.OrientHint
	}
	return s.env.Text.Finished.OrientHint
}

// reason returns what shows once a step is done, else why it is proposed.
func (s *Screen) reason(a model.Act) string {
	g := s.data.Grid
	why := s.env.Text.ActWhy(g, a)
	if places := s.env.Text.ActPlaces(g, a); places != "" {
		why = places + ". " + why
	}
	if shows := s.env.Text.ActShows(g, a); shows != "" {
		why = shows + " (" + why + ")"
	}
	return safetext.Line(why)
}

func must(g *model.Grid, c model.ItemCode) model.Item {
	it, _ := g.Item(c)
	return it
}

func (s *Screen) focused() (row, bool) {
	if i := s.list.At(); i < len(s.rows) {
		return s.rows[i], true
	}
	return row{}, false
}

func (s *Screen) key(m tea.KeyPressMsg) tea.Cmd {
	cmd, done := nav.Press(s.Acts(), m)
	if !done {
		s.move(m)
	}
	return cmd
}

// step is how many lines of the story a key goes on by.
const step = 3

// move reads the story to its end, then goes down the rows, and back the same way.
func (s *Screen) move(m tea.KeyPressMsg) {
	if !s.ready {
		return
	}
	k, beyond := s.env.Keys, s.places(s.env.Room()).beyond()
	s.from = min(s.from, beyond)
	switch {
	case key.Matches(m, k.Down) && s.from < beyond:
		s.from = min(s.from+step, beyond)
	case key.Matches(m, k.Up) && s.list.At() == 0 && s.from > 0:
		s.from = max(s.from-step, 0)
	case key.Matches(m, k.First):
		s.from = 0
		s.list.Select(0)
	default:
		s.list.Update(m, k)
	}
}

// adopt takes the focused step into the plan.
func (s *Screen) adopt() tea.Cmd {
	r, _ := s.focused()
	return s.take(*r.step)
}

func (s *Screen) open() tea.Cmd {
	r, ok := s.focused()
	switch {
	case !ok:
		return nil
	case r.step != nil:
		return s.take(*r.step)
	}
	return nav.Open(r.place)
}

// take puts a step into the plan.
func (s *Screen) take(x model.Act) tea.Cmd {
	return s.plan.Adopt(s.data.Grid, x)
}

// pages says whether a page to keep can be made here.
func (s *Screen) pages() bool { return s.env.Services.Pages.Write != nil }

// click focuses what is under the pointer, and opens it when it was focused.
func (s *Screen) click(m nav.Click) tea.Cmd {
	if !s.ready {
		return nil
	}
	at := s.places(m.Size)
	i, ok := s.stack(at.list).At(m.Y-at.y, at.list.H)
	if !ok || m.X < at.x {
		return nil
	}
	if i == s.list.At() {
		return s.open()
	}
	s.list.Select(i)
	return nil
}

// Cursor returns where the focused row is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	if !s.ready || len(s.rows) == 0 {
		return 0, 0, false
	}
	at := s.places(size)
	return at.x + 1, at.y + s.stack(at.list).Y(at.list.H), true
}
