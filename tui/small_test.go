package tui

import (
	"testing"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/tuitest"
)

func TestEveryPageFollowsAGridOfThreeItemsWithoutYears(t *testing.T) {
	t.Parallel()
	for _, l := range []model.Lang{model.French, model.English} {
		env := tuitest.Small(t, l)
		for _, size := range []layout.Size{{W: 80, H: 24}, {W: 120, H: 40}} {
			for _, p := range tuitest.Everywhere(t, env.Store) {
				a, d := at(t, env, p, size)
				for _, keys := range [][]string{nil, {"v"}, {"v"}, {"?"}} {
					if d.Press(keys...); editing(a.top()) && len(keys) > 0 {
						break
					}
					if found := tuitest.Foreign(d.Text()); found != "" {
						t.Errorf("%s, %#v after %v says %q:\n%s", l, p, keys, found, d.Text())
					}
				}
				d.CheckFrame()
			}
		}
	}
}
