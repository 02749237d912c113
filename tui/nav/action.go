package nav

import (
	"context"
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store"
	"autoeval/store/work"
)

// ActionFor returns the line of the plan that an act becomes when it is adopted.
func ActionFor(env *Env, g *model.Grid, a model.Act) model.Action {
	return a.Action(g, env.Text.ActText(g, a), env.Now())
}

// Adoption is how acts that a page proposes become lines of the plan, one at a time,
// and the way back from each. A page gives it the messages that it does not know.
type Adoption struct {
	env  *Env
	busy bool
	done []model.Action // the last one last
}

// NewAdoption returns one in which nothing was adopted yet.
func NewAdoption(env *Env) *Adoption { return &Adoption{env: env} }

// Busy says whether an action is on its way to the store.
func (d *Adoption) Busy() bool { return d.busy }

// Any says whether there is an action to take back.
func (d *Adoption) Any() bool { return len(d.done) > 0 }

// adopted says that an action is in the plan, or no longer, or why not.
type adopted struct {
	of     *Adoption
	action model.Action
	back   bool
	err    error
}

// Adopt puts an act into the plan; nothing while another is on its way, or where
// nothing may be written.
func (d *Adoption) Adopt(g *model.Grid, act model.Act) tea.Cmd {
	if d.busy || d.env.Store.ReadOnly() {
		return nil
	}
	d.busy = true
	a, id, now, st := ActionFor(d.env, g, act), model.ActionID(d.env.NewID()), d.env.Now(), d.env.Store
	return func() tea.Msg {
		a, err := work.AddAction(context.Background(), st, g, id, a, now)
		return adopted{of: d, action: a, err: err}
	}
}

// Back takes the last adopted action off the plan again.
func (d *Adoption) Back() tea.Cmd {
	if !d.Any() || d.busy {
		return nil
	}
	d.busy = true
	a, st := d.done[len(d.done)-1], d.env.Store
	return func() tea.Msg {
		return adopted{of: d, action: a, back: true, err: st.DeleteAction(context.Background(), a.ID)}
	}
}

// Take takes what became of an action, and says it; ok tells whether the message was
// about that.
func (d *Adoption) Take(msg tea.Msg) (cmd tea.Cmd, ok bool) {
	m, ok := msg.(adopted)
	if !ok || m.of != d {
		return nil, false
	}
	d.busy = false
	t := d.env.Text.Progress
	if m.back && (m.err == nil || errors.Is(m.err, store.ErrNotFound)) { // it is off the plan
		d.done = d.done[:len(d.done)-1]
	}
	switch {
	case m.err != nil:
		return Fail(m.err), true
	case m.back:
		return tea.Batch(Say(fmt.Sprintf(t.AdoptUndone, safetext.Line(m.action.Text)), false), Notify()), true
	}
	d.done = append(d.done, m.action)
	return tea.Batch(Say(fmt.Sprintf(t.Adopted, safetext.Line(m.action.Text)), true), Notify()), true
}
