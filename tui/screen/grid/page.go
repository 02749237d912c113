package grid

import (
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/theme"
)

// reader is a grid as one person reads it: with the target in force and their
// own last answers. Both pages draw with it.
type reader struct {
	env    *nav.Env
	grid   *model.Grid // nil until it is read
	stands map[model.ItemCode]model.Level
	target model.TargetProfile
}

func (r *reader) ready() bool { return r.grid != nil }

func (r *reader) learn(m loaded) {
	r.grid, r.stands = m.grid, m.stands
	r.aim()
}

// aim finds the target anew: it is in the profile.
func (r *reader) aim() {
	if r.ready() {
		r.target = model.TargetFor(r.grid, r.env.Profile, "")
	}
}

func (r *reader) in(t model.Text) string { return safetext.Line(r.env.Text.In(t)) }

func code[C ~string](c C) string { return safetext.Line(string(c)) }

// para adds a paragraph to lines.
func (r *reader) para(lines []string, style theme.Style, text string, w int) []string {
	for _, l := range layout.Wrap(text, max(layout.Text(w), 1)) {
		lines = append(lines, " "+style.Render(l))
	}
	return lines
}

// titled adds a blank line and a title, marked where what follows is not the
// register's own.
func (r *reader) titled(lines []string, title string, indicative bool, w int) []string {
	if indicative {
		title += " (" + r.env.Text.App.Indicative + ")"
	}
	return r.para(append(lines, ""), r.env.Theme.Strong, title, w)
}

// item returns an item in full: what it says and means, what shows at each level,
// what is expected when, and what it serves.
func (r *reader) item(it model.Item, w int) []string {
	th, t := r.env.Theme, r.env.Text
	lines := r.para(nil, th.Strong, code(it.Code)+" "+withMark(it.Mark)+r.in(it.Statement), w)
	if said := r.in(it.Explanation); said != "" {
		lines = r.para(lines, th.Plain, said, w)
	}
	if said := r.in(it.Example); said != "" {
		lines = r.para(lines, th.Muted, t.Words.Example+t.Words.Colon+said, w)
	}
	if said := r.in(it.Before); said != "" {
		lines = r.para(lines, th.Muted, t.Words.ExampleBefore+t.Words.Colon+said, w)
	}
	if said := safetext.Line(t.Places(r.grid, it, r.target.ID)); said != "" {
		lines = r.para(lines, th.Muted, t.PracticeOf(it)+t.Words.Colon+said, w)
	}
	lines = r.anchors(r.titled(lines, t.Item.Anchors, it.AnchorsBy == model.Editorial, w), it, w)
	if said := t.Expected(r.grid, it.Code); said != "" {
		lines = r.para(r.titled(lines, t.Item.Stages, true, w), th.Plain, said, w)
	}
	if it.Kind == model.Competency {
		lines = r.serves(lines, it, w)
	}
	return lines
}

// anchors adds what shows at each level: its code and name, and the words under
// each other.
func (r *reader) anchors(lines []string, it model.Item, w int) []string {
	th, sc := r.env.Theme, r.grid.Scale(it.Scale)
	for _, l := range sc.Levels {
		mark := th.Level(l.Level.Value(), sc.Top().Value()).Bold(true).Render(layout.Fit(safetext.Line(l.Code), letterWidth))
		said := r.in(l.Label) + r.env.Text.Words.Colon + r.in(r.grid.AnchorText(it, l.Level))
		for _, line := range layout.Wrap(said, max(layout.Rest(layout.Text(w), letterWidth, layout.Margin), 1)) {
			lines = append(lines, " "+mark+" "+th.Plain.Render(line))
			mark = "  "
		}
	}
	return lines
}

// serves adds the activities that a competency is linked to.
func (r *reader) serves(lines []string, it model.Item, w int) []string {
	th, t := r.env.Theme, r.env.Text
	switch {
	case len(r.grid.Activities) == 0:
		return lines
	case len(it.Activities) == 0:
		return r.para(append(lines, ""), th.Muted, t.Item.NoLinks, w)
	}
	lines = r.titled(lines, t.Item.Links, it.LinksBy == model.Editorial, w)
	for _, c := range it.Activities {
		for _, l := range layout.WrapIn(safetext.Line(t.ActivityName(r.grid, c)), max(layout.Text(w), 1), "    ") {
			lines = append(lines, " "+th.Plain.Render(l))
		}
	}
	return lines
}

