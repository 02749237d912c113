// bare is the least Bubble Tea program, with a store it hardly uses: what the
// figures of autoeval are compared with.
package main

import (
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"
	bbolt "go.etcd.io/bbolt"
)

type model struct{ n int }

func (m model) Init() tea.Cmd { return nil }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		if k.String() == "ctrl+c" {
			return m, tea.Quit
		}
		m.n++
	}
	return m, nil
}

func (m model) View() tea.View {
	v := tea.NewView(fmt.Sprintf("ready\nkey %d.\n", m.n))
	v.AltScreen = true
	return v
}

func main() {
	if len(os.Args) > 1 { // with a file, so that bbolt is in the program
		if db, err := bbolt.Open(os.Args[1], 0o600, nil); err == nil {
			db.Close()
		}
	}
	if _, err := tea.NewProgram(model{}, tea.WithFPS(120)).Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
