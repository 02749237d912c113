package walkthrough

import (
	"errors"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
	"autoeval/tui/widget"
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
				for range s.items {
					if text := d.Text(); strings.Contains(text, "…") {
						t.Errorf("%v, %v, %s is cut:\n%s", l, depth, s.item().Code, text)
					}
					s.step(1)
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

func TestLinesThatAreLeftShowAnchorsWhole(t *testing.T) {
	for l, anchor := range map[model.Lang]string{
		model.French:  "Dans les notes d’un entretien mené par quelqu’un d’autre, je repère, avec de l’aide, ce qui est une demande et ce qui est un besoin.",
		model.English: "",
	} {
		s, d := begin(t, tuitest.Env(t, l), nav.Walkthrough{Depth: model.FullReview})
		d.Size = layout.Size{W: 60, H: 16}
		d.Press("2", "enter")
		d.See(anchor)
		for range s.items[1:] {
			w := d.Size.W - 2
			whole, _ := s.levelLines(w, widget.WholeAnchor)
			shown, free := s.page(d.Size), d.Size.H-len(s.page(d.Size).Lines)
			for v := range whole[:len(whole)-1] {
				lines := shown.LevelLine(v+1) - shown.LevelLine(v)
				if more := len(whole[v]) - lines; more > 0 && more <= free {
					t.Errorf("%s: level %d is cut with %d lines free:\n%s", s.item().Code, v, free, d.Text())
				}
			}
			d.CheckFrame()
			d.Press("right")
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
