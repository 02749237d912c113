package plain

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/tui/keys"
	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// ask takes one answer to the current question.
func (w *Walk) ask(ctx context.Context) next {
	typed, ok := w.Talk.Ask("%s", w.prompt())
	if !ok {
		return leave
	}
	if v := levelTyped(w.Text, w.Grid.Scale(w.item().Scale), typed); v >= 0 {
		return w.rate(ctx, v)
	}
	if typed == "" {
		return w.enter()
	}
	if it, ok := w.Grid.Item(model.ItemCode(typed)); ok {
		w.jump(it.Code)
		w.wrong = 0
		return show
	}
	return w.obey(ctx, typed)
}

// obey does what a letter or its word says.
func (w *Walk) obey(ctx context.Context, typed string) next {
	o, rest := w.order(typed)
	all := w.Text.Plain.Orders
	if o.Letter != "" {
		w.wrong = 0
	}
	switch o {
	case all.Skip:
		return w.skip(ctx)
	case all.Back:
		return w.back()
	case all.List:
		w.list()
		w.Talk.Say(w.Text.Plain.JumpHint, w.items[len(w.items)-1].Code)
	case all.Undo:
		return w.takeBack(ctx)
	case all.Clear:
		w.unrate(ctx)
	case all.Part:
		return w.switchPart()
	case all.Again:
		return whole
	case all.Brief:
		return w.shorten()
	case all.Finish:
		return sumUp
	case all.Quit:
		return leave
	case all.Help:
		w.help()
	case all.Confidence, all.Note, all.Evidence:
		w.detail(ctx, o, rest)
	default:
		w.wrong += one(w.Talk.Unheard())
		w.Talk.Say(w.Text.Plain.NotUnderstood, speech.Head(speech.Safe(typed)), w.top())
	}
	return stay
}

// order is the command that was typed, and what follows it: "c 3" and "c3" are
// both a confidence of 3.
func (w *Walk) order(typed string) (text.Order, string) {
	if o, rest := ordered(w.orders(), typed); o.Letter != "" {
		return o, rest
	}
	c := w.Text.Plain.Orders.Confidence
	if r := []rune(lang.Fold(typed)); len(r) == 2 && string(r[0]) == c.Letter && keys.Digit(string(r[1])) >= 0 && contains(w.orders(), c) {
		return c, string(r[1])
	}
	return text.Order{}, ""
}

// rate answers the question and goes on.
func (w *Walk) rate(ctx context.Context, value int) next {
	l, it := model.At(value), w.item()
	if !w.Grid.Scale(it.Scale).Has(l) {
		w.wrong += one(w.Talk.Unheard())
		w.Talk.Say(w.Text.Plain.PickLevel, w.top())
		return stay
	}
	w.wrong = 0
	r := w.rating()
	r.Item, r.Level, r.At = it.Code, l, w.Now()
	if !w.change(ctx, it.Code, func(s *model.Session) error { return s.Rate(w.Grid, r) }) {
		return stay
	}
	w.last = it.Code
	w.confirm(fmt.Sprintf(w.Text.Plain.Rated, it.Code, w.level(r)), w.moved(r))
	if ask := w.gentle(r); ask != "" {
		w.Talk.Say("%s", ask)
	}
	return w.onward()
}

// confirm says that what was done is on the disk.
func (w *Walk) confirm(what, more string) {
	w.Talk.Say("%s", strings.Join(compact([]string{what, w.Text.Plain.Saved, more}), " "))
}

// enter goes on after a question that has its answer.
func (w *Walk) enter() next {
	if !w.rating().Level.Rated() {
		w.wrong += one(w.Talk.Unheard())
		w.Talk.Say(w.Text.Plain.PickLevel, w.top())
		return stay
	}
	if w.at+1 >= len(w.items) {
		return sumUp
	}
	w.at++
	return show
}

func (w *Walk) back() next {
	if w.at == 0 {
		w.Talk.Say("%s", w.Text.Plain.FirstQuestion)
		return stay
	}
	w.at--
	return show
}

// skip leaves the question open and goes to the next that was neither answered
// nor passed over, or to the summary.
func (w *Walk) skip(ctx context.Context) next {
	c := w.item().Code
	if w.rating().Level.Rated() {
		return w.enter()
	}
	if !w.change(ctx, c, func(s *model.Session) error { return s.Skip(c) }) {
		return stay
	}
	w.Talk.Say(w.Text.Walkthrough.Skipped, c)
	if next, ok := w.Session.NextUnskipped(w.Grid, w.part, c); ok {
		w.jump(next)
		return show
	}
	return sumUp // asking again what was just passed over would have no end
}

func (w *Walk) unrate(ctx context.Context) {
	c := w.item().Code
	if !w.rating().Level.Rated() {
		w.Talk.Say(w.Text.Plain.NothingToClear, c)
		return
	}
	if w.change(ctx, c, func(s *model.Session) error { return s.Unrate(c) }) {
		w.confirm(fmt.Sprintf(w.Text.Walkthrough.Cleared, c), "")
	}
}

// takeBack undoes the last change and goes to its question.
func (w *Walk) takeBack(ctx context.Context) next {
	if len(w.undo) == 0 {
		w.Talk.Say("%s", w.Text.Walkthrough.NothingToUndo)
		return stay
	}
	u := w.undo[len(w.undo)-1]
	was := w.Session.Rating(u.item)
	if !w.keep(ctx, nothing, func(s *model.Session) error { return u.back(w.Grid, s) }) {
		return stay
	}
	w.undo = w.undo[:len(w.undo)-1]
	w.last = ""
	w.confirm(fmt.Sprintf(w.Text.Plain.Undone, u.item), w.Text.Undone(w.Grid, u.item, was, w.Session.Rating(u.item)))
	w.jump(u.item)
	return show
}

// back puts an item as it was.
func (u step) back(g *model.Grid, s *model.Session) error {
	s.Skipped = slices.DeleteFunc(slices.Clone(s.Skipped), func(c model.ItemCode) bool { return c == u.item })
	if u.before.Level.Rated() {
		return s.Rate(g, u.before)
	}
	if err := s.Unrate(u.item); err != nil || !u.skipped {
		return err
	}
	return s.Skip(u.item)
}
