package postgres

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"autoeval/store"
)

// What Open refuses, with errors.Is, besides store.ErrTooNew.
var (
	ErrTooOld = errors.New("the database has an older schema: migrate it")
	ErrOpen   = errors.New("the role passes the walls between owners: it is a superuser, or bypasses row level security")
	ErrRole   = errors.New("there is no such role")
	ErrDenied = errors.New("the database does not let this role in")
	ErrURL    = errors.New("this is no address of a database")
)

// Options say how to work with a database. The zero value is right for most.
type Options struct {
	// Attempt is how long one try may take; 5 seconds if 0.
	Attempt time.Duration
	// Patience is for how long a call is tried again while the database cannot be
	// reached; 3 seconds if 0. A call whose context has a deadline is tried until
	// then, if that is later.
	Patience time.Duration
	// Connections is how many there are at most; twice the processors and two if 0.
	// More are slower: commits are written together.
	Connections int
	// Look is how long what others wrote may stay unnoticed; 10 seconds if 0.
	Look time.Duration
	// Retried is told of every further try, and Unsure of every commit of which
	// nobody knows whether it was kept. They may be called by several goroutines.
	Retried, Unsure func()
	// Kept is told how long each write took that was kept, further tries and all, as
	// Retried is.
	Kept func(time.Duration)
}

func (o Options) withDefaults() Options {
	if o.Attempt == 0 {
		o.Attempt = 5 * time.Second
	}
	if o.Patience == 0 {
		o.Patience = 3 * time.Second
	}
	if o.Connections == 0 {
		o.Connections = 2*runtime.NumCPU() + 2
	}
	if o.Look == 0 {
		o.Look = 10 * time.Second
	}
	if o.Retried == nil {
		o.Retried = func() {}
	}
	if o.Unsure == nil {
		o.Unsure = func() {}
	}
	if o.Kept == nil {
		o.Kept = func(time.Duration) {}
	}
	return o
}

// DB is a database with the stores of many owners. Make it with Open.
type DB struct {
	pool   *pgxpool.Pool
	opt    Options
	closed atomic.Bool
}

// Open connects to a database that Migrate brought up to date: by a URL, or by
// words as libpq takes them. Several hosts may be named, with
// target_session_attrs=read-write: the one that writes is found, and found again
// after it changed.
func Open(ctx context.Context, url string, o Options) (*DB, error) {
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrURL, err)
	}
	o = o.withDefaults()
	config.MaxConns = int32(o.Connections)
	config.MaxConnLifetimeJitter = 5 * time.Minute
	config.ConnConfig.ConnectTimeout = min(3*time.Second, o.Attempt)
	// A connection that broke while nobody used it costs another try, and asking
	// first would cost every call a round trip.
	config.ShouldPing = func(context.Context, pgxpool.ShouldPingParams) bool { return false }
	params := config.ConnConfig.RuntimeParams
	params["application_name"] = "autoeval"
	// What is cut off here does not hold the row of its owner for ever there.
	params["statement_timeout"] = milliseconds(3 * o.Attempt)
	params["idle_in_transaction_session_timeout"] = milliseconds(3 * o.Attempt)
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	db := &DB{pool: pool, opt: o}
	if err := db.fit(ctx); err != nil {
		pool.Close()
		return nil, db.say("open database", err)
	}
	return db, nil
}

func milliseconds(d time.Duration) string { return fmt.Sprint(d.Milliseconds()) }

// fit says whether the schema is this program's, and the walls hold.
func (db *DB) fit(ctx context.Context) error {
	var version int64
	var passes bool
	err := db.again(ctx, func(ctx context.Context) error {
		there := false
		err := db.pool.QueryRow(ctx, `select to_regclass('goose_db_version') is not null`).Scan(&there)
		if err != nil || !there {
			version = 0
			return err
		}
		return db.pool.QueryRow(ctx, `select (select coalesce(max(version_id), 0) from goose_db_version where is_applied),
			coalesce((select rolsuper or rolbypassrls from pg_roles where rolname = current_user), false)`).Scan(&version, &passes)
	})
	newest, own := newestMigration()
	switch {
	case err == nil && own == nil && version < newest:
		return ErrTooOld
	case err == nil && own == nil && version > newest:
		return store.ErrTooNew
	case err == nil && own == nil && passes:
		return ErrOpen
	}
	return errors.Join(err, own)
}

// Of returns the store of an owner. Nothing is asked of the database before a
// method needs it, and closing the store leaves the database open.
func (db *DB) Of(owner string) *Store {
	s := &Store{db: db, owner: owner}
	s.looked.Store(time.Now().UnixNano())
	return s
}

// Remove deletes all that an owner has. There may be nothing.
func (db *DB) Remove(ctx context.Context, owner string) error {
	err := db.Of(owner).update(ctx, func(t *tx) error {
		t.exec(`delete from owner where id = $1`)
		return nil
	})
	if errors.Is(err, store.ErrClosed) && !db.closed.Load() { // gone, and not to come back
		return nil
	}
	return db.say("remove an owner", err)
}

// Ping says whether the database answers.
func (db *DB) Ping(ctx context.Context) error {
	return db.say("ask the database", db.again(ctx, db.pool.Ping))
}

// Connections returns how many there are, and how many are in use.
func (db *DB) Connections() (all, used int) {
	s := db.pool.Stat()
	return int(s.TotalConns()), int(s.AcquiredConns())
}

// Close ends the connections once they are free. The stores are closed too.
func (db *DB) Close() error {
	if db.closed.CompareAndSwap(false, true) {
		db.pool.Close()
	}
	return nil
}

// with runs f on a connection.
func (db *DB) with(ctx context.Context, f func(*pgx.Conn) error) error {
	c, err := db.pool.Acquire(ctx)
	if err != nil {
		return &unsent{err}
	}
	defer c.Release()
	return f(c.Conn())
}
