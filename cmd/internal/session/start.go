package session

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/nav"
)

func newStart(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Session
	var label string
	var discover bool
	cmd := c.Leaf("start", t.Start, func(ctx context.Context, c *cli.Env, _ []string) error {
		depth := model.FullReview
		if discover {
			depth = model.Discover
		}
		return startSession(ctx, c, label, depth)
	})
	cmd.Example = fmt.Sprintf("autoeval session start --label \"%s\"\nautoeval session start --grid rncp37579 --json", t.LabelExample)
	cmd.Flags().StringVar(&label, "label", "", t.Label)
	cmd.Flags().BoolVar(&discover, "discover", false, t.Discover)
	return cli.Makes(cmd)
}

func startSession(ctx context.Context, c *cli.Env, label string, depth model.Depth) error {
	t := c.Say.CLI.Session
	g, err := find.Grid(ctx, c)
	if err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	c.NoteClock()
	p, err := c.Person(ctx)
	if err != nil {
		return err
	}
	label = c.KeptTrim(label, safetext.Title)
	named := label != ""
	if !named {
		if label, err = nav.SessionLabel(ctx, st, c.Say, depth, c.Now()); err != nil {
			return err
		}
	}
	s := model.Session{
		ID: model.SessionID(c.NewID()), Label: label,
		Grid: g.Ref(), Learner: p.ID, Depth: depth, StartedAt: c.Now(),
	}
	var open *work.StillOpen
	switch _, err := work.Start(ctx, st, g, s); {
	case errors.As(err, &open):
		return cli.Failed(fmt.Sprintf(t.OpenAlready, word.Titled(c, open.Session)), t.OpenAlreadyHint)
	case err != nil:
		return err
	}
	word.NoteValidity(c, g)
	if err := find.NoteStage(ctx, c, g); err != nil {
		return err
	}
	if c.Options.JSON {
		return c.PrintJSON(map[string]string{"id": string(s.ID)})
	}
	c.Print("%s", s.ID)
	c.Note(t.Started, word.Called(c, s.Label))
	if !named {
		c.Note("%s", t.NameIt)
	}
	return sayNotes(ctx, c, st)
}

// sayNotes says how many notes wait to be used in what begins.
func sayNotes(ctx context.Context, c *cli.Env, st store.Store) error {
	all, err := st.Notes(ctx)
	n := 0
	for i := range all {
		if all[i].Waits() {
			n++
		}
	}
	if n > 0 {
		c.Note("%s. %s", c.Say.Count(n, c.Say.Notes.Waiting), c.Say.Notes.CLI.NextTime)
	}
	return err
}
