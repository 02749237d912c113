package paint

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// slow is a terminal that takes each frame when it is let.
type slow struct {
	mu  sync.Mutex
	got []string
	let chan struct{} // nil: at once
	err error
}

func (s *slow) Write(b []byte) (int, error) {
	if s.let != nil {
		<-s.let
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.got = append(s.got, string(b))
	return len(b), s.err
}

// loop is an event loop: one goroutine shows what the state is.
type loop struct {
	*painter
	state int
	views int
	asked chan struct{}
}

func newLoop(w *slow) *loop {
	s := newScreen([]string{"TERM=xterm-256color"}, colorprofile.TrueColor)
	s.resize(20, 2)
	l := &loop{asked: make(chan struct{}, 100)}
	l.painter = newPainter(w, s, newAsked(nil), func() { l.asked <- struct{}{} }, func() {})
	return l
}

func (l *loop) show() {
	l.painter.show(func() tea.View { l.views++; return tea.NewView(fmt.Sprintf("n%d.", l.state)) })
}

// settle lets the painter ask until it is content.
func (l *loop) settle() {
	for {
		synctest.Wait()
		select {
		case <-l.asked:
			l.show()
		default:
			return
		}
	}
}

func (l *loop) set(n int) { l.state = n; l.show() }

func TestTheFirstChangeShowsAtOnceAndTheLastOfManySoonAfter(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := &slow{}
		l := newLoop(w)
		defer l.close()
		began := time.Now()
		l.set(1)
		l.settle()
		if len(w.got) != 1 || time.Since(began) != 0 {
			t.Fatalf("%d frames after %v", len(w.got), time.Since(began))
		}
		for i := range 20 {
			l.set(2 + i)
		}
		l.settle()
		if len(w.got) != 1 {
			t.Fatalf("%d frames at once", len(w.got))
		}
		time.Sleep(pace)
		l.settle()
		if len(w.got) != 2 || !strings.Contains(w.got[1], "21") {
			t.Fatalf("frames %q", w.got)
		}
		if l.views != 2 {
			t.Errorf("%d views for 2 frames", l.views)
		}
	})
}

// TestTheCellsAreGivenUpAtRest leaves a screen alone, then changes a letter of it: the line
// is written, and nothing is wiped.
func TestTheCellsAreGivenUpAtRest(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := &slow{}
		l := newLoop(w)
		defer l.close()
		l.rests = time.Second
		l.set(1)
		l.settle()
		time.Sleep(time.Second - 1)
		l.settle()
		if l.screen.term == nil {
			t.Error("given up at once")
		}
		l.set(1) // nothing changes
		time.Sleep(2 * time.Nanosecond)
		l.settle()
		if l.screen.term != nil || len(l.screen.cells.Lines) > 0 {
			t.Error("the cells are kept")
		}
		l.set(2)
		l.settle()
		if len(w.got) != 2 || w.got[1] != ansi.CursorHomePosition+"n2." {
			t.Errorf("frames %q", w.got)
		}
	})
}

// TestASlowTerminalGetsTheLatest also shows that nobody waits for it.
func TestASlowTerminalGetsTheLatest(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := &slow{let: make(chan struct{})}
		l := newLoop(w)
		defer l.close()
		for i := range 1000 {
			l.set(i)
			time.Sleep(time.Millisecond)
		}
		if l.views != 1 {
			t.Errorf("%d views while one frame is on its way", l.views)
		}
		w.let <- struct{}{}
		l.settle()
		w.let <- struct{}{}
		l.settle()
		if len(w.got) != 2 || !strings.Contains(w.got[1], "999") {
			t.Fatalf("frames %q", w.got)
		}
	})
}

// TestAtRestNothingRuns lets a day pass.
func TestAtRestNothingRuns(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := &slow{}
		l := newLoop(w)
		defer l.close()
		for i := range 5 {
			l.set(i)
			l.settle()
		}
		time.Sleep(2 * pace)
		l.settle()
		views := l.views
		time.Sleep(24 * time.Hour)
		synctest.Wait()
		if len(l.asked) > 0 || l.views != views {
			t.Errorf("asked %d times, %d views", len(l.asked), l.views-views)
		}
	})
}

func TestAFrameWaitsForWhatIsAboutToCome(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := &slow{}
		l := newLoop(w)
		defer l.close()
		come := l.await()
		l.set(1)
		l.settle()
		if len(w.got) != 0 {
			t.Fatal("painted before it came")
		}
		time.Sleep(hold / 2)
		l.state = 2
		come()
		l.show()
		l.settle()
		if len(w.got) != 1 || !strings.Contains(w.got[0], "n2.") {
			t.Fatalf("frames %q", w.got)
		}
		time.Sleep(pace)
		l.await() // never comes
		l.set(3)
		time.Sleep(hold)
		l.settle()
		if len(w.got) != 2 {
			t.Fatal("waited for ever")
		}
	})
}

func TestATerminalThatTakesNothingIsNotWaitedForLong(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := &slow{let: make(chan struct{})}
		l := newLoop(w)
		l.set(1)
		began := time.Now()
		l.leave()
		if d := time.Since(began); d != patience {
			t.Errorf("waited %v", d)
		}
		close(w.let)
		synctest.Wait()
		l.close()
	})
}

// TestTheLastWordsAreNotWaitedForLongEither stops taking output just before.
func TestTheLastWordsAreNotWaitedForLongEither(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := &slow{let: make(chan struct{}, 1)}
		l := newLoop(w)
		w.let <- struct{}{}
		l.set(1)
		l.settle()
		began := time.Now()
		l.leave()
		if d := time.Since(began); d != patience || len(w.got) != 1 {
			t.Errorf("waited %v, %d writes", d, len(w.got))
		}
		close(w.let)
		synctest.Wait()
		l.close()
	})
}

func TestNothingIsPaintedWhileTheTerminalIsLent(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := &slow{}
		l := newLoop(w)
		defer l.close()
		l.set(1)
		l.settle()
		l.leave()
		n := len(w.got)
		l.set(2)
		time.Sleep(time.Minute)
		l.settle()
		if len(w.got) != n {
			t.Fatalf("painted %q", w.got[n:])
		}
		l.goOn()
		l.settle()
		if len(w.got) != n+1 || !strings.Contains(w.got[n], "n2.") {
			t.Fatalf("painted %q", w.got[n:])
		}
	})
}

func TestATerminalThatIsGoneIsLeftAlone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := &slow{err: errors.New("gone")}
		l := newLoop(w)
		defer l.close()
		for i := range 5 {
			l.set(i)
			l.settle()
			time.Sleep(pace)
		}
		l.leave()
		if len(w.got) != 1 {
			t.Errorf("%d writes", len(w.got))
		}
	})
}

// TestAFrameWaitsForEachEventOfABurst has the next event announced before the
// loop has looked at the one before, as a quick keyboard does.
func TestAFrameWaitsForEachEventOfABurst(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLoop(&slow{})
		defer l.close()
		l.set(0)
		time.Sleep(time.Second)
		l.settle()
		before := l.views
		l.announce(true)
		l.announce(false)
		l.taken()
		l.set(1)
		if l.views != before {
			t.Error("a frame between two events of a burst")
		}
		l.taken()
		l.set(2)
		if l.views != before+1 {
			t.Errorf("%d frames after the last event", l.views-before)
		}
		l.settle()
	})
}
