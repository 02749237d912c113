package welcome

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
)

// saved says that the answers are on the disk, or why not.
type saved struct {
	profile model.Profile
	err     error
}

func save(st store.Store, p model.Profile) tea.Cmd {
	return func() tea.Msg {
		rev, err := st.SaveProfile(context.Background(), p)
		p.Revision = rev
		return saved{p, err}
	}
}
