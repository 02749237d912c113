package bolt

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	bbolt "go.etcd.io/bbolt"

	"autoeval/store/disk"
)

// Open opens the store at path, or makes it with its directory. The file is
// checked by plain reads before anything else touches it, and left as it is
// when something is wrong. Errors:
//
//   - *store.InUse when another process writes it; ReadOnly still opens it
//   - *store.Damaged when it is damaged, also when it is missing or empty
//     although snapshots of it exist: see Restore and Repair
//   - store.ErrTooNew when it needs a newer program
//   - store.ErrFull when there is no room to make it
//   - fs.ErrNotExist with ReadOnly when there is none
//
// A file or a disk that cannot be written opens as with ReadOnly.
func Open(path string, opt Options) (*Store, error) {
	opt = opt.withDefaults()
	path, err := resolve(path)
	if err != nil {
		return nil, fmt.Errorf("open store: %w", err)
	}
	if opt.ReadOnly {
		return openCopy(path, opt)
	}
	s, err := openToWrite(path, opt)
	if unwritable(err) {
		if s, copyErr := openCopy(path, opt); !errors.Is(copyErr, fs.ErrNotExist) {
			return s, copyErr
		}
	}
	if err != nil {
		return nil, fmt.Errorf("open store: %w", plain(err))
	}
	return s, nil
}

// resolve makes a path absolute and follows links, so that what is moved into
// place lands where the file is.
func resolve(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	real, err := disk.Target(path)
	if err == nil {
		return real, nil
	}
	if info, statErr := os.Lstat(path); statErr == nil && info.Mode()&fs.ModeSymlink != 0 {
		return "", err // what is moved there would replace a link that leads nowhere
	}
	return path, nil // its directory is not there yet, or whoever opens it says why not
}

// unwritable says whether an error means that only reading is allowed.
func unwritable(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)
}

func openToWrite(path string, opt Options) (*Store, error) {
	// Before anything is made beside it: a device is no store.
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return nil, regular(path, info)
	}
	if err := roomForNames(path); err != nil {
		return nil, err
	}
	made, err := makeDir(filepath.Dir(path))
	if err != nil {
		return nil, err
	}
	l, err := takeLock(path, opt.Wait, opt.Network(path))
	if err != nil {
		return nil, err
	}
	s, err := openLocked(path, opt, l)
	if err != nil {
		return nil, errors.Join(err, l.let())
	}
	if s.fresh != nil {
		s.fresh.dirs = made
	}
	return s, nil
}

// roomForNames refuses to make a store whose name leaves no room for what stands
// beside it: it would have no snapshots.
func roomForNames(path string) error {
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, name := range []string{fmt.Sprintf("%s-%09d.db", strings.TrimSuffix(path, ".db"), 1), besideNew(tokenOf(path + ".lock"))} {
		if _, err := os.Lstat(name); errors.Is(err, syscall.ENAMETOOLONG) {
			return &fs.PathError{Op: "make", Path: path, Err: err.(*fs.PathError).Err}
		}
	}
	return nil
}

// openLocked opens the store whose lock is held.
func openLocked(path string, opt Options, l *lock) (*Store, error) {
	tidyUp(path)
	size, err := exists(path, l)
	if err != nil {
		return nil, err
	}
	var made *fresh
	if size == 0 {
		made = newFresh(path, l)
		if err := create(path, migrations(opt.Shipped)); err != nil {
			return nil, err
		}
	}
	whole := size <= wholeCheck || l.unclean
	in, err := inspectFile(path, whole, nil)
	if err == nil {
		err = in.verdict(path)
	}
	if err != nil {
		return nil, err
	}
	if in.schema.MinWriter > schemaVersion {
		return nil, fmt.Errorf("%s: written by a newer program: %w", path, fs.ErrPermission)
	}
	if err := tidy(path, in, opt.Shipped); err != nil {
		return nil, err
	}
	l.created = true
	exposed, err := isExposed(path)
	if err != nil {
		return nil, err
	}
	news := exposed && !l.exposed
	l.exposed = exposed
	if err := l.hold(opt.Now(), size == 0 || size > wholeCheck); err != nil {
		return nil, err
	}
	s, err := start(path, opt, l, in)
	if err == nil {
		s.exposed, s.fresh = news, made
	}
	if err == nil && !whole && l.token == nil { // else it was read whole
		s.aside.begin(s)
	}
	return s, err
}

