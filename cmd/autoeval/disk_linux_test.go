package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"autoeval/cmd/internal/cli"
)

// TestFullDiskIsSaidAndLosesNothing runs the next test on a disk of its own of a
// mebibyte.
func TestFullDiskIsSaidAndLosesNothing(t *testing.T) { onItsDisk(t, "TestOnASmallDisk") }

// TestConfirmingOnAFullDiskLosesNothing does so with what is confirmed first.
func TestConfirmingOnAFullDiskLosesNothing(t *testing.T) { onItsDisk(t, "TestConfirmedOnASmallDisk") }

// onItsDisk runs a test in another process, because only that one shall see the disk.
func onItsDisk(t *testing.T, test string) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^"+test+"$", "-test.v")
	cmd.Env = append(os.Environ(), "AUTOEVAL_SMALL_DISK="+t.TempDir())
	cmd.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
		UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}},
	}
	out, err := cmd.CombinedOutput()
	switch {
	case bytes.Contains(out, []byte("--- SKIP")):
		t.Skipf("no small disk here: %s", out)
	case err != nil && len(out) == 0:
		t.Skipf("no disk of one's own here: %v", err)
	case err != nil || !bytes.Contains(out, []byte("--- PASS")):
		t.Fatalf("%v\n%s", err, out)
	}
	t.Logf("%s", out)
}

// TestOnASmallDisk leaves a little more room each time, from none on, and does
// one thing of each kind: it is done, or it says that the disk is full and
// nothing has changed.
func TestOnASmallDisk(t *testing.T) {
	disk := os.Getenv("AUTOEVAL_SMALL_DISK")
	if disk == "" {
		t.Skip("part of the test before")
	}
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=1m"); err != nil {
		t.Skip(err)
	}
	s := newShell(t)
	s.db = filepath.Join(disk, "autoeval.db")
	s.finished()
	s.does("session start --label Deux")
	file := filepath.Join(s.home, "all.json")
	s.does("export -o " + file)
	tried, refused := 0, 0
	for free := 0; free <= 160<<10; free += 8 << 10 {
		for i, line := range []string{
			fmt.Sprintf("session rate C02 %d --note %s", tried%5, strings.Repeat("n", 3000)), "plan add " + strings.Repeat("p", 150),
			"evidence add " + strings.Repeat("e", 150) + " --kind project --quality " + strings.Repeat("q", 3000), "profile set --name N" + fmt.Sprint(tried),
			"import " + file, "backup " + filepath.Join(disk, "b.db"), "report latest -o " + filepath.Join(disk, "r.html"), "session list", "progress",
		} {
			before := kept(t, s.db)
			fill(t, disk, free)
			code, _, errOut := s.run(strings.Fields(line)...)
			if err := os.Remove(filepath.Join(disk, "ballast")); err != nil {
				t.Fatal(err)
			}
			tried++
			after := kept(t, s.db)
			switch {
			case code == cli.ExitDone:
			case code != cli.ExitFailed || !strings.HasPrefix(errOut, "error: The disk is full") || strings.Count(errOut, "\n") > 2:
				t.Errorf("%d KiB free, %.30s: status %d, says %q", free>>10, line, code, errOut)
			case after != before:
				t.Errorf("%d KiB free, %.30s: refused, but something changed", free>>10, line)
			default:
				refused++
			}
			if i >= 7 && code != cli.ExitDone {
				t.Errorf("%d KiB free: reading fails: %s", free>>10, errOut)
			}
			for _, name := range []string{"b.db", "r.html"} {
				path := filepath.Join(disk, name)
				if _, err := os.Stat(path); err == nil && code != cli.ExitDone {
					t.Errorf("%d KiB free: half of %s is there", free>>10, name)
				}
				_ = os.Remove(path)
			}
			for _, name := range []string{"snapshots", "quarantine"} {
				_ = os.RemoveAll(filepath.Join(disk, name))
			}
		}
	}
	s.does("session rate C03 2")
	s.does("session finish")
	s.does("doctor")
	if refused == 0 || refused == tried {
		t.Errorf("%d of %d refused", refused, tried)
	}
	t.Logf("%d command lines on a full disk, %d refused, none of what was there lost", tried, refused)
}

