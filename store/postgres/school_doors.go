package postgres

import (
	"context"
	"encoding/json"
	"errors"
	"slices"

	"autoeval/store"
	"autoeval/store/school"
)

// SaveCodes implements school.Doors.
func (s *School) SaveCodes(ctx context.Context, all []school.Code) error {
	return s.db.say("save codes", s.update(ctx, office, func(t *tx) error {
		for _, c := range all {
			if c.Account != "" {
				if _, err := one[school.Account](t, accountByID, c.Account); err != nil {
					return err
				}
			}
			if err := t.saveCode(c); err != nil {
				return err
			}
		}
		return nil
	}))
}

func (t *tx) saveCode(c school.Code) error {
	body, err := json.Marshal(c)
	t.exec(`insert into code (hash, account, spent_by, body) values ($1, $2, $3, $4)
		on conflict (hash) do update set account = excluded.account, spent_by = excluded.spent_by, body = excluded.body`,
		c.Hash, named(c.Account), named(c.SpentBy), body)
	return err
}

// named returns an account as a column that may be empty.
func named(id school.AccountID) *string {
	if id == "" {
		return nil
	}
	word := string(id)
	return &word
}

// Codes implements school.Doors.
func (s *School) Codes(ctx context.Context) (all []school.Code, err error) {
	err = s.view(ctx, office, func(t *tx) (err error) {
		all, err = many[school.Code](t, `select body from code order by hash`)
		return err
	})
	slices.SortStableFunc(all, func(a, b school.Code) int { return a.ExpiresAt.Compare(b.ExpiresAt) })
	return all, s.db.say("list codes", err)
}

// Enrol implements school.Doors. The code stands still while it is used.
func (s *School) Enrol(ctx context.Context, e school.Enrolment) (a school.Account, err error) {
	err = s.update(ctx, office, func(t *tx) error {
		if unnamed(e.Hash) || unnamed(e.Key.Fingerprint) {
			return store.ErrNotFound
		}
		c, err := one[school.Code](t, `select body from code where hash = $1 for update`, e.Hash)
		if err != nil {
			return err
		}
		bound, keyed := one[school.Key](t, `select body from door where fingerprint = $1`, e.Key.Fingerprint)
		if keyed != nil && !errors.Is(keyed, store.ErrNotFound) {
			return keyed
		}
		switch {
		case t.repeated && c.SpentBy != "" && bound.Account == c.SpentBy && c.SpentAt.Equal(e.At):
			a, err = one[school.Account](t, accountByID, c.SpentBy) // it worked, and the answer was lost
			return err
		case c.SpentBy != "":
			return school.ErrSpent
		case !e.At.Before(c.ExpiresAt):
			return school.ErrExpired
		case keyed == nil:
			return school.ErrTaken
		}
		if a, err = t.admitted(c, e); err != nil {
			return err
		}
		key := e.Key
		key.Account, key.AddedAt = a.ID, e.At
		c.SpentBy, c.SpentAt = a.ID, e.At
		body, err := json.Marshal(key)
		t.exec(`insert into door (fingerprint, account, body) values ($1, $2, $3)`, key.Fingerprint, key.Account, body)
		return errors.Join(err, t.saveCode(c))
	})
	if err != nil {
		return school.Account{}, s.db.say("enrol", err)
	}
	return a, nil
}

// admitted returns the account that a code lets in, made if it names none.
func (t *tx) admitted(c school.Code, e school.Enrolment) (school.Account, error) {
	if c.Account != "" {
		a, err := one[school.Account](t, accountAsIs, c.Account)
		if err == nil && !a.Active {
			err = school.ErrForbidden
		}
		return a, err
	}
	if !school.ValidName(string(e.New)) {
		return school.Account{}, school.ErrBadName
	}
	switch _, err := one[school.Account](t, accountByID, e.New); {
	case err == nil:
		return school.Account{}, school.ErrTaken
	case !errors.Is(err, store.ErrNotFound):
		return school.Account{}, err
	}
	a := school.Account{ID: e.New, Name: e.Name, Role: c.Role, Programme: c.Programme, Active: true, CreatedAt: e.At}
	return a, t.saveAccount(a)
}

// ByKey implements school.Doors.
func (s *School) ByKey(ctx context.Context, fingerprint string) (school.Account, error) {
	if unnamed(fingerprint) {
		return school.Account{}, store.ErrNotFound
	}
	return s.active(ctx, "find who has a key", `select a.body from door d join account a on a.id = d.account where d.fingerprint = $1`, fingerprint)
}

// ByExternal implements school.Doors.
func (s *School) ByExternal(ctx context.Context, external string) (school.Account, error) {
	return s.active(ctx, "find whom the school means", `select body from account where external = $1`, []byte(external))
}

// active returns the account that a statement finds, if it may be entered.
func (s *School) active(ctx context.Context, what, sql string, by any) (a school.Account, err error) {
	err = s.view(ctx, office, func(t *tx) error {
		found, err := one[school.Account](t, sql, by)
		if err == nil && !found.Active {
			err = store.ErrNotFound
		}
		if err == nil {
			a = found
		}
		return err
	})
	return a, s.db.say(what, err)
}

// Keys implements school.Doors.
func (s *School) Keys(ctx context.Context, id school.AccountID) (all []school.Key, err error) {
	err = s.view(ctx, office, func(t *tx) (err error) {
		if !school.ValidName(string(id)) {
			return nil
		}
		all, err = many[school.Key](t, `select body from door where account = $1 order by fingerprint`, id)
		return err
	})
	slices.SortStableFunc(all, func(a, b school.Key) int { return a.AddedAt.Compare(b.AddedAt) })
	return all, s.db.say("list keys", err)
}

// DeleteKey implements school.Doors.
func (s *School) DeleteKey(ctx context.Context, fingerprint string) error {
	return s.db.say("delete key", s.update(ctx, office, func(t *tx) error {
		if unnamed(fingerprint) {
			return store.ErrNotFound
		}
		found, err := t.there(`delete from door where fingerprint = $1 returning 1`, fingerprint)
		if err == nil && !found && !t.repeated {
			err = store.ErrNotFound
		}
		return err
	}))
}
