package plain

import (
	"regexp"
	"strings"
	"testing"
	"unicode"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/screen/walkthrough"
	"autoeval/tui/tuitest"
)

// wordsOf returns the words and figures of a text, without the marks.
func wordsOf(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }) {
		out[strings.ToLower(w)] = true
	}
	return out
}

// missing returns the words of the screen that are not said, but for those that
// name the screen's own keys.
func missing(screen, said string, but ...string) []string {
	have, own := wordsOf(said), wordsOf(strings.Join(but, " "))
	var out []string
	for w := range wordsOf(screen) {
		if !have[w] && !own[w] {
			out = append(out, w)
		}
	}
	return out
}

// pages returns what is said from each question to the next.
func pages(said, question string) []string {
	word := strings.Fields(question)[0] + " "
	return strings.Split(said, "\n"+word)[1:]
}

// Whatever a page of the walkthrough shows, asked or answered, is said too.
func TestEveryPageOfTheScreenIsSaid(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for _, depth := range []model.Depth{model.Discover, model.FullReview} {
			env := tuitest.Env(t, l)
			past(t, env, "Bilan S6", map[model.ItemCode]int{"C01": 1, "C02": 3, "C03": 2})
			plainly := tuitest.Env(t, l)
			past(t, plainly, "Bilan S6", map[model.ItemCode]int{"C01": 1, "C02": 3, "C03": 2})
			d := tuitest.Drive(t, walkthrough.New(env, nav.Walkthrough{Depth: depth}), layout.Size{W: 100, H: 60})

			var lines, screens []string
			answer := func(items []model.Item, keys ...string) {
				for _, it := range items {
					screens = append(screens, d.Text())
					d.Press("2")
					if depth == model.FullReview {
						d.Press("c", "c", "n")
						d.Type("vu en projet")
						d.Press("esc", "enter")
					}
					lines = append(lines, "2")
					if depth == model.FullReview {
						lines = append(lines, "c 2", "n vu en projet")
					}
					_ = it
				}
			}
			answer(env.Grid.ItemsOf(model.Competency))
			d.Press("tab")
			lines = append(lines, env.Text.Plain.Orders.Part.Letter)
			answer(env.Grid.ItemsOf(model.Attitude))
			// Then each answered page again.
			d.Press("esc", "g", "home", "enter")
			for _, it := range env.Grid.Items {
				lines = append(lines, string(it.Code))
			}
			for range env.Grid.ItemsOf(model.Competency) {
				screens = append(screens, d.Text())
				d.Press("right")
			}

			said, _ := play(t, plainly, depth, lines...)
			heard := pages(said, env.Text.Plain.Question)
			if len(heard) < len(screens) {
				t.Fatalf("%s: %d pages are said, %d are shown", l, len(heard), len(screens))
			}
			for i, screen := range screens {
				whole := "Question " + heard[i] + said[:strings.Index(said, "Question 1 ")]
				if i > 0 {
					whole += heard[i-1] // the answer just given is confirmed there
				}
				if m := missing(screen, whole, env.Text.Walkthrough.Gentle, env.Text.Words.Note, env.Text.Walkthrough.Evidenced.Zero, "N A M E 0"); len(m) > 0 {
					t.Errorf("%s, depth %d, page %d: not said: %v\nshown:\n%s\nsaid:\n%s", l, depth, i, m, screen, whole)
				}
			}
		}
	}
}

// cut is the end of what did not fit a column.
var cut = regexp.MustCompile(`\S*…`)

// The summary says each item's code, level, confidence and note, and what is
// open.
func TestSummaryOfTheScreenIsSaid(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		env, plainly := tuitest.Env(t, l), tuitest.Env(t, l)
		d := tuitest.Drive(t, walkthrough.New(env, nav.Walkthrough{}), layout.Size{W: 200, H: 60})
		d.Press("3", "c", "n")
		d.Type("vu en projet")
		d.Press("esc", "enter", "1", "f")
		said, _ := play(t, plainly, model.FullReview, "3", "c1", "n vu en projet", "1", "f")
		screen := cut.ReplaceAllString(d.Text(), "")
		said = said[strings.Index(said, env.Text.Walkthrough.SummaryTitle):]
		var names []string // the screen has the long name where it fits, the summary said the short one; of the attitudes it said that they are open
		for _, it := range env.Grid.Items {
			names = append(names, env.Text.In(it.Name()))
			if it.Kind == model.Attitude {
				names = append(names, env.Text.In(it.Short()))
			}
		}
		if m := missing(screen, said, strings.Join(names, " "), "M N tab", "touche key", env.Text.Walkthrough.OpenMark, "P01 P02 P03 P04 P05 P06 P07 P08 P09 P10"); len(m) > 0 {
			t.Errorf("%s: not said: %v\nshown:\n%s\nsaid:\n%s", l, m, screen, said)
		}
	}
}
