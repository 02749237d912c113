package review

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/model/safetext"
	"autoeval/store/work"
	"autoeval/tui/layout"
)

// evidenceTop is the lines above the rows.
const evidenceTop = 2

// supporting returns the evidence for an item: linked to it, or named by the
// learner's answer to it.
func (s *Screen) supporting(c model.ItemCode) []model.Evidence {
	var out []model.Evidence
	named := s.got.Session.Rating(c).Evidence
	for _, e := range s.got.Evidence {
		if c == "" || e.Supports(c) || slices.Contains(named, e.ID) {
			out = append(out, e)
		}
	}
	order.Stable(out, func(a, b model.Evidence) int { return b.Date.Compare(a.Date) })
	return out
}

// openEvidence lists the evidence of an item, of all with "": a piece once for
// each item that it is to show, since it may show one and not another.
func (s *Screen) openEvidence(c model.ItemCode) {
	s.evidence, s.shows, s.from, s.mode = nil, nil, s.mode, judging
	for _, e := range s.supporting(c) {
		items := []model.ItemCode{c}
		if c == "" && len(e.Items) > 0 {
			items = e.Items
		}
		for _, of := range items {
			s.evidence, s.shows = append(s.evidence, e), append(s.shows, of)
		}
	}
	s.pieces.SetLen(len(s.evidence))
	s.pieces.Select(0)
}

// find records what the mentor says of the focused piece for its item.
func (s *Screen) find(f model.Finding) tea.Cmd {
	e, c := s.evidence[s.pieces.At()], s.shows[s.pieces.At()]
	if s.review.Finding(e.ID, c) == f {
		return nil
	}
	s.remember(work.EvidencePart(e.ID), "")
	_ = s.review.Judge(&e, c, f)
	return s.touch(work.EvidencePart(e.ID))
}

func (s *Screen) piecesHeight(size layout.Size) int {
	return max(min(len(s.evidence), (size.H-evidenceTop)/2), 1)
}

// evidenceView lists the evidence, with all that is said of the focused one.
func (s *Screen) evidenceView(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Review
	head := " " + th.Strong.Render(s.env.Text.Home.Evidence)
	if i := s.pieces.At(); i < len(s.shows) && s.shows[i] != "" {
		it, _ := s.grid.Item(s.shows[i])
		head += "  " + th.Muted.Render(layout.Cut(fmt.Sprintf(t.ToShow, string(it.Code), s.env.Text.In(it.Short())), max(layout.Rest(size.W, lipgloss.Width(head), layout.Gap, layout.Margin), 1)))
	}
	if len(s.evidence) == 0 {
		return head + "\n\n " + th.Muted.Render(t.NoEvidence)
	}
	h := s.piecesHeight(size)
	list := s.pieces.View(layout.Size{W: layout.Column(size.W), H: h}, th, s.piece)
	detail := s.detail(s.evidence[s.pieces.At()], min(layout.Form(size.W), textWidth))
	return layout.Clip(head+"\n\n"+list+"\n\n "+strings.Join(detail, "\n "), size)
}

// The columns of a piece: what the mentor says of it and, from a width on, its
// kind. All the rest is the title's.
const (
	findingWidth = 15
	kindWidth    = 22
	codeWidth    = 4
	roomForKinds = 90
)

// piece returns one row of the evidence.
func (s *Screen) piece(i int, focused bool, w int) string {
	th, e := s.env.Theme, s.evidence[i]
	style := th.Plain
	if focused {
		style = th.Selected
	}
	mark, word := s.finding(e.ID, s.shows[i])
	if s.from == overview && s.shows[i] != "" {
		mark += " " + th.Muted.Render(layout.Fit(string(s.shows[i]), codeWidth))
		w = layout.Rest(w, codeWidth, layout.Margin)
	}
	title, kind := layout.Rest(layout.Marked(w), layout.Gap, findingWidth), ""
	if w >= roomForKinds {
		title = layout.Rest(title, kindWidth, layout.Gap)
		kind = layout.Fit(s.kind(e), kindWidth) + "  "
	}
	return mark + " " + style.Render(layout.Fit(" "+safetext.Line(e.Title), title)) + "  " + th.Muted.Render(kind+layout.Cut(word, findingWidth))
}

// kind returns what sort of evidence a piece is.
func (s *Screen) kind(e model.Evidence) string {
	k, _ := s.grid.Kind(e.Kind)
	return s.env.Text.In(k.Label)
}

// finding returns the mark and word of what the mentor says of a piece for an item.
func (s *Screen) finding(id model.EvidenceID, c model.ItemCode) (mark, word string) {
	th := s.env.Theme
	pending := ""
	if !s.saver.Clean(work.EvidencePart(id)) {
		pending = " " + th.Glyph.Ellipsis
	}
	switch s.review.Finding(id, c) {
	case model.Confirms:
		return th.Good.Render(th.Glyph.Check), s.env.Text.Words.Confirmed + pending
	case model.Doubts:
		return th.Warn.Render(th.Glyph.Late), s.env.Text.Words.Doubted + pending
	}
	return th.Faint.Render(th.Glyph.Dot), pending
}

// detail returns all the learner says of a piece.
func (s *Screen) detail(e model.Evidence, w int) []string {
	th := s.env.Theme
	var lines []string
	for _, l := range layout.Wrap(safetext.Line(e.Title), w) {
		lines = append(lines, th.Strong.Render(l))
	}
	lines = append(lines, th.Muted.Render(layout.Cut(s.env.Text.ShortDate(e.Date)+" "+th.Glyph.Dot+" "+s.kind(e), w)))
	for _, x := range s.env.Text.Told(&e) {
		for i, l := range layout.Wrap(x[0]+s.env.Text.Words.Colon+safetext.Line(x[1]), w) {
			style := th.Quote
			if i == 0 && strings.HasPrefix(l, x[0]) {
				l = th.Muted.Render(x[0]) + style.Render(strings.TrimPrefix(l, x[0]))
			} else {
				l = style.Render(l)
			}
			lines = append(lines, l)
		}
	}
	return lines
}
