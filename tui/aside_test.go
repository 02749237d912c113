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
	size := layout.Size{W: 120, H: 35}
	for _, l := range []model.Lang{model.French, model.English} {
		env := filledEnv(t, l)
		for _, p := range tuitest.Everywhere(t, env.Store) {
			least := 50
			switch p := p.(type) {
			case nav.Share, nav.Page, nav.Receive: // nothing leaves or comes here
				least = 33
			case nav.Next, nav.Stage: // one question
				least = 33
			case nav.Passages, nav.Passage: // there is one version: nothing to link
				least = 15
			case nav.Import: // it asks for a file
				least = 40
			case nav.Plan:
				if p.Item != "" {
					least = 40
				}
			case nav.Notes: // one line to write
				if p.New {
					least = 38
				}
			}
			_, d := at(t, env, p, size)
			if n := used(d.Text(), size); n < least {
				t.Errorf("%s, %#v: %d %% of the window is used\n%s", l, p, n, d.Text())
			}
		}
	}
}

// Beside a page of one column stands what it is; a click there is none on the page.
func TestTheAsideExplainsAPageOfOneColumn(t *testing.T) {
	env := filledEnv(t, model.French)
	a, d := at(t, env, nav.Settings{}, layout.Size{W: 120, H: 35})
	d.See("Cette page", "Tout reste sur cette machine")
	before := d.Text()
	a.click(110, 5)
	if d.Text() != before {
		t.Error("a click beside the page did something")
	}
	d.Resize(layout.Size{W: 100, H: 35})
	d.Hidden("Cette page")
	d.Resize(layout.Size{W: 200, H: 60})
	d.See("Cette page")
}
