package paint

import (
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
)

// taken returns what comes of a queue now.
func taken(q *queue) (out []tea.Msg, last *turn) {
	for {
		msg, t, ok := q.next()
		if !ok {
			return out, last
		}
		out, last = append(out, msg), t
	}
}

// opened returns a queue whose program has begun.
func opened() (*queue, chan bool) {
	again := make(chan bool, 10)
	return newQueue(func() { again <- true }), again
}

func TestAKeyWaitsForWhatTheOneBeforeItBegan(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q, _ := opened()
		q.put("s", false)
		_, first := taken(q)
		q.began(first)
		q.put("j", false)
		if got, _ := taken(q); got != nil {
			t.Fatalf("%v did not wait", got)
		}
		q.ended(first)
		if got, _ := taken(q); len(got) != 1 {
			t.Fatalf("%v goes", got)
		}
	})
}

func TestAKeyWaitsNoLongerThanAWhile(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q, again := opened()
		q.put("s", false)
		_, first := taken(q)
		q.began(first)
		q.put("j", false)
		q.put("j", false)
		taken(q)
		began := time.Now()
		<-again
		if got, _ := taken(q); len(got) != 2 || time.Since(began) != ahead {
			t.Errorf("%v after %v", got, time.Since(began))
		}
	})
}

// TestTheBeginningIsWaitedForHoweverLongItTakes opens data for an hour.
func TestTheBeginningIsWaitedForHoweverLongItTakes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q, again := opened()
		q.began(q.turn)
		q.put("s", false)
		taken(q)
		time.Sleep(time.Hour)
		if got, _ := taken(q); got != nil || len(again) > 0 {
			t.Errorf("%v did not wait", got)
		}
	})
}

func TestLeavingOvertakesNoKeyAndIsNotKeptWaiting(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q, again := opened()
		q.began(q.turn)
		q.put("leave", true)
		if got, _ := taken(q); len(got) != 1 {
			t.Fatalf("nothing is before it: %v", got)
		}
		q.put("s", false)
		_, first := taken(q)
		q.began(first)
		q.put("2", false)
		q.put("leave", true)
		if got, _ := taken(q); got != nil {
			t.Fatalf("%v overtook", got)
		}
		began := time.Now()
		<-again
		if got, _ := taken(q); len(got) != 2 || time.Since(began) != hurried {
			t.Errorf("%v after %v", got, time.Since(began))
		}
	})
}

func TestASecondWishToLeaveHasAllGoAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q, _ := opened()
		q.put("s", false)
		_, first := taken(q)
		q.began(first)
		for _, msg := range []string{"2", "leave", "leave"} {
			q.put(msg, msg == "leave")
		}
		if got, _ := taken(q); len(got) != 3 {
			t.Errorf("%v", got)
		}
	})
}

// BenchmarkKeyThroughTheQueue is what typing ahead costs a key that is typed by
// itself.
func BenchmarkKeyThroughTheQueue(b *testing.B) {
	q, _ := opened()
	b.ReportAllocs()
	for b.Loop() {
		q.put(tea.KeyPressMsg{Code: 'j', Text: "j"}, false)
		q.next()
	}
}
