package page

import (
	"os/exec"
	"runtime"
	"time"

	"autoeval/tui/nav"
)

// settles is how long a program that opens files is watched: one that fails does
// so at once, one that is the viewer itself stays.
const settles = 1500 * time.Millisecond

// Show opens a file with the program that the system has for it, and does not
// wait for that one to end. It returns nav.ErrNoViewer where there is none.
func Show(env func(string) string, path string) error {
	for _, line := range viewers(env) {
		tool, err := exec.LookPath(line[0])
		if err != nil {
			continue
		}
		cmd := exec.Command(tool, append(line[1:], path)...) // no streams: the terminal stays ours
		if cmd.Start() != nil {
			continue
		}
		ended := make(chan error, 1)
		go func() { ended <- cmd.Wait() }()
		select {
		case err := <-ended:
			if err == nil {
				return nil
			}
		case <-time.After(settles):
			return nil
		}
	}
	return nav.ErrNoViewer
}

// viewers returns the command lines that may open a file here, best first; none
// where there is nothing to open a window on.
func viewers(env func(string) string) [][]string {
	switch {
	case runtime.GOOS == "darwin":
		return [][]string{{"open"}}
	case runtime.GOOS == "windows":
		return [][]string{{"rundll32", "url.dll,FileProtocolHandler"}}
	case env("WSL_DISTRO_NAME") != "":
		return [][]string{{"wslview"}, {"xdg-open"}}
	case env("DISPLAY") == "" && env("WAYLAND_DISPLAY") == "":
		return nil
	}
	return [][]string{{"xdg-open"}, {"gio", "open"}}
}
