package tui

import (
	"context"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// footer returns the last line of a window.
func footer(d *tuitest.Driver) string {
	lines := strings.Split(d.Text(), "\n")
	return lines[len(lines)-1]
}

// In the exchange of mentor and learner, the next step is named in the footer of
// every window, after a change too.
func TestTheNextStepStaysInTheFooter(t *testing.T) {
	small, narrow := layout.Size{W: 80, H: 24}, layout.Size{W: 60, H: 20}
	for _, l := range []model.Lang{model.French, model.English} {
		env := filledEnv(t, l)
		env.Services = tuitest.HostileServices(env.Grid, "x")
		all, err := env.Store.ReceivedSessions(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		var waits, back model.SessionID
		for i := range all {
			if all[i].Review == "" {
				waits = all[i].Session.ID
			}
			if all[i].State == model.Returned {
				back = all[i].Session.ID
			}
		}
		r := env.Text.Review
		for _, c := range []struct {
			at    nav.Place
			keys  []string
			size  layout.Size
			steps []string
		}{
			{nav.Review{Session: waits}, []string{"enter", "2", "esc"}, small, []string{"⏎ " + env.Text.Keys.Review, "f " + r.Sign, "b " + r.See, "u "}},
			{nav.Review{Session: waits}, []string{"enter", "2", "esc"}, narrow, []string{"⏎ " + env.Text.Keys.Review, "f " + r.Sign, "b " + r.See}},
			{nav.Review{Session: back}, nil, small, []string{"f " + env.Text.Keys.WriteFile, "r " + r.Again}},
			{nav.Answers{}, nil, small, []string{"a ", "r ", "c ", "f "}},
			{nav.Share{}, nil, small, []string{"⏎ " + env.Text.Share.Write, "s " + env.Text.Keys.Move, "c " + env.Text.Share.Seal}},
			{nav.Share{}, nil, narrow, []string{"⏎ " + env.Text.Share.Write, "s " + env.Text.Keys.Move}},
		} {
			_, d := at(t, env, nav.Home{}, c.size)
			d.Send(nav.Opened{Place: c.at})
			d.Press(c.keys...)
			for _, step := range c.steps {
				if !strings.Contains(footer(d), step) {
					t.Errorf("%s, %v, %#v: no %q in %q", l, c.size, c.at, step, footer(d))
				}
			}
		}
	}
}

// Where every open question was passed over, the way to the answers stays in the
// footer, whatever else works.
func TestTheWayToTheAnswersStaysInTheFooter(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for _, depth := range []model.Depth{model.Discover, model.FullReview} {
			for _, size := range []layout.Size{{W: 80, H: 24}, {W: 60, H: 20}} {
				env := tuitest.Env(t, l)
				_, d := at(t, env, nav.Home{}, size)
				d.Send(nav.Opened{Place: nav.Walkthrough{Depth: depth}})
				d.Press("2")
				for range 16 {
					d.Press("s")
				}
				want := "f " + env.Text.Walkthrough.Summary
				for _, keys := range [][]string{{"enter"}, {"3"}, {"f", "up", "enter"}} { // an open question, the next one, an answered one
					d.Press(keys...)
					if !strings.Contains(footer(d), want) {
						t.Errorf("%s, depth %d, %v, after %v: no %q in %q", l, depth, size, keys, want, footer(d))
					}
				}
			}
		}
	}
}

// Where esc takes something off before it goes back, the footer says what, and
// again that it goes back once that is off.
func TestTheFooterSaysWhatEscTakesOff(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		env := filledEnv(t, l)
		all, unmark := "esc "+env.Text.App.ShowAll, "esc "+env.Text.Sessions.Unmark
		for _, c := range []struct {
			at   nav.Place
			keys []string
			want []string
		}{
			{nav.Grid{}, []string{"/", "c", "enter"}, []string{all}},
			{nav.Sessions{}, []string{"/", "s", "enter"}, []string{all}},
			{nav.Desk{}, []string{"/", "a", "enter"}, []string{all}},
			{nav.Evidence{}, []string{"/", "a", "enter"}, []string{all}},
			{nav.Sessions{}, []string{"c"}, []string{unmark, "c " + env.Text.Keys.Compare}},
			{nav.Cohort{}, []string{"v"}, []string{"esc " + env.Text.Cohort.Only[0]}},
			{nav.Cohort{}, []string{"/", "a", "enter"}, []string{"esc " + env.Text.Cohort.Only[0]}},
		} {
			for _, size := range []layout.Size{{W: 60, H: 20}, {W: 80, H: 24}} {
				_, d := at(t, env, nav.Home{}, size)
				d.Send(nav.Opened{Place: c.at})
				d.Press(c.keys...)
				for _, want := range c.want {
					if !strings.Contains(footer(d), want) {
						t.Errorf("%s, %v, %#v %v: no %q in %q", l, size, c.at, c.keys, want, footer(d))
					}
				}
				d.Press("esc")
				if back := "esc " + env.Text.Keys.Back; !strings.Contains(footer(d), back) {
					t.Errorf("%s, %v, %#v: no %q in %q", l, size, c.at, back, footer(d))
				}
			}
		}
	}
}

// Who has two reviews sees how to go to the other one, whatever else works.
func TestTheOtherReviewStaysInTheFooter(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		env := filledEnv(t, l)
		ctx := context.Background()
		_, d := at(t, env, nav.Answers{}, layout.Size{W: 80, H: 24})
		all, err := env.Store.Sessions(ctx)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range all {
			reviews, _ := env.Store.Reviews(ctx, x.ID)
			for _, r := range reviews {
				r.ID, r.Revision, r.Mentor = r.ID+"2", 0, model.Contact{Person: "M2", Name: "Paul Keller", Fingerprint: "zinc-zoom"}
				if _, err := env.Store.SaveReview(ctx, r); err != nil {
					t.Fatal(err)
				}
			}
		}
		d.Send(nav.Changed{})
		for range 6 {
			d.Press("up") // with and without a question
			if want := "tab " + env.Text.Answers.Next; !strings.Contains(footer(d), want) {
				t.Errorf("%s: no %q in %q", l, want, footer(d))
			}
		}
	}
}
