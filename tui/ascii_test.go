package tui

import (
	"testing"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/theme"
	"autoeval/tui/tuitest"
)

// signs are those that a plain font or a plain reader may lack.
var signs = []string{"…", "·", "•", "⏎", "␣", "←", "→", "↑", "↓", "▸", "›", "✓", "━", "─", "●", "○", "◇"}

func TestPlainSignsReachEveryScreenTheHelpAndThePalette(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for _, p := range tuitest.Everywhere(t, filledEnv(t, l).Store) {
			env := filledEnv(t, l)
			env.Theme = theme.New(theme.Options{Variant: theme.Dark, IsDark: true, ASCII: true})
			_, d := at(t, env, p, layout.Size{W: 80, H: 24})
			for _, k := range []string{"", "?", "ctrl+p"} {
				if k != "" {
					d.Press("esc", k)
				}
				d.Hidden(signs...)
				d.CheckSizes()
			}
			if t.Failed() {
				t.Fatalf("at %#v", p)
			}
		}
	}
}

func TestPlainSignsNameTheEnterKey(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Theme = theme.New(theme.Options{Variant: theme.Dark, IsDark: true, ASCII: true})
	_, d := drive(t, env, nav.Home{})
	d.See("enter ouvrir")
}

func TestPaletteNamesEachPlaceOnce(t *testing.T) {
	env := tuitest.Env(t, model.French)
	a, _ := drive(t, env, nav.Home{})
	seen := map[string]bool{}
	for _, x := range a.actions() {
		if seen[x.name] {
			t.Errorf("%q twice", x.name)
		}
		seen[x.name] = true
	}
}

func TestAHintBearsNoMarkOfSuccess(t *testing.T) {
	a, d := drive(t, tuitest.Env(t, model.French), nav.Walkthrough{Depth: model.Discover})
	d.Press("enter")
	d.See("Choisissez un niveau")
	if !a.toast.Hint {
		t.Error("said as if something had been done")
	}
}
