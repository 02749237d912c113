package tree_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"syscall"
	"testing"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/tree"
	"autoeval/cmd/internal/upkeep"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/disk"
	"autoeval/store/memory"
	"autoeval/tui"
)

// stuck is a store that does not close properly.
type stuck struct {
	store.Store
	err error
}

func (s stuck) Close() error { return errors.Join(s.Store.Close(), s.err) }

// What a command did stays done when the disk fails in closing: said, and no failure
// that a script would try again. Data that turn out to be damaged are one.
func TestAFaultInClosingDoesNotUndoWhatWasDone(t *testing.T) {
	home := t.TempDir()
	for name, c := range map[string]struct {
		err  error
		code int
		said string
	}{
		"none":    {nil, cli.ExitDone, "Profile saved."},
		"a disk":  {syscall.EIO, cli.ExitDone, "That is done, and kept. Then, in closing the data:"},
		"unknown": {errors.New("x"), cli.ExitDone, "That is done, and kept."},
		"damage":  {&store.Damaged{Path: "a.db"}, cli.ExitDamaged, "error: "},
	} {
		var out, errOut bytes.Buffer
		code := tree.Run(context.Background(), []string{"profile", "set", "--name", "Zoé", "--lang", "en"}, cli.World{
			Streams: cli.Streams{In: strings.NewReader(""), Out: &out, Err: &errOut},
			Getenv:  func(name string) string { return map[string]string{"HOME": home}[name] },
			Now:     time.Now, NewID: func() string { return "01TEST" },
			Open: func(context.Context, string, bool) (store.Store, error) { return stuck{memory.New(), c.err}, nil },
		}, upkeep.Commands)
		if code != c.code || !strings.Contains(errOut.String(), c.said) {
			t.Errorf("%s: status %d, said %q", name, code, errOut.String())
		}
	}
}

// A command and a screen say the same of what the disk did not confirm, and nothing
// in the words of the system.
func TestWhatTheDiskDidNotConfirmIsSaidAsItIs(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		c, _ := grown(l)
		for _, err := range []error{
			&disk.Unconfirmed{Path: "page.html", Err: syscall.EIO},
			&disk.Unconfirmed{Path: "page.html", Err: syscall.ENOSPC},
			fmt.Errorf("save session: %w", fmt.Errorf("%w: %w", store.ErrUnsure, syscall.ENOSPC)),
			fmt.Errorf("save session: %w", fmt.Errorf("%w: %w", store.ErrUnsure, syscall.EIO)),
		} {
			command, screen := c.Explain(err), tui.Sentence(c.Say, err)
			if command.Code != cli.ExitFailed || strings.TrimSpace(command.Text+" "+command.Hint) != screen || strings.Contains(screen, syscall.EIO.Error()) || strings.Contains(screen, "save session") {
				t.Errorf("%s: %v: the command says %q, the screen %q", l, err, command.Text, screen)
			}
		}
	}
}
