package nav

import (
	"context"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/lang"
)

// named is how many sessions are looked at for a name that none of them has:
// more than anybody begins in a month.
const named = 24

// SessionLabel returns what a session that begins now is called when the person does
// not say: lang.SessionLabel after the sessions created last.
func SessionLabel(ctx context.Context, st store.Sessions, p *lang.Printer, d model.Depth, now time.Time) (string, error) {
	before, _, err := st.RecentSessions(ctx, named)
	return p.SessionLabel(d, now, before), err
}
