package postgres_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/postgres"
	"autoeval/store/postgres/pgtest"
	"autoeval/store/school"
	"autoeval/store/storetest"
)

// raw connects as a role, without a store.
func raw(t *testing.T, role string) *pgx.Conn {
	t.Helper()
	c, err := pgx.Connect(ctx, cluster(t).URL(role))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close(ctx) })
	return c
}

// tables lists those that hold something of an owner, with the column that says
// whose, from the database itself: one that is added is held to the walls too.
func tables(t *testing.T) map[string]string {
	t.Helper()
	rows, err := raw(t, pgtest.Admin).Query(ctx, `
		select c.relname, case when c.relname = 'owner' then 'id' else 'owner' end
		from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where n.nspname = 'public' and c.relkind = 'r'
		and (c.relname = 'owner' or exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'owner'))`)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	var name, column string
	if _, err := pgx.ForEachRow(rows, []any{&name, &column}, func() error { out[name] = column; return nil }); err != nil {
		t.Fatal(err)
	}
	if len(out) < 10 {
		t.Fatalf("only %v", out)
	}
	return out
}

// TestTheWallsHoldWhateverIsAsked asks as the service's role and as the owner of
// the tables, for one person, for what is another's: with every table, by reading,
// changing, deleting and adding, with and without naming whose it is.
func TestTheWallsHoldWhateverIsAsked(t *testing.T) {
	db := open(t, postgres.Options{})
	victim, other := newOwner(), newOwner()
	for _, who := range []string{victim, other} {
		if err := storetest.Fill(db.Of(who), 6); err != nil {
			t.Fatal(err)
		}
	}
	post(t, db.School(), victim, other)
	want, err := storetest.Dump(db.Of(victim))
	if err != nil {
		t.Fatal(err)
	}
	tries := 2000
	if *campaign {
		tries = 100_000
	}
	all := tables(t)
	var names []string
	for name := range all {
		names = append(names, name)
	}
	conns := []*pgx.Conn{raw(t, pgtest.Service), raw(t, pgtest.Owner)}
	rnd := rand.New(rand.NewPCG(11, 12))
	refused := map[string]int{}
	for range tries {
		table := names[rnd.IntN(len(names))]
		statement := hostile(rnd, table, all[table], victim)
		if table == "letter" && rnd.IntN(3) == 0 {
			statement = forged(rnd, victim)
		}
		n, err := asOwner(conns[rnd.IntN(2)], other, statement)
		switch {
		case err != nil:
			refused[code(err)]++
		case n > 0:
			t.Fatalf("%s: %d rows of another", statement, n)
		}
	}
	for c := range refused {
		if c != "42501" { // the policy refuses a row
			t.Errorf("refused %d times by %s, which is not the wall", refused[c], c)
		}
	}
	if refused["42501"] == 0 {
		t.Error("no row was refused")
	}
	got, err := storetest.Dump(db.Of(victim))
	if err != nil || got != want {
		t.Errorf("what the other has changed, %v", err)
	}
}

// hostile returns a statement for what is the victim's.
func hostile(rnd *rand.Rand, table, column, victim string) string {
	where := []string{
		fmt.Sprintf("%s = '%s'", column, victim), fmt.Sprintf("%s <> current_setting('autoeval.owner')", column),
		fmt.Sprintf("%s like '%s%%' and not %s = current_setting('autoeval.owner')", column, victim[:3], column),
		fmt.Sprintf("%s in (select id from owner where id = '%s')", column, victim),
		fmt.Sprintf("%s = any(array['%s'])", column, victim),
	}[rnd.IntN(5)]
	return []string{
		fmt.Sprintf("select 1 from %s where %s", table, where),
		fmt.Sprintf("select 1 from %s where %s for update", table, where),
		fmt.Sprintf("select 1 from (select count(*) as n from %s where %s) as x where n > 0", table, where),
		fmt.Sprintf("with gone as (delete from %s where %s returning 1) select 1 from gone", table, where),
		fmt.Sprintf("update %s set %s = current_setting('autoeval.owner') where %s returning 1", table, column, where),
		fmt.Sprintf("update %s set %s = '%s' where true returning 1", table, column, victim), // gives away one's own
		fmt.Sprintf("select 1 from %s a join %s b on a.%s = b.%s where a.%s = '%s'", table, table, column, column, column, victim),
	}[rnd.IntN(7)]
}

// forged returns a statement that sends a letter as somebody else.
func forged(rnd *rand.Rand, sender string) string {
	to := []string{"'" + sender + "'", "'nobody'"}[rnd.IntN(2)]
	return fmt.Sprintf("insert into letter (owner, id, sender, sent, head, body) values (%s, 'forged', '%s', 1, '', '')", to, sender)
}

