package chart

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

func themes() []*theme.Theme {
	return []*theme.Theme{
		dark(), mono(), ascii(), theme.New(theme.Options{Variant: theme.Light, ASCII: true}),
		theme.New(theme.Options{Variant: theme.Contrast}),
	}
}

// fits fails when a drawing passes its size or holds what a terminal obeys.
func fits(t rapid.TB, size layout.Size, text string) {
	t.Helper()
	if size.W <= 0 || size.H <= 0 {
		if text != "" {
			t.Fatalf("%v: %q in no room", size, text)
		}
		return
	}
	rows := strings.Split(text, "\n")
	if len(rows) > size.H {
		t.Fatalf("%v: %d lines", size, len(rows))
	}
	for _, row := range rows {
		if w := ansi.StringWidth(row); w > size.W {
			t.Fatalf("%v: a line of %d cells: %q", size, w, row)
		}
		plain := ansi.Strip(row)
		if !utf8.ValidString(plain) || strings.ContainsFunc(plain, func(r rune) bool { return r < 0x20 || r >= 0x7f && r < 0xa0 }) {
			t.Fatalf("%v: control characters: %q", size, plain)
		}
	}
}

func TestChartsStayInAnySize(t *testing.T) {
	for _, d := range drawings() {
		t.Run(d.name, func(t *testing.T) {
			for _, th := range themes() {
				for w := -1; w <= 12; w++ {
					for h := -1; h <= 12; h++ {
						size := layout.Size{W: w, H: h}
						fits(t, size, d.draw(size, th))
					}
				}
				for _, size := range []layout.Size{{W: 500, H: 200}, {W: 500, H: 1}, {W: 1, H: 200}, {W: 33, H: 17}, {W: 120, H: 40}} {
					fits(t, size, d.draw(size, th))
				}
			}
		})
	}
}

func TestASCIIChartsDrawWithASCII(t *testing.T) {
	for _, d := range drawings() {
		for _, size := range append(d.sizes, layout.Size{W: 120, H: 40}) {
			text := ansi.Strip(d.draw(size, ascii()))
			for _, r := range text {
				if r >= 0x7f && !strings.ContainsRune("éîÉ", r) {
					t.Fatalf("%s %v: %q in\n%s", d.name, size, r, text)
				}
			}
		}
	}
}

func TestEveryLevelReadsWithoutColour(t *testing.T) {
	sc := levels()
	marks := map[string]func(v int, th *theme.Theme) string{
		"level bar": func(v int, th *theme.Theme) string {
			code := ""
			if v >= 0 {
				code = sc[v].Code
			}
			return LevelBar(LevelBarData{Value: v, Top: 4, Code: code}, 20, th)
		},
		"heat map": func(v int, th *theme.Theme) string {
			d := HeatData{Scale: sc, Rows: []string{"C01"}, Cols: []string{"S1"}, At: func(int, int) int { return v }}
			return HeatMap(d, layout.Size{W: 20, H: 1}, th)
		},
	}
	marks["sparkline"] = func(v int, th *theme.Theme) string {
		return Sparkline(SparkData{sc, []int{v}}, 4, th)
	}
	marks["step line"] = func(v int, th *theme.Theme) string {
		return StepLine(StepData{Scale: sc, Values: []int{v}, Target: Unrated}, layout.Size{W: 20, H: 7}, th)
	}
	marks["stacked line"] = func(v int, th *theme.Theme) string {
		d := DistributionData{Scale: sc, Counts: make([]int, len(sc))}
		if v < 0 {
			d.Unrated = 1
		} else {
			d.Counts[v] = 1
		}
		return DistributionLine(d, 10, th)
	}
	for name, draw := range marks {
		for _, th := range themes() {
			seen := map[string]int{}
			for v := Unrated; v <= sc.Top(); v++ {
				text := ansi.Strip(draw(v, th))
				if was, ok := seen[text]; ok {
					t.Errorf("%s: levels %d and %d are both %q", name, was, v, text)
				}
				seen[text] = v
			}
		}
	}
}

