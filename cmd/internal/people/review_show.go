package people

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store/post"
	"autoeval/store/record"
)

// sharedJSON is a share as a mentor reads it. Blind, the learner's levels,
// confidences and notes are left out where the mentor has given none.
type sharedJSON struct {
	From     PersonJSON          `json:"from"`
	SharedAt *string             `json:"shared_at,omitzero"`
	Blind    bool                `json:"blind"`
	Without  []string            `json:"without"`
	Sessions []sharedSessionJSON `json:"sessions"`
}

type sharedSessionJSON struct {
	shape.SessionLine
	Hash     string             `json:"hash"`
	Ratings  []sharedRatingJSON `json:"ratings"`
	Evidence []record.Evidence  `json:"evidence"`
	Reviews  []shape.ReviewJSON `json:"reviews"`
	Rounds   []roundJSON        `json:"rounds"`
}

// roundJSON is what a mentor said of an item in an earlier session of the learner.
type roundJSON struct {
	Item      string   `json:"item"`
	Session   string   `json:"session"`
	Label     string   `json:"label"`
	Mentor    string   `json:"mentor,omitempty"`
	At        *string  `json:"at,omitzero"`
	Level     *int     `json:"level,omitzero"`
	Comment   string   `json:"comment,omitempty"`
	Question  string   `json:"question,omitempty"`
	Verdict   string   `json:"verdict,omitempty"`
	Reason    string   `json:"reason,omitempty"`
	Confirmed []string `json:"confirmed"`
}

func roundsShape(g *model.Grid, rounds map[model.ItemCode][]model.Round) []roundJSON {
	out := []roundJSON{}
	for _, it := range g.Items {
		for _, x := range rounds[it.Code] {
			m := x.Remark
			out = append(out, roundJSON{
				Item: string(it.Code), Session: string(x.Session.ID), Label: x.Session.Label, Mentor: x.By.Name, At: shape.Stamp(x.At), Level: shape.Value(m.Level),
				Comment: m.Comment, Question: m.Question, Verdict: m.Verdict.String(), Reason: m.Reason, Confirmed: shape.List(x.Confirmed),
			})
		}
	}
	return out
}

type sharedRatingJSON struct {
	Item       string   `json:"item"`
	Hidden     bool     `json:"hidden,omitzero"` // a level is there, which waits for the mentor's
	Level      *int     `json:"level,omitzero"`
	Code       string   `json:"code,omitempty"`
	Confidence int      `json:"confidence,omitzero"`
	Note       string   `json:"note,omitempty"`
	Evidence   []string `json:"evidence"`
	At         *string  `json:"at,omitzero"`
}

// show prints what was shared, as the learner sent it; their levels only where
// they may be seen.
func (d *Shared) show(ctx context.Context, c *cli.Env, o ReviewOptions) error {
	out := sharedJSON{From: personShape(d.From), Blind: !o.Seeing, Without: []string{}, Sessions: []sharedSessionJSON{}}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	for i := range d.Parcel.Sessions {
		got := &d.Parcel.Sessions[i]
		g, err := d.grid(ctx, c, got.Session.Grid)
		if err != nil {
			return err
		}
		if got.Previous, err = post.Earlier(ctx, st, gridsOf{d, c}, g, got); err != nil {
			return err
		}
		all, err := st.Reviews(ctx, got.Session.ID)
		if err != nil {
			return err
		}
		rounds, err := post.Rounds(ctx, st, c.Grids, g, got)
		if err != nil {
			return err
		}
		last, _ := lastReturned(c, all)
		replaced := func(r model.Review) bool { return r.State != model.InReview && r.ID != last.ID }
		if c.Options.JSON {
			one := sharedShape(g, got, all, post.Visible(all))
			one.Rounds = roundsShape(g, rounds)
			for i := range all {
				one.Reviews[i].Replaced = replaced(all[i])
			}
			out.Sessions = append(out.Sessions, one)
			out.SharedAt = shape.Stamp(got.SharedAt)
			continue
		}
		if i > 0 {
			c.Print("")
		}
		d.print(c, g, got, slices.DeleteFunc(slices.Clone(all), replaced), post.Visible(all), rounds)
	}
	if !c.Options.JSON {
		return nil
	}
	for _, part := range d.Parcel.Sessions[0].Left {
		out.Without = append(out.Without, string(part))
	}
	return c.PrintJSON(out)
}

func sharedShape(g *model.Grid, got *model.Received, reviews []model.Review, seen func(model.ItemCode) bool) sharedSessionJSON {
	out := sharedSessionJSON{
		SessionLine: shape.LineOf(g, got.Session.Summary()), Hash: got.Hash,
		Ratings: []sharedRatingJSON{}, Evidence: []record.Evidence{}, Reviews: shape.Reviews(reviews),
	}
	for _, it := range g.Items {
		r := got.Session.Rating(it.Code)
		if !r.Level.Rated() {
			continue
		}
		full := shape.Rating(g, r)
		x := sharedRatingJSON{Item: full.Item, Hidden: !seen(it.Code), Evidence: full.Evidence, At: full.At}
		if seen(it.Code) {
			x.Level, x.Code, x.Confidence, x.Note = &full.Level, full.Code, full.Confidence, full.Note
		}
		out.Ratings = append(out.Ratings, x)
	}
	for i := range got.Evidence {
		out.Evidence = append(out.Evidence, record.OfEvidence(&got.Evidence[i]))
	}
	return out
}

