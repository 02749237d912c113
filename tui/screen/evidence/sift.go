package evidence

import (
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/model/safetext"
	"autoeval/tui/lang"
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
	at    int // index in all
	group string
}

// sift keeps what the filters let through, in groups.
func (s *Screen) sift() {
	s.rows = s.rows[:0]
	q := s.filter.Value()
	for i := range s.all {
		e := &s.all[i]
		if s.item != "" && !e.Supports(s.item) || s.kind != "" && e.Kind != s.kind || q != "" && !lang.Matches(s.words(e), q) {
			continue
		}
		for _, g := range s.groupsOf(e) {
			s.rows = append(s.rows, row{i, g})
		}
	}
	if s.by != byDate {
		place := s.groupOrder()
		order.Stable(s.rows, func(a, b row) int { return place[a.group] - place[b.group] })
	}
	s.list.SetLen(len(s.rows))
}

// regroup keeps the focus on the same piece.
func (s *Screen) regroup() {
	cur, any := s.current()
	s.sift()
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

// groupsOf returns the groups that a piece stands in.
func (s *Screen) groupsOf(e *model.Evidence) []string {
	switch s.by {
	case byKind:
		return []string{s.kindName(e.Kind)}
	case byItem:
		if len(e.Items) == 0 {
			return []string{s.env.Text.Evidence.NoItem}
		}
		var out []string
		for _, c := range e.Items {
			if s.item == "" || c == s.item {
				out = append(out, s.itemName(c))
			}
		}
		return out
	}
	return []string{s.env.Text.Month(e.Date)}
}

// groupOrder ranks the groups as the grid does; what it does not have comes
// last.
func (s *Screen) groupOrder() map[string]int {
	order := map[string]int{}
	for _, k := range s.env.Grid.EvidenceKinds {
		order[s.kindName(k.ID)] = len(order) + 1
	}
	for _, it := range s.env.Grid.Items {
		order[s.itemName(it.Code)] = len(order) + 1
	}
	for _, r := range s.rows {
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
	s.sift()
}

// shown returns how many pieces pass, however often they stand in the list.
func (s *Screen) shown() int {
	seen := map[int]bool{}
	for _, r := range s.rows {
		seen[r.at] = true
	}
	return len(seen)
}

func (s *Screen) current() (model.Evidence, bool) {
	if s.list.At() >= len(s.rows) {
		return model.Evidence{}, false
	}
	return s.all[s.rows[s.list.At()].at], true
}

// focus goes to a piece; if it is gone the cursor stays where it was.
func (s *Screen) focus(id model.EvidenceID) {
	if i := slices.IndexFunc(s.rows, func(r row) bool { return s.all[r.at].ID == id }); i >= 0 {
		s.list.Select(i)
	}
}
