package dialogue

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/evidence"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/progress"
	"autoeval/cmd/internal/session"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store/work"
	"autoeval/tui/plain"
)

// page is a numbered list that a person acts on until they go back. What the
// numbers mean is what was said last: rows is read when the list is said.
type page struct {
	name string
	rows func(context.Context) ([]string, error)
	help string // the question in full
	act  func(ctx context.Context, typed string) (result, error)
}

// result is what an answer on a page did.
type result uint8

const (
	unknown result = iota // nothing: it means nothing here
	looked
	altered // the list may say something else now
)

// brief is how long a list may be to be said again by itself.
const brief = 5

// turn says the list and does what is asked, until an empty line. The question
// is asked in full the first time, and at a question mark.
func (d *dialogue) turn(ctx context.Context, p page) error {
	t := d.Say.Plain.Menu
	n, err := d.sayRows(ctx, p)
	question := p.help
	if d.helped[p.name] {
		question = fmt.Sprintf(t.AskAgain, p.name)
	}
	for wrong := 0; err == nil && wrong < tries; {
		typed, ok := d.talk.Ask("%s", question)
		if !ok || typed == "" {
			break
		}
		d.helped[p.name], question = true, fmt.Sprintf(t.AskAgain, p.name)
		if typed == t.Again {
			n, err = d.sayRows(ctx, p)
			continue
		}
		if typed == t.Help {
			question = p.help
			continue
		}
		did, failure := p.act(ctx, typed)
		switch {
		case failure != nil:
			d.sayError(failure)
		case did == altered && n <= brief:
			n, err = d.sayRows(ctx, p)
		case did == altered:
			d.talk.Say("%s", t.ListChanged)
		case did == unknown:
			d.talk.Say(t.NotThat, cli.Line(typed))
			wrong++
			continue
		}
		wrong = 0
	}
	return err
}

func (d *dialogue) sayRows(ctx context.Context, p page) (int, error) {
	t := d.Say.Plain.Menu
	rows, err := p.rows(ctx)
	for i, r := range rows {
		d.talk.Say(t.Row, i+1, r)
	}
	if err == nil && len(rows) == 0 {
		d.talk.Say("%s", t.Nothing)
	}
	return len(rows), err
}

// run does a command as if it had been typed, but for the identifier that it
// prints for programs.
func (d *dialogue) run(ctx context.Context, cmd *cobra.Command, args ...string) error {
	if err := cmd.ParseFlags(args); err != nil {
		return err
	}
	cmd.SetContext(ctx)
	return d.silently(func() error { return cmd.RunE(cmd, cmd.Flags().Args()) })
}

// silently leaves out what a command prints for programs.
func (d *dialogue) silently(do func() error) error {
	out := d.Out
	d.Out = io.Discard
	defer func() { d.Out = out }()
	return do()
}

// cells are the words of a row of a list, as one sentence.
func cells(row []string) string {
	var out []string
	for _, c := range row {
		if c != "" {
			out = append(out, c)
		}
	}
	return strings.Join(out, ", ")
}

func (d *dialogue) sessionsPage(ctx context.Context) error {
	var all []model.SessionSummary
	rows := func(ctx context.Context) (out []string, err error) {
		if all, err = find.Sessions(ctx, d.Env); err != nil {
			return nil, err
		}
		for _, s := range all {
			rated, total := 0, 0
			if g, err := find.Pinned(ctx, d.Env, s.Grid); err == nil {
				rated, total = s.Rated(g, model.Competency), g.Count(model.Competency)
			}
			out = append(out, cells(word.SessionCells(d.Env, s, rated, total)))
		}
		return out, nil
	}
	t := d.Say.Plain.Menu
	return d.turn(ctx, page{d.Say.Home.Sessions, rows, t.SessionsAsk, func(ctx context.Context, typed string) (result, error) {
		letter, n, ok := plain.Pick(typed, len(all))
		switch {
		case ok && letter == "" && len(n) == 1:
			return looked, session.Show(ctx, d.Env, string(all[n[0]-1].ID))
		case ok && letter == "" && len(n) == 2:
			return looked, d.compare(ctx, all[n[0]-1], all[n[1]-1])
		case ok && letter == t.Remove && len(n) == 1:
			s := all[n[0]-1]
			if !d.yes(t.Delete, word.Called(d.Env, s.Label)) {
				return looked, nil
			}
			return altered, session.Delete(ctx, d.Env, string(s.ID), true, false)
		case ok && letter == t.Modify && len(n) == 1:
			return d.askName(ctx, all[n[0]-1])
		}
		return unknown, nil
	}})
}

// askName asks for another name of an open session.
func (d *dialogue) askName(ctx context.Context, s model.SessionSummary) (result, error) {
	if s.Finished() {
		return looked, cli.Failed(d.Say.Sessions.NameStays, "")
	}
	name, ok := d.talk.Ask(d.Say.Plain.Menu.NameSession, word.Called(d.Env, s.Label))
	if !ok || name == "" {
		d.talk.Say("%s", d.Say.Plain.Menu.Stays)
		return looked, nil
	}
	return altered, session.Rename(ctx, d.Env, string(s.ID), name)
}

// compare says what moved from one session to another.
func (d *dialogue) compare(ctx context.Context, from, to model.SessionSummary) error {
	if from.Seq > to.Seq {
		from, to = to, from
	}
	g, err := find.Pinned(ctx, d.Env, to.Grid)
	if err != nil {
		return err
	}
	if from.Grid.ID != g.ID {
		return cli.BadInput(fmt.Sprintf(d.Say.Moves.NotSince, word.Titled(d.Env, from)), "")
	}
	o, err := work.Look(ctx, d.Opened(), d.Grids, work.Question{Grid: g, Session: to.ID, Recent: work.All}, work.View{Since: from.ID, Now: d.Now()})
	if err != nil {
		return err
	}
	d.Print("%s", word.Titled(d.Env, to))
	progress.Changes(d.Env, &o)
	return nil
}

func (d *dialogue) evidencePage(ctx context.Context) error {
	var all []model.Evidence
	rows := func(ctx context.Context) (out []string, err error) {
		var g *model.Grid
		if all, g, err = evidence.Where(ctx, d.Env, "", ""); err != nil {
			return nil, err
		}
		for _, e := range all {
			out = append(out, cells(word.EvidenceCells(d.Env, g, e)))
		}
		return out, nil
	}
	t := d.Say.Plain.Menu
	return d.turn(ctx, page{d.Say.Home.Evidence, rows, t.EvidenceAsk, func(ctx context.Context, typed string) (result, error) {
		letter, n, ok := plain.Pick(typed, len(all))
		switch {
		case ok && letter == "" && len(n) == 1:
			e := all[n[0]-1]
			g, err := find.GridOf(ctx, d.Env, e.Grid)
			if err == nil {
				evidence.Print(d.Env, g, e)
			}
			return looked, err
		case ok && letter == t.Add:
			d.newEvidence(ctx)
			return altered, nil
		case ok && letter == t.Modify && len(n) == 1:
			return altered, d.reviseEvidence(ctx, all[n[0]-1])
		case ok && letter == t.Remove && len(n) == 1:
			e := all[n[0]-1]
			if !d.yes(t.Delete, cli.Line(e.Title)) {
				return looked, nil
			}
			return altered, evidence.Delete(ctx, d.Env, string(e.ID), true, false)
		}
		return unknown, nil
	}})
}
