package paint

import (
	"fmt"
	"image/color"
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"pgregory.net/rapid"
)

// glass is a terminal that remembers the modes it was asked for.
type glass struct {
	*vt.Emulator
	modes map[int]bool
	title string
}

func newGlass(w, h int) *glass {
	g := &glass{Emulator: vt.NewEmulator(w, h), modes: map[int]bool{}}
	g.SetCallbacks(vt.Callbacks{
		EnableMode:  func(m ansi.Mode) { g.modes[m.Mode()] = true },
		DisableMode: func(m ansi.Mode) { delete(g.modes, m.Mode()) },
		Title:       func(s string) { g.title = s },
	})
	return g
}

func (g *glass) on() map[int]bool {
	on := map[int]bool{}
	for m := range g.modes {
		if m != 7 && m != 25 { // wrapping, and the cursor, which is looked at
			on[m] = true
		}
	}
	return on
}

// shows compares all cells with the content drawn at once.
func shows(t rapid.TB, g *glass, v tea.View, w, h int) {
	t.Helper()
	want := uv.NewScreenBuffer(w, h)
	uv.NewStyledString(v.Content).Draw(want, want.Bounds())
	for y := range h {
		for x := range w {
			a, b := g.CellAt(x, y), want.CellAt(x, y)
			if blank(a) && blank(b) && same(a.Style.Bg, b.Style.Bg) {
				continue
			}
			if a.Content != b.Content || !a.Style.Equal(&b.Style) {
				t.Fatalf("(%d,%d) shows %q %+v, wanted %q %+v\n%q", x, y, a.Content, a.Style, b.Content, b.Style, v.Content)
			}
		}
	}
	if g.CursorHidden() != (v.Cursor == nil) {
		t.Fatalf("cursor hidden: %v", g.CursorHidden())
	}
	if c := v.Cursor; c != nil && g.CursorPosition() != uv.Pos(c.X, c.Y) {
		t.Fatalf("cursor at %v, wanted %v", g.CursorPosition(), uv.Pos(c.X, c.Y))
	}
}

func blank(c *uv.Cell) bool      { return c == nil || c.Content == "" || c.Content == " " }
func same(a, b color.Color) bool { return reflect.DeepEqual(a, b) }

var pieces = []string{
	"a", "é", "mot", "  ", "…", "▸", "日本", "e\u0301", "\x1b[1mgras\x1b[m", "\x1b[38;2;124;183;255mbleu\x1b[m", "\x1b[48;5;22mfond\x1b[0m", "\x1b[7m ", "\x1b[m", "\x1b[31m", "█", "─────",
}

func content(t *rapid.T, w, h int) string {
	lines := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 12).Draw(t, "line"), "")
	}), 1, h+2).Draw(t, "lines")
	return strings.Join(lines, "\n")
}

// TestATerminalShowsTheViewWhateverCameBefore plays views, sizes, erasures and
// absences, and compares a terminal with each view drawn at once.
func TestATerminalShowsTheViewWhateverCameBefore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, h := 24, 7
		g := newGlass(w, h)
		s := newScreen([]string{"TERM=xterm-256color"}, colorprofile.TrueColor)
		s.resize(w, h)
		var was string
		for range rapid.IntRange(1, 12).Draw(t, "views") {
			switch rapid.IntRange(0, 9).Draw(t, "what") {
			case 0:
				w, h = rapid.IntRange(1, 40).Draw(t, "w"), rapid.IntRange(1, 12).Draw(t, "h")
				g.Resize(w, h)
				s.resize(w, h)
			case 1:
				s.erase()
			case 2:
				g.Write(s.leave())
				if g.IsAltScreen() || len(g.on()) > 0 || g.CursorHidden() {
					t.Fatalf("left: alternate %v, modes %v, cursor hidden %v", g.IsAltScreen(), g.on(), g.CursorHidden())
				}
			case 3:
				s.report(tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeReset})
			case 4, 5:
				s.relax()
			}
			v := tea.NewView(content(t, w, h))
			if v.Content == "" {
				continue
			}
			if lines := strings.Split(was, "\n"); was != "" && rapid.Bool().Draw(t, "one line") { // most frames change one
				lines[rapid.IntRange(0, len(lines)-1).Draw(t, "line")] = strings.Split(v.Content, "\n")[0]
				v.Content = strings.Join(lines, "\n")
			}
			was = v.Content
			if rapid.Bool().Draw(t, "cursor") {
				v.Cursor = tea.NewCursor(rapid.IntRange(0, w-1).Draw(t, "x"), rapid.IntRange(0, h-1).Draw(t, "y"))
			}
			if v.Content == "" {
				continue
			}
			g.Write(s.frame(v))
			shows(t, g, v, w, h)
			if again := s.frame(v); len(again) > 0 {
				t.Fatalf("the same view again writes %q", again)
			}
		}
	})
}

// TestNothingIsWrittenBeforeThereIsSomethingToShow also holds for giving back
// what was not taken.
func TestNothingIsWrittenBeforeThereIsSomethingToShow(t *testing.T) {
	s := newScreen(nil, colorprofile.ANSI)
	v := tea.NewView("text")
	if b := s.frame(v); len(b) > 0 {
		t.Errorf("without a size: %q", b)
	}
	s.resize(10, 2)
	if b := s.frame(tea.NewView("")); len(b) > 0 {
		t.Errorf("without content: %q", b)
	}
	if b := s.leave(); len(b) > 0 {
		t.Errorf("not taken: %q", b)
	}
}