func TestHeatMapMarksWhatIsHidden(t *testing.T) {
	d := heat(2, 3)
	d.At = func(row, _ int) int { return Hidden - row*Hidden } // hidden, then level 0
	lines := strings.Split(ansi.Strip(HeatMap(d, layout.Size{W: 60, H: 8}, dark())), "\n")
	found := 0
	for _, l := range lines {
		found += strings.Count(l, "?")
	}
	if found != 3 {
		t.Errorf("%d marks:\n%s", found, strings.Join(lines, "\n"))
	}
}

func TestHeatMapKeepsTheCursorInView(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := heat(rapid.IntRange(1, 60).Draw(t, "rows"), rapid.IntRange(1, 40).Draw(t, "cols"))
		d.Row = rapid.IntRange(0, len(d.Rows)-1).Draw(t, "row")
		d.Col = rapid.IntRange(0, len(d.Cols)-1).Draw(t, "col")
		size := layout.Size{W: rapid.IntRange(8, 120).Draw(t, "w"), H: rapid.IntRange(1, 40).Draw(t, "h")}
		text := HeatMap(d, size, dark())
		fits(t, size, text)
		found := false
		for y, row := range strings.Split(ansi.Strip(text), "\n") {
			if x := strings.Index(row, "]"); x >= 0 {
				r, c, ok := HeatHit(d, size, ansi.StringWidth(row[:x])-1, y)
				found = found || ok && r == d.Row && c == d.Col
				px, py, ok := HeatPoint(d, size)
				letter := "·"
				if v := d.At(d.Row, d.Col); v >= 0 {
					letter = d.Scale[v].Code
				}
				if at := ansi.Cut(row, px, px+2); !ok || py != y || at != letter+"]" {
					t.Fatalf("HeatPoint gives %d,%d %v, where %q is", px, py, ok, at)
				}
			}
		}
		if !found {
			t.Fatalf("the cursor %d,%d is not in view or not where HeatHit says:\n%s", d.Row, d.Col, ansi.Strip(text))
		}
	})
}

func TestHeatHitIsFalseBesideTheTable(t *testing.T) {
	d, size := heat(4, 3), layout.Size{W: 60, H: 20}
	for _, at := range [][2]int{{-1, 0}, {0, -1}, {25, 0}, {25, 1}, {59, 3}, {25, 19}, {60, 3}} {
		if r, c, ok := HeatHit(d, size, at[0], at[1]); ok {
			t.Errorf("%v hits %d,%d", at, r, c)
		}
	}
	if r, c, ok := HeatHit(d, size, 3, 4); !ok || r != 2 || c != d.Col {
		t.Errorf("a row's label is %d,%d,%v, want its row in the cursor's column", r, c, ok)
	}
}

func TestCountsHaveTheirShareOfTheLine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := DistributionData{Scale: levels()}
		d.Counts = rapid.SliceOfN(rapid.IntRange(0, 30), 5, 5).Draw(t, "counts")
		d.Unrated = rapid.IntRange(0, 30).Draw(t, "unrated")
		w := rapid.IntRange(6, 80).Draw(t, "w")
		sum, total := 0, d.Unrated
		for _, n := range d.Counts {
			total += n
		}
		for v, got := range stack(d, w) {
			n := d.Unrated
			if v < 5 {
				n = d.Counts[v]
			}
			if n > 0 && got == 0 || n == 0 && got > 0 {
				t.Fatalf("%d items have %d of %d cells", n, got, w)
			}
			sum += got
		}
		if total > 0 && sum != w {
			t.Fatalf("%d of %d cells shared", sum, w)
		}
	})
}

func TestWhatOfAGroupIsOpenIsDots(t *testing.T) {
	text := ansi.Strip(GroupBars(GroupData{Axes: []Axis{{"Besoin", 1, 3, Unrated, 1}}}, layout.Size{W: 60, H: 1}, dark()))
	for i, want := range []string{"Besoin", "━", "─", "·", "1/3"} {
		if !strings.HasPrefix(strings.Fields(text)[i], want) {
			t.Errorf("part %d of %q is not %s", i, text, want)
		}
	}
}

