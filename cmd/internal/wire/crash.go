package wire

import (
	"fmt"
	"os"
	"path/filepath"

	"autoeval/cmd/internal/cli"
	"autoeval/tui"
)

// Guard runs do; a mistake in it ends the command, not in a trace with what
// the person wrote, but in a report.
func Guard(c *cli.Env, do func() error) (err error) {
	defer func() {
		if thrown := recover(); thrown != nil {
			err = Crashed(c, tui.NewCrash(thrown))
		}
	}()
	return do()
}

// Crashed writes down what ended the program, beside the data, and says
// where both are. The report has no word that the person typed.
func Crashed(c *cli.Env, x *tui.Crash) error {
	if c.Hosted != nil {
		c.Hosted.Crash(x.What, x.Stack)
		return cli.Failed(c.Say.Service.Crashed, "")
	}
	t := c.Say.CLI.Frame
	data, err := c.DataPath()
	if err != nil {
		return cli.Failed(t.Crashed, "")
	}
	path := filepath.Join(filepath.Dir(data), "crash-"+c.Now().UTC().Format("20060102-150405")+".txt")
	b := cli.ReadBuild()
	text := fmt.Sprintf("autoeval %s %s %s %s\n%s\n\n%s", b.Version, b.Commit, b.Go, b.Platform, x.What, x.Stack)
	if os.WriteFile(path, []byte(text), 0o600) != nil {
		return cli.Failed(t.Crashed, fmt.Sprintf(t.CrashedData, cli.Line(data)))
	}
	return cli.Failed(t.Crashed, fmt.Sprintf(t.CrashedReport, cli.Line(data), cli.Line(path)))
}
