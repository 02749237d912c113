package cli

import (
	"bytes"
	"os"
	"path/filepath"

	"autoeval/store/disk"
	"autoeval/store/post"
)

// Guard keeps what a command writes away from the program's own files, of the
// data in use and of the usual ones, and from what the same command reads. No
// option lifts it.
func (c *Env) Guard() *disk.Guard {
	g := &disk.Guard{}
	if c.Hosted != nil {
		return g
	}
	for _, db := range c.stores() {
		for _, end := range []string{"", ".lock", ".lock.held", ".new", ".key", ".age", ".ssh", ".kin"} {
			g.Keep(db + end)
		}
		dir := filepath.Dir(db)
		if real, err := disk.Target(db); err == nil {
			dir = filepath.Dir(real)
		}
		g.KeepFolder(filepath.Join(dir, "snapshots"), filepath.Join(dir, "quarantine"))
		if key, err := post.SSHKey(db); err == nil && key != "" {
			g.Keep(key)
		}
	}
	if program, err := os.Executable(); err == nil {
		g.Keep(program)
	}
	g.KeepWhat(irreplaceable)
	g.Input(c.inputs...)
	if in, ok := c.Raw.In.(*os.File); ok {
		g.InputFile(in)
	}
	return g
}

// irreplaceable says of how a file begins whether no output may take its place,
// wherever it lies: it holds data, which a slip in --db makes somebody else's, or an
// earlier copy of them, or a private key.
func irreplaceable(head []byte) bool { return disk.IsData(head) || isKey(head) }

// isKey says whether a file that begins like this is a private key, as the program
// writes them.
func isKey(head []byte) bool {
	return bytes.HasPrefix(head, []byte("AGE-SECRET-KEY-")) || bytes.HasPrefix(head, []byte("-----BEGIN OPENSSH PRIVATE KEY-----"))
}

// stores returns the paths of the data in use and, where another was named, of the
// usual ones.
func (c *Env) stores() (out []string) {
	if db, err := c.DataPath(); err == nil {
		out = append(out, db)
	}
	usual := c.With(func(d *Env) { d.Options.DB = "" })
	if db, err := usual.DataPath(); err == nil && (len(out) == 0 || db != out[0]) {
		out = append(out, db)
	}
	if db := usual.defaultPath(); db != "" && (len(out) == 0 || db != out[len(out)-1]) {
		out = append(out, db)
	}
	return out
}
