//go:build unix

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/cmd/internal/cli"
)

// fileOption says whether an option names a file: "in", "out", or "".
func fileOption(f *pflag.Flag) string {
	if kind := f.Annotations["file"]; len(kind) == 1 {
		return kind[0]
	}
	return ""
}

// fileWord returns the place of a command's FILE among its words, -1 if it has none.
func fileWord(cmd *cobra.Command) int {
	return slices.IndexFunc(strings.Fields(cmd.Use)[1:], func(w string) bool { return strings.HasPrefix(strings.Trim(w, "[]."), "FILE") })
}

// erases are the options that may be given empty: that takes away what is there.
var erases = []string{
	"session rate --note", "session rate --evidence", "plan edit --item", "plan edit --due", "profile set --name", "note edit --item", "note edit --location",
	"evidence edit --item", "evidence edit --location", "evidence edit --quality", "evidence edit --relevance", "evidence edit --constraints", "evidence edit --ai",
}

// TestAnOptionOrAWordGivenEmptyIsWrongUsage tries all of them: as if it were not
// there, absence would be less protection, or another target.
func TestAnOptionOrAWordGivenEmptyIsWrongUsage(t *testing.T) {
	t.Chdir(t.TempDir())
	s := newShell(t)
	s.finished()
	before, tried := state(t, s.home), 0
	try := func(line []string) {
		t.Helper()
		tried++
		if code, out, errOut := s.run(line...); code != cli.ExitUsage || out != "" {
			t.Errorf("%q: status %d: %s%s", line, code, out, errOut)
		}
	}
	eachCommand(func(path []string, cmd *cobra.Command) {
		line := lineOf(path, cmd)
		name := strings.Join(path, " ")
		add := func(f *pflag.Flag) {
			if f.Value.Type() == "bool" || slices.Contains(erases, name+" --"+f.Name) {
				return
			}
			try(append(slices.Clone(line), "--"+f.Name+"="))
			if f.Value.Type() == "string" {
				try(append(slices.Clone(line), "--"+f.Name, " "))
				try(append(slices.Clone(line), "--"+f.Name, "\u200b\ufeff\u00a0"))
			}
		}
		cmd.LocalFlags().VisitAll(add)
		for _, global := range []string{"db", "lang", "grid", "color", "wait"} {
			add(cmd.InheritedFlags().Lookup(global))
		}
		for i := range strings.Fields(cmd.Use)[1:] {
			empty := slices.Clone(path)
			for j, w := range strings.Fields(cmd.Use)[1:] {
				if j < i {
					empty = append(empty, usual(w))
				}
			}
			try(append(empty, ""))
		}
	})
	if tried < 400 {
		t.Errorf("only %d tried", tried)
	}
	same(t, s.home, before)
}

// With --json, what goes to standard output is JSON or nothing: a page or a table in
// its place would be one option left out in silence.
func TestWithJSONNothingElseGoesToStandardOutput(t *testing.T) {
	t.Chdir(t.TempDir())
	s := newShell(t)
	s.finished()
	tried := 0
	eachCommand(func(path []string, cmd *cobra.Command) {
		if path[0] == "help" {
			return // it is read by people
		}
		lines := [][]string{lineOf(path, cmd)}
		if f := cmd.Flags().Lookup("format"); f != nil {
			for _, form := range []string{"csv", "md", "html", "txt", "yaml", "moodle"} {
				lines = append(lines, append(lineOf(path, cmd), "--format", form), append(lineOf(path, cmd), "--format", form, "-o", "-"))
			}
		}
		for _, line := range lines {
			tried++
			if _, out, errOut := s.run(append(line, "--json")...); out != "" && !json.Valid([]byte(out)) {
				t.Errorf("%q --json: %.80q %s", line, out, errOut)
			}
		}
	})
	if tried < 90 {
		t.Errorf("only %d tried", tried)
	}
}

