// Package home is the first page, a page about today: a sentence of state, a
// small picture of where one stands, what is due or waits, then the doors, in
// groups. A person leaves it with one key: on to what they were doing, or to the
// one thing that serves them next. A wide window shows what is behind the door
// that is chosen, once the cursor rests there.
package home

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/lineage"
	"autoeval/tui/keys"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// Screen is the home page.
type Screen struct {
	env     *nav.Env
	list    widget.List
	rows    []row
	behind  int // the row whose preview shows
	data    loaded
	desk    waiting         // what came in for a review
	left    unsent          // what was signed and not sent
	pic     picture         // where the person stands; without a session until it is read
	brought []lineage.Offer // what a passage could bring
	ready   bool
	heard   uint64 // messages other than keys: what is drawn depends on them
	memo    widget.Memos[drawn]
	laid    struct {
		of    drawn
		stack widget.Stack
	}
	can  can
	acts keys.Acts // of that
}

// drawn is a part of the page, and all that it depends on.
type drawn struct {
	part        part
	row         int
	focused     bool
	size        layout.Size
	gutter      int
	heard, look uint64
	minute      int64 // how long ago something was is said
}

type part uint8

const (
	headPart part = iota
	groupPart
	linePart
	rowPart
	previewPart
	footPart
)

// keep draws a part of the page unless it is as it was.
func (s *Screen) keep(d drawn, draw func() string) string {
	return s.memo.Draw(s.now(d), draw)
}

// now adds what any part depends on.
func (s *Screen) now(d drawn) drawn {
	d.heard, d.look, d.minute = s.heard, s.env.Look, s.env.Now().Unix()/60
	return d
}

// New makes the home page; Init reads what it shows.
func New(env *nav.Env) *Screen { return &Screen{env: env} }

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Home.Title }

// Init reads the data.
func (s *Screen) Init() tea.Cmd {
	return tea.Batch(load(s.env.Store, s.env.Grids, s.env.Grid, s.env.Now()), countWaiting(s.env.Store, s.env.Now()), s.env.Rest(findUnsent(s.env.Store, s.env.Now())), s.env.Rest(look(s.env.Store, s.env.Grids, s.env.Grid, s.env.Now())))
}

// Update moves the cursor and opens what it is on.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch msg.(type) {
	case tea.KeyPressMsg, nav.Rested: // they move the cursor, and what is behind it
	default:
		s.heard++
	}
	switch m := msg.(type) {
	case loaded:
		s.data, s.ready = m, m.err == nil
		s.lay()
		return nav.Fail(m.err)
	case picture:
		s.pic = m
		s.lay()
		if m.err != nil {
			return nav.Fail(m.err)
		}
		return findOffers(s.env.Store, s.env.Grids, s.env.Grid, s.env.Now())
	case offered:
		s.brought = m.all
		s.lay()
		return nav.Fail(m.err)
	case later:
		if m.err != nil {
			return nav.Fail(m.err)
		}
		s.brought, s.env.Profile = nil, m.profile
		s.lay()
		return nav.Say(fmt.Sprintf(s.env.Text.Passage.LaterSaid, s.env.Text.Date(m.profile.Later)), false)
	case waiting:
		s.desk = m
		s.lay()
		return nav.Fail(m.err)
	case unsent:
		s.left = m
		if s.ready {
			s.rows = s.choices()
			s.list.SetLen(len(s.rows))
			s.follow()
		}
		return nav.Fail(m.err)
	case nav.Rested:
		s.follow()
	case nav.Changed:
		return s.Init()
	case nav.LookChanged:
		s.lay()
		return s.Init()
	case nav.Click:
		if i, ok := s.rowAt(m.Y-headHeight, s.listSize(m.Size)); ok && m.X < s.listWidth(m.Size.W) {
			s.list.Select(i)
			s.follow()
			return s.open()
		}
	case tea.KeyPressMsg:
		cmd, done := nav.Press(s.Acts(), m)
		if !done {
			s.list.Update(m, s.env.Keys)
		}
		if s.env.Settle == 0 || s.env.Window.W < twoPanes {
			s.follow()
		}
		return cmd
	}
	return nil
}

// lay lists the rows anew; the one in focus stays so where it is still there.
func (s *Screen) lay() {
	var at nav.Place
	if s.list.At() < len(s.rows) {
		at = s.rows[s.list.At()].place
	}
	first := s.list.At() == 0
	s.rows = s.choices()
	s.list.SetLen(len(s.rows))
	if i := slices.IndexFunc(s.rows, func(r row) bool { return r.place == at }); i >= 0 && !first {
		s.list.Select(i)
	}
	s.follow()
}

