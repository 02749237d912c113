package dialogue

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/evidence"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/model"
	"autoeval/model/safetext"
)

// question is one line of a form: what is asked, and what takes the answer or
// says what would be right. To ask it again it also has the words for that, if
// they differ, the answer as it is, and how to take that away.
type question struct {
	ask   string
	take  func(answer string) error
	again string
	now   string
	erase func()
}

// fill asks each question until its answer is taken. An empty line passes one
// over, a full stop passes over the rest, and so does the end of input: what was
// answered stays.
func (d *dialogue) fill(questions []question) {
	for _, q := range questions {
		for {
			typed, ok := d.talk.Ask("%s", q.ask)
			if !ok || typed == d.Say.Plain.Form.Enough {
				return
			}
			if typed == "" {
				break
			}
			err := q.take(typed)
			if err == nil {
				break
			}
			d.talk.Say("%s", d.Sentences(err))
		}
	}
}

// newEvidence asks for a piece of evidence and keeps it.
func (d *dialogue) newEvidence(ctx context.Context) {
	g, err := find.Grid(ctx, d.Env)
	if err != nil {
		d.talk.Say("%s", d.Sentences(err))
		return
	}
	e, ok := d.askEvidence(g, "")
	if !ok {
		return
	}
	if _, err := d.Opened().SaveEvidence(ctx, e); err != nil {
		d.talk.Say(d.Say.Plain.NotSaved, d.Sentences(err))
		return
	}
	d.Note(d.Say.CLI.Evidence.Added, cli.Line(e.Title))
}

// askEvidence asks for a piece of evidence; with an item, for that one. It is
// not kept yet.
func (d *dialogue) askEvidence(g *model.Grid, item model.ItemCode) (model.Evidence, bool) {
	t, now := d.Say.Plain.Form, d.Now()
	e := model.Evidence{ID: model.EvidenceID(d.NewID()), Grid: g.ID, Kind: evidence.UsualKind(g), Date: model.Day(now), CreatedAt: now, UpdatedAt: now}
	if item != "" {
		e.Items = []model.ItemCode{item}
	}
	d.talk.Say("%s", t.EvidenceIntro)
	title, ok := d.talk.Ask("%s", t.Title)
	if e.Title = cli.Trimmed(title, safetext.Title); !ok || e.Title == "" || title == t.Enough {
		d.talk.Say("%s", t.Dropped)
		return e, false
	}
	d.fill(d.evidenceQuestions(g, &e, item))
	if err := e.Validate(g); err != nil {
		d.talk.Say("%s", d.Sentences(err))
		return e, false
	}
	return e, true
}

func (d *dialogue) evidenceQuestions(g *model.Grid, e *model.Evidence, item model.ItemCode) []question {
	t, f := d.Say.Plain.Form, d.Say.Evidence.Form
	words := func(ask string, to *string) question {
		return question{ask: ask, now: cli.Line(*to), erase: func() { *to = "" },
			take: func(s string) error { *to = safetext.Clean(s, safetext.Note); return nil }}
	}
	all := []question{
		{ask: d.kindQuestion(g), now: d.kindName(g, e.Kind), take: func(s string) error { return d.takeKind(g, e, s) }},
		{ask: t.Date, again: t.NewDate, now: d.dated(e.Date), take: func(s string) error { return d.takeDay(&e.Date, s, false) }},
		{ask: t.Items, now: cli.Line(shape.Join(e.Items, ", ")), erase: func() { e.Items = nil }, take: func(s string) error { return d.takeItems(g, e, s) }},
		{ask: t.Location, now: cli.Line(e.Location), erase: func() { e.Location, e.SHA256, e.Size = "", "", 0 }, take: func(s string) error { return d.takePlace(e, s) }},
		words(f.QualityHint, &e.Reflection.Quality),
		words(f.RelevanceHint, &e.Reflection.Relevance),
		words(f.ConstraintsHint, &e.Reflection.Constraints),
		d.madeQuestion(e),
		words(t.AI, &e.AIUse),
	}
	if item != "" {
		all = append(all[:2], all[3:]...)
	}
	return all
}

func (d *dialogue) madeQuestion(e *model.Evidence) question {
	q := question{ask: d.Say.Plain.Form.Made, take: func(s string) error {
		return d.takeOne(2, s, func(n int) { e.Collaboration = model.Collaboration(n) })
	}, erase: func() { e.Collaboration = 0 }}
	if e.Collaboration != 0 {
		q.now = d.Say.Evidence.Form.Collaborations[e.Collaboration]
	}
	return q
}

func (d *dialogue) kindQuestion(g *model.Grid) string {
	var kinds []string
	for _, k := range g.EvidenceKinds {
		kinds = append(kinds, d.Say.In(k.Label))
	}
	return d.numbered(kinds) + " " + fmt.Sprintf(d.Say.Plain.Form.Kind, len(kinds))
}

func (d *dialogue) takeKind(g *model.Grid, e *model.Evidence, typed string) error {
	if err := d.takeOne(len(g.EvidenceKinds), typed, func(n int) { e.Kind = g.EvidenceKinds[n-1].ID }); err == nil {
		return nil
	}
	f := evidence.EvidenceFields{Kind: typed}
	return f.ApplyKind(d.Env, g, e)
}

// takeOne takes a number from 1 to top.
func (d *dialogue) takeOne(top int, typed string, take func(int)) error {
	n := 0
	if _, err := fmt.Sscanf(typed, "%d", &n); err != nil || n < 1 || n > top {
		return cli.BadInput(fmt.Sprintf(d.Say.Plain.Menu.NumberOrEnter, top), "")
	}
	take(n)
	return nil
}

func (d *dialogue) takeDay(to *time.Time, typed string, ahead bool) error {
	day, ok := d.Say.ParseDay(typed, d.Now(), ahead)
	if !ok {
		return cli.BadInput(d.Say.Form.DayBad, "")
	}
	if !ahead {
		d.NoteAhead(day)
	}
	*to = day
	return nil
}

// takeItems takes codes, however they are set apart.
func (d *dialogue) takeItems(g *model.Grid, e *model.Evidence, typed string) error {
	var items []model.ItemCode
	for _, code := range strings.FieldsFunc(typed, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;/+", r) }) {
		it, err := find.Item(d.Env, g, code)
		if err != nil {
			return err
		}
		if !slices.Contains(items, it.Code) {
			items = append(items, it.Code)
		}
	}
	e.Items = items
	return nil
}

// takePlace keeps where the evidence is, and nothing of a file that is not
// there.
func (d *dialogue) takePlace(e *model.Evidence, typed string) error {
	found := e.Clone()
	if err := evidence.Place(d.Env, &found, typed); err != nil {
		return err
	}
	*e = found
	return nil
}
