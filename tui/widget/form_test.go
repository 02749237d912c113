package widget

import (
	"strings"
	"testing"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/keys"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

var now = time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)

func look() *theme.Theme { return theme.New(theme.Options{Variant: theme.Dark, IsDark: true}) }
func shared() keys.Shared {
	return keys.New(lang.New(model.French).Keys)
}

func press(t *testing.T, f *Form, names ...string) {
	t.Helper()
	codes := map[string]rune{"tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown, "enter": tea.KeyEnter, "left": tea.KeyLeft, "right": tea.KeyRight, "space": tea.KeySpace}
	for _, n := range names {
		m := tea.KeyPressMsg{Code: []rune(n)[0], Text: n}
		if c, ok := codes[n]; ok {
			m = tea.KeyPressMsg{Code: c}
		}
		if n == "shift+tab" {
			m = tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}
		}
		f.Update(m, shared())
	}
}

func options() []Option {
	return []Option{{Code: "C01", Label: "Analyse"}, {Code: "C02", Label: "Besoins du client"}, {Code: "C03", Label: "Éthique"}}
}

func sample() (*Form, *Line, *Text, *Choices, *Choice) {
	th, k := look(), shared()
	line := NewLine(th, "", "titre", safetext.Title)
	text := NewText(th, "un\ndeux", "", safetext.Note)
	many := NewChoices(th, k, options(), false, ChoicesWords{"aucune", "chercher", "rien"})
	few := NewChoice(th, []string{"seul", "à plusieurs"}, 0)
	return NewForm(Slot{Label: "Titre", Entry: line}, Slot{Label: "Texte", Entry: text}, Slot{Label: "Compétences", Entry: many}, Slot{Label: "Comment", Entry: few}), line, text, many, few
}

func TestTabGoesRoundAndArrowsStopAtTheEnds(t *testing.T) {
	f, _, _, _, _ := sample()
	press(t, f, "shift+tab")
	if f.At() != 3 {
		t.Errorf("before the first is %d", f.At())
	}
	press(t, f, "down")
	if f.At() != 3 {
		t.Errorf("below the last is %d", f.At())
	}
	press(t, f, "tab", "up")
	if f.At() != 0 {
		t.Errorf("above the first is %d", f.At())
	}
}

func TestLettersAreTextInEveryEntry(t *testing.T) {
	f, line, _, _, _ := sample()
	press(t, f, "j", "k", "q")
	if line.Value() != "jkq" || f.At() != 0 {
		t.Errorf("typed %q at %d", line.Value(), f.At())
	}
}

func TestArrowsLeaveATextOnlyFromItsEdges(t *testing.T) {
	f, _, text, _, _ := sample()
	press(t, f, "down")
	text.View(40, 3)
	press(t, f, "up")
	if f.At() != 1 {
		t.Errorf("left the text from its last line, to %d", f.At())
	}
	press(t, f, "up")
	if f.At() != 0 {
		t.Errorf("did not leave the text from its first line: %d", f.At())
	}
}

func TestChoicesNarrowTickAndClear(t *testing.T) {
	f, _, _, many, _ := sample()
	f.Select(2)
	press(t, f, "e", "t", "h", "i", "space")
	if got := strings.Join(many.Chosen(), " "); got != "C03" {
		t.Errorf("chose %q", got)
	}
	press(t, f, "up", "up", "enter")
	if got := strings.Join(many.Chosen(), " "); got != "C01 C03" {
		t.Errorf("chose %q", got)
	}
	press(t, f, "z", "z", "space")
	if got := strings.Join(many.Chosen(), " "); got != "C01 C03" {
		t.Errorf("nothing matched, yet it chose %q", got)
	}
	press(t, f, "tab")
	if got := ansi.Strip(f.View(layout.Size{W: 70, H: 10}, look())); !strings.Contains(got, "C01 Analyse · C03 Éthique") {
		t.Errorf("shows\n%s", got)
	}
}

func TestOneOfManyTakesTheOtherOff(t *testing.T) {
	many := NewChoices(look(), shared(), options(), true, ChoicesWords{"aucune", "chercher", "rien"})
	f := NewForm(Slot{Label: "Compétence", Entry: many})
	press(t, f, "enter", "down", "down", "enter")
	if got := strings.Join(many.Chosen(), " "); got != "C03" {
		t.Errorf("chose %q", got)
	}
	press(t, f, "enter")
	if got := many.Chosen(); len(got) != 0 {
		t.Errorf("kept %v", got)
	}
}

func TestChoiceGoesRoundItsOptions(t *testing.T) {
	f, _, _, _, few := sample()
	f.Select(3)
	press(t, f, "left")
	if few.At() != 1 {
		t.Errorf("at %d", few.At())
	}
	press(t, f, "right")
	if few.At() != 0 {
		t.Errorf("at %d", few.At())
	}
}

func TestDaySaysHowItUnderstood(t *testing.T) {
	p := lang.New(model.French)
	d := NewDay(look(), p, now, model.Day(now), false, "")
	f := NewForm(Slot{Label: "Date", Entry: d})
	for _, c := range []struct{ typed, shows string }{
		{"hier", "23 novembre 2026"}, {"demain", "à venir : 25 novembre 2026"}, {"31/2", "date non comprise"},
	} {
		f.Select(0)
		for _, r := range c.typed {
			press(t, f, string(r))
		}
		if got := ansi.Strip(f.View(layout.Size{W: 60, H: 4}, look())); !strings.Contains(got, c.shows) {
			t.Errorf("%s shows\n%s", c.typed, got)
		}
	}
	if _, ok := d.Day(); ok {
		t.Error("31/2 is a day")
	}
	d.SetValue(" ")
	if day, ok := d.Day(); !ok || !day.IsZero() {
		t.Errorf("nothing typed is %v, %v", day, ok)
	}
}

