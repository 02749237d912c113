package tuitest

import (
	"context"
	"io"
	"strings"
	"sync"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"

	"autoeval/tui/layout"
	"autoeval/tui/paint"
)

// Terminal is a window as a port to sit at: what is written to it can be read as
// it shows, and what a person does is said. It answers what it is asked.
type Terminal struct {
	Env    []string
	Mute   bool // it answers nothing
	keys   chan []byte
	closed chan struct{} // the line is

	mu      sync.Mutex // around all below
	screen  *vt.Emulator
	modes   map[int]bool
	title   string
	size    layout.Size
	told    func()
	held    chan struct{} // nothing is taken until it is closed
	written int
	raw     bool
}

// NewTerminal opens a window. Its owner closes it.
func NewTerminal(s layout.Size) *Terminal {
	t := &Terminal{
		Env: []string{"TERM=xterm-256color"}, keys: make(chan []byte, 10_000), closed: make(chan struct{}),
		screen: vt.NewEmulator(s.W, s.H), modes: map[int]bool{}, size: s,
	}
	t.screen.SetCallbacks(vt.Callbacks{
		EnableMode:  func(m ansi.Mode) { t.modes[m.Mode()] = true },
		DisableMode: func(m ansi.Mode) { delete(t.modes, m.Mode()) },
		Title:       func(s string) { t.title = s },
	})
	go t.answer()
	return t
}

func (t *Terminal) answer() {
	buf := make([]byte, 1024)
	for {
		n, err := t.screen.Read(buf)
		if err != nil {
			return
		}
		if !t.Mute {
			t.Type(string(buf[:n]))
		}
	}
}

// Type sends bytes as they are, in one piece.
func (t *Terminal) Type(bytes string) {
	select {
	case t.keys <- []byte(bytes):
	case <-t.closed:
	}
}

// Press sends keys by name, in one piece.
func (t *Terminal) Press(names ...string) {
	var all strings.Builder
	for _, n := range names {
		all.WriteString(Bytes(n))
	}
	t.Type(all.String())
}

// Resize changes the window.
func (t *Terminal) Resize(s layout.Size) {
	t.mu.Lock()
	t.size = s
	t.screen.Resize(s.W, s.H)
	told := t.told
	t.mu.Unlock()
	if told != nil {
		told()
	}
}

// Hold has the terminal take no output until the function it returns is called.
func (t *Terminal) Hold() (goOn func()) {
	t.mu.Lock()
	defer t.mu.Unlock()
	held := make(chan struct{})
	t.held = held
	return sync.OnceFunc(func() { close(held) })
}

// Hang closes the line.
func (t *Terminal) Hang() { close(t.closed) }

// Close ends its answers. The emulator's own Close is not safe beside a reader.
func (t *Terminal) Close() { _ = t.screen.InputPipe().(io.Closer).Close() }

// Text returns what shows, without styles.
func (t *Terminal) Text() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.screen.String()
}

// Cells returns what shows, cell by cell with how each looks, and where the cursor is.
// Of a blank, how a letter would look there is left out.
func (t *Terminal) Cells() (cells string, x, y int, hidden bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	var all strings.Builder
	for y := range t.size.H {
		for x := range t.size.W {
			c := uv.Cell{Content: " "}
			if at := t.screen.CellAt(x, y); at != nil && at.Content != "" {
				c = *at
			}
			if c.Content == " " && c.Style.Underline == 0 && c.Style.Attrs&(uv.AttrReverse|uv.AttrStrikethrough) == 0 {
				c.Style = uv.Style{Bg: c.Style.Bg}
			}
			all.WriteString(c.Style.String() + c.Content + " ")
		}
		all.WriteByte('\n')
	}
	at := t.screen.CursorPosition()
	return all.String(), at.X, at.Y, t.screen.CursorHidden()
}

// Modes are those that are on and were not at the beginning; Title is the
// window's.
func (t *Terminal) Modes() (on []int, title string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for m := range t.modes {
		if m != 7 && m != 25 { // wrapping, and the cursor, which shows
			on = append(on, m)
		}
	}
	return on, t.title
}

// Raw says whether keys come as they are pressed.
func (t *Terminal) Raw() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.raw
}

// Written returns how many bytes were.
func (t *Terminal) Written() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.written
}

// Write implements paint.Port.
func (t *Terminal) Write(b []byte) (int, error) {
	t.mu.Lock()
	held := t.held
	t.mu.Unlock()
	if held != nil {
		select {
		case <-held:
		case <-t.closed:
			return 0, io.ErrClosedPipe
		}
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.written += len(b)
	return t.screen.Write(b)
}

// Environ implements paint.Port.
func (t *Terminal) Environ() []string { return t.Env }

// Take implements paint.Port.
func (t *Terminal) Take() error { return t.set(true) }

// Give implements paint.Port.
func (t *Terminal) Give() error { return t.set(false) }

func (t *Terminal) set(raw bool) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.raw = raw
	return nil
}

// Size implements paint.Port.
func (t *Terminal) Size() (w, h int, err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.size.W, t.size.H, nil
}

// Resized implements paint.Port.
func (t *Terminal) Resized(ctx context.Context, tell func()) {
	t.mu.Lock()
	t.told = tell
	t.mu.Unlock()
	<-ctx.Done()
}

// Listen implements paint.Port.
func (t *Terminal) Listen() (paint.Input, error) {
	return &typing{t: t, stopped: make(chan struct{})}, nil
}

// typing is what is typed at a terminal.
type typing struct {
	t       *Terminal
	stopped chan struct{}
}

// Read implements paint.Input; a piece is never longer than a reader's room.
func (i *typing) Read(b []byte) (int, error) {
	select {
	case k := <-i.t.keys:
		return copy(b, k), nil
	default:
	}
	select {
	case k := <-i.t.keys:
		return copy(b, k), nil
	case <-i.stopped:
	case <-i.t.closed:
	}
	return 0, io.EOF
}

// Arrived implements paint.Input.
func (i *typing) Arrived() bool { return len(i.t.keys) > 0 }

// Stop implements paint.Input.
func (i *typing) Stop() { close(i.stopped) }

// Close implements paint.Input.
func (i *typing) Close() error { return nil }

// Bytes returns what a terminal sends for the key of that name; of the two ways for
// escape, the one that cannot be taken for another key's beginning.
func Bytes(name string) string {
	named := map[string]string{"enter": "\r", "esc": "\x1b[27u", "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "tab": "\t",
		"shift+tab": "\x1b[Z", "space": " ", "backspace": "\x7f", "delete": "\x1b[3~", "home": "\x1b[H", "end": "\x1b[F", "pgup": "\x1b[5~", "pgdown": "\x1b[6~"}
	if s, ok := named[name]; ok {
		return s
	}
	if letter, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return string(rune(letter[0] - 'a' + 1))
	}
	return name
}
