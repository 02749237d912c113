// Package piece adds or edits one piece of evidence. A person leaves it with the
// evidence kept, one title and one key later if they wish: from a question of
// the walkthrough it is linked to that answer too.
//
// The files: form.go routes messages, draft.go turns evidence into entries and
// back, offers.go lists what is kept already, commands.go saves and looks at
// files.
package piece

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store"
	"autoeval/tui/fill"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// Screen is the form of one piece of evidence.
type Screen struct {
	env   *nav.Env
	place nav.EvidenceForm
	sheet *fill.Sheet

	grid    *model.Grid
	base    model.Evidence // as kept, or as a new one begins
	entries entries
	begun   draft // what the form showed before anything was typed
	file    file  // what is known of the file at the location
	relink  bool  // take the file as it is now
	saving  bool
	kept    string // words for the toast once it is saved
}

// New makes the form of a place; Init reads what it needs.
func New(env *nav.Env, p nav.EvidenceForm) *Screen {
	s := &Screen{env: env, place: p}
	s.sheet = fill.New(env, s.filled())
	return s
}

// Title says whether the evidence is new.
func (s *Screen) Title() string {
	if s.place.ID == "" {
		return s.env.Text.Evidence.Form.New
	}
	return s.env.Text.Words.Piece
}

// Status says that something is not saved.
func (s *Screen) Status() string {
	if s.Unsaved() {
		return s.env.Text.Form.Changed
	}
	return ""
}

// Editing says that letters are text.
func (s *Screen) Editing() bool { return s.sheet.Shown() }

// Unsaved says whether something typed is not on the disk.
func (s *Screen) Unsaved() bool { return s.sheet.Unsaved() }

// Init reads the evidence, or what a new one starts from.
func (s *Screen) Init() tea.Cmd {
	fresh := model.Evidence{ID: model.EvidenceID(s.env.NewID()), Grid: s.env.Grid.Ref(), Date: model.Day(s.env.Now())}
	return load(s.env.Store, s.env.Grids, s.env.Grid, s.place, fresh)
}

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case loaded:
		return s.take(m)
	case saved:
		return s.confirm(m)
	case inspected:
		s.learn(m)
	case edited:
		return s.takeText(m)
	case nav.Leaving:
		return s.sheet.Leave()
	case nav.LookChanged:
		s.dress()
	case nav.Click:
		return s.click(m)
	case tea.PasteMsg:
		if s.sheet.Filling() {
			return s.typed(m)
		}
	case tea.KeyPressMsg:
		return s.key(m)
	}
	return nil
}

// take shows what was read.
func (s *Screen) take(m loaded) tea.Cmd {
	if m.err != nil {
		return nav.Fail(m.err)
	}
	if s.sheet.Shown() {
		return nil
	}
	s.grid, s.base = m.grid, m.evidence
	s.sheet.Open()
	s.entries = newEntries(s.env, s.grid, s.base, s.item(), s.offered(m.all, m.attached))
	s.entries.form = s.layOut()
	s.begun = s.entries.draft()
	return s.inspect()
}

// dress makes the entries anew for another language or theme, keeping what was
// typed.
func (s *Screen) dress() {
	if !s.sheet.Shown() {
		return
	}
	d, at := s.entries.draft(), s.entries.form.At()
	was := s.begun
	e := s.entries.apply(s.base, s.grid)
	s.entries = newEntries(s.env, s.grid, e, s.item(), s.entries.offers)
	s.entries.set(d)
	s.entries.form = s.layOut()
	s.entries.form.Select(at)
	s.begun = was
}

// item returns the item that the evidence is attached to, "" when to none.
func (s *Screen) item() model.ItemCode {
	if s.place.Attach == "" {
		return ""
	}
	return s.place.Item
}

func (s *Screen) key(m tea.KeyPressMsg) tea.Cmd {
	switch {
	case s.sheet.Asking():
		return s.sheet.Answer(m)
	case !s.sheet.Shown():
		return nil
	}
	if cmd, done := nav.Press(s.Acts(), m); done {
		return cmd
	}
	switch {
	case s.readOnly(m):
		return nav.Fail(store.ErrReadOnly)
	case m.Code == tea.KeyEnter && s.item() != "":
		if cmd, done := s.attachBy(); done {
			return cmd
		}
	}
	return s.typed(m)
}

// readOnly says whether a key would change what cannot be kept.
func (s *Screen) readOnly(m tea.KeyPressMsg) bool {
	move := m.Code == tea.KeyUp || m.Code == tea.KeyDown || m.Code == tea.KeyTab
	return s.env.Store.ReadOnly() && !move
}

