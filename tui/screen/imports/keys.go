package imports

import (
	"autoeval/tui/keys"
)

// Acts returns what can be done now. The letters of a correction are those of the
// command and of a file of corrections.
func (s *Screen) Acts() keys.Acts {
	t, k := s.env.Text.Imports, s.env.Keys
	back := keys.Act{Key: k.Back, When: true, Do: s.back}
	switch {
	case s.keeping:
		return nil
	case s.far != nil:
		stop := k.Back
		stop.SetHelp(k.Back.Help().Key, t.Stop)
		return keys.Acts{{Key: stop, When: true, Do: s.back}}
	case s.verb != "":
		return keys.Acts{{Key: keys.Bind("⏎", t.Correct, "enter"), When: true, Do: s.done}, back}
	case s.mode == deciding:
		p := s.env.Text.Passage
		return keys.Acts{{Key: keys.Bind("⏎", p.UseIt, "enter"), When: true, Do: s.takeOver}, {Key: keys.Bind("esc", p.KeepOld, "esc"), When: true, Do: s.remain}}
	case s.mode == asking:
		return keys.Acts{{Key: keys.Bind("⏎", t.Read, "enter"), When: true, Do: s.open}, {Key: keys.Bind("tab", s.env.Text.Keys.Next, ""), When: true}, back}
	case s.mode == choosing:
		name := t.Look
		if s.words.Value() == s.of {
			name = s.env.Text.Keys.Open
		}
		return keys.Acts{{Key: keys.Bind("⏎", name, "enter"), When: s.words.Value() != s.of || len(s.found) > 0, Do: s.enter}, {Key: keys.Bind("↑ ↓", s.env.Text.Keys.Move, ""), When: len(s.found) > 1}, back}
	}
	writes := !s.env.Store.ReadOnly()
	save := k.Save
	save.SetHelp(k.Save.Help().Key, s.env.Text.Keys.Keep)
	kept := keys.Act{Key: save, When: writes && (s.mode == showing || len(s.draft.Split.Parts) > 0), Do: s.keep, Why: s.env.Text.App.ReadOnly, Show: keys.First}
	if s.mode == showing {
		return keys.Acts{kept, back}
	}
	_, p, part := s.focused()
	attitude := t.Attitude
	if p.Attitude {
		attitude = t.Competency
	}
	return keys.Acts{
		kept,
		{Key: keys.Bind("e", t.Edit, "e"), When: part, Do: s.asks("e"), Why: t.OnLine},
		{Key: keys.Bind("m", t.Merge, "m"), When: part, Do: s.now("m"), Why: t.OnLine},
		{Key: keys.Bind("s", t.Cut, "s"), When: part, Do: s.asks("s"), Why: t.OnLine},
		{Key: keys.Bind("tab", t.Text, "tab"), When: true, Do: keys.Deed(func() { s.raw, s.scroll = !s.raw, 0 })},
		{Key: keys.Bind("d", t.Drop, "d", "delete"), When: part, Do: s.now("d"), Why: t.OnLine},
		{Key: keys.Bind("h", t.Heading, "h"), When: part, Do: s.now("h"), Why: t.OnLine},
		{Key: keys.Bind("a", attitude, "a"), When: part, Do: s.now("a"), Why: t.OnLine},
		{Key: keys.Bind("v", t.Move, "v"), When: part && len(s.draft.Split.Groups) > 1, Do: s.asks("v"), Why: t.OnLine},
		{Key: keys.Bind("x", t.LeaveOut, "x"), When: len(s.draft.Split.Groups) > 1, Do: s.now("x")},
		{Key: k.Undo, When: s.draft.Corrected(), Do: s.now("u")},
		back,
	}
}
