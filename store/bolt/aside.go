package bolt

import (
	"errors"
	"os"
	"sync"
	"time"

	"autoeval/store"
)

// asideCheck reads the indexes of a large file beside the work on it, a moment
// after the file was opened: before, it would take as long as all the rest of a
// start. Until it is done a list may lack something; then every call says that
// the file is damaged, and so does Close, which does not wait for the moment.
type asideCheck struct {
	s     *Store
	later *time.Timer // nil when there is nothing to check
	done  sync.WaitGroup
	found *store.Damaged // to be read after done
}

const asideAfter = 300 * time.Millisecond

// begin has the store checked.
func (c *asideCheck) begin(s *Store) {
	c.s = s
	c.done.Add(1)
	c.later = time.AfterFunc(asideAfter, c.run)
}

func (c *asideCheck) run() {
	defer c.done.Done()
	if err := guarded(c.look); err != nil {
		c.found = damaged(c.s.path, err.Error())
		c.s.broken.Store(c.found)
	}
}

// look returns the first thing that is wrong.
func (c *asideCheck) look() error {
	f, m, let := c.state()
	if let == nil {
		return nil // whoever reads will say so
	}
	defer f.Close()
	defer let()
	if problems := checkIndexes(f, m); len(problems) > 0 {
		return errors.New(problems[0])
	}
	return nil
}

// state returns the file as it is now, with a read of that state, which keeps commits
// from writing over its pages; nil when it cannot be had.
func (c *asideCheck) state() (*os.File, meta, func()) {
	c.s.mu.RLock()
	defer c.s.mu.RUnlock()
	f, err := os.Open(c.s.path)
	if err != nil {
		return nil, meta{}, nil
	}
	for range 10 { // a commit may come between the two
		id, let, err := c.s.db.Hold()
		if err != nil {
			break
		}
		if m, _, err := readMetas(f); err == nil && int(m.txid) == id {
			return f, m, let
		}
		let()
	}
	f.Close()
	return nil, meta{}, nil
}

// wait has the check done and returns what it found, nil if all is well.
func (c *asideCheck) wait() error {
	if c.later == nil {
		return nil
	}
	if c.later.Stop() {
		c.run()
	}
	c.done.Wait()
	if c.found == nil {
		return nil
	}
	return c.found
}
