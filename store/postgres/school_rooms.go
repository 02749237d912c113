package postgres

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"autoeval/store"
	"autoeval/store/school"
)

// Open implements school.Rooms.
func (s *School) Open(ctx context.Context, as school.AccountID, of school.Owner) (store.Store, error) {
	if err := s.view(ctx, of, func(t *tx) error { return allowed(t, as, of) }); err != nil {
		return nil, s.db.say("open a store", err)
	}
	return s.db.Of(string(of)), nil
}

// Identity implements school.Rooms.
func (s *School) Identity(ctx context.Context, as school.AccountID, of school.Owner, fresh school.Identity) (id school.Identity, err error) {
	err = s.update(ctx, of, func(t *tx) error {
		if err := allowed(t, as, of); err != nil {
			return err
		}
		there := false
		err := t.query(`select fingerprint, sealed from identity where owner = $1`, []any{of}, func(r pgx.Rows) error {
			there = true
			return r.Scan(&id.Fingerprint, &id.Sealed)
		})
		if err != nil || there {
			return err
		}
		if unnamed(fresh.Fingerprint) {
			return school.ErrBadName
		}
		signer, err := t.signer(fresh.Fingerprint)
		switch {
		case err != nil:
			return err
		case signer != "":
			return school.ErrTaken
		}
		id = fresh
		t.exec(`insert into identity (owner, fingerprint, sealed) values ($1, $2, $3)`, of, fresh.Fingerprint, append([]byte{}, fresh.Sealed...))
		return t.asOffice(func() error {
			t.exec(`insert into signing (fingerprint, signer) values ($1, $2)`, fresh.Fingerprint, of)
			return nil
		})
	})
	if err != nil {
		return school.Identity{}, s.db.say("read identity", err)
	}
	return id, nil
}

// signer returns who signs with a key, "" if nobody does.
func (t *tx) signer(fingerprint string) (of school.Owner, err error) {
	err = t.asOffice(func() error {
		return t.query(`select signer from signing where fingerprint = $1`, []any{fingerprint}, func(r pgx.Rows) error { return r.Scan(&of) })
	})
	return of, err
}

// ByIdentity implements school.Rooms.
func (s *School) ByIdentity(ctx context.Context, fingerprint string) (of school.Owner, err error) {
	err = s.view(ctx, office, func(t *tx) (err error) {
		of = ""
		if !unnamed(fingerprint) {
			of, err = t.signer(fingerprint)
		}
		if err == nil && of == "" {
			err = store.ErrNotFound
		}
		return err
	})
	return of, s.db.say("find who signs", err)
}

// Succeed implements school.Rooms.
func (s *School) Succeed(ctx context.Context, as school.AccountID, of school.Owner, fingerprint string) error {
	return s.db.say("note a key from before", s.update(ctx, of, func(t *tx) error {
		if err := allowed(t, as, of); err != nil {
			return err
		}
		if unnamed(fingerprint) {
			return school.ErrBadName
		}
		has, err := t.signer(fingerprint)
		if err == nil && has != "" && has != of {
			return school.ErrTaken
		}
		return errors.Join(err, t.asOffice(func() error {
			t.exec(`insert into signing (fingerprint, signer) values ($1, $2) on conflict (fingerprint) do nothing`, fingerprint, of)
			return nil
		}))
	}))
}

// Erase implements school.People. The account is shut first: what is removed
// after it nobody adds to, and a second call ends what was interrupted.
func (s *School) Erase(ctx context.Context, id school.AccountID, at time.Time) error {
	if !school.ValidName(string(id)) {
		return school.ErrBadName
	}
	own := school.Own(id)
	readers, prints, err := s.shut(ctx, id)
	if err != nil {
		return s.db.say("erase", err)
	}
	st := s.db.Of(string(own))
	p, err := st.Profile(ctx)
	if err != nil {
		return err
	}
	for _, of := range readers {
		if err := school.ForgetIn(ctx, s.db.Of(string(of)), p.ID, prints); err != nil {
			return fmt.Errorf("erase what %s received: %w", of, err)
		}
	}
	if err := s.unsend(ctx, own); err != nil {
		return s.db.say("erase letters", err)
	}
	err = s.update(ctx, own, func(t *tx) error {
		t.exec(`delete from letter where owner = $1`, own)
		t.exec(`delete from identity where owner = $1`, own)
		t.exec(`delete from sent where owner = $1`, own)
		return t.asOffice(func() error {
			t.exec(`delete from signing where signer = $1`, own)
			t.exec(`delete from account where id = $1`, id) // and its keys, codes and mentors
			t.exec(`insert into erased (account, at) values ($1, $2) on conflict (account) do update set at = excluded.at`, id, nanoseconds(at))
			return nil
		})
	})
	return cmp.Or(s.db.say("erase", err), s.db.Remove(ctx, string(own)))
}

// shut makes an account inactive, and returns who may have received something
// from it and the keys that it signed with.
func (s *School) shut(ctx context.Context, id school.AccountID) (readers []school.Owner, prints []string, err error) {
	err = s.update(ctx, office, func(t *tx) error {
		readers, prints = nil, nil
		a, err := one[school.Account](t, accountAsIs, id)
		if err == nil {
			a.Active = false
			err = t.saveAccount(a)
		}
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return err
		}
		err = t.query(`select fingerprint from signing where signer = $1`, []any{school.Own(id)}, func(r pgx.Rows) error {
			var print string
			err := r.Scan(&print)
			prints = append(prints, print)
			return err
		})
		if err != nil || len(prints) == 0 {
			return err
		}
		all, err := many[school.Account](t, `select body from account where role in ($1, $2)`, int64(school.Mentor), int64(school.Head))
		all = slices.DeleteFunc(all, func(a school.Account) bool { return a.ID == id })
		readers = ownersOf(all)
		return err
	})
	return readers, prints, err
}

// unsend removes the letters that an owner sent, wherever they are.
func (s *School) unsend(ctx context.Context, own school.Owner) error {
	var receivers []school.Owner
	err := s.view(ctx, own, func(t *tx) error {
		receivers = nil
		return t.query(`select receiver from sent where owner = $1`, []any{own}, func(r pgx.Rows) error {
			var of school.Owner
			err := r.Scan(&of)
			receivers = append(receivers, of)
			return err
		})
	})
	for _, of := range receivers {
		if err != nil {
			break
		}
		err = s.update(ctx, of, func(t *tx) error {
			t.exec(`delete from letter where owner = $1 and sender = $2`, of, own)
			return nil
		})
	}
	return err
}
