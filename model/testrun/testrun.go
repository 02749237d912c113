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
// seed. It collects garbage less often than a program that somebody uses: the
// data of a test are small, and it makes them many times.
func New(m *testing.M) Run { return run{m} }

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
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
	}
	return r.m.Run()
}
