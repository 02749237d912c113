package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/model"
)

func newSessionShow(c *cli) *cobra.Command {
	cmd := c.reader("show [ID]", c.say.CLI.Session.Show, func(ctx context.Context, c *cli, args []string) error {
		return showSession(ctx, c, first(args, latest))
	})
	cmd.ValidArgsFunction = c.completeOne(sessionIDs)
	return cmd
}

// sessionJSON is the shape of "session show --json".
type sessionJSON struct {
	sessionLine
	Ratings []ratingJSON `json:"ratings"`
	Reviews []reviewJSON `json:"reviews"`
}

// ratingJSON is one answer. What was not said is left out.
type ratingJSON struct {
	Item       string   `json:"item"`
	Level      int      `json:"level"`
	Code       string   `json:"code"`
	Confidence int      `json:"confidence,omitzero"`
	Note       string   `json:"note,omitempty"`
	Evidence   []string `json:"evidence"`
	At         *string  `json:"at,omitzero"`
}

func ratingShape(g *model.Grid, r model.Rating) ratingJSON {
	out := ratingJSON{
		Item: string(r.Item), Level: r.Level.Value(), Code: g.ScaleOf(r.Item).Code(r.Level),
		Confidence: int(r.Confidence), Note: r.Note, Evidence: []string{}, At: stamp(r.At),
	}
	for _, id := range r.Evidence {
		out.Evidence = append(out.Evidence, string(id))
	}
	return out
}

func sessionShape(g *model.Grid, s *model.Session, reviews []model.Review) sessionJSON {
	out := sessionJSON{sessionLine: lineOf(g, s.Summary()), Ratings: []ratingJSON{}, Reviews: reviewShapes(reviews)}
	for _, it := range g.Items {
		if r := s.Rating(it.Code); r.Level.Rated() {
			out.Ratings = append(out.Ratings, ratingShape(g, r))
		}
	}
	return out
}

func showSession(ctx context.Context, c *cli, id string) error {
	s, g, err := c.wholeSession(ctx, id)
	if err != nil {
		return err
	}
	reviews, err := c.currentReviews(ctx, s.ID)
	if err != nil {
		return err
	}
	if c.global.json {
		return c.printJSON(sessionShape(g, &s, reviews))
	}
	c.printSession(g, &s)
	if len(reviews) == 0 {
		return nil
	}
	evidence, err := c.opened().Evidence(ctx)
	if err != nil {
		return err
	}
	c.printReviews(g, &s, reviews, evidence)
	return nil
}

func (c *cli) printSession(g *model.Grid, s *model.Session) {
	t := c.say.CLI
	sum := s.Summary()
	c.heading(c.called(s.Label) + " — " + c.stateOf(sum) + ", " + c.say.Date(sum.When().Local()))
	if !c.talking {
		c.print("%s", s.ID)
	}
	c.print(t.Progress.FromGrid, line(string(g.ID)), line(g.Version))
	var rows [][]string
	var left []model.ItemCode
	for _, it := range g.Items {
		r := s.Rating(it.Code)
		if !r.Level.Rated() {
			left = append(left, it.Code)
			continue
		}
		if c.plainText() {
			c.tell(g, it, r, model.Unrated, "")
			continue
		}
		rows = append(rows, []string{
			line(string(it.Code)), c.levelName(g, it.Code, r.Level), line(c.say.In(it.Short())),
			c.confidence(r.Confidence), c.evidenceCount(len(r.Evidence)), line(r.Note),
		})
	}
	if len(rows) > 0 {
		c.print("\n%s", strings.TrimRight(columns(rows), "\n"))
	}
	if len(left) > 0 {
		c.print("\n%s", fmt.Sprintf(t.Session.Left, join(left, ", ")))
	}
}

// levelName is a level's code and name: "M Maîtrise", without the code where it
// is the name's own figure.
func (c *cli) levelName(g *model.Grid, item model.ItemCode, l model.Level) string {
	s := g.ScaleOf(item)
	if !s.Has(l) {
		return c.say.Words.Unrated
	}
	return line(s.Code(l)) + " " + line(c.say.In(s.Label(l)))
}

// confidence in words; nothing where it was not said.
func (c *cli) confidence(n model.Confidence) string {
	if n == 0 || n > model.MaxConfidence {
		return ""
	}
	return c.say.Words.Confidences[n]
}

func (c *cli) evidenceCount(n int) string {
	if n == 0 {
		return ""
	}
	return c.say.Count(n, c.say.Words.EvidenceCount)
}

// first is the first argument, or what stands for it.
func first(args []string, otherwise string) string {
	if len(args) > 0 {
		return args[0]
	}
	return otherwise
}
