package bolt

import "fmt"

// turn works on what it is given, in order, beside who gives. After an error it
// takes the rest and does nothing with it. The first thing given is only worked
// on when a second one comes or the end: one alone costs no goroutine.
type turn[T any] struct {
	work  func(T) error
	first []T
	queue chan T
	ended chan error
}

// inTurn makes a turn; end must be called, once.
func inTurn[T any](work func(T) error) *turn[T] { return &turn[T]{work: work} }

func (t *turn[T]) give(v T) {
	switch {
	case t.queue != nil:
		t.queue <- v
	case len(t.first) == 0:
		t.first = append(t.first, v)
	default:
		t.queue, t.ended = make(chan T, 4), make(chan error, 1)
		go t.run(t.queue)
		t.queue <- t.first[0]
		t.queue <- v
	}
}

// run works until the queue ends. A panic becomes an error: it must not end the
// program from here.
func (t *turn[T]) run(queue chan T) {
	var err error
	for v := range queue {
		if err == nil {
			err = t.safely(v)
		}
	}
	t.ended <- err
}

func (t *turn[T]) safely(v T) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	return t.work(v)
}

// end waits for what was given and returns the first error of the work.
func (t *turn[T]) end() error {
	if t.queue == nil {
		if len(t.first) == 0 {
			return nil
		}
		return t.work(t.first[0])
	}
	close(t.queue)
	return <-t.ended
}
