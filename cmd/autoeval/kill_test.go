//go:build unix

package main

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"autoeval/store/bolt"
	"autoeval/store/storetest"
)

// struck is the real program running one command line, killed at a random
// moment of it.
type struck struct {
	t      *testing.T
	random *rand.Rand
	usual  time.Duration // how long the command line takes when nobody kills it
	ended  int           // how often it was done before the kill
}

func newStruck(t *testing.T, seed int64) *struck {
	return &struck{t: t, random: rand.New(rand.NewSource(seed))}
}

// run starts the program and kills it. The first time it may end, to see how
// long it takes; done says that it did.
func (k *struck) run(db string, args ...string) (done bool) {
	k.t.Helper()
	cmd := exec.Command(program(k.t), append([]string{"--lang", "en", "--db", db}, args...)...)
	var said strings.Builder
	cmd.Stderr = &said
	start := time.Now()
	if err := cmd.Start(); err != nil {
		k.t.Fatal(err)
	}
	if k.usual > 0 {
		kill := time.AfterFunc(time.Duration(k.random.Int63n(int64(k.usual)*9/8)), func() { _ = cmd.Process.Kill() })
		defer kill.Stop()
	}
	err := cmd.Wait()
	if took := time.Since(start); k.usual == 0 {
		k.usual = took
	} else if err == nil { // it was quicker than the kill
		k.usual = (3*k.usual + took) / 4
	}
	if code := cmd.ProcessState.ExitCode(); err != nil && code >= 0 {
		k.t.Fatalf("%v: status %d: %s", args, code, said.String())
	}
	if err == nil {
		k.ended++
	}
	return err == nil
}

