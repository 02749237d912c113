package tuitest

import (
	"context"
	"fmt"
	"maps"
	"regexp"
	"slices"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"autoeval/tui/nav"
)

// PlayWalkthrough runs a walkthrough against a reference model: answers,
// confidence, notes and undo, while the window changes, the disk is full,
// commands come back in any order and the program is left, or killed, and
// opened again. It runs inside a synctest bubble.
func PlayWalkthrough(t *rapid.T, seat Seat) {
	m := &machine{t: t, seat: seat, disk: seat.onFaultyDisk(), ref: reference{answers: map[string]answer{}}}
	m.open()
	actions := map[string]func(*rapid.T){
		"rate": m.rate, "rate again": m.rate, "confidence": m.confidence, "note": m.note, "clear": m.clear, "skip": m.skip,
		"undo": m.takeBack, "undo again": m.takeBack, "wander": m.wander, "resize": m.resize, "language": m.language,
		"disk": m.fillDisk, "come back": m.comeBack, "quit": m.quit, "": m.check,
	}
	if seat.Killed != nil {
		actions["kill"] = m.kill
	}
	t.Repeat(actions)
	m.disk.Full.Store(false)
	m.check(t)
}

// answer is what a person said of an item, in the reference model.
type answer struct {
	level      int // -1: none
	confidence int
	note       string
}

// was is an item before a change.
type was struct {
	item   string
	answer answer
}

// reference is the walkthrough as a person understands it: answers, and the way
// back.
type reference struct {
	answers map[string]answer
	undo    []was
}

func (r *reference) of(item string) answer {
	if a, ok := r.answers[item]; ok {
		return a
	}
	return answer{level: -1}
}

func (r *reference) set(item string, a answer) {
	r.undo = append(r.undo, was{item, r.of(item)})
	r.put(item, a)
}

func (r *reference) put(item string, a answer) {
	if a.level < 0 {
		delete(r.answers, item)
		return
	}
	r.answers[item] = a
}

func (r *reference) takeBack() {
	if n := len(r.undo); n > 0 {
		u := r.undo[n-1]
		r.undo = r.undo[:n-1]
		r.put(u.item, u.answer)
	}
}

// machine is an app on a store whose disk is full at times, beside the
// reference.
type machine struct {
	t    *rapid.T
	seat Seat
	disk *Faulty
	app  Window
	loop *Loop
	ref  reference
	page nav.Screen // the walkthrough that ref.undo is about
}

var asked = regexp.MustCompile(`· ([CP]\d\d)\s`)

// item returns the item that is asked now, "" on another page.
func (m *machine) item() string {
	if found := asked.FindStringSubmatch(ansi.Strip(m.app.Frame()) + " "); found != nil && !m.app.Covered() {
		return found[1]
	}
	return ""
}

func (m *machine) open() {
	m.app, m.loop = m.seat.sit(m.t, nav.Walkthrough{})
	m.page, m.ref.undo = nil, nil
	m.loop.Settle(200)
}

func (m *machine) press(keys ...string) {
	for _, k := range keys {
		m.loop.Send(Key(k))
		if rapid.Bool().Draw(m.t, "at once") {
			m.loop.Step()
		}
	}
}

// ask goes to a question, if the session has one open, and says which.
func (m *machine) ask() string {
	m.settle(20)
	for range 8 {
		if c := m.item(); c != "" {
			if m.page != m.app.Top() { // opened again: nothing to take back
				m.page, m.ref.undo = m.app.Top(), nil
			}
			return c
		}
		if m.app.Depth() > 1 {
			m.press("esc")
		} else {
			m.press("enter") // home: go on with it
		}
		m.settle(20)
	}
	m.t.Skip("no question")
	return ""
}

func (m *machine) rate(t *rapid.T) {
	c := m.ask()
	top := 4
	if c[0] == 'P' {
		top = 3
	}
	v := rapid.IntRange(0, top).Draw(t, "level")
	m.press(fmt.Sprint(v))
	a := m.ref.of(c)
	a.level = v
	m.ref.set(c, a)
}

func (m *machine) confidence(*rapid.T) {
	c := m.ask()
	m.press("c")
	if a := m.ref.of(c); a.level >= 0 {
		a.confidence = (a.confidence + 1) % 4
		m.ref.set(c, a)
	}
}

