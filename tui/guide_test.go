package tui

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/tui/lang"
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

// Every sign that stands on a page has its meaning one key away: the help of that page
// names it, whichever of the tables of the look it comes from.
func TestEverySignIsOneKeyAway(t *testing.T) {
	for _, ascii := range []bool{false, true} {
		for _, l := range []model.Lang{model.French, model.English} {
			env := filledEnv(t, l)
			env.Theme = theme.New(theme.Options{Variant: theme.Dark, IsDark: true, ASCII: ascii})
			for _, p := range tuitest.Everywhere(t, env.Store) {
				for _, size := range []layout.Size{{W: 60, H: 20}, {W: 120, H: 35}} {
					a, d := at(t, env, nav.Home{}, size)
					d.Send(nav.Opened{Place: p})
					page := ansi.Strip(a.top().View(a.bodySize()))
					d.Press("?")
					if a.over == nil {
						continue // letters are text here
					}
					said, names := helpOf(d), strings.Join(a.standing(a.guide()), " ")
					for r, by := range meanings(env) {
						if !signStands(page, r) {
							continue
						}
						if !slices.ContainsFunc(by, func(n string) bool {
							return slices.Contains(strings.Fields(names), n) && (size.W >= 76 || saysAll(said, env.Text.Guides.Marks[n], ascii)) // beside keys it is divided
						}) {
							t.Errorf("ascii %v, %s, %v, %#v: %q stands there, the help says nothing of it:\n%s", ascii, l, size, p, r, page)
						}
					}
				}
			}
		}
	}
}

// meanings returns the names of the signs that each character of the look is part of. A
// point also parts words; what no sentence has is looked for anywhere.
func meanings(env *nav.Env) map[rune][]string {
	out := map[rune][]string{}
	for _, n := range text.SignOrder() {
		for _, r := range env.Theme.Sign(n) {
			if r != ' ' {
				out[r] = append(out[r], n)
			}
		}
	}
	return out
}

// signStands says whether a character is a sign on a page: a shape anywhere, any other
// where nothing stands beside it.
func signStands(page string, r rune) bool {
	if r >= 0x2500 {
		return strings.ContainsRune(page, r)
	}
	for _, line := range strings.Split(page, "\n") {
		if strings.Contains("  "+line+"  ", "  "+string(r)+"  ") {
			return true
		}
	}
	return false
}

// saysAll says whether every word of a meaning is in what was read.
func saysAll(read, meaning string, ascii bool) bool {
	if ascii {
		meaning = lang.LineInASCII(meaning, 0)
	}
	words := strings.Fields(read)
	return !slices.ContainsFunc(strings.Fields(tuitest.Read(meaning)), func(w string) bool { return !slices.Contains(words, w) })
}

// helpOf reads the help to its end.
func helpOf(d *tuitest.Driver) string {
	seen := d.Text()
	for range 60 {
		before := d.Text()
		d.Press("down")
		if d.Text() == before {
			break
		}
		lines := strings.Split(d.Text(), "\n")
		seen += "\n" + lines[len(lines)-4] + "\n" + lines[len(lines)-3]
	}
	return tuitest.Read(seen)
}

func onlyASCII(s string) bool {
	return !slices.ContainsFunc([]byte(s), func(b byte) bool { return b >= 0x80 })
}
