package tuitest

import (
	"context"
	"flag"
	"fmt"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"autoeval/model"
	"autoeval/model/safetext/hostile"
	"autoeval/tui/nav"
)

// The clock of a bubble stands still while a failing storm is made shorter, and
// would never end that: it is shown as it was found.
func init() { _ = flag.Set("rapid.shrinktime", "0s") }

// PlayStorm lets anything happen anywhere: no panic, every frame safe and in its
// window, and a finished session never changes. It runs inside a synctest
// bubble.
func PlayStorm(t *rapid.T, seat Seat) {
	seat.Env.Services = HostileServices(seat.Env.Grid, "mallory")
	switch rapid.SampledFrom([]string{"", "", "hosted", "none"}).Draw(t, "services") {
	case "hosted": // no file of a service is the person's
		seat.Env.Services = nav.Services{Exchange: seat.Env.Services.Exchange}
	case "none":
		seat.Env.Services = nav.Services{}
	}
	s := &storm{t: t, seat: seat, disk: seat.onFaultyDisk(), ended: map[model.SessionID]string{}}
	s.open(nav.Home{})
	actions := s.actions()
	if seat.Killed != nil {
		actions["kill"] = func(*rapid.T) {
			s.disk.Store = seat.Killed(s.disk.Store)
			s.open(nav.Home{})
		}
	}
	t.Repeat(actions)
}

// Handful returns the keys that do something somewhere.
func Handful() []string {
	keys := []string{"enter", "esc", "up", "down", "left", "right", "tab", "shift+tab", "space", "backspace", "delete", "home", "end", "pgup", "pgdown",
		"ctrl+s", "ctrl+p", "ctrl+g", "ctrl+t", "ctrl+l", "ctrl+e", "?", "/", "é", "à", "&", "\"", "'", "-", "."}
	for r := 'a'; r <= 'z'; r++ {
		keys = append(keys, string(r))
	}
	for r := '0'; r <= '9'; r++ {
		keys = append(keys, string(r))
	}
	return keys
}

// storm is an app to which anything may happen.
type storm struct {
	t     *rapid.T
	seat  Seat
	disk  *Faulty
	app   Window
	loop  *Loop
	ended map[model.SessionID]string // the finished sessions as first seen
}

func (s *storm) open(at nav.Place) {
	env := s.seat.Env
	env.Theme, env.Text = nil, nil
	env.Profile, _ = env.Store.Profile(context.Background())
	s.app, s.loop = s.seat.sit(s.t, at)
	s.loop.Settle(100)
}

// look checks the frame, that what is finished never changes, and opens the
// program again once it has left.
func (s *storm) look(t *rapid.T) {
	Check(t, s.app.Frame(), s.app.Size())
	all, err := s.disk.Sessions(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, sum := range all {
		if !sum.Finished() {
			continue
		}
		x, err := s.disk.Session(context.Background(), sum.ID)
		if err != nil {
			t.Fatal(err)
		}
		x.Revision = 0
		now := fmt.Sprintf("%+v", x)
		if was, ok := s.ended[sum.ID]; ok && was != now {
			t.Fatalf("a finished session was\n%s\nand is\n%s", was, now)
		}
		s.ended[sum.ID] = now
	}
	if s.loop.Quit {
		s.disk.Store = s.seat.again(s.disk.Store)
		s.open(nav.Home{})
	}
}

func (s *storm) actions() map[string]func(*rapid.T) {
	keys := Handful()
	press := func(t *rapid.T) {
		for _, k := range rapid.SliceOfN(rapid.SampledFrom(keys), 1, 8).Draw(t, "keys") {
			s.loop.Send(Key(k))
			s.loop.Settle(rapid.IntRange(0, 3).Draw(t, "come back"))
		}
	}
	return map[string]func(*rapid.T){
		"": s.look, "keys": press, "more keys": press, "other keys": press,
		"paste": func(t *rapid.T) {
			h := rapid.SampledFrom(hostile.Texts()).Draw(t, "text").Text
			s.loop.Send(tea.PasteMsg{Content: h[:min(len(h), 2000)]})
		},
		"mouse": func(t *rapid.T) {
			x, y := rapid.IntRange(-3, 130).Draw(t, "x"), rapid.IntRange(-3, 60).Draw(t, "y")
			if rapid.Bool().Draw(t, "wheel") {
				s.loop.Send(tea.MouseWheelMsg{X: x, Y: y, Button: rapid.SampledFrom([]tea.MouseButton{tea.MouseWheelUp, tea.MouseWheelDown}).Draw(t, "way")})
			} else {
				s.loop.Send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
			}
		},
		"resize": func(t *rapid.T) {
			s.loop.Send(tea.WindowSizeMsg{Width: rapid.IntRange(0, 210).Draw(t, "w"), Height: rapid.IntRange(0, 70).Draw(t, "h")})
		},
		"go": func(t *rapid.T) {
			all := Everywhere(t, s.disk)
			s.loop.Send(nav.Opened{Place: all[rapid.IntRange(0, len(all)-1).Draw(t, "place")], Replace: rapid.Bool().Draw(t, "instead")})
			if s.app.Depth() > 12 {
				s.loop.Send(nav.Opened{Place: nav.Home{}})
			}
		},
		"disk":      func(*rapid.T) { s.disk.Full.Store(!s.disk.Full.Load()) },
		"come back": func(*rapid.T) { s.loop.Settle(10) },
		"leave":     func(*rapid.T) { s.loop.Send(Key("ctrl+c")); s.loop.Settle(10) },
		"background": func(t *rapid.T) {
			s.loop.Send(nav.LookChanged{})
			s.loop.Send(nav.Changed{})
		},
	}
}
