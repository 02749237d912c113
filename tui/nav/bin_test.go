package nav

import (
	"errors"
	"testing"
)

func TestWhatCouldNotBePutBackStaysInTheBin(t *testing.T) {
	var b Bin[string]
	full := errors.New("full")
	if _, ok := b.PutBack(); ok || b.Busy() {
		t.Error("something comes out of an empty bin")
	}
	if !b.Delete() || b.Delete() {
		t.Error("two deletions on their way")
	}
	b.Deleted("a", nil)
	b.Delete()
	b.Deleted("b", full)
	for _, err := range []error{full, nil} {
		if x, ok := b.PutBack(); !ok || x != "a" || !b.Busy() {
			t.Errorf("put back %q, %v", x, ok)
		}
		if _, ok := b.PutBack(); ok {
			t.Error("put back twice")
		}
		b.Restored(err)
	}
	if b.Any() || b.Busy() {
		t.Errorf("left %+v", b)
	}
}
