// Package passage says what became of the items of one grid in another, and lets
// the person correct it: which became which, and whether an old answer still
// counts. A person leaves it with a passage kept, or with nothing changed.
package passage

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/lineage"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// Screen is one passage.
type Screen struct {
	env   *nav.Env
	place nav.Passage
	ready bool
	none  bool // there are no two versions to compare

	draft lineage.Draft
	past  []model.SessionSummary // levels under the older grid's codes
	rows  []model.Link
	list  widget.List
	pick  *picking

	undo    []lineage.Draft // before each correction, the last one last
	back    *keeping        // what was kept last here
	sending bool
	asking  bool // what becomes of corrections that are not kept
}

// keeping is what u takes back once a passage was kept.
type keeping struct {
	was   model.Passage // in the store before
	known bool          // there was one
	undo  []lineage.Draft
}

// New makes the screen; Init reads the two grids.
func New(env *nav.Env, p nav.Passage) *Screen { return &Screen{env: env, place: p} }

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Passage.One }

// Status says whether the passage is kept as it shows.
func (s *Screen) Status() string {
	t := s.env.Text.Passage
	switch {
	case !s.ready || s.none:
		return ""
	case s.draft.Kept:
		return t.Standings["kept"]
	case len(s.undo) > 0:
		return s.env.Text.Form.Changed
	}
	return t.Standings["offered"]
}

// Init reads what is kept or proposed.
func (s *Screen) Init() tea.Cmd { return load(s.env, s.place) }

// Modal keeps esc inside while something is open or would be lost.
func (s *Screen) Modal() bool { return s.pick != nil || s.asking || s.changed() }

// Unsaved says whether corrections are not on the disk.
func (s *Screen) Unsaved() bool { return s.sending || s.changed() }

func (s *Screen) changed() bool { return len(s.undo) > 0 && !s.draft.Kept }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case loaded:
		return s.take(m)
	case kept:
		return s.confirm(m)
	case reverted:
		return s.taken(m)
	case nav.Changed:
		if !s.Unsaved() {
			return s.Init()
		}
	case nav.Leaving:
		s.asking = s.changed()
	case nav.Click:
		s.click(m)
	case tea.KeyPressMsg:
		return s.key(m)
	}
	return nil
}

func (s *Screen) take(m loaded) tea.Cmd {
	if m.of != s.place || s.Unsaved() {
		return nil
	}
	if m.err != nil {
		return nav.Fail(m.err)
	}
	first := !s.ready
	s.ready, s.none, s.draft, s.past = true, m.none, m.draft, m.past
	if s.none {
		return nil
	}
	s.lay()
	if first { // what is to be looked at
		s.list.Select(max(slices.IndexFunc(s.rows, func(l model.Link) bool { return l.Kind() != model.LinkSame }), 0))
	}
	return nil
}

// lay lists the links anew.
func (s *Screen) lay() {
	s.rows = s.draft.Links()
	s.list.SetLen(len(s.rows))
}

func (s *Screen) current() (model.Link, bool) {
	if s.list.At() >= len(s.rows) {
		return model.Link{}, false
	}
	return s.rows[s.list.At()], true
}

func (s *Screen) key(m tea.KeyPressMsg) tea.Cmd {
	if s.asking {
		return s.answer(m)
	}
	cmd, done := nav.Press(s.Acts(), m)
	switch {
	case done:
	case s.pick != nil:
		s.pick.list.Update(m, s.env.Keys)
	default:
		s.list.Update(m, s.env.Keys)
	}
	return cmd
}

func (s *Screen) click(m nav.Click) {
	list, h := &s.list, s.listHeight(m.Size)
	if s.pick != nil {
		list, h = &s.pick.list, s.pickHeight(m.Size)
	}
	list.Click(m.Y-top, h, 1)
}

// correct does one correction; u takes it back. The items it is about stay in
// focus.
func (s *Screen) correct(about model.Link, do func(*lineage.Draft) error) tea.Cmd {
	was := s.draft
	if err := do(&s.draft); err != nil {
		s.draft = was
		return nav.Fail(err)
	}
	s.undo = append(s.undo, was)
	s.lay()
	s.focus(about)
	return nil
}

// focus goes to the link that holds the first of a link's items.
func (s *Screen) focus(l model.Link) {
	i := slices.IndexFunc(s.rows, func(r model.Link) bool {
		return len(l.From) > 0 && slices.Contains(r.From, l.From[0]) || len(l.From) == 0 && len(l.To) > 0 && slices.Contains(r.To, l.To[0])
	})
	s.list.Select(max(i, 0))
}

