package lang

import (
	"fmt"
	"strings"

	"autoeval/model"
)

// Asked returns the levels that a session of that depth offers as answers to an
// item: each with its name, and what it means as its meaning. A Découverte offers
// three answers of its own and « plus », which stands for the levels from Beyond on
// until it is open.
func (p *Printer) Asked(g *model.Grid, it model.Item, d model.Depth, open bool) model.Scale {
	s := g.Scale(it.Scale)
	beyond := s.Beyond(d)
	out := model.Scale{ID: s.ID}
	for _, l := range s.Levels {
		own := g.AnchorText(it, l.Level)
		switch {
		case !beyond.Rated() || l.Level > beyond && open || l.Level == beyond && open:
			l.Meaning = own
		case l.Level < beyond:
			l = replied(l, p.Discovery.Answers[l.Level.Value()].Name, p.Discovery.Answers[l.Level.Value()].Meaning)
		case l.Level == beyond:
			l = replied(l, p.Discovery.More.Name, p.Discovery.More.Meaning)
		default:
			continue
		}
		out.Levels = append(out.Levels, l)
	}
	return out
}

func replied(l model.ScaleLevel, name, meaning string) model.ScaleLevel {
	l.Label, l.Meaning = model.Same(name), model.Same(meaning)
	return l
}

// AnswerName returns the name of an answer as the session asked for it: a level's, or
// the one that a Découverte gives it.
func (p *Printer) AnswerName(g *model.Grid, c model.ItemCode, d model.Depth, l model.Level) string {
	if l.Rated() && l < g.ScaleOf(c).Beyond(d) {
		return p.Discovery.Answers[l.Value()].Name
	}
	return p.LevelName(g, c, l)
}

// AnswersSaid names the competencies of a session by answer, the highest first:
// "Sans aide (1) : Programmation.".
func (p *Printer) AnswersSaid(g *model.Grid, levels map[model.ItemCode]model.Level, d model.Depth) []string {
	var out []string
	names := map[string][]string{}
	var order []string
	for v := model.MaxValue; v >= 0; v-- {
		for _, it := range g.ItemsOf(model.Competency) {
			if levels[it.Code] != model.At(v) {
				continue
			}
			answer := p.AnswerName(g, it.Code, d, levels[it.Code])
			if names[answer] == nil {
				order = append(order, answer)
			}
			names[answer] = append(names[answer], p.In(it.Short()))
		}
	}
	for _, answer := range order {
		all := names[answer]
		out = append(out, fmt.Sprintf("%s (%s)", answer, p.Number(len(all)))+p.Words.Colon+p.Row(all)+".")
	}
	return out
}

// discoveryWords returns how many words the answers of a Découverte have.
func (p *Printer) discoveryWords() int {
	n := 0
	for _, r := range append(p.Discovery.Answers[:len(p.Discovery.Answers):len(p.Discovery.Answers)], p.Discovery.More) {
		n += len(strings.Fields(r.Name + " " + r.Meaning))
	}
	return n
}

// Example introduces the example of an item: of school life before the diploma in
// a Découverte, where the grid has one. It is "" where there is none.
func (p *Printer) Example(it model.Item, d model.Depth) string {
	if e := p.In(it.Before); e != "" && d == model.Discover {
		return p.Walkthrough.Example + e
	}
	if e := p.In(it.Example); e != "" {
		return p.Walkthrough.Example + e
	}
	return ""
}
