package record_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store/record"
	"autoeval/store/storetest"
)

// forms returns the form of a sample of each kind, with every field filled.
func forms(n int) map[string]any {
	s, e, a := storetest.Sample[model.Session](n), storetest.Sample[model.Evidence](n), storetest.Sample[model.Action](n)
	k, r, v := storetest.Sample[model.Known](n), storetest.Sample[model.Received](n), storetest.Sample[model.Review](n)
	p, o, sum := storetest.Sample[model.Passage](n), storetest.Sample[model.Note](n), storetest.Sample[model.SessionSummary](n)
	return map[string]any{
		"session": record.OfSession(&s), "evidence": record.OfEvidence(&e), "action": record.OfAction(&a), "known": record.OfKnown(&k),
		"received": record.OfReceived(&r), "review": record.OfReview(&v), "passage": record.OfPassage(&p), "note": record.OfNote(&o), "summary": record.OfSummary(&sum),
	}
}

// TestEveryMemberIsWritten looks for a member that stays empty where the model has
// everything: a field was added to one of the two and forgotten in the other.
func TestEveryMemberIsWritten(t *testing.T) {
	never := map[string]int{}
	const samples = 4 // some choices have fewer words than a sample has numbers
	for n := range samples {
		for name, v := range forms(n) {
			seen := map[string]bool{}
			for _, path := range empty(reflect.ValueOf(v), name) {
				if !seen[path] {
					seen[path] = true
					never[path]++
				}
			}
		}
	}
	for path, n := range never {
		if n == samples {
			t.Errorf("%s is not written", path)
		}
	}
}

func empty(v reflect.Value, path string) (out []string) {
	switch {
	case v.Kind() == reflect.Pointer && !v.IsNil():
		return empty(v.Elem(), path)
	case v.Type() == reflect.TypeFor[time.Time](), v.Kind() != reflect.Struct && v.Kind() != reflect.Slice && v.Kind() != reflect.Map:
		if v.IsZero() && v.Kind() != reflect.Int { // a level may be 0
			return []string{path}
		}
		return nil
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			out = append(out, empty(v.Field(i), path+"."+v.Type().Field(i).Name)...)
		}
		return out
	}
	if v.Len() == 0 {
		return []string{path}
	}
	if v.Kind() == reflect.Map {
		for _, k := range v.MapKeys() {
			out = append(out, empty(v.MapIndex(k), path+"{}")...)
		}
		return out
	}
	for i := range v.Len() {
		out = append(out, empty(v.Index(i), path+"[]")...)
	}
	return out
}

// TestWhatIsReadIsWhatWasWritten takes each form to JSON and back, beside what a newer
// program would add.
func TestWhatIsReadIsWhatWasWritten(t *testing.T) {
	for n := 1; n <= 3; n++ {
		for name, v := range forms(n) {
			b, err := json.Marshal(v)
			if err != nil {
				t.Fatal(name, err)
			}
			b = append(b[:len(b)-1], `,"of_a_newer_program":{"a":[1]}}`...)
			back := reflect.New(reflect.TypeOf(v))
			if err := json.Unmarshal(b, back.Interface()); err != nil {
				t.Fatal(name, err)
			}
			if got := back.Elem().Interface(); !reflect.DeepEqual(got, v) {
				t.Errorf("%s\n got %+v\nwant %+v", name, got, v)
			}
		}
	}
}

// TestADamagedFormIsAnError cuts each everywhere.
func TestADamagedFormIsAnError(t *testing.T) {
	for name, v := range forms(1) {
		b, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		for n := range b {
			if json.Unmarshal(b[:n], reflect.New(reflect.TypeOf(v)).Interface()) == nil {
				t.Errorf("%s: %d of %d bytes are taken for one", name, n, len(b))
			}
		}
		for _, other := range []string{"[]", `"x"`, "1", "true"} {
			if json.Unmarshal([]byte(other), reflect.New(reflect.TypeOf(v)).Interface()) == nil {
				t.Errorf("%s: %s is taken for one", name, other)
			}
		}
	}
}

