package share

import (
	"fmt"
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/exchange"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
	"autoeval/tui/widget"
)

// listTop is the lines above the rows of both lists; labelWidth the first
// column of the preview.
const (
	listTop    = 2
	textWidth  = 96
	labelWidth = 10
	boxWidth   = 3 // the box of what is chosen
	dateWidth  = 16
	sealFoot   = listTop + 4 // and those under the ways to encrypt
)

// View draws what the screen does now.
func (s *Screen) View(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	switch {
	case s.mode == loading:
		return " " + th.Muted.Render(t.App.Loading)
	case len(s.sessions) == 0:
		return widget.Nothing(th, t.Share.Empty, t.Share.EmptyHint, size.W)
	case s.mode == choosing:
		return s.chooseView(size)
	case s.mode == sealing:
		return s.sealView(size)
	case s.mode == showing:
		return s.showView(size)
	case s.mode == done:
		return s.doneView(size)
	case s.mode == posting:
		return s.recipients(size)
	case s.mode == sending && s.posts():
		return " " + th.Muted.Render(t.App.Saving)
	}
	w := min(layout.Form(size.W), textWidth)
	var lines []string
	if s.mode == passing {
		lines = []string{"", th.Strong.Render(t.Share.PassTitle), "", s.prompt(0, w), "", th.Strong.Render(t.Share.PassAgain), "", s.prompt(1, w), ""}
		lines = append(lines, wrapped(t.Share.PassHint, w, th.Muted.Render)...)
	} else {
		lines = []string{"", th.Strong.Render(t.Share.FileTitle), "", th.Key.Render(th.Glyph.Cursor) + " " + s.path.View(layout.Marked(w)), ""}
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
	return mark + s.secret[i].View(layout.Marked(w))
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
		name := max(layout.Rest(w, boxWidth, layout.Margin, layout.Gap, dateWidth), 16)
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
		return mark + " " + style.Render(layout.Cut(" "+s.choice(i)+" ", layout.Marked(w)))
	})
	hint := wrapped(t.SealHint, min(layout.Form(size.W), textWidth), th.Muted.Render)
	return layout.Clip(" "+th.Strong.Render(t.SealTitle)+"\n\n"+list+"\n\n "+strings.Join(hint, "\n "), size)
}

// choice returns a way to seal, in words.
func (s *Screen) choice(i int) string {
	t := s.env.Text.Share
	switch {
	case i == 0:
		return t.SealNoneChoice
	case i <= len(s.people):
		return fmt.Sprintf(t.SealForChoice, s.env.Text.Called(s.people[i-1].Contact))
	}
	return t.SealPassChoice
}

// showView returns what leaves, whole; what does not fit is scrolled to.
func (s *Screen) showView(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Share
	w := min(layout.Form(size.W), textWidth)
	head := " " + th.Strong.Render(t.Leaves) + "\n"
	if s.stuck {
		why := s.why
		if why == "" {
			why = s.env.Text.Exchange.NotOffered
		}
		lines := wrapped(why, w, th.Plain.Render)
		return layout.Clip(head+"\n "+strings.Join(lines, "\n "), size)
	}
	if !s.known {
		return head + "\n " + th.Muted.Render(s.env.Text.App.Loading)
	}
	lines := s.leaving(w)
	rows := max(size.H-2, 1)
	if over := len(lines) - rows; over > 0 {
		from := min(s.scroll, over)
		lines = lines[from : from+rows]
		if from < over {
			lines[rows-1] = widget.Below(th, s.env.Text.App)
		}
	}
	return layout.Clip(head+"\n "+strings.Join(lines, "\n "), size)
}

