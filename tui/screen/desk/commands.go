package desk

import (
	"cmp"
	"context"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/store"
	"autoeval/store/post"
	"autoeval/tui/lang"
)

// row is one received session.
type row struct {
	*model.ReceivedSummary
	waits bool
	name  string // folded, for the order
	find  string // folded, for the filter
}

// loaded is the inbox as read, in the order of waiting.
type loaded struct {
	version uint64
	rows    []row
	waiting int
	err     error
}

// load reads the summaries once; folding a hundred thousand names is not for
// the event loop.
func load(st store.Store, say *lang.Printer, now time.Time) tea.Cmd {
	return func() tea.Msg {
		m := loaded{version: st.Version()}
		all, err := post.Received(context.Background(), st, model.Sift{}, now)
		m.err = err
		m.rows = make([]row, len(all))
		for i := range all {
			r := &all[i]
			name := lang.Fold(r.Learner.Name)
			m.rows[i] = row{r, r.Waiting(now), name, lang.Fold(say.ReceivedWords(r, now))}
			if m.rows[i].waits {
				m.waiting++
			}
		}
		arrange(m.rows, byWaiting)
		return m
	}
}

// sorting is an order of the inbox.
type sorting uint8

const (
	byWaiting sorting = iota // who waits first, longest first; then who contests; then newest first
	byName
	byDate
	sortings
)

func arrange(rows []row, by sorting) {
	order.Stable(rows, func(a, b row) int {
		newest := b.Session.When().Compare(a.Session.When())
		switch {
		case by == byName:
			return cmp.Or(strings.Compare(a.name, b.name), newest)
		case by == byWaiting && urgency(a) != urgency(b):
			return urgency(a) - urgency(b)
		case by == byWaiting && a.waits:
			return cmp.Or(a.ReceivedAt.Compare(b.ReceivedAt), strings.Compare(a.name, b.name))
		}
		return cmp.Or(newest, strings.Compare(a.name, b.name))
	})
}

// urgency returns the place of what waits for the mentor: a review, then a word on what
// the learner contests, then nothing.
func urgency(r row) int {
	switch {
	case r.waits:
		return 0
	case r.State == model.Contested:
		return 1
	}
	return 2
}
