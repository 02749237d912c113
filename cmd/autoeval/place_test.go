//go:build unix

package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/store"
)

// at runs a command line of a shell at a moment.
func (s *shell) at(now time.Time, line string) string {
	s.t.Helper()
	var o, e bytes.Buffer
	env := map[string]string{"AUTOEVAL_DB": s.db, "AUTOEVAL_LANG": "en", "HOME": s.home}
	code := runIn(context.Background(), strings.Fields(line), cli.World{
		Streams: cli.Streams{In: strings.NewReader(""), Out: &o, Err: &e}, Getenv: func(k string) string { return env[k] },
		Now: func() time.Time { return now }, NewID: cli.NewIDs(func() time.Time { return now }), Open: openStore,
	})
	if code != 0 {
		s.t.Fatalf("%s: status %d: %s", line, code, e.String())
	}
	return o.String()
}

// TestClockGoingBackwardsChangesNoOrder makes sessions with a clock that jumps
// back a year, to 1970 and far ahead, and across summer time: their order and
// what changed between them is that of their making.
func TestClockGoingBackwardsChangesNoOrder(t *testing.T) {
	s := newShell(t)
	paris, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		t.Fatal(err)
	}
	levels := []int{1, 3, 0, 2, 4, 1}
	for i, now := range []time.Time{
		time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC), time.Date(2025, 11, 24, 9, 0, 0, 0, time.UTC), time.Unix(0, 0),
		time.Date(2026, 3, 29, 2, 30, 0, 0, paris), time.Date(2199, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2026, 10, 25, 2, 30, 0, 0, paris),
	} {
		s.at(now, fmt.Sprintf("session start --label N%d", i))
		s.at(now, fmt.Sprintf("session rate C01 %d", levels[i]))
		s.at(now, "session finish")
		var p struct {
			Changes []struct{ From, To int }
		}
		s.reads("progress --json", &p)
		if i > 0 && (len(p.Changes) != 1 || p.Changes[0].From != levels[i-1] || p.Changes[0].To != levels[i]) {
			t.Errorf("after session %d the changes are %+v", i, p.Changes)
		}
	}
	var all []struct{ Label string }
	s.reads("session list --json", &all)
	for i, x := range all {
		if x.Label != fmt.Sprintf("N%d", i) {
			t.Errorf("at place %d is %s", i, x.Label)
		}
	}
	s.does("evidence add Trace --kind project --item C01")
	s.does("plan suggest")
	s.does("report latest --format txt")
}

// TestTimeZoneBetweenSessionsChangesNothing reads in one zone what was written
// in another.
func TestTimeZoneBetweenSessionsChangesNothing(t *testing.T) {
	s := newShell(t)
	here := time.Local
	defer func() { time.Local = here }()
	var first string
	for _, zone := range []string{"Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Paris", "America/St_Johns"} {
		l, err := time.LoadLocation(zone)
		if err != nil {
			t.Fatal(err)
		}
		time.Local = l
		if first == "" {
			s.finished()
			first = s.does("session list --json")
		}
		if got := s.does("session list --json"); got != first {
			t.Errorf("in %s:\n%s\nwas\n%s", zone, got, first)
		}
		s.does("session list")
		s.does("progress")
	}
}

func TestNoHomeIsOneSentence(t *testing.T) {
	for _, line := range []string{"session list", "session start", "doctor"} {
		var o, e bytes.Buffer
		code := run(context.Background(), strings.Fields(line), cli.Streams{In: strings.NewReader(""), Out: &o, Err: &e}, func(string) string { return "" })
		if code != cli.ExitFailed || !strings.HasPrefix(e.String(), "error: ") || !strings.Contains(e.String(), "--db") || strings.Count(e.String(), "\n") > 2 {
			t.Errorf("%s: status %d, says %q", line, code, e.String())
		}
	}
}

// TestDataBehindALinkStayThere keeps the data in a synchronised folder, with a
// link to them where the program looks.
func TestDataBehindALinkStayThere(t *testing.T) {
	s := newShell(t)
	there := filepath.Join(s.home, "elsewhere", "mine.db")
	for _, dir := range []string{filepath.Dir(there), filepath.Dir(s.db)} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	link := s.db
	s.db = there
	s.finished()
	s.db = link
	if err := os.Symlink(there, link); err != nil {
		t.Fatal(err)
	}
	s.does("session start --label Deux")
	s.does("session delete current --yes") // writes the file anew
	s.does("session start --label Trois")
	copied := filepath.Join(s.home, "copy.db")
	s.does("backup " + copied)
	s.does("restore " + copied + " --yes") // and replaces it
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is %v, %v", info.Mode(), err)
	}
	s.db = there
	if out := s.does("session list"); !strings.Contains(out, "Un") || !strings.Contains(out, "Trois") {
		t.Errorf("behind the link: %s", out)
	}
}

// TestFileReplacedWhileOpenIsNotWrittenOver puts another file in the place of
// the data between opening and saving, as a synchronised folder may.
func TestFileReplacedWhileOpenIsNotWrittenOver(t *testing.T) {
	s := newShell(t)
	s.finished()
	other, err := os.ReadFile(s.db)
	if err != nil {
		t.Fatal(err)
	}
	var o, e bytes.Buffer
	env := map[string]string{"AUTOEVAL_DB": s.db, "AUTOEVAL_LANG": "en", "HOME": s.home}
	code := runIn(context.Background(), []string{"plan", "add", "late"}, cli.World{
		Streams: cli.Streams{In: strings.NewReader(""), Out: &o, Err: &e}, Getenv: func(k string) string { return env[k] }, Now: time.Now, NewID: cli.NewIDs(time.Now),
		Open: func(ctx context.Context, path string, readOnly bool) (store.Store, error) {
			st, err := openStore(ctx, path, readOnly)
			if err == nil {
				err = os.Rename(path, path+".old")
			}
			if err == nil {
				err = os.WriteFile(path, other, 0o600)
			}
			return st, err
		},
	})
	if code != cli.ExitFailed || !strings.Contains(e.String(), "replaced") {
		t.Errorf("status %d, says %q", code, e.String())
	}
	if now, _ := os.ReadFile(s.db); !bytes.Equal(now, other) {
		t.Error("the other file was written to")
	}
}

// TestDirectoryThatCannotBeMadeIsOneSentence names a file below a file.
func TestDirectoryThatCannotBeMadeIsOneSentence(t *testing.T) {
	s := newShell(t)
	if err := os.WriteFile(filepath.Join(s.home, "data"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"session start", "session list", "backup x.db"} {
		code, out, errOut := s.run(strings.Fields(line)...)
		if code == 0 || out != "" || !strings.HasPrefix(errOut, "error: ") || strings.Count(errOut, "\n") > 2 || strings.Contains(errOut, ": open") {
			t.Errorf("%s: status %d, says %q", line, code, errOut)
		}
	}
}
