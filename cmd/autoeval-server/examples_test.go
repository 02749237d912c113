package main

import (
	"context"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/tree"
	"autoeval/tui/lang"
)

// TestNoExampleOnAServiceNamesAFile reads the help of every command there: what it shows
// as examples can be typed, and those that name no file are still there.
func TestNoExampleOnAServiceNamesAFile(t *testing.T) {
	c := cli.NewEnv(cli.World{Getenv: func(string) string { return "" }, Hosted: &cli.Hosted{}}, lang.New("en"))
	heading := "\n" + c.Say.CLI.Frame.Examples + "\n"
	file := regexp.MustCompile(`\w\.[a-z]{3,8}(\s|$)`)
	shown, dropped := 0, 0
	everyLeaf(tree.New(c, func(*cli.Env) []*cobra.Command { return nil }), func(cmd *cobra.Command) {
		var out strings.Builder
		w := cli.World{Streams: cli.Streams{In: strings.NewReader(""), Out: &out, Err: &out}, Getenv: func(string) string { return "" }, Hosted: &cli.Hosted{}}
		line := append(strings.Fields(cmd.CommandPath())[1:], "--help", "--lang", "en")
		if code := tree.Run(context.Background(), line, w, func(*cli.Env) []*cobra.Command { return nil }); code != 0 {
			t.Errorf("%s ends with %d: %s", cmd.CommandPath(), code, out.String())
		}
		_, after, _ := strings.Cut(out.String(), heading)
		examples, _, _ := strings.Cut(after, "\n\n")
		for l := range strings.Lines(examples) {
			typed, _, _ := strings.Cut(l, " > ")
			if shown++; file.MatchString(typed) {
				t.Errorf("%s: %s", cmd.CommandPath(), l)
			}
		}
		dropped += strings.Count(strings.TrimSpace(cmd.Example), "\n") - strings.Count(strings.TrimSpace(examples), "\n")
	})
	if shown < 20 || dropped < 5 {
		t.Errorf("%d examples are shown, %d were left out", shown, dropped)
	}
}
