package imports

import (
	"context"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/framework"
	"autoeval/store/intake"
	"autoeval/store/rncp"
	"autoeval/store/work"
	"autoeval/tui/nav"
)

// offers is what a path that was typed can become.
type offers struct {
	typed string
	paths []string
}

func complete(typed string) tea.Cmd {
	return func() tea.Msg {
		return offers{typed, work.Complete(typed, intake.MayHold)}
	}
}

// far is how much of a file has been read, and of how much. The reading writes
// it, View reads it.
type far struct{ done, whole atomic.Int64 }

func (f *far) tell(done, whole int64) {
	f.done.Store(done)
	f.whole.Store(whole)
}

// told asks to show how far the reading is.
type told struct{ far *far }

// watch comes back in a moment.
func watch(f *far) tea.Cmd {
	return nav.After(100*time.Millisecond, func() tea.Msg { return told{f} })
}

// recognised is what a file is, and its grid where it holds one.
type recognised struct {
	kind intake.Kind
	grid *model.Grid
	lost []framework.Loss
	err  error
}

func recognise(ctx context.Context, st store.Store, grids nav.GridSource, path string) tea.Cmd {
	return func() (msg tea.Msg) {
		var m recognised
		m.kind, m.err = intake.KindOf(ctx, path)
		switch {
		case m.err != nil, m.kind == intake.Register:
		case m.kind == intake.Linking: // another page shows it, where it can be read
			_, m.err = intake.Passage(ctx, st, intake.Serving(grids), path)
		default:
			m.grid, m.lost, m.err = intake.Read(ctx, path, m.kind, "")
		}
		return m
	}
}

// most is how many titles are listed: more than anyone reads.
const most = 200

// listed is the titles that hold some words.
type listed struct {
	words string
	found []rncp.Entry
	more  bool // than these
	err   error
}

func titles(ctx context.Context, path, words string, f *far) tea.Cmd {
	return func() tea.Msg {
		found, err := intake.Titles(ctx, path, words, most+1, f.tell)
		more := len(found) > most
		return listed{words, found[:min(most, len(found))], more, err}
	}
}

// opened is one title of the register.
type opened struct {
	sheet *rncp.Sheet
	err   error
}

func sheet(ctx context.Context, path, number string, f *far) tea.Cmd {
	return func() tea.Msg {
		s, err := intake.Sheet(ctx, path, number, f.tell)
		return opened{s, err}
	}
}

// kept says that a grid is on the disk, or was there already.
type kept struct {
	grid *model.Grid
	intake.Beside
	err error
}

func keep(st store.Store, grids nav.GridSource, g, use *model.Grid) tea.Cmd {
	return func() tea.Msg {
		b, err := intake.KeepBeside(context.Background(), st, grids, g, use)
		return kept{g, b, err}
	}
}

// chosen is the profile that says which version is in use from now on.
type chosen struct {
	grid    *model.Grid
	profile model.Profile
	err     error
}

func choose(st store.Store, g *model.Grid) tea.Cmd {
	return func() tea.Msg {
		p, err := work.ChooseVersion(context.Background(), st, g.Ref())
		return chosen{g, p, err}
	}
}
