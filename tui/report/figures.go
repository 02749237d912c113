package report

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"autoeval/model"
	"autoeval/tui/chart"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/svg"
	"autoeval/tui/theme"
)

// paper returns what figures are drawn for.
func paper() *theme.Theme { return theme.New(theme.Options{Variant: theme.Light}) }

// figure draws a chart as a picture that says in words what it shows.
func figure(frame, caption, said string, size layout.Size) Block {
	var lines []string
	for _, l := range strings.Split(ansi.Strip(frame), "\n") {
		lines = append(lines, strings.TrimRight(l, " "))
	}
	o := svg.Light(said)
	o.Bare = true
	return Block{Figure: svg.Render(frame, size, o), Caption: caption, Plain: strings.Join(lines, "\n")}
}

// scale returns the competencies' scale for the charts.
func (m *maker) scale() chart.Scale {
	var out chart.Scale
	items := m.Grid.ItemsOf(model.Competency)
	if len(items) == 0 {
		return nil
	}
	for _, l := range m.Grid.Scale(items[0].Scale).Levels {
		out = append(out, chart.Step{Code: l.Code, Label: m.p.In(l.Label)})
	}
	return out
}

// distribution returns how many competencies are at each level, in words and drawn.
func (m *maker) distribution() []Block {
	t, scale := m.p.Report, m.scale()
	d := model.Distribute(m.Grid, m.Levels, model.Competency)
	said := make([]string, 0, len(scale)+1)
	for v, n := range d.Counts {
		said = append(said, fmt.Sprintf("%s %d", scale[v].Label, n))
	}
	if d.Unrated > 0 {
		said = append(said, fmt.Sprintf("%s %d", m.p.Words.Unrated, d.Unrated))
	}
	size := layout.Size{W: 60, H: len(scale) + 2}
	frame := chart.Distribution(chart.DistributionData{Scale: scale, Counts: d.Counts, Unrated: d.Unrated, UnratedLabel: m.p.Words.Unrated}, size, paper())
	words := fmt.Sprintf(t.DistributionAlt, strings.Join(said, ", "))
	return []Block{paragraph(words), figure(frame, t.Distribution, words, size)}
}

// heat returns every competency over the last sessions.
func (m *maker) heat() Block {
	t, items := m.p.Report, m.Grid.ItemsOf(model.Competency)
	shown := m.Sessions[max(len(m.Sessions)-8, 0):]
	d := chart.HeatData{Scale: m.scale(), UnratedLabel: m.p.Words.Unrated, At: func(row, col int) int {
		return shown[col].Levels.Of(items[row].Code).Value()
	}}
	signs := lang.EchoSigns(m.Echoes)
	d.Sign = func(row, col int) string { return signs[lang.Heard{Session: shown[col].ID, Item: items[row].Code}] }
	for _, it := range items {
		d.Rows = append(d.Rows, string(it.Code)+" "+m.p.In(it.Short()))
	}
	d.Cols = m.days(shown)
	size := layout.Size{W: 36 + 14*len(shown), H: len(items) + 4}
	return figure(chart.HeatMap(d, size, paper()), t.Heat, t.HeatAlt, size)
}

// history returns the same as a table: every competency's level at every one of the
// last sessions, for whoever does not see the picture.
func (m *maker) history() Block {
	t := m.p.Report
	shown := m.Sessions[max(len(m.Sessions)-8, 0):]
	signs := lang.EchoSigns(m.Echoes)
	b := Block{Caption: t.Heat, Head: append([]string{t.Code, m.p.Words.Competency}, m.days(shown)...)}
	for _, it := range m.Grid.ItemsOf(model.Competency) {
		row := []string{string(it.Code), m.p.In(it.Name())}
		for _, s := range shown {
			said := "–"
			if l := s.Levels.Of(it.Code); l.Rated() {
				said = m.level(it.Code, l)
			}
			if sign := signs[lang.Heard{Session: s.ID, Item: it.Code}]; sign != "" {
				said += " (" + sign + ")"
			}
			row = append(row, said)
		}
		b.Rows = append(b.Rows, row)
	}
	return b
}

// days returns what sessions are told apart by: their months, their days where two
// are of one month, their names where two are of one day.
func (m *maker) days(sessions []model.SessionSummary) []string {
	out := make([]string, len(sessions))
	for i, s := range sessions {
		out[i] = m.p.Month(s.When())
	}
	for _, finer := range []func(model.SessionSummary) string{
		func(s model.SessionSummary) string { return m.p.ShortDate(s.When()) },
		func(s model.SessionSummary) string { return clean(s.Label) },
	} {
		twice := map[string]int{}
		for _, name := range out {
			twice[name]++
		}
		for i, s := range sessions {
			if twice[out[i]] > 1 {
				out[i] = finer(s)
			}
		}
	}
	return out
}
