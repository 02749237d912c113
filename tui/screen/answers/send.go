package answers

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model/safetext"
	"autoeval/store/post"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// openSend asks where the verdicts go.
func (s *Screen) openSend() tea.Cmd {
	x, t := s.env.Services.Exchange, s.env.Text
	switch {
	case x.Verdicts == nil:
		return nav.Hint(t.Exchange.NotOffered)
	}
	path := ""
	if x.Suggest != nil {
		path = x.Suggest(t.Answers.File, s.review().Mentor.Name, s.data.session.Label)
	}
	s.path = widget.NewField(s.env.Theme, path, t.Words.File, safetext.Link)
	s.path.Focus()
	s.seal = s.sealable()
	s.mode, s.why = naming, ""
	return nil
}

// sealable says whether a file is written, and the mentor gave how to encrypt for them.
func (s *Screen) sealable() bool {
	return s.env.Services.Exchange.Office == nil && post.Default(s.data.known, s.review().Mentor)
}

// writeFile writes the answers where it was said.
func (s *Screen) writeFile() tea.Cmd {
	if s.path.Value() == "" && s.env.Services.Exchange.Office == nil {
		return nav.Hint(s.env.Text.Exchange.NoPath)
	}
	s.mode = sending
	if s.saver.Unsaved() {
		return s.push() // the file is written once this is kept
	}
	return s.send()
}

func (s *Screen) send() tea.Cmd {
	return send(s.env.Services.Exchange, nav.Reply{Review: s.review().ID, Path: s.path.Value(), How: post.Shown(s.seal)})
}

func (s *Screen) arrived(m sent) tea.Cmd {
	if s.mode != sending || m.id != s.review().ID {
		return nil
	}
	if m.err != nil {
		s.mode = naming
		s.why = s.env.Text.Refusal(m.err)
		return nav.Fail(m.err)
	}
	s.mode = reading
	said := s.env.Text.Answers.Sent
	if s.env.Services.Exchange.Office != nil {
		said = s.env.Text.Service.SentTo
	}
	return tea.Batch(nav.Say(fmt.Sprintf(said, safetext.Line(m.path)), false), nav.Notify())
}

// sendView says what leaves.
func (s *Screen) sendView(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Answers
	w := min(layout.Form(size.W), textWidth)
	lines := []string{"", th.Strong.Render(layout.Cut(fmt.Sprintf(t.SendTitle, s.mentor()), w)), ""}
	lines = append(lines, wrapped(t.SendHint, w, th.Muted.Render)...)
	lines = append(lines, th.Muted.Render(s.Status()), "")
	if s.env.Services.Exchange.Office != nil {
		lines = append(lines, wrapped(s.env.Text.Service.Straight, w, th.Plain.Render)...)
	} else {
		lines = append(lines, th.Key.Render(th.Glyph.Cursor)+" "+s.path.View(layout.Marked(w)), "")
		sealed := s.env.Text.Exchange.InClear
		if s.seal {
			sealed = s.env.Text.Exchange.Sealed
		}
		lines = append(lines, wrapped(sealed, w, th.Plain.Render)...)
		if s.env.Profile.Name == "" {
			lines = append(lines, wrapped(fmt.Sprintf(s.env.Text.Exchange.Nameless, s.env.Text.Home.Settings), w, th.Warn.Render)...)
		}
	}
	if s.why != "" {
		lines = append(append(lines, ""), wrapped(s.why, w, th.Warn.Render)...)
	}
	if s.mode == sending {
		lines = append(lines, th.Muted.Render(s.env.Text.App.Saving))
	}
	return layout.Clip(" "+strings.Join(lines, "\n "), size)
}
