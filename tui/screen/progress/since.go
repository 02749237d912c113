package progress

import (
	"fmt"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/keys"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// chooser asks since when changes are counted: a date, or one of the earlier
// sessions, newest first.
type chooser struct {
	earlier []model.SessionSummary // newest first
	list    widget.List            // row 0 is the date
	field   widget.Field
	typing  bool
	wrong   string
}

func newChooser(env *nav.Env, until []model.SessionSummary) *chooser {
	c := &chooser{earlier: slices.Clone(until[:len(until)-1])}
	slices.Reverse(c.earlier)
	c.field = widget.NewField(env.Theme, "", env.Text.Progress.SinceDateHint, safetext.Name)
	c.list.SetLen(len(c.earlier) + 1)
	c.list.Select(1)
	return c
}

// chooserActs returns what can be done in the chooser.
func (s *Screen) chooserActs() keys.Acts {
	return keys.Acts{
		{Key: s.env.Keys.Open, When: true, Do: keys.Deed(s.pick)},
		{Key: keys.Bind("esc", s.env.Text.Progress.Close, "esc"), When: true, Do: keys.Deed(s.leaveChooser)},
	}
}

// choose takes one key of the chooser.
func (s *Screen) choose(m tea.KeyPressMsg) tea.Cmd {
	c := s.chooser
	cmd, done := nav.Press(s.chooserActs(), m)
	switch {
	case done:
	case c.typing:
		c.wrong = ""
		c.field.Update(m)
	default:
		c.list.Update(m, s.env.Keys)
	}
	return cmd
}

// pick takes what the cursor is on: a session, or a date to type.
func (s *Screen) pick() {
	switch c := s.chooser; {
	case c.typing:
		s.chooseDate()
	case c.list.At() == 0:
		c.typing = true
		c.field.Focus()
	default:
		s.countSince(c.earlier[c.list.At()-1].ID)
	}
}

// leaveChooser leaves the date, then the chooser.
func (s *Screen) leaveChooser() {
	if s.chooser.typing {
		s.chooser.typing = false
		return
	}
	s.chooser = nil
}

// chooseDate reads the date that was typed.
func (s *Screen) chooseDate() {
	c, t := s.chooser, s.env.Text.Progress
	day, ok := readDay(c.field.Value(), s.env.Now().Location())
	if !ok {
		c.wrong = fmt.Sprintf(t.SinceBad, safetext.Line(c.field.Value()))
		return
	}
	until := s.sums.Sessions[:len(s.sums.Sessions)-1]
	if at, ok := model.Since(until, day); ok {
		s.countSince(at.ID)
		return
	}
	c.wrong = t.SinceNothing
}

// readDay reads a civil date written either way.
func readDay(text string, at *time.Location) (time.Time, bool) {
	for _, form := range []string{time.DateOnly, "02/01/2006", "2/1/2006"} {
		if d, err := time.ParseInLocation(form, strings.TrimSpace(text), at); err == nil {
			return d, true
		}
	}
	return time.Time{}, false
}

func (s *Screen) countSince(id model.SessionID) {
	s.from, s.chooser = id, nil
	s.view, s.panes[nav.Develop] = nav.Develop, changesPane
	s.work()
}

func (c *chooser) view(s *Screen, size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Progress
	rows := c.list.View(size.Minus(2, 3), th, func(i int, focus bool, w int) string {
		name := th.Plain
		if focus {
			name = th.Selected
		}
		if i == 0 {
			line := name.Render(t.SinceDate) + "  "
			if c.typing {
				return line + c.field.View(max(layout.Rest(w, sinceLabel), 12))
			}
			return line + th.Muted.Render(t.SinceDateHint)
		}
		x := c.earlier[i-1]
		return name.Render(safetext.Line(x.Label)) + "  " + th.Muted.Render(s.env.Text.Date(x.When()))
	})
	wrong := ""
	if c.wrong != "" {
		wrong = " " + th.Warn.Render(layout.Cut(c.wrong, layout.Text(size.W)))
	}
	return layout.Clip(" "+th.Strong.Render(t.SinceAsk)+"\n\n"+rows+"\n"+wrong, size)
}
