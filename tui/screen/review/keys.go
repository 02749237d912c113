package review

import (
	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

// Acts returns what can be done now, the next step first: a narrow footer shows no
// more.
func (s *Screen) Acts() keys.Acts {
	t, k := s.env.Text, s.env.Keys
	back := keys.Act{Key: k.Back, When: true}
	switch s.mode {
	case overview:
		return s.overviewActs()
	case asking:
		return s.askActs()
	case whole:
		back.Do = keys.Deed(func() { s.mode = asking })
		return keys.Acts{{Key: keys.Bind("v", t.Keys.ReadAll, "v", "enter"), When: true, Do: back.Do}, back}
	case letter:
		back.Do = keys.Deed(func() { s.mode = overview })
		return keys.Acts{{Key: keys.Bind("m", t.Keys.Message, "m", "enter"), When: true, Do: back.Do}, back}
	case writing:
		return keys.Acts{
			{Key: keys.Bind("ctrl+s esc", t.Review.Keep, "ctrl+s", "esc"), When: true, Do: s.keepTyped},
			{Key: keys.Bind("ctrl+e", t.Form.External, "ctrl+e"), When: s.env.Services.Edit != nil, Do: s.editText},
		}
	case judging:
		return s.judgeActs()
	case signing:
		back.Do = keys.Deed(s.openOverview)
		return keys.Acts{
			{Key: keys.Bind("⏎", t.Review.SignNow, "enter"), When: true, Do: s.finish},
			{Key: keys.Bind("tab", t.Keys.Seal, "tab"), When: s.seal && s.env.Services.Exchange.Office == nil, Do: keys.Deed(func() { s.sealed = !s.sealed })},
			back,
		}
	}
	return nil
}

// changing returns an act that changes the review, while it is open.
func (s *Screen) changing(key, name string, do func() tea.Cmd, typed ...string) keys.Act {
	return keys.Act{Key: keys.Bind(key, name, append([]string{key}, typed...)...), When: s.open(), Do: do, Why: s.closed()}
}

// overviewActs are those of the page of the whole.
func (s *Screen) overviewActs() keys.Acts {
	t := s.env.Text
	returned := s.review.State != model.InReview
	can := s.env.Services.Exchange.Answer != nil && !s.env.Store.ReadOnly()
	begin := keys.Act{Key: keys.Bind("⏎", t.Keys.Review, "enter"), When: len(s.items) > 0, Do: keys.Deed(s.begin)}
	sign := s.signing()
	rewrite := keys.Act{Key: keys.Bind("f", t.Keys.WriteFile, "f"), When: returned && can, Do: s.openSign}
	again := keys.Act{Key: keys.Bind("r", t.Review.Again, "r"), When: returned && !s.env.Store.ReadOnly(), Do: s.again}
	say := s.changing("m", t.Keys.Message, s.writer(writes{part: aMessage}))
	if s.tells() {
		say.When, say.Do = true, keys.Deed(func() { s.mode, s.scroll = letter, 0 })
	}
	see := keys.Act{Key: keys.Bind("b", t.Review.See, "b"), When: s.open() && s.review.Blind, Do: s.see}
	judge := keys.Act{Key: keys.Bind("e", t.Words.Evidence, "e"), When: true, Do: keys.Deed(func() { s.openEvidence("") })}
	page := s.paging()
	if s.othersWait() {
		begin.Key = keys.Bind("→", t.Keys.Review, "right", "l")
		next := keys.Act{Key: keys.Bind("⏎", t.Review.NextWaits, "enter"), When: true, Do: s.goOn}
		return keys.Acts{next, begin, rewrite, again, say, judge, page}
	}
	if s.contested() {
		return keys.Acts{begin, again, rewrite, say, judge, page}
	}
	return keys.Acts{begin, sign, rewrite, again, see, say, s.undoing(), judge, page}
}

// askActs are those of one item.
func (s *Screen) askActs() keys.Acts {
	t, k := s.env.Text, s.env.Keys
	c, does := s.item().Code, t.Keys.Following
	if s.takes() {
		does = t.Walkthrough.Rate
	}
	rate := keys.Act{Key: keys.Digits(t.Review.Rate, s.top()), When: s.open(), On: s.rateKey, Why: s.closed()}
	next := keys.Act{Key: keys.Bind("⏎", does, "enter"), When: true, Do: s.enter}
	comment := s.changing("c", t.Review.Write, s.writer(writes{item: c, part: aComment}))
	question := s.changing("d", t.Review.Ask, s.writer(writes{item: c, part: aQuestion}))
	judge := keys.Act{Key: keys.Bind("e", t.Words.Evidence, "e"), When: len(s.supporting(c)) > 0, Do: keys.Deed(func() { s.openEvidence(c) })}
	list := keys.Act{Key: keys.Bind("g", t.Review.List, "g"), When: true, Do: keys.Deed(s.openOverview)}
	read := keys.Act{Key: keys.Bind("v", t.Keys.ReadAll, "v"), When: true, Do: keys.Deed(func() { s.mode, s.scroll = whole, 0 })}
	prev := keys.Act{Key: keys.Bind("←", t.Keys.Preceding, "left", "h"), When: true, Do: keys.Deed(func() { s.step(-1) })}
	wipe := s.changing("x", t.Review.Clear, s.clear, "delete", "backspace")
	move := func(by int) func() tea.Cmd {
		return keys.Deed(func() { s.focus = min(max(s.focus+by, 0), s.top()) })
	}
	hidden := keys.Acts{
		{Key: k.Up, When: true, Do: move(-1), Show: keys.Never},
		{Key: k.Down, When: true, Do: move(1), Show: keys.Never},
		{Key: k.Right, When: true, Do: keys.Deed(func() { s.step(1) }), Show: keys.Never},
		{Key: k.Back, When: true, Do: list.Do, Show: keys.Never},
	}
	if done, total := s.Gauge(); done == total {
		return append(keys.Acts{next, s.signing(), rate, comment, question, judge, list, read, prev, s.undoing(), wipe}, hidden...)
	}
	return append(keys.Acts{rate, next, comment, question, judge, list, s.signing(), read, prev, s.undoing(), wipe}, hidden...)
}

// judgeActs are those of the evidence.
func (s *Screen) judgeActs() keys.Acts {
	t := s.env.Text.Review
	some := len(s.evidence) > 0
	leave := keys.Deed(func() { s.mode = s.from })
	find := func(key, name string, f model.Finding, typed ...string) keys.Act {
		a := s.changing(key, name, func() tea.Cmd { return s.find(f) }, typed...)
		if !some {
			a.When, a.Why = false, ""
		}
		return a
	}
	return keys.Acts{
		find("o", t.Confirm, model.Confirms),
		find("d", t.Doubt, model.Doubts),
		find("x", t.Unjudged, model.NoFinding, "delete", "backspace"),
		s.undoing(),
		{Key: keys.Bind("esc", s.env.Text.Keys.Back, "esc"), When: true, Do: leave},
		{Key: keys.Bind("e", "", "e"), When: true, Do: leave, Show: keys.Never},
	}
}

// signing signs an open review; why not is said by what it does.
func (s *Screen) signing() keys.Act {
	can := s.env.Services.Exchange.Answer != nil && !s.env.Store.ReadOnly()
	why := s.env.Text.Exchange.NotOffered
	switch {
	case s.env.Store.ReadOnly():
		why = s.env.Text.App.ReadOnly
	case !s.open():
		why = ""
	}
	return keys.Act{Key: keys.Bind("f", s.env.Text.Review.Sign, "f"), When: s.open() && can, Do: s.openSign, Why: why}
}

// paging makes the page of the session with its review, once nothing of it is hidden.
func (s *Screen) paging() keys.Act {
	why := s.env.Text.Review.PageHidden
	if s.env.Services.Pages.Write == nil {
		why = s.env.Text.Exchange.NotOffered
	}
	seen := true
	for c, r := range s.got.Session.Ratings {
		seen = seen && (!r.Level.Rated() || s.revealed(c))
	}
	to := nav.Page{Session: s.got.Session.ID, Received: true}
	return keys.Act{Key: keys.Bind("w", s.env.Text.Page.Title, "w"), When: seen && s.env.Services.Pages.Write != nil, Do: nav.To(to), Why: why}
}

func (s *Screen) undoing() keys.Act {
	return keys.Act{Key: s.env.Keys.Undo, When: s.open() && len(s.undo) > 0, Do: s.takeBack, Why: s.env.Text.App.NothingToUndo}
}

// begin opens the focused item.
func (s *Screen) begin() {
	s.turn(s.list.At())
	s.mode = asking
}

func (s *Screen) writer(w writes) func() tea.Cmd { return func() tea.Cmd { return s.write(w) } }

func (s *Screen) rateKey(m tea.KeyPressMsg) tea.Cmd { return s.rate(keys.Digit(m.String())) }

// contested says whether the learner contests a remark: a new review answers it.
func (s *Screen) contested() bool {
	for _, m := range s.review.Remarks {
		if m.Verdict == model.Contest {
			return true
		}
	}
	return false
}
