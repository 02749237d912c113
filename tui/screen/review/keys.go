package review

import (
	"charm.land/bubbles/v2/key"

	"autoeval/model"
	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

// keyMap is what works in a review.
type keyMap struct {
	read, begin, rate, next, prev, clear, undo, list key.Binding
	comment, question, judge, say, see, sign         key.Binding
	confirm, doubt, nothing, keep, external          key.Binding
	seal, signNow, back, again, rewrite              key.Binding
}

func newKeys(env *nav.Env, top int) keyMap {
	t, k := env.Text.Review, env.Keys
	return keyMap{
		begin: keys.Bind("⏎", env.Text.Keys.Review, "enter"), rate: keys.Digits(t.Rate, top),
		next: keys.Bind("⏎", env.Text.Keys.Following, "enter"), prev: keys.Bind("←", env.Text.Keys.Preceding, "left", "h"),
		clear: keys.Bind("x", t.Clear, "x", "delete", "backspace"), undo: k.Undo, list: keys.Bind("g", t.List, "g"),
		comment: keys.Bind("c", t.Write, "c"), question: keys.Bind("d", t.Ask, "d"), judge: keys.Bind("e", env.Text.Words.Evidence, "e"),
		read: keys.Bind("v", env.Text.Keys.ReadAll, "v"), say: keys.Bind("m", env.Text.Keys.Message, "m"), see: keys.Bind("b", t.See, "b"), sign: keys.Bind("f", t.Sign, "f"),
		confirm: keys.Bind("o", t.Confirm, "o"), doubt: keys.Bind("d", t.Doubt, "d"), nothing: keys.Bind("x", t.Unjudged, "x", "delete", "backspace"),
		keep: keys.Bind("ctrl+s esc", t.Keep, "ctrl+s", "esc"), external: keys.Bind("ctrl+e", env.Text.Form.External, "ctrl+e"),
		seal: keys.Bind("tab", env.Text.Keys.Seal, "tab"), signNow: keys.Bind("⏎", t.SignNow, "enter"), back: keys.Bind("esc", env.Text.Keys.Back, "esc"),
		again: keys.Bind("r", t.Again, "r"), rewrite: keys.Bind("f", env.Text.Keys.WriteFile, "f"),
	}
}

// Keys are what works now, the next step first: a narrow footer shows no more.
func (s *Screen) Keys() nav.KeyMap {
	k := s.keys
	can, returned := s.open(), s.review.State != model.InReview
	k.undo.SetEnabled(can && len(s.undo) > 0)
	for _, b := range []*key.Binding{&k.rate, &k.clear, &k.comment, &k.question, &k.say, &k.confirm, &k.doubt, &k.nothing} {
		b.SetEnabled(can)
	}
	k.say.SetEnabled(can || s.mode == letter || s.mode == overview && s.tells())
	k.see.SetEnabled(can && s.review.Blind)
	writes := s.env.Services.Exchange.Answer != nil && !s.env.Store.ReadOnly()
	k.sign.SetEnabled(can && writes)
	k.rewrite.SetEnabled(returned && writes)
	k.again.SetEnabled(returned && !s.env.Store.ReadOnly())
	k.external.SetEnabled(s.env.Services.Edit != nil)
	k.seal.SetEnabled(s.seal)
	switch s.mode {
	case overview:
		if s.contested() {
			return both(k.begin, k.again, k.rewrite, k.say, k.judge)
		}
		return both(k.begin, k.sign, k.rewrite, k.again, k.see, k.say, k.undo, k.judge)
	case asking:
		if s.takes() {
			k.next.SetHelp(k.next.Help().Key, s.env.Text.Walkthrough.Rate)
		}
		k.judge.SetEnabled(len(s.supporting(s.item().Code)) > 0)
		if done, total := s.Gauge(); done == total {
			return both(k.next, k.sign, k.rate, k.comment, k.question, k.judge, k.list, k.read, k.prev, k.undo, k.clear)
		}
		return both(k.rate, k.next, k.comment, k.question, k.judge, k.list, k.sign, k.read, k.prev, k.undo, k.clear)
	case whole:
		return both(k.read, s.env.Keys.Back)
	case letter:
		return both(k.say, s.env.Keys.Back)
	case writing:
		return both(k.keep, k.external)
	case judging:
		for _, b := range []*key.Binding{&k.confirm, &k.doubt, &k.nothing} {
			b.SetEnabled(can && len(s.evidence) > 0)
		}
		return both(k.confirm, k.doubt, k.nothing, k.undo, k.back)
	case signing:
		return both(k.signNow, k.seal, k.back)
	}
	return nav.KeyMap{}
}

// contested says whether the learner contests a remark: a new review answers it.
func (s *Screen) contested() bool {
	for _, m := range s.review.Remarks {
		if m.Verdict == model.Contest {
			return true
		}
	}
	return false
}

func both(bs ...key.Binding) nav.KeyMap { return nav.KeyMap{Short: bs, All: bs} }
