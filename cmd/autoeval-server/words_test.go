package main

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/tree"
	"autoeval/store"
	"autoeval/tui/lang"
)

// TestEveryCommandSaysOverSSHWhatItSaysHere takes somebody's data into the offline
// program by its export, and has both do every command that the service has: what
// they write and how they end is the same.
func TestEveryCommandSaysOverSSHWhatItSaysHere(t *testing.T) {
	h := opened(t, func(l *limits) { l.perMinute = 1 << 20 }).filled("fr")
	now := h.now()
	h.service.now = func() time.Time { return now }
	offline := h.desk().holds(h.run("camille", "export", "").out)
	c := cli.NewEnv(cli.World{Getenv: func(string) string { return "" }, Hosted: &cli.Hosted{}}, lang.New("en"))
	root := tree.New(c, func(*cli.Env) []*cobra.Command { return nil })
	conn, err := h.dial("camille", h.keys["camille"])
	h.must(err)
	defer conn.Close()
	tried, done := 0, 0
	both := func(line string) {
		over := h.on(conn, line+" --no-input", "")
		here := offline.run(line+" --no-input", "")
		tried++
		if here.code == 0 {
			done++
		}
		if one, two := masked(over), masked(here); one != two {
			t.Errorf("%s\n%.700s\n----\n%.700s", line, one, two)
		}
	}
	everyLeaf(root, func(cmd *cobra.Command) {
		name := strings.TrimPrefix(cmd.CommandPath(), "autoeval ")
		if ofFiles.MatchString(name) {
			return
		}
		for _, form := range []string{"", " --json"} {
			both(name + form)
			if strings.Contains(cmd.Use, "[ID") {
				both(name + " latest" + form)
			}
			if strings.Contains(cmd.Use, "ITEM") || strings.Contains(cmd.Use, "CODE") {
				both(name + " C07" + form)
			}
		}
	})
	t.Logf("%d command lines, %d did something", tried, done)
	if tried < 60 || done < 20 {
		t.Errorf("only %d command lines, %d did something", tried, done)
	}
}

// ofFiles are the commands that are about letters here and about files there, of which a
// round is gone through besides; that open the screens, or write a key or a signature,
// which differ.
var ofFiles = regexp.MustCompile(`^(rate$|share|receive|review|verdict|identity|export|import|help|grid import)\b`)

// lasting is a store that a command does not close.
type lasting struct{ store.Store }

// Close implements store.Store.
func (lasting) Close() error { return nil }

func everyLeaf(cmd *cobra.Command, f func(*cobra.Command)) {
	for _, sub := range cmd.Commands() {
		everyLeaf(sub, f)
	}
	if !cmd.HasSubCommands() {
		f(cmd)
	}
}

// identifiers are made anew for what a command makes.
var identifiers = regexp.MustCompile(`\b[0-9A-HJKMNP-TV-Z]{26}\b`)

func masked(s said) string {
	return identifiers.ReplaceAllString(fmt.Sprintf("%d\n%s\n%s", s.code, s.out, s.err), "ID")
}
