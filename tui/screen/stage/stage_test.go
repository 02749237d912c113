package stage

import (
	"context"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

var window = layout.Size{W: 80, H: 20}

func TestTheLikelyStageStandsFirstAndStayingIsAnAnswer(t *testing.T) {
	for _, c := range []struct {
		keys []string
		want model.Stage
	}{{[]string{"enter"}, model.Year4}, {[]string{"down", "enter"}, model.Year3}, {[]string{"end", "enter"}, model.Prospective}} {
		env := tuitest.Env(t, model.French)
		env.Profile.Stage = model.Year3
		d := tuitest.Drive(t, New(env), window)
		d.See("Une nouvelle année a commencé", "▸ 4A", "toujours 3A")
		d.Press(c.keys...)
		p, err := env.Store.Profile(t.Context())
		if err != nil || p.Stage != c.want || !p.StageAt.Equal(tuitest.Start) || !d.Closed {
			t.Errorf("%v: %q at %v, closed %v, %v", c.keys, p.Stage, p.StageAt, d.Closed, err)
		}
	}
}

// full is a store that keeps no profile.
type full struct{ store.Store }

func (full) SaveProfile(context.Context, model.Profile) (uint64, error) { return 0, store.ErrFull }

func TestAnAnswerThatIsNotKeptIsSaid(t *testing.T) {
	env := tuitest.Env(t, model.English)
	env.Store = full{env.Store}
	s := New(env)
	d := tuitest.Drive(t, s, window)
	d.Press("enter")
	if len(d.Errs) != 1 || d.Closed || s.Unsaved() {
		t.Errorf("errors %v, closed %v, unsaved %v", d.Errs, d.Closed, s.Unsaved())
	}
	d.CheckSizes()
	d.Send(nav.Click{X: 3, Y: top + 1, Size: window})
	if s.list.At() != 1 {
		t.Errorf("a click focused %d", s.list.At())
	}
}
