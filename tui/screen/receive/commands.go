package receive

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/tui/nav"
)

// opened is a file that was read, or why it was not.
type opened struct {
	in  nav.Incoming
	err error
}

func open(x nav.Exchange, path, passphrase string) tea.Cmd {
	return func() tea.Msg {
		in, err := x.Open(context.Background(), path, passphrase)
		return opened{in, err}
	}
}

// accepted says that what a file brings is on the disk.
type accepted struct{ err error }

func accept(x nav.Exchange, in nav.Incoming) tea.Cmd {
	return func() tea.Msg { return accepted{x.Accept(context.Background(), in)} }
}
