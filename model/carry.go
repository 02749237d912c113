package model

import (
	"slices"

	"autoeval/model/fold"
)

// Map is how what was said on the items of one grid is read on those of
// another. No level appears in it that nobody gave. Make it with Carry; the zero
// Map reads nothing.
type Map struct {
	From, To GridRef
	items    map[ItemCode]source   // by item of To
	gone     []ItemCode            // items of From that To does not ask for, in From's order
	left     map[ItemCode]LinkKind // what became of these
	same     bool                  // every item goes by the same code, and all count
}

// source is where the answers to an item come from.
type source struct {
	kind   LinkKind
	counts []ItemCode // of several, only when all have the same level
	beside []ItemCode // shown, never counted
}

// Carry returns how sessions on one grid are read on another. Items with the
// same words are the same item, whatever their codes; a passage says what became
// of the others, and nil says nothing. A link that the two grids do not bear out
// is passed over. Levels count only between scales of the same levels.
func Carry(from, to *Grid, p *Passage) Map {
	m := Map{From: from.Ref(), To: to.Ref(), items: map[ItemCode]source{}}
	if m.From == m.To {
		m.itself(to)
		return m
	}
	for _, l := range Links(from, to, p) {
		for _, c := range l.To {
			m.items[c] = sourceOf(from, to, l, c)
		}
		if len(l.To) == 0 {
			m.gone = append(m.gone, l.From...)
			m.leave(l.Kind(), l.From)
		}
	}
	m.same = len(m.gone) == 0 && !slices.ContainsFunc(to.Items, func(it Item) bool { return !m.items[it.Code].itself(it.Code) })
	return m
}

// leave notes what became of items that are not asked for.
func (m *Map) leave(k LinkKind, all []ItemCode) {
	for _, c := range all {
		if m.left == nil {
			m.left = map[ItemCode]LinkKind{}
		}
		m.left[c] = k
	}
}

func (m *Map) itself(g *Grid) {
	for _, it := range g.Items {
		m.items[it.Code] = source{kind: LinkSame, counts: []ItemCode{it.Code}}
	}
	m.same = true
}

func (s source) itself(c ItemCode) bool {
	return s.kind == LinkSame && len(s.counts) == 1 && s.counts[0] == c
}

// sourceOf returns what a link brings to one of its new items.
func sourceOf(from, to *Grid, l Link, c ItemCode) source {
	s := source{kind: l.Kind()}
	one := func(old ItemCode) bool {
		return sameScale(from, old, to, c) && (l.Holds || l.Kind() == LinkMerged && len(l.To) == 1 || sameWords(from, old, to, c))
	}
	all := len(l.From) > 0
	for _, old := range l.From {
		all = all && one(old)
	}
	if all {
		s.counts = l.From
	} else {
		s.beside = l.From
	}
	return s
}

// sameWords reports whether two items are the same by their words. The French
// statement is the title's own; a translation may be improved at any time.
func sameWords(from *Grid, a ItemCode, to *Grid, b ItemCode) bool {
	x, okX := from.Item(a)
	y, okY := to.Item(b)
	return okX && okY && x.Kind == y.Kind && fold.Equal(x.Statement.In(French), y.Statement.In(French))
}

// sameScale reports whether the scales of two items have the same levels, by
// their names.
func sameScale(from *Grid, a ItemCode, to *Grid, b ItemCode) bool {
	x, y := from.ScaleOf(a), to.ScaleOf(b)
	return slices.EqualFunc(x.Levels, y.Levels, func(p, q ScaleLevel) bool {
		return p.Label == q.Label || fold.Equal(p.Label.In(French), q.Label.In(French))
	})
}

