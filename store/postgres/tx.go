package postgres

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"autoeval/store"
	"autoeval/store/codec"
	"autoeval/store/school"
)

// sayOwner says on whose behalf the statements after it come, until the end of the
// transaction: the walls hold by it.
const sayOwner = `select set_config('autoeval.owner', $1, true)`

// office is who works with accounts, keys and codes, and sees nothing that is an
// owner's: none is named so.
const office = school.Owner("office:")

// tx is the statements of one call. What reads is one statement in a transaction
// of its own; what writes is one commit, whose writes travel with the next
// statement that asks for something, or with the commit. The first argument of
// every statement is the owner; not of a bare one, whose commits leave the owner's
// row alone.
type tx struct {
	ctx     context.Context
	conn    *pgx.Conn
	owner   string
	writes  bool
	bare    bool
	pending *pgx.Batch
	failed  error        // of a statement: nothing works after it
	speaks  school.Owner // on whose behalf, the owner if empty
	said    string       // what the server was told of that, where it is one transaction

	was, place int64 // the owner's version before, and the place given last
	mark       int64 // of this commit

	repeated bool // a commit before may have been kept
}

// view runs f, whose reads are each of one state.
func (s *Store) view(ctx context.Context, f func(*tx) error) error {
	if s.part != nil {
		return s.part.read(ctx, f)
	}
	if s.isClosed() {
		return store.ErrClosed
	}
	return s.db.again(ctx, func(ctx context.Context) error {
		return s.db.with(ctx, func(c *pgx.Conn) error {
			return f(&tx{ctx: ctx, conn: c, owner: s.owner})
		})
	})
}

// update runs f in one commit. F may run several times, each time on what is
// there; of a commit whose answer was lost it is found out whether it was kept.
func (s *Store) update(ctx context.Context, f func(*tx) error) error {
	if s.part != nil {
		return s.part.write(ctx, f)
	}
	if s.isClosed() {
		return store.ErrClosed
	}
	began := time.Now()
	return s.db.again(ctx, func(try context.Context) error {
		var t *tx
		err := s.db.with(try, func(c *pgx.Conn) error {
			t = &tx{ctx: try, conn: c, owner: s.owner, writes: true}
			return t.run(f)
		})
		var gone *lost
		if errors.As(err, &gone) {
			kept, found := s.kept(ctx, t)
			if found != nil {
				s.db.opt.Unsure()
				return fmt.Errorf("%w: %v", store.ErrUnsure, gone.err)
			}
			if err = nil; !kept {
				return &unsent{gone.err}
			}
		}
		if err == nil {
			s.learn(t.was + 1)
			s.db.opt.Kept(time.Since(began))
		}
		return err
	})
}

// run begins, runs f, and commits.
func (t *tx) run(f func(*tx) error) (err error) {
	defer func() {
		if err != nil && !t.conn.IsClosed() && t.conn.PgConn().TxStatus() != 'I' {
			t.conn.Exec(context.WithoutCancel(t.ctx), "rollback") // else the connection is not used again
		}
	}()
	if err := t.begin(); err != nil {
		return err
	}
	err = f(t)
	if t.failed != nil {
		return t.failed
	}
	if err != nil {
		return err
	}
	return t.commit()
}

// begin locks the row of the owner, which is made where it is missing.
func (t *tx) begin() error {
	t.pending = &pgx.Batch{}
	t.pending.Queue("begin")
	if t.bare {
		return nil
	}
	t.exec(`insert into owner (id) select $1::text where not exists (select 1 from erased where account = $1)
		or exists (select 1 from account where id = $1) on conflict (id) do nothing`)
	t.mark = rand.Int64()
	there := false
	err := t.query(`select version, place from owner where id = $1 for update`, nil, func(r pgx.Rows) error {
		there = true
		return r.Scan(&t.was, &t.place)
	})
	if err == nil && !there { // whose it was, was erased
		err = store.ErrClosed
	}
	return err
}

// commit sends what is pending, and the end. A context that ends now stops it no
// more.
func (t *tx) commit() error {
	if !t.bare {
		t.exec(`update owner set version = $2, place = $3, mark = $4 where id = $1`, t.was+1, t.place, t.mark)
	}
	b := t.take()
	b.Queue("commit")
	ctx, cancel := unhurried(t.ctx)
	defer cancel()
	if err := each(t.conn.SendBatch(ctx, b), b.Len()); err != nil {
		if answered(err) {
			return err
		}
		return &lost{err}
	}
	return nil
}

