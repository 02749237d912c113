package desk

import (
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// top is the lines above the rows.
const top = 2

// View draws the list.
func (s *Screen) View(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	switch {
	case !s.ready:
		return " " + th.Muted.Render(t.App.Loading)
	case len(s.list.All()) == 0:
		lines := []string{"", " " + th.Plain.Render(t.Desk.Empty)}
		for _, l := range layout.Wrap(t.Desk.EmptyHint, layout.Form(size.W)) {
			lines = append(lines, " "+th.Muted.Render(l))
		}
		return strings.Join(lines, "\n")
	}
	c := columns(layout.Form(size.W))
	head := "  " + th.Muted.Render(layout.Fit(" "+t.Desk.Learner, c.name+c.stage)+"  "+layout.Fit(t.Words.Session, c.label)+"  "+layout.Fit(t.Words.DateHead, c.date)+t.Words.State)
	if s.list.Filter.Shown() {
		head = s.list.Filter.View(th, size.W)
	}
	head = layout.Cut(head, size.W)
	if s.list.Len() == 0 {
		return head + "\n\n " + th.Muted.Render(t.App.NoMatch)
	}
	return head + "\n\n" + s.list.View(size.Minus(1, top), th, s.row)
}

// widths are the columns of a row.
type widths struct{ name, stage, label, date, state, since int }

func columns(w int) widths {
	c := widths{date: 15, state: 16}
	switch {
	case w >= 100:
		c.since = 24
	case w < 64: // which session says more than its day
		c.date = 0
	}
	rest := max(layout.Rest(w, c.date, c.state, c.since, 2*layout.Gap), 20)
	c.name = min(max(rest*3/5, 16), 36)
	c.label = min(max(rest-c.name, 0), 30)
	if c.name > 24 {
		c.stage = 6
		c.name -= c.stage
	}
	return c
}

// row returns one received session: who, which, when, and where its review stands.
func (s *Screen) row(i int, focused bool, w int) string {
	th, t, r := s.env.Theme, s.env.Text, s.list.Row(i)
	c := columns(w)
	style := th.Plain
	if focused {
		style = th.Selected
	}
	state, stateStyle := s.state(r.ReceivedSummary)
	line := style.Render(layout.Fit(" "+t.CalledIn(r.Learner, layout.Rest(c.name, layout.Margin)), c.name)) + th.Muted.Render(layout.Right(t.Exchange.Stages[string(r.Stage)], c.stage)) + "  " +
		th.Plain.Render(layout.Fit(safetext.Line(r.Session.Label), c.label)) + "  " +
		th.Muted.Render(layout.Fit(t.ShortDate(r.Session.When()), c.date)) + stateStyle.Render(layout.Fit(state, c.state))
	if c.since > 0 && r.Waiting(s.env.Now()) {
		line += th.Muted.Render(layout.Cut(fmt.Sprintf(t.Desk.Since, t.Ago(r.ReceivedAt, s.env.Now())), c.since))
	}
	return layout.Cut(line, w)
}

// state returns where a review stands: a word and a mark, never a colour alone.
func (s *Screen) state(r *model.ReceivedSummary) (string, theme.Style) {
	th, x := s.env.Theme, s.env.Text.Exchange
	switch {
	case r.Past(s.env.Now()):
		return x.Past, th.Muted
	case r.Review == "":
		return th.Glyph.On + " " + x.Waiting, th.Warn
	case r.State == model.InReview:
		return th.Glyph.Linked + " " + x.InReview, th.Accent
	case r.State == model.Returned:
		return th.Glyph.Check + " " + x.Returned, th.Muted
	case r.State == model.Accepted:
		return th.Glyph.Check + " " + x.Accepted, th.Good
	}
	return th.Glyph.Late + " " + x.Contested, th.Warn
}
