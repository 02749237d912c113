package wire

import (
	tea "charm.land/bubbletea/v2"

	"autoeval/tui"
	"autoeval/tui/nav"
)

// opening stands in for the app until the data are open and what it needs is
// read. It shows nothing, so that nothing is written to a terminal of which the
// program makes no use. Keys wait meanwhile; the app gets every other message
// that came.
type opening struct {
	read   chan readied // what the app needs, once it is read beside all this
	at     nav.Place
	quit   func() // ends the program from outside the event loop
	attend func() // has the program leave when whoever runs it wants that

	kept  []tea.Msg
	guard *tui.Guard // the app, once it is there
	err   error      // why there is none
}

type readied struct {
	env *nav.Env
	err error
}

// Init waits for what the app needs.
func (o *opening) Init() tea.Cmd {
	go o.attend()
	return func() tea.Msg { return <-o.read }
}

// Update makes way for the app.
func (o *opening) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch m := msg.(type) {
	case readied:
		if m.err == nil {
			return o.begin(m.env)
		}
		o.err = m.err
		return o, tea.Quit
	case nav.Quit:
		return o, tea.Quit
	case tea.KeyPressMsg:
		if m.Code == 'c' && m.Mod == tea.ModCtrl { // the disk may never answer
			return o, tea.Quit
		}
	}
	o.kept = append(o.kept, msg)
	return o, nil
}

func (o *opening) begin(env *nav.Env) (tea.Model, tea.Cmd) {
	o.guard = tui.NewGuard(tui.New(env, o.at))
	o.guard.OnCrash(o.quit)
	cmds := []tea.Cmd{o.guard.Init()}
	for _, msg := range o.kept {
		_, cmd := o.guard.Update(msg)
		cmds = append(cmds, cmd)
	}
	return o.guard, tea.Batch(cmds...)
}

// View is empty: a terminal is left as it is until there is something to show.
func (o *opening) View() tea.View { return tea.NewView("") }
