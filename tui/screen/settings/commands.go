package settings

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
)

// saved is the profile as it is from now on, or why not.
type saved struct {
	profile  model.Profile
	fleeting bool // it could not be kept: the store is read-only
	err      error
}

// save puts the choices into the profile, whatever else changed in it
// meanwhile. The profile given serves where nothing can be kept.
func save(st store.Store, known model.Profile, c choices, now time.Time) tea.Cmd {
	put := func(p *model.Profile) {
		was := p.Stage
		if c.put(p); p.Stage != was {
			p.SayStage(p.Stage, now)
		}
	}
	return func() tea.Msg {
		if st.ReadOnly() {
			put(&known)
			return saved{profile: known, fleeting: true}
		}
		p, err := work.ChangeProfile(context.Background(), st, put)
		return saved{profile: p, err: err}
	}
}
