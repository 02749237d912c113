package main

import (
	"fmt"
	"os"
	"path/filepath"

	"autoeval/tui"
)

// guarded runs do; a mistake in it ends the command, not in a trace with what
// the person wrote, but in a report.
func (c *cli) guarded(do func() error) (err error) {
	defer func() {
		if thrown := recover(); thrown != nil {
			err = c.crashed(tui.NewCrash(thrown))
		}
	}()
	return do()
}

// crashed writes down what ended the program, beside the data, and says
// where both are. The report has no word that the person typed.
func (c *cli) crashed(x *tui.Crash) error {
	t := c.say.CLI.Frame
	data, err := c.dataPath()
	if err != nil {
		return failed(t.Crashed, "")
	}
	path := filepath.Join(filepath.Dir(data), "crash-"+c.Now().UTC().Format("20060102-150405")+".txt")
	b := readBuild()
	text := fmt.Sprintf("autoeval %s %s %s %s\n%s\n\n%s", b.Version, b.Commit, b.Go, b.Platform, x.What, x.Stack)
	if os.WriteFile(path, []byte(text), 0o600) != nil {
		return failed(t.Crashed, fmt.Sprintf(t.CrashedData, line(data)))
	}
	return failed(t.Crashed, fmt.Sprintf(t.CrashedReport, line(data), line(path)))
}
