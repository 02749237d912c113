package grid

import (
	"bytes"
	"strings"
	"testing"

	"autoeval/cmd/internal/cli"
	"autoeval/model"
	"autoeval/store/intake"
	"autoeval/tui/lang"
)

// env returns a command line at a terminal, and what goes to it.
func env() (*cli.Env, *bytes.Buffer) {
	var out bytes.Buffer
	c := &cli.Env{Say: lang.New(model.French)}
	c.ErrTerminal, c.Raw.Err = true, &out
	c.Getenv = func(string) string { return "" }
	return c, &out
}

func TestHowFarALongReadingIsStandsOnOneLineThatGoes(t *testing.T) {
	c, out := env()
	told := far(c)
	for done := int64(0); done <= 100; done++ {
		told(done*intake.Long, 100*intake.Long)
		told(done*intake.Long+1, 100*intake.Long) // the same percent is said once
	}
	said := out.String()
	if strings.Count(said, "%") != 101 || !strings.Contains(said, "\rLecture du fichier\u00a0: 42\u00a0%") {
		t.Errorf("%q", said)
	}
	if !strings.HasSuffix(said, "\r\x1b[K") || strings.Contains(said, "\n") {
		t.Errorf("the line stays: %q", said[max(len(said)-80, 0):])
	}
}

func TestAShortReadingSaysNothing(t *testing.T) {
	c, out := env()
	told := far(c)
	told(1, intake.Long-1)
	told(intake.Long-1, intake.Long-1)
	told(0, 0) // how long it is, is not known
	if out.Len() > 0 {
		t.Errorf("%q", out.String())
	}
}

func TestNothingIsDrawnWhereNobodyLooks(t *testing.T) {
	for name, change := range map[string]func(*cli.Env){
		"no terminal": func(c *cli.Env) { c.ErrTerminal = false },
		"json":        func(c *cli.Env) { c.Options.JSON = true },
	} {
		c, _ := env()
		if change(c); far(c) != nil {
			t.Errorf("%s: something is drawn", name)
		}
	}
}

func TestWhoHearsItIsToldAtEachQuarter(t *testing.T) {
	c, _ := env()
	var out bytes.Buffer
	c.Options.Plain, c.Err = true, &out
	told := far(c)
	for done := int64(0); done <= 100; done++ {
		told(done*intake.Long, 100*intake.Long)
	}
	if got := strings.Count(out.String(), "\n"); got != 3 || !strings.Contains(out.String(), "75\u00a0%") || strings.Contains(out.String(), "\x1b") {
		t.Errorf("%q", out.String())
	}
}
