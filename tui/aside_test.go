package tui

import (
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// used returns how many of the tiles of 8 by 3 cells of a window have something in
// them, in parts of a hundred: what the eye takes for empty is larger than that.
func used(text string, size layout.Size) int {
	lines := strings.Split(text, "\n")
	full, all := 0, 0
	for y := 0; y < size.H; y += 3 {
		for x := 0; x < size.W; x += 8 {
			all++
			if inked(lines[min(y, len(lines)):min(y+3, len(lines))], x, x+8) {
				full++
			}
		}
	}
	return full * 100 / all
}

func inked(lines []string, from, to int) bool {
	for _, l := range lines {
		r := []rune(l)
		if strings.TrimSpace(string(r[min(from, len(r)):min(to, len(r))])) != "" {
			return true
		}
	}
	return false
}

// No page leaves more than half of a wide window empty, where there is something
// to say: not so a page that asks one thing, or has nothing to offer here.
func TestAWideWindowIsUsed(t *testing.T) {
	t.Parallel()
	for _, size := range []layout.Size{{W: 120, H: 35}, {W: 160, H: 45}, {W: 200, H: 60}} {
		for _, l := range []model.Lang{model.French, model.English} {
			env := filledEnv(t, l)
			for _, p := range tuitest.Everywhere(t, env.Store) {
				least := 50
				if asksOneThing(p) {
					least = 40
				}
				_, d := at(t, env, p, size)
				if n := used(d.Text(), size); n < least {
					t.Errorf("%s, %#v: %d %% of the window of %d by %d is used\n%s", l, p, n, size.W, size.H, d.Text())
				}
			}
		}
	}
}

// asksOneThing says whether a page has little to say at this place: nothing leaves or
// comes here, there is one question, one line to write, one version and so nothing to
// link, or it asks for a file.
func asksOneThing(p nav.Place) bool {
	switch p := p.(type) {
	case nav.Share, nav.Page, nav.Receive, nav.Next, nav.Stage, nav.Passages, nav.Passage, nav.Import:
		return true
	case nav.Plan:
		return p.Item != ""
	case nav.Notes:
		return p.New
	}
	return false
}

// Beside a page of one column stands what it is; a click there is none on the page.
func TestTheAsideExplainsAPageOfOneColumn(t *testing.T) {
	env := filledEnv(t, model.French)
	_, narrow := at(t, env, nav.Settings{}, layout.Size{W: 120, H: 35})
	narrow.See("Cette page")
	a, d := at(t, env, nav.Settings{}, layout.Size{W: 128, H: 35})
	d.See("Cette page", "Tout reste sur cette machine")
	before := d.Text()
	a.click(118, 5)
	if d.Text() != before {
		t.Error("a click beside the page did something")
	}
	d.Resize(layout.Size{W: 100, H: 35})
	d.Hidden("Cette page")
	d.Resize(layout.Size{W: 200, H: 60})
	d.See("Cette page")
}

// The aside is for the room that a page does not use: it never narrows one.
func TestTheAsideTakesNothingFromAPage(t *testing.T) {
	env := filledEnv(t, model.French)
	for _, p := range tuitest.Everywhere(t, env.Store) {
		for _, w := range []int{110, 116, 117, 120, 128, 140, 159} {
			a, _ := at(t, env, p, layout.Size{W: w, H: 35})
			widest := layout.MaxW
			if b, ok := a.top().(nav.Bounded); ok {
				widest = b.Widest()
			}
			if aside := a.asideWidth(); aside > 0 && w-aside-asideGap < widest {
				t.Errorf("%T at %d: %d beside a page that uses %d", p, w, aside, widest)
			}
		}
	}
}
