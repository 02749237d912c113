package walkthrough

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/layout"
)

// listTop is the lines above the rows of both lists.
const listTop = 1

// rows returns the items of both lists: the competencies, then the attitudes.
func (s *Screen) rows() []model.Item {
	return append(s.grid.ItemsOf(model.Competency), s.grid.ItemsOf(model.Attitude)...)
}

// openList shows a list with the cursor on the item of the page.
func (s *Screen) openList(m mode) {
	rows := s.rows()
	s.mode = m
	s.list.SetLen(len(rows))
	for i := range rows {
		if rows[i].Code == s.item().Code {
			s.list.Select(i)
		}
	}
}

func (s *Screen) openJump() { s.openList(jumping) }

// openSummary shows every answer and what is open, from the first open one.
func (s *Screen) openSummary() {
	s.openList(summary)
	s.list.Select(0)
	for i, it := range s.rows() {
		if it.Kind == s.part && !s.session.Rating(it.Code).Level.Rated() {
			s.list.Select(i)
			break
		}
	}
}

func (s *Screen) pickRow() tea.Cmd {
	s.last = ""
	s.jump(s.rows()[s.list.At()].Code)
	return nil
}

func (s *Screen) listHeight(size layout.Size) int {
	h := size.H - listTop
	if s.mode == summary || s.mode == sure {
		h -= len(s.closing(size.W))
	}
	return h
}

// listView draws the rows under a heading and over a foot.
func (s *Screen) listView(size layout.Size, title string, foot []string) string {
	th := s.env.Theme
	rows := s.rows()
	list := s.list.View(layout.Size{W: min(layout.Column(size.W), textWidth+10), H: s.listHeight(size)}, th, func(i int, focused bool, w int) string {
		return s.line(rows[i], focused, w)
	})
	where := ""
	if from, to := s.list.Window(s.listHeight(size), 1); to-from < len(rows) {
		where = th.Faint.Render(fmt.Sprintf("%d-%d/%d ", from+1, to, len(rows)))
	}
	lines := append([]string{layout.Spread(" "+th.Strong.Render(title), where, min(size.W, textWidth+10)), list}, foot...)
	return strings.Join(lines, "\n")
}

// line returns one item with its answer.
func (s *Screen) line(it model.Item, focused bool, w int) string {
	th, t := s.env.Theme, s.env.Text
	r := s.session.Rating(it.Code)
	style := th.Plain
	if focused {
		style = th.Selected
	}
	state := th.Faint.Render(t.Walkthrough.OpenMark)
	if slices.Contains(s.session.Skipped, it.Code) {
		state = th.Faint.Render(t.Walkthrough.SkippedMark)
	}
	if r.Level.Rated() {
		state = s.letter(it.Code) + " " + th.Plain.Render(layout.Fit(t.AnswerName(s.grid, it.Code, s.session.Depth, r.Level), s.answerRoom()))
		if s.session.Depth == model.FullReview {
			state += " " + th.Muted.Render(layout.Repeat(th.Glyph.On, int(r.Confidence))+layout.Repeat(th.Glyph.Off, 3-int(r.Confidence)))
			if r.Note != "" {
				state += " " + th.Quote.Render(safetext.Line(r.Note))
			}
		}
	}
	name := s.nameRoom(w)
	return style.Render(layout.Fit(s.named(it, name), name)) + "  " + layout.Cut(state, layout.Rest(w, name, layout.Gap))
}

// named returns an item's code and name, its short one where the name does not fit.
func (s *Screen) named(it model.Item, room int) string {
	if long := string(it.Code) + "  " + s.env.Text.In(it.Name()); layout.Width(long) <= room {
		return long
	}
	return string(it.Code) + "  " + s.env.Text.In(it.Short())
}

// answerRoom returns the room of the longest name of an answer.
func (s *Screen) answerRoom() int {
	widest := 0
	for _, it := range s.rows() {
		for _, l := range s.grid.ScaleOf(it.Code).Levels {
			widest = max(widest, layout.Width(s.env.Text.AnswerName(s.grid, it.Code, s.session.Depth, l.Level)))
		}
	}
	return widest
}

// nameRoom returns how much of a row is the item's name: all of it, as far as the
// answers leave room.
func (s *Screen) nameRoom(w int) int {
	const letter, confidence, note = 2, 4, 16
	answer := layout.Gap + letter + s.answerRoom()
	if s.session.Depth == model.FullReview {
		answer += confidence
		for _, r := range s.session.Ratings {
			if r.Note != "" {
				answer = layout.Gap + letter + s.answerRoom() + confidence + note
			}
		}
	}
	longest := 0
	for _, it := range s.rows() {
		longest = max(longest, layout.Width(string(it.Code)+"  "+s.env.Text.In(it.Name())))
	}
	return min(longest, max(w-answer, 24))
}

func (s *Screen) summaryView(size layout.Size) string {
	return s.listView(size, s.env.Text.Walkthrough.SummaryTitle, s.closing(size.W))
}

// closing returns what stands under the summary: what is open, and what one may do.
func (s *Screen) closing(w int) []string {
	th, t := s.env.Theme, s.env.Text.Walkthrough
	if s.mode == sure {
		return paragraph(t.FinishAsk, layout.Text(w), th.Warn.Render)
	}
	open := s.grid.Count(model.Competency) - s.session.Rated(s.grid, model.Competency)
	lines := paragraph(s.env.Text.Count(open, t.LeftOpen), layout.Text(w), th.Muted.Render)
	if s.session.Rated(s.grid, model.Attitude) == 0 && s.grid.Count(model.Attitude) > 0 {
		lines = append(lines, paragraph(t.AttitudesOffer, layout.Text(w), th.Muted.Render)[1:]...)
	}
	return lines
}

// paragraph returns a wrapped text with a blank line before it.
func paragraph(text string, w int, style func(...string) string) []string {
	lines := []string{""}
	for _, l := range layout.Wrap(text, w) {
		lines = append(lines, " "+style(l))
	}
	return lines
}
