package cli

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/post"
	"autoeval/store/work"
)

// Hosted is what differs where the program runs on a service, for somebody who
// is elsewhere. No file of that machine is theirs: none is opened, looked at or
// written, whatever is named; their data are opened without a path, and what they
// send goes to people instead of into files.
type Hosted struct {
	Name   string                   // of their account
	Known  *model.Profile           // who they are, so that they are not asked; nil: nobody knows
	Keys   *post.Keys               // that sign what they send
	Office post.Office              // carries it
	Crash  func(what, stack string) // is told of a mistake, without a word that was typed
}

// noFiles refuses a file where there are none.
func (c *Env) noFiles(name string) error {
	if c.Hosted == nil || name == Stream || name == "" {
		return nil
	}
	t := c.Say.Service
	return BadInput(t.NoFiles, t.NoFilesHint)
}

// Look looks at the files that evidence points to; nil where none is the
// person's.
func (c *Env) Look() work.Inspector {
	if c.Hosted != nil {
		return nil
	}
	return work.Inspect
}

// Locate returns the path to keep for a file as a person typed it; where no file is
// theirs, what they typed.
func (c *Env) Locate(typed string) string {
	if c.Hosted != nil {
		return strings.TrimSpace(typed)
	}
	return work.Locate(typed)
}

// Greeted returns the profile of the person who opens the program, with what the
// service knows of them.
func (c *Env) Greeted(ctx context.Context, st store.Store) (model.Profile, error) {
	return work.Greet(ctx, st, c.Known(), c.NewID)
}

// Known returns what a service knows of the person, nil where nobody does.
func (c *Env) Known() *model.Profile {
	if c.Hosted == nil {
		return nil
	}
	return c.Hosted.Known
}

// hostedStore opens the data of the person whom the program runs for.
func (c *Env) hostedStore(ctx context.Context) (store.Store, error) {
	st, err := c.Open(ctx, "", c.Options.ReadOnly)
	if err == nil {
		c.Data.swap(st)
	}
	return st, err
}

// namesFile finds a word of a command line that is a file of the person's.
var namesFile = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(^|\s)[^\s":]+\.(autoeval|age|csv|html|ics|json|pdf|svg|yaml|zip)\b`)
})

// examples returns those of a command that can be typed: on a service a file is on one
// side of it or the other, in the person's own shell, and never a word of the command.
func (c *Env) examples(cmd *cobra.Command) string {
	if c.Hosted == nil {
		return cmd.Example
	}
	lines := strings.Split(cmd.Example, "\n")
	lines = slices.DeleteFunc(lines, func(l string) bool {
		typed, _, _ := strings.Cut(l, " > ")
		return namesFile().MatchString(typed)
	})
	return strings.Join(lines, "\n")
}
