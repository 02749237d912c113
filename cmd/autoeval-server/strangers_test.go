package main

import (
	"net"
	"testing"
	"time"
)

// caller is a connection from somewhere.
type caller struct {
	net.Conn
	from   string
	closed bool
}

func (c *caller) RemoteAddr() net.Addr { return &net.TCPAddr{IP: net.ParseIP(c.from)} }
func (c *caller) Close() error         { c.closed = true; return nil }

// TestWhoHoldsTheDoorShutsItForNobody fills the door from one network: others come in
// at once, those of the same network once one has stood there for long, and a network
// that has its share is not pushed out by another.
func TestWhoHoldsTheDoorShutsItForNobody(t *testing.T) {
	now := time.Now()
	s := &strangers{most: 4, after: time.Second, now: func() time.Time { return now }}
	var held []*caller
	come := func(from string) (*caller, func(), bool) {
		c := &caller{from: from}
		known, ok := s.enter(c)
		return c, known, ok
	}
	for range 4 {
		c, _, ok := come("10.0.0.7")
		if !ok {
			t.Fatal("there is room")
		}
		held = append(held, c)
	}
	if _, _, ok := come("10.0.0.8"); ok {
		t.Error("one more of the same network at once")
	}
	other, leave, ok := come("192.0.2.1")
	if !ok || !held[0].closed || held[1].closed {
		t.Errorf("another network: %v, %v %v", ok, held[0].closed, held[1].closed)
	}
	if _, _, ok := come("10.0.0.8"); ok || other.closed {
		t.Error("they push the other out")
	}
	now = now.Add(time.Second)
	if _, _, ok := come("10.0.0.8"); !ok || !held[1].closed || other.closed {
		t.Error("none makes way after long")
	}
	leave()
	leave()
	if _, _, ok := come("10.0.0.9"); !ok || held[2].closed {
		t.Error("there is room again")
	}
	if len(s.all) != 4 {
		t.Errorf("%d at the door", len(s.all))
	}
}
