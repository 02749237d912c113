package exchange

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"autoeval/model"
)

var update = flag.Bool("update", false, "write testdata anew: only for a new version of the format")

// TestFilesOfVersionOneAreReadForGood reads files that were kept when the format
// was set, and writes them again byte for byte.
func TestFilesOfVersionOneAreReadForGood(t *testing.T) {
	alice, marie := fixed(t, "alice"), fixed(t, "marie")
	c := content()
	c.BuiltIn = nil
	now := must(MakeShare(c, alice, options()))(t)
	kept := keep(t, "testdata/share.autoeval", now)
	p := must(ReadFile(kept, ReadOptions{Now: at(5)}))(t)
	r := p.Sessions[0]
	const hash = "89829e805bbf639c1af20a070102d7b7532634c86f3869b3b730e79dc27de2e2"
	if r.Hash != hash {
		t.Errorf("session hash %s, want %s", r.Hash, hash)
	}
	if !bytes.Equal(now, kept) {
		t.Error("the same share is written differently")
	}
	back := answer(t, r, marie)
	kept = keep(t, "testdata/answer.autoeval", back)
	if p := must(ReadFile(kept, reading()))(t); p.Review.Remarks["C01"].Level != model.At(2) {
		t.Errorf("review %+v", p.Review)
	}
	if !bytes.Equal(back, kept) {
		t.Error("the same answer is written differently")
	}
}

func keep(t *testing.T, path string, data []byte) []byte {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return must(os.ReadFile(path))(t)
}
