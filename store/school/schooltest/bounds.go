package schooltest

import (
	"context"
	"errors"
	"reflect"
	"sync"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/school"
)

// Longest is how long a call may take whatever happens, by the contract.
const Longest = 15 * time.Second

// Bounded calls every method of a school whose backend does not answer, and of an
// office in it. Each ends in time, and says that the school cannot be reached.
func Bounded(t *testing.T, s school.School) {
	o := &school.Office{School: s, As: school.Account{ID: "L1", Role: school.Learner, Programme: "RNCP1", Active: true}, Of: "L1", Now: func() time.Time { return day(1) },
		Grid: func(context.Context, model.GridRef) (*model.Grid, error) { return nil, store.ErrNotFound }}
	var all sync.WaitGroup
	for _, is := range []struct {
		contract reflect.Type
		value    any
		but      map[string]bool
	}{
		{reflect.TypeFor[school.School](), s, map[string]bool{"Close": true}},
		{reflect.TypeFor[*school.Office](), o, map[string]bool{"Deliver": true}}, // which refuses what is no letter before it asks
	} {
		for i := range is.contract.NumMethod() {
			m := is.contract.Method(i)
			if is.but[m.Name] {
				continue
			}
			all.Go(func() { bounded(t, is.contract.String()+"."+m.Name, reflect.ValueOf(is.value).MethodByName(m.Name)) })
		}
	}
	all.Wait()
}

// bounded calls a method with names that are valid.
func bounded(t *testing.T, name string, m reflect.Value) {
	in := []reflect.Value{}
	for i := range m.Type().NumIn() {
		switch of := m.Type().In(i); {
		case of == reflect.TypeFor[context.Context]():
			in = append(in, reflect.ValueOf(ctx))
		case of == reflect.TypeFor[time.Time]():
			in = append(in, reflect.ValueOf(day(1)))
		case of.Kind() == reflect.String:
			in = append(in, reflect.ValueOf("L1").Convert(of))
		case of == reflect.TypeFor[[]school.Account]():
			in = append(in, reflect.ValueOf([]school.Account{{ID: "L1"}}))
		case of == reflect.TypeFor[school.Letter]():
			in = append(in, reflect.ValueOf(school.Letter{From: "L1", To: "M1", Body: []byte("x")}))
		case of == reflect.TypeFor[school.Enrolment]():
			in = append(in, reflect.ValueOf(school.Enrolment{Hash: "h", Key: school.Key{Fingerprint: "f"}}))
		case of == reflect.TypeFor[model.Contact]():
			in = append(in, reflect.ValueOf(model.Contact{Fingerprint: "f"}))
		default:
			in = append(in, reflect.Zero(of))
		}
	}
	began, out := time.Now(), m.Call(in)
	err, _ := out[len(out)-1].Interface().(error)
	if !errors.Is(err, store.ErrUnavailable) && !errors.Is(err, store.ErrUnsure) {
		t.Errorf("%s: %v", name, err)
	}
	if took := time.Since(began); took > Longest {
		t.Errorf("%s: %v", name, took)
	}
}
