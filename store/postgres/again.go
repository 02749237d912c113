package postgres

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"time"

	"github.com/jackc/pgx/v5/pgconn"

	"autoeval/store"
)

// again tries until it works, another try would not help, or patience ends. Once
// may run many times. A context that ends stops it between tries and within one.
func (db *DB) again(ctx context.Context, once func(context.Context) error) error {
	until := time.Now().Add(db.opt.Patience)
	if d, ok := ctx.Deadline(); ok && d.After(until) {
		until = d
	}
	for wait := 5 * time.Millisecond; ; wait = min(2*wait, 250*time.Millisecond) {
		if err := ctx.Err(); err != nil {
			return err
		}
		if db.closed.Load() {
			return store.ErrClosed
		}
		try, cancel := context.WithTimeout(ctx, db.opt.Attempt)
		err := once(try)
		cancel()
		switch {
		case err == nil || !passes(err):
			return err
		case db.closed.Load():
			return store.ErrClosed
		case ctx.Err() != nil:
			return ctx.Err()
		case time.Now().Add(wait).After(until):
			return &unreachable{err}
		}
		db.opt.Retried()
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(wait):
		}
	}
}

// unreachable says that trying was given up. It matches store.ErrUnavailable.
type unreachable struct{ last error }

func (e *unreachable) Error() string        { return store.ErrUnavailable.Error() + ": " + e.last.Error() }
func (e *unreachable) Is(target error) bool { return target == store.ErrUnavailable }

// unsent says that nothing reached the database.
type unsent struct{ err error }

func (e *unsent) Error() string { return e.err.Error() }
func (e *unsent) Unwrap() error { return e.err }

// lost says that the answer to a commit did not arrive.
type lost struct{ err error }

func (e *lost) Error() string { return "the answer to the commit was lost: " + e.err.Error() }
func (e *lost) Unwrap() error { return e.err }

// passes says whether an error may be gone at the next try: a connection that
// broke or was not made, a server that starts, stops or only reads, and what
// the server rolled back because of others.
func passes(err error) bool {
	var said *pgconn.PgError
	if errors.As(err, &said) {
		switch said.Code {
		case "40001", "40P01", "40003", // rolled back because of others, or nobody knows
			"57P01", "57P02", "57P03", "57P05", "57014", "55P03", "25P03", // ended, starting, idle, took too long
			"53300", "53200", "25006", "25P02": // too many, a standby
			return true
		}
		return len(said.Code) > 2 && said.Code[:2] == "08"
	}
	var network net.Error
	var unmade *pgconn.ConnectError
	var nothing *unsent
	return errors.As(err, &network) || errors.As(err, &unmade) || errors.As(err, &nothing) ||
		errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, net.ErrClosed) ||
		errors.Is(err, context.DeadlineExceeded) || pgconn.SafeToRetry(err) || errors.Is(err, errBroken)
}

// errBroken is a connection that is closed already.
var errBroken = errors.New("the connection is closed")

// answered says whether the server itself refused, and goes on: then nothing of
// the transaction was kept.
func answered(err error) bool {
	var said *pgconn.PgError
	return errors.As(err, &said) && said.SeverityUnlocalized == "ERROR" && said.Code != "40003"
}

// say names an error by what was attempted, in the words of the contract.
func (db *DB) say(what string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", what, explained(err))
}

// explained turns what the server says into what the contract says.
func explained(err error) error {
	var said *pgconn.PgError
	if !errors.As(err, &said) || errors.Is(err, store.ErrUnavailable) {
		return err
	}
	switch said.Code {
	case "28000", "28P01", "3D000", "42501":
		return fmt.Errorf("%w: %w", ErrDenied, err)
	case "53100":
		return fmt.Errorf("%w: %w", store.ErrFull, err)
	case "23505":
		return fmt.Errorf("%w: %w", store.ErrConflict, err)
	}
	return err
}
