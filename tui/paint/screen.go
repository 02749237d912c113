package paint

import (
	"bytes"
	"runtime"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// screen knows what a terminal shows, and makes the bytes that turn it into the
// next view: the alternate screen, the modes that the view asks for, and the
// cells that differ. It writes nowhere and is for one goroutine.
type screen struct {
	env     []string
	profile colorprofile.Profile
	term    *uv.TerminalRenderer
	buf     bytes.Buffer // what term wrote
	out     bytes.Buffer // a whole frame
	cells   uv.ScreenBuffer
	lines   []string // the text that each line of cells was drawn from
	widths  widths
	w, h    int
	shown   tea.View
	asked   [kinds]setting // what the terminal was asked for
	open    bool           // the terminal shows shown; else it is as it was found
	stale   bool           // what the terminal shows is not known
	atomic  bool           // the terminal takes a frame as a whole: mode 2026
}

// newScreen makes a screen for a terminal of that environment, of no size yet.
func newScreen(env []string, profile colorprofile.Profile) *screen {
	return &screen{env: env, profile: profile, cells: uv.NewScreenBuffer(0, 0), widths: newWidths(env)}
}

// resize says how large the terminal is: all of it is drawn again.
func (s *screen) resize(w, h int) {
	s.w, s.h, s.stale = w, h, true
	if s.term != nil {
		s.term.Resize(w, h)
	}
}

// erase forgets what the terminal shows: all of it is drawn again.
func (s *screen) erase() { s.stale = true }

// report takes the terminal's answer about a mode.
func (s *screen) report(m tea.ModeReportMsg) {
	switch {
	case m.Mode == ansi.ModeSynchronizedOutput && m.Value == ansi.ModeReset:
		s.atomic = true
	case m.Mode == ansi.ModeUnicodeCore && (m.Value == ansi.ModeReset || m.Value == ansi.ModeSet || m.Value == ansi.ModePermanentlySet):
		if s.widths.all() != ansi.GraphemeWidth {
			s.lines, s.stale = nil, true
		}
		s.widths.method = ansi.GraphemeWidth
	}
}

// frame returns what must be written for the terminal to show a view, nothing if
// it does. It is good until the next call. Nothing is written for a view without
// content before the first one with any.
func (s *screen) frame(v tea.View) []byte {
	if s.w <= 0 || s.h <= 0 || !s.open && v.Content == "" {
		return nil
	}
	wanted := settings(&v, s.widths.method)
	before := &s.shown
	if !s.open {
		before = nil
		s.buf.Reset()
	} else if !s.stale && v.Content == before.Content && at(v.Cursor) == at(before.Cursor) && wanted == s.asked {
		return nil
	}
	switch {
	case before == nil && s.fresh(&v, wanted):
	case before == nil:
		s.begin()
		s.change(&v, wanted)
	default:
		s.catchUp()
		s.change(&v, wanted)
	}
	s.wrap(before, &v)
	s.shown, s.open = v, true
	return s.out.Bytes()
}

// change writes what turns what the terminal shows into a view.
func (s *screen) change(v *tea.View, wanted [kinds]setting) {
	s.set(wanted)
	s.render(v.Content)
	if c := v.Cursor; c != nil {
		s.term.MoveTo(c.X, c.Y)
	}
	_ = s.term.Flush() // into memory
}

// render writes what turns what the terminal shows into the content.
func (s *screen) render(content string) {
	method := s.widths.all()
	if s.stale {
		s.stale = false
		s.term.Erase()
		s.cells.Touched, s.lines, s.widths.odd = nil, nil, nil
		s.cells.Resize(s.w, s.h)
	}
	drawn := s.draw(content)
	if method == s.widths.all() {
		s.term.SetWidthMethod(method)
	} else {
		s.term.SetWidthMethod(s.widths.method)
	}
	s.term.SetScrollOptim(drawn > 3 && runtime.GOOS != "windows") // there: microsoft/terminal#19016
	s.term.Render(s.cells.RenderBuffer)
}

// relax gives up the cells until the next frame: most of what a screen takes.
func (s *screen) relax() {
	if s.open {
		s.term, s.cells, s.lines = nil, uv.NewScreenBuffer(0, 0), nil
		s.buf, s.out = bytes.Buffer{}, bytes.Buffer{}
	}
}

// catchUp makes the cells that there are none of, given up or not made yet: what
// shows is drawn once more, and not written.
func (s *screen) catchUp() {
	if s.term != nil || !s.open {
		return
	}
	stale := s.stale
	s.begin()
	if !stale {
		s.render(s.shown.Content)
		s.term.MoveTo(0, 0)
		_ = s.term.Flush()
		s.buf.Reset()
		s.buf.WriteString(ansi.CursorHomePosition) // where that has it
	}
}

// begin makes what draws: all of it, at first.
func (s *screen) begin() {
	s.buf.Reset()
	s.term = uv.NewTerminalRenderer(&s.buf, s.env)
	s.term.SetColorProfile(s.profile)
	s.term.SetFullscreen(true)
	s.term.SetTabStops(-1) // tab stops are not ours to rely on
	s.term.Resize(s.w, s.h)
	s.stale = true
}

// at returns where a cursor is; off the screen if there is none.
func at(c *tea.Cursor) tea.Position {
	if c == nil {
		return tea.Position{X: -1}
	}
	return c.Position
}

// draw puts the content into the cells, and says how many lines it drew: one that
// is as it was stays.
func (s *screen) draw(content string) (n int) {
	lines := strings.Split(content, "\n")
	if len(lines) > s.h {
		lines = lines[:s.h]
	}
	for y := range s.h {
		is, was := line(lines, y), line(s.lines, y)
		if is == was && s.lines != nil {
			continue
		}
		if !closed(is) { // the next line is styled by this one
			for y := range s.h {
				s.widths.of(y, line(lines, y))
			}
			s.cells.Method = s.widths.method
			uv.NewStyledString(content).Draw(s.cells, s.cells.Bounds())
			s.lines = nil
			return s.h
		}
		n++
		s.cells.Method = s.widths.of(y, is)
		uv.NewStyledString(is).Draw(s.cells, uv.Rect(0, y, s.w, 1))
	}
	s.lines = lines
	return n
}

func line(lines []string, y int) string {
	if y < len(lines) {
		return lines[y]
	}
	return ""
}

// closed says whether a line surely ends in the plain style.
func closed(line string) bool {
	i := strings.LastIndex(line, "\x1b[")
	return !strings.Contains(line, "\x1b]") && (i < 0 || strings.HasPrefix(line[i:], ansi.ResetStyle) || strings.HasPrefix(line[i:], "\x1b[0m"))
}

// wrap makes a frame of what term wrote: the cursor does not show while it
// wanders, and a terminal that can takes the frame as a whole.
func (s *screen) wrap(before, v *tea.View) {
	s.out.Reset()
	was, is := before != nil && before.Cursor != nil, v.Cursor != nil
	if before == nil {
		s.out.WriteString(ansi.SetModeAltScreenSaveCursor)
	}
	changes := s.buf.Len() > 0
	if changes && s.atomic {
		s.out.WriteString(ansi.SetModeSynchronizedOutput)
	}
	if !is && (was || before == nil) || changes && was && is && !s.atomic {
		s.out.WriteString(ansi.ResetModeTextCursorEnable)
	}
	s.out.Write(s.buf.Bytes())
	s.buf.Reset()
	if is && (!was || changes && !s.atomic) {
		s.out.WriteString(ansi.SetModeTextCursorEnable)
	}
	if changes && s.atomic {
		s.out.WriteString(ansi.ResetModeSynchronizedOutput)
	}
}

// wiped is written where a terminal is left: nothing that a person wrote stays
// on one without an alternate screen.
const wiped = ansi.ResetStyle + ansi.CursorHomePosition + ansi.EraseScreenBelow

// leave returns what gives the terminal back as it was found, nothing if it was
// not taken. The next frame takes it again. It works whatever went wrong before.
func (s *screen) leave() []byte {
	if !s.open {
		return nil
	}
	s.open = false
	s.out.Reset()
	if s.atomic {
		s.out.WriteString(ansi.ResetModeSynchronizedOutput)
	}
	s.out.WriteString(wiped)
	for i := range s.asked {
		s.out.WriteString(s.asked[i].off)
	}
	s.asked = [kinds]setting{}
	s.out.WriteString(ansi.ResetModeAltScreenSaveCursor + ansi.SetModeTextCursorEnable)
	return s.out.Bytes()
}
