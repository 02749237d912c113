package schooltest

import (
	"bytes"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/school"
)

func letters() []check {
	return []check{
		{"ALetterWaitsUntilItIsTaken", func(t *testing.T, s school.School) {
			l, _, m, _, _ := cast(t, s)
			body := []byte("signed \x00 bytes\nof a letter\n")
			send := func(at int, body []byte) {
				t.Helper()
				must(t, s.Send(ctx, l.ID, school.Letter{To: school.Own(m.ID), From: school.Own(l.ID), Kind: "share", SentAt: day(at), Body: body}))
			}
			send(3, body)
			send(2, []byte("earlier"))
			send(4, body) // the same again
			in := must1(s.Inbox(ctx, m.ID, school.Own(m.ID)))(t)
			if len(in) != 2 || in[1].ID != school.LetterID(body) || in[1].Kind != "share" || in[1].From != school.Own(l.ID) || !in[1].SentAt.Equal(day(3)) || in[1].Body != nil {
				t.Fatalf("%+v", in)
			}
			got := must1(s.Letter(ctx, m.ID, school.Own(m.ID), in[1].ID))(t)
			if !bytes.Equal(got.Body, body) || !got.TakenAt.IsZero() {
				t.Errorf("%+v", got)
			}
			must(t, s.Taken(ctx, m.ID, school.Own(m.ID), got.ID, day(5)))
			must(t, s.Taken(ctx, m.ID, school.Own(m.ID), got.ID, day(6)))
			if got := must1(s.Letter(ctx, m.ID, school.Own(m.ID), got.ID))(t); !got.TakenAt.Equal(day(5)) {
				t.Errorf("%+v", got)
			}
			_, err := s.Letter(ctx, m.ID, school.Own(m.ID), "none")
			refused(t, "none", err, store.ErrNotFound)
			refused(t, "none taken", s.Taken(ctx, m.ID, school.Own(m.ID), "none", day(1)), store.ErrNotFound)
			if n := must1(s.Tidy(ctx, day(30)))(t); n != 1 {
				t.Errorf("%d tidied, want what was taken", n)
			}
			send(7, body) // it may come again
			if in := must1(s.Inbox(ctx, m.ID, school.Own(m.ID)))(t); len(in) != 2 {
				t.Errorf("%+v", in)
			}
		}},
		{"ADeskIsReadByMentorsAndHeadsOfItsProgramme", func(t *testing.T, s school.School) {
			l, _, m, h, _ := cast(t, s)
			of := school.Desk("RNCP1")
			must(t, s.Send(ctx, l.ID, school.Letter{To: of, From: school.Own(l.ID), SentAt: day(2), Body: []byte("x")}))
			for _, as := range []school.AccountID{m.ID, h.ID} {
				if in := must1(s.Inbox(ctx, as, of))(t); len(in) != 1 {
					t.Errorf("%s: %+v", as, in)
				}
			}
			_, err := s.Inbox(ctx, l.ID, of)
			refused(t, "who sent it", err, school.ErrForbidden)
			refused(t, "a desk that nobody reads", s.Send(ctx, l.ID, school.Letter{To: school.Desk("none"), From: school.Own(l.ID), Body: []byte("x")}), school.ErrForbidden)
		}},
		{"AnIdentityIsMadeOnce", func(t *testing.T, s school.School) {
			l, other, _, _, _ := cast(t, s)
			first := must1(s.Identity(ctx, l.ID, school.Own(l.ID), school.Identity{Fingerprint: "one", Sealed: []byte{0, 1}}))(t)
			again := must1(s.Identity(ctx, l.ID, school.Own(l.ID), school.Identity{Fingerprint: "two", Sealed: []byte{2}}))(t)
			if first.Fingerprint != "one" || again.Fingerprint != "one" || !bytes.Equal(again.Sealed, []byte{0, 1}) {
				t.Errorf("%+v, %+v", first, again)
			}
			must(t, s.Succeed(ctx, l.ID, school.Own(l.ID), "before"))
			for _, print := range []string{"one", "before"} {
				if of := must1(s.ByIdentity(ctx, print))(t); of != school.Own(l.ID) {
					t.Errorf("%s is %s's", print, of)
				}
				refused(t, print, s.Succeed(ctx, other.ID, school.Own(other.ID), print), school.ErrTaken)
			}
			_, err := s.Identity(ctx, other.ID, school.Own(other.ID), school.Identity{Fingerprint: "one", Sealed: []byte{3}})
			refused(t, "a key that is another's", err, school.ErrTaken)
			_, err = s.ByIdentity(ctx, "two")
			refused(t, "what was not kept", err, store.ErrNotFound)
		}},
		{"ErasingLeavesNothing", erasing},
	}
}

