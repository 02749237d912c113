package disk

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

const (
	abandonedAfter = 24 * time.Hour
	namesRead      = 4096 // a directory with more is not looked through
)

// InTheMaking says whether a name is one that Write and Place give to files in
// the making.
func InTheMaking(name string) bool {
	digits, ours := strings.CutPrefix(name, tempName)
	digits = strings.TrimPrefix(digits, "clock-")
	return ours && digits != "" && strings.Trim(digits, "0123456789") == ""
}

// Sweep removes the regular files of a directory that a program left unfinished
// when it was killed: those so named, a day old. What cannot be removed stays.
func Sweep(dir string, unfinished func(name string) bool) {
	d, err := os.Open(dir)
	if err != nil {
		return
	}
	defer d.Close()
	names, _ := d.Readdirnames(namesRead)
	for _, name := range names {
		if !unfinished(name) {
			continue
		}
		path := filepath.Join(dir, name)
		if info, err := os.Lstat(path); err == nil && info.Mode().IsRegular() && aged(info) {
			os.Remove(path)
		}
	}
}

// aged says whether nothing was written there for a day.
func aged(info fs.FileInfo) bool { return time.Since(info.ModTime()) > abandonedAfter }