// leaving lists everything that leaves.
func (s *Screen) leaving(w int) []string {
	th, t, v := s.env.Theme, s.env.Text.Share, s.preview
	out := append(s.named(w), s.row(t.You, t.YouWhat, th.Plain, w)...)
	for i, x := range v.Sessions {
		label := ""
		if i == 0 {
			label = t.Sessions
		}
		out = append(out, s.session(label, x, w)...)
	}
	out = append(out, s.earlier(w)...)
	for _, g := range v.Grids {
		out = append(out, s.row(s.env.Text.Words.Grid, safetext.Line(string(g.ID)+" "+g.Version), th.Plain, w)...)
	}
	for _, p := range v.Passages {
		out = append(out, s.row(s.env.Text.Passage.One, safetext.Line(p.From.String()+" → "+p.To.String()), th.Plain, w)...)
	}
	out = append(out, s.row(t.Sealed, s.reader(), th.Plain, w)...)
	out = append(out, s.row(t.Never, t.NeverWhat, th.Good, w)...)
	return append(out, s.evidence(w)...)
}

func (s *Screen) gone(p model.Part) bool { return slices.Contains(s.left, p) }

// row returns a label with a text beside it, in as many lines as it needs.
func (s *Screen) row(label, text string, style theme.Style, w int) []string {
	var out []string
	for _, l := range layout.Wrap(text, max(layout.Rest(w, labelWidth, layout.Margin), 20)) {
		out = append(out, layout.Cut(s.env.Theme.Muted.Render(layout.Fit(label, labelWidth))+" "+style.Render(l), w))
		label = ""
	}
	return out
}

// away says that a part stays.
func (s *Screen) away(label, part string, w int) []string {
	th := s.env.Theme
	return s.row(label, th.Glyph.Cross+" "+s.env.Text.Share.LeftOut[part], th.Warn, w)
}

// named returns the name and the year; the year leaves without the name too.
func (s *Screen) named(w int) []string {
	th, t, v := s.env.Theme, s.env.Text.Share, s.preview
	var out []string
	switch {
	case s.gone(model.PartName):
		out = s.away(s.env.Text.Words.Name, string(model.PartName), w)
	case v.Name == "":
		out = s.row(s.env.Text.Words.Name, t.NoName, th.Muted, w)
	default:
		out = s.row(s.env.Text.Words.Name, safetext.Line(v.Name), th.Plain, w)
	}
	if year := s.env.Text.Words.Stages[string(v.Stage)]; v.Stage != model.StageUnsaid && year != "" {
		out = append(out, s.row(t.Year, year, th.Plain, w)...)
	}
	return out
}

// session returns what leaves of a session, on one line where there is room.
func (s *Screen) session(label string, x exchange.PreviewSession, w int) []string {
	th, t, p := s.env.Theme, s.env.Text.Share, s.env.Text
	facts := p.ShortDate(x.FinishedAt) + ", " + p.Count(x.Ratings, t.Answers)
	if !s.gone(model.PartNotes) {
		facts += ", " + p.Count(x.Notes, t.Notes)
	}
	lines := s.row(label, safetext.Line(x.Label), th.Plain, w)
	if one := lines[0] + "  " + th.Muted.Render(facts); len(lines) == 1 && layout.Width(one) <= w {
		lines[0] = one
	} else {
		lines = append(lines, s.row("", facts, th.Muted, w)...)
	}
	if s.gone(model.PartNotes) {
		lines = append(lines, s.away("", string(model.PartNotes), w)...)
	}
	return lines
}

// earlierPart names the levels of earlier sessions among what may stay.
const earlierPart = "earlier"

// earlier names the sessions of which only the levels leave.
func (s *Screen) earlier(w int) []string {
	t := s.env.Text.Share
	switch {
	case s.alone:
		return s.away(t.Earlier, earlierPart, w)
	case len(s.preview.Previous)+s.preview.Misdated == 0:
		return nil
	}
	var names, lines []string
	for _, x := range s.preview.Previous {
		names = append(names, safetext.Line(x.Label))
	}
	label := t.Earlier
	if len(names) > 0 {
		lines, label = s.row(label, fmt.Sprintf(t.EarlierLine, strings.Join(names, ", ")), s.env.Theme.Plain, w), ""
	}
	if n := s.preview.Misdated; n > 0 {
		lines = append(lines, s.row(label, s.env.Text.Count(n, t.Misdated), s.env.Theme.Warn, w)...)
	}
	return lines
}

