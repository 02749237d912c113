//go:build unix

package main

import (
	"io/fs"
	"strings"
	"syscall"
	"testing"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/clitest"
	"autoeval/tui/tuitest"
)

// full is a standard output without room.
type full struct{}

// Write implements io.Writer.
func (full) Write([]byte) (int, error) {
	return 0, &fs.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.ENOSPC}
}

// TestWhatCannotBeShownIsSaid runs every command that shows something where nothing
// can be written to standard output: it is not taken for done.
func TestWhatCannotBeShownIsSaid(t *testing.T) {
	t.Chdir(t.TempDir())
	tried := 0
	eachCommand(func(path []string, cmd *cobra.Command) {
		lines := [][]string{lineOf(path, cmd), append(lineOf(path, cmd), "--json"), append(lineOf(path, cmd), "--plain"), append(path, "--help")}
		if f := cmd.Flags().Lookup("output"); f != nil && fileOption(f) == "out" {
			lines = append(lines, append(lineOf(path, cmd), "-o", "-"))
		}
		for _, line := range lines {
			d := clitest.NewDesk(t)
			tuitest.FillHostile(t, d.St, tuitest.Grid(t), "calm")
			if _, out, _ := d.Run(line...); out == "" {
				continue
			}
			d = clitest.NewDesk(t)
			tuitest.FillHostile(t, d.St, tuitest.Grid(t), "calm")
			d.Out = full{}
			code, _, said := d.Run(line...)
			tried++
			if code == cli.ExitDone || !strings.Contains(said, "error: ") || strings.Contains(said, "no space") {
				t.Errorf("%q: status %d: %s", line, code, said)
			}
		}
	})
	if tried < 150 {
		t.Errorf("only %d tried", tried)
	}
}