func TestOnlyADayMeantToBePastWarnsOfOneToCome(t *testing.T) {
	p := lang.New(model.English)
	for _, ahead := range []bool{true, false} {
		d := NewDay(look(), p, now, model.Day(now).AddDate(0, 0, 1), ahead, "")
		got := ansi.Strip(NewForm(Slot{Label: "Date", Entry: d}).View(layout.Size{W: 60, H: 4}, look()))
		if strings.Contains(got, "to come: 25 November 2026") == ahead {
			t.Errorf("ahead %v:\n%s", ahead, got)
		}
	}
}

func TestFormFitsAnySizeWithItsFocusInSight(t *testing.T) {
	f, _, _, _, _ := sample()
	for at := range 4 {
		f.Select(at)
		for w := -1; w <= 90; w += 7 {
			for h := -1; h <= 14; h++ {
				size := layout.Size{W: w, H: h}.Clamp()
				got := ansi.Strip(f.View(size, look()))
				for _, l := range strings.Split(got, "\n") {
					if ansi.StringWidth(l) > size.W {
						t.Fatalf("%v: %q", size, l)
					}
				}
				if n := strings.Count(got, "\n") + 1; size.H > 0 && n > size.H {
					t.Fatalf("%v: %d lines", size, n)
				}
				if _, y := f.Cursor(size, look()); h > 0 && (y < 0 || y >= h) {
					t.Fatalf("%v: entry %d at line %d", size, at, y)
				}
			}
		}
	}
}

func TestStackFindsBackWhatItDraws(t *testing.T) {
	s := Stack{Blocks: []Block{{Head: []string{"A", ""}, Body: []string{"a"}}, {Body: []string{"b", "bb"}}, {Head: []string{"C"}, Body: []string{"c"}}, {Body: []string{"d"}}}}
	for focus := range s.Blocks {
		s.Focus = focus
		for h := 2; h < 12; h++ {
			lines := strings.Split(ansi.Strip(s.View(layout.Size{W: 10, H: h}, look())), "\n")
			y := s.Y(h)
			if want := s.Blocks[focus].Body[0]; y >= len(lines) || !strings.HasPrefix(lines[y], want) {
				t.Fatalf("focus %d, height %d: line %d of %q is not %q", focus, h, y, lines, want)
			}
			first, last := lines[0], lines[len(lines)-1]
			if up, down := !strings.HasPrefix(first, "A"), !strings.HasPrefix(last, "d"); up && first != "bb" && !strings.HasSuffix(first, "↑") || !up && strings.HasSuffix(first, "↑") || strings.HasSuffix(last, "↓") != (down && last != "bb") {
				t.Errorf("focus %d, height %d: more above %v, below %v: %q", focus, h, up, down, lines)
			}
			if at, ok := s.At(y, h); !ok || at != focus {
				t.Fatalf("focus %d, height %d: line %d is block %d", focus, h, y, at)
			}
		}
	}
	if _, ok := s.At(0, 12); ok {
		t.Error("a heading is a row")
	}
	if _, ok := s.At(11, 12); ok {
		t.Error("below the last is a row")
	}
}

func TestAskTakesItsOwnKeysOnly(t *testing.T) {
	a := Ask{Text: "Garder ?", Answers: []key.Binding{keys.Bind("s", "enregistrer", "s"), keys.Bind("x", "abandonner", "x")}}
	if i, ok := a.Answer(tea.KeyPressMsg{Code: 'x', Text: "x"}); !ok || i != 1 {
		t.Errorf("x answers %d, %v", i, ok)
	}
	if _, ok := a.Answer(tea.KeyPressMsg{Code: 'z', Text: "z"}); ok {
		t.Error("z answers")
	}
	if got := ansi.Strip(strings.Join(a.Lines(look(), 40), "\n")); !strings.Contains(got, "x abandonner") {
		t.Errorf("shows %q", got)
	}
}

func TestTheCursorStandsWhereTheNextLetterGoes(t *testing.T) {
	title := NewLine(look(), "", "un titre", safetext.Title)
	f := NewForm(Slot{Label: "Titre", Entry: title}, Slot{Label: "Sorte", Entry: NewChoice(look(), []string{"a", "b"}, 0)})
	size := layout.Size{W: 60, H: 10}
	for _, r := range "été" {
		f.Update(tea.KeyPressMsg{Code: r, Text: string(r)}, keys.Shared{})
	}
	if x, y := f.Cursor(size, look()); x != len("▸ Titre  ")-len("▸")+1+3 || y != 0 {
		t.Errorf("after three letters at %d, %d", x, y)
	}
	f.Select(1)
	if x, y := f.Cursor(size, look()); x != 0 || y != 1 {
		t.Errorf("on a choice at %d, %d", x, y)
	}
}

func TestAnswersOfAQuestionStayWhole(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		p := lang.New(l)
		ask := Unsaved(p, false)
		for w := 40; w <= 80; w++ {
			said := ansi.Strip(strings.Join(ask.Lines(theme.New(theme.Options{}), w), "\n"))
			if !strings.Contains(said, "esc "+p.Form.GoOn) || !strings.Contains(said, "x "+p.Form.Discard) {
				t.Errorf("at %d:\n%s", w, said)
			}
		}
	}
}
