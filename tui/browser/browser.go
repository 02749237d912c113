// Package browser has an installed Chromium, Chrome or Edge print a page as PDF.
//
// The browser runs without a window, in a profile of its own that goes when it
// ends: it sees nothing of the person's and leaves nothing. No address resolves,
// and what would connect all the same is sent where nobody listens. It has a
// minute; then it is stopped with all that it started.
//
// The program brings no browser: where none is found, ErrNone says so and the
// page is printed by hand.
package browser

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// ErrNone says that no browser is installed that could print.
var ErrNone = errors.New("no browser that prints")

// Failed is the error of a browser that made no PDF.
type Failed struct {
	Browser string // its path
	Err     error
}

func (f *Failed) Error() string { return fmt.Sprintf("print with %s: %v", f.Browser, f.Err) }

// Unwrap returns why.
func (f *Failed) Unwrap() error { return f.Err }

// What a browser is given at most: longer than the slowest machine takes, more
// than the longest page makes.
const (
	limit   = time.Minute
	longest = 64 << 20
)

// PDF prints an HTML page that needs nothing else and returns the document. The
// browser is the one that Find finds: without one, ErrNone. What the browser
// does not do is *Failed; that ctx ended is its own error.
func PDF(ctx context.Context, getenv func(string) string, page []byte) ([]byte, error) {
	return within(ctx, limit, getenv, page)
}

// within is PDF in a time.
func within(ctx context.Context, limit time.Duration, getenv func(string) string, page []byte) ([]byte, error) {
	program, err := Find(getenv)
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp(workshop(program, getenv), "autoeval-") // 0700
	if err != nil {
		return nil, fmt.Errorf("make a directory for the browser: %w", err)
	}
	defer os.RemoveAll(dir)
	from, to := filepath.Join(dir, "page.html"), filepath.Join(dir, "page.pdf")
	if err := os.WriteFile(from, page, 0o600); err != nil {
		return nil, fmt.Errorf("write a page for the browser: %w", err)
	}
	ended := run(ctx, limit, dir, program, flags(dir, from, to))
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	made, err := document(to)
	switch {
	case err == nil:
		return made, nil // whole, whatever the browser says of its end
	case ended != nil:
		err = ended
	}
	return nil, &Failed{program, err}
}

// flags returns what the browser is told.
func flags(dir, from, to string) []string {
	out := []string{
		"--headless", "--disable-gpu", "--hide-scrollbars",
		"--user-data-dir=" + filepath.Join(dir, "profile"), "--no-first-run", "--no-default-browser-check", "--password-store=basic", "--use-mock-keychain",
		"--disable-extensions", "--disable-sync", "--disable-default-apps", "--disable-breakpad", "--disable-crash-reporter", "--disable-dev-shm-usage",
		"--disable-background-networking", "--disable-component-update", "--disable-domain-reliability", "--disable-client-side-phishing-detection",
		"--metrics-recording-only", "--no-pings", "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=http://127.0.0.1:9",
		"--no-pdf-header-footer", "--print-to-pdf-no-header", "--print-to-pdf=" + to,
	}
	if os.Geteuid() == 0 {
		out = append(out, "--no-sandbox") // as root it starts in no other way; the page has no script
	}
	return append(out, fileURL(from))
}

// run runs the browser to its end or for as long as it may. What it keeps of
// itself beside its profile goes into the directory too.
func run(ctx context.Context, limit time.Duration, dir, program string, args []string) error {
	ctx, stop := context.WithTimeout(ctx, limit)
	defer stop()
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Env = append(os.Environ(), "CHROME_CONFIG_HOME="+dir, "XDG_CONFIG_HOME="+dir, "XDG_CACHE_HOME="+dir)
	cmd.WaitDelay = 5 * time.Second
	together(cmd)
	err := cmd.Run()
	leaveNone(cmd)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// document reads what the browser wrote, if it is a whole PDF.
func document(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, longest+1))
	switch {
	case err != nil:
		return nil, err
	case len(data) > longest, !bytes.HasPrefix(data, []byte("%PDF-")), !bytes.Contains(data[max(0, len(data)-1024):], []byte("%%EOF")):
		return nil, errors.New("what it wrote is no whole PDF")
	}
	return data, nil
}
