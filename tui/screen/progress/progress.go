// Package progress is the three views of the diploma's own verbs, as tabs of one
// screen: Se situer (where one stands), Se développer (how one moves),
// S'orienter (where it leads). A scrubber moves all three to any finished
// session. A person leaves with the next step, adopted in one key.
package progress

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/work"
	"autoeval/tui/chart"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// Screen is the three views.
type Screen struct {
	env      *nav.Env
	view     nav.View
	panes    [3]int                   // the pane in front, by view
	lists    [3][maxPanes]widget.List // their cursors
	col      int                      // the heat map's column
	want     model.SessionID          // the session moved to; "" is the latest
	reading  model.GridRef            // the version that all is read in; zero is the session's own
	from     model.SessionID          // what changes are counted from; "" is the one before
	data     loaded
	sums     sums
	rows     [3][maxPanes][]entry
	months   []string    // the heat map's columns
	maps     [2]heatRows // what stands beside them, by kind
	points   []chart.TimePoint
	worked   uint64 // rises when the sums are done anew
	ready    bool
	behind   int // the activity whose detail shows while it trails
	trails   bool
	plan     *nav.Adoption
	chooser  *chooser
	drawn    uint64 // rises with everything that changes what is drawn
	memo     widget.Memo[memoKey]
	side     widget.Memo[memoKey]
	plain    []string // rows of Se situer as drawn
	plainKey rowKey
}

// memoKey is what a drawing depends on.
type memoKey struct {
	drawn, store, look uint64
	size               layout.Size
}

// New makes the screen at a view, as of a session.
func New(env *nav.Env, at nav.Progress) *Screen {
	return &Screen{env: env, view: min(at.View, nav.Orient), want: at.Session, plan: nav.NewAdoption(env)}
}

// Title returns the view's name.
func (s *Screen) Title() string {
	t := s.env.Text.Home
	return [...]string{t.Situate, t.Develop, t.Orient}[s.view]
}

// Status names the target profile in force.
func (s *Screen) Status() string {
	if !s.ready {
		return ""
	}
	if !s.sums.Aims() && s.env.Profile.Stage == model.Prospective {
		return "" // nothing is expected
	}
	if s.older() {
		return fmt.Sprintf(s.env.Text.Passage.ReadIn, s.env.Text.VersionIn(s.data.Grid.Ref(), s.env.Grid.ID))
	}
	return targetLine(s.env.Text, s.sums.Target)
}

func targetLine(p *lang.Printer, t model.TargetProfile) string {
	if t.ID == "" {
		return p.Progress.NoTarget
	}
	return fmt.Sprintf(p.Progress.Target, safetext.Line(p.In(t.Label)))
}

// Init reads the data.
func (s *Screen) Init() tea.Cmd {
	recent := enough[s.view]
	if s.ready {
		recent = work.All
	}
	return load(s.env.Store, s.env.Grids, s.env.Grid, s.reading, s.want, recent)
}

// enough is how many sessions the first frame of a view is drawn from, so that it
// looks as it does with all: the map of a usual window has up to 32 columns.
var enough = [...]int{nav.Situate: 12, nav.Develop: 32, nav.Orient: 12}

// Editing says whether a date is being typed.
func (s *Screen) Editing() bool { return s.chooser != nil && s.chooser.typing }

// Modal keeps esc here while there is a choice to close.
func (s *Screen) Modal() bool { return s.chooser != nil }

// Unsaved says whether an action is on its way to the store.
func (s *Screen) Unsaved() bool { return s.plan.Busy() }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	s.drawn++
	s.behind, s.trails = s.detailed(), false
	switch m := msg.(type) {
	case loaded:
		if m.err != nil {
			return nav.Fail(m.err)
		}
		if !s.ready {
			s.col = len(m.Finished)
		} else if s.data.Older > 0 {
			s.col += len(m.Finished) - len(s.data.Finished)
		}
		s.data, s.ready = m, true
		s.work()
		if m.Older > 0 {
			return s.env.Rest(s.Init())
		}
	case nav.Changed:
		return s.Init()
	case nav.LookChanged:
		if s.ready {
			s.work()
		}
	case nav.Click:
		return s.click(m)
	case tea.PasteMsg:
		if s.Editing() {
			s.chooser.field.Update(m)
		}
	case tea.KeyPressMsg:
		if s.chooser != nil {
			return s.choose(m)
		}
		return s.key(m)
	}
	cmd, _ := s.plan.Take(msg)
	return cmd
}

