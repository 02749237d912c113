package lang

import (
	"fmt"
	"strings"

	"autoeval/model"
)

// ItemName is an item's code and short label.
func (p *Printer) ItemName(g *model.Grid, c model.ItemCode) string {
	it, _ := g.Item(c)
	return strings.TrimSpace(string(c) + " " + p.In(it.Short()))
}

// LevelName is a level's name on the item's scale, "not rated" for none.
func (p *Printer) LevelName(g *model.Grid, c model.ItemCode, l model.Level) string {
	if s := g.ScaleOf(c); s.Has(l) {
		return p.In(s.Label(l))
	}
	return p.Words.Unrated
}

// Why says every reason for a suggestion, the weightiest first.
func (p *Printer) Why(g *model.Grid, s model.Suggestion) string {
	t := p.Progress.Step
	var out []string
	for _, r := range s.Reasons {
		if r == model.BelowTarget {
			out = append(out, fmt.Sprintf(t.Reasons[r], p.LevelName(g, s.Item, s.Level), p.LevelName(g, s.Item, s.Target)))
		} else {
			out = append(out, t.Reasons[r])
		}
	}
	if len(s.Opens) > 0 {
		codes := make([]string, len(s.Opens))
		for i, a := range s.Opens {
			codes[i] = string(a)
		}
		out = append(out, fmt.Sprintf(t.Opens, strings.Join(codes, " ")))
	}
	return strings.Join(out, ", ")
}

// Action is the line of the plan that a suggestion becomes when it is adopted:
// one level up towards the target, or what its weightiest reason asks for.
func (p *Printer) Action(g *model.Grid, s model.Suggestion) string {
	t, name := p.Progress.Step, p.ItemName(g, s.Item)
	if r := s.Reasons[0]; r != model.BelowTarget {
		return fmt.Sprintf(t.Actions[r], name)
	}
	return fmt.Sprintf(t.Actions[model.BelowTarget], name, p.LevelName(g, s.Item, s.Level+1))
}
