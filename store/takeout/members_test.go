package takeout

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"autoeval/store/record"
)

// TestAMemberMoreIsAVersionMore holds the members of a version to those that are
// listed for it: a program of today could not say of a document with another one
// where it comes from.
func TestAMemberMoreIsAVersionMore(t *testing.T) {
	var all []string
	for name, of := range map[string]any{"": document{}, "sessions": record.Session{}, "received": record.Received{}, "reviews": record.Review{}} {
		all = append(all, members(reflect.TypeOf(of), name, nil)...)
	}
	slices.Sort(all)
	file := fmt.Sprintf("testdata/members-%d.txt", formatVersion)
	kept, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	listed := strings.Fields(string(kept))
	for _, m := range all {
		if !slices.Contains(listed, m) {
			t.Errorf("%s is new: raise formatVersion and list the members of the new version", m)
		}
	}
	for _, m := range listed {
		if !slices.Contains(all, m) {
			t.Errorf("%s is gone: documents of version %d are no longer read", m, formatVersion)
		}
	}
}

// members names the members of a form, and below them those of what they hold.
func members(of reflect.Type, under string, above []reflect.Type) []string {
	for slices.Contains([]reflect.Kind{reflect.Pointer, reflect.Slice, reflect.Map}, of.Kind()) {
		of = of.Elem()
	}
	if of.Kind() != reflect.Struct || of == reflect.TypeFor[time.Time]() || slices.Contains(above, of) {
		return nil
	}
	above = append(above, of)
	var out []string
	for f := range of.Fields() {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && name == "":
			out = append(out, members(f.Type, under, above)...)
			continue
		case name == "-" || !f.IsExported():
			continue
		case name == "":
			name = strings.ToLower(f.Name)
		}
		at := strings.TrimPrefix(under+"/"+name, "/")
		out = append(append(out, at), members(f.Type, at, above)...)
	}
	return out
}
