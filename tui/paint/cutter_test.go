package paint

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
)

// sent returns what terminals send to this program, by name.
func sent() map[string]string {
	return map[string]string{
		"letters": "sjj", "accents": "éàç", "outside the BMP": "𝒜😀", "composed of two": "e\u0301", "Vietnamese": "ế",
		"enter": "\r", "backspace": "\x7f", "ctrl+s": "\x13", "alt+b": "\x1bb", "alt+é": "\x1bé",
		"up": "\x1b[A", "home": "\x1b[H", "delete": "\x1b[3~", "page up with ctrl": "\x1b[5;5~", "shift+tab": "\x1b[Z", "ctrl+right": "\x1b[1;5C",
		"up of the keypad": "\x1bOA", "F1": "\x1bOP", "F5": "\x1b[15~", "F1 of Linux": "\x1b[[A", "shift+home of rxvt": "\x1b[7$", "alt+up of rxvt": "\x1b\x1b[A",
		"kitty ctrl+c": "\x1b[99;5u", "kitty escape": "\x1b[27u", "xterm ctrl+enter": "\x1b[27;5;13~", "kitty with text": "\x1b[97;;97u",
		"click": "\x1b[<0;12;7M", "release": "\x1b[<0;12;7m", "wheel": "\x1b[<65;3;4M", "click of old": "\x1b[M !!",
		"focus": "\x1b[I", "blur": "\x1b[O", "size": "\x1b[8;24;80t",
		"background, BEL": "\x1b]11;rgb:1111/3333/4444\x07", "background, ST": "\x1b]11;rgb:1111/3333/4444\x1b\\",
		"mode 2026": "\x1b[?2026;2$y", "mode 2027": "\x1b[?2027;2$y", "kitty flags": "\x1b[?1u", "device": "\x1b[?62;22;52c", "version": "\x1bP>|tmux 3.4\x1b\\",
		"a paste": pasteStart + "1234\r\n\x1b]11;? [A\x1b[ 0é\x1bP" + pasteEnd, "an empty paste": pasteStart + pasteEnd,
	}
}

// hand types at a cutter on a clock of its own, and hears what comes of it.
type hand struct {
	keyboard
	now   time.Time
	heard []uv.Event
}

func newHand() *hand { return &hand{now: time.Unix(1000, 0)} }

func (h *hand) hear(pieces []piece) {
	for _, p := range pieces {
		h.heard = append(h.heard, h.decode(p)...)
	}
}

func (h *hand) types(s string) { h.hear(h.cutter.cut([]byte(s), h.now)) }

// waits lets time pass.
func (h *hand) waits(d time.Duration) {
	end := h.now.Add(d)
	for {
		due := h.cutter.due()
		if due.IsZero() || due.After(end) {
			break
		}
		h.now = due
		h.hear(h.cutter.expire(due))
	}
	h.now = end
}

// said returns what was heard, consecutive letters and all, in words.
func (h *hand) said() []string {
	var out []string
	for _, e := range h.heard {
		out = append(out, fmt.Sprintf("%T %v", e, e))
	}
	return out
}

// whole returns what is heard of something that comes at once.
func (h *hand) whole(s string) []string {
	h.types(s)
	h.waits(10 * time.Second)
	return h.said()
}

// TestWhatComesInPiecesIsWhatCameWhole cuts everything that terminals send at
// every byte, with pauses of 1 to 500 milliseconds. Only where a pause follows
// the escape itself is it taken for the key, and then nothing else comes of it.
func TestWhatComesInPiecesIsWhatCameWhole(t *testing.T) {
	pauses := []time.Duration{1, 10, 40, 49, 51, 60, 120, 250, 400, 500}
	for name, s := range sent() {
		want := newHand().whole(s)
		for at := 1; at < len(s); at++ {
			for _, ms := range pauses {
				h := newHand()
				h.types(s[:at])
				h.waits(ms * time.Millisecond)
				h.types(s[at:])
				h.waits(10 * time.Second)
				lone := strings.Trim(s[:at], "\x1b") == "" && ms >= 50
				if got := h.said(); !slices.Equal(got, want) && !(lone && escaping(got, s, at)) {
					t.Errorf("%s, %v after %q: %q, whole %q", name, ms*time.Millisecond, s[:at], got, want)
				}
			}
		}
	}
}

// escaping says whether the escapes that s begins with were heard as keys, and
// after them nothing, a paste, or what is something by itself: another sequence,
// or a letter, which cannot be told from one with alt.
func escaping(got []string, s string, at int) bool {
	for range at {
		if len(got) == 0 || got[0] != "uv.KeyPressEvent esc" {
			return false
		}
		got = got[1:]
	}
	rest := s[at:]
	switch {
	case len(got) == 0:
		return true
	case strings.HasPrefix(s, pasteStart):
		return slices.Equal(got, newHand().whole(s))
	}
	return (rest[0] == esc || rest == "b" || rest == "é") && slices.Equal(got, newHand().whole(rest))
}

// TestWhatComesByteByByteIsWhatCameWhole waits after each byte. While the
// terminal owes an answer, a pause after the escape makes no difference either.
func TestWhatComesByteByByteIsWhatCameWhole(t *testing.T) {
	for name, s := range sent() {
		if strings.HasPrefix(s, "\x1b\x1b") || strings.HasPrefix(s, "\x1bb") {
			continue
		}
		want := newHand().whole(s)
		for _, ms := range []time.Duration{1, 30, 70, 200, 500} {
			h := newHand()
			h.cutter.expect(h.now.Add(time.Hour))
			for i := range len(s) {
				h.types(s[i : i+1])
				h.waits(ms * time.Millisecond)
			}
			h.waits(10 * time.Second)
			if got := h.said(); !slices.Equal(got, want) && name != "composed of two" {
				t.Errorf("%s, %v between: %q, whole %q", name, ms*time.Millisecond, got, want)
			}
		}
	}
}

