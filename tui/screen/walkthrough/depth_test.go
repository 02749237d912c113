package walkthrough

import (
	"fmt"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

func TestPassingOverEveryOpenQuestionLeadsToTheSummary(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for _, depth := range []model.Depth{model.Discover, model.FullReview} {
			env := tuitest.Env(t, l)
			s, d := begin(t, env, nav.Walkthrough{Depth: depth})
			for range 8 {
				d.Press("2")
				if depth == model.FullReview {
					d.Press("enter")
				}
			}
			for range 8 {
				d.Press("s")
			}
			if s.mode != summary {
				t.Fatalf("%s, depth %d: mode %d after all were answered or passed over", l, depth, s.mode)
			}
			d.See(env.Text.Walkthrough.SummaryTitle, env.Text.Count(8, env.Text.Walkthrough.LeftOpen))
			d.Press("enter", "2") // one is answered after all; the others are offered again, once
			if depth == model.FullReview {
				d.Press("enter")
			}
			d.See(fmt.Sprintf(env.Text.Walkthrough.Question, 10, 16))
			d.Press("s")
			d.See(env.Text.Walkthrough.SummaryTitle)
			if got := stored(t, env); len(got.Ratings) != 9 || len(got.Skipped) != 7 {
				t.Errorf("kept %d answers and %d passed over", len(got.Ratings), len(got.Skipped))
			}
		}
	}
}

// A Découverte offers three answers and « plus »: the levels above are read before
// one of them is given.
func TestDiscoveringHasThreeAnswersAndMore(t *testing.T) {
	for l, more := range map[model.Lang]string{model.French: "Plus", model.English: "More"} {
		env := tuitest.Env(t, l)
		_, d := begin(t, env, nav.Walkthrough{Depth: model.Discover})
		for _, r := range env.Text.Discovery.Answers {
			d.See(r.Name, r.Meaning)
		}
		it, _ := env.Grid.Item("C01")
		high := strings.Join(strings.Fields(env.Text.In(env.Grid.AnchorText(it, model.At(3))))[:3], " ")
		d.See(more)
		d.Hidden(high, env.Text.LevelName(env.Grid, "C01", model.At(4)))
		d.Press("3")
		d.See(high, env.Text.LevelName(env.Grid, "C01", model.At(4)), env.Text.Discovery.Answers[2].Name)
		if all, err := env.Store.Sessions(t.Context()); err != nil || len(all) != 0 {
			t.Errorf("%s: the key that shows the levels above kept something: %v, %v", l, all, err)
		}
		d.Press("4", "left")
		if r := stored(t, env).Rating("C01"); r.Level != model.At(4) {
			t.Errorf("%s: kept %v", l, r.Level)
		}
		d.See(high) // what was answered is shown
		d.Press("right")
		d.See(more)
		d.CheckSizes()
	}
}

// enterSays returns what the footer promises of enter.
func enterSays(s *Screen) string {
	for _, b := range tuitest.Footer(s) {
		if b.Enabled() && b.Help().Key == "⏎" {
			return b.Help().Desc
		}
	}
	return ""
}

func TestTheFooterSaysWhetherEnterRatesOrGoesOn(t *testing.T) {
	for l, says := range map[model.Lang][2]string{model.French: {"noter", "suivante"}, model.English: {"rate", "next"}} {
		for _, depth := range []model.Depth{model.Discover, model.FullReview} {
			env := tuitest.Env(t, l)
			s, d := begin(t, env, nav.Walkthrough{Depth: depth})
			if got := enterSays(s); got != "" {
				t.Errorf("enter does nothing yet, the footer says %q", got)
			}
			d.Press("down")
			if got := enterSays(s); got != says[0] {
				t.Errorf("on a level, unanswered: %q", got)
			}
			d.Press("3")
			if depth == model.Discover {
				d.Press("3") // the first has opened the levels above
			}
			d.Press("g", "home", "enter") // back to it
			if got := enterSays(s); got != says[1] {
				t.Errorf("on the level kept: %q", got)
			}
			d.Press("down")
			if got := enterSays(s); got != says[0] {
				t.Errorf("on another level than the one kept: %q", got)
			}
			d.Press("enter")
			if r := stored(t, env).Rating("C01"); r.Level != model.At(4) {
				t.Errorf("enter kept %v", r.Level)
			}
		}
	}
}
