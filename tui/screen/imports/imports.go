// Package imports brings a grid in from a file: one of the program's own form, a
// table, a framework of another tool, or one title of the national register.
// Of a title it shows how the competencies are split beside the register's own
// text, and lets a person correct that, with undo, before anything is kept.
package imports

import (
	"context"
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/framework"
	"autoeval/store/intake"
	"autoeval/store/rncp"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// mode is what the screen does now.
type mode uint8

const (
	asking    mode = iota // which file
	choosing              // which title of the register
	splitting             // its competencies, one by one
	showing               // the grid of a file that is no register
	deciding              // whether another version of the grid in use takes its place
)

// Screen brings one grid in.
type Screen struct {
	env  *nav.Env
	mode mode

	path    *widget.Path
	offered string // what the path can become was asked of this
	why     string // the file or the title is not taken

	words  widget.Field // looked for in the titles
	more   bool         // titles than those found
	found  []rncp.Entry
	of     string // the words that they hold
	titles widget.List

	draft   *rncp.Draft
	rows    []row
	list    widget.List
	unused  rncp.Unused
	raw     bool          // the register's text fills the window
	scroll  int           // of it
	verb    string        // the correction being typed, "" if none
	entry   *widget.Field // its words
	grid    *model.Grid   // in showing
	lost    []framework.Loss
	far     *far // a file is being read
	stop    context.CancelFunc
	keeping bool
}

// New makes the screen; with a path, that file is read at once.
func New(env *nav.Env, p nav.Import) *Screen {
	s := &Screen{env: env, path: widget.NewPath(env.Theme, p.Path, ""), words: widget.NewField(env.Theme, "", "", safetext.Title)}
	s.path.Focus()
	return s
}

// Title returns the page's name.
func (s *Screen) Title() string {
	if s.mode == splitting {
		return safetext.Line(s.draft.Sheet.Number)
	}
	return s.env.Text.Imports.Title
}

// Init reads the file if it is known which, else what the path can become.
func (s *Screen) Init() tea.Cmd {
	if s.path.Value() != "" {
		return s.open()
	}
	return s.follow()
}

// Editing says whether something is being typed.
func (s *Screen) Editing() bool { return s.mode < splitting || s.verb != "" }

// Unsaved says whether a grid is on its way to the disk.
func (s *Screen) Unsaved() bool { return s.keeping }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case offers:
		s.path.Offer(m.typed, m.paths)
	case told:
		if s.far != nil && m.far == s.far {
			return watch(s.far)
		}
	case recognised:
		return s.recognise(m)
	case listed:
		return s.take(m)
	case opened:
		return s.begin(m)
	case kept:
		return s.confirm(m)
	case chosen:
		return s.decided(m)
	case tea.PasteMsg:
		return s.typed(m)
	case nav.Click:
		s.click(m)
	case tea.KeyPressMsg:
		return s.key(m)
	}
	return nil
}

func (s *Screen) key(m tea.KeyPressMsg) tea.Cmd {
	if s.keeping {
		return nil
	}
	if s.mode == asking && s.far == nil && s.path.Holds(m) {
		s.path.Update(m)
		return s.follow()
	}
	cmd, done := nav.Press(s.Acts(), m)
	switch {
	case done:
	case s.far != nil:
	case s.mode == choosing && (m.Code == tea.KeyUp || m.Code == tea.KeyDown || m.Code == tea.KeyPgUp || m.Code == tea.KeyPgDown):
		s.titles.Update(m, s.env.Keys)
	case s.Editing():
		return s.typed(m)
	case s.mode == splitting && s.raw:
		s.scrolled(m)
	case s.mode == splitting:
		s.list.Update(m, s.env.Keys)
	}
	return cmd
}

// scrolled moves the register's text.
func (s *Screen) scrolled(m tea.KeyPressMsg) {
	switch k := s.env.Keys; {
	case key.Matches(m, k.Down):
		s.scroll++
	case key.Matches(m, k.PageDown):
		s.scroll += 10
	case key.Matches(m, k.Up):
		s.scroll = max(s.scroll-1, 0)
	case key.Matches(m, k.PageUp):
		s.scroll = max(s.scroll-10, 0)
	}
}

