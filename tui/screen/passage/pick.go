package passage

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store/lineage"
	"autoeval/tui/widget"
)

// picking is the choice of what items became, or of what a new one came from.
type picking struct {
	link    model.Link
	grid    *model.Grid // whose items are chosen from
	items   []model.Item
	on      map[model.ItemCode]bool
	list    widget.List
	touched bool // something was ticked or unticked
}

// begin opens the choice for the link in focus: among the newer items, or the
// older ones where it is a new item.
func (s *Screen) begin() tea.Cmd {
	l, _ := s.current()
	p := &picking{link: l, grid: s.draft.To, on: map[model.ItemCode]bool{}}
	from, code, chosen := s.draft.From, model.ItemCode(""), l.To
	if len(l.From) == 0 {
		p.grid, from, chosen, code = s.draft.From, s.draft.To, l.From, l.To[0]
	} else {
		code = l.From[0]
	}
	it, _ := from.Item(code)
	p.items = p.grid.ItemsOf(it.Kind)
	for _, c := range chosen {
		p.on[c] = true
	}
	p.list.SetLen(len(p.items))
	at := slices.IndexFunc(p.items, func(x model.Item) bool { return p.on[x.Code] || len(chosen) == 0 && x.Code == code })
	p.list.Select(max(at, 0))
	s.pick = p
	return nil
}

// tick chooses the item in focus, or no longer.
func (s *Screen) tick() {
	if p := s.pick; len(p.items) > 0 {
		c := p.items[p.list.At()].Code
		p.on[c], p.touched = !p.on[c], true
	}
}

// join makes the link as chosen; enter alone chooses the item in focus.
func (s *Screen) join() tea.Cmd {
	p := s.pick
	s.pick = nil
	var chosen []model.ItemCode
	for i, it := range p.items {
		if p.on[it.Code] && p.touched || !p.touched && i == p.list.At() {
			chosen = append(chosen, it.Code)
		}
	}
	from, to := p.link.From, chosen
	if len(from) == 0 {
		from, to = chosen, p.link.To
	}
	if len(from) == 0 || slices.Equal(from, p.link.From) && slices.Equal(to, p.link.To) {
		return nil
	}
	return s.correct(model.Link{From: from, To: to}, func(d *lineage.Draft) error { return d.Become(from, to) })
}
