package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"autoeval/model"
)

// reviewJSON is a mentor's review in "session show --json". What was not said
// is left out.
type reviewJSON struct {
	Mentor      string            `json:"mentor"`
	Fingerprint string            `json:"fingerprint"`
	At          *string           `json:"at,omitzero"`
	State       string            `json:"state"`
	ID          string            `json:"id"`
	Blind       bool              `json:"blind"`
	Replaced    bool              `json:"replaced,omitzero"` // by a later one of the same mentor
	Message     string            `json:"message,omitempty"`
	Remarks     []remarkJSON      `json:"remarks"`
	Evidence    map[string]string `json:"evidence,omitempty"`
}

type remarkJSON struct {
	Item     string `json:"item"`
	Level    *int   `json:"level,omitzero"`
	Comment  string `json:"comment,omitempty"`
	Question string `json:"question,omitempty"`
	Verdict  string `json:"verdict,omitempty"`
	Reason   string `json:"reason,omitempty"`
}

// currentReviews are the reviews of a person's own session that hold.
func (c *cli) currentReviews(ctx context.Context, id model.SessionID) ([]model.Review, error) {
	all, err := c.opened().Reviews(ctx, id)
	return model.CurrentReviews(all), err
}

func reviewShapes(all []model.Review) []reviewJSON {
	out := []reviewJSON{}
	for _, r := range all {
		out = append(out, reviewShape(r))
	}
	return out
}

func reviewShape(r model.Review) reviewJSON {
	out := reviewJSON{
		Mentor: r.Mentor.Name, Fingerprint: r.Mentor.Fingerprint, At: stamp(whenOf(r)), State: reviewStateName(r.State),
		ID: string(r.ID), Blind: r.Blind, Message: r.Message, Remarks: []remarkJSON{},
	}
	for _, m := range remarksOf(r) {
		x := remarkJSON{Item: string(m.Item), Comment: m.Comment, Question: m.Question, Verdict: verdictName(m.Verdict), Reason: m.Reason}
		if m.Level.Rated() {
			n := m.Level.Value()
			x.Level = &n
		}
		out.Remarks = append(out.Remarks, x)
	}
	for id, f := range r.Evidence {
		if out.Evidence == nil {
			out.Evidence = map[string]string{}
		}
		out.Evidence[string(id)] = findingName(f)
	}
	return out
}

// remarksOf are the remarks by code, which is the grid's order wherever codes
// are numbered.
func remarksOf(r model.Review) []model.Remark {
	var out []model.Remark
	for _, code := range slices.Sorted(maps.Keys(r.Remarks)) {
		m := r.Remarks[code]
		m.Item = code
		out = append(out, m)
	}
	return out
}

// whenOf is when a review was returned, or begun while it is not.
func whenOf(r model.Review) time.Time {
	if r.ReturnedAt.IsZero() {
		return r.StartedAt
	}
	return r.ReturnedAt
}

func verdictName(v model.Verdict) string {
	return [...]string{"", "accepted", "contested"}[min(v, model.Contest)]
}

func findingName(f model.Finding) string {
	return [...]string{"", "confirmed", "doubted"}[min(f, model.Doubts)]
}

// printReviews sets what mentors said beside what the learner did.
func (c *cli) printReviews(g *model.Grid, s *model.Session, reviews []model.Review, evidence []model.Evidence) {
	t := c.say.CLI.Exchange.Review
	for _, r := range reviews {
		c.print("")
		c.heading(c.say.Naming(t.By, c.nameOf(r.Mentor), c.say.Date(whenOf(r).Local()), c.stateSaid(r.State)))
		c.print("%s", line(r.Mentor.Fingerprint))
		c.printIndented(r.Message)
		for _, m := range remarksOf(r) {
			c.printRemark(g, s, m)
		}
		c.printFindings(r, evidence)
	}
}

func (c *cli) printRemark(g *model.Grid, s *model.Session, m model.Remark) {
	t := c.say.CLI.Exchange.Review
	it, _ := g.Item(m.Item)
	c.print("%s  %s", line(string(m.Item)), line(c.say.In(it.Short())))
	if m.Level.Rated() {
		c.print("     %s", fmt.Sprintf(t.BothLevels, c.levelName(g, m.Item, s.Rating(m.Item).Level), c.levelName(g, m.Item, m.Level)))
	}
	c.printIndented(m.Comment)
	if m.Question != "" {
		c.printIndented(t.Question + " " + m.Question)
	}
	switch m.Verdict {
	case model.Accept:
		c.printIndented(strings.TrimRight(t.Accepted+" "+m.Reason, " "))
	case model.Contest:
		c.printIndented(t.Contested + " " + m.Reason)
	}
}

func (c *cli) printFindings(r model.Review, evidence []model.Evidence) {
	t := c.say.CLI.Exchange.Review
	titles := map[model.EvidenceID]string{}
	for _, e := range evidence {
		titles[e.ID] = e.Title
	}
	for _, id := range slices.Sorted(maps.Keys(r.Evidence)) {
		title := line(titles[id])
		if title == "" {
			title = line(string(id))
		}
		said := t.Doubted
		if r.Evidence[id] == model.Confirms {
			said = t.Confirmed
		}
		c.print("%s", fmt.Sprintf(said, title))
	}
}