// Links returns everything that became of the items of one grid in another, in
// the newer one's order and then the older one's: the passage's links as far as
// the grids bear them out, the same words for all else, LinkNew for what is
// nowhere in the older grid and LinkUndecided for what is nowhere in the newer.
func Links(from, to *Grid, p *Passage) []Link {
	var out []Link
	usedFrom, usedTo := map[ItemCode]bool{}, map[ItemCode]bool{}
	keep := func(l Link) {
		for _, c := range l.From {
			usedFrom[c] = true
		}
		for _, c := range l.To {
			usedTo[c] = true
		}
		out = append(out, l)
	}
	if p != nil {
		for _, l := range p.Links {
			one := Passage{From: p.From, To: p.To, Links: []Link{l}}
			if c, err := one.Check(from, to); err == nil && !anyOf(c.Links[0], usedFrom, usedTo) {
				keep(c.Links[0])
			}
		}
	}
	for _, l := range sameText(from, to, usedFrom, usedTo) {
		keep(l)
	}
	for _, it := range to.Items {
		if !usedTo[it.Code] {
			keep(Link{To: []ItemCode{it.Code}, Basis: BySameText})
		}
	}
	for _, it := range from.Items {
		if !usedFrom[it.Code] {
			keep(Link{From: []ItemCode{it.Code}, Basis: BySameText})
		}
	}
	sortLinks(out, from, to)
	return out
}

func anyOf(l Link, usedFrom, usedTo map[ItemCode]bool) bool {
	return slices.ContainsFunc(l.From, func(c ItemCode) bool { return usedFrom[c] }) ||
		slices.ContainsFunc(l.To, func(c ItemCode) bool { return usedTo[c] })
}

// alike are the items that have the same words, in their grid's order.
type alike struct{ from, to []Item }

// sameText joins the items that have the same words. Where several on both sides
// have them, those of groups with the same name meet first, the rest in order; a
// last one over joins the last link.
func sameText(from, to *Grid, usedFrom, usedTo map[ItemCode]bool) []Link {
	by := map[string]*alike{}
	var order []*alike
	key := func(it Item) string {
		w := fold.Words(it.Statement.In(French))
		if w == "" {
			return ""
		}
		return string(rune('0'+it.Kind)) + w
	}
	for _, it := range from.Items {
		k := key(it)
		if k == "" || usedFrom[it.Code] {
			continue
		}
		if by[k] == nil {
			by[k] = &alike{}
			order = append(order, by[k])
		}
		by[k].from = append(by[k].from, it)
	}
	for _, it := range to.Items {
		if w := by[key(it)]; w != nil && !usedTo[it.Code] {
			w.to = append(w.to, it)
		}
	}
	var out []Link
	for _, w := range order {
		if len(w.to) > 0 {
			out = append(out, w.pair(from, to)...)
		}
	}
	return out
}

func (w *alike) pair(from, to *Grid) []Link {
	var out []Link
	join := func(i, j int) {
		out = append(out, Link{From: []ItemCode{w.from[i].Code}, To: []ItemCode{w.to[j].Code}, Basis: BySameText})
		w.from, w.to = slices.Delete(w.from, i, i+1), slices.Delete(w.to, j, j+1)
	}
	for i := 0; i < len(w.from); {
		label := from.Group(w.from[i].Group).Label.In(French)
		j := slices.IndexFunc(w.to, func(it Item) bool { return fold.Equal(to.Group(it.Group).Label.In(French), label) })
		if j < 0 {
			i++
			continue
		}
		join(i, j)
	}
	for len(w.from) > 0 && len(w.to) > 0 {
		join(0, 0)
	}
	last := &out[len(out)-1]
	for _, it := range w.from {
		last.From = append(last.From, it.Code)
	}
	for _, it := range w.to {
		last.To = append(last.To, it.Code)
	}
	return out
}

// sortLinks puts links in the newer grid's order, and what is gone after them in
// the older one's.
func sortLinks(all []Link, from, to *Grid) {
	place := func(g *Grid, codes []ItemCode) int {
		if len(codes) == 0 {
			return len(g.Items)
		}
		return slices.IndexFunc(g.Items, func(it Item) bool { return it.Code == codes[0] })
	}
	slices.SortStableFunc(all, func(a, b Link) int {
		if d := place(to, a.To) - place(to, b.To); d != 0 {
			return d
		}
		return place(from, a.From) - place(from, b.From)
	})
}
