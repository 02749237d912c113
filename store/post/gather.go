package post

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"autoeval/model/order"
	"autoeval/store/exchange"
)

// What one look into a folder or an archive takes at most.
const (
	maxMails = 2000
	maxMail  = 256 << 20 // bytes of all of them
)

// Mail is a file that may be an exchange: where it was and what is in it, or why
// it was not read.
type Mail struct {
	Path string // of an entry of an archive, that of the archive and its name
	File []byte
	Err  error
}

// Gather reads what stands under a path: a file, the exchanges and ZIP archives
// of a folder, the exchanges of an archive. It looks into archives, and into
// folders, one level deep.
func Gather(path string) []Mail {
	g := &gathering{}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		g.failed(path, err)
	case info.IsDir():
		g.folder(path)
	default:
		g.file(path)
	}
	return g.mails
}

// GatherAll reads what stands under several paths.
func GatherAll(paths []string) []Mail {
	var out []Mail
	for _, path := range paths {
		out = append(out, Gather(path)...)
	}
	return out
}

// Holds says whether a path stands for several files: it is a folder, or an
// archive.
func Holds(path string) bool {
	info, err := os.Stat(path)
	return err == nil && (info.IsDir() || info.Mode().IsRegular() && meant(path, ".zip"))
}

type gathering struct {
	mails []Mail
	bytes int
}

func (g *gathering) failed(path string, err error) {
	g.mails = append(g.mails, Mail{Path: path, Err: err})
}

// folder reads the files of a folder that are meant for the program.
func (g *gathering) folder(path string) {
	entries, err := os.ReadDir(path)
	if err != nil {
		g.failed(path, err)
		return
	}
	before := len(g.mails)
	slices.SortStableFunc(entries, func(a, b os.DirEntry) int { return order.Natural(a.Name(), b.Name()) })
	for _, e := range entries {
		if !e.IsDir() && meant(e.Name(), ".autoeval", ".zip") {
			g.file(filepath.Join(path, e.Name()))
		}
	}
	if len(g.mails) == before {
		g.failed(path, &exchange.Error{Reason: exchange.Folder})
	}
}

func (g *gathering) file(path string) {
	file, err := readFile(path)
	switch {
	case err != nil:
		g.failed(path, err)
	case bytes.HasPrefix(file, []byte("PK\x03\x04")):
		g.archive(path, file)
	default:
		g.add(path, file)
	}
}

// archive reads the exchanges of a ZIP archive.
func (g *gathering) archive(path string, file []byte) {
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // names are shown, never followed
		g.failed(path, &exchange.Error{Reason: exchange.NotAutoeval, What: "zip cut", Err: err})
		return
	}
	before := len(g.mails)
	slices.SortStableFunc(z.File, func(a, b *zip.File) int { return order.Natural(a.Name, b.Name) })
	for i, f := range z.File {
		if !f.FileInfo().IsDir() && (meant(f.Name, ".autoeval") || i < maxMails && begins(f)) {
			g.entry(path+string(filepath.ListSeparator)+f.Name, f)
		}
	}
	if len(g.mails) == before {
		g.failed(path, &exchange.Error{Reason: exchange.NotAutoeval, What: "zip without"})
	}
}

func (g *gathering) entry(path string, f *zip.File) {
	if !g.room() {
		g.failed(path, &exchange.Error{Reason: exchange.TooLarge})
		return
	}
	r, err := f.Open()
	if err != nil {
		g.failed(path, &exchange.Error{Reason: exchange.Tampered, Err: err})
		return
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, exchange.MaxFile+1))
	if err != nil {
		g.failed(path, &exchange.Error{Reason: exchange.Tampered, Err: err})
		return
	}
	g.add(path, data)
}

// add keeps a file that was read, while there is room.
func (g *gathering) add(path string, file []byte) {
	if !g.room() {
		g.failed(path, &exchange.Error{Reason: exchange.TooLarge})
		return
	}
	g.bytes += len(file)
	g.mails = append(g.mails, Mail{Path: path, File: file})
}

func (g *gathering) room() bool { return len(g.mails) < maxMails && g.bytes < maxMail }

// begins says whether a file of an archive begins as an exchange does, whatever its
// name: mailers and learners rename what they attach.
func begins(f *zip.File) bool {
	r, err := f.Open()
	if err != nil {
		return false
	}
	defer r.Close()
	head, _ := io.ReadAll(io.LimitReader(r, 64))
	return exchange.Begins(head)
}

// meant says whether a name ends as an exchange or an archive does.
func meant(name string, ends ...string) bool {
	return slices.Contains(ends, strings.ToLower(filepath.Ext(name))) && !strings.HasPrefix(filepath.Base(name), ".")
}
