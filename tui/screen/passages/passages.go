// Package passages lists what was said of versions of grids: which passages are
// kept, which are worth making, and between which versions one can be made. A
// person leaves it for one of them, or having taken one back.
package passages

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/lineage"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// Screen is the list of passages.
type Screen struct {
	env   *nav.Env
	ready bool
	all   []lineage.Pair
	list  widget.List
	bin   nav.Bin[model.Passage]
}

// New makes the list; Init reads it.
func New(env *nav.Env) *Screen {
	return &Screen{env: env, bin: nav.NewBin(&env.Bins.Passages)}
}

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Passage.Place }

// Init reads the passages.
func (s *Screen) Init() tea.Cmd { return load(s.env.Store, s.env.Grids, s.env.Grid) }

// Unsaved says whether something is on its way to the disk.
func (s *Screen) Unsaved() bool { return s.bin.Busy() }

// Widest says how many columns the page can use.
func (s *Screen) Widest() int { return layout.OneThing }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case loaded:
		if m.err != nil {
			return nav.Fail(m.err)
		}
		s.ready, s.all = true, m.all
		s.list.SetLen(len(s.all))
	case deleted:
		return s.gone(m)
	case restored:
		return s.back(m)
	case nav.Changed:
		return s.Init()
	case nav.Click:
		if s.list.Click(m.Y-top, s.listHeight(m.Size), 1) {
			return s.open()
		}
	case tea.KeyPressMsg:
		s.bin.Key()
		cmd, done := nav.Press(s.Acts(), m)
		if !done {
			s.list.Update(m, s.env.Keys)
		}
		return cmd
	}
	return nil
}

func (s *Screen) current() (lineage.Pair, bool) {
	if s.list.At() >= len(s.all) {
		return lineage.Pair{}, false
	}
	return s.all[s.list.At()], true
}

// open shows what became of the items between the two versions in focus.
func (s *Screen) open() tea.Cmd {
	p, _ := s.current()
	return nav.Open(nav.Passage{From: p.From, To: p.To})
}

// remove asks, then takes the passage in focus back.
func (s *Screen) remove() tea.Cmd {
	p, _ := s.current()
	said := s.between(p)
	if !s.bin.Asked(said) {
		return nav.Hint(fmt.Sprintf(s.env.Text.App.DeleteAsk, said))
	}
	if !s.bin.Delete() {
		return nil
	}
	return remove(s.env.Store, p.From, p.To)
}

func (s *Screen) gone(m deleted) tea.Cmd {
	if !s.bin.Busy() {
		return nil
	}
	if s.bin.Deleted(m.passage, m.err); m.err != nil {
		return nav.Fail(m.err)
	}
	t, p := s.env.Text.Passage, m.passage
	return tea.Batch(nav.Say(fmt.Sprintf(t.Deleted, safetext.Line(p.From.String()), safetext.Line(p.To.String())), true), nav.Notify())
}

func (s *Screen) back(m restored) tea.Cmd {
	if !s.bin.Busy() {
		return nil
	}
	if s.bin.Restored(m.err); m.err != nil {
		return nav.Fail(m.err)
	}
	return tea.Batch(nav.Say(s.env.Text.App.Undone, false), nav.Notify())
}

// restore puts back what was deleted last.
func (s *Screen) restore(p model.Passage) tea.Cmd { return restore(s.env.Store, p) }

// between names the two versions.
func (s *Screen) between(p lineage.Pair) string {
	return safetext.Line(p.From.String()) + " " + s.env.Theme.Glyph.Arrow + " " + safetext.Line(p.To.String())
}

// Cursor returns where the focused row is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	return 1, top + s.list.CursorY(s.listHeight(size), 1), len(s.all) > 0
}
