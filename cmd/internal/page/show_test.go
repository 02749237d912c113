package page

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"autoeval/tui/nav"
)

func TestShowHandsThePageToTheSystem(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the program that opens files is a script here")
	}
	dir := t.TempDir()
	t.Setenv("PATH", dir)
	window := func(name string) string { return map[string]string{"DISPLAY": ":0"}[name] }
	if err := Show(window, "x"); !errors.Is(err, nav.ErrNoViewer) {
		t.Errorf("with no program: %v", err)
	}
	script := func(name, body string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+body), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	script("xdg-open", "exit 3\n")
	if err := Show(window, "x"); !errors.Is(err, nav.ErrNoViewer) {
		t.Errorf("with one that fails: %v", err)
	}
	opened := filepath.Join(dir, "opened")
	script("gio", "echo \"$1 $2\" > "+opened+"\n")
	if err := Show(window, "a b.html"); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(opened); string(got) != "open a b.html\n" {
		t.Errorf("opened %q", got)
	}
	script("xdg-open", "exec /bin/sleep 5\n")
	begun := time.Now()
	if err := Show(window, "x"); err != nil || time.Since(begun) > 4*time.Second {
		t.Errorf("with one that stays: %v after %v", err, time.Since(begun))
	}
	if err := Show(func(string) string { return "" }, "x"); !errors.Is(err, nav.ErrNoViewer) {
		t.Errorf("with no window to open on: %v", err)
	}
}
