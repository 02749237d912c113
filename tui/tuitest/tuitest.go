// Package tuitest drives screens in tests as a person would: it sends keys,
// runs every command to its end, and reads the rendered text. Nothing waits for
// a clock and nothing reads a terminal's byte stream.
package tuitest

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"autoeval/assets"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/demo"
	"autoeval/store/gridfile"
	"autoeval/store/memory"
	"autoeval/tui/keys"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/theme"
)

// Sizes are the windows that every screen must fit.
var Sizes = []layout.Size{{W: 60, H: 20}, {W: 80, H: 24}, {W: 120, H: 40}, {W: 200, H: 60}}

// Start is the moment at which every test's clock stands.
var Start = time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)

// Grid returns the built-in grid, a copy of the caller's own.
func Grid(t testing.TB) *model.Grid {
	t.Helper()
	g, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	c := g.Clone()
	return &c
}

var builtin = sync.OnceValues(func() (*model.Grid, error) {
	data, err := assets.Grids.ReadFile("grids/rncp37579.yaml")
	if err != nil {
		return nil, err
	}
	return gridfile.Parse("rncp37579.yaml", data)
})

// Env returns what screens need, on an empty memory store, with a clock that stands
// still and names that count up.
func Env(t testing.TB, l model.Lang) *nav.Env {
	t.Helper()
	text := lang.New(l)
	g := Grid(t)
	return &nav.Env{
		Store: memory.New(), Grids: shelf{g}, Grid: g,
		Now:   func() time.Time { return Start },
		NewID: counting(0),
		Theme: theme.New(theme.Options{Variant: theme.Dark, IsDark: true}),
		Text:  text, Keys: keys.New(text.Keys),
		Profile: model.Profile{Welcomed: true, Stage: model.Year4},
		Window:  layout.Size{W: 80, H: 24},
	}
}

// Filled returns Env with the demonstration's data, which are made once in a language.
func Filled(t testing.TB, l model.Lang) *nav.Env {
	t.Helper()
	filled, err := demonstration(l)
	if err != nil {
		t.Fatal(err)
	}
	env := Env(t, l)
	env.Store = filled.st.Copy()
	env.NewID = counting(filled.ids)
	return env
}

// filled is a store with the demonstration's data, and how many names they took.
type filled struct {
	st  *memory.Store
	ids int
}

var demonstrations sync.Map // of model.Lang: a func() (filled, error)

func demonstration(l model.Lang) (filled, error) {
	once, _ := demonstrations.LoadOrStore(l, sync.OnceValues(func() (f filled, err error) {
		g, err := builtin()
		if err != nil {
			return f, err
		}
		f.st = memory.New()
		name := counting(0)
		err = demo.Fill(context.Background(), f.st, g, Start, l, func() string { f.ids++; return name() })
		return f, err
	}))
	return once.(func() (filled, error))()
}

// counting returns names that count up, after n of them.
func counting(n int) func() string {
	return func() string { n++; return fmt.Sprintf("01TEST%020d", n) }
}

type shelf struct{ g *model.Grid }

func (s shelf) Grid(_ context.Context, r model.GridRef) (*model.Grid, error) {
	if r != s.g.Ref() {
		return nil, store.ErrNotFound
	}
	return s.g, nil
}
func (s shelf) List(context.Context) ([]*model.Grid, error) { return []*model.Grid{s.g}, nil }

func (s shelf) Every(context.Context) ([]model.ShelvedGrid, error) { return Shelved(s.g), nil }

// Shelved is grids as a source of them has them that knows of no others: built in.
func Shelved(all ...*model.Grid) []model.ShelvedGrid {
	out := make([]model.ShelvedGrid, len(all))
	for i, g := range all {
		out[i] = model.ShelvedGrid{Grid: g, BuiltIn: true, Serves: true}
	}
	return out
}

// Driver plays a screen or a whole app.
type Driver struct {
	T      testing.TB
	Size   layout.Size
	Went   []nav.Place // where the screen asked to go
	Toasts []string
	Errs   []error // what failed
	Closed bool
	Quit   bool
	update func(tea.Msg) tea.Cmd
	view   func(layout.Size) string
}