// follow shows what is behind the row that is chosen.
func (s *Screen) follow() { s.behind = s.list.At() }

// Trails implements nav.Trailer: whoever runs down the list reads no previews.
func (s *Screen) Trails() bool { return s.behind != s.list.At() }

func (s *Screen) open() tea.Cmd {
	if s.list.At() >= len(s.rows) {
		return nil
	}
	return nav.Open(s.rows[s.list.At()].place)
}

// Cursor returns where the focused row is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	return 1, headHeight + s.rowY(s.listSize(size)), len(s.rows) > 0
}

// row is one line of the page: where it leads, what to expect there, and the
// key that goes there from anywhere on the page.
type row struct {
	group           string
	key, name, hint string
	place           nav.Place
	due             bool // it waits for the person
}

// choices lists the rows by groups: what today asks for, then the doors.
func (s *Screen) choices() []row {
	t, d := s.env.Text.Home, s.data
	mentor := s.env.Profile.Role == model.Mentor
	var today []row
	if mentor {
		today = append(today, s.reviewing()...)
	}
	today = append(today, s.begin()...)
	if len(d.Reviews) > 0 {
		today = append(today, s.answers())
	}
	if s.env.Profile.StageDue(s.env.Grid, d.Last(), s.env.Now()) != model.StageUnsaid {
		hint := fmt.Sprintf(s.env.Text.Next.StageHint, s.env.Text.Words.Stages[string(s.env.Profile.Stage)])
		today = append(today, row{name: s.env.Text.Next.Stage, hint: hint, place: nav.Stage{}, due: true})
	}
	if len(d.Late) > 0 {
		hint := safetext.Line(d.Late[0].Text)
		today = append(today, row{name: s.env.Text.Count(len(d.Late), t.LateActions), hint: hint, place: nav.Plan{}, due: true})
	}
	slices.SortStableFunc(today, func(a, b row) int { return a.rank() - b.rank() })
	today = append(today, s.offers()...)
	trade := []row{
		{key: "m", name: t.Share, hint: t.ShareHint, place: nav.Share{}},
		{key: "r", name: t.Receive, hint: t.ReceiveHint, place: nav.Receive{}},
	}
	if !mentor && s.desk.Sessions > 0 {
		trade = append(trade, s.reviewing()...)
	}
	trade = append(trade, row{key: "w", name: s.env.Text.Page.Title, hint: s.env.Text.Page.Hint, place: nav.Page{}})
	return slices.Concat(
		grouped(t.Today, today...),
		grouped(t.Views,
			row{key: "1", name: t.Situate, hint: t.SituateHint, place: nav.Progress{View: nav.Situate}},
			row{key: "2", name: t.Develop, hint: t.DevelopHint, place: nav.Progress{View: nav.Develop}},
			row{key: "3", name: t.Orient, hint: t.OrientHint, place: nav.Progress{View: nav.Orient}}),
		grouped(t.Mine,
			row{key: "s", name: t.Sessions, hint: s.env.Text.Count(d.Total, s.env.Text.Words.Sessions), place: nav.Sessions{}},
			row{key: "e", name: t.Evidence, hint: s.env.Text.Count(d.Evidence, s.env.Text.Words.EvidenceCount), place: nav.Evidence{}},
			row{key: "p", name: t.Plan, hint: s.planHint(), place: nav.Plan{}},
			row{key: "n", name: s.env.Text.Notes.Place, hint: s.notesHint(), place: nav.Notes{New: d.Notes == 0}}),
		grouped(t.Trade, trade...),
		grouped(t.Settled,
			row{key: "g", name: t.Grids, hint: s.gridName(), place: nav.Grids{}},
			row{key: "o", name: t.Settings, hint: t.SettingsHint, place: nav.Settings{}}))
}

// later puts off what is offered.
func (s *Screen) later() tea.Cmd { return putOff(s.env.Store, s.env.Now()) }

// offers returns the passages that would carry the person's history over: the first
// one, and the list of them where there are more.
func (s *Screen) offers() []row {
	t, all := s.env.Text.Passage, s.brought
	if len(all) == 0 {
		return nil
	}
	o := all[0]
	r := row{name: t.OfferVersion, hint: t.OfferAsk, place: nav.Passage{From: o.From.Ref(), To: o.To.Ref()}}
	if o.Successor() {
		r.name = fmt.Sprintf(t.OfferTitle, safetext.Line(strings.ToUpper(string(o.To.ID))), safetext.Line(strings.ToUpper(string(o.From.ID))))
	}
	if len(all) > 1 {
		r.place = nav.Passages{}
	}
	return []row{r}
}

