package postgres_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"autoeval/store"
	"autoeval/store/postgres"
	"autoeval/store/postgres/pgtest"
	"autoeval/store/school"
	"autoeval/store/school/schooltest"
	"autoeval/store/storetest"
)

func TestASchoolInPostgresIsOne(t *testing.T) {
	c, name := cluster(t), newDatabase()
	if err := c.Copy(name); err != nil {
		t.Fatal(err)
	}
	schooltest.Run(t, func(t *testing.T) school.School {
		if err := c.Empty(name); err != nil {
			t.Fatal(err)
		}
		db, err := postgres.Open(ctx, c.In(name, pgtest.Service), postgres.Options{Connections: 2})
		if err != nil {
			t.Fatal(err)
		}
		return db.School()
	})
}

// served opens a database of its own as the service does.
func served(t *testing.T) (c *pgtest.Cluster, name string, db *postgres.DB) {
	t.Helper()
	c, name = cluster(t), newDatabase()
	if err := c.Copy(name); err != nil {
		t.Fatal(err)
	}
	db, err := postgres.Open(ctx, c.In(name, pgtest.Service), postgres.Options{Connections: 2})
	if err != nil {
		t.Fatal(err)
	}
	return c, name, db
}

// TestCheckFindsWhatTheDatabaseLost takes rows away behind the service's back.
func TestCheckFindsWhatTheDatabaseLost(t *testing.T) {
	c, name, db := served(t)
	s := db.School()
	defer s.Close()
	err := s.SaveAccounts(ctx, []school.Account{{ID: "L1", Name: "Léa", Active: true, CreatedAt: time.Now()}})
	if err == nil {
		var st store.Store
		if st, err = s.Open(ctx, "L1", "L1"); err == nil {
			err = errors.Join(storetest.Fill(st, 3), st.Close())
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	admin, err := pgx.Connect(ctx, c.In(name, pgtest.Admin))
	if err != nil {
		t.Fatal(err)
	}
	defer admin.Close(ctx)
	if found, err := school.Check(ctx, s); err != nil || len(found) != 0 {
		t.Errorf("before: %+v, %v", found, err)
	}
	if _, err := admin.Exec(ctx, "delete from confirmation"); err != nil {
		t.Fatal(err)
	}
	if found, err := school.Check(ctx, s); err != nil || len(found) != 1 || found[0].Kind != school.Unreadable {
		t.Errorf("after: %+v, %v", found, err)
	}
}

// TestOnesCallsReachNobodyElse makes every method's calls on the stores of several
// people at once: by -campaign, a hundred thousand.
func TestOnesCallsReachNobodyElse(t *testing.T) {
	_, _, db := served(t)
	defer db.Close()
	tries := 1000
	if *campaign {
		tries = 100_000
	}
	schooltest.Isolation(t, db.School(), tries)
}

// TestSchoolThroughABadNetworkIsTheSame runs what people do once while connections
// break and answers are lost: each is done, and once.
func TestSchoolThroughABadNetworkIsTheSame(t *testing.T) {
	c, name := cluster(t), newDatabase()
	if err := c.Copy(name); err != nil {
		t.Fatal(err)
	}
	p := newProxy(t, c.Dir())
	db, err := postgres.Open(ctx, "host="+p.dir+" user="+pgtest.Service+" dbname="+name, postgres.Options{Patience: time.Minute, Connections: 2})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	s := db.School()
	p.set(random(21, 7))
	rounds := 6
	if *campaign {
		rounds = 300
	}
	at := time.Unix(1_700_000_000, 0)
	must := func(what string, err error) {
		t.Helper()
		if err != nil {
			t.Fatalf("%s: %v", what, err)
		}
	}
	must("the mentor", s.SaveAccounts(ctx, []school.Account{{ID: "M", Role: school.Mentor, Programme: "P", Active: true}}))
	for i := range rounds {
		id := school.AccountID(fmt.Sprint("L", i))
		key := fmt.Sprint("SHA256:", i)
		must("a code", s.SaveCodes(ctx, []school.Code{{Hash: key, Role: school.Learner, Programme: "P", ExpiresAt: at.Add(time.Hour)}}))
		a, err := s.Enrol(ctx, school.Enrolment{Hash: key, Key: school.Key{Fingerprint: key}, New: id, Name: "é", At: at})
		must("enrol", err)
		if a.ID != id {
			t.Errorf("%s is %s", id, a.ID)
		}
		must("send", s.Send(ctx, id, school.Letter{From: school.Own(id), To: school.Own("M"), SentAt: at, Body: []byte(key)}))
		must("take", s.Taken(ctx, "M", school.Own("M"), school.LetterID([]byte(key)), at))
		must("log", s.Log(ctx, school.Event{At: at, Who: id, What: school.Sent}))
		must("delete", s.DeleteKey(ctx, key))
	}
	p.set(func() fault { return none })
	in, err := s.Inbox(ctx, "M", school.Own("M"))
	must("inbox", err)
	all, err := s.Accounts(ctx)
	must("accounts", err)
	events, err := s.Events(ctx, at)
	must("events", err)
	if len(in) != rounds || len(all) != rounds+1 || len(events) != rounds {
		t.Errorf("%d letters, %d accounts, %d events of %d rounds", len(in), len(all), len(events), rounds)
	}
}

// TestASchoolThatDoesNotAnswerIsGivenUp has a network on which nothing arrives.
func TestASchoolThatDoesNotAnswerIsGivenUp(t *testing.T) {
	t.Parallel() // it waits
	p, db := through(t, postgres.Options{Attempt: 200 * time.Millisecond, Patience: 300 * time.Millisecond, Connections: 40})
	p.set(func() fault { return mute })
	schooltest.Bounded(t, db.School())
}
