package chart

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// any data: whatever a file from elsewhere, a grid of one's own or a slip in a
// screen may bring.
type anyData struct{ t *rapid.T }

func (a anyData) num(name string) int {
	return rapid.OneOf(rapid.IntRange(-2, 12), rapid.SampledFrom([]int{-1 << 62, 1 << 62, 1000, 123456})).Draw(a.t, name)
}

func (a anyData) word(name string) string {
	odd := rapid.SampledFrom([]string{"", "é", "網絡", "👩‍👩‍👧", "\x1b[31m", "a\nb", "\u202e", "e\u0301\u0301", "\u0600", "🇫", "\u200d", "\t", "\xff", "Fondements"})
	return rapid.OneOf(odd, rapid.String(), rapid.Custom(func(t *rapid.T) string {
		return odd.Draw(t, "a") + odd.Draw(t, "b")
	})).Draw(a.t, name)
}

func (a anyData) words(name string) []string {
	out := make([]string, rapid.IntRange(0, 12).Draw(a.t, name))
	for i := range out {
		out[i] = a.word(name)
	}
	return out
}

func (a anyData) nums(name string) []int {
	out := make([]int, rapid.IntRange(0, 30).Draw(a.t, name))
	for i := range out {
		out[i] = a.num(name)
	}
	return out
}

func (a anyData) scale() Scale {
	if rapid.Bool().Draw(a.t, "usual scale") {
		return levels()
	}
	var sc Scale
	for _, w := range a.words("scale") {
		sc = append(sc, Step{w, a.word("level")})
	}
	return sc
}

func (a anyData) axes() []Axis {
	var axes []Axis
	for _, w := range a.words("axes") {
		axes = append(axes, Axis{w, a.num("num"), a.num("den"), a.num("before"), a.num("open")})
	}
	return axes
}

func (a anyData) drawings() map[string]func(layout.Size, *theme.Theme) string {
	row := func(draw func(int, *theme.Theme) string) func(layout.Size, *theme.Theme) string {
		return func(size layout.Size, th *theme.Theme) string {
			if size.H <= 0 {
				return ""
			}
			return draw(size.W, th)
		}
	}
	sc, axes, values := a.scale(), a.axes(), a.nums("values")
	at := func(r, c int) int { return values[(r+c)%max(len(values), 1)] }
	heat := HeatData{Scale: sc, Rows: a.words("rows"), Cols: a.words("cols"), Row: a.num("row"), Col: a.num("col"), Focus: true, UnratedLabel: a.word("unrated")}
	if len(values) > 0 {
		heat.At = at
		heat.Parts = func(col int) bool { return col%3 == 1 }
	}
	dist := DistributionData{sc, a.nums("counts"), a.num("unrated"), a.word("unrated")}
	line := TimelineData{Cursor: a.num("cursor"), ToScale: rapid.Bool().Draw(a.t, "to scale")}
	for _, w := range a.words("points") {
		line.Points = append(line.Points, TimePoint{w, int64(a.num("at"))})
	}
	step := StepData{sc, values, a.words("labels"), a.num("target"), a.num("cursor"), true}
	bar := LevelBarData{a.num("value"), a.num("top"), a.num("target"), a.word("code"), a.word("sign")}
	ready := ReadinessData{a.num("at target"), a.num("below"), a.num("unrated")}
	radar := RadarData{axes, a.word("now"), a.word("before")}
	return map[string]func(layout.Size, *theme.Theme) string{
		"heat":      func(s layout.Size, th *theme.Theme) string { return HeatMap(heat, s, th) },
		"dist":      func(s layout.Size, th *theme.Theme) string { return Distribution(dist, s, th) },
		"groups":    func(s layout.Size, th *theme.Theme) string { return GroupBars(GroupData{Axes: axes}, s, th) },
		"radar":     func(s layout.Size, th *theme.Theme) string { return Radar(radar, s, th) },
		"timeline":  func(s layout.Size, th *theme.Theme) string { return Timeline(line, s, th) },
		"step":      func(s layout.Size, th *theme.Theme) string { return StepLine(step, s, th) },
		"bar":       row(func(w int, th *theme.Theme) string { return LevelBar(bar, w, th) }),
		"distline":  row(func(w int, th *theme.Theme) string { return DistributionLine(dist, w, th) }),
		"spark":     row(func(w int, th *theme.Theme) string { return Sparkline(SparkData{sc, values}, w, th) }),
		"readiness": row(func(w int, th *theme.Theme) string { return Readiness(ready, w, th) }),
	}
}

func TestAnyDataStaysInAnySize(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		size := layout.Size{W: rapid.IntRange(-1, 130).Draw(t, "w"), H: rapid.IntRange(-1, 45).Draw(t, "h")}
		th := rapid.SampledFrom(themes()).Draw(t, "theme")
		for name, draw := range (anyData{t}).drawings() {
			func() {
				defer func() {
					if r := recover(); r != nil {
						t.Fatalf("%s at %v: %v", name, size, r)
					}
				}()
				text := draw(size, th)
				fits(t, size, text)
				if name == "bar" || name == "readiness" {
					exact(t, name, size, text)
				}
			}()
		}
	})
}

func exact(t *rapid.T, name string, size layout.Size, text string) {
	if size.W > 0 && size.H > 0 && width(text) != size.W {
		t.Fatalf("%s: %d cells of %v", name, width(text), fmt.Sprintf("%v: %q", size, text))
	}
}
