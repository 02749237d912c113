package schooltest

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"autoeval/model"
	"autoeval/store"
	lone "autoeval/store/memory"
	"autoeval/store/school"
	"autoeval/store/storetest"
)

func walls() []check {
	return []check{
		{"EveryMethodHoldsTheTable", table},
		{"EveryMethodOfAStoreWorksOnItsOwnersAlone", func(t *testing.T, s school.School) { Isolation(t, s, 300) }},
		{"AStoreIsOnePersonsAndStaysOpenForOthers", func(t *testing.T, s school.School) {
			l, other, m, h, _ := cast(t, s)
			one, two := must1(s.Open(ctx, l.ID, school.Own(l.ID)))(t), must1(s.Open(ctx, l.ID, school.Own(l.ID)))(t)
			must1(one.SaveProfile(ctx, model.Profile{Name: "Léa"}))(t)
			must(t, one.Close())
			if p := must1(two.Profile(ctx))(t); p.Name != "Léa" {
				t.Errorf("%+v", p)
			}
			must(t, two.Close())
			three := must1(s.Open(ctx, l.ID, school.Own(l.ID)))(t)
			if p := must1(three.Profile(ctx))(t); p.Name != "Léa" {
				t.Errorf("opened again: %+v", p)
			}
			must(t, three.Close())
			theirs := must1(s.Open(ctx, other.ID, school.Own(other.ID)))(t)
			if p := must1(theirs.Profile(ctx))(t); p.Name != "" {
				t.Errorf("another's: %+v", p)
			}
			must(t, theirs.Close())
			at, same := must1(s.Open(ctx, m.ID, school.Desk("RNCP1")))(t), must1(s.Open(ctx, h.ID, school.Desk("RNCP1")))(t)
			must1(at.SaveProfile(ctx, model.Profile{Name: "Bureau"}))(t)
			if p := must1(same.Profile(ctx))(t); p.Name != "Bureau" {
				t.Errorf("the desk: %+v", p)
			}
			must(t, at.Close())
			must(t, same.Close())
		}},
		{"AfterCloseNothingIsOpened", func(t *testing.T, s school.School) {
			l, _, _, _, _ := cast(t, s)
			st := must1(s.Open(ctx, l.ID, school.Own(l.ID)))(t)
			must(t, s.Close())
			if _, err := st.Profile(ctx); !errors.Is(err, store.ErrClosed) {
				t.Errorf("a store that was open: %v", err)
			}
			if _, err := s.Accounts(ctx); !errors.Is(err, store.ErrClosed) {
				t.Errorf("accounts: %v", err)
			}
		}},
	}
}

// Isolation makes that many calls of random methods, as random people, on the stores
// of random owners, all with the same few identifiers. Whoever may not is refused;
// and the answers are those that a store gives which nobody else has.
func Isolation(t *testing.T, s school.School, tries int) {
	l, other, m, h, admin := cast(t, s)
	all := []school.Account{l, other, m, h, admin, {ID: "nobody"}}
	owners := []school.Owner{school.Own(l.ID), school.Own(other.ID), school.Own(m.ID), school.Own(h.ID), school.Own(admin.ID), school.Desk("RNCP1"), school.Desk("RNCP2"), "nobody"}
	rnd := rand.New(rand.NewPCG(3, 19))
	open, alone := map[string]store.Store{}, map[school.Owner]store.Store{}
	for range tries {
		as, of := all[rnd.IntN(len(all))], owners[rnd.IntN(len(owners))]
		for rnd.IntN(20) > 0 && !school.May(as, of) { // mostly who may
			as, of = all[rnd.IntN(len(all))], owners[rnd.IntN(len(owners))]
		}
		st := open[string(as.ID)+" "+string(of)]
		if st == nil {
			var err error
			st, err = s.Open(ctx, as.ID, of)
			if !school.May(as, of) {
				refused(t, fmt.Sprintf("%s as %s", of, as.ID), err, school.ErrForbidden)
				continue
			}
			must(t, err)
			open[string(as.ID)+" "+string(of)] = st
		}
		if alone[of] == nil {
			alone[of] = lone.New()
		}
		if what, differs := storetest.Step(rnd, st, alone[of]); differs != "" {
			t.Fatalf("%s of %s as %s:\n%s", what, of, as.ID, differs)
		}
	}
	for of, want := range alone {
		for _, as := range all {
			if st := open[string(as.ID)+" "+string(of)]; st != nil {
				if got, expected := must1(storetest.Dump(st))(t), must1(storetest.Dump(want))(t); got != expected {
					t.Errorf("%s as %s holds\n%.3000s\n----\n%.3000s", of, as.ID, got, expected)
				}
				must(t, st.Close())
			}
		}
	}
}

// table tries every method that names an owner, as everybody, on everybody's.
func table(t *testing.T, s school.School) {
	l, other, m, h, admin := cast(t, s)
	far := school.Account{ID: "M2", Name: "Far", Role: school.Mentor, Programme: "RNCP2", Active: true}
	shut := school.Account{ID: "L3", Name: "Shut", Programme: "RNCP1"}
	must(t, s.SaveAccounts(ctx, []school.Account{far, shut}))
	all := []school.Account{l, other, m, h, admin, far, shut, {ID: "nobody"}}
	owners := []school.Owner{school.Desk("RNCP1"), school.Desk("RNCP2"), "", "desk:", "../x"}
	for _, a := range all {
		owners = append(owners, school.Own(a.ID))
	}
	letter := school.LetterID([]byte("x"))
	for _, as := range all {
		for _, of := range owners {
			_, known := s.Account(ctx, as.ID)
			may := known == nil && school.May(as, of)
			hold := func(what string, err error) {
				t.Helper()
				if may == errors.Is(err, school.ErrForbidden) {
					t.Errorf("%s of %s as %s: %v, want allowed %v", what, of, as.ID, err, may)
				}
			}
			st, err := s.Open(ctx, as.ID, of)
			hold("open", err)
			if err == nil {
				must(t, st.Close())
			}
			_, err = s.Identity(ctx, as.ID, of, school.Identity{Fingerprint: fmt.Sprint(as.ID, of)})
			hold("identity", err)
			hold("succeed", s.Succeed(ctx, as.ID, of, "old"+string(of)))
			_, err = s.Inbox(ctx, as.ID, of)
			hold("inbox", err)
			_, err = s.Letter(ctx, as.ID, of, letter)
			hold("letter", err)
			hold("taken", s.Taken(ctx, as.ID, of, letter, day(1)))
			hold("send from", s.Send(ctx, as.ID, school.Letter{From: of, To: school.Own(m.ID), SentAt: day(1), Body: []byte("x")}))
		}
	}
	for _, to := range []school.AccountID{admin.ID, shut.ID, "nobody"} {
		refused(t, "a letter to "+string(to), s.Send(ctx, l.ID, school.Letter{From: school.Own(l.ID), To: school.Own(to), Body: []byte("y")}), school.ErrForbidden)
	}
}
