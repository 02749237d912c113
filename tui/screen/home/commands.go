package home

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/lineage"
	"autoeval/store/post"
	"autoeval/store/work"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
)

// loaded is what the home page shows, or why it shows nothing.
type loaded struct {
	work.Today
	err error
}

func load(st store.Store, grids nav.GridSource, g *model.Grid, now time.Time) tea.Cmd {
	return func() tea.Msg {
		d, err := work.ReadToday(context.Background(), st, grids, g, now)
		return loaded{d, err}
	}
}

// picture is where the person stands, drawn once the first frame is there.
type picture struct {
	work.Outlook
	err error
}

func look(st store.Store, grids nav.GridSource, g *model.Grid, now time.Time) tea.Cmd {
	return func() tea.Msg {
		o, err := work.Look(context.Background(), st, grids, work.Question{Grid: g, Recent: pictured}, work.View{Now: now})
		return picture{o, err}
	}
}

// offered is what a passage could bring. It looks at every session, so it comes
// after the picture.
type offered struct {
	all []lineage.Offer
	err error
}

func findOffers(st store.Store, grids nav.GridSource, g *model.Grid, now time.Time) tea.Cmd {
	return func() tea.Msg {
		all, err := lineage.Due(context.Background(), st, grids, g, now)
		return offered{all, err}
	}
}

// later says until when passages are not offered.
type later struct {
	profile model.Profile
	err     error
}

func putOff(st store.Profiles, now time.Time) tea.Cmd {
	return func() tea.Msg {
		p, err := work.PutOff(context.Background(), st, now)
		return later{p, err}
	}
}

// pictured is how many sessions the picture looks back on.
const pictured = 12

// waiting is what came in for a review. A mentor may hold a hundred thousand sessions, so the page does not
// wait for it.
type waiting struct {
	post.Inbox
	err error
}

func countWaiting(st store.Store, now time.Time) tea.Cmd {
	return func() tea.Msg {
		var w waiting
		w.Inbox, w.err = post.ReadInbox(context.Background(), st, now)
		return w
	}
}

// unsent is what was signed and is in no file yet.
type unsent struct {
	post.Evening
	err error
}

func findUnsent(st store.Store, now time.Time) tea.Cmd {
	return func() tea.Msg {
		var u unsent
		u.Evening, u.err = post.Left(context.Background(), st, now, lang.Fold)
		return u
	}
}
