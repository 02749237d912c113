package piece

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/model/safetext"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// offers is the evidence kept already that could be linked to the item. What
// is typed as a title narrows it.
type offers struct {
	env     *nav.Env
	all     []model.Evidence
	shown   []int
	list    widget.List
	focused bool
}

// offersHeight is how many offers show.
const (
	offersHeight = 3
	dateWidth    = 14
)

// offered gathers what can be linked: not what the answer has already, and
// first what supports the item. It is nil when there is none.
func (s *Screen) offered(all []model.Evidence, attached []model.EvidenceID) *offers {
	if s.item() == "" {
		return nil
	}
	o := &offers{env: s.env}
	for _, e := range all {
		if e.Grid.ID == s.grid.ID && !slices.Contains(attached, e.ID) {
			o.all = append(o.all, e)
		}
	}
	if len(o.all) == 0 {
		return nil
	}
	order.Stable(o.all, func(a, b model.Evidence) int {
		x, y := a.Supports(s.place.Item), b.Supports(s.place.Item)
		switch {
		case x && !y:
			return -1
		case y && !x:
			return 1
		}
		return 0
	})
	o.narrow("")
	return o
}

func (o *offers) narrow(title string) {
	if o == nil {
		return
	}
	o.shown = o.shown[:0]
	for i := range o.all {
		if lang.Matches(o.all[i].Title, title) {
			o.shown = append(o.shown, i)
		}
	}
	o.list.SetLen(len(o.shown))
}

func (o *offers) any() bool { return o != nil && len(o.shown) > 0 }

func (o *offers) chosen() (model.Evidence, bool) {
	if !o.any() {
		return model.Evidence{}, false
	}
	return o.all[o.shown[o.list.At()]], true
}

// Focus implements widget.Entry.
func (o *offers) Focus() { o.focused = true }

// Blur implements widget.Entry.
func (o *offers) Blur() { o.focused = false }

// Holds implements widget.Entry: the arrows move in the list, enter links.
func (o *offers) Holds(m tea.KeyPressMsg) bool {
	return m.Code == tea.KeyEnter || m.Code == tea.KeyUp && o.list.At() > 0 || m.Code == tea.KeyDown && o.list.At() < o.list.Len()-1
}

// Update implements widget.Entry.
func (o *offers) Update(msg tea.Msg) bool {
	if m, ok := msg.(tea.KeyPressMsg); ok {
		switch m.Code {
		case tea.KeyUp:
			o.list.Select(o.list.At() - 1)
		case tea.KeyDown:
			o.list.Select(o.list.At() + 1)
		}
	}
	return false
}

// Lines implements widget.Entry.
func (o *offers) Lines(w, _ int) []string {
	th := o.env.Theme
	if len(o.shown) == 0 {
		return widget.Paragraph(th.Faint, o.env.Text.Evidence.Form.NoOffer, w)
	}
	from, to := o.list.Window(offersHeight, 1)
	var out []string
	for i := from; i < to; i++ {
		e := o.all[o.shown[i]]
		mark, style := th.Faint.Render(th.Glyph.Dot)+" ", th.Plain
		if o.focused && i == o.list.At() {
			mark, style = th.Accent.Render(th.Glyph.Cursor)+" ", th.Selected
		}
		line := mark + style.Render(layout.Cut(safetext.Line(e.Title), max(layout.Rest(layout.Marked(w), dateWidth, layout.Margin), 10)))
		out = append(out, layout.Spread(line, th.Muted.Render(o.env.Text.ShortDate(e.Date)), w))
	}
	return out
}
