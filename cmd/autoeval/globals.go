package main

import (
	"errors"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/model"
	"autoeval/tui/lang"
)

// globals are the options that every command takes.
type globals struct {
	db, lang, grid string
	json           bool
	color          string
	noInput        bool
	readOnly       bool
	wait           time.Duration
	ascii          bool
	plain          bool
}

// addTo declares the options, in the person's language.
func (g *globals) addTo(f *pflag.FlagSet, c *cli) {
	t := c.say.CLI.Flags
	f.StringVar(&g.db, "db", "", t.DB)
	f.Var(&choice{value: &g.lang, among: []string{"fr", "en"}}, "lang", t.Lang)
	f.StringVar(&g.grid, "grid", "", t.Grid)
	f.BoolVar(&g.json, "json", false, t.JSON)
	g.color = "auto"
	f.Var(&choice{value: &g.color, among: []string{"auto", "always", "never"}}, "color", t.Color)
	f.BoolVar(&g.noInput, "no-input", false, t.NoInput)
	f.BoolVar(&g.readOnly, "read-only", false, t.ReadOnly)
	f.DurationVar(&g.wait, "wait", 0, t.Wait)
	f.Lookup("wait").DefValue = "" // help says nothing of not waiting
	f.BoolVar(&g.ascii, "ascii", false, t.ASCII)
	f.BoolVar(&g.plain, "plain", false, t.Plain)
	f.BoolP("help", "h", false, t.Help)
}

// wantedLang finds the language before anything is parsed, because the command
// tree is drawn in it: the last --lang, then the environment.
func wantedLang(args []string, env func(string) string) model.Lang {
	found := ""
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
	switch found {
	case "fr":
		return model.French
	case "en":
		return model.English
	}
	return lang.Detect(env)
}

// fewValues declares an option with a few possible values, which it completes.
func (c *cli) fewValues(cmd *cobra.Command, to *string, name, about string, among ...string) {
	cmd.Flags().Var(&choice{to, among}, name, about)
	c.completeFlag(cmd, name, fixed(among...))
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
		if s == a {
			*c.value = s
			return nil
		}
	}
	return errChoice
}
