package page

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/store/post"
	"autoeval/tui/nav"
)

// subject is something that a page can be about.
type subject struct {
	label    string
	name     []string // words of a file about it
	finished bool
	order    nav.PageOrder // what of an order says that it is this
}

// loaded is what a page can be about, the newest first.
type loaded struct {
	subjects []subject
	err      error
}

// load reads what the place is about: the person's sessions, or the one thing that it
// names.
func load(env *nav.Env, of nav.Page) tea.Cmd {
	st, grids, say := env.Store, env.Grids, env.Text
	return func() tea.Msg {
		ctx := context.Background()
		switch {
		case of.Year != nav.YearPage{}:
			g, err := grids.Grid(ctx, of.Year.Grid)
			if err != nil {
				return loaded{nil, err}
			}
			title := say.In(g.Title)
			return loaded{[]subject{{title, []string{say.Year.Place, title}, true, nav.PageOrder{Year: of.Year}}}, nil}
		case of.Received:
			got, err := post.ReceivedOf(ctx, st, of.Session)
			if err != nil {
				return loaded{nil, err}
			}
			who := say.Called(got.Learner)
			return loaded{[]subject{{got.Session.Label + ", " + who, []string{got.Session.Label, who}, true, nav.PageOrder{Session: of.Session, Received: true}}}, nil}
		}
		all, err := st.Sessions(ctx)
		var out []subject
		for i := len(all) - 1; i >= 0; i-- {
			out = append(out, subject{all[i].Label, []string{all[i].Label}, all[i].Finished(), nav.PageOrder{Session: all[i].ID}})
		}
		return loaded{out, err}
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
