// Package notes lists what was caught between two sessions: a thought, a proof,
// one line each. A person leaves it in ten seconds with one more line kept; at the
// next session, with some made evidence or put into an answer.
//
// The files: notes.go routes messages, change.go changes a note,
// edit.go is the form of one, view.go draws.
package notes

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/tui/fill"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// Screen is the list of notes.
type Screen struct {
	env   *nav.Env
	place nav.Notes
	ready bool

	notes []model.Note // those that wait first
	list  widget.List

	form  editor
	sheet *fill.Sheet // of the form
	steps *nav.Steps[model.Note]
	bin   nav.Bin[model.Note] // for its question
	once  bool                // opened to keep one note: it closes once that is kept
}

// New makes the list of a place; with New it begins a note at once.
func New(env *nav.Env, p nav.Notes) *Screen {
	s := &Screen{env: env, place: p, once: p.New && !env.Store.ReadOnly(), steps: nav.NewSteps(env, kept(env.Grid))}
	s.sheet = fill.New(env, s.filled())
	if s.once {
		s.open(model.Note{})
	}
	return s
}

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Notes.Place }

// Status returns how many notes wait.
func (s *Screen) Status() string {
	if !s.ready {
		return ""
	}
	n := 0
	for i := range s.notes {
		if s.notes[i].Waits() {
			n++
		}
	}
	return s.env.Text.Count(n, s.env.Text.Notes.Waiting)
}

// Init reads the notes.
func (s *Screen) Init() tea.Cmd { return load(s.env.Store, s.env.Grids, s.env.Grid, s.place) }

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
	s.ready, s.notes = true, m.notes
	s.list.SetLen(len(s.notes))
	if i := slices.IndexFunc(s.notes, func(n model.Note) bool { return any && n.ID == was.ID }); i >= 0 {
		s.list.Select(i)
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
func (s *Screen) takeBack() tea.Cmd { return s.steps.Back(s.notes) }

// add begins a note, on the item that the list is of.
func (s *Screen) add() tea.Cmd {
	s.open(model.Note{Item: s.place.Item})
	return nil
}

func (s *Screen) edit(n model.Note) tea.Cmd {
	s.open(n)
	return nil
}

// open shows the form of a note; one without an ID is new.
func (s *Screen) open(n model.Note) {
	if n.ID == "" {
		n.ID, n.Grid, n.CreatedAt = model.NoteID(s.env.NewID()), s.env.Grid.Ref(), s.env.Now()
	}
	s.form = newEditor(s.env, n)
	s.sheet.Open()
}

// prove begins a piece of evidence of a note: for the answer that is being given,
// where the list was opened from one.
func (s *Screen) prove(n model.Note) tea.Cmd {
	item := n.Item
	if s.place.Item != "" {
		item = s.place.Item
	}
	return nav.Open(nav.EvidenceForm{Item: item, Attach: s.attach(), Note: n.ID})
}

// attach returns the session whose answer takes what is made, "" for none.
func (s *Screen) attach() model.SessionID {
	if !s.place.Rated {
		return ""
	}
	return s.place.Session
}

// tell gives the words of a note to the answer that the list was opened from, and
// goes back there.
func (s *Screen) tell(n model.Note) tea.Cmd {
	said := func() tea.Msg { return nav.Told{Session: s.place.Session, Item: s.place.Item, Note: n} }
	return tea.Batch(said, nav.Close())
}

func (s *Screen) click(m nav.Click) tea.Cmd {
	if s.sheet.Filling() {
		if i, ok := s.form.form.RowAt(m.Y-formTop, s.room(m.Size), s.env.Theme); ok {
			s.form.form.Select(i)
		}
		return nil
	}
	if !s.sheet.Shown() && s.list.Click(m.Y-top, s.listHeight(m.Size), 1) {
		return s.key(tea.KeyPressMsg{Code: tea.KeyEnter})
	}
	return nil
}

// Cursor returns where the focused row or entry is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	switch {
	case s.sheet.Filling():
		x, y := s.form.form.Cursor(s.room(size), s.env.Theme)
		return x, formTop + y, true
	case !s.sheet.Shown() && len(s.notes) > 0:
		return 1, top + s.list.CursorY(s.listHeight(size), 1), true
	}
	return 0, 0, false
}

func (s *Screen) current() (model.Note, bool) {
	if s.list.At() >= len(s.notes) {
		return model.Note{}, false
	}
	return s.notes[s.list.At()], true
}

// Widest says how many columns the page can use.
func (s *Screen) Widest() int { return layout.OneColumn }