// work does the sums and lays out the rows; cursors stay where they can.
func (s *Screen) work() {
	s.sums = sum(s.data, work.View{Profile: s.env.Profile, Since: s.from, Now: s.env.Now()})
	s.rows = s.entries()
	for v := range s.lists {
		for p := range s.lists[v] {
			s.lists[v][p].SetLen(len(s.rows[v][p]))
		}
	}
	s.months, s.points = s.monthNames(), s.timePoints()
	s.maps = [2]heatRows{s.heatRowsOf(model.Competency), s.heatRowsOf(model.Attitude)}
	s.col = max(min(s.col, len(s.sums.Sessions)-1), s.sums.first)
	s.worked++
}

func (s *Screen) pane() int           { return s.panes[s.view] }
func (s *Screen) list() *widget.List  { return &s.lists[s.view][s.pane()] }
func (s *Screen) some() bool          { return len(s.data.Finished) > 0 }
func (s *Screen) heat() bool          { return s.view == nav.Develop && s.pane() <= attitudeMap }
func (s *Screen) place() (at, of int) { return len(s.sums.Sessions), len(s.data.Finished) }

// paned says whether the view has panes to turn to: what is drawn from sessions
// has none before the first.
func (s *Screen) paned() bool { return s.some() || s.view == nav.Orient }

// focused returns the row that the cursor is on.
func (s *Screen) focused() (entry, bool) {
	rows := s.rows[s.view][s.pane()]
	if i := s.list().At(); i < len(rows) {
		return rows[i], true
	}
	return entry{}, false
}

func (s *Screen) key(m tea.KeyPressMsg) tea.Cmd {
	cmd, done := nav.Press(s.Acts(), m)
	if !done && s.some() {
		moved := s.list().Update(m, s.env.Keys)
		s.trails = moved && s.env.Settle > 0 && s.env.Window.Wide() && s.view == nav.Orient && s.pane() == activitiesPane
	}
	return cmd
}

// detailed returns the activity whose detail shows beside the list.
func (s *Screen) detailed() int {
	if s.trails {
		return s.behind
	}
	return s.lists[nav.Orient][activitiesPane].At()
}

// Trails implements nav.Trailer: whoever runs down the activities reads no detail.
func (s *Screen) Trails() bool { return s.trails }

// scrub moves every chart so many sessions on or back.
func (s *Screen) scrub(by int) tea.Cmd {
	at, of := s.place()
	to := at - 1 + by
	if by == 0 || to < 0 || to >= of {
		return nil
	}
	s.want, s.col = s.data.Finished[to].ID, to
	if to == of-1 {
		s.want = ""
	}
	return s.Init()
}

// open follows the focused row.
func (s *Screen) open() tea.Cmd {
	e, ok := s.focused()
	switch {
	case s.begins():
		return nav.Open(nav.Walkthrough{Depth: s.firstDepth()})
	case !ok:
		return nil
	case e.action != "":
		return nav.Open(nav.Plan{})
	case e.activity != "":
		return nav.Open(nav.Activity{Code: e.activity, Session: s.data.Session.ID, Grid: s.reading})
	case e.item != "":
		return nav.Open(nav.Item{Code: e.item, Session: s.data.Session.ID, Grid: s.reading})
	}
	return nil
}

// older says whether the session is on another version than the one in use: it opens
// in its own words, and can be read in those of the other.
func (s *Screen) older() bool { return s.some() && s.data.Session.Grid != s.env.Grid.Ref() }

// readIn reads everything in the words of the version in use, or as it was again.
func (s *Screen) readIn() tea.Cmd {
	if s.reading == (model.GridRef{}) {
		s.reading = s.env.Grid.Ref()
	} else {
		s.reading = model.GridRef{}
	}
	return s.Init()
}

// other returns the version that readIn goes to.
func (s *Screen) other() model.GridRef {
	if s.reading == (model.GridRef{}) {
		return s.env.Grid.Ref()
	}
	return s.data.Session.Grid
}

// plans says whether what is read has the codes of the grid in use, which a plan
// is made on.
func (s *Screen) plans() bool { return s.some() && s.data.Grid.Ref() == s.env.Grid.Ref() }

// begins says whether there is nothing to open but a first session.
func (s *Screen) begins() bool {
	return s.ready && !s.some() && (s.view != nav.Orient || s.pane() != yearsPane)
}

// firstDepth returns how a person's first session is asked.
func (s *Screen) firstDepth() model.Depth {
	if s.env.Profile.Stage == model.Prospective {
		return model.Discover
	}
	return model.FullReview
}

func (s *Screen) planFor() tea.Cmd {
	e, _ := s.focused()
	return nav.Open(nav.Plan{Item: e.item})
}

// adopt puts the focused suggestion into the plan.
func (s *Screen) adopt() tea.Cmd {
	e, ok := s.focused()
	if !ok || e.step == nil {
		return nil
	}
	return s.plan.Adopt(s.data.Grid, *e.step)
}
