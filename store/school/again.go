package school

import (
	"context"
	"errors"
	"time"

	"autoeval/store"
)

// returned lists who was erased and is here again: older data were put back. Who was
// made after that is somebody new.
func returned(ctx context.Context, s School, accounts []Account) (all []Erasure, err error) {
	erased, err := s.Erased(ctx)
	if err != nil {
		return nil, err
	}
	made := map[AccountID]time.Time{}
	for _, a := range accounts {
		made[a.ID] = a.CreatedAt
	}
	for _, e := range erased {
		if at, here := made[e.Account]; here && !at.After(e.At) {
			all = append(all, e)
		}
	}
	return all, nil
}

// EraseAgain erases, after older data were put back, who was erased before: by a list
// that was kept elsewhere, and by the school's own. It returns who was here again. A
// list may be given twice.
func EraseAgain(ctx context.Context, s School, list []Erasure) (gone []AccountID, err error) {
	accounts, err := s.Accounts(ctx)
	if err != nil {
		return nil, err
	}
	own, err := returned(ctx, s, accounts)
	if err != nil {
		return nil, err
	}
	done := map[AccountID]bool{}
	for _, e := range append(list, own...) {
		if done[e.Account] {
			continue
		}
		done[e.Account] = true
		a, err := s.Account(ctx, e.Account)
		here := err == nil && !a.CreatedAt.After(e.At)
		switch {
		case err != nil && !errors.Is(err, store.ErrNotFound):
			return gone, err
		case err == nil && !here: // somebody new
			continue
		}
		if err := s.Erase(ctx, e.Account, e.At); err != nil {
			return gone, err
		}
		if here {
			gone = append(gone, e.Account)
		}
	}
	return gone, nil
}
