// Package pgtest gives tests a PostgreSQL of their own: made in a temporary
// folder, reached by a socket in it, and gone with the tests.
package pgtest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"autoeval/store/postgres"
)

// Needed is set where a missing PostgreSQL is a failure, not something to skip.
const Needed = "AUTOEVAL_NEED_POSTGRES"

// The roles: one owns the tables, the other is the service's.
const (
	Admin   = "postgres"
	Owner   = "autoeval_owner"
	Service = "autoeval"
)

// Find returns the folder with the programs of PostgreSQL, the newest there is;
// without one it skips the test.
func Find(tb testing.TB) string {
	tb.Helper()
	dir, err := find()
	switch {
	case err == nil:
		return dir
	case os.Getenv(Needed) != "":
		tb.Fatal(err)
	}
	tb.Skip(err)
	return ""
}

func find() (string, error) {
	if !canRun {
		return "", errors.New("no PostgreSQL of a test's own on this system")
	}
	if path, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(path), nil
	}
	all, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if len(all) == 0 {
		return "", errors.New("no initdb here: install the package postgresql to test with a database")
	}
	slices.SortFunc(all, func(a, b string) int { return number(a) - number(b) })
	return filepath.Dir(all[len(all)-1]), nil
}

// number returns the version in the path of a program.
func number(path string) int {
	n, _ := strconv.Atoi(filepath.Base(filepath.Dir(filepath.Dir(path))))
	return n
}

// template is the database that others are copied from: nobody works in it.
const template = "empty"

// Cluster is a PostgreSQL. Its methods are for one goroutine at a time.
type Cluster struct {
	bin, dir string
	settings []string
	guard    *exec.Cmd
	end      func() // of the guard's input
}

// New makes a PostgreSQL in a new folder and starts it, with a database that is
// migrated. Settings are further ones, as "name=value". End it with Remove.
func New(bin string, settings ...string) (c *Cluster, err error) {
	c = &Cluster{bin: bin, settings: settings}
	if c.dir, err = os.MkdirTemp("", "pg"); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			c.Remove()
		}
	}()
	if err := own(c.dir); err != nil {
		return nil, err
	}
	init := exec.Command(filepath.Join(bin, "initdb"), "-D", c.data(), "-U", Admin, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions")
	init.Dir = c.dir
	as(init)
	if out, err := init.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("initdb: %w\n%s", err, out)
	}
	if err := c.Start(); err != nil {
		return nil, err
	}
	return c, c.furnish()
}

// furnish makes the roles and the database.
func (c *Cluster) furnish() error {
	err := c.exec("create role "+Owner+" login", "create role "+Service+" login")
	if err == nil {
		err = c.Make(template)
	}
	if err == nil {
		err = postgres.Migrate(context.Background(), c.In(template, Owner), Service)
	}
	if err == nil {
		err = c.Copy("autoeval")
	}
	return err
}

// Make makes another database, which is empty.
func (c *Cluster) Make(database string) error {
	return c.exec("create database " + database + " owner " + Owner)
}

// Copy makes another database, which is migrated and empty.
func (c *Cluster) Copy(database string) error {
	return c.exec("create database " + database + " template " + template + " owner " + Owner)
}

// Empty empties every table of a database that is migrated.
func (c *Cluster) Empty(database string) error {
	// To truncate makes every file anew, which costs more than a few rows.
	return c.on(database, `do $$ declare name text; begin
		for name in select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'goose_db_version'
		loop execute 'delete from ' || quote_ident(name); end loop; end $$`)
}

// exec runs statements as the administrator.
func (c *Cluster) exec(statements ...string) error { return c.on("postgres", statements...) }

func (c *Cluster) on(database string, statements ...string) error {
	ctx := context.Background()
	db, err := pgx.Connect(ctx, c.In(database, Admin))
	if err != nil {
		return err
	}
	defer db.Close(ctx)
	for _, sql := range statements {
		if _, err := db.Exec(ctx, sql); err != nil {
			return err
		}
	}
	return nil
}

// Dir returns the folder, in which its socket is.
func (c *Cluster) Dir() string { return c.dir }

func (c *Cluster) data() string { return filepath.Join(c.dir, "data") }

// In returns where a database is, for a role.
func (c *Cluster) In(database, role string) string {
	return fmt.Sprintf("host=%s user=%s dbname=%s", c.dir, role, database)
}

// URL returns where the database is, for a role.
func (c *Cluster) URL(role string) string { return c.In("autoeval", role) }

// Start starts it and waits until it answers. Whatever ends the tests ends it: a
// guard waits for the end of its input.
func (c *Cluster) Start() error {
	args := []string{"-c", `exec 3<&0; "$@" </dev/null 3<&- & read -r _ <&3; kill -QUIT $!; wait`, "guard",
		filepath.Join(c.bin, "postgres"), "-D", c.data(), "-k", c.dir, "-h", "", "-c", "shared_buffers=32MB", "-c", "log_min_messages=fatal"}
	for _, s := range c.settings {
		args = append(args, "-c", s)
	}
	c.guard = exec.Command("sh", args...)
	c.guard.Dir = c.dir
	var said bytes.Buffer
	c.guard.Stdout, c.guard.Stderr = &said, &said
	as(c.guard)
	in, err := c.guard.StdinPipe()
	if err != nil {
		return err
	}
	c.end = func() { in.Close() }
	if err := c.guard.Start(); err != nil {
		return err
	}
	for until := time.Now().Add(60 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		db, err := pgx.Connect(ctx, c.In("postgres", Admin))
		if err == nil {
			db.Close(ctx)
		}
		cancel()
		if err == nil {
			return nil
		}
		if time.Now().After(until) {
			c.Stop()
			return fmt.Errorf("PostgreSQL does not answer: %w\n%s", err, said.Bytes())
		}
	}
}

// Stop ends it at once, without writing down what it holds, as a crash does but
// in order.
func (c *Cluster) Stop() {
	if c.guard != nil {
		c.end()
		c.guard.Wait()
		c.guard = nil
	}
}

// Kill ends every process of it in one moment.
func (c *Cluster) Kill() error {
	pid, err := c.pid()
	if err != nil {
		return err
	}
	all := append(children(pid), pid)
	for _, p := range all {
		one, err := os.FindProcess(p)
		if err == nil {
			one.Kill()
		}
	}
	c.Stop()
	os.Remove(filepath.Join(c.data(), "postmaster.pid")) // its number may be another's by now
	return nil
}

func (c *Cluster) pid() (int, error) {
	b, err := os.ReadFile(filepath.Join(c.data(), "postmaster.pid"))
	if err != nil {
		return 0, err
	}
	line, _, _ := strings.Cut(string(b), "\n")
	return strconv.Atoi(line)
}

// children lists the processes that another one started.
func children(of int) (all []int) {
	stats, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, path := range stats {
		b, err := os.ReadFile(path)
		if err != nil {
			continue
		}
		_, after, _ := strings.Cut(string(b), ") ") // after the name, which may be anything
		fields := strings.Fields(after)
		if len(fields) > 1 && fields[1] == strconv.Itoa(of) {
			if pid, err := strconv.Atoi(filepath.Base(filepath.Dir(path))); err == nil {
				all = append(all, pid)
			}
		}
	}
	return all
}

// Remove ends it and deletes its folder.
func (c *Cluster) Remove() {
	c.Stop()
	os.RemoveAll(c.dir)
}
