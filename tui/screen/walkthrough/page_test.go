package walkthrough

import (
	"errors"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

func TestLevelsStayInPlaceWhileTheFocusMoves(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for _, depth := range []model.Depth{model.Discover, model.FullReview} {
			s, d := begin(t, tuitest.Env(t, l), nav.Walkthrough{Depth: depth})
			for range s.items {
				before := s.page(d.Size).LevelLine(0)
				for range s.top() + 1 {
					d.Press("down")
					if now := s.page(d.Size).LevelLine(0); now != before {
						t.Errorf("%s: levels at line %d, with %d focused at line %d", s.item().Code, before, s.focus, now)
					}
				}
				d.Press("right")
			}
		}
	}
}

func TestSummaryShowsEveryCompetencyAndWhereTheListStands(t *testing.T) {
	_, d := begin(t, tuitest.Env(t, model.French), nav.Walkthrough{Depth: model.Discover})
	d.Press("0", "f")
	d.See("C01", "C16", "1-16/26")
}

func TestEveryAnchorIsReadableWholeInAnOrdinaryWindow(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for _, depth := range []model.Depth{model.Discover, model.FullReview} {
			s, d := begin(t, tuitest.Env(t, l), nav.Walkthrough{Depth: depth})
			for _, part := range []model.ItemKind{model.Competency, model.Attitude} {
				s.turnTo(part)
				for _, it := range s.items {
					s.jump(it.Code)
					for range 2 { // before the answer and after
						if text := d.Text(); strings.Contains(text, "…") || strings.Contains(text, s.env.Text.App.More) || strings.Contains(text, s.env.Text.App.Less) {
							t.Errorf("%v, %v, %s is cut:\n%s", l, depth, it.Code, text)
						}
						d.Press("2")
						s.jump(it.Code)
					}
				}
				s.mode = asking
			}
		}
	}
}

func TestANoteHasRoomAndTheCursorStandsInIt(t *testing.T) {
	s, d := begin(t, tuitest.Env(t, model.French), nav.Walkthrough{Depth: model.FullReview})
	d.Press("2", "n")
	for _, l := range []string{"un", "deux", "trois", "quatre"} {
		d.Type(l)
		d.Press("enter")
	}
	d.Type("cinq")
	d.See("Application", "un deux trois quatre cinq")
	lines := strings.Split(d.Text(), "\n")
	x, y, ok := s.Cursor(d.Size)
	if !ok || y >= len(lines) || !strings.HasPrefix(lines[y], " cinq") || x != len(" cinq") {
		t.Errorf("cursor at %d, %d, %v in:\n%s", x, y, ok, d.Text())
	}
}

func TestTheFirstQuestionIsReadableWholeWithAnEarlierSession(t *testing.T) {
	env := tuitest.Env(t, model.French)
	first := model.Session{ID: "S", Grid: env.Grid.Ref(), StartedAt: tuitest.Start}
	if err := errors.Join(first.Rate(env.Grid, model.Rating{Item: "C01", Level: model.At(1)}), first.Finish(tuitest.Start)); err != nil {
		t.Fatal(err)
	}
	if _, err := env.Store.SaveSession(t.Context(), first); err != nil {
		t.Fatal(err)
	}
	_, d := begin(t, env, nav.Walkthrough{Depth: model.FullReview})
	d.Hidden("…")
	d.Press("3")
	d.Hidden("…")
}

// In the smallest window no word of a question is cut: what does not fit scrolls with
// the focus, says so, and the level in focus is whole.
func TestEveryWordOfAQuestionIsReachedInTheSmallestWindow(t *testing.T) {
	small := layout.Size{W: layout.MinW, H: layout.MinH - 4}
	for _, l := range []model.Lang{model.French, model.English} {
		for _, depth := range []model.Depth{model.Discover, model.FullReview} {
			s, d := begin(t, tuitest.Env(t, l), nav.Walkthrough{Depth: depth})
			d.Size = small
			for _, part := range []model.ItemKind{model.Competency, model.Attitude} {
				s.turnTo(part)
				for _, it := range s.items {
					s.jump(it.Code)
					readThrough(t, s, d)
					d.Press("2")
					s.jump(it.Code)
					readThrough(t, s, d)
				}
			}
		}
	}
}

// readThrough moves the focus over the levels and fails where a word never shows whole.
func readThrough(t *testing.T, s *Screen, d *tuitest.Driver) {
	t.Helper()
	was, it := s.focus, s.item()
	var seen []string
	for s.focus = -1; s.focus <= s.top(); s.focus++ {
		d.CheckFrame()
		if strings.Contains(d.Text(), "…") {
			t.Fatalf("%s is cut:\n%s", it.Code, d.Text())
		}
		read := tuitest.Read(d.Text())
		if !strings.Contains(read, tuitest.Read(s.env.Text.In(it.Statement))) {
			t.Errorf("%s is not whole:\n%s", it.Code, d.Text())
		}
		for v, l := range s.asked().Levels {
			said := tuitest.Read(s.env.Text.In(l.Label) + " " + s.env.Text.In(l.Meaning))
			switch {
			case strings.Contains(read, said):
			case v == s.focus:
				t.Errorf("%s: level %d has the focus and is not whole:\n%s", it.Code, v, d.Text())
			case !strings.Contains(read, s.env.Text.App.More) && !strings.Contains(read, s.env.Text.App.Less):
				t.Errorf("%s: %q is scrolled away and nothing says so:\n%s", it.Code, said, d.Text())
			}
		}
		seen = append(seen, read)
	}
	s.focus = was
	all := strings.Join(seen, " ")
	for _, word := range strings.Fields(s.env.Text.In(it.Explanation)) {
		if !strings.Contains(all, word) {
			t.Errorf("%s: %q of the explanation never shows", it.Code, word)
		}
	}
}

func TestTheSummaryNamesCompetenciesWholeWhereThereIsRoom(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		env := tuitest.Env(t, l)
		_, d := begin(t, env, nav.Walkthrough{Depth: model.FullReview})
		d.Size = layout.Size{W: 120, H: 30}
		for _, list := range []string{"f", "g"} {
			d.Press("2", list)
			for _, it := range env.Grid.ItemsOf(model.Competency) {
				d.See(string(it.Code) + " " + env.Text.In(it.Name()))
			}
			d.CheckFrame()
			d.Press("esc")
		}
	}
}

func TestTheNoteSaysWhatEscDoes(t *testing.T) {
	s, d := begin(t, tuitest.Env(t, model.French), nav.Walkthrough{Depth: model.FullReview})
	d.Press("2", "n")
	if h := tuitest.Footer(s)[0].Help(); h.Key != "ctrl+s esc" || h.Desc != "garder la note" {
		t.Errorf("the footer says %+v", h)
	}
}
