package share

import (
	"fmt"
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
)

// listTop is the lines above the rows of both lists; labelWidth the first
// column of the preview.
const (
	listTop    = 2
	textWidth  = 96
	labelWidth = 10
	sealFoot   = listTop + 4 // and those under the ways to encrypt
)

// View draws what the screen does now.
func (s *Screen) View(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	switch {
	case s.mode == loading:
		return " " + th.Muted.Render(t.App.Loading)
	case len(s.sessions) == 0:
		return "\n " + th.Plain.Render(layout.Cut(t.Share.Empty, size.W-2)) + "\n " + th.Muted.Render(t.Share.EmptyHint)
	case s.mode == choosing:
		return s.chooseView(size)
	case s.mode == sealing:
		return s.sealView(size)
	case s.mode == showing:
		return s.showView(size)
	case s.mode == done:
		return s.doneView(size)
	}
	w := min(size.W-3, textWidth)
	var lines []string
	if s.mode == passing {
		lines = []string{"", th.Strong.Render(t.Share.PassTitle), "", s.prompt(0, w), "", th.Strong.Render(t.Share.PassAgain), "", s.prompt(1, w), ""}
		lines = append(lines, wrapped(t.Share.PassHint, w, th.Muted.Render)...)
	} else {
		lines = []string{"", th.Strong.Render(t.Share.FileTitle), "", th.Key.Render(th.Glyph.Cursor) + " " + s.path.View(w-2), ""}
		lines = append(lines, wrapped(t.Share.FileHint, w, th.Muted.Render)...)
		if s.mode == sending {
			lines = append(lines, "", th.Muted.Render(t.Share.Writing))
		}
	}
	return layout.Clip(" "+strings.Join(lines, "\n "), size)
}

func (s *Screen) prompt(i, w int) string {
	th := s.env.Theme
	mark := "  "
	if s.secret[i].Focused() {
		mark = th.Key.Render(th.Glyph.Cursor) + " "
	}
	return mark + s.secret[i].View(w-2)
}

func wrapped(text string, w int, style func(...string) string) []string {
	lines := layout.Wrap(text, w)
	for i := range lines {
		lines[i] = style(lines[i])
	}
	return lines
}

func (s *Screen) chooseView(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	return " " + th.Strong.Render(t.Share.ChooseTitle) + "\n\n" + s.list.View(size.Minus(1, listTop), th, func(i int, focused bool, w int) string {
		x := s.sessions[i]
		style := th.Plain
		if focused {
			style = th.Selected
		}
		box := th.Faint.Render("[ ]")
		if s.chosen[x.ID] {
			box = th.Good.Render("[" + th.Glyph.Check + "]")
		}
		name := max(w-22, 16)
		return box + " " + style.Render(layout.Fit(" "+safetext.Line(x.Label), name)) + "  " + th.Muted.Render(t.ShortDate(x.When()))
	})
}

func (s *Screen) sealView(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Share
	list := s.seals.View(size.Minus(1, sealFoot), th, func(i int, focused bool, w int) string {
		style := th.Plain
		if focused {
			style = th.Selected
		}
		mark := th.Faint.Render(th.Glyph.Off)
		if i == s.seal {
			mark = th.Accent.Render(th.Glyph.On)
		}
		return mark + " " + style.Render(layout.Cut(" "+s.choice(i)+" ", w-2))
	})
	hint := wrapped(t.SealHint, min(size.W-3, textWidth), th.Muted.Render)
	return layout.Clip(" "+th.Strong.Render(t.SealTitle)+"\n\n"+list+"\n\n "+strings.Join(hint, "\n "), size)
}

// choice is a way to seal, in words.
func (s *Screen) choice(i int) string {
	t := s.env.Text.Share
	switch {
	case i == 0:
		return t.SealNoneChoice
	case i <= len(s.people):
		return fmt.Sprintf(t.SealForChoice, s.called(s.people[i-1]))
	}
	return t.SealPassChoice
}

func (s *Screen) called(k model.Known) string {
	if n := safetext.Line(k.Name); strings.TrimSpace(n) != "" {
		return n
	}
	return s.env.Text.Exchange.NoName
}

// showView is what leaves, whole; what does not fit is scrolled to.
func (s *Screen) showView(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Share
	w := min(size.W-3, textWidth)
	head := " " + th.Strong.Render(t.Leaves) + "\n"
	if s.stuck {
		lines := append(wrapped(s.env.Text.Exchange.NotOffered, w, th.Plain.Render), wrapped(s.why, w, th.Muted.Render)...)
		return layout.Clip(head+"\n "+strings.Join(lines, "\n "), size)
	}
	if !s.known {
		return head + "\n " + th.Muted.Render(s.env.Text.App.Loading)
	}
	lines := s.leaving(w)
	room := max(size.H-2, 1)
	if over := len(lines) - room; over > 0 {
		from := min(s.scroll, over)
		lines = lines[from : from+room]
		if from < over {
			lines[room-1] = th.Faint.Render(th.Glyph.More + " " + s.env.Text.App.More)
		}
	}
	return layout.Clip(head+"\n "+strings.Join(lines, "\n "), size)
}

