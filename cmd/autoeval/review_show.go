package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"autoeval/model"
)

// sharedJSON is a share as a mentor reads it. Blind, the learner's levels and
// confidences are left out where the mentor has given none.
type sharedJSON struct {
	From     personJSON          `json:"from"`
	SharedAt *string             `json:"shared_at,omitzero"`
	Blind    bool                `json:"blind"`
	Without  []string            `json:"without"`
	Sessions []sharedSessionJSON `json:"sessions"`
}

type sharedSessionJSON struct {
	sessionLine
	Hash     string               `json:"hash"`
	Ratings  []sharedRatingJSON   `json:"ratings"`
	Evidence []sharedEvidenceJSON `json:"evidence"`
	Reviews  []reviewJSON         `json:"reviews"`
}

type sharedRatingJSON struct {
	Item       string   `json:"item"`
	Level      *int     `json:"level,omitzero"`
	Code       string   `json:"code,omitempty"`
	Confidence int      `json:"confidence,omitzero"`
	Note       string   `json:"note,omitempty"`
	Evidence   []string `json:"evidence"`
	At         *string  `json:"at,omitzero"`
}

type sharedEvidenceJSON struct {
	ID          string   `json:"id"`
	Kind        string   `json:"kind"`
	Title       string   `json:"title"`
	Items       []string `json:"items"`
	Date        string   `json:"date,omitempty"`
	Location    string   `json:"location,omitempty"`
	Quality     string   `json:"quality,omitempty"`
	Relevance   string   `json:"relevance,omitempty"`
	Constraints string   `json:"constraints,omitempty"`
	AIUse       string   `json:"ai_use,omitempty"`
}

// visible says which of the learner's levels may be seen: all when the mentor
// asked to, else those beside which the mentor's own stands.
func visible(reviews []model.Review, seeing bool) func(model.ItemCode) bool {
	return func(c model.ItemCode) bool {
		return seeing || slices.ContainsFunc(reviews, func(r model.Review) bool { return r.Reveals(c) })
	}
}

// show prints what was shared, as the learner sent it; their levels only where
// they may be seen.
func (d *shared) show(ctx context.Context, c *cli, o reviewing) error {
	out := sharedJSON{From: personShape(d.From), Blind: !o.seeing, Without: []string{}, Sessions: []sharedSessionJSON{}}
	for i := range d.Parcel.Sessions {
		got := &d.Parcel.Sessions[i]
		g, err := d.grid(ctx, c, got.Session.Grid)
		if err != nil {
			return err
		}
		all, err := c.opened().Reviews(ctx, got.Session.ID)
		if err != nil {
			return err
		}
		last, _ := c.lastReturned(all)
		replaced := func(r model.Review) bool { return r.State != model.InReview && r.ID != last.ID }
		if c.global.json {
			one := sharedShape(g, got, all, visible(all, o.seeing))
			for i := range all {
				one.Reviews[i].Replaced = replaced(all[i])
			}
			out.Sessions = append(out.Sessions, one)
			out.SharedAt = stamp(got.SharedAt)
			continue
		}
		if i > 0 {
			c.print("")
		}
		d.print(c, g, got, slices.DeleteFunc(slices.Clone(all), replaced), visible(all, o.seeing))
	}
	if !c.global.json {
		return nil
	}
	for _, part := range d.Parcel.Sessions[0].Left {
		out.Without = append(out.Without, string(part))
	}
	return c.printJSON(out)
}

func sharedShape(g *model.Grid, got *model.Received, reviews []model.Review, seen func(model.ItemCode) bool) sharedSessionJSON {
	out := sharedSessionJSON{
		sessionLine: lineOf(g, got.Session.Summary()), Hash: got.Hash,
		Ratings: []sharedRatingJSON{}, Evidence: []sharedEvidenceJSON{}, Reviews: reviewShapes(reviews),
	}
	for _, it := range g.Items {
		r := got.Session.Rating(it.Code)
		if !r.Level.Rated() {
			continue
		}
		full := ratingShape(g, r)
		x := sharedRatingJSON{Item: full.Item, Note: full.Note, Evidence: full.Evidence, At: full.At}
		if seen(it.Code) {
			x.Level, x.Code, x.Confidence = &full.Level, full.Code, full.Confidence
		}
		out.Ratings = append(out.Ratings, x)
	}
	for _, e := range got.Evidence {
		x := sharedEvidenceJSON{
			ID: string(e.ID), Kind: string(e.Kind), Title: e.Title, Items: []string{}, Location: e.Location, AIUse: e.AIUse,
			Quality: e.Reflection.Quality, Relevance: e.Reflection.Relevance, Constraints: e.Reflection.Constraints,
		}
		for _, code := range e.Items {
			x.Items = append(x.Items, string(code))
		}
		if !e.Date.IsZero() {
			x.Date = e.Date.Format(dayForm)
		}
		out.Evidence = append(out.Evidence, x)
	}
	return out
}