// A number that makes no sense is not bent into one that does: "--limit 0" said that
// there was nothing to do.
func TestANumberOutOfRangeIsWrongUsage(t *testing.T) {
	t.Chdir(t.TempDir())
	s := newShell(t)
	s.finished()
	if code, _, errOut := s.run("session", "start"); code != cli.ExitDone {
		t.Fatal(errOut)
	}
	before, tried := state(t, s.home), 0
	eachCommand(func(path []string, cmd *cobra.Command) {
		try := func(f *pflag.Flag) {
			values := map[string][]string{"int": {"0", "-1", "x", "1.5", "99999999999999999999"}, "duration": {"-1s", "1", "x"}}[f.Value.Type()]
			if f.Name == "confidence" {
				values = []string{"0", "4", "-1", "x", "99999999999999999999"}
			}
			for _, v := range values {
				tried++
				line := append(lineOf(path, cmd), "--"+f.Name+"="+v)
				if code, out, errOut := s.run(line...); code != cli.ExitUsage || out != "" || !strings.Contains(errOut, "error: ") {
					t.Errorf("%q: status %d: %s%s", line, code, out, errOut)
				}
			}
		}
		cmd.LocalFlags().VisitAll(try)
		cmd.InheritedFlags().VisitAll(try)
	})
	if tried < 150 {
		t.Errorf("only %d tried", tried)
	}
	same(t, s.home, before)
}

// same fails when a file changed, came or went.
func same(t *testing.T, dir string, before map[string]string) {
	t.Helper()
	after := state(t, dir)
	for path, was := range before {
		if after[path] != was {
			t.Errorf("%s is not what it was", path)
		}
	}
	for path := range after {
		if _, there := before[path]; !there {
			t.Errorf("%s was made", path)
		}
	}
}

// outputs returns the command lines that write a file, each made for a path.
func outputs() map[string]func(to string) []string {
	all := map[string]func(string) []string{}
	eachCommand(func(path []string, cmd *cobra.Command) {
		name := strings.Join(path, " ")
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if fileOption(f) == "out" {
				all[name+" --"+f.Name] = func(to string) []string {
					line := slices.Clone(path)
					for _, w := range strings.Fields(cmd.Use)[1:] {
						switch {
						case strings.HasPrefix(w, "["):
						case strings.Contains(w, "SESSION"):
							line = append(line, "latest")
						default:
							line = append(line, usual(w))
						}
					}
					return append(line, "--"+f.Name, to)
				}
			}
		})
		if cmd.Annotations["writes"] != "" {
			all[name+" FILE"] = func(to string) []string { return append(slices.Clone(path), to) }
		}
	})
	return all
}