// TestWhatNeverEndsIsDroppedWithItsRemainder breaks sequences for longer than
// they are waited for: no key comes of them, and the next one is heard.
func TestWhatNeverEndsIsDroppedWithItsRemainder(t *testing.T) {
	for name, s := range sent() {
		if s[0] != esc || len(s) < 4 || strings.HasPrefix(s, pasteStart) || strings.HasPrefix(s, "\x1b\x1b") || s[1] == 'O' {
			continue
		}
		for at := 2; at < len(s); at++ {
			h := newHand()
			h.types(s[:at])
			h.waits(1500 * time.Millisecond)
			h.types(s[at:])
			h.waits(3 * time.Second)
			h.types("2")
			h.waits(time.Second)
			if len(h.heard) != 1 || h.heard[0].(uv.KeyPressEvent).Text != "2" {
				t.Errorf("%s after %q: %q", name, s[:at], h.said())
			}
		}
	}
}

// TestAPasteAlwaysEnds breaks pastes in each way; their text is kept.
func TestAPasteAlwaysEnds(t *testing.T) {
	const text = "hello\r\n\x1b]11; [ é"
	for name, play := range map[string]func(*hand){
		"no mark":          func(h *hand) { h.types(pasteStart + text) },
		"half a mark":      func(h *hand) { h.types(pasteStart + text + "\x1b[20") },
		"the rest is late": func(h *hand) { h.types(pasteStart + text + "\x1b[20"); h.waits(2 * time.Second); h.types("1~") },
		"a mark in pieces": func(h *hand) { h.types(pasteStart + text + "\x1b[20"); h.waits(time.Second); h.types("1~") },
		"every byte by itself": func(h *hand) {
			for _, b := range []byte(pasteStart + text + pasteEnd) {
				h.types(string([]byte{b}))
				h.waits(40 * time.Millisecond)
			}
		},
	} {
		h := newHand()
		play(h)
		h.waits(3 * time.Second)
		h.types("j")
		if got := h.said(); len(got) != 2 || h.heard[0] != uv.Event(uv.PasteEvent{Content: text}) || h.heard[1].(uv.KeyPressEvent).Text != "j" {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// TestCtrlCLeavesWhateverIsOnItsWay presses it in the middle of everything.
func TestCtrlCLeavesWhateverIsOnItsWay(t *testing.T) {
	for name, s := range sent() {
		for at := 1; at < len(s); at++ {
			for _, c := range ends()[1:] {
				h := newHand()
				h.types(s[:at])
				h.waits(10 * time.Millisecond)
				h.types(c)
				h.waits(10 * time.Millisecond)
				if strings.HasPrefix(s, "\x1b[M") && at > 2 && at < 6 || s[:at] == "\x1b" && c[0] == esc {
					continue // any byte may be of the mouse; alt and a sequence
				}
				if len(h.heard) == 0 {
					t.Errorf("%s: nothing after %q and %q", name, s[:at], c)
				} else if k, ok := h.heard[len(h.heard)-1].(uv.KeyPressEvent); !ok || k.Code != 'c' || !k.Mod.Contains(uv.ModCtrl) {
					t.Errorf("%s after %q and %q: %q", name, s[:at], c, h.said())
				}
			}
		}
	}
}

// TestALongPasteIsCutAndItsRestIsNoKeys pastes more than is taken.
func TestALongPasteIsCutAndItsRestIsNoKeys(t *testing.T) {
	h := newHand()
	h.types(pasteStart)
	for range 3 * maxPaste / 4096 {
		h.types(strings.Repeat("2", 4096))
	}
	h.types("2222" + pasteEnd + "q")
	if len(h.heard) != 2 {
		t.Fatalf("%d events", len(h.heard))
	}
	if p := h.heard[0].(uv.PasteEvent); len(p.Content) < maxPaste || len(p.Content) > maxPaste+4096 {
		t.Errorf("%d bytes kept", len(p.Content))
	}
}

// TestALongControlStringIsNoKeys never ends one.
func TestALongControlStringIsNoKeys(t *testing.T) {
	h := newHand()
	h.types("\x1b]11;")
	for range 1000 {
		h.types("rgb:2222/")
		h.waits(time.Millisecond)
	}
	h.waits(5 * time.Second)
	h.types("j")
	if got := h.said(); len(got) != 1 {
		t.Errorf("heard %d", len(got))
	}
}

// FuzzCutter has anything come in any pieces: nothing is made of nothing, and
// what is held stays bounded.
func FuzzCutter(f *testing.F) {
	for _, s := range sent() {
		f.Add(s, 3)
	}
	f.Fuzz(func(t *testing.T, s string, step int) {
		h := newHand()
		for step = max(step%64, 1); len(s) > 0; s = s[min(step, len(s)):] {
			h.types(s[:min(step, len(s))])
			h.waits(time.Duration(step) * 7 * time.Millisecond)
		}
		h.waits(10 * time.Second)
		if len(h.cutter.held) > 0 || h.cutter.paste {
			t.Errorf("holds %q", h.cutter.held)
		}
	})
}
