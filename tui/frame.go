package tui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/theme"
	"autoeval/tui/widget"
)

// The frame: a title line and a rule above the screen, a message line and the
// keys below it.
const (
	headerHeight = 2
	footerHeight = nav.FrameHeight - headerHeight
	// messageMost is how many lines a message may take: what does not fit the
	// first of them takes more from the screen while it stands.
	messageMost = 3
)

// bodySize returns the room of the top screen: what the frame leaves of the window.
func (a *App) bodySize() layout.Size {
	size := a.size.Minus(0, headerHeight+footerHeight+len(a.message())-1)
	if w := a.asideWidth(); w > 0 {
		size.W -= w + asideGap
	}
	return size
}

// View draws the frame and the top screen in it.
func (a *App) View() tea.View {
	v := tea.NewView(a.Frame())
	v.AltScreen = true
	if a.mouseIsOurs() {
		v.MouseMode = tea.MouseModeCellMotion
	}
	v.WindowTitle = a.env.Text.App.Name
	if p, ok := a.top().(nav.Pointer); ok && a.over == nil && !a.size.TooSmall() {
		body := a.bodySize()
		if x, y, ok := p.Cursor(body); ok && y < body.H && x < a.size.W {
			v.Cursor = tea.NewCursor(x, y+headerHeight)
			v.Cursor.Blink = false
		}
	}
	return v
}

// mouseIsOurs says whether clicks come to the screens; else the terminal selects
// text with them.
func (a *App) mouseIsOurs() bool { return !a.env.NoMouse && !a.env.Profile.Settings.NoMouse }

// drawn keeps the parts of the frame that were drawn last: most messages change
// none of them.
type drawn struct {
	frame  widget.Memo[frameKey]
	header widget.Memo[headerKey]
	rule   widget.Memo[ruleKey]
	footer widget.Memo[footerKey]
	aside  widget.Memo[asideKey]
}

type (
	frameKey struct {
		header, rule, body, message, footer string
		size                                layout.Size
		look                                uint64
	}
	headerKey struct {
		title, status string
		deep          bool
		w             int
		look          uint64
	}
	ruleKey struct {
		full, w int
		look    uint64
	}
	footerKey struct {
		keys string // their names and what they do
		tail int    // how many of them come last
		w    int
		look uint64
	}
)

// Frame returns the whole window as text: exactly as many lines as the window has,
// none wider than it.
func (a *App) Frame() string {
	switch {
	case a.size.W == 0 || a.size.H == 0:
		return "" // not sized yet
	case a.size.TooSmall():
		return a.tooSmall()
	}
	box, message := a.bodySize(), strings.Join(a.message(), "\n")
	body := ""
	if a.over != nil {
		body = a.over.view(a, box)
	} else {
		body = a.beside(a.top().View(box), box)
	}
	k := frameKey{a.header(), a.rule(), body, message, a.footer(), a.size, a.env.Look}
	return a.drawn.frame.Draw(k, func() string {
		return a.plain(strings.Join([]string{k.header, k.rule, layout.Fill(body, layout.Size{W: a.size.W, H: box.H}), k.message, k.footer}, "\n"))
	})
}

func (a *App) tooSmall() string {
	t := a.env.Text.App
	lines := append(layout.Wrap(fmt.Sprintf(t.TooSmall, layout.MinW, layout.MinH), a.size.W),
		layout.Wrap(fmt.Sprintf(t.TooSmallNow, a.size.W, a.size.H), a.size.W)...)
	return layout.Clip(strings.Join(lines, "\n"), a.size)
}

func (a *App) header() string {
	k := headerKey{deep: len(a.stack) > 1, w: a.size.W, look: a.env.Look}
	if k.deep {
		k.title = a.top().Title()
	}
	if s, ok := a.top().(nav.Status); ok {
		k.status = s.Status()
	}
	return a.drawn.header.Draw(k, func() string { return a.drawHeader(k) })
}

func (a *App) drawHeader(k headerKey) string {
	th := a.env.Theme
	left, right := " "+th.Accent.Render(a.env.Text.App.Name), ""
	if k.deep {
		left += th.Faint.Render(" "+th.Glyph.Sep+" ") + th.Strong.Render(k.title)
	}
	if k.status != "" {
		right = th.Muted.Render(k.status) + " "
	}
	if layout.Width(left)+layout.Width(right) >= k.w {
		right = "" // the name of the page comes first
	}
	return layout.Spread(left, right, k.w)
}

// rule returns a thin line, or how far the screen's task is.
func (a *App) rule() string {
	k := ruleKey{w: layout.Text(a.size.W), look: a.env.Look}
	if g, ok := a.top().(nav.Gauge); ok {
		if done, total := g.Gauge(); total > 0 {
			k.full = min(done*k.w/total, k.w)
		}
	}
	return a.drawn.rule.Draw(k, func() string {
		th := a.env.Theme
		return " " + th.Accent.Render(layout.Repeat(th.Glyph.Full, k.full)) + th.Faint.Render(layout.Repeat(th.Glyph.Rule, k.w-k.full))
	})
}

