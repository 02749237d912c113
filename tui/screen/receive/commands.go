package receive

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/store/post"
	"autoeval/tui/nav"
)

// opened is a file that was read, or why it was not.
type opened struct {
	in  post.Letter
	err error
}

func open(x nav.Exchange, path, passphrase string) tea.Cmd {
	return func() tea.Msg {
		in, err := x.Open(context.Background(), path, passphrase)
		return opened{in, err}
	}
}

// kept says that what a file brings is on the disk.
type kept struct{ err error }

func keep(x nav.Exchange, in post.Letter) tea.Cmd {
	return func() tea.Msg { return kept{x.Keep(context.Background(), in)} }
}
