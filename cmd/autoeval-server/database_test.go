package main

import (
	"bytes"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/store/postgres"
	"autoeval/store/postgres/pgtest"
)

// line runs the server's command line, with those variables.
func line(t *testing.T, env map[string]string, in string, args ...string) said {
	t.Helper()
	var out, errs bytes.Buffer
	w := cli.World{
		Streams: cli.Streams{In: strings.NewReader(in), Out: &out, Err: &errs},
		Getenv:  func(name string) string { return env[name] }, Now: time.Now, NewID: cli.NewIDs(time.Now),
	}
	code := run(t.Context(), append(args, "--lang", "en"), w)
	return said{out.String(), errs.String(), code}
}

// TestASchoolIsKeptInADatabase administers one by commands, then serves it: a round
// between a learner and a mentor, and PostgreSQL killed in the middle.
func TestASchoolIsKeptInADatabase(t *testing.T) {
	c, err := pgtest.New(pgtest.Find(t), "fsync=off") // what is killed is a process
	if err != nil {
		t.Fatal(err)
	}
	defer c.Remove()
	if err := c.Make("fresh"); err != nil {
		t.Fatal(err)
	}
	env := map[string]string{databaseVariable: c.In("fresh", pgtest.Service)}
	holds := func(what string, got said, code int, want string) {
		t.Helper()
		if got.code != code || !strings.Contains(got.out+got.err, want) {
			t.Errorf("%s: %+v, want %d and %q", what, got, code, want)
		}
	}
	holds("before it is migrated", line(t, env, "", "people", "list"), cli.ExitFailed, "autoeval-server migrate")
	holds("no address", line(t, nil, "", "migrate", "--database", "postgres://%zz"), cli.ExitUsage, "no address")
	holds("nobody there", line(t, nil, "", "migrate", "--database", "host="+t.TempDir()), cli.ExitFailed, "do not answer")
	holds("no such database", line(t, nil, "", "migrate", "--database", c.In("none", pgtest.Owner)), cli.ExitFailed, "does not let this role in")
	holds("no such role", line(t, nil, "", "migrate", "--database", c.In("fresh", pgtest.Owner), "--role", "nobody"), cli.ExitFailed, "does not exist")
	for range 2 {
		holds("migrate", line(t, nil, "", "migrate", "--database", c.In("fresh", pgtest.Owner)), 0, "in the form of this version")
	}
	holds("a superuser", line(t, nil, "", "people", "list", "--database", c.In("fresh", pgtest.Admin)), cli.ExitFailed, "passes the walls")
	holds("nobody", line(t, env, "", "people", "list"), 0, "Nobody is enrolled")
	table := "name,role,programme,external,ends\nLéa Petit,learner,RNCP37579,e1,31/08/2027\nMme Roux,mentor,RNCP37579,e2,\n"
	holds("import", line(t, env, table, "people", "import", "-"), 0, "2 people enrolled")
	holds("a day that is none", line(t, env, "name,role,ends\nX,learner,31/02/2027\n", "people", "import", "-"), cli.ExitUsage, `Line 2: "31/02/2027" is no day`)
	holds("the same again, without a day", line(t, env, strings.ReplaceAll(table, "31/08/2027", ""), "people", "import", "-"), 0, "nobody new")
	holds("list", line(t, env, "", "people", "list", "--json"), 0, `"ends_on":"2027-08-31"`)
	holds("a folder that is named is meant", line(t, env, "", "people", "list", "--data", filepath.Join(t.TempDir(), "x")), cli.ExitNotFound, "does not exist")
	holds("check", line(t, env, "", "check"), 0, "read whole")
	holds("where its keys are", line(t, env, "", "serve"), cli.ExitUsage, "--secret FILE --host-key FILE")
	holds("erase", line(t, env, "", "people", "erase", "e1", "--yes"), 0, "everything is erased")
	holds("audit", line(t, env, "", "audit"), 0, "erased")

	count := newMetrics()
	db, err := postgres.Open(t.Context(), c.In("fresh", pgtest.Service), postgres.Options{Patience: time.Minute, Kept: func(d time.Duration) { count.took("store_write_seconds", d) }})
	if err != nil {
		t.Fatal(err)
	}
	// A busy machine takes its time to bring a server back.
	h := openedIn(t, db.School(), func(l *limits) { l.handshake = 2 * time.Minute }).filled("fr")
	do := func(who, line, want string) {
		t.Helper()
		if got := h.run(who, line, ""); got.code != 0 || !strings.Contains(got.out+got.err, want) {
			t.Fatalf("%s: %s: %+v, want %q", who, line, got, want)
		}
	}
	do("camille", "share latest --to Mercier", "Sent to Hélène Mercier")
	do("mercier", "receive", "Received")
	if err := c.Kill(); err != nil {
		t.Fatal(err)
	}
	again := make(chan error, 1)
	time.AfterFunc(300*time.Millisecond, func() { again <- c.Start() })
	do("camille", "session list", "")
	if err := <-again; err != nil {
		t.Fatal(err)
	}
	do("camille", `session start --label afterwards`, "")
	do("camille", "session list", "afterwards")
	if got := h.run("ali", "session list", ""); strings.Contains(got.out, "afterwards") {
		t.Errorf("another's: %+v", got)
	}
	w := httptest.NewRecorder()
	h.handler().ServeHTTP(w, httptest.NewRequest("GET", "/metrics", nil))
	count.write(w)
	if s := w.Body.String(); !strings.Contains(s, "autoeval_pool_connections ") || !strings.Contains(s, `autoeval_store_write_seconds_bucket{le="15"} `) {
		t.Errorf("figures: %s", w.Body)
	}
}
