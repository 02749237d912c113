package ledger

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"time"

	"autoeval/store"
	"autoeval/store/school"
)

// stamp returns a moment as a key, which sorts as moments do.
func stamp(at time.Time) string { return fmt.Sprintf("%020d", max(at.UnixNano(), 0)) }

// Send implements school.Post.
func (s *School) Send(ctx context.Context, as school.AccountID, l school.Letter) error {
	return s.update(ctx, func(tx Tx) error {
		if err := allowed(tx, as, l.From); err != nil {
			return err
		}
		if err := readable(tx, l.To); err != nil {
			return err
		}
		l.ID, l.TakenAt = school.LetterID(l.Body), time.Time{}
		if tx.Get(bodies, place(l.To, l.ID)) != nil {
			return nil
		}
		at := stamp(l.SentAt)
		body := append([]byte(at+"\n"), l.Body...)
		l.Body = nil
		return errors.Join(put(tx, letters, place(l.To, at+l.ID), l), tx.Put(bodies, place(l.To, l.ID), body))
	})
}

// readable says whether somebody reads what is sent to an owner.
func readable(tx Tx, to school.Owner) error {
	if id, own := to.Account(); own {
		a, err := get[school.Account](tx, accounts, string(id))
		if errors.Is(err, store.ErrNotFound) || err == nil && !school.Reads(a) {
			return school.ErrForbidden
		}
		return err
	}
	found := school.ErrForbidden
	all, err := list[school.Account](tx, accounts, "")
	for _, a := range all {
		if school.May(a, to) {
			found = nil
		}
	}
	return errors.Join(err, found)
}

func place(of school.Owner, rest string) string { return string(of) + "/" + rest }

// Inbox implements school.Post.
func (s *School) Inbox(ctx context.Context, as school.AccountID, of school.Owner) (all []school.Letter, err error) {
	err = s.view(ctx, func(tx Tx) error {
		if err := allowed(tx, as, of); err != nil {
			return err
		}
		all, err = list[school.Letter](tx, letters, place(of, ""))
		return err
	})
	return all, err
}

// Letter implements school.Post.
func (s *School) Letter(ctx context.Context, as school.AccountID, of school.Owner, id string) (l school.Letter, err error) {
	err = s.view(ctx, func(tx Tx) error {
		if err := allowed(tx, as, of); err != nil {
			return err
		}
		at, body, err := bodyOf(tx, of, id)
		if err != nil {
			return err
		}
		found, err := get[school.Letter](tx, letters, place(of, at+id))
		if err != nil {
			return err
		}
		l, l.Body = found, bytes.Clone(body)
		return nil
	})
	return l, err
}

// bodyOf returns the bytes of a letter, and the time in its key.
func bodyOf(tx Tx, of school.Owner, id string) (at string, body []byte, err error) {
	raw := tx.Get(bodies, place(of, id))
	if raw == nil {
		return "", nil, store.ErrNotFound
	}
	line, body, found := bytes.Cut(raw, []byte("\n"))
	if !found {
		return "", nil, fmt.Errorf("read letter %s: %w", id, store.ErrDamaged)
	}
	return string(line), body, nil
}

// Taken implements school.Post.
func (s *School) Taken(ctx context.Context, as school.AccountID, of school.Owner, id string, at time.Time) error {
	return s.update(ctx, func(tx Tx) error {
		if err := allowed(tx, as, of); err != nil {
			return err
		}
		sent, _, err := bodyOf(tx, of, id)
		if err != nil {
			return err
		}
		l, err := get[school.Letter](tx, letters, place(of, sent+id))
		if err != nil || !l.TakenAt.IsZero() {
			return err
		}
		l.TakenAt = at
		return put(tx, letters, place(of, sent+id), l)
	})
}

// Log implements school.Journal.
func (s *School) Log(ctx context.Context, e school.Event) error {
	return s.update(ctx, func(tx Tx) error {
		for n := 0; ; n++ {
			key := fmt.Sprintf("%s%06d", stamp(e.At), n)
			if tx.Get(events, key) == nil {
				return put(tx, events, key, e)
			}
		}
	})
}

// Events implements school.Journal.
func (s *School) Events(ctx context.Context, since time.Time) (out []school.Event, err error) {
	err = s.view(ctx, func(tx Tx) error {
		all, err := list[school.Event](tx, events, "")
		for _, e := range all {
			if !e.At.Before(since) {
				out = append(out, e)
			}
		}
		return err
	})
	return out, err
}

// Tidy implements school.Journal.
func (s *School) Tidy(ctx context.Context, before time.Time) (n int, err error) {
	err = s.update(ctx, func(tx Tx) error {
		n = 0
		old := map[string][]string{}
		note := func(table, key string) { old[table] = append(old[table], key) }
		err := errors.Join(
			each(tx, events, "", func(key string, e school.Event) {
				if e.At.Before(before) {
					note(events, key)
				}
			}),
			each(tx, codes, "", func(key string, c school.Code) {
				if c.ExpiresAt.Before(before) || c.SpentBy != "" && c.SpentAt.Before(before) {
					note(codes, key)
				}
			}),
			each(tx, letters, "", func(key string, l school.Letter) {
				if !l.TakenAt.IsZero() && l.TakenAt.Before(before) {
					note(letters, key)
					note(bodies, place(l.To, l.ID))
				}
			}))
		if err != nil {
			return err
		}
		n = len(old[events]) + len(old[codes]) + len(old[letters])
		return drop(tx, old)
	})
	return n, err
}

// each visits the records of a table.
func each[T any](tx Tx, table, prefix string, f func(key string, r T)) error {
	return tx.Each(table, prefix, func(key string, raw []byte) error {
		var r T
		err := decode(table, key, raw, &r)
		if err == nil {
			f(key, r)
		}
		return err
	})
}

// drop deletes keys by table.
func drop(tx Tx, keys map[string][]string) error {
	for table, all := range keys {
		for _, key := range all {
			if err := tx.Delete(table, key); err != nil {
				return err
			}
		}
	}
	return nil
}
