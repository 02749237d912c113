package bolt

import (
	"os"
	"path/filepath"
	"sync"
	"time"

	"autoeval/store"
)

// Between machines, the lock on a file of a network share may hold or not: that
// is for its server and its mount options to say. So whoever holds a store
// there writes its lock file anew every beatEvery, and another machine whose
// lock works all the same leaves the store alone until beatsLast after the last
// time. A machine that slept longer finds on its next save that the store is
// not its own any more.
const (
	beatEvery = 20 * time.Second
	beatsLast = 2 * time.Minute
)

// beats keep a lock file fresh.
type beats struct {
	path string // of the lock file
	held holder // what it must say
	end  chan struct{}
	done sync.WaitGroup
}

func (l *lock) startBeats(h holder) *beats {
	b := &beats{path: l.f.Name(), held: h, end: make(chan struct{})}
	b.done.Go(func() {
		tick := time.NewTicker(beatEvery)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				b.beat(l)
			case <-b.end:
				return
			}
		}
	})
	return b
}

// beat writes the lock file anew, unless another took it.
func (b *beats) beat(l *lock) {
	if b.check() != nil {
		return
	}
	l.say(b.held)
	if l.token != nil {
		l.token.renew()
	}
}

func (b *beats) stop() {
	if b != nil {
		close(b.end)
		b.done.Wait()
	}
}

// check reads the lock file anew; opening it is what makes a network share look.
func (b *beats) check() error {
	f, err := os.Open(b.path)
	if err != nil {
		return err
	}
	defer f.Close()
	switch h := readHolder(f); {
	case h.same(b.held):
		return nil
	case h.Clean:
		return store.ErrReplaced
	default:
		return h.inUse()
	}
}

// beatsElsewhere says whether another machine has held the store lately. Its
// age is by the clock of whoever keeps the files: that of this machine may be
// minutes off.
func (h holder) beatsElsewhere(f *os.File) bool {
	host, err := os.Hostname()
	if err != nil || h.Clean || h.Host == "" || h.Host == host {
		return false
	}
	info, err := f.Stat()
	return err == nil && writtenLately(info, f.Name())
}

// writtenLately says whether a file was written lately. One from the future may be
// of a machine whose clock is ahead, or of none that is still there: it is dated
// anew, so that it does not hold longer than the others.
func writtenLately(info os.FileInfo, path string) bool {
	now := serverTime(filepath.Dir(path))
	age := now.Sub(info.ModTime())
	if age < -beatsLast {
		os.Chtimes(path, now, now)
	}
	return age < beatsLast
}

// serverTime returns the time that a new file of a directory gets.
func serverTime(dir string) time.Time {
	f, err := os.CreateTemp(dir, ".autoeval-clock-*")
	if err != nil {
		return time.Now()
	}
	defer os.Remove(f.Name())
	defer f.Close()
	if info, err := f.Stat(); err == nil {
		return info.ModTime()
	}
	return time.Now()
}
