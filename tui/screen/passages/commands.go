package passages

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/lineage"
	"autoeval/tui/nav"
)

// loaded is the passages, kept or not.
type loaded struct {
	all []lineage.Pair
	err error
}

func load(st store.Store, grids nav.GridSource, use *model.Grid) tea.Cmd {
	return func() tea.Msg {
		all, err := lineage.Pairs(context.Background(), st, grids, use)
		return loaded{all, err}
	}
}

// deleted is a passage that was taken back.
type deleted struct {
	passage model.Passage
	err     error
}

func remove(st store.Store, from, to model.GridRef) tea.Cmd {
	return func() tea.Msg {
		p, err := lineage.DeletePassage(context.Background(), st, from, to)
		return deleted{p, err}
	}
}

// restored says that a passage is back.
type restored struct{ err error }

func restore(st store.Store, p model.Passage) tea.Cmd {
	return func() tea.Msg { return restored{lineage.PutBack(context.Background(), st, p)} }
}
