package paint

import (
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
)

const (
	// ahead is how long a key that was typed ahead waits at most for what the key
	// before it began.
	ahead = time.Second
	// hurried is how long a wish to leave waits at most for the keys before it.
	hurried = 500 * time.Millisecond
)

// queue holds the keys that were typed ahead. A key waits until all that the key
// before it began has come back, so that it reaches the page that was meant; of
// a command that takes long it waits no longer than ahead. What the program
// begins with is waited for however long that takes: before the first page
// there is nothing to type at. A key costs nothing when it finds nothing begun.
//
// A wish to leave, ctrl+c too, overtakes no key; when it waits, the keys before
// it wait no longer than hurried, and a second one has all of them go at once.
type queue struct {
	again func() // has the loop look again; called from a goroutine of its own

	mu      sync.Mutex // around the fields of turns
	turn    *turn      // of the last key
	waiting []tea.Msg
	leave   time.Time // when the wish to leave that waits does so no longer
	timer   *time.Timer
}

// turn is what one key began.
type turn struct {
	open  int       // commands that have not come back
	until time.Time // how long they are waited for; zero is for ever
}

// newQueue makes a queue; the first turn is that of the program's own beginning.
func newQueue(again func()) *queue {
	q := &queue{again: again, turn: &turn{}}
	q.timer = time.AfterFunc(time.Hour, again)
	q.timer.Stop()
	return q
}

// put takes a message that a person sent; leaves says that it is a wish to leave.
func (q *queue) put(msg tea.Msg, leaves bool) {
	if leaves && len(q.waiting) == 0 {
		q.turn = &turn{} // whatever is on its way
	} else if leaves && q.leave.IsZero() {
		q.leave = time.Now().Add(hurried)
	} else if leaves {
		q.leave = time.Now()
	}
	q.waiting = append(q.waiting, msg)
}

// next returns the message whose turn it is, with a new turn for what it begins.
func (q *queue) next() (tea.Msg, *turn, bool) {
	if len(q.waiting) == 0 || q.wait() {
		return nil, nil, false
	}
	msg := q.waiting[0]
	q.waiting = q.waiting[1:]
	if len(q.waiting) == 0 {
		q.waiting, q.leave = nil, time.Time{}
	}
	q.turn = &turn{until: time.Now().Add(ahead)}
	return msg, q.turn, true
}

// wait says whether the first message has to wait, and sees to it that the loop
// looks again when it does no longer.
func (q *queue) wait() bool {
	q.mu.Lock()
	open := q.turn.open
	q.mu.Unlock()
	until := q.turn.until
	if !q.leave.IsZero() && (until.IsZero() || q.leave.Before(until)) {
		until = q.leave
	}
	if open == 0 || !until.IsZero() && !time.Now().Before(until) {
		q.timer.Stop()
		return false
	}
	if !until.IsZero() {
		q.timer.Reset(time.Until(until))
	}
	return true
}

// began counts a command of a turn; nil is nobody's.
func (q *queue) began(t *turn) { q.count(t, 1) }

// ended says that it has come back, and that all it began was counted.
func (q *queue) ended(t *turn) { q.count(t, -1) }

func (q *queue) count(t *turn, n int) {
	if t != nil {
		q.mu.Lock()
		t.open += n
		q.mu.Unlock()
	}
}
