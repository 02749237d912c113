package identity

import (
	"cmp"
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/store"
	"autoeval/store/post"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
)

// loaded is oneself and the known people, by name.
type loaded struct {
	self    post.Self
	hasSelf bool
	people  []model.Known
	read    bool // people is what the store holds
	err     error
}

func load(env *nav.Env) tea.Cmd {
	st, self := env.Store, env.Services.Exchange.Self
	return func() tea.Msg {
		ctx := context.Background()
		var m loaded
		if m.people, m.err = post.Known(ctx, st); m.err != nil {
			return m
		}
		m.read = true
		keys := make(map[model.PersonID]string, len(m.people))
		for _, k := range m.people {
			keys[k.Person] = lang.Fold(k.Name)
		}
		order.Stable(m.people, func(a, b model.Known) int {
			return cmp.Or(int(b.Role)-int(a.Role), strings.Compare(keys[a.Person], keys[b.Person]))
		})
		if self != nil {
			m.self, m.err = self(ctx)
			m.hasSelf = m.err == nil
		}
		return m
	}
}

// deleted is a person who was removed.
type deleted struct {
	known model.Known
	err   error
}

func remove(st store.Store, k model.Known) tea.Cmd {
	return func() tea.Msg { return deleted{k, st.DeleteKnown(context.Background(), k.Person)} }
}

// restored says that a person is back.
type restored struct {
	known model.Known
	err   error
}

func restore(st store.Store, k model.Known) tea.Cmd {
	return func() tea.Msg { return restored{k, st.SaveKnown(context.Background(), k)} }
}

// compared says that the words of a person's key were read to each other.
type compared struct {
	known model.Known
	err   error
}

func compare(x nav.Exchange, k model.Known) tea.Cmd {
	return func() tea.Msg { return compared{k, x.Compared(context.Background(), k.Person)} }
}

// renewed says where the key that was is kept.
type renewed struct {
	old string
	err error
}

func renew(x nav.Exchange) tea.Cmd {
	return func() tea.Msg {
		old, err := x.Renew(context.Background())
		return renewed{old, err}
	}
}

// carded says where one's card is.
type carded struct {
	path string
	err  error
}

func card(x nav.Exchange, path string) tea.Cmd {
	return func() tea.Msg {
		p, err := x.Card(context.Background(), path)
		return carded{p, err}
	}
}
