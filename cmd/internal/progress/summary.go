package progress

import (
	"context"
	"fmt"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store/post"
	"autoeval/store/work"
)

// Summarise says where one stands and what comes next, for a program started
// where nobody can see a screen.
func Summarise(ctx context.Context, c *cli.Env) error {
	p, err := find.Outlook(ctx, c, "", "", "")
	if err != nil {
		return err
	}
	if c.Options.JSON {
		return c.PrintJSON(progressShape(c, p))
	}
	t := c.Say.CLI.Frame
	in, err := inbox(ctx, c)
	if err != nil {
		return err
	}
	if in.Waiting+in.Contested > 0 {
		c.Print("%s%s%s.", c.Say.Home.Desk, c.Say.Words.Colon, c.Say.InboxSaid(in.Waiting, in.Contested))
		if !p.Any() {
			c.Print("%s", t.HelpHint)
			return nil
		}
	}
	if err := summariseAnswers(ctx, c, p.Grid); err != nil {
		return err
	}
	open, isOpen := model.GridSessions{Open: p.Open}.Current()
	switch {
	case !p.Any():
		c.Print(t.SummaryNone, cli.Line(c.Say.In(p.Grid.Title)))
		c.Print("%s", t.SummaryNoneHint)
		return noteElsewhere(ctx, c, p.Grid)
	case p.Session.Finished():
		n := tallyOf(p, model.Competency)
		c.Print(t.SummaryLast, word.Titled(c, p.Session.Summary()), n.Rated, n.Total)
		if next := p.Acts; len(next) > 0 && !isOpen {
			c.Print(t.SummaryNext, word.Act(c, p.Grid, next[0]))
		}
	}
	if isOpen {
		if err := summariseOpen(ctx, c, open); err != nil {
			return err
		}
	}
	c.Print("%s", t.HelpHint)
	return find.NoteStage(ctx, c, p.Grid)
}

// noteElsewhere says what there is on other titles, and how to go back to each.
func noteElsewhere(ctx context.Context, c *cli.Env, g *model.Grid) error {
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	all, err := work.Elsewhere(ctx, st, c.Grids, g)
	for _, o := range all {
		c.Note("%s %s", c.Say.Elsewhere(o), fmt.Sprintf(c.Say.Grids.ElsewhereCommand, cli.Line(string(o.Grid.ID))))
	}
	return err
}

// inbox returns what waits for a mentor.
func inbox(ctx context.Context, c *cli.Env) (post.Inbox, error) {
	st, err := c.Store(ctx)
	if err != nil {
		return post.Inbox{}, err
	}
	return post.ReadInbox(ctx, st, c.Now())
}

// summariseAnswers says what mentors sent back and waits for the person's word.
func summariseAnswers(ctx context.Context, c *cli.Env, g *model.Grid) error {
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	sessions, err := st.GridSessions(ctx, g.ID, work.ReviewedBack)
	if err != nil {
		return err
	}
	d := work.Today{}
	if d.Answered, d.Reviews, err = work.Answers(ctx, st, sessions); err != nil {
		return err
	}
	t, said := c.Say.Home, []string(nil)
	if n := d.ToAnswer(); n > 0 {
		said = append(said, c.Say.Count(n, t.ToAnswer))
	}
	if n := d.ToSend(); n > 0 {
		said = append(said, c.Say.Count(n, t.ToSend))
	}
	if len(said) > 0 {
		c.Print("%s%s%s.", t.Answers, c.Say.Words.Colon, strings.Join(said, ", "))
	}
	return nil
}

func summariseOpen(ctx context.Context, c *cli.Env, open model.SessionSummary) error {
	s, g, err := find.WholeSession(ctx, c, string(open.ID))
	if err != nil {
		return err
	}
	t := c.Say.CLI.Frame
	n := shape.TallyOf(g, open, model.Competency)
	c.Print(t.SummaryOpen, word.Titled(c, open), n.Rated, n.Total)
	if next, ok := s.NextUnanswered(g, model.Competency, ""); ok {
		c.Print(t.SummaryOpenHint, cli.Line(string(next)), word.Item(c, g, next))
	}
	return nil
}
