package postgres

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgtype"

	"autoeval/store"
	"autoeval/store/school"
)

// School is the school of a database. Make it with DB.School.
type School struct{ db *DB }

var _ school.School = (*School)(nil)

// School returns the people of a database, and what passes between them.
func (db *DB) School() *School { return &School{db} }

// Close implements school.School.
func (s *School) Close() error { return s.db.Close() }

// Connections returns how many there are, and how many are in use.
func (s *School) Connections() (all, used int) { return s.db.Connections() }

// view runs f, whose reads are each of one state, on what is an owner's.
func (s *School) view(ctx context.Context, of school.Owner, f func(*tx) error) error {
	return s.db.again(ctx, func(ctx context.Context) error {
		return s.db.with(ctx, func(c *pgx.Conn) error {
			return f(&tx{ctx: ctx, conn: c, owner: string(of), bare: true})
		})
	})
}

// update runs f in one commit, on what is an owner's. It may run several times:
// also after a commit whose answer was lost, and then t.repeated is true. What f
// does twice must be the same as once.
func (s *School) update(ctx context.Context, of school.Owner, f func(*tx) error) error {
	repeated := false
	err := s.db.again(ctx, func(try context.Context) error {
		err := s.db.with(try, func(c *pgx.Conn) error {
			return (&tx{ctx: try, conn: c, owner: string(of), writes: true, bare: true, repeated: repeated}).run(f)
		})
		repeated = repeated || errors.As(err, new(*lost))
		return err
	})
	var said *pgconn.PgError
	switch {
	case errors.As(err, &said) && said.Code == "23505":
		return school.ErrTaken
	case err != nil && repeated && errors.Is(err, store.ErrUnavailable):
		s.db.opt.Unsure()
		return fmt.Errorf("%w: %v", store.ErrUnsure, err)
	}
	return err
}

// one reads a record of the school. store.ErrNotFound if there is none.
func one[T any](t *tx, sql string, args ...any) (out T, err error) {
	all, err := many[T](t, sql, args...)
	switch {
	case err != nil:
		return out, err
	case len(all) == 0:
		return out, store.ErrNotFound
	}
	return all[0], nil
}

// many reads records of the school, the only column of the rows.
func many[T any](t *tx, sql string, args ...any) (out []T, err error) {
	err = t.query(sql, args, func(r pgx.Rows) error {
		var body pgtype.DriverBytes
		var v T
		if err := r.Scan(&body); err != nil {
			return err
		}
		if err := json.Unmarshal(body, &v); err != nil {
			return fmt.Errorf("%w: a record: %v", store.ErrDamaged, err)
		}
		out = append(out, v)
		return nil
	})
	return out, err
}

// An account is read where it is asked for, and for a writer so that it stays as it
// is until the end.
const (
	accountByID  = `select body from account where id = $1`
	accountAsIs  = accountByID + ` for update`
	accountsRead = `select body from account `
)

// allowed says whether an account may have what is an owner's.
func allowed(t *tx, as school.AccountID, of school.Owner) error {
	sql := accountByID
	if t.writes {
		sql = accountAsIs
	}
	if !school.ValidName(string(as)) {
		return school.ErrForbidden
	}
	return t.asOffice(func() error {
		a, err := one[school.Account](t, sql, as)
		if errors.Is(err, store.ErrNotFound) || err == nil && !school.May(a, of) {
			return school.ErrForbidden
		}
		return err
	})
}

// Account implements school.People.
func (s *School) Account(ctx context.Context, id school.AccountID) (a school.Account, err error) {
	if !school.ValidName(string(id)) {
		return a, store.ErrNotFound
	}
	err = s.view(ctx, office, func(t *tx) (err error) {
		a, err = one[school.Account](t, accountByID, id)
		return err
	})
	return a, s.db.say("read account", err)
}

// Accounts implements school.People.
func (s *School) Accounts(ctx context.Context) (all []school.Account, err error) {
	err = s.view(ctx, office, func(t *tx) (err error) {
		all, err = many[school.Account](t, accountsRead)
		return err
	})
	slices.SortFunc(all, func(a, b school.Account) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return all, s.db.say("list accounts", err)
}

// SaveAccounts implements school.People.
func (s *School) SaveAccounts(ctx context.Context, all []school.Account) error {
	return s.db.say("save accounts", s.update(ctx, office, func(t *tx) error {
		for _, a := range all {
			if err := t.saveAccount(a); err != nil {
				return err
			}
		}
		return nil
	}))
}

func (t *tx) saveAccount(a school.Account) error {
	if !school.ValidName(string(a.ID)) || a.Programme != "" && !school.ValidName(string(a.Programme)) || a.Role > school.Admin {
		return school.ErrBadName
	}
	body, err := json.Marshal(a)
	var external []byte
	if a.External != "" {
		external = []byte(a.External)
	}
	t.exec(`insert into account (id, programme, role, external, body) values ($1, $2, $3, $4, $5)
		on conflict (id) do update set programme = excluded.programme, role = excluded.role, external = excluded.external, body = excluded.body`,
		a.ID, a.Programme, int64(a.Role), external, body)
	return err
}

// SaveMentors implements school.People.
func (s *School) SaveMentors(ctx context.Context, learner school.AccountID, of []school.AccountID) error {
	return s.db.say("save mentors", s.update(ctx, office, func(t *tx) error {
		for _, id := range append(slices.Clone(of), learner) {
			if !school.ValidName(string(id)) {
				return store.ErrNotFound
			}
			if _, err := one[school.Account](t, accountByID, id); err != nil {
				return err
			}
		}
		t.exec(`delete from mentor_of where learner = $1`, learner)
		for i, id := range of {
			t.exec(`insert into mentor_of (learner, mentor, place) values ($1, $2, $3) on conflict (learner, mentor) do nothing`, learner, id, i)
		}
		return nil
	}))
}

// Mentors implements school.People.
func (s *School) Mentors(ctx context.Context, learner school.AccountID) (of []school.AccountID, err error) {
	if !school.ValidName(string(learner)) {
		return nil, nil
	}
	err = s.view(ctx, office, func(t *tx) error {
		of = nil
		return t.query(`select mentor from mentor_of where learner = $1 order by place`, []any{learner}, func(r pgx.Rows) error {
			var id school.AccountID
			err := r.Scan(&id)
			of = append(of, id)
			return err
		})
	})
	return of, s.db.say("list mentors", err)
}

// Erased implements school.People.
func (s *School) Erased(ctx context.Context) (all []school.Erasure, err error) {
	err = s.view(ctx, office, func(t *tx) error {
		all = nil
		return t.query(`select account, at from erased order by account`, nil, func(r pgx.Rows) error {
			var e school.Erasure
			var at int64
			err := r.Scan(&e.Account, &at)
			e.At = time.Unix(0, at).UTC()
			all = append(all, e)
			return err
		})
	})
	return all, s.db.say("list who was erased", err)
}

// Seen implements school.Doors.
func (s *School) Seen(ctx context.Context, id school.AccountID, at time.Time) error {
	return s.db.say("note who came", s.update(ctx, office, func(t *tx) error {
		a, err := one[school.Account](t, accountAsIs, id)
		if err != nil {
			return err
		}
		a.SeenAt = at
		return t.saveAccount(a)
	}))
}
