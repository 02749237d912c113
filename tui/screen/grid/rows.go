package grid

import (
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/tui/lang"
)

// part is a third of a grid.
type part uint8

const (
	competencies part = iota
	attitudes
	activities
	parts
)

// row is one item or one activity.
type row struct {
	part     part
	family   model.GroupID
	item     model.Item // of the first two parts
	activity model.ActivityCode
	find     string // folded, for the filter
}

// layOut lists a grid for reading: competencies family by family, attitudes,
// then the activities.
func layOut(g *model.Grid, text *lang.Printer) []row {
	var out []row
	for p, k := range []model.ItemKind{model.Competency, model.Attitude} {
		items := g.ItemsOf(k)
		for _, f := range families(g, items) {
			for _, it := range items {
				if it.Group == f {
					out = append(out, row{part: part(p), family: f, item: it, find: wordsOf(g, it, text)})
				}
			}
		}
	}
	for _, a := range g.Activities {
		words := []string{string(a.Code), text.In(a.Title), text.In(a.Statement)}
		for _, it := range g.ItemsFor(a.Code) {
			words = append(words, string(it.Code))
		}
		out = append(out, row{part: activities, activity: a.Code, find: lang.Fold(strings.Join(words, " "))})
	}
	return out
}

// families returns the groups of some items: in the grid's order, then any that it
// does not name.
func families(g *model.Grid, items []model.Item) []model.GroupID {
	used := map[model.GroupID]bool{}
	for _, it := range items {
		used[it.Group] = true
	}
	var out []model.GroupID
	for _, gr := range g.Groups {
		if used[gr.ID] {
			out = append(out, gr.ID)
		}
	}
	for _, it := range items {
		if !slices.Contains(out, it.Group) {
			out = append(out, it.Group)
		}
	}
	return out
}

// wordsOf returns what an item is found by: all that the list and its page say of it
// but the levels.
func wordsOf(g *model.Grid, it model.Item, text *lang.Printer) string {
	words := []string{string(it.Code), it.Mark, text.In(g.Group(it.Group).Label)}
	for _, t := range []model.Text{it.Title, it.Label, it.Statement, it.Explanation, it.Example, it.Before} {
		words = append(words, text.In(t))
	}
	for _, a := range it.Activities {
		words = append(words, string(a))
	}
	return lang.Fold(strings.Join(words, " "))
}

// keep puts the cursor back on what its row is about, if that shows after change.
func (s *Screen) keep(change func()) {
	var was row
	cur := s.list.Current()
	if cur != nil {
		was = *cur
	}
	change()
	if cur != nil {
		s.list.Seek(func(r *row) bool { return r.item.Code == was.item.Code && r.activity == was.activity })
	}
}

// count returns how many rows of a part show.
func (s *Screen) count(p part) (n int) {
	for i := range s.list.Len() {
		if s.list.Row(i).part == p {
			n++
		}
	}
	return n
}

// severalParts says whether there is another part to go to.
func (s *Screen) severalParts() bool {
	n := s.list.Len()
	return n > 1 && s.list.Row(0).part != s.list.Row(n-1).part
}

// nextPart goes to the first row of the next part that shows, after the last to
// the first.
func (s *Screen) nextPart() {
	part := s.list.Current().part
	s.list.Select(0)
	s.list.Seek(func(r *row) bool { return r.part > part })
}