// kept is everything the data file holds, read by this process.
func kept(t *testing.T, db string) string {
	t.Helper()
	st, err := bolt.Open(db, bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	d, err := storetest.Dump(st)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// rounds kills so many times, and says how many command lines were done before.
func (k *struck) rounds(round func(n int)) {
	for n := range *kills {
		round(n)
		if k.t.Failed() {
			k.t.Fatalf("in round %d", n)
		}
	}
	k.t.Logf("%d kills, %d of them after the end; a command line takes %v", *kills, k.ended, k.usual)
}

func TestKillWhileFinishingLeavesTheSessionOpenOrFinishedWhole(t *testing.T) {
	s := newShell(t)
	k := newStruck(t, 2)
	k.rounds(func(n int) {
		var made sessionRow
		s.reads("session start --json", &made)
		for _, c := range []string{"C01", "C02", "C03"} {
			s.does(fmt.Sprintf("session rate %s %d --note n%d", c, n%5, n))
		}
		done := k.run(s.db, "session", "finish")
		got := answers(t, s.db, made.ID)
		if len(got) != 3 || got["C02"] != n%5 {
			t.Errorf("kept %v", got)
		}
		var all []sessionRow
		s.reads("session list --json", &all)
		last := all[len(all)-1]
		if last.State != "finished" {
			if done {
				t.Error("it said that it was done")
			}
			s.does("session finish")
		}
		if n%25 == 24 { // a short list is a quick one
			for _, x := range all {
				s.does("session delete --yes " + x.ID)
			}
		}
	})
}

// sessionRow is what these tests read of session list --json.
type sessionRow struct{ ID, State string }

func TestKillWhileReceivingKeepsAllOfAFileOrNothing(t *testing.T) {
	learner, mentor := newShell(t), newShell(t)
	for range 3 {
		learner.finished()
	}
	file := filepath.Join(learner.home, "s.autoeval")
	var all []sessionRow
	learner.reads("session list --json", &all)
	learner.does(fmt.Sprintf("share %s %s %s -o %s", all[0].ID, all[1].ID, all[2].ID, file))
	k := newStruck(t, 3)
	k.rounds(func(int) {
		k.run(mentor.db, "receive", file, "--yes")
		st, err := bolt.Open(mentor.db, bolt.Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer st.Close()
		ctx := context.Background()
		received, err := st.ReceivedSessions(ctx)
		known, err2 := st.Known(ctx)
		if err := errors.Join(err, err2); err != nil {
			t.Fatal(err)
		}
		if n := len(received); n != 0 && n != 3 || len(known) != n/3 {
			t.Errorf("%d sessions, %d people", n, len(known))
		}
		for _, r := range received {
			if err := st.DeleteReceived(ctx, r.Session.ID); err != nil {
				t.Fatal(err)
			}
		}
		for _, p := range known {
			if err := st.DeleteKnown(ctx, p.Person); err != nil {
				t.Fatal(err)
			}
		}
	})
}

func TestKillWhileRestoringLeavesOneOrTheOther(t *testing.T) {
	s := newShell(t)
	s.finished()
	one, two := filepath.Join(s.home, "one.db"), filepath.Join(s.home, "two.db")
	s.does("backup " + one)
	was := kept(t, s.db)
	s.finished()
	s.does("plan add quetzal")
	s.does("backup " + two)
	is := kept(t, s.db)
	k := newStruck(t, 4)
	k.rounds(func(n int) {
		done := k.run(s.db, "restore", []string{one, two}[n%2], "--yes")
		now := kept(t, s.db)
		if now != was && now != is || done && now != []string{was, is}[n%2] {
			t.Errorf("neither one nor the other:\n%s", now)
		}
		_ = os.RemoveAll(filepath.Join(filepath.Dir(s.db), "quarantine")) // of no use here
	})
}

func TestKillWhileImportingLeavesNothingOfItOrAllOfIt(t *testing.T) {
	from, to := newShell(t), newShell(t)
	for i := range 8 {
		from.finished()
		from.does(fmt.Sprintf("evidence add Trace%d --kind project --item C01", i))
		from.does(fmt.Sprintf("plan add Action%d", i))
	}
	file := filepath.Join(from.home, "all.json")
	from.does("export --format json -o " + file)
	to.does("plan add mine")
	bare := filepath.Join(to.home, "bare.db")
	to.does("backup " + bare)
	was := kept(t, to.db)
	to.does("import " + file)
	is := kept(t, to.db)
	if n := strings.Count(is, "Trace"); n < 8 || !strings.Contains(is, "mine") {
		t.Fatalf("%d pieces of evidence in %s", n, is)
	}
	k, whole := newStruck(t, 5), 0
	k.rounds(func(int) {
		if _, err := bolt.Restore(to.db, bare); err != nil {
			t.Fatal(err)
		}
		_ = os.RemoveAll(filepath.Join(filepath.Dir(to.db), "quarantine"))
		done := k.run(to.db, "import", file)
		switch got := kept(t, to.db); {
		case got == is:
			whole++
		case got != was:
			t.Errorf("half of it:\n%s", got)
		case done:
			t.Error("it said that it was done")
		}
	})
	t.Logf("%d whole", whole)
}

// TestKillWhileUpgradingLeavesOneVersionOrTheOther kills the program while it
// opens what a program of the first schema wrote, and looks at what is left
// before and after the next opening.
func TestKillWhileUpgradingLeavesOneVersionOrTheOther(t *testing.T) {
	old := filepath.Join(t.TempDir(), "old.db")
	unpack(t, filepath.Join("..", "..", "store", "bolt", "testdata", "schema1.db.gz"), old)
	whole, err := os.ReadFile(old)
	if err != nil {
		t.Fatal(err)
	}
	want := kept(t, old) // the upgrade of what nobody killed
	k, upgraded := newStruck(t, 6), 0
	k.rounds(func(int) {
		dir := t.TempDir()
		db := filepath.Join(dir, "autoeval.db")
		if err := os.WriteFile(db, whole, 0o600); err != nil {
			t.Fatal(err)
		}
		k.run(db, "session", "list")
		rep, err := bolt.Doctor(db, true)
		if err != nil || rep.Err != nil {
			t.Fatalf("after the kill: %v %v %v", err, rep.Err, rep.Problems)
		}
		if rep.Schema > 1 {
			upgraded++
		}
		if got := kept(t, db); got != want {
			t.Errorf("schema %d: another content", rep.Schema)
		}
		if err := os.RemoveAll(dir); err != nil {
			t.Fatal(err)
		}
	})
	t.Logf("%d upgraded before the kill", upgraded)
}

func unpack(t *testing.T, from, to string) {
	t.Helper()
	f, err := os.Open(from)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(z)
	if err = errors.Join(err, os.WriteFile(to, b, 0o600)); err != nil {
		t.Fatal(err)
	}
}

func TestKillWhileKeepingAPassageKeepsAllOfItOrNothing(t *testing.T) {
	s := newShell(t)
	s.finished()
	table := filepath.Join(s.home, "vie.csv")
	if err := os.WriteFile(table, []byte("code;libelle\nC1;Coudre un bouton\nC2;Repasser une chemise\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.does("grid import " + table)
	was := kept(t, s.db)
	k := newStruck(t, 11)
	k.rounds(func(int) {
		done := k.run(s.db, "grid", "passage", "keep", "rncp37579", "vie", "--set", "C01=C1", "--set", "C02=", "--yes")
		st, err := bolt.Open(s.db, bolt.Options{})
		if err != nil {
			t.Fatal(err)
		}
		all, err := st.Passages(context.Background())
		if err := errors.Join(err, st.Close()); err != nil {
			t.Fatal(err)
		}
		if n := len(all); n > 1 || n == 0 && done || n == 1 && len(all[0].Links) != 2 {
			t.Errorf("done %v, kept %+v", done, all)
		}
		if len(all) > 0 {
			s.does("grid passage delete rncp37579 vie --yes")
		}
		if is := kept(t, s.db); is != was {
			t.Errorf("without the passage there is\n%s\nand was\n%s", is, was)
		}
	})
}
