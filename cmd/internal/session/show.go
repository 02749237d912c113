package session

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store/work"
	"autoeval/tui/aloud"
)

func newShow(c *cli.Env) *cobra.Command {
	var as string
	cmd := c.Reader("show [ID]", c.Say.CLI.Session.Show, func(ctx context.Context, c *cli.Env, args []string) error {
		return showSession(ctx, c, cli.First(args, find.Latest), as)
	})
	find.AsFlag(c, cmd, &as)
	cmd.ValidArgsFunction = c.CompleteOne(find.SessionIDs)
	return cmd
}

// sessionJSON is the shape of "session show --json", and with what it brings of
// "session finish --json".
type sessionJSON struct {
	shape.SessionLine
	Ratings []shape.RatingJSON `json:"ratings"`
	Reviews []shape.ReviewJSON `json:"reviews"`
	Ending  *endingJSON        `json:"ending,omitempty"`
	ReadAs  string             `json:"read_as,omitempty"` // the version whose codes the ratings have, where it is another
}

func sessionShape(g *model.Grid, s *model.Session, reviews []model.Review) sessionJSON {
	out := sessionJSON{SessionLine: shape.LineOf(g, s.Summary()), Ratings: []shape.RatingJSON{}, Reviews: shape.Reviews(reviews)}
	for _, it := range g.Items {
		if r := s.Rating(it.Code); r.Level.Rated() {
			out.Ratings = append(out.Ratings, shape.Rating(g, r))
		}
	}
	return out
}

func showSession(ctx context.Context, c *cli.Env, id, as string) error {
	s, g, err := find.WholeSession(ctx, c, id)
	if err != nil {
		return err
	}
	reviews, err := find.CurrentReviews(ctx, c, s.ID)
	if err != nil {
		return err
	}
	line := shape.LineOf(g, s.Summary())
	if as != "" {
		if s, reviews, g, err = readAs(ctx, c, s, as); err != nil {
			return err
		}
	}
	if c.Options.JSON {
		out := sessionShape(g, &s, reviews)
		if out.SessionLine = line; g.Ref() != s.Grid {
			out.ReadAs = g.Ref().String()
		}
		return c.PrintJSON(out)
	}
	printSession(c, g, &s)
	if len(reviews) == 0 {
		return nil
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	evidence, err := st.Evidence(ctx)
	if err != nil {
		return err
	}
	printReviews(c, g, &s, reviews, evidence)
	return nil
}

// readAs returns a session and its reviews in the words of another version.
func readAs(ctx context.Context, c *cli.Env, s model.Session, as string) (model.Session, []model.Review, *model.Grid, error) {
	g, err := find.ReadAs(ctx, c, as)
	if err != nil {
		return s, nil, nil, err
	}
	if err := find.Reads(ctx, c, s.Grid, g); err != nil {
		return s, nil, nil, err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return s, nil, nil, err
	}
	s, reviews, err := work.Told(ctx, st, c.Grids, g, s.ID)
	return s, reviews, g, err
}

func printSession(c *cli.Env, g *model.Grid, s *model.Session) {
	t := c.Say.CLI
	sum := s.Summary()
	c.Heading(word.Called(c, s.Label) + " — " + word.SessionState(c, sum) + ", " + c.Say.Date(sum.When().Local()))
	c.Print("%s", s.ID)
	c.Print(t.Progress.FromGrid, cli.Line(string(g.ID)), cli.Line(g.Version))
	var rows [][]string
	var left []model.ItemCode
	for _, it := range g.Items {
		r := s.Rating(it.Code)
		if !r.Level.Rated() {
			left = append(left, it.Code)
			continue
		}
		if c.PlainText() {
			c.Print("%s", aloud.Answer(c.Say, g, r))
			continue
		}
		rows = append(rows, []string{
			cli.Line(string(it.Code)), word.Level(c, g, it.Code, r.Level), cli.Line(c.Say.In(it.Short())),
			word.Confidence(c, r.Confidence), word.EvidenceCount(c, len(r.Evidence)), cli.Line(r.Note),
		})
	}
	if len(rows) > 0 {
		c.Print("\n%s", strings.TrimRight(cli.Columns(rows), "\n"))
	}
	if len(left) > 0 {
		c.Print("\n%s", fmt.Sprintf(t.Session.Left, shape.Join(left, ", ")))
	}
}
