package plain

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/post"
	"autoeval/tui/aloud"
	"autoeval/tui/speech"
)

// answer is a mentor's review of one of the person's own sessions.
type answer struct {
	session model.SessionSummary
	review  model.Review
}

// answers lists what mentors sent, to read and to answer.
func (p *program) answers(ctx context.Context) error {
	var all []answer
	t := p.Text.Plain.Files
	rows := func(ctx context.Context) (out []string, err error) {
		all, err = p.answered(ctx)
		for _, a := range all {
			out = append(out, fmt.Sprintf(t.AnswerLine, p.called(a.session.Label), p.person(a.review.Mentor), p.reviewState(a.review.State)))
		}
		return out, err
	}
	return p.turn(ctx, page{name: p.Text.Home.Answers, rows: rows, ask: t.AnswersAsk, can: []can{
		{numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			return altered, p.verdicts(ctx, all[n[0]])
		}},
		{order: p.Text.Plain.Pages.Receive, do: func(ctx context.Context, _ []int, _ string) (result, error) { return altered, p.receive(ctx) }},
	}})
}

// answered returns the reviews of the person's own sessions, of each mentor the
// newest, the last session first.
func (p *program) answered(ctx context.Context) ([]answer, error) {
	all, err := p.mySessions(ctx)
	if err != nil {
		return nil, err
	}
	var out []answer
	for _, s := range slices.Backward(all) {
		reviews, err := p.Store.Reviews(ctx, s.ID)
		if err != nil {
			return nil, err
		}
		for _, r := range model.CurrentReviews(reviews) {
			out = append(out, answer{s, r})
		}
	}
	return out, nil
}

// verdicts says a review remark by remark and takes the learner's answers.
func (p *program) verdicts(ctx context.Context, a answer) error {
	s, err := p.Store.Session(ctx, a.session.ID)
	if err != nil {
		return err
	}
	g, err := p.Grids.Grid(ctx, s.Grid)
	if err != nil {
		return err
	}
	evidence, err := p.Store.Evidence(ctx)
	if err != nil {
		return err
	}
	p.sayReviewHead(a.review)
	p.sayFindings(a.review, evidence)
	var remarks []model.Remark
	rows := func(ctx context.Context) (out []string, err error) {
		r, err := p.Store.Review(ctx, a.review.ID)
		remarks = remarksOf(r)
		for _, m := range remarks {
			out = append(out, p.remarkSaid(g, &s, m))
		}
		return out, err
	}
	t := p.Text.Plain.Files
	judge := func(o text.Order, v model.Verdict) can {
		return can{order: o, numbers: 1, words: true, do: func(ctx context.Context, n []int, words string) (result, error) {
			return p.judge(ctx, a.review.ID, remarks[n[0]], v, words)
		}}
	}
	return p.turn(ctx, page{name: p.Text.CLI.Exchange.Verdict.Group.Short, rows: rows, ask: t.VerdictAsk, can: []can{
		judge(t.Accept, model.Accept), judge(t.Contest, model.Contest),
		{order: t.Send, do: func(ctx context.Context, _ []int, _ string) (result, error) { return looked, p.sendVerdicts(ctx, a) }},
	}})
}

// judge accepts or contests a remark, with the words given. Contesting asks for
// them, and so does accepting a remark that came with a question.
func (p *program) judge(ctx context.Context, id model.ReviewID, m model.Remark, v model.Verdict, words string) (result, error) {
	t := p.Text.Plain.Files
	if words == "" && (v == model.Contest || m.Question != "") {
		ask := t.AnswerAsk
		if v == model.Contest {
			ask = t.ReasonAsk
		}
		words, _ = p.Talk.Ask("%s", ask)
	}
	if v == model.Contest && words == "" {
		return looked, nil
	}
	r, err := p.Store.Review(ctx, id)
	if err != nil {
		return looked, err
	}
	r = r.Clone()
	if err := r.Answer(m.Item, v, trimmed(words, safetext.Note)); err != nil {
		return looked, err
	}
	if _, err := p.Store.SaveReview(ctx, r); err != nil {
		return looked, err
	}
	p.Talk.Say(p.Text.CLI.Exchange.Verdict.Given, m.Item, p.verdictsSaid(&r))
	return altered, nil
}

