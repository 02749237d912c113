package identity

import (
	"cmp"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/layout"
)

// textWidth is the longest line that is pleasant to read; roomy the height from
// which the encryption key shows.
const (
	textWidth  = 96
	roomy      = 18
	knownWidth = 44 // a person's role, and how they are known
)

// View draws oneself, then the others.
func (s *Screen) View(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	switch {
	case !s.ready:
		return " " + th.Muted.Render(t.App.Loading)
	case s.naming:
		return s.cardView(size)
	}
	head := s.head(size)
	if len(s.data.people) == 0 {
		lines := append(head, " "+th.Plain.Render(t.Identity.NoPeople))
		for _, l := range layout.Wrap(t.Identity.NoPeopleHint, layout.Form(size.W)) {
			lines = append(lines, " "+th.Muted.Render(l))
		}
		return layout.Clip(strings.Join(lines, "\n"), size)
	}
	list := layout.Fill(s.list.View(layout.Size{W: layout.Column(size.W), H: s.rows(size)}, th, s.row), layout.Size{W: size.W, H: s.rows(size)})
	return layout.Clip(strings.Join(head, "\n")+"\n"+list+"\n\n"+strings.Join(s.detail(size.W), "\n"), size)
}

// head returns one's own identity, and the title of the list.
func (s *Screen) head(size layout.Size) []string {
	th, t, w := s.env.Theme, s.env.Text.Identity, size.W
	room := min(layout.Form(w), textWidth)
	if !s.data.hasSelf {
		var lines []string
		for _, l := range layout.Wrap(s.noKeys(), room) {
			lines = append(lines, " "+th.Muted.Render(l))
		}
		return append(lines, "", " "+th.Strong.Render(t.People), "")
	}
	lines := []string{" " + th.Strong.Render(t.Mine)}
	for _, l := range s.words(s.data.self.Fingerprint) {
		lines = append(lines, layout.Cut(" "+th.Accent.Render(l), w))
	}
	for _, l := range layout.Wrap(t.Hint, room) {
		lines = append(lines, " "+th.Muted.Render(l))
	}
	if size.H >= roomy {
		lines = append(lines, " "+th.Muted.Render(layout.Cut(t.Recipient, room)))
		for _, l := range layout.Wrap(safetext.Line(s.data.self.Recipient), room) {
			lines = append(lines, " "+th.Plain.Render(l))
		}
	}
	return append(lines, "", " "+th.Strong.Render(t.People))
}

// noKeys says why one's own fingerprint is not there.
func (s *Screen) noKeys() string {
	return cmp.Or(s.env.Text.Refusal(s.data.err), s.env.Text.Identity.NoKeys)
}

// words returns a fingerprint in lines of four words.
func (s *Screen) words(fingerprint string) []string {
	var lines []string
	all := strings.Split(safetext.Line(fingerprint), "-")
	for i := 0; i < len(all); i += 4 {
		line := "  "
		for _, word := range all[i:min(i+4, len(all))] {
			line += layout.Fit(word, 13)
		}
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return lines
}

// detailHeight is the lines under the list.
const detailHeight = 4

// top returns the first line of the list; rows its height.
func (s *Screen) top(size layout.Size) int  { return len(s.head(size)) }
func (s *Screen) rows(size layout.Size) int { return max(size.H-s.top(size)-detailHeight, 2) }

// row returns one person.
func (s *Screen) row(i int, focused bool, w int) string {
	th, t, k := s.env.Theme, s.env.Text, s.data.people[i]
	style := th.Plain
	if focused {
		style = th.Selected
	}
	role := t.Words.Learner
	if k.Role == model.Mentor {
		role = t.Words.Mentor
	}
	name := min(max(layout.Rest(w, knownWidth), 18), 44)
	return layout.Cut(style.Render(layout.Fit(" "+t.CalledIn(k.Contact, layout.Rest(name, layout.Margin)), name))+"  "+th.Muted.Render(layout.Fit(role, 12)+t.KnownHow(k)), w)
}

// detail returns the fingerprint of the focused person.
func (s *Screen) detail(w int) []string {
	th, k := s.env.Theme, s.data.people[s.list.At()]
	lines := []string{}
	for _, l := range s.words(k.Fingerprint) {
		lines = append(lines, layout.Cut(" "+th.Plain.Render(l), w))
	}
	return append(lines, layout.Cut(" "+th.Faint.Render(s.env.Text.Identity.DeleteWarns), w))
}

func (s *Screen) cardView(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Identity
	w := min(layout.Form(size.W), textWidth)
	lines := []string{"", " " + th.Strong.Render(t.CardTitle), "", " " + th.Key.Render(th.Glyph.Cursor) + " " + s.path.View(layout.Marked(w)), ""}
	for _, l := range layout.Wrap(t.CardHint, w) {
		lines = append(lines, " "+th.Muted.Render(l))
	}
	return layout.Clip(strings.Join(lines, "\n"), size)
}
