// Package finished is the moment after a session: what rose, what is new, one
// gentle question, three possible steps, and the ways on. A person leaves it
// with a step adopted, or simply with the picture.
package finished

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/work"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// steps is how many next steps are proposed, questions how many items are asked
// about.
const (
	steps     = 3
	questions = 3
)

// Screen is the moment.
type Screen struct {
	env     *nav.Env
	id      model.SessionID
	data    loaded
	sums    sums
	rows    []row
	list    widget.List
	ready   bool
	busy    bool
	adopted []model.Action
}

// sums is what the session brings.
type sums struct {
	work.Outlook
	competency  model.Outcome
	attitude    model.Outcome
	near        []model.Readiness // the activities of which something is at target, the nearest first
	isDiscovery bool
}

// row is one line that can be chosen.
type row struct {
	name, hint string
	item       model.ItemCode    // whose evidence is asked for
	step       *model.Suggestion // that can be adopted
	place      nav.Place
	page       bool // writes the page to keep
}

// New makes the moment of a session.
func New(env *nav.Env, at nav.Finished) *Screen {
	return &Screen{env: env, id: at.Session}
}

// Title is the page's name.
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
func (s *Screen) Unsaved() bool { return s.busy }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case loaded:
		if m.err != nil {
			return nav.Fail(m.err)
		}
		s.data, s.ready = m, true
		s.work()
	case adopted:
		s.busy = false
		if m.err != nil {
			return nav.Fail(m.err)
		}
		s.adopted = append(s.adopted, m.action)
		return tea.Batch(nav.Say(fmt.Sprintf(s.env.Text.Progress.Adopted, safetext.Line(m.action.Text)), true), nav.Notify())
	case unadopted:
		s.busy = false
		if m.err != nil {
			return nav.Fail(m.err)
		}
		return tea.Batch(nav.Say(fmt.Sprintf(s.env.Text.Progress.AdoptUndone, safetext.Line(m.action.Text)), false), nav.Notify())
	case paged:
		if m.err != nil {
			return nav.Fail(m.err)
		}
		return nav.Say(fmt.Sprintf(s.env.Text.Finished.PageWritten, safetext.Line(m.path)), false)
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
	return nil
}

// work does the sums and lays out the rows.
func (s *Screen) work() {
	s.sums = sums{Outlook: s.data.Outlook(work.View{Profile: s.env.Profile, Now: s.env.Now()})}
	s.sums.competency, s.sums.attitude = s.sums.Outcome(model.Competency), s.sums.Outcome(model.Attitude)
	s.sums.near, s.sums.isDiscovery = model.Nearest(s.sums.Ready), s.data.Session.Depth == model.Discover
	s.rows = s.choices()
	s.list.SetLen(len(s.rows))
}

// choices lists the steps, the questions and the ways on.
func (s *Screen) choices() []row {
	t, g := s.env.Text.Finished, s.data.Grid
	id := s.data.Session.ID
	var rows []row
	if !s.sums.isDiscovery {
		for i := range s.sums.Steps[:min(steps, len(s.sums.Steps))] {
			x := &s.sums.Steps[i]
			rows = append(rows, row{name: safetext.Line(string(x.Item) + " " + s.env.Text.Action(g, *x)), hint: s.env.Text.Why(g, *x), step: x})
		}
		ask := s.sums.competency.Unproven
		for _, c := range ask[:min(questions, len(ask))] {
			rows = append(rows, row{name: fmt.Sprintf(t.QuestionRow, safetext.Line(s.env.Text.ItemName(g, c))), hint: t.ItemHint, item: c, place: nav.EvidenceForm{Item: c}})
		}
	}
	if s.env.Services.Page != nil {
		rows = append(rows, row{name: t.Page, hint: t.PageHint, page: true})
	}
	rows = append(rows, row{name: s.env.Text.Home.Situate, hint: t.SituateHint, place: nav.Progress{View: nav.Situate, Session: id}})
	if s.sums.isDiscovery {
		return append(rows, row{name: s.env.Text.Home.Orient, hint: t.OrientHint, place: nav.Progress{View: nav.Orient, Session: id}},
			row{name: t.Again, hint: t.AgainHint, place: nav.Walkthrough{Depth: model.FullReview}})
	}
	return append(rows, row{name: s.env.Text.Home.Develop, hint: t.DevelopHint, place: nav.Progress{View: nav.Develop, Session: id}},
		row{name: s.env.Text.Home.Orient, hint: t.OrientHint, place: nav.Progress{View: nav.Orient, Session: id}},
		row{name: s.env.Text.Home.Share, hint: t.ShareHint, place: nav.Share{Session: id}})
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
		s.list.Update(m, s.env.Keys)
	}
	return cmd
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
	case r.page:
		return s.keep()
	}
	return nav.Open(r.place)
}

// take puts a step into the plan.
func (s *Screen) take(x model.Suggestion) tea.Cmd {
	if s.busy || s.env.Store.ReadOnly() {
		return nil
	}
	s.busy = true
	return adopt(s.env, s.data.Grid, nav.ActionFor(s.env, s.data.Grid, x))
}

// keep writes the page to keep.
func (s *Screen) keep() tea.Cmd {
	if s.env.Services.Page == nil || !s.ready {
		return nil
	}
	return page(s.env.Services.Page, s.data.Session.ID, s.env.Text.Lang)
}

// takeBack takes the last adopted step off the plan again.
func (s *Screen) takeBack() tea.Cmd {
	n := len(s.adopted)
	if n == 0 || s.busy {
		return nil
	}
	a := s.adopted[n-1]
	s.adopted, s.busy = s.adopted[:n-1], true
	return unadopt(s.env.Store, a)
}

// click focuses what is under the pointer, and opens it when it was focused.
func (s *Screen) click(m nav.Click) tea.Cmd {
	x, y, box := s.listBox(m.Size)
	i, ok := s.list.RowAt(m.Y-y, box.H, s.rowHeight(m.Size))
	if !s.ready || !ok || m.X < x {
		return nil
	}
	if i == s.list.At() {
		return s.open()
	}
	s.list.Select(i)
	return nil
}

// Cursor is where the focused row is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	x, y, box := s.listBox(size)
	return x + 1, y + s.list.CursorY(box.H, s.rowHeight(size)), s.ready && len(s.rows) > 0
}
