package browser

import (
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// Variable is the name of the variable that says which browser prints. Where it
// is set, no other is looked for.
const Variable = "AUTOEVAL_BROWSER"

// Find returns the path of an installed browser, or ErrNone.
func Find(getenv func(string) string) (string, error) {
	places := usual(getenv)
	if chosen := getenv(Variable); chosen != "" {
		places = []string{chosen}
		if !strings.ContainsAny(chosen, `/\`) {
			places = onPath(getenv, chosen)
		}
	}
	for _, p := range places {
		if found, err := exec.LookPath(p); err == nil && filepath.IsAbs(found) {
			return found, nil
		}
	}
	return "", ErrNone
}

// usual returns the places where installers put browsers, the likeliest first.
func usual(getenv func(string) string) []string {
	out := onPath(getenv, "chromium", "google-chrome-stable", "google-chrome", "chrome", "chromium-browser", "microsoft-edge-stable", "microsoft-edge", "msedge")
	switch runtime.GOOS {
	case "darwin":
		for _, dir := range []string{"/Applications", filepath.Join(getenv("HOME"), "Applications")} {
			for _, name := range []string{"Google Chrome", "Chromium", "Microsoft Edge"} {
				out = append(out, filepath.Join(dir, name+".app", "Contents", "MacOS", name))
			}
		}
	case "windows":
		for _, root := range []string{"ProgramFiles", "ProgramFiles(x86)", "LocalAppData"} {
			for _, p := range []string{`Google\Chrome\Application\chrome.exe`, `Chromium\Application\chrome.exe`, `Microsoft\Edge\Application\msedge.exe`} {
				if dir := getenv(root); dir != "" {
					out = append(out, filepath.Join(dir, p))
				}
			}
		}
	}
	return out
}

// onPath returns the places on PATH where these programs would be: for each name all
// of them, before the next name. Folders named from where one stands are not
// looked into.
func onPath(getenv func(string) string, names ...string) []string {
	var out []string
	for _, n := range names {
		for _, dir := range filepath.SplitList(getenv("PATH")) {
			if filepath.IsAbs(dir) {
				out = append(out, filepath.Join(dir, n))
			}
		}
	}
	return out
}

// workshop returns the directory under which a browser can read and write; "" is the
// system's own for what passes. A browser out of a snap has a /tmp of its own and
// sees no other.
func workshop(program string, getenv func(string) string) string {
	real, err := filepath.EvalSymlinks(program)
	if err != nil || !strings.HasPrefix(program, "/snap/") && filepath.Base(real) != "snap" {
		return ""
	}
	own := filepath.Join(getenv("HOME"), "snap", filepath.Base(program), "common")
	if info, err := os.Stat(own); err != nil || !info.IsDir() {
		return ""
	}
	return own
}

// fileURL returns the address of a file.
func fileURL(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // of a drive
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}
