package codec_test

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"autoeval/model"
	"autoeval/store/codec"
	"autoeval/store/storetest"
)

// form is one kind of record: how it is written, read and written again.
type form struct {
	write func(t *testing.T, n int) []byte // of a sample with every field filled
	back  func([]byte) (any, error)        // the model of what was read
	want  func(n int) any
	again func([]byte) ([]byte, error) // read, then rewritten from its model, keeping what is not known
}

// formOf makes one of the functions of a record. Kept takes over what the old
// record has besides.
func formOf[M any, R interface{ Model() M }](of func(M) R, keep func(now *R, old R)) form {
	read := func(b []byte) (r R, err error) {
		err = codec.Unmarshal(b, &r)
		return r, err
	}
	return form{
		write: func(t *testing.T, n int) []byte {
			b, err := codec.MarshalSorted(of(storetest.Sample[M](n)))
			if err != nil {
				t.Fatal(err)
			}
			return b
		},
		back: func(b []byte) (any, error) {
			r, err := read(b)
			return r.Model(), err
		},
		want: func(n int) any { return storetest.Sample[M](n) },
		again: func(b []byte) ([]byte, error) {
			old, err := read(b)
			if err != nil {
				return nil, err
			}
			now := of(old.Model())
			if keep != nil {
				keep(&now, old)
			}
			return codec.MarshalSorted(now)
		},
	}
}

const place = 7

// at makes of a form with a place one without.
func at[M, R any](of func(M, uint64) R) func(M) R { return func(m M) R { return of(m, place) } }

func forms() map[string]form {
	return map[string]form{
		"profile":  formOf(codec.OfProfile, (*codec.Profile).Keep),
		"known":    formOf(codec.OfKnown, (*codec.Known).Keep),
		"session":  formOf(at(codec.OfSession), (*codec.Session).Keep),
		"evidence": formOf(at(codec.OfEvidence), (*codec.Evidence).Keep),
		"action":   formOf(at(codec.OfAction), (*codec.Action).Keep),
		"note":     formOf(at(codec.OfNote), (*codec.Note).Keep),
		"passage":  formOf(at(codec.OfPassage), (*codec.Passage).Keep),
		"review":   formOf(at(codec.OfReview), (*codec.Review).Keep),
		"received": formOf(at(codec.OfReceived), nil),
		"summary":  formOf(codec.OfSummary, nil),
		"grid":     formOf(func(g model.Grid) codec.Grid { return codec.OfGrid(&g) }, nil),
	}
}

// TestEveryFieldComesBack writes records with every field filled: a field that a
// form forgets is missing in what is read.
func TestEveryFieldComesBack(t *testing.T) {
	for name, f := range forms() {
		for n := 1; n <= 3; n++ {
			got, err := f.back(f.write(t, n))
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if diff := differ(reflect.ValueOf(got), reflect.ValueOf(f.want(n)), name); len(diff) > 0 {
				t.Errorf("%s", strings.Join(diff, "\n"))
			}
		}
	}
}

// differ returns the paths of the exported fields in which two values differ. Times
// are the same moment; what is empty is nothing.
func differ(a, b reflect.Value, path string) (out []string) {
	if a.Type() == reflect.TypeFor[time.Time]() {
		if !a.Interface().(time.Time).Equal(b.Interface().(time.Time)) {
			return []string{path}
		}
		return nil
	}
	if l, ok := a.Interface().(model.Levels); ok {
		if !reflect.DeepEqual(l.Map(), b.Interface().(model.Levels).Map()) {
			return []string{path}
		}
		return nil
	}
	switch a.Kind() {
	case reflect.Struct:
		for i := range a.NumField() {
			if f := a.Type().Field(i); f.IsExported() {
				out = append(out, differ(a.Field(i), b.Field(i), path+"."+f.Name)...)
			}
		}
		return out
	case reflect.Slice:
		if a.Len() != b.Len() {
			return []string{path}
		}
		for i := range a.Len() {
			out = append(out, differ(a.Index(i), b.Index(i), path+"[]")...)
		}
		return out
	case reflect.Map:
		if a.Len() != b.Len() {
			return []string{path}
		}
		for _, k := range a.MapKeys() {
			if !b.MapIndex(k).IsValid() {
				return []string{path}
			}
			out = append(out, differ(a.MapIndex(k), b.MapIndex(k), path+"{}")...)
		}
		return out
	case reflect.Pointer:
		if a.IsNil() || b.IsNil() {
			if a.IsNil() != b.IsNil() {
				return []string{path}
			}
			return nil
		}
		return differ(a.Elem(), b.Elem(), path)
	}
	if !reflect.DeepEqual(a.Interface(), b.Interface()) {
		return []string{path}
	}
	return nil
}

