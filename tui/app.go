package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"autoeval/model"
	"autoeval/tui/keys"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/theme"
)

// App is the program: a stack of screens and the frame around the top one. It
// is used through a pointer and belongs to the event loop.
type App struct {
	env     *nav.Env
	stack   []nav.Screen
	places  []nav.Place // of the stack
	size    layout.Size
	isDark  bool
	profile colorprofile.Profile // how many colours the terminal has
	toast   nav.Toast
	failed  bool // the toast is an error
	passing bool // which may pass by itself
	over    overlay
	imposed theme.Options // by the command line or the terminal; it stays
	leaving bool          // quit as soon as nothing is unsaved
	closing bool          // close the top screen as soon as it is clean
	drawn   drawn
}

// overlay is what stands over the top screen.
type overlay interface {
	update(*App, tea.KeyPressMsg) tea.Cmd
	view(*App, layout.Size) string
	keys(*App) []key.Binding // for the footer, beside esc
}

// New makes the app at a place; anything but Home stands on top of Home. The
// env must have Store, Grids, Grid, Now and NewID; New fills in Theme, Text and
// Keys from the profile's settings where they are missing.
func New(env *nav.Env, at nav.Place) *App {
	a := &App{env: env, isDark: true, profile: colorprofile.TrueColor}
	if env.Text == nil {
		env.Text = lang.New(env.Profile.Settings.Lang)
	}
	if env.Theme == nil {
		a.dress()
	} else {
		a.imposed = env.Theme.Options
	}
	env.Keys = keys.New(env.Text.Keys)
	a.push(nav.Home{})
	if _, home := at.(nav.Home); !home && at != nil {
		a.push(at)
	} else if !env.Profile.Welcomed && !env.Demo {
		a.push(nav.Welcome{})
	}
	return a
}

// Init starts the screens.
func (a *App) Init() tea.Cmd {
	var cmds []tea.Cmd
	for _, s := range a.stack {
		cmds = append(cmds, s.Init())
	}
	return tea.Batch(cmds...)
}

// Update applies the four rules of the package comment.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.route(msg)
	return a, tea.Batch(cmd, a.settle())
}

func (a *App) route(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case tea.WindowSizeMsg:
		a.size = layout.Size{W: m.Width, H: m.Height}.Clamp()
		a.env.Window = a.size
	case tea.BackgroundColorMsg:
		a.isDark = m.IsDark()
		a.dress()
	case tea.ColorProfileMsg:
		if m.Profile != a.profile {
			a.profile = m.Profile
			a.dress()
		}
	case tea.KeyPressMsg:
		return a.key(m)
	case tea.MouseClickMsg, tea.MouseWheelMsg:
		return a.mouse(m)
	case tea.PasteMsg:
		if u, ok := a.over.(*unlock); ok {
			u.enter(m)
			return nil
		}
		return a.top().Update(m)
	case nav.Rested:
		return a.top().Update(m)
	case nav.Opened:
		return a.open(m)
	case nav.Closed:
		a.closing = true
	case nav.Failed:
		a.closing = false
		a.toast, a.failed, a.passing = nav.Toast{Text: Sentence(a.env.Text, m.Err)}, true, m.Tried
		a.leaving = false
		a.openKey(m.Err)
		return a.all(m)
	case nav.Recovered:
		if a.failed && a.passing {
			a.toast, a.failed = nav.Toast{}, false
		}
	case things:
		if p, ok := a.over.(*palette); ok {
			return p.take(m)
		}
	case unlocked:
		return a.tried(m)
	case nav.Toast:
		a.toast, a.failed = m, false
	case nav.ProfileChanged:
		return a.adopt(m.Profile)
	case nav.GridChanged:
		a.env.Grid = m.Grid
		return tea.Batch(a.adopt(m.Profile), a.all(nav.Changed{}))
	case nav.Stay:
		a.leaving = false
	case nav.Quit:
		return a.leave()
	default:
		return a.all(msg)
	}
	return nil
}

// all hands a message to every open screen.
func (a *App) all(msg tea.Msg) tea.Cmd {
	cmds := make([]tea.Cmd, len(a.stack))
	for i, s := range a.stack {
		cmds[i] = s.Update(msg)
	}
	return tea.Batch(cmds...)
}

// Resting implements paint.Rester: the screen that shows may trail.
func (a *App) Resting() tea.Msg {
	if t, ok := a.top().(nav.Trailer); ok && t.Trails() {
		return nav.Rested{}
	}
	return nil
}

