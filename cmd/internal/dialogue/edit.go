package dialogue

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/model"
	"autoeval/model/safetext"
)

// revise asks each question anew, after saying what the answer is now. An empty
// line keeps it, a dash erases it where it may be empty, a full stop keeps the
// rest as it is.
func (d *dialogue) revise(questions []question) {
	t := d.Say.Plain.Form
	d.talk.Say("%s", t.ReviseIntro)
	for i := range questions {
		questions[i] = d.asked(questions[i])
	}
	d.fill(questions)
}

// asked is a question in the words for one who answered it before.
func (d *dialogue) asked(q question) question {
	t := d.Say.Plain.Form
	if q.again != "" {
		q.ask = q.again
	}
	if q.now != "" {
		q.ask = fmt.Sprintf(t.Now, q.now) + " " + q.ask
	}
	take := q.take
	q.take = func(typed string) error {
		switch {
		case typed != t.Erase:
			return take(typed)
		case q.erase == nil:
			return cli.BadInput(t.Needed, "")
		}
		q.erase()
		return nil
	}
	return q
}

// reviseEvidence asks for all of a piece of evidence again and keeps what
// changed.
func (d *dialogue) reviseEvidence(ctx context.Context, was model.Evidence) error {
	g, err := find.GridOf(ctx, d.Env, was.Grid)
	if err != nil {
		return err
	}
	e := was.Clone()
	title := question{ask: d.Say.Plain.Form.NewTitle, now: cli.Line(e.Title), take: func(s string) error {
		e.Title = cli.Trimmed(s, safetext.Title)
		return e.Validate(g)
	}}
	d.revise(append([]question{title}, d.evidenceQuestions(g, &e, "")...))
	if reflect.DeepEqual(e, was) {
		d.talk.Say("%s", d.Say.Plain.Menu.Stays)
		return nil
	}
	e.UpdatedAt = d.Now()
	if _, err := d.Opened().SaveEvidence(ctx, e); err != nil {
		return err
	}
	d.Note(d.Say.CLI.Evidence.Saved, cli.Line(e.Title))
	return nil
}

// reviseAction does the same for a line of the plan.
func (d *dialogue) reviseAction(ctx context.Context, was model.Action) error {
	g, err := find.GridOf(ctx, d.Env, was.Grid)
	if err != nil {
		return err
	}
	a := was
	words := question{ask: d.Say.Plain.Form.NewAction, now: cli.Line(a.Text), take: func(s string) error {
		a.Text = cli.Trimmed(s, safetext.Title)
		return a.Validate(g)
	}}
	d.revise(append([]question{words}, d.actionQuestions(g, &a)...))
	if a == was {
		d.talk.Say("%s", d.Say.Plain.Menu.Stays)
		return nil
	}
	if _, err := d.Opened().SaveAction(ctx, a); err != nil {
		return err
	}
	d.talk.Say("%s", d.Say.Plan.Saved)
	return nil
}

// dated is a civil date in words, "" for none.
func (d *dialogue) dated(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return d.Say.Date(t)
}

// kindName is what a kind of evidence is called.
func (d *dialogue) kindName(g *model.Grid, id model.KindID) string {
	i := slices.IndexFunc(g.EvidenceKinds, func(k model.EvidenceKind) bool { return k.ID == id })
	if i < 0 {
		return ""
	}
	return cli.Line(d.Say.In(g.EvidenceKinds[i].Label))
}
