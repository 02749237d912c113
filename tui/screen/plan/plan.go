// Package plan is the learner's development plan: actions with a due date and a
// state, and below them suggestions that each say why. A person leaves it with
// one or two next steps written down, and with what is done crossed off.
//
// The files: plan.go routes messages, rows.go orders the lines, change.go
// changes an action, edit.go is the form of one action.
package plan

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store/work"
	"autoeval/tui/fill"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// Screen is the plan.
type Screen struct {
	env   *nav.Env
	ready bool
	begin *model.ItemCode // begin a new action for it once the plan is read
	once  bool            // opened for that: it goes back where that is given up

	actions     []model.Action     // of the grid, in reading order, then those on other titles
	here        int                // how many of actions are of the grid
	apart       []work.OnTitle     // whose actions these are
	others      []model.OtherTitle // read where there is no action
	suggestions []model.Act
	session     bool // a finished session was there to draw suggestions from
	rows        []row
	list        widget.List

	form  editor
	sheet *fill.Sheet // of the form
	steps *nav.Steps[model.Action]
	bin   nav.Bin[model.Action] // for its question
}

// New makes the plan; with an item it begins a new action for it.
func New(env *nav.Env, p nav.Plan) *Screen {
	s := &Screen{env: env, steps: nav.NewSteps(env, kept())}
	s.sheet = fill.New(env, s.filled())
	if p.Item != "" {
		s.begin, s.once = &p.Item, !env.Store.ReadOnly()
	}
	return s
}

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Home.Plan }

// Status returns how many actions are to do.
func (s *Screen) Status() string {
	if !s.ready {
		return ""
	}
	n, late := 0, 0
	for i := range s.actions[:s.here] {
		if s.actions[i].State == model.Todo {
			n++
		}
		if s.actions[i].Late(s.env.Now()) {
			late++
		}
	}
	said := s.env.Text.Count(n, s.env.Text.Plan.Count)
	if late > 0 {
		said += ", " + s.env.Text.Number(late) + " " + s.env.Text.Words.Late
	}
	return said
}

// Init reads the plan and what suggestions are drawn from.
func (s *Screen) Init() tea.Cmd {
	return load(s.env.Store, s.env.Grids, s.env.Grid, s.env.Profile, s.env.Now())
}

// Editing says that letters are text.
func (s *Screen) Editing() bool { return s.sheet.Shown() }

// Unsaved says whether something typed, or a change, is not on the disk.
func (s *Screen) Unsaved() bool { return s.sheet.Unsaved() }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	if cmd, taken := s.sheet.Take(msg, s.Acts); taken {
		return cmd
	}
	switch m := msg.(type) {
	case loaded:
		return s.take(m)
	case nav.Changed:
		return s.Init()
	case nav.LookChanged:
		if s.sheet.Shown() {
			s.form.dress(s.env)
		}
		return s.Init()
	case nav.Click:
		return s.click(m)
	case tea.KeyPressMsg:
		s.bin.Key()
		return s.key(m)
	}
	if m, ok := s.steps.Take(msg); ok {
		return s.confirm(m)
	}
	return nil
}

func (s *Screen) take(m loaded) tea.Cmd {
	if m.err != nil {
		return nav.Fail(m.err)
	}
	was, any := s.current()
	s.ready, s.actions, s.suggestions, s.session = true, slices.Clone(m.Actions), m.Acts, m.Any()
	s.here, s.apart = len(s.actions), m.apart
	for i := range m.apart {
		s.actions = append(s.actions, m.apart[i].Actions...)
	}
	s.others = m.others
	s.arrange()
	switch {
	case any && was.action >= 0:
		s.focus(was.id)
	case any: // the next suggestion takes the place of one adopted
		s.focusSuggestion(was.suggestion)
	}
	if s.begin != nil {
		item := *s.begin
		s.begin = nil
		s.open(model.Action{Item: item})
	}
	return nil
}

func (s *Screen) key(m tea.KeyPressMsg) tea.Cmd {
	var cmd tea.Cmd
	done := false
	if !s.steps.Busy() {
		cmd, done = nav.Press(s.Acts(), m)
	}
	if !done {
		s.list.Update(m, s.env.Keys)
	}
	return cmd
}

// takeBack undoes the last change.
func (s *Screen) takeBack() tea.Cmd { return s.steps.Back(s.actions) }

func (s *Screen) add() tea.Cmd { return s.edit(model.Action{}) }

func (s *Screen) edit(a model.Action) tea.Cmd {
	s.open(a)
	return nil
}

// open shows the form of an action; one without an ID is new.
func (s *Screen) open(a model.Action) {
	if a.ID == "" {
		a.ID, a.Grid, a.CreatedAt = model.ActionID(s.env.NewID()), s.env.Grid.Ref(), s.env.Now()
	}
	s.form = newEditor(s.env, a)
	s.sheet.Open()
}

func (s *Screen) click(m nav.Click) tea.Cmd {
	if s.sheet.Filling() {
		if i, ok := s.form.form.RowAt(m.Y-formTop, s.room(m.Size, formTop), s.env.Theme); ok {
			s.form.form.Select(i)
		}
		return nil
	}
	if i, ok := s.stack(m.Size).At(m.Y-top, m.Size.H-top); ok && !s.sheet.Shown() && i < len(s.rows) {
		if i == s.list.At() {
			return s.key(tea.KeyPressMsg{Code: tea.KeyEnter})
		}
		s.list.Select(i)
	}
	return nil
}

// Cursor returns where the focused row or entry is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	switch {
	case s.sheet.Filling():
		x, y := s.form.form.Cursor(s.room(size, formTop), s.env.Theme)
		return x, formTop + y, true
	case !s.sheet.Shown() && len(s.rows) > 0:
		return 1, top + s.stack(size).Y(size.H-top), true
	}
	return 0, 0, false
}

func (s *Screen) current() (row, bool) {
	if s.list.At() >= len(s.rows) {
		return row{}, false
	}
	return s.rows[s.list.At()], true
}

// focusSuggestion goes to the suggestion at a place, or to the last one.
func (s *Screen) focusSuggestion(n int) {
	n = min(n, len(s.suggestions)-1)
	if i := slices.IndexFunc(s.rows, func(r row) bool { return r.action < 0 && r.suggestion == n }); i >= 0 {
		s.list.Select(i)
	}
}

// focus goes to an action, wherever it stands now.
func (s *Screen) focus(id model.ActionID) {
	if i := slices.IndexFunc(s.rows, func(r row) bool { return r.id == id && r.action >= 0 }); i >= 0 {
		s.list.Select(i)
	}
}
