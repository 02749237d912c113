package plain

import (
	"fmt"
	"slices"
	"strings"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/model/order"
	"autoeval/tui/speech"
)

// page says an item, whole or without its levels: what may be said of the learner's
// answer, the evidence, and what the mentor said.
func (r *Reading) page(brief bool) {
	t, it := r.Text, r.item()
	r.Talk.Gap()
	r.Talk.Say(t.Plain.Review.Question, r.at+1, len(r.items), it.Code, speech.Safe(t.In(r.Grid.Group(it.Group).Label)))
	r.Talk.Say("%s", speech.Safe(t.In(it.Name())))
	for _, l := range r.Grid.Scale(it.Scale).Levels {
		if brief {
			break
		}
		r.Talk.Say(t.Plain.Choice, l.Level.Value(), speech.Safe(t.In(l.Label)), speech.Safe(t.In(r.Grid.AnchorText(it, l.Level))))
	}
	if m := r.Review.Remarks[it.Code]; m.Level.Rated() || m.Comment != "" || m.Question != "" {
		r.Talk.Say("%s", r.mine(m))
	}
	if r.revealed(it.Code) {
		r.Talk.Say("%s", r.theirs(it.Code))
	}
	r.Talk.Say("%s", r.pieces(it.Code))
}

// mine is what the mentor said of an item.
func (r *Reading) mine(m model.Remark) string {
	t := r.Text
	var said []string
	if m.Level.Rated() {
		said = append(said, fmt.Sprintf(t.Plain.Review.Mine, r.level(m.Item, m.Level)))
	}
	for _, x := range [][2]string{{t.Review.Comment, m.Comment}, {t.Review.Question, m.Question}} {
		if x[1] != "" {
			said = append(said, x[0]+t.Words.Colon+fmt.Sprintf(t.Walkthrough.Quote, speech.Safe(x[1]))+".")
		}
	}
	return strings.Join(said, " ")
}

// theirs is the learner's answer to an item, beside the mentor's level.
func (r *Reading) theirs(c model.ItemCode) string {
	t, a := r.Text.Plain.Review, r.Got.Session.Rating(c)
	if !a.Level.Rated() {
		return fmt.Sprintf(t.TheirNone, r.Who)
	}
	said := []string{fmt.Sprintf(t.Theirs, r.Who, r.level(c, a.Level))}
	if m := r.Review.Remarks[c].Level; m.Rated() {
		word := r.Text.Review.Same
		if m > a.Level {
			word = r.Text.Review.Above
		} else if m < a.Level {
			word = r.Text.Review.Below
		}
		said[0] = strings.TrimSuffix(said[0], ".") + ", " + word + "."
	}
	if a.Confidence > 0 {
		said = append(said, fmt.Sprintf(t.TheirConfidence, r.Text.Words.Confidences[a.Confidence]))
	}
	if a.Note != "" {
		said = append(said, fmt.Sprintf(t.TheirNote, speech.Safe(a.Note)))
	}
	return strings.Join(said, " ")
}

func (r *Reading) level(c model.ItemCode, l model.Level) string {
	return speech.Safe(r.Text.In(r.Grid.ScaleOf(c).Label(l)))
}

// supporting is the evidence for an item: linked to it, or named by the
// learner's answer to it; newest first.
func (r *Reading) supporting(c model.ItemCode) []model.Evidence {
	var out []model.Evidence
	named := r.Got.Session.Rating(c).Evidence
	for _, e := range r.Got.Evidence {
		if e.Supports(c) || slices.Contains(named, e.ID) {
			out = append(out, e)
		}
	}
	order.Stable(out, func(a, b model.Evidence) int { return b.Date.Compare(a.Date) })
	return out
}

// pieces names the evidence for an item, with what the mentor said of it.
func (r *Reading) pieces(c model.ItemCode) string {
	var names []string
	for _, e := range r.supporting(c) {
		name := speech.Safe(e.Title)
		if f := r.Review.Evidence[e.ID]; f != model.NoFinding {
			name += " (" + r.finding(f) + ")"
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		return r.Text.Review.NoEvidence
	}
	return fmt.Sprintf(r.Text.Plain.Review.Pieces, strings.Join(names, ", "))
}

func (r *Reading) finding(f model.Finding) string {
	t := r.Text.Review
	return [...]string{t.Unjudged, t.Confirmed, t.Doubted}[min(f, model.Doubts)]
}

// list says every item with what the mentor said of it; what the learner said
// only where it may be.
func (r *Reading) list() {
	t := r.Text
	for _, it := range r.items {
		m := r.Review.Remarks[it.Code]
		said := r.mine(m)
		if said == "" {
			said = t.Walkthrough.OpenMark
		}
		if r.revealed(it.Code) {
			said += " " + r.theirs(it.Code)
		}
		r.Talk.Say(t.Plain.Review.Line, it.Code, speech.Safe(t.In(it.Short())), said)
	}
	if r.Review.Message != "" {
		r.Talk.Say("%s%s%s", t.Review.Message, t.Words.Colon, fmt.Sprintf(t.Walkthrough.Quote, speech.Safe(r.Review.Message)))
	}
}

// sums is how much was said, in one sentence.
func (r *Reading) sums() string {
	t, p := r.Text.Review, r.Text
	levels, comments, questions, confirmed, doubted := 0, 0, 0, 0, 0
	for _, m := range r.Review.Remarks {
		levels += one(m.Level.Rated())
		comments += one(m.Comment != "")
		questions += one(m.Question != "")
	}
	for _, f := range r.Review.Evidence {
		confirmed += one(f == model.Confirms)
		doubted += one(f == model.Doubts)
	}
	return strings.Join([]string{
		p.Count(levels, t.SumLevels), p.Count(comments, t.SumComments), p.Count(questions, t.SumQuestions),
		p.Count(confirmed, t.SumConfirmed), p.Count(doubted, t.SumDoubted),
	}, ", ") + "."
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// orders are the letters, the most used first.
func (r *Reading) orders() []text.Order {
	t := r.Text.Plain.Review
	return []text.Order{t.Skip, t.Back, t.List, t.Comment, t.Ask, t.Evidence, t.Message, t.Undo, t.Quit, t.Help, t.Finish, t.Clear, t.See, t.Again, t.Brief}
}

func (r *Reading) help() {
	t := r.Text.Plain.Review
	r.Talk.Say(t.HelpTitle, r.top(), r.items[len(r.items)-1].Code)
	if c := codes(r.Grid.Scale(r.item().Scale)); c != "" {
		r.Talk.Say(r.Text.Plain.HelpCodes, c)
	}
	for _, o := range r.orders() {
		r.Talk.Say("%s, %s%s%s", o.Letter, o.Word, r.Text.Words.Colon, o.Does)
	}
	r.Talk.Say("%s", t.HelpEnd)
}

func (r *Reading) prompt() string {
	t := r.Text.Plain
	if r.told {
		return fmt.Sprintf(t.Prompt, r.top())
	}
	r.told = true
	return fmt.Sprintf(t.PromptLong, r.top(), letters(r.orders(), t.Letter, t.Review.Help))
}