func (m *machine) note(t *rapid.T) {
	c := m.ask()
	a := m.ref.of(c)
	if a.level < 0 {
		t.Skip("nothing to say it of")
	}
	m.press("n")
	if rapid.Bool().Draw(t, "paste") {
		text := rapid.SampledFrom([]string{"é\r\nsuite", "\x1b[31mrouge", "2 c u", ""}).Draw(t, "pasted")
		m.loop.Send(tea.PasteMsg{Content: text})
		a.note += map[string]string{"é\r\nsuite": "é\nsuite", "\x1b[31mrouge": "␛[31mrouge", "2 c u": "2 c u"}[text]
	} else {
		for _, r := range rapid.StringOfN(rapid.RuneFrom([]rune("ab é2ucnsxqg")), 0, 6, -1).Draw(t, "typed") {
			m.loop.Send(tea.KeyPressMsg{Code: r, Text: string(r)})
			a.note += string(r)
		}
	}
	m.press(rapid.SampledFrom([]string{"esc", "ctrl+s"}).Draw(t, "how"))
	if a.note != m.ref.of(c).note {
		m.ref.set(c, a)
	}
}

func (m *machine) clear(*rapid.T) {
	c := m.ask()
	m.press("x")
	if m.ref.of(c).level >= 0 {
		m.ref.set(c, answer{level: -1})
	}
}

func (m *machine) skip(*rapid.T) {
	c := m.ask()
	m.press("s")
	if m.ref.of(c).level < 0 {
		m.ref.set(c, answer{level: -1}) // undo shows it again
	}
}

func (m *machine) takeBack(*rapid.T) {
	m.ask()
	m.press("u")
	m.ref.takeBack()
}

// wander presses what changes no answer.
func (m *machine) wander(t *rapid.T) {
	m.ask()
	for _, k := range rapid.SliceOfN(rapid.SampledFrom([]string{"left", "right", "a", "g", "?", "ctrl+p", "esc", "ctrl+t", "ctrl+l", "tab", "f", "j"}), 1, 6).Draw(t, "keys") {
		if k == "esc" && m.app.Depth() == 1 {
			continue
		}
		if !m.app.Covered() && m.item() == "" && k == "f" {
			continue // twice would finish
		}
		m.press(k)
	}
	m.press("esc")
	m.settle(50)
	m.reopenIfGone()
	m.press("left", "right") // the focus is on the answer again
}

// reopenIfGone goes back to the walkthrough when esc left it: a new screen, that
// has nothing to undo.
func (m *machine) reopenIfGone() {
	for m.app.Covered() {
		m.press("esc")
	}
	if m.app.Depth() == 1 {
		m.loop.Send(nav.Opened{Place: nav.Walkthrough{}})
	}
	m.settle(50)
}

func (m *machine) resize(t *rapid.T) {
	m.loop.Send(tea.WindowSizeMsg{Width: rapid.IntRange(60, 200).Draw(t, "w"), Height: rapid.IntRange(20, 60).Draw(t, "h")})
}

func (m *machine) language(*rapid.T) { m.press("ctrl+g") }

func (m *machine) fillDisk(*rapid.T) { m.disk.Full.Store(!m.disk.Full.Load()) }

func (m *machine) comeBack(*rapid.T) { m.settle(1) }

// quit asks to leave: on a full disk that is once there is room again. Asking
// twice would give up what is not saved.
func (m *machine) quit(t *rapid.T) {
	m.ask()
	if m.app.Leaving() {
		t.Skip("asked already")
	}
	m.press("ctrl+c")
	m.settle(30)
	if !m.disk.Full.Load() && m.app.Leaving() {
		t.Fatalf("it does not leave:\n%s", m.app.Frame())
	}
}

// kill ends the program with no warning. What was said before is on the disk,
// unless that is full.
func (m *machine) kill(t *rapid.T) {
	if m.disk.Full.Load() {
		t.Skip("a full disk")
	}
	m.disk.Store = m.seat.Killed(m.disk.Store)
	m.open()
}

// settle lets things come back; a program that has left is opened again.
func (m *machine) settle(most int) {
	m.loop.Settle(most)
	if m.loop.Quit {
		m.disk.Store = m.seat.again(m.disk.Store)
		m.open()
	}
}

// check compares once everything had time to be saved.
func (m *machine) check(t *rapid.T) {
	Check(t, m.app.Frame(), m.app.Size())
	if m.disk.Full.Load() {
		return
	}
	m.settle(300)
	if m.loop.Waiting() > 0 {
		t.Fatalf("%d commands never end", m.loop.Waiting())
	}
	got := map[string]answer{}
	all, err := m.disk.Sessions(context.Background())
	if err != nil || len(all) > 1 {
		t.Fatalf("%d sessions, %v", len(all), err)
	}
	for _, sum := range all {
		s, err := m.disk.Session(context.Background(), sum.ID)
		if err != nil {
			t.Fatal(err)
		}
		for c, r := range s.Ratings {
			got[string(c)] = answer{r.Level.Value(), int(r.Confidence), r.Note}
		}
	}
	if !maps.Equal(got, m.ref.answers) {
		t.Fatalf("kept %v\nsaid %v", sorted(got), sorted(m.ref.answers))
	}
}

func sorted(m map[string]answer) (out []string) {
	for _, c := range slices.Sorted(maps.Keys(m)) {
		out = append(out, fmt.Sprint(c, m[c]))
	}
	return out
}
