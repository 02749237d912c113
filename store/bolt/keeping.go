package bolt

import (
	"errors"
	"io/fs"
	"os"
	"time"

	"autoeval/store/disk"
)

// keeping says which snapshots stay, by their age: the latest ones, and the last
// one of each hour, day and week that has one, for that many of them. A busy
// evening then costs nothing of what is older.
type keeping struct{ latest, hours, days, weeks int }

// keepingOf returns the rule for a store of that size. Together the copies stay
// below some hundred megabytes, except those of a store that is larger itself.
func keepingOf(size int64) keeping {
	switch {
	case size > bigStore:
		return keeping{latest: 1, days: 2, weeks: 1}
	case size > 8<<20:
		return keeping{latest: 2, hours: 2, days: 3, weeks: 2}
	}
	return keeping{latest: 6, hours: 12, days: 7, weeks: 8}
}

// those says for each snapshot, the newest first, whether it stays.
func (k keeping) those(at []time.Time) []bool {
	stay := make([]bool, len(at))
	for i := range min(k.latest, len(at)) {
		stay[i] = true
	}
	week := func(t time.Time) [2]int { y, w := t.ISOWeek(); return [2]int{y, w} }
	lastOfEach(stay, at, k.hours, func(t time.Time) time.Time { return t.UTC().Truncate(time.Hour) })
	lastOfEach(stay, at, k.days, func(t time.Time) string { return t.UTC().Format(time.DateOnly) })
	lastOfEach(stay, at, k.weeks, func(t time.Time) [2]int { return week(t.UTC()) })
	return stay
}

// lastOfEach keeps the newest of each span of time, of that many spans.
func lastOfEach[T comparable](stay []bool, at []time.Time, spans int, span func(time.Time) T) {
	seen := map[T]bool{}
	for i, t := range at {
		if s := span(t); !seen[s] && len(seen) < spans {
			seen[s] = true
			stay[i] = true
		}
	}
}

// thin removes the snapshots of a store that no rule keeps.
func thin(path string) error {
	all, err := numberedFiles(snapshotDir(path), path)
	var at []time.Time
	var size int64
	for i, n := range all {
		info, statErr := os.Stat(n.path)
		if statErr != nil {
			return errors.Join(err, statErr)
		}
		if i == 0 {
			size = info.Size()
		}
		at = append(at, info.ModTime())
	}
	for i, stays := range keepingOf(size).those(at) {
		if !stays {
			err = errors.Join(err, remove(all[i].path))
		}
	}
	return err
}

// prune removes all snapshots but the newest.
func prune(path string) error {
	all, err := numberedFiles(snapshotDir(path), path)
	for _, old := range all[min(1, len(all)):] {
		err = errors.Join(err, remove(old.path))
	}
	return err
}

// remove removes a snapshot; one that is gone is no error.
func remove(path string) error {
	disk.HidePath(path, 0o600) // Windows removes no read-only file
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
