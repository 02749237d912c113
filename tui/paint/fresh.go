package paint

import (
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// fresh writes a whole view as it is, line by line, and makes no cells: the memory
// of two screens of them is most of what a first page would wait for. Frames after
// it need them: see catchUp. It says whether it can.
func (s *screen) fresh(v *tea.View, wanted [kinds]setting) bool {
	lines := strings.Split(v.Content, "\n")
	lines = lines[:min(len(lines), s.h)]
	if s.widths.ea || s.profile < colorprofile.ANSI {
		return false
	}
	for _, l := range lines {
		if n, ok := cellsOf(l); !ok || n > s.w {
			return false
		}
	}
	s.set(wanted)
	s.buf.WriteString(ansi.ResetStyle + ansi.CursorHomePosition + ansi.EraseScreenBelow + ansi.ResetModeAutoWrap)
	colours := colorprofile.Writer{Forward: &s.buf, Profile: s.profile}
	_, _ = colours.WriteString(strings.Join(lines, "\r\n")) // into memory
	s.buf.WriteString(ansi.SetModeAutoWrap)
	if c := v.Cursor; c != nil {
		s.buf.WriteString(ansi.CursorPosition(c.X+1, c.Y+1))
	}
	s.term, s.lines, s.stale = nil, nil, false
	return true
}

// cellsOf returns how many cells a line takes, if that is surely so in every
// terminal and nothing of its style goes on after it.
func cellsOf(line string) (n int, sure bool) {
	if !plain(line) || !closed(line) {
		return 0, false
	}
	for len(line) > 0 {
		before, rest, styled := strings.Cut(line, "\x1b[")
		if strings.IndexFunc(before, control) >= 0 {
			return 0, false
		}
		n += utf8.RuneCountInString(before)
		if !styled {
			break
		}
		end := strings.IndexFunc(rest, func(r rune) bool { return r != ';' && r != ':' && (r < '0' || r > '9') })
		if end < 0 || rest[end] != 'm' {
			return 0, false
		}
		line = rest[end+1:]
	}
	return n, true
}

func control(r rune) bool { return r < 0x20 || r >= 0x7f && r < 0xa0 }
