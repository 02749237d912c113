package bolt

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"autoeval/store"
)

// Report is what Doctor found.
type Report struct {
	Path      string
	Network   Network      // where it lies
	Err       error        // nil when all is well, else what Open would return
	InUse     *store.InUse // who is writing; then Doctor looked at a copy
	Size      int64
	Schema    int
	Kinds     []Kind     // what people wrote
	Problems  []string   // at most twenty
	Snapshots []Snapshot // newest first
	Aside     []string   // files in quarantine, newest first
}

// Kind counts the records of one kind: "sessions", "evidence" …
type Kind struct {
	Name     string
	Readable int
	Lost     int // that should be there and are not
}

// Doctor examines the store at path and changes nothing: every page, every sum,
// every snapshot. Deep also decodes every record and compares the indexes with
// them. It returns an error only when it could not look.
func Doctor(path string, deep bool) (Report, error) { return doctor(path, deep, NetworkAt(path)) }

func doctor(path string, deep bool, n Network) (Report, error) {
	path, err := resolve(path)
	if err != nil {
		return Report{}, err
	}
	rep := Report{Path: path, Network: n, Snapshots: Snapshots(path)}
	aside, err := numberedFiles(quarantineDir(path), path)
	for _, a := range aside {
		rep.Aside = append(rep.Aside, a.path)
	}
	info, statErr := os.Stat(path)
	if statErr != nil {
		rep.Err = missing(path, statErr)
		rep.blame()
		return rep, err
	}
	if !info.Mode().IsRegular() {
		rep.Err = regular(path, info)
		rep.blame()
		return rep, err
	}
	rep.Size = info.Size()
	return rep, errors.Join(err, rep.examine(path, deep))
}

// examine reads the file while nobody writes it, or a copy.
func (rep *Report) examine(path string, deep bool) error {
	at := path
	l, err := takeLock(path, 0, rep.Network)
	switch {
	case err == nil:
		defer l.let()
	case errors.As(err, &rep.InUse):
		copied := false
		if at, copied, err = steadyCopy(path); err != nil {
			return err
		}
		if copied {
			defer os.Remove(at)
		}
	case !unwritable(err):
		return err
	}
	f, info, err := openRegular(at)
	if err != nil {
		rep.Err = err
		rep.blame()
		return nil
	}
	defer f.Close()
	in, indexes := survey(f, info.Size())
	rep.Schema, rep.Problems = in.schema.Version, in.problems
	rep.count(in)
	if rep.Err = in.verdict(path); rep.Err == nil && deep {
		if rep.Problems = indexes.sound(f, in); len(rep.Problems) > 0 {
			rep.Err = damaged(path, rep.Problems[0])
		}
	}
	return nil
}

// survey reads a whole file and keeps its indexes: of the records there may be more
// than memory should hold.
func survey(r io.ReaderAt, size int64) (inspection, records) {
	indexes := records{}
	in := inspect(r, size, true, func(bucket string, key, value []byte) {
		if !isRecordBucket(bucket) {
			indexes.add(bucket, key, value)
		}
	})
	return in, indexes
}

// blame makes the reason of the error the only problem.
func (rep *Report) blame() {
	if d := (*store.Damaged)(nil); errors.As(rep.Err, &d) {
		rep.Problems = []string{d.Reason}
	} else if !errors.Is(rep.Err, fs.ErrNotExist) {
		rep.Problems = []string{rep.Err.Error()}
	}
}

func (rep *Report) count(in inspection) {
	for _, bucket := range recordBuckets() {
		k := Kind{Name: bucket, Readable: int(in.found[bucket].count)}
		k.Lost = max(0, int(in.promised[bucket].count)-k.Readable)
		rep.Kinds = append(rep.Kinds, k)
	}
}