// unhurried returns a context that ends when a try does, but not with its caller.
func unhurried(ctx context.Context) (context.Context, context.CancelFunc) {
	bare := context.WithoutCancel(ctx)
	if d, ok := ctx.Deadline(); ok {
		return context.WithDeadline(bare, d)
	}
	return bare, func() {}
}

// each reads n answers.
func each(res pgx.BatchResults, n int) error {
	var first error
	for range n {
		if _, err := res.Exec(); err != nil {
			first = err
			break
		}
	}
	return errors.Join(first, res.Close())
}

// take returns what is pending.
func (t *tx) take() *pgx.Batch {
	b := t.pending
	if b == nil {
		b = &pgx.Batch{}
	}
	t.pending = nil
	return b
}

// exec writes, together with what comes next.
func (t *tx) exec(sql string, args ...any) {
	if t.pending == nil {
		t.pending = &pgx.Batch{}
	}
	t.speak(t.pending)
	t.pending.Queue(sql, t.args(args)...)
}

// speak says on whose behalf the next statement comes, where that is not known.
func (t *tx) speak(b *pgx.Batch) {
	who := cmp.Or(string(t.speaks), t.owner)
	if !t.writes || t.said != who {
		b.Queue(sayOwner, who)
		t.said = who
	}
}

// asOffice makes the statements of f those of the office.
func (t *tx) asOffice(f func() error) error {
	was := t.speaks
	t.speaks = office
	defer func() { t.speaks = was }()
	return f()
}

// args are those of a statement.
func (t *tx) args(own []any) []any {
	if t.bare {
		return own
	}
	return append([]any{t.owner}, own...)
}

// query gives row every row of an answer.
func (t *tx) query(sql string, args []any, row func(pgx.Rows) error) error {
	if t.failed != nil {
		return t.failed
	}
	err := t.ask(sql, args, row)
	if err != nil && t.writes {
		t.failed = err
	}
	return err
}

func (t *tx) ask(sql string, args []any, row func(pgx.Rows) error) error {
	b := t.take()
	t.speak(b)
	before := b.Len()
	b.Queue(sql, t.args(args)...)
	res := t.conn.SendBatch(t.ctx, b)
	defer res.Close()
	for range before {
		if _, err := res.Exec(); err != nil {
			return err
		}
	}
	rows, err := res.Query()
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := row(rows); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	return res.Close()
}

// there says whether an answer has a row.
func (t *tx) there(sql string, args ...any) (found bool, err error) {
	err = t.query(sql, args, func(pgx.Rows) error { found = true; return nil })
	return found, err
}

// must is there of what must be, else store.ErrNotFound.
func (t *tx) must(sql string, args ...any) error {
	found, err := t.there(sql, args...)
	if err == nil && !found {
		err = store.ErrNotFound
	}
	return err
}

// next gives a place.
func (t *tx) next() int64 {
	t.place++
	return t.place
}

// list reads records, the only column of the rows.
func list[T any](t *tx, sql string, args ...any) (out []T, err error) {
	err = t.query(sql, args, func(r pgx.Rows) error {
		var body pgtype.DriverBytes
		var v T
		if err := r.Scan(&body); err != nil {
			return err
		}
		err := decode(body, &v)
		out = append(out, v)
		return err
	})
	return out, err
}

// load reads a record; there is false when it is not kept.
func load[T any](t *tx, sql string, args ...any) (v T, there bool, err error) {
	all, err := list[T](t, sql, args...)
	if err != nil || len(all) == 0 {
		return v, false, err
	}
	return all[0], true, nil
}

// stored is load of a record that must be there.
func stored[T any](t *tx, sql string, args ...any) (T, error) {
	v, there, err := load[T](t, sql, args...)
	if err == nil && !there {
		err = store.ErrNotFound
	}
	return v, err
}

// decode reads a record.
func decode(body []byte, v any) error {
	if err := codec.Unmarshal(body, v); err != nil {
		return fmt.Errorf("%w: a record: %v", store.ErrDamaged, err)
	}
	return nil
}
