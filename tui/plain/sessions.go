package plain

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store"
	"autoeval/store/lineage"
	"autoeval/store/work"
	"autoeval/tui/aloud"
	"autoeval/tui/speech"
)

// sessions lists the person's self-assessments, to read, compare, rename, filter
// and delete.
func (p *program) sessions(ctx context.Context) error {
	var all []model.SessionSummary
	var sift sifted
	rows := func(ctx context.Context) (out []string, err error) {
		if all, err = p.mySessions(ctx); err != nil {
			return nil, err
		}
		for _, s := range all {
			out = append(out, p.sessionRow(ctx, s))
		}
		all, out = lets(sift, all, out)
		return out, nil
	}
	t := p.Text.Plain.Menu
	return p.turn(ctx, page{sifted: &sift, name: p.Text.Home.Sessions, rows: rows, ask: t.SessionsAsk, can: []can{
		p.filter(&sift),
		{numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			return looked, p.readSession(ctx, all[n[0]].ID)
		}},
		{numbers: 2, do: func(ctx context.Context, n []int, _ string) (result, error) {
			return looked, p.compare(ctx, all[n[0]], all[n[1]])
		}},
		{order: t.Modify, numbers: 1, words: true, do: func(ctx context.Context, n []int, name string) (result, error) {
			return p.rename(ctx, all[n[0]], name)
		}},
		{order: p.Text.Plain.Pages.Story, numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			return looked, p.story(ctx, all[n[0]].ID)
		}},
		{order: p.Text.Plain.Pages.Page, numbers: 1, words: true, do: func(ctx context.Context, n []int, to string) (result, error) {
			return looked, p.keepPage(ctx, all[n[0]], "html", to)
		}},
		{order: p.Text.Plain.Pages.Print, numbers: 1, words: true, do: func(ctx context.Context, n []int, to string) (result, error) {
			return looked, p.keepPage(ctx, all[n[0]], "pdf", to)
		}},
		{order: t.InUse, numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			return looked, p.readInUse(ctx, all[n[0]].ID)
		}},
		{order: t.Remove, numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			return p.remove(ctx, p.called(all[n[0]].Label), p.Text.CLI.Session.Deleted, func(st store.Store) error {
				return toTrash(work.DeleteSession(ctx, st, all[n[0]].ID, p.Now()))
			})
		}},
	}})
}

// mySessions returns the person's, of one grid where only that counts.
func (p *program) mySessions(ctx context.Context) ([]model.SessionSummary, error) {
	all, err := p.Store.Sessions(ctx)
	if err != nil || !p.Only {
		return all, err
	}
	g, err := p.InUse(ctx)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(all, func(s model.SessionSummary) bool { return s.Grid.ID != g.ID }), nil
}

// keepPage writes the page of a session to a path, "" for one of its own, and says
// where it is.
func (p *program) keepPage(ctx context.Context, s model.SessionSummary, form, to string) error {
	return p.keepSheet(ctx, Sheet{Form: form, Session: s.ID, Path: to})
}

// keepSheet writes a page, and says where.
func (p *program) keepSheet(ctx context.Context, of Sheet) error {
	if p.Files.Page == nil {
		return refusal(p.Text.Service.NoFiles)
	}
	of.Lang = p.Text.Lang
	path, err := p.Files.Page(ctx, of)
	if err == nil {
		p.Talk.Say(p.Text.CLI.Report.Written, speech.Safe(path))
	}
	return err
}

// sessionRow returns a session as a row of a list.
func (p *program) sessionRow(ctx context.Context, s model.SessionSummary) string {
	t, rated := p.Text.CLI.Session, ""
	if g, err := p.Grids.Grid(ctx, s.Grid); err == nil {
		rated = fmt.Sprintf(p.Text.Words.OutOf, s.Rated(g, model.Competency), g.Count(model.Competency))
	}
	state := t.Open
	if s.Finished() {
		state = p.Text.Words.Finished
	}
	return aloud.Joined(p.called(s.Label), p.Text.Date(s.When().Local()), state, rated, speech.Safe(string(s.Grid.ID)))
}

