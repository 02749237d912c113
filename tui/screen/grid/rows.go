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

// families are the groups of some items: in the grid's order, then any that it
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

// wordsOf is what an item is found by: all that the list and its page say of it
// but the levels.
func wordsOf(g *model.Grid, it model.Item, text *lang.Printer) string {
	words := []string{string(it.Code), text.In(g.Group(it.Group).Label)}
	for _, t := range []model.Text{it.Title, it.Label, it.Statement, it.Explanation, it.Example} {
		words = append(words, text.In(t))
	}
	for _, a := range it.Activities {
		words = append(words, string(a))
	}
	return lang.Fold(strings.Join(words, " "))
}

// sift keeps what the filter lets through, the cursor where it was if it can.
func (s *Screen) sift() {
	was, had := s.current()
	s.shown = s.shown[:0]
	words := strings.Fields(lang.Fold(s.filter.Value()))
next:
	for i := range s.rows {
		for _, w := range words {
			if !strings.Contains(s.rows[i].find, w) {
				continue next
			}
		}
		s.shown = append(s.shown, i)
	}
	s.list.SetLen(len(s.shown))
	if had {
		s.seek(was)
	}
}

// seek puts the cursor on what that row is about, if it shows.
func (s *Screen) seek(was row) {
	for i, at := range s.shown {
		if r := s.rows[at]; r.item.Code == was.item.Code && r.activity == was.activity {
			s.list.Select(i)
		}
	}
}

// count is how many rows of a part show.
func (s *Screen) count(p part) (n int) {
	for _, i := range s.shown {
		if s.rows[i].part == p {
			n++
		}
	}
	return n
}

// severalParts says whether there is another part to go to.
func (s *Screen) severalParts() bool {
	n := len(s.shown)
	return n > 1 && s.rows[s.shown[0]].part != s.rows[s.shown[n-1]].part
}

// nextPart goes to the first row of the next part that shows, after the last to
// the first.
func (s *Screen) nextPart() {
	cur, _ := s.current()
	i := slices.IndexFunc(s.shown, func(i int) bool { return s.rows[i].part > cur.part })
	s.list.Select(max(i, 0))
}
