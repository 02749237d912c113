package bolt

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	bolterrors "go.etcd.io/bbolt/errors"

	"autoeval/model"
	"autoeval/store"
)

// Store is a store.Store in a file. Make it with Open.
type Store struct {
	path    string
	opt     Options
	version atomic.Uint64
	lock    *lock        // nil when read-only
	holder  *store.InUse // who held the store when it was opened read-only
	network Network      // where it lies
	exposed bool         // others may read the file, and its owner was not told
	fresh   *fresh       // what opening made, nil when the store was there

	mu     sync.RWMutex // held for reading by every call, for writing to change what follows
	db     database
	copied string // file to remove on closing, "" if none
	closed bool

	broken    atomic.Pointer[store.Damaged] // set when the file cannot be trusted any more
	lastSaved lastSession
	snapshot  snapshotter
	aside     asideCheck

	part *part // of a store within Together, which has little of the above
}

var _ store.Store = (*Store)(nil)

// Version implements store.Store.
func (s *Store) Version() uint64 { return s.version.Load() }

// ReadOnly implements store.Store.
func (s *Store) ReadOnly() bool { return s.lock == nil }

// Holder returns who held the store when it was opened to be read; nil if nobody did.
func (s *Store) Holder() *store.InUse { return s.holder }

// Network returns where the store lies; news says that it was never opened for
// writing there before, so that a person is told once.
func (s *Store) Network() (n Network, news bool) {
	return s.network, s.lock != nil && s.lock.news
}

// Exposed says that others may read the file, because its file system knows no
// rights, and that the person was not told before.
func (s *Store) Exposed() bool { return s.exposed }

// Unlockable says that its file system knows no locks, and that the person was
// not told before.
func (s *Store) Unlockable() bool { return s.lock != nil && s.lock.token != nil && !s.lock.told }

// NewOnNetwork reports whether the store lies on a network share and was never
// opened for writing there before.
func (s *Store) NewOnNetwork() bool {
	_, news := s.Network()
	return news
}

// Path returns the file, links resolved.
func (s *Store) Path() string { return s.path }

// Close implements store.Store. It also waits for a snapshot on its way, and for
// the check of a large file, whose *store.Damaged it returns: what was read
// before may have lacked something. What Open made and nobody saved anything in
// is gone afterwards.
func (s *Store) Close() error {
	s.snapshot.stop()
	found := s.aside.wait()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return nil
	}
	s.closed = true
	var err error
	if s.broken.Load() == nil { // else closing may wait for ever
		err = s.db.Close()
	}
	if s.copied != "" {
		os.Remove(s.copied)
	}
	if s.lock != nil {
		s.fresh.remove(s)
		err = errors.Join(err, s.lock.release(s.broken.Load() == nil))
	}
	return errors.Join(found, err)
}