func (a *App) top() nav.Screen { return a.stack[len(a.stack)-1] }

func (a *App) open(m nav.Opened) tea.Cmd {
	if _, home := m.Place.(nav.Home); home {
		a.keep(1)
		return a.all(nav.Changed{})
	}
	if m.Replace && len(a.stack) > 1 && !unsaved(a.top()) {
		a.keep(len(a.stack) - 1)
	}
	a.push(m.Place)
	a.over, a.closing = nil, false
	return a.top().Init()
}

// push puts the screen of a place on top.
func (a *App) push(p nav.Place) {
	a.stack, a.places = append(a.stack, a.screen(p)), append(a.places, p)
}

// keep leaves the n lowest screens open.
func (a *App) keep(n int) { a.stack, a.places = a.stack[:n], a.places[:min(n, len(a.places))] }

// settle closes and quits once that loses nothing.
func (a *App) settle() tea.Cmd {
	var cmd tea.Cmd
	if a.closing && !unsaved(a.top()) {
		a.closing = false
		if len(a.stack) == 1 {
			a.leaving = true
		} else {
			a.keep(len(a.stack) - 1)
			cmd = a.top().Update(nav.Changed{})
		}
	}
	if !a.leaving {
		return cmd
	}
	for _, s := range a.stack {
		if unsaved(s) {
			return cmd
		}
	}
	return tea.Quit
}

// leave quits once nothing is unsaved, and tells the screens where something is.
func (a *App) leave() tea.Cmd {
	a.leaving = true
	var cmds []tea.Cmd
	for _, s := range a.stack {
		if unsaved(s) {
			cmds = append(cmds, s.Update(nav.Leaving{}))
		}
	}
	return tea.Batch(cmds...)
}

func unsaved(s nav.Screen) bool {
	k, ok := s.(nav.Keeper)
	return ok && k.Unsaved()
}

func editing(s nav.Screen) bool {
	e, ok := s.(nav.Editor)
	return ok && e.Editing()
}

// key routes one key press.
func (a *App) key(m tea.KeyPressMsg) tea.Cmd {
	k := a.env.Keys
	if key.Matches(m, k.Leave) {
		if a.leaving { // the second time: the person insists
			return tea.Quit
		}
		return a.leave()
	}
	if a.env.Services.Suspend != nil && key.Matches(m, k.Suspend) {
		return a.env.Services.Suspend
	}
	a.toast, a.failed, a.closing = nav.Toast{}, false, false // whoever goes on working stays
	if a.over != nil {
		return a.over.update(a, m)
	}
	if editing(a.top()) {
		return a.top().Update(m)
	}
	m = keys.Unlocked(m)
	modal, _ := a.top().(nav.Modal)
	switch {
	case key.Matches(m, k.Help):
		a.over = &help{}
	case key.Matches(m, k.Palette):
		a.over = newPalette(a)
		return a.things()
	case key.Matches(m, k.Redraw):
		return tea.ClearScreen
	case key.Matches(m, k.Language):
		return a.switchLanguage()
	case key.Matches(m, k.Theme):
		return a.switchTheme()
	case modal != nil && modal.Modal():
		return a.top().Update(m)
	case key.Matches(m, k.Back) && len(a.stack) > 1:
		a.closing = true
	case key.Matches(m, k.Quit):
		if len(a.stack) == 1 {
			return a.leave()
		}
		a.closing = true
	default:
		return a.top().Update(m)
	}
	return nil
}

// adopt takes a profile just saved: language, theme and grid may have changed.
func (a *App) adopt(p model.Profile) tea.Cmd {
	was := a.env.Profile
	a.env.Profile = p
	if p.Settings != was.Settings {
		if p.Settings.Lang != was.Settings.Lang { // else it may come from elsewhere
			a.env.Text = a.env.Text.Speaking(p.Settings.Lang)
			a.env.Keys = keys.New(a.env.Text.Keys)
		}
		a.dress()
	}
	a.env.Look++
	return a.all(nav.LookChanged{})
}

// dress makes the theme anew.
func (a *App) dress() {
	s := a.env.Profile.Settings
	o := theme.Options{Variant: theme.Variant(s.Theme), IsDark: a.isDark, ASCII: s.ASCII, Profile: a.profile}
	if s.Theme == "" && a.imposed.Variant == theme.Mono {
		o.Variant = theme.Mono
	}
	o.ASCII = o.ASCII || a.imposed.ASCII
	a.env.Theme = theme.New(o)
	a.env.Look++
}
