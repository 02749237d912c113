package session

import (
	"context"
	"time"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/model"
	"autoeval/store/ical"
	"autoeval/store/record"
	"autoeval/store/work"
)

// nextOptions holds the options of "session next".
type nextOptions struct {
	cli.Output
	clear bool
}

func newNext(c *cli.Env) *cobra.Command {
	t := c.Say.Next
	var o nextOptions
	cmd := c.Leaf("next [DATE]", t.Command, func(ctx context.Context, c *cli.Env, args []string) error {
		return nextSession(ctx, c, cli.First(args, ""), o)
	})
	cmd.Example = "autoeval session next +120\nautoeval session next 2027-03-15 -o bilan.ics"
	o.AddAs(c, cmd, "output", "o", t.Output)
	cmd.Flags().BoolVar(&o.clear, "clear", false, t.Clear)
	cli.NotWith(cmd, "clear", "output")
	return cli.Makes(cmd)
}

// nextJSON is the shape of "session next --json".
type nextJSON struct {
	Next string `json:"next,omitempty"`
	Due  bool   `json:"due,omitzero"`
	File string `json:"file,omitempty"`
}

// nextSession keeps, takes away or says the day of the next session, and writes it for
// a calendar.
func nextSession(ctx context.Context, c *cli.Env, typed string, o nextOptions) error {
	if typed != "" && o.clear {
		return cli.BadInput(c.Say.Next.Said, "")
	}
	var day time.Time
	if typed != "" {
		var err error
		if day, err = find.Day(c, typed, true); err != nil {
			return err
		}
	}
	if o.To != "" {
		if err := o.Free(c); err != nil {
			return err
		}
	}
	if typed == "" && !o.clear {
		c = c.Reading()
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	p, err := c.Profile(ctx)
	if err != nil {
		return err
	}
	if typed != "" {
		if _, err := c.Person(ctx); err != nil { // who the event is of
			return err
		}
	}
	if typed != "" || o.clear {
		if p, err = work.SetNext(ctx, st, day); err != nil {
			return err
		}
	}
	return sayNext(ctx, c, &p, typed != "" || o.clear, o)
}

// sayNext says the day that is kept, and writes the file that was asked for.
func sayNext(ctx context.Context, c *cli.Env, p *model.Profile, changed bool, o nextOptions) error {
	t := c.Say.Next
	last, err := lastFinished(ctx, c)
	if err != nil {
		return err
	}
	if o.To != "" {
		if p.Next.IsZero() {
			return cli.BadInput(t.None, t.Said)
		}
		g, err := find.Grid(ctx, c)
		if err != nil {
			return err
		}
		if err := o.Output.Write(ctx, c, ical.File(c.Say.NextEvent(p, g, c.Now()))); err != nil {
			return err
		}
	}
	file := o.To
	if file == cli.Stream {
		return nil // the calendar is what was written there
	}
	switch {
	case c.Options.JSON:
		return c.PrintJSON(nextJSON{record.Day(p.Next), p.NextDue(last, c.Now()), file})
	case changed && p.Next.IsZero():
		c.Note("%s", t.Off)
	case changed:
		c.Note(t.Kept, c.Say.Date(p.Next))
	case p.Next.IsZero():
		c.Note("%s", t.None)
	default:
		c.Print("%s", c.Say.NextSaid(p, last, c.Now()))
	}
	if file != "" {
		c.Note(t.Written, cli.Line(file))
	}
	return nil
}

// lastFinished returns when the last session on the grid in use was finished, the zero
// time when none was.
func lastFinished(ctx context.Context, c *cli.Env) (time.Time, error) {
	g, err := find.Grid(ctx, c)
	if err != nil {
		return time.Time{}, err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return time.Time{}, err
	}
	all, err := st.GridSessions(ctx, g.ID, 1)
	last, _ := all.Latest()
	return last.FinishedAt, err
}
