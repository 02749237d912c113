package postgres

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"time"

	"github.com/jackc/pgx/v5"

	"autoeval/store"
	"autoeval/store/school"
)

// Send implements school.Post. Who sends is held where they are until it is kept,
// so that nobody is erased in between.
func (s *School) Send(ctx context.Context, as school.AccountID, l school.Letter) error {
	return s.db.say("send a letter", s.update(ctx, l.From, func(t *tx) error {
		if err := allowed(t, as, l.From); err != nil {
			return err
		}
		if err := t.asOffice(func() error { return t.readable(l.To) }); err != nil {
			return err
		}
		l := l
		body := l.Body
		l.ID, l.TakenAt, l.Body = school.LetterID(body), time.Time{}, nil
		head, err := json.Marshal(l)
		// Without saying which rows conflict: to say so one must be able to read them.
		t.exec(`insert into letter (owner, id, sender, sent, head, body) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
			l.To, l.ID, l.From, nanoseconds(l.SentAt), head, body)
		t.exec(`insert into sent (owner, receiver) values ($1, $2) on conflict (owner, receiver) do nothing`, l.From, l.To)
		return err
	}))
}

// nanoseconds returns a moment as a number, 0 for one that is not.
func nanoseconds(at time.Time) int64 { return max(at.UnixNano(), 0) }

// readable says whether somebody reads what is sent to an owner.
func (t *tx) readable(to school.Owner) error {
	id, own := to.Account()
	if own {
		if !school.ValidName(string(id)) {
			return school.ErrForbidden
		}
		a, err := one[school.Account](t, accountByID, id)
		if errors.Is(err, store.ErrNotFound) || err == nil && !school.Reads(a) {
			return school.ErrForbidden
		}
		return err
	}
	p, _ := to.Programme()
	if !school.ValidName(string(p)) {
		return school.ErrForbidden
	}
	all, err := many[school.Account](t, `select body from account where programme = $1 and role > 0`, p)
	if err != nil {
		return err
	}
	for _, a := range all {
		if school.May(a, to) {
			return nil
		}
	}
	return school.ErrForbidden
}

// theirs runs f on what is an owner's, if the account may.
func (s *School) theirs(ctx context.Context, as school.AccountID, of school.Owner, f func(*tx) error) error {
	return s.view(ctx, of, func(t *tx) error {
		if err := allowed(t, as, of); err != nil {
			return err
		}
		return f(t)
	})
}

// letterOf returns one as its head says, and when it was taken.
func letterOf(head []byte, taken int64) (l school.Letter, err error) {
	err = json.Unmarshal(head, &l)
	if taken != 0 {
		l.TakenAt = time.Unix(0, taken).UTC()
	}
	return l, err
}

// Inbox implements school.Post.
func (s *School) Inbox(ctx context.Context, as school.AccountID, of school.Owner) (all []school.Letter, err error) {
	err = s.theirs(ctx, as, of, func(t *tx) error {
		all = nil
		return t.query(`select head, taken from letter where owner = $1 order by sent, id`, []any{of}, func(r pgx.Rows) error {
			var head []byte
			var taken int64
			err := r.Scan(&head, &taken)
			if err != nil {
				return err
			}
			l, err := letterOf(head, taken)
			all = append(all, l)
			return err
		})
	})
	return all, s.db.say("list letters", err)
}

// Letter implements school.Post.
func (s *School) Letter(ctx context.Context, as school.AccountID, of school.Owner, id string) (l school.Letter, err error) {
	err = s.theirs(ctx, as, of, func(t *tx) error {
		var head, body []byte
		var taken int64
		if !unnamed(id) {
			err := t.query(`select head, taken, body from letter where owner = $1 and id = $2`, []any{of, id}, func(r pgx.Rows) error {
				return r.Scan(&head, &taken, &body)
			})
			if err != nil {
				return err
			}
		}
		if head == nil {
			return store.ErrNotFound
		}
		found, err := letterOf(head, taken)
		if err == nil {
			l, l.Body = found, bytes.Clone(body)
		}
		return err
	})
	return l, s.db.say("read letter", err)
}

// Taken implements school.Post.
func (s *School) Taken(ctx context.Context, as school.AccountID, of school.Owner, id string, at time.Time) error {
	return s.db.say("take a letter in", s.update(ctx, of, func(t *tx) error {
		if err := allowed(t, as, of); err != nil {
			return err
		}
		if unnamed(id) {
			return store.ErrNotFound
		}
		return t.must(`update letter set taken = case when taken = 0 then $3 else taken end where owner = $1 and id = $2 returning 1`, of, id, nanoseconds(at))
	}))
}

// Log implements school.Journal.
func (s *School) Log(ctx context.Context, e school.Event) error {
	body, err := json.Marshal(e)
	if err != nil {
		return err
	}
	came, mark := time.Now().UnixNano(), rand.Int64()
	return s.db.say("write the journal", s.update(ctx, office, func(t *tx) error {
		t.exec(`insert into event (at, came, mark, body) values ($1, $2, $3, $4) on conflict (at, came, mark) do nothing`, nanoseconds(e.At), came, mark, body)
		return nil
	}))
}

// Events implements school.Journal.
func (s *School) Events(ctx context.Context, since time.Time) (all []school.Event, err error) {
	err = s.view(ctx, office, func(t *tx) (err error) {
		all, err = many[school.Event](t, `select body from event where at >= $1 order by at, came`, nanoseconds(since))
		return err
	})
	return all, s.db.say("read the journal", err)
}

// Tidy implements school.Journal. The letters of each owner are a commit.
func (s *School) Tidy(ctx context.Context, before time.Time) (n int, err error) {
	var owners []school.Owner
	err = s.update(ctx, office, func(t *tx) error {
		n, owners = 0, nil
		codes, err := many[school.Code](t, `select body from code`)
		if err != nil {
			return err
		}
		for _, c := range codes {
			if c.ExpiresAt.Before(before) || c.SpentBy != "" && c.SpentAt.Before(before) {
				n++
				t.exec(`delete from code where hash = $1`, c.Hash)
			}
		}
		gone, err := t.count(`delete from event where at < $1 returning 1`, nanoseconds(before))
		n += gone
		if err != nil {
			return err
		}
		all, err := many[school.Account](t, accountsRead)
		owners = ownersOf(all)
		return err
	})
	for _, of := range owners {
		if err != nil {
			break
		}
		err = s.update(ctx, of, func(t *tx) error {
			gone, err := t.count(`delete from letter where owner = $1 and taken <> 0 and taken < $2 returning 1`, of, nanoseconds(before))
			n += gone
			return err
		})
	}
	return n, s.db.say("tidy", err)
}

// count returns how many rows an answer has.
func (t *tx) count(sql string, args ...any) (n int, err error) {
	err = t.query(sql, args, func(pgx.Rows) error { n++; return nil })
	return n, err
}

// ownersOf lists whose letters there may be.
func ownersOf(all []school.Account) (owners []school.Owner) {
	desks := map[school.Programme]bool{}
	for _, a := range all {
		owners = append(owners, school.Own(a.ID))
		if a.Programme != "" && !desks[a.Programme] {
			desks[a.Programme] = true
			owners = append(owners, school.Desk(a.Programme))
		}
	}
	return owners
}
