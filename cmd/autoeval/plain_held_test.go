package main

import (
	"bytes"
	"context"
	"io"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/store"
	"autoeval/store/memory"
)

// onlyData returns an environment that names where the data are, and nothing else.
func onlyData(t *testing.T) func(string) string {
	path := filepath.Join(t.TempDir(), "autoeval.db")
	return func(name string) string { return map[string]string{"AUTOEVAL_DB": path}[name] }
}

// overheard keeps what is said and tells when a text is.
type overheard struct {
	mu   sync.Mutex
	said bytes.Buffer
	wait string
	then func()
}

func (o *overheard) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	n, err := o.said.Write(p)
	if o.then != nil && strings.Contains(o.said.String(), o.wait) {
		o.then()
		o.then = nil
	}
	return n, err
}

// The reader of what is typed outlives the question that it was first used for:
// a signal still ends the conversation after it, and what was typed meanwhile
// is not lost.
func TestPlainEndsOnASignalAfterTheDataWereInUse(t *testing.T) {
	for answer, opens := range map[string]int{"o\n": 2, "attendre\n": 2} {
		ctx, signalled := context.WithCancel(t.Context())
		in, keyboard := io.Pipe()
		defer keyboard.Close()
		go io.WriteString(keyboard, answer+"Zoé\n")
		out := &overheard{wait: "Diplôme obtenu", then: signalled}
		tries := 0
		ended := make(chan int, 1)
		go func() {
			ended <- runIn(ctx, []string{"--plain", "--lang", "fr"}, cli.World{
				Streams: cli.Streams{In: in, Out: out, Err: io.Discard, InTerminal: true, OutTerminal: true, ErrTerminal: true},
				Getenv:  onlyData(t), Now: time.Now, NewID: cli.NewIDs(time.Now),
				Open: func(_ context.Context, _ string, readOnly bool) (store.Store, error) {
					if tries++; tries == 1 {
						return nil, &store.InUse{PID: 1, Since: time.Now()}
					}
					return memory.New(), nil
				},
			})
		}()
		select {
		case <-ended:
			if tries != opens {
				t.Errorf("%q: ended after %d tries:\n%s", answer, tries, out.said.String())
			}
		case <-time.After(20 * time.Second):
			t.Fatalf("%q: still there:\n%s", answer, out.said.String())
		}
	}
}

func TestOnlyYesOpensDataThatAreInUse(t *testing.T) {
	for answer, want := range map[string]int{"oh non\n": cli.ExitInUse, "oublie\n": cli.ExitInUse, "\n": cli.ExitInUse, "": cli.ExitInUse, "yes\nq\nq\nq\nq\n": cli.ExitDone} {
		tries := 0
		code := runIn(t.Context(), []string{"--plain", "--lang", "fr"}, cli.World{
			Streams: cli.Streams{In: strings.NewReader(answer), Out: io.Discard, Err: io.Discard, InTerminal: true, OutTerminal: true, ErrTerminal: true},
			Getenv:  onlyData(t), Now: time.Now, NewID: cli.NewIDs(time.Now),
			Open: func(context.Context, string, bool) (store.Store, error) {
				if tries++; tries == 1 {
					return nil, &store.InUse{PID: 1, Since: time.Now()}
				}
				return memory.New(), nil
			},
		})
		if code != want {
			t.Errorf("%q: status %d, want %d", answer, code, want)
		}
	}
}