// isExposed says whether others may read the file although it was hidden: on a
// file system that knows no rights.
func isExposed(path string) (bool, error) {
	info, err := os.Stat(path)
	return err == nil && !disk.Private(info), err
}

// tidyUp removes what programs that were killed left in the making. Nobody else
// makes files there while the lock is held, except those that take a day.
func tidyUp(path string) {
	for _, left := range []string{besideNew(path), besideNew(besideNew(path)), snapshotNew(path), besideNew(tokenOf(path + ".lock"))} {
		os.Remove(left)
	}
	disk.Sweep(filepath.Dir(path), disk.InTheMaking)
}

// exists returns the size of the file, 0 when a new one may be made: there is none,
// or an empty one, and nothing speaks of an earlier one.
func exists(path string, l *lock) (int64, error) {
	info, err := os.Stat(path)
	missing := errors.Is(err, fs.ErrNotExist)
	switch {
	case err != nil && !missing:
		return 0, err
	case !missing && !info.Mode().IsRegular():
		return 0, regular(path, info)
	case !missing && info.Size() > 0:
		return info.Size(), nil
	case !missing && l.created:
		return 0, damaged(path, "the file is empty")
	}
	if before, _ := numberedFiles(snapshotDir(path), path); len(before) > 0 {
		return 0, damaged(path, "the file is missing or empty, but there are snapshots of it")
	}
	return 0, nil
}

// create makes a new store under another name and moves it to its place whole.
func create(path string, steps []migration) error {
	tmp := besideNew(path)
	os.Remove(tmp)
	err := guarded(func() error {
		db, err := openFile(tmp, bbolt.Options{})
		if err != nil {
			return err
		}
		err = migrate(db, 0, steps)
		return errors.Join(err, db.Close())
	})
	if err == nil {
		err = verify(tmp)
	}
	if err != nil {
		os.Remove(tmp)
		return fmt.Errorf("make %s: %w", path, err)
	}
	return moveTo(tmp, path)
}

// migrate runs the steps above a version, one commit each.
func migrate(db database, from int, steps []migration) error {
	for _, step := range steps {
		if step.schema.Version <= from {
			continue
		}
		err := db.Update(func(b state) error {
			t := &tx{b: b, tallies: map[string]tally{}}
			if err := step.run(t); err != nil {
				return err
			}
			if err := save(t, metaBucket, schemaKey, step.schema); err != nil {
				return err
			}
			return t.settle()
		})
		if err != nil {
			return fmt.Errorf("upgrade to version %d: %w", step.schema.Version, err)
		}
	}
	return nil
}

// tidy brings an older file up to date and gives back room, each behind a
// snapshot. A file that needs neither is not touched.
func tidy(path string, in inspection, find shipped) error {
	old := in.schema.Version < schemaVersion
	sparse := in.meta.bytes() > 4<<20 && uint64(in.free) > in.meta.pages/2
	if !old && !sparse {
		return hide(path)
	}
	if err := snapshotFile(path); err != nil {
		return fmt.Errorf("snapshot before rewriting: %w", err)
	}
	if sparse {
		if err := compactFile(path); err != nil {
			return err
		}
	}
	if !old {
		return nil
	}
	return guarded(func() error {
		db, err := openFile(path, bbolt.Options{})
		if err != nil {
			return err
		}
		return errors.Join(migrate(db, in.schema.Version, migrations(find)), db.Close())
	})
}

// hide takes a file from the eyes of everyone but its owner.
func hide(path string) error {
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm()&0o077 == 0 {
		return err
	}
	return disk.HidePath(path, info.Mode().Perm()&^0o077)
}

// start hands the file to bbolt.
func start(path string, opt Options, l *lock, in inspection) (*Store, error) {
	s := &Store{path: path, opt: opt, lock: l, network: l.network}
	if err := s.attach(); err != nil {
		l.beats.stop()
		return nil, err
	}
	s.version.Store(1)
	s.snapshot.start(s, in.meta)
	return s, nil
}

// attach opens the file for the store.
func (s *Store) attach() error {
	return guarded(func() (err error) {
		s.db, err = openFile(s.path, bbolt.Options{MaxSize: s.opt.MaxSize, InitialMmapSize: initialMap})
		return err
	})
}