func (d *Shared) print(c *cli.Env, g *model.Grid, got *model.Received, reviews []model.Review, seen func(model.ItemCode) bool, rounds map[model.ItemCode][]model.Round) {
	t := c.Say.CLI.Exchange.Review
	sum := got.Session.Summary()
	c.Heading(word.Person(c, d.From.Contact) + " — " + word.Titled(c, sum))
	c.Print("%s", got.Session.ID)
	c.Print(c.Say.CLI.Progress.FromGrid, cli.Line(string(g.ID)), cli.Line(g.Version))
	if len(got.Left) > 0 {
		c.Print(t.LeftOut, partsSaid(c, got.Left))
	}
	hidden := func(it model.Item) bool { return got.Session.Rating(it.Code).Level.Rated() && !seen(it.Code) }
	if slices.ContainsFunc(g.Items, hidden) {
		c.Print("%s", c.Wrapped(t.Blind))
	}
	c.Print("")
	for _, it := range g.Items {
		r := got.Session.Rating(it.Code)
		if !r.Level.Rated() {
			continue
		}
		c.Print("%s  %s", cli.Line(string(it.Code)), cli.Line(c.Say.In(it.Short())))
		if seen(it.Code) {
			c.Print("     %s", strings.TrimSuffix(word.Level(c, g, it.Code, r.Level)+", "+word.Confidence(c, r.Confidence), ", "))
			printBefore(c, g, got, it.Code)
			c.PrintIndented(r.Note)
		} else {
			c.Print("     %s", c.Say.Review.HiddenLong)
		}
		for _, e := range got.Evidence {
			if e.Supports(it.Code) || slices.Contains(r.Evidence, e.ID) {
				c.Print("     %s", fmt.Sprintf(t.Evidence, cli.Line(e.Title), e.ID))
			}
		}
		for i := range rounds[it.Code] {
			x := &rounds[it.Code][i]
			head, parts := c.Say.RoundSaid(x, "", func(l model.Level) string { return word.Level(c, g, it.Code, l) })
			c.PrintIndented(head + c.Say.Words.Colon + strings.Join(parts, c.Say.Words.Semicolon))
		}
	}
	for _, e := range got.Evidence {
		printSharedEvidence(c, g, e)
	}
	for _, r := range reviews {
		c.Print("")
		c.Heading(fmt.Sprintf(t.Reviewed, word.ReviewState(c, r.State), c.Say.Date(shape.WhenOf(r).Local())))
		printOwnReview(c, g, r, got.Evidence)
	}
}

// printBefore says the level of an earlier session.
func printBefore(c *cli.Env, g *model.Grid, got *model.Received, item model.ItemCode) {
	l, sum, ok := got.Before(item)
	if !ok {
		return
	}
	when := fmt.Sprintf(c.Say.Review.Before, cli.Line(sum.Label), c.Say.ShortDate(sum.When().Local()))
	c.Print("     %s %s", when, word.Level(c, g, item, l))
}

// printOwnReview says what the mentor wrote, and what the learner answered.
func printOwnReview(c *cli.Env, g *model.Grid, r model.Review, evidence []model.Evidence) {
	manner := c.Say.Sight(&r, c.Say.Review.WasBlind, c.Say.Review.WasSeeing, c.Say.Review.PartlyBlind)
	c.Print("%s.", word.Title(manner))
	c.PrintIndented(r.Message)
	for _, m := range shape.RemarksOf(r) {
		c.Print("%s  %s", cli.Line(string(m.Item)), word.Item(c, g, m.Item))
		printOwnRemark(c, g, m)
	}
	word.PrintFindings(c, r, evidence)
}

func printOwnRemark(c *cli.Env, g *model.Grid, m model.Remark) {
	t := c.Say.CLI.Exchange.Review
	if m.Level.Rated() {
		c.Print("     %s", fmt.Sprintf(t.YourLevel, word.Level(c, g, m.Item, m.Level)))
	}
	c.PrintIndented(m.Comment)
	if m.Question != "" {
		c.PrintIndented(t.Question + " " + m.Question)
	}
	said := map[model.Verdict]string{model.Accept: t.TheyAccept, model.Contest: t.TheyContest}[m.Verdict]
	if said != "" && m.Reason != "" {
		said += c.Say.Words.Colon + m.Reason
	}
	c.PrintIndented(said)
}

func printSharedEvidence(c *cli.Env, g *model.Grid, e model.Evidence) {
	kind, _ := g.Kind(e.Kind)
	c.Print("\n%s  %s", e.ID, cli.Line(e.Title))
	c.Print("     %s", strings.Trim(cli.Line(c.Say.In(kind.Label))+", "+c.Say.ShortDate(e.Date), ", "))
	for _, x := range c.Say.Told(&e) {
		c.PrintIndented(x[0] + c.Say.Words.Colon + x[1])
	}
}
