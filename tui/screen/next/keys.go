package next

import "autoeval/tui/keys"

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	t, k := s.env.Text, s.env.Keys
	switch s.mode {
	case editing:
		return keys.Acts{
			{Key: keys.Bind("⏎", t.Keys.Save, "enter", "ctrl+s"), When: true, Do: s.save},
			{Key: k.Back, When: true, Do: s.leave},
		}
	case showing:
		writes := !s.env.Store.ReadOnly()
		return keys.Acts{
			{Key: keys.Bind("⏎", t.Keys.Change, "enter"), When: writes, Do: s.edit, Why: t.App.ReadOnly},
			{Key: keys.Bind("f", t.Next.Calendar, "f"), When: s.kept() && s.env.Services.Calendar != nil, Do: s.file},
			{Key: keys.Bind("x", t.Next.Remove, "x", "delete"), When: s.kept() && writes, Do: s.remove},
		}
	}
	return nil
}
