package lang

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"autoeval/model"
)

// beside are what does not stand among what is told of a piece of evidence, and why. A
// field that is in neither place is one that no mentor would see.
var beside = map[string]string{
	"Title": "the heading", "Kind": "the line below it", "Date": "the line below it", "Items": "where it stands",
	"ID": "names it", "Grid": "that of the session", "SHA256": "of the file, for evidence check and JSON", "Size": "of the file, for JSON",
	"CreatedAt": "the record’s own", "UpdatedAt": "the record’s own", "Revision": "the record’s own",
}

func TestEveryFieldOfEvidenceIsToldWithItsName(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		p, told := New(l), 0
		eachLeaf(reflect.TypeFor[model.Evidence](), "", nil, func(name string, index []int) {
			var e model.Evidence
			set(reflect.ValueOf(&e).Elem().FieldByIndex(index), name)
			said := p.Told(&e)
			if why := beside[name]; why != "" {
				if len(said) > 0 {
					t.Errorf("%s: %s is told, and is %s", l, name, why)
				}
				return
			}
			told++
			if len(said) != 1 || strings.TrimSpace(said[0][0]) == "" || strings.TrimSpace(said[0][1]) == "" {
				t.Errorf("%s: of %s is told %q", l, name, said)
			}
		})
		if told < 6 {
			t.Errorf("%d told", told)
		}
	}
}

// eachLeaf calls f for every field of a type that has none of its own, with its path.
func eachLeaf(of reflect.Type, path string, index []int, f func(name string, index []int)) {
	for i := range of.NumField() {
		x := of.Field(i)
		at := append(append([]int{}, index...), i)
		if x.Type.Kind() == reflect.Struct && x.Type != reflect.TypeFor[time.Time]() && x.Type != reflect.TypeFor[model.GridRef]() {
			eachLeaf(x.Type, path+x.Name+".", at, f)
			continue
		}
		f(path+x.Name, at)
	}
}

// set gives a field a value that is not its zero.
func set(v reflect.Value, word string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(word)
	case reflect.Uint8, reflect.Uint64:
		v.SetUint(2)
	case reflect.Int64:
		v.SetInt(2)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			v.Set(reflect.ValueOf(time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)))
		}
	}
}