// view runs f on a consistent state of the store.
func (s *Store) view(ctx context.Context, what string, f func(*tx) error) error {
	if s.part != nil {
		return s.named(what, s.part.read(ctx, f))
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.work(ctx, what, func() error {
		return s.db.View(func(b state) error { return f(&tx{b: b}) })
	})
}

// update runs f and makes what it wrote durable, or leaves all as it was.
func (s *Store) update(ctx context.Context, what string, f func(*tx) error) error {
	if s.part != nil {
		return s.named(what, s.part.write(ctx, f))
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.lock == nil && !s.closed {
		return fmt.Errorf("%s: %w", what, store.ErrReadOnly)
	}
	err := s.work(ctx, what, func() error {
		ready, id := false, 0
		err := s.db.Update(func(b state) error {
			id = b.ID()
			t := &tx{b: b, tallies: map[string]tally{}}
			err := f(t)
			if err == nil {
				err = t.settle()
			}
			if err == nil {
				err = s.inPlace()
			}
			ready = err == nil
			return err
		})
		if ready && err != nil && s.db.Unsure(id, err) {
			s.broken.Store(damaged(s.path, "the disk refused a write: "+err.Error()))
			err = fmt.Errorf("%w: %w", store.ErrUnsure, err)
		}
		return err
	})
	if err != nil {
		return err
	}
	s.version.Add(1)
	s.snapshot.changed()
	return nil
}

// inPlace says whether the path still leads to the file that is open, and the
// store is still ours: what is written otherwise would be lost, or spoil what
// another wrote.
func (s *Store) inPlace() error {
	now, err := os.Stat(s.path)
	if err != nil || !os.SameFile(now, s.db.Info()) {
		return store.ErrReplaced
	}
	return s.lock.stillOurs()
}

// work runs f under the store's own rules: not after closing, not on a file
// known to be damaged, errors named by what was attempted.
func (s *Store) work(ctx context.Context, what string, f func() error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if s.closed {
		return fmt.Errorf("%s: %w", what, store.ErrClosed)
	}
	if d := s.broken.Load(); d != nil {
		return fmt.Errorf("%s: %w", what, d)
	}
	err := guarded(f)
	if fault := (*fault)(nil); errors.As(err, &fault) {
		d := damaged(s.path, fault.Error())
		s.broken.Store(d)
		err = d
	}
	return s.named(what, err)
}

// named says of an error what was attempted, in the words of the contract.
func (s *Store) named(what string, err error) error {
	if err == nil {
		return nil
	}
	if errors.Is(err, errSum) || errors.Is(err, errForm) {
		err = damaged(s.path, err.Error())
	}
	return fmt.Errorf("%s: %w", what, plain(err))
}

// fault is a panic of bbolt, or memory that could not be read.
type fault struct{ what any }

func (f *fault) Error() string { return fmt.Sprintf("the file cannot be read: %v", f.what) }

// guarded runs f; a panic in it, also one for memory that is not there, comes
// back as a *fault. Whatever f used must not be used again then.
func guarded(f func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = &fault{r}
		}
	}()
	return f()
}

// plain turns what the system says into what the contract says.
func plain(err error) error {
	switch {
	case err == nil, errors.Is(err, store.ErrUnsure):
		return err
	case isFull(err):
		return fmt.Errorf("%w: %v", store.ErrFull, err)
	case errors.Is(err, bolterrors.ErrDatabaseReadOnly):
		return store.ErrReadOnly
	}
	return err
}

// isFull says whether an error comes from a disk, a quota or a file that is at
// its limit. bbolt wraps some of them as text only.
func isFull(err error) bool {
	if err == nil {
		return false
	}
	if errors.Is(err, bolterrors.ErrMaxSizeReached) {
		return true
	}
	for _, full := range append(fullErrors(), syscall.ENOSPC, syscall.EFBIG) {
		if errors.Is(err, full) || endsWith(err.Error(), full.Error()) {
			return true
		}
	}
	return false
}

func endsWith(s, end string) bool { return len(s) >= len(end) && s[len(s)-len(end):] == end }

// Options say how to open. The zero value is right for most.
type Options struct {
	// ReadOnly opens what is there without standing in anyone's way: a copy,
	// taken and checked at that moment, also while another process writes. It
	// shows the store as it was then and never changes. Nothing is created.
	ReadOnly bool
	// Wait is how long to wait for another process to let the store go: half a
	// second if 0, not at all if negative.
	Wait time.Duration
	// Now is the clock; time.Now if nil. It only decides how old a snapshot is.
	Now func() time.Time
	// Warn is told what went wrong without stopping anything: a snapshot that
	// could not be taken. It may be called from another goroutine.
	Warn func(error)
	// Network says on which network file system a path lies; NetworkAt if nil.
	Network func(path string) Network
	// Shipped finds the grids that come with the program: an upgrade keeps those
	// that sessions name. None if nil.
	Shipped func(model.GridRef) (*model.Grid, bool)
	// MaxSize is the size in bytes that the file may not pass; 2 GiB if 0.
	MaxSize int

	atOnce int // bytes that one commit may hold in memory; 24 MiB if 0
}

func (o Options) withDefaults() Options {
	if o.Wait == 0 {
		o.Wait = 500 * time.Millisecond
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Warn == nil {
		o.Warn = func(error) {}
	}
	if o.Network == nil {
		o.Network = NetworkAt
	}
	if o.atOnce == 0 {
		o.atOnce = 24 << 20
	}
	if o.MaxSize == 0 {
		o.MaxSize = 1<<31 - 1
	}
	return o
}