// Drive plays one screen alone: what it asks of the app is noted, Changed comes
// back to it as the app would send it.
func Drive(t testing.TB, s nav.Screen, size layout.Size) *Driver {
	d := &Driver{T: t, Size: size, update: s.Update, view: s.View}
	d.Run(s.Init())
	return d
}

// DriveApp plays a whole app; frame draws its window.
func DriveApp(t testing.TB, m tea.Model, frame func() string, size layout.Size) *Driver {
	d := &Driver{T: t, Size: size, view: func(layout.Size) string { return frame() }}
	d.update = func(msg tea.Msg) tea.Cmd { _, cmd := m.Update(msg); return cmd }
	d.Resize(size)
	d.Run(m.Init())
	return d
}

// Run runs a command and everything that follows from it.
func (d *Driver) Run(cmd tea.Cmd) {
	if cmd != nil {
		d.Send(cmd())
	}
}

// Send gives a message to the screen and runs what follows.
func (d *Driver) Send(msg tea.Msg) {
	switch m := msg.(type) {
	case nil:
		return
	case tea.BatchMsg:
		for _, c := range m {
			d.Run(c)
		}
		return
	case nav.Later:
		d.Run(m.Cmd)
		return
	case tea.QuitMsg:
		d.Quit = true
		return
	case nav.Opened:
		d.Went = append(d.Went, m.Place)
	case nav.Closed:
		d.Closed = true
	case nav.Toast:
		d.Toasts = append(d.Toasts, m.Text)
	case nav.Failed:
		d.Errs = append(d.Errs, m.Err)
	}
	d.Run(d.update(msg))
}

// Press sends keys by name: "enter", "esc", "up", "ctrl+p", or a character.
func (d *Driver) Press(names ...string) {
	for _, n := range names {
		d.Send(Key(n))
	}
}

// Type sends a text character by character.
func (d *Driver) Type(s string) {
	for _, r := range s {
		d.Send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

// Paste sends a text as a terminal's paste.
func (d *Driver) Paste(s string) { d.Send(tea.PasteMsg{Content: s}) }

// Resize changes the window.
func (d *Driver) Resize(s layout.Size) {
	d.Size = s
	d.Send(tea.WindowSizeMsg{Width: s.W, Height: s.H})
}

// Text returns what shows, without styles.
func (d *Driver) Text() string { return ansi.Strip(d.view(d.Size)) }

// See fails unless every text shows, line breaks and repeated spaces ignored.
func (d *Driver) See(texts ...string) {
	d.T.Helper()
	flat := strings.Join(strings.Fields(d.Text()), " ")
	for _, s := range texts {
		if !strings.Contains(flat, strings.Join(strings.Fields(s), " ")) {
			d.T.Errorf("no %q on the screen:\n%s", s, d.Text())
		}
	}
}

// Hidden fails if any of the texts shows.
func (d *Driver) Hidden(texts ...string) {
	d.T.Helper()
	for _, s := range texts {
		if strings.Contains(d.Text(), s) {
			d.T.Errorf("%q is on the screen:\n%s", s, d.Text())
		}
	}
}

// CheckFrame fails if what shows is wider or taller than the window or has a
// control character other than the styles' own.
func (d *Driver) CheckFrame() {
	d.T.Helper()
	Check(d.T, d.view(d.Size), d.Size)
}

// CheckSizes checks the frame in every window of Sizes and comes back.
func (d *Driver) CheckSizes() {
	d.T.Helper()
	was := d.Size
	for _, s := range Sizes {
		d.Resize(s)
		d.CheckFrame()
	}
	d.Resize(was)
}

// Key returns the key press of that name.
func Key(name string) tea.KeyPressMsg {
	named := map[string]rune{"enter": tea.KeyEnter, "esc": tea.KeyEscape, "up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft,
		"right": tea.KeyRight, "tab": tea.KeyTab, "backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "home": tea.KeyHome, "end": tea.KeyEnd,
		"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown}
	switch {
	case named[name] != 0:
		return tea.KeyPressMsg{Code: named[name]}
	case name == "space":
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	case name == "shift+tab":
		return tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}
	case strings.HasPrefix(name, "ctrl+"):
		return tea.KeyPressMsg{Code: []rune(name[5:])[0], Mod: tea.ModCtrl}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

// Footer returns the keys that a screen shows in the footer.
func Footer(s nav.Screen) []key.Binding {
	short, _ := s.Acts().Footer()
	return short
}
