package bolt

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
	"time"

	"github.com/go-json-experiment/json"

	"autoeval/store"
)

// token stands in for the lock where the file system knows none: a file beside
// the store that only one program can make, and that it takes away when it is
// done. One of a program that ended without that is worth nothing: see holds.
// It is only there so that two programs do not work for nothing; that neither
// spoils what the other saved is for whole.commit to see to.
type token struct {
	path string
	held holder
}

// takeToken takes the place of a lock on the file f, in which note was found. The
// error is a *store.InUse when another has it.
func takeToken(f *os.File, note holder) (*token, error) {
	host, _ := os.Hostname()
	t := &token{tokenOf(f.Name()), holder{PID: os.Getpid(), Host: host, Since: time.Now().UTC()}}
	if note.PID != 0 && (note.PID != t.held.PID || note.Host != host) && note.holds(f.Name()) { // it could lock, or somebody removed its token
		return nil, note.inUse()
	}
	for range 3 {
		err := t.make()
		if err == nil || !errors.Is(err, fs.ErrExist) {
			return t, err
		}
		h, err := readToken(t.path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			return nil, err
		case h.holds(t.path):
			return nil, h.inUse()
		}
		if err := removeToken(t.path, h); err != nil {
			return nil, err
		}
	}
	return nil, &store.InUse{}
}

func tokenOf(lock string) string { return lock + ".held" }

func (t *token) make() error {
	f, err := os.OpenFile(t.path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	if err = errors.Join(t.write(f), f.Close()); err != nil {
		os.Remove(t.path) // one that says nothing would hold the store against everybody
	}
	return err
}

func (t *token) write(f *os.File) error {
	b, err := json.Marshal(t.held)
	if err == nil {
		_, err = f.WriteAt(append(b, '\n'), 0)
	}
	return err
}

// renew shows that whoever holds it is still there.
func (t *token) renew() {
	if !t.ours() {
		return
	}
	if f, err := os.OpenFile(t.path, os.O_WRONLY, 0o600); err == nil {
		t.write(f)
		f.Close()
	}
}

// drop takes it away, unless another has it by now.
func (t *token) drop() {
	if t != nil && t.ours() {
		os.Remove(t.path)
	}
}

func (t *token) ours() bool {
	h, err := readToken(t.path)
	return err == nil && h.same(t.held)
}

func readToken(path string) (holder, error) {
	f, err := os.Open(path)
	if err != nil {
		return holder{}, err
	}
	defer f.Close()
	return readHolder(f), nil
}

// removeToken takes away the token that h left. One that another made meanwhile
// is put back.
func removeToken(path string, h holder) error {
	aside := path + ".new"
	if err := os.Rename(path, aside); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return err
	}
	if now, err := readToken(aside); err == nil && !now.same(h) {
		return os.Rename(aside, path)
	}
	return os.Remove(aside)
}

// same says whether two notes are of one holding.
func (h holder) same(other holder) bool {
	return h.PID == other.PID && h.Host == other.Host && h.Since.Equal(other.Since)
}

// holds says whether the note in the file at path is of a program that is still
// there: it was written lately, by the clock of whoever keeps the files, and its
// process, if it is of this machine, is there. One that says nothing is being
// written.
func (h holder) holds(path string) bool {
	info, err := os.Stat(path)
	if host, _ := os.Hostname(); err != nil || h.Clean || h.PID != 0 && h.Host == host && !running(h.PID) {
		return false
	}
	return writtenLately(info, path)
}

// running says whether a process of this machine is there, as far as can be told.
func running(pid int) bool {
	p, err := os.FindProcess(pid)
	if err != nil {
		return false
	}
	defer p.Release()
	return !errors.Is(p.Signal(syscall.Signal(0)), os.ErrProcessDone)
}