// rank puts what is open before what waits, and that before what may be begun.
func (r row) rank() int {
	if w, ok := r.place.(nav.Walkthrough); ok && w.Session != "" {
		return 0
	}
	if r.due {
		return 1
	}
	return 2
}

// grouped names the group of rows.
func grouped(name string, rows ...row) []row {
	for i := range rows {
		rows[i].group = name
	}
	return rows
}

// answers returns the row of what mentors sent back: what is new, and what waits for
// the person's word.
func (s *Screen) answers() row {
	t := s.env.Text.Home
	r := row{name: t.Answers, hint: t.AnswersHint, place: nav.Answers{Session: s.data.Answered}}
	var parts []string
	if n := s.data.News(); n > 0 {
		parts = append(parts, s.env.Text.Count(n, t.NewAnswers))
	}
	if n := s.data.ToAnswer(); n > 0 {
		parts = append(parts, s.env.Text.Count(n, t.ToAnswer))
	}
	if n := s.data.ToSend(); n > 0 {
		parts = append(parts, s.env.Text.Count(n, t.ToSend))
	}
	if len(parts) > 0 {
		r.hint, r.due = strings.Join(parts, ", "), true
	}
	return r
}

// begin returns how to go on or start: a session that is open comes first.
func (s *Screen) begin() []row {
	t := s.env.Text.Home
	visitor := s.env.Profile.Stage == model.Prospective
	read := row{name: s.env.Text.Grids.Reading.Place, hint: t.ReadHint, place: nav.Grid{}}
	if o, ok := s.data.Sessions.Current(); ok {
		hint := fmt.Sprintf(s.env.Text.Words.OutOf, o.Rated(s.env.Grid, model.Competency), s.env.Grid.Count(model.Competency))
		rows := []row{{name: fmt.Sprintf(t.Resume, safetext.Line(o.Label)), hint: hint, place: nav.Walkthrough{Session: o.ID}}}
		switch {
		case visitor: // reading stays possible
			rows = append(rows, read)
		case o.Depth == model.Discover: // it does not keep a full review waiting
			rows = append(rows, row{name: t.Start, hint: t.StartHint, place: nav.Walkthrough{Depth: model.FullReview}})
		}
		return rows
	}
	discover := row{name: t.Discover, hint: s.env.Text.Discovering(s.env.Grid), place: nav.Walkthrough{Depth: model.Discover}}
	start := row{name: t.Start, hint: t.StartHint, place: nav.Walkthrough{Depth: model.FullReview}}
	if len(s.data.Sessions.Finished) > 0 {
		start.name = t.StartAgain
	}
	if me := &s.env.Profile; me.NextDue(s.data.Last(), s.env.Now()) {
		start.hint, start.due = fmt.Sprintf(s.env.Text.Next.DueHint, s.env.Text.Date(me.Next)), true
	}
	if visitor {
		if last, ok := s.data.Sessions.Latest(); ok && last.Depth == model.Discover { // what it led to comes before doing it again
			seen := row{name: t.Discovered, hint: t.DiscoveredHint, place: nav.Finished{Session: last.ID}}
			discover.name = t.DiscoverAgain
			return []row{seen, read, discover, start}
		}
		return []row{discover, read, start}
	}
	if last, ok := s.data.Sessions.Latest(); ok && last.Depth == model.FullReview {
		return []row{start} // who knows their way finds the discovery among the sessions
	}
	return []row{start, discover}
}

// reviewing returns a mentor's part of the page; whoever else got something to read
// has it too.
func (s *Screen) reviewing() []row {
	t := s.env.Text.Home
	hint, due := t.DeskHint, s.desk.Waiting+s.desk.Contested > 0
	if due {
		hint = s.env.Text.InboxSaid(s.desk.Waiting, s.desk.Contested)
	}
	if n := len(s.left.Unsent); n > 0 { // signed, and still here
		hint, due = s.env.Text.EveningSaid(s.desk.Waiting, n), true
	}
	return []row{
		{name: t.Desk, hint: hint, place: nav.Desk{}, due: due},
		{name: t.Cohort, hint: t.CohortHint, place: nav.Cohort{}},
	}
}

func (s *Screen) planHint() string {
	hint := s.env.Text.Home.PlanHint
	if s.data.Todo > 0 {
		hint = s.env.Text.Count(s.data.Todo, s.env.Text.Plan.Count)
	}
	if n := len(s.data.Late); n > 0 {
		hint += ", " + s.env.Text.Number(n) + " " + s.env.Text.Words.Late
	}
	return hint
}

func (s *Screen) notesHint() string {
	if s.data.Notes > 0 {
		return s.env.Text.Count(s.data.Notes, s.env.Text.Notes.Waiting)
	}
	return s.env.Text.Notes.Hint
}
