package tui

import (
	"slices"
	"testing"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/theme"
	"autoeval/tui/tuitest"
)

// Every page says in its help what it is, which keys work, and what the signs
// and words on it mean; every name in a guide has its meaning.
func TestEveryPageExplainsItselfInThreeParts(t *testing.T) {
	t.Parallel()
	size := layout.Size{W: 120, H: 60}
	for _, l := range []model.Lang{model.French, model.English} {
		env := filledEnv(t, l)
		g := env.Text.Guides
		for _, p := range tuitest.Everywhere(t, env.Store) {
			a, d := at(t, env, p, size)
			guide := a.guide()
			if guide.About == "" || len(guide.Signs)+len(guide.Words) == 0 {
				t.Errorf("%#v has no guide", p)
				continue
			}
			a.over = &help{}
			d.See(g.Page, g.Keys, g.Signs)
			for _, n := range guide.Signs {
				if a.env.Theme.Sign(n) == "" || g.Marks[n] == "" {
					t.Errorf("%#v: no sign %q", p, n)
				}
			}
			for _, n := range guide.Words {
				if g.Words[n].Means == "" {
					t.Errorf("%#v: no word %q", p, n)
				}
			}
			d.CheckSizes()
		}
	}
}

func TestTheGlossaryHasEveryWordAndSign(t *testing.T) {
	env := filledEnv(t, model.French)
	g := env.Text.Guides
	if len(text.WordOrder()) != len(g.Words) || len(text.SignOrder()) != len(g.Marks) {
		t.Errorf("%d of %d words, %d of %d signs", len(text.WordOrder()), len(g.Words), len(text.SignOrder()), len(g.Marks))
	}
	_, d := at(t, env, nav.Home{}, layout.Size{W: 140, H: 70})
	d.Press("?", "g")
	for _, n := range text.WordOrder() {
		d.See(g.Words[n].Word)
	}
	d.See("A Application", "S Souvent")
}

// The signs of one look differ from one another, in ASCII too: a sign that means
// two things means nothing.
func TestSignsDoNotCollide(t *testing.T) {
	for _, ascii := range []bool{false, true} {
		th := theme.New(theme.Options{Variant: theme.Mono, ASCII: ascii})
		seen := map[string]string{}
		for _, n := range text.SignOrder() {
			mark := th.Sign(n)
			if other, twice := seen[mark]; twice {
				t.Errorf("ascii %v: %q is both %s and %s", ascii, mark, other, n)
			}
			seen[mark] = n
		}
		if ascii && slices.ContainsFunc(text.SignOrder(), func(n string) bool { return !onlyASCII(th.Sign(n)) }) {
			t.Error("a sign of the plain look is no ASCII")
		}
	}
}

func onlyASCII(s string) bool {
	return !slices.ContainsFunc([]byte(s), func(b byte) bool { return b >= 0x80 })
}
