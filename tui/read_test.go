package tui

import (
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// scrollThrough presses down until nothing new shows and returns all that was seen; the
// page says at each step but the last that it goes on.
func scrollThrough(t *testing.T, env *nav.Env, d *tuitest.Driver) string {
	t.Helper()
	seen := d.Text()
	for range 120 {
		before := d.Text()
		d.Press("down")
		d.CheckFrame()
		if d.Text() == before {
			return seen
		}
		if !strings.Contains(before, env.Text.App.More) {
			t.Errorf("the page goes on and does not say so:\n%s", before)
		}
		seen += d.Text()
	}
	t.Errorf("the page never ends:\n%s", d.Text())
	return seen
}

// What an item says is read to its end in the smallest window: no anchor is cut there,
// nor the name of an activity.
func TestEveryWordOfAnItemIsReachedInTheSmallestWindow(t *testing.T) {
	t.Parallel()
	for _, l := range []model.Lang{model.French, model.English} {
		env := filledEnv(t, l)
		for _, it := range env.Grid.Items {
			_, d := at(t, env, nav.Item{Code: it.Code}, layout.Size{W: layout.MinW, H: layout.MinH})
			said := []model.Text{it.Statement, it.Explanation, it.Example, it.Before}
			for _, x := range env.Grid.Scale(it.Scale).Levels {
				said = append(said, env.Grid.AnchorText(it, x.Level))
			}
			for _, c := range it.Activities {
				a, _ := env.Grid.Activity(c)
				said = append(said, a.Title)
			}
			seen := map[string]bool{}
			for _, w := range strings.Fields(tuitest.Read(scrollThrough(t, env, d))) {
				seen[w] = true
			}
			for _, s := range said {
				for _, w := range strings.Fields(env.Text.In(s)) {
					if !seen[w] {
						t.Errorf("%s, %s: %q of %q never shows", l, it.Code, w, env.Text.In(s))
						break
					}
				}
			}
		}
	}
}
