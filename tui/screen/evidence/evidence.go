// Package evidence lists what shows the competencies. A person leaves it with
// the piece they looked for opened, with a new one begun, or knowing which file
// is missing or has changed since it was linked.
//
// The files: evidence.go routes messages, sift.go filters and groups, view.go
// draws the list, pane.go one piece beside it.
package evidence

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/work"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// Screen is the list of evidence, newest first.
type Screen struct {
	env    *nav.Env
	item   model.ItemCode // only what supports it, when set
	ready  bool
	all    []piece
	here   int                // how many of all are on the grid in use; those on other titles follow
	others []model.OtherTitle // read where all is empty
	files  map[model.EvidenceID]checked

	by   grouping
	kind model.KindID // only that kind, when set
	list widget.Sifted[row]

	bin *nav.Trash
}

// New makes the list of a place; Init reads it.
func New(env *nav.Env, p nav.Evidence) *Screen {
	s := &Screen{
		env: env, item: p.Item, files: map[model.EvidenceID]checked{},
		bin: nav.NewTrash(env, &env.Bins.Evidence, nav.TrashKind{
			Has: func(x *model.Trashed) bool { return x.Evidence != nil },
			Deleted: func(x model.Trashed) nav.Toast {
				return nav.Toast{Text: fmt.Sprintf(env.Text.Evidence.Deleted, safetext.Line(x.Evidence.Title))}
			},
			Restored: func(x model.Trashed) string {
				return fmt.Sprintf(env.Text.Evidence.Restored, safetext.Line(x.Evidence.Title))
			},
		}),
	}
	s.list = widget.NewSifted(env.Theme, env.Text.App.Filter, func(r *row) string { return lang.Fold(s.words(r.piece)) })
	s.list.Only = s.passes
	return s
}

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Home.Evidence }

// Status returns how many pieces show, and how they are grouped.
func (s *Screen) Status() string {
	if !s.ready || len(s.all) == 0 {
		return ""
	}
	return s.env.Text.Count(s.shown(), s.env.Text.Words.EvidenceCount) + ", " + s.groupName()
}

// Init reads the list.
func (s *Screen) Init() tea.Cmd {
	return tea.Batch(load(s.env.Store, s.env.Grids, s.env.Grid), s.bin.Load())
}

// Editing says whether the filter is being typed.
func (s *Screen) Editing() bool { return s.list.Typing() }

// Modal keeps esc here while there is a filter to take off.
func (s *Screen) Modal() bool { return s.list.Filter.Value() != "" || s.kind != "" || s.item != "" }

// Unsaved says whether a change is on its way.
func (s *Screen) Unsaved() bool { return s.bin.Busy() }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	if cmd, taken := s.bin.Take(msg); taken {
		return cmd
	}
	switch m := msg.(type) {
	case loaded:
		return s.take(m)
	case checked:
		s.files[m.id] = m
		return s.check()
	case nav.Changed:
		return s.Init()
	case nav.LookChanged:
		s.arrange()
	case nav.Click:
		return s.click(m)
	case tea.PasteMsg:
		s.list.Search(m, s.env.Keys)
	case tea.KeyPressMsg:
		s.bin.Key()
		if s.list.Typing() {
			s.list.Search(m, s.env.Keys)
			return nil
		}
		return s.key(m)
	}
	return nil
}

func (s *Screen) take(m loaded) tea.Cmd {
	if m.err != nil {
		return nav.Fail(m.err)
	}
	cur, any := s.current()
	s.ready, s.others = true, m.others
	s.gather(m)
	s.arrange()
	if any {
		s.focus(cur.ID)
	}
	return s.check()
}

// check looks at the next file that was not looked at since it was linked, one
// at a time.
func (s *Screen) check() tea.Cmd {
	for i := range s.all {
		e := s.all[i].Evidence
		if was, ok := s.files[e.ID]; e.Location != "" && !e.IsURL() && (!ok || was.revision != e.Revision) {
			return look(s.env.Services, e)
		}
	}
	return nil
}

func (s *Screen) key(m tea.KeyPressMsg) tea.Cmd {
	cmd, done := nav.Press(s.Acts(), m)
	if !done {
		s.list.Update(m, s.env.Keys)
	}
	return cmd
}

// open goes to the focused piece.
func (s *Screen) open() tea.Cmd {
	if cur, ok := s.current(); ok {
		return nav.Open(nav.EvidenceForm{ID: cur.ID})
	}
	return nil
}

// add begins a piece, once no deletion is on its way.
func (s *Screen) add() tea.Cmd {
	if s.bin.Busy() {
		return nil
	}
	return nav.Open(nav.EvidenceForm{Item: s.item})
}

// drop deletes the focused piece.
func (s *Screen) drop() tea.Cmd {
	cur, _ := s.current()
	return nav.Drop(s.bin, cur.ID, cur.Title, work.DeleteEvidence)
}

// showAll takes off whatever the list is narrowed to.
func (s *Screen) showAll() {
	s.item, s.kind = "", ""
	s.list.ShowAll()
}

// group goes to the next grouping.
func (s *Screen) group() {
	s.by = (s.by + 1) % groupings
	s.regroup()
}

func (s *Screen) click(m nav.Click) tea.Cmd {
	if m.X < s.listWidth(m.Size) && s.list.Click(m.Y-top, s.box(m.Size).H, 1) {
		return s.open()
	}
	return nil
}

// Cursor returns where the focused row is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	if s.list.Typing() {
		return s.list.Filter.CaretX(size.W), 0, true
	}
	return 1, top + s.list.CursorY(s.box(size).H, 1), s.list.Len() > 0
}
