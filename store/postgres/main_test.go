package postgres_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"sync"
	"sync/atomic"
	"testing"

	"autoeval/store/postgres"
	"autoeval/store/postgres/pgtest"
)

var ctx = context.Background()

// campaign tries what tests try for a moment for as long as it takes to believe it.
var campaign = flag.Bool("campaign", false, "many more rounds")

// one is the PostgreSQL that tests share: each works with owners of its own.
var one struct {
	sync.Once
	cluster *pgtest.Cluster
	err     error
}

func TestMain(m *testing.M) {
	code := m.Run()
	if one.cluster != nil {
		one.cluster.Remove()
	}
	os.Exit(code)
}

func cluster(t testing.TB) *pgtest.Cluster {
	t.Helper()
	bin := pgtest.Find(t)
	// What these tests kill are processes, which a sync does not save from.
	one.Do(func() { one.cluster, one.err = pgtest.New(bin, "fsync=off", "max_connections=60") })
	if one.err != nil {
		t.Fatal(one.err)
	}
	return one.cluster
}

// open opens the shared database as the service does.
func open(t testing.TB, o postgres.Options) *postgres.DB {
	t.Helper()
	db, err := postgres.Open(ctx, cluster(t).URL(pgtest.Service), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

var owners atomic.Int64

// newDatabase names one that is not there.
func newDatabase() string { return fmt.Sprint("other_", owners.Add(1)) }

// newOwner names somebody who has nothing yet.
func newOwner() string { return fmt.Sprint("owner-", owners.Add(1)) }