// TestModesComeAndGo asks for each mode and takes it back.
func TestModesComeAndGo(t *testing.T) {
	g := newGlass(20, 3)
	s := newScreen([]string{"TERM=xterm-256color"}, colorprofile.TrueColor)
	s.resize(20, 3)
	v := tea.NewView("text")
	for _, x := range []struct {
		set func(*tea.View)
		on  []int
	}{
		{func(*tea.View) {}, []int{1049, 2004}},
		{func(v *tea.View) { v.MouseMode = tea.MouseModeCellMotion }, []int{1049, 2004, 1002, 1006}},
		{func(v *tea.View) { v.MouseMode = tea.MouseModeAllMotion }, []int{1049, 2004, 1003, 1006}},
		{func(v *tea.View) { v.MouseMode = tea.MouseModeNone; v.ReportFocus = true }, []int{1049, 2004, 1004}},
		{func(v *tea.View) { v.ReportFocus = false; v.DisableBracketedPasteMode = true }, []int{1049}},
	} {
		x.set(&v)
		g.Write(s.frame(v))
		want := map[int]bool{}
		for _, m := range x.on {
			want[m] = true
		}
		if got := g.on(); !reflect.DeepEqual(got, want) {
			t.Errorf("modes %v, wanted %v", got, want)
		}
	}
	v.WindowTitle = "titre"
	g.Write(s.frame(v))
	if g.title != "titre" {
		t.Errorf("title %q", g.title)
	}
	end := string(s.leave())
	g.Write([]byte(end))
	if len(g.on()) > 0 || g.title != "" || !strings.HasSuffix(strings.Split(end, lastTitle)[0], ansi.SetWindowTitle("")) || strings.Count(end, ansi.PopKittyKeyboard(1)) != 1 {
		t.Errorf("left with modes %v, title %q: %q", g.on(), g.title, end)
	}
}

// TestColoursAreWhatTheTerminalHas has a true colour come out as one of sixteen,
// and as none.
func TestColoursAreWhatTheTerminalHas(t *testing.T) {
	for profile, want := range map[colorprofile.Profile]string{colorprofile.TrueColor: "38;2;255;0;0", colorprofile.ANSI256: "38;5;", colorprofile.ANSI: "91", colorprofile.ASCII: ""} {
		s := newScreen([]string{"TERM=xterm-256color"}, profile)
		s.resize(20, 1)
		got := string(s.frame(tea.NewView("\x1b[38;2;255;0;0mrouge\x1b[m")))
		if want != "" && !strings.Contains(got, want) || want == "" && strings.Contains(got, "38;") {
			t.Errorf("%v: %q", profile, got)
		}
	}
}

// TestViewsAskForNothingThatIsNotKnownHere holds the fields of a view to those
// that are painted: a new one has to be thought of.
func TestViewsAskForNothingThatIsNotKnownHere(t *testing.T) {
	known := "Content OnMouse Cursor BackgroundColor ForegroundColor WindowTitle ProgressBar ProgramStatus AltScreen ReportFocus DisableBracketedPasteMode MouseMode KeyboardEnhancements"
	var names []string
	for f := range reflect.TypeFor[tea.View]().Fields() {
		names = append(names, f.Name)
	}
	if got := strings.Join(names, " "); got != known {
		t.Errorf("fields %s", got)
	}
}

func BenchmarkFrame(b *testing.B) {
	for _, change := range []int{0, 2, 36} {
		b.Run(fmt.Sprint(change, " lines"), func(b *testing.B) {
			s := newScreen([]string{"TERM=xterm-256color"}, colorprofile.TrueColor)
			s.resize(120, 36)
			make := func(i int) tea.View {
				var out strings.Builder
				for y := range 36 {
					mark := " "
					if y < change && (y+i)%2 == 0 {
						mark = "▸"
					}
					fmt.Fprintf(&out, "%s \x1b[38;2;124;183;255m%-20d\x1b[m un texte assez long pour une ligne de cette page \x1b[1mfin\x1b[m\n", mark, y)
				}
				return tea.NewView(out.String())
			}
			views := [2]tea.View{make(0), make(1)}
			n := 0
			for i := 0; b.Loop(); i++ {
				n += len(s.frame(views[i%2]))
			}
			b.ReportMetric(float64(n)/float64(b.N), "bytes/op")
			b.ReportAllocs()
		})
	}
}

// TestNothingStaysOnATerminalWithoutAnAlternateScreen leaves one that has none.
func TestNothingStaysOnATerminalWithoutAnAlternateScreen(t *testing.T) {
	g := newGlass(20, 3)
	s := newScreen([]string{"TERM=screen"}, colorprofile.ANSI)
	s.resize(20, 3)
	one := strings.NewReplacer(ansi.SetModeAltScreenSaveCursor, "", ansi.ResetModeAltScreenSaveCursor, "")
	_, _ = g.WriteString(one.Replace(string(s.frame(tea.NewView("\x1b[7mune note privée\x1b[m\n\nla dernière ligne")))))
	_, _ = g.WriteString(one.Replace(string(s.leave())))
	if left := strings.TrimSpace(g.String()); left != "" || g.CursorPosition() != uv.Pos(0, 0) {
		t.Errorf("left %q, cursor at %v", left, g.CursorPosition())
	}
}
