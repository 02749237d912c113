package bolt

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"
)

// Restore puts a snapshot or a backup in the place of the store at path, which
// must not be in use. What is replaced goes to the directory quarantine beside
// it: aside says where, "" when nothing stood there. The file to restore is
// checked whole first and stays. Errors: *store.InUse; *store.Damaged, about
// from; store.ErrTooNew; store.ErrFull. After an error the store is as before.
func Restore(path, from string) (aside string, err error) {
	err = replace(path, func(tmp string) error {
		if err := verify(from); err != nil {
			return err
		}
		return makeFile(tmp, func(f *os.File) error { return copyFile(f, from) })
	}, &aside)
	if err != nil {
		return "", fmt.Errorf("restore %s: %w", from, plain(err))
	}
	return aside, nil
}

// replace has a new store written beside the one at path and exchanges the two
// while holding the lock.
func replace(path string, write func(tmp string) error, aside *string) error {
	real, err := resolve(path)
	if err != nil {
		return err
	}
	if _, err := makeDir(filepath.Dir(real)); err != nil {
		return err
	}
	if info, err := os.Lstat(real); err == nil && !info.Mode().IsRegular() {
		return regular(real, info) // it is not ours to replace
	}
	l, err := takeLock(real, 500*time.Millisecond, NetworkAt(real))
	if err != nil {
		return err
	}
	defer l.let()
	tmp := besideNew(real)
	if err := write(tmp); err != nil {
		os.Remove(tmp)
		return err
	}
	snapshotGood(real)
	if *aside, err = setAside(real); err != nil {
		os.Remove(tmp)
		return err
	}
	if err := moveTo(tmp, real); err != nil {
		return errors.Join(err, putBack(*aside, real))
	}
	l.created = true
	return l.say(holder{PID: os.Getpid(), Clean: true})
}

// snapshotGood takes a snapshot of what is about to be replaced, if it is
// sound: it then shows among the snapshots too, not only in quarantine.
func snapshotGood(path string) {
	if in, err := inspectFile(path, true, nil); err == nil && in.verdict(path) == nil {
		snapshotFile(path) // quarantine keeps it anyway
	}
}

// copyFile copies the part in use of a store that is not open.
func copyFile(dst *os.File, path string) error {
	src, _, err := openRegular(path)
	if err != nil {
		return err
	}
	defer src.Close()
	m, _, err := readMetas(src)
	if err != nil {
		return err
	}
	_, err = io.Copy(dst, io.NewSectionReader(src, 0, m.bytes()))
	return err
}
