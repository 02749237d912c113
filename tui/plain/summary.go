package plain

import (
	"context"
	"fmt"
	"strings"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// sum says every answer and what is open, and asks what to do with them.
func (w *Walk) sum(ctx context.Context) next {
	t := w.Text
	w.Talk.Gap()
	w.Talk.Say("%s.", t.Walkthrough.SummaryTitle)
	for _, it := range w.Grid.Items {
		if w.Session.Rating(it.Code).Level.Rated() {
			w.Talk.Say(t.Plain.ListLine, it.Code, speech.Safe(t.In(it.Short())), w.state(it.Code))
		}
	}
	w.remains()
	prompt := t.Plain.SummaryPromptLong
	for {
		typed, ok := w.Talk.Ask("%s", prompt)
		if !ok {
			return leave
		}
		if do, done := w.settle(ctx, typed); done {
			w.wrong = 0
			return do
		}
		if w.wrong += one(w.Talk.Unheard()); w.wrong >= most {
			return leave
		}
		prompt = t.Plain.SummaryPrompt
	}
}

// remains says what is open, and what may be looked at again.
func (w *Walk) remains() {
	t, open := w.Text, w.left()
	w.Talk.Say("%s", t.Count(len(open), t.Walkthrough.LeftOpen))
	if n := len(open); n > 0 && n < w.Grid.Count(model.Competency) {
		w.Talk.Say(t.Plain.LeftCodes, strings.Join(open, ", "))
	}
	if c := w.unproven(); len(c) > 0 {
		w.Talk.Say(t.Plain.Unproven, strings.Join(c, ", "))
	}
	if w.Session.Rated(w.Grid, model.Attitude) == 0 && w.Grid.Count(model.Attitude) > 0 {
		w.Talk.Say(t.Plain.AttitudesOffer, t.Plain.Orders.Part.Letter)
	}
}

// settle answers one line at the summary; false when it asks again.
func (w *Walk) settle(ctx context.Context, typed string) (next, bool) {
	t := w.Text.Plain
	if it, ok := w.Grid.Item(model.ItemCode(typed)); ok {
		w.jump(it.Code)
		return show, true
	}
	switch o, _ := w.order(typed); o {
	case t.Orders.Finish:
		return w.finish(ctx)
	case t.Orders.Part:
		do := w.switchPart()
		return do, do != stay
	case t.Orders.Undo:
		do := w.takeBack(ctx)
		return do, do != stay
	case t.Orders.Quit:
		return leave, true
	case t.Orders.Back:
		return show, true
	case t.Orders.List:
		return sumUp, true
	case t.Orders.Help:
		w.Talk.Say("%s", t.SummaryHelp)
	default:
		w.Talk.Say("%s", summaryWrong(w.Text, typed))
	}
	return stay, false
}

// summaryWrong says that what was typed at a summary is no answer.
func summaryWrong(p *lang.Printer, typed string) string {
	if typed == "" {
		return p.Plain.SummaryEmpty
	}
	return fmt.Sprintf(p.Plain.SummaryWrong, speech.Head(speech.Safe(typed)))
}

// finish closes the session for good, asked twice.
func (w *Walk) finish(ctx context.Context) (next, bool) {
	t := w.Text
	if len(w.Session.Ratings) == 0 {
		w.Talk.Say("%s", t.Walkthrough.FinishNothing)
		return stay, false
	}
	typed, ok := w.Talk.Ask("%s", t.Plain.FinishAsk)
	if !ok {
		return leave, true
	}
	if o, _ := ordered([]text.Order{t.Plain.Orders.Finish}, typed); o.Letter == "" && !lang.Agrees(typed) {
		return stay, false
	}
	if !w.keep(ctx, nothing, func(s *model.Session) error { return s.Finish(w.Now()) }) {
		return stay, false
	}
	w.Talk.Say("%s", t.Plain.Finished)
	return finish, true
}

// left are the competencies without an answer.
func (w *Walk) left() []string {
	var open []string
	for _, it := range w.Grid.ItemsOf(model.Competency) {
		if !w.Session.Rating(it.Code).Level.Rated() {
			open = append(open, speech.Safe(string(it.Code)))
		}
	}
	return open
}

// unproven are the answers raised with nothing new to show them.
func (w *Walk) unproven() []string {
	var out []string
	for _, it := range w.Grid.Items {
		if r := w.Session.Rating(it.Code); r.Level.Rated() && w.gentle(r) != "" {
			out = append(out, speech.Safe(string(it.Code)))
		}
	}
	return out
}
