package bolt

import (
	"errors"
	"fmt"
	"os"

	bbolt "go.etcd.io/bbolt"

	"autoeval/store"
	"autoeval/store/codec"
)

// Repair makes a new store of the records that can still be read and puts it in
// the place of the damaged one, which goes to quarantine: aside says where, ""
// when there was nothing to repair. The report counts what came through and
// what did not. When nothing can be read and a good snapshot exists, it refuses
// with *store.Damaged: Restore is better then. Other errors as for Restore.
func Repair(path string) (rep Report, aside string, err error) {
	path, err = resolve(path)
	if err != nil {
		return rep, "", fmt.Errorf("repair store: %w", err)
	}
	if rep, err = Doctor(path, true); err != nil {
		return rep, "", fmt.Errorf("repair store: %w", err)
	}
	switch {
	case errors.Is(rep.Err, store.ErrTooNew) || rep.Err != nil && !errors.Is(rep.Err, store.ErrDamaged):
		return rep, "", fmt.Errorf("repair store: %w", rep.Err)
	case rep.Schema > schemaVersion: // it may hold kinds that this program would drop
		return rep, "", fmt.Errorf("repair store: %w", store.ErrTooNew)
	case rep.Err == nil:
		return rep, "", nil
	}
	err = replace(path, func(tmp string) error {
		found, err := gatherFile(path)
		if err != nil {
			return err
		}
		if d := (*store.Damaged)(nil); found.empty() && errors.As(rep.Err, &d) && d.Snapshot != "" {
			return d
		}
		rep.Kinds, err = rebuild(tmp, found, rep.Kinds)
		return err
	}, &aside)
	if err != nil {
		return rep, "", fmt.Errorf("repair store: %w", plain(err))
	}
	return rep, aside, nil
}

// gatherFile gathers what a file still holds; of what is no file, nothing.
func gatherFile(path string) (records, error) {
	f, info, err := openRegular(path)
	if errors.Is(err, store.ErrDamaged) || errors.Is(err, os.ErrNotExist) {
		return records{}, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	_, found := gather(f, info.Size(), true)
	return found, nil
}

func (r records) empty() bool {
	for _, bucket := range recordBuckets() {
		if len(r[bucket]) > 0 {
			return false
		}
	}
	return true
}

// rebuild writes the records to a new file with new indexes, and says of each
// kind how many came through; kinds says how many there were.
func rebuild(tmp string, found records, kinds []Kind) (out []Kind, err error) {
	os.Remove(tmp)
	err = guarded(func() error {
		db, err := openFile(tmp, bbolt.Options{})
		if err != nil {
			return err
		}
		err = migrate(db, 0, migrations(nil))
		for _, bucket := range recordBuckets() {
			kind := Kind{Name: bucket}
			if err == nil {
				kind.Readable, err = refill(db, bucket, found)
			}
			for _, was := range kinds {
				if was.Name == bucket {
					kind.Lost = max(0, was.Readable+was.Lost-kind.Readable)
				}
			}
			out = append(out, kind)
		}
		if err == nil {
			err = again(db, nameVersions)
		}
		return errors.Join(err, db.Close())
	})
	if err == nil {
		err = verify(tmp)
	}
	return out, err
}

// again runs a step of a migration on records that came after it.
func again(db database, step func(*tx) error) error {
	return db.Update(func(b state) error {
		t := &tx{b: b, tallies: map[string]tally{}}
		if err := step(t); err != nil {
			return err
		}
		return t.settle()
	})
}

// refill writes the records of one bucket, some at a time.
func refill(db database, bucket string, found records) (n int, err error) {
	keys := found.keys(bucket)
	for len(keys) > 0 {
		some := keys[:min(500, len(keys))]
		keys = keys[len(some):]
		err := db.Update(func(b state) error {
			t := &tx{b: b, tallies: map[string]tally{}}
			for _, key := range some {
				rec, _, err := decodeAs(bucket, key, found[bucket][key])
				if err != nil {
					continue // it counts as lost
				}
				if err := refillOne(t, bucket, []byte(key), found[bucket][key], rec); err != nil {
					return err
				}
				n++
			}
			return t.settle()
		})
		if err != nil {
			return n, err
		}
	}
	return n, nil
}

// refillOne writes one record, as it was, with its index entry. Only a record
// whose place is taken is written anew, with another place.
func refillOne(t *tx, bucket string, key, value []byte, rec any) error {
	switch v := rec.(type) {
	case codec.Session:
		place, err := freePlace(t, sessionIndex, v.Place)
		if err != nil {
			return err
		}
		m := v.Model()
		if place != v.Place {
			v.Place = place
			return putSession(t, codec.Session{}, v, m.Summary())
		}
		if err := t.put(bucket, key, value); err != nil {
			return err
		}
		return indexSession(t, codec.Session{}, v, m.Summary())
	case codec.Received:
		place, err := freePlace(t, receivedIndex, v.Place)
		if err != nil {
			return err
		}
		if place != v.Place {
			v.Place = place
			if value, err = codec.Marshal(v); err != nil {
				return err
			}
		}
		if err := t.put(bucket, key, value); err != nil {
			return err
		}
		return followReviews(t, v.Session.ID)
	case codec.Review:
		if err := indexReview(t, codec.Review{}, v); err != nil {
			return err
		}
	}
	if err := t.atLeast(bucket, placeOfRecord(rec)); err != nil {
		return err
	}
	return t.put(bucket, key, value)
}

// placeOfRecord returns the place of a record whose bucket gives places, else 0.
func placeOfRecord(rec any) uint64 {
	switch v := rec.(type) {
	case codec.Evidence:
		return v.Place
	case codec.Action:
		return v.Place
	case codec.Review:
		return v.Place
	case codec.Grid:
		return v.Place
	case codec.Passage:
		return v.Place
	case codec.Trashed:
		return v.Place
	}
	return 0
}

// freePlace returns the place asked for, or the next one if that is taken.
func freePlace(t *tx, index string, place uint64) (uint64, error) {
	taken, err := t.get(index, placeKey(place))
	if err != nil {
		return 0, err
	}
	if taken != nil || place == 0 {
		return t.next(index)
	}
	return place, t.atLeast(index, place)
}