func TestAGroupIsCountedItemByItem(t *testing.T) {
	text := ansi.Strip(GroupBars(GroupData{Axes: []Axis{{"Besoin", 2, 3, 1, 0}, {"Tout", 4, 4, Unrated, 0}}}, layout.Size{W: 60, H: 4}, dark()))
	rows := strings.Split(text, "\n")
	if !strings.HasPrefix(rows[0], "Tout") {
		t.Errorf("the nearest to done is not first:\n%s", text)
	}
	bar := strings.Fields(rows[1])
	want := []string{"Besoin", "━", "━", "─", "2/3", "▲", "1"}
	if len(bar) != len(want) {
		t.Fatalf("%q has not one part per item", rows[1])
	}
	for i := range want {
		if !strings.HasPrefix(bar[i], want[i]) {
			t.Errorf("part %d of %q is not %s", i, rows[1], want[i])
		}
	}
}

func TestTimelineHitFindsTheMark(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := TimelineData{ToScale: rapid.Bool().Draw(t, "to scale")}
		at := int64(0)
		for range rapid.IntRange(1, 40).Draw(t, "points") {
			at += rapid.Int64Range(0, 400).Draw(t, "days")
			d.Points = append(d.Points, TimePoint{At: at})
		}
		d.Cursor = rapid.IntRange(0, len(d.Points)-1).Draw(t, "cursor")
		size := layout.Size{W: rapid.IntRange(1, 90).Draw(t, "w"), H: 3}
		head, _, _ := strings.Cut(ansi.Strip(Timeline(d, size, dark())), "\n")
		if i, ok := TimelineHit(d, size, ansi.StringWidth(head)-1); !ok || i != d.Cursor {
			t.Fatalf("the mark is %d, want %d", i, d.Cursor)
		}
	})
}

func TestRadarFallsBackToBars(t *testing.T) {
	for _, c := range []struct {
		axes int
		size layout.Size
		bars bool
	}{
		{5, layout.Size{W: 40, H: 20}, false}, {10, layout.Size{W: 60, H: 24}, false}, {3, layout.Size{W: 40, H: 20}, false},
		{2, layout.Size{W: 60, H: 24}, true}, {5, layout.Size{W: 30, H: 24}, true}, {5, layout.Size{W: 60, H: 8}, true},
	} {
		d := RadarData{Axes: profile(c.axes)}
		bars := GroupBars(GroupData{Axes: d.Axes}, c.size, dark())
		if got := Radar(d, c.size, dark()) == bars; got != c.bars {
			t.Errorf("%d axes in %v: bars are %v, want %v", c.axes, c.size, got, c.bars)
		}
	}
}

// A scale's steps are equally long, at every width: their length is what they say.
func TestTheStepsOfALevelAreEquallyLong(t *testing.T) {
	for _, top := range []int{3, 4, 5} {
		for w := 6; w <= 60; w++ {
			bar := LevelBar(LevelBarData{Value: 0, Top: top, Target: Unrated, Code: "N"}, w, mono())
			steps := strings.Fields(strings.TrimSuffix(strings.TrimRight(ansi.Strip(bar), " "), "N"))
			if len(steps) != top {
				continue // no room to set them apart
			}
			for _, s := range steps {
				if len(s) != len(steps[0]) {
					t.Errorf("top %d, width %d: %q", top, w, ansi.Strip(bar))
					break
				}
			}
		}
	}
}

func TestAGroupIsCountedOutOfWhatIsExpected(t *testing.T) {
	groups := []model.GroupReadiness{{Group: "one", Items: 4, AtTarget: 1, Later: 2, Unrated: 2}, {Group: "two", Items: 2, Later: 2}}
	axes := AxesOf(groups, groups, func(g model.GroupID) string { return string(g) })
	if want := (Axis{Label: "one", Num: 1, Den: 2, Before: 1, Open: 1}); len(axes) != 1 || axes[0] != want {
		t.Errorf("got %v, want %v alone", axes, want)
	}
}
