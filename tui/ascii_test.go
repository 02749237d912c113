package tui

import (
	"testing"

	"autoeval/model"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/theme"
	"autoeval/tui/tuitest"
)

// The plain look is ASCII on every screen, in its help and its list of actions,
// accents and all; columns stay where they are.
func TestThePlainLookIsASCIIEverywhere(t *testing.T) {
	t.Parallel()
	for _, l := range []model.Lang{model.French, model.English} {
		places := tuitest.Everywhere(t, filledEnv(t, l).Store)
		for i, p := range places {
			env := filledEnv(t, l)
			env.Theme = theme.New(theme.Options{Variant: theme.Dark, IsDark: true, ASCII: true})
			size := []layout.Size{{W: 80, H: 24}, {W: 120, H: 35}, {W: 60, H: 20}}[i%3]
			a, d := at(t, env, p, size)
			for _, k := range []string{"", "?", "ctrl+p"} {
				if k != "" {
					d.Press("esc", k)
				}
				if frame := a.Frame(); !isASCII(frame) {
					t.Errorf("at %#v after %q: not ASCII in\n%s", p, k, d.Text())
				}
				d.CheckFrame()
			}
			if t.Failed() {
				t.Fatalf("at %#v", p)
			}
		}
	}
}

func TestASCIIKeepsWordsAndColumns(t *testing.T) {
	for line, want := range map[string]string{
		"« L’œuvre »  a": "\" L'oeuvre \" a",
		"été · 3 → 4 ▲":  "ete . 3 > 4 ^",
		"Ænéas  王  ●●○":  "AEneas ?   ##_", // a wide character takes two cells still
	} {
		got := lang.LineInASCII(line, 0)
		if got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}

func TestPlainSignsNameTheEnterKey(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Theme = theme.New(theme.Options{Variant: theme.Dark, IsDark: true, ASCII: true})
	_, d := drive(t, env, nav.Home{})
	d.See("entree ouvrir", "haut bas choisir")
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
