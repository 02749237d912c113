package plain

import (
	"context"

	"autoeval/model"
	"autoeval/tui/speech"
)

// sum says everything and asks what to do with it.
func (r *Reading) sum(ctx context.Context) next {
	t := r.Text.Plain.Review
	r.Talk.Gap()
	r.Talk.Say("%s %s", t.Summary, r.sums())
	for _, it := range r.items {
		if said := r.mine(r.Review.Remarks[it.Code]); said != "" {
			r.Talk.Say(t.Line, it.Code, speech.Safe(r.Text.In(it.Short())), said+" "+r.theirsIfRevealed(it.Code))
		}
	}
	prompt := t.SignPromptLong
	for r.wrong < most {
		typed, ok := r.Talk.Ask("%s", prompt)
		if !ok {
			return leave
		}
		prompt = t.SignPrompt
		if it, ok := r.Grid.Item(model.ItemCode(typed)); ok && r.jump(it.Code) {
			return show
		}
		switch o, rest := ordered(r.orders(), typed); o {
		case t.Finish:
			if r.sign(ctx) {
				return finish
			}
		case t.Message:
			r.message(ctx, rest)
		case t.Undo:
			if do := r.takeBack(ctx); do != stay {
				return do
			}
		case t.List:
			r.list()
		case t.Back:
			return show
		case t.Quit:
			return leave
		case t.Help:
			r.Talk.Say("%s", t.SignHelp)
		default:
			r.wrong += one(r.Talk.Unheard())
			r.Talk.Say("%s", summaryWrong(r.Text, typed))
		}
	}
	return leave
}

func (r *Reading) theirsIfRevealed(c model.ItemCode) string {
	if !r.revealed(c) {
		return ""
	}
	return r.theirs(c)
}

// sign returns the review for good and has its file written.
func (r *Reading) sign(ctx context.Context) bool {
	t, v := r.Text.Review, r.Review
	if len(v.Remarks) == 0 && v.Message == "" && len(v.Evidence) == 0 {
		r.Talk.Say("%s", t.NothingSaid)
		return false
	}
	typed, ok := r.Talk.Ask(r.Text.Plain.Review.SignAsk, r.sums(), t.SignFinal)
	if o, _ := ordered(r.orders(), typed); !ok || o != r.Text.Plain.Review.Finish {
		return false
	}
	if !r.keep(ctx, func(v *model.Review) error { return v.Return(r.Now()) }) {
		return false
	}
	r.undo = nil
	r.Talk.Say("%s", r.Text.Plain.Review.Signed)
	if err := r.Send(ctx, r.Review); err != nil {
		r.Talk.Say("%s", r.Explain(err))
	}
	return true
}
