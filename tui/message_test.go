package tui

import (
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// What was done, how to undo it, and what a question asks can be read to the end
// in the smallest window.
func TestAMessageIsReadToItsEnd(t *testing.T) {
	t.Parallel()
	env := filledEnv(t, model.French)
	said := "Supprimer « Bilan du premier semestre » ? La même touche encore une fois : oui ; toute autre : non."
	for name, toast := range map[string]nav.Toast{
		"hint": {Text: said, Hint: true}, "done": {Text: said}, "undo": {Text: said, Undo: true},
	} {
		for _, size := range []layout.Size{{W: 60, H: 20}, {W: 80, H: 24}, {W: 120, H: 35}} {
			for _, p := range tuitest.Everywhere(t, env.Store) {
				_, d := at(t, env, p, size)
				d.Send(toast)
				d.CheckFrame()
				shown := strings.Join(strings.Fields(d.Text()), " ")
				want := strings.Join(strings.Fields(said), " ")
				if toast.Undo {
					want += " " + env.Text.App.PressUndo
				}
				if !strings.Contains(shown, want) {
					t.Errorf("%s at %#v in %v: %q is not all there:\n%s", name, p, size, want, d.Text())
				}
			}
		}
	}
}

// A path or a sentence without end takes no more than its lines.
func TestAMessageLeavesTheScreenItsRoom(t *testing.T) {
	_, d := at(t, filledEnv(t, model.French), nav.Home{}, layout.Size{W: 60, H: 20})
	d.Send(nav.Toast{Text: strings.Repeat("mot ", 400), Undo: true})
	d.CheckFrame()
	if n := strings.Count(d.Text(), "mot mot"); n == 0 || !strings.Contains(d.Text(), "Aujourd") && !strings.Contains(d.Text(), "Bonjour") {
		t.Errorf("the screen is gone:\n%s", d.Text())
	}
}
