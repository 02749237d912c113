package plain

import (
	"context"

	"autoeval/model"
	"autoeval/tui/speech"
)

// ask takes one answer to the current item.
func (r *Reading) ask(ctx context.Context) next {
	typed, ok := r.Talk.Ask("%s", r.prompt())
	if !ok {
		return leave
	}
	if v := levelTyped(r.Text, r.Grid.Scale(r.item().Scale), typed); v >= 0 {
		return r.rate(ctx, v)
	}
	if typed == "" {
		return r.step(1)
	}
	if it, ok := r.Grid.Item(model.ItemCode(typed)); ok && r.jump(it.Code) {
		r.wrong, r.last = 0, ""
		return show
	}
	return r.obey(ctx, typed)
}

// obey does what a letter or its word says.
func (r *Reading) obey(ctx context.Context, typed string) next {
	o, rest := ordered(r.orders(), typed)
	t := r.Text.Plain.Review
	if o.Letter != "" {
		r.wrong = 0
	}
	switch o {
	case t.Skip:
		return r.step(1)
	case t.Back:
		return r.step(-1)
	case t.List:
		r.list()
	case t.Comment, t.Ask:
		r.write(ctx, o == t.Ask, rest)
	case t.Evidence:
		r.judge(ctx)
	case t.Message:
		r.message(ctx, rest)
	case t.See:
		return r.see(ctx)
	case t.Undo:
		return r.takeBack(ctx)
	case t.Clear:
		r.clear(ctx)
	case t.Again:
		return whole
	case t.Brief:
		r.brief = !r.brief
		r.Talk.Say("%s", briefSaid(r.Text, r.brief))
	case t.Finish:
		return sumUp
	case t.Quit:
		return leave
	case t.Help:
		r.help()
	default:
		r.wrong += one(r.Talk.Unheard())
		r.Talk.Say(r.Text.Plain.NotUnderstood, speech.Head(speech.Safe(typed)), r.top())
	}
	return stay
}

func (r *Reading) step(by int) next {
	switch at := r.at + by; {
	case at < 0:
		r.Talk.Say("%s", r.Text.Plain.FirstQuestion)
		return stay
	case at >= len(r.items):
		return sumUp
	default:
		r.at, r.last = at, ""
		return show
	}
}

// rate gives the mentor's level, says the learner's, and goes on.
func (r *Reading) rate(ctx context.Context, value int) next {
	it, l := r.item(), model.At(value)
	if !r.Grid.Scale(it.Scale).Has(l) {
		r.wrong += one(r.Talk.Unheard())
		r.Talk.Say(r.Text.Review.PickLevel, r.top())
		return stay
	}
	r.wrong = 0
	if !r.remark(ctx, it.Code, func(m *model.Remark) { m.Level = l }) {
		return stay
	}
	r.last = it.Code
	r.confirm(r.Text.Plain.Review.Rated, it.Code, r.level(it.Code, l))
	r.Talk.Say("%s", r.theirs(it.Code))
	if r.toOpen(r.at) {
		return show
	}
	return sumUp
}

// remark changes what is said of an item.
func (r *Reading) remark(ctx context.Context, c model.ItemCode, do func(*model.Remark)) bool {
	return r.change(ctx, func(v *model.Review) error {
		m := v.Remarks[c]
		m.Item = c
		do(&m)
		m.At = r.Now()
		return v.Remark(r.Grid, m)
	})
}

// about is the item that words and evidence are about: the current one if the
// mentor said something of it, else the one rated last, else the current one.
func (r *Reading) about() model.ItemCode {
	if _, there := r.Review.Remarks[r.item().Code]; there || r.last == "" {
		return r.item().Code
	}
	return r.last
}

// see says every level of the learner from now on, asked twice: what was seen
// was seen.
func (r *Reading) see(ctx context.Context) next {
	t := r.Text.Plain.Review
	if !r.Review.Blind {
		r.Talk.Say("%s", t.Seen)
		return stay
	}
	typed, ok := r.Talk.Ask("%s", t.SeeAsk)
	if o, _ := ordered(r.orders(), typed); !ok || o != t.See {
		return stay
	}
	if !r.keep(ctx, unblind) {
		return stay
	}
	r.confirm("%s", t.Seen)
	return show
}

// unblind lets a review say that the levels were seen.
func unblind(v *model.Review) error {
	v.Blind = false
	return nil
}

func (r *Reading) clear(ctx context.Context) {
	c := r.item().Code
	if _, there := r.Review.Remarks[c]; !there {
		r.Talk.Say(r.Text.Plain.Review.NothingToClear, c)
		return
	}
	if r.change(ctx, func(v *model.Review) error { return v.Remark(r.Grid, model.Remark{Item: c}) }) {
		r.confirm(r.Text.Review.Cleared, c)
	}
}

// takeBack undoes the last change and goes to its item. That every level was
// seen stays.
func (r *Reading) takeBack(ctx context.Context) next {
	if len(r.undo) == 0 {
		r.Talk.Say("%s", r.Text.Review.NothingToUndo)
		return stay
	}
	u := r.undo[len(r.undo)-1]
	what := r.undone(u)
	back := func(v *model.Review) error {
		was := u.was.Clone()
		v.Remarks, v.Evidence, v.Message = was.Remarks, was.Evidence, was.Message
		return nil
	}
	if !r.keep(ctx, back) {
		return stay
	}
	r.undo, r.last = r.undo[:len(r.undo)-1], ""
	r.confirm(r.Text.Review.UndoneOf, what)
	r.jump(u.item)
	return show
}