// TestWhatIsEmptyIsLeftOut writes what has nothing: lists that every record of its
// kind has stay, and an absent level is no level 0.
func TestWhatIsEmptyIsLeftOut(t *testing.T) {
	for _, c := range []struct {
		of   any
		want string
	}{
		{record.OfEvidence(&model.Evidence{}), `{"id":"","grid":"","kind":"","title":"","items":[]}`},
		{record.OfAction(&model.Action{}), `{"id":"","grid":"","text":"","state":"todo"}`},
		{record.OfNote(&model.Note{}), `{"id":"","grid":"","text":""}`},
		{record.OfPassage(&model.Passage{}), `{"from":{"id":"","version":""},"to":{"id":"","version":""},"links":[]}`},
		{record.OfLink(model.Link{From: []model.ItemCode{"C01"}}), `{"from":["C01"],"to":[],"kind":"dropped","basis":"school"}`},
		{record.OfRemark(model.Remark{Item: "C01"}), `{"item":"C01"}`},
		{record.OfRemark(model.Remark{Item: "C01", Level: model.At(0)}), `{"item":"C01","level":0,"blind":false}`},
	} {
		b, err := json.Marshal(c.of)
		if err != nil || string(b) != c.want {
			t.Errorf("%s %v\nwant %s", b, err, c.want)
		}
	}
}

// TestALevelIsItsValueOrNothing goes to the ends of a scale and past them.
func TestALevelIsItsValueOrNothing(t *testing.T) {
	if record.OfLevel(model.Unrated) != nil {
		t.Error("no answer has a value")
	}
	for _, v := range []int{0, 1, 4} {
		if got := record.OfLevel(model.At(v)); got == nil || *got != v {
			t.Errorf("level %d is written as %v", v, got)
		}
	}
	if got := record.OfLevels(map[model.ItemCode]model.Level{"C01": model.Unrated, "C02": model.At(0)}); len(got) != 1 || got["C02"] != 0 {
		t.Errorf("%v: an item without an answer has a level", got)
	}
}

// TestABlindLevelIsALevel says whether remarks of older and newer files are blind.
func TestABlindLevelIsALevel(t *testing.T) {
	yes, no, level := true, false, 0
	for _, c := range []struct {
		m      record.Remark
		review bool
		want   bool
	}{
		{record.Remark{}, true, false},
		{record.Remark{Level: &level}, true, true},
		{record.Remark{Level: &level}, false, false},
		{record.Remark{Level: &level, Blind: &no}, true, false},
		{record.Remark{Level: &level, Blind: &yes}, false, true},
		{record.Remark{Blind: &yes}, true, false},
	} {
		if got := c.m.IsBlind(c.review); got != c.want {
			t.Errorf("%+v in a review that is blind %v: %v", c.m, c.review, got)
		}
	}
}

// TestTimesAndDays writes moments in UTC, and days as they are.
func TestTimesAndDays(t *testing.T) {
	there := time.Date(2026, 11, 30, 1, 30, 0, 0, time.FixedZone("", 2*60*60))
	if got := record.UTC(there); got.Location() != time.UTC || !got.Equal(there) {
		t.Errorf("%v", got)
	}
	if got := record.UTC(time.Time{}.In(there.Location())); !got.IsZero() || got.Location() != time.UTC {
		t.Errorf("no time is %v", got)
	}
	if got := record.Day(model.Day(there)); got != "2026-11-30" || record.Day(time.Time{}) != "" {
		t.Errorf("%q", got)
	}
}

// TestTheOrderOfRemarksIsThatOfTheirCodes writes a review twice in the same bytes.
func TestTheOrderOfRemarksIsThatOfTheirCodes(t *testing.T) {
	v := model.Review{Remarks: map[model.ItemCode]model.Remark{}}
	for _, c := range strings.Fields("P10 C16 C01 C09 P01 C02") {
		v.Remarks[model.ItemCode(c)] = model.Remark{Comment: c}
	}
	var codes []string
	for _, m := range record.OfReview(&v).Remarks {
		if codes = append(codes, string(m.Item)); m.Comment != string(m.Item) {
			t.Errorf("%s has the words of %s", m.Item, m.Comment)
		}
	}
	if got := strings.Join(codes, " "); got != "C01 C02 C09 C16 P01 P10" {
		t.Error(got)
	}
}
