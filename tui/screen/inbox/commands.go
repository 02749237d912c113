package inbox

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/store/post"
	"autoeval/tui/nav"
)

// loaded is what waits.
type loaded struct {
	all []post.Pending
	err error
}

func load(x nav.Exchange) tea.Cmd {
	return func() tea.Msg {
		all, err := x.Office.Inbox(context.Background())
		return loaded{all, err}
	}
}

// taken is a letter that was taken in, or why it was not.
type taken struct {
	letter post.Letter
	err    error
}

func take(x nav.Exchange, id string) tea.Cmd {
	return func() tea.Msg {
		ctx := context.Background()
		l, err := x.Fetch(ctx, id)
		if err == nil {
			err = x.Take(ctx, id, l)
		}
		return taken{l, err}
	}
}
