package browser

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// pretended puts a browser on a PATH of its own: a script that finds its
// arguments in "$@", the page in "$from", and where the PDF goes in "$to". What
// passes is made in the test’s directory.
func pretended(t *testing.T, name, script string) (env func(string) string, dir string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the browser is a script for sh")
	}
	dir = t.TempDir()
	t.Setenv("TMPDIR", dir)
	begin := "#!/bin/sh\nfor a; do case $a in --print-to-pdf=*) to=${a#*=} ;; --user-data-dir=*) profile=${a#*=} ;; file://*) from=${a#file://} ;; esac; done\n"
	if err := os.MkdirAll(filepath.Join(dir, "bin"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "bin", name), []byte(begin+script), 0o700); err != nil {
		t.Fatal(err)
	}
	return from(map[string]string{"PATH": filepath.Join(dir, "bin"), "HOME": dir}), dir
}

func from(vars map[string]string) func(string) string {
	return func(name string) string { return vars[name] }
}

const page = "<!DOCTYPE html><title>Bilan</title><p>Été</p>"

func TestTheBrowserPrintsInAProfileOfItsOwnWithoutNetwork(t *testing.T) {
	env, dir := pretended(t, "google-chrome", `mkdir -p "$profile"; echo kept >"$profile/state"; echo "$XDG_CONFIG_HOME" >"$XDG_CONFIG_HOME/crashes"
{ echo %PDF-1.7; cat "$from"; for a; do echo "$a"; done; ls -ld "${from%/*}"; echo %%EOF; } >"$to"`)
	made, err := PDF(t.Context(), env, []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{page, "--headless", "--user-data-dir=" + dir, "--host-resolver-rules=MAP * ~NOTFOUND", "--disable-background-networking", "--no-pdf-header-footer", "drwx------"} {
		if !bytes.Contains(made, []byte(want)) {
			t.Errorf("without %q:\n%s", want, made)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "autoeval-*")); len(left) > 0 {
		t.Errorf("left %v", left)
	}
}

func TestWithoutABrowserThereIsNone(t *testing.T) {
	empty := t.TempDir()
	for _, vars := range []map[string]string{
		{Variable: filepath.Join(empty, "chrome")}, {Variable: "chrome", "PATH": empty}, {Variable: empty, "PATH": empty},
	} {
		if _, err := PDF(t.Context(), from(vars), []byte(page)); !errors.Is(err, ErrNone) {
			t.Errorf("%v: %v", vars, err)
		}
	}
}

func TestWhatStandsInTheFolderIsNoBrowser(t *testing.T) {
	env, dir := pretended(t, "chromium", "exit 1")
	t.Chdir(filepath.Join(dir, "bin"))
	for _, path := range []string{"", ".", ":", "../bin"} {
		if p, err := Find(from(map[string]string{"PATH": path, Variable: "chromium"})); err == nil {
			t.Errorf("PATH %q: found %s", path, p)
		}
	}
	if p, err := Find(env); err != nil || p != filepath.Join(dir, "bin", "chromium") {
		t.Errorf("found %s, %v", p, err)
	}
}

func TestTheOneThatAPersonNamesPrints(t *testing.T) {
	env, dir := pretended(t, "brave", "exit 1")
	named := func(value string) func(string) string {
		return func(n string) string {
			if n == Variable {
				return value
			}
			return env(n)
		}
	}
	for _, value := range []string{"brave", filepath.Join(dir, "bin", "brave")} {
		if p, err := Find(named(value)); err != nil || p != filepath.Join(dir, "bin", "brave") {
			t.Errorf("%s: found %s, %v", value, p, err)
		}
	}
}

func TestABrowserThatMakesNoPDFIsSaid(t *testing.T) {
	for name, script := range map[string]string{
		"fails":       "exit 7",
		"writes none": "exit 0",
		"half":        `printf '%%PDF-1.7 and no end' >"$to"`,
		"other":       `cp "$from" "$to"`,
	} {
		env, dir := pretended(t, "chromium", script)
		_, err := PDF(t.Context(), env, []byte(page))
		var failed *Failed
		if !errors.As(err, &failed) || failed.Browser != filepath.Join(dir, "bin", "chromium") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAWholePDFCountsWhateverTheBrowserSays(t *testing.T) {
	env, _ := pretended(t, "chromium", `printf '%%PDF-1.7 %%%%EOF' >"$to"; exit 1`)
	if made, err := PDF(t.Context(), env, []byte(page)); err != nil || len(made) == 0 {
		t.Errorf("%q, %v", made, err)
	}
}

func TestABrowserThatHangsIsStoppedWithAllItStarted(t *testing.T) {
	env, dir := pretended(t, "chromium", `sleep 600 & echo $! >"$TMPDIR/child"; wait`)
	_, err := within(t.Context(), 300*time.Millisecond, env, []byte(page))
	var failed *Failed
	if !errors.As(err, &failed) || !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("ended with %v", err)
	}
	gone(t, filepath.Join(dir, "child"))
	if left, _ := filepath.Glob(filepath.Join(dir, "autoeval-*")); len(left) > 0 {
		t.Errorf("left %v", left)
	}
}

func TestLeavingStopsTheBrowser(t *testing.T) {
	env, dir := pretended(t, "chromium", `sleep 600 & echo $! >"$TMPDIR/child"; wait`)
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() {
		_, err := PDF(ctx, env, []byte(page))
		ended <- err
	}()
	for {
		if pid, _ := os.ReadFile(filepath.Join(dir, "child")); len(pid) > 0 {
			break
		}
		time.Sleep(time.Millisecond)
	}
	stop()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("ended with %v", err)
	}
	gone(t, filepath.Join(dir, "child"))
}

// A snap sees only the folder that is its own.
func TestABrowserOutOfASnapWorksWhereItCanRead(t *testing.T) {
	env, dir := pretended(t, "snap", "exit 0")
	link := filepath.Join(dir, "bin", "chromium")
	if err := os.Symlink(filepath.Join(dir, "bin", "snap"), link); err != nil {
		t.Fatal(err)
	}
	if got := workshop(link, env); got != "" {
		t.Errorf("works in %s, which is not there", got)
	}
	own := filepath.Join(dir, "snap", "chromium", "common")
	if err := os.MkdirAll(own, 0o700); err != nil {
		t.Fatal(err)
	}
	if got := workshop(link, env); got != own {
		t.Errorf("works in %q", got)
	}
	if got := workshop(filepath.Join(dir, "bin", "other"), env); got != "" {
		t.Errorf("one of the system works in %q", got)
	}
}

func TestAddressOfAFile(t *testing.T) {
	for path, want := range map[string]string{"/tmp/a b#é?.html": "file:///tmp/a%20b%23%C3%A9%3F.html", "C:/x/p.html": "file:///C:/x/p.html"} {
		if got := fileURL(path); got != want {
			t.Errorf("%s: %s", path, got)
		}
	}
}

func TestARealBrowserPrints(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a browser")
	}
	if _, err := Find(os.Getenv); err != nil {
		t.Skip("none is installed")
	}
	made, err := PDF(t.Context(), os.Getenv, []byte(page))
	if err != nil || !bytes.HasPrefix(made, []byte("%PDF-")) || !strings.Contains(string(made), "/StructTreeRoot") {
		t.Errorf("made %d bytes, %v", len(made), err)
	}
}
