package lang

import (
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
)

// ItemName returns an item's code and short label.
func (p *Printer) ItemName(g *model.Grid, c model.ItemCode) string {
	it, _ := g.Item(c)
	return strings.TrimSpace(string(c) + " " + p.In(it.Short()))
}

// LevelName returns a level's name on the item's scale, "not rated" for none.
func (p *Printer) LevelName(g *model.Grid, c model.ItemCode, l model.Level) string {
	if s := g.ScaleOf(c); s.Has(l) {
		return p.In(s.Label(l))
	}
	return p.Words.Unrated
}

// StandingSaid returns the name of the level of an item; where it was not rated now, that
// of the last time, and when that was.
func (p *Printer) StandingSaid(g *model.Grid, s *model.Standing) string {
	if !s.Level.Rated() && s.Before.Level.Rated() {
		return fmt.Sprintf(p.Progress.Situate.NotRatedIn, p.LevelName(g, s.Item, s.Before.Level), safetext.Line(s.Before.Label))
	}
	return safetext.Line(p.LevelName(g, s.Item, s.Level))
}

// Why says every reason for a suggestion, the weightiest first.
func (p *Printer) Why(g *model.Grid, s model.Suggestion) string {
	t := p.Progress.Step
	var out []string
	for _, r := range s.Reasons {
		said := t.Reasons[r]
		switch r {
		case model.BelowTarget:
			said = fmt.Sprintf(t.Reasons[model.BelowTarget], p.LevelName(g, s.Item, s.Level), p.LevelName(g, s.Item, s.Target))
		case model.OldEvidence:
			said = fmt.Sprintf(t.Reasons[model.OldEvidence], p.Month(s.Evidence))
		}
		out = append(out, said)
	}
	if len(s.Opens) > 0 {
		names := make([]string, len(s.Opens))
		for i, a := range s.Opens {
			names[i] = p.activityTitle(g, a)
		}
		out = append(out, fmt.Sprintf(p.Words.Completes, p.Row(names)))
	}
	return strings.Join(out, ", ")
}

// Action returns the line of the plan that a suggestion becomes when it is adopted:
// one level up towards the target, or what its weightiest reason asks for. The
// item's code is not in it: an action has its item beside its text.
func (p *Printer) Action(g *model.Grid, s model.Suggestion) string {
	it, _ := g.Item(s.Item)
	t, name := p.Progress.Step, p.In(it.Short())
	return fmt.Sprintf(t.Actions[s.Reasons[0]], name, p.LevelName(g, s.Item, s.Level+1))
}

// AtStage adds to a count of what is at target, of what is expected for an
// activity, how many more are linked to it: "1/1 à la cible (3 pas encore attendues
// à cette étape)". Where nothing is expected it says so in place of the count.
func (p *Printer) AtStage(count string, r model.Readiness) string {
	switch {
	case r.Items == 0:
		return p.Progress.Situate.NothingExpected
	case len(r.Later) == 0:
		return count
	}
	return count + " (" + p.Count(len(r.Later), p.Progress.Situate.Later) + ")"
}
