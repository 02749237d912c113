package bolt

import (
	"fmt"
	"strings"
	"testing"
)

func TestATurnWorksInOrderAndEndsWithTheFirstError(t *testing.T) {
	for n := range 12 {
		var did []int
		turn := inTurn(func(v int) error {
			did = append(did, v)
			if v == 7 {
				return fmt.Errorf("at %d", v)
			}
			return nil
		})
		for v := range n {
			turn.give(v)
		}
		err := turn.end()
		if n > 7 != (err != nil) || len(did) != min(n, 8) {
			t.Errorf("of %d it worked on %v and says %v", n, did, err)
		}
		for i, v := range did {
			if i != v {
				t.Errorf("of %d it worked in the order %v", n, did)
			}
		}
	}
}

func TestAMistakeInATurnIsAnError(t *testing.T) {
	turn := inTurn(func(int) error { panic("oh") })
	turn.give(1)
	turn.give(2)
	turn.give(3)
	if err := turn.end(); err == nil || !strings.Contains(err.Error(), "oh") {
		t.Errorf("it says %v", err)
	}
}
