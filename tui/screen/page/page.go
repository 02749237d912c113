// Package page makes a page to keep of any self-assessment, at any time: which
// one, how much of it, in which form and where to. It makes that of one which
// somebody shared too, and that of a programme's year. The story of the period shows
// beside the choices before anything is written; afterwards the screen says where
// the page is, and opens it on request.
package page

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"autoeval/model/safetext"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// mode is what the screen does now.
type mode uint8

const (
	loading mode = iota
	filling      // what is asked for
	writing      // on its way
	done
)

// Screen makes one page.
type Screen struct {
	env  *nav.Env
	at   nav.Page
	mode mode

	subjects []subject
	form     *widget.Form
	of       *widget.Choice
	content  *widget.Choice
	kind     *widget.Choice
	names    *widget.Choice
	path     *widget.Path
	named    bool   // the person typed where to
	asked    string // what the path can become was asked of this

	told  nav.PageOrder // what story is of
	story []string
	wrote string
}

// New makes the screen of a place; Init reads what there is.
func New(env *nav.Env, p nav.Page) *Screen { return &Screen{env: env, at: p} }

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Page.Title }

// Init reads what there is.
func (s *Screen) Init() tea.Cmd { return load(s.env, s.at) }

// year says whether the page is about a programme's year, which tells no story.
func (s *Screen) year() bool { return s.at.Year != nav.YearPage{} }

// Editing says whether the keyboard is the form's.
func (s *Screen) Editing() bool { return s.mode == filling && len(s.subjects) > 0 }

// Unsaved says whether the page is being written.
func (s *Screen) Unsaved() bool { return s.mode == writing }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case loaded:
		return s.take(m)
	case told:
		if m.of == s.told {
			s.story = make([]string, len(m.lines))
			for i, l := range m.lines {
				s.story[i] = safetext.Line(l)
			}
		}
		return nav.Fail(m.err)
	case offered:
		if s.path != nil {
			s.path.Offer(m.typed, m.paths)
		}
	case written:
		return s.finish(m)
	case shown:
		if m.err != nil {
			return nav.Fail(m.err)
		}
		return nav.Say(s.env.Text.Page.Opened, false)
	case nav.Click:
		return s.click(m)
	case tea.PasteMsg:
		if s.Editing() {
			s.form.Update(m, s.env.Keys)
			return s.follow()
		}
	case tea.KeyPressMsg:
		return s.key(m)
	}
	return nil
}

// take lays the form out, at the session asked for or the latest.
func (s *Screen) take(m loaded) tea.Cmd {
	if m.err != nil {
		return nav.Fail(m.err)
	}
	s.subjects, s.mode = m.subjects, filling
	if len(s.subjects) == 0 {
		return nil
	}
	at := slices.IndexFunc(s.subjects, func(x subject) bool { return x.order.Session == s.at.Session })
	if at < 0 {
		at = max(slices.IndexFunc(s.subjects, func(x subject) bool { return x.finished }), 0)
	}
	s.layOut(at)
	return s.follow()
}

// layOut makes the entries.
func (s *Screen) layOut(at int) {
	th, t := s.env.Theme, s.env.Text.Page
	labels := make([]string, len(s.subjects))
	for i, x := range s.subjects {
		labels[i] = safetext.Line(x.label)
	}
	kinds := make([]string, len(s.env.Services.Pages.Forms))
	for i, f := range s.env.Services.Pages.Forms {
		if kinds[i] = t.Forms[f]; kinds[i] == "" {
			kinds[i] = f
		}
	}
	s.of = widget.NewChoice(th, labels, at)
	s.content = widget.NewChoice(th, []string{t.Whole, t.Story}, 0)
	s.kind = widget.NewChoice(th, kinds, 0)
	s.names = widget.NewChoice(th, []string{t.WithNames, t.WithoutNames}, 0)
	s.path = widget.NewPath(th, "", "")
	slots := []widget.Slot{
		{Label: s.env.Text.Words.Session, Entry: s.of},
		{Label: t.Content, Entry: s.content},
		{Label: t.Form, Entry: s.kind},
		{Label: t.Names, Entry: s.names},
		{Label: t.Where, Entry: s.path, Note: s.pathNote},
	}
	if s.year() {
		s.names = widget.NewChoice(th, []string{t.WithNames, t.Anonymous}, 0)
		slots = []widget.Slot{slots[2], {Label: t.People, Entry: s.names}, slots[4]}
	}
	s.form = widget.NewForm(slots...)
}

