package targets

import (
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/layout"
	"autoeval/tui/widget"
)

// top is the lines above the items.
const top = 5

// View draws the profile and under it the level aimed at for every item.
func (s *Screen) View(size layout.Size) string {
	return strings.Join(s.head(size.W), "\n") + "\n" + s.stack(size).View(size.Minus(1, top), s.env.Theme)
}

// head names the profile, and says how binding it is. It is top lines long.
func (s *Screen) head(w int) []string {
	th, t := s.env.Theme, s.env.Text.Targets
	lines := []string{"", " " + s.profileLine(layout.Text(w))}
	for _, l := range layout.Wrap(t.Intro, max(min(layout.Text(w), 90), 1)) {
		lines = append(lines, " "+th.Muted.Render(l))
	}
	if own := len(s.aim.override); own > 0 && len(s.env.Grid.Targets) > 0 {
		lines[1] = layout.Spread(lines[1], th.Accent.Render(s.env.Text.Count(own, t.OwnCount))+th.Muted.Render(", "+th.Glyph.Target+" "+t.Expected)+" ", w)
	}
	for len(lines) < top {
		lines = append(lines, "")
	}
	return lines[:top]
}

func (s *Screen) profileLine(w int) string {
	th, t := s.env.Theme, s.env.Text.Targets
	if len(s.env.Grid.Targets) == 0 {
		return layout.Cut(th.Plain.Render(t.NoProfile)+" "+th.Muted.Render(t.NoProfileHint), w)
	}
	name := safetext.Line(s.env.Text.In(s.profile(s.aim).Label))
	line := th.Accent.Render(th.Glyph.Left) + " " + th.Strong.Render(name) + " " + th.Accent.Render(th.Glyph.Right)
	if s.aim.target == "" {
		line += "  " + th.Muted.Render(t.ByStage)
	}
	return layout.Cut(line, w)
}

// stack returns the items under their groups.
func (s *Screen) stack(size layout.Size) widget.Stack {
	th, g, w := s.env.Theme, s.env.Grid, layout.Column(size.W)
	profile := s.profile(s.aim).Levels
	blocks := make([]widget.Block, len(g.Items))
	last := model.GroupID("")
	for i, it := range g.Items {
		if i == 0 || it.Group != last {
			last = it.Group
			blocks[i].Head = []string{" " + th.Muted.Render(safetext.Line(s.env.Text.In(g.Group(it.Group).Label)))}
			if i > 0 {
				blocks[i].Head = append([]string{""}, blocks[i].Head...)
			}
		}
		blocks[i].Body = []string{s.line(i, it, profile[it.Code], w)}
	}
	return widget.Stack{Blocks: blocks, Focus: s.list.At()}
}

// line returns one item: code, name, the scale with the level aimed at, its name,
// and whose choice it is.
func (s *Screen) line(i int, it model.Item, profile model.Level, w int) string {
	th, t := s.env.Theme, s.env.Text
	scale := s.env.Grid.Scale(it.Scale)
	level, own := s.aim.override[it.Code]
	if !own || !scale.Has(level) {
		level, own = profile, false
	}
	name := th.Plain
	if i == s.list.At() {
		name = th.Selected
	}
	label := th.Faint.Render(t.Targets.None)
	if scale.Has(level) {
		label = th.Plain.Render(safetext.Line(t.In(scale.Label(level))))
	}
	if own {
		label += "  " + th.Accent.Render(t.Targets.Own)
	}
	const besides, mine = 37, 13 // what stands beside the name, and whose choice it is
	return widget.Row(th, i == s.list.At(), w, func(w int) string {
		short := layout.Fit(safetext.Line(t.In(it.Short())), min(max(w-besides-mine, min(w-besides, 20), 14), 26))
		return th.Muted.Render(layout.Fit(safetext.Line(string(it.Code)), 4)) + " " + name.Render(short) + "  " + s.steps(scale, level, profile) + "  " + label
	})
}

// steps returns the scale's codes with the level aimed at in brackets, and a mark at
// the profile's where that is another.
func (s *Screen) steps(scale model.Scale, level, profile model.Level) string {
	th := s.env.Theme
	var b strings.Builder
	for _, l := range scale.Levels {
		code := safetext.Line(l.Code)
		if l.Level == level {
			b.WriteString(th.Level(level.Value(), scale.Top().Value()).Bold(true).Render("[" + code + "]"))
			continue
		}
		if l.Level == profile {
			b.WriteString(th.Plain.Render(th.Glyph.Target + code + " "))
			continue
		}
		b.WriteString(" " + th.Faint.Render(code) + " ")
	}
	return layout.Fit(b.String(), 3*s.widest())
}

// widest returns how many levels the longest scale has, so that columns stand.
func (s *Screen) widest() int {
	n := 0
	for _, sc := range s.env.Grid.Scales {
		n = max(n, len(sc.Levels))
	}
	return n
}
