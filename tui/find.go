package tui

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store"
	"autoeval/store/post"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
)

// findMost is how many things of a kind the list of actions can find: it is no
// place to look through a cohort of thousands, which has a filter of its own.
const findMost = 2000

// things is what the list of actions finds beside actions: what the grid names,
// and what the store holds.
type things struct {
	actions []action
	err     error
}

// things reads what can be found by name.
func (a *App) things() tea.Cmd {
	st, p := a.env.Store, a.env.Text
	named := a.named()
	return func() tea.Msg {
		kept, err := keptThings(context.Background(), st, p)
		return things{append(named, kept...), err}
	}
}

// named returns the items and activities of the grid in use.
func (a *App) named() []action {
	g, p := a.env.Grid, a.env.Text
	var out []action
	for _, it := range g.Items {
		kind := p.Words.Competency
		if it.Kind == model.Attitude {
			kind = p.Guides.Words["attitude"].Word
		}
		out = append(out, going(p.ItemName(g, it.Code), kind+p.Words.Colon+strings.TrimSpace(it.Mark+" "+p.In(it.Name())), nav.Item{Code: it.Code}).with(string(it.Code)))
	}
	for _, x := range g.Activities {
		out = append(out, going(string(x.Code)+" "+p.In(x.Statement), p.Guides.Words["activity"].Word, nav.Activity{Code: x.Code}))
	}
	return out
}

// keptThings returns the sessions, the evidence and the people there are.
func keptThings(ctx context.Context, st store.Store, p *lang.Printer) ([]action, error) {
	var out []action
	sessions, _, err := st.RecentSessions(ctx, findMost)
	if err != nil {
		return nil, err
	}
	for i := len(sessions) - 1; i >= 0; i-- {
		x := sessions[i]
		at := nav.Place(nav.Walkthrough{Session: x.ID})
		if x.Finished() {
			at = nav.Progress{View: nav.Situate, Session: x.ID}
		}
		out = append(out, going(safetext.Line(x.Label), p.Words.Session+", "+p.Date(x.When()), at))
	}
	evidence, err := st.Evidence(ctx)
	if err != nil {
		return nil, err
	}
	for _, x := range evidence[:min(len(evidence), findMost)] {
		out = append(out, going(safetext.Line(x.Title), p.Words.Piece+", "+p.Date(x.Date), nav.EvidenceForm{ID: x.ID}))
	}
	people, err := post.Known(ctx, st)
	if err != nil {
		return nil, err
	}
	for _, x := range people[:min(len(people), findMost)] {
		out = append(out, going(p.Called(x.Contact), p.Home.Identity, nav.Identity{}))
	}
	var received []model.ReceivedSummary
	err = st.EachReceived(ctx, func(r *model.ReceivedSummary) {
		if len(received) < findMost {
			received = append(received, *r)
		}
	})
	model.TellLearnersApart(received)
	for _, r := range received {
		out = append(out, going(p.Called(r.Learner)+", "+safetext.Line(r.Session.Label), p.Home.Desk+", "+p.Date(r.Session.When()), nav.Review{Session: r.Session.ID}))
	}
	return out, err
}

// going returns an action that goes to a place.
func going(name, about string, p nav.Place) action {
	return action{name: name, about: about, do: func(*App) tea.Cmd { return nav.Open(p) }}
}

// with puts a code before the name, unless the name begins with it.
func (x action) with(code string) action {
	if !strings.HasPrefix(x.name, code) {
		x.name = code + " " + x.name
	}
	return x
}
