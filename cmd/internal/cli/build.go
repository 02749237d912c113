package cli

import (
	"runtime/debug"
)

// Facts that a release build sets through the linker, because it is built
// without the checkout's own: empty otherwise, and never written to.
var version, commit, date string

// PrintVersion says which build this is: the module's version, the commit and
// its time as the Go tool recorded them, and the system it was made for.
func (c *Env) PrintVersion() error {
	b := ReadBuild()
	if c.Options.JSON {
		return c.PrintJSON(b)
	}
	c.Print("autoeval %s", b.Version)
	for _, fact := range [][2]string{{"commit", b.Commit}, {"date", b.Date}, {"go", b.Go}, {"platform", b.Platform}} {
		if fact[1] != "" {
			c.Print("%-8s  %s", fact[0], fact[1])
		}
	}
	return nil
}

type Build struct {
	Version  string `json:"version"`
	Commit   string `json:"commit,omitempty"`
	Date     string `json:"date,omitempty"`
	Modified bool   `json:"modified,omitzero"`
	Go       string `json:"go"`
	Platform string `json:"platform"`
}

func ReadBuild() Build {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return Build{Version: "devel"}
	}
	b := Build{Version: info.Main.Version, Go: info.GoVersion}
	if b.Version == "" || b.Version == "(devel)" {
		b.Version = "devel"
	}
	facts := map[string]string{}
	for _, s := range info.Settings {
		facts[s.Key] = s.Value
	}
	b.Commit, b.Date, b.Modified = facts["vcs.revision"], facts["vcs.time"], facts["vcs.modified"] == "true"
	if version != "" {
		b.Version, b.Commit, b.Date = version, commit, date
	}
	b.Platform = facts["GOOS"] + "/" + facts["GOARCH"]
	return b
}
