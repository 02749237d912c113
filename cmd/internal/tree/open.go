package tree

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/grid"
	"autoeval/store/framework"
	"autoeval/store/intake"
)

// opens says whether a command line names a file, and no command: it opens it.
func opens(root *cobra.Command, args []string) bool {
	word := firstWord(root, args)
	if word == "" || word == cli.Stream {
		return false
	}
	if at, _, err := root.Find([]string{word}); err == nil && at != root {
		return false
	}
	_, err := os.Stat(word)
	return err == nil
}

// firstWord returns the first argument that is neither an option nor its value.
func firstWord(root *cobra.Command, args []string) string {
	for i := 0; i < len(args); i++ {
		name, isOption := strings.CutPrefix(args[i], "--")
		switch {
		case !strings.HasPrefix(args[i], "-") || args[i] == cli.Stream:
			return args[i]
		case !isOption || strings.Contains(name, "="):
			continue
		}
		if f := root.PersistentFlags().Lookup(name); f != nil && f.NoOptDefVal == "" {
			i++ // its value
		}
	}
	return ""
}

// sort takes a passage: it is shown, and kept once the person says so. Of another file
// that no exchange is in it says what it is and which command takes it; it leaves what
// may be an exchange.
func sort(ctx context.Context, c *cli.Env, path string, yes bool) (taken bool, err error) {
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return false, nil // whoever opens it says what is wrong
	}
	is, err := intake.What(ctx, path)
	if err != nil {
		return false, err
	}
	name, named := cli.Line(filepath.Base(path)), cli.Line(path)
	t, kinds := c.Say.CLI.Exchange.Open, c.Say.CLI.Import.Kinds
	switch is {
	case framework.KindExchange, framework.KindArchive, framework.KindUnknown, framework.KindEmpty:
		return false, nil
	case framework.KindGrid, framework.KindTable, framework.KindMoodle, framework.KindCASE:
		return false, cli.BadInput(fmt.Sprintf(t.Grid, name), fmt.Sprintf(t.GridHint, named))
	case framework.KindPassage:
		return true, grid.TakePassage(ctx, c, path, yes)
	case framework.KindRegister:
		return false, cli.BadInput(fmt.Sprintf(t.Register, name), fmt.Sprintf(t.RegisterHint, named))
	case framework.KindTakeout:
		return false, cli.BadInput(fmt.Sprintf(t.Takeout, name), fmt.Sprintf(t.TakeoutHint, named))
	case framework.KindStore:
		return false, cli.BadInput(fmt.Sprintf(t.Store, name), fmt.Sprintf(t.StoreHint, named, named))
	}
	return false, cli.BadInput(fmt.Sprintf(kinds[string(is)], name), t.Hint)
}