// remove deletes something, once that was asked.
func (p *program) remove(ctx context.Context, name, said string, del func(store.Store) error) (result, error) {
	if !p.agrees(p.Text.Plain.Menu.Delete, name) {
		return looked, nil
	}
	if err := del(p.Store); err != nil {
		return looked, err
	}
	p.Talk.Say(said, name)
	p.Talk.Say(p.Text.Trash.KeptIn, p.Text.Trash.Place)
	return altered, nil
}

// toTrash keeps the error of a deletion alone.
func toTrash(_ model.Trashed, err error) error { return err }

// rename gives an open session another name, asked for unless it was given.
func (p *program) rename(ctx context.Context, of model.SessionSummary, name string) (result, error) {
	t := p.Text.Sessions
	if of.Finished() {
		return looked, refusal(t.NameStays)
	}
	if name == "" {
		name, _ = p.Talk.Ask(p.Text.Plain.Menu.NameSession, p.called(of.Label))
	}
	label := trimmed(name, safetext.Title)
	if label == "" || p.enough(name) {
		p.Talk.Say("%s", p.Text.Plain.Menu.Stays)
		return looked, nil
	}
	_, err := work.Rename(ctx, p.Store, of.ID, label)
	if errors.Is(err, model.ErrFinished) {
		return looked, refusal(t.NameStays)
	}
	if err == nil {
		p.Talk.Say(t.Renamed, p.called(of.Label), p.called(label))
	}
	return altered, err
}

// readSession says all that was answered in a session, and what mentors said of
// it, in the words of its own version.
func (p *program) readSession(ctx context.Context, id model.SessionID) error {
	s, err := p.Store.Session(ctx, id)
	if err != nil {
		return err
	}
	g, err := p.Grids.Grid(ctx, s.Grid)
	if err != nil {
		return err
	}
	return p.readSessionIn(ctx, g, id)
}

// readInUse is readSession in the words of the version in use.
func (p *program) readInUse(ctx context.Context, id model.SessionID) error {
	s, err := p.Store.Session(ctx, id)
	if err != nil {
		return err
	}
	g, err := p.InUse(ctx)
	if err != nil {
		return err
	}
	l, err := lineage.Of(ctx, p.Store, p.Grids, g)
	if err != nil {
		return err
	}
	m, err := l.Map(s.Grid)
	switch {
	case err != nil:
		return err
	case !m.Reads():
		return refusal(fmt.Sprintf(p.Text.Passage.Apart, speech.Safe(s.Grid.String()), speech.Safe(g.Ref().String())))
	}
	p.Talk.Say("%s.", fmt.Sprintf(p.Text.Passage.ReadIn, speech.Safe(g.Version)))
	return p.readSessionIn(ctx, g, id)
}

// readSessionIn says a session in the words of a version.
func (p *program) readSessionIn(ctx context.Context, g *model.Grid, id model.SessionID) error {
	s, err := p.Store.Session(ctx, id)
	if err != nil {
		return err
	}
	p.Talk.Say("%s", p.sessionRow(ctx, s.Summary()))
	s, reviews, err := work.Told(ctx, p.Store, p.Grids, g, id)
	if err != nil {
		return err
	}
	p.sayAnswers(g, &s)
	evidence, err := p.Store.Evidence(ctx)
	for _, r := range reviews {
		p.Talk.Gap()
		p.sayReview(g, &s, r, evidence)
	}
	return err
}

// sayAnswers says every answer of a session, then what has none.
func (p *program) sayAnswers(g *model.Grid, s *model.Session) {
	var left []model.ItemCode
	for _, it := range g.Items {
		r := s.Rating(it.Code)
		if !r.Level.Rated() {
			left = append(left, it.Code)
			continue
		}
		p.Talk.Say("%s", aloud.Answer(p.Text, g, r))
	}
	if len(left) > 0 {
		p.Talk.Say(p.Text.CLI.Session.Left, aloud.Items(p.Text, g, left))
	}
}