// TestNoOutputLandsOnTheProgramsOwnFiles tries every output on every file of the
// program's, by every kind of name, with --force.
func TestNoOutputLandsOnTheProgramsOwnFiles(t *testing.T) {
	s := newShell(t)
	s.finished()
	s.does("identity card -o " + filepath.Join(s.home, "card"))
	key := filepath.Join(s.home, "id_ed25519")
	own := []string{s.db, s.db + ".lock", s.db + ".key", s.db + ".age", s.db + ".ssh", s.db + ".new"}
	dir := filepath.Dir(s.db)
	snapshot := first(filepath.Glob(filepath.Join(dir, "snapshots", "*.db")))
	own = append(own, filepath.Join(dir, "snapshots"), filepath.Join(dir, "snapshots", "new.db"), snapshot, filepath.Join(dir, "quarantine"))
	away := filepath.Join(s.home, "away")
	for _, err := range []error{
		os.Mkdir(away, 0o700), os.Link(s.db, filepath.Join(away, "hard")), os.Symlink(s.db, filepath.Join(away, "soft")), os.Symlink(dir, filepath.Join(away, "dir")),
		os.Symlink(s.db+".ssh", filepath.Join(away, "dangling")), os.Link(s.db+".key", filepath.Join(away, "hardkey")), os.WriteFile(key, nil, 0o600),
	} {
		if err != nil {
			t.Skip(err)
		}
	}
	for _, name := range []string{"hard", "soft", "dangling", "hardkey", "dir/autoeval.db", "dir/autoeval.db.ssh", "dir/snapshots/x"} {
		own = append(own, filepath.Join(away, name))
	}
	before := state(t, s.home)
	all := outputs()
	if len(all) < 8 {
		t.Fatalf("only %d outputs: %v", len(all), all)
	}
	for name, line := range all {
		for _, to := range own {
			if code, _, errOut := s.run(append(line(to), "--force")...); code != cli.ExitUsage {
				t.Errorf("%s to %s: status %d: %s", name, to, code, errOut)
			}
		}
	}
	same(t, s.home, before)
	// What is not there yet is as much the program's.
	bare := newShell(t)
	bare.finished()
	without := state(t, bare.home)
	for name, line := range all {
		for _, end := range []string{".key", ".age", ".ssh", ".kin", ".lock.held", ".new"} {
			if code, _, errOut := bare.run(append(line(bare.db+end), "--force")...); code != cli.ExitUsage {
				t.Errorf("%s to %s: status %d: %s", name, end, code, errOut)
			}
		}
	}
	same(t, bare.home, without)
	// So are other data, and a copy of them, which only a backup replaces; and keys.
	other, copied, secret := newShell(t), filepath.Join(away, "copy.db"), filepath.Join(away, "k.key")
	other.finished()
	s.does("backup " + copied)
	if b, err := os.ReadFile(s.db + ".key"); err != nil || os.WriteFile(secret, b, 0o600) != nil {
		t.Fatal(err)
	}
	kept := state(t, away)
	for name, line := range all {
		for _, to := range []string{other.db, copied, secret} {
			if strings.HasPrefix(name, "backup") && to != secret {
				continue
			}
			if code, _, errOut := s.run(append(line(to), "--force")...); code != cli.ExitUsage {
				t.Errorf("%s to %s: status %d: %s", name, to, code, errOut)
			}
		}
	}
	same(t, away, kept)
	s.does("backup --force " + copied)
	before = state(t, s.home)
	// The usual data are the program's also when others are named.
	for _, to := range []string{filepath.Join(dir, "snapshots"), filepath.Join(away, "dir", "snapshots"), filepath.Join(dir, "quarantine")} {
		if code, _, errOut := s.run("man", "--dir", to); code != cli.ExitUsage {
			t.Errorf("man --dir %s: status %d: %s", to, code, errOut)
		}
	}
	same(t, s.home, before)
	env := filepath.Join(s.home, "other.db")
	s.does("session start --db " + env)
	if code, _, errOut := s.run("export", "--db", env, "--force", "-o", s.db); code != cli.ExitUsage {
		t.Errorf("the usual data: status %d: %s", code, errOut)
	}
}

func first(all []string, _ error) string {
	if len(all) == 0 {
		return "none"
	}
	return all[0]
}

// TestWhatACommandReadsItDoesNotWriteOver tries every command that reads a file
// and writes one.
func TestWhatACommandReadsItDoesNotWriteOver(t *testing.T) {
	s := newShell(t)
	s.finished()
	card := filepath.Join(s.home, "card")
	s.does("identity card -o " + card)
	before := state(t, s.home)
	for _, line := range []string{"review " + card + " -o " + card + " --force", "share latest --passphrase-file " + card + " -o " + card + " --force", "review " + card + " --answers " + card + " -o " + card + " --force"} {
		if code, _, errOut := s.run(strings.Fields(line)...); code != cli.ExitUsage {
			t.Errorf("%s: status %d: %s", line, code, errOut)
		}
	}
	same(t, s.home, before)
}

