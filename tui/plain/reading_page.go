package plain

import (
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/tui/speech"
)

// page says an item, whole or without its levels: what may be said of the
// learner's answer, the evidence, and what the mentor said.
func (r *reading) page(brief bool) {
	it := r.item()
	r.question(r.text.Plain.Review.Question)
	r.talk.Say("%s", r.in(it.Name()))
	if !brief {
		r.choices()
	}
	if m := r.review.Remarks[it.Code]; m.Level.Rated() || m.Comment != "" || m.Question != "" {
		r.talk.Say("%s", r.mine(m))
	}
	r.talk.Say("%s", r.theirs(it.Code))
	r.talk.Say("%s", r.pieces(it.Code))
	for i := range r.rounds[it.Code] {
		head, parts := r.text.RoundSaid(&r.rounds[it.Code][i], r.me, func(l model.Level) string { return r.level(it.Code, l) })
		r.talk.Say("%s%s%s.", head, r.text.Words.Colon, strings.Join(parts, r.text.Words.Semicolon))
	}
}

// mine returns what the mentor said of an item.
func (r *reading) mine(m model.Remark) string {
	t := r.text
	var said []string
	if m.Level.Rated() {
		said = append(said, fmt.Sprintf(t.Plain.Review.Mine, r.level(m.Item, m.Level)))
	}
	for _, x := range [][2]string{{t.Review.Comment, m.Comment}, {t.Words.Question, m.Question}} {
		if x[1] != "" {
			said = append(said, x[0]+t.Words.Colon+fmt.Sprintf(t.Walkthrough.Quote, speech.Safe(x[1]))+".")
		}
	}
	return strings.Join(said, " ")
}

// theirs returns the learner's answer to an item, beside the mentor's level; that it
// is hidden until that is given.
func (r *reading) theirs(c model.ItemCode) string {
	if !r.revealed(c) {
		return r.who + r.text.Words.Colon + r.text.Review.HiddenLong + "."
	}
	t, a := r.text.Plain.Review, r.got.Session.Rating(c)
	if !a.Level.Rated() {
		return fmt.Sprintf(t.TheirNone, r.who)
	}
	said := []string{fmt.Sprintf(t.Theirs, r.who, r.level(c, a.Level))}
	if m := r.review.Remarks[c].Level; m.Rated() {
		word := r.text.Words.SameLevel
		if m > a.Level {
			word = r.text.Review.Above
		} else if m < a.Level {
			word = r.text.Review.Below
		}
		said[0] = strings.TrimSuffix(said[0], ".") + ", " + word + "."
	}
	if a.Confidence > 0 {
		said = append(said, fmt.Sprintf(r.text.Plain.YourConfidence, r.text.Words.Confidences[a.Confidence]))
	}
	if a.Note != "" {
		said = append(said, fmt.Sprintf(t.TheirNote, speech.Safe(a.Note)))
	}
	return strings.Join(said, " ")
}

// pieces names the evidence for an item, with what the mentor said of it.
func (r *reading) pieces(c model.ItemCode) string {
	var names []string
	for _, e := range r.supporting(c) {
		name := speech.Safe(e.Title)
		if f := r.review.Finding(e.ID, c); f != model.NoFinding {
			name += " (" + r.finding(f) + ")"
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		return r.text.Review.NoEvidence
	}
	return fmt.Sprintf(r.text.Plain.Review.Pieces, strings.Join(names, ", "))
}

func (r *reading) finding(f model.Finding) string {
	t := r.text.Review
	return [...]string{t.Unjudged, r.text.Words.Confirmed, r.text.Words.Doubted}[min(f, model.Doubts)]
}

// list says every item with what the mentor said of it; what the learner said
// only where it may be.
func (r *reading) list() {
	t := r.text
	for _, it := range r.items {
		said := r.mine(r.review.Remarks[it.Code])
		if said == "" {
			said = t.Walkthrough.OpenMark
		}
		r.row(it, said)
	}
	if r.review.Message != "" {
		r.talk.Say("%s%s%s", t.Words.Message, t.Words.Colon, fmt.Sprintf(t.Walkthrough.Quote, speech.Safe(r.review.Message)))
	}
}

// row says an item, what the mentor said of it, and what may be said of the
// learner's answer.
func (r *reading) row(it model.Item, said string) {
	said += " " + r.theirs(it.Code)
	r.talk.Say(r.text.Plain.Review.Line, it.Code, r.in(it.Short()), said)
}

// sum says everything that the mentor said.
func (r *reading) sum() {
	r.talk.Say("%s %s", r.text.Plain.Review.Summary, r.sums())
	for _, it := range r.items {
		if said := r.mine(r.review.Remarks[it.Code]); said != "" {
			r.row(it, said)
		}
	}
}

// sums returns how much was said, in one sentence.
func (r *reading) sums() string {
	t, p := r.text.Review, r.text
	levels, comments, questions, confirmed, doubted := 0, 0, 0, 0, 0
	for _, m := range r.review.Remarks {
		levels += one(m.Level.Rated())
		comments += one(m.Comment != "")
		questions += one(m.Question != "")
	}
	for _, f := range r.review.Evidence {
		confirmed += one(f == model.Confirms)
		doubted += one(f == model.Doubts)
	}
	return strings.Join([]string{
		p.Count(levels, t.SumLevels), p.Count(comments, t.SumComments), p.Count(questions, p.Words.Questions),
		p.Count(confirmed, t.SumConfirmed), p.Count(doubted, t.SumDoubted),
	}, ", ") + "."
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
