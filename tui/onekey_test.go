package tui

import (
	"context"
	"fmt"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/layout"
	"autoeval/tui/tuitest"
)

// TestNoKeyAloneLosesWhatWasFinished presses each key once at every place there is,
// newly opened: no finished session is gone, nor one that somebody sent.
func TestNoKeyAloneLosesWhatWasFinished(t *testing.T) {
	env := filledEnv(t, model.French)
	before, tried := counted(t, env.Store), 0
	keys := []string{"enter", "backspace", "delete", "ctrl+d", "ctrl+x", "ctrl+k", "ctrl+u", "ctrl+w", "-", "!", "space"}
	for r := 'a'; r <= 'z'; r++ {
		keys = append(keys, string(r))
	}
	for _, p := range tuitest.Everywhere(t, env.Store) {
		for _, key := range keys {
			_, d := at(t, env, p, layout.Size{W: 80, H: 24})
			d.Press(key)
			tried++
			if after := counted(t, env.Store); after != before {
				t.Fatalf("at %#v, %s alone: %s, before %s", p, key, after, before)
			}
		}
	}
	if tried < 1000 {
		t.Errorf("only %d keys", tried)
	}
}

// counted says how much there is of what only two keys may take away.
func counted(t *testing.T, st store.Store) string {
	t.Helper()
	own, err := st.Sessions(context.Background())
	came, err2 := st.ReceivedSessions(context.Background())
	if err != nil || err2 != nil {
		t.Fatal(err, err2)
	}
	n := 0
	for _, s := range own {
		if s.Finished() {
			n++
		}
	}
	return fmt.Sprintf("%d finished, %d received", n, len(came))
}
