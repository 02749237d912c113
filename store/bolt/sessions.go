package bolt

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"strings"
	"sync"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/codec"
)

// Sessions implements store.Sessions.
func (s *Store) Sessions(ctx context.Context) (out []model.SessionSummary, err error) {
	err = s.view(ctx, "list sessions", func(t *tx) error {
		out, _, err = summaries(t, sessionIndex, math.MaxInt, (*lists).decode)
		return err
	})
	return out, err
}

// RecentSessions implements store.Sessions.
func (s *Store) RecentSessions(ctx context.Context, n int) (out []model.SessionSummary, total int, err error) {
	err = s.view(ctx, "list recent sessions", func(t *tx) error {
		out, total, err = summaries(t, sessionIndex, max(n, 0), (*lists).decode)
		return err
	})
	return out, total, err
}

// GridSessions implements store.Sessions.
func (s *Store) GridSessions(ctx context.Context, grid model.GridID, n int) (out model.GridSessions, err error) {
	err = s.view(ctx, "list sessions of a grid", func(t *tx) error {
		if n < 0 || !t.has(gridSessions) {
			all, _, err := summaries(t, sessionIndex, math.MaxInt, (*lists).decode)
			out = model.SessionsOf(grid, all, n)
			return err
		}
		if out.Open, err = summariesUnder(t, gridSessionKey(grid, false, 0), math.MaxInt); err != nil {
			return err
		}
		finished := gridSessionKey(grid, true, 0)
		if out.Finished, err = summariesUnder(t, finished, n); err != nil || len(out.Finished) < n {
			return err
		}
		all, err := t.count(gridSessions, finished[:len(finished)-8])
		out.Older = max(all-len(out.Finished), 0)
		return err
	})
	return out, err
}

// gridSessionKey returns where a session stands among those of its grid; place 0 is
// before them all.
func gridSessionKey(grid model.GridID, finished bool, place uint64) []byte {
	state := "o"
	if finished {
		state = "f"
	}
	return pairKey(string(grid), state+string(placeKey(place)))
}

// summariesUnder reads the summaries of the last n entries of gridSessions that
// stand where from does, up to the place.
func summariesUnder(t *tx, from []byte, n int) (out []model.SessionSummary, err error) {
	ls, err := readLists(t)
	if err != nil {
		return nil, err
	}
	err = t.eachLast(gridSessions, from[:len(from)-8], n, func(k, _ []byte) error {
		at := k[len(k)-8:]
		b, err := t.get(sessionIndex, at)
		if err != nil {
			return err
		}
		c, one := cursor{s: string(b)}, model.SessionSummary{}
		ls.decode(&c, binary.BigEndian.Uint64(at), &one)
		out = append(out, one)
		if err := c.done(); err != nil {
			return fmt.Errorf("%s: record %x: %w", gridSessions, k, err)
		}
		return nil
	})
	return out, err
}

// summaries reads the last n records of an index, and how many it has.
func summaries[T any](t *tx, index string, n int, decode func(*lists, *cursor, uint64, *T)) ([]T, int, error) {
	ta, err := t.tally(index)
	if err != nil {
		return nil, 0, err
	}
	out := make([]T, 0, min(ta.count, uint64(n), 1<<20))
	err = eachSummary(t, index, n, decode, func(s *T) { out = append(out, *s) })
	if err != nil {
		return nil, 0, err
	}
	return out, int(ta.count), nil
}

// eachSummary goes through the last n records of an index. Records are turned
// into text by the chunk, so that a hundred thousand of them cost a few hundred
// allocations; while one chunk is read, the one before is decoded.
func eachSummary[T any](t *tx, index string, n int, decode func(*lists, *cursor, uint64, *T), f func(*T)) (err error) {
	ls, err := readLists(t)
	if err != nil {
		return err
	}
	var one T
	chunks := inTurn(func(c chunk) error {
		start, at := 0, &cursor{}
		for _, r := range c.records {
			*at = cursor{s: c.text[start:r.end]}
			decode(ls, at, r.place, &one)
			if err := at.done(); err != nil {
				return fmt.Errorf("%s: record %d: %w", index, r.place, err)
			}
			f(&one)
			start = r.end
		}
		return nil
	})
	defer func() { err = errors.Join(err, chunks.end()) }() // also where reading faults: nobody works on after the return
	return readChunks(t, index, n, chunks.give)
}

// chunk is some records of an index: their text on end, and where each ends.
type chunk struct {
	text    string
	records []ending
}

type ending struct {
	place uint64
	end   int
}

// readChunks reads the last n records of an index. The first chunk is small, and
// the largest are as large as is quick to allocate.
func readChunks(t *tx, index string, n int, give func(chunk)) error {
	var (
		size    = 16 << 10
		text    strings.Builder
		records []ending
	)
	flush := func() {
		give(chunk{text.String(), records})
		text.Reset()
		records = nil
		size = min(2*size, 64<<10)
	}
	err := t.eachLast(index, nil, n, func(k, v []byte) error {
		if len(k) != 8 {
			return fmt.Errorf("%s: record %x: %w", index, k, errForm)
		}
		if len(records) > 0 && text.Len()+len(v) > text.Cap() {
			flush()
		}
		if len(records) == 0 {
			text.Grow(max(size, len(v)))
			records = make([]ending, 0, size/128)
		}
		text.Write(v)
		records = append(records, ending{binary.BigEndian.Uint64(k), text.Len()})
		return nil
	})
	flush()
	return err
}