// evidence lists the titles that leave, with where each is.
func (s *Screen) evidence(w int) []string {
	th, t, p, v := s.env.Theme, s.env.Text.Share, s.env.Text, s.preview
	switch {
	case s.gone(model.PartEvidence):
		return s.away(s.env.Text.Home.Evidence, string(model.PartEvidence), w)
	case len(v.Evidence) == 0:
		return s.row(s.env.Text.Home.Evidence, t.NoEvidence, th.Muted, w)
	}
	facts := p.Count(len(v.Evidence), t.Pieces) + ", " + p.Count(v.Reflected, t.Reflections)
	if !s.gone(model.PartLinks) {
		facts += ", " + p.Count(v.Links, t.Links)
	}
	lines := s.row(s.env.Text.Home.Evidence, facts, th.Plain, w)
	if s.gone(model.PartLinks) {
		lines = append(lines, s.away("", string(model.PartLinks), w)...)
	}
	lines = append(lines, s.row("", t.EvidenceWith, th.Muted, w)...)
	for _, e := range v.Evidence {
		lines = append(lines, s.piece(e, w)...)
	}
	if v.Crowded > 0 {
		lines = append(lines, s.row("", p.Count(v.Crowded, t.Crowded), th.Warn, w)...)
	}
	return lines
}

// piece returns a title, with where it is beside it or, where that is long, below.
func (s *Screen) piece(e exchange.PreviewEvidence, w int) []string {
	th := s.env.Theme
	indent := layout.Blank(labelWidth + 1)
	line := layout.Cut(indent+th.Faint.Render(th.Glyph.Dot)+" "+th.Plain.Render(safetext.Line(e.Title)), w)
	where := s.where(e)
	if where == "" {
		return []string{line}
	}
	if one := line + "  " + th.Muted.Render(where); layout.Width(one) <= w {
		return []string{one}
	}
	lines := []string{line}
	for _, l := range layout.Wrap(where, max(layout.Pane(w, labelWidth), 20)) {
		lines = append(lines, layout.Cut(indent+"  "+th.Muted.Render(l), w))
	}
	return lines
}

// where returns what leaves of where a piece of evidence is, and of its file.
func (s *Screen) where(e exchange.PreviewEvidence) string {
	var parts []string
	if e.Location != "" {
		parts = append(parts, safetext.Line(e.Location))
	}
	if e.Size > 0 {
		parts = append(parts, s.env.Text.Size(e.Size))
	}
	if e.SHA256 != "" {
		parts = append(parts, "SHA-256")
	}
	return strings.Join(parts, ", ")
}

// reader says who will be able to read the file.
func (s *Screen) reader() string {
	t := s.env.Text.Share
	switch {
	case s.sealPass():
		return t.SealPass
	case s.seal > 0:
		return fmt.Sprintf(t.SealFor, s.env.Text.Called(s.people[s.seal-1].Contact))
	}
	return t.SealNone
}

// doneView says where the file is and what to read aloud.
func (s *Screen) doneView(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Share
	w := min(layout.Form(size.W), textWidth)
	if s.posts() {
		sent := fmt.Sprintf(s.env.Text.Service.SentTo, safetext.Line(s.wrote))
		return layout.Clip("\n "+th.Good.Render(th.Glyph.Check+" ")+th.Strong.Render(layout.Cut(sent, layout.Marked(w))), size)
	}
	lines := []string{"", th.Good.Render(th.Glyph.Check+" ") + th.Strong.Render(t.DoneTitle), ""}
	lines = append(lines, wrapped(safetext.Line(s.wrote), w, th.Plain.Render)...)
	lines = append(append(lines, ""), wrapped(t.DoneHint, w, th.Muted.Render)...)
	lines = append(append(lines, ""), wrapped(t.DoneRead, w, th.Muted.Render)...)
	lines = append(append(lines, ""), s.words(w)...)
	return layout.Clip(" "+strings.Join(lines, "\n "), size)
}

// words returns one's fingerprint in lines of four words.
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
