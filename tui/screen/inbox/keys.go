package inbox

import (
	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	return keys.Acts{
		{Key: keys.Bind("⏎", s.env.Text.Service.TakeIn, "enter"), When: len(s.all) > 0 && !s.busy, Do: s.take},
		{Key: s.env.Keys.Back, When: true, Do: nav.Close, Show: keys.Never},
	}
}
