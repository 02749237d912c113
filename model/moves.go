package model

// MoveKind says how an answer compares with the last one before it.
type MoveKind uint8

// The kinds of a move.
const (
	FirstTime MoveKind = iota // no earlier session answered the item
	Unchanged
	Risen
	Fallen
)

// Move is what a session says of an item beside all the sessions before it. It
// is the only answer to "before", "first time", "risen" and "again".
type Move struct {
	Item   ItemCode
	Kind   MoveKind
	Level  Level
	Before Point // the last answer in any earlier session; zero if FirstTime
	Again  bool  // not FirstTime, and the session directly before left the item out
}

// Change returns the two levels; From is Unrated if it is the first time.
func (m Move) Change() Change { return Change{m.Item, m.Before.Level, m.Level} }

// Moved reports whether the level is another than before.
func (m Move) Moved() bool { return m.Kind == Risen || m.Kind == Fallen }

// Moves compares levels with the last answers of the earlier sessions, which are
// finished and in order. It lists the items that have a level, in grid order;
// nothing if there is no earlier session, for then there is nothing to compare.
func Moves(g *Grid, levels map[ItemCode]Level, earlier []SessionSummary) []Move {
	if len(earlier) == 0 {
		return nil
	}
	var out []Move
	for _, it := range g.Items {
		if l := levels[it.Code]; l.Rated() {
			out = append(out, MoveOf(it.Code, l, earlier))
		}
	}
	return out
}

// MoveOf compares one level with the last answer of the earlier sessions.
func MoveOf(c ItemCode, l Level, earlier []SessionSummary) Move {
	m := Move{Item: c, Level: l}
	was, ok := Last(c, earlier)
	if !ok {
		return m
	}
	m.Before, m.Kind = was, Unchanged
	m.Again = was.Session != earlier[len(earlier)-1].ID
	switch {
	case l > was.Level:
		m.Kind = Risen
	case l < was.Level:
		m.Kind = Fallen
	}
	return m
}

// MovesOf keeps the moves of those kinds, in their order.
func MovesOf(all []Move, kinds ...MoveKind) []Move {
	var out []Move
	for _, m := range all {
		for _, k := range kinds {
			if m.Kind == k {
				out = append(out, m)
			}
		}
	}
	return out
}

// Again keeps the moves of items that are rated again after the session directly
// before had left them out.
func Again(all []Move) []Move {
	var out []Move
	for _, m := range all {
		if m.Again {
			out = append(out, m)
		}
	}
	return out
}

// ItemsOfMoves lists the items of moves.
func ItemsOfMoves(all []Move) []ItemCode {
	var out []ItemCode
	for _, m := range all {
		out = append(out, m.Item)
	}
	return out
}