// TestWhatIsNotKnownIsKept puts a member of a newer program into every object of a
// record that has a place for one, rewrites it, and looks for each.
func TestWhatIsNotKnownIsKept(t *testing.T) {
	for name, paths := range map[string][]string{
		"profile":  {"", "settings"},
		"known":    {""},
		"session":  {"", "ratings.*"},
		"evidence": {"", "reflection"},
		"action":   {""},
		"note":     {""},
		"passage":  {""},
		"review":   {"", "remarks.*"},
	} {
		f := forms()[name]
		var tree map[string]any
		if err := json.Unmarshal(f.write(t, 1), &tree); err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, p := range paths {
			for _, o := range objects(tree, p) {
				o["newer"] = map[string]any{"of": "the future", "n": 1.0}
				n++
			}
		}
		b, err := codec.MarshalSorted(tree)
		if err != nil {
			t.Fatal(err)
		}
		again, err := f.again(b)
		if err != nil {
			t.Fatal(name, err)
		}
		if got := bytes.Count(again, []byte(`"newer"`)); got != n || n < len(paths) {
			t.Errorf("%s: %d of %d members came through\n%s", name, got, n, again)
		}
		var was, is any
		if json.Unmarshal(b, &was) != nil || json.Unmarshal(again, &is) != nil || !reflect.DeepEqual(was, is) {
			t.Errorf("%s was rewritten as\n%s\nfrom\n%s", name, again, b)
		}
	}
}

// objects returns those at a path, "*" being every member.
func objects(tree map[string]any, path string) []map[string]any {
	if path == "" {
		return []map[string]any{tree}
	}
	head, rest, _ := strings.Cut(path, ".")
	var out []map[string]any
	for k, v := range tree {
		if o, ok := v.(map[string]any); ok && (head == "*" || head == k) {
			out = append(out, objects(o, rest)...)
		}
	}
	return out
}

// TestADamagedRecordIsAnErrorOrARecord cuts records everywhere, and puts every kind
// of value where another belongs.
func TestADamagedRecordIsAnErrorOrARecord(t *testing.T) {
	for name, f := range forms() {
		b := f.write(t, 1)
		for n := range b {
			if _, err := f.back(b[:n]); err == nil {
				t.Errorf("%s: %d of %d bytes are taken for a record", name, n, len(b))
			}
		}
		for _, more := range []string{"{}", "x", "]", "\x00"} {
			if _, err := f.back(append(bytes.Clone(b), more...)); err == nil {
				t.Errorf("%s: what follows it, %q, is taken for a part of it", name, more)
			}
		}
		for _, whole := range []string{"", "[]", "1", `"x"`, "true", "\x00\x00\x00\x00", strings.Repeat("[", 20_000), `{"id":` + strings.Repeat("[", 20_000)} {
			if _, err := f.back([]byte(whole)); err == nil {
				t.Errorf("%s: %.20q is taken for a record", name, whole)
			}
		}
		var members map[string]jsontext.Value
		if err := json.Unmarshal(b, &members); err != nil {
			t.Fatal(err)
		}
		for key := range members {
			for _, v := range []string{"-1", "1e40", "1.5", "340282366920938463463374607431768211456", `"x"`, "[1]", `{"a":{}}`, "false", "null"} {
				damaged, err := json.Marshal(with(members, key, v), json.Deterministic(true))
				if err != nil {
					t.Fatal(err)
				}
				f.back(damaged) // an error or not: it does not panic
			}
		}
	}
}

func with(members map[string]jsontext.Value, key, v string) map[string]jsontext.Value {
	out := map[string]jsontext.Value{}
	for k, old := range members {
		out[k] = old
	}
	out[key] = jsontext.Value(v)
	return out
}

// TestNoAnswerIsNotLevelZero writes both: the absence of a level has no member.
func TestNoAnswerIsNotLevelZero(t *testing.T) {
	for level, want := range map[model.Level]string{0: `"C01":{}`, model.At(0): `"C01":{"level":1}`} {
		b, err := codec.MarshalSorted(codec.OfReview(model.Review{Remarks: map[model.ItemCode]model.Remark{"C01": {Item: "C01", Level: level}}}, 0))
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.ReplaceAll(string(b), `,"blind":false`, ""); !strings.Contains(got, want) {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// TestTimesAreKeptInUTC writes a moment of another zone.
func TestTimesAreKeptInUTC(t *testing.T) {
	there := time.Date(2026, 11, 30, 1, 30, 0, 0, time.FixedZone("", 2*60*60))
	b, err := codec.Marshal(codec.OfNote(model.Note{CreatedAt: there}, 0))
	if err != nil || !strings.Contains(string(b), `"2026-11-29T23:30:00Z"`) {
		t.Errorf("%s %v", b, err)
	}
	if b, _ := codec.Marshal(codec.OfNote(model.Note{CreatedAt: time.Time{}.In(there.Location())}, 0)); strings.Contains(string(b), "created_at") {
		t.Errorf("no time is written as %s", b)
	}
}

// TestBytesThatAreNoTextBecomeMarks keeps a record readable whatever was typed.
func TestBytesThatAreNoTextBecomeMarks(t *testing.T) {
	for text, want := range map[string]string{"a\xffb": "a\ufffdb", "\xc3": "\ufffd", "\x00\x1b[2J\u202e": "\x00\x1b[2J\u202e", strings.Repeat("é", 1<<20): strings.Repeat("é", 1<<20)} {
		b, err := codec.Marshal(codec.OfNote(model.Note{Text: text}, 0))
		if err != nil {
			t.Fatal(err)
		}
		var n codec.Note
		if err := codec.Unmarshal(b, &n); err != nil || n.Model().Text != want {
			t.Errorf("%.20q came back as %.20q, %v", text, n.Text, err)
		}
	}
}
