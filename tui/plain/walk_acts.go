package plain

import (
	"context"
	"fmt"

	"autoeval/model"
)

// acts returns the letters of this session, the most used first.
func (w *walk) acts() []act {
	o := w.text.Plain.Orders
	all := []act{{order: o.Skip, do: w.skip}, {order: o.Back, do: w.back}, saying(o.List, w.list)}
	if w.session.Depth == model.FullReview {
		all = append(all, act{order: o.Note, do: w.note}, act{order: o.Confidence, do: w.confidence, digit: true}, act{order: o.Evidence, do: w.attach})
	}
	if len(w.caught()) > 0 {
		all = append(all, act{order: w.text.Notes.Plain.Caught, do: w.use})
	}
	all = append(all, act{order: o.Undo, do: w.takeBack}, always(o.Quit, leave), saying(o.Help, w.help),
		act{order: o.Clear, do: w.unrate}, always(o.Again, whole), saying(o.Brief, w.shorten), always(o.Finish, sumUp))
	if w.grid.Count(model.Attitude) > 0 {
		all = append(all, act{order: o.Part, do: w.otherPart})
	}
	return all
}

// sumActs are those at the summary.
func (w *walk) sumActs() []act {
	o := w.text.Plain.Orders
	return []act{
		{order: o.Finish, do: w.finish}, {order: o.Part, do: w.otherPart}, {order: o.Undo, do: w.takeBack},
		always(o.Quit, leave), always(o.Back, show), always(o.List, sumUp), always(o.Again, sumUp),
		saying(o.Help, func() { w.talk.Say("%s", w.text.Plain.SummaryHelp) }),
	}
}

func (w *walk) words() phrases {
	t := w.text.Plain
	p := phrases{
		pickLevel: t.PickLevel, helpTitle: t.HelpTitle,
		sumPrompt: t.SummaryPrompt, sumPromptLong: t.SummaryPromptLong,
	}
	if w.session.Depth == model.FullReview {
		p.helpEnd = t.HelpEnd
	}
	return p
}

// rate answers the question and goes on.
func (w *walk) rate(ctx context.Context, l model.Level) next {
	r, it := w.rating(), w.item()
	r.Item, r.Level, r.At = it.Code, l, w.env.Now()
	if !w.change(ctx, it.Code, func(s *model.Session) error { return s.Rate(w.grid, r) }) {
		return stay
	}
	w.last = it.Code
	w.confirm(fmt.Sprintf(w.text.Plain.Rated, it.Code, w.level(it.Code, l)), w.moved(r))
	if w.raised(r) {
		w.talk.Say(w.text.Plain.Gentle, r.Item)
	}
	return w.onward()
}

// pass goes on after a question that has its answer.
func (w *walk) pass() next {
	if !w.rating().Level.Rated() {
		return w.needsLevel()
	}
	return w.step(1)
}

func (w *walk) back(context.Context, string) next { return w.step(-1) }

func (w *walk) otherPart(context.Context, string) next { return w.switchPart() }

// skip leaves the question open and goes to the next that was neither answered
// nor passed over, or to the summary.
func (w *walk) skip(ctx context.Context, _ string) next {
	c := w.item().Code
	if w.rating().Level.Rated() {
		return w.pass()
	}
	if !w.change(ctx, c, func(s *model.Session) error { return s.Skip(c) }) {
		return stay
	}
	w.talk.Say(w.text.Walkthrough.Skipped, c)
	if next, ok := w.session.NextUnskipped(w.asks, w.part, c); ok {
		w.turnBack(next)
		return show
	}
	return sumUp // asking again what was just passed over would have no end
}

func (w *walk) unrate(ctx context.Context, _ string) next {
	c := w.item().Code
	if !w.rating().Level.Rated() {
		w.talk.Say(w.text.Plain.NothingToClear, c)
	} else if w.change(ctx, c, func(s *model.Session) error { return s.Unrate(c) }) {
		w.confirm(fmt.Sprintf(w.text.Walkthrough.Cleared, c), "")
	}
	return stay
}

// takeBack undoes the last change and goes to its question.
func (w *walk) takeBack(ctx context.Context, _ string) next {
	if len(w.undo) == 0 {
		w.talk.Say("%s", w.text.App.NothingToUndo)
		return stay
	}
	u := w.undo[len(w.undo)-1]
	was := w.session.Rating(u.Item)
	if !w.keep(ctx, nothing, func(s *model.Session) error { return u.Back(w.grid, s) }) {
		return stay
	}
	w.undo = w.undo[:len(w.undo)-1]
	w.last = ""
	w.confirm(fmt.Sprintf(w.text.App.UndoneOf, u.Item), w.text.Undone(w.grid, u.Item, was, w.session.Rating(u.Item)))
	w.jump(u.Item)
	return show
}

// finish closes the session for good, asked twice.
func (w *walk) finish(ctx context.Context, _ string) next {
	t := w.text
	if len(w.session.Ratings) == 0 {
		w.talk.Say("%s", t.Errors.NothingRated)
		return stay
	}
	typed, ok := w.talk.Ask("%s", t.Plain.FinishAsk)
	if !ok {
		return leave
	}
	if !w.agrees(typed, t.Plain.Orders.Finish) || !w.keep(ctx, nothing, func(s *model.Session) error { return s.Finish(w.env.Now()) }) {
		return stay
	}
	w.talk.Say("%s", t.Plain.Finished)
	return finish
}