// erasing holds that what an erased account sent is gone where it arrived too,
// and that nothing of anybody else is.
func erasing(t *testing.T, s school.School) {
	l, other, m, _, _ := cast(t, s)
	must(t, s.SaveMentors(ctx, l.ID, []school.AccountID{m.ID}))
	must(t, s.SaveMentors(ctx, other.ID, []school.AccountID{m.ID}))
	for _, a := range []school.Account{l, other} {
		must(t, s.SaveCodes(ctx, []school.Code{{Hash: "code" + string(a.ID), Account: a.ID, ExpiresAt: day(10)}}))
		must1(s.Enrol(ctx, school.Enrolment{Hash: "code" + string(a.ID), Key: school.Key{Fingerprint: "key" + string(a.ID)}, At: day(1)}))(t)
		must1(s.Identity(ctx, a.ID, school.Own(a.ID), school.Identity{Fingerprint: "sign" + string(a.ID)}))(t)
		must(t, s.Send(ctx, a.ID, school.Letter{To: school.Own(m.ID), From: school.Own(a.ID), SentAt: day(2), Body: []byte("of " + a.ID)}))
		st := must1(s.Open(ctx, a.ID, school.Own(a.ID)))(t)
		must1(st.SaveProfile(ctx, model.Profile{ID: model.PersonID("person" + a.ID)}))(t)
		must(t, st.Close())
	}
	keep(t, s, m.ID, school.Own(m.ID), l, other)
	keep(t, s, m.ID, school.Desk("RNCP1"), l)
	must(t, s.Erase(ctx, l.ID, day(5)))
	must(t, s.Erase(ctx, l.ID, day(6))) // as after a restart
	_, err := s.Account(ctx, l.ID)
	refused(t, "the account", err, store.ErrNotFound)
	_, err = s.ByKey(ctx, "key"+string(l.ID))
	refused(t, "the key", err, store.ErrNotFound)
	_, err = s.ByIdentity(ctx, "sign"+string(l.ID))
	refused(t, "the identity", err, store.ErrNotFound)
	if in := must1(s.Inbox(ctx, m.ID, school.Own(m.ID)))(t); len(in) != 1 || in[0].From != school.Own(other.ID) {
		t.Errorf("letters %+v", in)
	}
	if got := receivedBy(t, s, m.ID, school.Own(m.ID)); got != "sL2;" {
		t.Errorf("received %s", got)
	}
	if got := receivedBy(t, s, m.ID, school.Desk("RNCP1")); got != "" {
		t.Errorf("at the desk %s", got)
	}
	if all := must1(s.Codes(ctx))(t); len(all) != 1 || all[0].Account != other.ID {
		t.Errorf("codes %+v", all)
	}
	if all := must1(s.Erased(ctx))(t); len(all) != 1 || all[0].Account != l.ID {
		t.Errorf("erased %+v", all)
	}
	if of := must1(s.Mentors(ctx, other.ID))(t); len(of) != 1 {
		t.Errorf("another's mentors %v", of)
	}
	if got := knownBy(t, s, m.ID, school.Own(m.ID)); got != "personL2;" {
		t.Errorf("known %s", got)
	}
	twin := l
	twin.ID = "L9"
	must(t, s.SaveAccounts(ctx, []school.Account{twin})) // the external identifier is free
	must(t, s.Erase(ctx, m.ID, day(7)))
	if of := must1(s.Mentors(ctx, other.ID))(t); len(of) != 0 {
		t.Errorf("an erased mentor is one: %v", of)
	}
	l.External = ""
	must(t, s.SaveAccounts(ctx, []school.Account{l})) // the same name may come again, to nothing
	if keys := must1(s.Keys(ctx, l.ID))(t); len(keys) != 0 {
		t.Errorf("keys %+v", keys)
	}
	st := must1(s.Open(ctx, l.ID, school.Own(l.ID)))(t)
	if p := must1(st.Profile(ctx))(t); p.ID != "" {
		t.Errorf("profile %+v", p)
	}
	must(t, st.Close())
}

// keep puts a received session of each learner in a store.
func keep(t *testing.T, s school.School, as school.AccountID, of school.Owner, from ...school.Account) {
	t.Helper()
	st := must1(s.Open(ctx, as, of))(t)
	for _, a := range from {
		who := model.Contact{Person: model.PersonID("person" + a.ID), Fingerprint: "sign" + string(a.ID)}
		must(t, st.SaveKnown(ctx, model.Known{Contact: who}))
		must(t, st.SaveReceived(ctx, []model.Received{{
			Session: model.Session{ID: model.SessionID("s" + a.ID), Grid: model.GridRef{ID: "G", Version: "1"}, StartedAt: day(1), FinishedAt: day(2), Ratings: map[model.ItemCode]model.Rating{"C01": {Item: "C01", Level: model.At(2)}}},
			Hash:    "h" + string(a.ID), Learner: who, ReceivedAt: day(3),
		}}))
	}
	must(t, st.Close())
}

func receivedBy(t *testing.T, s school.School, as school.AccountID, of school.Owner) (ids string) {
	t.Helper()
	st := must1(s.Open(ctx, as, of))(t)
	for _, r := range must1(st.ReceivedSessions(ctx))(t) {
		ids += string(r.Session.ID) + ";"
	}
	must(t, st.Close())
	return ids
}

func knownBy(t *testing.T, s school.School, as school.AccountID, of school.Owner) (ids string) {
	t.Helper()
	st := must1(s.Open(ctx, as, of))(t)
	for _, k := range must1(st.Known(ctx))(t) {
		ids += string(k.Person) + ";"
	}
	must(t, st.Close())
	return ids
}
