package plain

import (
	"context"
	"fmt"

	"autoeval/model"
	"autoeval/tui/aloud"
	"autoeval/tui/speech"
)

func (r *reading) comment(ctx context.Context, given string) next {
	t, c := r.text.Plain.Review, r.about()
	return r.write(ctx, r.review.Remarks[c].Comment, given, t.AskComment, t.CommentKept, func(m *model.Remark, words string) { m.Comment = words })
}

func (r *reading) inquire(ctx context.Context, given string) next {
	t, c := r.text.Plain.Review, r.about()
	return r.write(ctx, r.review.Remarks[c].Question, given, t.AskQuestion, t.QuestionKept, func(m *model.Remark, words string) { m.Question = words })
}

// write takes a comment or a question.
func (r *reading) write(ctx context.Context, now, given, ask, kept string, put func(*model.Remark, string)) next {
	c := r.about()
	words, ok := r.wording(now, given, r.text.Plain.Review.TextNow, fmt.Sprintf(ask, c))
	if ok && r.remark(ctx, c, func(m *model.Remark) { put(m, words) }) {
		r.confirm(fmt.Sprintf(kept, c), "")
	}
	return stay
}

func (r *reading) message(ctx context.Context, given string) next {
	t := r.text.Plain.Review
	words, ok := r.wording(r.review.Message, given, t.TextNow, t.AskMessage)
	if ok && r.change(ctx, func(v *model.Review) error { v.Message = words; return nil }) {
		r.confirm(t.MessageKept, "")
	}
	return stay
}

// judge reads the evidence for an item and takes what the mentor says of it.
func (r *reading) judge(ctx context.Context, _ string) next {
	t := r.text.Plain.Review
	all := r.supporting(r.about())
	if len(all) == 0 {
		r.talk.Say("%s", r.text.Review.NoEvidence)
		return stay
	}
	for i, e := range all {
		kind, _ := r.grid.Kind(e.Kind)
		r.talk.Say(t.Piece, i+1, speech.Safe(e.Title), r.in(kind.Label), r.text.ShortDate(e.Date))
	}
	say := func(f model.Finding) func(context.Context, []int, string) (result, error) {
		return func(ctx context.Context, n []int, _ string) (result, error) {
			e := all[n[0]]
			if r.change(ctx, func(v *model.Review) error { return v.Judge(&e, r.about(), f) }) {
				r.confirm(fmt.Sprintf(t.Judged, speech.Safe(e.Title), r.finding(f), r.about()), "")
			}
			return looked, nil
		}
	}
	can := []can{
		{numbers: 1, do: func(_ context.Context, n []int, _ string) (result, error) { r.piece(all[n[0]]); return looked, nil }},
		{order: t.Confirm, numbers: 1, do: say(model.Confirms)}, {order: t.Doubt, numbers: 1, do: say(model.Doubts)}, {order: t.Nothing, numbers: 1, do: say(model.NoFinding)},
	}
	for range most {
		typed, ok := r.talk.Ask("%s", t.AskEvidence)
		if !ok || typed == "" || is(t.Quit, typed) {
			break
		}
		if c, n, _, ok := chosen(can, typed, len(all)); ok {
			_, _ = c.do(ctx, n, "")
		} else {
			r.talk.Say(t.BadEvidence, len(all))
		}
	}
	return stay
}

// piece says all that the learner says of a piece of evidence: whether it was
// made alone too, and what AI was used for.
func (r *reading) piece(e model.Evidence) {
	kind, _ := r.grid.Kind(e.Kind)
	r.talk.Say("%s", aloud.Joined(speech.Safe(e.Title), speech.Safe(r.text.In(kind.Label)), r.text.ShortDate(e.Date)))
	for _, x := range r.text.Told(&e) {
		r.talk.Say(r.text.Words.Pair, x[0], speech.Safe(x[1]))
	}
}
