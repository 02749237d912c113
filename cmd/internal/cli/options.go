package cli

import (
	"errors"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/model"
	"autoeval/tui/lang"
)

// Options are the options that every command takes.
type Options struct {
	DB, Lang, Grid string
	JSON           bool
	Color          string
	NoInput        bool
	ReadOnly       bool
	wait           time.Duration
	ASCII          bool
	NoMouse        bool
	Plain          bool
}

// AddTo declares the options, in the person's language.
func (g *Options) AddTo(f *pflag.FlagSet, c *Env) {
	t := c.Say.CLI.Flags
	f.StringVar(&g.DB, "db", "", t.DB)
	f.Lookup("db").Annotations = map[string][]string{fileKey: {fileOwn}} // its bytes are a name
	f.Var(&choice{value: &g.Lang, among: []string{"fr", "en"}}, "lang", t.Lang)
	f.StringVar(&g.Grid, "grid", "", t.Grid)
	f.BoolVar(&g.JSON, "json", false, t.JSON)
	g.Color = "auto"
	f.Var(&choice{value: &g.Color, among: []string{"auto", "always", "never"}}, "color", t.Color)
	f.BoolVar(&g.NoInput, "no-input", false, t.NoInput)
	f.BoolVar(&g.ReadOnly, "read-only", false, t.ReadOnly)
	f.DurationVar(&g.wait, "wait", 0, t.Wait)
	f.Lookup("wait").DefValue = "" // help says nothing of not waiting
	f.BoolVar(&g.ASCII, "ascii", false, t.ASCII)
	f.BoolVar(&g.NoMouse, "no-mouse", false, t.NoMouse)
	f.BoolVar(&g.Plain, "plain", false, t.Plain)
	f.BoolP("help", "h", false, t.Help)
}

// WantedLang finds the language before anything is parsed, because the command
// tree is drawn in it: the last --lang, then the environment.
func WantedLang(args []string, env func(string) string) model.Lang {
	switch strings.ToLower(langGiven(args)) {
	case "fr":
		return model.French
	case "en":
		return model.English
	}
	return lang.Detect(env)
}

// langGiven returns the last --lang, "" without one.
func langGiven(args []string) (found string) {
	for i, a := range args {
		if a == "--" {
			break
		}
		if v, ok := strings.CutPrefix(a, "--lang="); ok {
			found = v
		} else if a == "--lang" && i+1 < len(args) {
			found = args[i+1]
		}
	}
	return found
}

// FewValues declares an option with a few possible values, which it completes.
func (c *Env) FewValues(cmd *cobra.Command, to *string, name, about string, among ...string) {
	cmd.Flags().Var(&choice{to, among}, name, about)
	c.CompleteFlag(cmd, name, Fixed(among...))
}

// choice is an option with a few possible values.
type choice struct {
	value *string
	among []string
}

var errChoice = errors.New("not one of the possible values")

func (c *choice) String() string {
	if c.value == nil {
		return ""
	}
	return *c.value
}

func (c *choice) Type() string { return "string" }

func (c *choice) Set(s string) error {
	for _, a := range c.among {
		if strings.EqualFold(s, a) {
			*c.value = a
			return nil
		}
	}
	return errChoice
}
