package school

import (
	"context"
	"errors"

	"autoeval/store"
)

// Finding is something that is not as it should be in a school.
type Finding struct {
	Kind Kind
	Of   Owner
	What string // an identifier: of a letter, or of who sent it
}

// Kind is what is wrong.
type Kind uint8

// The kinds of findings.
const (
	Unreadable Kind = iota // data, or a list beside them that says something else
	Altered                // a letter whose bytes are not those that were sent
	Stray                  // a letter from an account that is not there
	Returned               // an account that was erased, and is here again
)

// String returns the word that programs know a kind by.
func (k Kind) String() string {
	return [...]string{Unreadable: "unreadable", Altered: "altered", Stray: "stray", Returned: "returned"}[k]
}

// Check reads all that a school keeps and lists what is wrong, by owner. It shows
// nothing of what the data hold.
func Check(ctx context.Context, s School) (all []Finding, err error) {
	accounts, err := s.Accounts(ctx)
	if err != nil {
		return nil, err
	}
	back, err := returned(ctx, s, accounts)
	if err != nil {
		return nil, err
	}
	for _, e := range back {
		all = append(all, Finding{Returned, Own(e.Account), string(e.Account)})
	}
	here := map[Owner]bool{}
	for _, a := range accounts {
		here[Own(a.ID)], here[Desk(a.Programme)] = true, true
	}
	return all, EveryOwner(ctx, accounts, func(as Account, of Owner) error {
		st, err := s.Open(ctx, as.ID, of)
		if err == nil {
			err = errors.Join(readWhole(ctx, st), st.Close())
		}
		if err != nil {
			all = append(all, Finding{Unreadable, of, ""})
		}
		found, err := checkLetters(ctx, s, as.ID, of, here)
		all = append(all, found...)
		return err
	})
}

// EveryOwner calls f once for every owner that an account may open, with one that
// may.
func EveryOwner(ctx context.Context, accounts []Account, f func(Account, Owner) error) error {
	seen := map[Owner]bool{}
	for _, a := range accounts {
		for _, of := range []Owner{Own(a.ID), Desk(a.Programme)} {
			if !May(a, of) || seen[of] {
				continue
			}
			seen[of] = true
			if err := errors.Join(ctx.Err(), f(a, of)); err != nil {
				return err
			}
		}
	}
	return nil
}

// checkLetters lists what is wrong with those of an owner.
func checkLetters(ctx context.Context, s School, as AccountID, of Owner, here map[Owner]bool) (all []Finding, err error) {
	in, err := s.Inbox(ctx, as, of)
	if err != nil {
		return nil, err
	}
	for _, head := range in {
		l, err := s.Letter(ctx, as, of, head.ID)
		switch {
		case errors.Is(err, store.ErrUnavailable) || ctx.Err() != nil:
			return all, err
		case err != nil || LetterID(l.Body) != head.ID:
			all = append(all, Finding{Altered, of, head.ID})
		case !here[l.From]:
			all = append(all, Finding{Stray, of, string(l.From)})
		}
	}
	return all, nil
}
