package evidence

import (
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/model/safetext"
)

// grouping is what the rows stand under.
type grouping uint8

const (
	byDate grouping = iota
	byKind
	byItem
	groupings
)

// row is one line of the list: a piece under a group. Under items, a piece
// stands once for each.
type row struct {
	*model.Evidence
	group string
	item  model.ItemCode // that the group is, "" for none
}

// arrange puts every piece into its groups, in their order.
func (s *Screen) arrange() {
	var rows []row
	for i := range s.all {
		rows = append(rows, s.under(&s.all[i])...)
	}
	if s.by != byDate {
		place := s.groupOrder(rows)
		order.Stable(rows, func(a, b row) int { return place[a.group] - place[b.group] })
	}
	s.list.Fill(rows)
}

// passes says whether a row is of what the list is narrowed to.
func (s *Screen) passes(r *row) bool {
	return (s.item == "" || r.Supports(s.item) && (r.item == "" || r.item == s.item)) && (s.kind == "" || r.Kind == s.kind)
}

// regroup keeps the focus on the same piece.
func (s *Screen) regroup() {
	cur, any := s.current()
	s.arrange()
	if any {
		s.focus(cur.ID)
	}
}

// words returns what the filter looks at.
func (s *Screen) words(e *model.Evidence) string {
	parts := []string{e.Title, s.kindName(e.Kind), e.Location, s.env.Text.Date(e.Date)}
	for _, c := range e.Items {
		parts = append(parts, s.itemName(c))
	}
	return strings.Join(parts, " ")
}

// under returns a piece in the groups that it stands in.
func (s *Screen) under(e *model.Evidence) []row {
	switch {
	case s.by == byDate:
		return []row{{e, s.env.Text.Month(e.Date), ""}}
	case s.by == byKind:
		return []row{{e, s.kindName(e.Kind), ""}}
	case len(e.Items) == 0:
		return []row{{e, s.env.Text.Evidence.NoItem, ""}}
	}
	var out []row
	for _, c := range e.Items {
		out = append(out, row{e, s.itemName(c), c})
	}
	return out
}

// groupOrder ranks the groups as the grid does; what it does not have comes
// last.
func (s *Screen) groupOrder(rows []row) map[string]int {
	order := map[string]int{}
	for _, k := range s.env.Grid.EvidenceKinds {
		order[s.kindName(k.ID)] = len(order) + 1
	}
	for _, it := range s.env.Grid.Items {
		order[s.itemName(it.Code)] = len(order) + 1
	}
	for _, r := range rows {
		if order[r.group] == 0 {
			order[r.group] = len(order) + 1
		}
	}
	return order
}

func (s *Screen) kindName(id model.KindID) string {
	if k, ok := s.env.Grid.Kind(id); ok {
		return safetext.Line(s.env.Text.In(k.Label))
	}
	return safetext.Line(string(id))
}

// itemName returns the code and the short label.
func (s *Screen) itemName(c model.ItemCode) string {
	it, ok := s.env.Grid.Item(c)
	if !ok {
		return safetext.Line(string(c))
	}
	return string(it.Code) + " " + safetext.Line(s.env.Text.In(it.Short()))
}

func (s *Screen) groupName() string {
	t := s.env.Text.Evidence
	return [groupings]string{t.ByDate, t.ByKind, t.ByItem}[s.by]
}

// nextKind shows one kind alone, then the next, then all again.
func (s *Screen) nextKind() {
	kinds := []model.KindID{""}
	for _, k := range s.env.Grid.EvidenceKinds {
		if slices.ContainsFunc(s.all, func(e model.Evidence) bool { return e.Kind == k.ID }) {
			kinds = append(kinds, k.ID)
		}
	}
	s.kind = kinds[(slices.Index(kinds, s.kind)+1)%len(kinds)]
	s.list.Sift()
}

// shown returns how many pieces pass, however often they stand in the list.
func (s *Screen) shown() int {
	seen := map[model.EvidenceID]bool{}
	for i := range s.list.Len() {
		seen[s.list.Row(i).ID] = true
	}
	return len(seen)
}

func (s *Screen) current() (model.Evidence, bool) {
	if r := s.list.Current(); r != nil {
		return *r.Evidence, true
	}
	return model.Evidence{}, false
}

// focus goes to a piece; if it is gone the cursor stays where it was.
func (s *Screen) focus(id model.EvidenceID) {
	s.list.Seek(func(r *row) bool { return r.ID == id })
}
