package plain

import (
	"context"
	"fmt"

	"autoeval/model"
)

// acts returns the letters, the most used first.
func (r *reading) acts() []act {
	t := r.text.Plain.Review
	return []act{
		{order: t.Skip, do: r.by(1)}, {order: t.Back, do: r.by(-1)}, saying(t.List, r.list),
		{order: t.Comment, do: r.comment}, {order: t.Ask, do: r.inquire}, {order: t.Evidence, do: r.judge}, {order: t.Message, do: r.message},
		{order: t.Undo, do: r.takeBack}, always(t.Quit, leave), saying(t.Help, r.help), always(t.Finish, sumUp),
		{order: t.Clear, do: r.clear}, {order: t.See, do: r.see}, always(t.Again, whole), saying(t.Brief, r.shorten),
	}
}

// sumActs are those at the summary.
func (r *reading) sumActs() []act {
	t := r.text.Plain.Review
	return []act{
		{order: t.Finish, do: r.sign}, {order: t.Message, do: r.message}, {order: t.Undo, do: r.takeBack},
		saying(t.List, r.list), always(t.Back, show), always(t.Quit, leave), always(t.Again, sumUp),
		saying(t.Help, func() { r.talk.Say("%s", t.SignHelp) }),
	}
}

func (r *reading) words() phrases {
	t := r.text.Plain.Review
	return phrases{
		pickLevel: r.text.Review.PickLevel, helpTitle: r.text.Plain.HelpTitle, helpEnd: t.HelpEnd,
		sumPrompt: t.SignPrompt, sumPromptLong: t.SignPromptLong,
	}
}

// pass goes on: a mentor need not rate everything.
func (r *reading) pass() next { return r.move(1) }

func (r *reading) by(step int) func(context.Context, string) next {
	return func(context.Context, string) next { return r.move(step) }
}

func (r *reading) move(by int) next {
	do := r.step(by)
	if do == show {
		r.last = ""
	}
	return do
}

// rate gives the mentor's level, says the learner's, and goes on.
func (r *reading) rate(ctx context.Context, l model.Level) next {
	it := r.item()
	if !r.remark(ctx, it.Code, func(m *model.Remark) { m.Level = l }) {
		return stay
	}
	r.last = it.Code
	r.confirm(fmt.Sprintf(r.text.Plain.Review.Rated, it.Code, r.level(it.Code, l)), "")
	r.talk.Say("%s", r.theirs(it.Code))
	if r.toOpen(r.at) {
		return show
	}
	return sumUp
}

// remark changes what is said of an item.
func (r *reading) remark(ctx context.Context, c model.ItemCode, do func(*model.Remark)) bool {
	return r.change(ctx, func(v *model.Review) error {
		m := v.Remarks[c]
		m.Item = c
		do(&m)
		m.At = r.env.Now()
		return v.Remark(r.grid, m)
	})
}

// about returns the item that words and evidence are about: the current one if the
// mentor said something of it, else the one rated last, else the current one.
func (r *reading) about() model.ItemCode {
	if _, there := r.review.Remarks[r.item().Code]; there || r.last == "" {
		return r.item().Code
	}
	return r.last
}

// see says every level of the learner from now on, asked twice: what was seen
// was seen.
func (r *reading) see(ctx context.Context, _ string) next {
	t := r.text.Plain.Review
	if !r.review.Blind {
		r.talk.Say("%s", t.Seen)
		return stay
	}
	if typed, ok := r.talk.Ask("%s", t.SeeAsk); !ok || !r.agrees(typed, t.See) || !r.keep(ctx, unblind) {
		return stay
	}
	r.confirm(t.Seen, "")
	return show
}

// unblind lets a review say that the levels were seen.
func unblind(v *model.Review) error {
	v.Blind = false
	return nil
}

func (r *reading) clear(ctx context.Context, _ string) next {
	c := r.item().Code
	if _, there := r.review.Remarks[c]; !there {
		r.talk.Say(r.text.Plain.Review.NothingToClear, c)
	} else if r.change(ctx, func(v *model.Review) error { return v.Remark(r.grid, model.Remark{Item: c}) }) {
		r.confirm(fmt.Sprintf(r.text.Review.Cleared, c), "")
	}
	return stay
}

// takeBack undoes the last change and goes to its item. That every level was
// seen stays.
func (r *reading) takeBack(ctx context.Context, _ string) next {
	if len(r.undo) == 0 {
		r.talk.Say("%s", r.text.App.NothingToUndo)
		return stay
	}
	u := r.undo[len(r.undo)-1]
	what := r.undone(u)
	back := func(v *model.Review) error {
		v.GoBack(&u.was)
		return nil
	}
	if !r.keep(ctx, back) {
		return stay
	}
	r.undo, r.last = r.undo[:len(r.undo)-1], ""
	r.confirm(fmt.Sprintf(r.text.Review.UndoneOf, what), "")
	r.jump(u.item)
	return show
}

// sign returns the review for good and has its file written.
func (r *reading) sign(ctx context.Context, _ string) next {
	t, v := r.text.Review, r.review
	if len(v.Remarks) == 0 && v.Message == "" && len(v.Evidence) == 0 {
		r.talk.Say("%s", t.NothingSaid)
		return stay
	}
	typed, ok := r.talk.Ask(r.text.Plain.Review.SignAsk, r.sums(), t.SignFinal)
	if !ok || !r.agrees(typed, r.text.Plain.Review.Finish) || !r.keep(ctx, func(v *model.Review) error { return v.Return(r.env.Now()) }) {
		return stay
	}
	r.undo = nil
	r.talk.Say("%s", r.text.Plain.Review.Signed)
	if err := r.send(ctx, r.review); err != nil {
		r.talk.Say("%s", r.env.Explain(err))
	}
	return finish
}