// statement returns what an activity is, in full.
func (r *reader) statement(a model.Activity, w int) []string {
	th := r.env.Theme
	title, said := r.in(a.Title), r.in(a.Statement)
	if said == "" || strings.HasPrefix(said, strings.TrimSuffix(title, ".")) && title != "" {
		title, said = max(said, title), ""
	}
	lines := r.para(nil, th.Strong, strings.TrimSpace(code(a.Code)+" "+title), w)
	if said != "" {
		lines = r.para(lines, th.Plain, said, w)
	}
	if leads := safetext.Line(r.env.Text.Occupations(a)); leads != "" {
		lines = r.para(lines, th.Muted, r.env.Text.OccupationsOf(a)+r.env.Text.Words.Colon+leads, w)
	}
	return lines
}

// column is one reading of the competencies that an activity takes.
type column struct {
	title string
	level func(model.Item) string
}

// columnWidth is enough for "Application" and a blank.
const columnWidth = 12

// columns returns the level aimed at, the one of the diploma where that is another,
// and the person's own where they have answered.
func (r *reader) columns() []column {
	t := r.env.Text.Grids.Reading
	var out []column
	if len(r.grid.Targets) > 0 {
		if len(r.target.Levels) > 0 {
			out = append(out, column{r.env.Text.Words.Target, r.expected(r.target)})
		}
		if end, _ := r.grid.Target(model.DefaultTarget(r.grid, model.StageUnsaid)); end.ID != r.target.ID {
			out = append(out, column{t.Diploma, r.expected(end)})
		}
	}
	if r.stands != nil {
		out = append(out, column{r.env.Text.Words.You, r.own})
	}
	return out
}

// expected says the level that a profile expects; nothing is a word too.
func (r *reader) expected(p model.TargetProfile) func(model.Item) string {
	return func(it model.Item) string {
		l := p.Levels[it.Code]
		if l.Value() <= 0 {
			return r.env.Theme.Faint.Render(r.env.Text.Words.Nothing)
		}
		return r.env.Theme.Plain.Render(safetext.Line(r.env.Text.LevelName(r.grid, it.Code, l)))
	}
}

// own says the person's last answer.
func (r *reader) own(it model.Item) string {
	l, name := r.stands[it.Code], safetext.Line(r.env.Text.LevelName(r.grid, it.Code, r.stands[it.Code]))
	if !l.Rated() {
		return r.env.Theme.Faint.Render(name)
	}
	return r.env.Theme.Level(l.Value(), r.grid.Scale(it.Scale).Top().Value()).Render(name)
}

// linkedHead returns the line above the competencies of an activity: how many there
// are, that the links are indicative where they are, and what the columns say.
func (r *reader) linkedHead(items []model.Item, w int) string {
	th, t := r.env.Theme, r.env.Text
	cols := r.columns()
	if len(items) == 0 {
		cols = nil
	}
	said, room := t.Count(len(items), t.Grids.Reading.Linked), max(layout.Rest(layout.Text(w), columnWidth*len(cols)), 1)
	if slices.ContainsFunc(items, func(it model.Item) bool { return it.LinksBy == model.Editorial }) {
		if said += " (" + t.App.Indicative + ")"; layout.Width(said) > room {
			said = t.Grids.Reading.Links
		}
	}
	line := " " + th.Strong.Render(layout.Fit(said, room)) + " "
	for _, c := range cols {
		line += th.Muted.Render(layout.Fit(c.title, columnWidth))
	}
	return layout.Cut(line, w)
}

// linked returns one competency of an activity and its levels.
func (r *reader) linked(it model.Item, focused bool, w int) string {
	th, cols := r.env.Theme, r.columns()
	style := th.Plain
	if focused {
		style = th.Selected
	}
	name := code(it.Code) + " " + r.in(it.Short())
	line := style.Render(layout.Fit(name, max(layout.Rest(w, columnWidth*len(cols)), 1))) + " "
	for _, c := range cols {
		line += layout.Fit(layout.Cut(c.level(it), layout.Column(columnWidth)), columnWidth)
	}
	return layout.Cut(strings.TrimRight(line, " "), w)
}

// activity returns an activity and what it takes, to read beside the list.
func (r *reader) activity(c model.ActivityCode, w int) []string {
	a, _ := r.grid.Activity(c)
	items := r.grid.ItemsFor(a.Code)
	lines := append(r.statement(a, w), "", r.linkedHead(items, w))
	for _, it := range items {
		lines = append(lines, " "+r.linked(it, false, layout.Column(w)))
	}
	return lines
}

// cutShort keeps the lines that fit; the last one says that more follow.
func (r *reader) cutShort(lines []string, h int, more string) []string {
	if len(lines) <= h || h < 2 {
		return lines[:min(len(lines), max(h, 0))]
	}
	return append(lines[:h-1:h-1], " "+r.env.Theme.Faint.Render(more))
}

// withMark returns the certifier's own code before a statement, "" if there is none.
func withMark(mark string) string {
	if mark == "" {
		return ""
	}
	return "(" + safetext.Line(mark) + ") "
}
