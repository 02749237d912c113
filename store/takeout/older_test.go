package takeout

import (
	"bytes"
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store/memory"
)

// TestTakeoutsOfTheFirstProgramsAreRead reads what a program wrote that had
// other words for some choices, and writes it again in today's.
func TestTakeoutsOfTheFirstProgramsAreRead(t *testing.T) {
	for _, name := range []string{"learner-2026", "mentor-2026"} {
		old, err := os.ReadFile("testdata/" + name + ".json")
		if err != nil {
			t.Fatal(err)
		}
		read := func(file []byte) *Data {
			d, err := Read(bytes.NewReader(file), lookup(builtIn(t)))
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			return d
		}
		d, st := read(old), memory.New()
		if _, err := Merge(t.Context(), st, d); err != nil {
			t.Fatal(err)
		}
		now := written(t, st)
		again := read(now)
		if len(again.Grids) != 1 {
			t.Errorf("%s: the grid that it names does not travel along", name)
		}
		if again.Grids = d.Grids; !reflect.DeepEqual(whole(t, again), whole(t, d)) {
			t.Errorf("%s: written again it reads otherwise:\n%s", name, now)
		}
		for _, word := range []string{`"review",`, `"group"`, `"accept"`, `"contest"`} {
			if strings.Contains(string(now), word) {
				t.Errorf("%s: %s is written again", name, word)
			}
		}
	}
}

// whole returns all that is in a document.
func whole(t *testing.T, d *Data) []any {
	t.Helper()
	all := []any{d.Profile, d.Grids, d.Origins, d.Evidence, d.Actions, d.Known, d.Passages, d.Notes}
	keep := func(v any) error { all = append(all, v); return nil }
	err := errors.Join(
		d.sessions.each(func(s *model.Session) error { return keep(*s) }),
		d.received.each(func(r *model.Received) error { return keep(*r) }),
		d.reviews.each(func(r *model.Review) error { return keep(*r) }),
	)
	if err != nil || len(all) < 9 {
		t.Fatal(len(all), err)
	}
	return all
}

func TestAKnownPersonKeepsHowToEncryptForThem(t *testing.T) {
	st := memory.New()
	k := model.Known{Contact: model.Contact{Person: "P", Name: "Inès", Fingerprint: "a-b"}, PublicKey: "ssh-ed25519 AAAA", Recipient: "age1xyz"}
	if err := st.SaveKnown(t.Context(), k); err != nil {
		t.Fatal(err)
	}
	d, err := Read(bytes.NewReader(written(t, st)), lookup(builtIn(t)))
	if err != nil || !reflect.DeepEqual(d.Known, []model.Known{k}) {
		t.Errorf("%+v, %v", d, err)
	}
}
