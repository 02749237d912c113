// Package schooltest is the specification of school.School: every backend runs
// it.
package schooltest

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"autoeval/store"
	"autoeval/store/school"
	"autoeval/store/storetest"
)

// check is one rule.
type check struct {
	name string
	do   func(*testing.T, school.School)
}

// Run holds a backend to every rule, each on a new empty school.
func Run(t *testing.T, open func(t *testing.T) school.School) {
	for _, c := range append(append(people(), letters()...), walls()...) {
		t.Run(c.name, func(t *testing.T) {
			s := open(t)
			defer func() {
				if err := s.Close(); err != nil {
					t.Errorf("close: %v", err)
				}
			}()
			c.do(t, s)
		})
	}
}

var ctx = context.Background()

// day returns the n-th day of the tests.
func day(n int) time.Time { return time.Date(2026, 9, n, 8, 0, 0, 0, time.UTC) }

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func must1[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		must(t, err)
		return v
	}
}

func refused(t *testing.T, what string, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("%s: %v, want %v", what, err, want)
	}
}

// cast returns the people of most checks.
func cast(t *testing.T, s school.School) (learner, other, mentor, head, admin school.Account) {
	t.Helper()
	one := func(id, name string, r school.Role) school.Account {
		return school.Account{ID: school.AccountID(id), Name: name, Role: r, Programme: "RNCP1", External: "x" + id, Active: true, CreatedAt: day(1)}
	}
	learner, other, mentor = one("L1", "Léa", school.Learner), one("L2", "Ali", school.Learner), one("M1", "Mme Mercier", school.Mentor)
	head, admin = one("H1", "Mme Blanc", school.Head), one("A1", "Root", school.Admin)
	must(t, s.SaveAccounts(ctx, []school.Account{learner, other, mentor, head, admin}))
	return
}