// typed gives what was typed to the field that has the keyboard.
func (s *Screen) typed(m tea.Msg) tea.Cmd {
	cut := false
	switch {
	case s.verb != "":
		cut = s.entry.Update(m)
	case s.mode == choosing:
		cut = s.words.Update(m)
	case s.mode == asking:
		cut = s.path.Update(m)
	}
	if cut {
		return nav.Hint(s.env.Text.Form.TooLong)
	}
	return s.follow()
}

// follow asks what the path can become, where it changed.
func (s *Screen) follow() tea.Cmd {
	if s.mode != asking || s.path.Value() == s.offered && s.offered != "" {
		return nil
	}
	s.offered = s.path.Value()
	return complete(s.offered)
}

// open looks at the file that was named.
func (s *Screen) open() tea.Cmd {
	if s.path.Value() == "" {
		return nav.Hint(s.env.Text.Page.NoPath)
	}
	ctx := s.reads()
	return tea.Batch(recognise(ctx, s.env.Store, s.env.Grids, s.named()), watch(s.far))
}

// named returns the file by a path that is right from any folder.
func (s *Screen) named() string {
	if locate := s.env.Services.Locate; locate != nil {
		return locate(s.path.Value())
	}
	return s.path.Value()
}

// reads begins to read: what was being read is left.
func (s *Screen) reads() context.Context {
	s.leave()
	ctx, stop := context.WithCancel(context.Background())
	s.far, s.stop, s.why = new(far), stop, ""
	return ctx
}

// leave stops reading.
func (s *Screen) leave() {
	if s.stop != nil {
		s.stop()
	}
	s.far, s.stop = nil, nil
}

// refuse says why a file or a title is not taken.
func (s *Screen) refuse(err error) tea.Cmd {
	explain := s.env.Services.Explain
	if explain == nil {
		return nav.Fail(err)
	}
	s.why = explain(err)
	return nil
}

// recognise goes on with a file by what it is.
func (s *Screen) recognise(m recognised) tea.Cmd {
	if s.far == nil || s.mode != asking {
		return nil
	}
	s.leave()
	switch {
	case m.err != nil:
		return s.refuse(m.err)
	case m.kind == intake.Linking:
		return nav.Replace(nav.Passage{File: s.named()})
	case m.kind == intake.Register:
		s.mode = choosing
		s.path.Blur()
		s.words.Focus()
		return s.search()
	}
	s.mode, s.grid, s.lost = showing, m.grid, m.lost
	return nil
}

// search looks for the words in the register's titles.
func (s *Screen) search() tea.Cmd {
	ctx := s.reads()
	return tea.Batch(titles(ctx, s.named(), s.words.Value(), s.far), watch(s.far))
}

// take shows the titles that were found.
func (s *Screen) take(m listed) tea.Cmd {
	if s.far == nil || s.mode != choosing {
		return nil
	}
	s.leave()
	if m.err != nil {
		s.mode = asking
		s.words.Blur()
		s.path.Focus()
		return s.refuse(m.err)
	}
	s.found, s.more, s.of = m.found, m.more, m.words
	s.titles.SetLen(len(s.found))
	s.titles.Select(0)
	return nil
}

// enter looks for other words, or opens the title in focus.
func (s *Screen) enter() tea.Cmd {
	switch {
	case s.words.Value() != s.of:
		return s.search()
	case len(s.found) == 0:
		return nil
	}
	ctx := s.reads()
	return tea.Batch(sheet(ctx, s.named(), s.found[s.titles.At()].Number, s.far), watch(s.far))
}

// begin shows how a title's competencies are split.
func (s *Screen) begin(m opened) tea.Cmd {
	if s.far == nil || s.mode != choosing {
		return nil
	}
	s.leave()
	if m.err != nil {
		return s.refuse(m.err)
	}
	d := rncp.NewDraft(m.sheet)
	if len(d.Split.Parts) == 0 {
		s.why = fmt.Sprintf(s.env.Text.CLI.Import.NoCompetency, safetext.Line(m.sheet.Number))
		return nil
	}
	s.mode, s.draft, s.raw = splitting, d, false
	s.lay(0)
	return nil
}

