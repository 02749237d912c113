package bolt

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"syscall"
	"time"

	bbolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"autoeval/store"
	"autoeval/store/disk"
)

// database is a file that transactions run on: bbolt's own, or a whole where
// nothing can be locked.
type database interface {
	View(f func(state) error) error
	// Update makes what f wrote durable, or leaves all as it was.
	Update(f func(state) error) error
	// Hold keeps the newest state from being written over until let is called.
	Hold() (id int, let func(), err error)
	// Info is of the file that is open.
	Info() fs.FileInfo
	// Unsure says whether the commit of that number may be on the disk although it
	// ended with an error.
	Unsure(id int, err error) bool
	Close() error
}

// state is what one transaction sees. What it returns holds until that ends.
type state interface {
	ID() int
	Size() int64
	Bucket(name string) entries // nil if there is none
	Create(name string) error   // if it is not there
	WriteTo(w io.Writer) (int64, error)
}

// entries are the records of a bucket, in the order of their keys.
type entries interface {
	Get(key []byte) []byte
	Put(key, value []byte) error
	Delete(key []byte) error
	Cursor() walk
	Rising() // says that keys only rise
}

// walk is a place among the records of a bucket; past either end the key is nil.
type walk interface {
	First() (key, value []byte)
	Last() (key, value []byte)
	Next() (key, value []byte)
	Prev() (key, value []byte)
	Seek(key []byte) (at, value []byte) // the first that is not less
}

// openFile opens a file that was checked, with the settings all our files have.
func openFile(path string, o bbolt.Options) (database, error) {
	o.Timeout = 100 * time.Millisecond
	o.FreelistType = bbolt.FreelistArrayType // with a few thousand free pages opening and saving take half of what the map takes
	o.NoStatistics = true
	var handle *os.File
	o.OpenFile = func(name string, flag int, mode os.FileMode) (*os.File, error) {
		file, err := os.OpenFile(name, flag, mode)
		if err == nil && flag&os.O_CREATE != 0 {
			err = disk.Hide(file, 0o600)
		}
		handle = file
		return file, err
	}
	db, err := bbolt.Open(path, 0o600, &o)
	switch {
	case err != nil && handle != nil:
		handle.Close() // bbolt leaves it open where it cannot unlock it
		fallthrough
	case err != nil:
		if errors.Is(err, bolterrors.ErrTimeout) {
			return nil, &store.InUse{}
		}
		if noLocks(err) {
			return openWhole(path, o.ReadOnly, o.MaxSize)
		}
		return nil, err
	}
	db.AllocSize = 256 << 10 // a file grows by that much beyond its need, since more is mapped; not by 16 MiB
	info, err := handle.Stat()
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &boltFile{db, handle, info}, nil
}

// noLocks says whether an error means that the file system knows no locks, as
// some network shares.
func noLocks(err error) bool {
	return errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.ENOLCK)
}

// boltFile is a file that bbolt has open.
type boltFile struct {
	db     *bbolt.DB
	handle *os.File // what db writes to
	info   fs.FileInfo
}

// View implements database.
func (d *boltFile) View(f func(state) error) error {
	return d.db.View(func(b *bbolt.Tx) error { return f(boltState{b}) })
}

// Update implements database.
func (d *boltFile) Update(f func(state) error) error {
	return d.db.Update(func(b *bbolt.Tx) error { return f(boltState{b}) })
}

// Hold implements database.
func (d *boltFile) Hold() (id int, let func(), err error) {
	held, err := d.db.Begin(false)
	if err != nil {
		return 0, nil, err
	}
	return held.ID(), func() { held.Rollback() }, nil
}

// Info implements database.
func (d *boltFile) Info() fs.FileInfo { return d.info }

// Close implements database.
func (d *boltFile) Close() error { return d.db.Close() }

// Unsure implements database. After a failed sync nobody knows what is on the
// disk; where there was no room, the file says whether it was written although
// the disk did not confirm it.
func (d *boltFile) Unsure(id int, err error) bool {
	if !isFull(err) {
		return true
	}
	m, _, err := readMetas(d.handle)
	return err == nil && int(m.txid) >= id
}

type boltState struct{ *bbolt.Tx }

// Bucket implements state.
func (s boltState) Bucket(name string) entries {
	if b := s.Tx.Bucket([]byte(name)); b != nil {
		return boltBucket{b}
	}
	return nil
}

// Create implements state.
func (s boltState) Create(name string) error {
	_, err := s.CreateBucketIfNotExists([]byte(name))
	return err
}

type boltBucket struct{ *bbolt.Bucket }

// Cursor implements entries.
func (b boltBucket) Cursor() walk { return b.Bucket.Cursor() }

// Rising implements entries.
func (b boltBucket) Rising() { b.FillPercent = 0.9 }
