package walkthrough

import (
	"charm.land/bubbles/v2/key"

	"autoeval/model"
	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

// keyMap is what works in the walkthrough.
type keyMap struct {
	rate, next, prev, skip, clear, undo key.Binding
	confidence, evidence, note          key.Binding
	list, summary, part                 key.Binding
	keep, external                      key.Binding
	open, finish, sure, back            key.Binding
}

func newKeys(env *nav.Env, top int) keyMap {
	t, k := env.Text.Walkthrough, env.Keys
	return keyMap{
		rate: keys.Digits(t.Rate, top),
		next: keys.Bind("⏎", env.Text.Keys.Following, "enter"),
		prev: keys.Bind("←", env.Text.Keys.Preceding, "left", "h"),
		skip: keys.Bind("s", env.Text.Keys.Skip, "s"), clear: keys.Bind("x", t.Clear, "x", "delete", "backspace"), undo: k.Undo,
		confidence: keys.Bind("c", env.Text.Words.Confidence, "c"), evidence: keys.Bind("e", env.Text.Keys.Evidence, "e"), note: keys.Bind("n", t.Note, "n"),
		list: keys.Bind("g", t.List, "g"), summary: keys.Bind("f", t.Summary, "f"), part: keys.Bind("a", env.Text.Words.AttitudesWord, "a"),
		keep: keys.Bind("ctrl+s esc", t.NoteKeys, "ctrl+s", "esc"), external: keys.Bind("ctrl+e", env.Text.Form.External, "ctrl+e"),
		open: k.Open, finish: keys.Bind("f", t.Finish, "f"), sure: keys.Bind("f", t.FinishNow, "f"), back: keys.Bind("esc", env.Text.Keys.Continue, "esc"),
	}
}

// Keys are what works now.
func (s *Screen) Keys() nav.KeyMap {
	k := s.keys
	switch s.mode {
	case asking:
		return s.askKeys()
	case noting:
		k.external.SetEnabled(s.env.Services.Edit != nil)
		return both(k.keep, k.external)
	case jumping:
		return both(k.open, k.back)
	case summary:
		k.finish.SetEnabled(len(s.session.Ratings) > 0)
		k.part.SetEnabled(s.grid.Count(model.Attitude) > 0)
		return both(k.finish, k.open, k.back, k.part, k.undo)
	case sure:
		return both(k.sure, k.back)
	}
	return nav.KeyMap{}
}

func (s *Screen) askKeys() nav.KeyMap {
	k := s.keys
	rated := s.rating().Level.Rated()
	full := s.session.Depth == model.FullReview
	k.next.SetEnabled(rated || s.focus >= 0)
	if s.takes() {
		k.next.SetHelp(k.next.Help().Key, s.env.Text.Walkthrough.Rate)
	}
	k.prev.SetEnabled(s.at > 0)
	k.skip.SetEnabled(!rated)
	k.clear.SetEnabled(rated)
	k.undo.SetEnabled(len(s.undo) > 0)
	k.confidence.SetEnabled(rated && full)
	k.evidence.SetEnabled(rated && full)
	k.note.SetEnabled(rated && full)
	k.part.SetEnabled(s.grid.Count(model.Attitude) > 0)
	if s.part == model.Attitude {
		k.part.SetHelp("a", s.env.Text.Words.CompetenciesWord)
	}
	short, lead := s.shortKeys(k, rated && full)
	return nav.KeyMap{
		Short: short, Lead: lead,
		All: []key.Binding{k.rate, k.next, k.prev, k.skip, k.clear, k.undo, k.confidence, k.evidence, k.note, k.list, k.part, k.summary},
	}
}

// shortKeys are the keys of a question in the order of their use. What there is
// to say of an answer comes before another answer; once every question was
// answered or passed over, the summary is the next step.
func (s *Screen) shortKeys(k keyMap, details bool) (short []key.Binding, lead int) {
	_, more := s.session.NextUnskipped(s.grid, s.part, "")
	switch {
	case details && more:
		return []key.Binding{k.next, k.confidence, k.evidence, k.note, k.rate, k.prev, k.list, k.undo, k.summary}, 4
	case details:
		return []key.Binding{k.next, k.summary, k.confidence, k.evidence, k.note, k.rate, k.prev, k.list, k.undo}, 5
	case more:
		return []key.Binding{k.rate, k.next, k.skip, k.prev, k.list, k.undo, k.summary}, 0
	}
	return []key.Binding{k.rate, k.next, k.summary, k.skip, k.prev, k.list, k.undo}, 0
}

func both(bs ...key.Binding) nav.KeyMap { return nav.KeyMap{Short: bs, All: bs} }
