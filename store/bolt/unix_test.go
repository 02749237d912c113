//go:build unix

package bolt

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/storetest"
)

func systemRoles() map[string]func(string) error {
	return map[string]func(string) error{"full": fillDisk, "nobody": openUnwritable}
}

// TestAFullDiskLosesNothing runs fillDisk, in another process because the limit
// that plays the full disk holds for a whole process.
func TestAFullDiskLosesNothing(t *testing.T) {
	path, _ := filledStore(t)
	cmd, out := child(t, "full", path)
	var said []string
	for out.Scan() {
		said = append(said, out.Text())
	}
	if err := cmd.Wait(); err != nil {
		t.Fatalf("%v: %s", err, strings.Join(said, "\n"))
	}
	s := openAt(t, path, Options{})
	if _, err := s.Session(ctx, "after"); err != nil {
		t.Errorf("what was saved once there was room again: %v", err)
	}
}

// fillDisk limits file sizes step by step, saves until it is refused, and checks
// that all is there and that saving works once there is room.
func fillDisk(path string) error {
	signal.Ignore(syscall.SIGXFSZ)
	s, err := Open(path, Options{})
	if err != nil {
		return err
	}
	s.snapshot.stop() // it would be full too, which is not what is tried
	big := strings.Repeat("x", 3000)
	n := 0
	for step := range 12 {
		info, err := os.Stat(path)
		if err != nil {
			return err
		}
		if err := limitFiles(uint64(info.Size()) - uint64(step)*4096); err != nil {
			return err
		}
		for ; err == nil; n++ {
			_, err = s.SaveSession(ctx, model.Session{ID: model.SessionID(fmt.Sprintf("full-%04d", n)), Label: big})
			if n > 5000 {
				return errors.New("it never fills up")
			}
		}
		n--
		if !errors.Is(err, store.ErrFull) {
			return fmt.Errorf("error %w, want ErrFull", err)
		}
		all, err := s.Sessions(ctx)
		if err != nil {
			return fmt.Errorf("list on a full disk: %w", err)
		}
		full := 0
		for _, sum := range all {
			if strings.HasPrefix(string(sum.ID), "full-") {
				full++
			}
		}
		if full != n {
			return fmt.Errorf("%d sessions of %d on a full disk", full, n)
		}
		if err := limitFiles(1 << 40); err != nil {
			return err
		}
	}
	if _, err := s.SaveSession(ctx, model.Session{ID: "after"}); err != nil {
		return fmt.Errorf("save with room again: %w", err)
	}
	if _, err := storetest.Dump(s); err != nil {
		return err
	}
	return s.Close()
}

func limitFiles(size uint64) error {
	var l syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &l); err != nil {
		return err
	}
	l.Cur = atMost(size, l.Max)
	return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &l)
}

// atMost returns the lesser of two limits, which are signed on some systems.
func atMost[T int64 | uint64](n uint64, most T) T { return min(T(n), most) }

func TestWhatCannotBeWrittenOpensReadOnly(t *testing.T) {
	for name, forbid := range map[string]func(path string) error{
		"file":      func(path string) error { return os.Chmod(path, 0o444) },
		"directory": func(path string) error { return os.Chmod(filepath.Dir(path), 0o555) },
		"both": func(path string) error {
			return errors.Join(os.Chmod(path, 0o444), os.Chmod(filepath.Dir(path), 0o555))
		},
	} {
		t.Run(name, func(t *testing.T) {
			said := asNobody(t, forbid)
			if len(said) != 1 || said[0] != "read-only 320 sessions" {
				t.Errorf("it says %q", said)
			}
		})
	}
}

func TestWhatCannotBeReadIsDenied(t *testing.T) {
	said := asNobody(t, func(path string) error { return os.Chmod(path, 0) })
	if len(said) != 1 || said[0] != "denied" {
		t.Errorf("it says %q", said)
	}
}