// keep keeps the grid.
func (s *Screen) keep() tea.Cmd {
	g := s.grid
	if s.mode == splitting {
		g = s.draft.Sheet.Grid(s.draft.Split)
	}
	s.keeping = true
	return keep(s.env.Store, s.env.Grids, g, s.env.Grid)
}

// confirm opens the grid that was kept, to be read.
func (s *Screen) confirm(m kept) tea.Cmd {
	s.keeping = false
	if m.err != nil {
		if s.refuse(m.err); s.why != "" {
			return nav.Hint(s.why)
		}
		return nav.Fail(m.err)
	}
	t, g := s.env.Text.CLI.Import, m.grid
	said := fmt.Sprintf(t.Imported, safetext.Line(s.env.Text.In(g.Title)), safetext.Line(string(g.ID)), safetext.Line(g.Version), s.env.Text.Extent(g))
	if m.Already {
		said = fmt.Sprintf(t.Already, safetext.Line(string(g.ID)), safetext.Line(g.Version))
	}
	if m.Asks {
		s.mode, s.grid = deciding, g
		pinned := nav.ProfileChanged{Profile: m.Profile}
		return tea.Batch(func() tea.Msg { return pinned }, nav.Notify(), nav.Say(said, false))
	}
	return tea.Batch(nav.Replace(nav.Grid{Ref: g.Ref()}), nav.Notify(), nav.Say(said, false))
}

// takeOver makes the version that came the one in use.
func (s *Screen) takeOver() tea.Cmd {
	s.keeping = true
	return choose(s.env.Store, s.grid)
}

// decided reads the version that came, which is in use now.
func (s *Screen) decided(m chosen) tea.Cmd {
	s.keeping = false
	if m.err != nil {
		return nav.Fail(m.err)
	}
	changed := nav.GridChanged{Grid: m.grid, Profile: m.profile}
	said := fmt.Sprintf(s.env.Text.Grids.Chosen, safetext.Line(s.env.Text.In(m.grid.Title)))
	return tea.Batch(func() tea.Msg { return changed }, nav.Replace(nav.Grid{Ref: m.grid.Ref()}), nav.Say(said, false))
}

// remain leaves the version that was in use there, and reads the one that came.
func (s *Screen) remain() tea.Cmd {
	said := fmt.Sprintf(s.env.Text.Passage.Stays, safetext.Line(s.env.Grid.Version))
	return tea.Batch(nav.Replace(nav.Grid{Ref: s.grid.Ref()}), nav.Hint(said))
}

// Modal keeps esc here while it is asked which version is in use.
func (s *Screen) Modal() bool { return s.mode == deciding }

// back leaves what is done now: a reading, an entry, the title, the file.
func (s *Screen) back() tea.Cmd {
	switch {
	case s.far != nil:
		s.leave()
	case s.verb != "":
		s.verb = ""
	case s.raw:
		s.raw = false
	case s.mode == splitting:
		s.mode, s.why = choosing, ""
		s.words.Focus()
	case s.mode == choosing, s.mode == showing:
		s.mode, s.why = asking, ""
		s.words.Blur()
		s.path.Focus()
	default:
		return nav.Close()
	}
	return nil
}

func (s *Screen) click(m nav.Click) {
	switch box := s.box(m.Size); {
	case s.mode == choosing:
		s.titles.Click(m.Y-titlesTop, box.H, 1)
	case s.mode == splitting && !s.raw:
		if m.X < box.W {
			s.list.Click(m.Y-splitTop, box.H, 1)
		}
	}
}

// Cursor returns where one types, or the row in focus.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	switch {
	case s.far != nil:
		return 0, 0, false
	case s.verb != "":
		return 1 + s.entry.CaretX(layout.Inset(size.W)), size.H - 1, true
	case s.mode == asking:
		return 3 + s.path.CaretX(layout.Inset(size.W)), askTop, true
	case s.mode == choosing:
		return 3 + s.words.CaretX(layout.Inset(size.W)), 2, true
	case s.mode == splitting && !s.raw:
		return 1, splitTop + s.list.CursorY(s.box(size).H, 1), true
	}
	return 0, 0, false
}
