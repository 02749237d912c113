package ledger

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/school"
)

// Open implements school.Rooms.
func (s *School) Open(ctx context.Context, as school.AccountID, of school.Owner) (store.Store, error) {
	if err := s.view(ctx, func(tx Tx) error { return allowed(tx, as, of) }); err != nil {
		return nil, err
	}
	return s.stores.Open(ctx, of)
}

// Identity implements school.Rooms.
func (s *School) Identity(ctx context.Context, as school.AccountID, of school.Owner, fresh school.Identity) (id school.Identity, err error) {
	err = s.update(ctx, func(tx Tx) error {
		if err := allowed(tx, as, of); err != nil {
			return err
		}
		id, err = get[school.Identity](tx, identities, string(of))
		if !errors.Is(err, store.ErrNotFound) {
			return err
		}
		if tx.Get(signing, fresh.Fingerprint) != nil {
			return school.ErrTaken
		}
		id = fresh
		return errors.Join(put(tx, identities, string(of), fresh), tx.Put(signing, fresh.Fingerprint, []byte(of)))
	})
	if err != nil {
		return school.Identity{}, err
	}
	return id, nil
}

// ByIdentity implements school.Rooms.
func (s *School) ByIdentity(ctx context.Context, fingerprint string) (of school.Owner, err error) {
	err = s.view(ctx, func(tx Tx) error {
		of = school.Owner(tx.Get(signing, fingerprint))
		if of == "" {
			return store.ErrNotFound
		}
		return nil
	})
	return of, err
}

// Succeed implements school.Rooms.
func (s *School) Succeed(ctx context.Context, as school.AccountID, of school.Owner, fingerprint string) error {
	return s.update(ctx, func(tx Tx) error {
		if err := allowed(tx, as, of); err != nil {
			return err
		}
		if has := tx.Get(signing, fingerprint); has != nil && school.Owner(has) != of {
			return school.ErrTaken
		}
		return tx.Put(signing, fingerprint, []byte(of))
	})
}

// Erase implements school.People. The account is shut first: what is removed
// after it nobody adds to, and a second call ends what was interrupted.
func (s *School) Erase(ctx context.Context, id school.AccountID, at time.Time) error {
	if !school.ValidName(string(id)) {
		return school.ErrBadName
	}
	readers, prints, err := s.shut(ctx, id)
	if err != nil {
		return err
	}
	person, err := s.personOf(ctx, school.Own(id))
	if err != nil {
		return err
	}
	for _, of := range readers {
		if err := s.forgetIn(ctx, of, person, prints); err != nil {
			return fmt.Errorf("erase what %s received: %w", of, err)
		}
	}
	if err := s.stores.Remove(ctx, school.Own(id)); err != nil {
		return err
	}
	return s.update(ctx, func(tx Tx) error { return forget(tx, id, at) })
}

// shut makes an account inactive, and returns who may have received something
// from it and the keys that it signed with.
func (s *School) shut(ctx context.Context, id school.AccountID) (readers []school.Owner, prints []string, err error) {
	err = s.update(ctx, func(tx Tx) error {
		readers, prints = nil, nil
		a, err := get[school.Account](tx, accounts, string(id))
		if err == nil {
			a.Active = false
			err = put(tx, accounts, string(id), a)
		}
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return err
		}
		err = tx.Each(signing, "", func(print string, of []byte) error {
			if school.Owner(of) == school.Own(id) {
				prints = append(prints, print)
			}
			return nil
		})
		all, listed := list[school.Account](tx, accounts, "")
		for _, a := range all {
			if a.ID != id && (a.Role == school.Mentor || a.Role == school.Head) {
				readers = append(readers, school.Own(a.ID))
				if d := school.Desk(a.Programme); a.Programme != "" && !slices.Contains(readers, d) {
					readers = append(readers, d)
				}
			}
		}
		return errors.Join(err, listed)
	})
	return readers, prints, err
}

// personOf returns whom the files of an owner name, "" if nobody yet.
func (s *School) personOf(ctx context.Context, of school.Owner) (model.PersonID, error) {
	st, err := s.stores.Open(ctx, of)
	if err != nil {
		return "", err
	}
	defer st.Close()
	p, err := st.Profile(ctx)
	return p.ID, err
}

// forgetIn is school.ForgetIn on the store of an owner.
func (s *School) forgetIn(ctx context.Context, of school.Owner, person model.PersonID, prints []string) error {
	st, err := s.stores.Open(ctx, of)
	if err != nil {
		return err
	}
	defer st.Close()
	return school.ForgetIn(ctx, st, person, prints)
}

// forget deletes every record of an account.
func forget(tx Tx, id school.AccountID, at time.Time) error {
	gone := map[string][]string{accounts: {string(id)}, mentorsOf: {string(id)}, identities: {string(id)}}
	note := func(table, key string) { gone[table] = append(gone[table], key) }
	own := school.Own(id)
	others := map[string][]school.AccountID{}
	err := errors.Join(
		each(tx, accounts, string(id), func(key string, a school.Account) {
			if a.ID == id && a.External != "" {
				note(externals, a.External)
			}
		}),
		each(tx, doorKeys, "", func(key string, k school.Key) {
			if k.Account == id {
				note(doorKeys, key)
			}
		}),
		each(tx, codes, "", func(key string, c school.Code) {
			if c.Account == id || c.SpentBy == id {
				note(codes, key)
			}
		}),
		tx.Each(signing, "", func(key string, of []byte) error {
			if school.Owner(of) == own {
				note(signing, key)
			}
			return nil
		}),
		each(tx, letters, "", func(key string, l school.Letter) {
			if l.To == own || l.From == own {
				note(letters, key)
				note(bodies, place(l.To, l.ID))
			}
		}),
		each(tx, mentorsOf, "", func(key string, of []school.AccountID) {
			if slices.Contains(of, id) && key != string(id) {
				others[key] = slices.DeleteFunc(of, func(m school.AccountID) bool { return m == id })
			}
		}))
	if err != nil {
		return err
	}
	for key, of := range others {
		if err := put(tx, mentorsOf, key, of); err != nil {
			return err
		}
	}
	if err := drop(tx, gone); err != nil {
		return err
	}
	return put(tx, erased, string(id), school.Erasure{Account: id, At: at})
}
