package plain

import (
	"context"
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/store"
	"autoeval/store/post"
	"autoeval/store/work"
	"autoeval/tui/aloud"
	"autoeval/tui/lang"
)

// sifted is how a list is filtered and sorted.
type sifted struct {
	words string // what a row must hold
	by    sortBy
	item  model.ItemCode // of byLevel
}

// sortBy is what a list is sorted by.
type sortBy uint8

const (
	byWaiting sortBy = iota // who waits first
	byName
	byDate
	byLevel // of an item
)

// filter returns the act that filters a list.
func (p *program) filter(s *sifted) can {
	return can{order: p.Text.Plain.Pages.Filter, words: true, do: func(_ context.Context, _ []int, words string) (result, error) {
		s.words = strings.TrimPrefix(words, "/")
		return again, nil
	}}
}

// lets returns the rows that the filter lets through, with what they are of.
func lets[T any](s sifted, all []T, rows []string) (of []T, out []string) {
	for i, row := range rows {
		if lang.Matches(row, s.words) {
			of, out = append(of, all[i]), append(out, row)
		}
	}
	return of, out
}

// sift returns the acts that filter and sort a list.
func (p *program) sift(s *sifted, g *model.Grid) []can {
	t := p.Text.Plain.Pages
	return []can{
		p.filter(s),
		{order: t.Sort, words: true, do: func(_ context.Context, _ []int, words string) (result, error) {
			by, item, ok := p.sortTyped(words, g)
			if !ok {
				return looked, refusal(t.SortBad)
			}
			s.by, s.item = by, item
			return again, nil
		}},
	}
}

// sortTyped returns the order that was typed, in either language, or an item's code.
func (p *program) sortTyped(words string, g *model.Grid) (sortBy, model.ItemCode, bool) {
	t := p.Text.Plain.Pages
	switch {
	case words == "", is(t.ByWaiting, words):
		return byWaiting, "", true
	case is(t.ByName, words):
		return byName, "", true
	case is(t.ByDate, words):
		return byDate, "", true
	}
	if g != nil {
		if it, ok := g.Item(model.ItemCode(words)); ok {
			return byLevel, it.Code, true
		}
	}
	return 0, "", false
}

// desk returns the mentor's inbox.
func (p *program) desk(ctx context.Context) error {
	var all []model.ReceivedSummary
	var s sifted
	t := p.Text.Plain.Files
	rows := func(ctx context.Context) (out []string, err error) {
		if all, err = p.received(ctx, s); err != nil {
			return nil, err
		}
		for _, r := range all {
			out = append(out, fmt.Sprintf(t.DeskLine, p.person(r.Learner), p.called(r.Session.Label), p.Text.Date(r.Session.When().Local()), p.Text.ReceivedState(&r, p.Now())))
		}
		return out, nil
	}
	left, err := post.Left(ctx, p.Store, p.Now(), lang.Fold)
	if err != nil {
		return err
	}
	if n := len(left.Unsent); n > 0 {
		p.Talk.Say("%s.", p.Text.EveningSaid(left.Waiting, n))
	}
	return p.turn(ctx, page{sifted: &s, name: p.Text.Home.Desk, rows: rows, ask: t.DeskAsk, can: append([]can{
		{numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			return altered, p.readOn(ctx, all[n[0]].Session.ID)
		}},
		{order: p.Text.Plain.Pages.Receive, do: func(ctx context.Context, _ []int, _ string) (result, error) { return altered, p.receive(ctx) }},
		{order: p.Text.Plain.Pages.Page, numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			return looked, p.keepSheet(ctx, Sheet{Form: "html", Session: all[n[0]].Session.ID, Received: true})
		}},
		{order: p.Text.Plain.Pages.Print, numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			return looked, p.keepSheet(ctx, Sheet{Form: "pdf", Session: all[n[0]].Session.ID, Received: true})
		}},
		{order: p.Text.Plain.Menu.Remove, numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			r := all[n[0]]
			return p.remove(ctx, aloud.Joined(p.person(r.Learner), p.called(r.Session.Label)), p.Text.Plain.Pages.ReceivedDeleted, func(st store.Store) error {
				return toTrash(work.DeleteReceived(ctx, st, r.Session.ID, p.Now()))
			})
		}},
	}, p.sift(&s, nil)...)})
}

// received returns the sessions that came, filtered and sorted.
func (p *program) received(ctx context.Context, s sifted) ([]model.ReceivedSummary, error) {
	all, err := post.Received(ctx, p.Store, model.Sift{}, p.Now())
	if err != nil {
		return nil, err
	}
	var out []model.ReceivedSummary
	now := p.Now()
	seek := p.Text.Seek(s.words, p.Now())
	for i := range all {
		if r := &all[i]; seek.Empty() || seek.Finds(r, lang.Fold(p.person(r.Learner)+" "+p.Text.ReceivedWords(r, p.Now()))) {
			out = append(out, *r)
		}
	}
	order.Stable(out, func(a, b model.ReceivedSummary) int {
		switch s.by {
		case byName:
			return strings.Compare(lang.Fold(p.person(a.Learner)), lang.Fold(p.person(b.Learner)))
		case byDate:
			return b.Session.When().Compare(a.Session.When())
		}
		return one(b.Waiting(now)) - one(a.Waiting(now))
	})
	return out, nil
}