// order returns what is asked for now.
func (s *Screen) order() nav.PageOrder {
	o := s.subjects[s.of.At()].order
	o.Lang, o.Story, o.Redact, o.Path = s.env.Text.Lang, s.content.At() == 1, s.names.At() == 1, s.path.Value()
	if all := s.env.Services.Pages.Forms; len(all) > 0 {
		o.Form = all[s.kind.At()]
	}
	return o
}

// follow brings what depends on the choices up to them: where to, unless that
// was typed, and the story.
func (s *Screen) follow() tea.Cmd {
	x, o := s.env.Services.Pages, s.order()
	if !s.named && x.Suggest != nil {
		words := slices.Clone(s.subjects[s.of.At()].name)
		if o.Story {
			words = append(words, s.env.Text.Page.Preview)
		}
		s.path.SetValue(x.Suggest(o.Form, words...))
	}
	var cmds []tea.Cmd
	if v := s.path.Value(); s.named && v != s.asked {
		s.asked = v
		cmds = append(cmds, offers(x, o.Form, s.path.Value()))
	}
	if want := (nav.PageOrder{Session: o.Session, Received: o.Received, Lang: o.Lang, Redact: o.Redact}); want != s.told && x.Story != nil && !s.year() {
		s.told = want
		cmds = append(cmds, tell(x, want))
	}
	return tea.Batch(cmds...)
}

func (s *Screen) key(m tea.KeyPressMsg) tea.Cmd {
	if cmd, done := nav.Press(s.Acts(), m); done || !s.Editing() {
		return cmd
	}
	was := s.path.Value()
	_, cut := s.form.Update(m, s.env.Keys)
	if s.path.Value() != was {
		s.named = true
	}
	if cut {
		return nav.Hint(s.env.Text.Form.TooLong)
	}
	return s.follow()
}

// enter goes on to the next entry, and writes from the last one.
func (s *Screen) enter() tea.Cmd {
	m := tea.KeyPressMsg{Code: tea.KeyEnter}
	if s.form.Focused() == widget.Entry(s.path) && !s.path.Holds(m) {
		return s.write()
	}
	s.form.Update(m, s.env.Keys)
	return s.follow()
}

// write writes the page where it was said.
func (s *Screen) write() tea.Cmd {
	if s.env.Services.Pages.Write == nil {
		return nav.Hint(s.env.Text.Exchange.NotOffered)
	}
	if s.path.Value() == "" {
		return nav.Hint(s.env.Text.Page.NoPath)
	}
	s.mode = writing
	return write(s.env.Services.Pages, s.order())
}

// finish says where the page is; one that was not written is asked for again.
func (s *Screen) finish(m written) tea.Cmd {
	if s.mode != writing {
		return nil
	}
	if m.err != nil {
		s.mode = filling
		return nav.Fail(m.err)
	}
	s.mode, s.wrote = done, m.path
	return nil
}

// again goes back to the choices, with a name that is free.
func (s *Screen) again() tea.Cmd {
	s.mode, s.named = filling, false
	return s.follow()
}

func (s *Screen) show() tea.Cmd { return show(s.env.Services.Pages, s.wrote) }

func (s *Screen) click(m nav.Click) tea.Cmd {
	if !s.Editing() || m.Y < top {
		return nil
	}
	i, ok := s.form.RowAt(m.Y-top, s.formBox(m.Size), s.env.Theme)
	if !ok {
		return nil
	}
	if c, is := s.form.Entry(i).(*widget.Choice); is && i == s.form.At() {
		c.Update(tea.KeyPressMsg{Code: tea.KeyRight})
	}
	s.form.Select(i)
	return s.follow()
}

// Cursor returns where the entry with the keyboard is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	if !s.Editing() {
		return 0, 0, false
	}
	x, y = s.form.Cursor(s.formBox(size), s.env.Theme)
	return x, y + top, true
}
