package wire

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"

	"autoeval/tui/nav"
)

func TestEditedTextComesBackAndLeavesNothingBehind(t *testing.T) {
	path, err := WritePrivate("avant")
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(filepath.Dir(path))
	if err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o700 {
		t.Errorf("the directory is %v, %v", info.Mode(), err)
	}
	if err := os.WriteFile(path, []byte("après\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	text, err := readBack(path, "avant", nil)
	if text != "après" || err != nil {
		t.Errorf("got %q, %v", text, err)
	}
	if _, err := os.Stat(filepath.Dir(path)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the directory is still there: %v", err)
	}
}

func TestEditorThatFailsLosesNothing(t *testing.T) {
	path, err := WritePrivate("avant")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(filepath.Dir(path))
	if err := os.WriteFile(path, []byte("beaucoup de travail"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = readBack(path, "avant", errors.New("exit status 1"))
	var failed *nav.EditorFailed
	if !errors.As(err, &failed) || failed.Kept != path {
		t.Errorf("got %v", err)
	}
	if kept, _ := os.ReadFile(path); string(kept) != "beaucoup de travail" {
		t.Errorf("kept %q", kept)
	}
}

func TestMissingEditorIsSaidAndLeavesNothingBehind(t *testing.T) {
	path, err := WritePrivate("avant")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := readBack(path, "avant", &exec.Error{Name: "nano", Err: exec.ErrNotFound}); !errors.Is(err, nav.ErrNoEditor) {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the text is still there: %v", err)
	}
}
