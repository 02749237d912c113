package exchange

import (
	"bytes"
	"crypto/rand"
	"testing"
)

func TestAnIdentityComesBackFromItsBytes(t *testing.T) {
	made, kept, err := NewIdentity(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	back, err := ParseIdentity(kept)
	if err != nil || back.Fingerprint() != made.Fingerprint() || back.Recipient() != made.Recipient() {
		t.Fatalf("%v: %+v", err, back)
	}
	for _, broken := range [][]byte{nil, kept[:40], kept[:len(kept)-8], bytes.Replace(kept, []byte("AGE"), []byte("EGA"), 1)} {
		if _, err := ParseIdentity(broken); err == nil {
			t.Errorf("taken: %.60q", broken)
		}
	}
	if _, _, err := NewIdentity(bytes.NewReader(nil)); err == nil {
		t.Error("made without randomness")
	}
}
