package bolt

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"time"

	"autoeval/store"
	"autoeval/store/disk"
)

const (
	snapshotEvery = 10 * time.Minute // while something changes
	snapshotDaily = 24 * time.Hour

	// A store above bigStore is only copied once a day.
	bigStore = 64 << 20
)

// Snapshot is a verified copy of a store, in the directory snapshots beside it.
type Snapshot struct {
	Path    string
	At      time.Time
	Size    int64
	Problem string // why it cannot be used, "" for a good one
}

// Snapshots lists and checks the snapshots of the store at path, newest first.
func Snapshots(path string) (out []Snapshot) {
	all, _ := numberedFiles(snapshotDir(path), path)
	for _, n := range all {
		out = append(out, examined(n.path))
	}
	return out
}

// examined checks one snapshot.
func examined(path string) Snapshot {
	s := Snapshot{Path: path}
	in, err := inspectFile(path, true, nil)
	info, statErr := os.Stat(path)
	switch {
	case errors.Join(err, statErr) != nil:
		s.Problem = errors.Join(err, statErr).Error()
	case in.schema.MinReader > schemaVersion:
		s.Problem = store.ErrTooNew.Error()
	case len(in.problems) > 0:
		s.Problem = in.problems[0]
	}
	if statErr == nil {
		s.At, s.Size = info.ModTime(), info.Size()
	}
	return s
}

// GoodSnapshot returns the path of the newest snapshot in good order, "" if there
// is none.
func GoodSnapshot(path string) string {
	all, _ := numberedFiles(snapshotDir(path), path)
	for _, n := range all {
		if examined(n.path).Problem == "" {
			return n.path
		}
	}
	return ""
}

// Snapshot takes a snapshot now, before something that cannot be undone, and
// returns its path: that of the last one when nothing changed since. Snapshots
// are taken by themselves, in the background, after a session was finished,
// after something was received, every ten minutes while something changes, and
// on opening when the last one is a day old. Which ones stay is a matter of
// their age: see keeping.
func (s *Store) Snapshot(ctx context.Context) (path string, err error) {
	if s.ReadOnly() {
		return "", fmt.Errorf("take snapshot: %w", store.ErrReadOnly)
	}
	if err := s.snapshot.take(ctx, true); err != nil {
		return "", err
	}
	all, err := numberedFiles(snapshotDir(s.path), s.path)
	if err != nil || len(all) == 0 {
		return "", err
	}
	return all[0].path, nil
}

// Backup writes a verified copy of the store to a new file, readable by its
// owner only. A file that is already there is fs.ErrExist.
func (s *Store) Backup(ctx context.Context, dst string) error {
	return s.view(ctx, "back up to "+dst, func(t *tx) error {
		if _, err := os.Lstat(dst); err == nil {
			return os.ErrExist
		}
		if err := writeState(t, besideNew(dst)); err != nil {
			return err
		}
		return moveTo(besideNew(dst), dst)
	})
}

// writeState writes what the transaction sees to a new file and verifies it.
func writeState(t *tx, tmp string) error {
	return makeFile(tmp, func(f *os.File) error {
		_, err := t.b.WriteTo(f)
		return err
	})
}

// snapshotter takes the snapshots of an open store, one at a time.
type snapshotter struct {
	s *Store // nil when the store is read-only: then nothing is ever taken

	taking sync.Mutex // held while one is taken
	txid   int        // state that the last one holds

	mu      sync.Mutex
	last    time.Time // when the last one was taken or tried
	busy    bool
	again   bool
	stopped bool
	done    sync.WaitGroup
}

// start looks at what is there and takes the daily snapshot if it is due.
func (p *snapshotter) start(s *Store, now meta) {
	p.s = s
	if all, _ := numberedFiles(snapshotDir(s.path), s.path); len(all) > 0 {
		if info, err := os.Stat(all[0].path); err == nil {
			p.last = info.ModTime()
		}
		if f, err := os.Open(all[0].path); err == nil {
			if m, _, err := readMetas(f); err == nil && m == now {
				p.txid = int(m.txid)
			}
			f.Close()
		}
		if p.due(snapshotDaily) {
			p.now()
		}
	}
}

// due says whether the last one is that old. One from the future, after the
// clock was put back, is.
func (p *snapshotter) due(age time.Duration) bool {
	since := p.s.opt.Now().Sub(p.last)
	return since >= age || since < 0
}

// changed is called after each commit.
func (p *snapshotter) changed() {
	p.mu.Lock()
	due := p.due(snapshotEvery)
	p.mu.Unlock()
	if due {
		p.now()
	}
}

// now takes one in the background; while one is being taken, another after it.
func (p *snapshotter) now() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.s == nil || p.stopped {
		return
	}
	p.again = true
	p.last = p.s.opt.Now()
	if !p.busy {
		p.busy = true
		p.done.Go(p.run)
	}
}

func (p *snapshotter) run() {
	for {
		p.mu.Lock()
		p.busy, p.again = p.again, false
		busy := p.busy
		p.mu.Unlock()
		if !busy {
			return
		}
		if err := p.take(context.Background(), false); err != nil {
			p.s.opt.Warn(err)
		}
	}
}

// stop waits for what is under way and lets nothing begin.
func (p *snapshotter) stop() {
	p.mu.Lock()
	p.stopped = true
	p.mu.Unlock()
	p.done.Wait()
}

// take writes the next snapshot, unless it would be the same as the last one;
// of a big store one a day, unless it was asked for.
func (p *snapshotter) take(ctx context.Context, asked bool) error {
	p.taking.Lock()
	defer p.taking.Unlock()
	return p.s.view(ctx, "take snapshot", func(t *tx) error {
		if t.b.ID() == p.txid {
			return nil
		}
		all, err := numberedFiles(snapshotDir(p.s.path), p.s.path)
		if err != nil {
			return err
		}
		if t.b.Size() > bigStore && !asked && len(all) > 0 {
			info, err := os.Stat(all[0].path)
			if err == nil && p.s.opt.Now().Sub(info.ModTime()) < snapshotDaily {
				return nil
			}
		}
		if err := keepSnapshot(p.s.path, func(tmp string) error { return writeState(t, tmp) }); err != nil {
			return err
		}
		p.txid = t.b.ID()
		return nil
	})
}

// snapshotFile takes a snapshot of a store that is not open.
func snapshotFile(path string) error {
	return keepSnapshot(path, func(tmp string) error {
		return makeFile(tmp, func(f *os.File) error { return copyFile(f, path) })
	})
}

// keepSnapshot has a snapshot written, gives it its number, and lets those go
// that no rule keeps.
func keepSnapshot(path string, write func(tmp string) error) error {
	name, err := nextName(snapshotDir(path), path)
	if err != nil {
		return err
	}
	tmp := snapshotNew(path)
	if err := write(tmp); err != nil {
		return err
	}
	if err := disk.HidePath(tmp, 0o400); err != nil {
		return err
	}
	if err := moveTo(tmp, name); err != nil {
		return err
	}
	return thin(path)
}