func people() []check {
	return []check{
		{"AccountsAreListedByName", func(t *testing.T, s school.School) {
			cast(t, s)
			got := ""
			for _, a := range must1(s.Accounts(ctx))(t) {
				got += a.Name + ";"
			}
			if got != "Ali;Léa;Mme Blanc;Mme Mercier;Root;" {
				t.Error(got)
			}
		}},
		{"AnAccountIsKeptWhole", func(t *testing.T, s school.School) {
			a := school.Account{ID: "Z-9_a", Name: "É \x00 \u202e", Role: school.Head, Programme: "P", External: "e", Lang: "fr", Active: true, CreatedAt: day(1), SeenAt: day(2), EndsOn: day(3)}
			must(t, s.SaveAccounts(ctx, []school.Account{a}))
			if got := must1(s.Account(ctx, a.ID))(t); fmt.Sprint(got) != fmt.Sprint(a) {
				t.Errorf("%+v", got)
			}
			must(t, s.Seen(ctx, a.ID, day(9)))
			if got := must1(s.Account(ctx, a.ID))(t); !got.SeenAt.Equal(day(9)) || got.Name != a.Name {
				t.Errorf("%+v", got)
			}
			_, err := s.Account(ctx, "nobody")
			refused(t, "nobody", err, store.ErrNotFound)
			refused(t, "seen nobody", s.Seen(ctx, "nobody", day(1)), store.ErrNotFound)
		}},
		{"AnExternalIdentifierIsOnePersons", func(t *testing.T, s school.School) {
			l, _, _, _, _ := cast(t, s)
			twin := school.Account{ID: "T1", Name: "T", External: l.External, Active: true}
			refused(t, "twin", s.SaveAccounts(ctx, []school.Account{{ID: "T0", Name: "kept?"}, twin}), school.ErrTaken)
			_, err := s.Account(ctx, "T0")
			refused(t, "nothing of it is kept", err, store.ErrNotFound)
			if got := must1(s.ByExternal(ctx, l.External))(t); got.ID != l.ID {
				t.Errorf("%+v", got)
			}
			l.External = "changed"
			must(t, s.SaveAccounts(ctx, []school.Account{l, twin}))
			if got := must1(s.ByExternal(ctx, twin.External))(t); got.ID != twin.ID {
				t.Errorf("%+v", got)
			}
			twin.Active = false
			must(t, s.SaveAccounts(ctx, []school.Account{twin, {ID: "T2", Name: "unknown to the school", Active: true}}))
			for _, nobody := range []string{"", "y", "\xff\x00", twin.External} {
				_, err := s.ByExternal(ctx, nobody)
				refused(t, "whom nobody is known as", err, store.ErrNotFound)
			}
		}},
		{"NamesThatCouldBePathsAreRefused", func(t *testing.T, s school.School) {
			for _, id := range []school.AccountID{"", "..", "a/b", "desk:P", "é", "a\x00", school.AccountID(fmt.Sprintf("%065d", 1))} {
				refused(t, string(id), s.SaveAccounts(ctx, []school.Account{{ID: id}}), school.ErrBadName)
			}
			refused(t, "programme", s.SaveAccounts(ctx, []school.Account{{ID: "a", Programme: "../x"}}), school.ErrBadName)
			refused(t, "erase", s.Erase(ctx, "../x", day(1)), school.ErrBadName)
		}},
		{"ACodeOpensOnce", func(t *testing.T, s school.School) {
			must(t, s.SaveCodes(ctx, []school.Code{{Hash: "h1", Role: school.Mentor, Programme: "P", ExpiresAt: day(10)}}))
			e := school.Enrolment{Hash: "h1", Key: school.Key{Fingerprint: "SHA256:1", PublicKey: "ssh-ed25519 A"}, New: "N1", Name: "Nouveau", At: day(2)}
			a := must1(s.Enrol(ctx, e))(t)
			if a.ID != "N1" || a.Name != "Nouveau" || a.Role != school.Mentor || a.Programme != "P" || !a.Active {
				t.Errorf("%+v", a)
			}
			if got := must1(s.ByKey(ctx, "SHA256:1"))(t); got.ID != "N1" {
				t.Errorf("%+v", got)
			}
			e.Key.Fingerprint, e.New = "SHA256:2", "N2"
			_, err := s.Enrol(ctx, e)
			refused(t, "again", err, school.ErrSpent)
			if all := must1(s.Codes(ctx))(t); len(all) != 1 || all[0].SpentBy != "N1" || !all[0].SpentAt.Equal(day(2)) {
				t.Errorf("%+v", all)
			}
			_, err = s.Account(ctx, "N2")
			refused(t, "who came too late", err, store.ErrNotFound)
		}},
		{"ACodeForSomebodyOpensTheirAccount", func(t *testing.T, s school.School) {
			l, other, _, _, _ := cast(t, s)
			must(t, s.SaveCodes(ctx, []school.Code{{Hash: "a", Account: l.ID, ExpiresAt: day(10)}, {Hash: "b", Account: other.ID, ExpiresAt: day(10)}, {Hash: "c", ExpiresAt: day(5)}, {Hash: "d", Account: l.ID, ExpiresAt: day(10)}}))
			e := school.Enrolment{Hash: "a", Key: school.Key{Fingerprint: "SHA256:1"}, New: "unused", Name: "unused", At: day(9)}
			if a := must1(s.Enrol(ctx, e))(t); a.ID != l.ID || a.Name != l.Name {
				t.Errorf("%+v", a)
			}
			e.Hash = "d"
			_, err := s.Enrol(ctx, e)
			refused(t, "a key that is bound", err, school.ErrTaken)
			e.Key.Fingerprint = "SHA256:2"
			must1(s.Enrol(ctx, e))(t) // a second device
			if keys := must1(s.Keys(ctx, l.ID))(t); len(keys) != 2 || keys[0].Account != l.ID || !keys[0].AddedAt.Equal(day(9)) {
				t.Errorf("%+v", keys)
			}
			if keys := must1(s.Keys(ctx, other.ID))(t); len(keys) != 0 {
				t.Errorf("another's keys: %+v", keys)
			}
			must(t, s.SaveCodes(ctx, []school.Code{{Hash: "e", Role: school.Mentor, ExpiresAt: day(10)}}))
			e.Hash, e.Key.Fingerprint, e.New = "e", "SHA256:3", other.ID
			_, err = s.Enrol(ctx, e)
			refused(t, "an account that is there", err, school.ErrTaken)
			if a := must1(s.Account(ctx, other.ID))(t); a.Role != school.Learner || a.Name != other.Name {
				t.Errorf("%+v", a)
			}
			e.Hash = "c"
			_, err = s.Enrol(ctx, e)
			refused(t, "too late", err, school.ErrExpired)
			e.Hash = "none"
			_, err = s.Enrol(ctx, e)
			refused(t, "no code", err, store.ErrNotFound)
			other.Active = false
			must(t, s.SaveAccounts(ctx, []school.Account{other}))
			e.Hash = "b"
			_, err = s.Enrol(ctx, e)
			refused(t, "a shut account", err, school.ErrForbidden)
			if all := must1(s.Codes(ctx))(t); len(all) != 5 || all[0].Hash != "c" || all[0].SpentBy != "" {
				t.Errorf("%+v", all)
			}
		}},
		{"AShutAccountHasNoKey", func(t *testing.T, s school.School) {
			l, _, _, _, _ := cast(t, s)
			must(t, s.SaveCodes(ctx, []school.Code{{Hash: "a", Account: l.ID, ExpiresAt: day(10)}}))
			must1(s.Enrol(ctx, school.Enrolment{Hash: "a", Key: school.Key{Fingerprint: "SHA256:1"}, At: day(2)}))(t)
			l.Active = false
			must(t, s.SaveAccounts(ctx, []school.Account{l}))
			_, err := s.ByKey(ctx, "SHA256:1")
			refused(t, "by key", err, store.ErrNotFound)
			must(t, s.DeleteKey(ctx, "SHA256:1"))
			refused(t, "again", s.DeleteKey(ctx, "SHA256:1"), store.ErrNotFound)
		}},
		{"WhatIsWellIsFoundSo", func(t *testing.T, s school.School) {
			l, _, m, _, _ := cast(t, s)
			for _, id := range []school.AccountID{l.ID, m.ID} {
				st := must1(s.Open(ctx, id, school.Own(id)))(t)
				must(t, errors.Join(storetest.Fill(st, 3), st.Close()))
			}
			if found := must1(school.Check(ctx, s))(t); len(found) != 0 {
				t.Errorf("%+v", found)
			}
		}},
		{"WhoWasErasedStaysSoAfterOldDataCameBack", func(t *testing.T, s school.School) {
			l, other, m, _, _ := cast(t, s)
			keep(t, s, m.ID, school.Own(m.ID), other)
			if found := must1(school.Check(ctx, s))(t); len(found) != 0 {
				t.Errorf("of a school that is well: %+v", found)
			}
			must(t, s.Erase(ctx, l.ID, day(5)))
			if found := must1(school.Check(ctx, s))(t); len(found) != 0 {
				t.Errorf("of one who is gone: %+v", found)
			}
			must(t, s.SaveAccounts(ctx, []school.Account{l})) // as a backup from before has them
			if found := must1(school.Check(ctx, s))(t); len(found) != 1 || found[0].Kind != school.Returned || found[0].Of != school.Own(l.ID) {
				t.Errorf("of one who is here again: %+v", found)
			}
			fresh := school.Account{ID: "L7", Name: "Zoé", Active: true, CreatedAt: day(9)}
			must(t, s.SaveAccounts(ctx, []school.Account{fresh}))
			list := []school.Erasure{{Account: other.ID, At: day(6)}, {Account: "L7", At: day(8)}, {Account: "nobody", At: day(6)}, {Account: other.ID, At: day(6)}}
			for round, want := range []string{"[L2 L1]", "[]"} {
				if gone := must1(school.EraseAgain(ctx, s, list))(t); fmt.Sprint(gone) != want {
					t.Errorf("round %d: %v, want %s", round, gone, want)
				}
			}
			for _, id := range []school.AccountID{l.ID, other.ID} {
				_, err := s.Account(ctx, id)
				refused(t, string(id), err, store.ErrNotFound)
			}
			if a := must1(s.Account(ctx, "L7"))(t); a.Name != "Zoé" {
				t.Errorf("somebody new: %+v", a)
			}
			if found := must1(school.Check(ctx, s))(t); len(found) != 0 {
				t.Errorf("afterwards: %+v", found)
			}
		}},
		{"MentorsAreSaid", func(t *testing.T, s school.School) {
			l, _, m, _, _ := cast(t, s)
			must(t, s.SaveMentors(ctx, l.ID, []school.AccountID{m.ID}))
			if got := must1(s.Mentors(ctx, l.ID))(t); len(got) != 1 || got[0] != m.ID {
				t.Error(got)
			}
			refused(t, "nobody", s.SaveMentors(ctx, l.ID, []school.AccountID{"nobody"}), store.ErrNotFound)
			must(t, s.SaveMentors(ctx, l.ID, nil))
			if got := must1(s.Mentors(ctx, l.ID))(t); len(got) != 0 {
				t.Error(got)
			}
		}},
		{"TheJournalIsKeptUntilItIsTidied", func(t *testing.T, s school.School) {
			cast(t, s)
			for _, e := range []school.Event{{At: day(3), Who: "L1", What: school.Enrolled, Whom: "SHA256:1", Remote: "10.0.0.0/24"}, {At: day(3), Who: "L2", What: school.Sent}, {At: day(4), What: school.Exported}} {
				must(t, s.Log(ctx, e))
			}
			all := must1(s.Events(ctx, day(3)))(t)
			if len(all) != 3 || all[0].Who != "L1" || all[0].Remote != "10.0.0.0/24" || all[1].Who != "L2" {
				t.Errorf("%+v", all)
			}
			must(t, s.SaveCodes(ctx, []school.Code{{Hash: "old", ExpiresAt: day(2)}, {Hash: "new", ExpiresAt: day(20)}}))
			if n := must1(s.Tidy(ctx, day(4)))(t); n != 3 {
				t.Errorf("%d tidied", n)
			}
			if all := must1(s.Events(ctx, day(1)))(t); len(all) != 1 || len(must1(s.Codes(ctx))(t)) != 1 {
				t.Errorf("%+v", all)
			}
		}},
	}
}
