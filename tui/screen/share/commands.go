package share

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/tui/nav"
)

// loaded is what can be shared, and with whom.
type loaded struct {
	sessions []model.SessionSummary // finished, newest first
	people   []model.Known          // those one can encrypt for
	to       []post.Recipient       // on a service
	self     post.Self
	keyErr   error // why one has no keys
	err      error
}

func load(env *nav.Env) tea.Cmd {
	st, self, office := env.Store, env.Services.Exchange.Self, env.Services.Exchange.Office
	return func() tea.Msg {
		ctx := context.Background()
		var m loaded
		all, err := st.Sessions(ctx)
		for i := len(all) - 1; i >= 0; i-- {
			if all[i].Finished() {
				m.sessions = append(m.sessions, all[i])
			}
		}
		var known []model.Known
		if err == nil {
			known, err = post.Known(ctx, st)
		}
		for _, k := range known {
			if k.Recipient != "" {
				m.people = append(m.people, k)
			}
		}
		if err == nil && office != nil {
			m.to, err = office.Recipients(ctx)
		}
		if err == nil && self != nil && len(m.sessions) > 0 {
			m.self, m.keyErr = self(ctx)
		}
		m.err = err
		return m
	}
}

// previewed is what would leave, for the n-th request.
type previewed struct {
	n       int
	preview exchange.Preview
	err     error
}

func preview(x nav.Exchange, n int, r post.Share) tea.Cmd {
	return func() tea.Msg {
		p, err := x.Preview(context.Background(), r)
		return previewed{n, p, err}
	}
}

// written says where the file is.
type written struct {
	path string
	err  error
}

func write(x nav.Exchange, r post.Share, to string) tea.Cmd {
	return func() tea.Msg {
		path, err := x.Share(context.Background(), r, to)
		return written{path, err}
	}
}
