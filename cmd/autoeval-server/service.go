package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"runtime/debug"
	"sync"
	"time"

	"golang.org/x/crypto/ssh"

	"autoeval/assets/text"
	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/library"
	"autoeval/store"
	"autoeval/store/memory"
	"autoeval/store/school"
)

// service is a school that people reach over SSH.
type service struct {
	school school.School
	seal   *school.Seal
	host   ssh.Signer
	// authorities certify people; none where only keys that are enrolled open.
	authorities []ssh.PublicKey
	now         func() time.Time
	newID       func() string
	limits      limits
	log         *slog.Logger
	count       *metrics
	grids       *library.Grids // those built in

	guests *guests
	ending chan struct{} // closed when it is to end: everybody leaves
	end    sync.Once
	waits  sync.WaitGroup
	mu     sync.Mutex
	conns  map[net.Conn]bool
	listen net.Listener
	until  time.Time // when it ends, zero while nobody knows
}

func newService(s school.School, seal *school.Seal, host ssh.Signer, l limits) *service {
	v := &service{school: s, seal: seal, host: host, now: time.Now, limits: l, log: slog.New(slog.DiscardHandler), count: newMetrics(),
		guests: newGuests(l), ending: make(chan struct{}), conns: map[net.Conn]bool{}}
	nothing := memory.Nothing()
	v.grids = library.New(func(context.Context) (store.Store, error) { return nothing, nil })
	v.newID = cli.NewIDs(time.Now)
	return v
}

// serve accepts connections until the listener is closed. It returns nil when
// drain closed it.
func (v *service) serve(l net.Listener) error {
	v.mu.Lock()
	v.listen = l
	v.mu.Unlock()
	door := &strangers{most: v.limits.strangers, after: v.limits.handshake / 5, now: time.Now}
	for {
		conn, err := l.Accept()
		var net net.Error
		switch {
		case err == nil:
		case errors.As(err, &net) && net.Timeout():
			continue
		case v.isEnding():
			return nil
		default:
			return fmt.Errorf("accept: %w", err)
		}
		v.waits.Go(func() { v.arrived(conn, door) }) // a balancer may be slow to say who comes
	}
}

// arrived lets a connection in, if there is room.
func (v *service) arrived(conn net.Conn, door *strangers) {
	known, ok := door.enter(conn)
	if !ok {
		v.count.add(`auth_total{result="busy"}`, 1)
		conn.Close()
		return
	}
	v.connected(conn, known)
}

func (v *service) isEnding() bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	return !v.until.IsZero()
}

// connected serves one connection. Known is called once it is no stranger's.
func (v *service) connected(conn net.Conn, known func()) {
	defer known()
	defer v.contain("connection")
	v.track(conn, true)
	defer v.track(conn, false)
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(v.limits.handshake))
	server, channels, requests, err := ssh.NewServerConn(conn, v.door(conn.RemoteAddr()))
	if err != nil {
		v.count.add(`auth_total{result="refused"}`, 1)
		return
	}
	known()
	_ = conn.SetDeadline(time.Time{})
	defer server.Close()
	v.count.add(`auth_total{result="in"}`, 1)
	go answerNo(requests)
	v.channels(server, channels)
}

// answerNo refuses every request about a connection as a whole: there is no
// forwarding.
func answerNo(in <-chan *ssh.Request) {
	for r := range in {
		if r.WantReply {
			_ = r.Reply(false, nil)
		}
	}
}

// channels opens the sessions of a connection until it ends.
func (v *service) channels(server *ssh.ServerConn, in <-chan ssh.NewChannel) {
	who, err := v.enters(server)
	if err != nil {
		return
	}
	quiet := time.AfterFunc(v.limits.silence, func() { server.Close() })
	defer quiet.Stop() // the last that happens: a session that ends winds it up again
	var open sync.WaitGroup
	defer open.Wait()
	here := 0
	var mu sync.Mutex
	note := func(n int) { // who has no session open for long is gone
		mu.Lock()
		defer mu.Unlock()
		if here += n; here == 0 {
			quiet.Reset(v.limits.silence)
		} else {
			quiet.Stop()
		}
	}
	for c := range in {
		if c.ChannelType() != "session" {
			_ = c.Reject(ssh.UnknownChannelType, "only sessions")
			continue
		}
		leave, why := v.guests.enter(who.key)
		if why != stays {
			_ = c.Reject(ssh.ResourceShortage, v.refusal(why))
			continue
		}
		ch, requests, err := c.Accept()
		if err != nil {
			leave()
			continue
		}
		note(1)
		open.Go(func() {
			defer note(-1)
			defer leave()
			defer v.contain("session")
			v.session(who, ch, requests)
		})
	}
}

// refusal says in both languages why somebody is not let in now.
func (v *service) refusal(why turned) string {
	fr, en := text.French().Service, text.English().Service
	switch why {
	case full:
		return fr.Full + " / " + en.Full
	case tooMany:
		return fr.TooMany + " / " + en.TooMany
	}
	return fr.Busy + " / " + en.Busy
}

// answers says whether the school does, within a second.
func (v *service) answers(ctx context.Context) bool {
	ctx, done := context.WithTimeout(ctx, time.Second)
	defer done()
	_, err := v.school.Account(ctx, "nobody")
	return errors.Is(err, store.ErrNotFound)
}

// contain keeps a mistake in one session from the others.
func (v *service) contain(where string) {
	if thrown := recover(); thrown != nil {
		v.crashed(where, fmt.Sprintf("%T", thrown), string(debug.Stack()))
	}
}

// crashed notes a mistake, without a word that a person typed.
func (v *service) crashed(where, what, stack string) {
	v.count.add("panics_total", 1)
	v.log.Error("crash", "where", where, "what", what, "stack", stack)
}

func (v *service) track(conn net.Conn, here bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if here {
		v.conns[conn] = true
	} else {
		delete(v.conns, conn)
	}
}

// drain ends the service in order: nobody new comes in, who is there is told when
// it ends and may go on until then, and then everybody leaves, which saves. It
// returns when all are gone, or the connections of those who are not were closed.
func (v *service) drain(ctx context.Context, patience time.Duration) {
	v.mu.Lock()
	v.until = v.now().Add(patience)
	l := v.listen
	v.mu.Unlock()
	if l != nil {
		l.Close()
	}
	v.guests.tell()
	gone := make(chan struct{})
	go func() {
		v.waits.Wait()
		close(gone)
	}()
	select {
	case <-gone:
		return
	case <-ctx.Done():
	case <-v.guests.empty():
	case <-time.After(patience):
	}
	v.end.Do(func() { close(v.ending) })
	select {
	case <-gone:
		return
	case <-v.guests.empty():
	case <-time.After(v.limits.farewell):
	}
	v.mu.Lock()
	for c := range v.conns {
		c.Close()
	}
	v.mu.Unlock()
	<-gone
}
