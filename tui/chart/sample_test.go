package chart

import (
	"fmt"
	"strings"

	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

func levels() Scale {
	return Scale{{"0", "Non abordé"}, {"N", "Notion"}, {"A", "Application"}, {"M", "Maîtrise"}, {"E", "Expertise"}}
}

func counts() DistributionData {
	return DistributionData{Scale: levels(), Counts: []int{1, 4, 6, 3, 1}, Unrated: 2, UnratedLabel: "Non évalué"}
}

// heat returns a table of made-up levels that rise with the columns.
func heat(rows, cols int) HeatData {
	d := HeatData{Scale: levels(), Row: 3, Col: 1, Focus: true, UnratedLabel: "non évalué"}
	for i := range rows {
		d.Rows = append(d.Rows, fmt.Sprintf("C%02d Compétence %d", i+1, i+1))
	}
	for i := range cols {
		d.Cols = append(d.Cols, fmt.Sprintf("S%d", i+5))
	}
	d.At = func(r, c int) int {
		if (r*7+c*3)%11 == 0 {
			return Unrated
		}
		return min((r*5%7+c)/2, 4)
	}
	return d
}

// lines draws a one-line chart on each line of a size.
func lines(n int, row func(i, w int, th *theme.Theme) string) func(layout.Size, *theme.Theme) string {
	return func(size layout.Size, th *theme.Theme) string {
		var out []string
		if size.W <= 0 {
			return ""
		}
		for i := range max(min(n, size.H), 0) {
			out = append(out, row(i, size.W, th))
		}
		return strings.Join(out, "\n")
	}
}

func profile(n int) []Axis {
	return []Axis{
		{"Besoin", 2, 3, 1, 0}, {"Fondements", 3, 4, 3, 0}, {"Concevoir", 1, 3, 2, 0}, {"Réaliser", 3, 3, 1, 0}, {"Piloter", 1, 3, 0, 0},
		{"Écrire", 1, 2, 1, 0}, {"Communiquer", 4, 5, 4, 0}, {"Encadrer", 0, 2, 0, 0}, {"Veille", 2, 2, 1, 0}, {"Vide", 0, 0, Unrated, 0},
	}[:n]
}

func times(toScale bool) TimelineData {
	return TimelineData{Cursor: 2, ToScale: toScale, Points: []TimePoint{
		{"sept. 2024", 0}, {"janv. 2025", 120}, {"juin 2025", 270}, {"juill. 2025", 280}, {"janv. 2026", 480},
	}}
}

func steps7() StepData {
	return StepData{
		Scale: levels(), Values: []int{0, 1, 1, Unrated, 3, 2, 4}, Target: 3, Cursor: 5, Focus: true,
		Labels: []string{"S5", "S6", "S7", "S8", "S9", "S10", "S11"},
	}
}

func drawings() []drawing {
	return []drawing{
		{"levelbar", []layout.Size{{W: 40, H: 6}, {W: 18, H: 6}, {W: 9, H: 6}, {W: 3, H: 6}}, lines(6, func(i, w int, th *theme.Theme) string {
			v := i - 1
			code := ""
			if v >= 0 {
				code = levels()[v].Code
			}
			return LevelBar(LevelBarData{Value: v, Top: 4, Target: 3, Code: code}, w, th)
		})},
		{"distribution", []layout.Size{{W: 60, H: 8}, {W: 30, H: 6}, {W: 12, H: 6}, {W: 30, H: 3}}, func(size layout.Size, th *theme.Theme) string {
			return Distribution(counts(), size, th)
		}},
		{"distributionline", []layout.Size{{W: 60, H: 1}, {W: 24, H: 1}, {W: 7, H: 1}}, lines(1, func(_, w int, th *theme.Theme) string {
			return DistributionLine(counts(), w, th)
		})},
		{"heatmap", []layout.Size{{W: 76, H: 18}, {W: 40, H: 10}, {W: 20, H: 6}, {W: 10, H: 3}}, func(size layout.Size, th *theme.Theme) string {
			return HeatMap(heat(16, 4), size, th)
		}},
		{"groupbars", []layout.Size{{W: 70, H: 6}, {W: 40, H: 5}, {W: 18, H: 3}, {W: 9, H: 5}}, func(size layout.Size, th *theme.Theme) string {
			return GroupBars(GroupData{Axes: profile(5)}, size, th)
		}},
		{"readiness", []layout.Size{{W: 40, H: 4}, {W: 14, H: 4}, {W: 6, H: 4}}, lines(4, func(i, w int, th *theme.Theme) string {
			return Readiness([]ReadinessData{{2, 1, 1}, {4, 0, 0}, {0, 0, 0}, {0, 7, 5}}[i], w, th)
		})},
		{"radar", []layout.Size{{W: 60, H: 24}, {W: 40, H: 20}, {W: 30, H: 12}}, func(size layout.Size, th *theme.Theme) string {
			return Radar(RadarData{Axes: profile(5), Now: "S7", Before: "S6"}, size, th)
		}},
		{"radar10", []layout.Size{{W: 72, H: 30}, {W: 44, H: 13}}, func(size layout.Size, th *theme.Theme) string {
			return Radar(RadarData{Axes: profile(10)}, size, th)
		}},
		{"timeline", []layout.Size{{W: 60, H: 3}, {W: 30, H: 2}, {W: 12, H: 3}, {W: 5, H: 1}}, func(size layout.Size, th *theme.Theme) string {
			return Timeline(times(false), size, th)
		}},
		{"timescale", []layout.Size{{W: 60, H: 3}, {W: 30, H: 2}, {W: 12, H: 3}}, func(size layout.Size, th *theme.Theme) string {
			return Timeline(times(true), size, th)
		}},
		{"stepline", []layout.Size{{W: 60, H: 12}, {W: 40, H: 7}, {W: 16, H: 5}, {W: 16, H: 2}}, func(size layout.Size, th *theme.Theme) string {
			return StepLine(steps7(), size, th)
		}},
		{"sparkline", []layout.Size{{W: 10, H: 1}, {W: 4, H: 1}}, lines(1, func(_, w int, th *theme.Theme) string {
			return Sparkline(SparkData{levels(), steps7().Values}, w, th)
		})},
		{"cohort", []layout.Size{{W: 110, H: 14}, {W: 60, H: 10}}, func(size layout.Size, th *theme.Theme) string {
			d := heat(5000, 26)
			d.Row, d.Col = 1234, 17
			for i := range d.Cols {
				d.Cols[i] = fmt.Sprintf("C%02d", i+1)
			}
			return HeatMap(d, size, th)
		}},
	}
}