// TestEveryOutputGoesThroughWhatIsNoFile writes into a pipe and through a link,
// and replaces neither; a device stays one.
func TestEveryOutputGoesThroughWhatIsNoFile(t *testing.T) {
	s := newShell(t)
	s.finished()
	s.does("session next +30")
	s.does("identity") // keys to take along, and what they go under
	secret := filepath.Join(t.TempDir(), "secret")
	if err := os.WriteFile(secret, []byte("trois petits chats\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, line := range outputs() {
		if strings.HasPrefix(name, "identity export") {
			bare := line
			line = func(to string) []string { return append(bare(to), "--passphrase-file", secret) }
		}
		if strings.HasPrefix(name, "reply") || strings.HasPrefix(name, "review") || strings.HasPrefix(name, "received") || strings.HasPrefix(name, "grid passage") {
			continue // they need somebody else, or two titles; the writer is the same, see received.txtar and passage.txtar
		}
		dir := t.TempDir()
		pipe, link, real := filepath.Join(dir, "p.html"), filepath.Join(dir, "l.html"), filepath.Join(dir, "r")
		if err := syscall.Mkfifo(pipe, 0o600); err != nil {
			t.Skip(err)
		}
		if err := os.Symlink("r", link); err != nil {
			t.Skip(err)
		}
		got := make(chan []byte, 1)
		go func() {
			b, _ := os.ReadFile(pipe)
			got <- b
		}()
		if code, _, errOut := s.run(append(line(pipe), append(confirming(name), htmlFor(name)...)...)...); code != 0 {
			t.Errorf("%s into a pipe: status %d: %s", name, code, errOut)
			go os.WriteFile(pipe, nil, 0)
		}
		if b := <-got; len(b) == 0 {
			t.Errorf("%s: nothing came through the pipe", name)
		}
		if info, err := os.Lstat(pipe); err != nil || info.Mode()&fs.ModeNamedPipe == 0 {
			t.Errorf("%s: the pipe was replaced", name)
		}
		if code, _, errOut := s.run(append(line(link), append(confirming(name), append(htmlFor(name), "--force")...)...)...); code != 0 {
			t.Errorf("%s through a link: status %d: %s", name, code, errOut)
		}
		if info, err := os.Lstat(real); err != nil || !info.Mode().IsRegular() || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: the link was not followed: %v", name, err)
		}
		if code, _, errOut := s.run(append(line("/dev/null"), append(confirming(name), htmlFor(name)...)...)...); code != 0 {
			t.Errorf("%s to /dev/null: status %d: %s", name, code, errOut)
		}
	}
	if info, err := os.Stat("/dev/null"); err != nil || info.Mode()&fs.ModeCharDevice == 0 {
		t.Error("/dev/null is no device any more")
	}
}

func confirming(name string) []string {
	if strings.HasPrefix(name, "share") {
		return []string{"--yes"}
	}
	return nil
}

// htmlFor says the form of a report that has no name to tell it.
func htmlFor(name string) []string {
	switch {
	case strings.HasPrefix(name, "report"):
		return []string{"--format", "html"}
	case strings.HasPrefix(name, "grid export"):
		return []string{"--format", "yaml"}
	}
	return nil
}

// inputs returns the command lines that read a file, each made for a path.
func inputs() map[string]func(from string) []string {
	all := map[string]func(string) []string{}
	eachCommand(func(path []string, cmd *cobra.Command) {
		name := strings.Join(path, " ")
		if fileWord(cmd) >= 0 && cmd.Annotations["writes"] == "" {
			all[name+" FILE"] = func(from string) []string { return append(slices.Clone(path), from) }
		}
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if fileOption(f) != "in" || fileWord(cmd) >= 0 {
				return
			}
			line := lineOf(path, cmd)
			if cmd.Flags().Set(f.Name, "x"); cmd.Args != nil && cmd.Args(cmd, line[len(path):]) != nil {
				line = slices.Clone(path) // the file stands for the words
			}
			if f.Annotations["only"] != nil {
				line = append(line, "--"+f.Annotations["only"][0])
			}
			if cmd.Flags().Lookup("output") != nil {
				line = append(line, "-o", "-")
			}
			all[name+" --"+f.Name] = func(from string) []string { return append(slices.Clone(line), "--"+f.Name, from) }
		})
	})
	return all
}

