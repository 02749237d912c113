package plain

import (
	"context"
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/speech"
)

// write takes a comment or a question.
func (r *Reading) write(ctx context.Context, question bool, given string) {
	c, t := r.about(), r.Text.Plain.Review
	now, ask, kept := r.Review.Remarks[c].Comment, t.AskComment, t.CommentKept
	if question {
		now, ask, kept = r.Review.Remarks[c].Question, t.AskQuestion, t.QuestionKept
	}
	words, ok := r.words(now, given, fmt.Sprintf(ask, c))
	if !ok {
		return
	}
	done := r.remark(ctx, c, func(m *model.Remark) {
		if question {
			m.Question = words
		} else {
			m.Comment = words
		}
	})
	if done {
		r.confirm(kept, c)
	}
}

func (r *Reading) message(ctx context.Context, given string) {
	words, ok := r.words(r.Review.Message, given, r.Text.Plain.Review.AskMessage)
	if ok && r.change(ctx, func(v *model.Review) error { v.Message = words; return nil }) {
		r.confirm("%s", r.Text.Plain.Review.MessageKept)
	}
}

// words asks for a text unless it was given; false when nothing changes.
func (r *Reading) words(now, given, question string) (string, bool) {
	if given == "" {
		if now != "" {
			r.Talk.Say(r.Text.Plain.Review.TextNow, speech.Safe(now))
		}
		var ok bool
		if given, ok = r.Talk.Ask("%s", question); !ok || given == "" {
			return "", false
		}
	}
	if given == clears {
		return "", true
	}
	if !safetext.Fits(given, safetext.Note) {
		r.Talk.Say("%s", r.Text.Walkthrough.NoteTooLong)
	}
	return safetext.Clean(given, safetext.Note), true
}

// judge reads the evidence for an item and takes what the mentor says of it.
func (r *Reading) judge(ctx context.Context) {
	t := r.Text.Plain.Review
	all := r.supporting(r.about())
	if len(all) == 0 {
		r.Talk.Say("%s", r.Text.Review.NoEvidence)
		return
	}
	for i, e := range all {
		kind, _ := r.Grid.Kind(e.Kind)
		r.Talk.Say(t.Piece, i+1, speech.Safe(e.Title), speech.Safe(r.Text.In(kind.Label)), r.Text.ShortDate(e.Date))
	}
	for range most {
		typed, ok := r.Talk.Ask("%s", t.AskEvidence)
		if !ok || typed == "" {
			return
		}
		letter, n, ok := Pick(typed, len(all))
		f, judges := map[string]model.Finding{t.Confirm: model.Confirms, t.Doubt: model.Doubts, t.Nothing: model.NoFinding}[letter]
		switch {
		case ok && letter == "" && len(n) == 1:
			r.piece(all[n[0]-1])
		case ok && judges && len(n) == 1:
			e := all[n[0]-1]
			if r.change(ctx, func(v *model.Review) error { return v.Judge(e.ID, f) }) {
				r.confirm(t.Judged, speech.Safe(e.Title), r.finding(f))
			}
		default:
			r.Talk.Say(t.BadEvidence, len(all))
		}
	}
}

// piece says all that the learner says of a piece of evidence.
func (r *Reading) piece(e model.Evidence) {
	t := r.Text.Review
	r.Talk.Say("%s", speech.Safe(e.Title))
	for _, x := range [][2]string{{t.Where, e.Location}, {t.Quality, e.Reflection.Quality}, {t.Relevance, e.Reflection.Relevance}, {t.Constraints, e.Reflection.Constraints}, {t.AI, e.AIUse}} {
		if strings.TrimSpace(x[1]) != "" {
			r.Talk.Say(r.Text.Plain.Review.PieceField, x[0], speech.Safe(x[1]))
		}
	}
}
