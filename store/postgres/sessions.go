package postgres

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgtype"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/codec"
)

// Sessions implements store.Sessions.
func (s *Store) Sessions(ctx context.Context) (out []model.SessionSummary, err error) {
	err = s.view(ctx, func(t *tx) error {
		out = nil
		return t.query(`select place, summary from session where owner = $1 order by place`, nil, func(r pgx.Rows) error {
			sum, err := scanSummary(r)
			out = append(out, sum)
			return err
		})
	})
	return out, s.db.say("list sessions", err)
}

// scanSummary reads a row of place and summary, and what else.
func scanSummary(r pgx.Rows, more ...any) (model.SessionSummary, error) {
	var place int64
	var body pgtype.DriverBytes
	var rec codec.Summary
	if err := r.Scan(append([]any{&place, &body}, more...)...); err != nil {
		return model.SessionSummary{}, err
	}
	if body == nil { // a row that only counts
		return model.SessionSummary{}, nil
	}
	err := decode(body, &rec)
	rec.Place = uint64(place)
	return rec.Model(), err
}

// RecentSessions implements store.Sessions.
func (s *Store) RecentSessions(ctx context.Context, n int) (out []model.SessionSummary, total int, err error) {
	err = s.view(ctx, func(t *tx) error {
		out, total = nil, 0
		return t.query(`
			(select place, summary, 0::bigint from session where owner = $1 order by place desc limit $2)
			union all select 0, null, count(*) from session where owner = $1
			order by 1`, []any{max(n, 0)}, func(r pgx.Rows) error {
			count := 0
			sum, err := scanSummary(r, &count)
			total += count
			if sum.ID != "" {
				out = append(out, sum)
			}
			return err
		})
	})
	return out, total, s.db.say("list recent sessions", err)
}

// GridSessions implements store.Sessions.
func (s *Store) GridSessions(ctx context.Context, grid model.GridID, n int) (out model.GridSessions, err error) {
	if n < 0 {
		n = math.MaxInt
	}
	err = s.view(ctx, func(t *tx) error {
		out = model.GridSessions{}
		finished := 0
		err := t.query(`
			select place, summary, finished, 0::bigint from session where owner = $1 and grid = $2 and not finished
			union all
			(select place, summary, finished, 0 from session where owner = $1 and grid = $2 and finished order by place desc limit $3)
			union all
			select 0, null, true, count(*) from session where owner = $1 and grid = $2 and finished
			order by 1`, []any{[]byte(grid), n}, func(r pgx.Rows) error {
			var done bool
			var count int
			sum, err := scanSummary(r, &done, &count)
			switch {
			case sum.ID == "":
				finished += count
			case done:
				out.Finished = append(out.Finished, sum)
			default:
				out.Open = append(out.Open, sum)
			}
			return err
		})
		out.Older = finished - len(out.Finished)
		return err
	})
	return out, s.db.say("list sessions of a grid", err)
}

// Session implements store.Sessions.
func (s *Store) Session(ctx context.Context, id model.SessionID) (out model.Session, err error) {
	err = s.view(ctx, func(t *tx) error {
		if unnamed(string(id)) {
			return store.ErrNotFound
		}
		rec, err := stored[codec.Session](t, `select body from session where owner = $1 and id = $2`, id)
		out = rec.Model()
		return err
	})
	return out, s.db.say("read session", err)
}

// sessionRow is a session as its row has it.
type sessionRow struct {
	rec           codec.Session
	summary, body []byte
}

func rowOf(x model.Session, rec codec.Session) (row sessionRow, err error) {
	row.rec = rec
	sum := x.Summary()
	sum.Revision = rec.Revision
	row.body, err = codec.Marshal(rec)
	if err == nil {
		row.summary, err = codec.Marshal(codec.OfSummary(sum))
	}
	return row, err
}

// grid returns the grid as it is looked for.
func (r sessionRow) grid() []byte   { return []byte(r.rec.Grid.ID) }
func (r sessionRow) finished() bool { return !r.rec.FinishedAt.IsZero() }

// SaveSession implements store.Sessions. Of a session that this store saved
// before, it is one round trip: the walkthrough saves after every answer. The
// members that this program does not know are those of the record saved last, if
// that is still what is stored; the statement is guarded by its revision.
func (s *Store) SaveSession(ctx context.Context, x model.Session) (uint64, error) {
	if old, known := s.last.of(x.ID, x.Revision); known && s.part == nil {
		rec := codec.OfSession(x, 0)
		rec.Keep(old)
		rec.Revision++
		row, err := rowOf(x, rec)
		done := false
		if err == nil {
			done, err = s.saveAtOnce(ctx, row)
		}
		if done || err != nil {
			return kept(rec.Revision, s.db.say("save session", err))
		}
	}
	var row sessionRow
	err := s.update(ctx, func(t *tx) (err error) {
		row, err = saveSession(t, x)
		return err
	})
	if err == nil && s.part == nil {
		s.last.keep(row.rec)
	}
	return kept(row.rec.Revision, s.db.say("save session", err))
}

func saveSession(t *tx, x model.Session) (row sessionRow, err error) {
	if err := store.CheckID(x.ID); err != nil {
		return row, err
	}
	old, there, err := load[codec.Session](t, `select body from session where owner = $1 and id = $2`, x.ID)
	switch {
	case err != nil:
		return row, err
	case !old.FinishedAt.IsZero():
		return row, model.ErrFinished
	case x.Revision != old.Revision:
		return row, store.ErrConflict
	}
	rec := codec.OfSession(x, 0)
	rec.Keep(old)
	rec.Revision++
	if row, err = rowOf(x, rec); err != nil {
		return row, err
	}
	if there {
		t.exec(`update session set grid = $3, finished = $4, revision = $5, summary = $6, body = $7 where owner = $1 and id = $2`,
			x.ID, row.grid(), row.finished(), int64(rec.Revision), row.summary, row.body)
	} else {
		t.insertSession(row, t.next())
	}
	return row, nil
}

