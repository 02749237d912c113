package progress

import (
	"context"
	"fmt"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store/work"
	"autoeval/tui/chart"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/svg"
	"autoeval/tui/theme"
)

// The picture's width in cells, and how many sessions its map shows at most.
const (
	sketchWidth = 96
	sketchCols  = 5
)

// drawProgress keeps the three views as one picture, on white paper: the charts
// of the screens without the screens. It holds levels and the names of items and
// sessions, and nothing else that a person typed.
func drawProgress(ctx context.Context, c *cli.Env, p *work.Outlook, o cli.Output) error {
	if !p.Any() {
		return cli.NotFound(fmt.Sprintf(c.Say.CLI.Frame.SummaryNone, cli.Line(c.Say.In(p.Grid.Title))), c.Say.CLI.Session.NoneOpenHint)
	}
	s := svgPage{say: c.Say, th: theme.New(theme.Options{Variant: theme.Light}), of: p, past: p.Finished}
	frame := s.frame(word.Titled(c, p.Session.Summary()))
	said := c.Say.Report.Distribution + c.Say.Words.Colon + tallies(c, p, model.Competency)
	size := layout.Size{W: sketchWidth, H: strings.Count(frame, "\n") + 1}
	if err := o.Write(ctx, c, []byte(svg.Document(frame, size, svg.Light(said)))); err != nil {
		return err
	}
	if o.To != cli.Stream {
		c.Note(c.Say.CLI.Progress.Drawn, cli.Place(o.To))
	}
	return nil
}

// svgPage draws a picture's charts, one view under the other.
type svgPage struct {
	say  *lang.Printer
	th   *theme.Theme
	of   *work.Outlook
	past []model.SessionSummary // finished on its grid, the oldest first
}

func (s svgPage) frame(title string) string {
	target := s.say.Progress.NoTarget
	if s.of.Target.ID != "" {
		target = fmt.Sprintf(s.say.Progress.Target, s.say.In(s.of.Target.Label))
	}
	return strings.Join([]string{
		layout.Spread(s.th.Strong.Render(title), s.th.Muted.Render(target), sketchWidth),
		s.view(s.say.Home.Situate), s.situate(),
		s.view(s.say.Home.Develop), s.develop(),
		s.view(s.say.Home.Orient), s.orient(),
	}, "\n")
}

// view returns the head of one of the three views.
func (s svgPage) view(name string) string {
	return "\n" + s.th.Accent.Render(name) + "\n"
}

// situate returns how many items stand at each level, beside the groups at target.
func (s svgPage) situate() string {
	d := s.counts(model.Competency)
	size := layout.Size{W: sketchWidth / 2, H: 10}
	left := chart.Distribution(d, layout.Size{W: size.W - 4, H: len(d.Scale) + 2}, s.th)
	if s.of.Grid.Count(model.Attitude) > 0 {
		left += "\n\n" + s.th.Plain.Render(s.say.Words.AttitudesHead) + "\n" + chart.DistributionLine(s.counts(model.Attitude), size.W-4, s.th)
	}
	axes := s.axes()
	bars := s.th.Muted.Render(s.say.Progress.Situate.NothingExpected)
	if len(axes) > 0 {
		bars = chart.GroupBars(chart.GroupData{Axes: axes, Keep: true}, layout.Size{W: size.W, H: len(axes) + 1}, s.th)
	}
	right := s.th.Strong.Render(s.say.Progress.Situate.Picture) + "\n" + bars
	return layout.Beside(left, size.W-4, "    ", right)
}

// develop returns the levels of every competency over the last sessions.
func (s svgPage) develop() string {
	items := s.of.Grid.ItemsOf(model.Competency)
	shown := s.past[max(len(s.past)-sketchCols, 0):]
	if len(shown) == 0 {
		shown = []model.SessionSummary{s.of.Session.Summary()}
	}
	d := chart.HeatData{Scale: s.scale(model.Competency), UnratedLabel: s.say.Words.Unrated, At: func(row, col int) int {
		return shown[col].Levels.Of(items[row].Code).Value()
	}}
	for _, it := range items {
		d.Rows = append(d.Rows, string(it.Code)+" "+s.say.In(it.Short()))
	}
	for _, one := range shown {
		d.Cols = append(d.Cols, one.When().Format("01/2006")) // as on the screen: short, the same in both languages
	}
	return chart.HeatMap(d, layout.Size{W: min(36+12*len(shown), sketchWidth), H: len(items) + 4}, s.th)
}

// orient returns how ready one is for each activity.
func (s svgPage) orient() string {
	var rows []string
	for _, r := range s.of.Ready {
		if r.Linked() == 0 {
			continue
		}
		a, _ := s.of.Grid.Activity(r.Activity)
		name := layout.Fit(string(a.Code)+" "+s.say.In(word.Activity(a)), sketchWidth*5/8)
		bar := s.th.Faint.Render(layout.Fit(s.say.Progress.Orient.NotYet, sketchWidth*3/8-1))
		if r.Items > 0 {
			bar = chart.Readiness(chart.ReadinessFrom(r), sketchWidth*3/8-1, s.th)
		}
		rows = append(rows, s.th.Plain.Render(name)+" "+bar)
	}
	if len(rows) == 0 {
		return s.th.Muted.Render(s.say.CLI.Progress.NoLinks)
	}
	return strings.Join(rows, "\n")
}

func (s svgPage) counts(k model.ItemKind) chart.DistributionData {
	d := s.of.Counts[k]
	return chart.DistributionData{Scale: s.scale(k), Counts: d.Counts, Unrated: d.Unrated, UnratedLabel: s.say.Words.Unrated}
}

func (s svgPage) scale(k model.ItemKind) chart.Scale {
	var out chart.Scale
	for _, l := range shape.KindScale(s.of.Grid, k).Levels {
		out = append(out, chart.Step{Code: cli.Line(l.Code), Label: s.say.In(l.Label)})
	}
	return out
}

// axes returns the groups as counts of competencies at target, now and before.
func (s svgPage) axes() []chart.Axis {
	return chart.AxesOf(s.of.Groups, s.of.GroupsWas, func(g model.GroupID) string { return s.say.In(s.of.Grid.Group(g).Label) })
}
