package clitest

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"autoeval/cmd/internal/cli"
)

// here holds who runs a line: the folder and the home are those of the whole process.
var here sync.Mutex

var (
	execs = regexp.MustCompile(`(?m)^((?:! )?)exec autoeval\b`)
	stdin = regexp.MustCompile(`(?m)^stdin `)
)

// inProcess returns copies of the scripts in testdata in which autoeval is a command of
// the script, and what is typed goes to it.
func inProcess(t *testing.T) (files []string) {
	t.Helper()
	all, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(all) == 0 {
		t.Fatal("no scripts", err)
	}
	dir := t.TempDir()
	for _, path := range all {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		script, rest, found := strings.Cut(string(b), "\n-- ")
		script = stdin.ReplaceAllString(execs.ReplaceAllString(script, "${1}autoeval"), "typing ")
		if found {
			script += "\n-- " + rest
		}
		to := filepath.Join(dir, filepath.Base(path))
		if err := os.WriteFile(to, []byte(script), 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, to)
	}
	return files
}

// typing FILE is what the next command line reads on standard input.
func typingCommand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: stdin file")
	}
	*ts.Value("typed").(*string) = ts.ReadFile(args[0])
}

// autoeval ARGS... runs a command line in this process.
func autoevalCommand(ts *testscript.TestScript, neg bool, args []string) {
	if code := line(ts, args); (code != 0) != neg {
		ts.Fatalf("status %d", code)
	}
}

// line runs a command line in the folder and the home of its script.
func line(ts *testscript.TestScript, args []string) int {
	typed := ts.Value("typed").(*string)
	in := strings.NewReader(*typed)
	*typed = ""
	here.Lock()
	defer here.Unlock()
	dir, err := os.Getwd()
	ts.Check(err)
	home := os.Getenv("HOME")
	ts.Check(os.Chdir(ts.MkAbs(".")))
	ts.Check(os.Setenv("HOME", ts.Getenv("HOME")))
	defer func() { ts.Check(os.Chdir(dir)); ts.Check(os.Setenv("HOME", home)) }()
	return scripted(args, cli.Streams{In: in, Out: ts.Stdout(), Err: ts.Stderr()}, ts.Getenv)
}
