package wire

import (
	"slices"
	"testing"
)

func TestTheEditorIsFoundAsAShellWould(t *testing.T) {
	isFile := func(path string) bool { return path == "/opt/my ed/ed" }
	for _, c := range []struct {
		visual, editor string
		want           []string
	}{
		{"", "vim", []string{"vim"}}, {"code --wait", "vim", []string{"code", "--wait"}}, {" ", "nano", []string{"nano"}},
		{"", "'/opt/my ed/ed' --wait", []string{"/opt/my ed/ed", "--wait"}}, {"", `"/opt/my ed/ed" -n`, []string{"/opt/my ed/ed", "-n"}},
		{"", `/opt/my\ ed/ed -n`, []string{"/opt/my ed/ed", "-n"}}, {"", "/opt/my ed/ed", []string{"/opt/my ed/ed"}},
		{"", `C:\Tools\ed.exe -w`, []string{`C:\Tools\ed.exe`, "-w"}}, {"", `ed ""`, []string{"ed", ""}}, {"", "ed\t-x  -y", []string{"ed", "-x", "-y"}},
	} {
		env := func(name string) string { return map[string]string{"VISUAL": c.visual, "EDITOR": c.editor}[name] }
		if got := EditorLine(env, isFile); !slices.Equal(got, c.want) {
			t.Errorf("VISUAL=%q EDITOR=%q: %q, want %q", c.visual, c.editor, got, c.want)
		}
	}
}
