package model

import (
	"slices"
	"strings"
	"time"

	"autoeval/model/order"
)

// Note is a thought or a piece of evidence caught between two sessions. It belongs
// to none: the next one offers it, on the item that it names or on any.
type Note struct {
	ID        NoteID
	Grid      GridRef  // whose code Item is
	Item      ItemCode // "" when it names none
	Text      string
	Location  string // URL or path of what it is about; "" for a thought
	CreatedAt time.Time
	UsedAt    time.Time // when evidence or an answer came of it; zero while it waits
	Revision  uint64
}

// Jot reads a note as a person types it in one go: the code of an item may stand
// before it, and the address of what it is about before or after it.
func Jot(g *Grid, words string) Note {
	fields := strings.Fields(words)
	n := Note{Text: strings.Join(fields, " ")}
	if len(fields) > 1 {
		code := ItemCode(strings.ToUpper(strings.TrimRight(fields[0], ":,.")))
		if it, ok := g.Item(code); ok {
			n.Item, fields = it.Code, fields[1:]
			if fields[0] == ":" && len(fields) > 1 {
				fields = fields[1:]
			}
			n.Text = strings.Join(fields, " ")
		}
	}
	for _, at := range []int{0, len(fields) - 1} {
		if at >= 0 && at < len(fields) && IsURL(fields[at]) {
			n.Location = fields[at]
			if len(fields) > 1 {
				n.Text = strings.Join(append(fields[:at:at], fields[at+1:]...), " ")
			}
			break
		}
	}
	return n
}

// Validate returns ErrNoTitle or ErrUnknownItem, or nil.
func (n *Note) Validate(g *Grid) error {
	if strings.TrimSpace(n.Text) == "" {
		return ErrNoTitle
	}
	if _, ok := g.Item(n.Item); n.Item != "" && !ok {
		return ErrUnknownItem
	}
	return nil
}

// Waits says whether nothing came of the note yet.
func (n *Note) Waits() bool { return n.UsedAt.IsZero() }

// For says whether the note is to be offered on that item: it names it, or none.
func (n *Note) For(c ItemCode) bool { return n.Item == "" || n.Item == c }

// AsEvidence returns the piece of evidence that the note is the beginning of: of
// the item, made on the day it was noted.
func (n *Note) AsEvidence(kind KindID, c ItemCode) Evidence {
	e := Evidence{Kind: kind, Title: n.Text, Location: n.Location, Date: Day(n.CreatedAt)}
	if c != "" {
		e.Items = []ItemCode{c}
	}
	return e
}

// SortNotes orders notes for reading: those that wait, latest first, then the
// others, latest first.
func SortNotes(all []Note) []Note {
	out := slices.Clone(all)
	slices.Reverse(out) // of two at one moment, the one kept last
	order.Stable(out, func(a, b Note) int {
		if a.Waits() != b.Waits() {
			if a.Waits() {
				return -1
			}
			return 1
		}
		return b.CreatedAt.Compare(a.CreatedAt)
	})
	return out
}

// WaitingFor keeps the notes that wait and are to be offered on that item, those
// that name it first.
func WaitingFor(c ItemCode, all []Note) []Note {
	var named, free []Note
	for i := range all {
		switch n := &all[i]; {
		case !n.Waits() || !n.For(c):
		case n.Item == "":
			free = append(free, *n)
		default:
			named = append(named, *n)
		}
	}
	return append(named, free...)
}
