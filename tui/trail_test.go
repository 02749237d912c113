package tui

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
)

// TestThePreviewFollowsWhereTheCursorRests runs down home as a key held down does: the
// cursor is painted at each, in few bytes, and the preview only where it stops. There
// it shows what it would have shown at once.
func TestThePreviewFollowsWhereTheCursorRests(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := sitTrailing(t, nav.Home{}, layout.Size{W: 120, H: 40})
		s.rest()
		before := preview(s.Text())
		for range 4 {
			written, y := s.Written(), cursorLine(s)
			s.Press("down")
			time.Sleep(30 * time.Millisecond)
			synctest.Wait()
			if n := s.Written() - written; cursorLine(s) <= y || n == 0 || n > 400 {
				t.Errorf("the cursor went from line %d to %d, in %d bytes", y, cursorLine(s), n)
			}
			if now := preview(s.Text()); now != before {
				t.Errorf("followed in a run:\n%s", now)
			}
		}
		time.Sleep(50 * time.Millisecond)
		synctest.Wait()
		now := preview(s.Text())
		at := sit(t, model.French, nav.Home{}, layout.Size{W: 120, H: 40}, slowed)
		at.rest()
		at.Press("down", "down", "down", "down")
		at.rest()
		if want := preview(at.Text()); now != want || now == before {
			t.Errorf("the preview where it rests:\n%s\nnot\n%s", now, want)
		}
		s.leave(t)
		at.leave(t)
	})
}

// TestWhatStandsBesideAListFollowsWhereTheCursorRests walks through pages with a part
// that trails: at rest each shows what it shows where nothing trails.
func TestWhatStandsBesideAListFollowsWhereTheCursorRests(t *testing.T) {
	for _, at := range []nav.Place{nav.Home{}, nav.Sessions{}, nav.Progress{View: nav.Orient}} {
		synctest.Test(t, func(t *testing.T) {
			size := layout.Size{W: 120, H: 40}
			trails, follows := sitTrailing(t, at, size), sit(t, model.French, at, size, slowed)
			trailed := false
			for _, key := range []string{"", "down", "down", "up", "end", "home", "down", "s", "down", "/", "b", "esc", "down", "esc", "down", "ctrl+l"} {
				if key != "" {
					trails.Press(key)
					follows.Press(key)
				}
				synctest.Wait()
				trailed = trailed || trails.app.Resting() != nil
				trails.rest()
				follows.rest()
				if one, two := trails.Text(), follows.Text(); one != two {
					t.Fatalf("%T after %q:\n%s\nwhere nothing trails:\n%s", at, key, one, two)
				}
			}
			if !trailed {
				t.Errorf("%T: nothing trailed", at)
			}
			trails.leave(t)
			follows.leave(t)
		})
	}
}

// sitTrailing opens a page where frames take their time, as at a person's terminal.
func sitTrailing(t *testing.T, at nav.Place, size layout.Size) *sitting {
	t.Helper()
	env := filledEnv(t, model.French)
	env.Settle = nav.AfterFrame
	return sitWith(env, at, size, func(m tea.Model) tea.Model { return m })
}

// preview returns what stands to the right of home's list.
func preview(text string) string {
	var out []string
	for l := range strings.Lines(text) {
		if r := []rune(strings.TrimRight(l, "\n")); len(r) > 76 {
			out = append(out, strings.TrimRight(string(r[76:]), " "))
		}
	}
	return strings.Join(out[2:len(out)-2], "\n")
}

func cursorLine(s *sitting) int {
	_, _, y, _ := s.Cells()
	return y
}
