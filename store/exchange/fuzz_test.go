package exchange

import (
	"bytes"
	"errors"
	"testing"

	"autoeval/store/memory"
)

// FuzzRead mutates files of every kind: none may be read, hang or crash.
func FuzzRead(f *testing.F) {
	all, read := files(f)
	good := map[string]bool{}
	for _, file := range all {
		f.Add(file)
		good[string(file)] = true
	}
	f.Add([]byte(headSigned))
	f.Add([]byte(headSealed + "age-encryption.org/v1\n-> scrypt a 18\n"))
	f.Fuzz(func(t *testing.T, file []byte) {
		p, err := ReadFile(file, read)
		var e *Error
		if err != nil && !errors.As(err, &e) {
			t.Fatalf("no reason: %v", err)
		}
		if p == nil {
			return
		}
		if p.Encrypted { // differently each time; what is inside is not
			file = must(decrypt(file, read))(t)
		}
		if !good[string(file)] {
			t.Fatal("a changed file is read")
		}
	})
}

// FuzzPayload signs what it mutates, so that it goes past the signature: what is
// read must fit a store, and what is refused must have a reason.
func FuzzPayload(f *testing.F) {
	all, read := files(f)
	key := sender(f, "eve")
	for name, file := range all {
		if name != "encrypted share" {
			line := bytes.SplitAfterN(file, []byte("\n"), 3)[1]
			f.Add(line[:len(line)-1])
		}
	}
	from := []byte("ssh-ed25519 ")
	f.Fuzz(func(t *testing.T, payload []byte) {
		// The forger puts their own key where they find one.
		if i := bytes.Index(payload, from); i >= 0 {
			if n := bytes.IndexByte(payload[i:], '"'); n > 0 {
				payload = bytes.Join([][]byte{payload[:i], []byte(key.Keys.PublicKey()), payload[i+n:]}, nil)
			}
		}
		p, err := parse(payload, key.Keys.signer.PublicKey(), read)
		var e *Error
		if err != nil {
			if !errors.As(err, &e) {
				t.Fatalf("no reason: %v", err)
			}
			return
		}
		s := memory.New()
		c, err := Plan(ctx, s, p)
		if err != nil {
			if !errors.As(err, &e) {
				t.Fatalf("plan without a reason: %v", err)
			}
			return
		}
		c.Confirmed = true
		if err := Apply(ctx, s, c); err != nil {
			t.Fatalf("read, planned and not kept: %v", err)
		}
		if c, err = Plan(ctx, s, p); err != nil || !c.Seen {
			t.Fatalf("the same again: %v, %+v", err, c)
		}
	})
}
