package disk

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var ctx = context.Background()

func words(s string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
}

func put(t *testing.T, path, s string) string {
	t.Helper()
	if err := os.WriteFile(path, []byte(s), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func holds(t *testing.T, path, want string) {
	t.Helper()
	if got, err := os.ReadFile(path); err != nil || string(got) != want {
		t.Errorf("%s holds %q (%v), want %q", path, got, err, want)
	}
}

// only says what a directory holds, so that nothing is left lying there.
func only(t *testing.T, dir string, want ...string) {
	t.Helper()
	var got []string
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("the directory holds %q, want %q", got, want)
	}
}

func TestWriteMakesAPrivateFileAndReplacesOnlyWhenTold(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a")
	if err := Write(ctx, path, Output{}, words("one")); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || !Private(info) {
		t.Errorf("%v, %v: not private", info.Mode(), err)
	}
	if err := Write(ctx, path, Output{}, words("two")); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a second time: %v", err)
	}
	holds(t, path, "one")
	if err := Write(ctx, path, Output{Replace: true}, words("two")); err != nil {
		t.Error(err)
	}
	holds(t, path, "two")
	only(t, dir, "a")
}

func TestWriteThatFailsLeavesWhatWasThere(t *testing.T) {
	dir := t.TempDir()
	bad := errors.New("bad")
	fails := func(w io.Writer) error { return errors.Join(words("half")(w), bad) }
	if err := Write(ctx, filepath.Join(dir, "new"), Output{}, fails); !errors.Is(err, bad) {
		t.Error(err)
	}
	old := put(t, filepath.Join(dir, "old"), "one")
	if err := Write(ctx, old, Output{Replace: true}, fails); !errors.Is(err, bad) {
		t.Error(err)
	}
	holds(t, old, "one")
	only(t, dir, "old")
}

func TestWriteFollowsLinks(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "real"), "one")
	link(t, "real", filepath.Join(dir, "link"))
	link(t, "link", filepath.Join(dir, "chain"))
	link(t, "nowhere", filepath.Join(dir, "dangling"))
	link(t, "loop", filepath.Join(dir, "loop"))
	for name, want := range map[string]error{"link": fs.ErrExist, "chain": fs.ErrExist, "dangling": fs.ErrExist} {
		if err := Write(ctx, filepath.Join(dir, name), Output{}, words("x")); !errors.Is(err, want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, to := range map[string]string{"chain": "real", "dangling": "nowhere"} {
		if err := Write(ctx, filepath.Join(dir, name), Output{Replace: true}, words(name)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		holds(t, filepath.Join(dir, to), name)
	}
	if err := Write(ctx, filepath.Join(dir, "loop"), Output{Replace: true}, words("x")); CauseOf(err) != Loop {
		t.Errorf("loop: %v", err)
	}
	only(t, dir, "chain", "dangling", "link", "loop", "nowhere", "real")
}

func link(t *testing.T, to, name string) {
	t.Helper()
	if err := os.Symlink(to, name); err != nil {
		t.Skip(err)
	}
}

func TestPlaceGivesAFinishedFileItsName(t *testing.T) {
	dir := t.TempDir()
	path := put(t, filepath.Join(dir, "a"), "old")
	for _, replace := range []bool{false, true} {
		temp, err := Beside(path)
		if err != nil {
			t.Fatal(err)
		}
		put(t, temp, "new")
		if err := Place(ctx, temp, path, Output{Replace: replace}); errors.Is(err, fs.ErrExist) == replace {
			t.Errorf("replace %v: %v", replace, err)
		}
	}
	holds(t, path, "new")
	only(t, dir, "a")
}

func TestGuardKeepsFilesByWhateverNameTheyAreReached(t *testing.T) {
	dir := t.TempDir()
	own, away := filepath.Join(dir, "own"), filepath.Join(dir, "away")
	for _, d := range []string{own, away, filepath.Join(own, "snapshots")} {
		if err := os.Mkdir(d, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	db := put(t, filepath.Join(own, "a.db"), "data")
	copied := put(t, filepath.Join(own, "snapshots", "a-000001.db"), "copy")
	input := put(t, filepath.Join(away, "read"), "input")
	link(t, db, filepath.Join(away, "soft"))
	link(t, own, filepath.Join(away, "folder"))
	link(t, filepath.Join(own, "a.db.age"), filepath.Join(away, "dangling"))
	for _, hard := range [][2]string{{db, "hard"}, {copied, "hardcopy"}} {
		if err := os.Link(hard[0], filepath.Join(away, hard[1])); err != nil {
			t.Skip(err)
		}
	}
	var g Guard
	g.Keep(db, db+".age")
	g.KeepFolder(filepath.Join(own, "snapshots"), filepath.Join(own, "quarantine"))
	g.Input(input, filepath.Join(away, "not there"))
	for _, bad := range []string{
		db, db + ".age", own + "/../own/./a.db", filepath.Join(own, "A.DB.AGE"), filepath.Join(own, "snapshots"), filepath.Join(own, "snapshots", "x"),
		copied, filepath.Join(own, "quarantine"), input,
		filepath.Join(away, "soft"), filepath.Join(away, "hard"), filepath.Join(away, "hardcopy"), filepath.Join(away, "dangling"),
		filepath.Join(away, "folder", "a.db"), filepath.Join(away, "folder", "a.db.age"), filepath.Join(away, "folder", "snapshots", "new"),
	} {
		var p *Protected
		if err := g.Check(bad); !errors.As(err, &p) {
			t.Errorf("check %s: %v", bad, err)
		}
		if err := Write(ctx, bad, Output{Replace: true, Guard: &g}, words("x")); !errors.As(err, &p) {
			t.Errorf("write %s: %v", bad, err)
		}
	}
	for _, good := range []string{filepath.Join(own, "report.html"), filepath.Join(away, "a.db"), filepath.Join(away, "not there"), filepath.Join(away, "folder", "b.db")} {
		if err := Write(ctx, good, Output{Replace: true, Guard: &g}, words("x")); err != nil {
			t.Errorf("%s: %v", good, err)
		}
	}
	holds(t, db, "data")
	holds(t, copied, "copy")
	holds(t, input, "input")
}

func TestSweepRemovesWhatAKilledProgramLeft(t *testing.T) {
	dir := t.TempDir()
	old := put(t, filepath.Join(dir, ".autoeval-123"), "left")
	put(t, filepath.Join(dir, ".autoeval-124"), "in the making")
	put(t, filepath.Join(dir, ".autoeval-mine"), "another's")
	for _, name := range []string{old, filepath.Join(dir, ".autoeval-mine")} {
		past := time.Unix(0, 0)
		if err := os.Chtimes(name, past, past); err != nil {
			t.Fatal(err)
		}
	}
	if err := Write(ctx, filepath.Join(dir, "a"), Output{}, words("x")); err != nil {
		t.Fatal(err)
	}
	only(t, dir, ".autoeval-124", ".autoeval-mine", "a")
}
