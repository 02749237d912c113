package postgres

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"

	"autoeval/store"
)

// Store is the store of one owner. Make it with DB.Of.
type Store struct {
	db      *DB
	owner   string
	closed  atomic.Bool
	version atomic.Uint64
	looked  atomic.Int64 // when the version was last asked for
	asking  sync.WaitGroup
	last    lastSession

	part *part // of a store within Together, which has little of the above
}

var _ store.Store = (*Store)(nil)

// Version implements store.Store. It never waits: now and then it asks the
// database what others wrote, and knows it the next time.
func (s *Store) Version() uint64 {
	now, looked := time.Now().UnixNano(), s.looked.Load()
	if s.part == nil && !s.isClosed() && now-looked > int64(s.db.opt.Look) && s.looked.CompareAndSwap(looked, now) {
		s.asking.Go(s.ask)
	}
	return s.version.Load()
}

// ask learns the version.
func (s *Store) ask() {
	ctx, cancel := context.WithTimeout(context.Background(), s.db.opt.Attempt)
	defer cancel()
	var now int64
	err := s.view(ctx, func(t *tx) error {
		return t.query(`select version from owner where id = $1`, nil, func(r pgx.Rows) error { return r.Scan(&now) })
	})
	if err == nil {
		s.learn(now)
	}
}

// learn raises the version.
func (s *Store) learn(to int64) {
	for {
		was := s.version.Load()
		if was >= uint64(to) || s.version.CompareAndSwap(was, uint64(to)) {
			return
		}
	}
}

// kept says whether the commit of t was kept, once nobody works on it any more.
// An error says that it cannot be known.
func (s *Store) kept(ctx context.Context, t *tx) (kept bool, err error) {
	bare := context.WithoutCancel(ctx)
	if d, ok := ctx.Deadline(); ok {
		var cancel context.CancelFunc
		bare, cancel = context.WithDeadline(bare, d)
		defer cancel()
	}
	err = s.db.again(bare, func(ctx context.Context) error {
		return s.db.with(ctx, func(c *pgx.Conn) error {
			var version, mark int64
			look := &tx{ctx: ctx, conn: c, owner: s.owner, writes: true, pending: &pgx.Batch{}}
			look.pending.Queue("begin")
			err := look.query(`select version, mark from owner where id = $1 for update`, nil, func(r pgx.Rows) error {
				return r.Scan(&version, &mark)
			})
			if !c.IsClosed() {
				c.Exec(ctx, "rollback")
			}
			switch kept = mark == t.mark; {
			case err != nil:
				return err
			case !kept && version > t.was:
				return store.ErrUnsure // somebody else's commit came after, ours before it or never
			}
			return nil
		})
	})
	return kept, err
}

func (s *Store) isClosed() bool { return s.closed.Load() || s.db.closed.Load() }

// ReadOnly implements store.Store.
func (s *Store) ReadOnly() bool { return false }

// Close implements store.Store. The database stays open.
func (s *Store) Close() error {
	s.closed.Store(true)
	s.asking.Wait()
	return nil
}