// message returns what was just done, or what one should know: one line where that
// is enough, else as many as it takes. What holds all the time keeps to one.
func (a *App) message() []string {
	th, t := a.env.Theme, a.env.Text.App
	switch {
	case a.toast.Text != "" && a.failed:
		return a.lines(th.Danger, th.Danger.Render(th.Glyph.Cross+" "), a.toast.Text)
	case a.toast.Hint:
		return a.lines(th.Warn, "", a.toast.Text)
	case a.toast.Text != "":
		return a.done()
	case a.leaving:
		return a.lines(th.Warn, "", t.LeavingUnsaved)
	}
	var s string
	switch {
	case a.env.Demo:
		s = t.Demo
	case nav.WrongClock(a.env.Now()):
		s = fmt.Sprintf(t.WrongClock, a.env.Text.Date(a.env.Now().Local()))
	case a.env.Store.ReadOnly():
		s = a.readOnly()
	case a.env.Disk.Exposed:
		s = t.Exposed
	case a.env.Disk.NoLocks:
		s = t.NoLocks
	case a.env.Disk.Network:
		s = a.env.Text.Errors.OnNetwork
	}
	return []string{layout.Cut(" "+th.Warn.Render(s), a.size.W)}
}

// lines wraps a message behind its mark; the last line there may be is cut.
func (a *App) lines(style theme.Style, mark, said string) []string {
	indent := 1 + layout.Width(mark)
	wrapped := layout.Wrap(said, a.size.W-indent)
	if len(wrapped) > messageMost {
		rest := strings.Join(wrapped[messageMost-1:], " ")
		wrapped = append(wrapped[:messageMost-1], layout.Cut(rest, a.size.W-indent))
	}
	for i, l := range wrapped {
		if i > 0 {
			mark = layout.Blank(indent - 1)
		}
		wrapped[i] = " " + mark + style.Render(l)
	}
	return wrapped
}

// done returns what was just done, and how to undo it: behind it where there is room,
// else below.
func (a *App) done() []string {
	th, said, undo := a.env.Theme, a.toast.Text, ""
	if a.toast.Undo {
		undo = "  " + a.env.Text.App.PressUndo
	}
	mark := th.Good.Render(th.Glyph.Check + " ")
	room := layout.Column(a.size.W) - layout.Width(mark) - layout.Width(undo)
	if long := said + " " + a.toast.More; a.toast.More != "" && layout.Width(long) <= room {
		said = long
	}
	out := a.lines(th.Plain, mark, said)
	last := len(out) - 1
	switch {
	case undo == "":
	case layout.Width(out[last])+layout.Width(undo) <= a.size.W:
		out[last] += th.Muted.Render(undo)
	default:
		out = append(out[:min(len(out), messageMost-1)], " "+th.Muted.Render(undo))
	}
	return out
}

// readOnly says that nothing is saved and, where it is known, who holds the data
// since when: in fewer words where there is less room.
func (a *App) readOnly() string {
	t, h := a.env.Text.App, a.env.Holder
	if h == nil {
		return t.ReadOnly
	}
	who, since := a.env.Text.Program(h.PID, h.Host), a.env.Text.Moment(h.Since.Local(), a.env.Now().Local())
	if long := fmt.Sprintf(t.ReadOnlyBy, who, since); layout.Width(long) < a.size.W {
		return long
	}
	return fmt.Sprintf(t.ReadOnlyByShort, who, since)
}

// footer names the keys that work now, as many as there is room for; help is
// always among them.
func (a *App) footer() string {
	short, last := a.footerKeys()
	k := footerKey{keys: said(short, last), tail: len(last), w: a.size.W, look: a.env.Look}
	return a.drawn.footer.Draw(k, func() string {
		line := " "
		for _, h := range a.fitting(short, last) {
			line += a.hints([]key.Binding{h})
		}
		return layout.Cut(line, a.size.W)
	})
}

// footerKeys returns the keys of the footer: those of the page, as far as there is
// room, and those that come last whatever else works.
func (a *App) footerKeys() (short, last []key.Binding) {
	k := a.env.Keys
	last = []key.Binding{k.Help}
	short, first := a.top().Acts().Footer()
	if a.over != nil {
		return a.over.keys(a), []key.Binding{k.Back}
	} else if editing(a.top()) {
		last = nil
	} else if len(a.stack) == 1 {
		last = append(last, k.Quit)
	} else if m, ok := a.top().(nav.Modal); !ok || !m.Modal() {
		last = []key.Binding{k.Back, k.Help}
		if lead := a.hints(short[:first]); layout.Width(lead)+layout.Width(a.hints(last)) >= a.size.W {
			last = last[1:]
		}
	}
	return short, last
}

// fitting returns the keys that the footer has room for.
func (a *App) fitting(short, last []key.Binding) []key.Binding {
	room := layout.Column(a.size.W) - layout.Width(a.hints(last))
	var out []key.Binding
	for _, b := range short {
		if w := layout.Width(a.hints([]key.Binding{b})); w <= room {
			out, room = append(out, b), room-w
		}
	}
	return append(out, last...)
}

// said returns what bindings say, those that work.
func said(short, last []key.Binding) string {
	b := make([]byte, 0, 512)
	for _, some := range [][]key.Binding{short, last} {
		for _, k := range some {
			if k.Enabled() {
				b = append(append(append(append(b, k.Help().Key...), 0), k.Help().Desc...), 0)
			}
		}
	}
	return string(b)
}

func (a *App) hints(bs []key.Binding) string {
	th := a.env.Theme
	var b strings.Builder
	for _, k := range bs {
		if k.Enabled() {
			b.WriteString(th.Key.Render(a.keyName(k.Help().Key)) + " " + th.Muted.Render(k.Help().Desc) + "  ")
		}
	}
	return b.String()
}
