package targets

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
)

// saved is the profile as kept, or why not.
type saved struct {
	profile model.Profile
	err     error
}

// save puts the aim into the profile, whatever else changed in it meanwhile.
func save(st store.Store, g model.GridRef, a aim) tea.Cmd {
	return func() tea.Msg {
		p, err := work.ChangeProfile(context.Background(), st, func(p *model.Profile) { p.Target, p.Own = a.target, p.Own.With(g, a.override) })
		return saved{p, err}
	}
}
