package aloud

import (
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store/work"
	"autoeval/tui/lang"
	"autoeval/tui/tuitest"
)

// An activity that is complete is a milestone: it is not named again among those
// that came nearer, and none of what was reached is named by its code.
func TestWhatWasReachedIsSaidOnce(t *testing.T) {
	g := tuitest.Grid(t)
	e := work.Ending{Outlook: work.Outlook{Record: work.Record{Grid: g}},
		Milestones: []model.Milestone{{Kind: model.FirstOfLevel, Item: "C05", Level: model.At(3)}, {Kind: model.ActivityComplete, Activity: "A01"}, {Kind: model.ActivityComplete, Activity: "A03"}},
		Advances:   []model.Advance{{Activity: "A01", Now: 3, Of: 3, Complete: true}, {Activity: "A03", Now: 2, Of: 2, Complete: true}, {Activity: "A07", Was: 1, Now: 2, Of: 4}}}
	for _, l := range []model.Lang{model.French, model.English} {
		p := lang.New(l)
		said := strings.Join(Ending(p, &e), "\n")
		for _, c := range []model.ActivityCode{"A01", "A03", "A07"} {
			a, _ := g.Activity(c)
			if n := strings.Count(said, p.In(a.Title)); n != 1 || strings.Contains(said, string(c)) {
				t.Errorf("%s: %s is said %d times, or by its code:\n%s", l, c, n, said)
			}
		}
		if it, _ := g.Item("C05"); !strings.Contains(said, p.In(it.Short())) || strings.Contains(said, "C05") {
			t.Errorf("%s: the first level is not said by its name:\n%s", l, said)
		}
	}
}