// post gives the two an identity each, and a letter from and to another.
func post(t *testing.T, s *postgres.School, names ...string) {
	t.Helper()
	for i, name := range names {
		if err := s.SaveAccounts(ctx, []school.Account{{ID: school.AccountID(name), Role: school.Mentor, Active: true}}); err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			continue
		}
		a, b := school.AccountID(names[i-1]), school.AccountID(name)
		_, made := s.Identity(ctx, a, school.Own(a), school.Identity{Fingerprint: "SHA256:" + string(a), Sealed: []byte("sealed")})
		err := errors.Join(made,
			s.Send(ctx, a, school.Letter{From: school.Own(a), To: school.Own(b), Body: []byte("from " + a)}),
			s.Send(ctx, b, school.Letter{From: school.Own(b), To: school.Own(a), Body: []byte("to " + a)}))
		if err != nil {
			t.Fatal(err)
		}
	}
}

// asOwner runs a statement for an owner and takes it back.
func asOwner(c *pgx.Conn, owner, sql string) (n int64, err error) {
	tx, err := c.Begin(ctx)
	if err != nil {
		return 0, err
	}
	defer tx.Rollback(ctx)
	if _, err := tx.Exec(ctx, `select set_config('autoeval.owner', $1, true)`, owner); err != nil {
		return 0, err
	}
	tag, err := tx.Exec(ctx, sql)
	return tag.RowsAffected(), err
}

func code(err error) string {
	var said *pgconn.PgError
	if errors.As(err, &said) {
		return said.Code
	}
	return err.Error()
}

// TestWhoSaysNobodySeesNothing asks without saying whose it is.
func TestWhoSaysNobodySeesNothing(t *testing.T) {
	owner := newOwner()
	if _, err := open(t, postgres.Options{}).Of(owner).SaveProfile(ctx, model.Profile{Name: "Léa"}); err != nil {
		t.Fatal(err)
	}
	for table := range tables(t) {
		for _, role := range []string{pgtest.Service, pgtest.Owner} {
			c := raw(t, role)
			tag, err := c.Exec(ctx, "select 1 from "+table)
			if err == nil && tag.RowsAffected() > 0 {
				t.Errorf("%s sees %d rows of %s", role, tag.RowsAffected(), table)
			}
			if role != pgtest.Service {
				continue
			}
			for _, sql := range []string{"alter table %s disable row level security", "truncate %s cascade", "drop table %s", "create policy all_of_it on %s using (true)"} {
				if _, err := c.Exec(ctx, fmt.Sprintf(sql, table)); code(err) != "42501" {
					t.Errorf("%s takes a wall down: %v", role, err)
				}
			}
		}
	}
}

func TestARoleThatPassesTheWallsIsRefused(t *testing.T) {
	if _, err := postgres.Open(ctx, cluster(t).URL(pgtest.Admin), postgres.Options{}); !errors.Is(err, postgres.ErrOpen) {
		t.Errorf("a superuser: %v", err)
	}
	if _, err := postgres.Open(ctx, "postgres://%zz", postgres.Options{}); !errors.Is(err, postgres.ErrURL) {
		t.Errorf("no address: %v", err)
	}
}

func TestASchemaOfAnotherProgramIsRefused(t *testing.T) {
	c, name := cluster(t), newDatabase()
	if err := errors.Join(c.Make(name), postgres.Migrate(ctx, c.In(name, pgtest.Owner), pgtest.Service)); err != nil {
		t.Fatal(err)
	}
	admin, err := pgx.Connect(ctx, c.In(name, pgtest.Admin))
	if err != nil {
		t.Fatal(err)
	}
	defer admin.Close(ctx)
	try := func(what, sql string, want error) {
		t.Helper()
		if _, err := admin.Exec(ctx, sql); err != nil {
			t.Fatal(err)
		}
		db, err := postgres.Open(ctx, c.In(name, pgtest.Service), postgres.Options{})
		if err == nil {
			db.Close()
		}
		if !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", what, err, want)
		}
	}
	try("the same", "select 1", nil)
	try("a newer one", "insert into goose_db_version (version_id, is_applied) values (1000, true)", store.ErrTooNew)
	try("an older one", "delete from goose_db_version where version_id > 1", postgres.ErrTooOld)
	if err := postgres.Migrate(ctx, c.In(name, pgtest.Owner), pgtest.Service); err == nil {
		t.Error("a wall was built twice")
	}
	try("none", "drop table goose_db_version", postgres.ErrTooOld)
}

func TestRemovingAnOwnerLeavesNothingOfTheirs(t *testing.T) {
	db := open(t, postgres.Options{})
	gone, other := newOwner(), newOwner()
	for _, who := range []string{gone, other} {
		if err := storetest.Fill(db.Of(who), 3); err != nil {
			t.Fatal(err)
		}
	}
	before, _ := storetest.Dump(db.Of(other))
	if err := errors.Join(db.Remove(ctx, gone), db.Remove(ctx, gone)); err != nil {
		t.Fatal(err)
	}
	admin := raw(t, pgtest.Admin)
	for table, column := range tables(t) {
		var n int
		if err := admin.QueryRow(ctx, "select count(*) from "+table+" where "+column+" = $1", gone).Scan(&n); err != nil || n > 0 {
			t.Errorf("%s: %d rows left, %v", table, n, err)
		}
	}
	if after, err := storetest.Dump(db.Of(other)); err != nil || after != before {
		t.Errorf("another's changed: %v", err)
	}
}
