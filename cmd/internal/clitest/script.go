package clitest

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/library"
	"autoeval/cmd/internal/tree"
	"autoeval/cmd/internal/upkeep"
	"autoeval/model/testrun"
	"autoeval/store"
	"autoeval/store/bolt"
)

// Main is the TestMain of a package with scripts.
func Main(m *testing.M) {
	testrun.Often()
	time.Local = time.UTC
	os.Exit(unchanged{testrun.New(m)}.Run())
}

// unchanged is a run after which the built-in grids, which all command lines of a
// process share, must be as they are read.
type unchanged struct{ run testrun.Run }

func (u unchanged) Run() int {
	code := u.run.Run()
	shared, err := library.BuiltIn()
	for _, g := range shared {
		if fresh, ok := library.Shipped(g.Ref()); err != nil || !ok || !reflect.DeepEqual(g, fresh) {
			fmt.Fprintf(os.Stderr, "FAIL: something changed the grid %s, which all share\n", g.Ref())
			return max(code, 1)
		}
	}
	return code
}

// Run does one command line on data files, at the time that it is.
func Run(ctx context.Context, args []string, std cli.Streams, env func(string) string) int {
	return tree.Run(ctx, args, world(std, env, time.Now), upkeep.Commands)
}

func world(std cli.Streams, env func(string) string, now func() time.Time) cli.World {
	return cli.World{Streams: std, Getenv: env, Now: now, NewID: cli.NewIDs(time.Now), Open: Open, WorkFactor: WorkFactor}
}

// scripted does a command line of a script. Two things are the tests’ own:
// AUTOEVAL_TEST_NOW sets the clock, and AUTOEVAL_TEST_TTY says that a person is there.
func scripted(args []string, std cli.Streams, env func(string) string) int {
	now := time.Now
	if s := env("AUTOEVAL_TEST_NOW"); s != "" {
		at, err := time.Parse(time.RFC3339, s)
		if err != nil {
			fmt.Fprintln(std.Err, err)
			return 99
		}
		now = func() time.Time { return at }
	}
	if env("AUTOEVAL_TEST_TTY") != "" {
		std.InTerminal, std.ErrTerminal = true, true
	}
	return tree.Run(context.Background(), args, world(std, env, now), upkeep.Commands)
}

// Scripts runs those in testdata on data files, each line in this process: what a
// start costs is not tried again for each of a thousand lines. Processes tries that.
func Scripts(t *testing.T) {
	p := params(t)
	p.Files = inProcess(t)
	p.Cmds["autoeval"], p.Cmds["typing"], p.Cmds["status"] = autoevalCommand, typingCommand, statusCommand(line)
	testscript.Run(t, p)
}

// ProcessMain is the TestMain of a package with scripts whose lines are processes.
func ProcessMain(m *testing.M) {
	testrun.Often()
	testscript.Main(unchanged{testrun.New(m)}, map[string]func(){"autoeval": func() {
		os.Exit(scripted(os.Args[1:], cli.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}, os.Getenv))
	}})
}

// Processes runs the scripts in testdata, each line a process of its own.
func Processes(t *testing.T) {
	p := params(t)
	p.Dir, p.Cmds["status"] = "testdata", statusCommand(process)
	testscript.Run(t, p)
}

func params(t *testing.T) testscript.Params {
	t.Helper()
	samples, err := registers() // before a script changes the folder
	if err != nil {
		t.Fatal(err)
	}
	return testscript.Params{
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("HOME", e.WorkDir+"/home")
			e.Setenv("XDG_DATA_HOME", e.WorkDir+"/data")
			e.Setenv("AUTOEVAL_LANG", "fr")
			e.Setenv("TZ", "UTC")
			e.Values["typed"] = new(string)
			e.Setenv("REGISTER", samples)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"json": jsonCommand,
			"keep": keepCommand,
		},
	}
}

// Open opens a data file, as the program does. What is done together runs twice
// there, as a store may do that tries again.
func Open(_ context.Context, path string, readOnly bool) (store.Store, error) {
	st, err := bolt.Open(path, bolt.Options{ReadOnly: readOnly})
	if err != nil {
		return nil, err
	}
	return twice{st}, nil
}

// twice is a data file on which every function given to Together runs once for
// nothing before it runs for good.
type twice struct{ *bolt.Store }

var errRehearsed = errors.New("only a rehearsal")

func (t twice) Together(ctx context.Context, f func(store.Store) error) error {
	err := t.Store.Together(ctx, func(st store.Store) error { return cmp.Or(f(st), errRehearsed) })
	if !errors.Is(err, errRehearsed) {
		return err
	}
	return t.Store.Together(ctx, f)
}

// registers returns the folder of sample files of the national register.
func registers() (string, error) {
	dir, err := os.Getwd()
	for err == nil {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return filepath.Join(dir, "store", "rncp", "testdata"), nil
		}
		if dir == filepath.Dir(dir) {
			return "", os.ErrNotExist
		}
		dir = filepath.Dir(dir)
	}
	return "", err
}

// status N autoeval ARGS... runs a command line that must end with that status.
func statusCommand(run func(*testscript.TestScript, []string) int) func(*testscript.TestScript, bool, []string) {
	return func(ts *testscript.TestScript, neg bool, args []string) {
		if neg || len(args) < 2 || args[1] != "autoeval" {
			ts.Fatalf("usage: status N autoeval args...")
		}
		if got := strconv.Itoa(run(ts, args[2:])); got != args[0] {
			ts.Fatalf("status %s, want %s", got, args[0])
		}
	}
}

// process runs a command line in a process of its own.
func process(ts *testscript.TestScript, args []string) int {
	err := ts.Exec("autoeval", args...)
	if ended := (*exec.ExitError)(nil); errors.As(err, &ended) {
		return ended.ExitCode()
	}
	ts.Check(err)
	return 0
}

// json PATH WANT checks one place of the JSON that the last command printed.
// PATH is names and indexes with dots; "len" is a length. WANT is JSON, or "absent".
func jsonCommand(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: json path want")
	}
	got, there := jsonAt(ts, args[0])
	if args[1] == "absent" {
		if there != neg {
			ts.Fatalf("%s is %v", args[0], got)
		}
		return
	}
	var want any
	if err := json.Unmarshal([]byte(args[1]), &want); err != nil {
		ts.Fatalf("want: %v", err)
	}
	if same := there && reflect.DeepEqual(got, want); same == neg {
		ts.Fatalf("%s is %v, want %v", args[0], got, want)
	}
}

// keep NAME PATH puts a string of the last JSON into a variable.
func keepCommand(ts *testscript.TestScript, neg bool, args []string) {
	got, there := jsonAt(ts, args[1])
	if neg || !there {
		ts.Fatalf("%s is absent", args[1])
	}
	ts.Setenv(args[0], fmt.Sprint(got))
}

func jsonAt(ts *testscript.TestScript, path string) (any, bool) {
	var v any
	if err := json.Unmarshal([]byte(ts.ReadFile("stdout")), &v); err != nil {
		ts.Fatalf("stdout is not JSON: %v", err)
	}
	for _, step := range strings.Split(path, ".") {
		switch x := v.(type) {
		case map[string]any:
			next, ok := x[step]
			if !ok {
				return nil, false
			}
			v = next
		case []any:
			if step == "len" {
				v = float64(len(x))
				continue
			}
			i, err := strconv.Atoi(step)
			if err != nil || i >= len(x) {
				return nil, false
			}
			v = x[i]
		default:
			return nil, false
		}
	}
	return v, true
}