// count says whether old answers count for an item worded anew.
func (s *Screen) count() tea.Cmd {
	l, _ := s.current()
	return s.correct(l, func(d *lineage.Draft) error { return d.Hold(l.To[0], !l.Holds) })
}

// drop says that items are no longer asked for.
func (s *Screen) drop() tea.Cmd {
	l, _ := s.current()
	return s.correct(l, func(d *lineage.Draft) error { return d.Become(l.From, nil) })
}

// reset leaves what became of items to decide.
func (s *Screen) reset() tea.Cmd {
	l, _ := s.current()
	return s.correct(l, func(d *lineage.Draft) error { d.Part(l); return nil })
}

// keep sends the passage to the disk.
func (s *Screen) keep() tea.Cmd {
	if s.sending || s.draft.Kept {
		return nil
	}
	s.sending = true
	return keep(s.env, s.draft)
}

func (s *Screen) confirm(m kept) tea.Cmd {
	if !s.sending {
		return nil
	}
	s.sending = false
	if m.err != nil {
		return nav.Fail(m.err)
	}
	s.back = &keeping{m.was, m.known, s.undo}
	s.draft, s.undo, s.place = m.draft, nil, nav.Passage{From: m.draft.From.Ref(), To: m.draft.To.Ref()}
	s.lay()
	said := fmt.Sprintf(s.env.Text.Passage.Kept, safetext.Line(m.draft.From.Ref().String()), safetext.Line(m.draft.To.Ref().String()))
	return tea.Batch(nav.Say(said, true), nav.Notify())
}

// takeBack undoes the last correction, else what was kept last.
func (s *Screen) takeBack() tea.Cmd {
	if n := len(s.undo); n > 0 {
		l, _ := s.current()
		s.draft, s.undo = s.undo[n-1], s.undo[:n-1]
		s.lay()
		s.focus(l)
		return nav.Say(s.env.Text.App.Undone, false)
	}
	s.sending = true
	return revert(s.env.Store, s.draft.Passage, s.back)
}

func (s *Screen) taken(m reverted) tea.Cmd {
	if !s.sending || s.back == nil {
		return nil
	}
	s.sending = false
	if m.err != nil {
		return nav.Fail(m.err)
	}
	s.undo, s.draft.Kept, s.draft.Known, s.draft.Passage.Revision = s.back.undo, false, s.back.known, m.revision
	for i := range s.undo {
		s.undo[i].Passage.Revision = m.revision
	}
	s.back = nil
	return tea.Batch(nav.Say(s.env.Text.App.Undone, false), nav.Notify(), s.Init())
}

// leave asks what becomes of corrections that are not kept.
func (s *Screen) leave() tea.Cmd {
	s.asking = true
	return nil
}

func (s *Screen) ask() widget.Ask { return widget.Unsaved(s.env.Text, true) }

func (s *Screen) answer(m tea.KeyPressMsg) tea.Cmd {
	i, ok := s.ask().Answer(m)
	if !ok {
		return nil
	}
	s.asking = false
	switch i {
	case widget.Keep:
		return s.keep()
	case widget.Discard:
		s.undo = nil
		return nav.Close()
	}
	return func() tea.Msg { return nav.Stay{} }
}

// Cursor returns where the focused row is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	switch {
	case !s.ready || s.none || s.asking:
		return 0, 0, false
	case s.pick != nil:
		return 1, top + s.pick.list.CursorY(s.pickHeight(size), 1), true
	}
	return 1, top + s.list.CursorY(s.listHeight(size), 1), len(s.rows) > 0
}

// named names items by code and label, a dash for none.
func (s *Screen) named(g *model.Grid, codes []model.ItemCode) string {
	if len(codes) == 0 {
		return "–"
	}
	var out []string
	for _, c := range codes {
		out = append(out, s.env.Text.ItemName(g, c))
	}
	return safetext.Line(strings.Join(out, ", "))
}

// answers lists what the person answered on older items, session by session.
func (s *Screen) answers(codes []model.ItemCode) string {
	var out []string
	for _, c := range codes {
		var of []string
		for _, x := range s.past {
			if l := x.Levels.Of(c); l.Rated() {
				of = append(of, safetext.Line(x.Label)+" "+s.draft.From.ScaleOf(c).Code(l))
			}
		}
		if n := len(of); n > mostAnswers {
			of = of[n-mostAnswers:]
		}
		if len(of) == 0 {
			continue
		}
		said := strings.Join(of, ", ")
		if len(codes) > 1 {
			said = string(c) + " (" + said + ")"
		}
		out = append(out, said)
	}
	if len(out) == 0 {
		return ""
	}
	return fmt.Sprintf(s.env.Text.Passage.Yours, strings.Join(out, ", "))
}

// mostAnswers is how many answers to an item are told, the latest.
const mostAnswers = 6