// TestConfirmedOnASmallDisk confirms everything that is asked about, with more and more
// room: it is done, or it says that the disk is full and all is as it was; with room,
// the same is done.
func TestConfirmedOnASmallDisk(t *testing.T) {
	disk := os.Getenv("AUTOEVAL_SMALL_DISK")
	if disk == "" {
		t.Skip("part of the test before")
	}
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=24m"); err != nil {
		t.Skip(err)
	}
	full, words := asking(t)
	tried, refused := 0, 0
	eachAsking(t, words, func(name, line string) {
		if name == "open" || name == "review" {
			return // the first is receive, the second also waits for a mentor's words
		}
		for free := 0; free <= 4<<20; free = max(2*free, 16<<10) {
			at := filepath.Join(disk, "data")
			if err := errors.Join(os.RemoveAll(at), os.CopyFS(at, os.DirFS(filepath.Dir(full.db)))); err != nil {
				t.Fatal(err)
			}
			s := &shell{t: t, db: filepath.Join(at, filepath.Base(full.db)), home: full.home}
			before := kept(t, s.db)
			fill(t, disk, free)
			code, _, errOut := s.run(strings.Fields(line + " --yes")...)
			if err := os.Remove(filepath.Join(disk, "ballast")); err != nil {
				t.Fatal(err)
			}
			tried++
			if code == cli.ExitDone {
				continue
			}
			refused++
			half := strings.Contains(errOut, "its words are still in the data file") // that is said
			if code != cli.ExitFailed || !half && !strings.HasPrefix(errOut, "error: The disk is full") {
				t.Errorf("%d KiB free, %s: status %d, says %q", free>>10, line, code, errOut)
			}
			if !half && kept(t, s.db) != before {
				t.Errorf("%d KiB free, %s: refused, but something changed", free>>10, line)
			}
			if code, _, errOut := s.run(strings.Fields(line + " --yes")...); code != cli.ExitDone {
				t.Errorf("%s with room again: status %d: %s", line, code, errOut)
			}
		}
	})
	if refused < 10 || tried < 50 {
		t.Errorf("%d of %d refused", refused, tried)
	}
	t.Logf("%d confirmed on a full disk, %d refused, none of what was there lost", tried, refused)
}

// fill leaves that much room on a disk.
func fill(t *testing.T, disk string, free int) {
	t.Helper()
	var st syscall.Statfs_t
	if err := syscall.Statfs(disk, &st); err != nil {
		t.Fatal(err)
	}
	n := int(st.Bavail)*int(st.Bsize) - free
	if err := os.WriteFile(filepath.Join(disk, "ballast"), make([]byte, max(n, 0)), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestWhatMayNotBeWrittenIsReadAndSaidSo runs the real program as somebody who
// may read but not write, and as one who may not even read.
func TestWhatMayNotBeWrittenIsReadAndSaidSo(t *testing.T) {
	s := newShell(t)
	s.finished()
	dir, err := os.MkdirTemp("", "autoeval-place-")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	bin, db := filepath.Join(dir, "autoeval"), filepath.Join(dir, "data", "autoeval.db")
	self, err := os.ReadFile(program(t))
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(s.db)
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range []error{
		os.Chmod(dir, 0o755), os.WriteFile(bin, self, 0o755), os.Mkdir(filepath.Dir(db), 0o755), os.WriteFile(db, data, 0o644),
	} {
		if step != nil {
			t.Fatal(step)
		}
	}
	run := func(args ...string) (int, string) {
		cmd := exec.Command(bin, append([]string{"--lang", "en", "--db", db}, args...)...)
		cmd.Dir, cmd.Env = "/", []string{"TMPDIR=/tmp", "HOME=/nonexistent"}
		if os.Geteuid() == 0 {
			cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
		}
		out, _ := cmd.CombinedOutput()
		return cmd.ProcessState.ExitCode(), string(out)
	}
	if os.Geteuid() != 0 {
		if err := os.Chmod(filepath.Dir(db), 0o555); err != nil {
			t.Fatal(err)
		}
		defer func() { _ = os.Chmod(filepath.Dir(db), 0o755) }()
		_ = os.Chmod(db, 0o444)
	}
	if code, out := run("session", "list"); code != 0 || !strings.Contains(out, "Un") {
		t.Errorf("reading: status %d: %s", code, out)
	}
	if code, out := run("session", "start"); code != cli.ExitFailed || !strings.HasPrefix(out, "error: ") || strings.Count(out, "\n") > 2 {
		t.Errorf("writing: status %d: %s", code, out)
	}
	if err := os.Chmod(db, 0); err != nil {
		t.Fatal(err)
	}
	if code, out := run("session", "list"); code != cli.ExitFailed || !strings.Contains(out, "No access") {
		t.Errorf("without permission: status %d: %s", code, out)
	}
	if code, out := run("session", "list", "--db", "/proc/1/mem"); code == 0 || strings.Count(out, "\n") > 2 {
		t.Errorf("what is no file of ours: status %d: %s", code, out)
	}
}
