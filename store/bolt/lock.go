package bolt

import (
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/go-json-experiment/json"

	"autoeval/store"
)

// lock is the right to write a store. The lock on the file <store>.lock
// decides; what is written in it is information. The file stays: removing it
// would let two processes hold two files of one name.
type lock struct {
	f       *os.File
	unclean bool // the last holder did not release it
	created bool // a store once stood here
}

// holder is what the lock file says.
type holder struct {
	PID     int       `json:"pid,omitzero"`
	Host    string    `json:"host,omitzero"`
	Since   time.Time `json:"since,omitzero"`
	Clean   bool      `json:"clean,omitzero"`
	Created bool      `json:"created,omitzero"`
}

// takeLock waits that long for the lock. The error is a *store.InUse when
// another holds it.
func takeLock(path string, wait time.Duration) (*lock, error) {
	f, err := os.OpenFile(path+".lock", os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	for start := time.Now(); ; time.Sleep(20 * time.Millisecond) {
		err := lockFile(f)
		if err == nil {
			break
		}
		if !errors.Is(err, errLocked) {
			f.Close()
			return nil, fmt.Errorf("lock %s: %w", f.Name(), err)
		}
		if time.Since(start) >= wait {
			h := readHolder(f)
			f.Close()
			return nil, &store.InUse{PID: h.PID, Host: h.Host, Since: h.Since}
		}
	}
	h := readHolder(f)
	return &lock{f: f, unclean: !h.Clean, created: h.Created}, nil
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
	h.Created = l.created
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
// cut does not make the store look properly closed.
func (l *lock) hold(now time.Time, durable bool) error {
	host, _ := os.Hostname()
	err := l.say(holder{PID: os.Getpid(), Host: host, Since: now.UTC()})
	if err == nil && durable {
		err = l.f.Sync()
	}
	return err
}

// release gives the lock back; clean says that the store was closed properly.
func (l *lock) release(clean bool) error {
	if clean {
		// A full disk here costs the next opening a longer check, no more.
		l.say(holder{PID: os.Getpid(), Clean: true})
	}
	return l.f.Close()
}
