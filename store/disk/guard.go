package disk

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Protected is the error about an output that would land on a file which it must
// not touch.
type Protected struct {
	Path string // as it was given
	Own  string // the file it would land on
	Read bool   // that file is one that the same command reads
}

func (e *Protected) Error() string { return fmt.Sprintf("%s: would land on %s", e.Path, e.Own) }

// Guard keeps outputs away from files and folders, by whatever name or link they
// are reached, and whether they are there already or not. The zero Guard keeps
// nothing. A nil one neither.
type Guard struct {
	files, folders, inputs []string
	open                   []fs.FileInfo
	valuable               func(head []byte) bool
}

// Keep adds files.
func (g *Guard) Keep(files ...string) { g.files = append(g.files, files...) }

// KeepFolder adds folders with all that is in them.
func (g *Guard) KeepFolder(folders ...string) { g.folders = append(g.folders, folders...) }

// Input adds files that are read while the output is written.
func (g *Guard) Input(files ...string) { g.inputs = append(g.inputs, files...) }

// KeepWhat adds files by what they begin with, wherever they lie.
func (g *Guard) KeepWhat(valuable func(head []byte) bool) { g.valuable = valuable }

// Check returns *Protected if writing that path would land on what is kept.
func (g *Guard) Check(path string) error {
	t, err := follow(path)
	if err != nil {
		return nil // it cannot be written, and whoever tries says why
	}
	return g.check(path, t)
}

func (g *Guard) check(path string, t target) error {
	if g == nil {
		return nil
	}
	if t.fd >= 0 {
		if t.info = stat(t.fd, t.path); t.info == nil || !t.info.Mode().IsRegular() {
			return nil
		}
	}
	for _, own := range g.files {
		if t.is(own) {
			return &Protected{path, own, false}
		}
	}
	for _, own := range g.inputs {
		if t.info != nil && t.info.Mode().IsRegular() && t.is(own) {
			return &Protected{path, own, true}
		}
	}
	for _, open := range g.open {
		if t.info != nil && os.SameFile(t.info, open) {
			return &Protected{path, path, true}
		}
	}
	if g.valuable != nil && t.fd < 0 && t.info != nil && t.info.Mode().IsRegular() && g.valuable(head(t.path)) {
		return &Protected{path, t.path, false}
	}
	for _, own := range g.folders {
		if t.within(own) || t.oneOf(own) {
			return &Protected{path, own, false}
		}
	}
	return nil
}

// head returns how a file begins, nothing of one that cannot be read.
func head(path string) []byte {
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	b := make([]byte, 64)
	n, _ := io.ReadFull(f, b)
	return b[:n]
}

// is says whether the target is that file: the same one, or the same name of one
// that is not there.
func (t target) is(own string) bool {
	o, err := follow(own)
	if err != nil {
		return false
	}
	if t.info != nil && o.info != nil {
		return os.SameFile(t.info, o.info)
	}
	return t.fd < 0 && o.fd < 0 && sameName(t.path, o.path)
}

// sameName says whether two names without links mean one file. Capitals do not
// count: on some systems they do not.
func sameName(a, b string) bool {
	if !strings.EqualFold(filepath.Base(a), filepath.Base(b)) {
		return false
	}
	return sameDir(filepath.Dir(a), filepath.Dir(b))
}

func sameDir(a, b string) bool {
	if a == b {
		return true
	}
	one, err := os.Stat(a)
	if err != nil {
		return false
	}
	other, err := os.Stat(b)
	return err == nil && os.SameFile(one, other)
}

// within says whether the target is a folder or lies in it.
func (t target) within(folder string) bool {
	if t.fd >= 0 {
		return false
	}
	f, err := follow(folder)
	if err != nil {
		return false
	}
	for at := t.path; ; at = filepath.Dir(at) {
		if sameName(at, f.path) {
			return true
		}
		if at == filepath.Dir(at) {
			return false
		}
	}
}

// oneOf says whether the target is another name of a file in a folder.
func (t target) oneOf(folder string) bool {
	if t.info == nil || !t.info.Mode().IsRegular() {
		return false
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return false
	}
	for _, e := range entries {
		if info, err := e.Info(); err == nil && os.SameFile(info, t.info) {
			return true
		}
	}
	return false
}

// stat looks at an open file of this process; nil if there is none.
func stat(fd int, name string) fs.FileInfo {
	f, err := duplicate(fd, name)
	if err != nil {
		return nil
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil
	}
	return info
}

// InputFile adds a file that is open and read while the output is written.
func (g *Guard) InputFile(f *os.File) {
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
		g.open = append(g.open, info)
	}
}
