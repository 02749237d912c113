package chart

import (
	"testing"

	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// Seen on two busy cores: heat map 26×8 0.1 ms, a page of a cohort 0.28 ms,
// radar 40×20 0.07 ms, a screen's whole set 0.53 ms. The goal for a screen is
// 2 ms, for the heat map and the radar half a millisecond.
func BenchmarkHeatMap(b *testing.B) {
	d, th := heat(26, 8), dark()
	for b.Loop() {
		HeatMap(d, layout.Size{W: 70, H: 30}, th)
	}
}

func BenchmarkHeatMapOfACohort(b *testing.B) {
	d, th := heat(5000, 26), dark()
	d.Row = 2500
	for b.Loop() {
		HeatMap(d, layout.Size{W: 120, H: 40}, th)
	}
}

func BenchmarkRadar(b *testing.B) {
	d, th := RadarData{Axes: profile(5), Now: "S7", Before: "S6"}, dark()
	for b.Loop() {
		Radar(d, layout.Size{W: 40, H: 20}, th)
	}
}

func BenchmarkLevelBar(b *testing.B) {
	th := dark()
	for b.Loop() {
		LevelBar(LevelBarData{Value: 2, Top: 4, Target: 3, Code: "A"}, 24, th)
	}
}

// BenchmarkScreen is more than a 120×40 screen of progress holds.
func BenchmarkScreen(b *testing.B) {
	th := dark()
	b.ReportAllocs()
	for b.Loop() {
		screen(th)
	}
}

func screen(th *theme.Theme) {
	for i := range 26 {
		LevelBar(LevelBarData{Value: i % 5, Top: 4, Target: 3, Code: levels()[i%5].Code}, 24, th)
	}
	Radar(RadarData{Axes: profile(5), Now: "S7", Before: "S6"}, layout.Size{W: 60, H: 24}, th)
	HeatMap(heat(26, 8), layout.Size{W: 70, H: 30}, th)
	Distribution(counts(), layout.Size{W: 50, H: 8}, th)
	Timeline(times(true), layout.Size{W: 120, H: 3}, th)
	StepLine(steps7(), layout.Size{W: 60, H: 8}, th)
}

// TestACohortCostsOnlyWhatShows counts the cells that are asked for.
func TestACohortCostsOnlyWhatShows(t *testing.T) {
	d, asked := heat(5000, 26), 0
	at := d.At
	d.At = func(r, c int) int { asked++; return at(r, c) }
	HeatMap(d, layout.Size{W: 120, H: 40}, dark())
	if asked > 40*26 {
		t.Errorf("%d cells asked for in a box of 40 rows", asked)
	}
}
