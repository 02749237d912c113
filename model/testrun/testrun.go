// Package testrun is what the tests of many packages run in.
package testrun

import (
	"flag"
	"os"
	"runtime/debug"
	"testing"
)

// Main is the TestMain of a package with random tests, or with tests that take
// long.
func Main(m *testing.M) { os.Exit(New(m).Run()) }

// Run runs tests; *testing.M is one, and so is what New makes of it.
type Run interface{ Run() int }

// New returns a run whose random tests are the same each time, so that a change
// is what makes one fail: -rapid.seed and -rapid.checks go further, and say their
// seed.
func New(m *testing.M) Run { return run{m} }

// Often collects garbage less often from now on than a program that somebody uses:
// for tests that make small data very many times, and measure no memory.
func Often() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
	}
}

type run struct{ m *testing.M }

func (r run) Run() int {
	flag.Parse()
	chosen := false
	flag.Visit(func(f *flag.Flag) { chosen = chosen || f.Name == "rapid.seed" || f.Name == "rapid.checks" })
	if flag.Lookup("rapid.seed") != nil && !chosen {
		if err := flag.Set("rapid.seed", "20261124"); err != nil {
			panic(err)
		}
	}
	return r.m.Run()
}
