package main

import (
	"net"
	"sync"
	"time"
)

// strangers are the connections that nobody is known of yet. There is room for so many;
// when it is taken, one that has stood there for long makes way, of the network that has
// most of them: who holds the door shuts it for nobody else.
type strangers struct {
	most  int
	after time.Duration // how long one may stand there undisturbed
	now   func() time.Time

	mu  sync.Mutex
	all []stranger // in the order they came
}

type stranger struct {
	conn net.Conn
	from string
	came time.Time
}

// enter takes one in, or says that there is no room. Known is called once it is no
// stranger's, or gone.
func (s *strangers) enter(conn net.Conn) (known func(), ok bool) {
	from := shortened(conn.RemoteAddr()) // behind a balancer this waits for what it says
	s.mu.Lock()
	defer s.mu.Unlock()
	one := stranger{conn, from, s.now()}
	if len(s.all) >= s.most && !s.makeWay(one) {
		return nil, false
	}
	s.all = append(s.all, one)
	return sync.OnceFunc(func() { s.leave(conn) }), true
}

// makeWay turns away the oldest of those who have most, if it is another network's or
// has stood there for long.
func (s *strangers) makeWay(newcomer stranger) bool {
	count := map[string]int{}
	for _, o := range s.all {
		count[o.from]++
	}
	oldest := -1
	for i, o := range s.all {
		if oldest < 0 || count[o.from] > count[s.all[oldest].from] {
			oldest = i
		}
	}
	o := s.all[oldest]
	if count[o.from] <= count[newcomer.from]+1 && newcomer.came.Sub(o.came) < s.after {
		return false
	}
	o.conn.Close()
	s.all = append(s.all[:oldest:oldest], s.all[oldest+1:]...)
	return true
}

func (s *strangers) leave(conn net.Conn) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, o := range s.all {
		if o.conn == conn {
			s.all = append(s.all[:i:i], s.all[i+1:]...)
			return
		}
	}
}
