package walkthrough

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	t, k := s.env.Text, s.env.Keys
	back := keys.Act{Key: keys.Bind("esc", t.Keys.Continue, "esc"), When: true, Do: keys.Deed(func() { s.mode = asking })}
	pick := keys.Act{Key: k.Open, When: true, Do: s.pickRow}
	switch s.mode {
	case asking:
		return s.askActs()
	case noting:
		return keys.Acts{
			{Key: keys.Bind("ctrl+s esc", t.Walkthrough.NoteKeys, "ctrl+s", "esc"), When: true, Do: s.keepTyped},
			{Key: keys.Bind("ctrl+e", t.Form.External, "ctrl+e"), When: s.env.Services.Edit != nil, Do: s.editNote},
		}
	case jumping:
		shut := keys.Act{Key: keys.Bind("g", "", "g"), When: true, Do: back.Do, Show: keys.Never}
		return keys.Acts{pick, back, shut}
	case summary:
		return keys.Acts{
			{Key: keys.Bind("f", t.Walkthrough.Finish, "f"), When: len(s.session.Ratings) > 0, Do: keys.Deed(func() { s.mode = sure }), Why: t.Errors.NothingRated},
			pick, back,
			{Key: s.partKey(), When: s.grid.Count(model.Attitude) > 0, Do: keys.Deed(func() { s.mode = asking; s.switchPart() })},
			s.undoing(),
			{Key: k.Left, When: true, Do: back.Do, Show: keys.Never},
		}
	case sure:
		finish := func() tea.Cmd { s.mode = summary; return s.finish() }
		stay := keys.Deed(func() { s.mode = summary })
		return keys.Acts{{Key: keys.Bind("f", t.Walkthrough.FinishNow, "f"), When: true, Do: finish}, {Key: back.Key, When: true, Do: stay}}
	}
	return nil
}

// askActs are those of a question, in the order of their use: what there is to
// say of an answer comes before another answer, and once every question was
// answered or passed over, the summary is the next step.
func (s *Screen) askActs() keys.Acts {
	t := s.env.Text
	rated := s.rating().Level.Rated()
	detailed := rated && s.session.Depth == model.FullReview
	_, more := s.session.NextUnskipped(s.asks, s.part, "")
	does := t.Keys.Following
	if s.takes() {
		does = t.Walkthrough.Rate
	}
	rate := keys.Act{Key: keys.Digits(t.Walkthrough.Rate, s.top()), When: true, On: s.rateKey}
	enter := keys.Act{Key: keys.Bind("⏎", does, "enter"), When: rated || s.focus >= 0, Do: s.enter, Why: fmt.Sprintf(t.Walkthrough.PickLevel, s.top())}
	skip := keys.Act{Key: keys.Bind("s", t.Keys.Skip, "s"), When: true, Do: s.skip}
	sum := keys.Act{Key: keys.Bind("f", t.Walkthrough.Summary, "f"), When: true, Do: keys.Deed(s.openSummary)}
	if rated { // s goes on
		skip.Show = keys.Never
	}
	acts, rest := keys.Acts{rate, enter}, s.movingActs()
	if detailed {
		enter.Show, sum.Show = keys.First, keys.First
		acts = keys.Acts{enter}
	}
	if more {
		sum.Show = keys.Always
		rest = append(rest, sum)
	} else {
		acts = append(acts, sum)
	}
	acts = append(acts, s.detailActs()...)
	if detailed {
		acts = append(acts, rate)
	}
	return append(append(acts, skip), rest...)
}

// detailActs say more of an answer; they need one.
func (s *Screen) detailActs() keys.Acts {
	t := s.env.Text
	if s.session.Depth != model.FullReview {
		return nil
	}
	rated, why := s.rating().Level.Rated(), t.Walkthrough.RateFirst
	return keys.Acts{
		{Key: keys.Bind("c", t.Words.Confidence, "c"), When: rated, Do: s.cycleConfidence, Why: why, Show: keys.First},
		{Key: keys.Bind("e", t.Keys.Evidence, "e"), When: true, Do: s.addEvidence, Show: keys.First},
		{Key: keys.Bind("n", t.Walkthrough.Note, "n"), When: true, Do: keys.Deed(s.openNote), Show: keys.First},
		{Key: keys.Bind("o", strings.ToLower(t.Notes.Place), "o"), When: len(s.caught()) > 0, Do: s.openNotes, Show: keys.First},
	}
}

// movingActs go about the questions.
func (s *Screen) movingActs() keys.Acts {
	t, k := s.env.Text, s.env.Keys
	move := func(by int) func() tea.Cmd {
		return keys.Deed(func() { s.focus = min(max(s.focus+by, 0), s.top()) })
	}
	return keys.Acts{
		{Key: keys.Bind("←", t.Keys.Preceding, "left", "h"), When: s.at > 0, Do: keys.Deed(func() { s.step(-1) })},
		{Key: keys.Bind("g", t.Walkthrough.List, "g"), When: true, Do: keys.Deed(s.openJump)},
		s.undoing(),
		{Key: keys.Bind("x", t.Walkthrough.Clear, "x", "delete", "backspace"), When: s.rating().Level.Rated(), Do: s.unrate, Show: keys.Help},
		{Key: s.partKey(), When: s.grid.Count(model.Attitude) > 0, Do: keys.Deed(s.switchPart), Show: keys.Help},
		{Key: k.Up, When: true, Do: move(-1), Show: keys.Never},
		{Key: k.Down, When: true, Do: move(1), Show: keys.Never},
		{Key: k.Right, When: true, Do: keys.Deed(func() { s.step(1) }), Show: keys.Never},
	}
}

func (s *Screen) undoing() keys.Act {
	return keys.Act{Key: s.env.Keys.Undo, When: len(s.undo) > 0, Do: s.takeBack, Why: s.env.Text.App.NothingToUndo}
}

func (s *Screen) partKey() key.Binding {
	if s.part == model.Attitude && s.mode == asking {
		return keys.Bind("tab", s.env.Text.Words.CompetenciesWord, "tab")
	}
	return keys.Bind("tab", s.env.Text.Words.AttitudesWord, "tab")
}

func (s *Screen) rateKey(m tea.KeyPressMsg) tea.Cmd { return s.rate(keys.Digit(m.String())) }

// addEvidence begins a piece of evidence for the answer; without one, for the
// item.
func (s *Screen) addEvidence() tea.Cmd {
	if !s.rating().Level.Rated() {
		return nav.Open(nav.EvidenceForm{Item: s.item().Code})
	}
	return nav.Open(nav.EvidenceForm{Item: s.item().Code, Attach: s.session.ID})
}
