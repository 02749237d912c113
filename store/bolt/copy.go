package bolt

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	bbolt "go.etcd.io/bbolt"

	"autoeval/store"
)

// openCopy opens what is at path without taking its lock: it copies the file
// while nothing is committed, checks the copy, and opens that. When there is no
// room for a copy it opens the newest good snapshot.
func openCopy(path string, opt Options) (*Store, error) {
	at, copied, err := steadyCopy(path)
	if isFull(err) {
		if newest := damaged(path, "").Snapshot; newest != "" {
			at, err = newest, nil
		}
	}
	if err != nil {
		return nil, fmt.Errorf("open store to read: %w", plain(err))
	}
	n := opt.Network(path)
	s := &Store{path: path, opt: opt, network: n, holder: whoHolds(path, n)}
	err = guarded(func() error {
		s.db, err = openFile(at, bbolt.Options{ReadOnly: true})
		return err
	})
	if copied && os.Remove(at) != nil {
		s.copied = at // Windows keeps what is open
	}
	if err != nil {
		return nil, fmt.Errorf("open store to read: %w", plain(err))
	}
	s.version.Store(1)
	return s, nil
}

// steadyCopy makes a checked copy of a store that others may be writing and
// says where it is. When there is nowhere to write one, it is the file itself,
// checked.
func steadyCopy(path string) (at string, copied bool, err error) {
	src, info, err := openRegular(path)
	if err != nil {
		return "", false, missing(path, err)
	}
	defer src.Close()
	if info.Size() == 0 {
		return "", false, damaged(path, "the file is empty")
	}
	tmp, err := os.CreateTemp("", "autoeval-*.db")
	if err != nil {
		in := inspect(src, info.Size(), true, nil)
		return path, false, in.verdict(path)
	}
	defer tmp.Close()
	for try := range 10 {
		time.Sleep(time.Duration(try*try) * time.Millisecond)
		var same bool
		if same, err = copyState(tmp, src); isFull(err) {
			break
		}
		if err == nil && same {
			if err = verifyCopy(tmp, path); err == nil || errors.Is(err, store.ErrTooNew) {
				break
			}
		}
	}
	if err != nil {
		os.Remove(tmp.Name())
		return "", false, err
	}
	return tmp.Name(), true, nil
}

// copyState copies the pages in use and says whether no commit came meanwhile.
// A commit that begins meanwhile only writes pages that this state has free.
func copyState(dst, src *os.File) (same bool, err error) {
	before, _, err := readMetas(src)
	if err != nil {
		return false, damaged(src.Name(), err.Error())
	}
	if err := dst.Truncate(0); err != nil {
		return false, err
	}
	pages := io.NewSectionReader(src, 0, before.bytes())
	if _, err := io.Copy(io.NewOffsetWriter(dst, 0), pages); err != nil {
		return false, err
	}
	after, _, err := readMetas(src)
	if err == nil && before != after {
		err = &store.InUse{}
	}
	return err == nil, err
}

func verifyCopy(f *os.File, path string) error {
	info, err := f.Stat()
	if err != nil {
		return err
	}
	in := inspect(f, info.Size(), true, nil)
	return in.verdict(path)
}

// missing says of a store that is not there whether it should be.
func missing(path string, err error) error {
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if before, _ := numberedFiles(snapshotDir(path), path); len(before) > 0 {
		return damaged(path, "the file is missing, but there are snapshots of it")
	}
	return err
}
