package dialogue

import (
	"context"
	"fmt"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/mail"
	"autoeval/cmd/internal/people"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/word"
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
	t := d.Say.Plain.Files
	rows := func(ctx context.Context) (out []string, err error) {
		if all, err = d.answers(ctx); err != nil {
			return nil, err
		}
		for _, a := range all {
			out = append(out, fmt.Sprintf(t.AnswerLine, word.Called(d.Env, a.session.Label), word.Person(d.Env, a.review.Mentor), word.ReviewState(d.Env, a.review.State)))
		}
		return out, nil
	}
	return d.turn(ctx, page{d.Say.Home.Answers, rows, t.AnswersAsk, func(ctx context.Context, typed string) (result, error) {
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
	all, err := find.Sessions(ctx, d.Env)
	if err != nil {
		return nil, err
	}
	var out []answered
	for i := len(all) - 1; i >= 0; i-- {
		reviews, err := find.CurrentReviews(ctx, d.Env, all[i].ID)
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
	s, g, err := find.WholeSession(ctx, d.Env, string(a.session.ID))
	if err != nil {
		return err
	}
	x := d.Say.CLI.Exchange.Review
	d.Print(x.By, word.Person(d.Env, a.review.Mentor), d.Say.Date(shape.WhenOf(a.review).Local()), word.ReviewState(d.Env, a.review.State))
	if m := a.review.Message; m != "" {
		d.talk.Say(d.Say.Words.Pair, d.Say.Words.Message, cli.Line(m))
	}
	evidence, err := d.Opened().Evidence(ctx)
	if err != nil {
		return err
	}
	word.PrintFindings(d.Env, a.review, evidence)
	var remarks []model.Remark
	rows := func(ctx context.Context) (out []string, err error) {
		r, err := d.Opened().Review(ctx, a.review.ID)
		remarks = shape.RemarksOf(r)
		for _, m := range remarks {
			out = append(out, d.remarkSaid(g, &s, m))
		}
		return out, err
	}
	t := d.Say.Plain.Files
	return d.turn(ctx, page{d.Say.CLI.Exchange.Verdict.Group.Short, rows, t.VerdictAsk, func(ctx context.Context, typed string) (result, error) {
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
	t := d.Say.Plain.Files
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
	of := people.Judging{Mentor: string(a.review.Mentor.Person), Reason: words}
	return altered, people.Judge(ctx, d.Env, string(a.session.ID), []string{string(m.Item)}, v, of)
}

// remarkSaid is one remark as a sentence: whose level is which, the words, and
// the answer so far.
func (d *dialogue) remarkSaid(g *model.Grid, s *model.Session, m model.Remark) string {
	t, r := d.Say.CLI.Exchange.Review, d.Say.Review
	it, _ := g.Item(m.Item)
	said := cli.Line(string(m.Item)) + " " + cli.Line(d.Say.In(it.Short())) + d.Say.Words.Colon
	var parts []string
	if m.Level.Rated() {
		parts = append(parts, fmt.Sprintf(t.BothLevels, word.Level(d.Env, g, m.Item, s.Rating(m.Item).Level), word.Level(d.Env, g, m.Item, m.Level)))
	}
	if m.Comment != "" {
		parts = append(parts, fmt.Sprintf(d.Say.Walkthrough.Quote, cli.Line(m.Comment)))
	}
	if m.Question != "" {
		parts = append(parts, t.Question+" "+cli.Line(m.Question))
	}
	switch m.Verdict {
	case model.Accept:
		parts = append(parts, strings.TrimRight(t.Accepted+" "+cli.Line(m.Reason), " "))
	case model.Contest:
		parts = append(parts, t.Contested+" "+cli.Line(m.Reason))
	default:
		parts = append(parts, r.VerdictNone)
	}
	return said + cells(parts)
}

// sendVerdict writes the learner's answers for the mentor.
func (d *dialogue) sendVerdict(ctx context.Context, a answered) error {
	x, _, _, err := mail.Sender(ctx, d.Env)
	if err != nil {
		return err
	}
	name := word.Person(d.Env, a.review.Mentor)
	return d.writeWhere("", mail.SuggestPath(d.Say.Answers.File, name, a.session.Label), func(path string) error {
		path, err := mail.Written(path, func() ([]byte, error) { return x.Verdicts(ctx, d.Opened(), a.review.ID, true) })
		if err != nil {
			return err
		}
		d.talk.Say(d.Say.CLI.Exchange.Verdict.Written, cli.Line(path), name)
		return nil
	})
}
