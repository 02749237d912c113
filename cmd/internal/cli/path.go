package cli

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"

	"autoeval/store/disk"
)

// DataPath returns where the person's data are: --db, AUTOEVAL_DB, else
// autoeval/autoeval.db in the data directory of the system. It is worked out
// from the environment at the time of asking, so that tests and wrappers decide.
func (c *Env) DataPath() (string, error) {
	if named := c.namedData(); named != "" {
		if strings.TrimSpace(named) == "" {
			return "", BadInput(fmt.Sprintf(c.Say.CLI.Given.EmptyVariable, "AUTOEVAL_DB"), "")
		}
		if named == Stream {
			return "", &disk.NotFile{Path: named, Kind: disk.Pipe}
		}
		path, err := c.Path(named)
		if err == nil {
			err = noFolder(path)
		}
		return path, err
	}
	path := c.defaultPath()
	if path == "" {
		return "", Failed(c.Say.Errors.NoHome, "")
	}
	return path, nil
}

// namedData returns the data that a person named, "" for the usual ones.
func (c *Env) namedData() string {
	if c.Options.DB != "" {
		return c.Options.DB
	}
	return c.Getenv("AUTOEVAL_DB")
}

// Named says whether a person named the data, by an option or in the environment.
func (c *Env) Named() bool { return c.namedData() != "" }

// defaultPath returns where the usual data are, "" when no home is known.
func (c *Env) defaultPath() string {
	dir := dataHome(runtime.GOOS, c.Getenv)
	if dir == "" {
		return ""
	}
	return filepath.Join(dir, "autoeval", "autoeval.db")
}

// dataHome returns the data directory by the XDG rules, with each system's own
// default; "" when no home is known. A relative one is no answer, as the
// specification says: data would lie wherever one happens to be.
func dataHome(system string, env func(string) string) string {
	if d := disk.Home(env("XDG_DATA_HOME"), env); filepath.IsAbs(d) {
		return d
	}
	switch system {
	case "windows":
		if d := env("LOCALAPPDATA"); d != "" {
			return d
		}
		if d := env("USERPROFILE"); d != "" {
			return filepath.Join(d, "AppData", "Local")
		}
		return ""
	case "darwin":
		if d := env("HOME"); d != "" {
			return filepath.Join(d, "Library", "Application Support")
		}
		return ""
	}
	if d := env("HOME"); filepath.IsAbs(d) {
		return filepath.Join(d, ".local", "share")
	}
	return ""
}

// DayForm is how a day is written in options and in JSON.
const DayForm = "2006-01-02"