func (t *tx) insertSession(row sessionRow, place int64) {
	t.exec(`insert into session (owner, id, place, grid, finished, revision, summary, body) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
		row.rec.ID, place, row.grid(), row.finished(), int64(row.rec.Revision), row.summary, row.body)
}

// saveAtOnce saves over what was saved before in one round trip: three statements
// that the server takes as one transaction, the owner's row first as everywhere.
// It says false when something else is stored, and then kept nothing.
func (s *Store) saveAtOnce(ctx context.Context, row sessionRow) (done bool, err error) {
	if s.isClosed() {
		return false, store.ErrClosed
	}
	began := time.Now()
	sent := false // a try before may have been kept
	err = s.db.again(ctx, func(try context.Context) error {
		return s.db.with(try, func(c *pgx.Conn) error {
			version, found, err := s.sendSession(try, c, row)
			switch {
			case err != nil:
				sent = sent || !answered(err) && !pgconn.SafeToRetry(err)
				return err
			case found:
				s.learn(version)
			case sent:
				was, err := s.isStored(try, c, row)
				if err != nil || !was {
					return err
				}
			default:
				return nil
			}
			done = true
			return nil
		})
	})
	if done && err == nil {
		s.last.keep(row.rec)
		s.db.opt.Kept(time.Since(began))
		return true, nil
	}
	if sent && err != nil {
		s.db.opt.Unsure()
		err = fmt.Errorf("%w: %v", store.ErrUnsure, err)
	}
	s.last.forget()
	return false, err
}

// sendSession sends the statements. They end in any case, so that what was sent
// is kept or not before the next try asks.
func (s *Store) sendSession(try context.Context, c *pgx.Conn, row sessionRow) (version int64, found bool, err error) {
	ctx, cancel := unhurried(try)
	defer cancel()
	b := &pgx.Batch{}
	b.Queue(sayOwner, s.owner)
	b.Queue(`update owner set version = version + 1 where id = $1 returning version`, s.owner)
	b.Queue(`update session set grid = $4, finished = $5, revision = $6, summary = $7, body = $8
		where owner = $1 and id = $2 and revision = $3 and not finished`,
		s.owner, row.rec.ID, int64(row.rec.Revision-1), row.grid(), row.finished(), int64(row.rec.Revision), row.summary, row.body)
	res := c.SendBatch(ctx, b)
	if _, err = res.Exec(); err == nil {
		err = res.QueryRow().Scan(&version)
	}
	if errors.Is(err, pgx.ErrNoRows) { // the owner was removed
		err = nil
	}
	if err == nil {
		var tag pgconn.CommandTag
		tag, err = res.Exec()
		found = tag.RowsAffected() == 1
	}
	if end := res.Close(); err == nil {
		err = end
	}
	return version, found, err
}

// isStored says whether a session is stored as it was sent.
func (s *Store) isStored(ctx context.Context, c *pgx.Conn, row sessionRow) (bool, error) {
	var is []byte
	look := &tx{ctx: ctx, conn: c, owner: s.owner}
	err := look.query(`select body from session where owner = $1 and id = $2`, []any{row.rec.ID}, func(r pgx.Rows) error { return r.Scan(&is) })
	return bytes.Equal(is, row.body), err
}

// lastSession remembers the record of the session saved last.
type lastSession struct {
	mu  sync.Mutex
	rec codec.Session
}

func (l *lastSession) keep(rec codec.Session) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.rec = rec
}

func (l *lastSession) forget() { l.keep(codec.Session{}) }

// of returns the record of a session at that revision, not to be changed.
func (l *lastSession) of(id model.SessionID, revision uint64) (codec.Session, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.rec, l.rec.ID == id && id != "" && l.rec.Revision == revision && l.rec.FinishedAt.IsZero()
}

// DeleteSession implements store.Sessions.
func (s *Store) DeleteSession(ctx context.Context, id model.SessionID) error {
	s.last.forget()
	return s.db.say("delete session", s.update(ctx, func(t *tx) error {
		if unnamed(string(id)) {
			return store.ErrNotFound
		}
		if err := t.must(`delete from session where owner = $1 and id = $2 returning 1`, id); err != nil {
			return err
		}
		t.dropReviews(id)
		return t.followReviews(id)
	}))
}

// RestoreSession implements store.Sessions.
func (s *Store) RestoreSession(ctx context.Context, x model.Session, place uint64, reviews []model.Review) error {
	s.last.forget()
	return s.db.say("restore session", s.update(ctx, func(t *tx) error {
		if err := store.CheckID(x.ID); err != nil {
			return err
		}
		at := int64(place)
		taken, err := t.there(`select 1 from session where owner = $1 and (id = $2 or place = $3)`, x.ID, at)
		switch {
		case err != nil:
			return err
		case taken:
			return store.ErrConflict
		case at == 0:
			at = t.next()
		}
		t.place = max(t.place, at)
		rec := codec.OfSession(x, 0)
		rec.Revision = max(x.Revision, 1)
		row, err := rowOf(x, rec)
		if err != nil {
			return err
		}
		t.insertSession(row, at)
		for _, r := range reviews {
			if err := t.restoreReview(x.ID, r); err != nil {
				return err
			}
		}
		return t.followReviews(x.ID)
	}))
}
