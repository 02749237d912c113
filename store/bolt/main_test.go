package bolt

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/model/testrun"
	"autoeval/store"
	"autoeval/store/storetest"
)

var ctx = context.Background()

// TestMain lets the test binary also be the other process of a test.
func TestMain(m *testing.M) {
	if role := os.Getenv("BOLT_TEST_ROLE"); role != "" {
		if err := roles()[role](os.Getenv("BOLT_TEST_PATH")); err != nil {
			fmt.Println("error:", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	testrun.Main(m)
}

func roles() map[string]func(path string) error {
	all := systemRoles()
	all["write"], all["hold"], all["create"], all["visit"] = writeForEver, holdStore, createForEver, visitOften
	return all
}

// child returns the test binary in another role; its lines come from out.
func child(t *testing.T, role, path string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd, out, _ := childWithInput(t, role, path)
	return cmd, out
}

func childWithInput(t *testing.T, role, path string) (cmd *exec.Cmd, out *bufio.Scanner, in io.Closer) {
	t.Helper()
	cmd = exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "BOLT_TEST_ROLE="+role, "BOLT_TEST_PATH="+path)
	cmd.Stderr = os.Stderr
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if in, err = cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	return cmd, bufio.NewScanner(pipe), in
}

// writeForEver saves the session "s" over and over, with one more rating each
// time, and says each revision once it is saved.
func writeForEver(path string) error {
	s, err := Open(path, Options{})
	if err != nil {
		return err
	}
	x, err := s.Session(ctx, "s")
	if err != nil {
		x = model.Session{ID: "s", Ratings: map[model.ItemCode]model.Rating{}}
	}
	for {
		code := model.ItemCode(fmt.Sprintf("C%03d", x.Revision%200))
		x.Ratings[code] = model.Rating{Item: code, Level: model.At(int(x.Revision % 5)), Note: fmt.Sprint("note ", x.Revision+1)}
		if x.Revision, err = s.SaveSession(ctx, x); err != nil {
			return err
		}
		fmt.Println(x.Revision)
	}
}

// holdStore opens the store, says so, and keeps it until its input ends.
func holdStore(path string) error {
	s, err := Open(path, Options{})
	if err != nil {
		return err
	}
	fmt.Println("open")
	io.Copy(io.Discard, os.Stdin)
	return s.Close()
}

// createForEver makes one store after another.
func createForEver(dir string) error {
	for i := 0; ; i++ {
		s, err := Open(filepath.Join(dir, fmt.Sprint(i), "autoeval.db"), Options{})
		if err != nil {
			return err
		}
		fmt.Println(i)
		if err := s.Close(); err != nil {
			return err
		}
	}
}

// visitOften opens a store, saves and closes it, thirty times.
func visitOften(path string) error {
	for i := range 30 {
		s, err := Open(path, Options{Wait: 10 * time.Minute}) // under load one of them may get in again and again before the others
		if err != nil {
			return err
		}
		id := model.SessionID(fmt.Sprint("by-", os.Getpid(), "-", i))
		if _, err = s.SaveSession(ctx, model.Session{ID: id}); err == nil {
			fmt.Println(id)
		}
		if err := s.Close(); err != nil {
			return err
		}
	}
	return nil
}

// filled and small are the content of a store with 400 and 60 records of each
// kind. Each is made once; each caller works on its own copy.
var (
	filled = sync.OnceValues(func() ([]byte, error) { return makeFilled(400) })
	small  = sync.OnceValues(func() ([]byte, error) { return makeFilled(60) })
)

func makeFilled(n int) ([]byte, error) {
	dir, err := os.MkdirTemp("", "autoeval-test-*")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "autoeval.db")
	s, err := Open(path, Options{})
	if err != nil {
		return nil, err
	}
	s.snapshot.stop()
	noSync(s) // nothing is tried here
	if err := storetest.Fill(s, n); err != nil {
		return nil, err
	}
	if err := s.Close(); err != nil {
		return nil, err
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	in, err := inspectFile(path, true, nil)
	return b[:min(int64(len(b)), in.meta.bytes()+8192)], err
}

// filledStore writes a filled store to a new directory and says where.
func filledStore(t testing.TB) (path string, content []byte) {
	t.Helper()
	content, err := filled()
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "autoeval.db")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path, content
}

// openAt opens a store that the test closes, if nothing else did.
func openAt(t testing.TB, path string, opt Options) *Store {
	t.Helper()
	s, err := Open(path, opt)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func closeStore(t testing.TB, s *Store) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

func dumpOf(t testing.TB, s store.Store) string {
	t.Helper()
	d, err := storetest.Dump(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// saveOne saves a session under that id.
func saveOne(t testing.TB, s *Store, id model.SessionID) {
	t.Helper()
	if _, err := s.SaveSession(ctx, model.Session{ID: id, Label: "label of " + string(id)}); err != nil {
		t.Fatal(err)
	}
}

// noSync takes the cost of durability from a store in which nothing is tried.
func noSync(s *Store) {
	if d, ok := s.db.(*boltFile); ok {
		d.db.NoSync = true
	}
}