// asNobody runs openUnwritable on a filled store; as root it becomes somebody
// whom permissions stop.
func asNobody(t *testing.T, forbid func(path string) error) (said []string) {
	t.Helper()
	path, _ := filledStore(t)
	dir, err := os.MkdirTemp("", "autoeval-nobody-*")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		os.Chmod(filepath.Join(dir, "data"), 0o755)
		os.RemoveAll(dir)
	})
	program, there, counts := filepath.Join(dir, "program"), filepath.Join(dir, "data", "autoeval.db"), filepath.Join(dir, "counts")
	self, err := os.ReadFile(os.Args[0])
	content, err2 := os.ReadFile(path)
	if err := errors.Join(err, err2, os.Chmod(dir, 0o755), os.Mkdir(filepath.Dir(there), 0o755),
		os.Mkdir(counts, 0o755), os.WriteFile(program, self, 0o755), os.WriteFile(there, content, 0o600)); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program)
	if os.Geteuid() == 0 {
		const nobody = 65534
		if err := errors.Join(os.Chown(there, nobody, nobody), os.Chown(filepath.Dir(there), nobody, nobody), os.Chown(counts, nobody, nobody)); err != nil {
			t.Fatal(err)
		}
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
	if err := forbid(there); err != nil {
		t.Fatal(err)
	}
	cmd.Dir = "/"
	cmd.Env = append(os.Environ(), "BOLT_TEST_ROLE=nobody", "BOLT_TEST_PATH="+there, "TMPDIR=/tmp",
		"GOCOVERDIR="+counts) // where it may write, if the test counts what it covers
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}

// openUnwritable opens a store that may not be written and says what it got.
func openUnwritable(path string) error {
	s, err := Open(path, Options{})
	if errors.Is(err, os.ErrPermission) {
		fmt.Println("denied")
		return nil
	}
	if err != nil {
		return err
	}
	if !s.ReadOnly() {
		return errors.New("it does not say that it is read-only")
	}
	if _, err := s.SaveSession(ctx, model.Session{ID: "x"}); !errors.Is(err, store.ErrReadOnly) {
		return fmt.Errorf("saving: %w, want ErrReadOnly", err)
	}
	all, err := s.Sessions(ctx)
	if err != nil {
		return err
	}
	fmt.Println("read-only", len(all), "sessions")
	return s.Close()
}

// TestAFileCutWhileOpenIsDamageNotACrash takes away what is mapped: reading it
// is a fault that kills a process which does not expect it.
func TestAFileCutWhileOpenIsDamageNotACrash(t *testing.T) {
	path, _ := filledStore(t)
	s := openAt(t, path, Options{})
	if err := os.Truncate(path, 8192); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Sessions(ctx); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("list: %v, want ErrDamaged", err)
	}
	if _, err := s.SaveSession(ctx, model.Session{ID: "a"}); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("save: %v, want ErrDamaged", err)
	}
	closeStore(t, s)
	if _, err := Open(path, Options{}); err == nil {
		t.Error("it opens again")
	}
}

func TestFilesAreTheirOwnersOnly(t *testing.T) {
	old := syscall.Umask(0)
	defer syscall.Umask(old)
	path := filepath.Join(t.TempDir(), "new", "place", "autoeval.db")
	s := openAt(t, path, Options{})
	saveOne(t, s, "a")
	if _, err := s.Snapshot(ctx); err != nil {
		t.Fatal(err)
	}
	backup := filepath.Join(t.TempDir(), "copy.db")
	if err := s.Backup(ctx, backup); err != nil {
		t.Fatal(err)
	}
	closeStore(t, s)
	if _, err := Restore(path, backup); err != nil {
		t.Fatal(err)
	}
	err := filepath.WalkDir(filepath.Join(filepath.Dir(path), ".."), func(at string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has mode %v", at, info.Mode())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(backup); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("backup: %v %v", info.Mode(), err)
	}
}

func TestAWideOpenFileIsClosedToOthers(t *testing.T) {
	path, _ := filledStore(t)
	if err := os.Chmod(path, 0o666); err != nil {
		t.Fatal(err)
	}
	openAt(t, path, Options{})
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}

// A store whose name leaves no room for the names of its safety copies would have
// none: it is not made, and nothing else is.
func TestANameWithoutRoomForSafetyCopiesIsRefused(t *testing.T) {
	for n := 200; n <= 260; n++ {
		dir := t.TempDir()
		s, err := Open(filepath.Join(dir, strings.Repeat("n", n)), Options{})
		if err != nil {
			if left, readErr := os.ReadDir(dir); !errors.Is(err, syscall.ENAMETOOLONG) || readErr != nil || len(left) > 0 {
				t.Errorf("%d: %v, left %v", n, err, left)
			}
			continue
		}
		if _, err := s.Snapshot(t.Context()); err != nil {
			t.Errorf("%d: opened, but %v", n, err)
		}
		closeStore(t, s)
	}
}
