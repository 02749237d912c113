package ledger

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"autoeval/store"
	"autoeval/store/school"
)

// School implements school.School.
type School struct {
	kv     KV
	stores Stores
}

// New returns the school kept there.
func New(kv KV, stores Stores) *School { return &School{kv, stores} }

var _ school.School = (*School)(nil)

// Close implements school.School.
func (s *School) Close() error { return errors.Join(s.stores.Close(), s.kv.Close()) }

func (s *School) view(ctx context.Context, f func(Tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	return s.kv.View(f)
}

func (s *School) update(ctx context.Context, f func(Tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	return s.kv.Update(f)
}

// Account implements school.People.
func (s *School) Account(ctx context.Context, id school.AccountID) (a school.Account, err error) {
	err = s.view(ctx, func(tx Tx) (err error) {
		a, err = get[school.Account](tx, accounts, string(id))
		return err
	})
	return a, err
}

// Accounts implements school.People.
func (s *School) Accounts(ctx context.Context) (all []school.Account, err error) {
	err = s.view(ctx, func(tx Tx) (err error) {
		all, err = list[school.Account](tx, accounts, "")
		return err
	})
	slices.SortFunc(all, func(a, b school.Account) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return all, err
}

// SaveAccounts implements school.People.
func (s *School) SaveAccounts(ctx context.Context, all []school.Account) error {
	return s.update(ctx, func(tx Tx) error {
		for _, a := range all {
			if err := saveAccount(tx, a); err != nil {
				return err
			}
		}
		return nil
	})
}

func saveAccount(tx Tx, a school.Account) error {
	if !school.ValidName(string(a.ID)) || a.Programme != "" && !school.ValidName(string(a.Programme)) || a.Role > school.Admin {
		return school.ErrBadName
	}
	before, err := get[school.Account](tx, accounts, string(a.ID))
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return err
	}
	if before.External != a.External && before.External != "" {
		if err := tx.Delete(externals, before.External); err != nil {
			return err
		}
	}
	if a.External != "" {
		if has := tx.Get(externals, a.External); has != nil && string(has) != string(a.ID) {
			return school.ErrTaken
		}
		if err := tx.Put(externals, a.External, []byte(a.ID)); err != nil {
			return err
		}
	}
	return put(tx, accounts, string(a.ID), a)
}

// SaveMentors implements school.People.
func (s *School) SaveMentors(ctx context.Context, learner school.AccountID, of []school.AccountID) error {
	return s.update(ctx, func(tx Tx) error {
		for _, id := range append(slices.Clone(of), learner) {
			if _, err := get[school.Account](tx, accounts, string(id)); err != nil {
				return err
			}
		}
		if len(of) == 0 {
			return tx.Delete(mentorsOf, string(learner))
		}
		return put(tx, mentorsOf, string(learner), of)
	})
}

// Mentors implements school.People.
func (s *School) Mentors(ctx context.Context, learner school.AccountID) (of []school.AccountID, err error) {
	err = s.view(ctx, func(tx Tx) (err error) {
		of, err = get[[]school.AccountID](tx, mentorsOf, string(learner))
		if errors.Is(err, store.ErrNotFound) {
			err = nil
		}
		return err
	})
	return of, err
}

// Erased implements school.People.
func (s *School) Erased(ctx context.Context) (all []school.Erasure, err error) {
	err = s.view(ctx, func(tx Tx) (err error) {
		all, err = list[school.Erasure](tx, erased, "")
		return err
	})
	return all, err
}

// Seen implements school.Doors.
func (s *School) Seen(ctx context.Context, id school.AccountID, at time.Time) error {
	return s.update(ctx, func(tx Tx) error {
		a, err := get[school.Account](tx, accounts, string(id))
		if err != nil {
			return err
		}
		a.SeenAt = at
		return put(tx, accounts, string(id), a)
	})
}
