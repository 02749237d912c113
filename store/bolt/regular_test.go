//go:build unix

package bolt

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"autoeval/store"
	"autoeval/store/disk"
)

// notFiles are names under which something else than a regular file stands.
func notFiles(t *testing.T) map[string]string {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	for name, err := range map[string]error{
		"folder":   os.Mkdir(at("folder"), 0o700),
		"pipe":     syscall.Mkfifo(at("pipe"), 0o600),
		"dangling": os.Symlink(at("nowhere/at all"), at("dangling")),
		"loop":     os.Symlink(at("loop"), at("loop")),
		"zero":     os.Symlink("/dev/zero", at("zero")),
	} {
		if err != nil {
			t.Fatal(name, err)
		}
	}
	return map[string]string{"folder": at("folder"), "pipe": at("pipe"), "dangling": at("dangling"), "loop": at("loop"), "zero": at("zero")}
}

// What is no file is neither opened, nor repaired away, nor replaced by a copy,
// and nothing is made beside it.
func TestWhatIsNoFileStays(t *testing.T) {
	good := filepath.Join(t.TempDir(), "good.db")
	closeStore(t, openAt(t, good, Options{}))
	for name, path := range notFiles(t) {
		before, err := os.Lstat(path)
		if err != nil {
			t.Fatal(err)
		}
		for what, do := range map[string]func() error{
			"open":    func() error { _, err := Open(path, Options{}); return err },
			"read":    func() error { _, err := Open(path, Options{ReadOnly: true}); return err },
			"repair":  func() error { _, _, err := Repair(path); return err },
			"restore": func() error { _, err := Restore(path, good); return err },
		} {
			err := do()
			var no *disk.NotFile
			if err == nil || (name == "folder" || name == "pipe" || name == "zero") && (!errors.As(err, &no) || !errors.Is(err, store.ErrDamaged)) {
				t.Errorf("%s %s: %v", what, name, err)
			}
			if after, err := os.Lstat(path); err != nil || !os.SameFile(before, after) || after.Mode() != before.Mode() {
				t.Errorf("%s %s: it was replaced", what, name)
			}
		}
		if _, err := os.Lstat(path + ".lock"); !errors.Is(err, fs.ErrNotExist) && name != "loop" && name != "dangling" {
			t.Errorf("%s: a lock was made beside it", name)
		}
	}
	if _, err := os.Lstat("/dev/zero.lock"); err == nil {
		t.Error("/dev/zero.lock was made")
	}
}

// A store that is a link to where none is yet is made where the link leads.
func TestALinkToNowhereIsFollowed(t *testing.T) {
	dir := t.TempDir()
	link, real := filepath.Join(dir, "link.db"), filepath.Join(dir, "real.db")
	if err := os.Symlink("real.db", link); err != nil {
		t.Fatal(err)
	}
	s := openAt(t, link, Options{})
	saveOne(t, s, "a")
	closeStore(t, s)
	if info, err := os.Lstat(real); err != nil || !info.Mode().IsRegular() {
		t.Error(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Error("the link was replaced", err)
	}
}

func TestOpeningSweepsWhatAKilledProgramLeft(t *testing.T) {
	path := filepath.Join(t.TempDir(), "autoeval.db")
	s := openAt(t, path, Options{})
	saveOne(t, s, "a")
	closeStore(t, s)
	for _, left := range []string{path + ".new", path + ".new.new", snapshotNew(path)} {
		if err := os.WriteFile(left, []byte("half"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	closeStore(t, openAt(t, path, Options{}))
	for _, left := range []string{path + ".new", path + ".new.new", snapshotNew(path)} {
		if _, err := os.Lstat(left); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s lies there still", left)
		}
	}
}
