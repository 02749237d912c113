package page

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/nav"
)

// loaded is the sessions there are, oldest first.
type loaded struct {
	sessions []model.SessionSummary
	err      error
}

func load(st store.Store) tea.Cmd {
	return func() tea.Msg {
		all, err := st.Sessions(context.Background())
		return loaded{all, err}
	}
}

// told is the story of a session.
type told struct {
	of    nav.PageOrder
	lines []string
	err   error
}

func tell(x nav.Pages, o nav.PageOrder) tea.Cmd {
	return func() tea.Msg {
		lines, err := x.Story(context.Background(), o)
		return told{o, lines, err}
	}
}

// offered is what the path that was typed can become.
type offered struct {
	typed string
	paths []string
}

func offers(x nav.Pages, form, typed string) tea.Cmd {
	if x.Complete == nil {
		return nil
	}
	return func() tea.Msg { return offered{typed, x.Complete(form, typed)} }
}

// written says where the page is, or why there is none.
type written struct {
	path string
	err  error
}

func write(x nav.Pages, o nav.PageOrder) tea.Cmd {
	return func() tea.Msg {
		path, err := x.Write(context.Background(), o)
		return written{path, err}
	}
}

// shown says that the page opens, or why not.
type shown struct{ err error }

func show(x nav.Pages, path string) tea.Cmd {
	return func() tea.Msg { return shown{x.Show(path)} }
}
