package postgres_test

import (
	"fmt"
	"math/rand/v2"
	"net"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// fault is what happens to a connection when its client says something.
type fault int

const (
	none fault = iota
	cut        // it breaks before the server hears it
	deaf       // the server hears it, and its answer is lost
	mute       // nothing of it arrives
)

// proxy stands between a store and its database, and does to it what networks do.
type proxy struct {
	dir    string
	to     string
	listen net.Listener
	work   sync.WaitGroup

	mu     sync.Mutex
	next   func() fault
	open   map[net.Conn]bool
	counts [mute + 1]int
}

// newProxy returns a proxy for a database in that folder, and its own folder.
func newProxy(t *testing.T, to string) *proxy {
	t.Helper()
	dir, err := os.MkdirTemp("", "px") // short: a socket's path has hardly a hundred bytes
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{dir: dir, to: filepath.Join(to, ".s.PGSQL.5432"), next: func() fault { return none }, open: map[net.Conn]bool{}}
	l, err := net.Listen("unix", filepath.Join(p.dir, ".s.PGSQL.5432"))
	if err != nil {
		t.Fatal(err)
	}
	p.listen = l
	p.work.Go(p.accept)
	t.Cleanup(func() {
		l.Close()
		p.drop()
		p.work.Wait()
		os.RemoveAll(dir)
	})
	return p
}

func (p *proxy) url(role string) string {
	return fmt.Sprintf("host=%s user=%s dbname=autoeval", p.dir, role)
}

// set says what happens from now on.
func (p *proxy) set(next func() fault) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.next = next
}

// drop breaks every connection there is.
func (p *proxy) drop() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for c := range p.open {
		c.Close()
	}
}

// random breaks one in n sayings, one way or the other.
func random(seed uint64, n int) func() fault {
	r := rand.New(rand.NewPCG(seed, 1))
	return func() fault {
		if r.IntN(n) > 0 {
			return none
		}
		return []fault{cut, deaf}[r.IntN(2)]
	}
}

func (p *proxy) decide() fault {
	p.mu.Lock()
	defer p.mu.Unlock()
	f := p.next()
	p.counts[f]++
	return f
}

func (p *proxy) note(c net.Conn, open bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if open {
		p.open[c] = true
	} else {
		delete(p.open, c)
	}
}

func (p *proxy) accept() {
	for {
		client, err := p.listen.Accept()
		if err != nil {
			return
		}
		server, err := net.Dial("unix", p.to)
		if err != nil {
			client.Close()
			continue
		}
		p.note(client, true)
		p.note(server, true)
		c := &pair{proxy: p, client: client, server: server}
		p.work.Go(c.forth)
		p.work.Go(c.back)
	}
}

// pair is one connection, on both sides of the proxy.
type pair struct {
	*proxy
	client, server net.Conn

	lock sync.Mutex
	lost bool // answers are
}

func (c *pair) end() {
	c.client.Close()
	c.server.Close()
	c.note(c.client, false)
	c.note(c.server, false)
}

// forth passes on what the client says.
func (c *pair) forth() {
	defer c.end()
	buf := make([]byte, 1<<20)
	for {
		n, err := c.client.Read(buf)
		if err != nil {
			return
		}
		what := c.decide()
		switch what {
		case cut:
			return
		case mute:
			continue
		case deaf:
			c.lock.Lock()
			c.lost = true
			c.lock.Unlock()
		}
		if _, err := c.server.Write(buf[:n]); err != nil {
			return
		}
	}
}

// back passes on what the server answers; the first answer that is lost is the end.
func (c *pair) back() {
	defer c.end()
	buf := make([]byte, 1<<20)
	for {
		n, err := c.server.Read(buf)
		c.lock.Lock()
		lost := c.lost
		c.lock.Unlock()
		if err != nil || lost {
			return
		}
		if _, err := c.client.Write(buf[:n]); err != nil {
			return
		}
	}
}
