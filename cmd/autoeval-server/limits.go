package main

import (
	"sync"
	"time"
)

// limits keep one client, or many, from taking what is everybody's.
type limits struct {
	people    int           // sessions at once, of everybody
	each      int           // of one key
	perMinute int           // new ones of one key
	strangers int           // connections that nobody is known of yet
	handshake time.Duration // from the first byte to who it is, with what the school is asked for that
	idle      time.Duration // without a key
	silence   time.Duration // of a connection without a session, and of a session that asks for nothing
	farewell  time.Duration // that leaving may take
	rest      time.Duration // of a page, before it is drawn anew for the next key: less than a millisecond, for most of what a person takes
	input     int64         // bytes that a command is given
}

func usualLimits() limits {
	return limits{people: 2000, each: 4, perMinute: 60, strangers: 50, handshake: 10 * time.Second, idle: 30 * time.Minute, silence: time.Minute, farewell: 3 * time.Second, rest: 5 * time.Second, input: 64 << 20}
}

// turned says why somebody is not let in now.
type turned uint8

const (
	stays   turned = iota
	full           // the service is
	tooMany        // they have as many sessions as one may
	ending         // nobody new comes in
)

// guests are the sessions that are open.
type guests struct {
	limits limits

	mu    sync.Mutex
	now   func() time.Time
	all   int
	of    map[string]*guest
	over  bool
	news  chan struct{}   // closed when the end is announced
	alone []chan struct{} // closed when nobody is there any more
}

// guest is one key.
type guest struct {
	open  int
	since time.Time // of the minute that is counted
	came  int
}

func newGuests(l limits) *guests {
	return &guests{limits: l, now: time.Now, of: map[string]*guest{}, news: make(chan struct{})}
}

// enter lets a session in, or says why not. Leave is called once it ends.
func (g *guests) enter(key string) (leave func(), why turned) {
	g.mu.Lock()
	defer g.mu.Unlock()
	switch {
	case g.over:
		return nil, ending
	case g.all >= g.limits.people:
		return nil, full
	}
	if len(g.of) > 4*g.limits.people {
		g.forget()
	}
	one := g.of[key]
	if one == nil {
		one = new(guest)
		g.of[key] = one
	}
	if now := g.now(); now.Sub(one.since) >= time.Minute {
		one.since, one.came = now, 0
	}
	if one.open >= g.limits.each || one.came >= g.limits.perMinute {
		return nil, tooMany
	}
	g.all++
	one.open++
	one.came++
	return sync.OnceFunc(func() { g.leave(one) }), stays
}

func (g *guests) leave(one *guest) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.all--
	one.open--
	if g.all == 0 {
		for _, c := range g.alone {
			close(c)
		}
		g.alone = nil
	}
}

// forget drops the keys that nobody is here with, and whose minute is over.
func (g *guests) forget() {
	for key, one := range g.of {
		if one.open == 0 && g.now().Sub(one.since) >= time.Minute {
			delete(g.of, key)
		}
	}
}

// tell announces the end to everybody and lets nobody new in.
func (g *guests) tell() {
	g.mu.Lock()
	defer g.mu.Unlock()
	if !g.over {
		g.over = true
		close(g.news)
	}
}

// empty is closed when nobody is there.
func (g *guests) empty() <-chan struct{} {
	g.mu.Lock()
	defer g.mu.Unlock()
	c := make(chan struct{})
	if g.all == 0 {
		close(c)
	} else {
		g.alone = append(g.alone, c)
	}
	return c
}

// open returns how many sessions there are.
func (g *guests) open() int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.all
}
