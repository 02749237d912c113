package main

import (
	"context"
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/tui/lang"
	"autoeval/tui/plain"
)

// answered is a mentor's review of one of the person's own sessions.
type answered struct {
	session model.SessionSummary
	review  model.Review
}

// answersPage lists what mentors sent, to read and to answer.
func (d *dialogue) answersPage(ctx context.Context) error {
	var all []answered
	t := d.say.Plain.Files
	rows := func(ctx context.Context) (out []string, err error) {
		if all, err = d.answers(ctx); err != nil {
			return nil, err
		}
		for _, a := range all {
			out = append(out, fmt.Sprintf(t.AnswerLine, d.called(a.session.Label), d.nameOf(a.review.Mentor), d.stateSaid(a.review.State)))
		}
		return out, nil
	}
	return d.turn(ctx, page{d.say.Home.Answers, rows, t.AnswersAsk, func(ctx context.Context, typed string) (result, error) {
		letter, n, ok := plain.Pick(typed, len(all))
		switch {
		case ok && letter == "" && len(n) == 1:
			return altered, d.verdictPage(ctx, all[n[0]-1])
		case ok && letter == t.Receive && len(n) == 0:
			return altered, d.receiveFile(ctx)
		}
		return unknown, nil
	}})
}

// answers are the reviews of the person's own sessions, of each mentor the
// newest, the last session first.
func (d *dialogue) answers(ctx context.Context) ([]answered, error) {
	all, err := d.sessions(ctx)
	if err != nil {
		return nil, err
	}
	var out []answered
	for i := len(all) - 1; i >= 0; i-- {
		reviews, err := d.currentReviews(ctx, all[i].ID)
		if err != nil {
			return nil, err
		}
		for _, r := range reviews {
			out = append(out, answered{all[i], r})
		}
	}
	return out, nil
}

// verdictPage says a review remark by remark and takes the learner's answers.
func (d *dialogue) verdictPage(ctx context.Context, a answered) error {
	s, g, err := d.wholeSession(ctx, string(a.session.ID))
	if err != nil {
		return err
	}
	x := d.say.CLI.Exchange.Review
	d.print(x.By, d.nameOf(a.review.Mentor), d.say.Date(whenOf(a.review).Local()), d.stateSaid(a.review.State))
	if m := a.review.Message; m != "" {
		d.talk.Say(d.say.Plain.Review.PieceField, d.say.Review.Message, line(m))
	}
	evidence, err := d.opened().Evidence(ctx)
	if err != nil {
		return err
	}
	d.printFindings(a.review, evidence)
	var remarks []model.Remark
	rows := func(ctx context.Context) (out []string, err error) {
		r, err := d.opened().Review(ctx, a.review.ID)
		remarks = remarksOf(r)
		for _, m := range remarks {
			out = append(out, d.remarkSaid(g, &s, m))
		}
		return out, err
	}
	t := d.say.Plain.Files
	return d.turn(ctx, page{d.say.CLI.Exchange.Verdict.Group.Short, rows, t.VerdictAsk, func(ctx context.Context, typed string) (result, error) {
		if letter, n, words, ok := plain.PickOne(typed, len(remarks)); ok {
			return d.verdict(ctx, a, remarks[n-1], letter, words)
		}
		if lang.Fold(typed) == t.Send {
			return looked, d.sendVerdict(ctx, a)
		}
		return unknown, nil
	}})
}

// verdict accepts or contests a remark, with the words given. Contesting asks
// for them, and so does accepting a remark that came with a question.
func (d *dialogue) verdict(ctx context.Context, a answered, m model.Remark, letter, words string) (result, error) {
	t := d.say.Plain.Files
	v, ask := model.Accept, t.AnswerAsk
	switch letter {
	case t.Accept:
	case t.Contest:
		v, ask = model.Contest, t.ReasonAsk
	default:
		return unknown, nil
	}
	if words == "" && (v == model.Contest || m.Question != "") {
		words, _ = d.talk.Ask("%s", ask)
	}
	if v == model.Contest && words == "" {
		return looked, nil
	}
	of := judging{mentor: string(a.review.Mentor.Person), reason: words}
	return altered, judge(ctx, d.cli, string(a.session.ID), []string{string(m.Item)}, v, of)
}

// remarkSaid is one remark as a sentence: whose level is which, the words, and
// the answer so far.
func (d *dialogue) remarkSaid(g *model.Grid, s *model.Session, m model.Remark) string {
	t, r := d.say.CLI.Exchange.Review, d.say.Review
	it, _ := g.Item(m.Item)
	said := line(string(m.Item)) + " " + line(d.say.In(it.Short())) + d.say.Words.Colon
	var parts []string
	if m.Level.Rated() {
		parts = append(parts, fmt.Sprintf(t.BothLevels, d.levelName(g, m.Item, s.Rating(m.Item).Level), d.levelName(g, m.Item, m.Level)))
	}
	if m.Comment != "" {
		parts = append(parts, fmt.Sprintf(d.say.Walkthrough.Quote, line(m.Comment)))
	}
	if m.Question != "" {
		parts = append(parts, t.Question+" "+line(m.Question))
	}
	switch m.Verdict {
	case model.Accept:
		parts = append(parts, strings.TrimRight(t.Accepted+" "+line(m.Reason), " "))
	case model.Contest:
		parts = append(parts, t.Contested+" "+line(m.Reason))
	default:
		parts = append(parts, r.VerdictNone)
	}
	return said + cells(parts)
}

// sendVerdict writes the learner's answers for the mentor.
func (d *dialogue) sendVerdict(ctx context.Context, a answered) error {
	x, _, _, err := d.sender(ctx)
	if err != nil {
		return err
	}
	name := d.nameOf(a.review.Mentor)
	return d.writeWhere("", suggestPath(d.say.Answers.File, name, a.session.Label), func(path string) error {
		path, err := written(path, func() ([]byte, error) { return x.Verdicts(ctx, d.opened(), a.review.ID, true) })
		if err != nil {
			return err
		}
		d.talk.Say(d.say.CLI.Exchange.Verdict.Written, line(path), name)
		return nil
	})
}
