package people

import (
	"context"
	"errors"
	"time"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/page"
	"autoeval/cmd/internal/whom"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/memory"
	"autoeval/store/post"
	"autoeval/store/work"
	"autoeval/tui/report"
)

func newReceivedReport(c *cli.Env) *cobra.Command {
	var o page.Options
	var seeing bool
	cmd := c.Reader("report ID", c.Say.CLI.Exchange.Received.Report, func(ctx context.Context, c *cli.Env, args []string) error {
		return reportReceived(ctx, c, args[0], o, seeing)
	})
	cmd.Example = "autoeval received report latest --seeing -o entretien.html"
	o.AddTo(c, cmd)
	cmd.Flags().BoolVar(&seeing, "seeing", false, c.Say.CLI.Exchange.Review.Seeing)
	cmd.ValidArgsFunction = c.CompleteOne(find.ReceivedIDs)
	return cmd
}

// reportReceived writes the page of a received session. What is hidden from the
// mentor is on no page before they ask to see it.
func reportReceived(ctx context.Context, c *cli.Env, id string, o page.Options, seeing bool) error {
	if err := o.Ready(c); err != nil {
		return err
	}
	r, err := find.Received(ctx, c, id)
	if err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	subject, err := ReceivedSubject(ctx, st, c.Grids, r.Session.ID, c.Now())
	if errors.Is(err, post.ErrHidden) && seeing {
		if err := whom.See(ctx, c, r.Session.ID); err != nil {
			return err
		}
		subject, err = ReceivedSubject(ctx, st, c.Grids, r.Session.ID, c.Now())
	}
	switch {
	case errors.Is(err, post.ErrHidden):
		return hiddenSession(c, &r)
	case err != nil:
		return err
	}
	return o.Write(ctx, c, subject)
}

// ReceivedSubject gathers what the page of a received session says: what was shared,
// with the reviews that were returned. It returns post.ErrHidden while levels are
// kept from the mentor.
func ReceivedSubject(ctx context.Context, st store.Store, grids work.Grids, id model.SessionID, now time.Time) (report.Subject, error) {
	hidden, err := post.Hides(ctx, st, id)
	if err == nil && hidden {
		err = post.ErrHidden
	}
	if err != nil {
		return report.Subject{}, err
	}
	lent := memory.New()
	if err := post.Lend(ctx, st, lent, id); err != nil {
		return report.Subject{}, err
	}
	return report.Read(ctx, lent, grids, id, now)
}

func newReceivedDelete(c *cli.Env) *cobra.Command {
	var yes, purge bool
	cmd := c.Leaf("delete ID", c.Say.CLI.Exchange.Received.Delete, func(ctx context.Context, c *cli.Env, args []string) error {
		return deleteReceived(ctx, c, args[0], yes, purge)
	})
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, c.Say.CLI.Flags.Yes)
	cmd.Flags().BoolVar(&purge, "purge", false, c.Say.CLI.Evidence.Purge)
	cmd.ValidArgsFunction = c.CompleteOne(find.ReceivedIDs)
	return cmd
}

func deleteReceived(ctx context.Context, c *cli.Env, id string, yes, purge bool) error {
	t := c.Say.CLI.Exchange.Received
	r, err := find.Received(ctx, c, id)
	if err != nil {
		return err
	}
	question := t.AskDelete
	if r.Review != "" {
		question = t.AskDeleteReview
	}
	if err := c.Confirm(nameOf(c, question, &r), yes); err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	if purge {
		err = st.DeleteReceived(ctx, r.Session.ID)
	} else {
		_, err = work.DeleteReceived(ctx, st, r.Session.ID, c.Now())
	}
	if err != nil {
		return err
	}
	c.Note("%s", nameOf(c, t.Deleted, &r))
	return c.Purge(ctx, purge)
}
