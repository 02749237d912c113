package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/tree"
	"autoeval/cmd/internal/upkeep"
	"autoeval/tui/lang"
	"autoeval/tui/tuitest"
)

// eachCommand calls f for every command that does something, with its words.
func eachCommand(f func(path []string, cmd *cobra.Command)) {
	root := tree.New(cli.NewEnv(cli.World{Getenv: func(string) string { return "" }}, lang.New("en")), upkeep.Commands)
	var walk func(*cobra.Command)
	walk = func(cmd *cobra.Command) {
		for _, sub := range cmd.Commands() {
			walk(sub)
		}
		if cmd.HasParent() && cmd.Annotations["leads"] == "" {
			f(strings.Fields(cmd.CommandPath())[1:], cmd)
		}
	}
	walk(root)
}

// lineOf returns a command line with what a person would write for each needed word.
func lineOf(path []string, cmd *cobra.Command) []string {
	line := slices.Clone(path)
	for _, w := range strings.Fields(cmd.Use)[1:] {
		if !strings.HasPrefix(w, "[") {
			line = append(line, usual(w))
		}
	}
	return line
}

// usual returns what a person would write for a word of a Use line.
func usual(word string) string {
	switch strings.Trim(word, "[].") {
	case "ITEM":
		return "C01"
	case "LEVEL":
		return "M"
	case "ID", "SESSION":
		return string(tuitest.HostileSession)
	case "PROFILE":
		return "title"
	case "SHELL":
		return "bash"
	case "PERSON":
		return "01HOSTILEP"
	case "KEY":
		return "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOF5rPMKLOIug4rfJY80f5IO3U4zoUkGcbyDhrHYUvdQ"
	}
	return "words"
}
