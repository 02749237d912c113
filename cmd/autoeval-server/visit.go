package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"
	"golang.org/x/crypto/ssh"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/tree"
	"autoeval/cmd/internal/wire"
	"autoeval/store"
	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/store/school"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
	"autoeval/tui/paint"
)

// visit does what a client asked for, and returns the exit status. Ctx ends when
// the client is gone.
func (v *service) visit(ctx context.Context, who visitor, ch ssh.Channel, a *asked, line string) int {
	began := time.Now()
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	if who.account.Lang != "" && a.env["AUTOEVAL_LANG"] == "" {
		a.env["AUTOEVAL_LANG"] = string(who.account.Lang)
	}
	s := v.streams(ch, a)
	defer s.done()
	args := words(line)
	code := cli.ExitFailed
	if who.joins {
		code = v.join(ctx, who, s, lang.New(lang.Detect(func(name string) string { return a.env[name] })))
	} else {
		go s.leaveAtTheEnd(ctx, v, stop)
		code = tree.Run(ctx, args, v.world(ctx, who, a, s), func(*cli.Env) []*cobra.Command { return nil })
	}
	v.noted(who, args, code, time.Since(began))
	return code
}

// words are those of a command line as a client sends it; the name of the program
// may begin it.
func words(line string) []string {
	all := wire.Words(line)
	if len(all) > 0 && all[0] == "autoeval" {
		all = all[1:]
	}
	return all
}

// noted writes down that somebody was here: never what they typed.
func (v *service) noted(who visitor, args []string, code int, took time.Duration) {
	what := "screens"
	switch {
	case who.joins:
		what = "join"
	case len(args) > 0:
		what = "command"
	}
	v.log.Info("visit", "who", string(who.account.ID), "what", what, "remote", who.remote, "status", code, "ms", took.Milliseconds())
	v.count.add(`visits_total{what="`+what+`"}`, 1)
	v.count.add("session_seconds", int64(took.Seconds()))
	events := []school.What{}
	if _, desk := who.of.Programme(); desk {
		events = append(events, school.DeskOpened)
	}
	if len(args) > 0 && args[0] == "export" && code == cli.ExitDone {
		events = append(events, school.Exported)
	}
	for _, e := range events {
		v.journal(school.Event{Who: who.account.ID, What: e, Whom: string(who.of), Remote: who.remote})
	}
}

// journal adds an event. Nobody waits for it, and nothing fails without it.
func (v *service) journal(e school.Event) {
	ctx, done := context.WithTimeout(context.Background(), v.limits.handshake)
	defer done()
	e.At = v.now()
	if err := v.school.Log(ctx, e); err != nil {
		v.log.Error("journal", "error", errorClass(err))
	}
}

// world returns what the commands of somebody are given.
func (v *service) world(ctx context.Context, who visitor, a *asked, s *streams) cli.World {
	getenv := func(name string) string { return a.env[name] }
	w := cli.World{
		Streams: s.Streams, Getenv: getenv, Now: v.now, NewID: v.newID,
		Open: func(ctx context.Context, _ string, _ bool) (store.Store, error) {
			st, err := v.school.Open(ctx, who.account.ID, who.of)
			if errors.Is(err, school.ErrForbidden) {
				return nil, cli.Failed(lang.New(lang.Detect(getenv)).Service.Shut, "")
			}
			return st, err
		},
		Hosted: &cli.Hosted{
			Name: who.account.Name, Known: who.known(),
			Keys: post.KeptKeys(func() (*exchange.Identity, error) {
				return school.IdentityOf(context.WithoutCancel(ctx), v.school, v.seal, who.account.ID, who.of)
			}),
			Crash: func(what, stack string) { v.crashed("visit", what, stack) },
		},
	}
	w.Hosted.Office = &school.Office{School: v.school, As: who.account, Of: who.of, Grid: v.grids.Grid, Now: v.now, Remote: who.remote}
	if s.port != nil {
		w.Screens = func(ctx context.Context, c *cli.Env, at nav.Place) error {
			t := wire.Terminal{Port: s.port, Colours: colours(s.port.env, c), Attend: func(ctx context.Context, p *paint.Program) { v.attend(ctx, s.port, p, c.Say) }}
			return wire.At(context.WithoutCancel(ctx), c, at, t) // what is on its way is saved first
		}
	}
	return w
}

// colours returns how many of them a client's terminal has. Who has a terminal that
// nobody knows has some.
func colours(env []string, c *cli.Env) colorprofile.Profile {
	if c.Getenv("NO_COLOR") != "" {
		return colorprofile.ASCII
	}
	p := colorprofile.Env(env)
	if p < colorprofile.ANSI && c.Getenv("TERM") != "dumb" {
		p = colorprofile.ANSI
	}
	return p
}

// attend has the screens leave when nobody uses them or the service ends, and
// says beforehand that it will.
func (v *service) attend(ctx context.Context, p *port, program *paint.Program, say *lang.Printer) {
	news := v.guests.news
	look := time.NewTicker(max(v.limits.idle/30, 10*time.Millisecond))
	defer look.Stop()
	for {
		select {
		case <-news:
			news = nil
			go program.Send(nav.Toast{Text: v.endingSaid(say), Hint: true})
		case <-v.ending:
			program.Leave()
			return
		case <-look.C:
			if p.idle() >= v.limits.idle {
				program.Leave()
				return
			}
		case <-ctx.Done():
			return
		}
	}
}

// streams are a client's, and its terminal if there is one.
type streams struct {
	cli.Streams
	port *port
	done func()
}

// streams makes them of a channel. Lines that are typed at a terminal come as
// they are finished.
func (v *service) streams(ch ssh.Channel, a *asked) *streams {
	if a.size == nil {
		w := newWatch(ch, v.limits.idle)
		in := io.LimitReader(w.reads(ch), v.limits.input)
		return &streams{Streams: cli.Streams{In: in, Out: w.writes(ch), Err: w.writes(ch.Stderr())}, done: w.stop}
	}
	env := []string{}
	for name, value := range a.env {
		env = append(env, name+"="+value)
	}
	p, done := newPort(ch, env, a.size, v.limits.rest, v.count)
	out := returning{ch}
	return &streams{
		Streams: cli.Streams{In: &cooked{from: &keyboard{p: p, stop: make(chan struct{})}, echo: out}, Out: out, Err: out, InTerminal: true, OutTerminal: true, ErrTerminal: true},
		port:    p, done: done,
	}
}

// leaveAtTheEnd stops a command once the service ends. Screens leave by
// themselves, and save.
func (s *streams) leaveAtTheEnd(ctx context.Context, v *service, stop func()) {
	select {
	case <-v.ending:
		stop()
	case <-ctx.Done():
	}
}

// returning ends lines as a raw terminal wants it.
type returning struct{ io.Writer }

func (w returning) Write(b []byte) (int, error) {
	if _, err := w.Writer.Write(bytes.ReplaceAll(b, []byte("\n"), []byte("\r\n"))); err != nil {
		return 0, err
	}
	return len(b), nil
}

// endingSaid says when the service ends.
func (v *service) endingSaid(say *lang.Printer) string {
	v.mu.Lock()
	defer v.mu.Unlock()
	return fmt.Sprintf(say.Service.Ending, say.Clock(v.until.Local()))
}
