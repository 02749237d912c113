package ledger

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"autoeval/store"
	"autoeval/store/school"
)

// SaveCodes implements school.Doors.
func (s *School) SaveCodes(ctx context.Context, all []school.Code) error {
	return s.update(ctx, func(tx Tx) error {
		for _, c := range all {
			if c.Account != "" {
				if _, err := get[school.Account](tx, accounts, string(c.Account)); err != nil {
					return err
				}
			}
			if err := put(tx, codes, c.Hash, c); err != nil {
				return err
			}
		}
		return nil
	})
}

// Codes implements school.Doors.
func (s *School) Codes(ctx context.Context) (all []school.Code, err error) {
	err = s.view(ctx, func(tx Tx) (err error) {
		all, err = list[school.Code](tx, codes, "")
		return err
	})
	slices.SortStableFunc(all, func(a, b school.Code) int { return a.ExpiresAt.Compare(b.ExpiresAt) })
	return all, err
}

// Enrol implements school.Doors.
func (s *School) Enrol(ctx context.Context, e school.Enrolment) (a school.Account, err error) {
	err = s.update(ctx, func(tx Tx) error {
		c, err := get[school.Code](tx, codes, e.Hash)
		switch {
		case err != nil:
			return err
		case c.SpentBy != "":
			return school.ErrSpent
		case !e.At.Before(c.ExpiresAt):
			return school.ErrExpired
		case tx.Get(doorKeys, e.Key.Fingerprint) != nil:
			return school.ErrTaken
		}
		if a, err = admitted(tx, c, e); err != nil {
			return err
		}
		e.Key.Account, e.Key.AddedAt = a.ID, e.At
		c.SpentBy, c.SpentAt = a.ID, e.At
		return errors.Join(put(tx, doorKeys, e.Key.Fingerprint, e.Key), put(tx, codes, e.Hash, c))
	})
	if err != nil {
		return school.Account{}, err
	}
	return a, nil
}

// admitted returns the account that a code lets in, made if it names none.
func admitted(tx Tx, c school.Code, e school.Enrolment) (school.Account, error) {
	if c.Account != "" {
		a, err := get[school.Account](tx, accounts, string(c.Account))
		if err == nil && !a.Active {
			err = school.ErrForbidden
		}
		return a, err
	}
	if tx.Get(accounts, string(e.New)) != nil {
		return school.Account{}, school.ErrTaken
	}
	a := school.Account{ID: e.New, Name: e.Name, Role: c.Role, Programme: c.Programme, Active: true, CreatedAt: e.At}
	return a, saveAccount(tx, a)
}

// ByKey implements school.Doors.
func (s *School) ByKey(ctx context.Context, fingerprint string) (a school.Account, err error) {
	err = s.view(ctx, func(tx Tx) error {
		k, err := get[school.Key](tx, doorKeys, fingerprint)
		if err == nil {
			a, err = active(tx, k.Account)
		}
		return err
	})
	return a, err
}

// ByExternal implements school.Doors.
func (s *School) ByExternal(ctx context.Context, external string) (a school.Account, err error) {
	err = s.view(ctx, func(tx Tx) (err error) {
		id := tx.Get(externals, external)
		if external == "" || id == nil {
			return store.ErrNotFound
		}
		a, err = active(tx, school.AccountID(id))
		return err
	})
	return a, err
}

// active returns an account that may be entered.
func active(tx Tx, id school.AccountID) (school.Account, error) {
	a, err := get[school.Account](tx, accounts, string(id))
	if err != nil || !a.Active {
		return school.Account{}, cmp.Or(err, store.ErrNotFound)
	}
	return a, nil
}

// Keys implements school.Doors.
func (s *School) Keys(ctx context.Context, id school.AccountID) (all []school.Key, err error) {
	err = s.view(ctx, func(tx Tx) (err error) {
		all, err = list[school.Key](tx, doorKeys, "")
		return err
	})
	all = slices.DeleteFunc(all, func(k school.Key) bool { return k.Account != id })
	slices.SortStableFunc(all, func(a, b school.Key) int { return a.AddedAt.Compare(b.AddedAt) })
	return all, err
}

// DeleteKey implements school.Doors.
func (s *School) DeleteKey(ctx context.Context, fingerprint string) error {
	return s.update(ctx, func(tx Tx) error {
		if tx.Get(doorKeys, fingerprint) == nil {
			return store.ErrNotFound
		}
		return tx.Delete(doorKeys, fingerprint)
	})
}
