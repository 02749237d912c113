package storetest

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"autoeval/model"
)

// sample returns a T in which every field, however deep, holds something other
// than its zero value, different for each n. A field added to the model is in
// it from that day, so a backend that forgets it fails.
func sample[T any](n int) T {
	var v T
	(&filler{n: n}).fill(reflect.ValueOf(&v).Elem())
	return v
}

// Sample returns the value that the suite works with: every field is filled.
func Sample[T any](n int) T { return sample[T](n) }

// filler counts, so that two fields of one kind differ.
type filler struct{ n, count int }

func (f *filler) fill(v reflect.Value) {
	f.count++
	switch x := v.Addr().Interface().(type) {
	case *time.Time:
		*x = time.Date(2026, 1, 1+f.n, 0, f.count, 0, 123456789, time.UTC)
		return
	case *model.Levels:
		*x = model.PackLevels(map[model.ItemCode]model.Level{"C01": 1, "C02": model.At(f.n % 4), "P01": 3})
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("é«%d»-%d", f.n, f.count))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Uint8:
		v.SetUint(uint64(1 + (f.n+f.count)%3))
	case reflect.Uint64:
		v.SetUint(uint64(1<<53 + f.n + f.count))
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(1<<40 + f.n + f.count))
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() { // what is not is worked out, and kept nowhere
				f.fill(v.Field(i))
			}
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			f.fill(v.Index(i))
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for range 2 {
			key, val := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
			f.fill(key)
			f.fill(val)
			v.SetMapIndex(key, val)
		}
	default:
		panic("storetest: no sample of a " + v.Type().String())
	}
}

// scramble spoils everything that a value shares with whoever else holds it.
func scramble(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		scramble(v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				scramble(v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			scramble(v.Index(i))
			v.Index(i).SetZero()
		}
	case reflect.Map:
		for it := v.MapRange(); it.Next(); {
			scramble(it.Value())
		}
		v.Clear()
	}
}

// spoil scrambles and returns what it was given.
func spoil[T any](v T) T {
	scramble(reflect.ValueOf(v))
	return v
}

// dump writes a value so that equal text means equal content; nil and empty
// read the same.
func dump(v any) string { return fmt.Sprintf("%+v\n%q", v, v) }

func same[T any](t *testing.T, what string, got, want T) {
	t.Helper()
	if dump(got) != dump(want) {
		t.Errorf("%s:\n got %+v\nwant %+v", what, got, want)
	}
}