// Session implements store.Sessions.
func (s *Store) Session(ctx context.Context, id model.SessionID) (out model.Session, err error) {
	err = s.view(ctx, "read session", func(t *tx) error {
		rec, err := stored[codec.Session](t, sessionBucket, []byte(id))
		out = rec.Model()
		return err
	})
	return out, err
}

// SaveSession implements store.Sessions.
func (s *Store) SaveSession(ctx context.Context, x model.Session) (rev uint64, err error) {
	var (
		rec codec.Session
		sum uint32
	)
	err = s.update(ctx, "save session", func(t *tx) error {
		if err := store.CheckID(x.ID); err != nil {
			return err
		}
		old, there, err := s.lastSaved.load(t, x.ID)
		switch {
		case err != nil:
			return err
		case !old.FinishedAt.IsZero():
			return model.ErrFinished
		case x.Revision != old.Revision:
			return store.ErrConflict
		}
		place, err := placeOf(t, sessionIndex, old.Place, there)
		if err != nil {
			return err
		}
		x.Revision++
		rec = codec.OfSession(x, place)
		rec.Keep(old)
		err = putSession(t, old, rec, x.Summary())
		sum = t.storedSum(sessionBucket, []byte(x.ID))
		return err
	})
	if err != nil {
		return 0, err
	}
	s.lastSaved.keep(rec, sum)
	if x.Finished() {
		s.worthSnapshot()
	}
	return x.Revision, nil
}

// lastSession remembers the record of the session saved last. A walkthrough
// saves the same one after every answer, and decoding it each time would be the
// greater part of the work.
type lastSession struct {
	mu  sync.Mutex
	rec codec.Session
	sum uint32 // of rec as it was stored
}

func (l *lastSession) keep(rec codec.Session, sum uint32) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.rec, l.sum = rec, sum
}

// load returns the stored record of a session, not to be changed: the one
// remembered, if what is stored bears its sum.
func (l *lastSession) load(t *tx, id model.SessionID) (codec.Session, bool, error) {
	l.mu.Lock()
	rec, sum := l.rec, l.sum
	l.mu.Unlock()
	if rec.ID == id && rec.ID != "" && t.storedSum(sessionBucket, []byte(id)) == sum {
		return rec, true, nil
	}
	return load[codec.Session](t, sessionBucket, []byte(id))
}

// putSession writes a session and what the indexes say of it; old is the zero
// session where there was none.
func putSession(t *tx, old, rec codec.Session, sum model.SessionSummary) error {
	if err := save(t, sessionBucket, []byte(rec.ID), rec); err != nil {
		return err
	}
	return indexSession(t, old, rec, sum)
}

func indexSession(t *tx, old, rec codec.Session, sum model.SessionSummary) error {
	if was, is := keyOfGrid(old), keyOfGrid(rec); !bytes.Equal(was, is) {
		if err := t.put(gridSessions, is, nil); err != nil {
			return err
		}
		if old.Place != 0 {
			if err := t.delete(gridSessions, was); err != nil {
				return err
			}
		}
	}
	return putSummary(t, rec.Place, sum)
}

// keyOfGrid returns where a session stands among those of its grid.
func keyOfGrid(s codec.Session) []byte {
	return gridSessionKey(s.Grid.ID, !s.FinishedAt.IsZero(), s.Place)
}

func putSummary(t *tx, place uint64, sum model.SessionSummary) error {
	ls, err := readLists(t)
	if err != nil {
		return err
	}
	b, err := ls.encode(t, sum)
	if err != nil {
		return err
	}
	return t.put(sessionIndex, placeKey(place), b)
}

// DeleteSession implements store.Sessions.
func (s *Store) DeleteSession(ctx context.Context, id model.SessionID) error {
	return s.update(ctx, "delete session", func(t *tx) error {
		rec, err := stored[codec.Session](t, sessionBucket, []byte(id))
		if err != nil {
			return err
		}
		if err := t.delete(sessionBucket, []byte(id)); err != nil {
			return err
		}
		if err := t.delete(sessionIndex, placeKey(rec.Place)); err != nil {
			return err
		}
		if err := t.delete(gridSessions, keyOfGrid(rec)); err != nil {
			return err
		}
		if err := dropReviews(t, id); err != nil {
			return err
		}
		return followReviews(t, id)
	})
}

// RestoreSession implements store.Sessions.
func (s *Store) RestoreSession(ctx context.Context, x model.Session, place uint64, reviews []model.Review) error {
	return s.update(ctx, "restore session", func(t *tx) error {
		if err := store.CheckID(x.ID); err != nil {
			return err
		}
		taken, err := t.get(sessionBucket, []byte(x.ID))
		if err == nil && taken == nil {
			taken, err = t.get(sessionIndex, placeKey(place))
		}
		switch {
		case err != nil:
			return err
		case taken != nil:
			return store.ErrConflict
		case place == 0:
			place, err = t.next(sessionIndex)
		default:
			err = t.atLeast(sessionIndex, place)
		}
		if err != nil {
			return err
		}
		x.Revision = max(x.Revision, 1)
		if err := putSession(t, codec.Session{}, codec.OfSession(x, place), x.Summary()); err != nil {
			return err
		}
		for _, r := range reviews {
			if err := restoreReview(t, x.ID, r); err != nil {
				return err
			}
		}
		return followReviews(t, x.ID)
	})
}
