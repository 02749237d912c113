package school

import (
	"context"
	"errors"
	"fmt"

	"autoeval/model"
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

// readWhole reads every record of a store, and compares what lists say with them.
func readWhole(ctx context.Context, st store.Store) error {
	_, profile := st.Profile(ctx)
	kept, grids := st.KeptGrids(ctx)
	for _, k := range kept {
		_, err := st.Grid(ctx, k.Ref)
		grids = errors.Join(grids, err)
	}
	_, evidence := st.Evidence(ctx)
	_, confirmed := st.Confirmed(ctx)
	_, actions := st.Actions(ctx)
	_, notes := st.Notes(ctx)
	_, known := st.Known(ctx)
	_, passages := st.Passages(ctx)
	_, trash := st.Trash(ctx)
	return errors.Join(profile, grids, evidence, confirmed, actions, notes, known, passages, trash, readSessions(ctx, st), readReceived(ctx, st))
}

func readSessions(ctx context.Context, st store.Store) error {
	sums, err := st.Sessions(ctx)
	place := uint64(0)
	for _, sum := range sums {
		x, read := st.Session(ctx, sum.ID)
		_, reviews := st.Reviews(ctx, sum.ID)
		err = errors.Join(err, read, reviews)
		if read == nil && !sameSummary(sum, x) || sum.Seq <= place {
			err = errors.Join(err, fmt.Errorf("%w: the list of sessions", store.ErrDamaged))
		}
		place = sum.Seq
	}
	return err
}

func readReceived(ctx context.Context, st store.Store) error {
	var sums []model.ReceivedSummary
	err := st.EachReceived(ctx, func(r *model.ReceivedSummary) { sums = append(sums, *r) })
	for _, sum := range sums {
		r, read := st.Received(ctx, sum.Session.ID)
		_, reviews := st.Reviews(ctx, sum.Session.ID)
		err = errors.Join(err, read, reviews)
		if read == nil && !sameSummary(sum.Session, r.Session) {
			err = errors.Join(err, fmt.Errorf("%w: the list of what was received", store.ErrDamaged))
		}
	}
	return err
}

// sameSummary says whether a list has of a session what the session has.
func sameSummary(sum model.SessionSummary, x model.Session) bool {
	is := x.Summary()
	is.Seq = sum.Seq
	return fmt.Sprint(is) == fmt.Sprint(sum)
}
