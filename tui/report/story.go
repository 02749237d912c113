package report

import (
	"fmt"
	"slices"
	"strings"

	"autoeval/model"
)

// summary is the first part, which can be read alone: a few sentences and one
// picture of where the person stands, what moved most, and what comes next.
func (m *maker) summary() {
	t := m.p.Report
	blocks := []Block{paragraph(strings.Join(m.story(), " "))}
	if bars := m.families(); bars.Figure != "" {
		blocks = append(blocks, bars)
	}
	if list := m.highlights(); len(list) > 0 {
		blocks = append(blocks, paragraph(t.Highlights+m.p.Words.Colon), Block{List: list})
	}
	if list := m.acts(); len(list) > 0 {
		blocks = append(blocks, paragraph(t.NextActs+m.p.Words.Colon), Block{List: list})
	}
	m.doc.add(t.Summary, blocks...)
}

// Short returns the document with its summary alone.
func (d Document) Short() Document {
	d.Sections = d.Sections[:min(len(d.Sections), 1)]
	return d
}

// story tells the session in sentences: what has an answer, what moved since
// when, what is at the expected level, and the activity that is nearest.
func (m *maker) story() []string {
	t, p := m.p.Report, m.p
	rated, of := m.Rated(model.Competency)
	out := []string{fmt.Sprintf(t.StoryRated, p.Count(of, p.Words.Competencies), p.Count(rated, t.StoryAnswered))}
	if m.Since.ID != "" {
		out = append(out, m.storyMoved())
	}
	if !m.Aims() {
		return append(out, m.p.AnswersSaid(m.Grid, m.Levels, m.Session.Depth)...)
	}
	if n := len(m.Groups); n > 0 {
		out = append(out, m.storyTarget()...)
	}
	if near := model.Nearest(m.Ready); len(near) > 0 {
		a := near[0]
		out = append(out, fmt.Sprintf(t.StoryNearest, p.ActivityName(m.Grid, a.Activity), p.Number(len(a.AtTarget)), p.Number(a.Items)))
	}
	return out
}

// storyMoved says how many levels rose and fell, and in which family most did.
func (m *maker) storyMoved() string {
	t, p := m.p.Report, m.p
	risen, fallen := m.competencies(model.Risen), m.competencies(model.Fallen)
	said := p.Count(len(risen), t.StoryRisen)
	if g := m.mostOf(risen); g != "" {
		said += fmt.Sprintf(t.StoryMostly, g)
	}
	if len(fallen) > 0 {
		said += ", " + p.Count(len(fallen), t.StoryFallen)
	}
	return fmt.Sprintf(t.StorySince, clean(m.Since.Label), p.Month(m.Since.When())) + said + "."
}

// competencies returns the moves of that kind but those of attitudes: the two are
// never counted together.
func (m *maker) competencies(k model.MoveKind) []model.Move {
	return slices.DeleteFunc(model.MovesOf(m.Moves, k), func(x model.Move) bool { return must(m.Grid, x.Item).Kind != model.Competency })
}

// mostOf returns the family that holds more than one of the moves, and more than any
// other.
func (m *maker) mostOf(moves []model.Move) string {
	n := map[model.GroupID]int{}
	for _, x := range moves {
		n[must(m.Grid, x.Item).Group]++
	}
	best, most, tie := model.GroupID(""), 1, false
	for _, g := range m.Grid.Groups {
		switch {
		case n[g.ID] > most:
			best, most, tie = g.ID, n[g.ID], false
		case n[g.ID] == most && most > 1:
			tie = true
		}
	}
	if best == "" || tie {
		return ""
	}
	return m.p.In(m.Grid.Group(best).Label)
}

// storyTarget says how many competencies are at the expected level, which are not
// and how many have no answer, where something is expected at all.
func (m *maker) storyTarget() []string {
	t, p := m.p.Report, m.p
	at, of := 0, 0
	for _, g := range m.Groups {
		at, of = at+g.AtTarget, of+g.Expected()
	}
	if of == 0 {
		return nil
	}
	said := fmt.Sprintf(t.StoryTarget, p.In(m.Target.Label), p.Count(of, p.Words.Competencies), p.Count(at, t.StoryAt))
	var missing []string
	for _, x := range m.Gaps {
		missing = append(missing, p.In(must(m.Grid, x.Item).Short()))
	}
	switch n := len(missing); {
	case n == 0:
	case n <= 3:
		said += fmt.Sprintf(t.StoryMissing, strings.Join(missing, ", "))
	default:
		said += fmt.Sprintf(t.StoryMissingMore, strings.Join(missing[:3], ", "), p.Count(n-3, t.StoryOthers))
	}
	if open := of - at - len(missing); open > 0 {
		said += fmt.Sprintf(t.StoryOpen, p.Number(open))
	}
	return []string{said + "."}
}

// highlights returns the biggest rises by name, with both levels in words.
func (m *maker) highlights() []string {
	var out []string
	for _, x := range model.MovesOf(m.Moves, model.Risen) {
		if len(out) == 5 {
			break
		}
		out = append(out, m.p.In(must(m.Grid, x.Item).Name())+m.p.Words.Colon+m.p.LevelName(m.Grid, x.Item, x.Before.Level)+" → "+m.p.LevelName(m.Grid, x.Item, x.Level))
	}
	return out
}

// acts returns the first next steps: what one can observe at the level above.
func (m *maker) acts() []string {
	var out []string
	for _, a := range m.Acts {
		if len(out) < 3 && a.Raise() {
			out = append(out, m.p.ActText(m.Grid, a))
		}
	}
	return out
}
