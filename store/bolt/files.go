package bolt

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"autoeval/model/order"
	"autoeval/store/disk"
)

// What stands beside a store autoeval.db:
//
//	autoeval.db.lock                    who holds it (lock.go)
//	autoeval.db.lock.held               the same where nothing can be locked (token.go)
//	autoeval.db.new                     a file in the making, never read
//	snapshots/autoeval-000012.db        verified copies, the highest is the newest
//	quarantine/autoeval-000003.db       what was replaced, never deleted

func besideNew(path string) string     { return path + ".new" }
func snapshotDir(path string) string   { return filepath.Join(filepath.Dir(path), "snapshots") }
func snapshotNew(path string) string   { return filepath.Join(snapshotDir(path), baseName(path)+".new") }
func quarantineDir(path string) string { return filepath.Join(filepath.Dir(path), "quarantine") }

func baseName(path string) string { return strings.TrimSuffix(filepath.Base(path), ".db") }

// numbered is a file of the form <base>-<number>.db.
type numbered struct {
	path   string
	number int
}

// numberedFiles lists those of a store in a directory, the highest first.
func numberedFiles(dir, path string) (out []numbered, err error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	for _, e := range entries {
		if n, ok := numberIn(e.Name(), baseName(path)); ok && e.Type().IsRegular() {
			out = append(out, numbered{filepath.Join(dir, e.Name()), n})
		}
	}
	order.Stable(out, func(a, b numbered) int { return b.number - a.number })
	return out, err
}

// numberIn returns the number in a name of the form <base>-<number>.db: 6 to 9
// digits.
func numberIn(name, base string) (int, bool) {
	rest, ours := strings.CutPrefix(name, base+"-")
	digits, db := strings.CutSuffix(rest, ".db")
	if !ours || !db || len(digits) < 6 || len(digits) > 9 || strings.Trim(digits, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(digits)
	return n, err == nil
}

// nextName returns the name of the next numbered file in a directory of ours, which
// is made if need be.
func nextName(dir, path string) (string, error) {
	if err := ownDir(dir); err != nil {
		return "", err
	}
	all, err := numberedFiles(dir, path)
	if err != nil {
		return "", err
	}
	n := 1
	if len(all) > 0 {
		n = all[0].number + 1
	}
	return filepath.Join(dir, fmt.Sprintf("%s-%06d.db", baseName(path), n)), nil
}

// ownDir makes a directory that only its owner may look into.
func ownDir(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	return disk.HidePath(dir, 0o700)
}

// makeFile writes a file under a name that nothing reads, syncs and verifies
// it. The caller moves it to its place, or removes it.
func makeFile(tmp string, write func(*os.File) error) error {
	os.Remove(tmp)
	f, err := os.OpenFile(tmp, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	err = errors.Join(disk.Hide(f, 0o600), write(f))
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err == nil {
		err = verify(tmp)
	}
	if err != nil {
		os.Remove(tmp)
	}
	return err
}

// Check says what is wrong with a copy of a store: *store.Damaged,
// store.ErrTooNew, or nothing.
func Check(path string) error { return verify(path) }

// verify reads a whole file that was just written.
func verify(path string) error {
	in, err := inspectFile(path, true, nil)
	if err != nil {
		return err
	}
	return in.verdict(path)
}

// moveTo renames a finished file and makes the rename durable.
func moveTo(tmp, path string) error {
	if err := os.Rename(tmp, path); err != nil {
		os.Remove(tmp)
		return err
	}
	return disk.SyncDir(filepath.Dir(path))
}

// setAside keeps what stands at path in quarantine and says where; "" when
// nothing stands there. Where the system can, it gives the file a second name,
// so that the store is never without a file: what is moved to path then replaces
// it in one step.
func setAside(path string) (string, error) {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	aside, err := nextName(quarantineDir(path), path)
	if err != nil {
		return "", err
	}
	if os.Link(path, aside) != nil {
		if err := os.Rename(path, aside); err != nil {
			return "", err
		}
	}
	return aside, disk.SyncDir(filepath.Dir(aside))
}

// putBack undoes setAside.
func putBack(aside, path string) error {
	if aside == "" {
		return nil
	}
	if _, err := os.Lstat(path); err == nil { // a second name was all it got
		return os.Remove(aside)
	}
	return os.Rename(aside, path)
}
