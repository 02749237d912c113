package main

import (
	"context"
	"encoding/binary"
	"slices"
	"strings"
	"time"

	"golang.org/x/crypto/ssh"
)

// What a client may say of its surroundings, and how much.
const (
	maxVariables = 32
	maxVariable  = 256
	maxCommand   = 64 << 10
)

// variables are those of a client that mean something here. Every other one is
// dropped: what would name a file, or a program, is not theirs to name.
var variables = []string{"LANG", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "TERM", "COLORTERM", "NO_COLOR", "AUTOEVAL_LANG", "AUTOEVAL_PLAIN"}

// asked is what a client asked for before it said what to run.
type asked struct {
	env  map[string]string
	size *window // nil: no terminal
}

// session reads the requests about a channel, and runs what they ask for once.
func (v *service) session(who visitor, ch ssh.Channel, requests <-chan *ssh.Request) {
	defer ch.Close()
	a := asked{env: map[string]string{}}
	running := make(chan struct{})
	ctx, gone := context.WithCancel(context.Background())
	defer gone()
	begun, late := false, time.NewTimer(v.limits.silence)
	defer late.Stop()
	for {
		select {
		case <-late.C:
			if !begun {
				return
			}
		case r, ok := <-requests:
			if !ok {
				gone()
				if begun {
					<-running
				}
				return
			}
			args, run, yes := a.take(r, begun)
			if r.WantReply {
				_ = r.Reply(yes, nil)
			}
			if run {
				begun = true
				go func() {
					defer close(running)
					defer v.contain("visit")
					code := v.visit(ctx, who, ch, &a, args)
					_, _ = ch.SendRequest("exit-status", false, ssh.Marshal(struct{ Status uint32 }{uint32(code)}))
					ch.Close()
				}()
			}
		case <-running:
			ch.Close()
			answerNo(requests) // until the client has closed its side
			return
		}
	}
}

// take takes one request: what to run, if it says that, and whether it is granted.
func (a *asked) take(r *ssh.Request, begun bool) (args string, run, yes bool) {
	switch r.Type {
	case "env":
		var kv struct{ Name, Value string }
		if begun || ssh.Unmarshal(r.Payload, &kv) != nil {
			return "", false, false
		}
		return "", false, a.set(kv.Name, kv.Value)
	case "pty-req":
		var pty struct {
			Term                         string
			Columns, Rows, Width, Height uint32
			Modes                        string
		}
		if begun || a.size != nil || ssh.Unmarshal(r.Payload, &pty) != nil {
			return "", false, false
		}
		a.size = newWindow(pty.Columns, pty.Rows)
		a.set("TERM", pty.Term)
		return "", false, true
	case "window-change":
		if a.size == nil || len(r.Payload) < 8 {
			return "", false, false
		}
		a.size.change(binary.BigEndian.Uint32(r.Payload), binary.BigEndian.Uint32(r.Payload[4:]))
		return "", false, true
	case "shell":
		return "", !begun, !begun
	case "exec":
		var line struct{ Command string }
		if begun || len(r.Payload) > maxCommand || ssh.Unmarshal(r.Payload, &line) != nil {
			return "", false, false
		}
		return line.Command, true, true
	}
	return "", false, false // no subsystem, agent, X11, signal
}

// set keeps a variable that means something here.
func (a *asked) set(name, value string) bool {
	if len(a.env) >= maxVariables || len(value) > maxVariable || !slices.Contains(variables, name) || strings.ContainsFunc(value, unusual) {
		return false
	}
	a.env[name] = value
	return true
}

// unusual says whether a letter has no place in the name of a language or of a
// terminal.
func unusual(r rune) bool { return r <= ' ' || r > '~' }
