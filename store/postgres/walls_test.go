package postgres_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

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

// whose is the column that says whose a row is, where it is not named owner; "" where
// every row is the office's.
var whose = map[string]string{"owner": "id", "account": "id", "door": "account", "code": "account", "mentor_of": "learner", "signing": "signer", "erased": "account", "event": ""}

// tables lists all that hold something of somebody, with the column that says whose,
// from the database itself: one that is added is held to the walls too.
func tables(t *testing.T) map[string]string {
	t.Helper()
	rows, err := raw(t, pgtest.Admin).Query(ctx, `
		select c.relname, c.relrowsecurity and c.relforcerowsecurity
		from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relname <> 'goose_db_version'`)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	var name string
	var walled bool
	if _, err := pgx.ForEachRow(rows, []any{&name, &walled}, func() error {
		column, other := whose[name]
		if !other {
			column = "owner"
		}
		out[name] = column
		if !walled {
			t.Errorf("%s has no wall", name)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if len(out) < 20 {
		t.Fatalf("only %v", out)
	}
	return out
}

// ofOwners are the tables with something that a person wrote, or signs with.
func ofOwners(t *testing.T) map[string]string {
	t.Helper()
	out := tables(t)
	for name := range whose {
		if name != "owner" {
			delete(out, name)
		}
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
	slices.Sort(names)
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
	if column == "" { // nobody's: there is no row at all
		return []string{"select 1 from " + table, "delete from " + table + " returning 1", "select 1 from (select count(*) as n from " + table + ") as x where n > 0"}[rnd.IntN(3)]
	}
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
		id, at := school.AccountID(name), time.Unix(1_800_000_000, 0)
		enrolled := s.SaveAccounts(ctx, []school.Account{{ID: id, Role: school.Mentor, Active: true}})
		enrolled = errors.Join(enrolled, s.SaveCodes(ctx, []school.Code{{Hash: "spent-" + name, Account: id, ExpiresAt: at}, {Hash: "open-" + name, Account: id, ExpiresAt: at}}),
			s.SaveMentors(ctx, id, []school.AccountID{id}), s.Log(ctx, school.Event{At: at, Who: id, What: school.Enrolled}),
			s.Erase(ctx, school.AccountID("gone-"+name), at))
		_, err := s.Enrol(ctx, school.Enrolment{Hash: "spent-" + name, Key: school.Key{Fingerprint: "SHA256:door-" + name}, At: at.Add(-time.Hour)})
		if err := errors.Join(enrolled, err); err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			continue
		}
		a, b := school.AccountID(names[i-1]), school.AccountID(name)
		_, made := s.Identity(ctx, a, school.Own(a), school.Identity{Fingerprint: "SHA256:" + string(a), Sealed: []byte("sealed")})
		err = errors.Join(made,
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

// TestTheOfficeReadsNothingThatAPersonWrote asks on behalf of who works with people.
func TestTheOfficeReadsNothingThatAPersonWrote(t *testing.T) {
	db, a, b := open(t, postgres.Options{}), newOwner(), newOwner()
	if err := storetest.Fill(db.Of(a), 3); err != nil {
		t.Fatal(err)
	}
	post(t, db.School(), a, b)
	for _, role := range []string{pgtest.Service, pgtest.Owner} {
		c := raw(t, role)
		for table, column := range ofOwners(t) {
			for _, sql := range []string{"select 1 from " + table, "delete from " + table, fmt.Sprintf("update %s set %s = 'office:'", table, column)} {
				if n, err := asOwner(c, "office:", sql); err != nil || n > 0 {
					t.Errorf("%s: %s: %d rows, %v", role, sql, n, err)
				}
			}
		}
		if n, err := asOwner(c, "office:", "select 1 from account"); err != nil || n < 2 {
			t.Errorf("%s: %d accounts, %v", role, n, err)
		}
		for _, sql := range []string{"update account set role = 3", "delete from door", "update signing set signer = 'x'", "delete from erased", "delete from event", "update code set account = null", "delete from mentor_of"} {
			if n, err := asOwner(c, a, sql); err != nil || n > 0 {
				t.Errorf("%s: a person does %s: %d rows, %v", role, sql, n, err)
			}
		}
		for _, sql := range []string{"insert into account (id, programme, role, body) values ('" + a + "x', '', 3, '')", "insert into signing values ('x', '" + a + "')", "insert into erased values ('" + b + "', 1)"} {
			if _, err := asOwner(c, a, sql); err == nil || code(err) != "42501" {
				t.Errorf("%s: a person does %s: %v", role, sql, err)
			}
		}
		for table := range map[string]bool{"account": true, "door": true, "code": true, "mentor_of": true, "signing": true} {
			if n, err := asOwner(c, a, "select 1 from "+table); err != nil || n == 0 {
				t.Errorf("%s: %d rows of one's own in %s, %v", role, n, table, err)
			}
		}
	}
}

// TestWhoSaysNobodySeesNothing asks without saying whose it is.
func TestWhoSaysNobodySeesNothing(t *testing.T) {
	db, owner := open(t, postgres.Options{}), newOwner()
	if _, err := db.Of(owner).SaveProfile(ctx, model.Profile{Name: "Léa"}); err != nil {
		t.Fatal(err)
	}
	post(t, db.School(), owner, newOwner())
	for table := range tables(t) {
		for _, role := range []string{pgtest.Service, pgtest.Owner} {
			c := raw(t, role)
			for _, before := range []string{"", owner, "office:"} { // whom a transaction before was for
				if before != "" {
					if _, err := asOwner(c, before, "select 1"); err != nil {
						t.Fatal(err)
					}
				}
				tag, err := c.Exec(ctx, "select 1 from "+table)
				if err == nil && tag.RowsAffected() > 0 {
					t.Errorf("%s sees %d rows of %s", role, tag.RowsAffected(), table)
				}
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
	for table, column := range ofOwners(t) {
		var n int
		if err := admin.QueryRow(ctx, "select count(*) from "+table+" where "+column+" = $1", gone).Scan(&n); err != nil || n > 0 {
			t.Errorf("%s: %d rows left, %v", table, n, err)
		}
	}
	if after, err := storetest.Dump(db.Of(other)); err != nil || after != before {
		t.Errorf("another's changed: %v", err)
	}
}
