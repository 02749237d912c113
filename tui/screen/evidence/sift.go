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

// piece is evidence with the grid that its items are of.
type piece struct {
	model.Evidence
	on     *model.Grid
	apart  bool // on another title than the one in use
	proved model.Attested
}

// gather puts the evidence on other titles behind that of the grid in use.
func (s *Screen) gather(m loaded) {
	s.all, s.here = s.all[:0], len(m.evidence)
	for _, e := range m.evidence {
		s.all = append(s.all, piece{e, s.env.Grid, false, m.proved})
	}
	for i := range m.apart {
		for _, e := range m.apart[i].Evidence {
			s.all = append(s.all, piece{e, m.apart[i].Grid, true, m.apart[i].Proved})
		}
	}
}

// row is one line of the list: a piece under a group. Under items, a piece
// stands once for each.
type row struct {
	*piece
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
	return (s.item == "" || !r.apart && r.Supports(s.item) && (r.item == "" || r.item == s.item)) && (s.kind == "" || r.Kind == s.kind)
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
func (s *Screen) words(e *piece) string {
	parts := []string{e.Title, s.kindOf(e.on, e.Kind), e.Location, s.env.Text.Date(e.Date)}
	for _, c := range e.Items {
		parts = append(parts, s.itemOf(e.on, c))
	}
	return strings.Join(parts, " ")
}

// under returns a piece in the groups that it stands in: on another title, its name.
func (s *Screen) under(e *piece) []row {
	switch {
	case e.apart:
		return []row{{e, s.env.Text.Titled(e.on.Title, e.on.ID), ""}}
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

func (s *Screen) kindName(id model.KindID) string { return s.kindOf(s.env.Grid, id) }

func (s *Screen) kindOf(g *model.Grid, id model.KindID) string {
	if k, ok := g.Kind(id); ok {
		return safetext.Line(s.env.Text.In(k.Label))
	}
	return safetext.Line(string(id))
}

// itemName returns the code and the short label.
func (s *Screen) itemName(c model.ItemCode) string { return s.itemOf(s.env.Grid, c) }

func (s *Screen) itemOf(g *model.Grid, c model.ItemCode) string {
	it, ok := g.Item(c)
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
		if slices.ContainsFunc(s.all, func(e piece) bool { return e.Kind == k.ID }) {
			kinds = append(kinds, k.ID)
		}
	}
	s.kind = kinds[(slices.Index(kinds, s.kind)+1)%len(kinds)]
	s.list.Sift()
}

// shown returns how many pieces of the grid in use pass, however often they stand in
// the list.
func (s *Screen) shown() int {
	seen := map[model.EvidenceID]bool{}
	for i := range s.list.Len() {
		if r := s.list.Row(i); !r.apart {
			seen[r.ID] = true
		}
	}
	return len(seen)
}

func (s *Screen) current() (piece, bool) {
	if r := s.list.Current(); r != nil {
		return *r.piece, true
	}
	return piece{}, false
}

// focus goes to a piece; if it is gone the cursor stays where it was.
func (s *Screen) focus(id model.EvidenceID) {
	s.list.Seek(func(r *row) bool { return r.ID == id })
}
