package imports

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model/safetext"
	"autoeval/store/rncp"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// row is one line of the list: a competency, or the name of a group above its
// own.
type row struct{ part, group int } // part is -1 for a group

// lay lists the draft anew, with that competency in focus.
func (s *Screen) lay(part int) {
	s.rows, s.unused, s.why = nil, s.draft.Unused(), ""
	at := 0
	for i, p := range s.draft.Split.Parts {
		if i == 0 || p.Group != s.draft.Split.Parts[i-1].Group {
			s.rows = append(s.rows, row{-1, p.Group})
		}
		if i == part {
			at = len(s.rows)
		}
		s.rows = append(s.rows, row{i, p.Group})
	}
	s.list.SetLen(len(s.rows))
	s.list.Select(at)
}

// focused returns the row in focus, and its competency where it is one.
func (s *Screen) focused() (r row, p rncp.Part, is bool) {
	if s.mode != splitting || s.list.At() >= len(s.rows) {
		return row{-1, 0}, rncp.Part{}, false
	}
	r = s.rows[s.list.At()]
	if r.part < 0 {
		return r, rncp.Part{}, false
	}
	return r, s.draft.Split.Parts[r.part], true
}

// correct does a correction on the row in focus.
func (s *Screen) correct(verb, words string) tea.Cmd {
	r, _, _ := s.focused()
	n := r.part + 1
	if verb == "x" {
		n = r.group + 1
	}
	line := strings.TrimSpace(fmt.Sprintf("%s %d %s", verb, n, words))
	if verb == "u" {
		line = verb
	}
	touched, err := s.draft.Do(line)
	if err != nil {
		return nav.Hint(s.env.Text.SplitRefusal(err))
	}
	s.verb = ""
	if verb == "u" {
		touched = max(r.part, 0)
	}
	s.lay(min(touched, len(s.draft.Split.Parts)-1))
	return nil
}

// now returns an act that corrects at once.
func (s *Screen) now(verb string) func() tea.Cmd {
	return func() tea.Cmd { return s.correct(verb, "") }
}

// asks returns an act that asks for words first; what stands there already is what
// an edit begins with.
func (s *Screen) asks(verb string) func() tea.Cmd {
	return func() tea.Cmd {
		_, p, _ := s.focused()
		words := ""
		if verb == "e" {
			words = p.Text
		}
		f := widget.NewField(s.env.Theme, words, "", safetext.Note)
		f.Focus()
		s.verb, s.entry = verb, &f
		return nil
	}
}

// done does the correction that was typed.
func (s *Screen) done() tea.Cmd { return s.correct(s.verb, s.entry.Value()) }

// groupName returns a group's number and name.
func (s *Screen) groupName(group int) string {
	h := s.draft.Split.Groups[group]
	return strconv.Itoa(group+1) + ". " + safetext.Line(strings.TrimSpace(h.Code+" "+h.Label))
}