// TestEveryFileArgumentIsBounded gives each what has no end, what is no file and
// what is far too large: it is refused in words, at once.
func TestEveryFileArgumentIsBounded(t *testing.T) {
	s := newShell(t)
	s.finished()
	dir := t.TempDir()
	short, err := os.MkdirTemp("", "s")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(short)
	l, err := net.Listen("unix", filepath.Join(short, "s"))
	if err != nil {
		t.Skip(err)
	}
	defer l.Close()
	sparse := filepath.Join(dir, "sparse")
	if err := os.WriteFile(sparse, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(sparse, 10<<30); err != nil {
		t.Skip(err)
	}
	all := inputs()
	if len(all) < 7 {
		t.Fatalf("only %d inputs", len(all))
	}
	for name, line := range all {
		for what, from := range map[string]string{"a device": "/dev/zero", "a socket": filepath.Join(short, "s"), "a folder": dir, "too large": sparse, "an address": "https://example.org/a"} {
			if name == "receive FILE" && what == "a folder" || name == "receive FILE..." && what == "a folder" {
				continue // what lies in it is received
			}
			begin, used := time.Now(), allocated()
			code, _, errOut := s.run(append(line(from), "--yes")...)
			if code == cli.ExitUsage && strings.Contains(errOut, "--yes") {
				code, _, errOut = s.run(line(from)...)
			}
			if code == 0 || strings.Contains(errOut, "resource") || strings.Contains(errOut, "no such device") || time.Since(begin) > 30*time.Second {
				t.Errorf("%s of %s: status %d after %v: %s", name, what, code, time.Since(begin), errOut)
			}
			if used = allocated() - used; what == "too large" && used > 128<<20 {
				t.Errorf("%s of %s: read before it was refused: %d MiB", name, what, used>>20)
			}
		}
	}
}

// TestANameThatOnlyAFolderHasNamesNoFile gives every file, read, written or the
// person's data, such a name: nothing is made under another.
func TestANameThatOnlyAFolderHasNamesNoFile(t *testing.T) {
	s := newShell(t)
	s.finished()
	dir := t.TempDir()
	refused := func(line []string) {
		t.Helper()
		if code, out, errOut := s.run(line...); code != cli.ExitUsage || out != "" || !strings.Contains(errOut, "is a directory") {
			t.Errorf("%q: status %d: %s%s", line, code, out, errOut)
		}
	}
	all := inputs()
	for name, line := range outputs() {
		all[name] = line
	}
	for _, line := range all {
		refused(line(filepath.Join(dir, "none") + "/"))
		refused(line(s.db + "/"))
	}
	eachCommand(func(path []string, cmd *cobra.Command) {
		if path[0] == "help" || path[0] == "completion" || path[0] == "man" || path[0] == "demo" || len(cmd.Commands()) > 0 {
			return // they look at no data
		}
		for _, db := range []string{filepath.Join(dir, "none") + "/", s.db + "/"} {
			if code, out, errOut := s.run(append(lineOf(path, cmd), "--db", db)...); code != cli.ExitUsage {
				t.Errorf("%s --db %s: status %d: %s%s", strings.Join(path, " "), db, code, out, errOut)
			}
		}
	})
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("made %v, %v", left, err)
	}
}

// allocated returns how many bytes this process has ever asked for.
func allocated() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}

// TestAnEndlessPipeEndsWithTheCommand reads what is written without end through a
// pipe that was named on purpose.
func TestAnEndlessPipeEndsWithTheCommand(t *testing.T) {
	s := newShell(t)
	pipe := filepath.Join(t.TempDir(), "p.yaml")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	go func() {
		f, err := os.OpenFile(pipe, os.O_WRONLY, 0)
		if err != nil {
			return
		}
		defer f.Close()
		io.Copy(f, bytes.NewReader(bytes.Repeat([]byte("a: b\n"), 4<<20)))
	}()
	if code, _, errOut := s.run("grid", "check", pipe); code != cli.ExitUsage {
		t.Errorf("status %d: %s", code, errOut)
	}
	silent := filepath.Join(t.TempDir(), "silent")
	if err := syscall.Mkfifo(silent, 0o600); err != nil {
		t.Skip(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	env := map[string]string{"AUTOEVAL_DB": s.db, "HOME": s.home}
	done := make(chan int, 1)
	go func() {
		done <- run(ctx, []string{"grid", "check", silent}, cli.Streams{In: strings.NewReader(""), Out: io.Discard, Err: io.Discard}, func(k string) string { return env[k] })
	}()
	select {
	case code := <-done:
		if code == 0 {
			t.Error(fmt.Sprint("status ", code))
		}
	case <-time.After(20 * time.Second):
		t.Error("a pipe that nobody writes into is waited for without end")
	}
}
