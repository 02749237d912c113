package intake

import (
	"os"
	"path/filepath"
	"testing"

	"autoeval/store/framework"
)

// TestAFileThatDoesNotSayItsSizeIsNotEmpty looks at files that the system makes as
// they are read, whose size is 0.
func TestAFileThatDoesNotSayItsSizeIsNotEmpty(t *testing.T) {
	for _, path := range []string{"/proc/version", "/proc/self/status", "/proc/self/stat"} {
		if kind, err := What(t.Context(), path); err != nil || kind == framework.KindEmpty {
			t.Errorf("%s is %q, %v", path, kind, err)
		}
	}
	empty := filepath.Join(t.TempDir(), "grid.yaml")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if kind, err := What(t.Context(), empty); err != nil || kind != framework.KindEmpty {
		t.Errorf("an empty file is %q, %v", kind, err)
	}
}
