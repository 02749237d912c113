package targets

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
)

// saved is the profile as kept, or why not.
type saved struct {
	profile model.Profile
	err     error
}

// save puts the aim into the profile, whatever else changed in it meanwhile.
func save(st store.Store, g model.GridRef, a aim) tea.Cmd {
	return func() tea.Msg {
		ctx := context.Background()
		for {
			p, err := st.Profile(ctx)
			if err != nil {
				return saved{err: err}
			}
			p.Target, p.Own = a.target, p.Own.With(g, a.override)
			rev, err := st.SaveProfile(ctx, p)
			if errors.Is(err, store.ErrConflict) {
				continue // another save came between; read it
			}
			p.Revision = rev
			return saved{p, err}
		}
	}
}
