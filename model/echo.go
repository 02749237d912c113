package model

import "time"

// Echo is what a person answered in other words than those of an item: under items
// of another version that became it, or of an item that is not asked for any more.
type Echo struct {
	Item ItemCode // of the grid that is read in; "" of what it does not ask for
	Kind LinkKind // what became of the older items
	Said []Saying // in the order of the sessions
}

// Counts reports whether the answers count for the item.
func (e *Echo) Counts() bool { return len(e.Said) > 0 && e.Said[len(e.Said)-1].Counts }

// Saying is one answer, under the words that it was given for.
type Saying struct {
	Session SessionID
	Label   string // of the session
	At      time.Time
	Grid    GridRef
	Item    Item // as that version has it
	Level   ScaleLevel
	Counts  bool // for the item that it became
}

// Echoes says what the answers of a session on the older grid are on the newer: those
// that were given for other words. There are none between versions that are alike.
// What counts under the same words is no echo. The zero Map has none.
func (m Map) Echoes(from *Grid, s SessionSummary, to *Grid) []Echo {
	if !m.Reads() || m.Alike() {
		return nil
	}
	var out []Echo
	say := func(echo Echo, old ItemCode, counts bool) {
		it, _ := from.Item(old)
		l := s.Levels.Of(old)
		if !l.Rated() {
			return
		}
		scale := from.ScaleOf(old)
		echo.Said = []Saying{{s.ID, s.Label, s.When(), from.Ref(), it, ScaleLevel{Level: l, Code: scale.Code(l), Label: scale.Label(l)}, counts}}
		out = append(out, echo)
	}
	for _, it := range to.Items {
		src, counted := m.items[it.Code], m.Level(it.Code, s.Levels.Of).Rated()
		if src.kind == LinkSame && len(src.beside) == 0 {
			continue
		}
		for _, old := range src.counts {
			say(Echo{Item: it.Code, Kind: src.kind}, old, counted)
		}
		for _, old := range src.beside {
			say(Echo{Item: it.Code, Kind: src.kind}, old, false)
		}
	}
	for _, old := range m.gone {
		say(Echo{Kind: m.left[old]}, old, false)
	}
	return out
}

// JoinEchoes puts what was said of one item together: of one of the newer grid, or of
// one older item that became none.
func JoinEchoes(all []Echo) []Echo {
	type key struct {
		item ItemCode
		gone ItemCode
		grid GridRef
	}
	var out []Echo
	at := map[key]int{}
	for _, e := range all {
		k := key{item: e.Item}
		if e.Item == "" {
			k = key{gone: e.Said[0].Item.Code, grid: e.Said[0].Grid}
		}
		i, there := at[k]
		if !there {
			at[k] = len(out)
			out = append(out, e)
			continue
		}
		out[i].Said = append(out[i].Said, e.Said...)
		out[i].Kind = e.Kind // of the latest session
	}
	return out
}
