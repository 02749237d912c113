package review

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/post"
	"autoeval/store/work"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// openSign asks where the answer goes.
func (s *Screen) openSign() tea.Cmd {
	x, t := s.env.Services.Exchange, s.env.Text.Review
	r := &s.review
	switch {
	case s.locked != nil: // before the review is closed, not after
		return nav.Fail(s.locked)
	case len(r.Remarks) == 0 && r.Message == "" && len(r.Evidence) == 0:
		return nav.Hint(t.NothingSaid)
	}
	path := ""
	if x.SuggestAnswer != nil {
		path = x.SuggestAnswer(t.Folder, t.Title, s.got.Learner.Name, s.got.Session.Label)
	}
	s.path = widget.NewField(s.env.Theme, path, s.env.Text.Words.File, safetext.Link)
	s.path.Focus()
	s.mode = signing
	return nil
}

// finish signs: the review is returned and on the disk before its file is
// written, so that a file that left is never unknown here.
func (s *Screen) finish() tea.Cmd {
	if s.path.Value() == "" && s.env.Services.Exchange.Office == nil {
		return nav.Hint(s.env.Text.Exchange.NoPath)
	}
	s.mode = sending
	if s.review.State != model.InReview {
		return s.send()
	}
	if err := s.review.Return(s.env.Now()); err != nil {
		s.mode = signing
		return nav.Fail(err)
	}
	s.undo = nil
	return s.touch(work.StatePart)
}

func (s *Screen) send() tea.Cmd {
	return send(s.env.Store, s.env.Services.Exchange, nav.Reply{Review: s.review.ID, Path: s.path.Value(), How: post.Shown(s.sealed)}, s.env.Now())
}

// arrived says where the file is; when it could not be written, another place
// may be named.
func (s *Screen) arrived(m sent) tea.Cmd {
	if m.id != s.review.ID {
		return nil
	}
	if m.err != nil {
		s.mode = signing
		return tea.Batch(nav.Fail(m.err), nav.Notify())
	}
	s.openOverview()
	s.left = &m.left
	form := s.env.Text.Review.Signed
	if s.env.Services.Exchange.Office != nil {
		form = s.env.Text.Service.SentTo
	}
	said := nav.Toast{Text: fmt.Sprintf(form, safetext.Line(m.path)), More: s.env.Text.EveningSaid(m.left.Waiting, len(m.left.Unsent))}
	return tea.Batch(func() tea.Msg { return said }, nav.Notify())
}

// goOn opens the review of who waits next.
func (s *Screen) goOn() tea.Cmd { return nav.Replace(nav.Review{Session: s.left.Next.Session.ID}) }

// othersWait says whether somebody waits, once this review was signed here.
func (s *Screen) othersWait() bool { return s.left != nil && s.left.Waiting > 0 && !s.open() }

// leftLine says, once a review was signed, how many wait and what is still to be
// written.
func (s *Screen) leftLine() string {
	if s.left == nil || s.open() {
		return ""
	}
	said := s.env.Text.EveningSaid(s.left.Waiting, len(s.left.Unsent))
	if s.left.Waiting > 0 {
		said += s.env.Text.Words.Semicolon + s.env.Text.Naming(s.env.Text.Review.NextIs, s.env.Text.Called(s.left.Next.Learner))
	}
	return said
}

// signView says what leaves.
func (s *Screen) signView(size layout.Size) string {
	th, t, p, w := s.env.Theme, s.env.Text.Review, s.env.Text, min(layout.Form(size.W), textWidth)
	n := s.sums()
	lines := []string{"", th.Strong.Render(layout.Cut(fmt.Sprintf(t.SignTitle, s.who()), w)), ""}
	done, total := s.Gauge()
	how, style := p.Sight(&s.review, t.SignBlind, t.SignSeeing, t.SignPartly), th.Plain
	if done < total {
		style = th.Warn
	}
	for _, l := range layout.Wrap(strings.Join([]string{
		p.Count(n.levels, t.SumLevels), p.Count(n.comments, t.SumComments), p.Count(n.questions, s.env.Text.Words.Questions),
		p.Count(n.confirmed, t.SumConfirmed), p.Count(n.doubted, t.SumDoubted),
	}, ", ")+".", w) {
		lines = append(lines, th.Plain.Render(l))
	}
	for _, l := range layout.Wrap(p.Count(total-done, t.SumOpen), w) {
		lines = append(lines, style.Render(l))
	}
	for _, l := range layout.Wrap(how, w) {
		lines = append(lines, th.Plain.Render(l))
	}
	if s.review.Message == "" {
		lines = append(lines, th.Muted.Render(t.NoMessage))
	} else {
		lines = append(lines, th.Quote.Render(layout.Cut(fmt.Sprintf(p.Walkthrough.Quote, safetext.Line(s.review.Message)), w)))
	}
	if s.env.Services.Exchange.Office != nil {
		lines = append(lines, "", th.Plain.Render(layout.Cut(p.Service.Straight, w)))
	} else {
		lines = append(lines, "", th.Muted.Render(p.Words.File), th.Key.Render(th.Glyph.Cursor)+" "+s.path.View(layout.Marked(w)), "")
		sealed := s.env.Text.Exchange.InClear
		if s.sealed {
			sealed = s.env.Text.Exchange.Sealed
		}
		lines = append(lines, th.Plain.Render(layout.Cut(sealed, w)))
	}
	if s.env.Services.Exchange.Office == nil && s.env.Profile.Name == "" {
		for _, l := range layout.Wrap(fmt.Sprintf(p.Exchange.Nameless, p.Home.Settings), w) {
			lines = append(lines, th.Warn.Render(l))
		}
	}
	if s.review.State == model.InReview {
		lines = append(lines, th.Warn.Render(layout.Cut(t.SignFinal, w)))
	}
	if words := safetext.Line(s.review.Mentor.Fingerprint); words != "" {
		lines = append(lines, "")
		for _, l := range layout.Wrap(fmt.Sprintf(t.ReadAloud, strings.ReplaceAll(words, "-", " ")), w) {
			lines = append(lines, th.Muted.Render(l))
		}
	}
	if s.mode == sending {
		lines = append(lines, th.Muted.Render(p.App.Saving))
	}
	return layout.Clip(" "+strings.Join(tight(lines, size.H), "\n "), size)
}

// tight takes blank lines out, the last first, until the rest fits: what to read
// aloud stands at the end.
func tight(lines []string, h int) []string {
	for i := len(lines) - 1; i >= 0 && len(lines) > h; i-- {
		if lines[i] == "" {
			lines = slices.Delete(lines, i, i+1)
		}
	}
	return lines
}

// said counts what a review says.
type said struct{ levels, comments, questions, confirmed, doubted int }

func (s *Screen) sums() said {
	var n said
	for _, m := range s.review.Remarks {
		if m.Level.Rated() {
			n.levels++
		}
		if m.Comment != "" {
			n.comments++
		}
		if m.Question != "" {
			n.questions++
		}
	}
	for _, j := range s.review.Judgements() {
		switch j.Finding {
		case model.Confirms:
			n.confirmed++
		case model.Doubts:
			n.doubted++
		}
	}
	return n
}
