package tui

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/report"
	"autoeval/tui/svg"
	"autoeval/tui/theme"
	"autoeval/tui/tuitest"
)

// scene is what is pressed, and how long what shows then stays.
type scene struct {
	keys []string
	hold time.Duration
}

// firstMinute returns the way of somebody who thinks of applying: from the first page
// to what it leads to and a page to keep.
func firstMinute() []scene {
	const look, read = 1200 * time.Millisecond, 3500 * time.Millisecond
	all := []scene{{nil, read}, {[]string{"enter"}, look}, {[]string{"enter"}, read}, {[]string{"enter"}, read}}
	for _, level := range []string{"1", "2", "1"} {
		all = append(all, scene{[]string{level}, look})
	}
	var rest []string
	for i := range 13 {
		rest = append(rest, fmt.Sprint(i*i%3)) // no more than help and alone
	}
	return append(all, scene{rest, look}, scene{[]string{"f", "f"}, 2 * read}, scene{[]string{"w"}, read}, scene{[]string{"ctrl+s"}, 2 * read})
}

// pages makes pages without writing them.
func pages(env *nav.Env) nav.Pages {
	return nav.Pages{
		Forms:   []string{"html"},
		Suggest: func(form string, _ ...string) string { return "~/decouverte." + form },
		Story: func(ctx context.Context, o nav.PageOrder) ([]string, error) {
			subject, err := report.Read(ctx, env.Store, env.Grids, o.Session, env.Now())
			if err != nil {
				return nil, err
			}
			return report.Order{}.Story(subject, lang.New(o.Lang)), nil
		},
		Write: func(_ context.Context, o nav.PageOrder) (string, error) { return o.Path, nil },
	}
}

func film(t *testing.T, dark bool) []byte {
	t.Helper()
	env := tuitest.Env(t, model.French)
	env.Theme = theme.New(theme.Options{IsDark: dark})
	env.Profile = model.Profile{}
	env.Services.Pages = pages(env)
	size := layout.Size{W: 80, H: 24}
	a, d := at(t, env, nav.Welcome{}, size)
	var shots []svg.Shot
	for _, s := range firstMinute() {
		d.Press(s.keys...)
		d.CheckFrame()
		shots = append(shots, svg.Shot{Frame: a.Frame(), For: s.hold})
		if testing.Verbose() {
			t.Logf("%v\n%s", s.keys, d.Text())
		}
	}
	o := svg.Light("La première minute : qui êtes-vous, trois questions, ce que cela ouvre, une page à garder")
	if dark {
		o = svg.Dark(o.Title)
	}
	return []byte(svg.Film(shots, size, o))
}

// The recording of the README is drawn from the screens as they are: go test
// ./tui -run Recording -update
func TestTheRecordingShowsTheFirstMinuteAsItIs(t *testing.T) {
	for _, dark := range []bool{true, false} {
		name := filepath.Join("..", "assets", "pictures", "first-minute-"+map[bool]string{true: "dark", false: "light"}[dark]+".svg")
		drawn := film(t, dark)
		if *update {
			if err := os.WriteFile(name, drawn, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if kept, err := os.ReadFile(name); err != nil || !bytes.Equal(kept, drawn) {
			t.Errorf("%s is stale (%v): go test ./tui -run Recording -update", name, err)
		}
	}
}
