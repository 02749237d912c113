package widget

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/tui/keys"
	"autoeval/tui/lang"
	"autoeval/tui/theme"
)

// Sifted is a list of rows with a filter above it: what the filter lets
// through, and the cursor on one of them.
type Sifted[T any] struct {
	List
	Filter Search
	all    []T
	shown  []int // of all
	find   func(*T) string

	// Only lets through what the screen narrows the list to, filter or not; nil for
	// everything.
	Only func(*T) bool

	// Judge makes of a filter what lets a row through, where that is more than all
	// of its words being there; nil elsewhere.
	Judge func(query string) func(*T) bool
}

// NewSifted makes an empty list. Find is what the filter looks in, folded as
// lang.Fold does; it is asked where there is a filter only.
func NewSifted[T any](th *theme.Theme, placeholder string, find func(*T) string) Sifted[T] {
	return Sifted[T]{Filter: NewSearch(th, placeholder), find: find}
}

// Fill shows other rows, with the same filter. The cursor stays on its line;
// the rows are the list's from then on.
func (s *Sifted[T]) Fill(rows []T) {
	s.all = rows
	s.Sift()
}

// All returns the rows, whether the filter lets them through or not.
func (s *Sifted[T]) All() []T { return s.all }

// Row returns the row shown at a line of the list.
func (s *Sifted[T]) Row(i int) *T { return &s.all[s.shown[i]] }

// Current returns the row that the cursor is on, nil in an empty list.
func (s *Sifted[T]) Current() *T {
	if s.At() >= len(s.shown) {
		return nil
	}
	return s.Row(s.At())
}

// Seek puts the cursor on the first row shown that is meant.
func (s *Sifted[T]) Seek(meant func(*T) bool) {
	for i := range s.shown {
		if meant(s.Row(i)) {
			s.Select(i)
			return
		}
	}
}

// Typing says whether the filter has the keyboard.
func (s *Sifted[T]) Typing() bool { return s.Filter.Typing() }

// Search gives the filter a key or a paste.
func (s *Sifted[T]) Search(m tea.Msg, k keys.Shared) {
	s.Filter.Update(m, k)
	s.Sift()
}

// ShowAll takes the filter off.
func (s *Sifted[T]) ShowAll() {
	s.Filter.Clear()
	s.Sift()
}

// Sift lets through what has every word of the filter, whatever its accents. A
// screen calls it when what it narrows the list to has changed.
func (s *Sifted[T]) Sift() {
	s.shown = s.shown[:0]
	through := s.judge()
	for i := range s.all {
		if (s.Only == nil || s.Only(&s.all[i])) && through(&s.all[i]) {
			s.shown = append(s.shown, i)
		}
	}
	s.SetLen(len(s.shown))
}

func (s *Sifted[T]) judge() func(*T) bool {
	words := strings.Fields(lang.Fold(s.Filter.Value()))
	switch {
	case len(words) == 0:
		return func(*T) bool { return true }
	case s.Judge != nil:
		return s.Judge(s.Filter.Value())
	}
	return func(row *T) bool { return has(s.find(row), words) }
}

func has(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// Acts are those of every such list: opening the filter where there is
// something to choose from, and taking it off.
func (s *Sifted[T]) Acts(k keys.Shared, showAll string) (filter, all keys.Act) {
	filter = keys.Act{Key: k.Filter, When: len(s.all) > 1, Do: keys.Deed(s.Filter.Open)}
	return filter, keys.Act{Key: keys.Bind("esc", showAll, "esc"), When: s.Filter.Value() != "", Do: keys.Deed(s.ShowAll)}
}