// typed gives a key or a paste to the entry in focus.
func (s *Screen) typed(msg tea.Msg) tea.Cmd {
	if s.saving {
		return nil // what is on its way is what shows
	}
	if m, isKey := msg.(tea.KeyPressMsg); isKey && s.entries.focused() == s.entries.items {
		if o, fixed := s.entries.items.Refuses(m); fixed {
			return nav.Hint(fmt.Sprintf(s.env.Text.Evidence.Form.Fixed, o.Code))
		}
	}
	moved, cut := s.entries.form.Update(msg, s.env.Keys)
	s.entries.offers.narrow(s.entries.title.Value())
	switch {
	case cut:
		return nav.Hint(s.env.Text.Form.TooLong)
	case moved:
		return s.inspect()
	}
	return nil
}

// attachBy answers enter where it links: on the title it saves, on an offer it
// links that one.
func (s *Screen) attachBy() (tea.Cmd, bool) {
	switch s.entries.form.At() {
	case slotTitle:
		if s.entries.title.Value() == "" && s.entries.offers.any() {
			s.entries.form.Select(slotOffers)
			return nil, true
		}
		return s.sheet.Save(), true
	case slotOffers:
		e, ok := s.entries.offers.chosen()
		if !ok || s.saving {
			return nil, s.entries.offers != nil
		}
		s.saving = true
		s.kept = fmt.Sprintf(s.env.Text.Evidence.Attached, safetext.Line(e.Title), s.place.Item)
		return attach(s.env.Store, s.env.Grids, s.grid, e, s.place, s.env.Now()), true
	}
	return nil, false
}

// save keeps the evidence.
func (s *Screen) save() tea.Cmd {
	e := s.entries.apply(s.base, s.grid)
	if e.Date.IsZero() {
		e.Date = model.Day(s.env.Now())
	}
	t := s.env.Text.Evidence
	switch {
	case s.item() != "":
		s.kept = fmt.Sprintf(t.Attached, safetext.Line(e.Title), s.place.Item)
	case s.base.Revision == 0:
		s.kept = fmt.Sprintf(t.Added, safetext.Line(e.Title))
	default:
		s.kept = fmt.Sprintf(t.Saved, safetext.Line(e.Title))
	}
	s.saving = true
	again := s.relink || e.Location != s.base.Location
	return save(s.env.Store, s.grid, s.env.Services, e, s.place, again, s.env.Now())
}

// fault returns the entry that keeps the evidence from being saved, with the
// sentence that says so.
func (s *Screen) fault() (int, tea.Cmd) {
	if s.entries.draft().title == "" {
		return slotTitle, nav.Fail(model.ErrNoTitle)
	}
	if _, ok := s.entries.date.Day(); !ok {
		return s.entries.slotDate(), nav.Hint(s.env.Text.Form.DayBad)
	}
	return 0, nil
}

// confirm takes what became of a save. When it failed, everything typed stays
// on the screen and ctrl+s tries again.
func (s *Screen) confirm(m saved) tea.Cmd {
	if m.id != s.base.ID && !m.offered {
		return nil
	}
	s.saving = false
	switch {
	case m.conflict:
		s.base.Revision = m.evidence.Revision
		return nav.Hint(s.env.Text.Evidence.Form.ConflictKept)
	case m.err != nil:
		return nav.Fail(m.err)
	case !m.offered:
		s.base = m.evidence
	}
	s.begun, s.relink = s.entries.draft(), false
	return s.done(m)
}

// done says what was kept and closes. An answer that waits for the disk takes
// the link along.
func (s *Screen) done(m saved) tea.Cmd {
	if !m.loose {
		return tea.Batch(nav.Say(s.kept, false), nav.Notify(), nav.Close())
	}
	attached := nav.Attached{Session: s.place.Attach, Item: s.place.Item, Evidence: m.evidence.ID}
	said := fmt.Sprintf(s.env.Text.Evidence.Added, safetext.Line(m.evidence.Title))
	return tea.Batch(func() tea.Msg { return attached }, nav.Say(said, false), nav.Notify(), nav.Close())
}

// filled says what the form is to its sheet.
func (s *Screen) filled() fill.Filled {
	return fill.Filled{
		Form:    func() *widget.Form { return s.entries.form },
		Changed: func() bool { return s.relink || s.entries.draft() != s.begun },
		Busy:    func() bool { return s.saving },
		Fault:   s.fault,
		Save:    s.save,
		Drop: func() tea.Cmd {
			s.begun, s.relink = s.entries.draft(), false
			return nav.Close()
		},
	}
}

func (s *Screen) click(m nav.Click) tea.Cmd {
	if !s.sheet.Filling() {
		return nil
	}
	if i, ok := s.entries.form.RowAt(m.Y-top, s.room(m.Size), s.env.Theme); ok {
		s.entries.form.Select(i)
		return s.inspect()
	}
	return nil
}

// Cursor returns where the entry in focus is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	if !s.sheet.Filling() {
		return 0, 0, false
	}
	x, y = s.entries.form.Cursor(s.room(size), s.env.Theme)
	return x, top + y, true
}