// sendVerdicts writes the learner's answers for the mentor.
func (p *program) sendVerdicts(ctx context.Context, a answer) error {
	if p.Files.None {
		if err := p.hand(ctx, a.review.Mentor, func(ctx context.Context) ([]byte, error) {
			return p.Post.Verdicts(ctx, p.Store, a.review.ID, post.Clear)
		}); err != nil {
			return err
		}
		return post.Sent(ctx, p.Store, a.review.ID)
	}
	seal, err := post.Closed.For(ctx, p.Store, a.review.Mentor)
	if err != nil {
		return err
	}
	if err := p.sayNameless(ctx); err != nil {
		return err
	}
	name := p.person(a.review.Mentor)
	var marked error
	err = p.writeWhere(ctx, "", p.Files.Suggest(p.Text.Answers.File, name, a.session.Label),
		func(ctx context.Context) ([]byte, error) {
			return p.Post.Verdicts(ctx, p.Store, a.review.ID, post.Closed)
		},
		func(path string) {
			p.Talk.Say(p.Text.CLI.Exchange.Verdict.Written, speech.Safe(path), name)
			p.Talk.Say("%s", p.whoReads(seal))
			marked = post.Sent(ctx, p.Store, a.review.ID)
		})
	return errors.Join(err, marked)
}

// sayNameless says of what is signed without a name that it is.
func (p *program) sayNameless(ctx context.Context) error {
	me, err := p.Store.Profile(ctx)
	if err == nil && me.Name == "" {
		p.Talk.Say(p.Text.Exchange.Nameless, p.Text.Home.Settings)
	}
	return err
}

// whoReads says who can read a file that was written.
func (p *program) whoReads(s post.Seal) string {
	if s.Sealed() {
		return p.Text.Exchange.Sealed
	}
	return p.Text.Exchange.InClear
}

// sayReview says a review of a session, whole.
func (p *program) sayReview(g *model.Grid, s *model.Session, r model.Review, evidence []model.Evidence) {
	p.sayReviewHead(r)
	for _, m := range remarksOf(r) {
		p.Talk.Say("%s", p.remarkSaid(g, s, m))
	}
	p.sayFindings(r, evidence)
}

// sayReviewHead says whose review it is, where it stands, and its message.
func (p *program) sayReviewHead(r model.Review) {
	at := r.ReturnedAt
	if at.IsZero() {
		at = r.StartedAt
	}
	p.Talk.Say("%s", p.Text.Naming(p.Text.CLI.Exchange.Review.By, p.person(r.Mentor), p.whenSaid(at), p.reviewState(r.State)))
	p.field(p.Text.Words.Message, r.Message)
}

func (p *program) whenSaid(at time.Time) string { return p.Text.Date(at.Local()) }

// remarkSaid returns one remark as a sentence: whose level is which, the words, and
// the answer so far.
func (p *program) remarkSaid(g *model.Grid, s *model.Session, m model.Remark) string {
	t := p.Text.CLI.Exchange.Review
	levels, comment, question := "", "", ""
	if m.Level.Rated() {
		levels = fmt.Sprintf(t.BothLevels, aloud.Level(p.Text, g, m.Item, s.Rating(m.Item).Level), aloud.Level(p.Text, g, m.Item, m.Level))
	}
	if m.Comment != "" {
		comment = p.quoted(m.Comment)
	}
	if m.Question != "" {
		question = t.Question + " " + speech.Safe(m.Question)
	}
	answer := p.Text.Review.VerdictNone
	switch m.Verdict {
	case model.Accept:
		answer = strings.TrimRight(t.Accepted+" "+speech.Safe(m.Reason), " ")
	case model.Contest:
		answer = t.Contested + " " + speech.Safe(m.Reason)
	}
	return aloud.Item(p.Text, g, m.Item) + p.Text.Words.Colon + aloud.Joined(levels, comment, question, answer)
}

// remarksOf returns the remarks by code, which is the grid's order wherever codes
// are numbered.
func remarksOf(r model.Review) []model.Remark {
	var out []model.Remark
	for _, code := range slices.Sorted(maps.Keys(r.Remarks)) {
		m := r.Remarks[code]
		m.Item = code
		out = append(out, m)
	}
	return out
}

// sayFindings says what the mentor said of the evidence.
func (p *program) sayFindings(r model.Review, evidence []model.Evidence) {
	t := p.Text.CLI.Exchange.Review
	titles := map[model.EvidenceID]string{}
	for _, e := range evidence {
		titles[e.ID] = e.Title
	}
	for _, j := range r.Judgements() {
		title := speech.Safe(titles[j.Evidence])
		if title == "" {
			title = speech.Safe(string(j.Evidence))
		}
		title = p.Text.ForItem(title, j.Item)
		if j.Finding == model.Confirms {
			p.Talk.Say(t.Confirmed, title)
		} else {
			p.Talk.Say(t.Doubted, title)
		}
	}
}