func (d *shared) print(c *cli, g *model.Grid, got *model.Received, reviews []model.Review, seen func(model.ItemCode) bool) {
	t := c.say.CLI.Exchange.Review
	sum := got.Session.Summary()
	c.heading(c.nameOf(d.From.Contact) + " — " + c.titled(sum))
	c.print("%s", got.Session.ID)
	c.print(c.say.CLI.Progress.FromGrid, line(string(g.ID)), line(g.Version))
	if len(got.Left) > 0 {
		c.print(t.LeftOut, c.partsSaid(got.Left))
	}
	hidden := func(it model.Item) bool { return got.Session.Rating(it.Code).Level.Rated() && !seen(it.Code) }
	if slices.ContainsFunc(g.Items, hidden) {
		c.print("%s", wrap(t.Blind, helpWidth))
	}
	c.print("")
	for _, it := range g.Items {
		r := got.Session.Rating(it.Code)
		if !r.Level.Rated() {
			continue
		}
		c.print("%s  %s", line(string(it.Code)), line(c.say.In(it.Short())))
		if seen(it.Code) {
			c.print("     %s", strings.TrimSuffix(c.levelName(g, it.Code, r.Level)+", "+c.confidence(r.Confidence), ", "))
		}
		if l, sum, ok := got.Before(it.Code); ok && seen(it.Code) {
			when := fmt.Sprintf(c.say.Review.Before, line(sum.Label), c.say.ShortDate(sum.When().Local()))
			c.print("     %s %s", when, c.levelName(g, it.Code, l))
		}
		c.printIndented(r.Note)
		for _, e := range got.Evidence {
			if e.Supports(it.Code) || slices.Contains(r.Evidence, e.ID) {
				c.print("     %s", fmt.Sprintf(t.Evidence, line(e.Title), e.ID))
			}
		}
	}
	for _, e := range got.Evidence {
		c.printSharedEvidence(g, e)
	}
	for _, r := range reviews {
		c.print("")
		c.heading(fmt.Sprintf(t.Reviewed, c.stateSaid(r.State), c.say.Date(whenOf(r).Local())))
		c.printOwnReview(g, r, got.Evidence)
	}
}

// printOwnReview says what the mentor wrote, and what the learner answered.
func (c *cli) printOwnReview(g *model.Grid, r model.Review, evidence []model.Evidence) {
	manner := c.say.Review.WasSeeing
	if r.Blind {
		manner = c.say.Review.WasBlind
	}
	c.print("%s.", title(manner))
	c.printIndented(r.Message)
	for _, m := range remarksOf(r) {
		c.print("%s  %s", line(string(m.Item)), c.shortName(g, m.Item))
		c.printOwnRemark(g, m)
	}
	c.printFindings(r, evidence)
}

func (c *cli) printOwnRemark(g *model.Grid, m model.Remark) {
	t := c.say.CLI.Exchange.Review
	if m.Level.Rated() {
		c.print("     %s", fmt.Sprintf(t.YourLevel, c.levelName(g, m.Item, m.Level)))
	}
	c.printIndented(m.Comment)
	if m.Question != "" {
		c.printIndented(t.Question + " " + m.Question)
	}
	said := map[model.Verdict]string{model.Accept: t.TheyAccept, model.Contest: t.TheyContest}[m.Verdict]
	if said != "" && m.Reason != "" {
		said += c.say.Words.Colon + m.Reason
	}
	c.printIndented(said)
}

func (c *cli) printSharedEvidence(g *model.Grid, e model.Evidence) {
	kind, _ := g.Kind(e.Kind)
	c.print("\n%s  %s", e.ID, line(e.Title))
	c.print("     %s", strings.Trim(line(c.say.In(kind.Label))+", "+c.say.ShortDate(e.Date), ", "))
	if e.Location != "" {
		c.print("     %s", line(e.Location))
	}
	for _, s := range []string{e.Reflection.Quality, e.Reflection.Relevance, e.Reflection.Constraints, e.AIUse} {
		c.printIndented(s)
	}
}

// printIndented prints a text that somebody typed, line by line.
func (c *cli) printIndented(s string) {
	if s == "" {
		return
	}
	for _, l := range strings.Split(s, "\n") {
		for _, piece := range strings.Split(wrap(line(l), helpWidth-5), "\n") {
			c.print("     %s", piece)
		}
	}
}
