// Package targets chooses what one aims at: a target profile of the grid, and
// for any item one's own level instead. A person leaves it with a target that
// the progress views and the suggestions go by; it is indicative, and says so.
package targets

import (
	"fmt"
	"maps"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store"
	"autoeval/tui/keys"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// Screen is the choice of a target.
type Screen struct {
	env  *nav.Env
	list widget.List // over the grid's items

	aim     aim // what shows
	undo    []aim
	sending bool
	again   bool      // the aim changed while it was being saved
	said    nav.Toast // once it is saved
}

// aim is the part of the profile chosen here.
type aim struct {
	target   model.ProfileID // "" : by the person's stage
	override map[model.ItemCode]model.Level
}

func (a aim) clone() aim { return aim{a.target, maps.Clone(a.override)} }

// New makes the screen; the profile is known already.
func New(env *nav.Env) *Screen {
	s := &Screen{env: env}
	s.begin()
	return s
}

// begin shows what is kept.
func (s *Screen) begin() {
	s.aim = aim{s.env.Profile.Target, s.env.Profile.Own[s.env.Grid.Ref()]}.clone()
	s.list.SetLen(len(s.env.Grid.Items))
}

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Home.Targets }

// Status says that targets are indicative.
func (s *Screen) Status() string { return s.env.Text.App.Indicative }

// Init does nothing: the profile is known.
func (s *Screen) Init() tea.Cmd { return nil }

// Unsaved says whether a choice is on its way to the disk.
func (s *Screen) Unsaved() bool { return s.sending }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case saved:
		return s.confirm(m)
	case nav.LookChanged, nav.Changed:
		if s.sending {
			return nil
		}
		s.begin()
	case nav.Click:
		if i, ok := s.stack(m.Size).At(m.Y-top, m.Size.H-top); ok {
			s.list.Select(i)
		}
	case tea.KeyPressMsg:
		return s.key(m)
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

// item returns the one in focus, false in a grid without items.
func (s *Screen) item() (model.Item, bool) {
	if s.list.At() >= len(s.env.Grid.Items) {
		return model.Item{}, false
	}
	return s.env.Grid.Items[s.list.At()], true
}

// scale is that of the item in focus.
func (s *Screen) scale() model.Scale {
	it, _ := s.item()
	return s.env.Grid.Scale(it.Scale)
}

// profile returns the target profile of an aim alone: the one chosen, else that of
// the person's stage.
func (s *Screen) profile(a aim) model.TargetProfile {
	p := s.env.Profile
	p.Target, p.Own = a.target, nil
	return model.TargetFor(s.env.Grid, p, "")
}

// turn goes to the profile before or after; "by your year" is one of them.
func (s *Screen) turn(by int) tea.Cmd {
	ids := []model.ProfileID{""}
	at := 0
	for i, t := range s.env.Grid.Targets {
		ids = append(ids, t.ID)
		if t.ID == s.aim.target {
			at = i + 1
		}
	}
	if len(ids) == 1 {
		return nil
	}
	next := s.aim.clone()
	next.target = ids[(at+by+len(ids))%len(ids)]
	name := safetext.Line(s.env.Text.In(s.profile(next).Label))
	return s.choose(next, fmt.Sprintf(s.env.Text.Targets.Chosen, name))
}

// set aims at a level for the item in focus; the profile's own level is not an
// exception.
func (s *Screen) set(m tea.KeyPressMsg) tea.Cmd {
	it, ok := s.item()
	l := model.At(keys.Digit(m.String()))
	if !ok || !s.scale().Has(l) {
		return nil
	}
	next := s.aim.clone()
	if next.override == nil {
		next.override = map[model.ItemCode]model.Level{}
	}
	next.override[it.Code] = l
	if s.profile(s.aim).Levels[it.Code] == l {
		delete(next.override, it.Code)
	}
	return s.choose(next, fmt.Sprintf(s.env.Text.Targets.Set1, it.Code, s.scale().Code(l)))
}

func (s *Screen) reset() tea.Cmd {
	it, ok := s.item()
	if _, own := s.aim.override[it.Code]; !ok || !own {
		return nil
	}
	next := s.aim.clone()
	delete(next.override, it.Code)
	return s.choose(next, fmt.Sprintf(s.env.Text.Targets.ResetDone, it.Code))
}

func (s *Screen) resetAll() tea.Cmd {
	if len(s.aim.override) == 0 {
		return nil
	}
	return s.choose(aim{target: s.aim.target}, s.env.Text.Targets.ResetAllDone)
}

func (s *Screen) takeBack() tea.Cmd {
	if len(s.undo) == 0 {
		return nil
	}
	last := s.undo[len(s.undo)-1]
	s.undo = s.undo[:len(s.undo)-1]
	s.aim, s.said = last, nav.Toast{Text: s.env.Text.App.Undone}
	return s.push()
}

// choose shows an aim and keeps it.
func (s *Screen) choose(next aim, said string) tea.Cmd {
	if s.env.Store.ReadOnly() {
		return nav.Fail(store.ErrReadOnly)
	}
	s.undo = append(s.undo, s.aim)
	s.aim, s.said = next, nav.Toast{Text: said, Undo: true}
	return s.push()
}

// push saves the aim; there is one save at a time.
func (s *Screen) push() tea.Cmd {
	if s.sending {
		s.again = true
		return nil
	}
	s.sending = true
	return save(s.env.Store, s.env.Grid.Ref(), s.aim.clone())
}

// confirm takes what became of a save. After a failure what is kept shows
// again.
func (s *Screen) confirm(m saved) tea.Cmd {
	s.sending = false
	if m.err != nil {
		s.again, s.undo = false, nil
		s.begin()
		return nav.Fail(m.err)
	}
	changed := func() tea.Msg { return nav.ProfileChanged{Profile: m.profile} }
	if s.again {
		s.again = false
		return tea.Batch(changed, s.push())
	}
	return tea.Batch(changed, nav.Say(s.said.Text, s.said.Undo))
}

// Cursor returns where the focused item is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	return 1, top + s.stack(size).Y(size.H-top), s.list.Len() > 0
}