// leaving lists everything that leaves.
func (s *Screen) leaving(w int) []string {
	th, t, p, v := s.env.Theme, s.env.Text.Share, s.env.Text, s.preview
	var out []string
	row := func(label, text string) {
		out = append(out, layout.Cut(th.Muted.Render(layout.Fit(label, labelWidth))+" "+text, w))
	}
	gone := func(part model.Part) bool { return slices.Contains(s.left, part) }
	away := th.Warn.Render(th.Glyph.Cross + " " + t.LeftOut)
	switch {
	case gone(model.PartName):
		row(t.Name, away)
	case v.Name == "":
		row(t.Name, th.Muted.Render(t.NoName))
	default:
		name := safetext.Line(v.Name)
		if st := p.Words.Stages[string(v.Stage)]; v.Stage != "" {
			name += ", " + st
		}
		row(t.Name, th.Plain.Render(name))
	}
	for i, x := range v.Sessions {
		label := ""
		if i == 0 {
			label = t.Sessions
		}
		facts := p.ShortDate(x.At) + ", " + p.Count(x.Ratings, t.Answers)
		notes := th.Muted.Render(", " + p.Count(x.Notes, t.Notes))
		if gone(model.PartNotes) {
			notes = "  " + th.Warn.Render(th.Glyph.Cross+" "+p.Exchange.Parts["notes"]+p.Words.Colon+t.LeftOut)
		}
		row(label, th.Plain.Render(safetext.Line(x.Label))+"  "+th.Muted.Render(facts)+notes)
	}
	if len(v.Previous) > 0 {
		var names []string
		for _, x := range v.Previous {
			names = append(names, safetext.Line(x.Label))
		}
		row(t.Earlier, th.Plain.Render(fmt.Sprintf(t.EarlierLine, strings.Join(names, ", "))))
	}
	for _, g := range v.Grids {
		row(t.WithGrid, th.Plain.Render(safetext.Line(string(g.ID)+" "+g.Version)))
	}
	row(t.Sealed, th.Plain.Render(s.reader()))
	for i, l := range layout.Wrap(t.NeverWhat, max(w-labelWidth-1, 20)) {
		label := ""
		if i == 0 {
			label = t.Never
		}
		row(label, th.Good.Render(l))
	}
	return append(out, s.evidence(w, gone, away)...)
}

// evidence lists the titles that leave, with where each is.
func (s *Screen) evidence(w int, gone func(model.Part) bool, away string) []string {
	th, t, p, v := s.env.Theme, s.env.Text.Share, s.env.Text, s.preview
	label := th.Muted.Render(layout.Fit(t.Evidence, labelWidth)) + " "
	switch {
	case gone(model.PartEvidence):
		return []string{layout.Cut(label+away, w)}
	case len(v.Evidence) == 0:
		return []string{layout.Cut(label+th.Muted.Render(t.NoEvidence), w)}
	}
	facts := p.Count(len(v.Evidence), t.Pieces) + ", " + p.Count(v.Reflected, t.Reflections)
	links := ", " + p.Count(v.Links, t.Links)
	out := label + th.Plain.Render(facts)
	if gone(model.PartLinks) {
		out += "  " + th.Warn.Render(th.Glyph.Cross+" "+p.Exchange.Parts["links"]+p.Words.Colon+t.LeftOut)
	} else {
		out += th.Plain.Render(links)
	}
	lines := []string{layout.Cut(out, w)}
	for _, e := range v.Evidence {
		lines = append(lines, s.piece(e, w))
	}
	return lines
}

func (s *Screen) piece(e nav.SharedEvidence, w int) string {
	th := s.env.Theme
	room := max((w-labelWidth-3)*3/5, 20)
	line := layout.Blank(labelWidth+1) + th.Faint.Render(th.Glyph.Dot) + " "
	if e.Location == "" {
		return layout.Cut(line+th.Plain.Render(safetext.Line(e.Title)), w)
	}
	return layout.Cut(line+th.Plain.Render(layout.Fit(safetext.Line(e.Title), room))+" "+th.Muted.Render(safetext.Line(e.Location)), w)
}

// reader says who will be able to read the file.
func (s *Screen) reader() string {
	t := s.env.Text.Share
	switch {
	case s.sealPass():
		return t.SealPass
	case s.seal > 0:
		return fmt.Sprintf(t.SealFor, s.called(s.people[s.seal-1]))
	}
	return t.SealNone
}

// doneView says where the file is and what to read aloud.
func (s *Screen) doneView(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Share
	w := min(size.W-3, textWidth)
	lines := []string{"", th.Good.Render(th.Glyph.Check+" ") + th.Strong.Render(t.DoneTitle), ""}
	lines = append(lines, wrapped(safetext.Line(s.where), w, th.Plain.Render)...)
	lines = append(append(lines, ""), wrapped(t.DoneHint, w, th.Muted.Render)...)
	lines = append(append(lines, ""), wrapped(t.DoneRead, w, th.Muted.Render)...)
	lines = append(append(lines, ""), s.words(w)...)
	return layout.Clip(" "+strings.Join(lines, "\n "), size)
}

// words is one's fingerprint in lines of four words.
func (s *Screen) words(w int) []string {
	var lines []string
	all := strings.Split(safetext.Line(s.self.Fingerprint), "-")
	for i := 0; i < len(all); i += 4 {
		line := "  "
		for _, word := range all[i:min(i+4, len(all))] {
			line += layout.Fit(word, 14)
		}
		lines = append(lines, s.env.Theme.Strong.Render(layout.Cut(strings.TrimRight(line, " "), w)))
	}
	return lines
}
