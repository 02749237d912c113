package bolt

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"time"

	"github.com/go-json-experiment/json"

	"autoeval/store"
)

// lock is the right to write a store. The lock on the file <store>.lock
// decides; what is written in it is information, except on a network, where it
// decides too: see beats; where nothing can be locked, a token does. The file stays, except of a store that was never used:
// whoever locks one that was removed meanwhile does not have the store.
type lock struct {
	f       *os.File
	known   bool // the file was there
	unclean bool // the last holder did not release it
	created bool // a store once stood here
	network Network
	news    bool   // nobody was told before that it lies on a network
	exposed bool   // others may read the file, and its owner was told
	told    bool   // that nothing can be locked here, before
	token   *token // where nothing can be
	beats   *beats // on a network or with a token, while it is held
}

// holder is what the lock file says.
type holder struct {
	PID     int       `json:"pid,omitzero"`
	Host    string    `json:"host,omitzero"`
	Since   time.Time `json:"since,omitzero"`
	Clean   bool      `json:"clean,omitzero"`
	Created bool      `json:"created,omitzero"`
	Told    bool      `json:"told,omitzero"`
	Exposed bool      `json:"exposed,omitzero"`
	NoLocks bool      `json:"no_locks,omitzero"` // its owner was told so
}

// inUse says who h is to those who cannot have the store.
func (h holder) inUse() *store.InUse {
	return &store.InUse{PID: h.PID, Host: h.Host, Since: h.Since}
}

// takeLock waits that long for the lock. The error is a *store.InUse when
// another holds it.
func takeLock(path string, wait time.Duration, n Network) (*lock, error) {
	for start := time.Now(); ; time.Sleep(20 * time.Millisecond) {
		l, err := tryLock(path, n)
		if err == nil || !errors.Is(err, store.ErrInUse) || time.Since(start) >= wait {
			return l, err
		}
	}
}

// tryLock takes the lock if it is free now.
func tryLock(path string, n Network) (*lock, error) {
	f, err := os.OpenFile(path+".lock", os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	err = lockFile(f)
	h, t := readHolder(f), (*token)(nil)
	if noLocks(err) {
		t, err = takeToken(f, h)
	}
	switch {
	case errors.Is(err, errLocked):
		err = h.inUse()
	case errors.Is(err, store.ErrInUse):
	case err != nil:
		err = &fs.PathError{Op: "lock", Path: f.Name(), Err: err}
	case n.Sure() && h.beatsElsewhere(f), !samePlace(f):
		err = h.inUse()
	}
	if err != nil {
		t.drop()
		f.Close()
		return nil, err
	}
	return &lock{f: f, token: t, known: written(f), unclean: !h.Clean, created: h.Created, network: n, news: n.Sure() && !h.Told, exposed: h.Exposed, told: h.NoLocks}, nil
}

// samePlace says whether the file's name still leads to it. Where nobody can
// tell, it does.
func samePlace(f *os.File) bool {
	named, err := os.Stat(f.Name())
	open, err2 := f.Stat()
	return err != nil && !errors.Is(err, fs.ErrNotExist) || err2 != nil || err == nil && os.SameFile(named, open)
}

// written says whether the lock file was there before it was opened: one that is
// just made says nothing.
func written(f *os.File) bool {
	info, err := f.Stat()
	return err != nil || info.Size() > 0
}

// whoHolds returns who holds the store now, nil if nobody does or nobody can tell.
func whoHolds(path string, n Network) *store.InUse {
	f, err := os.Open(path + ".lock")
	if err != nil {
		return nil
	}
	defer f.Close()
	err = lockShared(f)
	h := readHolder(f)
	if errors.Is(err, errLocked) || n.Sure() && h.beatsElsewhere(f) {
		return h.inUse()
	}
	if t, err := readToken(tokenOf(f.Name())); err == nil && t.holds(tokenOf(f.Name())) {
		return t.inUse()
	}
	return nil
}

// errLocked says that another process holds the lock.
var errLocked = errors.New("locked")

// readHolder reads what the file says; nothing when it makes no sense.
func readHolder(f *os.File) (h holder) {
	b, _ := io.ReadAll(io.NewSectionReader(f, 0, 4096))
	if json.Unmarshal(b, &h) != nil {
		return holder{}
	}
	return h
}

// say writes who holds the lock.
func (l *lock) say(h holder) error {
	h.Created, h.Told, h.Exposed, h.NoLocks = l.created, l.network.Sure(), l.exposed, l.told || l.token != nil
	b, err := json.Marshal(h)
	if err != nil {
		return err
	}
	if _, err := l.f.WriteAt(append(b, '\n'), 0); err != nil {
		return err
	}
	return l.f.Truncate(int64(len(b) + 1))
}

// hold writes that this process holds the lock, durably if asked: then a power
// cut does not make the store look properly closed. On a network and with a token
// it goes on saying so until it is released.
func (l *lock) hold(now time.Time, durable bool) error {
	host, _ := os.Hostname()
	h := holder{PID: os.Getpid(), Host: host, Since: now.UTC()}
	err := l.say(h)
	if err == nil && durable {
		err = l.f.Sync()
	}
	if err == nil && (l.network.Sure() || l.token != nil) {
		l.beats = l.startBeats(h)
	}
	return err
}

// stillOurs says whether another machine took the store meanwhile: what is
// saved now would spoil what it saved.
func (l *lock) stillOurs() error {
	if l.beats == nil {
		return nil
	}
	return l.beats.check()
}

// release gives the lock back; clean says that the store was closed properly.
func (l *lock) release(clean bool) error {
	l.beats.stop()
	if clean && l.stillOurs() == nil {
		// A full disk here costs the next opening a longer check, no more.
		l.say(holder{PID: os.Getpid(), Clean: true})
	}
	return l.let()
}

// let lets others have the store.
func (l *lock) let() error {
	l.token.drop()
	return l.f.Close()
}
