package ledger

import (
	"encoding/json"
	"errors"
	"fmt"

	"autoeval/store"
	"autoeval/store/school"
)

// The tables. Every key but those of doors begins with its owner.
//
//	account    account                    → Account
//	external   external identifier        → account
//	mentors    learner                    → []AccountID
//	code       hash                       → Code
//	key        fingerprint                → Key
//	identity   owner                      → Identity
//	signing    fingerprint                → owner
//	letter     owner / time, identifier   → Letter without its body
//	body       owner / identifier         → the time in letter, a line, the bytes
//	event      time, number               → Event
//	erased     account                    → Erasure
const (
	accounts   = "account"
	externals  = "external"
	mentorsOf  = "mentors"
	codes      = "code"
	doorKeys   = "key"
	identities = "identity"
	signing    = "signing"
	letters    = "letter"
	bodies     = "body"
	events     = "event"
	erased     = "erased"
)

// Tables are their names, for a KV that makes them beforehand.
var Tables = []string{accounts, externals, mentorsOf, codes, doorKeys, identities, signing, letters, bodies, events, erased}

// get reads a record. store.ErrNotFound if there is none.
func get[T any](tx Tx, table, key string) (out T, err error) {
	raw := tx.Get(table, key)
	if raw == nil {
		return out, store.ErrNotFound
	}
	return out, decode(table, key, raw, &out)
}

func decode(table, key string, raw []byte, to any) error {
	if err := json.Unmarshal(raw, to); err != nil {
		return fmt.Errorf("read %s %s: %w", table, key, errors.Join(store.ErrDamaged, err))
	}
	return nil
}

func put(tx Tx, table, key string, record any) error {
	raw, err := json.Marshal(record)
	if err != nil {
		return fmt.Errorf("keep %s %s: %w", table, key, err)
	}
	return tx.Put(table, key, raw)
}

// list reads all records whose keys begin so.
func list[T any](tx Tx, table, prefix string) (out []T, err error) {
	err = tx.Each(table, prefix, func(key string, raw []byte) error {
		var r T
		if err := decode(table, key, raw, &r); err != nil {
			return err
		}
		out = append(out, r)
		return nil
	})
	return out, err
}

// allowed returns the account that asks, if it may have what is an owner's.
func allowed(tx Tx, as school.AccountID, of school.Owner) error {
	a, err := get[school.Account](tx, accounts, string(as))
	if errors.Is(err, store.ErrNotFound) || err == nil && !school.May(a, of) {
		return school.ErrForbidden
	}
	return err
}
