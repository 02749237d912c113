package tui

import (
	"autoeval/tui/nav"
	"autoeval/tui/screen/answers"
	"autoeval/tui/screen/cohort"
	"autoeval/tui/screen/compare"
	"autoeval/tui/screen/desk"
	"autoeval/tui/screen/evidence"
	"autoeval/tui/screen/finished"
	"autoeval/tui/screen/glossary"
	"autoeval/tui/screen/grid"
	"autoeval/tui/screen/grids"
	"autoeval/tui/screen/home"
	"autoeval/tui/screen/identity"
	"autoeval/tui/screen/imports"
	"autoeval/tui/screen/inbox"
	"autoeval/tui/screen/item"
	"autoeval/tui/screen/next"
	"autoeval/tui/screen/notes"
	"autoeval/tui/screen/page"
	"autoeval/tui/screen/passage"
	"autoeval/tui/screen/passages"
	"autoeval/tui/screen/piece"
	"autoeval/tui/screen/plan"
	"autoeval/tui/screen/progress"
	"autoeval/tui/screen/receive"
	"autoeval/tui/screen/review"
	"autoeval/tui/screen/sessions"
	"autoeval/tui/screen/settings"
	"autoeval/tui/screen/share"
	"autoeval/tui/screen/stage"
	"autoeval/tui/screen/targets"
	"autoeval/tui/screen/walkthrough"
	"autoeval/tui/screen/welcome"
	"autoeval/tui/screen/year"
)

// screen makes the screen of a place. This is the table of contents: a screen
// is known here and nowhere else.
func (a *App) screen(p nav.Place) nav.Screen {
	switch p := p.(type) {
	case nav.Compare:
		return compare.New(a.env, p)
	case nav.Finished:
		return finished.New(a.env, p)
	case nav.Item:
		return item.New(a.env, p)
	case nav.Grids:
		return grids.New(a.env)
	case nav.Passages:
		return passages.New(a.env)
	case nav.Passage:
		return passage.New(a.env, p)
	case nav.Import:
		return imports.New(a.env, p)
	case nav.Grid:
		return grid.New(a.env, p)
	case nav.Activity:
		return grid.NewActivity(a.env, p)
	case nav.Settings:
		return settings.New(a.env)
	case nav.Targets:
		return targets.New(a.env)
	case nav.Plan:
		return plan.New(a.env, p)
	case nav.Next:
		return next.New(a.env)
	case nav.Stage:
		return stage.New(a.env)
	case nav.Notes:
		return notes.New(a.env, p)
	case nav.Progress:
		return progress.New(a.env, p)
	case nav.Evidence:
		return evidence.New(a.env, p)
	case nav.EvidenceForm:
		return piece.New(a.env, p)
	case nav.Sessions:
		return sessions.New(a.env)
	case nav.Walkthrough:
		return walkthrough.New(a.env, p)
	case nav.Receive:
		if a.env.Services.Exchange.Office != nil {
			return inbox.New(a.env)
		}
		return receive.New(a.env, p)
	case nav.Review:
		return review.New(a.env, p)
	case nav.Cohort:
		return cohort.New(a.env)
	case nav.Year:
		return year.New(a.env)
	case nav.Page:
		return page.New(a.env, p)
	case nav.Glossary:
		return glossary.New(a.env)
	case nav.Share:
		return share.New(a.env, p)
	case nav.Answers:
		return answers.New(a.env, p)
	case nav.Identity:
		return identity.New(a.env)
	case nav.Desk:
		return desk.New(a.env)
	case nav.Welcome:
		return welcome.New(a.env)
	}
	return home.New(a.env)
}

// destination is a place that can be asked for by name.
type destination struct {
	name  string
	place nav.Place
}

// destinations lists the places of the action palette.
func (a *App) destinations() []destination {
	t := a.env.Text.Home
	return []destination{
		{t.Title, nav.Home{}},
		{t.Situate, nav.Progress{View: nav.Situate}}, {t.Develop, nav.Progress{View: nav.Develop}}, {t.Orient, nav.Progress{View: nav.Orient}},
		{t.Sessions, nav.Sessions{}}, {t.Evidence, nav.Evidence{}}, {t.Plan, nav.Plan{}}, {a.env.Text.Notes.Place, nav.Notes{}}, {a.env.Text.Next.Place, nav.Next{}}, {t.Targets, nav.Targets{}}, {a.env.Text.Page.Title, nav.Page{}},
		{t.Share, nav.Share{}}, {t.Answers, nav.Answers{}}, {a.env.Text.Home.Receive, nav.Receive{}}, {t.Desk, nav.Desk{}}, {t.Cohort, nav.Cohort{}}, {a.env.Text.Year.Place, nav.Year{}}, {t.Identity, nav.Identity{}},
		{a.env.Text.Grids.Reading.Place, nav.Grid{}}, {t.Grids, nav.Grids{}}, {a.env.Text.Passage.Place, nav.Passages{}}, {a.env.Text.Imports.Title, nav.Import{}}, {a.env.Text.Guides.Glossary, nav.Glossary{}}, {t.Settings, nav.Settings{}},
	}
}
